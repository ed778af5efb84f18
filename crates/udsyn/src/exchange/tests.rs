//! A bundle in and out, on both databases.

use super::*;
use jiff::{Timestamp, tz::TimeZone};
use practice::{
    KINDS,
    cooperation::Cooperation,
    organisation::{Organisation, Unit, find_authority},
};
use serde_json::{Value, json};
use spine::{
    base::{Fault, Id, hash_bytes},
    ledger::{Db, Ledger},
    office::{Clock, Draft, Offices},
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering::Relaxed},
};
use testbed::{Database, Kind, on_each_database};

struct Installation {
    offices: Offices,
    /// Kept until the end: the database goes with it.
    _database: Database,
}

/// The time here.
const NOW: i64 = 1_331_000_000;

/// An empty installation.
async fn open(database: Database) -> Installation {
    open_at(database, Clock::from_fn(|| Timestamp::from_second(NOW).unwrap())).await
}

async fn open_at(database: Database, clock: Clock) -> Installation {
    let db = Db::open(database.url()).await.unwrap();
    db.migrate().await.unwrap();
    let offices = Offices::open(Ledger::new(db), KINDS, clock, TimeZone::UTC);
    Installation { offices, _database: database }
}

fn paper() -> (String, Value) {
    let hash = hash_bytes(b"%PDF-1.7");
    let file = json!({"hash": hash, "media_type": "application/pdf", "base64": "JVBERi0xLjc="});
    (hash, file)
}

/// A small authority: a unit, an organisation, and a cooperation that names both and a file.
fn nord() -> Value {
    let (hash, file) = paper();
    json!({
        "format": "udsyn-bundle", "version": 1, "authority": "nord", "reason": "Set up",
        "records": [
            {"kind": "unit", "id": "health", "body": {"name": {"da": "Sundhed"}}},
            {"kind": "organisation", "id": "cpmr",
             "body": {"name": {"en": "Conference of Peripheral Maritime Regions"},
                      "kind": "network"}},
            {"kind": "cooperation", "id": "markis", "version": 1, "body": {
                "slug": "markis", "name": {"da": "MarKIS"}, "track": "administrative",
                "kind": "project", "area": "health",
                "term": {"kind": "fixed", "from": "2010-01", "to": "2012"},
                "anchors": [{"level": "administrative", "unit": "health", "holdings": []}],
                "partners": [{"organisation": "cpmr", "role": "partner"}],
                "attachments": [{"hash": hash, "file_name": "a.pdf",
                                 "media_type": "application/pdf", "title": {"da": "Aftale"},
                                 "size_bytes": 8}]
            }}
        ],
        "people": [{"id": "chair", "name": "A. Chair"}],
        "files": [file]
    })
}

fn read(bundle: &Value) -> Result<Bundle, Vec<String>> {
    read_bundle(bundle.to_string().as_bytes(), KINDS).map_err(|faults| words(&faults))
}

fn words(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|fault| format!("{} ({})", fault.at, fault.key)).collect()
}

fn how() -> Import {
    Import {
        author: "import".to_owned(),
        others: Others::Stay,
        clock_offset_seconds: 0,
        dry_run: false,
    }
}

async fn bring_in(to: &Installation, bundle: &Value) -> Imported {
    import(&to.offices, read(bundle).unwrap(), &how()).await.unwrap()
}

async fn refuse(to: &Installation, bundle: Bundle) -> Vec<String> {
    match import(&to.offices, bundle, &how()).await {
        Err(ImportError::Faults(faults)) => words(&faults),
        other => panic!("{other:?}"),
    }
}

async fn give_out(from: &Installation, history: History) -> String {
    let mut out = Vec::new();
    let people = [PersonName { id: "chair".into(), name: "A. Chair".into(), email: None }];
    export(&from.offices, "nord", history, &people, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

/// Gives the unit a name, so that there is a history.
async fn rename(at: &Installation, name: &str) {
    let unit: Unit = serde_json::from_value(json!({"name": {"da": name}})).unwrap();
    let id = Id::<Unit>::parse("health").unwrap();
    let command = move |_: &_| Ok(Draft::new("a new name").put(&id, &unit));
    at.offices.commit("nord", "anna", command).await.unwrap();
}

async fn place_of(at: &Installation) -> (i64, String) {
    let office = at.offices.find("nord").await.unwrap().unwrap();
    (office.seq(), office.head().to_owned())
}

#[on_each_database]
async fn an_authority_with_its_history_comes_in_elsewhere_as_the_same_office(database: Database) {
    check_history(database.another(), database).await;
}

async fn check_history(from: Database, to: Database) {
    let from = open(from).await;
    bring_in(&from, &nord()).await;
    rename(&from, "Sundhed og omsorg").await;
    let text = give_out(&from, History::With).await;
    let to = open(to).await;
    let bundle = read_bundle(text.as_bytes(), KINDS).unwrap();
    let imported = import(&to.offices, bundle, &how()).await.unwrap();
    assert_eq!((imported.history, imported.is_new), (HistoryFate::Written, true));
    assert_eq!(imported.people[0].name, "A. Chair");
    assert_eq!(place_of(&to).await, place_of(&from).await);
    assert_eq!(give_out(&to, History::With).await, text, "the same bytes again");
    let verdict = to.offices.verify("nord").await.unwrap();
    assert_eq!((verdict.first_fault, verdict.changes), (None, 4));
    rename(&to, "Videre").await;
}

#[on_each_database]
async fn without_history_the_records_and_files_are_the_same(database: Database) {
    check_records(database.another(), database).await;
}

async fn check_records(from: Database, to: Database) {
    let from = open(from).await;
    bring_in(&from, &nord()).await;
    rename(&from, "Sundhed og omsorg").await;
    let text = give_out(&from, History::Without).await;
    let to = open(to).await;
    let bundle = read_bundle(text.as_bytes(), KINDS).unwrap();
    import(&to.offices, bundle, &how()).await.unwrap();
    let (old, new) = (from.offices.find("nord").await, to.offices.find("nord").await);
    let (old, new) = (old.unwrap().unwrap(), new.unwrap().unwrap());
    let bodies = |office: &spine::office::Office| -> Vec<_> {
        let all = office.list_all();
        all.map(|e| (e.kind(), e.id().to_owned(), e.body())).collect()
    };
    assert_eq!(bodies(&old), bodies(&new));
    let file = to.offices.ledger().find_file("nord", &paper().0).await.unwrap().unwrap();
    assert_eq!(file.content, b"%PDF-1.7");
}

#[on_each_database]
async fn coming_in_again_changes_only_what_differs(database: Database) {
    let to = open(database).await;
    let first = bring_in(&to, &nord()).await;
    assert_eq!(first.seq, 3);
    let again = bring_in(&to, &nord()).await;
    assert_eq!((again.seq, again.is_new), (3, false));
    let mut other = nord();
    other["records"][0]["body"]["name"]["da"] = json!("Andet");
    other["records"].as_array_mut().unwrap().remove(2);
    other["records"].as_array_mut().unwrap().remove(1);
    let dry = Import { dry_run: true, others: Others::Go, ..how() };
    let would = import(&to.offices, read(&other).unwrap(), &dry).await.unwrap();
    assert_eq!(would.counts["unit"], Count { changed: 1, ..Count::default() });
    assert_eq!(would.counts["cooperation"], Count { removed: 1, ..Count::default() });
    assert_eq!(place_of(&to).await.0, 3, "a dry run writes nothing");
    let real = Import { dry_run: false, ..dry };
    import(&to.offices, read(&other).unwrap(), &real).await.unwrap();
    let office = to.offices.find("nord").await.unwrap().unwrap();
    assert_eq!((office.count::<Cooperation>(), office.count::<Organisation>()), (0, 0));
    assert_eq!(office.count::<Unit>(), 1);
}

#[on_each_database]
async fn a_bundle_with_one_bad_record_brings_nothing_in(database: Database) {
    let to = open(database).await;
    let mut bundle = nord();
    bundle["records"][2]["body"]["partners"][0]["organisation"] = json!("nobody");
    bundle["records"][2]["body"]["anchors"][0]["unit"] = json!("nowhere");
    let faults = refuse(&to, read(&bundle).unwrap()).await;
    assert_eq!(
        faults,
        [
            "records[2] cooperation/markis: anchors[0].unit (fault-link)",
            "records[2] cooperation/markis: partners[0].organisation (fault-link)",
        ]
    );
    assert!(to.offices.find("nord").await.unwrap().is_none());
    assert_eq!(to.offices.ledger().find_file("nord", &paper().0).await.unwrap(), None);
}

/// The authority of a bundle with a logo, and its file.
fn with_logo(svg: &[u8]) -> Value {
    let mut bundle = nord();
    let hash = hash_bytes(svg);
    let logo = json!({
        "hash": hash, "media_type": "image/svg+xml", "alternative": {"en": "A white wave"},
    });
    let body = json!({
        "name": {"da": "Nord"}, "kind": "region", "country": "DK", "languages": ["da"],
        "currency": "DKK", "accent": "#0B5A77", "logo": logo,
        "areas": [{"slug": "health", "name": {"da": "Sundhed"}}],
    });
    let authority = json!({"kind": "authority", "id": "authority", "body": body});
    bundle["records"].as_array_mut().unwrap().insert(0, authority);
    let base64 = data_encoding::BASE64.encode(svg);
    let file = json!({"hash": hash, "media_type": "image/svg+xml", "base64": base64});
    bundle["files"].as_array_mut().unwrap().push(file);
    bundle
}

const WAVE: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>";

#[on_each_database]
async fn the_logo_goes_along_with_its_authority(database: Database) {
    let from = open(database.another()).await;
    bring_in(&from, &with_logo(WAVE)).await;
    for history in [History::With, History::Without] {
        let to = open(database.another()).await;
        let text = give_out(&from, history).await;
        let bundle = read_bundle(text.as_bytes(), KINDS).unwrap();
        import(&to.offices, bundle, &how()).await.unwrap();
        let office = to.offices.find("nord").await.unwrap().unwrap();
        let logo = find_authority(&office).unwrap().logo.clone().unwrap();
        assert_eq!(logo.hash, hash_bytes(WAVE));
        let file = to.offices.ledger().find_file("nord", &logo.hash).await.unwrap().unwrap();
        assert_eq!(logo.check_bytes(&file.content), Ok(()));
    }
}

#[on_each_database]
async fn a_bundle_brings_no_logo_that_a_person_could_not_send(database: Database) {
    let to = open(database).await;
    let alive = with_logo(b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>");
    let place = "records[0] authority/authority: logo.hash";
    let faults = refuse(&to, read(&alive).unwrap()).await;
    assert_eq!(faults, [format!("{place} (fault-logo-script)")]);
    let mut other = with_logo(WAVE);
    other["records"][0]["body"]["logo"]["media_type"] = json!("image/png");
    let faults = refuse(&to, read(&other).unwrap()).await;
    assert_eq!(faults, [format!("{place} (fault-logo-type)")]);
    let mut absent = with_logo(WAVE);
    absent["files"].as_array_mut().unwrap().pop();
    let faults = refuse(&to, read(&absent).unwrap()).await;
    assert_eq!(faults, [format!("{place} (fault-logo-absent)")]);
    let mut mute = with_logo(WAVE);
    mute["records"][0]["body"]["logo"]["alternative"] = json!({});
    let faults = read(&mute).unwrap_err();
    assert_eq!(faults, ["records[0] authority/authority: logo.alternative (fault-needed)"]);
    assert!(to.offices.find("nord").await.unwrap().is_none(), "nothing came in");
}

#[on_each_database]
async fn a_history_that_was_altered_does_not_come_in(database: Database) {
    let from = open(database.another()).await;
    bring_in(&from, &nord()).await;
    rename(&from, "Sundhed og omsorg").await;
    let text = give_out(&from, History::With).await;
    let good = || read_bundle(text.as_bytes(), KINDS).unwrap();
    let to = open(database).await;

    let mut altered = good();
    altered.history[1].author = "bo".to_owned();
    assert_eq!(refuse(&to, altered).await, ["history[1] (fault-bundle-history)"]);

    let mut shorter = good();
    shorter.history.pop();
    assert_eq!(refuse(&to, shorter).await, ["unit/health (fault-bundle-differs)"]);

    let mut elsewhere = good();
    elsewhere.authority = "syd".to_owned();
    assert_eq!(refuse(&to, elsewhere).await, ["history[0] (fault-bundle-history)"]);
    assert_eq!(to.offices.ledger().list_authorities().await.unwrap(), []);

    // Where there is a history already, only the records count.
    bring_in(&to, &nord()).await;
    let imported = import(&to.offices, good(), &how()).await.unwrap();
    assert_eq!((imported.history, imported.seq), (HistoryFate::Ignored, 4));
}

#[on_each_database]
async fn a_log_with_a_time_that_had_not_come_goes_out_and_comes_in_once_it_says_so(
    database: Database,
) {
    let hand = Arc::new(AtomicI64::new(NOW));
    let clock = {
        let hand = hand.clone();
        Clock::from_fn(move || Timestamp::from_second(hand.load(Relaxed)).unwrap())
    };
    let from = open_at(database.another(), clock).await;
    bring_in(&from, &nord()).await;
    hand.store(NOW + 400 * 86_400, Relaxed);
    rename(&from, "Fra fremtiden").await;
    hand.store(NOW, Relaxed);
    let to = open(database).await;
    let early = read_bundle(give_out(&from, History::With).await.as_bytes(), KINDS).unwrap();
    assert_eq!(refuse(&to, early).await, ["history[3] (fault-bundle-history)"]);

    from.offices.set_clock_right("nord", "operator").await.unwrap().unwrap();
    rename(&from, "Som nu").await;
    let text = give_out(&from, History::With).await;
    let bundle = read_bundle(text.as_bytes(), KINDS).unwrap();
    let imported = import(&to.offices, bundle, &how()).await.unwrap();
    assert_eq!(imported.history, HistoryFate::Written);
    assert_eq!(place_of(&to).await, place_of(&from).await);
    assert_eq!(give_out(&to, History::With).await, text);
    rename(&to, "Videre").await;
}

#[test]
fn every_fault_is_told_with_its_place() {
    let mut bundle = nord();
    bundle["authority"] = json!("Nord");
    bundle["records"][2]["body"]["term"]["to"] = json!("2009");
    bundle["records"][1]["body"]["kind"] = json!("club");
    bundle["files"][0]["hash"] = json!("0".repeat(64));
    bundle["people"].as_array_mut().unwrap().push(json!({"id": "chair", "name": " "}));
    let records = bundle["records"].as_array_mut().unwrap();
    records.push(json!({"kind": "ship", "id": "a", "body": {}}));
    records.push(json!({"kind": "unit", "id": "health", "body": {"name": {"da": "Igen"}}}));
    records.push(json!({"kind": "unit", "id": "no body"}));
    records.push(json!({"kind": "unit", "id": "old", "version": 7, "body": {}}));
    let faults = read(&bundle).unwrap_err();
    assert_eq!(
        faults,
        [
            "authority (fault-bundle-id)",
            "records[5] (fault-unreadable)",
            "records[1] organisation/cpmr: kind (fault-unknown-word)",
            "records[2] cooperation/markis: term.to (fault-before-start)",
            "records[3] ship/a (fault-bundle-kind)",
            "records[4] unit/health (fault-bundle-twice)",
            "records[6] unit/old (fault-unreadable)",
            "people[1] (fault-bundle-twice)",
            "people[1].name (fault-needed)",
            "files[0].hash (fault-bundle-hash)",
        ]
    );
}

#[test]
fn one_record_tells_all_its_faults_with_the_line_of_its_table() {
    let mut bundle = nord();
    bundle["records"][2]["from"] = json!("register.csv, 7");
    let body = &mut bundle["records"][2]["body"];
    body["kind"] = json!("clubbing");
    body["colour"] = json!("blue");
    body["term"] = json!({"kind": "fixed", "from": "1 May", "to": "2009"});
    body["area"] = json!("Ø");
    let faults = read(&bundle).unwrap_err();
    let at = "records[2] cooperation/markis (register.csv, 7)";
    for (field, key) in
        [("kind", "fault-unknown-word"), ("colour", "fault-unknown-field"), ("area", "fault-slug")]
    {
        let told = format!("{at}: {field} ({key})");
        assert!(faults.contains(&told), "{told} is not among {faults:?}");
    }
    assert!(faults.iter().any(|fault| fault.contains("term") && fault.contains("fault-date")));
}

#[test]
fn what_is_no_bundle_is_refused_with_a_place() {
    let check = |text: &str, expected: &str| {
        let faults = read_bundle(text.as_bytes(), KINDS).unwrap_err();
        assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
    };
    check(
        "{\"format\": \"udsyn-bundle\",\n \"version\": }",
        ": fault-bundle-json line=2 column=13 why=expected value",
    );
    check("", ": fault-bundle-json line=1 column=0 why=EOF while parsing a value");
    check(r#"{"format": "else", "version": 1}"#, "format: fault-bundle-format format=udsyn-bundle");
    check(
        r#"{"format": "udsyn-bundle", "version": 2, "later": []}"#,
        "version: fault-bundle-newer version=2 known=1",
    );
    check(
        r#"{"format": "udsyn-bundle", "version": 1, "authority": "nord"}"#,
        ": fault-bundle-shape line=1 column=61 why=missing field `records`",
    );
    let large = vec![b' '; (64 << 20) + 1];
    let faults = read_bundle(&large, KINDS).unwrap_err();
    assert_eq!(faults[0].to_string(), ": fault-bundle-size limit=64");
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn an_authority_goes_from_either_database_to_the_other() {
        for (from, to) in [(Kind::Sqlite, Kind::Postgres), (Kind::Postgres, Kind::Sqlite)] {
            check_history(Database::new(from), Database::new(to)).await;
            check_records(Database::new(from), Database::new(to)).await;
        }
    }
}
