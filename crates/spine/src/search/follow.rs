//! Keeping the index up with the logs, as one more reader of them.
//!
//! A round looks where each log ends, writes the records that changed and those whose documents
//! follow from them, and commits documents and checkpoints as one. What was killed in between never
//! happened, and is done again. A log that no longer holds the checkpoint is another log (an older
//! copy of the database has taken its place): that authority is written anew.

use super::{
    Index, SearchError,
    card::Kinds,
    files::{FileTexts, Reading},
    schema::{Described, FileText, Side},
    store::{Mark, Store},
};
use crate::{
    ledger::{AuthorityRow, LedgerError},
    office::{AnyEntry, Office},
};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, PoisonError},
    time::Duration,
};

/// How many documents are written before they are committed.
const TOGETHER: usize = 5_000;
/// With more changes than this to catch up on, writing the authority anew is quicker.
const MANY: usize = 5_000;
/// How many records get the text of their files between two commits.
const WITH_FILES: usize = 16;
/// How long to wait after something failed.
const PAUSE: Duration = Duration::from_secs(10);
/// The file that asks whoever keeps the index to build it anew.
pub(super) const REQUEST: &str = "rebuild";

/// A record by kind and id.
type Key = (String, String);

/// What of an authority has to be written.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    Nothing,
    Some(BTreeSet<Key>),
    All,
}

impl Index {
    /// Follows the logs until dropped.
    pub async fn follow(self) {
        let mut bell = self.0.offices.ledger().bell();
        loop {
            if let Err(error) = self.catch_up().await {
                tracing::warn!(%error, "the search index cannot be kept up just now");
                tokio::time::sleep(PAUSE).await;
            }
            bell.wait().await;
        }
    }

    /// Reads everything that the logs have now, and the files that records name.
    ///
    /// # Errors
    /// When the ledger or the index cannot be used just now. What was committed stays; the rest is
    /// done the next time.
    pub async fn catch_up(&self) -> Result<(), SearchError> {
        let mut kept = self.0.store.lock().await;
        let mut store = match kept.take() {
            Some(store) => store,
            None => {
                let folder = self.0.folder.clone();
                self.0.texts.learn(self.0.offices.ledger().list_unread().await?);
                blocking(move || Store::open(folder.as_deref()).map_err(SearchError::from)).await?
            }
        };
        // A store that failed is not put back: it is opened again, and thrown away if need be.
        store = self.follow_logs(store).await?;
        self.wait_again(&mut store);
        loop {
            let (next, is_done) = self.read_some_files(store).await?;
            store = next;
            if is_done {
                break;
            }
            store = self.follow_logs(store).await?;
        }
        *kept = Some(store);
        Ok(())
    }

    /// Has the records wait whose files somebody asked to be read again.
    fn wait_again(&self, store: &mut Store) {
        let mut again = self.0.again.lock().unwrap_or_else(PoisonError::into_inner);
        for (authority, record) in again.drain(..) {
            if let Some(mut mark) = store.marks.authorities.get(&authority).cloned() {
                mark.waiting.insert(record);
                store.mark(&authority, mark);
            }
        }
    }

    async fn follow_logs(&self, mut store: Store) -> Result<Store, SearchError> {
        let request = self.0.folder.as_ref().map(|folder| folder.join(REQUEST));
        let request = request.filter(|request| request.exists());
        if request.is_some() {
            tracing::info!("the search index is built anew, as asked");
            store.clear()?;
        }
        let rows = self.0.offices.ledger().list_authorities().await?;
        let gone = |known: &&String| rows.iter().all(|row| row.id != **known);
        let gone: Vec<String> = store.marks.authorities.keys().filter(gone).cloned().collect();
        gone.iter().for_each(|authority| store.forget(authority));
        let mut written = 0;
        for row in &rows {
            let (next, count) = match self.follow_log(store, row).await {
                Ok(done) => done,
                Err((Some(back), error)) => {
                    // An authority that cannot be read must not hold up the others.
                    tracing::warn!(authority = row.id, %error, "it cannot be searched just now");
                    (back, 0)
                }
                Err((None, error)) => return Err(error),
            };
            store = next;
            written += count;
            if written >= TOGETHER {
                store = self.commit(store).await?;
                written = 0;
            }
        }
        store = self.commit(store).await?;
        if let Some(request) = request {
            let _ = std::fs::remove_file(request);
        }
        Ok(store)
    }

    /// Writes what is new in one log; gives the store back with how many documents that took.
    async fn follow_log(
        &self,
        store: Store,
        row: &AuthorityRow,
    ) -> Result<(Store, usize), (Option<Store>, SearchError)> {
        let mark = store.marks.authorities.get(&row.id).cloned();
        if mark.as_ref().is_some_and(|mark| mark.seq == row.seq && mark.head == row.head) {
            return Ok((store, 0));
        }
        let planned = async {
            let office = self.0.offices.find_after(&row.id, row.seq).await?;
            let Some(office) = office else { return Ok(None) };
            let plan = self.plan(&office, mark.as_ref()).await?;
            Ok::<_, LedgerError>(Some((office, plan)))
        };
        let (office, plan) = match planned.await {
            Ok(Some(planned)) => planned,
            Ok(None) => return Ok((store, 0)),
            Err(error) => return Err((Some(store), error.into())),
        };
        let (kinds, texts) = (self.0.kinds, self.0.texts.clone());
        let write =
            move || write_plan(store, kinds, &office, (plan, mark.unwrap_or_default()), &texts);
        blocking(write).await.map_err(|error| (None, error))
    }

    /// What has to be written for the index to be where the office is.
    async fn plan(&self, office: &Office, mark: Option<&Mark>) -> Result<Plan, LedgerError> {
        let Some(mark) = mark.filter(|mark| mark.seq <= office.seq()) else { return Ok(Plan::All) };
        if mark.seq == office.seq() {
            return Ok(if mark.head == office.head() { Plan::Nothing } else { Plan::All });
        }
        let (ledger, authority) = (self.0.offices.ledger(), office.authority());
        let last = ledger.list_changes(authority, mark.seq - 1, mark.seq).await?;
        if mark.seq > 0 && last.first().is_none_or(|change| change.hash != mark.head) {
            tracing::warn!(authority, "its log is another than the one that was indexed");
            return Ok(Plan::All);
        }
        let mut touched = BTreeSet::new();
        let (mut at, mut count) = (mark.seq, 0);
        while at < office.seq() {
            let changes = ledger.list_changes(authority, at, office.seq()).await?;
            let Some(last) = changes.last() else { break };
            (at, count) = (last.seq, count + changes.len());
            if count > MANY {
                return Ok(Plan::All);
            }
            touched.extend(changes.into_iter().map(|change| (change.kind, change.record)));
        }
        Ok(Plan::Some(touched))
    }

    /// Reads the files of some of the records that wait for it; true when none waits any more.
    async fn read_some_files(&self, mut store: Store) -> Result<(Store, bool), SearchError> {
        let waits = |(authority, mark): (&String, &Mark)| {
            let records: Vec<Key> = mark.waiting.iter().take(WITH_FILES).cloned().collect();
            (!records.is_empty()).then(|| (authority.clone(), records))
        };
        let Some((authority, records)) = store.marks.authorities.iter().find_map(waits) else {
            return Ok((store, true));
        };
        let office = self.0.offices.find(&authority).await?;
        let kinds = self.0.kinds;
        if let Some(office) = &office {
            let entries = records.iter().filter_map(|(kind, id)| office.find_any(kind, id));
            let clues = entries.map(|entry| kinds.list_clues(office, entry.as_ref()));
            let files: Vec<_> = clues.flat_map(|clues| clues.files).collect();
            let reading = Reading {
                ledger: self.0.offices.ledger(),
                authority: &authority,
                texts: &self.0.texts,
                reader: &self.0.reader,
                name: &self.0.name,
            };
            reading.read(files).await?;
        }
        let texts = self.0.texts.clone();
        store = blocking(move || {
            let mut mark = store.marks.authorities.get(&authority).cloned().unwrap_or_default();
            for record in &records {
                mark.waiting.remove(record);
            }
            take_out(&store, &authority, &records);
            if let Some(office) = office {
                write_records(&mut store, kinds, &office, records.iter(), &texts)?;
            }
            store.mark(&authority, mark);
            Ok(store)
        })
        .await?;
        Ok((self.commit(store).await?, false))
    }

    async fn commit(&self, mut store: Store) -> Result<Store, SearchError> {
        let is_first = self.view().is_none();
        let (store, view) = blocking(move || {
            let is_new = store.commit()? || is_first;
            let view = if is_new { Some(store.view()?) } else { None };
            Ok((store, view))
        })
        .await?;
        if let Some(view) = view {
            self.show(view);
        }
        Ok(store)
    }
}

/// Runs what takes long on a thread of its own. A panic of the library is a failure like others.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, SearchError> + Send + 'static,
) -> Result<T, SearchError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(SearchError::Index(error.to_string())))
}

fn write_plan(
    mut store: Store,
    kinds: Kinds,
    office: &Office,
    (plan, mut mark): (Plan, Mark),
    texts: &FileTexts,
) -> Result<(Store, usize), SearchError> {
    let authority = office.authority();
    let records: Vec<Key> = match plan {
        Plan::Nothing => Vec::new(),
        Plan::Some(touched) => {
            let affected: Vec<Key> = list_affected(kinds, office, touched).into_iter().collect();
            take_out(&store, authority, &affected);
            affected
        }
        Plan::All => {
            store.forget(authority);
            mark.waiting.clear();
            kinds.list(office).map(|entry| key(entry.as_ref())).collect()
        }
    };
    let waiting = write_records(&mut store, kinds, office, records.iter(), texts)?;
    mark.waiting.extend(waiting);
    (mark.seq, mark.head) = (office.seq(), office.head().to_owned());
    store.mark(authority, mark);
    Ok((store, records.len()))
}

fn take_out(store: &Store, authority: &str, records: &[Key]) {
    for (kind, id) in records {
        store.writer.delete_term(store.fields.key(authority, kind, id));
    }
}

/// Writes both sides of some records; gives those that have files still to be read.
fn write_records<'a>(
    store: &mut Store,
    kinds: Kinds,
    office: &Office,
    records: impl Iterator<Item = &'a Key>,
    texts: &FileTexts,
) -> Result<Vec<Key>, SearchError> {
    let mut records = records.peekable();
    let mut waiting = Vec::new();
    if records.peek().is_none() {
        return Ok(waiting);
    }
    let public = office.to_public();
    let authority = office.authority();
    for record in records {
        let (kind, id) = record;
        for side in Side::ALL {
            let seen: &Office = match side {
                Side::Internal => office,
                Side::Public => &public,
            };
            let Some(entry) = seen.find_any(kind, id).filter(|_| kinds.find(kind).is_some()) else {
                continue;
            };
            let entry = entry.as_ref();
            let clues = kinds.list_clues(seen, entry);
            let mut read: Vec<FileText> = Vec::new();
            for file in &clues.files {
                match texts.find(file) {
                    Some(text) => read.extend(text.map(|text| FileText::new(file, text))),
                    None if waiting.last() != Some(record) => waiting.push(record.clone()),
                    None => {}
                }
            }
            let described = Described { authority, side, entry, clues: &clues, files: read };
            store.writer.add_document(store.fields.make(&described))?;
        }
    }
    Ok(waiting)
}

fn key(entry: &dyn AnyEntry) -> Key {
    (entry.kind().to_owned(), entry.id().to_owned())
}

/// The records whose documents may differ once these have changed: these, and all from which links
/// lead to them, over any number of steps. A cooperation is found by its partner's name, and a node
/// is public only where its edition is.
fn list_affected(kinds: Kinds, office: &Office, touched: BTreeSet<Key>) -> BTreeSet<Key> {
    let mut from: HashMap<(&'static str, String), Vec<Key>> = HashMap::new();
    let entries: Vec<Arc<dyn AnyEntry>> = kinds.list(office).collect();
    for entry in &entries {
        for link in entry.links() {
            from.entry((link.kind, link.id)).or_default().push(key(entry.as_ref()));
        }
    }
    let mut affected = BTreeSet::new();
    let mut next: Vec<Key> = touched.into_iter().collect();
    while let Some((kind, id)) = next.pop() {
        let linked = office.find_kind(&kind).and_then(|kind| from.remove(&(kind.name, id.clone())));
        next.extend(linked.into_iter().flatten());
        affected.insert((kind, id));
    }
    affected
}
