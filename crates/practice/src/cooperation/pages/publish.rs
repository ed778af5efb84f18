//! Publishing a cooperation or taking it back, and removing an idea: each asks on a page of its
//! own, and says what will follow.

use super::{access, find_receipt};
use crate::cooperation::{
    Cooperation, publish_cooperation, remove_cooperation, unpublish_cooperation,
};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Visibility;
use spine::i18n::Words;
use spine::kit::form::{FormData, FormView, Sending};
use spine::kit::{self, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::office::Entry;

type At = Path<(String, String, String)>;

/// `GET …/cooperations/{slug}/publish`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be published.
pub async fn ask(visit: Visit, Path((_, _, slug)): At) -> Result<Markup, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::Publish)?;
    let words = visit.words;
    let name = entry.record.name.get(words.language());
    let (title, main) = match entry.record.visibility {
        Visibility::Internal => (words.say("coop-publish"), about_publishing(words, &entry.record)),
        Visibility::Published => {
            (words.say("coop-unpublish"), html! { p { (words.say("unpublish-lede")) } })
        }
    };
    let button = match entry.record.visibility {
        Visibility::Internal => words.say("publish-do"),
        Visibility::Published => words.say("unpublish-do"),
    };
    let question = Question { title, name, button, rest: "/publish" };
    Ok(draw(&visit, entry, &question, main))
}

fn about_publishing(words: Words, record: &Cooperation) -> Markup {
    let languages: Vec<&str> =
        record.name.languages().map(|language| words.language_name(language)).collect();
    html! {
        p { (words.say("publish-lede")) }
        p { (words.say("publish-shown")) }
        p { (words.say("publish-hidden")) }
        p { (words.say_with("publish-languages", &[("languages", words.list(&languages).into())])) }
    }
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
    let (read_at, wanted) = read(&body, entry)?;
    let id = entry.id.clone();
    // What the button said is done, also when somebody did the same in between.
    let publishes = wanted == "internal";
    let done = visit.commit(move |office| match publishes {
        true => publish_cooperation(office, &id, read_at),
        false => unpublish_cooperation(office, &id, read_at),
    });
    let receipt = done.await.map_err(|error| visit.refuse(error))?;
    let done = if publishes { "published" } else { "unpublished" };
    Ok(find_receipt(&visit, &entry.record.slug, done, &receipt))
}

/// `GET …/cooperations/{slug}/remove`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be removed.
pub async fn ask_remove(visit: Visit, Path((_, _, slug)): At) -> Result<Markup, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::RemoveDraftEntry)?;
    let words = visit.words;
    let name = entry.record.name.get(words.language());
    let question = Question {
        title: words.say("coop-remove"),
        name,
        button: words.say("remove-do"),
        rest: "/remove",
    };
    let lede = words.say_with("remove-lede", &[("name", name.into())]);
    Ok(draw(&visit, entry, &question, html! { p { (lede) } }))
}

/// `POST …/cooperations/{slug}/remove`
///
/// # Errors
/// As [`ask_remove`]; 409 when somebody changed it since, 422 when it is more than an idea.
pub async fn remove(
    visit: Visit,
    Path((_, _, slug)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::RemoveDraftEntry)?;
    let (read_at, _) = read(&body, entry)?;
    let (id, today) = (entry.id.clone(), visit.today);
    let done = visit.commit(move |office| remove_cooperation(office, &id, read_at, today)).await;
    let receipt = done.map_err(|error| visit.refuse(error))?;
    Ok(visit.see_other(&visit.desk("/cooperations"), &receipt).into_response())
}

/// The version the page was opened at, and the visibility it had then.
fn read(body: &[u8], entry: &Entry<Cooperation>) -> Result<(i64, String), Failure> {
    let data = FormData::parse(body)
        .map_err(|fault| Problem::new(ProblemKind::Faults).faults(vec![fault]))?;
    Ok((data.get("read_at").parse().unwrap_or(entry.seq), data.get("was").to_owned()))
}

/// A page that asks before a deed.
struct Question<'a> {
    title: &'a str,
    name: &'a str,
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
    let register = visit.desk("/cooperations");
    let here = visit.desk(&format!("/cooperations/{}", entry.record.slug));
    let action = format!("{here}{}", question.rest);
    let data = FormData::new();
    let view = FormView::new(words, &data, &[]);
    let was = match entry.record.visibility {
        Visibility::Internal => "internal",
        Visibility::Published => "published",
    };
    let main = html! {
        (kit::crumbs(
            words,
            &[(words.say("coop-register"), &register), (question.name, &here)],
            question.title,
        ))
        (kit::head(&Head { title: question.title, ..Head::default() }))
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (about)
            (view.hidden("read_at", &entry.seq.to_string()))
            (view.hidden("was", was))
            div.buttons {
                (kit::submit(question.button))
                a href=(here) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title: question.title, part: "cooperations" }, main)
}
