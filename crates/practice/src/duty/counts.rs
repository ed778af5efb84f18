//! What waits for somebody, line by line, and how many lines that are in each part of the desk.

use super::receivers::is_own;
use super::{Duty, DutyKind, Part, gather_unnamed, list_duties};
use crate::cooperation::{Cooperation, Sight};
use jiff::civil::Date;
use spine::account::{Actor, HeldRole};
use spine::office::{Derivation, Office};
use std::borrow::Cow;
use std::sync::Arc;

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

/// Whose duties are listed, and from which day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Whose {
    today: Date,
    person: Option<String>,
    roles: Vec<HeldRole>,
    sight: Sight,
}

impl Whose {
    /// Those of an actor; none where nothing waits for it, whoever it is.
    pub fn of(actor: &Actor, today: Date, sight: &Sight) -> Option<Self> {
        let mut roles = actor.roles().to_vec();
        roles.sort();
        let person = actor.person().map(str::to_owned);
        actor.is_member().then(|| Self { today, person, roles, sight: sight.clone() })
    }
}

/// What waits, as a reader finds it.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// What waits for the reader, in order: each is one line wherever it is shown or counted.
    pub own: Vec<Duty>,
    /// What waits for others and may be known to the reader.
    pub others: Vec<Duty>,
}

struct Listing;

impl Derivation for Listing {
    type Key = Whose;
    type Output = Lines;

    fn derive(office: &Office, whose: &Whose) -> Lines {
        // Who may not see a cooperation does not hear of it here either.
        let sees = |id| office.find::<Cooperation>(id).is_some_and(|it| whose.sight.sees(it));
        let duties = list_duties(office, whose.today);
        let seen = duties.iter().filter(|duty| duty.cooperation.as_ref().is_none_or(sees));
        let (own, mut others): (Vec<&Duty>, Vec<&Duty>) =
            seen.partition(|duty| is_own(duty, whose.person.as_deref(), &whose.roles));
        // Of what lies with others a role that reaches some areas hears only what is in them.
        others.retain(|duty| match (&whose.sight, &duty.area) {
            (Sight::Everything, _) => true,
            (sight, Some(area)) => sight.covers(area),
            (_, None) => false,
        });
        let gather = |duties: &[&Duty]| -> Vec<Duty> {
            gather_unnamed(duties).into_iter().map(Cow::into_owned).collect()
        };
        Lines { own: gather(&own), others: gather(&others) }
    }
}

/// What waits for an actor, and what for others: the one source of every list and every number.
pub fn list_lines(office: &Office, today: Date, actor: &Actor, sight: &Sight) -> Arc<Lines> {
    list_lines_of(office, Whose::of(actor, today, sight).as_ref())
}

/// The same for somebody of whom that is known already.
pub fn list_lines_of(office: &Office, whose: Option<&Whose>) -> Arc<Lines> {
    whose.map_or_else(Arc::default, |whose| office.derive::<Listing>(whose))
}

/// How many lines wait for an actor, in all and in each part of the desk.
pub fn count_waits(office: &Office, today: Date, actor: &Actor, sight: &Sight) -> Waits {
    let mut waits = Waits::default();
    list_lines(office, today, actor, sight).own.iter().for_each(|duty| waits.add(duty.kind));
    waits
}
