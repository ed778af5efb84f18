//! What may be done to the register. A command gives a draft or says why not; whether the person
//! may do it is asked before. What a record must be on its own and among the others is checked when
//! the draft is sealed, so it is not checked here.

use super::ground::{check_grounds, refuse_steps};
use super::section::{FieldGroup, Section};
use super::state::{State, find_state};
use crate::cooperation::{Attachment, Cooperation, SavedView, Step, StepKind};
use crate::organisation::{check_area, enter_record};
use jiff::civil::Date;
use serde_json::{Map, Value};
use spine::base::{Fault, Id, PartialDate, Slug, Text, Visibility};
use spine::office::{Draft, Office, Record, Refusal};
use std::collections::BTreeSet;

/// Proposes a cooperation. One that comes without any step of its life is proposed today.
///
/// # Errors
/// A fault when the id is taken or a step claims a record as its ground.
pub fn propose_cooperation(
    office: &Office,
    id: &Id<Cooperation>,
    mut new: Cooperation,
    today: Date,
) -> Result<Draft, Refusal> {
    if new.steps.is_empty() {
        let on = Some(PartialDate::of_day(today));
        let reason = Text::default();
        new.steps.push(Step { kind: StepKind::Proposed, on, body: None, reason, ground: None });
    }
    refuse_steps(office, id, (&[], &new))?;
    enter_record(office, id, &new, "")
}

/// The word nearest to the name that no cooperation has yet.
pub fn find_free_slug(office: &Office, name: &str) -> Slug {
    let wanted = Slug::from_name(name);
    let is_free = |slug: &Slug| {
        slug.as_str() != "new" && office.find_by_address::<Cooperation>(slug.as_str()).is_none()
    };
    let numbered = (2..1_000).map(|number| {
        let stem: String = wanted.as_str().chars().take(55).collect();
        Slug::from_name(&format!("{stem}-{number}"))
    });
    std::iter::once(wanted.clone()).chain(numbered).find(is_free).unwrap_or(wanted)
}

/// A change to one cooperation as a person sends it in.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The cooperation.
    pub id: Id<Cooperation>,
    /// The version it was read at.
    pub read_at: i64,
    /// Its whole new state.
    pub record: Cooperation,
    /// Why; may be empty.
    pub reason: String,
}

/// Replaces a whole record. A word it had in addresses before is kept.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`] when anybody changed anything in it since, and a fault
/// for changed steps of a cooperation that walks its route.
pub fn change_cooperation(office: &Office, edit: Edit) -> Result<Draft, Refusal> {
    let entry = office.expect_version(&edit.id, edit.read_at)?;
    let mut record = edit.record;
    refuse_steps(office, &edit.id, (&entry.record.steps, &record))?;
    keep_addresses(&entry.record, &mut record);
    Ok(Draft::new(edit.reason).put(&edit.id, &record))
}

/// Replaces the fields of one section; the others stay as they are now. `base` is the record as it
/// was at the version the form was read at.
///
/// # Errors [`Refusal::NotFound`], and [`Refusal::Stale`] when somebody changed a field of that
/// section since, and not to the same.
pub fn change_section(
    office: &Office,
    section: Section,
    base: &Cooperation,
    edit: Edit,
) -> Result<Draft, Refusal> {
    let entry = office.find_entry(&edit.id).ok_or(Refusal::NotFound)?;
    let mut current = write_fields(&entry.record);
    let (base, wanted) = (write_fields(base), write_fields(&edit.record));
    for field in section.fields() {
        let (was, is, to) = (base.get(*field), current.get(*field), wanted.get(*field));
        // The addresses it had before are the program's own business, not the form's.
        if *field == "former_slugs" || is == to || was == to {
            continue;
        }
        if was != is {
            let id = edit.id.as_str().to_owned();
            let (kind, read_at, now_at) = (Cooperation::KIND, edit.read_at, entry.seq);
            return Err(Refusal::Stale { kind, id, read_at, now_at });
        }
        match to {
            Some(value) => current.insert((*field).to_owned(), value.clone()),
            None => current.shift_remove(*field),
        };
    }
    let mut record: Cooperation = serde_json::from_value(Value::Object(current))
        .expect("each field was written from a record of the same kind");
    refuse_steps(office, &edit.id, (&entry.record.steps, &record))?;
    keep_addresses(&entry.record, &mut record);
    if record == entry.record {
        return Ok(Draft::new(edit.reason));
    }
    Ok(Draft::new(edit.reason).put(&edit.id, &record))
}

/// A cooperation without what some of its field groups hold.
pub(crate) fn leave_out(record: Cooperation, groups: &BTreeSet<FieldGroup>) -> Cooperation {
    if groups.is_empty() {
        return record;
    }
    let mut fields = write_fields(&record);
    for field in groups.iter().flat_map(|group| group.section().fields()) {
        fields.shift_remove(*field);
    }
    serde_json::from_value(Value::Object(fields))
        .expect("a cooperation can be written without any of these groups")
}

fn write_fields(record: &Cooperation) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) | Err(_) => Map::new(),
    }
}

/// Keeps every word the record had in addresses, so that no link that was ever given out breaks.
fn keep_addresses(old: &Cooperation, new: &mut Cooperation) {
    new.former_slugs =
        Slug::list_former((&old.slug, &old.former_slugs), (&new.slug, &new.former_slugs));
}

/// Lets everybody see a cooperation except some groups of its fields. One that is published already
/// shows and keeps back what it is told now.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn publish_cooperation(
    office: &Office,
    id: &Id<Cooperation>,
    read_at: i64,
    withheld: &BTreeSet<FieldGroup>,
) -> Result<Draft, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    let public = Cooperation {
        visibility: Visibility::Published,
        withheld: withheld.clone(),
        ..entry.record.clone()
    };
    Ok(if entry.record == public { Draft::default() } else { Draft::default().put(id, &public) })
}

/// Lets only the authority's own people see a cooperation.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn unpublish_cooperation(
    office: &Office,
    id: &Id<Cooperation>,
    read_at: i64,
) -> Result<Draft, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    if entry.record.visibility == Visibility::Internal {
        return Ok(Draft::default());
    }
    let internal = Cooperation { visibility: Visibility::Internal, ..entry.record.clone() };
    Ok(Draft::default().put(id, &internal))
}

/// Adds a file. What others change at the same time does not matter to it.
///
/// # Errors
/// [`Refusal::NotFound`], and a fault when the very same file is there already.
pub fn add_attachment(
    office: &Office,
    id: &Id<Cooperation>,
    attachment: Attachment,
) -> Result<Draft, Refusal> {
    let mut record = office.find(id).ok_or(Refusal::NotFound)?.clone();
    if record.attachments.iter().any(|known| known.hash == attachment.hash) {
        return Err(Refusal::fault(Fault::new("attachments", "fault-file-twice")));
    }
    record.attachments.push(attachment);
    Ok(Draft::default().put(id, &record))
}

/// Takes a file away from the record; the history keeps that it was there.
///
/// # Errors
/// [`Refusal::NotFound`] when there is no such cooperation or file.
pub fn remove_attachment(
    office: &Office,
    id: &Id<Cooperation>,
    hash: &str,
) -> Result<Draft, Refusal> {
    let mut record = office.find(id).ok_or(Refusal::NotFound)?.clone();
    let before = record.attachments.len();
    record.attachments.retain(|attachment| attachment.hash != hash);
    if record.attachments.len() == before {
        return Err(Refusal::NotFound);
    }
    Ok(Draft::default().put(id, &record))
}

/// Takes a cooperation out of the register: only an idea that nobody decided anything about.
///
/// # Errors [`Refusal::NotFound`], [`Refusal::Stale`], and a fault when it must be ended or
/// declined instead.
pub fn remove_cooperation(
    office: &Office,
    id: &Id<Cooperation>,
    read_at: i64,
    today: Date,
) -> Result<Draft, Refusal> {
    let record = &office.expect_version(id, read_at)?.record;
    match is_only_idea(record, today) {
        true => Ok(Draft::default().remove(id)),
        false => Err(Refusal::fault(Fault::new("", "fault-end-instead"))),
    }
}

/// True for an idea that nobody decided anything about.
pub fn is_only_idea(record: &Cooperation, today: Date) -> bool {
    let funded = record.funding.iter().any(|line| !line.decisions.is_empty());
    let only_proposed = record.steps.iter().all(|step| step.kind == StepKind::Proposed);
    find_state(record, today) == State::Idea && !funded && only_proposed
}

/// Keeps a view, or changes one that is kept.
///
/// # Errors
/// [`Refusal::NotAllowed`] when somebody else owns the view under this id.
pub fn save_view(office: &Office, id: &Id<SavedView>, view: &SavedView) -> Result<Draft, Refusal> {
    match office.find(id) {
        Some(known) if known.owner != view.owner => Err(Refusal::NotAllowed { ask: COORDINATOR }),
        Some(known) if known == view => Ok(Draft::default()),
        Some(_) | None => Ok(Draft::default().put(id, view)),
    }
}

/// The code of the role that keeps the register.
const COORDINATOR: &str = "coordinator";

/// Forgets a view. Its owner may, and a coordinator may forget a shared one.
///
/// # Errors
/// [`Refusal::NotFound`], also for a private view of somebody else; [`Refusal::NotAllowed`] for a
/// shared one.
pub fn remove_view(
    office: &Office,
    id: &Id<SavedView>,
    account: &str,
    is_coordinator: bool,
) -> Result<Draft, Refusal> {
    let view = office.find(id).ok_or(Refusal::NotFound)?;
    match (view.owner == account, view.shared) {
        (true, _) => Ok(Draft::default().remove(id)),
        (false, true) if is_coordinator => Ok(Draft::default().remove(id)),
        (false, true) => Err(Refusal::NotAllowed { ask: COORDINATOR }),
        (false, false) => Err(Refusal::NotFound),
    }
}

/// What is wrong with a cooperation among the other records.
pub(in crate::cooperation) fn check_among(
    record: &Cooperation,
    id: &Id<Cooperation>,
    office: &Office,
) -> Vec<Fault> {
    let mut faults: Vec<Fault> = check_area(office, "area", &record.area).into_iter().collect();
    faults.extend(check_grounds(record, id, office));
    for (place, link) in record.links.iter().enumerate() {
        if link.to == *id {
            faults.push(Fault::new(format!("links[{place}].to"), "fault-link-to-itself"));
        }
    }
    faults
}
