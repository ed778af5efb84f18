//! Answering straight from a mail: a link opens one form for one person, without a password.
//!
//! Looking at the address changes nothing, because mail programs look at every address before
//! people do; the button opens the form.

use super::entrance::{check_origin, give, parse_interface, see_other};
use crate::app::{HoldsSecret, RemoteAddress};
use axum::{
    Extension,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use practice::{
    duty::{Duty, find_duty, letter},
    organisation::find_authority,
};
use spine::{
    account::{AnswerLink, Cookie, Secret},
    base::Language,
    i18n::Words,
    kit::{Failure, House, Shell, page, submit},
};

/// What a link is good for.
enum Standing {
    /// It opens its form.
    Open(Box<(AnswerLink, Duty)>),
    /// It was altered, or is of another installation.
    Unknown,
    /// Its time is over.
    Expired,
    /// What it was for is done.
    Done,
}

async fn judge(house: &House, secret: &str) -> Result<Standing, Failure> {
    let Some(secret) = Secret::parse(secret) else { return Ok(Standing::Unknown) };
    let Some(link) = house.accounts.find_answer_link(&secret).await? else {
        return Ok(Standing::Unknown);
    };
    if link.expires_at < house.offices.real_now() {
        return Ok(Standing::Expired);
    }
    let Some(office) = house.offices.find(&link.authority).await? else {
        return Ok(Standing::Unknown);
    };
    let today = house.offices.today(&link.authority);
    Ok(match find_duty(&office, today, &link.duty) {
        Some(duty) => Standing::Open(Box::new((link, duty))),
        None => Standing::Done,
    })
}

/// `GET /{language}/answer/{secret}`
pub async fn show(
    State(house): State<House>,
    Path((language, secret)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    draw(&house, words, uri.path(), judge(&house, &secret).await?).await
}

/// `POST /{language}/answer/{secret}`: opens the form.
pub async fn open(
    State(house): State<House>,
    Path((language, secret)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
    remote: RemoteAddress,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    check_origin(words, &headers)?;
    let standing = judge(&house, &secret).await?;
    let Standing::Open(open) = &standing else {
        return draw(&house, words, uri.path(), standing).await;
    };
    let link = &open.0;
    let form = format!("/{language}{}", link.opens);
    // Who is signed in as the same person anyway stays so.
    if let Some(session) = Cookie::Session.find(&headers, house.https) {
        let actor = house.accounts.find_actor(&session, &link.authority).await?;
        if actor.account() == Some(&link.account) && actor.may_go(&form) {
            return Ok(see_other(&form));
        }
    }
    let Some(session) = house.accounts.admit_by_link(link, remote.0).await? else {
        return draw(&house, words, uri.path(), Standing::Unknown).await;
    };
    let mut answer = see_other(&form);
    give(&mut answer, &Cookie::Session.write(&session, house.https));
    Ok(answer)
}

async fn draw(
    house: &House,
    words: Words,
    address: &str,
    standing: Standing,
) -> Result<Response, Failure> {
    let (status, title, main) = match &standing {
        Standing::Open(open) => {
            let (link, duty) = &**open;
            let name = name_of(house, &link.authority, words.language()).await?;
            (StatusCode::OK, words.say("answer-title"), draw_open(words, &name, link, duty, house))
        }
        Standing::Unknown => {
            refuse(words, StatusCode::NOT_FOUND, "answer-unknown-title", "answer-unknown")
        }
        Standing::Expired => {
            refuse(words, StatusCode::GONE, "answer-expired-title", "answer-expired")
        }
        Standing::Done => refuse(words, StatusCode::GONE, "answer-done-title", "answer-done"),
    };
    let main = html! { div.narrow { h1 { (title) } (main) } };
    // The links to other languages name the secret.
    let page = page(&Shell::bare(words, title, address), main);
    Ok((status, Extension(HoldsSecret), page).into_response())
}

fn refuse(
    words: Words,
    status: StatusCode,
    title: &'static str,
    text: &'static str,
) -> (StatusCode, &'static str, Markup) {
    let sign_in = format!("/{}/sign-in", words.language().code());
    let main = html! {
        p { (words.say(text)) }
        p { a href=(sign_in) { (words.say("app-sign-in")) } }
    };
    (status, words.say(title), main)
}

fn draw_open(
    words: Words,
    authority: &str,
    link: &AnswerLink,
    duty: &Duty,
    house: &House,
) -> Markup {
    let today = house.offices.today(&link.authority);
    html! {
        p.lede { (authority) ": " (letter::tell(words, duty)) }
        @if let Some(due) = duty.due_on { p { (letter::tell_due(words, due, today)) } }
        p.soft { (words.say("answer-about")) }
        form method="post" { (submit(words.say("answer-open"))) }
    }
}

async fn name_of(house: &House, authority: &str, language: Language) -> Result<String, Failure> {
    let office = house.offices.find(authority).await?;
    let name = office.and_then(|o| find_authority(&o).map(|a| a.name.get(language).to_owned()));
    Ok(name.unwrap_or_else(|| authority.to_owned()))
}
