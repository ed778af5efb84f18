//! What may be done to strategies, and what may not.

use super::state::read_adoption;
use super::*;
use crate::organisation::Change;
use spine::base::{Language, PartialDate, Visibility};
use std::collections::BTreeSet;

pub fn part(new: &str, slug: &str) -> NewPart {
    let title = Text::new(Language::Da, slug);
    NewPart { id: id(new), slug: Slug::parse(slug).unwrap(), title }
}

fn on() -> PartialDate {
    PartialDate::parse("2016").unwrap()
}

fn record(office: &Office, node: &str) -> Node {
    office.find::<Node>(&id(node)).unwrap().clone()
}

fn change(office: &Office, node: &str, edit: impl Fn(&mut Node)) -> Change<Node> {
    let mut record = record(office, node);
    edit(&mut record);
    Change { id: id(node), read_at: seq::<Node>(office, node), record, reason: String::new() }
}

#[test]
fn a_new_edition_has_the_same_tree_and_each_node_continues_its_own() {
    let office = world_with_draft();
    assert_eq!(outline(&office, "e16"), outline(&office, "e12"));
    assert_eq!(record(&office, "n-sea").continues, ids(&["sea"]));
    assert_eq!(record(&office, "n-sea").parent, Some(id("n-two")));
    let edition = office.find::<Edition>(&id("e16")).unwrap();
    assert_eq!((edition.continues.clone(), edition.adoption.clone()), (Some(id("e12")), None));
    assert_eq!(edition.visibility, Visibility::Internal);
    let new = NewEdition {
        id: id("e17"),
        slug: Slug::parse("2017").unwrap(),
        title: Text::new(Language::Da, "2017"),
        node_ids: ids(&["one", "a", "b", "c", "d", "e"]),
    };
    let refusal = start_edition(&office, &id("e12"), &new).unwrap_err();
    assert_eq!(faults(refusal), [("id".to_owned(), "fault-id-taken")]);
    assert_eq!(start_edition(&office, &id("x"), &new).unwrap_err(), Refusal::NotFound);
}

#[test]
fn a_node_moves_with_all_under_it_to_the_place_asked_for() {
    let office = world_with_draft();
    let check = |node: &str, parent: Option<&str>, order: u32, lines: [&str; 6]| {
        let (parent, read_at) = (parent.map(id), seq::<Node>(&office, node));
        let draft = move_node(&office, &id(node), read_at, (parent.as_ref(), order));
        assert_eq!(outline(&after(&office, draft), "e16"), lines, "{node} to {order}");
    };
    check("n-two", None, 1, ["two", "-sea", "-land", "goal", "-one", "-three"]);
    check("n-two", None, 99, ["goal", "-one", "-three", "two", "-sea", "-land"]);
    check("n-two", Some("n-three"), 1, ["goal", "-one", "-three", "--two", "---sea", "---land"]);
    check("n-three", Some("n-goal"), 1, ["goal", "-three", "-one", "-two", "--sea", "--land"]);
    check("n-land", Some("n-two"), 1, ["goal", "-one", "-two", "--land", "--sea", "-three"]);
    check("n-one", Some("n-goal"), 1, ["goal", "-one", "-two", "--sea", "--land", "-three"]);
}

#[test]
fn no_node_comes_to_stand_under_itself() {
    let office = world_with_draft();
    let read_at = seq::<Node>(&office, "n-goal");
    for under in ["n-goal", "n-two", "n-land"] {
        let refusal =
            move_node(&office, &id("n-goal"), read_at, (Some(&id(under)), 1)).unwrap_err();
        assert_eq!(faults(refusal), [("parent".to_owned(), "fault-node-circle")], "{under}");
    }
    // Nor by a draft that goes round the command, as an import might.
    let mut goal = record(&office, "n-goal");
    goal.parent = Some(id("n-land"));
    let refusal = seal(&office, Draft::new("").put(&id("n-goal"), &goal)).unwrap_err();
    assert_eq!(faults(refusal), [("parent".to_owned(), "fault-node-circle")]);
    goal.parent = Some(id("two"));
    let refusal = seal(&office, Draft::new("").put(&id("n-goal"), &goal)).unwrap_err();
    assert_eq!(faults(refusal), [("parent".to_owned(), "fault-other-edition")]);
}

#[test]
fn a_node_moved_while_somebody_edits_it_is_not_overwritten() {
    let office = world_with_draft();
    let late = change(&office, "n-sea", |node| node.title.write(Language::Da, "Havet"));
    let moved = move_node(&office, &id("n-sea"), seq::<Node>(&office, "n-sea"), (None, 1));
    let office = after(&office, moved);
    let refusal = change_node(&office, &late).unwrap_err();
    assert!(matches!(refusal, Refusal::Stale { kind: "node", .. }), "{refusal:?}");
    let now = Change { read_at: seq::<Node>(&office, "n-sea"), ..late };
    let office = after(&office, change_node(&office, &now));
    assert_eq!(record(&office, "n-sea").title.get(Language::Da), "Havet");
    assert_eq!(record(&office, "n-sea").parent, None, "its new place stays");
}

#[test]
fn a_split_node_is_given_up_for_its_parts_which_take_its_place() {
    let office = world_with_draft();
    let (parts, read_at) = ([part("a", "nord"), part("b", "syd")], seq::<Node>(&office, "n-two"));
    let office = after(&office, split_node(&office, &id("n-two"), read_at, (&parts, on())));
    let lines = ["goal", "-one", "-nord", "--sea", "--land", "-syd", "-three"];
    assert_eq!(outline(&office, "e16"), lines);
    assert_eq!(record(&office, "b").continues, ids(&["n-two"]));
    assert!(record(&office, "n-two").retired.is_some());
    let home = find_home(&office, &id("two"), &id("e16"));
    assert_eq!(home, Home::Among(ids(&["a", "b"])));
    let retired = split_node(&office, &id("n-two"), seq::<Node>(&office, "n-two"), (&parts, on()));
    assert_eq!(faults(retired.unwrap_err()), [("retired".to_owned(), "fault-node-retired")]);
    let again =
        split_node(&office, &id("n-three"), seq::<Node>(&office, "n-three"), (&parts, on()));
    assert_eq!(faults(again.unwrap_err()), [("id".to_owned(), "fault-id-taken")]);
    let one =
        split_node(&office, &id("n-three"), seq::<Node>(&office, "n-three"), (&parts[..1], on()));
    assert_eq!(faults(one.unwrap_err()), [("parts".to_owned(), "fault-parts")]);
}

#[test]
fn merged_nodes_live_on_in_one_with_what_stood_under_them() {
    let office = world_with_draft();
    let merge = |into: &str, others: &[&str]| {
        let others: BTreeSet<Id<Node>> = others.iter().map(|other| id(other)).collect();
        merge_nodes(&office, &id(into), seq::<Node>(&office, into), (&others, on()))
    };
    let done = after(&office, merge("n-one", &["n-two", "n-three"]));
    assert_eq!(outline(&done, "e16"), ["goal", "-one", "--sea", "--land"]);
    assert_eq!(find_home(&done, &id("two"), &id("e16")), Home::In(id("n-one")));
    // A node together with one that stands under it.
    let done = after(&office, merge("n-one", &["n-land", "n-two"]));
    assert_eq!(outline(&done, "e16"), ["goal", "-one", "--sea", "-three"]);
    let check = |into: &str, others: &[&str], key| {
        assert_eq!(faults(merge(into, others).unwrap_err()), [("others".to_owned(), key)]);
    };
    check("n-one", &[], "fault-needed");
    check("n-one", &["n-one"], "fault-cannot-merge");
    check("n-sea", &["n-two"], "fault-cannot-merge");
    check("n-sea", &["land"], "fault-cannot-merge");
}

#[test]
fn a_retired_branch_stays_readable_and_nothing_is_put_under_it() {
    let office = world_with_draft();
    let gone = serde_json::from_value(json!({"on": "2016", "why": {"da": "Nået"}})).unwrap();
    let office =
        after(&office, retire_node(&office, &id("n-two"), seq::<Node>(&office, "n-two"), &gone));
    assert_eq!(outline(&office, "e16"), ["goal", "-one", "-three"]);
    assert_eq!(find_tree(&office, &id("e16")).retired.len(), 3);
    let new = node("e16", "fresh", Some("n-two"), 1);
    let refusal = seal(&office, enter_node(&office, &id("fresh"), &new, "").unwrap()).unwrap_err();
    assert_eq!(faults(refusal), [("parent".to_owned(), "fault-under-retired")]);
}

#[test]
fn an_adopted_edition_keeps_its_structure_and_takes_corrections_of_words() {
    let office = world();
    let read_at = seq::<Node>(&office, "one");
    let parts = [part("a", "a"), part("b", "b")];
    let gone = serde_json::from_value(json!({"on": "2016"})).unwrap();
    let others = BTreeSet::from([id("three")]);
    for refusal in [
        move_node(&office, &id("one"), read_at, (None, 1)),
        split_node(&office, &id("one"), read_at, (&parts, on())),
        merge_nodes(&office, &id("one"), read_at, (&others, on())),
        retire_node(&office, &id("one"), read_at, &gone),
        enter_node(&office, &id("x"), &node("e12", "x", None, 1), ""),
        remove_edition(&office, &id("e12"), seq::<Edition>(&office, "e12")),
    ] {
        assert_eq!(faults(refusal.unwrap_err()), [("edition".to_owned(), "fault-edition-adopted")]);
    }
    let edit = change(&office, "one", |node| {
        node.title.write(Language::Da, "Et");
        node.number = Some("9".to_owned());
        node.parent = None;
    });
    let office = after(&office, change_node(&office, &edit));
    let one = record(&office, "one");
    assert_eq!((one.title.get(Language::Da), one.number), ("Et", None));
    assert_eq!(one.parent, Some(id("goal")));
}

#[test]
fn an_edition_is_adopted_once_and_not_empty() {
    let office = world_with_draft();
    let adopt = |office: &Office, edition: &str| {
        adopt_edition(office, &id(edition), seq::<Edition>(office, edition), read_adoption("2016"))
    };
    let again = adopt(&office, "e12").unwrap_err();
    assert_eq!(faults(again), [("adoption".to_owned(), "fault-adopted-already")]);
    let empty = read(json!({"strategy": "s", "slug": "tom", "title": {"da": "Tom"}}));
    let office = after(&office, enter_edition(&office, &id("tom"), &empty, ""));
    let refusal = adopt(&office, "tom").unwrap_err();
    assert_eq!(faults(refusal), [("adoption".to_owned(), "fault-edition-empty")]);
    let late = adopt_edition(&office, &id("e16"), 1, read_adoption("2016"));
    assert!(matches!(late, Err(Refusal::Stale { .. })));
    let nobody = serde_json::from_value(json!({"body": "nobody", "on": "2016"})).unwrap();
    let draft = adopt_edition(&office, &id("e16"), seq::<Edition>(&office, "e16"), nobody).unwrap();
    let refusal = seal(&office, draft).unwrap_err();
    assert_eq!(faults(refusal), [("adoption.body".to_owned(), "fault-link")]);
}

#[test]
fn texts_are_written_in_the_languages_of_the_authority_or_as_they_were() {
    let office = world_with_draft();
    let write =
        |office: &Office| change(office, "n-one", |node| node.title.write(Language::Fr, "Un"));
    let refusal = change_node(&office, &write(&office)).unwrap_err();
    assert_eq!(faults(refusal), [("title.fr".to_owned(), "fault-language")]);
    let mut new = node("e16", "fresh", None, 1);
    new.body.write(Language::Zh, "一");
    let refusal = enter_node(&office, &id("fresh"), &new, "").unwrap_err();
    assert_eq!(faults(refusal), [("body.zh".to_owned(), "fault-language")]);
    // What came with an import stays and may be corrected.
    let office = seal(&office, Draft::new("").put(&id("n-one"), &write(&office).record)).unwrap();
    let edit = change(&office, "n-one", |node| node.title.write(Language::Fr, "Une"));
    assert!(change_node(&office, &edit).is_ok());
}

#[test]
fn a_draft_goes_with_all_its_nodes_unless_something_hangs_on_one() {
    let office = world_with_draft();
    let remove = |office: &Office| {
        remove_edition(office, &id("e16"), seq::<Edition>(office, "e16")).unwrap()
    };
    let done = seal(&office, remove(&office)).unwrap();
    assert_eq!(done.count::<Node>(), 6);
    let draft = Draft::new("").put(&id("markis"), &cooperation("markis", &["n-sea"]));
    let office = seal(&office, draft).unwrap();
    let refusal = seal(&office, remove(&office)).unwrap_err();
    assert!(faults(refusal).iter().any(|(_, key)| *key == "fault-still-used"));
}

#[test]
fn publishing_an_edition_shows_its_strategy_and_every_node() {
    let office = world();
    let read_at = seq::<Edition>(&office, "e12");
    let office = after(&office, publish_edition(&office, &id("e12"), read_at));
    assert!(office.is_public::<Node>(&id("land")) && office.is_public::<Strategy>(&id("s")));
    let read_at = seq::<Edition>(&office, "e12");
    let office = after(&office, unpublish_edition(&office, &id("e12"), read_at));
    assert!(!office.is_public::<Node>(&id("land")) && office.is_public::<Strategy>(&id("s")));
}

#[test]
fn what_has_no_level_in_the_strategy_or_a_title_too_long_is_refused() {
    let office = world_with_draft();
    let check = |edit: &dyn Fn(&mut Node), at: &str, key| {
        let mut new = node("e16", "fresh", None, 1);
        edit(&mut new);
        let refusal =
            enter_node(&office, &id("fresh"), &new, "").and_then(|d| seal(&office, d).map(drop));
        assert_eq!(faults(refusal.unwrap_err()), [(at.to_owned(), key)]);
    };
    check(&|node| node.kind = crate::strategy::NodeKind::Measure, "kind", "fault-level");
    check(&|node| node.area = Slug::parse("nowhere"), "area", "fault-area");
    check(&|node| node.title.write(Language::Da, "x".repeat(10_000)), "title.da", "fault-too-long");
    check(&|node| node.title = Text::default(), "title", "fault-needed");
    check(&|node| node.slug = Slug::parse("one").unwrap(), "slug", "fault-address-taken");
    check(&|node| node.slug = Slug::parse("compare").unwrap(), "slug", "fault-slug-reserved");
}
