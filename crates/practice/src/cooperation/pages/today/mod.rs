//! Today: what waits for the one who signed in, what ends, and what changed since the last visit.
//!
//! Everything the page needs is gathered into a [`Today`]; drawing it is pure.

mod changes;
mod draw;
mod standing;
mod waiting;

pub use changes::{Commit, group_changes};
pub use draw::draw;
pub use standing::{Missing, Standing, find_standing};
pub use waiting::{Held, WAITING_ROWS, Waiting, WaitingPage, list_waiting};

use super::access;
use super::register::Question;
use crate::cooperation::{Cooperation, Row, list_rows};
use crate::decision::Meeting;
use crate::duty::{Duty, gather_unnamed, list_duties, list_own};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Actor, Deed, DraftHead, Role, Target};
use spine::kit::{Failure, Sheet, Visit};
use spine::office::Office;
use std::sync::Arc;

/// How far back the log is read for what changed.
const CHANGES: i64 = 500;

/// What one person finds on coming in.
pub struct Today {
    /// Who looks, from which day, in which language.
    pub question: Question,
    /// What waits for the reader.
    pub waiting: WaitingPage,
    /// The meetings of the next eight weeks.
    pub coming: Vec<Coming>,
    /// The first of what ends within twelve months.
    pub ending: Vec<Arc<Row>>,
    /// The seats the reader holds.
    pub seats: Vec<Arc<Row>>,
    /// The newest decisions; only for those who decide.
    pub decided: Vec<Arc<Row>>,
    /// What was committed since the reader was here, the newest first.
    pub changes: Vec<Commit>,
    /// True when the reader has not been here before.
    pub is_first_visit: bool,
    /// True for those who keep something in the register: what needs a look is shown to them.
    pub keeps: bool,
}

/// A meeting to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The day.
    pub on: Date,
    /// Whose meeting, and with how many items.
    pub what: String,
    /// Where.
    pub href: String,
}

/// `GET …/desk`
///
/// # Errors
/// When the accounts or the log cannot be read.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let today = gather(&visit).await?;
    let main = html! {
        (draw(&visit.view, &today, &html! {}))
    };
    let page = visit.page(&Sheet { title: visit.words.say("today-title"), part: "today" }, main);
    mark_seen(&visit).await?;
    Ok(page)
}

async fn gather(visit: &Visit) -> Result<Today, Failure> {
    let (question, _) = Question::read(visit);
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
    let standing = find_standing(&visit.view, visit.today);
    let missing = standing.missing.iter().filter(|it| sees(&it.row) && keeps(&it.row));
    let missing: Vec<&Missing> = missing.collect();
    let decides = visit.actor.has_role(Role::DecisionMaker);
    let duties = list_duties(&visit.view, visit.today);
    let own: Vec<&Duty> = match visit.as_of {
        None => list_own(&duties, &visit.actor),
        Some(_) => Vec::new(),
    };
    // Who may not see a cooperation does not hear of it here either.
    let is_seen = |record: &Cooperation| question.sight.sees(record);
    let may_see = |duty: &&Duty| {
        let id = duty.cooperation.as_ref();
        id.is_none_or(|id| visit.view.find(id).is_some_and(is_seen))
    };
    let own: Vec<&Duty> = own.into_iter().filter(may_see).collect();
    let duties = gather_unnamed(&own);
    let take = |rows: &[Arc<Row>], count| -> Vec<Arc<Row>> {
        rows.iter().filter(|row| sees(row)).take(count).cloned().collect()
    };
    let held = Held { duties: &duties, drafts: &drafts, missing: &missing };
    Ok(Today {
        waiting: list_waiting(&visit.view, &question, held),
        coming: list_coming(&visit.view, &question),
        ending: take(&standing.ending, ENDING),
        seats: list_seats(&visit.actor, &rows, &sees),
        decided: if decides { take(&standing.decided, DECISIONS) } else { Vec::new() },
        changes: read_changes(visit, &question, seen).await?,
        is_first_visit: seen == Some(0),
        keeps: rows.iter().any(|row| sees(row) && keeps(row)),
        question,
    })
}

/// The meetings of the next eight weeks, in order.
fn list_coming(office: &Office, question: &Question) -> Vec<Coming> {
    let words = question.words();
    let within = question.today..=question.today.saturating_add(8.weeks());
    let meetings = office.list::<Meeting>().filter(|meeting| within.contains(&meeting.record.on));
    let mut coming: Vec<Coming> = meetings
        .map(|meeting| {
            let body = office.find(&meeting.record.body);
            let body = body.map_or("", |body| body.name.get(words.language()));
            let count = meeting.record.items.len().into();
            let named = [("body", body.into()), ("count", count)];
            Coming {
                on: meeting.record.on,
                what: words.say_with("today-meeting", &named),
                href: question.address(&format!("/meetings/{}", meeting.id), &[]),
            }
        })
        .collect();
    coming.sort_by(|one, other| one.on.cmp(&other.on).then_with(|| one.what.cmp(&other.what)));
    coming
}

/// How many ends are drawn; the register has all of them.
const ENDING: usize = 12;
/// How many decisions are named.
const DECISIONS: usize = 5;

fn list_seats(actor: &Actor, rows: &[Arc<Row>], sees: &dyn Fn(&Row) -> bool) -> Vec<Arc<Row>> {
    if actor.person().is_none() {
        return Vec::new();
    }
    let holds = |row: &Row| access::target(actor, &row.entry.record).anchored;
    let held = |row: &&Arc<Row>| !row.state.is_over() && holds(row) && sees(row);
    rows.iter().filter(held).cloned().collect()
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
