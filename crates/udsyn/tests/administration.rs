//! What people see and may do in organisations, the administration and their own account.

#![allow(clippy::unwrap_used, reason = "a fault in a test may end it")]

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, Response, StatusCode, header},
};
use practice::organisation::{Unit, pages::Kept};
use spine::{
    account::{Cookie, HeldRole, Role, SignIn},
    base::{Id, Language, Slug},
    i18n::Words,
    kit::form::FormData,
};
use std::net::SocketAddr;
use testbed::{Database, on_each_database};
use tower::ServiceExt;
use udsyn::app::{Installation, Mail, Serve, Store, build_router, load_demo, open};

const PASSWORD: &str = "fjord-og-udsyn";

/// The demonstration.
struct World {
    installation: Installation,
    router: Router,
    /// Kept until the end: it goes with the world.
    _database: Database,
}

/// Somebody in front of a browser.
struct Person<'w> {
    world: &'w World,
    cookie: String,
}

/// What came back.
struct Answer {
    status: StatusCode,
    location: String,
    text: String,
}

impl World {
    async fn new(database: Database) -> Self {
        let time_zone = "Europe/Copenhagen".to_owned();
        let store = Store { data: None, database: None, time_zone, file_room: 1, reader: None };
        let installation = open(database.url(), &store).await.unwrap();
        assert!(load_demo(&installation).await.unwrap());
        let listen: SocketAddr = "127.0.0.1:0".parse().unwrap();
        let serve = Serve {
            listen,
            https: false,
            behind_proxy: true,
            hosts: Vec::new(),
            mail: Mail::default(),
        };
        let router = build_router(&installation, &serve, true);
        Self { installation, router, _database: database }
    }

    async fn sign_in(&self, who: &str) -> Person<'_> {
        self.sign_in_with(&format!("{who}@udsyn.example"), PASSWORD).await.unwrap()
    }

    async fn sign_in_with(&self, email: &str, password: &str) -> Option<Person<'_>> {
        let remote = "192.0.2.1".parse().unwrap();
        let user_agent = "Firefox/120.0 Linux";
        let asked = SignIn { email, password, remote, user_agent, device: None };
        let admission = self.installation.accounts.sign_in(asked).await.ok()?;
        let cookie = format!("{}={}", Cookie::Session.name(false), admission.session.as_str());
        Some(Person { world: self, cookie })
    }
}

impl Person<'_> {
    async fn ask(&self, request: Request<Body>) -> Answer {
        let answer: Response<Body> = self.world.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let location = answer.headers().get(header::LOCATION);
        let location = location.map_or("", |value| value.to_str().unwrap()).to_owned();
        let bytes = to_bytes(answer.into_body(), 10_000_000).await.unwrap();
        Answer { status, location, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    async fn get(&self, address: &str) -> Answer {
        let request = Request::get(address).header(header::COOKIE, &self.cookie);
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&self, address: &str, data: &FormData) -> Answer {
        let request = Request::post(address)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(data.encode())).unwrap()).await
    }

    /// Sends and sees the page that it leads to.
    async fn send(&self, address: &str, data: &FormData) -> Answer {
        let sent = self.post(address, data).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{address}: {}", sent.text);
        self.get(&sent.location).await
    }
}

fn desk(rest: &str) -> String {
    format!("/en/at/nordjylland/desk{rest}")
}

fn form(fields: &[(&str, &str)]) -> FormData {
    let mut data = FormData::new();
    for (name, value) in fields {
        data.put(*name, value);
    }
    data
}

/// What stands between two marks of a page.
fn between<'p>(page: &'p str, before: &str, after: &str) -> &'p str {
    let rest = page.split_once(before).unwrap_or_else(|| panic!("no {before} in {page}")).1;
    rest.split(after).next().unwrap()
}

/// The version that a form was read at.
fn read_at(page: &str) -> &str {
    between(page, "name=\"read_at\" value=\"", "\"")
}

/// The id of the record whose link reads so.
fn find_id(list: &str, path: &str, name: &str) -> String {
    let link = list.split(path).find(|part| part.contains(&format!("\">{name}<")));
    link.unwrap_or_else(|| panic!("no {name} in {list}")).split('"').next().unwrap().to_owned()
}

/// The pages of the slice, by their address below the desk.
const PAGES: [&str; 35] = [
    "/organisations",
    "/organisations?view=regions&kind=region&country=ES&find=a",
    "/organisations?find=nowhere",
    "/organisations/new",
    "/organisations/asturias",
    "/organisations/asturias/edit",
    "/organisations/asturias/remove",
    "/organisations/asturias/history",
    "/admin",
    "/admin/authority",
    "/admin/authority/edit",
    "/admin/authority/history",
    "/admin/authority/logo",
    "/admin/units",
    "/admin/units/new",
    "/admin/units/health",
    "/admin/units/health/edit",
    "/admin/units/health/close",
    "/admin/units/health/remove",
    "/admin/units/health/history",
    "/admin/bodies",
    "/admin/bodies/new",
    "/admin/bodies/regional-council",
    "/admin/bodies/regional-council/edit",
    "/admin/terms",
    "/admin/terms/new",
    "/admin/people",
    "/admin/people/new",
    "/admin/accounts",
    "/admin/accounts/new",
    "/admin/security",
    "/admin/tokens",
    "/admin/log",
    "/admin/log?kind=unit",
    "/admin/log?before=40",
];

fn check_page(address: &str, answer: &Answer) {
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text);
    assert_eq!(testbed::html::check(&answer.text), Vec::<String>::new(), "{address}");
    for key in [">organisation-", ">admin-", ">account-", ">access-", ">fault-", ">?<"] {
        assert!(!answer.text.contains(key), "{address} has a text without words: {key}");
    }
}

#[on_each_database]
async fn every_page_is_sound_in_three_languages(database: Database) {
    let world = World::new(database).await;
    let admin = world.sign_in("admin").await;
    for language in ["da", "en", "de"] {
        for page in PAGES {
            let address = format!("/{language}/at/nordjylland/desk{page}");
            check_page(&address, &admin.get(&address).await);
        }
        for page in ["account", "accessibility"] {
            let address = format!("/{language}/{page}");
            check_page(&address, &admin.get(&address).await);
        }
    }
}

#[on_each_database]
async fn each_role_is_offered_what_it_may_do_and_nothing_else(database: Database) {
    let world = World::new(database).await;
    let check = async |who: &str, page: &str, main_button: Option<&str>| {
        let answer = world.sign_in(who).await.get(&desk(page)).await;
        assert_eq!(answer.status, StatusCode::OK, "{who} {page}");
        let found = answer.text.split("class=\"btn main\" href").nth(1);
        let found = found.map(|rest| between(rest, ">", "<"));
        assert_eq!(found, main_button, "{who} {page}");
    };
    check("reader", "/organisations", None).await;
    check("office", "/organisations", Some("Add an organisation")).await;
    check("reader", "/admin/units", None).await;
    check("secretary", "/admin/units", None).await;
    check("secretary", "/admin/bodies", Some("Add a body")).await;
    check("office", "/admin/authority", None).await;
    check("admin", "/admin/authority", Some("Edit")).await;
    for (who, page) in [
        ("reader", "/admin/units/new"),
        ("secretary", "/admin/units/health/edit"),
        ("unit", "/organisations/new"),
        ("office", "/admin/accounts"),
        ("office", "/admin/tokens"),
        ("office", "/admin/authority/edit"),
        ("secretary", "/admin/log"),
        ("member", "/admin/people/new"),
    ] {
        let answer = world.sign_in(who).await.get(&desk(page)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who} {page}");
    }
}

#[on_each_database]
async fn a_unit_is_entered_closed_and_removed(database: Database) {
    let world = World::new(database).await;
    let office = world.sign_in("office").await;
    let empty = office.post(&desk("/admin/units"), &form(&[("short", "X")])).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text.contains("href=\"#f-name\"") && empty.text.contains("value=\"X\""));
    let entered = form(&[("name.en", "Archive"), ("area", "health"), ("reason", "New house")]);
    let page = office.send(&desk("/admin/units"), &entered).await;
    assert!(page.text.contains(">Archive</h1>") && page.text.contains("Nothing uses it."));
    let list = office.get(&desk("/admin/units")).await.text;
    let path = desk(&format!("/admin/units/{}", find_id(&list, "/admin/units/", "Archive")));
    let history = office.get(&format!("{path}/history")).await.text;
    assert!(history.contains("New house") && history.contains("International Office"));
    let asked = office.get(&format!("{path}/close")).await.text;
    let closed = form(&[("read_at", read_at(&asked)), ("closed_on", "1.2.2012")]);
    let page = office.send(&format!("{path}/close"), &closed).await;
    assert!(page.text.contains("Closed 1 February 2012"), "{}", page.text);
    let asked = office.get(&format!("{path}/remove")).await.text;
    let gone = form(&[("read_at", read_at(&asked))]);
    let gone = office.send(&format!("{path}/remove"), &gone).await;
    assert!(gone.text.contains("Removed.") && !gone.text.contains("Archive"));
}

#[on_each_database]
async fn what_is_used_says_by_what_instead_of_going(database: Database) {
    let world = World::new(database).await;
    let office = world.sign_in("office").await;
    let page = office.get(&desk("/organisations/asturias/remove")).await;
    assert!(page.text.contains("It cannot be removed while it is used"));
    assert!(page.text.contains("/desk/cooperations/"));
    let forced = form(&[("read_at", "1")]);
    let forced = office.post(&desk("/organisations/asturias/remove"), &forced).await;
    assert_eq!(forced.status, StatusCode::CONFLICT);
    assert_eq!(office.get(&desk("/organisations/asturias")).await.status, StatusCode::OK);
}

#[on_each_database]
async fn whoever_was_slower_sees_both_versions_and_keeps_what_was_typed(database: Database) {
    let world = World::new(database).await;
    let office = world.sign_in("office").await;
    let entry = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let entry = entry.find_entry(&Id::<Unit>::parse("health").unwrap()).unwrap().clone();
    let filled = |short: &str, read_at: &str| {
        let mut data = FormData::new();
        let unit = Unit { short: Some(short.to_owned()), ..entry.record.clone() };
        unit.fill(Words::new(Language::En), &mut data);
        data.put("read_at", read_at);
        data
    };
    let (path, before) = (desk("/admin/units/health"), entry.seq.to_string());
    office.send(&path, &filled("FIRST", &before)).await;
    let slower = office.post(&path, &filled("SECOND", &before)).await;
    assert_eq!(slower.status, StatusCode::CONFLICT);
    assert_eq!(testbed::html::check(&slower.text), Vec::<String>::new());
    assert!(slower.text.contains("FIRST") && slower.text.contains("value=\"SECOND\""));
    assert!(slower.text.contains("International Office"));
    let saved = office.send(&path, &filled("SECOND", read_at(&slower.text))).await;
    assert!(saved.text.contains("SECOND") && saved.text.contains("Saved."));
}

#[on_each_database]
async fn a_name_stands_outside_the_log_and_can_be_erased(database: Database) {
    let world = World::new(database).await;
    let secretary = world.sign_in("secretary").await;
    let entered = form(&[("person.name", "Grethe Hansen"), ("post.en", "Chief archivist")]);
    let page = secretary.send(&desk("/admin/people"), &entered).await;
    assert!(page.text.contains(">Grethe Hansen</h1>"));
    let ledger = world.installation.offices.ledger();
    let changes = ledger.list_changes("nordjylland", 0, i64::MAX).await.unwrap();
    assert!(changes.iter().all(|change| !format!("{change:?}").contains("Grethe")));
    let last = changes.last().unwrap();
    let path = desk(&format!("/admin/people/{}", last.record));
    let seq = last.seq.to_string();
    let wrong = form(&[
        ("person.name", "Grethe Hansen"),
        ("person.email", "nowhere"),
        ("post.en", "Chief archivist"),
        ("read_at", &seq),
    ]);
    let refused = secretary.post(&path, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("href=\"#f-person-email\""));
    let asked = secretary.get(&format!("{path}/erase")).await;
    assert!(asked.text.contains("Erase the name of Grethe Hansen"));
    let erased = secretary.send(&format!("{path}/erase"), &FormData::new()).await;
    assert!(erased.text.contains(">Chief archivist</h1>") && !erased.text.contains("Grethe"));
}

#[on_each_database]
async fn somebody_is_invited_by_a_link_seen_once(database: Database) {
    let world = World::new(database).await;
    let admin = world.sign_in("admin").await;
    let (email, password) = ("new@udsyn.example", "hest batteri hæfteklamme");
    let new =
        form(&[("email", email), ("name", "A newcomer"), ("role", "reader"), ("area", "health")]);
    let made = admin.post(&desk("/admin/accounts"), &new).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text);
    let link = between(&made.text, "class=\"secret\">", "<");
    let link = &link[link.find("/en/invitation/").unwrap()..];
    assert!(world.sign_in_with(email, password).await.is_none());
    let nobody = Person { world: &world, cookie: String::new() };
    let chosen = form(&[("how", "new"), ("name", "A newcomer"), ("password", password)]);
    let confirmed = nobody.post(link, &chosen).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.text);
    let newcomer = world.sign_in_with(email, password).await.unwrap();
    assert_eq!(newcomer.get(&desk("/organisations")).await.status, StatusCode::OK);
    let list = admin.get(&desk("/admin/accounts")).await.text;
    assert!(list.contains("Reader, Health") && !list.contains(link));
    let id = find_id(&list, "/admin/accounts/", "A newcomer");
    let path = desk(&format!("/admin/accounts/{id}"));
    let shown = admin.send(&format!("{path}/block"), &FormData::new()).await;
    assert!(shown.text.contains("Blocked here"));
    assert_eq!(newcomer.get(&desk("/organisations")).await.status, StatusCode::NOT_FOUND);
    let shown = admin.send(&format!("{path}/unblock"), &FormData::new()).await;
    check_page(&path, &shown);
    let made = admin.post(&format!("{path}/password"), &FormData::new()).await;
    let link = between(&made.text, "class=\"secret\">", "<");
    let link = &link[link.find("/new-password/").unwrap() - "/en".len()..];
    let chosen = form(&[("password", "another rather good one")]);
    assert_eq!(nobody.post(link, &chosen).await.status, StatusCode::SEE_OTHER);
    assert!(world.sign_in_with(email, "another rather good one").await.is_some());
}

#[on_each_database]
async fn the_last_administrator_stays_one(database: Database) {
    let world = World::new(database).await;
    let admin = world.sign_in("admin").await;
    let accounts = &world.installation.accounts;
    let own = accounts.find_by_email("admin@udsyn.example").await.unwrap().unwrap();
    let path = desk(&format!("/admin/accounts/{}", own.id));
    check_page(&path, &admin.get(&path).await);
    let lesser = form(&[("roles[0].role", "reader")]);
    for (address, data) in [(path.clone(), lesser), (format!("{path}/remove"), FormData::new())] {
        let refused = admin.post(&address, &data).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("at least one administrator must remain"));
    }
    let refused = admin.post(&format!("{path}/block"), &FormData::new()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The account belongs to three authorities: one alone cannot take it over.
    let refused = admin.post(&format!("{path}/password"), &FormData::new()).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn a_token_is_shown_once_and_revoked(database: Database) {
    let world = World::new(database).await;
    let admin = world.sign_in("admin").await;
    let new = form(&[("name", "Nightly export"), ("role", "reader"), ("area", "health")]);
    let made = admin.post(&desk("/admin/tokens"), &new).await;
    let token = between(&made.text, "class=\"secret\">", "<");
    let accounts = &world.installation.accounts;
    let held = HeldRole { role: Role::Reader, area: Slug::parse("health") };
    let actor = accounts.find_token_actor(token, "nordjylland").await.unwrap().unwrap();
    assert_eq!(actor.roles(), [held]);
    let list = admin.get(&desk("/admin/tokens")).await.text;
    assert!(list.contains("Reader, Health"), "{list}");
    assert!(list.contains("Nightly export") && !list.contains(token));
    let revoke = list.split("action=\"").find(|part| part.contains("/revoke\"")).unwrap();
    let after = admin.send(revoke.split('"').next().unwrap(), &FormData::new()).await;
    assert!(after.text.contains("The token is revoked"));
    assert!(accounts.find_token_actor(token, "nordjylland").await.unwrap().is_none());
}

#[on_each_database]
async fn the_log_is_verified_on_demand(database: Database) {
    let world = World::new(database).await;
    let admin = world.sign_in("admin").await;
    let verified = admin.post(&desk("/admin/log/verify"), &FormData::new()).await;
    check_page("verify", &verified);
    assert!(verified.text.contains("The log is whole"));
    let log = world.sign_in("office").await.get(&desk("/admin/log")).await;
    assert!(log.text.contains("Import") && !log.text.contains("Verify now"));
}

#[on_each_database]
async fn one_keeps_ones_own_account(database: Database) {
    let world = World::new(database).await;
    let here = world.sign_in("reader").await;
    let there = world.sign_in("reader").await;
    let page = here.get("/en/account").await.text;
    assert!(page.contains("This device") && page.contains("Firefox, Linux"));
    let changed = form(&[("name", "A good colleague"), ("language", "de")]);
    let page = here.send("/en/account", &changed).await.text;
    assert!(page.contains("Gespeichert.") && page.contains("A good colleague"));
    let wrong = form(&[("current", "not the one"), ("password", "four blue otters")]);
    let refused = here.post("/en/account/password", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Write the password you have now"));
    let right = form(&[("current", PASSWORD), ("password", "four blue otters")]);
    let done = here.send("/en/account/password", &right).await;
    assert!(done.text.contains("The password is changed"));
    assert_eq!(there.get("/en/account").await.status, StatusCode::SEE_OTHER);
    let foreign = Request::post("/en/account").header(header::COOKIE, &here.cookie);
    let foreign = foreign.header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
    assert_eq!(here.ask(foreign).await.status, StatusCode::FORBIDDEN);
    let out = here.post("/en/account/sessions/end", &FormData::new()).await;
    assert_eq!(out.location, "/en/sign-in");
    assert_eq!(here.get("/en/account").await.status, StatusCode::SEE_OTHER);
}
