//! Bringing a bundle in: one commit for all of it, or nothing.

use super::{
    bundle::{Bundle, PersonName},
    logo::check_logo,
    plan::{Count, Others, Plan, draw_plan, name_places, plan_import},
};
use jiff::{SignedDuration, Timestamp};
use spine::{
    base::Fault,
    ledger::{Added, Commit, LedgerError, list_hashes, read_instant},
    office::{CommitError, Office, Offices, Refusal},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// How far the clocks of two machines may differ.
const SLACK: SignedDuration = SignedDuration::from_mins(1);

/// How a bundle is to come in.
#[derive(Clone, Debug)]
pub struct Import {
    /// The account that does it, or a word such as `import`.
    pub author: String,
    /// What becomes of records that the bundle does not have.
    pub others: Others,
    /// For demonstrations only: how far the clock of an authority made now stands from the real
    /// one.
    pub clock_offset_seconds: i64,
    /// Only says what would happen.
    pub dry_run: bool,
}

/// What an import did, or would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The authority.
    pub authority: String,
    /// True when the authority was not there before.
    pub is_new: bool,
    /// How many records of each kind are new, changed, the same, taken away.
    pub counts: BTreeMap<&'static str, Count>,
    /// What became of the bundle's history.
    pub history: HistoryFate,
    /// How many files the bundle brought.
    pub files: usize,
    /// Hashes that records name and that neither the bundle nor the installation has.
    pub missing_files: Vec<String>,
    /// The names of people, for the caller to put where they can be erased; never in the log.
    pub people: Vec<PersonName>,
    /// The last sequence number of the authority afterwards.
    pub seq: i64,
}

/// What becomes of a bundle's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryFate {
    /// The bundle has none.
    None,
    /// It becomes the history of the authority, as it is.
    Written,
    /// The authority has a history of its own, so only the records come in.
    Ignored,
}

/// Why a bundle did not come in.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The bundle must be corrected; nothing came in.
    #[error("the bundle has {} faults", .0.len())]
    Faults(Vec<Fault>),
    /// The commit was not made.
    #[error(transparent)]
    Commit(CommitError),
    /// The ledger cannot be used.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

impl From<Vec<Fault>> for ImportError {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Faults(faults)
    }
}

impl From<CommitError> for ImportError {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Refused(Refusal::Faults(faults)) => Self::Faults(faults),
            other => Self::Commit(other),
        }
    }
}

/// Brings a bundle in; an authority that is missing is made. Files come first, because one without
/// a record that names it harms nobody.
///
/// # Errors
/// Everything wrong with the bundle among what is there; then nothing has changed.
pub async fn import(
    offices: &Offices,
    bundle: Bundle,
    how: &Import,
) -> Result<Imported, ImportError> {
    let found = offices.find(&bundle.authority).await?;
    let is_new = found.is_none();
    let office = match found {
        Some(office) => office,
        None => Arc::new(Office::empty(&bundle.authority, offices.kinds())),
    };
    let history = match (bundle.history.is_empty(), office.seq()) {
        (true, _) => HistoryFate::None,
        (false, 0) => HistoryFate::Written,
        (false, _) => HistoryFate::Ignored,
    };
    let plan = match history {
        HistoryFate::Written => {
            let offset = SignedDuration::from_secs(how.clock_offset_seconds);
            let now = offices.real_now();
            let now = now.checked_add(offset).unwrap_or(now);
            prove_history(&bundle, offices, now)?;
            draw_plan(&office, &bundle, how.others)
        }
        HistoryFate::None | HistoryFate::Ignored => plan_import(&office, &bundle, how.others)?,
    };
    let faults = check_logo(offices, &bundle).await?;
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let mut imported = describe(offices, &bundle, plan, history).await?;
    imported.is_new = is_new;
    if how.dry_run {
        imported.seq = office.seq();
        return Ok(imported);
    }
    let now = offices.real_now();
    for file in &bundle.files {
        let (authority, ledger) = (&bundle.authority, offices.ledger());
        let added = ledger.add_file(authority, &file.media_type, &file.bytes, now).await?;
        if let Added::NoRoom { room } = added {
            let fault = Fault::new("files", "fault-file-room").with("room", room / 1_000_000_000);
            return Err(vec![fault].into());
        }
    }
    imported.seq = match history {
        _ if office.seq() == 0 => write_new(offices, &office, bundle, how).await?,
        HistoryFate::Written | HistoryFate::None | HistoryFate::Ignored => {
            write_records(offices, bundle, how).await?
        }
    };
    Ok(imported)
}

/// What is wrong with the records among each other and among what is there, beside the faults that
/// are known of them by themselves. Read with stand-ins, so that one fault hides no other.
///
/// # Errors
/// When the ledger cannot be read.
pub async fn list_more_faults(
    offices: &Offices,
    bundle: &Bundle,
    known: &[Fault],
    others: Others,
) -> Result<Vec<Fault>, LedgerError> {
    let office = match offices.find(&bundle.authority).await? {
        Some(office) => office,
        None => Arc::new(Office::empty(&bundle.authority, offices.kinds())),
    };
    let found = plan_import(&office, bundle, others).err().unwrap_or_default();
    let is_told = |fault: &Fault| {
        known.iter().any(|known| fault.at.starts_with(&known.at) || known.at.starts_with(&fault.at))
    };
    Ok(found.into_iter().filter(|fault| !is_told(fault)).collect())
}

async fn describe(
    offices: &Offices,
    bundle: &Bundle,
    plan: Plan,
    history: HistoryFate,
) -> Result<Imported, ImportError> {
    let mut missing = BTreeSet::new();
    for record in &bundle.records {
        list_hashes(&record.body, &mut missing);
    }
    for file in &bundle.files {
        missing.remove(&file.hash);
    }
    let mut missing_files = Vec::new();
    for hash in missing {
        if offices.ledger().find_file(&bundle.authority, &hash).await?.is_none() {
            missing_files.push(hash);
        }
    }
    Ok(Imported {
        authority: bundle.authority.clone(),
        is_new: false,
        counts: plan.counts,
        history,
        files: bundle.files.len(),
        missing_files,
        people: bundle.people.clone(),
        seq: 0,
    })
}

/// Proves that the history is one unbroken log of the authority that ends in the bundle's records.
fn prove_history(bundle: &Bundle, offices: &Offices, now: Timestamp) -> Result<(), Vec<Fault>> {
    let fault = |place: String, why: String| {
        vec![Fault::new(place, "fault-bundle-history").with("why", why)]
    };
    let mut office = Office::empty(&bundle.authority, offices.kinds());
    let mut commit_seq = 0;
    for (number, change) in bundle.history.iter().enumerate() {
        let place = format!("history[{number}]");
        if let Err(why) = office.apply_verified(change) {
            return Err(fault(place, why));
        }
        if change.commit_seq != commit_seq && change.commit_seq != change.seq {
            return Err(fault(place, "it does not stand with its commit".to_owned()));
        }
        commit_seq = change.commit_seq;
        read_instant(&change.at).map_err(|why| fault(place.clone(), why.to_string()))?;
        let deed = change.deed.as_deref().unwrap_or_default();
        if [&change.author, &change.reason, deed].iter().any(|text| text.contains('\0')) {
            return Err(vec![Fault::new(place, "fault-control-character")]);
        }
    }
    // A time on the way may be wrong, and what comes after says so. The last must have come: after
    // a change in the future nothing could be written.
    if office.last_at().duration_since(now) > SLACK {
        let why = "its time has not come yet: set the clock right where the bundle comes from, run \
                   'udsyn clock' there and export again";
        let last = bundle.history.len().saturating_sub(1);
        return Err(fault(format!("history[{last}]"), why.to_owned()));
    }
    let all: Vec<_> = office.list_all().collect();
    let flaws = office.check(all.iter().map(|entry| (entry.kind(), entry.id())));
    let mut faults = name_places(&flaws, bundle);
    let after = draw_plan(&office, bundle, Others::Go);
    faults.extend(after.draft.changes.iter().map(|change| {
        let place = format!("{}/{}", change.kind, change.record);
        Fault::new(place, "fault-bundle-differs")
    }));
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// Makes an authority with everything that the bundle has, its history or its records: in one
/// transaction, so that an import that is killed leaves nothing behind.
async fn write_new(
    offices: &Offices,
    office: &Office,
    bundle: Bundle,
    how: &Import,
) -> Result<i64, ImportError> {
    let real = offices.real_now();
    let authority = bundle.authority.clone();
    let commit = if bundle.history.is_empty() {
        let offset = jiff::SignedDuration::from_secs(how.clock_offset_seconds);
        let now = real.checked_add(offset).unwrap_or(real);
        let draft = draw_plan(office, &bundle, how.others).draft;
        office.amend(draft, &how.author, now)?.map_err(CommitError::Refused)?.0
    } else {
        Commit::of_history(&authority, (0, ""), bundle.history)
    };
    let (seq, _) = commit.end();
    offices.ledger().found_authority(how.clock_offset_seconds, real, &commit).await?;
    offices.find_after(&authority, seq).await?;
    Ok(seq)
}

async fn write_records(
    offices: &Offices,
    bundle: Bundle,
    how: &Import,
) -> Result<i64, ImportError> {
    let authority = bundle.authority.clone();
    let others = how.others;
    let command = move |office: &Office| Ok(draw_plan(office, &bundle, others).draft);
    Ok(offices.commit(&authority, &how.author, command).await?.seq)
}
