//! The pages of proposing and weighing: what somebody proposes, what becomes of it, and how it is
//! weighed before it is joined.

pub mod compare;
mod panel;
pub mod proposal;
pub mod proposals;
mod similar;
pub mod weigh;

pub use panel::{NextStep, draw_panel, find_next};

use crate::cooperation::Cooperation;
use crate::cooperation::pages::access;
use crate::organisation::Person;
use crate::screening::Viewer;
use spine::account::Deed;
use spine::base::Id;
use spine::kit::Visit;

/// Who looks at the screening of a cooperation.
pub fn viewer_of(visit: &Visit, cooperation: &Cooperation) -> Viewer {
    let target = access::target(&visit.actor, cooperation);
    Viewer { person: person_of(visit), may_screen: visit.may(Deed::Screen, &target) }
}

/// Which of the authority's people the visitor is, where the authority knows the person still.
fn person_of(visit: &Visit) -> Option<Id<Person>> {
    let id = visit.actor.person().and_then(Id::<Person>::parse)?;
    visit.office.find(&id).is_some().then_some(id)
}
