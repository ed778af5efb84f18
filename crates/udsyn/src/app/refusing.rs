//! What is refused at once: requests of which the head alone says that no answer can come of them.
//! Nobody is asked for and no body is waited for, and the database never sees them.

use axum::{
    extract::Request,
    http::{HeaderMap, Uri, header},
};
use spine::kit::ProblemKind;

/// More than any address takes, in bytes, but those that take forms with files: these go to the
/// disk as they come, and their own limit says what it is.
const TOO_LARGE: u64 = 12 << 20;

/// Why the head of a request alone is reason enough to refuse it, if it is.
///
/// In this order: when it is not clear whom it is for, nothing else in it is believed; when its
/// body is too large, that is said whatever the address is; then the address itself.
pub(super) fn find_refusal(request: &Request) -> Option<ProblemKind> {
    match request {
        request if names_two_hosts(request) => Some(ProblemKind::Unreadable),
        request if announces_too_much(request.headers()) => Some(ProblemKind::TooLarge),
        request => find_nothing(request.uri()),
    }
}

/// Whether it is not clear which host is asked for: then a proxy and we could read it differently.
fn names_two_hosts(request: &Request) -> bool {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let first = hosts.next().and_then(|host| host.to_str().ok());
    let other = request.uri().authority().map(|authority| authority.as_str());
    let differ = |one: &str, other: &str| !one.eq_ignore_ascii_case(other);
    hosts.next().is_some() || first.zip(other).is_some_and(|(one, other)| differ(one, other))
}

/// Whether the head alone says that the body will be refused: then nobody waits for it.
fn announces_too_much(headers: &HeaderMap) -> bool {
    if brings_files(headers) {
        return false;
    }
    let length = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    length.and_then(|length| length.parse::<u64>().ok()).is_some_and(|length| length > TOO_LARGE)
}

/// Zero is a sign of no text: no record has it in its id and nobody looks for it, and a database
/// that is asked for it says so in its own way.
fn find_nothing(uri: &Uri) -> Option<ProblemKind> {
    if uri.path().contains("%00") {
        return Some(ProblemKind::NotFound);
    }
    let is_in_query = uri.query().is_some_and(|query| query.contains("%00"));
    is_in_query.then_some(ProblemKind::Unreadable)
}

/// Whether it is a form with files; such a form may be larger and may take longer than others.
pub(super) fn brings_files(headers: &HeaderMap) -> bool {
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media.is_some_and(|media| media.starts_with("multipart/form-data"))
}
