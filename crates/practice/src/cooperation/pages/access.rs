//! What a visit may do with one cooperation: what is shown of it, and what is offered.

use crate::cooperation::{Cooperation, Holding};
use spine::account::{Actor, Deed, Target};
use spine::base::{Id, Slug, Visibility};
use spine::kit::{Failure, Visit};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// The area of what belongs to all areas alike.
const COMMON: &str = "common";

/// A cooperation as a target of deeds: its area, whether it is published, whether the actor is
/// anchored for it.
pub fn target<'a>(actor: &Actor, cooperation: &'a Cooperation) -> Target<'a> {
    Target {
        area: area_of(&cooperation.area),
        published: cooperation.visibility == Visibility::Published,
        anchored: actor.person().is_some_and(|person| is_anchored(cooperation, person)),
    }
}

/// The area that a role may be limited to; none for what is common to all of them.
pub fn area_of(area: &Slug) -> Option<&Slug> {
    Some(area).filter(|area| area.as_str() != COMMON)
}

/// Anchored is who carries it or holds a seat in it and has not left.
fn is_anchored(cooperation: &Cooperation, person: &str) -> bool {
    let anchors = cooperation.anchors.iter().flat_map(|anchor| &anchor.holdings);
    let seats = cooperation.seats.iter().flat_map(|seat| &seat.holdings);
    let is_theirs = |holding: &Holding| {
        holding.to.is_none() && holding.person.as_ref().is_some_and(|id| id.as_str() == person)
    };
    anchors.chain(seats).any(is_theirs)
}

/// What is offered to somebody who sees a cooperation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Notes and other records that are not published.
    pub see_internal: bool,
    /// Who changed what.
    pub see_history: bool,
    /// Names of people.
    pub see_names: bool,
    /// Changing it.
    pub edit: bool,
    /// Publishing it, or taking it back.
    pub publish: bool,
    /// Removing it, where it is only an idea.
    pub remove: bool,
    /// Proposing another one.
    pub propose: bool,
}

impl Allowed {
    /// What the visit may do with the cooperation. As it stood on an earlier day it can only be
    /// read.
    pub fn find(visit: &Visit, cooperation: &Cooperation) -> Self {
        let target = target(&visit.actor, cooperation);
        let may = |deed| visit.may(deed, &target);
        let now = visit.as_of.is_none();
        Self {
            see_internal: may(Deed::SeeInternal),
            see_history: may(Deed::SeeHistory),
            see_names: may(Deed::SeeNames),
            edit: now && may(Deed::EditCooperation),
            publish: now && may(Deed::Publish),
            remove: now && may(Deed::RemoveDraftEntry),
            propose: now && may(Deed::Propose),
        }
    }
}

/// The cooperation at an address in an office, where the visit may do the deed to it.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the deed is not the actor's.
pub fn find<'o>(
    visit: &Visit,
    office: &'o Office,
    address: &str,
    deed: Deed,
) -> Result<&'o Arc<Entry<Cooperation>>, Failure> {
    let entry = office.find_by_address::<Cooperation>(address).ok_or_else(Failure::not_found)?;
    visit.need(deed, &target(&visit.actor, &entry.record))?;
    Ok(entry)
}

/// The cooperation with this id, as the newest office has it.
///
/// # Errors
/// 404 where there is none.
pub fn expect<'o>(
    office: &'o Office,
    id: &Id<Cooperation>,
) -> Result<&'o Arc<Entry<Cooperation>>, Failure> {
    office.find_entry(id).ok_or_else(Failure::not_found)
}
