//! Other words in addresses.

use super::*;
use crate::organisation::Change;
use spine::base::PartialDate;

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn change<R: Record>(office: &Office, of: &str, edit: impl Fn(&mut R)) -> Change<R> {
    let entry = office.find_entry::<R>(&id(of)).unwrap();
    let mut record = entry.record.clone();
    edit(&mut record);
    Change { id: id(of), read_at: entry.seq, record, reason: String::new() }
}

/// What is called another thing again and again is found under every word it ever had, whatever the
/// sender says about them.
#[test]
fn a_word_in_an_address_is_never_lost() {
    let mut office = world_with_draft();
    for to in ["x", "y", "x", "z"] {
        let edit = |one: &mut Strategy| (one.slug, one.former_slugs) = (slug(to), Vec::new());
        office = after(&office, change_strategy(&office, &change(&office, "s", edit)));
        let edit = |one: &mut Edition| (one.slug, one.former_slugs) = (slug(to), Vec::new());
        office = after(&office, change_edition(&office, &change(&office, "e16", edit)));
        let edit = |one: &mut Node| (one.slug, one.former_slugs) = (slug(to), Vec::new());
        office = after(&office, change_node(&office, &change(&office, "n-sea", edit)));
    }
    for word in ["strategi", "x", "y", "z"] {
        assert_eq!(office.find_by_address::<Strategy>(word).unwrap().id, id("s"), "{word}");
    }
    for word in ["2016", "x", "y", "z"] {
        assert_eq!(find_edition(&office, &id("s"), word).unwrap().id, id("e16"), "{word}");
    }
    for word in ["sea", "x", "y", "z"] {
        assert_eq!(find_node(&office, &id("e16"), word).unwrap().id, id("n-sea"), "{word}");
        let elsewhere = find_node(&office, &id("e12"), word).map(|node| node.id.to_string());
        assert_eq!(elsewhere, (word == "sea").then(|| "sea".to_owned()), "{word}");
    }
    assert_eq!(find_edition(&office, &id("s"), "z").unwrap().record.former_slugs.len(), 3);
}

#[test]
fn a_word_that_leads_to_one_is_not_given_to_another() {
    let office = world_with_draft();
    let edit = |one: &mut Node| one.slug = slug("ocean");
    let office = after(&office, change_node(&office, &change(&office, "n-sea", edit)));
    let edit = |one: &mut Edition| one.slug = slug("2017");
    let office = after(&office, change_edition(&office, &change(&office, "e16", edit)));
    let taken = [("slug".to_owned(), "fault-address-taken")];
    let new = node("e16", "sea", None, 1);
    let refused = enter_node(&office, &id("fresh"), &new, "").and_then(|d| seal(&office, d));
    assert_eq!(faults(refused.unwrap_err()), taken);
    let new = Edition { slug: slug("2016"), ..office.find(&id("e12")).cloned().unwrap() };
    let refused = enter_edition(&office, &id("fresh"), &new, "").and_then(|d| seal(&office, d));
    assert_eq!(faults(refused.unwrap_err()), taken);
}

/// Nobody else may have the words of an edition; those of a node lead on within the next edition.
#[test]
fn a_new_edition_keeps_the_words_of_its_nodes_and_not_those_of_the_edition_before() {
    let office = world_with_draft();
    let edit = |one: &mut Node| one.slug = slug("ocean");
    let office = after(&office, change_node(&office, &change(&office, "n-sea", edit)));
    let edit = |one: &mut Edition| one.slug = slug("2017");
    let office = after(&office, change_edition(&office, &change(&office, "e16", edit)));
    let (title, slug) = (Text::new(spine::base::Language::Da, "2020"), slug("2020"));
    let node_ids = ids(&["p1", "p2", "p3", "p4", "p5", "p6"]);
    let new = NewEdition { id: id("e20"), slug, title, node_ids };
    let office = after(&office, start_edition(&office, &id("e16"), &new));
    assert_eq!(office.find::<Edition>(&id("e20")).unwrap().former_slugs, []);
    let found = find_node(&office, &id("e20"), "sea").unwrap();
    assert_eq!(found.record.continues, ids(&["n-sea"]));
}

#[test]
fn the_parts_of_a_node_have_none_of_its_words() {
    let office = world_with_draft();
    let edit = |one: &mut Node| one.slug = slug("ocean");
    let office = after(&office, change_node(&office, &change(&office, "n-sea", edit)));
    let parts = [super::commands::part("p", "north"), super::commands::part("q", "south")];
    let on = PartialDate::of_day(TODAY);
    let read_at = seq::<Node>(&office, "n-sea");
    let office = after(&office, split_node(&office, &id("n-sea"), read_at, (&parts, on)));
    assert_eq!(find_node(&office, &id("e16"), "sea").unwrap().id, id("n-sea"));
}
