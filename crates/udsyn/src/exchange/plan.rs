//! What a bundle would do to an authority.

use super::bundle::{Bundle, BundleRecord, join, place_record};
use spine::{
    base::Fault,
    ledger::{Commit, NewChange},
    office::{Draft, Flaw, IMPORT, Office},
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What becomes of records that the bundle does not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Others {
    /// They stay.
    #[default]
    Stay,
    /// They are taken away: the authority is then what the bundle says, and nothing more.
    Go,
}

/// How many records of one kind would be touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Records that are not there yet.
    pub added: usize,
    /// Records that are there and differ.
    pub changed: usize,
    /// Records that are there and are the same.
    pub same: usize,
    /// Records that would be taken away.
    pub removed: usize,
}

/// What a bundle would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The changes, in the order of the bundle.
    pub draft: Draft,
    /// How many records of each kind are new, changed, the same, taken away.
    pub counts: BTreeMap<&'static str, Count>,
}

/// What the bundle would do to the office, checked together with what is there.
///
/// # Errors
/// Every link that would lead nowhere, every address that is taken, every other rule broken, each
/// with its place in the bundle.
pub fn plan_import(office: &Office, bundle: &Bundle, others: Others) -> Result<Plan, Vec<Fault>> {
    let plan = draw_plan(office, bundle, others);
    let place = (office.seq(), office.head());
    let changes = plan.draft.changes.clone();
    let why = (bundle.reason.as_str(), None);
    let commit = Commit::seal(office.authority(), place, changes, "", why, office.last_at());
    let next = office
        .follow(commit.changes())
        .map_err(|error| vec![Fault::new("records", "fault-unreadable").with("why", error)])?;
    let touched = commit.changes().iter().map(|c| (c.kind.as_str(), c.record.as_str()));
    let flaws = next.check(touched);
    if flaws.is_empty() { Ok(plan) } else { Err(name_places(&flaws, bundle)) }
}

/// The plan without the check, which committing it makes anyway.
pub(super) fn draw_plan(office: &Office, bundle: &Bundle, others: Others) -> Plan {
    let mut plan =
        Plan { draft: Draft::new(bundle.reason.clone()).as_deed(IMPORT), counts: BTreeMap::new() };
    for record in &bundle.records {
        let count = plan.counts.entry(record.kind).or_default();
        match office.find_any(record.kind, &record.id) {
            Some(entry) if entry.body() == record.body => {
                count.same += 1;
                continue;
            }
            Some(_) => count.changed += 1,
            None => count.added += 1,
        }
        plan.draft.changes.push(put(record));
    }
    if others == Others::Go {
        let kept: HashSet<(&str, &str)> =
            bundle.records.iter().map(|record| (record.kind, record.id.as_str())).collect();
        for entry in office.list_all() {
            if !kept.contains(&(entry.kind(), entry.id())) {
                plan.counts.entry(entry.kind()).or_default().removed += 1;
                plan.draft.changes.push(remove(office, entry.kind(), entry.id()));
            }
        }
    }
    plan
}

fn put(record: &BundleRecord) -> NewChange {
    NewChange {
        kind: record.kind,
        record: record.id.clone(),
        version: record.version,
        body: Some(record.body.clone()),
    }
}

fn remove(office: &Office, kind: &'static str, id: &str) -> NewChange {
    let version = office.find_kind(kind).map_or(1, |kind| i64::from(kind.version));
    NewChange { kind, record: id.to_owned(), version, body: None }
}

/// The flaws as faults that name the record by its place in the bundle.
pub(super) fn name_places(flaws: &[Flaw], bundle: &Bundle) -> Vec<Fault> {
    let places: HashMap<(&str, &str), String> = bundle
        .records
        .iter()
        .enumerate()
        .map(|(number, record)| {
            let named = (record.kind, record.id.as_str());
            (named, place_record(number, named, record.from.as_deref()))
        })
        .collect();
    let name = |flaw: &Flaw| {
        let known = places.get(&(flaw.kind.as_str(), flaw.id.as_str())).cloned();
        let place = known.unwrap_or_else(|| format!("{}/{}", flaw.kind, flaw.id));
        Fault { at: join(&place, &flaw.fault.at), ..flaw.fault.clone() }
    };
    flaws.iter().map(name).collect()
}
