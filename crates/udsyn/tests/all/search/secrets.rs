//! Nobody finds what they may not see: secrets are planted wherever something internal can stand,
//! and looked for by everybody.

use super::{NORD, Place, ask, cooperation, in_areas, list_ids};
use practice::{
    cooperation::{Cooperation, FieldGroup},
    strategy::{Edition, Node},
};
use serde_json::{Value, json};
use spine::{
    base::{Text, Visibility, hash_bytes},
    search::Reach,
};
use testbed::{Database, on_each_database};

/// Words that stand only where the public may not look, by what holds them.
const SECRETS: [&str; 12] = [
    "sekretnote",
    "sekretpengenote",
    "sekretaftalepapir",
    "sekretindhold",
    "sekretfilnavn",
    "sekrettitel",
    "sekretpartner",
    "sekretby",
    "sekretbemaerkning",
    "sekretsamarbejde",
    "sekretknude",
    "sekretundertraad",
];

/// A file that is kept back.
const FILE: &[u8] = b"En linje med sekretindhold i.\n";

fn records() -> Vec<Value> {
    let file = json!({"hash": hash_bytes(FILE), "file_name": "sekretfilnavn.txt",
                      "media_type": "text/plain", "size_bytes": FILE.len(),
                      "title": {"da": "sekrettitel"}, "visibility": "internal"});
    vec![
        json!({"kind": "organisation", "id": "hidden", "body": {
            "name": {"da": "sekretpartner"}, "town": "sekretby", "kind": "company"}}),
        json!({"kind": "organisation", "id": "known", "body": {
            "name": {"da": "Kendt"}, "kind": "company", "visibility": "published",
            "note": {"da": "sekretbemaerkning"}}}),
        json!({"kind": "strategy", "id": "plan", "body": {
            "slug": "plan", "name": {"da": "Planen"}, "visibility": "published",
            "levels": [{"kind": "aim", "name": {"da": "Mål"}, "plural": {"da": "Mål"}}]}}),
        json!({"kind": "edition", "id": "draft", "body": {
            "strategy": "plan", "slug": "2012", "title": {"da": "Udgaven"},
            "visibility": "published"}}),
        json!({"kind": "node", "id": "kept", "body": {
            "edition": "draft", "slug": "kept", "kind": "aim", "order": 1,
            "title": {"da": "sekretknude"}}}),
        // Published, but under one that is not.
        json!({"kind": "node", "id": "under", "body": {
            "edition": "draft", "slug": "under", "kind": "aim", "order": 1, "parent": "kept",
            "title": {"da": "sekretundertraad"}, "visibility": "published"}}),
        cooperation(
            "open",
            json!({"da": "Offentligt samarbejde"}),
            json!({
            "notes": [{"kind": "note", "text": {"da": "sekretnote"}}],
            "withheld": ["money", "agreements"],
            "programme_part": {"da": "sekretpengenote"},
            "agreements": [{"kind": "agreement", "title": {"da": "sekretaftalepapir"}}],
            "attachments": [file],
            "partners": [{"organisation": "hidden", "role": "partner"},
                         {"organisation": "known", "role": "partner"}]}),
        ),
        cooperation(
            "closed",
            json!({"da": "sekretsamarbejde"}),
            json!({
            "area": "traffic", "visibility": "internal"}),
        ),
    ]
}

async fn place(database: Database) -> Place {
    let place = Place::new(database, Vec::new()).await;
    place.import(NORD, records(), &[(FILE, "text/plain")]).await;
    place
}

#[on_each_database]
async fn a_visitor_finds_only_what_is_published(database: Database) {
    let place = place(database).await;
    assert_eq!(place.find_public("offentligt").await, ["open"]);
    for secret in SECRETS {
        assert_ne!(place.find(secret).await, Vec::<String>::new(), "{secret} was not planted");
        // Nor by its beginning, nor with a typing error, nor beside other words.
        for text in [secret, &secret[..8], &format!("{secret}x"), &format!("offentligt {secret}")] {
            let found = place.find_in(NORD, &Reach::Public, &ask(text)).await;
            let told = format!("{found:?}");
            assert!(!told.contains("sekret"), "{text}: {told}");
            assert!(found.hits.iter().all(|hit| hit.id == "open"), "{text}: {told}");
        }
    }
    assert_eq!(place.find_public("sekret").await, Vec::<String>::new());
}

#[on_each_database]
async fn a_role_in_one_area_finds_what_is_internal_there_only(database: Database) {
    let place = place(database).await;
    let find = async |area: &str, text: &str| {
        list_ids(&place.find_in(NORD, &in_areas(&[area]), &ask(text)).await)
    };
    assert_eq!(find("health", "sekretnote").await, ["open"]);
    assert_eq!(find("traffic", "sekretnote").await, Vec::<String>::new());
    assert_eq!(find("traffic", "sekretsamarbejde").await, ["closed"]);
    assert_eq!(find("health", "sekretsamarbejde").await, Vec::<String>::new());
    // What is published elsewhere is found once, as everybody sees it; what has no area is common.
    let found = place.find_in(NORD, &in_areas(&["traffic"]), &ask("offentligt")).await;
    assert_eq!((found.total, found.hits[0].is_public_side), (1, true));
    let found = place.find_in(NORD, &in_areas(&["health"]), &ask("offentligt")).await;
    assert_eq!((found.total, found.hits[0].is_public_side), (1, false));
    assert_eq!(find("traffic", "sekretbemaerkning").await, ["known"]);
}

#[on_each_database]
async fn nobody_finds_what_is_anothers(database: Database) {
    let place = place(database).await;
    let other = vec![cooperation("elsewhere", json!({"da": "Helikopter"}), json!({}))];
    place.import("syd", other, &[]).await;
    for reach in [Reach::Public, Reach::Everything, in_areas(&["health"])] {
        let found = place.find_in(NORD, &reach, &ask("helikopter")).await;
        assert_eq!(list_ids(&found), Vec::<String>::new());
        let found = place.find_in("syd", &reach, &ask("helikopter")).await;
        assert_eq!(list_ids(&found), ["elsewhere"]);
        let found = place.find_in("syd", &reach, &ask("offentligt")).await;
        assert_eq!(list_ids(&found), Vec::<String>::new());
    }
}

#[on_each_database]
async fn what_is_taken_back_is_gone_at_once_even_while_the_index_is_behind(database: Database) {
    let place = place(database).await;
    assert_eq!(place.find_public("offentligt").await, ["open"]);
    place.change::<Cooperation>("open", |record| record.visibility = Visibility::Internal).await;
    let (index, query) = (&place.installation.search, ask("offentligt"));
    let behind = place.look(index, NORD, &Reach::Public, &query).await;
    assert_eq!(list_ids(&behind), Vec::<String>::new());
    assert_eq!(place.find("offentligt").await, ["open"]);
    assert_eq!(place.find_public("offentligt").await, Vec::<String>::new());
}

#[on_each_database]
async fn what_hangs_on_something_follows_it_in_and_out_of_the_public(database: Database) {
    let place = place(database).await;
    place.change::<Node>("kept", |node| node.visibility = Visibility::Published).await;
    assert_eq!(place.find_public("sekretundertraad").await, ["under"]);
    place.change::<Edition>("draft", |edition| edition.visibility = Visibility::Internal).await;
    assert_eq!(place.find_public("sekretundertraad").await, Vec::<String>::new());
    assert_eq!(place.find_public("sekretknude").await, Vec::<String>::new());
    // A section that is no longer withheld is found, and found no more when it is withheld again.
    place.change::<Cooperation>("open", |record| record.withheld.clear()).await;
    assert_eq!(place.find_public("sekretaftalepapir").await, ["open"]);
    let withhold = |record: &mut Cooperation| {
        record.withheld.insert(FieldGroup::Agreements);
        record.summary = Text::default();
    };
    place.change::<Cooperation>("open", withhold).await;
    assert_eq!(place.find_public("sekretaftalepapir").await, Vec::<String>::new());
}
