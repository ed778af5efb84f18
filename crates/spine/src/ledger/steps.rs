//! What writing some commits takes, statement by statement; the same on both databases.

use super::{Commit, read::Change, statements as sql};
use std::{borrow::Cow, collections::BTreeSet};

/// How many changes share one statement at most.
const TOGETHER: usize = 16;

/// What is bound to a placeholder.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Number(i64),
    Text(String),
    Nothing,
}

/// A statement with what is bound to its placeholders.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub sql: Cow<'static, str>,
    pub values: Vec<Value>,
    /// The authority that it moves on; it then must change exactly one row.
    pub moves: Option<String>,
}

/// Everything that is to happen within one transaction, in its order.
pub(super) fn list_steps(commits: &[Commit]) -> Vec<Step> {
    let mut steps = Vec::new();
    for commit in commits {
        steps.push(move_authority(commit));
        for changes in commit.changes.chunks(TOGETHER) {
            steps.push(add_changes(&commit.authority, changes));
            let step = if put_different_records(changes) { changes.len() } else { 1 };
            for changes in changes.chunks(step) {
                steps.push(match changes {
                    [change @ Change { body: None, .. }] => remove_record(commit, change),
                    _ => put_records(&commit.authority, changes),
                });
            }
        }
    }
    steps
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn move_authority(commit: &Commit) -> Step {
    let (seq, head) = commit.end();
    let (expected_seq, expected_head) = &commit.expected;
    Step {
        sql: sql::MOVE_AUTHORITY.into(),
        values: vec![
            Value::Number(seq),
            text(head),
            text(&commit.authority),
            Value::Number(*expected_seq),
            text(expected_head),
        ],
        moves: Some(commit.authority.clone()),
    }
}

fn add_changes(authority: &str, changes: &[Change]) -> Step {
    let values = changes.iter().flat_map(|change| list_values(authority, change)).collect();
    Step { sql: repeat_row(sql::ADD_CHANGE, changes.len()).into(), values, moves: None }
}

/// A change as the row of the log that it is.
pub(super) fn list_values(authority: &str, change: &Change) -> [Value; 12] {
    [
        text(authority),
        Value::Number(change.seq),
        Value::Number(change.commit_seq),
        text(&change.kind),
        text(&change.record),
        Value::Number(change.version),
        change.body.as_deref().map_or(Value::Nothing, text),
        text(&change.author),
        text(&change.reason),
        text(&change.at),
        text(&change.hash),
        change.deed.as_deref().map_or(Value::Nothing, text),
    ]
}

fn put_records(authority: &str, changes: &[Change]) -> Step {
    let row = |change: &Change| {
        [
            text(authority),
            text(&change.kind),
            text(&change.record),
            Value::Number(change.seq),
            Value::Number(change.version),
            text(change.body.as_deref().unwrap_or_default()),
            text(&change.author),
            text(&change.at),
        ]
    };
    let values = changes.iter().flat_map(row).collect();
    Step { sql: repeat_row(sql::PUT_RECORD, changes.len()).into(), values, moves: None }
}

fn remove_record(commit: &Commit, change: &Change) -> Step {
    let values = vec![text(&commit.authority), text(&change.kind), text(&change.record)];
    Step { sql: sql::REMOVE_RECORD.into(), values, moves: None }
}

/// True when each change puts another record, so that they can be put at once.
fn put_different_records(changes: &[Change]) -> bool {
    let records: BTreeSet<_> = changes.iter().map(|c| (&c.kind, &c.record)).collect();
    records.len() == changes.len() && changes.iter().all(|change| change.body.is_some())
}

/// The statement for several rows at once: its one row of placeholders again and again. The text
/// stays the same for the same number of rows, so the database need prepare it only once.
pub(super) fn repeat_row(statement: &str, rows: usize) -> String {
    let start = statement.find("($1").expect("a statement with a row of placeholders");
    let end = start + statement[start..].find(')').expect("a row that ends") + 1;
    let row = &statement[start..end];
    let width = row.matches('$').count();
    let rows: Vec<String> = (0..rows).map(|number| renumber(row, number * width)).collect();
    format!("{}{}{}", &statement[..start], rows.join(", "), &statement[end..])
}

/// A statement whose placeholders count on from so many before it.
fn renumber(statement: &str, before: usize) -> String {
    let mut parts = statement.split('$');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number: usize = part[..digits].parse().expect("a placeholder has a number");
        text.push_str(&format!("${}{}", number + before, &part[digits..]));
    }
    text
}
