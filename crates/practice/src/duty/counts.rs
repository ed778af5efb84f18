//! How many things wait for somebody in each part of the desk.

use super::receivers::is_own;
use super::{Duty, DutyKind, gather_unnamed, list_duties};
use crate::cooperation::{Cooperation, Sight};
use jiff::civil::Date;
use spine::account::{Actor, HeldRole};
use spine::base::Id;
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
        match kind {
            DutyKind::Assess | DutyKind::Conclude | DutyKind::Screen => self.proposals += 1,
            DutyKind::Paper
            | DutyKind::Send
            | DutyKind::Record
            | DutyKind::Schedule
            | DutyKind::FollowUp
            | DutyKind::Condition
            | DutyKind::Tell => self.decisions += 1,
            DutyKind::Answer
            | DutyKind::NameAnswerers
            | DutyKind::Returned
            | DutyKind::Approve
            | DutyKind::Verdict => self.monitoring += 1,
            // A seat is filled on the page of its cooperation.
            DutyKind::Fill => {}
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
        let mut waits = Waits::default();
        // Who may not see a cooperation does not hear of it here either.
        let sees = |id: &Id<Cooperation>| office.find(id).is_some_and(|it| whose.sight.sees(it));
        let all = list_duties(office, whose.today);
        let is_told = |duty: &&Duty| {
            is_own(duty, whose.person.as_deref(), &whose.roles)
                && duty.cooperation.as_ref().is_none_or(sees)
        };
        let told: Vec<&Duty> = all.iter().filter(is_told).collect();
        gather_unnamed(&told).iter().for_each(|duty| waits.add(duty.kind));
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
