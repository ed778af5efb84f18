//! Bringing in what was read: what is new, what says something else, what was there. Answers stay,
//! and so do titles that were translated, and what is known already where a reading knows less.

use super::read::ReadList;
use crate::deeds::ManyDeed;
use crate::organisation::fold_name;
use crate::participation::{Participation, Publisher};
use spine::base::{Id, PartialDate};
use spine::office::{Draft, Entry, Office};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What a reading brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Participations that were not there before.
    pub fresh: usize,
    /// Those of which it says something else.
    pub changed: usize,
    /// Those of which it says the same.
    pub same: usize,
}

/// What a reading would bring to an office.
pub fn count_brought(office: &Office, list: &ReadList) -> Brought {
    let mut brought = Brought::default();
    for meeting in meet(office, list) {
        match (meeting.known, &meeting.new) {
            (None, _) => brought.fresh += 1,
            (Some(_), None) => brought.same += 1,
            (Some(_), Some(_)) => brought.changed += 1,
        }
    }
    brought
}

/// Brings in what was read, in one commit. The same again changes nothing, and what a list no
/// longer has stays: lists are cut as their readers ask.
pub fn bring_list(office: &Office, list: &ReadList) -> Draft {
    let mut draft = Draft::default();
    for Meeting { id, new, .. } in meet(office, list) {
        if let Some(new) = new {
            draft = draft.put(id, &new);
        }
    }
    draft.as_deed(ManyDeed::BringList.code())
}

/// What was read of one body in one project, beside what the office knows.
struct Meeting<'a> {
    id: &'a Id<Participation>,
    known: Option<&'a Participation>,
    /// What becomes of it; none where the reading says nothing new.
    new: Option<Participation>,
}

fn meet<'a>(office: &'a Office, list: &'a ReadList) -> Vec<Meeting<'a>> {
    let known = Known::of(office, list);
    let meetings = list.found.iter().map(|(id, found)| {
        let Some(entry) = known.find(office, id, found) else {
            return Meeting { id, known: None, new: Some(found.clone()) };
        };
        let new = found.beside(&entry.record);
        let is_same = entry.record.says_the_same(&new);
        Meeting { id: &entry.id, known: Some(&entry.record), new: (!is_same).then_some(new) }
    });
    meetings.collect()
}

/// By what a participation is known when its id was made of other letters: an earlier program cut
/// words at soft hyphens and knew fewer ways of writing a number.
type Mark = (Publisher, String, String, Option<PartialDate>);

struct Known<'o> {
    by_mark: HashMap<Mark, &'o Arc<Entry<Participation>>>,
}

impl<'o> Known<'o> {
    /// What the office knows beside what the list names by its id.
    fn of(office: &'o Office, list: &ReadList) -> Self {
        let named: HashSet<&Id<Participation>> = list.found.iter().map(|(id, _)| id).collect();
        let others = office.list::<Participation>().filter(|entry| !named.contains(&entry.id));
        let by_mark = others.map(|entry| (mark_of(&entry.record), entry)).collect();
        Self { by_mark }
    }

    fn find(
        &self,
        office: &'o Office,
        id: &Id<Participation>,
        found: &Participation,
    ) -> Option<&'o Arc<Entry<Participation>>> {
        office.find_entry(id).or_else(|| self.by_mark.get(&mark_of(found)).copied())
    }
}

fn mark_of(found: &Participation) -> Mark {
    let project = match &found.number {
        Some(number) => (number.clone(), None),
        None => (fold_name(found.title.get(found.title.original())), found.from),
    };
    (found.publisher, project.0, fold_name(&found.named.name), project.1)
}
