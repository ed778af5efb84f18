//! The page behind the link of an invitation: what one is invited to, and how one confirms it.
//!
//! Looking at the address changes nothing, because mail programs look at every address before
//! people do. The page is the same whether the address has an account or not.

use super::{
    entrance::{check_origin, give, parse_interface, see_other},
    letters::{name_authority, tell_instant},
};
use crate::app::RemoteAddress;
use axum::{
    body::Bytes,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use practice::organisation::{find_authority, pages::read_form};
use spine::{
    account::{
        Actor, Admission, ConfirmRefusal, Cookie, Invitation, NewPerson, PASSWORD_LEAST, Secret,
        SignIn, SignInRefusal, SignedIn,
    },
    base::Fault,
    i18n::Words,
    kit::{
        Failure, Head, House, Problem, ProblemKind, Shell,
        form::{Field, FormData, FormView},
        head, page, section,
    },
};
use std::sync::Arc;

/// What a link is good for.
enum Standing {
    Open(Box<Invitation>),
    /// It was altered, withdrawn, made anew, or is of another installation.
    Unknown,
    Expired,
    Used,
}

/// A link that is open, and who looks at it.
struct Opened<'a> {
    house: &'a House,
    words: Words,
    link: &'a Secret,
    invitation: Box<Invitation>,
    /// Who is signed in with the address already.
    person: Option<Arc<SignedIn>>,
}

async fn judge(house: &House, link: Option<&Secret>) -> Result<Standing, Failure> {
    let Some(link) = link else { return Ok(Standing::Unknown) };
    let Some(found) = house.accounts.find_invitation(link).await? else {
        return Ok(Standing::Unknown);
    };
    Ok(if found.is_used {
        Standing::Used
    } else if found.expires_at <= house.offices.real_now() {
        Standing::Expired
    } else {
        Standing::Open(Box::new(found))
    })
}

/// Whoever is signed in with the address that is invited.
async fn find_person(
    house: &House,
    invitation: &Invitation,
    headers: &HeaderMap,
) -> Result<Option<Arc<SignedIn>>, Failure> {
    let Some(session) = Cookie::Session.find(headers, house.https) else { return Ok(None) };
    let Actor::Person(person) = house.accounts.find_actor(&session, "").await? else {
        return Ok(None);
    };
    let account = house.accounts.find(&person.account).await?;
    let email = account.and_then(|account| account.email);
    let is_same = email.as_deref() == Some(&*invitation.email) && person.only_at.is_none();
    Ok(is_same.then_some(person))
}

/// `GET /{language}/invitation/{secret}`
pub async fn show(
    State(house): State<House>,
    Path((language, secret)): Path<(String, String)>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    let link = Secret::parse(&secret);
    let invitation = match (judge(&house, link.as_ref()).await?, &link) {
        (Standing::Open(invitation), Some(_)) => invitation,
        (standing, _) => return Ok(refuse(words, uri.path(), &standing)),
    };
    let Some(link) = &link else { return Err(Failure::not_found()) };
    let person = find_person(&house, &invitation, &headers).await?;
    let opened = Opened { house: &house, words, link, invitation, person };
    Ok(draw(&opened, &FormData::new(), &[]).await?.into_response())
}

/// `POST /{language}/invitation/{secret}`: confirms it.
pub async fn confirm(
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
    let link = Secret::parse(&secret);
    let (Standing::Open(invitation), Some(link)) = (judge(&house, link.as_ref()).await?, &link)
    else {
        return Ok(refuse(words, uri.path(), &judge(&house, link.as_ref()).await?));
    };
    let desk = format!("/{language}/at/{}/desk", invitation.authority);
    let device = Cookie::Device.find(&headers, house.https);
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    let input = SignIn {
        email: &invitation.email,
        password: data.get("current"),
        remote: remote.0,
        user_agent: agent.unwrap_or_default(),
        device: device.as_ref(),
    };
    let confirmed = match (data.get("how"), Cookie::Session.find(&headers, house.https)) {
        ("session", Some(session)) => {
            house.accounts.confirm_in_session(link, &session, input).await.map(|()| None)
        }
        ("known" | "session", _) => {
            house.accounts.confirm_with_password(link, input).await.map(Some)
        }
        _ => {
            let (name, password) = (data.get("name"), data.get("password"));
            let person = NewPerson { name, password, language: words.language() };
            house.accounts.confirm_as_new(link, person, input).await.map(Some)
        }
    };
    match confirmed {
        Ok(admission) => Ok(let_in(&house, &desk, admission.as_ref())),
        Err(refusal) => {
            let person = find_person(&house, &invitation, &headers).await?;
            let opened = Opened { house: &house, words, link, invitation, person };
            again(&opened, &data, refusal).await
        }
    }
}

fn let_in(house: &House, desk: &str, admission: Option<&Admission>) -> Response {
    let mut answer = see_other(desk);
    if let Some(admission) = admission {
        give(&mut answer, &Cookie::Session.write(&admission.session, house.https));
        give(&mut answer, &Cookie::Device.write(&admission.device, house.https));
    }
    answer
}

/// The page once more, with what is wrong.
async fn again(
    opened: &Opened<'_>,
    data: &FormData,
    refusal: ConfirmRefusal,
) -> Result<Response, Failure> {
    let at = if data.get("how") == "known" { "current" } else { "password" };
    let (status, faults) = match refusal {
        ConfirmRefusal::Over => {
            let address = format!("/{}", opened.words.language().code());
            return Ok(refuse(opened.words, &address, &Standing::Used));
        }
        ConfirmRefusal::Faults(faults) => (StatusCode::UNPROCESSABLE_ENTITY, faults),
        ConfirmRefusal::SignIn(SignInRefusal::Wrong) => {
            let fault = Fault::new("current", "fault-password-wrong");
            (StatusCode::UNPROCESSABLE_ENTITY, vec![fault])
        }
        ConfirmRefusal::SignIn(SignInRefusal::TooMany { retry_after_seconds }) => {
            let fault = Fault::new(at, "fault-sign-in-wait").with("seconds", retry_after_seconds);
            (StatusCode::TOO_MANY_REQUESTS, vec![fault])
        }
        ConfirmRefusal::SignIn(SignInRefusal::Busy) => {
            return Err(Problem::new(ProblemKind::Unavailable).retry(3).into());
        }
        ConfirmRefusal::SignIn(SignInRefusal::Ledger(error)) => return Err(error.into()),
    };
    Ok((status, draw(opened, data, &faults).await?).into_response())
}

async fn draw(opened: &Opened<'_>, data: &FormData, faults: &[Fault]) -> Result<Markup, Failure> {
    let Opened { house, words, link, invitation, person } = opened;
    let words = *words;
    let authority = name_authority(house, &invitation.authority, words.language()).await?;
    let title = words.say_with("entry-invited", &[("authority", authority.as_str().into())]);
    let role = tell_role(house, words, invitation).await?;
    let until = tell_instant(house, words, invitation.expires_at);
    let address = format!("/{}/invitation/{}", words.language().code(), link.as_str());
    let main = html! {
        div.narrow.parts {
            (head(&Head {
                title: &title,
                lede: Some(html! {
                    (words.say_with("entry-invited-role", &[("role", role.as_str().into())]))
                }),
                note: Some(html! {
                    (words.say_with("entry-invited-address", &[
                        ("address", invitation.email.as_str().into()), ("until", until.into()),
                    ]))
                }),
                ..Head::default()
            }))
            @match person {
                Some(person) => (draw_signed_in(words, &address, &person.name)),
                None => {
                    (section("new", html! { (words.say("entry-new")) },
                        draw_first(opened, &address, data, faults)))
                    (section("known", html! { (words.say("entry-known")) },
                        draw_known(words, &address, faults)))
                }
            }
        }
    };
    Ok(page(&Shell::bare(words, &title, &address), main))
}

/// What the person will do, and in which area.
async fn tell_role(
    house: &House,
    words: Words,
    invitation: &Invitation,
) -> Result<String, Failure> {
    let role = words.word("role", invitation.held.role.code());
    let Some(slug) = &invitation.held.area else { return Ok(role.to_owned()) };
    let office = house.offices.find(&invitation.authority).await?;
    let authority = office.as_deref().and_then(find_authority);
    let area = authority.and_then(|authority| authority.find_area(slug));
    let name = area.map_or(slug.as_str(), |area| area.name.get(words.language()));
    Ok(format!("{role}, {name}"))
}

fn draw_signed_in(words: Words, action: &str, name: &str) -> Markup {
    let label = words.say_with("entry-confirm-as", &[("name", name.into())]);
    html! {
        form.form method="post" action=(action) {
            button.btn.main name="how" value="session" { (label) }
        }
    }
}

/// For whoever comes for the first time: a name and a password.
fn draw_first(opened: &Opened<'_>, action: &str, data: &FormData, faults: &[Fault]) -> Markup {
    let words = opened.words;
    let own: Vec<Fault> = faults.iter().filter(|fault| fault.at != "current").cloned().collect();
    let mut filled = FormData::new();
    let name = if data.has("name") { data.get("name") } else { &opened.invitation.name };
    filled.put("name", name);
    let view = FormView::new(words, &filled, &own);
    let help = words.say_with("entry-password-help", &[("least", PASSWORD_LEAST.into())]);
    html! {
        (view.summary())
        p { (words.say("entry-new-about")) }
        form.form method="post" action=(action) novalidate {
            (view.text(Field::new("name", words.say("account-name"))))
            (view.password(
                Field::new("password", words.say("entry-password")).help(&help), "new-password",
            ))
            button.btn.main name="how" value="new" { (words.say("entry-new-do")) }
        }
    }
}

/// For whoever has an account already.
fn draw_known(words: Words, action: &str, faults: &[Fault]) -> Markup {
    let own: Vec<Fault> = faults.iter().filter(|fault| fault.at == "current").cloned().collect();
    let data = FormData::new();
    let view = FormView::new(words, &data, &own);
    let forgotten = format!("/{}/forgotten", words.language().code());
    html! {
        (view.summary())
        p { (words.say("entry-known-about")) }
        form.form method="post" action=(action) novalidate {
            (view.password(
                Field::new("current", words.say("app-password")), "current-password",
            ))
            button.btn name="how" value="known" { (words.say("entry-known-do")) }
        }
        p.small { a href=(forgotten) { (words.say("app-forgotten")) } }
    }
}

fn refuse(words: Words, address: &str, standing: &Standing) -> Response {
    let (status, title, text) = match standing {
        Standing::Used => {
            (StatusCode::GONE, words.say("entry-used-title"), words.say("entry-used"))
        }
        Standing::Expired => {
            (StatusCode::GONE, words.say("answer-expired-title"), words.say("entry-expired"))
        }
        Standing::Unknown | Standing::Open(_) => {
            (StatusCode::NOT_FOUND, words.say("answer-unknown-title"), words.say("entry-unknown"))
        }
    };
    (status, super::forgotten::draw_over(words, address, title, text)).into_response()
}
