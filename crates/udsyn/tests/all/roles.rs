//! Every address of the program, called by everybody, compared with a written table.

use super::world::{Answer, Guest, Who, World};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use practice::calls::CallSnapshot;
use practice::contract::PerformanceContract;
use practice::cooperation::{
    Attachment, Cooperation, CooperationLink, LinkKind, Note, NoteKind, SavedView,
};
use practice::decision::{FollowUp, Meeting, Paper};
use practice::indicator::Measurement;
use practice::organisation::{Body as Council, CouncilTerm, Organisation, Person, Unit};
use practice::plan::ProgressReport;
use practice::strategy::{Edition, Node, Strategy};
use serde_json::json;
use spine::{
    account::Role,
    base::{Id, Language, Slug, Text, Visibility, hash_bytes},
    kit::assets,
    office::{Draft, Office, Record, Refusal},
};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
    path::PathBuf,
};
use testbed::{Database, html, on_each_database};
use udsyn::app::{CONTENTS, Entry};

/// What nobody from outside may ever read.
const SECRETS: [&str; 2] = ["Fortrolig sondering Xylofon", "Telefonnotat Ukulele"];

/// The cooperation of the demonstration that the addresses name.
const SHOWN: &str = "cpmr";

/// One in the area `health`, with a link to what is internal in another area.
const NEAR: &str = "ehealth-for-regions";

/// What stands for the variable parts of an address: its beginning, the part, the value. The first
/// line that fits counts.
const VARIABLES: &[(&str, &str, &str)] = &[
    ("", "language", "en"),
    ("", "authority", "nordjylland"),
    ("", "slug", SHOWN),
    ("/api/v1/{authority}/cooperations", "id", SHOWN),
    ("/api/v1/{authority}/organisations", "id", "asturias"),
    ("/api/v1/{authority}/units", "id", "health"),
    ("/api/v1/{authority}/bodies", "id", "regional-council"),
    ("/api/v1/{authority}/strategies", "id", "international"),
    ("/api/v1/{authority}/editions", "id", "international-2012"),
    ("/api/v1/{authority}/nodes", "id", "goal"),
    ("/{language}/at/{authority}/desk/funding/lines", "id", "regional-development-funds"),
    ("/{language}/at/{authority}/desk/funding", "view", "gearing"),
    ("/{language}/at/{authority}/desk/admin/work-rates", "id", "work-rate-2010"),
    ("/{language}/at/{authority}/desk/reporting", "id", "markis-period-3"),
    ("/{language}/at/{authority}/desk/cooperations/{slug}/ledger", "id", "cpmr-posting-1"),
    ("/{language}/at/{authority}/desk/admin/checklists", "id", "checklist-administrative-2010"),
    ("/{language}/at/{authority}/desk/admin/guides", "id", "guide-administrative-2010"),
    ("/{language}/at/{authority}/desk/admin/checklists", "section", "relevance"),
    ("/{language}/at/{authority}/desk/admin/guides", "section", "relevance"),
    ("/{language}/at/{authority}/desk/cooperations/{slug}/screening", "section", "relevance"),
    ("", "proposal", "example-energy"),
    ("", "step", "what"),
    ("", "section", "basics"),
    ("/{language}/at/{authority}/desk/strategy", "strategy", "a-strategy"),
    ("/{language}/at/{authority}/desk/strategy", "edition", "a-draft"),
    ("/{language}/at/{authority}/desk/strategy", "node", "a-node"),
    ("", "strategy", "international"),
    ("", "edition", "2012"),
    ("", "node", "partnerships"),
    ("", "country", "no"),
    ("/{language}/at/{authority}/desk/admin/feedback", "id", "no-such-message"),
    ("/{language}/at/{authority}/desk/admin/mail", "id", "no-such-mail"),
    ("/{language}/at/{authority}/desk/handover", "person", "a-person"),
    ("/{language}/at/{authority}/desk/handover", "term", "term-2010"),
    ("/{language}/at/{authority}/desk/deeds", "seq", "1"),
    ("", "secret", "no-such-link"),
    ("/{language}/at/{authority}/desk/admin/invitations", "id", "no-such-invitation"),
    ("/calendar", "name", "no-such-calendar.ics"),
    ("/{language}/account/sessions", "id", "no-such-session"),
    ("/{language}/at/{authority}/desk/views", "id", "a-view"),
    ("/{language}/at/{authority}/desk/organisations", "id", "an-organisation"),
    ("/{language}/at/{authority}/desk/admin/units", "id", "a-unit"),
    ("/{language}/at/{authority}/desk/admin/bodies", "id", "a-body"),
    ("/{language}/at/{authority}/desk/admin/terms", "id", "a-term"),
    ("/{language}/at/{authority}/desk/admin/people", "id", "a-person"),
    ("/{language}/at/{authority}/desk/texts", "kind", "cooperation"),
    ("/{language}/at/{authority}/desk/texts", "record", SHOWN),
    ("", "year", "2011"),
    ("", "cooperation", SHOWN),
    ("/{language}/at/{authority}/desk/monitoring/{year}/report", "part", "summary"),
    ("", "part", "relevance"),
    ("/{language}/at/{authority}/desk/decisions", "id", "decision-westlink"),
    ("/{language}/at/{authority}/desk/matters", "id", "example-westlink"),
    ("/{language}/at/{authority}/desk/meetings", "id", "example-meeting"),
    ("/{language}/at/{authority}/desk/papers", "id", "example-paper-westlink"),
    ("/{language}/at/{authority}/desk/follow-ups", "id", "a-follow-up"),
    ("/{language}/at/{authority}/desk/admin/competence-plan", "id", "plan-2011"),
    ("/{language}/at/{authority}/desk/calls/imports", "id", "a-snapshot"),
    ("/{language}/at/{authority}/desk/calls", "id", "example-north-sea-2012"),
    ("/{language}/at/{authority}/desk/needs", "id", "example-telemedicine"),
    ("/{language}/at/{authority}/desk/applications", "id", "example-shore-power"),
    ("/{language}/at/{authority}/desk/participations", "id", "example-markis"),
    ("/{language}/at/{authority}/desk/plans", "id", "plan-health-2012"),
    ("/{language}/at/{authority}/desk/initiatives", "id", "initiative-ehealth-ageing"),
    ("/{language}/at/{authority}/desk/initiatives", "task", "partners"),
    ("/{language}/at/{authority}/desk/progress", "id", "a-report"),
    ("/{language}/at/{authority}/desk/indicators", "id", "indicator-health-projects"),
    ("/{language}/at/{authority}/desk/values", "id", "a-value"),
    ("/{language}/at/{authority}/desk/contracts", "id", "a-contract"),
    ("/{language}/at/{authority}/desk/contracts", "demand", "export"),
    ("/{language}/at/{authority}/desk/admin/accounts", "id", "no-such-account"),
    ("/{language}/at/{authority}/desk/admin/tokens", "id", "no-such-token"),
];

/// A file that [`SHOWN`] has.
const FILE: &[u8] = b"Navn;Antal\nEn;1\n";

pub fn fill(path: &str) -> String {
    path.split('/').map(|word| fill_word(path, word)).collect::<Vec<_>>().join("/")
}

fn fill_word(path: &str, word: &str) -> String {
    let Some(name) = word.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
        return word.to_owned();
    };
    if path == "/assets/{name}" {
        return assets::STYLE.trim_start_matches("/assets/").to_owned();
    }
    if name == "hash" {
        return hash_bytes(FILE);
    }
    let fits = |line: &&(&str, &str, &str)| path.starts_with(line.0) && line.1 == name;
    let found = VARIABLES.iter().find(fits);
    found.unwrap_or_else(|| panic!("give {{{name}}} of {path} a value in VARIABLES")).2.to_owned()
}

/// What ends sessions comes last.
fn entries() -> Vec<Entry> {
    let mut all = CONTENTS.clone();
    let ends = |path: &str| path.ends_with("/sign-out") || path.ends_with("/account/sessions/end");
    all.sort_by_key(|entry| ends(entry.path));
    all
}

fn method(entry: &Entry) -> Method {
    entry.method.parse().unwrap()
}

/// Those who come with a session, and for the API the same with a token.
struct Everybody<'a> {
    world: &'a World,
    programs: HashMap<Who, Guest<'a>>,
}

impl<'a> Everybody<'a> {
    async fn new(world: &'a World) -> Self {
        let mut programs = HashMap::new();
        for (who, authority, role) in [
            (Who::Stranger, "herning", Role::Coordinator),
            (Who::Reader, "nordjylland", Role::Reader),
            (Who::Contributor, "nordjylland", Role::Contributor),
            (Who::Coordinator, "nordjylland", Role::Coordinator),
            (Who::Secretary, "nordjylland", Role::Secretary),
            (Who::DecisionMaker, "nordjylland", Role::DecisionMaker),
            (Who::Administrator, "nordjylland", Role::Administrator),
        ] {
            programs.insert(who, world.program(authority, role).await);
        }
        Self { world, programs }
    }

    /// Whoever comes to this address: no token is limited to an area, so there a person comes.
    fn find(&self, who: Who, path: &str) -> Guest<'a> {
        let program = self.programs.get(&who).filter(|_| path.starts_with("/api/"));
        program.cloned().unwrap_or_else(|| self.world.guest(who))
    }
}

async fn call(everybody: &Everybody<'_>, who: Who, entry: &Entry) -> Answer {
    let media = match entry.method {
        "GET" => "",
        _ if entry.path.starts_with("/api/") => "application/json",
        _ => "application/x-www-form-urlencoded",
    };
    let guest = everybody.find(who, entry.path);
    guest.call(method(entry), &fill(entry.path), media, Body::empty()).await
}

/// Puts everything into its place that a deed may have taken away, and something internal beside
/// it: a cooperation, and a note on a published one.
pub async fn arrange(world: &World) {
    let ledger = world.installation.offices.ledger();
    let now = world.installation.offices.real_now();
    let _ = ledger.add_file("nordjylland", "text/csv", FILE, now).await.unwrap();
    let command = |office: &Office| {
        let found = office.find_by_address::<Cooperation>(SHOWN).ok_or(Refusal::NotFound)?;
        let mut record = found.record.clone();
        let text = Text::new(Language::En, SECRETS[1]);
        record.visibility = Visibility::Published;
        record.notes = vec![Note { kind: NoteKind::Note, on: None, text }];
        record.attachments = vec![Attachment {
            hash: hash_bytes(FILE),
            file_name: "tal.csv".to_owned(),
            media_type: "text/csv".to_owned(),
            size_bytes: FILE.len() as u64,
            title: Text::default(),
            visibility: Visibility::Internal,
        }];
        let hidden = Cooperation {
            slug: Slug::parse("sondering").unwrap(),
            name: Text::new(Language::En, SECRETS[0]),
            visibility: Visibility::Internal,
            attachments: Vec::new(),
            ..record.clone()
        };
        let near = office.find_by_address::<Cooperation>(NEAR).ok_or(Refusal::NotFound)?;
        let mut telling = near.record.clone();
        let to = Id::parse("sondering").unwrap();
        telling.links = vec![CooperationLink { to, kind: LinkKind::PartOf }];
        let view = SavedView {
            name: Text::new(Language::En, "A view"),
            query: "state=running".to_owned(),
            owner: "somebody".to_owned(),
            shared: true,
        };
        Ok(arrange_others(Draft::new("Arranged for a test"))
            .put(&found.id, &record)
            .put(&Id::parse("sondering").unwrap(), &hidden)
            .put(&near.id, &telling)
            .put(&Id::parse("a-view").unwrap(), &view))
    };
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
}

/// One record of each other kind that nothing else names, so that it may be closed and removed.
fn arrange_others(draft: Draft) -> Draft {
    fn put<R: Record>(draft: Draft, id: &str, body: serde_json::Value) -> Draft {
        draft.put(&Id::parse(id).unwrap(), &serde_json::from_value::<R>(body).unwrap())
    }
    let name = json!({"en": "For the table"});
    let draft = put::<Unit>(draft, "a-unit", json!({"name": name}));
    let snapshot = json!({"publisher": "ft-portal", "made_at": "2026-08-22T05:41:38Z",
                          "brought_on": "2012-03-15", "rows": 0, "doubts": []});
    let draft = put::<CallSnapshot>(draft, "a-snapshot", snapshot);
    let draft = put::<Council>(draft, "a-body", json!({"name": name, "kind": "council"}));
    let term = json!({"name": name, "body": "regional-council", "from": "2030", "to": "2033"});
    let draft = put::<CouncilTerm>(draft, "a-term", term);
    let items = json!([{"matter": "example-westlink"}, {"matter": "example-journey"}]);
    let meeting = json!({"body": "executive-committee", "on": "2012-04-20", "items": items});
    let draft = put::<Meeting>(draft, "example-meeting", meeting);
    let paper = json!({"matter": "example-westlink", "meeting": "example-meeting"});
    let draft = put::<Paper>(draft, "example-paper-westlink", paper);
    let follow_up = json!({"what": name, "kind": "task"});
    let draft = put::<FollowUp>(draft, "a-follow-up", follow_up);
    let report = json!({"plan": "plan-health-2012", "title": name, "on": "2012-03-01"});
    let draft = put::<ProgressReport>(draft, "a-report", report);
    let value = json!({"indicator": "indicator-health-projects", "on": "2009", "value": 2.0,
                       "source": name});
    let draft = put::<Measurement>(draft, "a-value", value);
    let contract = json!({"title": name, "operator": "asturias", "area": "health", "from": "2012",
                          "demands": [{"key": "export", "what": name}]});
    let draft = put::<PerformanceContract>(draft, "a-contract", contract);
    let draft = put::<Person>(draft, "a-person", json!({"post": name}));
    let organisation = json!({"name": name, "kind": "other", "visibility": "internal"});
    let draft = put::<Organisation>(draft, "an-organisation", organisation);
    let level = json!({"kind": "aim", "name": name, "plural": name});
    let strategy = json!({"slug": "a-strategy", "name": name, "levels": [level]});
    let draft = put::<Strategy>(draft, "a-strategy", strategy);
    let edition = json!({"strategy": "a-strategy", "slug": "a-draft", "title": name});
    let draft = put::<Edition>(draft, "an-edition", edition);
    let node = json!({"edition": "an-edition", "slug": "a-node", "kind": "aim", "order": 1,
                      "title": name});
    put::<Node>(draft, "a-node", node)
}

#[on_each_database]
async fn every_address_answers_everybody_as_written(database: Database) {
    let world = World::new(database, &Who::ALL).await;
    arrange(&world).await;
    let everybody = Everybody::new(&world).await;
    let mut lines = BTreeMap::new();
    for entry in entries() {
        let mut line = String::new();
        arrange(&world).await;
        for who in Who::ALL {
            if entry.method != "GET" {
                arrange(&world).await;
            }
            let answer = call(&everybody, who, &entry).await;
            check_answer(&entry, who, &answer);
            write!(line, "{:>9}", answer.status.as_u16()).unwrap();
        }
        lines.insert((entry.path, entry.method), line);
    }
    compare("roles.txt", &write_table(&lines));
}

/// What holds of every answer, whatever the table says.
fn check_answer(entry: &Entry, who: Who, answer: &Answer) {
    let place = format!("{} {} as {who:?}", entry.method, entry.path);
    let text = answer.text();
    assert!(!answer.status.is_server_error(), "{place}: {}\n{text}", answer.status);
    if matches!(who, Who::Visitor | Who::Stranger) {
        for secret in SECRETS {
            assert!(!text.contains(secret), "{place} shows something internal");
        }
    }
    check_headers(&place, answer);
    if answer.header("content-type").starts_with("text/html") {
        assert_eq!(html::check(&text), [""; 0], "{place}\n{text}");
    }
    if answer.status.is_client_error() {
        check_way_out(&place, answer);
    }
}

fn check_headers(place: &str, answer: &Answer) {
    for (name, value) in [
        ("content-security-policy", "default-src 'none'"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
    ] {
        assert!(answer.header(name).starts_with(value), "{place} lacks {name}");
    }
}

/// A page says what to do and leads on; a program gets a problem document.
fn check_way_out(place: &str, answer: &Answer) {
    let text = answer.text();
    if answer.header("content-type") == "application/problem+json" {
        let problem: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(problem["status"], answer.status.as_u16(), "{place}");
        assert!(problem["detail"].as_str().is_some_and(|it| it.len() > 10), "{place}: {text}");
    } else {
        assert!(answer.header("content-type").starts_with("text/html"), "{place}: {text}");
        let main = text.split("<main").nth(1).unwrap_or_else(|| panic!("{place}: {text}"));
        assert!(main.contains("<h1") && main.contains("</p>"), "{place}: {main}");
        assert!(main.contains("<a ") || main.contains("<form "), "{place} is a dead end: {main}");
    }
}

fn write_table(lines: &BTreeMap<(&str, &str), String>) -> String {
    let mut table = String::from(
        "What each address answers to each of those who may come, with an empty form or body;\n\
         the API is asked by a program with a token of that role, and with a session in area-co.\n\
         Written by UDSYN_WRITE_TABLES=1 ./test every_address; read by a person before it is \
         kept.\n\n",
    );
    let names = "visitor stranger reader contri area-co coordi secret decider admin";
    let names: String = names.split(' ').map(|name| format!("{name:>9}")).collect();
    writeln!(table, "{:80}{names}", "").unwrap();
    for ((path, method), line) in lines {
        writeln!(table, "{method:5} {path:74}{line}").unwrap();
    }
    table
}

/// Compares with the table on record and shows the whole difference; writes it when asked to.
fn compare(name: &str, table: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/all").join(name);
    if std::env::var_os("UDSYN_WRITE_TABLES").is_some() {
        return std::fs::write(&file, table).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let gone = kept.lines().filter(|line| !table.lines().any(|other| other == *line));
    let new = table.lines().filter(|line| !kept.lines().any(|other| other == *line));
    let mut difference: Vec<String> = gone.map(|line| format!("- {line}")).collect();
    difference.extend(new.map(|line| format!("+ {line}")));
    difference.sort_by_key(|line| line[2..].to_owned());
    assert!(
        difference.is_empty(),
        "the addresses answer otherwise than {name} says:\n{}\n\
         If that is right, write the table anew with UDSYN_WRITE_TABLES=1 and read it.",
        difference.join("\n")
    );
}

#[on_each_database]
async fn somebody_of_one_area_is_told_nothing_internal_of_another(database: Database) {
    let world = World::new(database, &[Who::AreaCoordinator, Who::Coordinator]).await;
    arrange(&world).await;
    let desk = "/en/at/nordjylland/desk";
    let api = "/api/v1/nordjylland";
    let mut told = 0;
    for path in [
        desk.to_owned(),
        format!("{desk}/cooperations"),
        format!("{desk}/cooperations.csv"),
        format!("{desk}/cooperations/money.csv"),
        format!("{desk}/cooperations/timeline"),
        format!("{desk}/cooperations/{SHOWN}"),
        format!("{desk}/cooperations/{NEAR}"),
        format!("{desk}/cooperations?find=Xylofon"),
        format!("{api}/cooperations?limit=500"),
        format!("{api}/cooperations/{SHOWN}"),
    ] {
        let mut narrow = world.guest(Who::AreaCoordinator).get(&path).await;
        if narrow.status.is_redirection() {
            narrow = world.guest(Who::AreaCoordinator).get(narrow.header("location")).await;
        }
        assert_eq!(narrow.status, StatusCode::OK, "{path}");
        let (narrow, wide) = (narrow.text(), world.guest(Who::Coordinator).get(&path).await.text());
        let (_, narrow) = narrow.split_once("<main").unwrap_or(("", &narrow));
        for secret in SECRETS {
            assert!(!narrow.contains(secret), "{path} tells of '{secret}'");
            told += usize::from(wide.contains(secret));
        }
    }
    assert!(told >= 5, "the coordinator is told, only {told} times");
}

#[on_each_database]
async fn nothing_is_done_for_a_form_of_another_site(database: Database) {
    let world = World::new(database, &Who::ALL).await;
    let foreign: [&[(&str, &str)]; 4] = [
        &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "null")],
        &[],
    ];
    for entry in entries().iter().filter(|entry| entry.method != "GET") {
        for who in Who::ALL {
            for headers in foreign {
                let mut request = world.guest(who).request(method(entry), &fill(entry.path));
                for (name, value) in headers {
                    request = request.header(*name, *value);
                }
                let answer = world.send(request.body(Body::empty()).unwrap()).await;
                let place = format!("{} as {who:?} with {headers:?}", entry.path);
                // The API does nothing for a session at all: there a token is asked for.
                let is_refused = answer.status == StatusCode::FORBIDDEN
                    || entry.path.starts_with("/api/") && answer.status == StatusCode::UNAUTHORIZED;
                assert!(is_refused, "{place}: {} {}", answer.status, answer.text());
                check_headers(&place, &answer);
            }
        }
    }
    // Everybody is still signed in: signing out was asked for by another site.
    for who in Who::ALL.into_iter().filter(|who| *who != Who::Visitor && *who != Who::Stranger) {
        let answer = world.guest(who).get("/en/at/nordjylland/desk").await;
        assert_eq!(answer.status, StatusCode::OK, "{who:?}");
    }
}

#[on_each_database]
async fn what_does_not_exist_is_said_in_the_readers_language_with_a_way_out(database: Database) {
    let world = World::new(database, &[Who::Stranger, Who::Reader]).await;
    let check = async |who: Who, path: &str, language: &str, title: &str| {
        let answer = world.guest(who).get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} as {who:?}");
        check_headers(path, &answer);
        check_way_out(path, &answer);
        let text = answer.text();
        assert_eq!(html::check(&text), [""; 0], "{path}");
        assert!(text.contains(&format!("lang=\"{language}\"")), "{path}: {text}");
        assert!(text.contains(title), "{path}: {text}");
    };
    for who in [Who::Visitor, Who::Stranger, Who::Reader] {
        check(who, "/da/findes-ikke", "da", "Siden findes ikke").await;
        check(who, "/en/not-here", "en", "Nothing lies here").await;
        check(who, "/de/nicht-da", "de", "Hier ist nichts").await;
        check(who, "/en/at/nowhere", "en", "Nothing lies here").await;
        check(who, "/en/at/nordjylland/desk/not-here", "en", "Nothing lies here").await;
        check(who, "/xx/at/nordjylland", "da", "Siden findes ikke").await;
        check(who, "/.git/config", "da", "Siden findes ikke").await;
        let program = world.guest(who).get("/api/v1/nowhere/nothing").await;
        assert_eq!(program.status, StatusCode::NOT_FOUND);
        assert_eq!(program.header("content-type"), "application/problem+json");
        check_way_out("/api/v1/nowhere/nothing", &program);
    }
    // An authority that one has nothing to do with is not told apart from one that does not exist.
    let (known, unknown) = (
        world.guest(Who::Stranger).get("/en/at/nordjylland/desk").await,
        world.guest(Who::Stranger).get("/en/at/nordjyllamd/desk").await,
    );
    assert_eq!(known.status, unknown.status);
    assert_eq!(
        known.text().replace("nordjylland", "x"),
        unknown.text().replace("nordjyllamd", "x")
    );
}

#[on_each_database]
async fn a_token_opens_its_own_authority_and_no_other(database: Database) {
    let world = World::new(database, &[]).await;
    let program = world.program("nordjylland", Role::Reader).await;
    let own = program.get("/en/at/nordjylland/desk").await;
    assert_eq!(own.status, StatusCode::OK);
    let other = program.get("/en/at/herning/desk").await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    let request = world.visitor().request(Method::GET, "/en/at/nordjylland/desk");
    let request = request.header("authorization", "Bearer udsyn_made-up");
    let answer = world.send(request.body(Body::empty()).unwrap()).await;
    assert!(answer.header("location").contains("sign-in") || answer.status == 401, "{answer:?}");
}
