//! Publishing a cooperation or taking it back, and removing an idea: each asks on a page of its
//! own, and says what will follow.

use super::{access, find_receipt};
use crate::cooperation::{
    Cooperation, FieldGroup, is_only_idea, publish_cooperation, remove_cooperation,
    unpublish_cooperation,
};
use crate::organisation::list_users;
use crate::organisation::pages::{Reading, draw_users};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Visibility;
use spine::i18n::Words;
use spine::kit::form::{Choice, Field, FormData, FormView, Sending};
use spine::kit::{self, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::office::{Entry, Record};
use std::collections::BTreeSet;

type At = Path<(String, String, String)>;

/// How many changes of a record are looked through for the one that published it.
const LOOKED_THROUGH: i64 = 500;

/// `GET …/cooperations/{slug}/publish`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be published.
pub async fn ask(visit: Visit, Path((_, _, slug)): At) -> Result<Markup, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::Publish)?;
    let words = visit.words;
    let is_published = entry.record.visibility == Visibility::Published;
    let title =
        if is_published { words.say("coop-publication") } else { words.say("coop-publish") };
    let who = if is_published { tell_who_published(&visit, entry).await? } else { None };
    let here = visit.desk(&format!("/cooperations/{}", entry.record.slug));
    let mut data = FormData::new();
    for group in &entry.record.withheld {
        data.put("withheld", group.code());
    }
    let view = FormView::new(words, &data, &[]);
    let action = format!("{here}/publish");
    let preview = format!("{here}/preview");
    let button = if is_published { words.say("publish-save") } else { words.say("publish-do") };
    let fields = html! {
        (about_publishing(words, &entry.record))
        (view.checkboxes(
            Field::new("withheld", words.say("publish-withhold"))
                .help(words.say("publish-withhold-help")).optional(),
            &list_groups(words),
        ))
        (hidden(&view, entry, "show"))
        div.buttons {
            (kit::submit(button))
            button.btn formmethod="get" formaction=(preview) { (words.say("publish-preview")) }
            a href=(here) { (words.say("edit-cancel")) }
        }
    };
    let main = html! {
        (path(&visit, entry, title))
        (kit::head(&Head { title, ..Head::default() }))
        @if let Some(who) = who { p { (who) } }
        (view.form(Sending { action: &action, ..Sending::default() }, fields))
        @if is_published { (draw_taking_off(&visit, entry, &action)) }
    };
    Ok(visit.page(&Sheet { title, part: "cooperations" }, main))
}

fn list_groups(words: Words) -> Vec<Choice> {
    let name = |group: &FieldGroup| words.word("section", group.section().code());
    FieldGroup::ALL.iter().map(|group| Choice::new(group.code(), name(group))).collect()
}

fn hidden(view: &FormView<'_>, entry: &Entry<Cooperation>, deed: &str) -> Markup {
    html! { (view.hidden("read_at", &entry.seq.to_string())) (view.hidden("deed", deed)) }
}

/// The way back: a form of its own, because it takes away what others may rely on.
fn draw_taking_off(visit: &Visit, entry: &Entry<Cooperation>, action: &str) -> Markup {
    let words = visit.words;
    let data = FormData::new();
    let view = FormView::new(words, &data, &[]);
    kit::section(
        "take-off",
        html! { (words.say("publish-take-off")) },
        html! {
            (view.form(Sending { action, ..Sending::default() }, html! {
                p { (words.say("unpublish-lede")) }
                (hidden(&view, entry, "hide"))
                (kit::submit_as(words.say("unpublish-do"), "sure", "yes"))
            }))
        },
    )
}

/// Who published it and when: the change after which it has been published ever since.
async fn tell_who_published(
    visit: &Visit,
    entry: &Entry<Cooperation>,
) -> Result<Option<String>, Failure> {
    let ledger = visit.house.offices.ledger();
    let id = entry.id.as_str();
    let changes = ledger
        .list_changes_of_record(visit.authority(), Cooperation::KIND, id, LOOKED_THROUGH)
        .await?;
    let is_public = |change: &&spine::ledger::Change| {
        let body = change.body.as_deref().and_then(|body| serde_json::from_str(body).ok());
        body.is_some_and(|body: serde_json::Value| body["visibility"] == "published")
    };
    let Some(change) = changes.iter().take_while(is_public).last() else { return Ok(None) };
    let names = visit.house.accounts.names().await?;
    let author = super::author_name(visit.words, &names, &change.author);
    let at = spine::ledger::read_instant(&change.at)?;
    let date = visit.words.instant(at, visit.house.offices.zone());
    let named = [("date", date.into()), ("author", author.into())];
    Ok(Some(visit.words.say_with("publish-who", &named)))
}

fn about_publishing(words: Words, record: &Cooperation) -> Markup {
    let languages: Vec<&str> =
        record.name.languages().map(|language| words.language_name(language)).collect();
    let languages = [("languages", words.list(&languages).into())];
    html! {
        div.prose {
            p { (words.say("publish-lede")) }
            p { (words.say("publish-shown")) }
            p { (words.say("publish-hidden")) }
            p { (words.say_with("publish-languages", &languages)) }
        }
    }
}

/// The groups of fields named in a form or an address; what is none is left out.
pub fn read_withheld<'d>(named: impl Iterator<Item = &'d str>) -> BTreeSet<FieldGroup> {
    named.filter_map(FieldGroup::parse).collect()
}

/// `POST …/cooperations/{slug}/publish`
///
/// # Errors
/// As [`ask`]; 409 when somebody changed it since the page was opened.
pub async fn publish(
    visit: Visit,
    Path((_, _, slug)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::Publish)?;
    let (read_at, data) = read(&body, entry)?;
    let id = entry.id.clone();
    // What the button said is done, also when somebody did the same in between.
    let hides = data.get("deed") == "hide";
    let withheld = read_withheld(data.list("withheld"));
    let done = visit.commit(move |office| match hides {
        true => unpublish_cooperation(office, &id, read_at),
        false => publish_cooperation(office, &id, read_at, &withheld),
    });
    let receipt = done.await.map_err(|error| visit.refuse(error))?;
    let done = if hides { "unpublished" } else { "published" };
    Ok(find_receipt(&visit, &entry.record.slug, done, &receipt))
}

/// `GET …/cooperations/{slug}/remove`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be removed.
pub async fn ask_remove(visit: Visit, Path((_, _, slug)): At) -> Result<Markup, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::RemoveDraftEntry)?.clone();
    let reading = Reading::of(visit).await?;
    Ok(match why_it_stays(&reading, &entry) {
        Some(why) => draw_staying(&reading.visit, &entry, why),
        None => draw_removal(&reading.visit, &entry),
    })
}

/// Why a cooperation cannot be removed: it is more than an idea, or others name it.
fn why_it_stays(reading: &Reading, entry: &Entry<Cooperation>) -> Option<Markup> {
    let (visit, words) = (&reading.visit, reading.words());
    if !is_only_idea(&entry.record, visit.today) {
        return Some(html! { p { (words.say("fault-end-instead")) } });
    }
    let users = list_users(&visit.office, &entry.id);
    (!users.is_empty()).then(|| draw_users(reading, &users))
}

fn draw_removal(visit: &Visit, entry: &Entry<Cooperation>) -> Markup {
    let words = visit.words;
    let name = entry.record.name.get(words.language());
    let question = Question {
        title: words.say("coop-remove"),
        button: words.say("remove-do"),
        rest: "/remove",
    };
    let lede = words.say_with("remove-lede", &[("name", name.into())]);
    draw(visit, entry, &question, html! { p { (lede) } })
}

fn draw_staying(visit: &Visit, entry: &Entry<Cooperation>, why: Markup) -> Markup {
    let words = visit.words;
    let title = words.say("coop-remove");
    let back = visit.desk(&format!("/cooperations/{}", entry.record.slug));
    let main = html! {
        (path(visit, entry, title))
        (kit::head(&Head { title, ..Head::default() }))
        (kit::warning(words.say("remove-stays"), why))
        p { (kit::link_button(words.say("organisation-back"), &back)) }
    };
    visit.page(&Sheet { title, part: "cooperations" }, main)
}

/// `POST …/cooperations/{slug}/remove`
///
/// # Errors
/// As [`ask_remove`]; 409 when somebody changed it since; 422, with the page that says so, when it
/// is more than an idea or others name it.
pub async fn remove(
    visit: Visit,
    Path((_, _, slug)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::RemoveDraftEntry)?;
    let (read_at, _) = read(&body, entry)?;
    let reading = Reading::of(visit.clone()).await?;
    if let Some(why) = why_it_stays(&reading, entry) {
        let page = draw_staying(&visit, entry, why);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (id, today) = (entry.id.clone(), visit.today);
    let done = visit.commit(move |office| remove_cooperation(office, &id, read_at, today)).await;
    let receipt = done.map_err(|error| visit.refuse(error))?;
    Ok(visit.see_other(&visit.desk("/cooperations"), &receipt).into_response())
}

/// The version the page was opened at, and what was sent.
fn read(body: &[u8], entry: &Entry<Cooperation>) -> Result<(i64, FormData), Failure> {
    let data = FormData::parse(body)
        .map_err(|fault| Problem::new(ProblemKind::Faults).faults(vec![fault]))?;
    Ok((data.get("read_at").parse().unwrap_or(entry.seq), data))
}

/// Where the page lies.
fn path(visit: &Visit, entry: &Entry<Cooperation>, title: &str) -> Markup {
    let words = visit.words;
    let name = entry.record.name.get(words.language());
    let register = visit.desk("/cooperations");
    let here = visit.desk(&format!("/cooperations/{}", entry.record.slug));
    kit::crumbs(words, &[(words.say("coop-register"), &register), (name, &here)], title)
}

/// A page that asks before a deed.
struct Question<'a> {
    title: &'a str,
    button: &'a str,
    rest: &'a str,
}

fn draw(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    question: &Question<'_>,
    about: Markup,
) -> Markup {
    let words = visit.words;
    let here = visit.desk(&format!("/cooperations/{}", entry.record.slug));
    let action = format!("{here}{}", question.rest);
    let data = FormData::new();
    let view = FormView::new(words, &data, &[]);
    let main = html! {
        (path(visit, entry, question.title))
        (kit::head(&Head { title: question.title, ..Head::default() }))
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (about)
            (view.hidden("read_at", &entry.seq.to_string()))
            div.buttons {
                (kit::submit(question.button))
                a href=(here) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title: question.title, part: "cooperations" }, main)
}
