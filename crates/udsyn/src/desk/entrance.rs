//! The way in: choosing a language and an authority, signing in and out, and the few addresses that
//! belong to no page.

use crate::app::choose_language as read_language;
use axum::{
    body::Bytes,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use practice::organisation::find_authority;
use spine::{
    account::{Cookie, SignIn, SignInRefusal, is_same_origin},
    base::{Fault, Language},
    i18n::Words,
    kit::{
        Failure, House, Problem, ProblemKind, Shell, assets,
        form::{Field, FormData, FormView, Sending},
        notice, page, submit,
    },
};

/// `GET /`: to the language the browser asks for.
pub async fn choose_language(headers: HeaderMap) -> Redirect {
    Redirect::to(&format!("/{}", read_language("/", &headers).code()))
}

pub(crate) fn parse_interface(code: &str) -> Result<Language, Failure> {
    Language::parse(code)
        .filter(|language| Language::INTERFACE.contains(language))
        .ok_or_else(Failure::not_found)
}

/// `GET /{language}`: the authorities of this installation, and the way to sign in.
pub async fn list_authorities(
    State(house): State<House>,
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Markup, Failure> {
    let words = Words::new(parse_interface(&language)?);
    let names = list_names(&house, words).await?;
    let shell = Shell::bare(words, words.say("app-welcome"), uri.path());
    let main = html! {
        div.narrow {
            h1 { (words.say("app-welcome")) }
            p.lede { (words.say("app-about")) }
            @if names.is_empty() {
                p { (words.say("app-no-authority")) }
            } @else {
                ul.listed {
                    @for (name, slug) in &names {
                        li {
                            a href={ "/" (language) "/at/" (slug) } { (name) } " "
                            a.small href={ "/" (language) "/at/" (slug) "/desk" } {
                                (words.say("app-desk")) span.vh { ": " (name) }
                            }
                        }
                    }
                }
            }
        }
    };
    Ok(page(&shell, main))
}

/// The authorities of this installation, each with its word in addresses, by name.
pub(super) async fn list_names(
    house: &House,
    words: Words,
) -> Result<Vec<(String, String)>, Failure> {
    let mut names = Vec::new();
    for row in house.offices.ledger().list_authorities().await? {
        let Some(office) = house.offices.find(&row.id).await? else { continue };
        let name = find_authority(&office).map(|a| a.name.get(words.language()).to_owned());
        names.push((name.unwrap_or_else(|| row.id.clone()), row.id));
    }
    names.sort_by(|one, other| words.compare(&one.0, &other.0));
    Ok(names)
}

/// `GET /{language}/sign-in`
pub async fn show_sign_in(
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Markup, Failure> {
    let words = Words::new(parse_interface(&language)?);
    let mut data = FormData::new();
    if let Ok(asked) = FormData::parse(uri.query().unwrap_or_default().as_bytes()) {
        data.put("to", asked.get("to"));
    }
    let is_new = uri.query() == Some("done=password");
    let done = is_new.then(|| words.say("entry-new-password-done"));
    Ok(draw_sign_in(words, (&data, &[]), uri.path(), done))
}

fn draw_sign_in(
    words: Words,
    (data, faults): (&FormData, &[Fault]),
    address: &str,
    done: Option<&str>,
) -> Markup {
    let view = FormView::new(words, data, faults);
    let fields = html! {
        (view.hidden("to", data.get("to")))
        (view.email(Field::new("email", words.say("app-email"))))
        (view.password(Field::new("password", words.say("app-password")), "current-password"))
        (submit(words.say("app-sign-in")))
    };
    let action = format!("/{}/sign-in", words.language().code());
    let forgotten = format!("/{}/forgotten", words.language().code());
    let sending = Sending { action: &action, ..Sending::default() };
    let shell = Shell::bare(words, words.say("app-sign-in"), address);
    let main = html! {
        div.narrow {
            h1 { (words.say("app-sign-in")) }
            @if let Some(done) = done { (notice(done)) }
            (view.form(sending, fields))
            p.small { a href=(forgotten) { (words.say("app-forgotten")) } }
        }
    };
    page(&shell, main)
}

/// Where to go after signing in: only ever a page of our own.
fn find_way(to: &str, language: &str) -> String {
    // Browsers read a backslash as a slash, and leave out tabs and line ends before they read.
    let is_odd = |c: char| c == '\\' || c.is_control();
    let is_own = to.starts_with('/') && !to.starts_with("//") && !to.contains(is_odd);
    if is_own { to.to_owned() } else { format!("/{language}") }
}

/// `POST /{language}/sign-in`
pub async fn sign_in(
    State(house): State<House>,
    Path(language): Path<String>,
    remote: crate::app::RemoteAddress,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    check_origin(words, &headers)?;
    let data = FormData::parse(&body)
        .map_err(|fault| Problem::new(ProblemKind::Unreadable).faults(vec![fault]))?;
    let device = Cookie::Device.find(&headers, house.https);
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    let asked = SignIn {
        email: data.get("email"),
        password: data.get("password"),
        remote: remote.0,
        user_agent: agent.unwrap_or_default(),
        device: device.as_ref(),
    };
    match house.accounts.sign_in(asked).await {
        Ok(admission) => {
            let mut answer = see_other(&find_way(data.get("to"), &language));
            give(&mut answer, &Cookie::Session.write(&admission.session, house.https));
            give(&mut answer, &Cookie::Device.write(&admission.device, house.https));
            Ok(answer)
        }
        Err(refusal) => refuse_sign_in(words, data, refusal),
    }
}

fn refuse_sign_in(
    words: Words,
    data: FormData,
    refusal: SignInRefusal,
) -> Result<Response, Failure> {
    let (status, fault) = match refusal {
        SignInRefusal::Wrong => {
            (StatusCode::UNPROCESSABLE_ENTITY, Fault::new("password", "fault-sign-in"))
        }
        SignInRefusal::TooMany { retry_after_seconds } => (
            StatusCode::TOO_MANY_REQUESTS,
            Fault::new("password", "fault-sign-in-wait").with("seconds", retry_after_seconds),
        ),
        SignInRefusal::Busy => {
            return Err(Problem::new(ProblemKind::Unavailable).retry(3).into());
        }
        SignInRefusal::Ledger(error) => return Err(error.into()),
    };
    let mut again = FormData::new();
    again.put("to", data.get("to")).put("email", data.get("email"));
    let address = format!("/{}/sign-in", words.language().code());
    Ok((status, draw_sign_in(words, (&again, &[fault]), &address, None)).into_response())
}

/// `POST /{language}/sign-out`
pub async fn sign_out(
    State(house): State<House>,
    Path(language): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    check_origin(words, &headers)?;
    if let Some(session) = Cookie::Session.find(&headers, house.https) {
        house.accounts.sign_out(&session).await?;
    }
    Ok(lead_out(&house, &language))
}

/// Where to be signed out. Over https the browser also forgets what it kept of our pages; without,
/// it would not listen, and there is nothing that it was allowed to keep. Cookies are not cleared
/// by that header, because it clears those of the whole domain, other services and their sign-ins
/// included: ours is taken away by itself, and the device stays known.
pub(crate) fn lead_out(house: &House, language: &str) -> Response {
    let mut answer = see_other(&format!("/{language}/sign-in"));
    give(&mut answer, &Cookie::Session.clear(house.https));
    if house.https {
        let cleared = HeaderValue::from_static("\"cache\", \"storage\"");
        answer.headers_mut().insert("clear-site-data", cleared);
    }
    answer
}

/// A form that another site sent is not ours.
pub(crate) fn check_origin(words: Words, headers: &HeaderMap) -> Result<(), Failure> {
    if is_same_origin(&axum::http::Method::POST, headers) {
        return Ok(());
    }
    let detail = words.say("app-foreign-form");
    Err(Problem::new(ProblemKind::Forbidden).detail(detail).into())
}

/// To another page, after a deed.
pub(crate) fn see_other(address: &str) -> Response {
    Redirect::to(address).into_response()
}

pub(crate) fn give(answer: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// `GET /assets/{name}`
pub async fn serve_asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    assets::serve(&name, &headers)
}

/// `GET /favicon.ico`
pub async fn serve_mark() -> Redirect {
    Redirect::permanent(assets::MARK)
}

/// `GET /health/live`: the program runs.
pub async fn live() -> &'static str {
    "ok\n"
}

/// `GET /health/ready`: the program runs, its database answers and takes something in.
pub async fn ready(State(house): State<House>) -> Result<&'static str, Failure> {
    let ledger = house.offices.ledger();
    ledger.db().ping().await?;
    ledger.check_ready(house.offices.real_now()).await?;
    Ok("ok\n")
}
