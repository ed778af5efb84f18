//! How many things wait for somebody in each part of the desk.

use super::receivers::is_own;
use super::{DutyKind, Part, gather_unnamed, list_duties};
use crate::cooperation::{Cooperation, Sight};
use jiff::civil::Date;
use spine::account::{Actor, HeldRole};
use spine::office::{Derivation, Office};

/// How many things wait for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// All of them.
    pub all: usize,
    /// What is to be weighed.
    pub proposals: usize,
    /// What is to be decided, and done after it.
    pub decisions: usize,
    /// What is to be answered, read and concluded in a round.
    pub monitoring: usize,
}

impl Waits {
    fn add(&mut self, kind: DutyKind) {
        self.all += 1;
        match kind.part() {
            Some(Part::Proposals) => self.proposals += 1,
            Some(Part::Decisions) => self.decisions += 1,
            Some(Part::Monitoring) => self.monitoring += 1,
            None => {}
        }
    }
}

/// Whose duties are counted, and from which day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Whose {
    today: Date,
    person: Option<String>,
    roles: Vec<HeldRole>,
    sight: Sight,
}

struct Counting;

impl Derivation for Counting {
    type Key = Whose;
    type Output = Waits;

    fn derive(office: &Office, whose: &Whose) -> Waits {
        // Who may not see a cooperation does not hear of it here either.
        let sees = |id| office.find::<Cooperation>(id).is_some_and(|it| whose.sight.sees(it));
        let duties = list_duties(office, whose.today);
        let own = duties.iter().filter(|duty| {
            is_own(duty, whose.person.as_deref(), &whose.roles)
                && duty.cooperation.as_ref().is_none_or(sees)
        });
        // Counted is what Today shows as a line.
        let lines = gather_unnamed(&own.collect::<Vec<_>>());
        let mut waits = Waits::default();
        lines.iter().for_each(|duty| waits.add(duty.kind));
        waits
    }
}

/// How many things wait for an actor; worked out once for an office, a day and what the actor is.
pub fn count_waits(office: &Office, today: Date, actor: &Actor, sight: &Sight) -> Waits {
    if !actor.is_member() {
        return Waits::default();
    }
    let mut roles = actor.roles().to_vec();
    roles.sort();
    let person = actor.person().map(str::to_owned);
    *office.derive::<Counting>(&Whose { today, person, roles, sight: sight.clone() })
}
