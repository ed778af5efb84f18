//! Proposing a cooperation, page by page.
//!
//! Who comes: a clinician, a teacher, a unit, with an idea and ten minutes, perhaps on a phone and
//! perhaps in two sittings. So it is a list of short pages that can be done in any sitting, every
//! page is kept when it is left, what is here already is shown before anything is sent, and
//! nothing is in the register until "Send proposal".

mod check;
mod criteria;
mod fields;
mod kept;
mod list;
mod read;
mod sent;

pub(super) use kept::{Begun, list_begun};
pub(super) use sent::{is_own, say_state};

use crate::cooperation::Cooperation;
use crate::screening::{Checklist, Proposal, find_checklist};
use crate::strategy::pages::{Again, read_form};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kept::Kept;
use maud::{Markup, html};
use spine::account::{Deed, may_somewhere};
use spine::base::{Fault, Id, Slug};
use spine::kit::form::FormData;
use spine::kit::{self, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// The words of an address: language, authority, the proposal.
type One = Path<(String, String, String)>;
/// The words of an address: language, authority, the proposal, the page.
type OnePage = Path<(String, String, String, String)>;

/// The field with the button that was pressed.
const THEN: &str = "then";
/// What it says where the page is kept and left.
const LEAVE: &str = "leave";
/// What it says where the page is kept over what another window kept.
const OVER: &str = "over";
/// The field that says when the page was kept last, when the form was opened.
const KEPT_AT: &str = "kept_at";
/// The field that tells one form from another, so that what a form kept itself is no other window.
const FORM: &str = "form";
/// The fields that belong to the form and not to the proposal.
const OWN: [&str; 3] = [THEN, KEPT_AT, FORM];
/// What the word of a page of criteria begins with.
const CRITERIA: &str = "criteria-";

/// A page of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// What it is and with whom.
    What,
    /// What it gives.
    Gives,
    /// Money and people.
    Money,
    /// Who stands behind it.
    Who,
    /// One criterion of the checklist.
    Criteria(Slug),
}

impl Step {
    /// The pages that everybody answers, in order.
    const FIRST: [Self; 4] = [Self::What, Self::Gives, Self::Money, Self::Who];

    fn parse(word: &str) -> Option<Self> {
        match word {
            "what" => Some(Self::What),
            "gives" => Some(Self::Gives),
            "money" => Some(Self::Money),
            "who" => Some(Self::Who),
            _ => word.strip_prefix(CRITERIA).and_then(Slug::parse).map(Self::Criteria),
        }
    }

    /// Its word in the address, and in the subject of its draft.
    fn word(&self) -> String {
        match self {
            Self::What => "what".to_owned(),
            Self::Gives => "gives".to_owned(),
            Self::Money => "money".to_owned(),
            Self::Who => "who".to_owned(),
            Self::Criteria(section) => format!("{CRITERIA}{section}"),
        }
    }
}

/// A proposal that is being written: the visit, its id, and what was kept of each page.
struct Open {
    visit: Visit,
    id: Id<Proposal>,
    kept: Kept,
}

impl Open {
    /// Reads what the account has kept of a proposal.
    ///
    /// # Errors
    /// 404 for an id that cannot be or that a cooperation has already, 403 for who may not propose
    /// and for programs, which keep no drafts.
    async fn of(visit: Visit, id: &str) -> Result<Self, Failure> {
        let id: Id<Proposal> = Id::parse(id).ok_or_else(Failure::not_found)?;
        let is_taken = visit.office.find::<Cooperation>(&id.cast()).is_some();
        if is_taken || !may_somewhere(&visit.actor, Deed::Propose) {
            return Err(Failure::not_found());
        }
        let account = visit.actor.account().ok_or(Problem::new(ProblemKind::Forbidden))?;
        let kept = Kept::read(&visit, account, &id).await?;
        Ok(Self { visit, id, kept })
    }

    fn link(&self, rest: &str) -> String {
        self.visit.desk(&format!("/proposals/{}{rest}", self.id))
    }

    /// The checklist of the track that was chosen; none before, and where there is none in use.
    fn checklist(&self) -> Option<&Arc<Entry<Checklist>>> {
        let track = crate::cooperation::Track::parse(self.kept.all().get("track"))?;
        find_checklist(&self.visit.office, track, self.visit.today)
    }

    /// The page after a page: the next criterion, else the answers to be checked.
    fn after(&self, step: &Step) -> String {
        let word = match step {
            Step::What => "gives".to_owned(),
            Step::Gives => "money".to_owned(),
            Step::Money => "who".to_owned(),
            Step::Who => return self.link(""),
            Step::Criteria(section) => {
                let Some(list) = self.checklist() else { return self.link("") };
                let sections = &list.record.questions.sections;
                let after = sections.iter().skip_while(|one| one.key != *section).nth(1);
                match after {
                    Some(next) => Step::Criteria(next.key.clone()).word(),
                    None => return self.link(""),
                }
            }
        };
        self.link(&format!("/{word}"))
    }

    fn page(&self, title: &str, main: Markup) -> Markup {
        draw_page(&self.visit, title, main)
    }
}

/// A page in the part of proposals.
fn draw_page(visit: &Visit, title: &str, main: Markup) -> Markup {
    let words = visit.words;
    let all = visit.desk("/proposals");
    let main = html! {
        (kit::crumbs(words, &[(words.say("proposals-title"), &all)], title))
        (main)
    };
    visit.page(&Sheet { title, part: "proposals" }, main)
}

/// `GET …/proposals/new`: to a proposal of its own. Nothing is kept before its first page is.
///
/// # Errors
/// 403 for programs.
pub async fn start(visit: Visit) -> Result<Response, Failure> {
    visit.actor.account().ok_or(Problem::new(ProblemKind::Forbidden))?;
    let id = visit.make_id::<Proposal>();
    Ok(Redirect::to(&visit.desk(&format!("/proposals/{id}"))).into_response())
}

/// `GET …/proposals/{id}`: the pages of one that is being written; what became of one that was
/// sent.
///
/// # Errors
/// 404 where it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): One) -> Result<Markup, Failure> {
    let known = Id::<Proposal>::parse(&id).and_then(|id| visit.office.find_entry(&id).cloned());
    if let Some(entry) = known {
        return sent::draw(&visit, &entry);
    }
    let open = Open::of(visit, &id).await?;
    Ok(list::draw(&open))
}

/// `GET …/proposals/{id}/{step}`
///
/// # Errors
/// 404 where there is no such page.
pub async fn show_step(visit: Visit, Path((_, _, id, word)): OnePage) -> Result<Response, Failure> {
    if let Some(sent) = find_sent(&visit, &id) {
        return Ok(sent);
    }
    let open = Open::of(visit, &id).await?;
    if word == "check" {
        return Ok(check::check(&open));
    }
    let step = Step::parse(&word).ok_or_else(Failure::not_found)?;
    let data = open.kept.page(&step);
    Ok(draw_step(&open, &step, (&data, &[]), html! {})?.into_response())
}

/// `POST …/proposals/{id}/{step}`: keeps the page, and goes on where it is complete.
///
/// # Errors
/// As [`show_step`]; what is wrong comes back on the page, which is kept all the same.
pub async fn save_step(
    visit: Visit,
    Path((_, _, id, word)): OnePage,
    body: Bytes,
) -> Result<Response, Failure> {
    if let Some(sent) = find_sent(&visit, &id) {
        return Ok(sent);
    }
    let mut open = Open::of(visit, &id).await?;
    if word == "check" {
        return check::send(open).await;
    }
    let step = Step::parse(&word).ok_or_else(Failure::not_found)?;
    let mut data = read_form(&body)?;
    let is_adding = data.take_added_row().is_some();
    let (then, opened) = (data.get(THEN).to_owned(), data.get(KEPT_AT).to_owned());
    let now = open.kept.when(&step).to_owned();
    // Whoever goes back and sends the same form again meets what it kept itself.
    let is_own = open.kept.has_saved(&step, data.get(FORM));
    if now != opened && then != OVER && !now.is_empty() && !is_own {
        let above = draw_other_window(&open, &step);
        let page = draw_step(&open, &step, (&data, &[]), above)?;
        return Ok((axum::http::StatusCode::CONFLICT, page).into_response());
    }
    open.kept.save(&open.visit, &open.id, &step, &data).await?;
    // What is shown again was kept by this very form, not by another window.
    data.set(KEPT_AT, open.kept.when(&step));
    if is_adding {
        return Ok(draw_step(&open, &step, (&data, &[]), html! {})?.into_response());
    }
    if then == LEAVE {
        return Ok(Redirect::to(&open.link("")).into_response());
    }
    let faults = find_faults(&open, &step);
    if faults.is_empty() {
        return Ok(Redirect::to(&open.after(&step)).into_response());
    }
    let page = draw_step(&open, &step, (&data, &faults), html! {})?;
    Ok(Again::Faults(faults).answer(page))
}

/// To what became of a proposal that was sent, from any of its pages.
fn find_sent(visit: &Visit, id: &str) -> Option<Response> {
    let id = Id::<Proposal>::parse(id)?;
    visit.office.find(&id)?;
    Some(Redirect::to(&visit.desk(&format!("/proposals/{id}"))).into_response())
}

/// What is told where another window kept the page meanwhile, with what it kept.
fn draw_other_window(open: &Open, step: &Step) -> Markup {
    let words = open.visit.words;
    let theirs = open.kept.page(step);
    let is_told = |name: &str| !OWN.contains(&name) && !name.ends_with("row");
    let known = theirs.iter().filter(|(name, value)| !value.is_empty() && is_told(name));
    let text = html! {
        p { (words.say("proposal-other-window-text")) }
        ul { @for (_, value) in known { li { (value) } } }
    };
    kit::warning(words.say("proposal-other-window"), text)
}

/// What keeps a page from being complete.
fn find_faults(open: &Open, step: &Step) -> Vec<Fault> {
    match step {
        Step::Criteria(section) => criteria::find_faults(open, section),
        Step::What | Step::Gives | Step::Money | Step::Who => {
            let read = read::read(&open.visit, open.kept.all());
            read.faults.into_iter().filter(|fault| fields::is_on(step, &fault.at)).collect()
        }
    }
}

fn draw_step(
    open: &Open,
    step: &Step,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Result<Markup, Failure> {
    let words = open.visit.words;
    let (title, lede, form) = match step {
        Step::Criteria(section) => criteria::draw(open, section, (data, faults))?,
        Step::What | Step::Gives | Step::Money | Step::Who => {
            let (title, lede) = fields::title_of(words, step);
            (title.to_owned(), lede, fields::draw(open, step, (data, faults)))
        }
    };
    let similar = match step {
        Step::What | Step::Gives => {
            let read = read::read(&open.visit, open.kept.all());
            let is_named = !read.cooperation.name.is_empty();
            is_named.then(|| super::similar::draw(&open.visit, (None, &read.cooperation)))
        }
        Step::Money | Step::Who | Step::Criteria(_) => None,
    };
    let back = open.link("");
    let main = html! {
        p { a href=(back) { "← " (words.say("proposal-back")) } }
        (kit::head(&Head { title: &title, lede: Some(html! { (lede) }), ..Head::default() }))
        (above)
        @if let Some(similar) = similar { (similar) }
        (form)
    };
    Ok(open.page(&title, main))
}
