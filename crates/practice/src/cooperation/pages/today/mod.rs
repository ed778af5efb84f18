//! Today: what waits for the one who signed in, what comes, what is wrong in the register, and what
//! changed since the last visit. Who only decides finds the next meeting instead.
//!
//! Everything the page needs is gathered into a [`Today`] or a [`Member`]; drawing it is pure. What
//! waits is read from [`list_lines`], which every number on the desk counts.

mod ahead;
mod changes;
mod draw;
mod draw_ahead;
mod draw_member;
mod member;
mod tasks;

pub use ahead::{Ahead, Mark, Weeks, list_ahead};
pub use changes::{Commit, group_changes};
pub use draw::draw;
pub use draw_member::draw_member;
pub use member::{Item, Member, NextMeeting, Outcome, find_member};
pub use tasks::{Begun, TASK_ROWS, Task, Tasks, When, list_begun, list_tasks};

use super::access;
use super::register::Question;
use crate::cooperation::{Row, list_rows};
use crate::decision::Meeting;
use crate::duty::{Lines, list_lines};
use maud::{Markup, html};
use spine::account::{Actor, Deed, DraftHead, Role, Target, may_somewhere};
use spine::kit::{Failure, Sheet, Visit};
use std::sync::Arc;

/// How far back the log is read for what changed.
const CHANGES: i64 = 500;

/// What one person finds on coming in.
pub struct Today {
    /// Who looks, from which day, in which language.
    pub question: Question,
    /// What waits for the reader, and what lies with others.
    pub tasks: Tasks,
    /// The forms that were begun and not sent.
    pub begun: Vec<Begun>,
    /// The next eight weeks.
    pub weeks: Weeks,
    /// What was committed since the reader was here, the newest first.
    pub changes: Vec<Commit>,
    /// True when the reader has not been here before.
    pub is_first_visit: bool,
    /// True for those who keep something in the register: what needs a look is shown to them.
    pub keeps: bool,
    /// True where there is nothing at all to look at yet.
    pub is_new: bool,
    /// What the reader is offered here beside the tasks.
    pub offers: Openings,
}

/// What can be begun from this page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Openings {
    /// A meeting can be entered.
    pub meeting: bool,
    /// Units, bodies and users can be entered.
    pub set_up: bool,
}

/// True for those who only decide: four words are their whole desk.
pub fn only_decides(actor: &Actor) -> bool {
    let decides = |role| matches!(role, Role::DecisionMaker | Role::Reader);
    actor.has_role(Role::DecisionMaker) && actor.roles().iter().all(|held| decides(held.role))
}

/// `GET …/desk`
///
/// # Errors
/// When the accounts or the log cannot be read.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (question, _) = Question::read(&visit);
    let main = if only_decides(&visit.actor) {
        draw_member(&find_member(&visit.view, &question, &visit.actor), &html! {})
    } else {
        let today = gather(&visit, question).await?;
        draw(&visit.view, &today, &html! {})
    };
    let page = visit.page(&Sheet { title: visit.words.say("today-title"), part: "today" }, main);
    mark_seen(&visit).await?;
    Ok(page)
}

async fn gather(visit: &Visit, question: Question) -> Result<Today, Failure> {
    let rows = list_rows(&visit.view, visit.today);
    let accounts = &visit.house.accounts;
    let account = visit.actor.account().filter(|_| visit.as_of.is_none());
    let (drafts, seen) = match account {
        Some(account) => (
            accounts.list_drafts(account).await?,
            Some(accounts.find_seen(account, visit.authority()).await?),
        ),
        None => (Vec::new(), None),
    };
    let drafts: Vec<DraftHead> =
        drafts.into_iter().filter(|draft| draft.authority == visit.authority()).collect();
    let keeps = |row: &Row| {
        let target = access::target(&visit.actor, &row.entry.record);
        visit.as_of.is_none() && visit.may(Deed::EditCooperation, &target)
    };
    let sees = |row: &Row| question.sight.sees(&row.entry.record);
    let lines = match visit.as_of {
        None => list_lines(&visit.view, visit.today, &visit.actor, &question.sight),
        Some(_) => Arc::new(Lines::default()),
    };
    let watches = visit.actor.has_role(Role::Coordinator);
    let weeks = list_ahead(&visit.view, &question, &lines);
    let has_meetings = visit.view.list::<Meeting>().next().is_some();
    let is_quiet = lines.own.is_empty() && lines.others.is_empty() && weeks.items.is_empty();
    let may = |deed| visit.as_of.is_none() && may_somewhere(&visit.actor, deed);
    Ok(Today {
        tasks: list_tasks(&visit.view, &question, &lines, watches),
        begun: list_begun(&visit.view, &question, &drafts),
        weeks,
        changes: read_changes(visit, &question, seen).await?,
        is_first_visit: seen == Some(0),
        keeps: rows.iter().any(|row| sees(row) && keeps(row)),
        is_new: is_quiet && rows.is_empty() && !has_meetings,
        offers: Openings { meeting: may(Deed::KeepMeetings), set_up: may(Deed::EditUnits) },
        question,
    })
}

async fn read_changes(
    visit: &Visit,
    question: &Question,
    seen: Option<i64>,
) -> Result<Vec<Commit>, Failure> {
    let Some(seen) = seen else { return Ok(Vec::new()) };
    let until = visit.view.seq();
    let after = seen.max(until - CHANGES);
    if after >= until || !visit.may(Deed::SeeHistory, &Target::default()) {
        return Ok(Vec::new());
    }
    let changes =
        visit.house.offices.ledger().list_changes(visit.authority(), after, until).await?;
    let names = visit.house.accounts.names().await?;
    let own = visit.actor.author();
    Ok(group_changes(&visit.view, question, &changes, &own, &names, visit.house.offices.zone()))
}

/// What stands on this page has been seen.
async fn mark_seen(visit: &Visit) -> Result<(), Failure> {
    let Some(account) = visit.actor.account().filter(|_| visit.as_of.is_none()) else {
        return Ok(());
    };
    let accounts = &visit.house.accounts;
    if accounts.find_seen(account, visit.authority()).await? < visit.view.seq() {
        accounts.set_seen(account, visit.authority(), visit.view.seq()).await?;
    }
    Ok(())
}
