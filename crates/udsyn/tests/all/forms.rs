//! Everybody sends every form they are shown, as it is drawn, and presses every button that adds a
//! row: nothing breaks, nothing is refused that was offered, and a row that is added saves nothing.

use super::{
    crawl::{find_template, walk},
    roles::{arrange, fill},
    world::{Answer, Who, World},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use std::collections::{BTreeMap, HashSet};
use testbed::{
    Database,
    forms::{Button, Form, read_forms},
    on_each_database,
};
use udsyn::app::CONTENTS;

/// How many pages with the same form are tried.
const SAME: usize = 2;

/// What ends something: sent after all that does not.
const ENDS: [&str; 12] = [
    "/erase",
    "/remove",
    "/close",
    "/end",
    "/sign-out",
    "/withdraw",
    "/retire",
    "/merge",
    "/split",
    "/leave",
    "/terms/{term}",
    "/accounts/{id}",
];

/// Rows that a record cannot be without: a strategy has at least one level, a part of a checklist
/// at least one question.
const NEEDED: [&str; 2] = ["f-levels-0", "f-section-questions-0"];

/// A button of a form on a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Press {
    /// True for what ends something.
    pub(super) ends: bool,
    pub(super) page: String,
    pub(super) action: String,
    pub(super) adds: Option<(String, String)>,
}

fn action_of(page: &str, form: &Form, button: &Button) -> String {
    let action = button.action.as_ref().unwrap_or(&form.action);
    if action.is_empty() { page.to_owned() } else { action.clone() }
}

/// Every button that sends a form to the server, of the pages that one is led to.
pub(super) async fn list_presses(world: &World, who: Who) -> Vec<Press> {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut presses = Vec::new();
    let table = CONTENTS.iter().filter(|entry| entry.method == "GET");
    walk(table.map(|entry| fill(entry.path)), async |link, _| {
        let answer = world.guest(who).get(link).await;
        if answer.status == StatusCode::OK && answer.header("content-type").starts_with("text/html")
        {
            for form in read_forms(&answer.text()).into_iter().filter(|form| form.is_post) {
                for button in form.buttons.iter().filter(|button| !button.is_get) {
                    let action = action_of(link, &form, button);
                    let template = find_template("POST", &action).unwrap_or("nowhere");
                    let adds = button.adds.clone();
                    let name = adds.as_ref().map_or(String::new(), |(name, value)| {
                        if name == "add-row" { format!("{name}={value}") } else { name.clone() }
                    });
                    let count = counts.entry((template.to_owned(), name)).or_default();
                    *count += 1;
                    if *count <= SAME {
                        let ends = ENDS.iter().any(|word| template.contains(word));
                        presses.push(Press { ends, page: link.to_owned(), action, adds });
                    }
                }
            }
        }
        answer
    })
    .await;
    presses.sort();
    presses
}

impl Press {
    /// True for what ends a session: whoever leaves cannot go on.
    pub(super) fn leaves(&self) -> bool {
        self.action.ends_with("/sign-out") || self.action.contains("/sessions/")
    }

    /// True for what only adds a row.
    fn adds_row(&self) -> bool {
        self.adds.as_ref().is_some_and(|(name, _)| name == "add-row")
    }

    /// True for what sends a form off, and neither ends anything nor only adds a row.
    pub(super) fn sends(&self) -> bool {
        !(self.leaves() || self.ends || self.adds_row())
    }
}

/// The form on a page that is sent by this button.
pub(super) fn find_form(page: &str, press: &Press) -> Option<Form> {
    read_forms(page).into_iter().find(|form| {
        let has = |button: &Button| {
            action_of(&press.page, form, button) == press.action && button.adds == press.adds
        };
        form.is_post && form.buttons.iter().any(has)
    })
}

pub(super) async fn send(world: &World, who: Who, form: &Form, press: &Press) -> Answer {
    let fields: Vec<(&str, &str)> = form
        .fields
        .iter()
        .chain(&press.adds)
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    if !form.has_files {
        return world.guest(who).post(&press.action, &fields).await;
    }
    let part = |(name, value): &(&str, &str)| {
        format!("--end\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body: String = fields.iter().map(part).collect::<String>() + "--end--\r\n";
    let media = "multipart/form-data; boundary=end";
    world.guest(who).call(Method::POST, &press.action, media, Body::from(body)).await
}

/// How many rows of a group a form has.
fn count_rows(form: &Form, group: &str) -> usize {
    let start = format!("{group}[");
    let rows =
        form.fields.iter().filter_map(|(name, _)| name.strip_prefix(&start)?.split(']').next());
    rows.collect::<HashSet<_>>().len()
}

pub(super) async fn seq(world: &World) -> i64 {
    world.installation.offices.find("nordjylland").await.unwrap().unwrap().seq()
}

/// What is wrong with the answer to a button.
async fn press_one(world: &World, who: Who, press: &Press) -> Option<String> {
    let page = world.guest(who).get(&press.page).await;
    // What was sent before may have taken it away.
    let form = find_form(&page.text(), press)?;
    let before = seq(world).await;
    let answer = send(world, who, &form, press).await;
    let text = answer.text();
    let has_faults = text.contains("class=\"errors\"") || text.contains("class=\"warning\"");
    let adds_row = press.adds.as_ref().filter(|(name, _)| name == "add-row");
    if let Some((_, group)) = adds_row {
        let rows = find_form(&text, press).map(|form| count_rows(&form, group));
        let wanted = count_rows(&form, group) + 1;
        let saved = seq(world).await - before;
        let right = answer.status == StatusCode::OK && rows == Some(wanted) && saved == 0;
        return (!right).then(|| {
            format!("{}: {rows:?} rows where {wanted} were, {saved} changes", answer.status)
        });
    }
    match answer.status {
        // What only looks, such as the proof of the log, answers with its page.
        StatusCode::OK if seq(world).await == before => None,
        StatusCode::SEE_OTHER | StatusCode::CONFLICT => None,
        StatusCode::UNPROCESSABLE_ENTITY if has_faults => {
            let row = find_row_with_fault(&text).filter(|_| press.page.contains("/new"));
            row.map(|row| format!("a row that nobody touched is asked for: {row}"))
        }
        other => {
            let main = text.split("<main").nth(1).unwrap_or(&text);
            Some(format!("{other} {}", main.chars().take(300).collect::<String>()))
        }
    }
}

/// A place in a row that the summary of faults leads to.
fn find_row_with_fault(page: &str) -> Option<&str> {
    let summary = page.split("class=\"errors\"").nth(1)?.split("</ul>").next()?;
    let places = summary.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    let mut places = places.filter(|place| !NEEDED.iter().any(|start| place.starts_with(start)));
    places.find(|place| place.split('-').any(|word| word.parse::<usize>().is_ok()))
}

#[on_each_database]
async fn every_form_that_is_drawn_may_be_sent(database: Database) {
    let all = [Who::Contributor, Who::Secretary, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &all).await;
    arrange(&world).await;
    let mut faults = Vec::new();
    for who in all {
        let presses = list_presses(&world, who).await;
        assert!(presses.len() > 10, "{who:?} was shown only {} buttons", presses.len());
        for press in presses {
            if press.leaves() {
                continue;
            }
            if let Some(fault) = press_one(&world, who, &press).await {
                faults.push(format!(
                    "{} → {} {:?} as {who:?}: {fault}",
                    press.page, press.action, press.adds
                ));
            }
        }
    }
    let shown: Vec<&str> = faults.iter().take(40).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}

/// The form with what may stay empty empty, and with what is needed written. A year is a date, a
/// number, an amount and a name.
fn keep_needed(form: &Form) -> Form {
    let mut kept = form.clone();
    let is_there = |name: &str| form.written.iter().any(|field| field.name == name);
    for (name, value) in &mut kept.fields {
        let Some(field) = form.written.iter().find(|field| field.name == *name) else { continue };
        // A text needs one language; the others are for who has them.
        let stem = name.rsplit_once('.').filter(|(_, code)| ["en", "de"].contains(code));
        let is_translation = stem.is_some_and(|(stem, _)| is_there(&format!("{stem}.da")));
        match field.is_optional || is_translation {
            true => value.clear(),
            false if value.is_empty() => {
                *value = if field.kind == "email" { "a@b.example" } else { "2012" }.to_owned();
            }
            false => {}
        }
    }
    kept
}

/// What was written and does not stand in the form that came back.
pub(super) fn find_lost(sent: &Form, answer: &str) -> Option<String> {
    let forms = read_forms(answer);
    let shown: Vec<&(String, String)> = forms.iter().flat_map(|form| &form.fields).collect();
    let is_secret = |name: &str| {
        sent.written.iter().any(|field| field.name == name && field.kind == "password")
    };
    let is_shown = |name: &str, value: &str| {
        let same = |(_, one): &&&(String, String)| one.trim() == value.trim();
        shown.iter().filter(|(one, _)| one == name).any(|one| same(&one))
            // Rows are counted anew where one was empty.
            || name.contains('[') && shown.iter().any(|one| same(&one))
    };
    let written = sent.fields.iter().filter(|(name, value)| {
        !value.is_empty() && sent.written.iter().any(|field| field.name == *name)
    });
    let mut lost = written.filter(|(name, value)| !is_secret(name) && !is_shown(name, value));
    lost.next().map(|(name, value)| format!("{name}={value} was lost"))
}

/// A field that says it may stay empty, did, and is asked for.
fn find_asked_for(sent: &Form, answer: &str) -> Option<String> {
    let summary = answer.split("class=\"errors\"").nth(1)?.split("</ul>").next()?;
    let places = summary.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    for place in places {
        let within = format!("{place}-");
        let is_it = |id: &str| id == place || id.starts_with(&within);
        let mut fields = sent.written.iter().filter(|field| is_it(&field.id)).peekable();
        let is_empty =
            |name: &str| sent.fields.iter().all(|(one, value)| one != name || value.is_empty());
        let is_there = fields.peek().is_some();
        if is_there && fields.all(|field| field.is_optional && is_empty(&field.name)) {
            return Some(format!("{place} may stay empty and is asked for"));
        }
    }
    None
}

/// What is wrong with the answer to a form in which only what is needed stands.
async fn press_needed(world: &World, who: Who, press: &Press) -> Option<String> {
    let page = world.guest(who).get(&press.page).await;
    let form = keep_needed(&find_form(&page.text(), press)?);
    let answer = send(world, who, &form, press).await;
    let text = answer.text();
    match answer.status {
        StatusCode::OK => None,
        StatusCode::SEE_OTHER => {
            let next = world.guest(who).get(answer.header("location")).await;
            let fine = next.status == StatusCode::OK || next.status.is_redirection();
            (!fine).then(|| format!("led to {}: {}", next.status, answer.header("location")))
        }
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT => {
            let told = text.contains("class=\"errors\"") || text.contains("class=\"warning\"");
            if !told {
                return Some(format!("{} says nothing", answer.status));
            }
            find_lost(&form, &text).or_else(|| find_asked_for(&form, &text))
        }
        other => {
            let main = text.split("<main").nth(1).unwrap_or(&text);
            Some(format!("{other} {}", main.chars().take(300).collect::<String>()))
        }
    }
}

/// FAULTS B5: what may stay empty may stay empty, in every form.
#[on_each_database]
async fn every_form_is_taken_or_told_with_only_what_is_needed(database: Database) {
    let all = [Who::Contributor, Who::Secretary, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &all).await;
    arrange(&world).await;
    let (mut faults, mut told, mut taken) = (Vec::new(), 0, 0);
    for who in all {
        for press in list_presses(&world, who).await {
            if !press.sends() {
                continue;
            }
            let before = seq(&world).await;
            let answer = press_needed(&world, who, &press).await;
            match seq(&world).await - before {
                0 => told += 1,
                _ => taken += 1,
            }
            if let Some(fault) = answer {
                let Press { page, action, adds, .. } = &press;
                faults.push(format!("{page} → {action} {adds:?} as {who:?}: {fault}"));
            }
        }
    }
    assert!(taken > 30 && told > 30, "{taken} forms were taken, {told} were not");
    let shown: Vec<&str> = faults.iter().take(60).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}
