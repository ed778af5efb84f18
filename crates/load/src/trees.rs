//! Many real strategies in one installation: each becomes an authority with its tree of goals.
//!
//! The file is that of "Hromada Strategy Collaboration Mapping" (CC BY 4.0): strategic goals, and
//! operational goals that name the strategic one they stand under, some of them one that is not
//! there. It is not part of the project; its path is given with `--trees`.

use super::{
    free_address,
    server::{Server, command, get},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    path::Path,
    time::{Duration, Instant},
};

#[derive(Deserialize)]
struct File {
    hromadas: Vec<Place>,
}

#[derive(Deserialize)]
struct Place {
    name: String,
    strategic_goals: Vec<Goal>,
    operational_goals: Vec<SubGoal>,
}

#[derive(Deserialize)]
struct Goal {
    id: Option<String>,
    text: String,
}

#[derive(Deserialize)]
struct SubGoal {
    parent: Option<String>,
    text: String,
}

/// Imports every strategy of the file as an authority of its own, starts the server over them,
/// reads each once, and prints what that took.
pub fn measure(program: &Path, file: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let file: File = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let data = folder.path().join("data");
    let bundle = folder.path().join("bundle.json");
    let started = Instant::now();
    let mut nodes = 0;
    for (number, place) in file.hromadas.iter().enumerate() {
        let (made, count) = make_bundle(number, place);
        nodes += count;
        std::fs::write(&bundle, made.to_string()).map_err(|error| error.to_string())?;
        command(program, &data, &["import", &bundle.display().to_string()])?;
    }
    let import = started.elapsed();
    let server = Server::start(program, &data, free_address()?)?;
    let idle = server.memory_mb();
    let mut connection =
        super::client::Connection::open(server.address).map_err(|error| error.to_string())?;
    let started = Instant::now();
    for number in 0..file.hromadas.len() {
        let path = format!("/api/v1/tree-{number}/nodes?limit=1");
        let answer = connection.ask(&get(server.address, &path, ""));
        let status = answer.map_err(|error| error.to_string())?.status;
        if status != 200 {
            return Err(format!("{path} was answered with {status}"));
        }
    }
    let read = started.elapsed();
    std::thread::sleep(Duration::from_secs(2));
    println!("| what | figure |\n| --- | --- |");
    println!("| real strategies as authorities | {} with {nodes} nodes |", file.hromadas.len());
    println!("| one command each to import them | {:.0} s |", import.as_secs_f64());
    println!("| start to first answer | {:.0} ms |", server.start.as_secs_f64() * 1e3);
    println!("| memory after the start | {idle:.0} MB |");
    println!("| reading all of them once | {:.0} ms |", read.as_secs_f64() * 1e3);
    println!("| memory with all of them read | {:.0} MB |", server.memory_mb());
    Ok(())
}

/// One strategy as a bundle, with the number of its nodes.
fn make_bundle(number: usize, place: &Place) -> (Value, usize) {
    let name = json!({ "en": cut(&place.name) });
    let mut records = vec![
        json!({ "kind": "authority", "id": "authority", "body": {
            "name": name, "kind": "municipality", "country": "UA", "languages": ["en"],
            "currency": "EUR", "accent": "#0B5A77",
            "areas": [{ "slug": "common", "name": { "en": "Common" } }],
        }}),
        json!({ "kind": "strategy", "id": "strategy", "body": {
            "slug": "strategy", "name": name, "visibility": "published",
            "levels": [
                { "kind": "aim", "name": { "en": "Goal" }, "plural": { "en": "Goals" } },
                { "kind": "effort", "name": { "en": "Task" }, "plural": { "en": "Tasks" } },
            ],
        }}),
        json!({ "kind": "edition", "id": "edition", "body": {
            "strategy": "strategy", "slug": "now", "title": name, "visibility": "published",
        }}),
    ];
    let before = records.len();
    let mut known: HashMap<&str, String> = HashMap::new();
    for (order, goal) in (1..).zip(&place.strategic_goals) {
        let id = format!("goal-{order}");
        records.push(node(&id, None, ("aim", order), &goal.text));
        if let Some(number) = &goal.id {
            known.entry(number).or_insert(id);
        }
    }
    for (order, goal) in (1..).zip(&place.operational_goals) {
        // One that names a goal which is not there stands at the top.
        let parent = goal.parent.as_deref().and_then(|parent| known.get(parent));
        records.push(node(&format!("task-{order}"), parent, ("effort", order + 1_000), &goal.text));
    }
    let count = records.len() - before;
    let bundle = json!({
        "format": "udsyn-bundle", "version": 1, "authority": format!("tree-{number}"),
        "reason": "Measured", "records": records,
    });
    (bundle, count)
}

fn node(id: &str, parent: Option<&String>, (kind, order): (&str, usize), text: &str) -> Value {
    let mut body = json!({
        "edition": "edition", "slug": id, "kind": kind, "order": order,
        "title": { "en": cut(text) }, "visibility": "published",
    });
    if let Some(parent) = parent {
        body["parent"] = parent.as_str().into();
    }
    if cut(text) != text {
        body["body"] = json!({ "en": text });
    }
    json!({ "kind": "node", "id": id, "body": body })
}

/// A title is at most 200 characters long.
fn cut(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
}
