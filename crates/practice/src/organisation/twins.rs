//! The same organisation twice: told before it is entered, and made one again where it was.
//!
//! Merging is one commit: whatever led to the one leads to the other, what the kept one lacks is
//! filled in from the other, and its old address leads on. Both histories stay in the log.

use super::{
    Identifiers, Organisation, compare_cvr, compare_pic, compare_ror, list_users, names::fold_name,
};
use crate::deeds::ManyDeed;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use spine::base::{Fault, Id, LIST_LIMIT, Text, Visibility};
use spine::ledger::NewChange;
use spine::office::{AnyEntry, Draft, Entry, Office, Record, Refusal};
use std::collections::HashSet;
use std::sync::Arc;
use utoipa::ToSchema;

/// An organisation that was entered twice and is one with this now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergedOrganisation {
    /// The id it had; its old address leads here.
    pub id: String,
    /// The name it had.
    pub name: Text,
}

/// Why two organisations may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Twin {
    /// A register has one number for both.
    Number,
    /// They have one name.
    Name,
}

impl Twin {
    /// Its word in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
        }
    }
}

/// The organisations that may be the same as this one, what is most certain first.
pub fn find_twins(
    office: &Office,
    record: &Organisation,
    own: Option<&Id<Organisation>>,
) -> Vec<(Arc<Entry<Organisation>>, Twin)> {
    let (numbers, names) = (list_numbers(&record.identifiers), list_names(record));
    let mut twins: Vec<_> = office
        .list::<Organisation>()
        .filter(|entry| Some(&entry.id) != own)
        .filter_map(|entry| {
            let has_number = !numbers.is_disjoint(&list_numbers(&entry.record.identifiers));
            let has_name = || !names.is_disjoint(&list_names(&entry.record));
            let twin = match has_number {
                true => Some(Twin::Number),
                false => has_name().then_some(Twin::Name),
            };
            Some((entry.clone(), twin?))
        })
        .collect();
    twins.sort_by_key(|(_, twin)| *twin);
    twins
}

fn list_numbers(known: &Identifiers) -> HashSet<String> {
    let pic = known.pic.as_deref().and_then(compare_pic).map(|pic| format!("pic {pic}"));
    let ror = known.ror.as_deref().and_then(compare_ror).map(|ror| format!("ror {ror}"));
    let cvr = known.cvr.as_deref().and_then(compare_cvr).map(|cvr| format!("cvr {cvr}"));
    [pic, ror, cvr].into_iter().flatten().collect()
}

/// What an organisation is called: its names, what it is called in short, and both of a name with
/// a short one in brackets behind it.
fn list_names(record: &Organisation) -> HashSet<String> {
    let own = record.name.languages().filter_map(|language| record.name.find(language));
    let own: Vec<&str> = own.collect();
    let parted = own.iter().filter_map(|name| part_short_name(name));
    let parted = parted.flat_map(|(long, short)| [long, short]);
    let all = own.iter().copied().chain(parted).chain(record.short.as_deref());
    all.map(fold_name).filter(|name| !name.is_empty()).collect()
}

/// "Conference of Peripheral Maritime Regions (CPMR)" is known by both.
fn part_short_name(name: &str) -> Option<(&str, &str)> {
    let (long, rest) = name.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let is_short = rest.chars().count() >= 2
        && rest.chars().all(|sign| sign.is_uppercase() || sign.is_numeric());
    is_short.then_some((long.trim_end(), rest))
}

/// Two organisations that are to become one.
#[derive(Clone, Debug)]
pub struct Merging {
    /// The one that stays, and the version it was read at.
    pub kept: (Id<Organisation>, i64),
    /// The one that becomes part of it.
    pub gone: (Id<Organisation>, i64),
    /// Why; may be empty.
    pub reason: String,
}

/// Makes two organisations one.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and a fault when both are the same or when something
/// that leads to the one cannot lead to the other.
pub fn merge_organisations(office: &Office, merging: &Merging) -> Result<Draft, Refusal> {
    let Merging { kept: (kept, kept_at), gone: (gone, gone_at), reason } = merging;
    if kept == gone {
        return Err(Refusal::fault(Fault::new("with", "fault-merge-itself")));
    }
    let one = &office.expect_version(kept, *kept_at)?.record;
    let other = &office.expect_version(gone, *gone_at)?.record;
    let mut draft = Draft::new(reason.as_str());
    for user in list_users(office, gone) {
        let is_kept = (user.kind, user.id.as_str()) == (Organisation::KIND, kept.as_str());
        let entry = office.find_any(user.kind, &user.id).filter(|_| !is_kept);
        let Some(entry) = entry else { continue };
        draft.changes.push(lead_on(office, entry.as_ref(), gone, kept)?);
    }
    let draft = draft.put(kept, &fill_in(one, other, (kept, gone))).remove(gone);
    Ok(draft.as_deed(ManyDeed::MergeOrganisations.code()))
}

/// A record whose links to the one lead to the other.
fn lead_on(
    office: &Office,
    entry: &dyn AnyEntry,
    gone: &Id<Organisation>,
    kept: &Id<Organisation>,
) -> Result<NewChange, Refusal> {
    let cannot = || Refusal::fault(Fault::new("with", "fault-merge-link").with("id", entry.id()));
    let mut body: Value = serde_json::from_str(&entry.body()).map_err(|_| cannot())?;
    let links = entry.links().into_iter();
    for link in links.filter(|it| it.kind == Organisation::KIND && it.id == gone.as_str()) {
        let pointer = format!("/{}", link.at.replace("].", "/").replace(['.', '['], "/"));
        let place = body.pointer_mut(pointer.trim_end_matches(']')).ok_or_else(cannot)?;
        if place.as_str() != Some(gone.as_str()) {
            return Err(cannot());
        }
        *place = Value::from(kept.as_str());
    }
    let kind = office.find_kind(entry.kind()).ok_or_else(cannot)?;
    let version = i64::from(kind.version);
    let parsed = kind.parse(version, &body.to_string()).map_err(|_| cannot())?;
    let record = entry.id().to_owned();
    Ok(NewChange { kind: entry.kind(), record, version, body: Some(parsed.body) })
}

/// What two organisations are seen by when they are one: what was published stays published.
pub fn widen(one: Visibility, other: Visibility) -> Visibility {
    if one == Visibility::Published { one } else { other }
}

/// The one that stays, with what it lacked and the other had.
fn fill_in(
    one: &Organisation,
    other: &Organisation,
    (kept, gone): (&Id<Organisation>, &Id<Organisation>),
) -> Organisation {
    fn or<T: Clone>(one: &Option<T>, other: &Option<T>) -> Option<T> {
        one.clone().or_else(|| other.clone())
    }
    let part_of_gone = one.programme.as_ref().and_then(|it| it.part_of.as_ref()) == Some(gone);
    let mut programme = or(&one.programme, &other.programme).filter(|_| one.kind == other.kind);
    programme = programme.or_else(|| one.programme.clone());
    if let Some(terms) = &mut programme {
        // Nothing is a part of itself.
        terms.part_of.take_if(|above| part_of_gone || above == kept);
    }
    let mut merged = one.merged.clone();
    merged.push(MergedOrganisation { id: gone.to_string(), name: other.name.clone() });
    merged.extend(other.merged.iter().cloned());
    merged.truncate(LIST_LIMIT);
    Organisation {
        short: or(&one.short, &other.short),
        country: one.country.or(other.country),
        nuts: or(&one.nuts, &other.nuts),
        town: or(&one.town, &other.town),
        website: or(&one.website, &other.website),
        identifiers: Identifiers {
            pic: or(&one.identifiers.pic, &other.identifiers.pic),
            ror: or(&one.identifiers.ror, &other.identifiers.ror),
            cvr: or(&one.identifiers.cvr, &other.identifiers.cvr),
        },
        programme,
        // Whoever may make them one may publish either; what was public stays so.
        visibility: widen(one.visibility, other.visibility),
        note: if one.note.is_empty() { other.note.clone() } else { one.note.clone() },
        merged,
        ..one.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_organisation_is_known_by_its_short_name_too() {
        let names = |name: &str, short: Option<&str>| {
            let mut body =
                json!({"name": {"da": name}, "kind": "network", "visibility": "internal"});
            if let Some(short) = short {
                body["short"] = json!(short);
            }
            list_names(&serde_json::from_value::<Organisation>(body).unwrap())
        };
        let known = names("Conference of Peripheral Maritime Regions", Some("CPMR"));
        for (name, is_twin) in [
            ("CPMR", true),
            ("Conference of Peripheral Maritime Regions (CPMR)", true),
            ("conference of peripheral maritime regions", true),
            ("Conference of Regions (Norway)", false),
            ("Norway", false),
        ] {
            assert_eq!(!known.is_disjoint(&names(name, None)), is_twin, "{name}");
        }
        let bracketed = names("Visit (Norge)", None);
        assert!(bracketed.is_disjoint(&names("Norge", None)));
    }
}
