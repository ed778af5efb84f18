//! A form that nobody has written in is answered once: every field that is missing is named, and
//! whoever writes in just those is asked for no other.

use super::{
    forms::{Press, find_form, list_presses, send},
    roles::arrange,
    world::{Who, World},
};
use axum::http::StatusCode;
use testbed::{Database, on_each_database};

/// Every field that the summary of faults leads to.
fn list_named(answer: &str) -> Vec<String> {
    let summary =
        answer.split("class=\"errors\"").nth(1).and_then(|rest| rest.split("</ul>").next());
    let places = summary.into_iter().flat_map(|summary| summary.split("href=\"#").skip(1));
    places.filter_map(|rest| Some(rest.split('"').next()?.to_owned())).collect()
}

/// What is wrong with the answers to a form that nobody has written in, and to the same with what
/// the first answer named: it names everything at once.
async fn press_empty(world: &World, who: Who, press: &Press, asked: &mut usize) -> Option<String> {
    let page = world.guest(who).get(&press.page).await;
    let mut form = find_form(&page.text(), press)?;
    for (name, value) in &mut form.fields {
        // What comes with the page, a word for the row or where it was read, is not written.
        if form.asked.iter().any(|field| field.name == *name) {
            value.clear();
        }
    }
    let answer = send(world, who, &form, press).await;
    if answer.status != StatusCode::UNPROCESSABLE_ENTITY {
        return None;
    }
    let named = list_named(&answer.text());
    *asked += named.len().min(1);
    let is_named =
        |id: &str| named.iter().any(|one| id == one || id.starts_with(&format!("{one}-")));
    let mut filled: Vec<String> = Vec::new();
    for field in form.asked.iter().filter(|field| is_named(&field.id)) {
        // Of several answers the first; another may ask for more.
        if filled.contains(&field.name) {
            continue;
        }
        filled.push(field.name.clone());
        form.fields.retain(|(name, _)| *name != field.name);
        let value = match field.offers.iter().find(|offer| !offer.is_empty()) {
            Some(offer) => offer.as_str(),
            None if field.kind == "email" => "a@b.example",
            None => "2012",
        };
        form.fields.push((field.name.clone(), value.to_owned()));
    }
    // What an answer that was chosen asks for besides cannot be known before.
    let chose = form
        .asked
        .iter()
        .any(|field| is_named(&field.id) && (field.offers.len() > 1 || field.kind == "radio"));
    if chose {
        return None;
    }
    let answer = send(world, who, &form, press).await;
    let more: Vec<String> =
        list_named(&answer.text()).into_iter().filter(|id| !is_named(id)).collect();
    (!more.is_empty()).then(|| format!("named {named:?} first and then {more:?}"))
}

/// One answer names everything that is missing.
#[on_each_database]
async fn every_form_names_everything_that_is_missing_at_once(database: Database) {
    let all = [Who::Secretary, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &all).await;
    arrange(&world).await;
    let (mut faults, mut tried, mut asked) = (Vec::new(), 0, 0);
    for who in all {
        for press in list_presses(&world, who).await {
            if !press.sends() {
                continue;
            }
            tried += 1;
            if let Some(fault) = press_empty(&world, who, &press, &mut asked).await {
                faults.push(format!("{} → {} as {who:?}: {fault}", press.page, press.action));
            }
        }
    }
    assert!(tried > 100 && asked > 40, "{tried} forms were tried, {asked} asked for something");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
