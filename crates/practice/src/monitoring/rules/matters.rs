//! The matters that follow from monitoring: to adjust or leave a cooperation, and to take note of a
//! round's report. Their route is that of the competence plan; matter and record know each other
//! from one commit on.

use super::reviews::{ReviewState, find_review_state};
use crate::cooperation::Cooperation;
use crate::decision::{Act, Asked, ExitTerms, Matter, Subject, find_route, raise_matter};
use crate::monitoring::{CouncilReport, Review};
use crate::organisation::Person;
use crate::questionnaire::Verdict;
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Office, Refusal};

/// A matter as the office raises it.
#[derive(Clone, Debug)]
pub struct Raising {
    /// The id of the matter.
    pub id: Id<Matter>,
    /// Its name.
    pub title: Text,
    /// What is asked, in one sentence.
    pub asked: Text,
    /// For leaving: its terms.
    pub exit: Option<ExitTerms>,
    /// Who raises it.
    pub by: Option<Id<Person>>,
}

/// Raises the matter that the conclusion of a report asks for. A round that is closed meanwhile
/// does not hinder it: nothing that was answered or concluded changes.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the conclusion asks for none or has one,
/// when an exit has no last day, when the plan gives no route, and those of raising a matter.
pub fn raise_from_review(
    office: &Office,
    (id, read_at): (&Id<Review>, i64),
    raising: &Raising,
    today: Date,
) -> Result<Draft, Refusal> {
    let mut review = office.expect_version(id, read_at)?.record.clone();
    let is_concluded = find_review_state(Some(&review)) == ReviewState::Concluded;
    let end = review.conclusion.as_mut().filter(|end| is_concluded && end.matter.is_none());
    let end = end.ok_or_else(|| Refusal::fault(Fault::new("", "fault-review-state")))?;
    let (act, exit) = match (end.verdict, &raising.exit) {
        (Verdict::Continue, _) => return Err(Refusal::fault(Fault::new("", "fault-review-state"))),
        (Verdict::Adjust, _) => (Act::Adjust, None),
        (Verdict::Exit, None) => {
            return Err(Refusal::fault(Fault::new("exit.ends_on", "fault-needed")));
        }
        (Verdict::Exit, Some(terms)) => (Act::Exit, Some(terms.clone())),
    };
    end.matter = Some(raising.id.clone());
    let matter = make(office, (act, Some(&review.cooperation)), raising, today)?;
    let draft = raise_matter(office, &raising.id, &Matter { exit, ..matter }, today)?;
    Ok(draft.put(id, &review))
}

/// Brings the finished report of a round before the council.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when it is not finished or has a matter, when the plan gives no
/// route, and those of raising a matter.
pub fn raise_report(
    office: &Office,
    id: &Id<CouncilReport>,
    raising: &Raising,
    today: Date,
) -> Result<Draft, Refusal> {
    let mut report = office.find(id).ok_or(Refusal::NotFound)?.clone();
    if report.frozen.is_none() || report.matter.is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-report-raise")));
    }
    report.matter = Some(raising.id.clone());
    let matter = make(office, (Act::Report, None), raising, today)?;
    Ok(raise_matter(office, &raising.id, &matter, today)?.put(id, &report))
}

fn make(
    office: &Office,
    (act, about): (Act, Option<&Id<Cooperation>>),
    raising: &Raising,
    today: Date,
) -> Result<Matter, Refusal> {
    let route = find_route(office, Asked::Act(act), today);
    let route = route.ok_or_else(|| Refusal::fault(Fault::new("", "fault-no-route")))?;
    Ok(Matter {
        title: raising.title.clone(),
        subject: about.cloned().map(Subject::Cooperation),
        act,
        asked: raising.asked.clone(),
        amount: None,
        plan: Some(route.plan),
        rule: Some(route.rule),
        route: route.steps,
        route_reason: Text::default(),
        screening: None,
        exit: None,
        raised_on: today,
        raised_by: raising.by.clone(),
        withdrawn: None,
        source: Text::default(),
    })
}
