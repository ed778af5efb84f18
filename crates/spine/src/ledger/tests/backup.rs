//! Backup and restore, within a database and from one to the other.

use super::{Fresh, at, fill, seal};
use crate::ledger::{BackupError, BackupSummary, Ledger, LedgerError, restore};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
};
use testbed::{Database, Kind, on_each_database};

async fn back_up(fresh: &Fresh, folder: &Path, name: &str) -> (PathBuf, BackupSummary) {
    let file = folder.join(name);
    let summary = fresh.ledger().backup(&file, at(5)).await.unwrap();
    (file, summary)
}

fn read(file: &Path) -> String {
    let mut text = String::new();
    let bytes = std::fs::File::open(file).unwrap();
    GzDecoder::new(bytes).read_to_string(&mut text).unwrap();
    text
}

fn write(file: &Path, text: &str) {
    let mut out = GzEncoder::new(std::fs::File::create(file).unwrap(), Compression::fast());
    out.write_all(text.as_bytes()).unwrap();
    out.finish().unwrap();
}

fn refusal(result: Result<BackupSummary, BackupError>) -> String {
    match result {
        Err(BackupError::Refused(sentence)) => sentence,
        other => panic!("{other:?}"),
    }
}

#[on_each_database]
async fn a_backup_comes_back_as_the_same_rows(database: Database) {
    check_return(database.another(), database).await;
}

/// Backs one database up and restores it in another, perhaps of the other kind.
async fn check_return(from: Database, to: Database) {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (Fresh::new(from).await, Fresh::empty(to).await);
    fill(&from.ledger(), "nord", 5).await;
    fill(&from.ledger(), "syd", 2).await;
    let added = from.ledger().add_file("nord", "image/png", &[0, 255, 10], at(0)).await;
    assert!(matches!(added, Ok(crate::ledger::Added::Held(_))));
    from.run(
        "insert into account (id, email, name, password, language, created_at)
         values ('anna', null, 'Anna Ærlig', '$argon2', 'da', '2012-03-01')",
    )
    .await;
    from.run("insert into membership (account, authority) values ('anna', 'nord')").await;
    let (file, summary) = back_up(&from, folder.path(), "a").await;
    assert_eq!((summary.rows["account"], summary.rows["membership"]), (1, 1));
    assert_eq!((summary.rows["change"], summary.rows["file"]), (7, 1));
    assert_eq!(restore(&to.db, &file).await.unwrap(), summary);
    let (again, _) = back_up(&to, folder.path(), "b").await;
    assert_eq!(read(&again), read(&file), "the same rows, the same bytes");
    fill(&to.ledger(), "new", 1).await;
}

#[on_each_database]
async fn a_backup_made_while_others_write_is_of_one_moment(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let from = Fresh::new(database).await;
    fill(&from.ledger(), "nord", 1).await;
    let keep_writing = async |ledger: Ledger| {
        for _ in 0..200 {
            let row = ledger.find_authority("nord").await.unwrap().unwrap();
            let record = format!("r{}", row.seq);
            let commit = seal("nord", (row.seq, &row.head), &record);
            ledger.append(std::slice::from_ref(&commit)).await.unwrap();
        }
    };
    let (_, (file, summary)) =
        tokio::join!(keep_writing(from.ledger()), back_up(&from, folder.path(), "a"));
    assert_eq!(summary.rows["change"], summary.rows["record"]);
    let to = from.another().await;
    restore(&to.db, &file).await.unwrap();
    let row = to.ledger().find_authority("nord").await.unwrap().unwrap();
    assert_eq!(row.seq, i64::try_from(summary.rows["change"]).unwrap());
}

#[on_each_database]
async fn a_damaged_backup_is_refused_before_anything_is_written(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let from = Fresh::new(database).await;
    fill(&from.ledger(), "nord", 3).await;
    let (file, _) = back_up(&from, folder.path(), "good").await;
    let good = read(&file);
    let without_a_line: String =
        good.split_inclusive('\n').enumerate().filter(|(n, _)| *n != 2).map(|(_, l)| l).collect();
    let bad = folder.path().join("bad");
    let check = async |text: &str, sentence: &str| {
        write(&bad, text);
        let to = from.another().await;
        let told = refusal(restore(&to.db, &bad).await);
        assert!(told.contains(sentence), "{told}");
        to.db.migrate().await.unwrap();
        assert_eq!(to.ledger().list_authorities().await.unwrap(), []);
    };
    check(&good.replace("because", "because!"), "checksum").await;
    check(&without_a_line, "checksum").await;
    check(&good[..good.len() / 2], "damaged").await;
    check("{\"format\":\"else\",\"version\":1}\n", "not a backup").await;
    check(&good.replacen("\"version\":1", "\"version\":2", 1), "newer version").await;
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&bad, &bytes[..bytes.len() - 20]).unwrap();
    let to = from.another().await;
    assert!(refusal(restore(&to.db, &bad).await).contains("damaged"));
}

#[on_each_database]
async fn a_backup_goes_only_into_an_empty_database(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let fresh = Fresh::new(database).await;
    fill(&fresh.ledger(), "nord", 1).await;
    let (file, _) = back_up(&fresh, folder.path(), "a").await;
    assert!(refusal(restore(&fresh.db, &file).await).contains("not empty"));
    assert_eq!(fresh.ledger().list_records("nord").await.unwrap().len(), 1);
}

/// Makes a backup say that it was made at another step, as a program of that step would.
fn change_step(file: &Path, step: i64) {
    // A column that came later is not there.
    let text = read(file).replace("\"deed\":null,", "").replace(",\"deed\":null", "");
    let mut lines: Vec<&str> = text.lines().collect();
    let trailer = lines.pop().unwrap();
    let mut header: serde_json::Value = serde_json::from_str(lines.remove(0)).unwrap();
    header["step"] = step.into();
    let header = header.to_string();
    lines.insert(0, &header);
    let body = lines.join("\n") + "\n";
    let mut trailer: serde_json::Value = serde_json::from_str(trailer).unwrap();
    trailer["sha256"] = crate::base::hash_bytes(body.as_bytes()).into();
    write(file, &format!("{body}{trailer}\n"));
}

#[on_each_database]
async fn a_backup_of_an_earlier_step_is_brought_forward(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let from = Fresh::new(database).await;
    fill(&from.ledger(), "nord", 2).await;
    let (file, _) = back_up(&from, folder.path(), "a").await;
    change_step(&file, 1);
    let to = from.another().await;
    restore(&to.db, &file).await.unwrap();
    assert_eq!(to.ledger().list_records("nord").await.unwrap().len(), 2);
    // The later tables are there.
    back_up(&to, folder.path(), "b").await;
    // Where they are there already, the rows cannot be brought forward any more.
    assert!(refusal(restore(&to.db, &file).await).contains("newer tables"));
}

#[on_each_database]
async fn a_backup_of_a_newer_program_is_refused(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let fresh = Fresh::new(database).await;
    let (file, _) = back_up(&fresh, folder.path(), "a").await;
    change_step(&file, 999);
    let to = fresh.another().await;
    match restore(&to.db, &file).await {
        Err(BackupError::Ledger(LedgerError::NewerDatabase { version: 999 })) => {}
        other => panic!("{other:?}"),
    }
}

#[on_each_database]
async fn a_backup_that_cannot_be_written_leaves_nothing_behind(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let fresh = Fresh::new(database).await;
    let taken = folder.path().join("taken");
    std::fs::create_dir(&taken).unwrap();
    let failed = fresh.ledger().backup(&taken, at(5)).await;
    assert!(matches!(failed, Err(BackupError::File { .. })), "{failed:?}");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1);
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn a_backup_of_either_database_comes_back_in_the_other() {
        check_return(Database::new(Kind::Sqlite), Database::new(Kind::Postgres)).await;
        check_return(Database::new(Kind::Postgres), Database::new(Kind::Sqlite)).await;
    }
}
