//! Who sees how others weighed. Whoever weighs is blind to the others until done; the office sees
//! who is done, and what they found only when weighing is over; a finished screening is open to
//! everybody who sees the cooperation. What somebody has not finished nobody else sees, ever.

use super::lookup::{find_assessment, is_over};
use crate::organisation::Person;
use crate::screening::{Assessment, Screening};
use spine::base::Id;
use spine::office::{Entry, Office};
use std::sync::Arc;

/// Who looks at a screening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewer {
    /// Which of the authority's people it is.
    pub person: Option<Id<Person>>,
    /// True for the office, which opens screenings and makes their results.
    pub may_screen: bool,
}

/// True while the viewer is asked to weigh and has not finished: then nothing of the others is
/// shown, whatever else the viewer may do.
pub fn is_blind(
    office: &Office,
    (id, record): (&Id<Screening>, &Screening),
    viewer: &Viewer,
) -> bool {
    let Some(person) = &viewer.person else { return false };
    let is_done = || {
        let known = find_assessment(office, id, person);
        known.is_some_and(|entry| entry.record.done_on.is_some())
    };
    record.result.is_none()
        && record.cut_short.is_none()
        && record.assessors.contains(person)
        && !is_done()
}

/// The assessments of a screening that the viewer sees: one's own, and of the others' what is
/// finished, once the viewer is no longer blind. The proposer's own stands among them.
pub fn list_visible(
    office: &Office,
    (id, record): (&Id<Screening>, &Screening),
    viewer: &Viewer,
) -> Vec<Arc<Entry<Assessment>>> {
    let is_own = |assessment: &Assessment| viewer.person.as_ref() == Some(&assessment.assessor);
    let is_assessor =
        viewer.person.as_ref().is_some_and(|person| record.assessors.contains(person));
    let sees_others = !is_blind(office, (id, record), viewer)
        && (record.result.is_some()
            || is_assessor
            || viewer.may_screen && is_over(office, id, record));
    let is_finished =
        |assessment: &Assessment| assessment.done_on.is_some() || assessment.by_proposer;
    let shown = |entry: &&Arc<Entry<Assessment>>| {
        let assessment = &entry.record;
        assessment.screening == *id
            && (is_own(assessment) || sees_others && is_finished(assessment))
    };
    office.list::<Assessment>().filter(shown).cloned().collect()
}
