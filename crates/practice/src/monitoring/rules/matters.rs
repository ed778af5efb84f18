//! The matters that follow from monitoring: to adjust or leave a cooperation, and to take note of a
//! round's report. Their route is that of the competence plan; matter and record know each other
//! from one commit on.

use super::duties::find_report_path;
use super::reviews::{ReviewState, find_review_state};
use crate::cooperation::{Cooperation, State, find_state};
use crate::decision::{
    Act, Asked, ExitTerms, Matter, Subject, find_route, list_open_matters, raise_matter,
};
use crate::duty::{Duty, DutyKind};
use crate::monitoring::{CouncilReport, Review};
use crate::organisation::Person;
use crate::questionnaire::Verdict;
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::collections::BTreeMap;

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

/// What a matter follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The conclusion of a report.
    Review(Id<Review>),
    /// The report of a round to the council.
    Report(Id<CouncilReport>),
}

/// Raises a matter whose route somebody chose, and ties it to what it follows from.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when a report's conclusion asks for something else, when there is
/// a matter already, and those of raising a matter.
pub fn raise_from(
    office: &Office,
    origin: &Origin,
    (id, matter): (&Id<Matter>, &Matter),
    today: Date,
) -> Result<Draft, Refusal> {
    let draft = raise_matter(office, id, matter, today)?;
    match origin {
        Origin::Review(review) => {
            let tied = tie_review(office, review, (matter.act, id))?;
            let about = matter.find_cooperation();
            if about != Some(&tied.cooperation) {
                return Err(Refusal::fault(Fault::new("", "fault-review-state")));
            }
            Ok(draft.put(review, &tied))
        }
        Origin::Report(report) => Ok(draft.put(report, &tie_report(office, report, id)?)),
    }
}

/// The report on a cooperation with the matter that its conclusion asks for.
fn tie_review(
    office: &Office,
    id: &Id<Review>,
    (act, matter): (Act, &Id<Matter>),
) -> Result<Review, Refusal> {
    let mut review = office.find(id).ok_or(Refusal::NotFound)?.clone();
    let is_concluded = find_review_state(Some(&review)) == ReviewState::Concluded;
    let asks = |verdict| match verdict {
        Verdict::Continue => false,
        Verdict::Adjust => act == Act::Adjust,
        Verdict::Exit => act == Act::Exit,
    };
    let end = review
        .conclusion
        .as_mut()
        .filter(|end| is_concluded && !has_matter(office, end.matter.as_ref()));
    match end.filter(|end| asks(end.verdict)) {
        Some(end) => end.matter = Some(matter.clone()),
        None => return Err(Refusal::fault(Fault::new("", "fault-review-state"))),
    }
    Ok(review)
}

/// The report of a round with the matter by which the council takes note of it.
fn tie_report(
    office: &Office,
    id: &Id<CouncilReport>,
    matter: &Id<Matter>,
) -> Result<CouncilReport, Refusal> {
    let mut report = office.find(id).ok_or(Refusal::NotFound)?.clone();
    if report.frozen.is_none() || has_matter(office, report.matter.as_ref()) {
        return Err(Refusal::fault(Fault::new("", "fault-report-raise")));
    }
    report.matter = Some(matter.clone());
    Ok(report)
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
    let verdict =
        office.expect_version(id, read_at)?.record.conclusion.as_ref().map(|end| end.verdict);
    let (act, exit) = match (verdict, &raising.exit) {
        (Some(Verdict::Exit), None) => {
            return Err(Refusal::fault(Fault::new("exit.ends_on", "fault-needed")));
        }
        (Some(Verdict::Exit), Some(terms)) => (Act::Exit, Some(terms.clone())),
        (Some(Verdict::Adjust | Verdict::Continue) | None, _) => (Act::Adjust, None),
    };
    let review = tie_review(office, id, (act, &raising.id))?;
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
    let report = tie_report(office, id, &raising.id)?;
    let matter = make(office, (Act::Report, None), raising, today)?;
    Ok(raise_matter(office, &raising.id, &matter, today)?.put(id, &report))
}

/// The matters that should be raised: by what a report on a cooperation concluded, as long as it is
/// under review and nobody has asked a body, and by a finished report to the council.
pub(super) fn list_to_raise(office: &Office, today: Date) -> Vec<Duty> {
    let mut newest: BTreeMap<&Id<Cooperation>, (Date, &Entry<Review>)> = BTreeMap::new();
    for entry in office.list::<Review>() {
        let Some(end) = &entry.record.conclusion else { continue };
        let known = newest.entry(&entry.record.cooperation).or_insert((end.on, entry));
        if (end.on, entry.seq) > (known.0, known.1.seq) {
            *known = (end.on, entry);
        }
    }
    let mut duties: Vec<Duty> = newest
        .into_values()
        .filter_map(|(since, entry)| of_review(office, since, &entry.record, today))
        .collect();
    duties.extend(office.list::<CouncilReport>().filter_map(|entry| {
        let record = &entry.record;
        let frozen = record.frozen.filter(|_| !has_matter(office, record.matter.as_ref()))?;
        let round = office.find(&record.round)?;
        let path = format!("/monitoring/{}/report", round.year);
        let duty = Duty::new(DutyKind::Raise, &record.title, path);
        Some(Duty { since: Some(frozen.on), ..duty })
    }));
    duties
}

fn of_review(office: &Office, since: Date, review: &Review, today: Date) -> Option<Duty> {
    let end = review.conclusion.as_ref()?;
    let record = office.find(&review.cooperation)?;
    let asks = |matter: &Matter| {
        matches!(matter.act, Act::Adjust | Act::Exit | Act::Continue)
            && matter.find_cooperation() == Some(&review.cooperation)
    };
    let is_settled = end.verdict == Verdict::Continue
        || find_state(record, today) != State::UnderReview
        || has_matter(office, end.matter.as_ref())
        || list_open_matters(office).iter().any(|entry| asks(&entry.record));
    if is_settled {
        return None;
    }
    let path = find_report_path(office.find(&review.round)?.year, &record.slug);
    let duty = Duty::new(DutyKind::Raise, &record.name, path);
    let duty = duty.concerning(&review.cooperation, record);
    Some(Duty { since: Some(since), ..duty })
}

/// True when a body was asked: there is a matter, and nobody took it back.
pub fn has_matter(office: &Office, matter: Option<&Id<Matter>>) -> bool {
    let found = matter.and_then(|id| office.find(id));
    found.is_some_and(|matter| matter.withdrawn.is_none())
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
        amount_years: None,
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
