//! Taking a deed back that changed many records: each of them goes back to what it was before,
//! where nobody has changed it since and nothing forbids it. The log keeps both: taking back is a
//! commit like any other, and can itself be taken back.
//!
//! Invariants: what stays is named, with the reason; after it the office holds together as a whole;
//! what the deed, or something since, settled for good (adopted, sent, decided, approved) stays,
//! and so does what rests on it.

use super::{AnyEntry, Draft, Flaw, Office, Offices};
use crate::{
    base::Fault,
    ledger::{Change, Commit, LedgerError, NewChange},
};
use jiff::Timestamp;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

/// What the deed's word begins with that takes another one back; its place in the log follows, and
/// its word: `take_back:1234:import`.
pub const TAKE_BACK: &str = "take_back:";

/// The word of bringing a bundle in.
pub const IMPORT: &str = "import";

/// What a commit of several changes is called that has no word.
const SEVERAL: &str = "several";

/// A record, by its kind and id.
type Key = (String, String);

/// A deed as the log has it.
#[derive(Clone, Debug)]
pub struct Made {
    /// The changes of its commit, in their order.
    pub changes: Vec<Change>,
    /// The office before it.
    pub past: Arc<Office>,
    /// The newest change of each record that it took away.
    pub last: HashMap<Key, i64>,
}

/// What taking a deed back does to one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is again what it was before.
    Before,
    /// It was not there before, and goes.
    Gone,
    /// It was taken away, and comes back.
    Again,
}

/// A record that goes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Back {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// How.
    pub way: Way,
}

/// A record that stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Why.
    pub why: StayReason,
}

/// Why a record stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StayReason {
    /// Somebody changed it since.
    Changed {
        /// Who.
        author: Arc<str>,
        /// When.
        at: Timestamp,
    },
    /// Somebody took it away since.
    Removed,
    /// It was adopted, sent, decided or approved.
    Settled,
    /// It is what the authority began with: without it there would be none.
    Beginning,
    /// It belongs to something that was.
    Rests {
        /// The kind of that.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// Something else needs it as it is.
    Needed(Fault),
}

/// What taking a deed back would do.
#[derive(Clone, Debug, Default)]
pub struct TakenBack {
    /// The changes.
    pub draft: Draft,
    /// The records that go back.
    pub back: Vec<Back>,
    /// The records that stay.
    pub stays: Vec<Stay>,
}

impl Made {
    /// Its place in the log.
    pub fn seq(&self) -> i64 {
        self.changes.first().map_or(0, |change| change.seq)
    }

    /// Its word; none for a commit before there were words.
    pub fn word(&self) -> Option<&str> {
        self.changes.first()?.deed.as_deref()
    }

    /// The word that says what kind of deed it was: of one that took another back, the word of
    /// that one.
    pub fn find_kind(&self) -> &str {
        let is_by_import = || self.changes.first().is_some_and(|first| first.author == IMPORT);
        match self.word() {
            Some(word) => word.rsplit(':').next().unwrap_or(word),
            None if is_by_import() => IMPORT,
            None => SEVERAL,
        }
    }

    fn is_import(&self) -> bool {
        self.find_kind() == IMPORT && self.word().is_none_or(|word| word == IMPORT)
    }
}

/// What was settled by the deed or since.
struct Settled<'a> {
    office: &'a Office,
    past: &'a Office,
    /// The office right after the deed, where it brought a bundle in: what came in as adopted or
    /// decided was not adopted here, and goes like the rest.
    brought: Option<Office>,
}

impl<'a> Settled<'a> {
    fn by(office: &'a Office, made: &'a Made) -> Self {
        let after = made.is_import().then(|| made.past.follow(&made.changes).ok()).flatten();
        Self { office, past: &made.past, brought: after }
    }

    fn has(&self, kind: &str, id: &str) -> bool {
        let is_so = |at: &Office| at.find_any(kind, id).is_some_and(|one| one.is_settled(at));
        let was_brought =
            || self.past.find_any(kind, id).is_none() && self.brought.as_ref().is_some_and(is_so);
        is_so(self.office) && !is_so(self.past) && !was_brought()
    }
}

impl Offices {
    /// The deed that begins at a place of the log, with what is needed to take it back.
    ///
    /// # Errors
    /// When the ledger cannot be read; `None` when no commit begins there.
    pub async fn find_made(&self, authority: &str, seq: i64) -> Result<Option<Made>, LedgerError> {
        let changes = self.ledger().list_changes_of_commit(authority, seq).await?;
        if changes.is_empty() {
            return Ok(None);
        }
        let Some(past) = self.find_past(authority, seq - 1).await? else { return Ok(None) };
        let mut last = HashMap::new();
        for change in changes.iter().filter(|change| change.body.is_none()) {
            let place = (change.kind.as_str(), change.record.as_str());
            if let Some(seq) = self.ledger().find_last_change(authority, place).await? {
                last.insert((change.kind.clone(), change.record.clone()), seq);
            }
        }
        Ok(Some(Made { changes, past, last }))
    }
}

/// Takes a deed back: every record of it that nobody changed since goes back, the others stay and
/// are named.
pub fn take_back(office: &Office, made: &Made, reason: &str) -> TakenBack {
    let mut going: BTreeMap<Key, Going> = BTreeMap::new();
    let mut stays = Vec::new();
    // Of several changes of one record within the deed the last one counts.
    let mut ends: BTreeMap<Key, &Change> = BTreeMap::new();
    for change in &made.changes {
        ends.insert((change.kind.clone(), change.record.clone()), change);
    }
    let settled = Settled::by(office, made);
    for (key, change) in ends {
        match find_way(&settled, made, change) {
            Ok(None) => {}
            Ok(Some(one)) => drop(going.insert(key, one)),
            Err(why) => stays.push(Stay { kind: key.0, id: key.1, why }),
        }
    }
    hold_back(office, &mut going, &mut stays);
    stays.sort_by(|one, other| (&one.kind, &one.id).cmp(&(&other.kind, &other.id)));
    let mut draft = draw(&going);
    draft.reason = reason.to_owned();
    let draft = draft.as_deed(&format!("{TAKE_BACK}{}:{}", made.seq(), made.find_kind()));
    let back = going
        .into_iter()
        .map(|((_, id), one)| Back { kind: one.change.kind, id, way: one.way })
        .collect();
    TakenBack { draft, back, stays }
}

/// A record on its way back.
struct Going {
    way: Way,
    change: NewChange,
}

/// What becomes of one record when nothing else is looked at; none where the deed left it as it
/// was.
fn find_way(
    settled: &Settled<'_>,
    made: &Made,
    change: &Change,
) -> Result<Option<Going>, StayReason> {
    let office = settled.office;
    if made.past.seq() == 0 {
        return Err(StayReason::Beginning);
    }
    let now = office.find_any(&change.kind, &change.record);
    let before = made.past.find_any(&change.kind, &change.record);
    let key = (change.kind.clone(), change.record.clone());
    // What was changed since and is again what the deed made of it was not changed for it.
    let is_as_made = |now: &dyn AnyEntry| {
        now.seq() == change.seq || change.body.as_ref().is_some_and(|made| *made == now.body())
    };
    match (&now, &change.body) {
        (Some(now), _) if !is_as_made(now.as_ref()) => {
            return Err(StayReason::Changed { author: now.author().into(), at: now.changed_at() });
        }
        (None, Some(_)) => return Err(StayReason::Removed),
        (None, None) if made.last.get(&key).is_some_and(|last| *last != change.seq) => {
            return Err(StayReason::Removed);
        }
        (Some(_), _) | (None, None) => {}
    }
    let Some(kind) = office.find_kind(&change.kind) else { return Ok(None) };
    let put = |body: Option<String>| NewChange {
        kind: kind.name,
        record: change.record.clone(),
        version: i64::from(kind.version),
        body,
    };
    if let Some(now) = &now {
        if settled.has(now.kind(), now.id()) {
            return Err(StayReason::Settled);
        }
        if let Some((kind, id)) = find_rest(settled, now.as_ref(), before.as_deref()) {
            return Err(StayReason::Rests { kind, id });
        }
    }
    Ok(match (now, before) {
        (Some(now), Some(before)) if now.body() == before.body() => None,
        (Some(_), Some(before)) => {
            Some(Going { way: Way::Before, change: put(Some(before.body())) })
        }
        (Some(_), None) => Some(Going { way: Way::Gone, change: put(None) }),
        (None, Some(before)) => Some(Going { way: Way::Again, change: put(Some(before.body())) }),
        (None, None) => None,
    })
}

/// What the deed made the record lead to and that was settled since: it rests on it.
fn find_rest(
    settled: &Settled<'_>,
    now: &dyn AnyEntry,
    before: Option<&dyn AnyEntry>,
) -> Option<(&'static str, String)> {
    let led: HashSet<(&str, String)> = before
        .map(|before| before.links().into_iter().map(|link| (link.kind, link.id)).collect())
        .unwrap_or_default();
    now.links()
        .into_iter()
        .filter(|link| !led.contains(&(link.kind, link.id.clone())))
        .find(|link| settled.has(link.kind, &link.id))
        .map(|link| (link.kind, link.id))
}

fn draw(going: &BTreeMap<Key, Going>) -> Draft {
    let changes = going.values().map(|one| one.change.clone()).collect();
    Draft { changes, ..Draft::default() }
}

/// Lets those stay without which the office would no longer hold together.
fn hold_back(office: &Office, going: &mut BTreeMap<Key, Going>, stays: &mut Vec<Stay>) {
    while !going.is_empty() {
        let flaws = find_flaws(office, going);
        if flaws.is_empty() {
            return;
        }
        for flaw in flaws {
            let mut held: Vec<Key> = Vec::new();
            let own = (flaw.kind.clone(), flaw.id.clone());
            if going.contains_key(&own) {
                held.push(own);
            } else {
                held.extend(list_related(office, going, &own));
            }
            for key in held {
                if going.remove(&key).is_some() {
                    let why = StayReason::Needed(flaw.fault.clone());
                    stays.push(Stay { kind: key.0, id: key.1, why });
                }
            }
        }
    }
}

/// What would be wrong after it and is not now; with nothing to blame for it, everything is.
fn find_flaws(office: &Office, going: &BTreeMap<Key, Going>) -> Vec<Flaw> {
    let place = (office.seq(), office.head());
    let changes = draw(going).changes;
    let commit = Commit::seal(office.authority(), place, changes, "", ("", None), office.last_at());
    let fault = |why: String| Fault::new("", "fault-unreadable").with("why", why);
    let all = |fault: Fault| {
        let flaw = |(kind, id): &Key| Flaw {
            kind: kind.clone(),
            id: id.clone(),
            seq: 0,
            fault: fault.clone(),
        };
        going.keys().map(flaw).collect::<Vec<_>>()
    };
    let next = match office.follow(commit.changes()) {
        Ok(next) => next,
        Err(error) => return all(fault(error.to_string())),
    };
    let entries: Vec<_> = next.list_all().collect();
    let there = entries.iter().map(|entry| (entry.kind(), entry.id()));
    let touched = going.keys().map(|(kind, id)| (kind.as_str(), id.as_str()));
    let mut flaws = next.check(there.chain(touched));
    flaws.retain(|flaw| {
        let known = [(flaw.kind.as_str(), flaw.id.as_str())];
        !office.check(known.into_iter()).iter().any(|known| known.fault == flaw.fault)
    });
    let is_to_blame = |flaw: &Flaw| {
        let own = (flaw.kind.clone(), flaw.id.clone());
        going.contains_key(&own) || !list_related(office, going, &own).is_empty()
    };
    match flaws.iter().find(|flaw| !is_to_blame(flaw)) {
        Some(flaw) => all(flaw.fault.clone()),
        None => flaws,
    }
}

/// The records on their way back that a record leads to, or that lead to it.
fn list_related(office: &Office, going: &BTreeMap<Key, Going>, own: &Key) -> Vec<Key> {
    let mut related: Vec<Key> = Vec::new();
    if let Some(entry) = office.find_any(&own.0, &own.1) {
        let to = entry.links().into_iter().map(|link| (link.kind.to_owned(), link.id));
        related.extend(to.filter(|key| going.contains_key(key)));
    }
    for key in going.keys() {
        let leads = |entry: Arc<dyn AnyEntry>| {
            entry.links().iter().any(|link| link.kind == own.0 && link.id == own.1)
        };
        if office.find_any(&key.0, &key.1).is_some_and(leads) {
            related.push(key.clone());
        }
    }
    related
}
