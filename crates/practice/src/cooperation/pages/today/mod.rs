//! Today: what waits for the one who signed in, what ends, and what changed since the last visit.
//!
//! Everything the page needs is gathered into a [`Today`]; drawing it is pure.

mod changes;
mod draw;
mod waiting;

pub use changes::{Commit, group_changes};
pub use draw::draw;
pub use waiting::{Waiting, list_waiting};

use super::access;
use super::as_of::as_of_banner;
use super::register::Question;
use crate::cooperation::{Row, list_seen_rows};
use jiff::ToSpan;
use maud::{Markup, html};
use spine::account::{Actor, Deed, DraftHead, Role, Target};
use spine::kit::{Failure, Sheet, Visit};
use std::sync::Arc;

/// How far back the log is read for what changed.
const CHANGES: i64 = 500;

/// What one person finds on coming in.
pub struct Today {
    /// Who looks, from which day, in which language.
    pub question: Question,
    /// What waits for the reader, the most pressing first.
    pub waiting: Vec<Waiting>,
    /// What ends within twelve months, the first end first.
    pub ending: Vec<Arc<Row>>,
    /// The seats the reader holds.
    pub seats: Vec<Arc<Row>>,
    /// The newest decisions; only for those who decide.
    pub decided: Vec<Arc<Row>>,
    /// What was committed since the reader was here, the newest first.
    pub changes: Vec<Commit>,
    /// True when the reader has not been here before.
    pub is_first_visit: bool,
    /// The rows to look over; none for those who keep nothing in the register.
    pub to_look_over: Option<Vec<Arc<Row>>>,
}

/// `GET …/desk`
///
/// # Errors
/// When the accounts or the log cannot be read.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let today = gather(&visit).await?;
    let main = html! {
        (draw(&visit.view, &today, &as_of_banner(&visit)))
    };
    let page = visit.page(&Sheet { title: visit.words.say("today-title"), part: "today" }, main);
    mark_seen(&visit).await?;
    Ok(page)
}

async fn gather(visit: &Visit) -> Result<Today, Failure> {
    let (question, _) = Question::read(visit);
    let rows = list_seen_rows(&visit.view, visit.today, &question.sight);
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
        visit.may(Deed::EditCooperation, &access::target(&visit.actor, &row.entry.record))
    };
    let kept: Vec<Arc<Row>> = match visit.as_of {
        None => rows.iter().filter(|row| keeps(row)).cloned().collect(),
        Some(_) => Vec::new(),
    };
    let decides = visit.actor.has_role(Role::DecisionMaker);
    Ok(Today {
        waiting: list_waiting(&visit.view, &question, &drafts, &kept),
        ending: list_ending(&rows, &question),
        seats: list_seats(&visit.actor, &rows),
        decided: if decides { list_decided(&rows) } else { Vec::new() },
        changes: read_changes(visit, &question, seen).await?,
        is_first_visit: seen == Some(0),
        to_look_over: (!kept.is_empty()).then_some(rows),
        question,
    })
}

/// What runs to an end within twelve months.
fn list_ending(rows: &[Arc<Row>], question: &Question) -> Vec<Arc<Row>> {
    let within = question.today..=question.today.saturating_add(12.months());
    let end = |row: &Row| row.ending.map(|ending| ending.on).filter(|on| within.contains(on));
    let mut ending: Vec<Arc<Row>> =
        rows.iter().filter(|row| !row.state.is_over() && end(row).is_some()).cloned().collect();
    ending.sort_by_key(|row| end(row));
    ending
}

fn list_seats(actor: &Actor, rows: &[Arc<Row>]) -> Vec<Arc<Row>> {
    let holds = |row: &&Arc<Row>| access::target(actor, &row.entry.record).anchored;
    rows.iter().filter(holds).filter(|row| !row.state.is_over()).cloned().collect()
}

/// How many decisions are named.
const DECISIONS: usize = 5;

fn list_decided(rows: &[Arc<Row>]) -> Vec<Arc<Row>> {
    let on = |row: &Row| row.decision.as_ref().and_then(|made| made.on).map(|on| on.first_day());
    let mut decided: Vec<Arc<Row>> = rows.iter().filter(|row| on(row).is_some()).cloned().collect();
    decided.sort_by_key(|row| std::cmp::Reverse(on(row)));
    decided.truncate(DECISIONS);
    decided
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
