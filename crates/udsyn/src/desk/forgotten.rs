//! A forgotten password: asking for a link, and choosing a new password by it.
//!
//! The answer is the same whether the address has an account or not, and takes as long: what is to
//! be found out and written is so after the answer.

use super::{
    entrance::{check_origin, parse_interface, see_other},
    letters,
};
use crate::app::RemoteAddress;
use axum::{
    body::Bytes,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use practice::organisation::pages::read_form;
use spine::{
    account::{AccountError, Handed, PASSWORD_LEAST, PasswordLink, Secret},
    base::Fault,
    i18n::Words,
    kit::{
        Failure, House, Shell,
        form::{Field, FormData, FormView, Sending},
        notice, page, submit,
    },
};

/// `GET /{language}/forgotten`
pub async fn show(
    State(house): State<House>,
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Markup, Failure> {
    let words = Words::new(parse_interface(&language)?);
    let is_sent = uri.query() == Some("done=sent");
    Ok(draw_ask(&house, words, is_sent, &[]))
}

fn draw_ask(house: &House, words: Words, is_sent: bool, faults: &[Fault]) -> Markup {
    let title = words.say("entry-forgotten");
    let address = format!("/{}/forgotten", words.language().code());
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let sending = Sending { action: &address, ..Sending::default() };
    let main = html! {
        div.narrow {
            h1 { (title) }
            @if !house.sends_mail { p.lede { (words.say("entry-forgotten-ask")) } }
            @else if is_sent { (notice(words.say("entry-forgotten-sent"))) }
            @else {
                p.lede { (words.say("entry-forgotten-about")) }
                (view.form(sending, html! {
                    (view.email(Field::new("email", words.say("app-email"))))
                    (submit(words.say("entry-forgotten-do")))
                }))
            }
            (draw_way_back(words))
        }
    };
    page(&Shell::bare(words, title, &address), main)
}

fn draw_way_back(words: Words) -> Markup {
    let sign_in = format!("/{}/sign-in", words.language().code());
    html! { p { a href=(sign_in) { (words.say("app-sign-in")) } } }
}

/// `POST /{language}/forgotten`: writes to the address, if it has an account.
pub async fn ask(
    State(house): State<House>,
    Path(language): Path<String>,
    remote: RemoteAddress,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    check_origin(words, &headers)?;
    let data = read_form(&body)?;
    let email = data.get("email").trim().to_owned();
    if email.is_empty() {
        let fault = Fault::new("email", "fault-needed");
        let page = draw_ask(&house, words, false, &[fault]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if !house.sends_mail {
        return Ok(see_other(&format!("/{language}/forgotten")));
    }
    if let Err(seconds) = house.accounts.admit_forgetful(remote.0) {
        let fault = Fault::new("email", "fault-sign-in-wait").with("seconds", seconds);
        let page = draw_ask(&house, words, false, &[fault]);
        return Ok((StatusCode::TOO_MANY_REQUESTS, page).into_response());
    }
    tokio::spawn(async move {
        if let Err(error) = send_link(&house, &email).await {
            tracing::warn!(%error, "a link for a new password could not be written");
        }
    });
    Ok(see_other(&format!("/{language}/forgotten?done=sent")))
}

async fn send_link(house: &House, email: &str) -> Result<(), AccountError> {
    let Some((account, authority)) = house.accounts.find_forgetful(email).await? else {
        return Ok(());
    };
    match house.accounts.make_password_link(&account.id, Handed::ToOwner, "visitor").await {
        Ok(link) => Ok(letters::write_new_password(house, &account, &authority, &link).await?),
        // They have got several just now.
        Err(AccountError::TooMany { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The link of an address, while it works.
async fn find_link(house: &House, secret: &str) -> Result<Option<(Secret, PasswordLink)>, Failure> {
    let Some(secret) = Secret::parse(secret) else { return Ok(None) };
    let found = house.accounts.find_password_link(&secret).await?;
    Ok(found.map(|found| (secret, found)))
}

/// `GET /{language}/new-password/{secret}`
pub async fn show_new(
    State(house): State<House>,
    Path((language, secret)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    match find_link(&house, &secret).await? {
        Some((_, found)) => Ok(draw_new(&house, words, uri.path(), &found, &[]).into_response()),
        None => Ok(refuse(words, uri.path())),
    }
}

fn draw_new(
    house: &House,
    words: Words,
    address: &str,
    found: &PasswordLink,
    faults: &[Fault],
) -> Markup {
    let title = words.say("entry-new-password");
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let help = words.say_with("entry-password-help", &[("least", PASSWORD_LEAST.into())]);
    let until = letters::tell_instant(house, words, found.expires_at);
    let told = words.say_with(
        "entry-new-password-about",
        &[("address", found.email.as_str().into()), ("until", until.into())],
    );
    let main = html! {
        div.narrow {
            h1 { (title) }
            p.lede { (told) }
            (view.summary())
            form.form method="post" action=(address) novalidate {
                (view.password(
                    Field::new("password", words.say("entry-password")).help(&help),
                    "new-password",
                ))
                (submit(words.say("entry-new-password-do")))
            }
        }
    };
    page(&Shell::bare(words, title, address), main)
}

/// `POST /{language}/new-password/{secret}`: the new password counts, and everybody who was signed
/// in with the account is signed out.
pub async fn choose_new(
    State(house): State<House>,
    Path((language, secret)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
    remote: RemoteAddress,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    check_origin(words, &headers)?;
    let data = read_form(&body)?;
    let Some((link, found)) = find_link(&house, &secret).await? else {
        return Ok(refuse(words, uri.path()));
    };
    match house.accounts.choose_password(&link, data.get("password"), remote.0).await {
        Ok(_) => Ok(see_other(&format!("/{language}/sign-in?done=password"))),
        Err(AccountError::Faults(faults)) => {
            let page = draw_new(&house, words, uri.path(), &found, &faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(AccountError::NotFound(_)) => Ok(refuse(words, uri.path())),
        Err(error) => Err(error.into()),
    }
}

fn refuse(words: Words, address: &str) -> Response {
    let (title, text) = (words.say("answer-unknown-title"), words.say("entry-password-over"));
    (StatusCode::NOT_FOUND, draw_over(words, address, title, text)).into_response()
}

/// The page of a link that opens nothing (any more).
pub(super) fn draw_over(words: Words, address: &str, title: &str, text: &str) -> Markup {
    let main = html! {
        div.narrow { h1 { (title) } p { (text) } (draw_way_back(words)) }
    };
    page(&Shell::bare(words, title, address), main)
}
