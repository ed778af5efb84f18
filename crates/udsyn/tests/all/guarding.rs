//! What is kept by nobody, what counts for whom, and what is written down about it.

use super::{
    roles::fill,
    world::{Answer, HOST, PASSWORD, Who, World, serve},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use spine::account::Role;
use testbed::{Database, html, on_each_database};
use udsyn::app::{CONTENTS, Entry, Serve, build_router};

/// Addresses outside of every authority that depend on who asks, or on a secret in them.
const PERSONAL: [&str; 7] = [
    "/{language}/account",
    "/{language}/answer",
    "/{language}/forgotten",
    "/{language}/invitation",
    "/{language}/new-password",
    "/{language}/sign-",
    "/calendar",
];

fn is_personal(entry: &Entry) -> bool {
    entry.least.is_some() || PERSONAL.iter().any(|beginning| entry.path.starts_with(beginning))
}

#[on_each_database]
async fn what_depends_on_who_asks_is_kept_by_nobody(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    let ends = |entry: &Entry| entry.path.contains("sign-out") || entry.path.contains("/end");
    for entry in CONTENTS.iter().filter(|entry| is_personal(entry) && !ends(entry)) {
        for who in [Who::Visitor, Who::Administrator] {
            let method: Method = entry.method.parse().unwrap();
            let media = "application/x-www-form-urlencoded";
            let (guest, path) = (world.guest(who), fill(entry.path));
            let answer = guest.call(method, &path, media, Body::empty()).await;
            let place = format!("{} {} as {who:?}", entry.method, entry.path);
            assert_eq!(answer.header("cache-control"), "private, no-store", "{place}");
        }
    }
}

#[on_each_database]
async fn signing_out_over_https_makes_the_browser_forget(database: Database) {
    let mut world = World::new(database, &[]).await;
    let over = async |world: &World, path: &str| world.visitor().post(path, &[]).await;
    let plain = over(&world, "/en/sign-out").await;
    assert_eq!(plain.header("clear-site-data"), "", "a browser would not listen");
    world.router = build_router(&world.installation, &Serve { https: true, ..serve() }, true);
    for path in ["/en/sign-out", "/en/account/sessions/end"] {
        let answer = over(&world, path).await;
        // Not the cookies: that would sign people out of every other service of their domain.
        assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"", "{path}");
        assert!(answer.header("set-cookie").starts_with("__Host-udsyn=; "), "{path}");
    }
}

/// A request from an address, with a header more.
async fn ask(world: &World, remote: &str, more: Option<(&str, &str)>) -> Answer {
    let request = Request::builder().method(Method::POST).uri("/en/forgotten").header("host", HOST);
    let request = request.header("x-forwarded-for", remote);
    let request = match more {
        Some((name, value)) => request.header(name, value),
        None => request,
    };
    world.send(request.body(Body::empty()).unwrap()).await
}

#[on_each_database]
async fn the_limit_of_strangers_is_lifted_only_by_what_is_good(database: Database) {
    let world = World::new(database, &[Who::Reader]).await;
    let made_up = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    let (name, value) = world.cookie(Who::Reader).unwrap();
    let good = format!("{name}={value}");
    // The program has seen this session before.
    assert_eq!(world.guest(Who::Reader).get("/en/account").await.status, StatusCode::OK);
    let count = async |subnet: u8, more: Option<(&str, &str)>| {
        let mut passed = 0;
        for number in 0..100 {
            // Every request from another address of one network.
            let answer = ask(&world, &format!("2001:db8:{subnet}:{number}::1"), more).await;
            passed += usize::from(answer.status != StatusCode::TOO_MANY_REQUESTS);
        }
        passed
    };
    for (subnet, more) in [
        (1, None),
        (2, Some(("authorization", "x"))),
        (3, Some(("authorization", "Bearer udsyn_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"))),
        (4, Some(("cookie", &*format!("udsyn={made_up}")))),
    ] {
        let passed = count(subnet, more).await;
        assert!(passed < 90, "{more:?}: {passed} passed");
    }
    assert_eq!(count(5, Some(("cookie", &*good))).await, 100, "whoever is signed in goes on");
    let out = world.guest(Who::Reader).post("/en/sign-out", &[]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    let passed = count(6, Some(("cookie", &*good))).await;
    assert!(passed < 90, "an ended session: {passed} passed");
}

#[on_each_database]
async fn a_request_that_names_two_hosts_is_refused(database: Database) {
    let world = World::new(database, &[]).await;
    let send = async |uri: &str, hosts: &[&str]| {
        let mut request = Request::builder().uri(uri);
        for host in hosts {
            request = request.header("host", *host);
        }
        world.send(request.body(Body::empty()).unwrap()).await
    };
    assert_eq!(send("/en", &[HOST]).await.status, StatusCode::OK);
    for (uri, hosts) in
        [("/en", &[HOST, "evil.example"][..]), ("http://evil.example/en", &[HOST][..])]
    {
        let answer = send(uri, hosts).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{uri} {hosts:?}");
        assert!(answer.text().len() > 40, "a sentence");
    }
}

#[on_each_database]
async fn administrators_read_what_happened_at_the_doors(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Reader]).await;
    let admin = world.guest(Who::Administrator);
    let form = [("email", Who::Reader.email()), ("password", "not the right one")];
    world.visitor().post("/en/sign-in", &form).await;
    let desk = "/en/at/nordjylland/desk";
    let reader = world.guest(Who::Reader);
    let refused = reader.get(&format!("{desk}/admin/accounts")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(reader.get(&format!("{desk}/cooperations.csv")).await.status, StatusCode::OK);
    let token = [("name", "Nightly export"), ("role", "reader"), ("area", "health")];
    admin.post(&format!("{desk}/admin/tokens"), &token).await;
    let invited = [("email", "new@north.example"), ("name", ""), ("role", "secretary")];
    admin.post(&format!("{desk}/admin/accounts"), &invited).await;

    let page = admin.get(&format!("{desk}/admin/security")).await;
    assert_eq!(html::check(&page.text()), Vec::<String>::new());
    for told in [
        "Wrong password</strong>: En kollega",
        "Signed in",
        "Refused",
        "GET /{language}/at/{authority}/desk/admin/accounts",
        "Data taken out",
        "Token made</strong>: Nightly export",
        "Reader, Health",
        "Invited</strong>: new@north.example",
        "Secretary",
    ] {
        // Long addresses may break between their parts.
        let text = page.text().replace("<wbr>", "");
        assert!(text.contains(told), "'{told}' is not told:\n{text}");
    }
    assert!(!page.text().contains("not the right one") && !page.text().contains(PASSWORD));
    let other = admin.get("/en/at/herning/desk/admin/security").await.text();
    assert!(other.contains("Wrong password"), "the account belongs there too");
    assert!(!other.contains("Nightly export") && !other.contains("new@north.example"));
    let program = world.program("nordjylland", Role::Reader).await;
    let refused = program.get(&format!("{desk}/admin/security")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[on_each_database]
async fn links_of_ones_own_work_on_an_authoritys_own_host_too(database: Database) {
    let mut world = World::new(database, &[]).await;
    let hosts = vec![("nordjylland".to_owned(), "abroad.example".to_owned())];
    world.router = build_router(&world.installation, &Serve { hosts, ..serve() }, true);
    let outside = |entry: &&Entry| {
        let rest = entry.path.strip_prefix("/{language}/").unwrap_or_default();
        entry.method == "GET" && !rest.is_empty() && !rest.starts_with("at/")
    };
    for entry in CONTENTS.iter().filter(outside) {
        let ask = async |host: &str| {
            let request = Request::builder().uri(fill(entry.path)).header("host", host);
            let answer = world.send(request.body(Body::empty()).unwrap()).await;
            let title = answer.text();
            let title = title.split_once("<h1").and_then(|(_, rest)| rest.split_once("</h1>"));
            (answer.status, title.map(|(title, _)| title.to_owned()))
        };
        assert_eq!(ask("abroad.example").await, ask(HOST).await, "{}", entry.path);
    }
}
