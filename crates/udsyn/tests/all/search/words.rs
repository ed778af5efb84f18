//! Which words are found by which.

use super::{NORD, Place, ask, cooperation, list_ids};
use serde_json::{Value, json};
use spine::search::{How, Query, Reach};
use testbed::{Database, on_each_database};

fn records() -> Vec<Value> {
    vec![
        cooperation(
            "agreement",
            json!({"da": "Samarbejdsaftaler i Nordsøen", "en": "Cooperation agreements"}),
            json!({"purpose": {
                "da": "Aftale om samarbejde på havnen i Ålborg. Sundhedsplejersker fra Region \
                       Nordjylland deltager.",
                "en": "Ports that share what they have learned about shipping.",
                "de": "Ein Kooperationsvertrag über Häfen; der Vertrag regelt die Kooperation."}}),
        ),
        cooperation(
            "shipping",
            json!({"da": "MARKIS", "en": "Maritime accident prevention"}),
            json!({"area": "traffic", "short": "MARKIS", "purpose": {
                "da": "Miljøvenlig skibsfart i Øresund og Skagerrak.",
                "en": "Cleaner shipping in the Sound. Oslo is not far."},
                "term": {"kind": "yearly", "from": "2011"},
                "geography": {"countries": ["SE"], "nuts": ["DK05"]},
                "partners": [{"organisation": "goteborg", "role": "partner"}]}),
        ),
        json!({"kind": "organisation", "id": "goteborg", "body": {
            "name": {"en": "Västra Götaland"}, "short": "VGR", "kind": "region", "country": "SE",
            "town": "Vänersborg", "identifiers": {"pic": "987654321"},
            "visibility": "published"}}),
    ]
}

#[track_caller]
fn check(found: &[String], expected: &[&str], text: &str) {
    let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
    found.sort_unstable();
    assert_eq!(found, expected, "{text}");
}

#[on_each_database]
async fn a_word_is_found_in_its_forms_parts_and_beginnings_in_each_language(database: Database) {
    let place = Place::new(database, records()).await;
    for (text, expected) in [
        // forms
        ("havne", &["agreement"][..]),
        ("AGREEMENT", &["agreement"]),
        ("Hafens", &["agreement"]),
        ("learn shipping", &["agreement"]),
        // parts of compounds
        ("aftalen", &["agreement"]),
        ("Verträge", &["agreement"]),
        // beginnings
        ("sundhedspl", &["agreement"]),
        ("mar", &["shipping"]),
        // letters
        ("aalborg", &["agreement"]),
        ("ALBORG", &["agreement"]),
        ("oeresund", &["shipping"]),
        ("oresund", &["shipping"]),
        ("miljoevenlig", &["shipping"]),
        ("haefen", &["agreement"]),
        // what it has to do with, and plain words
        ("vanersborg", &["goteborg", "shipping"]),
        ("vgr", &["goteborg", "shipping"]),
        ("987654321", &["goteborg"]),
        ("dk05", &["shipping"]),
        // together, and without
        ("shipping", &["agreement", "shipping"]),
        ("shipping -ports", &["shipping"]),
        ("\"cleaner shipping\"", &["shipping"]),
        ("\"shipping cleaner\"", &[]),
        ("-shipping", &[]),
        ("", &[]),
        ("xyzzy", &[]),
    ] {
        check(&place.find(text).await, expected, text);
    }
}

#[on_each_database]
async fn a_typing_error_is_forgiven_and_said(database: Database) {
    let place = Place::new(database, records()).await;
    for (text, expected, spelling) in [
        ("skagerak", "shipping", "skagerrak"),
        ("skagrrack", "shipping", "skagerrak"),
        ("resund", "shipping", "øresund"),
        ("nordjyland", "agreement", "nordjylland"),
    ] {
        let found = place.find_in(NORD, &Reach::Everything, &ask(text)).await;
        assert_eq!(
            (found.how, list_ids(&found)),
            (How::Similar, vec![expected.to_owned()]),
            "{text}"
        );
        assert_eq!(found.spellings.iter().map(String::as_str).collect::<Vec<_>>(), [spelling]);
    }
    // Four letters are too few to guess from, and three wrong ones too many.
    for text in ["oslu", "skxxxrrak"] {
        assert_eq!(place.find(text).await, Vec::<String>::new(), "{text}");
    }
    let found = place.find_in(NORD, &Reach::Everything, &ask("skagerrak xyzzy")).await;
    assert_eq!((found.how, found.total), (How::Some, 1));
    let found = place.find_in(NORD, &Reach::Everything, &ask("skagerrak")).await;
    assert_eq!((found.how, found.spellings.len()), (How::All, 0));
}

#[on_each_database]
async fn what_has_the_word_in_its_title_comes_first(database: Database) {
    let mut records = vec![cooperation(
        "in-text",
        json!({"en": "First"}),
        json!({
        "purpose": {"en": "Dementia and dementia, and again dementia."}}),
    )];
    records.push(cooperation("in-title", json!({"en": "Living with dementia"}), json!({})));
    let place = Place::new(database, records).await;
    assert_eq!(place.find("dementia").await, ["in-title", "in-text"]);
}

#[on_each_database]
async fn a_result_shows_why_it_was_found_in_the_language_it_was_found_in(database: Database) {
    let place = Place::new(database, records()).await;
    let found = place.find_in(NORD, &Reach::Everything, &ask("sundhedsplejerske")).await;
    let snippet = found.hits[0].snippet.clone().unwrap();
    assert_eq!(snippet.language.unwrap().code(), "da");
    let marked: Vec<&str> =
        snippet.pieces.iter().filter(|p| p.is_found).map(|p| p.text.as_str()).collect();
    assert_eq!(marked, ["Sundhedsplejersker"]);
    assert!(snippet.text().contains("havnen i Ålborg. Sundhedsplejersker fra Region"));
    // Where the reader's language says as much, it is that one.
    let found = place.find_in(NORD, &Reach::Everything, &ask("Oslo")).await;
    assert_eq!(found.hits[0].snippet.as_ref().unwrap().language.unwrap().code(), "en");
}

#[on_each_database]
async fn lists_narrow_what_is_found_and_say_how_much_each_choice_would_show(database: Database) {
    let place = Place::new(database, records()).await;
    let find = async |query: &str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        place.find_in(NORD, &Reach::Everything, &Query::parse(pairs)).await
    };
    let all = find("q=shipping").await;
    assert_eq!(all.total, 2);
    let count = |counts: Vec<(String, usize)>| counts;
    let areas = all.facets.areas.iter().map(|(area, n)| (area.to_string(), *n)).collect();
    assert_eq!(count(areas), [("health".to_owned(), 1), ("traffic".to_owned(), 1)]);
    assert_eq!(
        all.facets.years.iter().map(|(y, n)| (*y, *n)).collect::<Vec<_>>(),
        [(2010, 1), (2011, 2), (2012, 2)]
    );
    assert_eq!(all.facets.states.get("active"), Some(&2));
    let some = find("q=shipping&area=traffic").await;
    assert_eq!(list_ids(&some), ["shipping"]);
    // The other areas say what choosing them instead would show; the other lists follow.
    assert_eq!(some.facets.areas.len(), 2);
    assert_eq!(some.facets.countries.len(), 1);
    assert_eq!(list_ids(&find("q=vgr&kind=organisation").await), ["goteborg"]);
    assert_eq!(list_ids(&find("q=shipping&country=SE").await), ["shipping"]);
    assert_eq!(list_ids(&find("q=shipping&year=2010").await), ["agreement"]);
    assert_eq!(list_ids(&find("q=shipping&state=closed").await), Vec::<String>::new());
}

#[on_each_database]
async fn many_results_come_in_pages_and_each_once(database: Database) {
    let many = (0..25).map(|n| {
        cooperation(&format!("c{n}"), json!({"en": format!("Network number {n}")}), json!({}))
    });
    let place = Place::new(database, many.collect()).await;
    let mut seen = Vec::new();
    for page in 0..3 {
        let query = Query { page, ..ask("network") };
        let found = place.find_in(NORD, &Reach::Everything, &query).await;
        assert_eq!((found.total, found.pages, found.page), (25, 3, page));
        seen.extend(list_ids(&found));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 25);
    let beyond =
        place.find_in(NORD, &Reach::Everything, &Query { page: 99, ..ask("network") }).await;
    assert_eq!((beyond.page, beyond.hits.len()), (2, 5));
}
