//! Today: what waits for the one who signed in, what comes, what is wrong in the register, and what
//! changed since the last visit. Who only decides finds the next meeting instead.
//!
//! Everything the page needs is gathered into a [`Today`] or a [`Member`]; drawing it is pure. What
//! waits is read from [`list_lines_of`], which every number on the desk counts.

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
use crate::duty::{Whose, list_lines_of};
use maud::{Markup, html};
use spine::account::{Actor, Deed, DraftHead, Role, Target, may_somewhere};
use spine::kit::{Failure, Sheet, Visit};
use spine::office::{Derivation, Office};

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
    let seen = find_seen(&visit).await?;
    let main = if only_decides(&visit.actor) {
        draw_member(&find_member(&visit.view, &question, &visit.actor), &html! {})
    } else {
        let today = gather(&visit, question, seen).await?;
        draw(&visit.view, &today, &html! {})
    };
    let page = visit.page(&Sheet { title: visit.words.say("today-title"), part: "today" }, main);
    mark_seen(&visit, seen).await?;
    Ok(page)
}

/// Who reads: everything that what waits depends on beside the office.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Reader {
    question: Question,
    whose: Option<Whose>,
    watches: bool,
}

/// What waits and what comes, put into words.
#[derive(Clone)]
struct Waiting {
    tasks: Tasks,
    weeks: Weeks,
    /// True where nothing waits for anybody and nothing comes.
    is_quiet: bool,
}

impl Derivation for Waiting {
    type Key = Reader;
    type Output = Self;
    /// A page of it for each who comes.
    const KEYS: usize = 64;

    fn derive(office: &Office, reader: &Reader) -> Self {
        let lines = list_lines_of(office, reader.whose.as_ref());
        let weeks = list_ahead(office, &reader.question, &lines);
        let is_quiet = lines.own.is_empty() && lines.others.is_empty() && weeks.items.is_empty();
        Self {
            tasks: list_tasks(office, &reader.question, &lines, reader.watches),
            weeks,
            is_quiet,
        }
    }
}

async fn gather(visit: &Visit, question: Question, seen: Option<i64>) -> Result<Today, Failure> {
    let rows = list_rows(&visit.view, visit.today);
    let accounts = &visit.house.accounts;
    let account = visit.actor.account().filter(|_| visit.as_of.is_none());
    let drafts = match account {
        Some(account) => accounts.list_drafts(account).await?,
        None => Vec::new(),
    };
    let drafts: Vec<DraftHead> =
        drafts.into_iter().filter(|draft| draft.authority == visit.authority()).collect();
    let keeps = |row: &Row| {
        let target = access::target(&visit.actor, &row.entry.record);
        visit.as_of.is_none() && visit.may(Deed::EditCooperation, &target)
    };
    let sees = |row: &Row| question.sight.sees(&row.entry.record);
    let keeps = rows.iter().any(|row| sees(row) && keeps(row));
    let whose = match visit.as_of {
        None => Whose::of(&visit.actor, visit.today, &question.sight),
        Some(_) => None,
    };
    let watches = visit.actor.has_role(Role::Coordinator);
    let reader = Reader { question, whose, watches };
    let waiting = visit.view.derive::<Waiting>(&reader);
    let (question, Waiting { tasks, weeks, is_quiet }) = (reader.question, (*waiting).clone());
    let has_meetings = visit.view.list::<Meeting>().next().is_some();
    let may = |deed| visit.as_of.is_none() && may_somewhere(&visit.actor, deed);
    Ok(Today {
        tasks,
        begun: list_begun(&visit.view, &question, &drafts),
        weeks,
        changes: read_changes(visit, &question, seen).await?,
        is_first_visit: seen == Some(0),
        keeps,
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

/// Until where in the log the reader has seen what changed; none for who keeps no account of it.
async fn find_seen(visit: &Visit) -> Result<Option<i64>, Failure> {
    let Some(account) = visit.actor.account().filter(|_| visit.as_of.is_none()) else {
        return Ok(None);
    };
    Ok(Some(visit.house.accounts.find_seen(account, visit.authority()).await?))
}

/// What stands on this page has been seen.
async fn mark_seen(visit: &Visit, seen: Option<i64>) -> Result<(), Failure> {
    if let (Some(account), Some(seen)) = (visit.actor.account(), seen)
        && seen < visit.view.seq()
    {
        let accounts = &visit.house.accounts;
        accounts.set_seen(account, visit.authority(), visit.view.seq()).await?;
    }
    Ok(())
}
