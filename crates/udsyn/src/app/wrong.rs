//! What went wrong, told within whatever stands around it: the desk, a site, or neither.

use super::{
    door::{is_desk, is_for_programs},
    typed::Typed,
};
use crate::site::{self, Leaf, PublicVisit};
use axum::{
    http::{HeaderMap, StatusCode, Uri, header},
    response::Response,
};
use maud::html;
use spine::{
    base::Language,
    i18n::Words,
    kit::{Problem, ProblemKind, Sheet, Shell, Visit, page},
};

/// What was asked, for a page about what went wrong.
pub(super) struct Asked {
    pub(super) uri: Uri,
    pub(super) language: Language,
    /// What somebody typed, where it was a form.
    pub(super) typed: Option<Typed>,
}

/// Turns an answer that only has a status into one that says what to do.
pub(super) fn explain(mut answer: Response, asked: &Asked) -> Response {
    let around = Around {
        desk: answer.extensions_mut().remove::<Visit>(),
        site: answer.extensions_mut().remove::<PublicVisit>(),
    };
    if let Some(problem) = answer.extensions_mut().remove::<Problem>() {
        return dress(problem, asked, &around);
    }
    let is_finished =
        answer.headers().contains_key(header::CONTENT_TYPE) && !is_plain_text(answer.headers());
    let kind = match answer.status() {
        StatusCode::NOT_FOUND => ProblemKind::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemKind::NotSo,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooLarge,
        StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::BAD_REQUEST
        | StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemKind::Unreadable,
        StatusCode::INTERNAL_SERVER_ERROR => ProblemKind::Broken,
        _ => return answer,
    };
    if is_finished {
        return answer;
    }
    let allowed = answer.headers_mut().remove(header::ALLOW);
    let mut dressed = dress(Problem::new(kind), asked, &around);
    dressed.headers_mut().extend(allowed.map(|allowed| (header::ALLOW, allowed)));
    dressed
}

fn is_plain_text(headers: &HeaderMap) -> bool {
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media.is_some_and(|media| media.starts_with("text/plain"))
}

/// What stands around a page about what went wrong: the desk, a site, or neither.
#[derive(Default)]
pub(super) struct Around {
    desk: Option<Visit>,
    site: Option<PublicVisit>,
}

/// Whoever must sign in is led there: beside the page where a form still stands in it, else back to
/// the desk it was for.
fn offer_sign_in(problem: Problem, words: Words, asked: &Asked) -> Problem {
    let path = asked.uri.path();
    let rest = path.split('/').skip(5).map(|word| word.len() + 1).sum::<usize>();
    let back = if is_desk(&asked.uri) { &path[..path.len() - rest] } else { "" };
    let sign_in = format!("/{}/sign-in", asked.language.code());
    let sign_in = spine::kit::address(&sign_in, [("to", back)]);
    match asked.typed {
        Some(_) => problem
            .detail(words.say("app-signed-out"))
            .way_beside(words.say("app-sign-in-beside"), sign_in),
        None => problem.way_out(words.say("app-sign-in"), sign_in),
    }
}

pub(super) fn dress(problem: Problem, asked: &Asked, around: &Around) -> Response {
    let words = Words::new(asked.language);
    if is_for_programs(&asked.uri) {
        return problem.into_json(words);
    }
    let problem = match problem.kind {
        ProblemKind::SignIn => offer_sign_in(problem, words, asked),
        _ => problem,
    };
    let address = asked.uri.path_and_query().map_or("/", |whole| whole.as_str());
    let title = problem.title(words);
    let draw = |address: &str, home: &str| {
        html! {
            (problem.main(words, address, home))
            @if let Some(typed) = &asked.typed { (typed.draw(words, problem.kind, address)) }
        }
    };
    if let Some(visit) = around.desk.as_ref().filter(|visit| visit.actor.is_member()) {
        let main = draw(address, &visit.desk(""));
        return problem.into_answer(visit.page(&Sheet { title, part: "" }, main));
    }
    if let Some(visit) = &around.site {
        let main = draw(&visit.path(&visit.rest), &visit.path(""));
        let leaf = Leaf { title, is_hidden: true, ..Leaf::default() };
        if let Ok(page) = site::draw(visit, &leaf, main) {
            return problem.into_answer(page);
        }
    }
    let home = format!("/{}", asked.language.code());
    let shell = Shell { home: &home, ..Shell::bare(words, title, address) };
    let main = draw(address, &home);
    problem.into_answer(page(&shell, main))
}
