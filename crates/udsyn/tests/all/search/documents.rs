//! Strangers' documents are read by a process of its own: one that eats memory, or time, ends its
//! reader and nothing else, and is not read again until somebody asks.

use super::{NORD, Place, ask, cooperation};
use crate::{
    program::{AUTHORITY, Program, bundle, cooperation as plain, import, said, udsyn},
    world::{Who, World},
};
use axum::http::StatusCode;
use data_encoding::BASE64;
use flate2::{Compression, write::ZlibEncoder};
use practice::cooperation::{Attachment, Cooperation};
use serde_json::json;
use spine::{
    base::{Id, Text, Visibility, hash_bytes},
    ledger::{Db, Ledger, MayRead, Unread},
    office::{Draft, Office},
    search::FileReader,
};
use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use testbed::{Database, on_each_database};

/// A PDF of one page with this content.
fn pdf(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).unwrap();
    let packed = encoder.finish().unwrap();
    let stream = format!("<</Length {}/Filter/FlateDecode>>stream\n", packed.len());
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    let objects: [Vec<u8>; 5] = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_vec(),
        [stream.as_bytes(), &packed, b"\nendstream"].concat(),
        font.as_bytes().to_vec(),
    ];
    let mut file = b"%PDF-1.5\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", number + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(b"xref\n0 6\n0000000000 65535 f \n");
    places.iter().for_each(|place| file.extend(format!("{place:010} 00000 n \n").bytes()));
    let end = format!("trailer<</Size 6/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    file.extend(end.bytes());
    file
}

/// Fifteen million words of the language of pages, in some kilobytes.
fn bomb() -> Vec<u8> {
    let bomb = pdf(&b"q\n".repeat(15_000_000));
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    bomb
}

fn good() -> Vec<u8> {
    pdf(b"BT /F1 12 Tf (Havneaftalen fra Hirtshals) Tj ET")
}

/// The most memory that a process has had, in megabytes.
fn find_peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1_000
}

async fn list_unread(url: &str) -> Vec<(String, Unread)> {
    Ledger::new(Db::open(url).await.unwrap()).list_unread().await.unwrap()
}

#[on_each_database]
fn a_document_that_fills_the_memory_ends_its_reader_and_not_the_program(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let bytes = bomb();
    let hash = hash_bytes(&bytes);
    let mut bundle = bundle(1);
    let mut body = plain("harmless");
    body["attachments"] = json!([{"hash": hash, "file_name": "aftale.pdf",
        "media_type": "application/pdf", "size_bytes": bytes.len(), "visibility": "internal"}]);
    let record = json!({"kind": "cooperation", "id": "harmless", "body": body});
    bundle["records"].as_array_mut().unwrap().push(record);
    bundle["files"] = json!([{"hash": hash, "media_type": "application/pdf",
        "base64": BASE64.encode(&bytes)}]);
    let done = import(database.url(), folder.path(), &bundle);
    assert!(done.status.success(), "{}", said(&done));
    let data = folder.path().to_str().unwrap();
    let words = ["serve", "--database", database.url(), "--data", data];
    let server = Program::start(udsyn(&words));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let begun = Instant::now();
    let unread = loop {
        let unread = runtime.block_on(list_unread(database.url()));
        if !unread.is_empty() {
            break unread;
        }
        assert!(begun.elapsed() < Duration::from_secs(120), "nobody says what became of it");
        std::thread::sleep(Duration::from_millis(100));
    };
    assert_eq!(unread, [(hash, Unread::Died)]);
    assert!(find_peak(server.id()) < 300, "{} MB", find_peak(server.id()));
    assert_eq!(server.get(&format!("/da/at/{AUTHORITY}")).unwrap().status, 200);
    // The next start does not try again.
    server.kill();
    let server = Program::start(udsyn(&words));
    assert!(server.is_ready());
    assert_eq!(runtime.block_on(list_unread(database.url())), unread);
    assert!(find_peak(server.id()) < 300, "{} MB", find_peak(server.id()));
}

#[test]
fn a_reader_opens_nothing_and_reads_what_is_whole() {
    let read = |bytes: &[u8]| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_udsyn"))
            .args(["read-file", "pdf"])
            // As the program starts it.
            .env_clear()
            .env("MIMALLOC_ARENA_RESERVE", "8192")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(bytes);
        child.wait_with_output().unwrap()
    };
    let done = read(&good());
    assert_eq!(String::from_utf8(done.stdout).unwrap().trim(), "Havneaftalen fra Hirtshals");
    assert_eq!(read(b"%PDF-1.7 this is where it ends").status.code(), Some(1));
    let died = read(&bomb());
    assert!(!matches!(died.status.code(), Some(0 | 1)), "{:?}", died.status);
}

fn attach(bytes: &[u8]) -> Attachment {
    Attachment {
        hash: hash_bytes(bytes),
        file_name: "aftale.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size_bytes: bytes.len() as u64,
        title: Text::default(),
        visibility: Visibility::Internal,
    }
}

#[on_each_database]
async fn the_page_says_that_a_text_could_not_be_read_and_offers_to_try_again(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let offices = &world.installation.offices;
    let (bytes, now) = (good(), offices.real_now());
    let hash = hash_bytes(&bytes);
    let ledger = offices.ledger();
    let _ = ledger.add_file("nordjylland", "application/pdf", &bytes, now).await.unwrap();
    // A program before this one began to read it and was killed.
    let long_ago = now - jiff::SignedDuration::from_hours(1);
    let begun = ledger.begin_reading(&hash, "before", long_ago).await.unwrap();
    assert_eq!(begun, MayRead::Begun);
    let command = {
        let bytes = bytes.clone();
        move |office: &Office| {
            let entry = office.list::<Cooperation>().next().unwrap();
            let mut record = entry.record.clone();
            record.attachments.push(attach(&bytes));
            Ok(Draft::default().put(&entry.id, &record))
        }
    };
    offices.commit("nordjylland", "test", command).await.unwrap();
    let index = &world.installation.search;
    index.catch_up().await.unwrap();
    assert_eq!(index.find_unread(&hash), Some(Unread::Died));

    let office = offices.find("nordjylland").await.unwrap().unwrap();
    let slug = office.list::<Cooperation>().next().unwrap().record.slug.clone();
    let page = format!("/en/at/nordjylland/desk/cooperations/{slug}");
    let (again, told) = (format!("{page}/files/{hash}/read"), "could not be read");
    let reader = world.guest(Who::Reader).get(&page).await.text();
    assert!(reader.contains(told) && !reader.contains(&again));
    let coordinator = world.guest(Who::Coordinator);
    assert!(coordinator.get(&page).await.text().contains(&again));
    let answer = coordinator.post(&again, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    index.catch_up().await.unwrap();
    assert_eq!(index.find_unread(&hash), None);
    assert!(!coordinator.get(&page).await.text().contains(told));
    let found = coordinator.get("/en/at/nordjylland/desk/search?q=havneaftalen").await.text();
    assert!(found.contains(slug.as_str()), "{found}");
}

#[on_each_database]
async fn a_reader_that_hangs_or_cannot_be_started_holds_nobody_up(database: Database) {
    let place = Place::new(database, Vec::new()).await;
    let bytes = good();
    let file = json!({"hash": hash_bytes(&bytes), "file_name": "a.pdf",
        "media_type": "application/pdf", "size_bytes": bytes.len(), "visibility": "internal"});
    let record = cooperation("c", json!({"da": "Havet"}), json!({"attachments": [file]}));
    place.import(NORD, vec![record], &[(&bytes, "application/pdf")]).await;
    let offices = place.installation.offices.clone();
    let open = |program: &Path, patience: u64| {
        let reader = FileReader::new(program.to_owned());
        let reader = reader.with_patience(Duration::from_millis(patience));
        spine::search::Index::new(offices.clone(), practice::SEARCHED, None, reader)
    };
    let reach = spine::search::Reach::Everything;
    let missing = open(Path::new("/no/such/program"), 1_000);
    missing.catch_up().await.unwrap();
    let found = place.look(&missing, NORD, &reach, &ask("havet")).await;
    assert_eq!(super::list_ids(&found), ["c"]);
    assert_eq!(missing.find_unread(&hash_bytes(&bytes)), None, "the file is not to blame");
    // No patience at all: as one that hangs.
    let hanging = open(Path::new(env!("CARGO_BIN_EXE_udsyn")), 0);
    hanging.catch_up().await.unwrap();
    assert_eq!(hanging.find_unread(&hash_bytes(&bytes)), Some(Unread::Slow));
    let id = Id::<Cooperation>::parse("c").unwrap();
    assert_eq!(place.find("havneaftalen").await, Vec::<String>::new());
    place.installation.search.read_again(NORD, &id, &hash_bytes(&bytes)).await.unwrap();
    assert_eq!(place.find("havneaftalen").await, ["c"]);
}
