//! A role limited to an area reads nothing internal of another one: marks are planted in every
//! internal field of every kind of record, and every role that is limited to an area reads every
//! page and answer there is.
//!
//! The table of kinds and the table of addresses lead the test, so that neither a kind nor a page
//! can be left out.

use super::{
    roles,
    world::{Answer, Guest, PASSWORD, Who, World},
};
use axum::http::{StatusCode, header};
use practice::{
    KINDS,
    cooperation::{Cooperation, FieldGroup, Note, NoteKind},
    decision::{FollowUp, Paper},
    organisation::Authority,
};
use serde_json::{Value, json};
use spine::{
    account::{HeldRole, Membership, NewAccount, Role},
    base::{Id, Language, Slug, Text, Visibility},
    ledger::NewChange,
    office::{AnyEntry, Draft, Office},
};
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use testbed::{Database, on_each_database};
use udsyn::app::{CONTENTS, Reminder};

/// What every mark begins with; the area it belongs to follows.
const MARK: &str = "xylofon-";

/// The kinds that are common to all areas, so that a role of any area sees them. A kind that is not
/// here says to which area a record belongs ([`spine::office::Record::area`]).
const COMMON_KINDS: [&str; 20] = [
    "authority",
    "body",
    "unit",
    "council_term",
    "person",
    "organisation",
    "saved_view",
    "checklist",
    "competence_plan",
    "meeting",
    "guide",
    "round",
    "council_report",
    "reference_rates",
    "work_rate",
    "budget_line",
    "call_snapshot",
    "call",
    "indicator",
    "measurement",
];

/// An area that nothing belongs to: whoever is limited to it sees nothing internal of any other.
const EMPTY: &str = "elsewhere";

/// Addresses that nobody can be led to: they need a secret, or something that is there for a moment
/// only.
const APART: [&str; 9] = [
    "/desk/drafts",
    "/desk/admin/accounts/{id}",
    "/desk/admin/tokens/{id}",
    "/desk/admin/mail/{id}",
    "/desk/admin/feedback/{id}",
    "/files/{hash}",
    "/logo",
    "/erase",
    "/compare",
];

/// How many addresses of one kind are read, and of each how many that differ in their query.
const SAME: usize = 4;
const VARIANTS: usize = 2;

/// The places of all strings in a body.
fn list_strings(body: &Value, at: String, places: &mut Vec<String>) {
    match body {
        Value::String(_) => places.push(at),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                list_strings(item, format!("{at}/{place}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                list_strings(value, format!("{at}/{name}"), places);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The record with a mark in every place that takes one, and internal where it can be.
fn mark(office: &Office, entry: &dyn AnyEntry, number: usize) -> Option<NewChange> {
    let kind = office.find_kind(entry.kind())?;
    let area = entry.area(office).map_or_else(|| "all".to_owned(), |area| area.to_string());
    let pointer = |at: &str| format!("/{}", at.replace(['.', '['], "/").replace(']', ""));
    let links: HashSet<String> = entry.links().iter().map(|link| pointer(&link.at)).collect();
    let version = i64::from(kind.version);
    let mut body: Value = serde_json::from_str(&entry.body()).unwrap();
    let fits =
        |body: &Value| kind.parse(version, &body.to_string()).is_ok_and(|p| p.faults.is_empty());
    let before = body.clone();
    body["visibility"] = "internal".into();
    if !fits(&body) {
        body = before;
    }
    let mut places = Vec::new();
    list_strings(&body, String::new(), &mut places);
    for (count, place) in places.into_iter().enumerate() {
        let before = body.pointer(&place).unwrap().clone();
        let is_kept = ["/area", "/owner", "/hash", "/kind", "/key"];
        if links.contains(&place)
            || place == "/visibility"
            || is_kept.iter().any(|end| place.ends_with(end))
            || place.starts_with("/areas")
        {
            continue;
        }
        *body.pointer_mut(&place).unwrap() = format!("{MARK}{area}-{number}-{count}").into();
        if !fits(&body) {
            *body.pointer_mut(&place).unwrap() = before;
        }
    }
    let body = body.to_string();
    body.contains(MARK).then(|| NewChange {
        kind: kind.name,
        record: entry.id().to_owned(),
        version,
        body: Some(body),
    })
}

/// Every second cooperation stays published, with something internal in it: a note, and its doubts,
/// which are kept back.
fn mark_within(entry: &Cooperation) -> Cooperation {
    let text = Text::new(Language::En, format!("{MARK}{}-in-a-note", entry.area));
    let mut record = entry.clone();
    record.visibility = Visibility::Published;
    record.notes.push(Note { kind: NoteKind::Note, on: None, text: text.clone() });
    record.withheld.insert(FieldGroup::Doubts);
    for doubt in &mut record.doubts {
        doubt.text = text.clone();
    }
    record
}

/// Plants the marks, and gives the kinds that have some of another area than all.
async fn plant(world: &World) -> BTreeSet<String> {
    let offices = &world.installation.offices;
    roles::arrange(world).await;
    offices.commit("nordjylland", "test", add_records).await.unwrap();
    let office = offices.find("nordjylland").await.unwrap().unwrap();
    for (number, entry) in office.list_all().enumerate() {
        let published = Id::<Cooperation>::parse(entry.id())
            .filter(|_| entry.kind() == "cooperation" && number % 2 == 0);
        let change = match published.and_then(|id| office.find(&id).map(|found| (id, found))) {
            Some((id, found)) => Draft::new("test").put(&id, &mark_within(found)).changes.pop(),
            None => mark(&office, entry.as_ref(), number),
        };
        let Some(change) = change else { continue };
        let command = move |_: &Office| {
            let mut draft = Draft::new("test");
            draft.changes.push(change.clone());
            Ok(draft)
        };
        // What the rules do not allow to be changed stays as it is.
        let _ = offices.commit("nordjylland", "test", command).await;
    }
    let office = offices.find("nordjylland").await.unwrap().unwrap();
    let marked = office.list_all().filter(|entry| {
        let area = entry.area(&office).filter(|area| area.as_str() != "common");
        area.is_some() && entry.body().contains(MARK)
    });
    marked.map(|entry| entry.kind().to_owned()).collect()
}

/// An area that nothing belongs to, and what the demonstration has of no area or no words.
fn add_records(office: &Office) -> Result<Draft, spine::office::Refusal> {
    let entry = office.list::<Authority>().next().unwrap();
    let mut record = entry.record.clone();
    let mut area = record.areas[0].clone();
    area.slug = Slug::parse(EMPTY).unwrap();
    record.areas.push(area);
    let text = json!({"en": "For this test"});
    let paper = Id::parse("example-paper-westlink").unwrap();
    let mut body = serde_json::to_value(office.find::<Paper>(&paper).unwrap()).unwrap();
    body["parts"] = json!([{"kind": "asked", "text": text}]);
    let written: Paper = serde_json::from_value(body).unwrap();
    let follow_up = json!({"what": text, "kind": "task", "cooperation": "westlink"});
    let follow_up: FollowUp = serde_json::from_value(follow_up).unwrap();
    Ok(Draft::new("test")
        .put(&entry.id, &record)
        .put(&paper, &written)
        .put(&Id::parse("of-an-area").unwrap(), &follow_up))
}

/// Somebody with a role in one area.
struct Limited<'a> {
    role: Role,
    area: &'static str,
    email: String,
    guest: Guest<'a>,
}

async fn let_in<'a>(world: &'a World, role: Role, area: &'static str) -> Limited<'a> {
    let email = format!("{}-{area}@udsyn.example", role.code());
    let new = NewAccount {
        email: &email,
        name: "Somebody of an area",
        password: PASSWORD,
        language: Language::En,
    };
    let accounts = &world.installation.accounts;
    let account = accounts.add(new).await.unwrap();
    let roles = vec![HeldRole { role, area: Slug::parse(area) }];
    let membership = Membership { roles, person: None };
    accounts.set_membership(&account.id, "nordjylland", &membership).await.unwrap();
    let form = [("email", email.as_str()), ("password", PASSWORD)];
    let answer = world.visitor().post("/en/sign-in", &form).await;
    let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
    let session = cookies
        .filter_map(|value| value.to_str().unwrap().split(';').next())
        .find(|pair| pair.starts_with("udsyn="));
    let guest = world.visitor().with_cookie(session.unwrap());
    Limited { role, area, email, guest }
}

/// The address of the table that a path is one of.
fn find_pattern(path: &str) -> Option<&'static str> {
    let words: Vec<&str> = path.split('/').collect();
    let fits = |pattern: &str| {
        let parts: Vec<&str> = pattern.split('/').collect();
        parts.len() == words.len()
            && parts.iter().zip(&words).all(|(part, word)| part.starts_with('{') || part == word)
    };
    let found = CONTENTS.iter().filter(|entry| entry.method == "GET" && fits(entry.path));
    // The one with most words of its own: `/cooperations/new` is no cooperation.
    found.map(|entry| entry.path).min_by_key(|pattern| pattern.matches('{').count())
}

/// Addresses of every kind, as whoever sees everything is led to them.
#[derive(Default)]
struct Atlas {
    found: BTreeMap<&'static str, BTreeMap<String, usize>>,
    waiting: VecDeque<String>,
    all: Vec<String>,
}

impl Atlas {
    fn add(&mut self, link: String) {
        let path = link.split('?').next().unwrap().to_owned();
        let Some(pattern) = find_pattern(&path) else { return };
        if !pattern.contains("/desk") && !pattern.starts_with("/api/v1/{authority}") {
            return;
        }
        let paths = self.found.entry(pattern).or_default();
        let is_new = !paths.contains_key(&path);
        if is_new && paths.len() >= SAME || self.all.contains(&link) {
            return;
        }
        let variants = paths.entry(path).or_default();
        if *variants < VARIANTS {
            *variants += 1;
            self.waiting.push_back(link.clone());
            self.all.push(link);
        }
    }
}

fn find_links(page: &str) -> Vec<String> {
    let links = page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.map(|link| link.split('#').next().unwrap().replace("&amp;", "&")).collect()
}

/// Every address there is, read by whoever sees everything; what is limited is compared with it.
async fn draw_atlas(world: &World) -> (Vec<String>, usize) {
    let mut atlas = Atlas::default();
    let desk = "/en/at/nordjylland/desk";
    atlas.add(desk.to_owned());
    atlas.add(format!("{desk}/search?q=xylofon"));
    atlas.add("/api/v1/nordjylland/search?q=xylofon".to_owned());
    for entry in CONTENTS.iter().filter(|entry| entry.method == "GET") {
        let is_inside = entry.path.contains("/desk") || entry.path.starts_with("/api/v1/{");
        if is_inside {
            atlas.add(roles::fill(entry.path));
        }
    }
    let administrator = world.guest(Who::Administrator);
    let mut told = 0;
    while let Some(address) = atlas.waiting.pop_front() {
        let answer = administrator.get(&address).await;
        if answer.status.is_redirection() {
            atlas.add(answer.header("location").to_owned());
            continue;
        }
        let text = answer.text();
        told += usize::from(answer.status == StatusCode::OK && text.contains(MARK));
        find_links(&text).into_iter().for_each(|link| atlas.add(link));
    }
    let lacking: Vec<&str> = CONTENTS
        .iter()
        .filter(|entry| entry.method == "GET" && entry.path.contains("/desk"))
        .map(|entry| entry.path)
        .filter(|path| !atlas.found.contains_key(path))
        .filter(|path| !APART.iter().any(|apart| path.contains(apart)))
        .collect();
    assert!(lacking.is_empty(), "nobody is led to {lacking:#?}");
    (atlas.all, told)
}

/// The marks of other areas in an answer, with some words around the first.
fn find_foreign(text: &str, area: &str) -> Option<String> {
    let own = [format!("{area}-"), "all-".to_owned(), "common-".to_owned()];
    let mut at = 0;
    while let Some(next) = text[at..].find(MARK) {
        let start = at + next;
        let rest = &text[start + MARK.len()..];
        if !own.iter().any(|own| rest.starts_with(own.as_str())) {
            let from = text.floor_char_boundary(start.saturating_sub(90));
            let to = text.floor_char_boundary((start + 60).min(text.len()));
            return Some(text[from..to].replace('\n', " "));
        }
        at = start + MARK.len();
    }
    None
}

async fn read(guest: &Guest<'_>, address: &str) -> Answer {
    let answer = guest.get(address).await;
    match answer.status.is_redirection() && !answer.header("location").contains("sign-in") {
        true => guest.get(answer.header("location")).await,
        false => answer,
    }
}

#[on_each_database]
async fn whoever_is_limited_to_an_area_reads_nothing_internal_of_another(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    let marked = plant(&world).await;
    let kinds = KINDS.iter().map(|kind| kind.name);
    let unmarked: Vec<&str> =
        kinds.filter(|kind| !marked.contains(*kind) && !COMMON_KINDS.contains(kind)).collect();
    // What a list brought is about no area before somebody says which cooperation it is.
    assert_eq!(unmarked, ["participation"], "no mark of an area was planted in these kinds");
    world.installation.search.catch_up().await.unwrap();
    let (addresses, told) = draw_atlas(&world).await;
    assert!(told > 100, "whoever sees everything finds marks, but on {told} pages only");

    let mut people = vec![let_in(&world, Role::Coordinator, "health").await];
    for role in Role::ALL {
        people.push(let_in(&world, role, EMPTY).await);
    }
    let mut leaks = BTreeMap::new();
    let mut own = 0;
    for person in &people {
        for address in &addresses {
            let answer = read(&person.guest, address).await;
            let mut text = format!("{:?}\n{}", answer.headers, answer.text());
            // What is asked for is said back, and tells nothing.
            for word in address.split(['/', '?', '=', '&']).filter(|word| word.contains(MARK)) {
                text = text.replace(word, "");
            }
            own += usize::from(text.contains(&format!("{MARK}{}-", person.area)));
            if let Some(found) = find_foreign(&text, person.area) {
                let path = address.split('?').next().unwrap();
                let pattern = find_pattern(path).unwrap_or("?");
                leaks.entry(pattern).or_insert(format!("{:?} {address}: {found}", person.role));
            }
        }
    }
    assert!(own > 20, "whoever is limited to health sees marks of health, but {own} times only");
    leaks.extend(read_letters(&world, &people).await);
    leaks.extend(read_calendars(&world, &people).await);
    assert!(leaks.is_empty(), "{} places tell of other areas:\n{leaks:#?}", leaks.len());
}

/// What the letters to those of one area tell of others.
async fn read_letters(world: &World, people: &[Limited<'_>]) -> BTreeMap<&'static str, String> {
    let installation = &world.installation;
    let reminder = Reminder {
        offices: installation.offices.clone(),
        accounts: installation.accounts.clone(),
        address: "https://udsyn.example.org".to_owned(),
    };
    reminder.remind("nordjylland").await.unwrap();
    let mut leaks = BTreeMap::new();
    let mut count = 0;
    while let Some(mail) = installation.accounts.begin_mail().await.unwrap() {
        count += 1;
        let Some(to) = people.iter().find(|person| person.email == mail.recipient) else {
            continue;
        };
        if let Some(found) = find_foreign(&format!("{} {}", mail.subject, mail.body), to.area) {
            leaks.insert("a letter", format!("{}: {found}", mail.recipient));
        }
    }
    assert!(count > 0, "nobody was written to");
    leaks
}

/// What the calendars of those of one area tell of others.
async fn read_calendars(world: &World, people: &[Limited<'_>]) -> BTreeMap<&'static str, String> {
    let mut leaks = BTreeMap::new();
    for person in people {
        let page = "/en/at/nordjylland/desk/calendar";
        person.guest.post(page, &[("body", "")]).await;
        let text = person.guest.get(page).await.text();
        let name = text.split("/calendar/").find_map(|rest| {
            let (name, _) = rest.split_once(".ics")?;
            (!name.contains(['<', '"'])).then_some(name)
        });
        let name = name.unwrap_or_else(|| panic!("no calendar: {text}"));
        let calendar = world.visitor().get(&format!("/calendar/{name}.ics")).await;
        assert_eq!(calendar.status, StatusCode::OK);
        if let Some(found) = find_foreign(&calendar.text(), person.area) {
            leaks.insert("a calendar", format!("{:?}: {found}", person.role));
        }
    }
    leaks
}
