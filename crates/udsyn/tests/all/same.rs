//! Whoever reads cannot tell which database they are on: the same installation gives the same
//! answers on both, byte for byte. What the pages look like is therefore looked at on one only.

use super::{
    crawl::walk,
    roles::{arrange, fill},
    world::{Answer, Who, World},
};
use spine::ledger::{Db, restore};
use testbed::{Database, Kind};
use udsyn::app::CONTENTS;

/// Everything of an answer, as lines, without what differs between twins: since when one has been
/// signed in, and the ids that forms get by chance.
fn write_down(answer: &Answer) -> String {
    let mut lines = vec![answer.status.to_string()];
    // A form that is begun gets an id by chance.
    let is_new = |name: &str, value: &str| name == "location" && value.contains("/proposals/");
    let headers = answer.headers.iter().map(|(name, value)| (name.as_str(), format!("{value:?}")));
    let headers = headers.filter(|(name, value)| !is_new(name, value));
    lines.extend(headers.map(|(name, value)| format!("{name}: {value}")));
    lines.sort();
    let text = answer.text().replace("<", "\n<");
    let is_chance = |line: &&str| line.starts_with("<input type=\"hidden\" name=\"form\"");
    let kept: Vec<&str> = text.split('\n').filter(|line| !is_chance(line)).collect();
    let text = kept.join("\n");
    let (before, rest) = text.split_once("<ul class=\"sessions\">").unwrap_or((&text, ""));
    let (_, after) = rest.split_once("</ul>").unwrap_or_default();
    lines.extend([before.to_owned(), after.to_owned()]);
    lines.join("\n")
}

/// The first lines of which the twin has others.
fn compare(one: &str, other: &str) -> String {
    let pairs = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
    pairs.map(|(one, other)| format!("- {one}\n+ {other}\n")).take(3).collect()
}

/// An installation with a record of every kind, and its twin on the other database.
async fn make_twins(who: &[Who]) -> (World, World) {
    let mut one = World::new(Database::new(Kind::Sqlite), &[]).await;
    arrange(&one).await;
    let twin = Database::new(Kind::Postgres);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    let now = one.installation.offices.real_now();
    one.installation.offices.ledger().backup(&file, now).await.unwrap();
    restore(&Db::open(twin.url()).await.unwrap(), &file).await.unwrap();
    // Who is signed in is in no backup.
    one.sign_in_all(who).await;
    (one, World::new(twin, who).await)
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn both_databases_give_the_same_answers() {
        let all = [Who::Visitor, Who::Coordinator, Who::Administrator];
        let (one, other) = make_twins(&all).await;
        let mut differences = Vec::new();
        for who in all {
            let table = CONTENTS.iter().filter(|entry| entry.method == "GET");
            let count = walk(table.map(|entry| fill(entry.path)), async |link, _| {
                let answer = one.guest(who).get(link).await;
                let here = write_down(&answer);
                let there = write_down(&other.guest(who).get(link).await);
                if here != there {
                    differences.push(format!("{link} as {who:?}:\n{}", compare(&here, &there)));
                }
                answer
            });
            let count = count.await;
            assert!(count > 30, "{who:?} read only {count} pages");
        }
        let shown = &differences[..differences.len().min(20)];
        assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), shown.join("\n"));
    }
}
