//! The lists of deciding: what was decided, and what still has to be.

use super::place::{Standing, find_place};
use crate::decision::{Act, Decision, Matter, Outcome, Subject};
use crate::organisation::Body;
use spine::base::Id;
use spine::office::{Derivation, Entry, Office};
use std::collections::HashMap;
use std::sync::Arc;

/// What was done with each matter, worked out once for an office.
struct Done;

impl Derivation for Done {
    type Key = ();
    type Output = HashMap<Id<Matter>, Vec<Arc<Entry<Decision>>>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut done = Self::Output::new();
        for decision in office.list::<Decision>() {
            if let Some(matter) = &decision.record.matter {
                done.entry(matter.clone()).or_default().push(decision.clone());
            }
        }
        for all in done.values_mut() {
            all.sort_by_key(|decision| decision.seq);
            *all = leave_out_corrected(std::mem::take(all));
        }
        done
    }
}

/// What was done with a matter, earliest first. A decision that another one corrects is not there;
/// the correction stands in its place.
pub fn list_decisions_on(office: &Office, matter: &Id<Matter>) -> Vec<Arc<Entry<Decision>>> {
    office.derive::<Done>(&()).get(matter).cloned().unwrap_or_default()
}

/// The decisions that count, each correction at the place of what it corrects.
fn leave_out_corrected(all: Vec<Arc<Entry<Decision>>>) -> Vec<Arc<Entry<Decision>>> {
    let mut counting: Vec<Arc<Entry<Decision>>> = Vec::with_capacity(all.len());
    let mut places: HashMap<Id<Decision>, usize> = HashMap::new();
    for decision in all {
        let corrected = decision.record.corrects.as_ref().and_then(|id| places.get(id).copied());
        let place = corrected.unwrap_or(counting.len());
        places.insert(decision.id.clone(), place);
        match counting.get_mut(place) {
            Some(known) => *known = decision,
            None => counting.push(decision),
        }
    }
    counting
}

/// What a list of decisions is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionFilter {
    /// Those of this body.
    pub body: Option<Id<Body>>,
    /// Those in this year.
    pub year: Option<i16>,
    /// Those that ask for this.
    pub act: Option<Act>,
    /// Those with this outcome.
    pub outcome: Option<Outcome>,
    /// Those about this.
    pub subject: Option<Subject>,
}

impl DecisionFilter {
    fn fits(&self, decision: &Decision) -> bool {
        self.body.as_ref().is_none_or(|body| decision.body == *body)
            && self.year.is_none_or(|year| decision.on.year() == year)
            && self.act.is_none_or(|act| decision.act == act)
            && self.outcome.is_none_or(|outcome| decision.outcome == outcome)
            && self.subject.as_ref().is_none_or(|it| decision.subject.as_ref() == Some(it))
    }
}

/// What was decided and recommended, the latest first. What was corrected is left out.
pub fn list_decisions(office: &Office, filter: &DecisionFilter) -> Vec<Arc<Entry<Decision>>> {
    let mut all: Vec<_> = office.list::<Decision>().cloned().collect();
    all.sort_by_key(|decision| decision.seq);
    let mut counting = leave_out_corrected(all);
    counting.retain(|decision| filter.fits(&decision.record));
    counting
        .sort_by_key(|decision| std::cmp::Reverse((decision.record.on.first_day(), decision.seq)));
    counting
}

/// The matters that are not at their end, worked out once for an office.
struct Open;

impl Derivation for Open {
    type Key = ();
    type Output = Vec<Arc<Entry<Matter>>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let open = |entry: &&Arc<Entry<Matter>>| {
            let place = find_place(office, &entry.id, &entry.record);
            matches!(place.standing, Standing::Turn(_))
        };
        let mut matters: Vec<_> = office.list::<Matter>().filter(open).cloned().collect();
        matters.sort_by_key(|entry| (entry.record.raised_on, entry.id.clone()));
        matters
    }
}

/// The matters that are not at their end, the one raised first first.
pub fn list_open_matters(office: &Office) -> Arc<Vec<Arc<Entry<Matter>>>> {
    office.derive::<Open>(&())
}
