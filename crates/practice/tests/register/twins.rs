//! One organisation that was entered twice.

use crate::world::{commit, open_office};
use practice::organisation::{
    Identifiers, Merging, Organisation, Twin, find_twins, list_users, merge_organisations,
};
use spine::base::{Id, Language, Text, Visibility};
use spine::office::{Draft, Office, Refusal};

fn id(word: &str) -> Id<Organisation> {
    Id::parse(word).unwrap()
}

fn organisation(office: &Office, word: &str) -> Organisation {
    office.find(&id(word)).unwrap().clone()
}

/// An organisation that cooperations lead to, and a copy of it under another id.
fn office_with_twin() -> (std::sync::Arc<Office>, Id<Organisation>) {
    let office = open_office();
    let used = office.list::<Organisation>().max_by_key(|it| list_users(&office, &it.id).len());
    let used = used.unwrap().id.clone();
    let known = office.find(&used).unwrap().clone();
    let name = known.name.get(Language::Da).to_uppercase();
    let identifiers =
        Identifiers { cvr: Some("CVR 29 19 09 41".to_owned()), ..Identifiers::default() };
    let twin = Organisation {
        name: Text::new(Language::Da, name),
        town: Some("Aalborg".to_owned()),
        identifiers,
        programme: None,
        ..known
    };
    let office = commit(&office, Draft::default().put(&id("the-same-again"), &twin));
    (office, used)
}

#[test]
fn the_same_name_or_number_is_told_however_it_is_written() {
    let (office, used) = office_with_twin();
    let twin = organisation(&office, "the-same-again");
    let told = |record: &Organisation, own: Option<&Id<Organisation>>| -> Vec<_> {
        let twins = find_twins(&office, record, own).into_iter();
        twins.map(|(entry, why)| (entry.id.to_string(), why)).collect()
    };
    assert_eq!(told(&twin, Some(&id("the-same-again"))), [(used.to_string(), Twin::Name)]);
    let mut other = twin.clone();
    other.name = Text::new(Language::Da, "Noget helt andet");
    other.short = None;
    other.identifiers.cvr = Some("DK-29190941".to_owned());
    assert_eq!(told(&other, None), [("the-same-again".to_owned(), Twin::Number)]);
    other.identifiers.cvr = None;
    assert!(told(&other, None).is_empty());
}

#[test]
fn merging_leads_every_link_on_and_fills_what_was_missing() {
    let (office, used) = office_with_twin();
    let users = list_users(&office, &used).len();
    assert!(users > 0);
    let at = |id: &Id<Organisation>| (id.clone(), office.find_entry(id).unwrap().seq);
    let merging =
        Merging { kept: at(&id("the-same-again")), gone: at(&used), reason: "Same".to_owned() };
    let draft = merge_organisations(&office, &merging).unwrap();
    assert_eq!(draft.reason, "Same");
    let merged = commit(&office, draft);
    assert!(merged.find(&used).is_none());
    assert_eq!(list_users(&merged, &id("the-same-again")).len(), users);
    let kept = organisation(&merged, "the-same-again");
    let gone = organisation(&office, used.as_str());
    assert_eq!(kept.town.as_deref(), Some("Aalborg"));
    assert_eq!((&kept.website, &kept.merged[0].name), (&gone.website, &gone.name));
    // Its old address leads on.
    let now = merged.find_by_address::<Organisation>(used.as_str()).unwrap();
    assert_eq!(now.id, id("the-same-again"));
}

#[test]
fn nothing_is_merged_with_itself_or_with_what_changed_meanwhile() {
    let (office, used) = office_with_twin();
    let kept = (used.clone(), office.find_entry(&used).unwrap().seq);
    let itself = Merging { kept: kept.clone(), gone: kept.clone(), reason: String::new() };
    assert!(matches!(merge_organisations(&office, &itself), Err(Refusal::Faults(_))));
    let stale = Merging { kept, gone: (id("the-same-again"), 1), reason: String::new() };
    assert!(matches!(merge_organisations(&office, &stale), Err(Refusal::Stale { .. })));
}

#[test]
fn what_everybody_saw_stays_to_be_seen_whichever_of_the_two_stays() {
    use Visibility::{Internal, Published};
    for (kept, gone, seen) in [
        (Internal, Published, Published),
        (Published, Internal, Published),
        (Internal, Internal, Internal),
        (Published, Published, Published),
    ] {
        let (office, used) = office_with_twin();
        let seen_by =
            |word: &str, visibility| Organisation { visibility, ..organisation(&office, word) };
        let draft = Draft::default()
            .put(&id("the-same-again"), &seen_by("the-same-again", kept))
            .put(&used, &seen_by(used.as_str(), gone));
        let office = commit(&office, draft);
        let at = |id: &Id<Organisation>| (id.clone(), office.find_entry(id).unwrap().seq);
        let merging =
            Merging { kept: at(&id("the-same-again")), gone: at(&used), reason: String::new() };
        let merged = commit(&office, merge_organisations(&office, &merging).unwrap());
        let now = organisation(&merged, "the-same-again").visibility;
        assert_eq!(now, seen, "{kept:?} with {gone:?}");
    }
}
