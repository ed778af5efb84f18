use super::*;
use crate::cooperation::*;
use crate::organisation::{Change, change_record, close_unit, list_units, remove_record};
use spine::base::{Language, PartialDate, Slug, Visibility};
use std::collections::BTreeSet;
use utoipa::PartialSchema;

/// The world with one cooperation in it.
fn with_markis() -> Office {
    let new = cooperation(json!({"steps": [{"kind": "joined"}]}));
    seal(&world(), propose_cooperation(&world(), &id("markis"), new, TODAY).unwrap()).unwrap()
}

fn markis(office: &Office) -> (i64, Cooperation) {
    let entry = office.find_entry::<Cooperation>(&id("markis")).unwrap();
    (entry.seq, entry.record.clone())
}

fn edit(read_at: i64, record: Cooperation) -> Edit {
    Edit { id: id("markis"), read_at, record, reason: String::new() }
}

fn keys(refusal: Refusal) -> Vec<&'static str> {
    match refusal {
        Refusal::Faults(faults) => faults.iter().map(|fault| fault.key).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_field_belongs_to_one_section() {
    let schema = serde_json::to_value(Cooperation::schema()).unwrap();
    let fields: BTreeSet<&str> =
        schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    let listed: Vec<&str> = Section::ALL.iter().flat_map(|s| s.fields()).copied().collect();
    assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), fields);
    assert_eq!(listed.len(), fields.len());
    assert_eq!(Section::find("funding[2].to"), Some(Section::Money));
}

#[test]
fn a_proposal_without_steps_is_proposed_today() {
    let draft = propose_cooperation(&world(), &id("new"), cooperation(json!({})), TODAY).unwrap();
    let office = seal(&world(), draft).unwrap();
    let record: &Cooperation = office.find(&id("new")).unwrap();
    assert_eq!(find_state(record, TODAY), State::Idea);
    assert_eq!(record.steps[0].on, Some(PartialDate::of_day(TODAY)));
    let again = propose_cooperation(&office, &id("new"), cooperation(json!({})), TODAY);
    assert_eq!(keys(again.unwrap_err()), ["fault-id-taken"]);
}

#[test]
fn two_people_in_different_sections_do_not_meet() {
    let office = with_markis();
    let (read_at, base) = markis(&office);
    let mut first = base.clone();
    first.purpose.write(Language::Da, "Ren skibsfart");
    let mut second = base.clone();
    second.term = read_term("2010", "2014");
    // What the second form holds of other sections is old, and must not come back.
    let draft = change_section(&office, Section::Purpose, &base, edit(read_at, first)).unwrap();
    let office = seal(&office, draft).unwrap();
    let draft = change_section(&office, Section::Term, &base, edit(read_at, second)).unwrap();
    let office = seal(&office, draft).unwrap();
    let (_, record) = markis(&office);
    assert_eq!(record.purpose.get(Language::Da), "Ren skibsfart");
    assert_eq!(record.term, read_term("2010", "2014"));
}

fn read_term(from: &str, to: &str) -> Term {
    serde_json::from_value(json!({"kind": "fixed", "from": from, "to": to})).unwrap()
}

#[test]
fn two_people_in_one_field_meet_unless_they_agree() {
    let office = with_markis();
    let (read_at, base) = markis(&office);
    let to = |end: &str| Cooperation { term: read_term("2010", end), ..base.clone() };
    let draft = change_section(&office, Section::Term, &base, edit(read_at, to("2014"))).unwrap();
    let office = seal(&office, draft).unwrap();
    let other = change_section(&office, Section::Term, &base, edit(read_at, to("2015")));
    let now_at = markis(&office).0;
    let stale = Refusal::Stale { kind: "cooperation", id: "markis".into(), read_at, now_at };
    assert_eq!(other.unwrap_err(), stale);
    let same = change_section(&office, Section::Term, &base, edit(read_at, to("2014"))).unwrap();
    assert!(same.changes.is_empty());
    let whole = change_cooperation(&office, edit(read_at, to("2015")));
    assert_eq!(whole.unwrap_err(), stale);
}

#[test]
fn a_word_in_addresses_is_never_lost() {
    let mut office = with_markis();
    for slug in ["maritime", "sea", "markis"] {
        let (read_at, record) = markis(&office);
        let slug = Slug::parse(slug).unwrap();
        let record = Cooperation { slug, former_slugs: Vec::new(), ..record };
        let draft = change_cooperation(&office, edit(read_at, record)).unwrap();
        office = seal(&office, draft).unwrap();
    }
    for address in ["markis", "maritime", "sea"] {
        assert!(office.find_by_address::<Cooperation>(address).is_some(), "{address}");
    }
    assert_eq!(markis(&office).1.former_slugs.len(), 2);
}

#[test]
fn only_an_idea_can_be_taken_out() {
    let check = |fields: Value, removed: bool| {
        let draft = Draft::new("").put(&id("markis"), &cooperation(fields.clone()));
        let office = seal(&world(), draft).unwrap();
        let (read_at, _) = markis(&office);
        let done = remove_cooperation(&office, &id("markis"), read_at, TODAY);
        assert_eq!(done.is_ok(), removed, "{fields}");
    };
    check(json!({"steps": [{"kind": "proposed"}]}), true);
    check(json!({"steps": [{"kind": "proposed"}, {"kind": "screened"}]}), false);
    check(json!({"steps": [{"kind": "joined"}]}), false);
    let decided = json!([{
        "payer": "own", "form": "cash", "value": {"kind": "not_stated"},
        "decisions": [{"body": "council"}],
    }]);
    check(json!({"steps": [{"kind": "proposed"}], "funding": decided}), false);
}

#[test]
fn a_file_is_added_once_and_publishing_twice_changes_nothing() {
    let office = with_markis();
    let file: Attachment = serde_json::from_value(json!({
        "hash": "a".repeat(64), "file_name": "aftale.pdf",
        "media_type": "application/pdf", "size_bytes": 1,
    }))
    .unwrap();
    let office =
        seal(&office, add_attachment(&office, &id("markis"), file.clone()).unwrap()).unwrap();
    let again = add_attachment(&office, &id("markis"), file.clone());
    assert_eq!(keys(again.unwrap_err()), ["fault-file-twice"]);
    let draft = remove_attachment(&office, &id("markis"), &file.hash).unwrap();
    let office = seal(&office, draft).unwrap();
    assert!(remove_attachment(&office, &id("markis"), &file.hash).is_err());
    let read_at = markis(&office).0;
    let office = seal(
        &office,
        publish_cooperation(&office, &id("markis"), read_at, &BTreeSet::new()).unwrap(),
    )
    .unwrap();
    let (read_at, record) = markis(&office);
    assert_eq!(record.visibility, Visibility::Published);
    assert!(
        publish_cooperation(&office, &id("markis"), read_at, &BTreeSet::new())
            .unwrap()
            .changes
            .is_empty()
    );
}

#[test]
fn a_view_belongs_to_its_owner() {
    let view = |owner: &str, shared: bool| -> SavedView {
        read(json!({"name": {"da": "Mine"}, "query": "", "owner": owner, "shared": shared}))
    };
    let office = seal(
        &world(),
        Draft::new("").put(&id("v"), &view("anna", false)).put(&id("s"), &view("anna", true)),
    )
    .unwrap();
    assert!(save_view(&office, &id("v"), &view("bo", false)).is_err());
    assert!(save_view(&office, &id("v"), &view("anna", true)).is_ok());
    let remove = |view: &str, who: &str, is_coordinator: bool| {
        remove_view(&office, &id(view), who, is_coordinator).err()
    };
    assert_eq!(remove("v", "anna", false), None);
    assert_eq!(remove("v", "bo", true), Some(Refusal::NotFound));
    assert_eq!(remove("s", "bo", false), Some(Refusal::NotAllowed { ask: "coordinator" }));
    assert_eq!(remove("s", "bo", true), None);
}

#[test]
fn records_are_checked_among_the_others() {
    let refused = |draft: Draft| keys(seal(&with_markis(), draft).unwrap_err());
    let draft = |fields: Value| Draft::new("").put(&id("markis"), &cooperation(fields));
    assert_eq!(refused(draft(json!({"area": "space"}))), ["fault-area"]);
    let itself = json!([{"to": "markis", "kind": "related"}]);
    assert_eq!(refused(draft(json!({"links": itself}))), ["fault-link-to-itself"]);
    let office = with_markis();
    let authority: &crate::organisation::Authority = office.find(&id("authority")).unwrap();
    let mut fewer = authority.clone();
    fewer.areas.pop();
    assert_eq!(refused(Draft::new("").put(&id("authority"), &fewer)), ["fault-area-used"]);
    let unit = |parent: &str| -> crate::organisation::Unit {
        read(json!({"name": {"da": "Klinik"}, "parent": parent}))
    };
    let circle =
        Draft::new("").put(&id("health"), &unit("clinic")).put(&id("clinic"), &unit("health"));
    assert_eq!(refused(circle), ["fault-unit-circle", "fault-unit-circle"]);
}

#[test]
fn units_form_a_tree_and_close_from_below() {
    use crate::organisation::Unit;
    let unit = |name: &str, parent: Option<&str>| -> Unit {
        read(json!({"name": {"da": name}, "parent": parent}))
    };
    let draft = Draft::new("")
        .put(&id("b"), &unit("Bodil", Some("health")))
        .put(&id("a"), &unit("Astrid", Some("health")))
        .put(&id("c"), &unit("Clara", Some("a")));
    let office = seal(&world(), draft).unwrap();
    let by_name =
        |a: &spine::base::Text, b: &spine::base::Text| a.get(Language::Da).cmp(b.get(Language::Da));
    let tree: Vec<(String, usize)> = list_units(&office, &by_name)
        .iter()
        .map(|place| (place.unit.id.to_string(), place.depth))
        .collect();
    let tree: Vec<(&str, usize)> = tree.iter().map(|(id, depth)| (id.as_str(), *depth)).collect();
    assert_eq!(tree, [("health", 0), ("a", 1), ("c", 2), ("b", 1)]);
    let on = PartialDate::of_day(TODAY);
    let close = |unit: &str| {
        let read_at = office.find_entry::<Unit>(&id(unit)).unwrap().seq;
        close_unit(&office, &id(unit), read_at, on)
    };
    assert_eq!(keys(close("a").unwrap_err()), ["fault-open-units"]);
    assert_eq!(close("c").unwrap().changes.len(), 1);
    let read_at = office.find_entry::<Unit>(&id("a")).unwrap().seq;
    let removed = remove_record::<Unit>(&office, &id("a"), read_at).unwrap();
    assert_eq!(keys(seal(&office, removed).unwrap_err()), ["fault-still-used"]);
    let same = Change {
        id: id("a"),
        read_at,
        record: unit("Astrid", Some("health")),
        reason: String::new(),
    };
    assert!(change_record(&office, &same).unwrap().changes.is_empty());
}
