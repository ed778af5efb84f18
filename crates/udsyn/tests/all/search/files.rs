//! The text of files is found too, and a file that cannot be read loses nothing.

use super::{NORD, Place, ask, cooperation, list_ids};
use practice::cooperation::Cooperation;
use serde_json::{Value, json};
use spine::{
    base::{Visibility, hash_bytes},
    search::Reach,
};
use testbed::{Database, on_each_database};

const PLAIN: &[u8] = "Referat af mødet om bølgeenergi.\n".as_bytes();
const BROKEN: &[u8] = b"%PDF-1.7 this is where it ends";
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n ordibillede";

fn attachment(bytes: &[u8], name: &str, media_type: &str, visibility: &str) -> Value {
    json!({"hash": hash_bytes(bytes), "file_name": name, "media_type": media_type,
           "size_bytes": bytes.len(), "visibility": visibility})
}

#[on_each_database]
async fn a_record_is_found_by_the_text_of_its_files(database: Database) {
    let place = Place::new(database, Vec::new()).await;
    let record = cooperation(
        "c",
        json!({"da": "Havet"}),
        json!({"attachments": [
            attachment(BROKEN, "itu.pdf", "application/pdf", "published"),
            attachment(PLAIN, "referat.txt", "text/plain", "internal"),
            attachment(PICTURE, "billede.png", "image/png", "published"),
            // Named, but not there.
            attachment(b"gone", "borte.txt", "text/plain", "published"),
        ]}),
    );
    let files = [(PLAIN, "text/plain"), (BROKEN, "application/pdf"), (PICTURE, "image/png")];
    place.import(NORD, vec![record], &files).await;

    assert_eq!(place.find("bølgeenergien").await, ["c"]);
    assert_eq!(place.find("itu").await, ["c"], "by the name of the one that cannot be read");
    assert_eq!(place.find("ordibillede").await, Vec::<String>::new());
    let found = place.find_in(NORD, &Reach::Everything, &ask("referat mødet")).await;
    let snippet = found.hits[0].snippet.clone().unwrap();
    assert_eq!(snippet.file.as_deref(), Some("referat.txt"));
    assert_eq!(snippet.text(), "Referat af mødet om bølgeenergi.");

    // Kept back from everybody until it is published, and again once it is not.
    assert_eq!(place.find_public("bølgeenergi").await, Vec::<String>::new());
    let set = |visibility: Visibility| {
        move |record: &mut Cooperation| record.attachments[1].visibility = visibility
    };
    place.change("c", set(Visibility::Published)).await;
    assert_eq!(place.find_public("bølgeenergi").await, ["c"]);
    place.change("c", set(Visibility::Internal)).await;
    let behind = place.look(&place.installation.search, NORD, &Reach::Public, &ask("havet")).await;
    assert_eq!(list_ids(&behind), ["c"]);
    assert!(!format!("{behind:?}").contains("energi"), "{behind:?}");
    assert_eq!(place.find_public("bølgeenergi").await, Vec::<String>::new());
    assert_eq!(place.find("bølgeenergi").await, ["c"]);
}
