//! Where a node is found in another edition, what serves it there, and what has lost its home.

use super::*;

fn world_of_links() -> Office {
    let office = world_with_draft();
    let draft = Draft::new("")
        .put(&id("markis"), &cooperation("markis", &["sea"]))
        .put(&id("cpmr"), &cooperation("cpmr", &["two", "land"]))
        .put(&id("aer"), &cooperation("aer", &["n-three"]));
    seal(&office, draft).unwrap()
}

#[test]
fn a_node_is_found_in_the_edition_before_and_the_one_after() {
    let office = world_with_draft();
    let check = |node: &str, edition: &str, home: Home| {
        assert_eq!(find_home(&office, &id(node), &id(edition)), home, "{node} in {edition}");
    };
    check("sea", "e12", Home::In(id("sea")));
    check("sea", "e16", Home::In(id("n-sea")));
    check("n-sea", "e12", Home::In(id("sea")));
    check("sea", "nowhere", Home::None);
    assert_eq!(list_followers(&office, &id("sea")), ids(&["n-sea"]));
}

#[test]
fn what_serves_a_node_is_counted_for_all_above_it() {
    let office = world_of_links();
    let check = |edition: &str, node: &str, serving: &[&str]| {
        let edition = id(edition);
        let found = find_serving(&office, &edition);
        let within = found.list_within(&find_tree(&office, &edition), &id(node));
        let serving: Vec<Id<Cooperation>> = serving.iter().map(|text| id(text)).collect();
        assert_eq!(within.into_iter().collect::<Vec<_>>(), serving, "{node}");
    };
    check("e12", "sea", &["markis"]);
    check("e12", "two", &["cpmr", "markis"]);
    check("e12", "goal", &["aer", "cpmr", "markis"]);
    check("e16", "n-two", &["cpmr", "markis"]);
    check("e12", "three", &["aer"]);
    check("e12", "one", &[]);
    check("e12", "nowhere", &[]);
    assert_eq!(list_serving(&office, &id("two")).len(), 2);
    assert_eq!(find_serving(&office, &id("e12")).homeless, []);
}

#[test]
fn links_to_what_was_retired_or_split_are_listed_and_led_elsewhere_at_once() {
    let office = world_of_links();
    let read_at = seq::<Node>(&office, "n-land");
    let gone = serde_json::from_value(json!({"on": "2016", "why": {"da": "Nået"}})).unwrap();
    let office = after(&office, retire_node(&office, &id("n-land"), read_at, &gone));
    let parts = [commands::part("n-sea-1", "nord"), commands::part("n-sea-2", "syd")];
    let on = spine::base::PartialDate::parse("2016").unwrap();
    let read_at = seq::<Node>(&office, "n-sea");
    let office = after(&office, split_node(&office, &id("n-sea"), read_at, (&parts, on)));
    let homeless = find_serving(&office, &id("e16")).homeless.clone();
    let told: Vec<_> = homeless
        .iter()
        .map(|one| (one.cooperation.as_str(), one.node.as_str(), one.choices.len()))
        .collect();
    assert_eq!(told, [("cpmr", "land", 0), ("markis", "sea", 2)]);

    let home = |cooperation: &str, from: &str, to: Option<&str>| NewHome {
        cooperation: id(cooperation),
        read_at: seq::<Cooperation>(&office, cooperation),
        from: id(from),
        to: to.map(id),
    };
    let homes = [home("cpmr", "land", None), home("markis", "sea", Some("n-sea-2"))];
    let done = after(&office, move_links(&office, &homes, "Ny udgave"));
    assert_eq!(find_serving(&done, &id("e16")).homeless, []);
    assert_eq!(done.find::<Cooperation>(&id("markis")).unwrap().serves[0].node, id("n-sea-2"));
    assert_eq!(done.find::<Cooperation>(&id("cpmr")).unwrap().serves.len(), 1);
    // In the edition in force it is still told.
    assert_eq!(list_serving(&done, &id("sea")).len(), 1);

    let twice = [home("cpmr", "land", Some("two"))];
    let done = after(&office, move_links(&office, &twice, ""));
    assert_eq!(done.find::<Cooperation>(&id("cpmr")).unwrap().serves.len(), 1);
    let wrong = move_links(&office, &[home("cpmr", "goal", None)], "").unwrap_err();
    assert_eq!(faults(wrong), [("homes".to_owned(), "fault-link")]);
    let late = NewHome { read_at: 1, ..home("cpmr", "land", None) };
    assert!(matches!(move_links(&office, &[late], ""), Err(Refusal::Stale { .. })));
}

#[test]
fn a_cooperation_serves_a_node_once() {
    let office = world_of_links();
    let link = |node: &str| crate::strategy::Serves { node: id(node), why: Text::default() };
    let read_at = seq::<Cooperation>(&office, "markis");
    let done = after(&office, add_link(&office, &id("markis"), read_at, link("one")));
    assert_eq!(done.find::<Cooperation>(&id("markis")).unwrap().serves.len(), 2);
    let again = add_link(&office, &id("markis"), read_at, link("sea")).unwrap();
    assert!(again.changes.is_empty());
    let nowhere = add_link(&office, &id("markis"), read_at, link("nowhere")).unwrap();
    assert_eq!(
        faults(seal(&office, nowhere).unwrap_err()),
        [("serves[1].node".to_owned(), "fault-link")]
    );
    assert!(matches!(add_link(&office, &id("markis"), 1, link("one")), Err(Refusal::Stale { .. })));
}
