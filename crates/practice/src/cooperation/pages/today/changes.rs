//! What changed since somebody was here: who changed which records, commit by commit.

use crate::cooperation::pages::author_name;
use crate::cooperation::pages::register::Question;
use crate::cooperation::{Cooperation, SavedView};
use jiff::tz::TimeZone;
use spine::account::Names;
use spine::base::Id;
use spine::ledger::{Change, read_instant};
use spine::office::{Office, Record, find_own_reason};

/// How many commits are told.
const COMMITS: usize = 20;
/// How many records of one commit are named.
const NAMED: usize = 4;

/// Changes that were made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// When, for machines.
    pub at: String,
    /// When, in words.
    pub when: String,
    /// Who.
    pub who: String,
    /// Why; may be empty.
    pub why: String,
    /// The records that are named, each with its address where it has a page.
    pub records: Vec<(String, Option<String>)>,
    /// How many more there are.
    pub more: usize,
}

/// Changes as one reader may know them, the newest commit first; the reader's own are left out.
pub fn group_changes(
    office: &Office,
    question: &Question,
    changes: &[Change],
    own: &str,
    names: &Names,
    zone: &TimeZone,
) -> Vec<Commit> {
    let words = question.words();
    let commits = changes.chunk_by(|one, other| one.commit_seq == other.commit_seq);
    let told = commits.rev().filter(|commit| commit[0].author != own).filter_map(|commit| {
        let mut known: Vec<(String, Option<String>)> =
            commit.iter().filter_map(|change| name_of(office, question, own, change)).collect();
        let count = known.len();
        // What has a page comes first; an import also brings units and bodies.
        known.sort_by_key(|(_, href)| href.is_none());
        known.truncate(NAMED);
        let first = &commit[0];
        (count > 0).then(|| Commit {
            at: first.at.clone(),
            when: read_instant(&first.at).map(|at| words.instant(at, zone)).unwrap_or_default(),
            who: author_name(words, names, &first.author),
            why: find_own_reason(&first.reason).to_owned(),
            more: count - known.len(),
            records: known,
        })
    });
    told.take(COMMITS).collect()
}

/// The name of a changed record, as far as the reader may know of it. One that is gone has no name
/// any more, and who might have seen it cannot be told.
fn name_of(
    office: &Office,
    question: &Question,
    own: &str,
    change: &Change,
) -> Option<(String, Option<String>)> {
    let entry = office.find_any(&change.kind, &change.record)?;
    if !question.sight.admits(office, entry.as_ref()) {
        return None;
    }
    let name = entry.title().get(question.language).to_owned();
    match change.kind.as_str() {
        Cooperation::KIND => {
            let record = office.find(&Id::<Cooperation>::parse(&change.record)?)?;
            let href = question.one(record.slug.as_str());
            Some((name, Some(href)))
        }
        SavedView::KIND => {
            let view = office.find(&Id::<SavedView>::parse(&change.record)?)?;
            (view.shared || view.owner == own).then_some((name, None))
        }
        _ => Some((name, None)),
    }
}
