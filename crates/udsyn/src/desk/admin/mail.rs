//! Mail that the program wrote: what waits, what went, what was refused, and what nobody knows.

use super::draw_page;
use axum::{extract::Path, response::Redirect};
use maud::{Markup, html};
use spine::{
    account::{Deed, MailRow, MailState, Target},
    kit::{
        Failure, Head, Visit, empty, head, notice,
        table::{self, Column, Kind},
        warning,
    },
    ledger::read_instant,
};

type At = Path<(String, String, String)>;

/// `GET …/admin/mail`
pub async fn list_mails(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::ManageAccounts, &Target::default())?;
    let words = visit.words;
    let now = visit.house.offices.real_now();
    let all = visit.house.accounts.list_mails(visit.authority()).await?;
    let count = |state| all.iter().filter(|mail| mail.state(now) == state).count();
    let title = words.say("admin-mail");
    let columns = [
        Column::new(Kind::Name, words.say("admin-mail-to")),
        Column::new(Kind::Plain, words.say("admin-mail-subject")),
        Column::new(Kind::State, words.say("admin-mail-state")),
        Column::new(Kind::Plain, words.say("admin-mail-deeds")),
    ];
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|mail| {
            vec![
                html! { (mail.recipient) },
                html! { (mail.subject) },
                draw_state(&visit, mail, mail.state(now)),
                draw_deeds(&visit, mail, mail.state(now)),
            ]
        })
        .collect();
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! {
                (words.say_with("admin-mail-count", &[
                    ("waiting", count(MailState::Waiting).into()),
                    ("refused", count(MailState::Refused).into()),
                ]))
            }),
            ..Head::default()
        }))
        @if !visit.house.sends_mail {
            @let how = html! { p { (words.say("admin-mail-off-how")) } };
            (warning(words.say("admin-mail-off"), how))
        }
        @if visit.address.ends_with("?done=again") { (notice(words.say("admin-mail-goes-again"))) }
        @if visit.address.ends_with("?done=removed") { (notice(words.say("admin-mail-removed"))) }
        @if all.is_empty() { (empty(words.say("admin-mail-none"), None)) }
        @else { (table::plain(title, &columns, &rows)) }
    };
    Ok(draw_page(&visit, title, main))
}

fn draw_state(visit: &Visit, mail: &MailRow, state: MailState) -> Markup {
    let words = visit.words;
    let when = |text: &str| match read_instant(text) {
        Ok(at) => words.instant(at, visit.house.offices.zone()),
        Err(_) => text.to_owned(),
    };
    html! {
        @match state {
            MailState::Sent => {
                (words.say("admin-mail-sent")) " "
                (when(mail.sent_at.as_deref().unwrap_or_default()))
            }
            MailState::Refused => {
                (words.say("admin-mail-refused")) " "
                (when(mail.refused_at.as_deref().unwrap_or_default()))
            }
            MailState::Unknown => { (words.say("admin-mail-unknown")) }
            MailState::Waiting => {
                (words.say("admin-mail-waits")) " " (when(&mail.due_at))
            }
        }
        @if let Some(problem) = &mail.problem { span.sub { (problem) } }
    }
}

fn draw_deeds(visit: &Visit, mail: &MailRow, state: MailState) -> Markup {
    let words = visit.words;
    let here = visit.desk(&format!("/admin/mail/{}", mail.id));
    html! {
        div.actions {
            @if state == MailState::Unknown {
                form method="post" action={ (here) "/again" } {
                    button.btn { (words.say("admin-mail-again")) span.vh { ": " (mail.recipient) } }
                }
            }
            @if state != MailState::Sent {
                form method="post" action={ (here) "/remove" } {
                    button.btn {
                        (words.say("admin-mail-remove")) span.vh { ": " (mail.recipient) }
                    }
                }
            }
        }
    }
}

/// `POST …/admin/mail/{id}/again`
pub async fn send_again(visit: Visit, Path((_, _, id)): At) -> Result<Redirect, Failure> {
    visit.need(Deed::ManageAccounts, &Target::default())?;
    visit.house.accounts.send_mail_again(visit.authority(), &id).await?;
    Ok(Redirect::to(&visit.desk("/admin/mail?done=again")))
}

/// `POST …/admin/mail/{id}/remove`
pub async fn remove_mail(visit: Visit, Path((_, _, id)): At) -> Result<Redirect, Failure> {
    visit.need(Deed::ManageAccounts, &Target::default())?;
    visit.house.accounts.remove_mail(visit.authority(), &id).await?;
    Ok(Redirect::to(&visit.desk("/admin/mail?done=removed")))
}
