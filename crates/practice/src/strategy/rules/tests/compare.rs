//! What changed from one edition to another.

use super::*;
use spine::base::{Language, PartialDate};
use std::collections::BTreeSet;

type Step<'a> = &'a dyn Fn(&Office) -> Result<Draft, Refusal>;

/// What changed from 2012 to the draft of 2016 after some steps.
fn compare(steps: &[Step<'_>]) -> Comparison {
    let office =
        steps.iter().fold(world_with_draft(), |office, step| after(&office, step(&office)));
    compare_editions(&office, &id("e12"), &id("e16"))
}

fn pair(name: &str) -> Pair {
    Pair { from: id(name), to: id(&format!("n-{name}")) }
}

fn on() -> PartialDate {
    PartialDate::parse("2016").unwrap()
}

fn reword(office: &Office, node: &str, language: Language, title: &str) -> Result<Draft, Refusal> {
    let mut record = office.find::<Node>(&id(node)).unwrap().clone();
    record.title.write(language, title);
    Ok(Draft::new("").put(&id(node), &record))
}

#[test]
fn a_copy_is_the_same_in_both_directions() {
    let same = Comparison { same: 6, ..Comparison::default() };
    assert_eq!(compare(&[]), same);
    assert!(same.is_empty());
    let office = world_with_draft();
    assert_eq!(compare_editions(&office, &id("e16"), &id("e12")), same);
}

#[test]
fn what_is_written_anew_is_reworded_in_whatever_language() {
    let found = compare(&[&|office| reword(office, "n-sea", Language::Da, "Havet"), &|office| {
        reword(office, "n-one", Language::En, "One")
    }]);
    let reworded = vec![pair("one"), pair("sea")];
    assert_eq!(found, Comparison { reworded, same: 4, ..Comparison::default() });
}

#[test]
fn a_branch_that_moves_is_one_move() {
    let found = compare(&[&|office| {
        move_node(office, &id("n-two"), seq::<Node>(office, "n-two"), (None, 1))
    }]);
    assert_eq!(found, Comparison { moved: vec![pair("two")], same: 5, ..Comparison::default() });
}

#[test]
fn only_what_changed_its_place_is_moved_and_not_what_made_room() {
    let found = compare(&[&|office| {
        move_node(office, &id("n-three"), seq::<Node>(office, "n-three"), (Some(&id("n-goal")), 1))
    }]);
    assert_eq!(found, Comparison { moved: vec![pair("three")], same: 5, ..Comparison::default() });
}

#[test]
fn what_is_added_retired_split_and_merged_is_told_as_such() {
    let gone = serde_json::from_value(json!({"on": "2016"})).unwrap();
    let found = compare(&[
        &|office| enter_node(office, &id("fresh"), &node("e16", "fresh", Some("n-goal"), 1), ""),
        &|office| retire_node(office, &id("n-one"), seq::<Node>(office, "n-one"), &gone),
        &|office| {
            let parts = [commands::part("a", "a"), commands::part("b", "b")];
            split_node(office, &id("n-three"), seq::<Node>(office, "n-three"), (&parts, on()))
        },
        &|office| {
            let others = BTreeSet::from([id("n-land")]);
            merge_nodes(office, &id("n-sea"), seq::<Node>(office, "n-sea"), (&others, on()))
        },
    ]);
    let expected = Comparison {
        added: ids(&["fresh"]),
        removed: ids(&["one"]),
        split: vec![(id("three"), ids(&["a", "b"]))],
        merged: vec![(ids(&["sea", "land"]), id("n-sea"))],
        same: 2,
        ..Comparison::default()
    };
    assert_eq!(found, expected);
}

#[test]
fn a_branch_that_is_not_carried_on_is_removed_with_all_in_it() {
    let gone = serde_json::from_value(json!({"on": "2016"})).unwrap();
    let found = compare(&[&|office| {
        retire_node(office, &id("n-two"), seq::<Node>(office, "n-two"), &gone)
    }]);
    let removed = ids(&["two", "sea", "land"]);
    assert_eq!(found, Comparison { removed, same: 3, ..Comparison::default() });
}
