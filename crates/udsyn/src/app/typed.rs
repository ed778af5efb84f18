//! What somebody typed into a form that could not be taken in. Whatever kept the program from it
//! (the database is away, the session is over, somebody was faster, a limit), the page that says so
//! has all of it: to be sent once more where that helps, and to be copied from in any case.

use axum::{
    body::{Body, HttpBody, to_bytes},
    extract::Request,
    http::{HeaderMap, header},
};
use maud::{Markup, html};
use spine::{
    account::is_same_origin,
    i18n::Words,
    kit::{
        ProblemKind,
        form::{FIELD_LIMIT, FormData},
        submit,
    },
};

/// The largest form that is kept, in bytes.
const LARGEST: u64 = super::start::BODY as u64;
/// Longer values, and those of several words, are texts; others are marks of the form.
const SHORT: usize = 40;

/// The fields of a form.
pub(super) struct Typed(FormData);

impl Typed {
    /// The fields of a form that somebody sends from a page of ours, and the request as it came.
    /// A form of another site is never offered to be sent once more, and a password never shown.
    /// Who it is does not matter: whose session is over has no cookie of it left.
    pub(super) async fn keep(request: Request) -> (Request, Option<Self>) {
        let is_ours =
            is_form(request.headers()) && is_same_origin(request.method(), request.headers());
        let size = request.body().size_hint().exact();
        if request.method().is_safe() || !is_ours || size.is_none_or(|size| size > LARGEST) {
            return (request, None);
        }
        let (head, body) = request.into_parts();
        // What breaks off on its way is answered to nobody.
        let bytes = to_bytes(body, super::start::BODY).await.unwrap_or_default();
        let typed = Some(FormData::salvage(&bytes)).filter(|data| !data.holds_secret());
        (Request::from_parts(head, Body::from(bytes)), typed.map(Self))
    }

    /// What was typed, beneath what went wrong.
    pub(super) fn draw(&self, words: Words, kind: ProblemKind, address: &str) -> Markup {
        let texts: Vec<&str> = self.0.iter().map(|(_, value)| value).filter(is_text).collect();
        let helps = match kind {
            ProblemKind::SignIn
            | ProblemKind::TooMany
            | ProblemKind::Broken
            | ProblemKind::Unavailable
            | ProblemKind::Clock => true,
            ProblemKind::Unreadable
            | ProblemKind::Forbidden
            | ProblemKind::NotFound
            | ProblemKind::NotSo
            | ProblemKind::Conflict
            | ProblemKind::TooLarge
            | ProblemKind::Faults => false,
        };
        // More fields than any form of ours has would only be refused again.
        let helps = helps && self.0.iter().nth(FIELD_LIMIT).is_none();
        if texts.is_empty() && !helps {
            return html! {};
        }
        let about = match kind {
            ProblemKind::SignIn => words.say("app-typed-sign-in"),
            _ if helps => words.say("app-typed-again"),
            _ => words.say("app-typed-copy"),
        };
        html! {
            section.panel aria-labelledby="typed" {
                h2 #typed { (words.say("app-typed")) }
                p { (about) }
                @if helps {
                    form method="post" action=(address) {
                        @for (name, value) in self.0.iter() {
                            input type="hidden" name=(name) value=(value);
                        }
                        div.buttons { (submit(words.say("app-typed-send"))) }
                    }
                }
                @for text in &texts { p { (text) } }
            }
        }
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media.is_some_and(|media| media.starts_with("application/x-www-form-urlencoded"))
}

fn is_text(value: &&str) -> bool {
    value.trim().contains(char::is_whitespace) || value.chars().count() > SHORT
}
