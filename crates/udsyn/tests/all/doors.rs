//! What strangers can hold of the program: connections, time, memory. One who takes much is told
//! so, and the others go on.

use super::{
    commands::read_link,
    program::{AUTHORITY, Program, bundle, cooperation, import, run_well, udsyn},
    wire::{Wire, request},
    world::{HOST, Who, World},
};
use axum::{
    body::{Body, Bytes},
    http::{Method, Request, StatusCode},
};
use futures::stream;
use serde_json::json;
use std::{
    io::Read,
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream},
    time::{Duration, Instant},
};
use testbed::{Database, on_each_database};
use tokio::net::TcpSocket;

fn start(database: &Database) -> Program {
    let folder = tempfile::tempdir().unwrap();
    assert!(import(database.url(), folder.path(), &bundle(1)).status.success());
    Program::serve(database.url())
}

/// A connection from an address of this machine that is not the usual one.
fn open_from(last: u8, server: SocketAddr) -> TcpStream {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let stream = runtime.block_on(async {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind((IpAddr::V4(Ipv4Addr::new(127, 0, 0, last)), 0).into()).unwrap();
        socket.connect(server).await.unwrap().into_std().unwrap()
    });
    stream.set_nonblocking(false).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream
}

fn is_served(mut stream: TcpStream) -> bool {
    use std::io::Write;
    let asked = request("GET", "/health/live", &[("connection", "close")], b"");
    let mut answer = String::new();
    stream.write_all(&asked).is_ok()
        && stream.read_to_string(&mut answer).is_ok()
        && answer.starts_with("HTTP/1.1 200")
}

#[on_each_database]
fn silent_connections_of_one_address_stop_nobody_and_are_closed(database: Database) {
    let server = start(&database);
    let mut silent: Vec<TcpStream> = Vec::new();
    for _ in 0..2_100 {
        match TcpStream::connect(server.address) {
            Ok(stream) => silent.push(stream),
            // This test's own limit on open files.
            Err(_) => break,
        }
    }
    assert!(silent.len() > 400, "{}", silent.len());
    assert!(is_served(open_from(2, server.address)), "another address is served at once");
    for mut stream in silent.drain(..) {
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let end = stream.read(&mut [0]);
        assert!(matches!(end, Ok(0)) || end.is_err_and(|e| !is_late(&e)), "it stays open");
    }
    assert!(is_served(open_from(1, server.address)), "and so is this one, once they are closed");
}

fn is_late(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}

#[on_each_database]
fn a_connection_that_asks_for_nothing_more_is_closed(database: Database) {
    let server = start(&database);
    let check = |begin: &[u8], says: &str| {
        let mut wire = Wire::open(server.address).unwrap();
        let begun = Instant::now();
        wire.write(begin).unwrap();
        let answer = wire.read_all().unwrap_or_default();
        let passed = begun.elapsed();
        assert!(passed < Duration::from_secs(20), "{says}: {passed:?}");
        assert!(String::from_utf8_lossy(&answer).contains(says), "{says}");
    };
    std::thread::scope(|scope| {
        let check = &check;
        scope.spawn(move || check(b"P", ""));
        scope.spawn(move || check(b"GET /health/live HTTP/1.1\r\nhost: a\r\n", ""));
        scope.spawn(move || check(&request("GET", "/health/live", &[], b""), "200 OK"));
        // HTTP/2 is not spoken, so nobody stays by it.
        scope.spawn(move || check(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", ""));
    });
}

#[on_each_database]
async fn health_is_told_however_much_is_asked(database: Database) {
    let world = World::new(database, &[]).await;
    let ask = async |path: &str| {
        let request = Request::builder().uri(path).header("host", HOST);
        let request = request.header("x-forwarded-for", "192.0.2.7").body(Body::empty()).unwrap();
        world.send(request).await.status
    };
    while ask("/en").await != StatusCode::TOO_MANY_REQUESTS {}
    for path in ["/health/live", "/health/ready"] {
        assert_eq!(ask(path).await, StatusCode::OK, "{path}");
    }
}

#[on_each_database]
async fn a_zero_in_an_address_is_nothing_that_is_there(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    for entry in udsyn::app::CONTENTS.iter() {
        let path = entry.path.replace("{language}", "en");
        let named = path.replacen("{authority}", "nordjylland", 1);
        let mut planted: Vec<String> = Vec::new();
        for whole in [&path, &named] {
            let places = whole.match_indices('{').map(|(at, _)| at);
            planted.extend(places.map(|at| {
                let end = at + whole[at..].find('}').unwrap() + 1;
                let rest = whole[end..].replace(['{', '}'], "");
                format!("{}a%00b{rest}", whole[..at].replace(['{', '}'], ""))
            }));
        }
        let method: Method = entry.method.parse().unwrap();
        for path in planted {
            let guest = world.guest(Who::Administrator);
            let answer = guest.call(method.clone(), &path, "", Body::empty()).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method} {path}");
        }
        let path = format!("{}?on=%00&q=a%00b", named.replace(['{', '}'], ""));
        let answer = world.guest(Who::Coordinator).call(method, &path, "", Body::empty()).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
    }
    let form = [("email", "a\u{0}b@udsyn.example"), ("password", "x")];
    let answer = world.visitor().post("/en/sign-in", &form).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.text());
    let program = world.program("nordjylland", spine::account::Role::Coordinator).await;
    for body in [
        json!({"id": "a\u{0}b", "record": cooperation("fine")}),
        json!({"reason": "a\u{0}b", "record": cooperation("fine")}),
        json!({"record": cooperation("fi\u{0}ne")}),
    ] {
        let answer = program.json(Method::POST, "/api/v1/nordjylland/cooperations", &body).await;
        assert!(answer.status.is_client_error(), "{}: {}", answer.status, answer.text());
    }
}

/// A form with a file of which a piece has come, and no more comes.
fn make_slow(piece: &'static [u8]) -> Body {
    let head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    let first = stream::iter([Ok::<_, std::io::Error>(Bytes::from(head)), Ok(piece.into())]);
    Body::from_stream(futures::StreamExt::chain(first, stream::pending()))
}

#[on_each_database]
async fn only_so_many_forms_with_files_come_in_at_once(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let piece: &'static [u8] = vec![b'a'; 1 << 20].leak();
    let path = "/en/at/nordjylland/desk/participations/bring";
    let media = "multipart/form-data; boundary=xx";
    let guest = world.guest(Who::Coordinator);
    let slow = (0..100).map(|_| {
        let guest = guest.clone();
        async move { guest.call(Method::POST, path, media, make_slow(piece)).await.status }
    });
    let begun = Instant::now();
    let answers = futures::future::join_all(slow).await;
    let count = |status: StatusCode| answers.iter().filter(|one| **one == status).count();
    // Those that came in stop when nothing more comes; the others are told to come again.
    assert_eq!(count(StatusCode::BAD_REQUEST), 24, "{answers:?}");
    assert_eq!(count(StatusCode::SERVICE_UNAVAILABLE), 76, "{answers:?}");
    assert!(begun.elapsed() < Duration::from_secs(40), "{:?}", begun.elapsed());
}

/// A server, with the cookie of somebody who is signed in to it and brings lists.
fn start_with_office(database: &Database, folder: &std::path::Path) -> (Program, String) {
    assert!(import(database.url(), folder, &bundle(1)).status.success());
    let data = folder.to_str().unwrap();
    let words = ["user", "add", "--database", database.url(), "--email", "a@udsyn.example"];
    let more = ["--name", "A", "--authority", AUTHORITY, "--role", "coordinator"];
    let link = read_link(&run_well(&[&words[..], &more].concat()));
    let server = Program::start(udsyn(&["serve", "--database", database.url(), "--data", data]));
    let form = b"how=new&name=A+slow+one&password=four-blue-otters";
    let headers =
        [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    let mut wire = Wire::open(server.address).unwrap();
    let reply = wire.ask(&request("POST", &link, &headers, form)).unwrap();
    assert_eq!(reply.status, 303, "{}", reply.text());
    let cookie = reply.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    (server, cookie)
}

/// The most memory that a server had until now, in megabytes.
fn find_peak(server: &Program) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1_000
}

#[on_each_database]
fn a_hundred_slow_uploads_do_not_fill_the_memory(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let (server, cookie) = start_with_office(&database, folder.path());
    let path = format!("/da/at/{AUTHORITY}/desk/participations/bring");
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: multipart/form-data; boundary=xx\r\n\
         content-length: 150000000\r\n\r\n--xx\r\nContent-Disposition: form-data; \
         name=\"file\"; filename=\"a.csv\"\r\n\r\n"
    );
    let piece = vec![b'a'; 12 << 20];
    let sending: Vec<Wire> = (0..100)
        .map(|_| {
            let mut wire = Wire::open(server.address).unwrap();
            wire.write(head.as_bytes()).unwrap();
            wire
        })
        .collect();
    std::thread::scope(|scope| {
        for mut wire in sending {
            let piece = &piece;
            scope.spawn(move || {
                // One that is told to come again is cut off.
                let _ = wire.write(piece);
                std::thread::sleep(Duration::from_secs(1));
            });
        }
    });
    let peak = find_peak(&server);
    assert!(peak < 300, "{peak} MB");
    assert!(server.is_ready());
}

#[on_each_database]
fn a_file_that_unfolds_in_memory_does_not_fill_it(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let (server, cookie) = start_with_office(&database, folder.path());
    let size = 24 << 20;
    let list = |head: &str, of: &str, end: &str| [head, &of.repeat(size / of.len()), end].concat();
    let calls = "{\"generatedAt\":\"2026-01-01T00:00:00Z\",\"grants\":[";
    let head = "projectID;organisationID;name;role";
    for (page, field, file) in [
        ("calls/import", "file", list(calls, "0,", "0]}")),
        ("calls/import", "file", list(&format!("{calls}["), "{},", "0]]}")),
        ("calls/import", "file", list("{\"x\":[", "[],", "0]}")),
        ("participations/bring", "file", list(head, ";", "")),
        ("participations/bring", "file", list(&format!("{head}\n"), ";", "")),
        // What stands beside a file is no file.
        ("participations/bring", "told", list("", "a", "")),
    ] {
        let name = if field == "file" { "; filename=\"a\"" } else { "" };
        let form = format!(
            "--xx\r\nContent-Disposition: form-data; name=\"{field}\"{name}\r\n\r\n{file}\r\n--xx--"
        );
        let headers = [
            ("cookie", cookie.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "multipart/form-data; boundary=xx"),
        ];
        let path = format!("/da/at/{AUTHORITY}/desk/{page}");
        let mut wire = Wire::open(server.address).unwrap();
        // What is refused before it has come in is cut off; a file is read and answered.
        match wire.ask(&request("POST", &path, &headers, form.as_bytes())) {
            Ok(reply) => assert!(reply.status < 500, "{page}: {}", reply.status),
            Err(error) => assert_eq!(field, "told", "{page}: {error}"),
        }
        let peak = find_peak(&server);
        assert!(server.is_ready());
        assert!(peak < 300, "{page}, {}: {peak} MB", &file[..60]);
    }
}

/// A stranger says that a form with a file comes, and sends none.
#[on_each_database]
fn a_form_with_files_that_never_comes_holds_nothing_for_long(database: Database) {
    let server = start(&database);
    let begun = Instant::now();
    let site = format!("/da/at/{AUTHORITY}");
    let paths = ["/da/sign-in", "/da/forgotten", "/da/nothing"].map(str::to_owned);
    let paths = paths
        .into_iter()
        .chain(["/feedback", "/desk", "/desk/calls/import"].map(|rest| format!("{site}{rest}")));
    let mut wires: Vec<(String, Wire)> = paths
        .map(|path| {
            let mut wire = Wire::open(server.address).unwrap();
            let head = format!(
                "POST {path} HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\n\
                 content-type: multipart/form-data; boundary=xx\r\ncontent-length: 900\r\n\r\n"
            );
            wire.write(head.as_bytes()).unwrap();
            (path, wire)
        })
        .collect();
    for (path, wire) in &mut wires {
        let end = wire.read_all();
        let passed = begun.elapsed();
        assert!(end.is_ok() && passed < Duration::from_secs(38), "{path}: {end:?} {passed:?}");
    }
}
