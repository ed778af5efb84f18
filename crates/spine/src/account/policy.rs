//! Who may do what: one table and one pure function. What the table does not allow is not allowed.
//!
//! docs/reference/policy.md shows the same table; a test compares the two.

use super::{Actor, HeldRole, Role};
use crate::base::Slug;

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Deed {
    /// See a thing at all: the published side of it, or for want of one the internal side.
    SeePublished,
    /// See what is not published.
    SeeInternal,
    /// See who changed what, when and why, and how it stood on an earlier day.
    SeeHistory,
    /// See the names of people.
    SeeNames,
    /// Put a new cooperation into the register.
    Propose,
    /// Change a cooperation.
    EditCooperation,
    /// Publish a record, or take it back.
    Publish,
    /// Remove an entry that was never more than a draft.
    RemoveDraftEntry,
    /// Change a strategy: its editions, its nodes, what it calls them.
    EditStrategy,
    /// Record that a body adopted an edition of a strategy.
    AdoptStrategy,
    /// Change organisations outside the authority.
    EditOrganisations,
    /// Change units.
    EditUnits,
    /// Change bodies.
    EditBodies,
    /// Change the council's terms.
    EditTerms,
    /// Change people, and the names that stand outside the log.
    EditPeople,
    /// Change the authority: its name, languages, areas, colour.
    EditAuthority,
    /// Change accounts and what they may do here.
    ManageAccounts,
    /// Make and revoke tokens.
    ManageTokens,
    /// Save a view for oneself.
    SaveOwnView,
    /// Save a view for everybody in the authority.
    SaveSharedView,
    /// Bring in many records at once.
    Import,
    /// Take the whole authority out, with everything internal.
    Export,
    /// Read what visitors wrote, and say that it is done.
    AnswerFeedback,
    /// Open a screening, name who weighs, and make one result of what they found.
    Screen,
    /// Weigh a cooperation in a screening.
    Assess,
    /// Change the checklists and guides that screenings and rounds ask by.
    EditSheets,
    /// Change who decides what.
    EditCompetencePlan,
    /// Raise a matter, or take it back before it is decided.
    RaiseMatter,
    /// Keep meetings: agendas, papers, minutes.
    KeepMeetings,
    /// Record what a body decided or recommended.
    RecordDecision,
    /// Say that what follows from a decision is done.
    FollowUp,
    /// Open, lead and close a monitoring round, and write the report to the council.
    KeepRound,
    /// Answer the yearly questions on a cooperation.
    AnswerReview,
    /// Hand over what somebody carries, and open the seats of a new council term.
    HandOver,
    /// Post money of a cooperation, and keep its reporting periods.
    EditFunding,
    /// Change budget lines, what work is worth, and rates of currencies.
    EditBudgets,
    /// Bring in calls, and write them by hand.
    EditCalls,
    /// Raise a need, change it, or close it.
    EditNeed,
    /// Change an application on its way to an answer.
    EditApplication,
    /// Make an action plan, roll it over, and tell how it goes.
    EditPlan,
    /// Change an initiative and its tasks.
    EditInitiative,
    /// Change what is measured.
    EditIndicators,
    /// Write down a value of an indicator.
    Measure,
    /// Approve a value that somebody measured.
    ApproveValues,
    /// Change a performance contract, and say how far it is met.
    EditContract,
}

/// What a role may do with one kind of deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nothing.
    No,
    /// Only where the actor is anchored for the thing.
    Anchored,
    /// Within the areas of the role.
    Yes,
}

/// The table: a row for each deed, a cell for each role in the order of [`Role::ALL`]. Those
/// without a role may only see what is published.
pub const TABLE: [(Deed, [Rule; 6]); 45] = {
    use Deed as D;
    use Rule::{Anchored as A, No as N, Yes as Y};
    [
        // reader, contributor, coordinator, secretary, decision-maker, administrator
        (D::SeePublished, [Y, Y, Y, Y, Y, Y]),
        (D::SeeInternal, [Y, Y, Y, Y, Y, Y]),
        (D::SeeHistory, [Y, Y, Y, Y, Y, Y]),
        (D::SeeNames, [Y, Y, Y, Y, Y, Y]),
        (D::Propose, [N, Y, Y, N, N, Y]),
        (D::EditCooperation, [N, A, Y, N, N, Y]),
        (D::Publish, [N, N, Y, N, N, Y]),
        (D::RemoveDraftEntry, [N, A, Y, N, N, Y]),
        (D::EditStrategy, [N, N, Y, N, N, Y]),
        (D::AdoptStrategy, [N, N, Y, Y, N, Y]),
        (D::EditOrganisations, [N, N, Y, N, N, Y]),
        (D::EditUnits, [N, N, Y, N, N, Y]),
        (D::EditBodies, [N, N, Y, Y, N, Y]),
        (D::EditTerms, [N, N, Y, Y, N, Y]),
        (D::EditPeople, [N, N, Y, Y, N, Y]),
        (D::EditAuthority, [N, N, N, N, N, Y]),
        (D::ManageAccounts, [N, N, N, N, N, Y]),
        (D::ManageTokens, [N, N, N, N, N, Y]),
        (D::SaveOwnView, [Y, Y, Y, Y, Y, Y]),
        (D::SaveSharedView, [N, N, Y, N, N, Y]),
        (D::Import, [N, N, Y, N, N, Y]),
        (D::Export, [N, N, Y, N, N, Y]),
        (D::AnswerFeedback, [N, N, Y, N, N, Y]),
        (D::Screen, [N, N, Y, N, N, Y]),
        (D::Assess, [A, A, Y, A, A, Y]),
        (D::EditSheets, [N, N, N, N, N, Y]),
        (D::EditCompetencePlan, [N, N, N, Y, N, Y]),
        (D::RaiseMatter, [N, N, Y, Y, N, Y]),
        (D::KeepMeetings, [N, N, Y, Y, N, Y]),
        (D::RecordDecision, [N, N, N, Y, Y, Y]),
        (D::FollowUp, [A, A, Y, Y, A, Y]),
        (D::KeepRound, [N, N, Y, N, N, Y]),
        (D::AnswerReview, [A, A, Y, A, A, Y]),
        (D::HandOver, [N, N, Y, Y, N, Y]),
        (D::EditFunding, [N, A, Y, N, N, Y]),
        (D::EditBudgets, [N, N, Y, N, N, Y]),
        (D::EditCalls, [N, N, Y, N, N, Y]),
        (D::EditNeed, [N, Y, Y, N, N, Y]),
        (D::EditApplication, [N, A, Y, N, N, Y]),
        (D::EditPlan, [N, N, Y, N, N, Y]),
        (D::EditInitiative, [N, A, Y, N, N, Y]),
        (D::EditIndicators, [N, N, Y, N, N, Y]),
        (D::Measure, [A, A, Y, N, N, Y]),
        (D::ApproveValues, [N, N, Y, N, Y, Y]),
        (D::EditContract, [N, A, Y, N, N, Y]),
    ]
};

/// What a deed is to be done to. The default is the authority itself: no area, nothing published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Target<'a> {
    /// The area it belongs to; none for what is common to all of them.
    pub area: Option<&'a Slug>,
    /// Whether it is published.
    pub published: bool,
    /// Whether the actor is anchored for it.
    pub anchored: bool,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It may.
    Yes,
    /// It may not, but may know of the thing; those with the role `ask` may.
    No {
        /// Whom to ask.
        ask: Role,
    },
    /// It may not even know that the thing is there.
    Hidden,
}

impl Permission {
    /// True when it may.
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

/// Whether the actor may do the deed to the target.
pub fn may(actor: &Actor, deed: Deed, target: &Target<'_>) -> Permission {
    let roles = actor.roles();
    if deed == Deed::SeePublished && target.published {
        return Permission::Yes;
    }
    if roles.iter().any(|held| allows(held, deed, target)) {
        return Permission::Yes;
    }
    let may_know = target.published && actor.is_member()
        || roles.iter().any(|held| allows(held, Deed::SeeInternal, target));
    if may_know { Permission::No { ask: whom_to_ask(deed) } } else { Permission::Hidden }
}

/// Whether there could be a target that the actor may do the deed to: for offering the way to it.
pub fn may_somewhere(actor: &Actor, deed: Deed) -> bool {
    let shown = deed == Deed::SeePublished;
    shown
        || actor.roles().iter().any(|held| {
            let target = Target { area: held.area.as_ref(), published: true, anchored: true };
            allows(held, deed, &target)
        })
}

fn allows(held: &HeldRole, deed: Deed, target: &Target<'_>) -> bool {
    let allowed = match rule(deed, held.role) {
        Rule::No => false,
        Rule::Anchored => target.anchored,
        Rule::Yes => true,
    };
    allowed && reaches(held, deed, target)
}

/// A role limited to an area does nothing outside it.
fn reaches(held: &HeldRole, deed: Deed, target: &Target<'_>) -> bool {
    let Some(own) = &held.area else { return true };
    match (reach(deed), target.area) {
        (Reach::Area | Reach::AreaAndCommon, Some(area)) => own == area,
        (Reach::AreaAndCommon, None) => true,
        (Reach::Area, None) | (Reach::Authority, _) => false,
    }
}

/// How far a deed reaches, and so what is left of it for a role that is limited to an area.
enum Reach {
    /// It touches something of one area.
    Area,
    /// The same, and it changes nothing for anybody else: what is common to all areas may be seen
    /// with such a role too, or nobody holding one could find their way.
    AreaAndCommon,
    /// It touches what all areas share.
    Authority,
}

fn reach(deed: Deed) -> Reach {
    use Deed as D;
    match deed {
        D::SeePublished | D::SeeInternal | D::SeeHistory | D::SeeNames | D::SaveOwnView => {
            Reach::AreaAndCommon
        }
        D::Propose
        | D::EditCooperation
        | D::Publish
        | D::RemoveDraftEntry
        | D::EditStrategy
        | D::AdoptStrategy
        | D::Screen
        | D::Assess
        | D::RaiseMatter
        | D::FollowUp
        | D::AnswerReview
        | D::EditFunding
        | D::EditNeed
        | D::EditApplication
        | D::EditPlan
        | D::EditInitiative
        | D::EditContract => Reach::Area,
        D::EditOrganisations
        | D::EditUnits
        | D::EditBodies
        | D::EditTerms
        | D::EditPeople
        | D::EditAuthority
        | D::ManageAccounts
        | D::ManageTokens
        | D::SaveSharedView
        | D::Import
        | D::Export
        | D::AnswerFeedback
        | D::EditSheets
        | D::EditCompetencePlan
        | D::KeepMeetings
        | D::RecordDecision
        | D::KeepRound
        | D::HandOver
        | D::EditBudgets
        | D::EditCalls
        | D::EditIndicators
        | D::Measure
        | D::ApproveValues => Reach::Authority,
    }
}

/// The international office where it may do it, otherwise the administrators.
fn whom_to_ask(deed: Deed) -> Role {
    match rule(deed, Role::Coordinator) {
        Rule::Yes => Role::Coordinator,
        Rule::No | Rule::Anchored => Role::Administrator,
    }
}

fn rule(deed: Deed, role: Role) -> Rule {
    TABLE[deed as usize].1[role as usize]
}

// The rows stand in the order of the deeds and the cells in the order of the roles, so that looking
// one up is an index; this stops the build where they do not.
const _: () = {
    let mut row = 0;
    while row < TABLE.len() {
        assert!(TABLE[row].0 as usize == row);
        row += 1;
    }
    let mut cell = 0;
    while cell < Role::ALL.len() {
        assert!(Role::ALL[cell] as usize == cell);
        cell += 1;
    }
};
