//! What visitors of the public site wrote: to read, to say that it is done, to remove.

use super::draw_page;
use axum::{extract::Path, response::Redirect};
use maud::{Markup, html};
use spine::{
    account::{Deed, Feedback, Target},
    base::Language,
    kit::{Failure, Head, Visit, empty, head, notice},
    ledger::read_instant,
};

type At = Path<(String, String, String)>;

/// `GET …/admin/feedback`
pub async fn list_feedback(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::AnswerFeedback, &Target::default())?;
    let words = visit.words;
    let all = visit.house.accounts.list_feedback(visit.authority()).await?;
    let open = all.iter().filter(|one| one.done_at.is_none()).count();
    let title = words.say("admin-feedback");
    let done = visit.address.rsplit_once("?done=").map(|(_, what)| what);
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! {
                (words.say_with("admin-feedback-open", &[("count", open.into())]))
            }),
            ..Head::default()
        }))
        @match done {
            Some("done") => (notice(words.say("admin-feedback-is-done"))),
            Some("removed") => (notice(words.say("admin-feedback-is-removed"))),
            Some(_) | None => {}
        }
        @if all.is_empty() {
            (empty(words.say("admin-feedback-none"), None))
        } @else {
            ul.sessions { @for one in &all { li { (draw(&visit, one)) } } }
        }
    };
    Ok(draw_page(&visit, title, main))
}

fn draw(visit: &Visit, one: &Feedback) -> Markup {
    let words = visit.words;
    let when = |text: &str| match read_instant(text) {
        Ok(at) => words.instant(at, visit.house.offices.zone()),
        Err(_) => text.to_owned(),
    };
    let here = visit.desk(&format!("/admin/feedback/{}", one.id));
    let page = format!("/{}/at/{}{}", words.language().code(), visit.authority(), one.page);
    let lang = Language::parse(&one.language)
        .filter(|language| *language != words.language())
        .map(Language::code);
    html! {
        div {
            p lang=[lang] { (one.message) }
            span.sub {
                (when(&one.sent_at)) ", "
                a href=(page) {
                    @if one.page.is_empty() { (words.say("admin-feedback-no-page")) }
                    @else { (one.page) }
                }
                @if let Some(address) = &one.reply_to {
                    ", " a href={ "mailto:" (address) } { (address) }
                }
            }
            @if let Some(at) = &one.done_at {
                span.sub { (words.say("admin-feedback-done")) " " (when(at)) }
            }
        }
        div.actions {
            @if one.done_at.is_none() {
                form method="post" action={ (here) "/done" } {
                    button.btn {
                        (words.say("admin-feedback-finish"))
                        span.vh { ": " (shorten(&one.message)) }
                    }
                }
            }
            form method="post" action={ (here) "/remove" } {
                button.btn {
                    (words.say("admin-feedback-remove")) span.vh { ": " (shorten(&one.message)) }
                }
            }
        }
    }
}

/// The beginning of a message, which tells its buttons from those of the others.
fn shorten(message: &str) -> String {
    message.chars().take(40).collect()
}

/// `POST …/admin/feedback/{id}/done`
pub async fn finish_feedback(visit: Visit, Path((_, _, id)): At) -> Result<Redirect, Failure> {
    visit.need(Deed::AnswerFeedback, &Target::default())?;
    visit.house.accounts.finish_feedback(visit.authority(), &id).await?;
    Ok(Redirect::to(&visit.desk("/admin/feedback?done=done")))
}

/// `POST …/admin/feedback/{id}/remove`
pub async fn remove_feedback(visit: Visit, Path((_, _, id)): At) -> Result<Redirect, Failure> {
    visit.need(Deed::AnswerFeedback, &Target::default())?;
    visit.house.accounts.remove_feedback(visit.authority(), &id).await?;
    Ok(Redirect::to(&visit.desk("/admin/feedback?done=removed")))
}
