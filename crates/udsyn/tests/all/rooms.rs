//! A file belongs to the authority that brought it; a hash alone opens nothing.

use super::world::{Answer, Guest, Who, World};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use practice::cooperation::{Attachment, Cooperation};
use serde_json::json;
use spine::{
    account::{HeldRole, Role},
    base::{Slug, Text, Visibility, hash_bytes},
    office::{Draft, Office},
};
use testbed::{Database, on_each_database};

const PAPER: &[u8] = b"%PDF-1.7 between ourselves";
const MARKIS: &str = "/en/at/nordjylland/desk/cooperations/markis";

/// Sends a file as a browser does.
async fn upload(guest: &Guest<'_>, page: &str, bytes: &[u8]) -> Answer {
    let head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\
                Content-Type: application/octet-stream\r\n\r\n";
    let body = [head.as_bytes(), bytes, b"\r\n--xx--\r\n"].concat();
    let media = "multipart/form-data; boundary=xx";
    guest.call(Method::POST, &format!("{page}/files"), media, Body::from(body)).await
}

#[on_each_database]
async fn a_file_of_another_authority_is_not_read_by_its_hash(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Stranger]).await;
    let answer = upload(&world.guest(Who::Coordinator), MARKIS, PAPER).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let hash = hash_bytes(PAPER);
    let file = Attachment {
        hash: hash.clone(),
        file_name: "a.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size_bytes: 1,
        title: Text::default(),
        visibility: Visibility::Published,
    };

    // Through the API nobody comes so far as to name it.
    let program = world.program("herning", Role::Coordinator).await;
    let list = program.get("/api/v1/herning/cooperations?limit=1").await.text();
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let mut record = list["items"][0].clone();
    let path = format!("/api/v1/herning/cooperations/{}", record["id"].as_str().unwrap());
    record["attachments"] = json!([file]);
    let body = json!({"version": record["version"], "record": record});
    for unknown in [&hash, &"0".repeat(64)] {
        let mut body = body.clone();
        body["record"]["attachments"][0]["hash"] = json!(unknown);
        let answer = program.json(Method::PUT, &path, &body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
        assert!(answer.text().contains("fault-file-unknown"), "{}", answer.text());
    }

    // And a record that names it all the same, as a bundle can bring it, is given nothing.
    let command = move |office: &Office| {
        let entry = office.list::<Cooperation>().next().unwrap();
        let mut record = entry.record.clone();
        record.visibility = Visibility::Published;
        record.attachments.push(file.clone());
        Ok(Draft::default().put(&entry.id, &record))
    };
    let offices = &world.installation.offices;
    offices.commit("herning", "import", command).await.unwrap();
    let office = offices.find("herning").await.unwrap().unwrap();
    let slug = office.list::<Cooperation>().next().unwrap().record.slug.clone();
    for (who, part) in [(Who::Stranger, "/desk"), (Who::Visitor, "")] {
        let path = format!("/en/at/herning{part}/cooperations/{slug}/files/{hash}");
        let answer = world.guest(who).get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who:?}");
        assert!(!answer.text().contains("between ourselves"));
    }
    let own = world.guest(Who::Coordinator).get(&format!("{MARKIS}/files/{hash}")).await;
    assert_eq!((own.status, own.body.as_ref()), (StatusCode::OK, PAPER));

    // Who has the very same bytes may bring them, and then they are theirs too.
    let page = format!("/en/at/herning/desk/cooperations/{slug}");
    let answer = upload(&world.guest(Who::Stranger), &page, b"%PDF-1.7 other").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[on_each_database]
async fn a_file_of_another_area_is_not_read_by_its_hash(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let answer = upload(&world.guest(Who::Coordinator), MARKIS, PAPER).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let new = |slug: &str, area: &str| {
        json!({"record": {
            "slug": slug, "name": {"da": "Ny"}, "track": "administrative", "kind": "network",
            "area": area, "term": {"kind": "not_stated"},
            "attachments": [{
                "hash": hash_bytes(PAPER), "file_name": "a.pdf",
                "media_type": "application/pdf", "size_bytes": 1,
            }],
        }})
    };
    // Markis is of regional development, and its file is for those who see into that area.
    for (area, status) in [
        ("health", StatusCode::UNPROCESSABLE_ENTITY),
        ("regional-development", StatusCode::CREATED),
    ] {
        let held = HeldRole { role: Role::Coordinator, area: Slug::parse(area) };
        let program = world.program_as("nordjylland", held).await;
        let made = new(&format!("new-{area}"), area);
        let path = "/api/v1/nordjylland/cooperations";
        let answer = program.json(Method::POST, path, &made).await;
        assert_eq!(answer.status, status, "{area}: {}", answer.text());
    }
}

#[on_each_database]
async fn a_file_larger_than_may_be_is_refused_with_figures(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let large = vec![b'a'; 12 * 1024 * 1024 + 100_000];
    let answer = upload(&guest, MARKIS, &large).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let text = answer.text();
    assert!(text.contains("at most 10\u{a0}MB") || text.contains("at most 10 MB"), "{text}");
    assert!(text.contains("13 MB"), "{text}");
    // Of one that is far larger nobody reads the end; so nobody says how large it is.
    let head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    let pieces = std::iter::once(head.as_bytes().to_vec())
        .chain(std::iter::repeat_n(vec![b'a'; 1 << 20], 60))
        .map(Ok::<_, std::io::Error>);
    let body = Body::from_stream(futures::stream::iter(pieces));
    let path = "/en/at/nordjylland/desk/admin/rates";
    let answer = guest.call(Method::POST, path, "multipart/form-data; boundary=xx", body).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(text.contains("this one is larger."), "{text}");
    // A list is read and not kept, so it may be far larger: this one is only none.
    let body = [head.as_bytes(), &large, b"\r\n--xx--\r\n"].concat();
    let media = "multipart/form-data; boundary=xx";
    let path = "/en/at/nordjylland/desk/participations/bring";
    let answer = guest.call(Method::POST, path, media, Body::from(body)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    let page = guest.get(path).await.text();
    assert!(page.contains("160 MB together"), "{page}");
}

#[on_each_database]
async fn bytes_of_an_upload_that_was_refused_go_and_the_past_keeps_its_own(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let offices = &world.installation.offices;
    assert_eq!(upload(&guest, MARKIS, PAPER).await.status, StatusCode::SEE_OTHER);
    let seq = offices.find("nordjylland").await.unwrap().unwrap().seq();
    let hash = hash_bytes(PAPER);
    let answer = guest.post(&format!("{MARKIS}/files/{hash}/remove"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let ledger = offices.ledger();
    let now = offices.real_now();
    let _ = ledger.add_file("nordjylland", "text/plain", b"refused", now).await.unwrap();
    let later = now + jiff::SignedDuration::from_hours(48);
    ledger.collect_files(later).await.unwrap();
    assert!(ledger.find_file("nordjylland", &hash_bytes(b"refused")).await.unwrap().is_none());
    assert_eq!(guest.get(&format!("{MARKIS}/files/{hash}")).await.status, StatusCode::NOT_FOUND);
    let then = guest.get(&format!("{MARKIS}/files/{hash}?seq={seq}")).await;
    assert_eq!((then.status, then.body.as_ref()), (StatusCode::OK, PAPER));
    let nothing = guest.get(&format!("{MARKIS}?seq=0")).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND, "before the first change there was none");
}
