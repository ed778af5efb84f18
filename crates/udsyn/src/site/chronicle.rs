//! What was published and what changed in public, told from the log. Only what everybody could see
//! before and after a change counts, so nothing of the time before a record was published is told.

use spine::{
    base::Language,
    kit::Failure,
    ledger::Change,
    office::{Office, Offices, find_public_reason},
};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

/// The kinds of record that are told of.
const TOLD: [&str; 4] = ["strategy", "edition", "node", "cooperation"];

/// How many commits are told of; older ones are let go.
const COMMITS: usize = 1_000;

/// What one commit did in public.
#[derive(Clone, Debug)]
pub struct News {
    /// The last change of the commit.
    pub seq: i64,
    /// When.
    pub at: jiff::Timestamp,
    /// What happened to which records.
    pub items: Vec<Item>,
    /// Why, in a sentence for everybody, where the office gave one.
    pub why: Option<(Language, String)>,
}

/// What happened to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The kind of the record.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// What happened.
    pub what: Happening,
}

/// What may happen to a record in public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// Everybody may see it from now on.
    Published,
    /// These fields of it were changed.
    Changed(Vec<String>),
}

/// How far the log of one authority has been read.
struct Progress {
    office: Arc<Office>,
    news: Arc<Vec<News>>,
}

type Room = Arc<tokio::sync::Mutex<Option<Progress>>>;

/// The news of all authorities, read on from where they were read last.
#[derive(Default)]
pub struct Chronicle(Mutex<HashMap<String, Room>>);

impl Chronicle {
    /// The news of an authority up to a change, the newest first.
    pub async fn read(
        &self,
        offices: &Offices,
        authority: &str,
        until: i64,
    ) -> Result<Arc<Vec<News>>, Failure> {
        let room = self.room(authority);
        let mut held = room.lock().await;
        // An older copy of the database may have taken its place.
        let known = held.take().filter(|progress| progress.office.seq() <= until);
        let mut progress = known.unwrap_or_else(|| Progress {
            office: Arc::new(Office::empty(authority, offices.kinds())),
            news: Arc::default(),
        });
        let mut fresh: Vec<News> = Vec::new();
        while progress.office.seq() < until {
            let after = progress.office.seq();
            let changes = offices.ledger().list_changes(authority, after, until).await?;
            if changes.is_empty() {
                break;
            }
            for commit in changes.chunk_by(|one, next| one.commit_seq == next.commit_seq) {
                let next = progress.office.follow(commit)?;
                fresh.extend(find_news(&progress.office, &next, commit));
                progress.office = Arc::new(next);
                // A long log must not hold up those who ask for something else.
                tokio::task::yield_now().await;
            }
        }
        // The living office is the same and is there anyway.
        if let Some(living) = offices.find(authority).await?
            && living.seq() == progress.office.seq()
        {
            progress.office = living;
        }
        if !fresh.is_empty() {
            fresh.reverse();
            fresh.extend(progress.news.iter().cloned());
            fresh.truncate(COMMITS);
            progress.news = Arc::new(fresh);
        }
        let news = progress.news.clone();
        *held = Some(progress);
        Ok(news)
    }

    fn room(&self, authority: &str) -> Room {
        let mut rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.entry(authority.to_owned()).or_default().clone()
    }
}

/// What the step from one office to the next did in public.
fn find_news(before: &Office, after: &Office, commit: &[Change]) -> Option<News> {
    let mut seen = BTreeSet::new();
    let mut items = Vec::new();
    for change in commit {
        let Some(kind) = TOLD.into_iter().find(|kind| *kind == change.kind) else { continue };
        if !seen.insert((kind, &change.record)) {
            continue;
        }
        let body = |office: &Office| office.find_any(kind, &change.record)?.public_body(office);
        let what = match (body(before), body(after)) {
            (None, Some(_)) => Happening::Published,
            (Some(old), Some(new)) if old != new => Happening::Changed(list_changed(&old, &new)),
            (Some(_), Some(_)) | (_, None) => continue,
        };
        items.push(Item { kind, id: change.record.clone(), what });
    }
    let last = commit.last()?;
    let at = spine::ledger::read_instant(&last.at).ok()?;
    let why = find_public_reason(&last.reason);
    let why = why.map(|(language, sentence)| (language, sentence.to_owned()));
    (!items.is_empty()).then_some(News { seq: last.seq, at, items, why })
}

/// The fields in which two bodies of a record differ.
fn list_changed(old: &str, new: &str) -> Vec<String> {
    let read = |body: &str| -> serde_json::Map<String, serde_json::Value> {
        serde_json::from_str(body).unwrap_or_default()
    };
    let (old, new) = (read(old), read(new));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names.into_iter().filter(|name| old.get(*name) != new.get(*name)).cloned().collect()
}
