//! Whatever a stranger sends: never a fault of the program, always a sentence.

use super::{
    program::{Program, bundle, import},
    wire::{Reply, Wire, request},
    world::{Answer, HOST, Who, World, serve},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use proptest::{prelude::*, test_runner::TestRunner};
use std::{
    io::ErrorKind,
    time::{Duration, Instant},
};
use testbed::{Database, on_each_database};
use udsyn::app::{CONTENTS, Serve, build_router};

/// No fault of the program, and a sentence for whoever asked.
fn check(place: &str, answer: &Answer) {
    let text = answer.text();
    assert!(!answer.status.is_server_error(), "{place}: {} {text}", answer.status);
    if answer.status.is_client_error() {
        assert!(text.len() > 40, "{place}: {} without a sentence: {text}", answer.status);
    }
    assert!(!text.contains("panicked") && !text.contains("sqlx"), "{place}: {text}");
}

const PATHS: &[&str] = &[
    "/%",
    "/%zz",
    "/%ff%fe",
    "/en/%00",
    "/en/at/%00/desk",
    "/en/at/%ff",
    "//",
    "///en",
    "/en//",
    "/en/at//desk",
    "/en/at/nordjylland/%2e%2e/%2e%2e",
    "/en/../../etc/passwd",
    "/assets/",
    "/assets/%2e%2e%2fCargo.toml",
    "/assets/..%2f..%2fCargo.toml",
    "/assets/%00",
    "/assets/%ff",
    "/assets/....//....//etc/passwd",
    "/assets/accent-zzzzzz.css",
    "/assets/accent-ÆØ.css",
    "/api/v1",
    "/api/v1/",
    "/api/v1/%ff/cooperations",
    "/api/v1/nordjylland/%00",
    "/en/at/nordjylland?on=9999-99-99",
    "/en/at/nordjylland?seq=99999999999999999999",
    "/en/at/nordjylland?seq=-1",
    "/en/at/nordjylland?on=1000",
    "/en/at/nordjylland?on=9999",
    "/en/at/nordjylland?seq=0",
    "/en/at/nordjylland?%ff=%ff",
    "/en/sign-in?to=%ff%fe&&&==&",
    "/en/at/nordjylland?on=%00",
    "/en/at/';drop%20table%20change--",
    "/en/at/<script>",
];

fn escape(path: &str) -> String {
    let plain = |c: char| c.is_ascii_graphic() && !"<>\"`{}|\\^".contains(c);
    let mut made = String::new();
    for c in path.chars() {
        if plain(c) {
            made.push(c);
        } else {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|b| made += &format!("%{b:02X}"));
        }
    }
    made
}

#[on_each_database]
async fn bad_addresses_are_answered_with_a_sentence(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    for who in [Who::Visitor, Who::Coordinator] {
        for path in PATHS {
            let path = escape(path);
            for method in [Method::GET, Method::HEAD, Method::POST] {
                let answer = world.guest(who).call(method.clone(), &path, "", Body::empty()).await;
                if method == Method::HEAD {
                    assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
                    continue;
                }
                check(&format!("{method} {path} as {who:?}"), &answer);
                assert!(!answer.text().contains("<script>"), "{path}");
                assert!(!answer.text().contains("root:"), "{path}");
            }
        }
    }
}

#[on_each_database]
async fn bodies_that_are_no_forms_are_refused_with_a_sentence(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let form = "application/x-www-form-urlencoded";
    let many = "a=b&".repeat(3_000);
    let long = format!("email={}", "x".repeat(200_000));
    let bodies: &[(&str, Vec<u8>, u16)] = &[
        (form, vec![b'a'; 10 << 20], 413),
        ("", vec![0; 10 << 20], 413),
        (form, many.into_bytes(), 400),
        // What is too long for a field is told at the field.
        (form, long.into_bytes(), 422),
        (form, b"email=%ff%fe".to_vec(), 400),
        (form, vec![0xff, 0xfe, 0x00], 400),
        ("application/json", b"{".to_vec(), 422),
        ("multipart/form-data", b"--x\r\n".to_vec(), 422),
        ("multipart/form-data; boundary=x", b"--x\r\nno end".to_vec(), 422),
        ("", Vec::new(), 422),
    ];
    for (media, body, status) in bodies {
        let body = Body::from(body.clone());
        let answer = world.visitor().call(Method::POST, "/en/sign-in", media, body).await;
        check(media, &answer);
        assert_eq!(answer.status.as_u16(), *status, "{media}: {}", answer.text());
    }
    let writes = CONTENTS.iter().filter(|entry| entry.method != "GET");
    for entry in writes.filter(|entry| !entry.path.ends_with("/sign-out")) {
        for (media, body, _) in bodies {
            let path = entry.path.replace("{language}", "en").replace("{authority}", "nordjylland");
            let path = path.replace(['{', '}'], "");
            let method: Method = entry.method.parse().unwrap();
            let guest = world.guest(Who::Coordinator);
            let answer = guest.call(method, &path, media, Body::from(body.clone())).await;
            check(&format!("{} with '{media}'", entry.path), &answer);
            let is_refused = answer.status.is_client_error() || answer.status == 303;
            assert!(is_refused, "{}: {}", entry.path, answer.status);
        }
    }
}

#[on_each_database]
async fn headers_of_a_wrong_form_do_no_harm(database: Database) {
    let world = World::new(database, &[]).await;
    let odd: &[(&str, &[u8])] = &[
        ("cookie", b"udsyn=\xff\xfe; udsyn-seen=\xff"),
        ("cookie", b"udsyn=' or 1=1 --"),
        ("cookie", b"=;;;==;udsyn;udsyn="),
        ("cookie", b"udsyn-seen=nordjylland.99999999999999999999"),
        ("cookie", b"udsyn-seen=nordjylland.9223372036854775807"),
        ("cookie", b"udsyn-seen=nordjylland.-5; udsyn-seen=.; udsyn-seen=x"),
        ("authorization", b"Bearer \xff"),
        ("authorization", b"Bearer udsyn_"),
        ("authorization", b"Basic eDp5"),
        ("authorization", b""),
        ("accept-language", b"\xff, ;q=, da-DK-x;q=1;;;"),
        ("x-forwarded-for", b"not an address, \xff"),
        ("x-forwarded-for", b"::1%eth0,,,"),
        ("if-none-match", b"\xff\", W/"),
        ("range", b"bytes=99-1"),
        ("content-type", b"\xff"),
        ("user-agent", b"\xff"),
        ("origin", b"\xff"),
    ];
    for path in ["/", "/en", "/en/sign-in", "/en/at/nordjylland", "/robots.txt", "/api/v1/x/y"] {
        for (name, value) in odd {
            for method in ["GET", "POST"] {
                let request = Request::builder().method(method).uri(path).header("host", HOST);
                let request = request.header(*name, *value).body(Body::empty()).unwrap();
                let place = format!("{method} {path} with {name}: {}", value.escape_ascii());
                check(&place, &world.send(request).await);
            }
        }
    }
}

#[on_each_database]
async fn signing_in_leads_to_our_own_pages_only(database: Database) {
    let world = World::new(database, &[]).await;
    let check = async |to: &str, leads: &str| {
        let form =
            [("email", "reader@udsyn.example"), ("password", super::world::PASSWORD), ("to", to)];
        let answer = world.visitor().post("/en/sign-in", &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{to:?}");
        assert_eq!(answer.header("location"), leads, "{to:?}");
        let names: Vec<&str> = answer.headers.keys().map(|name| name.as_str()).collect();
        assert!(!names.contains(&"x-evil"), "{names:?}");
    };
    check("/en/at/nordjylland", "/en/at/nordjylland").await;
    for evil in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "evil.example",
        "",
        "/en\r\nx-evil: 1",
        "/en\nset-cookie: udsyn=1",
        "/\t/evil.example",
        "/\n/evil.example",
        " //evil.example",
    ] {
        check(evil, "/en/at/nordjylland/desk").await;
    }
    let form = [("email", "reader@udsyn.example"), ("password", "x"), ("to", "/en\u{0}")];
    let answer = world.visitor().post("/en/sign-in", &form).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let foreign = world.visitor().get("/en/sign-in?to=%2F%2Fevil.example%22%3E%3Cscript%3E").await;
    assert_eq!(foreign.status, StatusCode::OK);
    assert!(!foreign.text().contains("<script>"), "{}", foreign.text());
}

#[on_each_database]
async fn head_options_and_trace_are_harmless_everywhere(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    for entry in CONTENTS.iter() {
        let path = entry.path.replace("{language}", "en").replace("{authority}", "nordjylland");
        let path = path.replace(['{', '}'], "");
        for who in [Who::Visitor, Who::Coordinator] {
            let ask = async |method| world.guest(who).call(method, &path, "", Body::empty()).await;
            let head = ask(Method::HEAD).await;
            assert!(head.body.is_empty(), "HEAD {path} has a body");
            if entry.method == "GET" {
                assert_eq!(head.status, ask(Method::GET).await.status, "HEAD {path} as {who:?}");
            }
            for method in [Method::OPTIONS, Method::TRACE, Method::CONNECT, Method::DELETE] {
                let answer = ask(method.clone()).await;
                check(&format!("{method} {path} as {who:?}"), &answer);
                assert!(!answer.status.is_success(), "{method} {path}: {}", answer.status);
            }
        }
    }
}

#[on_each_database]
async fn a_stranger_who_sends_too_much_is_told_when_to_come_again(database: Database) {
    let mut world = World::new(database, &[]).await;
    let direct = Serve { behind_proxy: false, ..serve() };
    world.router = build_router(&world.installation, &direct, true);
    let mut refused = None;
    for _ in 0..100 {
        let answer = world.visitor().post("/en/sign-out", &[]).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(answer);
            break;
        }
    }
    let answer = refused.expect("there is a limit");
    let seconds: u32 = answer.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&seconds));
    assert!(answer.text().contains("A little too fast"), "{}", answer.text());
    assert_eq!(world.visitor().get("/en").await.status, StatusCode::OK, "reading goes on");
}

#[on_each_database]
fn whatever_is_sent_is_answered_with_a_sentence(database: Database) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = runtime.block_on(World::new(database, &[Who::Coordinator]));
    let known: Vec<String> = CONTENTS
        .iter()
        .filter(|entry| !entry.path.ends_with("/sign-out"))
        .map(|entry| entry.path.replace("{authority}", "nordjylland").replace("{language}", "da"))
        .collect();
    let word = || "[a-zæø0-9%.{}'<_-]{0,12}";
    let path = prop_oneof![
        prop::collection::vec(word(), 0..6).prop_map(|words| format!("/{}", words.join("/"))),
        (prop::sample::select(known), word())
            .prop_map(|(path, word)| path.replace(['{', '}'], &word)),
    ];
    let query = prop::collection::vec(("(on|seq|find|sort|page|year|[a-z]{1,6})", ".{0,20}"), 0..5);
    let body = prop::collection::vec(any::<u8>(), 0..200);
    let media = prop::sample::select(vec![
        "application/x-www-form-urlencoded",
        "application/json",
        "multipart/form-data; boundary=b",
        "",
    ]);
    let method = prop::sample::select(vec![Method::GET, Method::POST, Method::PUT]);
    let who = prop::sample::select(vec![Who::Visitor, Who::Coordinator]);
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() };
    let cases = (path, query, body, media, method, who);
    TestRunner::new(config)
        .run(&cases, |(path, query, body, media, method, who)| {
            let pairs = query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let path = spine::kit::address(&escape(&path), pairs);
            let guest = world.guest(who);
            let call = guest.call(method.clone(), &path, media, Body::from(body));
            let answer = runtime.block_on(call);
            check(&format!("{method} {path} as {who:?}"), &answer);
            Ok(())
        })
        .unwrap();
}

/// A server with a small authority, for what cannot be said through a well-behaved client.
fn start(database: &Database) -> Program {
    let folder = tempfile::tempdir().unwrap();
    assert!(import(database.url(), folder.path(), &bundle(1)).status.success());
    Program::serve(database.url())
}

#[on_each_database]
fn bytes_that_are_no_request_are_refused_and_the_server_lives(database: Database) {
    let server = start(&database);
    let long = format!("GET /en HTTP/1.1\r\nhost: x\r\nx-long: {}\r\n\r\n", "a".repeat(200_000));
    let address = format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "a".repeat(100_000));
    let many: String = (0..200).map(|number| format!("x-{number}: 1\r\n")).collect();
    let many = format!("GET /en HTTP/1.1\r\nhost: x\r\n{many}\r\n");
    let cases: &[(&[u8], &[u16])] = &[
        (b"\x16\x03\x01\x02\x00\x01\x00", &[400]),
        (b"GET\r\n\r\n", &[400]),
        (b"GET /en HTTP/9.9\r\n\r\n", &[400, 505]),
        (b"GET /\xff\xfe HTTP/1.1\r\nhost: x\r\n\r\n", &[400, 404]),
        (b"GET /en HTTP/1.1\r\nbad header\r\n\r\n", &[400]),
        (b"GET /en HTTP/1.1\r\nhost: x\r\na\x00b: c\r\n\r\n", &[400]),
        (b"POST /en/sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n", &[400]),
        (b"POST /en/sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
         &[400]),
        (b"POST /en/sign-in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
         &[400, 403]),
        (long.as_bytes(), &[431]),
        (address.as_bytes(), &[414, 431]),
        (many.as_bytes(), &[431]),
    ];
    for (bytes, statuses) in cases {
        let place = bytes[..bytes.len().min(60)].escape_ascii();
        let mut wire = Wire::open(server.address).unwrap();
        match wire.ask(bytes) {
            Ok(reply) => assert!(statuses.contains(&reply.status), "{place}: {}", reply.status),
            // Closed without a word, which is as good to such a client.
            Err(error) => assert!(is_closed(error.kind()), "{place}: {error}"),
        }
    }
    let reply = server.get("/en").unwrap();
    assert_eq!(reply.status, 200);
    check_large_body(&server);
}

fn is_closed(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::BrokenPipe)
}

/// A body that is too large is refused before it has been sent.
fn check_large_body(server: &Program) {
    let mut wire = Wire::open(server.address).unwrap();
    let head = "POST /en/sign-in HTTP/1.1\r\nhost: localhost\r\norigin: http://localhost\r\n\
                content-length: 99999999999\r\n\r\n";
    let reply: Reply = wire.ask(head.as_bytes()).unwrap();
    assert_eq!(reply.status, 413, "{}", reply.text());
}

#[on_each_database]
fn a_head_that_comes_too_slowly_ends_the_connection(database: Database) {
    let server = start(&database);
    let begun = Instant::now();
    let mut wires: Vec<Wire> = (0..20).map(|_| Wire::open(server.address).unwrap()).collect();
    for wire in &mut wires {
        wire.write(b"GET /en HTTP/1.1\r\nhost: local").unwrap();
    }
    // Those who are quick are served meanwhile.
    let quick = Wire::open(server.address).unwrap().ask(&request("GET", "/en", &[], b""));
    assert_eq!(quick.unwrap().status, 200);
    for wire in &mut wires {
        match wire.read_all() {
            Ok(_) => {}
            Err(error) => assert!(is_closed(error.kind()), "{error}"),
        }
    }
    let passed = begun.elapsed();
    assert!(passed > Duration::from_secs(5) && passed < Duration::from_secs(20), "{passed:?}");
}
