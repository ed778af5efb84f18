//! What an operator does for the log and the files: proving them, setting them right.

use super::{
    command::say,
    heads::{self, Head},
    start::Installation,
};
use spine::{ledger::list_hashes, office::Verdict};
use std::{collections::BTreeSet, path::Path, process::ExitCode};

/// Proves that everything is whole, and compares with where the logs ended before.
///
/// # Errors
/// A sentence when something cannot be read, or there is nothing to verify.
pub(super) async fn verify(
    installation: &Installation,
    against: Option<&Path>,
    keep: Option<&Path>,
) -> Result<ExitCode, String> {
    let before = against.map(heads::read).transpose()?.unwrap_or_default();
    let offices = &installation.offices;
    let rows = offices.ledger().list_authorities().await.map_err(|error| error.to_string())?;
    let mut is_whole = true;
    for row in &rows {
        let verdict = offices.verify(&row.id).await.map_err(|error| error.to_string())?;
        is_whole &= verdict.first_fault.is_none();
        tell_verdict(&verdict);
    }
    let mut faults = heads::compare(offices, &before).await?;
    let lost = offices.ledger().list_lost_logs().await.map_err(|error| error.to_string())?;
    let tell =
        |id| format!("{id}: FAULT: there are changes of it, but it is no authority on record");
    faults.extend(lost.iter().map(tell));
    faults.iter().for_each(|fault| say(fault));
    if let Some(file) = against.filter(|_| faults.is_empty()) {
        say(&format!("every log goes through where {} says it ended", file.display()));
    }
    if rows.is_empty() && faults.is_empty() {
        return Err("there is nothing to verify: the database holds no authority".to_owned());
    }
    is_whole &= faults.is_empty();
    if let Some(file) = keep.filter(|_| is_whole) {
        heads::write(offices, file).await?;
    }
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell_verdict(verdict: &Verdict) {
    let Verdict { authority, changes, records, files, erased, head, .. } = verdict;
    let erased = if *erased > 0 { format!(", {erased} erased on purpose") } else { String::new() };
    match &verdict.first_fault {
        None => say(&format!(
            "{authority}: whole; {changes} changes, {records} records, {files} files{erased}"
        )),
        Some(fault) => say(&format!("{authority}: FAULT: {fault}")),
    }
    if verdict.first_fault.is_none() && *changes > 0 {
        say(&Head::tell(authority, *changes, head));
    }
}

/// Says in an authority's log that the clock is right now.
///
/// # Errors
/// A sentence when that cannot be written.
pub(super) async fn set_clock(
    installation: &Installation,
    authority: &str,
) -> Result<ExitCode, String> {
    let done = installation.offices.set_clock_right(authority, "operator").await;
    match done.map_err(|error| error.to_string())? {
        Some(receipt) => say(&format!(
            "'{authority}' carries the true time again from change {} on",
            receipt.seq
        )),
        None => say("the last change does not lie ahead of the clock; nothing was written"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Erases the bytes of a file that no record names.
///
/// # Errors
/// A sentence when a record names it, or there is no such file.
pub(super) async fn erase_file(
    installation: &Installation,
    authority: &str,
    hash: &str,
) -> Result<ExitCode, String> {
    let offices = &installation.offices;
    let office = offices.find(authority).await.map_err(|error| error.to_string())?;
    let office = office.ok_or_else(|| format!("there is no authority '{authority}'"))?;
    let names = |body: &str| {
        let mut hashes = BTreeSet::new();
        list_hashes(body, &mut hashes);
        hashes.contains(hash)
    };
    if let Some(entry) = office.list_all().find(|entry| names(&entry.body())) {
        let (kind, id) = (entry.kind(), entry.id());
        return Err(format!("{kind}/{id} still names the file; take it away there first"));
    }
    let now = offices.real_now();
    let erased = offices.ledger().erase_file(authority, hash, now).await;
    match erased.map_err(|error| error.to_string())? {
        true => say("the bytes of the file are erased; backups made before still hold them"),
        false => return Err(format!("'{authority}' has no file {hash}")),
    }
    Ok(ExitCode::SUCCESS)
}
