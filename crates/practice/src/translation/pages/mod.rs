//! The pages about languages.

pub mod editor;
pub mod list;

use crate::cooperation::{Cooperation, pages::access};
use crate::search::find_name;
use crate::strategy::{Edition, Node, Strategy};
use crate::translation::is_kept_apart;
use spine::account::{Deed, Target};
use spine::base::{Id, Slug, Text};
use spine::i18n::Words;
use spine::kit::{Failure, Visit};
use spine::office::Office;

/// What a field that holds a text is called.
fn field_name(words: Words, at: &str) -> String {
    let top = at.split(['.', '[']).next().unwrap_or(at).replace('_', "-");
    words.find(&format!("textfield-{top}")).unwrap_or(at).to_owned()
}

/// What a record is called whose own title says nothing: what it is about, or what it is.
fn find_own_name(visit: &Visit, (kind, record): (&str, &str), title: &Text) -> Option<String> {
    let words = visit.words;
    find_name(&visit.office, words, kind, record)
        .or_else(|| title.is_empty().then(|| words.word("record", kind).to_owned()))
}

/// What one must be allowed to do to change a text of a kind.
fn find_deed(kind: &str) -> Deed {
    match kind {
        "strategy" | "edition" | "node" => Deed::EditStrategy,
        "cooperation" => Deed::EditCooperation,
        "organisation" => Deed::EditOrganisations,
        "unit" => Deed::EditUnits,
        "body" => Deed::EditBodies,
        "council_term" => Deed::EditTerms,
        "person" => Deed::EditPeople,
        // What no page of its own changes is the administration's.
        _ => Deed::EditAuthority,
    }
}

/// The area of the strategy that a record belongs to.
fn find_strategy_area(office: &Office, kind: &str, record: &str) -> Option<Slug> {
    let edition = match kind {
        "node" => office.find(&Id::<Node>::parse(record)?)?.edition.clone(),
        "edition" => Id::<Edition>::parse(record)?,
        "strategy" => return office.find(&Id::<Strategy>::parse(record)?)?.area.clone(),
        _ => return None,
    };
    office.find(&office.find(&edition)?.strategy)?.area.clone()
}

/// True when the visitor may change the texts of a record.
fn may_write(visit: &Visit, kind: &str, record: &str) -> bool {
    need(visit, kind, record).is_ok()
}

fn need(visit: &Visit, kind: &str, record: &str) -> Result<(), Failure> {
    let deed = find_deed(kind);
    if is_kept_apart(kind) {
        return Err(Failure::not_found());
    }
    if kind == "cooperation" {
        let id = Id::<Cooperation>::parse(record).ok_or_else(Failure::not_found)?;
        let found = visit.office.find(&id).ok_or_else(Failure::not_found)?;
        return visit.need(deed, &access::target(&visit.actor, found));
    }
    let area = find_strategy_area(&visit.office, kind, record);
    visit.need(deed, &Target { area: area.as_ref(), ..Target::default() })
}
