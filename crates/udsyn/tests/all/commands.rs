//! The command line, as an operator meets it.

use super::{
    program::{AUTHORITY, Program, bundle, import, make_token, run, run_well, said, udsyn},
    wire::{Wire, request},
};
use serde_json::{Value, json};
use std::path::Path;
use testbed::{Database, Kind, on_each_database};

const PASSWORD: &str = "en lang adgangssætning";

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn every_command_explains_itself() {
    let check = |words: &[&str], says: &[&str]| {
        let help = run_well(&[words, &["--help"]].concat());
        let flowing = help.split_whitespace().collect::<Vec<_>>().join(" ");
        for text in says {
            assert!(flowing.contains(text), "udsyn {words:?} --help lacks '{text}':\n{help}");
        }
        let store = ["--data", "UDSYN_DATA", "--database", "UDSYN_DATABASE", "UDSYN_TIME_ZONE"];
        for text in store {
            assert!(flowing.contains(text), "udsyn {words:?} --help lacks '{text}':\n{help}");
        }
        assert!(help.lines().all(|line| line.chars().count() <= 100), "{words:?}\n{help}");
    };
    check(&[], &["international strategy", "Try it: `udsyn demo`", "backup", "restore", "verify"]);
    check(&["demo"], &["three Danish authorities", "--listen", "UDSYN_LISTEN"]);
    check(&["serve"], &["SIGTERM", "UDSYN_HTTPS", "UDSYN_BEHIND_PROXY", "127.0.0.1:8080"]);
    check(&["verify"], &["checks every hash", "status 1", "--against", "--heads"]);
    check(&["clock"], &["true time", "UDSYN_AUTHORITY"]);
    check(&["erase-file"], &["no record names", "UDSYN_HASH"]);
    check(&["export"], &["JSON bundle", "UDSYN_OUT", "--without-history"]);
    check(&["import"], &["nothing is imported", "--dry-run", "UDSYN_BUNDLE"]);
    check(&["calls"], &["older than the newest", "UDSYN_SNAPSHOT", "UDSYN_AUTHORITY"]);
    check(&["backup"], &["must not exist", "UDSYN_BACKUP"]);
    check(&["reindex"], &["search index anew", "running server"]);
    check(&["restore"], &["empty database", "UDSYN_BACKUP"]);
    check(&["user"], &["accounts of people", "add"]);
    check(&["user", "add"], &["Nobody sets another's password", "UDSYN_EMAIL", "UDSYN_ROLE"]);
    check(&["token"], &["tokens of programs", "create"]);
    check(&["token", "create"], &["print it once", "UDSYN_AUTHORITY"]);
}

#[on_each_database]
fn what_is_not_understood_is_said_with_what_would_be(database: Database) {
    let database = database.url();
    let check = |words: &[&str], status: i32, says: &str| {
        let done = run(words);
        let text = said(&done);
        assert_eq!(done.status.code(), Some(status), "{words:?}: {text}");
        assert!(text.contains(says), "{words:?}: {text}");
    };
    let folder = tempfile::tempdir().unwrap();
    assert!(import(database, folder.path(), &bundle(1)).status.success());
    check(&["sreve"], 2, "serve");
    check(&["serve", "--listen", "here"], 2, "--listen");
    let token = ["token", "create", "--database", database, "--authority", "nowhere"];
    check(&token, 1, "there is no authority 'nowhere'; import one first");
    check(&[&token[..], &["--role", "boss"]].concat(), 2, "use one of reader, contributor");
    check(&["import", "--database", database, "/no/such/file"], 1, "/no/such/file");
    check(&["restore", "--database", database, "/no/such/file"], 1, "/no/such/file");
    let out = path(folder.path(), "out.json");
    check(
        &["export", "--database", database, "--authority", "nowhere", "--out", &out],
        1,
        "there is no authority 'nowhere'",
    );
    assert!(!folder.path().join("out.json").exists(), "nothing half-written is left");
    assert!(!folder.path().join("out.part").exists(), "nothing half-written is left");
}

/// Whether an installation is empty, which is nothing to be proud of.
fn has_nothing(database: &str) -> bool {
    let done = run(&["verify", "--database", database]);
    done.status.code() == Some(1) && said(&done).contains("there is nothing to verify")
}

#[on_each_database]
fn a_bundle_with_faults_comes_in_not_at_all_and_every_fault_is_named(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let database = database.url();
    let mut bad = bundle(5);
    bad["records"][2]["body"]["area"] = json!("no-such-area");
    bad["records"][4]["body"]["name"] = json!({});
    bad["records"][5]["body"]["term"] = json!({"kind": "fixed", "from": "2012", "to": "2010"});
    bad["records"][6]["body"]["track"] = json!("sideways");
    let file = path(folder.path(), "bad.json");
    std::fs::write(&file, bad.to_string()).unwrap();
    let done = run(&["import", "--database", database, &file]);
    let text = said(&done);
    assert_eq!(done.status.code(), Some(1), "{text}");
    assert!(text.contains("nothing was imported"), "{text}");
    for place in [
        "Cooperation made-2, Name: ",
        "Cooperation made-3, Period, End, as the source states it: ",
        "Cooperation made-4, Track: “sideways” is not known here. Write one of: political, ",
        // What is wrong only among the others is told together with the rest.
        "Cooperation made-0, Area: ",
    ] {
        assert!(text.contains(place), "'{place}' is not named:\n{text}");
    }
    assert!(has_nothing(database));

    // So it is when each record is right by itself.
    bad["records"].as_array_mut().unwrap().truncate(4);
    bad["records"][3]["body"]["anchors"][0]["unit"] = json!("nobody");
    std::fs::write(&file, bad.to_string()).unwrap();
    let text = said(&run(&["import", "--database", database, &file]));
    for place in ["made-0, Area", "made-1, Anchoring 1, Unit"] {
        assert!(text.contains(place), "'{place}' is not named:\n{text}");
    }
    assert!(has_nothing(database));
}

#[on_each_database]
fn a_dry_run_says_what_would_happen_and_changes_nothing(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let database = database.url();
    assert!(import(database, folder.path(), &bundle(2)).status.success());
    let before = run_well(&["verify", "--database", database]);
    let file = path(folder.path(), "more.json");
    std::fs::write(&file, bundle(5).to_string()).unwrap();
    let said = run_well(&["import", "--database", database, "--dry-run", &file]);
    assert!(said.contains("'proof' would be changed"), "{said}");
    assert!(said.contains("cooperation: 3 new, 0 changed, 2 the same, 0 removed"), "{said}");
    assert_eq!(run_well(&["verify", "--database", database]), before);
    run_well(&["import", "--database", database, &file]);
    assert_ne!(run_well(&["verify", "--database", database]), before);
}

/// The head of the log of [`AUTHORITY`], from its whole history.
fn find_head(database: &str, folder: &Path) -> String {
    let out = tempfile::Builder::new().tempdir_in(folder).unwrap();
    let out = path(out.path(), "bundle.json");
    run_well(&["export", "--database", database, "--authority", AUTHORITY, "--out", &out]);
    let bundle: Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    let last = bundle["history"].as_array().unwrap().last().unwrap();
    last["hash"].as_str().unwrap().to_owned()
}

#[on_each_database]
fn what_is_exported_comes_in_elsewhere_as_the_same_log(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let other = database.another();
    let (one, other) = (database.url(), other.url());
    assert!(import(one, folder.path(), &bundle(2)).status.success());
    assert!(import(one, folder.path(), &bundle(4)).status.success());
    let out = path(folder.path(), "out.json");
    run_well(&["export", "--database", one, "--authority", AUTHORITY, "--out", &out]);
    run_well(&["import", "--database", other, &out]);
    assert_eq!(find_head(one, folder.path()), find_head(other, folder.path()));
    let again = path(folder.path(), "again.json");
    run_well(&["export", "--database", other, "--authority", AUTHORITY, "--out", &again]);
    assert_eq!(std::fs::read(out).unwrap(), std::fs::read(&again).unwrap(), "the same bytes");
    assert!(run_well(&["verify", "--database", other]).contains("proof: whole"));
    // A file that is there already is not written over.
    let done = run(&["export", "--database", one, "--authority", AUTHORITY, "--out", &again]);
    assert_eq!(done.status.code(), Some(1));
    assert!(said(&done).contains("is there already"), "{}", said(&done));
}

#[test]
fn the_environment_serves_as_well_as_options() {
    let folder = tempfile::tempdir().unwrap();
    let data = path(folder.path(), "data");
    let file = path(folder.path(), "bundle.json");
    std::fs::write(&file, bundle(1).to_string()).unwrap();
    let with = |words: &[&str], variables: &[(&str, &str)]| {
        let mut command = udsyn(words);
        command.envs(variables.iter().copied()).env("UDSYN_DATA", &data);
        let done = command.output().unwrap();
        assert!(done.status.success(), "{words:?}: {}", said(&done));
        String::from_utf8(done.stdout).unwrap()
    };
    let dry = with(&["import"], &[("UDSYN_BUNDLE", &file), ("UDSYN_DRY_RUN", "true")]);
    assert!(dry.contains("would be made"), "{dry}");
    let wet = with(&["import"], &[("UDSYN_BUNDLE", &file), ("UDSYN_DRY_RUN", "false")]);
    assert!(wet.contains("was made"), "{wet}");
    let token = with(&["token", "create"], &[("UDSYN_AUTHORITY", AUTHORITY)]);
    assert!(token.starts_with("udsyn_"), "{token}");
    let whole = with(&["verify"], &[]);
    assert!(whole.contains("proof: whole"), "{whole}");
    assert!(folder.path().join("data/udsyn.sqlite").is_file());
}

/// Invites the first administrator and gives the address of the link that is printed.
fn invite_administrator(database: &str) -> String {
    let words = ["user", "add", "--database", database, "--authority", AUTHORITY];
    let who = ["--email", "first@udsyn.example", "--name", "The First"];
    let told = run_well(&[&words[..], &who].concat());
    assert!(told.contains("is administrator of 'proof' once this link was used"), "{told}");
    read_link(&told)
}

/// The address of a link that stands in a line of its own, without the host before it.
pub fn read_link(told: &str) -> String {
    let link = told.lines().find_map(|line| line.strip_prefix("http://127.0.0.1:8080"));
    link.unwrap_or_else(|| panic!("no link in {told}")).to_owned()
}

/// Sends a form to a running server, as a browser does.
fn send(server: &Program, path: &str, form: &[(&str, &str)]) -> u16 {
    let form = spine::kit::address("", form.iter().copied());
    let headers =
        [("origin", "http://localhost"), ("content-type", "application/x-www-form-urlencoded")];
    let form = form.trim_start_matches('?').as_bytes();
    let mut wire = Wire::open(server.address).unwrap();
    wire.ask(&request("POST", path, &headers, form)).unwrap().status
}

/// The first administrator chooses a password by the link.
fn add_administrator(server: &Program, database: &str) {
    let link = invite_administrator(database);
    let form = [("how", "new"), ("name", "The First"), ("password", PASSWORD)];
    assert_eq!(send(server, &link, &form), 303);
}

/// Signs the first administrator in at a running server and opens the desk.
fn sign_in(server: &Program) {
    let form = spine::kit::address("", [("email", "first@udsyn.example"), ("password", PASSWORD)]);
    let headers =
        [("origin", "http://localhost"), ("content-type", "application/x-www-form-urlencoded")];
    let form = form.trim_start_matches('?').as_bytes();
    let mut wire = Wire::open(server.address).unwrap();
    let reply = wire.ask(&request("POST", "/da/sign-in", &headers, form)).unwrap();
    assert_eq!(reply.status, 303, "{}", reply.text());
    let cookie = reply.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let desk = format!("/da/at/{AUTHORITY}/desk");
    let reply = wire.ask(&request("GET", &desk, &[("cookie", &cookie)], b"")).unwrap();
    assert_eq!(reply.status, 200);
}

#[on_each_database]
fn the_first_administrator_and_the_first_token_open_the_door(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let database = database.url();
    assert!(import(database, folder.path(), &bundle(1)).status.success());
    // Beside a running server, as operators do it.
    let server = Program::serve(database);
    add_administrator(&server, database);
    sign_in(&server);
    let bearer = format!("Bearer {}", make_token(database, "reader"));
    let path = format!("/api/v1/{AUTHORITY}/cooperations");
    let mut wire = Wire::open(server.address).unwrap();
    let ask = |wire: &mut Wire, bearer: &str| {
        wire.ask(&request("GET", &path, &[("authorization", bearer)], b"")).unwrap()
    };
    let reply = ask(&mut wire, &bearer);
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert!(reply.text().contains("made-0"), "{}", reply.text());
    assert_eq!(ask(&mut wire, "Bearer udsyn_other").status, 401);
    assert_eq!(ask(&mut wire, &format!("{bearer}x")).status, 401);
}

#[on_each_database]
fn an_operator_hands_out_a_link_for_a_password_and_closes_an_account(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let database = database.url();
    assert!(import(database, folder.path(), &bundle(1)).status.success());
    let server = Program::serve(database);
    add_administrator(&server, database);
    let user = |deed: &str| {
        let words = ["user", deed, "--database", database, "--email", "first@udsyn.example"];
        run(&words)
    };
    let told = said(&user("password"));
    let new = "torsdag kaktus lygtepæl";
    assert_eq!(send(&server, &read_link(&told), &[("password", new)]), 303, "{told}");
    let sign_in = |password| {
        send(&server, "/da/sign-in", &[("email", "first@udsyn.example"), ("password", password)])
    };
    assert_eq!((sign_in(PASSWORD), sign_in(new)), (422, 303));
    // The last administrator is not closed by mistake.
    let last = user("disable");
    assert_eq!(last.status.code(), Some(1));
    assert!(said(&last).contains("without an administrator"), "{}", said(&last));
    let words = ["user", "add", "--database", database, "--authority", AUTHORITY];
    let who = ["--email", "second@udsyn.example", "--name", ""];
    let told = run_well(&[&words[..], &who].concat());
    let form = [("how", "new"), ("name", "The Second"), ("password", PASSWORD)];
    assert_eq!(send(&server, &read_link(&told), &form), 303);
    assert!(said(&user("disable")).contains("may not sign in any more"));
    assert_eq!(sign_in(new), 422);
    assert!(said(&user("enable")).contains("may sign in again"));
    assert_eq!(sign_in(new), 303);
    // Another role for somebody who is there already counts at once.
    let who = ["--email", "first@udsyn.example", "--name", "", "--role", "secretary"];
    let told = run_well(&[&words[..], &who].concat());
    assert!(told.contains("is secretary of 'proof'") && !told.contains("/invitation/"), "{told}");
}

mod postgres {
    use super::*;

    #[test]
    fn a_backup_moves_everything_to_the_other_database_and_back() {
        let folder = tempfile::tempdir().unwrap();
        let first = path(folder.path(), "first.sqlite");
        let middle = Database::new(Kind::Postgres);
        let last = path(folder.path(), "last.sqlite");
        assert!(import(&first, folder.path(), &bundle(3)).status.success());
        add_administrator(&Program::serve(&first), &first);
        let head = find_head(&first, folder.path());

        let files = [path(folder.path(), "one.backup"), path(folder.path(), "two.backup")];
        run_well(&["backup", "--database", &first, &files[0]]);
        run_well(&["restore", "--database", middle.url(), &files[0]]);
        run_well(&["backup", "--database", middle.url(), &files[1]]);
        run_well(&["restore", "--database", &last, &files[1]]);
        for database in [middle.url(), &last] {
            assert_eq!(find_head(database, folder.path()), head);
            sign_in(&Program::serve(database));
        }
        // A database with something in it is not written over, and a backup neither.
        let done = run(&["restore", "--database", &first, &files[0]]);
        assert_eq!(done.status.code(), Some(1));
        assert!(said(&done).contains("not empty"), "{}", said(&done));
        let done = run(&["backup", "--database", &first, &files[0]]);
        assert_eq!(done.status.code(), Some(1), "{}", said(&done));
    }
}
