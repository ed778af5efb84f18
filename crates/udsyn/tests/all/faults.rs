//! What becomes of the program when what it stands on fails: it says so, and comes back by itself.

use super::{
    program::{Program, find_free_port, run, said, udsyn},
    world::{Answer, Guest, PASSWORD, Who, World},
};
use axum::http::{Method, StatusCode};
use practice::organisation::Unit;
use serde_json::json;
use spine::{
    account::Role,
    base::{Id, Language, Text},
    ledger::Db,
    office::{CommitError, Draft, Receipt},
};
use std::time::{Duration, Instant};
use testbed::{Database, Kind, html, on_each_database};

/// How soon the program must be back after its database is.
const RECOVERY: Duration = Duration::from_secs(10);

/// Writes a unit with a name that says which.
async fn write(world: &World, name: &'static str) -> Result<Receipt, CommitError> {
    let unit = Unit {
        name: Text::new(Language::Da, name),
        short: None,
        parent: None,
        area: None,
        closed_on: None,
    };
    let id = Id::<Unit>::parse(name).unwrap();
    let command = move |_: &_| Ok(Draft::new("").put(&id, &unit));
    world.installation.offices.commit("nordjylland", "test", command).await
}

/// The same through the API, as a program does.
async fn send(program: &Guest<'_>, name: &str) -> Answer {
    let body = json!({"record": {"name": {"da": name}}, "reason": "A test"});
    program.json(Method::POST, "/api/v1/nordjylland/units", &body).await
}

async fn sign_in(world: &World) -> Answer {
    let form = [("email", "office@udsyn.example"), ("password", PASSWORD)];
    world.visitor().post("/en/sign-in", &form).await
}

/// A page that says that it does not work now, what is safe, and when to come again.
fn check_unavailable(answer: &Answer) {
    let text = answer.text();
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{text}");
    assert!(!answer.header("retry-after").is_empty());
    assert!(text.contains("try again in a minute"), "{text}");
    assert_eq!(html::check(&text), [""; 0]);
}

/// The same for a program.
fn check_problem(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
    assert!(!answer.header("retry-after").is_empty());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert!(answer.text().contains("try again in a minute"), "{}", answer.text());
}

/// Asks again and again until it goes well.
async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = ask().await {
            return found;
        }
        assert!(begun.elapsed() < RECOVERY, "{what} takes longer than {RECOVERY:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn check_whole(world: &World) {
    let verdict = world.installation.offices.verify("nordjylland").await.unwrap();
    assert_eq!(verdict.first_fault, None);
}

/// Makes the disk full as far as this connection goes, or gives the room back.
async fn limit(world: &World, pages: i64) {
    let Db::Lite(lite) = world.installation.offices.ledger().db() else { unreachable!() };
    let sql = format!("pragma max_page_count = {pages}");
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .execute(&mut *lite.write.lend().await.unwrap())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_full_disk_stops_writing_only_and_only_while_it_is_full() {
    let world = World::new(Database::new(Kind::Sqlite), &[Who::Coordinator]).await;
    let coordinator = world.guest(Who::Coordinator);
    let program = world.program("nordjylland", Role::Coordinator).await;
    let seq = write(&world, "before").await.unwrap().seq;
    let mut refused = 0;
    // What is free within the pages there are is used up first.
    for number in 0..2_000 {
        limit(&world, 1).await;
        let name: &'static str = format!("full-{number}").leak();
        refused += usize::from(write(&world, name).await.is_err());
        if refused == 3 {
            break;
        }
    }
    assert_eq!(refused, 3, "the disk is full");
    limit(&world, 1).await;
    let mut answer = sign_in(&world).await;
    for _ in 0..50 {
        if answer.status != StatusCode::SEE_OTHER {
            break;
        }
        limit(&world, 1).await;
        answer = sign_in(&world).await;
    }
    check_unavailable(&answer);
    limit(&world, 1).await;
    check_problem(&send(&program, "Kontor uden plads").await);
    let read = coordinator.get("/en/at/nordjylland/desk").await;
    assert_eq!(read.status, StatusCode::OK);
    assert_eq!(world.visitor().get("/en").await.status, StatusCode::OK);
    assert_eq!(world.visitor().get("/health/ready").await.status, StatusCode::OK);
    check_whole(&world).await;

    limit(&world, 1 << 30).await;
    let after = write(&world, "after").await.unwrap().seq;
    assert!(after > seq);
    assert_eq!(sign_in(&world).await.status, StatusCode::SEE_OTHER);
    assert_eq!(send(&program, "Kontor med plads").await.status, StatusCode::CREATED);
    let units = program.get("/api/v1/nordjylland/units").await.text();
    assert!(units.contains("Kontor med plads") && !units.contains("Kontor uden plads"));
    check_whole(&world).await;
}

#[on_each_database]
fn a_database_of_a_newer_program_is_left_alone(database: Database) {
    let serve = ["serve", "--database", database.url(), "--listen", "127.0.0.1:0"];
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let world = World::at(database.url()).await;
        let newer = "insert into _sqlx_migrations
            (version, description, success, checksum, execution_time)
            values (999, 'from the future', true, '', 0)";
        match world.installation.offices.ledger().db() {
            Db::Lite(lite) => drop(
                sqlx::query(newer).execute(&mut *lite.write.lend().await.unwrap()).await.unwrap(),
            ),
            Db::Pg(pool) => drop(sqlx::query(newer).execute(pool).await.unwrap()),
        }
    });
    for words in [&serve[..], &["verify", "--database", database.url()]] {
        let done = run(words);
        assert_eq!(done.status.code(), Some(1));
        assert!(said(&done).contains("newer version of Udsyn"), "{}", said(&done));
        assert!(!said(&done).contains("panicked"), "{}", said(&done));
    }
}

#[test]
fn what_cannot_be_used_is_said_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "no folder").unwrap();
    let check = |words: &[&str], says: &str| {
        let done = run(words);
        let text = said(&done);
        assert_eq!(done.status.code(), Some(1), "{words:?}: {text}");
        assert!(text.contains(says), "{words:?}: {text}");
        assert!(!text.contains("panicked"), "{words:?}: {text}");
    };
    let within = file.join("data");
    check(&["serve", "--data", within.to_str().unwrap()], "The data folder cannot be used");
    let nobody = format!("postgres://nobody:secret@{}/none", find_free_port());
    check(&["serve", "--database", &nobody], "cannot be used just now");
    let done = run(&["serve", "--database", &nobody]);
    assert!(!said(&done).contains("secret"), "{}", said(&done));
    let zone = ["verify", "--data", folder.path().to_str().unwrap(), "--time-zone", "Mars/North"];
    check(&zone, "'Mars/North' is not a time zone");
}

#[test]
fn a_port_that_is_taken_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("first");
    let mut first = udsyn(&["serve"]);
    first.env("UDSYN_DATA", &data);
    let first = Program::start(first);
    let second = folder.path().join("second");
    let listen = first.address.to_string();
    let done = run(&["serve", "--data", second.to_str().unwrap(), "--listen", &listen]);
    assert_eq!(done.status.code(), Some(1));
    assert!(said(&done).contains("Choose another with --listen"), "{}", said(&done));
    assert!(first.is_ready(), "the first one serves on");
}

mod postgres {
    use super::*;
    use testbed::postgres::{Cluster, Durability};

    #[tokio::test]
    async fn a_database_that_goes_away_and_comes_back_is_survived() {
        let mut cluster = Cluster::new(Durability::Full);
        let mut world = World::at(&cluster.create_database("outage")).await;
        world.sign_in_all(&[Who::Coordinator]).await;
        let follower = tokio::spawn(world.installation.offices.clone().follow());
        let program = world.program("nordjylland", Role::Coordinator).await;
        assert_eq!(program.get("/api/v1/nordjylland/units").await.status, StatusCode::OK);
        let seq = write(&world, "before").await.unwrap().seq;

        cluster.stop();
        let ready = world.visitor().get("/health/ready").await;
        assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(world.visitor().get("/health/live").await.status, StatusCode::OK);
        check_unavailable(&sign_in(&world).await);
        let during = send(&program, "Under strømsvigt").await;
        check_problem(&during);
        assert!(write(&world, "during").await.is_err());

        cluster.start();
        until("reading", async || {
            let answer = world.visitor().get("/health/ready").await;
            (answer.status == StatusCode::OK).then_some(())
        })
        .await;
        let after = until("writing", async || {
            write(&world, "after").await.inspect_err(|error| println!("{error}")).ok()
        })
        .await;
        // What was tried during the outage may be there or not, but not twice and not half.
        assert!((seq + 1..=seq + 3).contains(&after.seq), "{seq} {after:?}");
        let answer = world.guest(Who::Coordinator).get("/en/at/nordjylland/desk").await;
        assert_eq!(answer.status, StatusCode::OK, "still signed in");
        check_whole(&world).await;
        follower.abort();
    }

    #[tokio::test]
    async fn what_one_node_writes_another_shows_within_a_second() {
        let database = Database::new(Kind::Postgres);
        let one = World::at(database.url()).await;
        let other = World::at(database.url()).await;
        let writer = one.program("nordjylland", Role::Coordinator).await;
        let reader = other.program("nordjylland", Role::Reader).await;
        let units = "/api/v1/nordjylland/units?limit=500";
        assert_eq!(reader.get(units).await.status, StatusCode::OK);
        let follower = tokio::spawn(other.installation.offices.clone().follow());
        for name in ["Det første kontor", "Det andet kontor", "Det tredje kontor"] {
            assert_eq!(send(&writer, name).await.status, StatusCode::CREATED);
            let begun = Instant::now();
            while !reader.get(units).await.text().contains(name) {
                assert!(begun.elapsed() < Duration::from_secs(1), "{name} is not seen");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        // Both write at the same time, and neither takes the other's place.
        let (left, right) = tokio::join!(write(&one, "left"), write(&other, "right"));
        assert_ne!(left.unwrap().seq, right.unwrap().seq);
        check_whole(&one).await;
        follower.abort();
    }
}
