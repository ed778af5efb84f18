//! What is internal never reaches the public side: every internal field of every kind of record is
//! filled with a mark, and a visitor reads everything there is to read.

use super::world::{Guest, Who, World};
use axum::http::StatusCode;
use practice::{
    cooperation::{Attachment, Cooperation, FieldGroup, Note, NoteKind},
    organisation::Organisation,
    strategy::Serves,
};
use serde_json::{Value, json};
use spine::{
    account::{NewFeedback, PersonName},
    base::{Id, Language, Slug, Text, Visibility, hash_bytes},
    ledger::NewChange,
    office::{AnyEntry, Draft, Office, Refusal},
};
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use testbed::{Database, html, on_each_database};

/// What every mark begins with. It may stand in a name, in a text and in an address.
const MARK: &str = "xylofon";

const SITE: &str = "/at/nordjylland";

/// A copy of a record that nobody outside may see, with a mark in every place that takes one.
fn mark(office: &Office, entry: &dyn AnyEntry, number: usize) -> Option<(String, String)> {
    let kind = office.find_kind(entry.kind())?;
    let pointer = |at: &str| format!("/{}", at.replace(['.', '['], "/").replace(']', ""));
    let links: HashSet<String> = entry.links().iter().map(|link| pointer(&link.at)).collect();
    let version = i64::from(kind.version);
    let mut body: Value = serde_json::from_str(&entry.body()).unwrap();
    body["visibility"] = "internal".into();
    // A step belongs to the record that made it, which is about one cooperation; a copy has none.
    let steps = body.get_mut("steps").and_then(Value::as_array_mut);
    for step in steps.into_iter().flatten().filter_map(Value::as_object_mut) {
        step.remove("ground");
    }
    let fits =
        |body: &Value| kind.parse(version, &body.to_string()).is_ok_and(|p| p.faults.is_empty());
    // Some kinds are never published and have no such field.
    if !fits(&body) {
        body.as_object_mut().unwrap().remove("visibility");
    }
    let mut places = Vec::new();
    list_strings(&body, String::new(), &mut places);
    for (count, place) in places.into_iter().enumerate() {
        let before = body.pointer(&place).unwrap().clone();
        if links.contains(&place) || place.ends_with("/area") || place == "/visibility" {
            continue;
        }
        *body.pointer_mut(&place).unwrap() = format!("{MARK}-{number}-{count}").into();
        if !fits(&body) {
            *body.pointer_mut(&place).unwrap() = before;
        }
    }
    let marked = body.to_string();
    marked.contains(MARK).then(|| (entry.kind().to_owned(), marked))
}

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

fn text(what: &str) -> Text {
    Text::new(Language::En, format!("{MARK} {what}"))
}

/// The kinds that have something everybody may see, and what of it is internal.
const HIDDEN: [&str; 7] =
    ["organisation", "strategy", "edition", "node", "cooperation", "saved_view", "person"];

/// Plants marks everywhere: a hidden record beside each published one, what is internal within a
/// published one, names, messages, files.
async fn plant(world: &World) -> BTreeMap<String, usize> {
    let offices = &world.installation.offices;
    let file = format!("{MARK} in a file");
    let now = offices.real_now();
    for authority in ["nordjylland", "herning", "midtjylland"] {
        let ledger = offices.ledger();
        let _ = ledger.add_file(authority, "text/plain", file.as_bytes(), now).await.unwrap();
    }
    let person = json!({ "post": { "en": "Consultant" } });
    let view = json!({
        "name": { "en": "A view" }, "query": "state=active", "owner": "somebody", "shared": true,
    });
    let first = move |_: &Office| {
        let id = |id: &str| Id::parse(id).unwrap();
        let person: practice::organisation::Person =
            serde_json::from_value(person.clone()).unwrap();
        let view: practice::cooperation::SavedView = serde_json::from_value(view.clone()).unwrap();
        Ok(Draft::new("test")
            .put(&id("consultant"), &person)
            .put(&Id::parse("view").unwrap(), &view))
    };
    offices.commit("nordjylland", "test", first).await.unwrap();
    offices.commit("nordjylland", "test", hide_copies).await.unwrap();
    offices.commit("nordjylland", "test", mark_published).await.unwrap();

    let office = offices.find("nordjylland").await.unwrap().unwrap();
    let mut planted = BTreeMap::new();
    for entry in office.list_all() {
        if entry.body().contains(MARK) {
            *planted.entry(entry.kind().to_owned()).or_insert(0) += 1;
        }
    }
    let accounts = &world.installation.accounts;
    let name = PersonName { name: format!("{MARK} by name"), email: None };
    accounts.set_person("nordjylland", "consultant", name).await.unwrap();
    let feedback = NewFeedback {
        authority: "nordjylland",
        page: "/cooperations/markis",
        language: Language::En,
        message: &format!("{MARK} in a message"),
        reply_to: &format!("{MARK}@example.org"),
        remote: std::net::IpAddr::from([192, 0, 2, 1]),
    };
    accounts.add_feedback(feedback).await.unwrap();
    planted
}

/// A hidden copy of every record that may be hidden.
fn hide_copies(office: &Office) -> Result<Draft, Refusal> {
    let mut draft = Draft::new("test");
    for (number, entry) in office.list_all().enumerate() {
        if !HIDDEN.contains(&entry.kind()) {
            continue;
        }
        if let Some((kind, body)) = mark(office, entry.as_ref(), number) {
            let kind = office.find_kind(&kind).unwrap();
            draft.changes.push(NewChange {
                kind: kind.name,
                record: format!("{MARK}-{number}"),
                version: i64::from(kind.version),
                body: Some(body),
            });
        }
    }
    Ok(draft)
}

/// Marks what is internal within published records: notes, files, sections kept back, links to what
/// is hidden, remarks about organisations.
fn mark_published(office: &Office) -> Result<Draft, Refusal> {
    let hidden = |kind: &str| {
        let found = office.list_all().find(|e| e.kind() == kind && e.id().starts_with(MARK));
        found.unwrap_or_else(|| panic!("no hidden {kind}")).id().to_owned()
    };
    let all: BTreeSet<FieldGroup> = FieldGroup::ALL.iter().copied().collect();
    let mut draft = Draft::new("test");
    let published =
        office.list::<Cooperation>().filter(|e| e.record.visibility == Visibility::Published);
    for (place, entry) in published.enumerate() {
        let mut record = entry.record.clone();
        record.notes.push(Note { kind: NoteKind::Note, on: None, text: text("in a note") });
        record.attachments.push(Attachment {
            hash: hash_bytes(format!("{MARK} in a file").as_bytes()),
            file_name: format!("{MARK}.txt"),
            media_type: "text/plain".to_owned(),
            size_bytes: 7,
            title: text("in a title"),
            visibility: Visibility::Internal,
        });
        if place % 3 == 0 {
            // Everything that may be kept back is, and is marked.
            record.purpose = text("in a purpose");
            record.expected_outcome = text("in an outcome");
            record.geography.note = text("in a place");
            record.programme_part = text("in a programme");
            record.budget.note = text("in a budget");
            record.withheld = all.clone();
            for line in &mut record.funding {
                line.note = text("in a line of funding");
                line.account = text("in an account");
            }
            for step in &mut record.steps {
                step.reason = text("in a step");
            }
            for holding in record.anchors.iter_mut().flat_map(|anchor| &mut anchor.holdings) {
                holding.post = text("in a post");
            }
            for doubt in &mut record.doubts {
                doubt.text = text("in a doubt");
            }
        }
        let node = Id::parse(&hidden("node")).unwrap();
        record.serves.push(Serves { node, why: text("in a reason") });
        let to = Id::parse(&hidden("cooperation")).unwrap();
        let kind = practice::cooperation::LinkKind::PartOf;
        record.links.push(practice::cooperation::CooperationLink { to, kind });
        let organisation = Id::parse(&hidden("organisation")).unwrap();
        let role = practice::cooperation::PartnerRole::Partner;
        let note = text("in a partner");
        record.partners.push(practice::cooperation::Partner { organisation, role, note });
        draft = draft.put(&entry.id, &record);
    }
    for entry in office.list::<Organisation>() {
        if entry.record.visibility == Visibility::Published {
            let record = Organisation { note: text("in a remark"), ..entry.record.clone() };
            draft = draft.put(&entry.id, &record);
        }
    }
    Ok(draft)
}

/// The addresses of our own that an answer leads to: links of a page, places of a sitemap.
fn find_links(answer: &str) -> Vec<String> {
    let host = format!("http://{}", super::world::HOST);
    let after = |sign: &str| -> Vec<String> {
        let found = answer.split(sign).skip(1).filter_map(|rest| rest.split(['"', '<']).next());
        found.map(|link| link.replace("&amp;", "&").replace(&host, "")).collect()
    };
    let mut links = after(" href=\"");
    links.extend(after("<loc>"));
    let is_ours = |link: &String| {
        let elsewhere = link.contains("/at/") && !link.contains(SITE);
        link.starts_with('/') && !link.starts_with("/assets/") && !elsewhere
    };
    links.retain(is_ours);
    links.iter().map(|link| link.split('#').next().unwrap().to_owned()).collect()
}

/// How many addresses are read that differ only in their query.
const VARIANTS: usize = 30;

/// Everything that a visitor is led to, with its text.
async fn read_everything(world: &World) -> BTreeMap<String, String> {
    let mut waiting: VecDeque<String> = ["da", "en", "de"]
        .iter()
        .flat_map(|language| {
            ["", "/feed.xml", "/feedback/thanks"].map(|rest| format!("/{language}{SITE}{rest}"))
        })
        .chain([format!("{SITE}/sitemap.xml"), "/sitemap.xml".to_owned(), "/robots.txt".to_owned()])
        .chain(
            ["cooperations", "organisations", "units", "bodies", "strategies", "editions", "nodes"]
                .map(|many| format!("/api/v1/nordjylland/{many}?limit=500")),
        )
        .collect();
    let mut seen: HashSet<String> = waiting.iter().cloned().collect();
    let mut variants: BTreeMap<String, usize> = BTreeMap::new();
    let mut read = BTreeMap::new();
    while let Some(address) = waiting.pop_front() {
        let answer = world.visitor().get(&address).await;
        if answer.status.is_redirection() {
            let to = answer.header("location").to_owned();
            // Whoever has not signed in is led to the way in, and no further.
            if !to.contains("/sign-in") && seen.insert(to.clone()) {
                waiting.push_back(to);
            }
            continue;
        }
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        let body = answer.text();
        if answer.header("content-type").starts_with("text/html") {
            assert_eq!(html::check(&body), [""; 0], "{address}");
        }
        for link in find_links(&body) {
            let path = link.split('?').next().unwrap().to_owned();
            let count = variants.entry(path).or_default();
            if *count < VARIANTS && seen.insert(link.clone()) {
                *count += 1;
                waiting.push_back(link);
            }
        }
        let headers = format!("{:?}", answer.headers);
        read.insert(address, headers + &body);
    }
    read
}

#[on_each_database]
async fn nothing_internal_is_anywhere_on_the_public_side(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let planted = plant(&world).await;
    for kind in HIDDEN {
        assert!(planted.contains_key(kind), "no mark was planted in a {kind}: {planted:?}");
    }
    // The marks are there for those who may see them.
    let desk = "/en/at/nordjylland/desk";
    let shown = world.guest(Who::Coordinator).get(&format!("{desk}/cooperations/markis")).await;
    assert!(shown.text().contains(&format!("{MARK} in a note")));

    let read = read_everything(&world).await;
    assert!(read.len() > 250, "only {} addresses were read", read.len());
    for address in ["/da/at/nordjylland/cooperations/markis", "/en/at/nordjylland/money.csv"] {
        assert!(read.contains_key(address), "{address} was not read");
    }
    let told: Vec<&String> =
        read.iter().filter(|(_, body)| body.contains(MARK)).map(|(address, _)| address).collect();
    assert!(told.is_empty(), "marks are shown at {told:?}");
    // The name of the office stands in its public contact; the names of others are nobody's.
    for name in ["En kollega", "office@udsyn.example", "Administrator"] {
        let told = read.iter().find(|(_, body)| body.contains(name));
        assert!(told.is_none(), "'{name}' is shown at {:?}", told.map(|(address, _)| address));
    }
}

#[on_each_database]
async fn what_is_hidden_cannot_be_guessed_either(database: Database) {
    let world = World::new(database, &[]).await;
    plant(&world).await;
    let office = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let mut guesses = Vec::new();
    for entry in office.list_all().filter(|entry| entry.id().starts_with(MARK)) {
        let body: Value = serde_json::from_str(&entry.body()).unwrap();
        let slug = body["slug"].as_str().and_then(Slug::parse);
        let words = slug.iter().map(ToString::to_string).chain([entry.id().to_owned()]);
        for word in words {
            guesses.push(format!("/cooperations/{word}"));
            guesses.push(format!("/strategy/{word}"));
            guesses.push(format!("/strategy/international/{word}"));
            guesses.push(format!("/strategy/international/editions/{word}"));
        }
    }
    let hash = hash_bytes(format!("{MARK} in a file").as_bytes());
    guesses.push(format!("/cooperations/cpmr/files/{hash}"));
    assert!(guesses.len() > 200, "{}", guesses.len());
    for guess in guesses {
        let answer = world.visitor().get(&format!("/en{SITE}{guess}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{guess}");
    }
    // A search finds nothing by words that are hidden; it only says back what was asked.
    for asked in [MARK, "xylofon in a note", "in a purpose"] {
        let asked = spine::kit::address(&format!("/en{SITE}/cooperations"), [("find", asked)]);
        let page = world.visitor().get(&asked).await.text();
        assert!(page.contains("0 of 39 cooperations"), "{asked}: {page}");
    }
}

#[on_each_database]
async fn a_visitor_searches_what_is_published_and_nothing_else(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    plant(&world).await;
    world.installation.search.catch_up().await.unwrap();
    let count = async |who: Guest<'_>, words: &str| -> u64 {
        let address = spine::kit::address("/api/v1/nordjylland/search", [("q", words)]);
        let answer: Value = serde_json::from_str(&who.get(&address).await.text()).unwrap();
        answer["total"].as_u64().unwrap()
    };
    // Those who may see the marks find them.
    assert!(count(world.guest(Who::Coordinator), MARK).await > 20);
    for words in [MARK, "xylofon note", "xylofon file"] {
        assert_eq!(count(world.visitor(), words).await, 0, "{words}");
    }
    assert!(count(world.visitor(), "samarbejde").await > 0);
    // Snippets beside what is published show nothing of what is not.
    for words in ["note", "purpose", "remark", "file", "samarbejde"] {
        for language in ["da", "en", "de"] {
            let address = spine::kit::address(&format!("/{language}{SITE}/search"), [("q", words)]);
            let page = world.visitor().get(&address).await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            assert!(!page.text().contains(MARK), "{address}");
        }
    }
}
