//! Changing: a new record, and the whole new state of one that was read. The door lets only tokens
//! come here: a page of another site that a signed-in person visits must not send either.

use super::{
    body::{self, Changed, New, check_reason},
    item::{Side, write_item},
    query,
    read::{Found, answer, find, set, write_tag},
    resource::Resource,
};
use axum::{
    body::Bytes,
    extract::{Path, Query},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use practice::{
    cooperation::{Cooperation, pages::access::Allowed},
    organisation::Change,
};
use serde_json::Value;
use spine::{
    account::{Deed, Target},
    base::{Fault, Id, Visibility},
    kit::{Failure, Problem, ProblemKind, Visit},
    ledger::list_hashes,
    office::{CommitError, Receipt, Refusal},
};
use std::{collections::BTreeSet, sync::Arc};

/// `POST /api/v1/{authority}/{many}`
pub async fn create<R: Resource>(
    visit: Visit,
    Query(pairs): Query<query::Pairs>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    query::check_all(&visit, &pairs, &[])?;
    let New::<R> { id, reason, record } = body::read(&visit, &headers, &body)?;
    need(&visit, R::ENTER, &record)?;
    if record.visibility() == Visibility::Published {
        need_publish(&visit, &record)?;
    }
    check_together(&reason, &record, Vec::new())?;
    need_files(&visit, &record, None).await?;
    let id = id.unwrap_or_else(|| visit.make_id());
    let (new, today) = (id.clone(), visit.today);
    let command = move |office: &_| R::enter(office, &new, record.clone(), (today, &reason));
    let receipt = visit.commit(command).await.map_err(|error| visit.refuse(error))?;
    let mut answer = tell(&visit, &id, &receipt, StatusCode::CREATED).await?;
    let address = format!("/api/v1/{}/{}/{id}", visit.authority(), R::MANY);
    set(&mut answer, header::LOCATION, &address);
    Ok(answer)
}

/// `PUT /api/v1/{authority}/{many}/{id}`
pub async fn change<R: Resource>(
    visit: Visit,
    Path((_, word)): Path<(String, String)>,
    Query(pairs): Query<query::Pairs>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    query::check_all(&visit, &pairs, &[])?;
    let entry = match find::<R>(&visit, &word, "")? {
        Found::Here(entry, _) => entry,
        Found::Elsewhere(answer) => return Ok(answer),
    };
    need(&visit, R::EDIT, &entry.record)?;
    let Changed::<R> { version, reason, record } = body::read(&visit, &headers, &body)?;
    // Into another area only with the right to change things there.
    need(&visit, R::EDIT, &record)?;
    if record.visibility() != entry.record.visibility() {
        need_publish(&visit, &entry.record)?;
    }
    let version = version.or_else(|| read_match(&headers));
    let missing = version.is_none().then(|| Fault::new("version", "fault-needed"));
    check_together(&reason, &record, missing.into_iter().collect())?;
    need_files(&visit, &record, Some(&entry.record)).await?;
    let id = entry.id.clone();
    let change = Change { id: id.clone(), read_at: version.unwrap_or(0), record, reason };
    let change = Arc::new(change);
    let command = {
        let change = change.clone();
        move |office: &_| R::replace(office, &change)
    };
    match visit.commit(command).await {
        Ok(receipt) => tell(&visit, &id, &receipt, StatusCode::OK).await,
        Err(CommitError::Refused(Refusal::Stale { .. })) => Err(show_both(&visit, &change).await),
        Err(error) => Err(visit.refuse(error)),
    }
}

/// Asked of what is stored and of what is sent in: with a token that may do it to neither, what the
/// body says of itself opens nothing.
fn need<R: Resource>(visit: &Visit, deed: Deed, record: &R) -> Result<(), Failure> {
    visit.need(deed, &record.target(visit))
}

/// A hash counts only where the authority has the file: else whoever learns a hash could read with
/// it what another authority keeps.
async fn need_files<R: Resource>(
    visit: &Visit,
    record: &R,
    before: Option<&R>,
) -> Result<(), Failure> {
    let list = |record: &R| {
        let mut hashes = BTreeSet::new();
        list_hashes(&serde_json::to_string(record).unwrap_or_default(), &mut hashes);
        hashes
    };
    let known = before.map(list).unwrap_or_default();
    let offices = &visit.house.offices;
    // Whoever writes in one area only may name what they can read: a hash is no key to the rest.
    let is_everywhere = visit.may(R::ENTER, &Target::default());
    for hash in list(record).difference(&known) {
        let now = offices.real_now();
        let may_name = is_everywhere || reads_file(visit, hash);
        if !(may_name && offices.ledger().keep_file(visit.authority(), hash, now).await?) {
            let fault = Fault::new("attachments", "fault-file-unknown").with("hash", hash.clone());
            return Err(Problem::new(ProblemKind::Faults).faults(vec![fault]).into());
        }
    }
    Ok(())
}

fn reads_file(visit: &Visit, hash: &str) -> bool {
    visit.office.list::<Cooperation>().any(|entry| {
        let allowed = Allowed::find(visit, &entry.record);
        let mut files = entry.record.attachments.iter();
        allowed.see_internal && files.any(|file| file.hash == hash)
    })
}

fn need_publish<R: Resource>(visit: &Visit, record: &R) -> Result<(), Failure> {
    R::PUBLISH.map_or(Ok(()), |deed| need(visit, deed, record))
}

/// Faults around the record go out together with those of the record itself.
fn check_together<R: Resource>(
    reason: &str,
    record: &R,
    mut faults: Vec<Fault>,
) -> Result<(), Failure> {
    faults.extend(check_reason(reason));
    if faults.is_empty() {
        return Ok(());
    }
    faults.extend(record.check());
    Err(Problem::new(ProblemKind::Faults).faults(faults).into())
}

/// The version in `If-Match`: what stands in a tag before the hyphen.
fn read_match(headers: &HeaderMap) -> Option<i64> {
    let tag = headers.get(header::IF_MATCH)?.to_str().ok()?.trim();
    let tag = tag.strip_prefix("W/").unwrap_or(tag).strip_prefix('"')?.strip_suffix('"')?;
    tag.split('-').next()?.parse().ok()
}

/// The record as it is after a commit.
async fn tell<R: Resource>(
    visit: &Visit,
    id: &Id<R>,
    receipt: &Receipt,
    status: StatusCode,
) -> Result<Response, Failure> {
    let office = visit.house.offices.find_after(visit.authority(), receipt.seq).await?;
    let office = office.ok_or_else(Failure::not_found)?;
    // Gone only when somebody took it away in this very moment.
    let entry = office.find_entry(id).ok_or_else(Failure::not_found)?;
    let body = write_item(&office, entry, (visit.today, Side::Internal))?;
    let mut answer = answer(visit, status, body);
    set(&mut answer, header::ETAG, &write_tag(visit, entry.seq, Side::Internal));
    let seq = axum::http::HeaderName::from_static("udsyn-seq");
    set(&mut answer, seq, &office.seq().to_string());
    Ok(answer)
}

/// 409, with what was sent and what is there now, so that the two can be put together.
async fn show_both<R: Resource>(visit: &Visit, change: &Change<R>) -> Failure {
    let office = match visit.house.offices.find(visit.authority()).await {
        Ok(Some(office)) => office,
        Ok(None) => return Failure::not_found(),
        Err(error) => return error.into(),
    };
    let Some(theirs) = office.find_entry(&change.id) else { return Failure::not_found() };
    let write = |record: &R| serde_json::to_value(record).unwrap_or(Value::Null);
    let problem = Problem::new(ProblemKind::Conflict)
        .with_member("read_at", change.read_at)
        .with_member("now_at", theirs.seq)
        .with_member("theirs_changed_at", theirs.changed_at.to_string())
        .with_member("yours", write(&change.record))
        .with_member("theirs", write(&theirs.record));
    Failure(problem)
}
