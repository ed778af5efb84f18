//! What `udsyn verify` sees: bytes that are gone or others, a log that was cut or written anew,
//! nothing where there should be something.

use super::program::{AUTHORITY, bundle, cooperation, import, run, run_well, said};
use data_encoding::BASE64;
use serde_json::{Value, json};
use spine::{
    base::hash_bytes,
    ledger::{Db, Ledger, hash_change},
};
use std::path::Path;
use testbed::{Database, on_each_database};

const PAPER: &[u8] = "Aftalen, som den blev skrevet under.".as_bytes();

/// An authority with one file.
fn with_file() -> Value {
    let mut bundle = bundle(1);
    let mut body = cooperation("papers");
    body["attachments"] = json!([{"hash": hash_bytes(PAPER), "file_name": "aftale.txt",
        "media_type": "text/plain", "size_bytes": PAPER.len(), "visibility": "internal"}]);
    let record = json!({"kind": "cooperation", "id": "papers", "body": body});
    bundle["records"].as_array_mut().unwrap().push(record);
    bundle["files"] = json!([{"hash": hash_bytes(PAPER), "media_type": "text/plain",
        "base64": BASE64.encode(PAPER)}]);
    bundle
}

/// What no program of ours would do.
fn tamper(database: &str, sql: &[&str]) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = Db::open(database).await.unwrap();
        for sql in sql {
            let sql = sqlx::AssertSqlSafe((*sql).to_owned());
            match &db {
                Db::Lite(lite) => {
                    let mut lent = lite.write.lend().await.unwrap();
                    sqlx::query(sql).execute(&mut *lent).await.unwrap();
                }
                Db::Pg(pool) => drop(sqlx::query(sql).execute(pool).await.unwrap()),
            }
        }
        db.close().await;
    });
}

fn check(words: &[&str], status: i32, says: &str) {
    let done = run(words);
    let text = said(&done);
    assert_eq!(done.status.code(), Some(status), "{words:?}: {text}");
    assert!(text.contains(says), "{words:?} lacks '{says}': {text}");
}

#[on_each_database]
fn bytes_that_are_gone_or_others_are_found(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let url = database.url();
    let done = import(url, folder.path(), &with_file());
    assert!(done.status.success(), "{}", said(&done));
    let verify = ["verify", "--database", url];
    check(&verify, 0, "1 files");
    tamper(url, &["update file set content = 'andet'"]);
    check(&verify, 1, &format!("the file {} has been altered", hash_bytes(PAPER)));
    tamper(url, &["delete from file"]);
    check(&verify, 1, &format!("the file {} is missing", hash_bytes(PAPER)));
    // Still named by a record, it is not erased; once the record is gone it may be.
    let hash = hash_bytes(PAPER);
    let erase = ["erase-file", "--database", url, "--authority", AUTHORITY, &hash];
    check(&erase, 1, "cooperation/papers still names the file");
}

#[on_each_database]
fn a_log_that_was_cut_or_written_anew_is_found_by_where_it_ended(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let url = database.url();
    assert!(import(url, folder.path(), &bundle(3)).status.success());
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (heads, printed, backup) = (place("heads.txt"), place("printed.txt"), place("a.backup"));
    let said = run_well(&["verify", "--database", url, "--heads", &heads]);
    std::fs::write(&printed, said).unwrap();
    run_well(&["backup", "--database", url, &backup]);
    // A second day adds its line to the file.
    run_well(&["verify", "--database", url, "--heads", &heads]);
    assert_eq!(std::fs::read_to_string(&heads).unwrap().lines().count(), 2);
    for file in [&heads, &printed, &backup] {
        check(&["verify", "--database", url, "--against", file], 0, "every log goes through");
    }
    let empty = place("empty.txt");
    std::fs::write(&empty, "nothing of the kind\n").unwrap();
    check(&["verify", "--database", url, "--against", &empty], 1, "holds no heads");

    let last = rewrite(url);
    check(&["verify", "--database", url], 0, "whole");
    for file in [&heads, &printed, &backup] {
        check(&["verify", "--database", url, "--against", file], 1, "was written anew");
    }
    tamper(
        url,
        &[
            &format!("delete from record where seq = {last}"),
            &format!("delete from change where seq = {last}"),
            &format!(
                "update authority set seq = {last} - 1,
                 head = (select hash from change where seq = {last} - 1)"
            ),
        ],
    );
    check(&["verify", "--database", url], 0, "whole");
    for file in [&heads, &printed, &backup] {
        check(&["verify", "--database", url, "--against", file], 1, "it was cut");
    }
    tamper(url, &["delete from record", "delete from change", "delete from authority"]);
    check(&["verify", "--database", url, "--against", &heads], 1, "the authority is gone");
    check(&["verify", "--database", url], 1, "there is nothing to verify");
}

/// Gives the last change another reason and computes the chain anew; gives its number.
fn rewrite(url: &str) -> i64 {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (seq, hash) = runtime.block_on(async {
        let db = Db::open(url).await.unwrap();
        let ledger = Ledger::new(db.clone());
        let row = ledger.find_authority(AUTHORITY).await.unwrap().unwrap();
        let changes = ledger.list_changes(AUTHORITY, row.seq - 2, row.seq).await.unwrap();
        let [before, last] = &changes[..] else { panic!("two changes") };
        let mut last = last.clone();
        last.reason = "Noget andet".to_owned();
        let hash = hash_change(AUTHORITY, &before.hash, &last);
        db.close().await;
        (row.seq, hash)
    });
    tamper(
        url,
        &[
            &format!("update change set reason = 'Noget andet', hash = '{hash}' where seq = {seq}"),
            &format!("update authority set head = '{hash}'"),
        ],
    );
    seq
}

#[on_each_database]
fn a_log_of_which_the_authority_is_hidden_is_found(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let url = database.url();
    assert!(import(url, folder.path(), &bundle(1)).status.success());
    tamper(url, &["update authority set seq = 0, head = ''"]);
    check(&["verify", "--database", url], 1, "it is no authority on record");
}

#[test]
fn a_folder_that_is_none_is_said_and_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("typo");
    let data = data.to_str().unwrap();
    let out = folder.path().join("out").to_str().unwrap().to_owned();
    let said = "there is no database at";
    check(&["verify", "--data", data], 1, said);
    check(&["backup", "--data", data, &out], 1, said);
    check(&["export", "--data", data, "--authority", "nord", "--out", &out], 1, said);
    check(&["clock", "--data", data, "--authority", "nord"], 1, said);
    check(&["verify", "--database", &format!("{data}.db")], 1, said);
    assert!(!Path::new(data).exists());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was made");
}

#[cfg(unix)]
#[test]
fn what_the_program_writes_nobody_else_reads() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let file = place("bundle.json");
    std::fs::write(&file, bundle(1).to_string()).unwrap();
    let (data, other, out, backup) =
        (place("data"), place("other"), place("out.json"), place("a.backup"));
    run_well(&["import", "--data", &data, &file]);
    run_well(&["reindex", "--data", &data]);
    run_well(&["export", "--data", &data, "--authority", AUTHORITY, "--out", &out]);
    run_well(&["backup", "--data", &data, &backup]);
    run_well(&["restore", "--data", &other, &backup]);
    let mut places = vec![out.into(), backup.into()];
    let mut folders = vec![std::path::PathBuf::from(data), other.into()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { places.push(path) }
        }
        places.push(folder);
    }
    assert!(places.len() > 8, "{places:?}");
    for place in places {
        let mode = std::fs::metadata(&place).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", place.display());
    }
}
