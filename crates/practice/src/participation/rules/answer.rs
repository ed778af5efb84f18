//! Answering: it is one of the register, it is not ours, or it is entered.

use crate::cooperation::{
    Cooperation, CooperationKind, Step, StepKind, Term, Track, find_free_slug, propose_cooperation,
};
use crate::organisation::{Organisation, OrganisationKind, Person};
use crate::participation::{Finding, Participation, ParticipationAnswer};
use jiff::civil::Date;
use spine::base::{Fault, Id, PartialDate, Slug, Text, Visibility, fold};
use spine::office::{Draft, Office, Refusal};

/// Who answers, and when.
#[derive(Clone, Debug)]
pub struct Answering {
    /// The participation.
    pub id: Id<Participation>,
    /// The version it was read at.
    pub read_at: i64,
    /// Who, where the account belongs to somebody.
    pub by: Option<Id<Person>>,
    /// When.
    pub on: Date,
}

/// Writes an answer; a later one replaces it.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`], and faults for a cooperation that is not there.
pub fn answer_participation(
    office: &Office,
    answering: &Answering,
    what: &Finding,
) -> Result<Draft, Refusal> {
    if what.cooperation().is_some_and(|id| office.find(id).is_none()) {
        return Err(Refusal::fault(Fault::new("cooperation", "fault-id")));
    }
    put_answer(office, Draft::default(), answering, what)
}

fn put_answer(
    office: &Office,
    draft: Draft,
    answering: &Answering,
    what: &Finding,
) -> Result<Draft, Refusal> {
    let Answering { id, read_at, by, on } = answering;
    let known = &office.expect_version(id, *read_at)?.record;
    let answer = ParticipationAnswer { what: what.clone(), on: *on, person: by.clone() };
    Ok(draft.put(id, &Participation { answer: Some(answer), ..known.clone() }))
}

/// Enters a participation as a cooperation, and says so in the same commit.
///
/// # Errors
/// As [`answer_participation`]; `fault-found-entered` where one was made of it before.
pub fn enter_participation(
    office: &Office,
    answering: &Answering,
    (id, new): (&Id<Cooperation>, &Cooperation),
) -> Result<Draft, Refusal> {
    let known = &office.expect_version(&answering.id, answering.read_at)?.record;
    if matches!(known.answer.as_ref().map(|it| &it.what), Some(Finding::Entered { .. })) {
        return Err(Refusal::fault(Fault::new("answer", "fault-found-entered")));
    }
    let draft = propose_cooperation(office, id, new.clone(), answering.on)?;
    put_answer(office, draft, answering, &Finding::Entered { cooperation: id.clone() })
}

/// The cooperation that a participation is entered as: what its source says, and nothing more.
/// Its money stays with the participation, for it is the project's or one body's, not ours yet.
pub fn make_cooperation(
    office: &Office,
    found: &Participation,
    (area, source): (Slug, Text),
    today: Date,
) -> Cooperation {
    let name = found.title.get(found.title.original());
    let term = match (found.from, found.to) {
        (Some(from), Some(to)) if from.first_day() <= to.last_day() => {
            Term::Fixed { from, to, to_read_as: None }
        }
        _ => Term::NotStated,
    };
    let short = found.acronym.clone().filter(|short| short.chars().count() <= 40);
    Cooperation {
        slug: find_free_slug(office, short.as_deref().unwrap_or(name)),
        former_slugs: Vec::new(),
        name: found.title.clone(),
        short,
        track: Track::Administrative,
        kind: CooperationKind::Project,
        area,
        summary: Text::default(),
        purpose: Text::default(),
        expected_outcome: Text::default(),
        serves: Vec::new(),
        term,
        term_note: Text::default(),
        steps: list_steps(found, today),
        anchors: Vec::new(),
        seats: Vec::new(),
        budget: crate::cooperation::Budget::default(),
        funding: Vec::new(),
        programme: find_programme(office, found),
        programme_part: Text::default(),
        partners: Vec::new(),
        geography: crate::cooperation::Geography::default(),
        links: Vec::new(),
        agreements: Vec::new(),
        notes: Vec::new(),
        attachments: Vec::new(),
        doubts: Vec::new(),
        source,
        withheld: std::collections::BTreeSet::new(),
        visibility: Visibility::Internal,
    }
}

/// We take part since the project began, as far as it has, and no longer than it ran.
fn list_steps(found: &Participation, today: Date) -> Vec<Step> {
    let step = |kind, on: PartialDate| {
        Some(Step { kind, on: Some(on), body: None, reason: Text::default(), ground: None })
    };
    let has_come = |on: &PartialDate| on.last_day() <= today;
    let joined = found.from.filter(has_come).and_then(|on| step(StepKind::Joined, on));
    let ended = found.to.filter(has_come).filter(|_| joined.is_some());
    joined.into_iter().chain(ended.and_then(|on| step(StepKind::Ended, on))).collect()
}

/// The programme that the source names, by its name here or by what else it is called.
pub fn find_programme(office: &Office, found: &Participation) -> Option<Id<Organisation>> {
    let wanted = fold(found.programme_name.as_deref()?);
    let is_called = |organisation: &Organisation| {
        let own = organisation.name.languages().filter_map(|it| organisation.name.find(it));
        let others = organisation.programme.iter().flat_map(|terms| &terms.also_called);
        own.chain(others.map(String::as_str)).any(|name| fold(name) == wanted)
    };
    let mut programmes = office.list::<Organisation>();
    let programme = programmes
        .find(|it| it.record.kind == OrganisationKind::Programme && is_called(&it.record));
    programme.map(|entry| entry.id.clone())
}
