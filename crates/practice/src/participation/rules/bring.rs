//! Bringing in what was read: what is new, what says something else, what was there. Answers stay,
//! and so do titles that were translated.

use super::read::ReadList;
use crate::deeds::ManyDeed;
use spine::office::{Draft, Office};

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
    for (id, found) in &list.found {
        match office.find(id) {
            None => brought.fresh += 1,
            Some(known) if known.says_the_same(found) => brought.same += 1,
            Some(_) => brought.changed += 1,
        }
    }
    brought
}

/// Brings in what was read, in one commit. The same again changes nothing, and what a list no
/// longer has stays: lists are cut as their readers ask.
pub fn bring_list(office: &Office, list: &ReadList) -> Draft {
    let mut draft = Draft::default();
    for (id, found) in &list.found {
        let known = office.find(id);
        if known.is_some_and(|known| known.says_the_same(found)) {
            continue;
        }
        let mut new = found.clone();
        if let Some(known) = known {
            new.answer.clone_from(&known.answer);
            if known.has_title_of(found) {
                new.title.clone_from(&known.title);
            }
        }
        draft = draft.put(id, &new);
    }
    draft.as_deed(ManyDeed::BringList.code())
}
