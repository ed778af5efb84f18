//! Everything that can be written is written wrongly in every form: what is wrong is told with the
//! name of its field and beside it, and nothing that was typed is lost.

use super::{
    forms::{Press, find_form, find_lost, list_presses, send, seq},
    roles::arrange,
    world::{Who, World},
};
use axum::http::StatusCode;
use testbed::{
    Database,
    forms::{Form, Written},
    on_each_database,
};

/// What no field for a day, a number or an amount takes; a field for words does.
const ODD: &str = "31.2.2026 -1.000,5,0 <abc>";
/// How many signs a request has room for, with two bytes each behind percent signs.
const ROOM: usize = 150_000;
/// The field in which only programs write.
const TRAP: &str = "homepage";

fn escape(text: &str) -> String {
    text.replace('<', "&lt;").replace('>', "&gt;")
}

/// The form with this in every field that one writes in.
fn write_all(form: &Form, text: &str) -> Form {
    let mut kept = form.clone();
    for (name, value) in &mut kept.fields {
        let is_it = |field: &&Written| field.name == *name && field.name != TRAP;
        if form.written.iter().find(is_it).is_some_and(|field| field.kind != "password") {
            text.clone_into(value);
        }
    }
    kept
}

/// Faults in the summary that say no field, or one that is not on the page.
fn find_nameless(page: &str) -> Option<String> {
    let summary = page.split("class=\"errors\"").nth(1)?.split("</ul>").next()?;
    let nameless = |item: &&str| {
        let place = item.strip_prefix("<a href=\"#").and_then(|rest| rest.split('"').next());
        !place.is_some_and(|place| page.contains(&format!(" id=\"{place}\"")))
    };
    summary.split("<li>").skip(1).find(nameless).map(|item| format!("names no field: {item}"))
}

/// What is wrong with the answer to a form in which this stands everywhere.
async fn press_odd(world: &World, who: Who, press: &Press, text: &str) -> Option<String> {
    let page = world.guest(who).get(&press.page).await;
    let drawn = find_form(&page.text(), press)?;
    let form = write_all(&drawn, text);
    if form.fields == drawn.fields {
        return None;
    }
    let answer = send(world, who, &form, press).await;
    let page = answer.text();
    match answer.status {
        StatusCode::OK | StatusCode::SEE_OTHER if text.len() < 1_000 => None,
        StatusCode::OK if page.contains(text) => None,
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT => {
            // A page about what went wrong shows the words by themselves, to be copied.
            let is_copied = page.contains("class=\"problem\"") && page.contains(&escape(text));
            let lost = find_lost(&form, &page).filter(|_| !is_copied);
            find_nameless(&page).or(lost).map(|lost| {
                let short: String = lost.chars().take(200).collect();
                format!("{} {short}", answer.status)
            })
        }
        other => {
            let main = page.split("<main").nth(1).unwrap_or(&page);
            Some(format!("{other} {}", main.chars().take(300).collect::<String>()))
        }
    }
}

async fn press_all(database: Database, make: impl Fn(&Form) -> String) {
    let all = [Who::Contributor, Who::Secretary, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &all).await;
    arrange(&world).await;
    let (mut faults, mut refused) = (Vec::new(), 0);
    for who in all {
        for press in list_presses(&world, who).await {
            let page = world.guest(who).get(&press.page).await.text();
            let Some(form) = find_form(&page, &press).filter(|_| !press.leaves() && !press.ends)
            else {
                continue;
            };
            let before = seq(&world).await;
            let fault = press_odd(&world, who, &press, &make(&form)).await;
            refused += i32::from(seq(&world).await == before);
            let Press { page, action, adds, .. } = &press;
            faults.extend(fault.map(|it| format!("{page} → {action} {adds:?} as {who:?}: {it}")));
        }
    }
    assert!(refused > 60, "{refused} forms were not taken");
    let shown: Vec<&str> = faults.iter().take(60).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}

#[on_each_database]
async fn what_is_wrong_in_any_form_is_told_by_the_name_of_its_field(database: Database) {
    press_all(database, |_| ODD.to_owned()).await;
}

#[on_each_database]
async fn a_number_that_no_field_takes_is_told_by_the_name_of_its_field(database: Database) {
    press_all(database, |_| "-99999999999999".to_owned()).await;
}

#[on_each_database]
async fn a_text_too_long_for_any_field_comes_back(database: Database) {
    let share = |form: &Form| ROOM / form.written.len().max(3);
    press_all(database, |form| "å".repeat(share(form).min(50_000))).await;
}
