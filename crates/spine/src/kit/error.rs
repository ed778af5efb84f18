//! What went wrong, as a page with a way out or as a problem document (RFC 9457).

use super::{Shell, page, parts};
use crate::{base::Fault, i18n::Words, key};
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

/// What can go wrong between a reader and the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// 400: what was sent cannot be read.
    Unreadable,
    /// 401: nobody is signed in.
    SignIn,
    /// 403: known, but not allowed.
    Forbidden,
    /// 404: not there, or not for this reader to know.
    NotFound,
    /// 405: there, but not for what was asked of it: a page that only takes a form in.
    NotSo,
    /// 409: somebody else was faster.
    Conflict,
    /// 413: too large.
    TooLarge,
    /// 422: read, but some of it is wrong.
    Faults,
    /// 429: too much in a short time.
    TooMany,
    /// 500: a mistake of the program.
    Broken,
    /// 503: not now.
    Unavailable,
    /// 503: nothing is written, because the clock of the server does not fit the last change.
    Clock,
}

impl ProblemKind {
    /// The HTTP status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotSo => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Faults => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable | Self::Clock => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Unreadable => (key!("kit-error-400"), key!("kit-error-400-text")),
            Self::SignIn => (key!("kit-error-401"), key!("kit-error-401-text")),
            Self::Forbidden => (key!("kit-error-403"), key!("kit-error-403-text")),
            Self::NotFound => (key!("kit-error-404"), key!("kit-error-404-text")),
            Self::NotSo => (key!("kit-error-405"), key!("kit-error-405-text")),
            Self::Conflict => (key!("kit-error-409"), key!("kit-error-409-text")),
            Self::TooLarge => (key!("kit-error-413"), key!("kit-error-413-text")),
            Self::Faults => (key!("kit-error-422"), key!("kit-error-422-text")),
            Self::TooMany => (key!("kit-error-429"), key!("kit-error-429-text")),
            Self::Broken => (key!("kit-error-500"), key!("kit-error-500-text")),
            Self::Unavailable => (key!("kit-error-503"), key!("kit-error-503-text")),
            Self::Clock => (key!("kit-error-clock"), key!("kit-error-clock-text")),
        }
    }
}

/// Something that went wrong, ready to be told to a person or to a program.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What kind.
    pub kind: ProblemKind,
    /// A sentence about this case, in the reader's language; the kind's own when there is none.
    pub detail: Option<String>,
    /// What to correct, and where.
    pub faults: Vec<Fault>,
    /// The number under which the log has the cause.
    pub incident: Option<String>,
    /// The way out: name and address.
    pub way_out: Option<(String, String)>,
    /// Whether the way out opens beside the page, because what stands in it is still needed.
    pub is_beside: bool,
    /// After how many seconds it is worth trying again.
    pub retry_seconds: Option<u32>,
    /// What a program is told beside (RFC 9457, extension members); pages do not show it.
    pub members: Vec<(&'static str, serde_json::Value)>,
}

impl Problem {
    /// A problem of a kind, with nothing more to say.
    pub fn new(kind: ProblemKind) -> Self {
        Self {
            kind,
            detail: None,
            faults: Vec::new(),
            incident: None,
            way_out: None,
            is_beside: false,
            retry_seconds: None,
            members: Vec::new(),
        }
    }

    /// The same with a sentence about this case.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The same with what to correct.
    pub fn faults(mut self, faults: Vec<Fault>) -> Self {
        self.faults = faults;
        self
    }

    /// The same with the number under which the log has the cause.
    pub fn incident(mut self, number: impl Into<String>) -> Self {
        self.incident = Some(number.into());
        self
    }

    /// The same with a way out.
    pub fn way_out(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.way_out = Some((label.into(), href.into()));
        self
    }

    /// The same with a way out that leaves the page where it is.
    pub fn way_beside(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.is_beside = true;
        self.way_out(label, href)
    }

    /// The same with the seconds after which to try again.
    pub fn retry(mut self, seconds: u32) -> Self {
        self.retry_seconds = Some(seconds);
        self
    }

    /// The same with one more thing that a program is told.
    pub fn with_member(mut self, name: &'static str, value: impl Into<serde_json::Value>) -> Self {
        self.members.push((name, value.into()));
        self
    }

    /// The title of the kind, for a page's frame.
    pub fn title(&self, words: Words) -> &'static str {
        words.say(self.kind.keys().0)
    }

    /// The page within a frame; set the frame's title to [`Problem::title`].
    pub fn into_page(self, shell: &Shell<'_>) -> Response {
        let main = self.main(shell.words, shell.address, shell.home);
        self.into_answer(page(shell, main))
    }

    /// A finished page as the answer, with the status and the headers of the problem.
    pub fn into_answer(self, page: Markup) -> Response {
        let status = self.kind.status();
        self.finish((status, page).into_response())
    }

    /// The problem document.
    pub fn into_json(self, words: Words) -> Response {
        let status = self.kind.status();
        let mut document = serde_json::json!({
            "type": "about:blank",
            "title": self.title(words),
            "status": status.as_u16(),
            "detail": match (&self.detail, self.kind) {
                (None, ProblemKind::SignIn) => words.say("kit-error-401-program").to_owned(),
                (_, _) => self.sentence(words),
            },
        });
        if !self.faults.is_empty() {
            let told = |fault: &Fault| {
                serde_json::json!({
                    "at": fault.at, "key": fault.key, "detail": words.fault(fault),
                })
            };
            document["errors"] = self.faults.iter().map(told).collect();
        }
        if let Some(incident) = &self.incident {
            document["incident"] = incident.as_str().into();
        }
        for (name, value) in &self.members {
            document[*name] = value.clone();
        }
        let mut answer = Response::new(Body::from(document.to_string()));
        *answer.status_mut() = status;
        if status == StatusCode::UNAUTHORIZED {
            let how = HeaderValue::from_static("Bearer realm=\"udsyn\"");
            answer.headers_mut().insert(header::WWW_AUTHENTICATE, how);
        }
        let media = HeaderValue::from_static("application/problem+json");
        answer.headers_mut().insert(header::CONTENT_TYPE, media);
        self.finish(answer)
    }

    fn finish(self, mut answer: Response) -> Response {
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        if let Some(seconds) = self.retry_seconds {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        answer
    }

    fn sentence(&self, words: Words) -> String {
        self.detail.clone().unwrap_or_else(|| words.say(self.kind.keys().1).to_owned())
    }

    /// What stands in the page: the sentence, what to correct, and the way out.
    pub fn main(&self, words: Words, address: &str, home: &str) -> Markup {
        let (label, href) = match (&self.way_out, self.kind) {
            (Some((label, href)), _) => (label.as_str(), href.as_str()),
            (
                None,
                ProblemKind::TooMany
                | ProblemKind::Unavailable
                | ProblemKind::Clock
                | ProblemKind::Conflict,
            ) => (words.say("kit-try-again"), address),
            (None, _) => (words.say("kit-to-start"), home),
        };
        html! {
            div.problem {
                p.small.soft { (self.kind.status().as_u16()) }
                h1 { (self.title(words)) }
                p.lede { (self.sentence(words)) }
                @if !self.faults.is_empty() {
                    ul.listed {
                        @for fault in &self.faults { li { (words.fault(fault)) } }
                    }
                }
                @if let Some(number) = &self.incident {
                    p.small.soft {
                        (words.say_with("kit-incident", &[("number", number.as_str().into())]))
                    }
                }
                p {
                    @if self.is_beside {
                        a.btn.main href=(href) target="_blank" rel="noopener" { (label) }
                    } @else {
                        (parts::main_button(label, href))
                    }
                }
            }
        }
    }
}
