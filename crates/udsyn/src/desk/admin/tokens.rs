//! Tokens: with them programs use the API.

use super::{
    accounts::{draw_area, list_roles, note, read_role, tell_role},
    draw_page,
};
use axum::{
    body::Bytes,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use practice::organisation::pages::{Reading, read_form};
use spine::{
    account::{AccountError, Deed, NewToken, SecurityKind, Target, TokenRow},
    base::Fault,
    kit::{
        Failure, Head, Visit,
        form::{Field, FormData, FormView, Reader, Sending, Width},
        head, notice, section, soft, submit, table, warning,
    },
    ledger::read_instant,
};

/// `GET …/admin/tokens`
pub async fn list_tokens(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::ManageTokens, &Target::default())?;
    draw(&visit, &FormData::new(), &[], None).await
}

/// `POST …/admin/tokens`: makes one, and shows it this once.
pub async fn create_token(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::ManageTokens, &Target::default())?;
    let data = read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let name = reader.needed_text("name");
    let held = read_role(&visit, &mut reader);
    let faults = reader.into_faults();
    let (Some(held), true) = (held, faults.is_empty()) else {
        let page = draw(&visit, &data, &faults, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let code = held.to_code();
    let new = NewToken { authority: visit.authority(), name: &name, held };
    match visit.house.accounts.create_token(new).await {
        Ok((id, token)) => {
            note(&visit, SecurityKind::TokenMade, &format!("token:{id}"), &code).await;
            let page = draw(&visit, &FormData::new(), &[], Some(&token)).await?;
            Ok(([(header::CACHE_CONTROL, "private, no-store")], page).into_response())
        }
        Err(AccountError::Faults(faults)) => {
            let page = draw(&visit, &data, &faults, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST …/admin/tokens/{id}/revoke`
pub async fn revoke_token(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Redirect, Failure> {
    visit.need(Deed::ManageTokens, &Target::default())?;
    visit.house.accounts.revoke_token(visit.authority(), &id).await?;
    note(&visit, SecurityKind::TokenRevoked, &format!("token:{id}"), "").await;
    Ok(Redirect::to(&visit.desk("/admin/tokens?done=revoked")))
}

async fn draw(
    visit: &Visit,
    data: &FormData,
    faults: &[Fault],
    made: Option<&str>,
) -> Result<Markup, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let words = visit.words;
    let tokens = visit.house.accounts.list_tokens(visit.authority()).await?;
    let title = words.say("admin-tokens");
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! { (words.say("admin-tokens-about")) }),
            ..Head::default()
        }))
        @if visit.address.ends_with("?done=revoked") { (notice(words.say("admin-token-revoked"))) }
        @if let Some(token) = made {
            (warning(words.say("admin-token-made"), html! {
                p { (words.say("admin-token-once")) }
                p { code.secret { (token) } }
            }))
        }
        @if tokens.is_empty() { p.soft { (words.say("admin-tokens-empty")) } }
        @else { div.panel { (draw_tokens(&reading, &tokens)) } }
        div.parts {
            (section(
                "new", html! { (words.say("admin-token-new")) },
                draw_form(&reading, data, faults),
            ))
        }
    };
    Ok(draw_page(visit, title, main))
}

fn draw_tokens(reading: &Reading, tokens: &[TokenRow]) -> Markup {
    let (visit, words) = (&reading.visit, reading.words());
    let when = |text: &str| match read_instant(text) {
        Ok(at) => words.instant(at, visit.house.offices.zone()),
        Err(_) => text.to_owned(),
    };
    let columns = [
        table::Column::new(table::Kind::Name, words.say("admin-token-name")),
        table::Column::new(table::Kind::Plain, words.say("admin-role")),
        table::Column::new(table::Kind::Plain, words.say("admin-token-created")),
        table::Column::new(table::Kind::Plain, words.say("admin-token-used")),
        table::Column::new(table::Kind::Plain, words.say("admin-token-state")),
    ];
    let row = |token: &TokenRow| {
        let action = visit.desk(&format!("/admin/tokens/{}/revoke", token.id));
        vec![
            html! { (token.name) },
            tell_role(reading, &token.held),
            html! { (when(&token.created_at)) },
            match &token.used_at {
                Some(at) => html! { (when(at)) },
                None => soft(words.say("admin-never")),
            },
            match &token.revoked_at {
                Some(at) => html! { (words.say("admin-token-is-revoked")) span.sub { (when(at)) } },
                None => html! {
                    form method="post" action=(action) {
                        button.btn {
                            (words.say("admin-token-revoke")) span.vh { " " (token.name) }
                        }
                    }
                },
            },
        ]
    };
    let rows: Vec<_> = tokens.iter().map(row).collect();
    table::plain(words.say("admin-tokens"), &columns, &rows)
}

fn draw_form(reading: &Reading, data: &FormData, faults: &[Fault]) -> Markup {
    let words = reading.words();
    let view = FormView::new(words, data, faults);
    let action = reading.visit.desk("/admin/tokens");
    view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            (view.text(Field::new("name", words.say("admin-token-name"))
                .help(words.say("admin-token-name-help"))))
            (view.select(
                Field::new("role", words.say("admin-role")).help(words.say("admin-token-role-help"))
                    .width(Width::Medium),
                None, &list_roles(words),
            ))
            (draw_area(&view, reading))
            (submit(words.say("admin-token-create")))
        },
    )
}
