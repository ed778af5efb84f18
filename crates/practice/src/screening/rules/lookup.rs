//! Which records of weighing belong to a cooperation.

use crate::cooperation::{Cooperation, Track};
use crate::decision::{Decision, FollowUp, FollowUpKind, Matter};
use crate::organisation::Person;
use crate::screening::{Assessment, Checklist, Proposal, Screening};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Derivation, Entry, Office};
use std::collections::HashMap;
use std::sync::Arc;

/// The checklist that is used for a track on a day: of those in use the newest.
pub fn find_checklist(
    office: &Office,
    track: Track,
    today: Date,
) -> Option<&Arc<Entry<Checklist>>> {
    let lists = office.list::<Checklist>().filter(|entry| entry.record.track == track);
    let in_use = lists.filter(|entry| entry.record.valid_from.is_some_and(|from| from <= today));
    in_use.max_by_key(|entry| (entry.record.valid_from, entry.seq))
}

/// True once a screening asks by the checklist: from then on it no longer changes.
pub fn is_checklist_used(office: &Office, id: &Id<Checklist>) -> bool {
    office.list::<Screening>().any(|entry| entry.record.checklist == *id)
}

/// The proposal of a cooperation; none where it was entered as already existing.
pub fn find_proposal<'o>(
    office: &'o Office,
    cooperation: &Id<Cooperation>,
) -> Option<&'o Arc<Entry<Proposal>>> {
    office.find_by_address::<Proposal>(cooperation.as_str())
}

/// The screenings and the assessments by what they belong to, worked out once for an office.
struct Index;

#[derive(Default)]
struct Known {
    screenings: HashMap<Id<Cooperation>, Vec<Arc<Entry<Screening>>>>,
}

impl Derivation for Index {
    type Key = ();
    type Output = Known;

    fn derive(office: &Office, (): &()) -> Known {
        let mut known = Known::default();
        for entry in office.list::<Screening>() {
            let list = known.screenings.entry(entry.record.cooperation.clone()).or_default();
            list.push(entry.clone());
        }
        for list in known.screenings.values_mut() {
            list.sort_by_key(|entry| (entry.record.opened_on, entry.seq));
        }
        known
    }
}

/// The newest screening of a cooperation, with or without a result.
pub fn find_screening(
    office: &Office,
    cooperation: &Id<Cooperation>,
) -> Option<Arc<Entry<Screening>>> {
    office.derive::<Index>(&()).screenings.get(cooperation)?.last().cloned()
}

/// The screening of a cooperation that is not finished. One that only carries what the proposer
/// answered is not open yet: nobody has been asked.
pub fn find_open(office: &Office, cooperation: &Id<Cooperation>) -> Option<Arc<Entry<Screening>>> {
    let last = find_screening(office, cooperation)?;
    (last.record.result.is_none() && !last.record.assessors.is_empty()).then_some(last)
}

/// How somebody weighs in a screening.
pub fn find_assessment<'o>(
    office: &'o Office,
    screening: &Id<Screening>,
    assessor: &Id<Person>,
) -> Option<&'o Arc<Entry<Assessment>>> {
    office.find_by_address::<Assessment>(&format!("{screening}/{assessor}"))
}

/// True when weighing is over: every assessor is done, or the office went on without.
pub fn is_over(office: &Office, id: &Id<Screening>, screening: &Screening) -> bool {
    let is_done = |person: &Id<Person>| {
        let known = find_assessment(office, id, person);
        known.is_some_and(|entry| entry.record.done_on.is_some())
    };
    screening.cut_short.is_some()
        || !screening.assessors.is_empty() && screening.assessors.iter().all(is_done)
}

/// True once a body has taken up a matter that rests on the screening: its result no longer
/// changes.
pub fn is_result_used(office: &Office, id: &Id<Screening>) -> bool {
    let rests = |matter: &Id<Matter>| {
        office.find(matter).is_some_and(|matter| matter.screening.as_ref() == Some(id))
    };
    office.list::<Decision>().any(|entry| entry.record.matter.as_ref().is_some_and(rests))
}

/// The conditions that a screening set.
pub fn list_conditions(office: &Office, id: &Id<Screening>) -> Vec<Arc<Entry<FollowUp>>> {
    let of_screening = |entry: &&Arc<Entry<FollowUp>>| {
        entry.record.screening.as_ref() == Some(id) && entry.record.kind == FollowUpKind::Condition
    };
    office.list::<FollowUp>().filter(of_screening).cloned().collect()
}
