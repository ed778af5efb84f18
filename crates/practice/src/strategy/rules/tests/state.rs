//! Where editions stand, when they are revised, and how a tree is read.

use super::*;

#[test]
fn an_edition_is_a_draft_until_the_day_it_is_adopted_and_superseded_by_the_next() {
    let office = world_with_draft();
    let adoption = read_adoption("2016-02-01");
    let office = after(
        &office,
        adopt_edition(&office, &id("e16"), seq::<Edition>(&office, "e16"), adoption),
    );
    let check = |edition: &str, today: Date, state: EditionState| {
        let entry = office.find_entry(&id(edition)).unwrap();
        assert_eq!(find_edition_state(&office, entry, today), state, "{edition} on {today}");
    };
    check("e12", date(2012, 2, 29), EditionState::Draft);
    check("e12", date(2012, 3, 1), EditionState::Adopted);
    check("e12", date(2016, 1, 31), EditionState::Adopted);
    check("e16", date(2016, 1, 31), EditionState::Draft);
    check("e12", date(2016, 2, 1), EditionState::Superseded);
    check("e16", date(2016, 2, 1), EditionState::Adopted);
    assert_eq!(find_working_edition(&office, &id("s")).unwrap().id, id("e16"));
    assert_eq!(EditionState::Superseded.code(), "superseded");
}

pub fn read_adoption(on: &str) -> crate::strategy::Adoption {
    serde_json::from_value(json!({"body": "council", "on": on})).unwrap()
}

#[test]
fn each_new_council_revises_what_the_last_one_adopted() {
    let office = world();
    let check = |edition: Value, day: Option<Date>| {
        let mut body = json!({"strategy": "s", "slug": "x", "title": {"da": "x"}});
        body.as_object_mut().unwrap().extend(edition.as_object().unwrap().clone());
        let found = find_revision(&office, &read::<Edition>(body));
        assert_eq!(found.as_ref().map(Revision::day), day);
    };
    let adopted = |on: &str| json!({"body": "council", "on": on});
    check(json!({"adoption": adopted("2012-03-01")}), Some(date(2013, 12, 31)));
    check(
        json!({"adoption": adopted("2012-03-01"), "revise_by": "2014"}),
        Some(date(2014, 12, 31)),
    );
    check(json!({"adoption": adopted("2019-03-01")}), None);
    check(json!({}), None);
}

#[test]
fn a_tree_is_read_from_the_top_each_node_before_those_under_it() {
    let office = world();
    assert_eq!(outline(&office, "e12"), ["goal", "-one", "-two", "--sea", "--land", "-three"]);
    let tree = find_tree(&office, &id("e12"));
    let two = tree.find(&id("two")).unwrap();
    assert_eq!(tree.branch(two).len(), 3);
    assert_eq!(tree.branch(99).len(), 0);
    let above: Vec<_> = tree.list_above(&id("sea")).iter().map(|n| n.entry.id.clone()).collect();
    assert_eq!(above, ids(&["goal", "two"]));
    assert_eq!(tree.nodes[0].under, 5);
    assert!(find_tree(&office, &id("nowhere")).nodes.is_empty());
}
