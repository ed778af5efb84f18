//! One's own account: name, language, password, where one is signed in, and drafts that are kept.
//! It belongs to a person and not to an authority, so these addresses stand outside all of them.

mod draw;

use super::entrance::{check_origin, lead_out, see_other};
use axum::{
    body::Bytes,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use practice::organisation::pages::read_form;
use spine::{
    account::{Account, AccountError, Actor, Cookie, DraftHead, Membership, SessionRow, SignedIn},
    base::{Fault, Language},
    i18n::Words,
    kit::{
        Failure, House,
        form::{FormData, Reader},
    },
};
use std::{collections::BTreeMap, sync::Arc};

/// Everything a page of one's own account needs.
pub(super) struct Own {
    house: House,
    words: Words,
    person: Arc<SignedIn>,
    account: Account,
    sessions: Vec<SessionRow>,
    drafts: Vec<DraftHead>,
    memberships: BTreeMap<String, Membership>,
    address: String,
}

fn read_words(code: &str) -> Result<Words, Failure> {
    let language = Language::parse(code).filter(|code| Language::INTERFACE.contains(code));
    language.map(Words::new).ok_or_else(Failure::not_found)
}

/// The person who is signed in; none for anybody else.
async fn find_person(house: &House, headers: &HeaderMap) -> Result<Option<Arc<SignedIn>>, Failure> {
    let Some(session) = Cookie::Session.find(headers, house.https) else { return Ok(None) };
    // Seen from no authority at all: nobody has a role there, but a person stays who they are.
    match house.accounts.find_actor(&session, "").await? {
        Actor::Person(person) if person.only_at.is_none() => Ok(Some(person)),
        Actor::Person(_) | Actor::Visitor | Actor::Token(_) => Ok(None),
    }
}

fn ask_to_sign_in(words: Words) -> Response {
    let code = words.language().code();
    let back = format!("/{code}/account");
    see_other(&spine::kit::address(&format!("/{code}/sign-in"), [("to", back.as_str())]))
}

async fn gather(
    house: House,
    words: Words,
    person: Arc<SignedIn>,
    uri: &Uri,
) -> Result<Own, Failure> {
    let id = &person.account;
    let account = house.accounts.find(id).await?.ok_or_else(Failure::not_found)?;
    let sessions = house.accounts.list_sessions(id).await?;
    let drafts = house.accounts.list_drafts(id).await?;
    let memberships = house.accounts.list_memberships(id).await?;
    // A page drawn in answer to a form has an address that cannot be asked for again.
    let address = match uri.path().matches('/').count() {
        2 => uri.path_and_query().map_or("/", |whole| whole.as_str()).to_owned(),
        _ => format!("/{}/account", words.language().code()),
    };
    Ok(Own { house, words, person, account, sessions, drafts, memberships, address })
}

/// `GET /{language}/account`
pub async fn show(
    State(house): State<House>,
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let words = read_words(&language)?;
    let Some(person) = find_person(&house, &headers).await? else {
        return Ok(ask_to_sign_in(words));
    };
    let own = gather(house, words, person, &uri).await?;
    let data = draw::fill(&own);
    Ok(draw::draw(&own, &data, &[]).await?.into_response())
}

/// `POST /{language}/account`: changes name and language.
pub async fn change_profile(
    State(house): State<House>,
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let words = read_words(&language)?;
    check_origin(words, &headers)?;
    let data = read_form(&body)?;
    let Some(person) = find_person(&house, &headers).await? else {
        return Ok(ask_to_sign_in(words));
    };
    let mut reader = Reader::new(words, &data);
    let name = reader.needed_text("name");
    let chosen = reader.needed_choice("language", Language::parse);
    let faults = reader.into_faults();
    let (Some(chosen), true) = (chosen, faults.is_empty()) else {
        return again(gather(house, words, person, &uri).await?, &data, &faults).await;
    };
    match house.accounts.set_profile(&person.account, &name, chosen).await {
        Ok(()) => Ok(see_other(&format!("/{}/account?done=profile", chosen.code()))),
        Err(AccountError::Faults(faults)) => {
            again(gather(house, words, person, &uri).await?, &data, &faults).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The page once more, with what was typed and what is wrong with it.
async fn again(own: Own, data: &FormData, faults: &[Fault]) -> Result<Response, Failure> {
    let page = draw::draw(&own, data, faults).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `POST /{language}/account/password`: changes the password; the current one is asked for.
pub async fn change_password(
    State(house): State<House>,
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let words = read_words(&language)?;
    check_origin(words, &headers)?;
    let data = read_form(&body)?;
    let Some(person) = find_person(&house, &headers).await? else {
        return Ok(ask_to_sign_in(words));
    };
    let (current, new) = (data.get("current"), data.get("password"));
    match house.accounts.change_password(&person, current, new).await {
        Ok(()) => Ok(see_other(&format!("/{language}/account?done=password"))),
        Err(AccountError::Faults(faults)) => {
            let own = gather(house, words, person, &uri).await?;
            let filled = draw::fill(&own);
            again(own, &filled, &faults).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /{language}/account/sessions/{id}/end`: signs out one device.
pub async fn end_session(
    State(house): State<House>,
    Path((language, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let words = read_words(&language)?;
    check_origin(words, &headers)?;
    let Some(person) = find_person(&house, &headers).await? else {
        return Ok(ask_to_sign_in(words));
    };
    match house.accounts.end_session(&person.account, &id).await {
        // It may have ended by itself in the meantime; it is gone either way.
        Ok(()) | Err(AccountError::NotFound(_)) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(see_other(&format!("/{language}/account?done=session")))
}

/// `POST /{language}/account/sessions/end`: signs out everywhere, here too.
pub async fn end_all_sessions(
    State(house): State<House>,
    Path(language): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let words = read_words(&language)?;
    check_origin(words, &headers)?;
    if let Some(person) = find_person(&house, &headers).await? {
        house.accounts.sign_out_everywhere(&person.account).await?;
    }
    Ok(lead_out(&house, &language))
}
