//! Writing to the authority: a correction to a page, or a page that cannot be used. Nobody needs to
//! say who they are.

use super::{Leaf, PublicVisit, frame};
use crate::{app::RemoteAddress, desk::entrance::check_origin};
use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use spine::{
    account::{AccountError, NewFeedback},
    base::Fault,
    kit::{
        self, Failure, Head, Problem, ProblemKind,
        form::{Field, FormData, FormView, Sending},
    },
};

/// A field that no person sees. Programs that fill in every field give themselves away by it.
const TRAP: &str = "homepage";

/// Longest address of a page, in characters.
const PAGE_LIMIT: usize = 300;

/// `GET …/feedback`
pub async fn show(visit: PublicVisit) -> Result<Markup, Failure> {
    let mut data = FormData::new();
    data.put("page", read_page(visit.asked().get("page")));
    draw(&visit, &data, &[])
}

/// The page it is about: an address below the site's own, or none.
fn read_page(asked: &str) -> &str {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.');
    let is_page = asked.starts_with('/') && !asked.contains("//") && asked.chars().all(is_plain);
    if is_page && asked.len() <= PAGE_LIMIT { asked } else { "" }
}

fn draw(visit: &PublicVisit, data: &FormData, faults: &[Fault]) -> Result<Markup, Failure> {
    let words = visit.words;
    let title = words.say("site-feedback");
    let action = visit.path("/feedback");
    let page = read_page(data.get("page"));
    let view = FormView::new(words, data, faults);
    let fields = html! {
        (view.hidden("page", page))
        @if !page.is_empty() {
            p { (words.say("site-feedback-page")) " " a href=(visit.path(page)) { (page) } }
        }
        (view.area(Field::new("message", words.say("site-feedback-message")), 8))
        (view.email(Field::new("reply_to", words.say("site-feedback-reply"))
            .help(words.say("site-feedback-reply-help")).optional()))
        div.vh aria-hidden="true" {
            label for="trap" { (words.say("site-feedback-trap")) }
            input #trap name=(TRAP) type="text" tabindex="-1" autocomplete="off" value="";
        }
        (kit::submit(words.say("site-feedback-send")))
        p.small.soft { (words.say("site-feedback-kept")) }
    };
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-feedback-about")) }),
            ..Head::default()
        }))
        div.reading { (view.form(Sending { action: &action, ..Sending::default() }, fields)) }
    };
    let about = words.say("site-feedback-about");
    let leaf = Leaf { title, description: about, is_hidden: true, ..Leaf::default() };
    frame::draw(visit, &leaf, main)
}

/// `POST …/feedback`
pub async fn send(
    visit: PublicVisit,
    remote: RemoteAddress,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    check_origin(visit.words, &headers)?;
    visit.authority()?;
    let data = FormData::parse(&body)
        .map_err(|fault| Problem::new(ProblemKind::Unreadable).faults(vec![fault]))?;
    let thanks = Redirect::to(&visit.path("/feedback/thanks")).into_response();
    if !data.get(TRAP).is_empty() {
        // A program is told nothing that would help it to do better.
        return Ok(thanks);
    }
    let sent = visit.send_feedback(NewFeedback {
        authority: visit.place.authority(),
        page: read_page(data.get("page")),
        language: visit.words.language(),
        message: data.get("message"),
        reply_to: data.get("reply_to"),
        remote: remote.0,
    });
    match sent.await {
        Ok(()) => Ok(thanks),
        Err(AccountError::Faults(faults)) => {
            let page = draw(&visit, &data, &faults)?;
            let unkept = [(header::CACHE_CONTROL, "no-store")];
            Ok((StatusCode::UNPROCESSABLE_ENTITY, unkept, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET …/feedback/thanks`
pub async fn thank(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let title = words.say("site-thanks");
    let main = html! {
        (kit::head(&Head { title, ..Head::default() }))
        div.reading {
            p { (words.say("site-thanks-next")) }
            p { (words.say("site-thanks-answer")) }
            p { a href=(visit.path("")) { (words.say("kit-to-start")) } }
        }
    };
    let leaf = Leaf { title, is_hidden: true, ..Leaf::default() };
    frame::draw(&visit, &leaf, main)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_of_the_site_is_named() {
        assert_eq!(read_page("/cooperations/markis"), "/cooperations/markis");
        for foreign in ["", "https://evil.example", "//evil.example?x", "/a\"b", "/æ"] {
            assert_eq!(read_page(foreign), "", "{foreign}");
        }
    }
}
