//! The report on one cooperation in a round: answered section by section, sent, returned with a
//! question or approved, and concluded by the office.

use crate::cooperation::{Cooperation, Ground, State, Step, StepKind, Track, find_state, words};
use crate::decision::Matter;
use crate::monitoring::{Asked, Conclusion, Guide, Review, ReviewStep, ReviewStepKind, Round};
use crate::organisation::Person;
use crate::questionnaire::{Answers, Verdict, check_complete};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Fault, Id, PartialDate, Slug, Text};
use spine::office::{Draft, Entry, Office, Record, Refusal};
use std::sync::Arc;
use utoipa::ToSchema;

words! {
    /// Where a report stands.
    ReviewState {
        /// Nobody has begun.
        NotBegun = "not_begun",
        /// Some answers are kept.
        Begun = "begun",
        /// It lies with the office.
        Sent = "sent",
        /// The office returned it with a question.
        Returned = "returned",
        /// The office approved it; its answers are frozen.
        Approved = "approved",
        /// The office concluded what comes of it.
        Concluded = "concluded",
    }
}

impl ReviewState {
    /// True while its answers may change.
    pub fn is_open(self) -> bool {
        matches!(self, Self::NotBegun | Self::Begun | Self::Returned)
    }

    /// True once it has been sent, whatever came after.
    pub fn is_answered(self) -> bool {
        matches!(self, Self::Sent | Self::Approved | Self::Concluded)
    }
}

/// Where a report stands.
pub fn find_review_state(review: Option<&Review>) -> ReviewState {
    let Some(review) = review else { return ReviewState::NotBegun };
    match review.steps.last().map(|step| step.kind) {
        None => ReviewState::Begun,
        Some(ReviewStepKind::Sent) => ReviewState::Sent,
        Some(ReviewStepKind::Returned) => ReviewState::Returned,
        Some(ReviewStepKind::Approved) if review.conclusion.is_some() => ReviewState::Concluded,
        Some(ReviewStepKind::Approved) => ReviewState::Approved,
    }
}

/// Since when a report stands where it stands.
pub fn find_since(round: &Round, review: Option<&Review>) -> Date {
    let Some(review) = review else { return round.opened_on };
    let concluded = review.conclusion.as_ref().map(|end| end.on);
    concluded.or(review.steps.last().map(|step| step.on)).unwrap_or(round.opened_on)
}

/// Which report: one cooperation in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewPlace {
    /// The round.
    pub round: Id<Round>,
    /// The cooperation.
    pub cooperation: Id<Cooperation>,
}

/// The report on a cooperation in a round; none while nobody has begun.
pub fn find_review<'o>(
    office: &'o Office,
    round: &Id<Round>,
    cooperation: &Id<Cooperation>,
) -> Option<&'o Arc<Entry<Review>>> {
    office.find_by_address::<Review>(&format!("{round}/{cooperation}"))
}

/// Whom a round asks about a cooperation; none where it does not ask.
pub fn is_asked<'r>(round: &'r Round, cooperation: &Id<Cooperation>) -> Option<&'r Asked> {
    round.asked.iter().find(|asked| &asked.cooperation == cooperation)
}

/// The guide a report answers: the one it was begun with, else that of the cooperation's track.
pub fn find_guide<'o>(
    office: &'o Office,
    round: &Entry<Round>,
    cooperation: &Entry<Cooperation>,
) -> Option<(&'o Id<Guide>, &'o Guide)> {
    let begun = find_review(office, &round.id, &cooperation.id).map(|entry| &entry.record.guide);
    let of_track = match cooperation.record.track {
        Track::Political => &round.record.political_guide,
        Track::Administrative => &round.record.administrative_guide,
    };
    let entry = office.find_entry(begun.unwrap_or(of_track))?;
    Some((&entry.id, &entry.record))
}

/// A section as somebody answers it.
#[derive(Clone, Debug)]
pub struct Answering {
    /// The id of the report, should this be its beginning.
    pub id: Id<Review>,
    /// The section.
    pub section: Slug,
    /// The answers as they were when the form was opened.
    pub base: Answers,
    /// The version of the report they were read at; 0 for none.
    pub read_at: i64,
    /// The answers as they should be.
    pub answers: Answers,
}

/// Keeps the answers of one section; the others stay as they are now.
///
/// # Errors
/// [`Refusal::NotFound`] where the round does not ask; a fault when it is closed or the answers are
/// frozen; [`Refusal::Stale`] when somebody answered the same question otherwise since.
pub fn save_answers(
    office: &Office,
    place: &ReviewPlace,
    answering: &Answering,
) -> Result<Draft, Refusal> {
    let (id, mut review, now_at) = open_review(office, place, &answering.id)?;
    let guide = office.find(&review.guide).ok_or(Refusal::NotFound)?;
    let sections = &guide.questions.sections;
    let section = sections.iter().find(|section| section.key == answering.section);
    let before = review.answers.clone();
    for question in &section.ok_or(Refusal::NotFound)?.questions {
        let key = &question.key;
        let (was, is) = (answering.base.get(key), review.answers.get(key));
        let to = answering.answers.get(key);
        if is == to || was == to {
            continue;
        }
        if was != is {
            return Err(stale(&id, answering.read_at, now_at));
        }
        match to {
            Some(answer) => review.answers.insert(key.clone(), answer.clone()),
            None => review.answers.remove(key),
        };
    }
    let is_new = now_at == 0;
    let is_same = review.answers == before && (!is_new || before.is_empty());
    Ok(if is_same { Draft::default() } else { Draft::default().put(&id, &review) })
}

/// Keeps what was learnt.
///
/// # Errors
/// As [`save_answers`].
pub fn save_lesson(
    office: &Office,
    place: &ReviewPlace,
    new: &Id<Review>,
    (read_at, base, lesson): (i64, &Text, &Text),
) -> Result<Draft, Refusal> {
    let (id, mut review, now_at) = open_review(office, place, new)?;
    if review.lesson == *lesson || base == lesson {
        return Ok(Draft::default());
    }
    if review.lesson != *base {
        return Err(stale(&id, read_at, now_at));
    }
    review.lesson = lesson.clone();
    Ok(Draft::default().put(&id, &review))
}

/// Sends a report to the office.
///
/// # Errors
/// As [`save_answers`], and a fault for each question that must be answered and is not.
pub fn send_review(
    office: &Office,
    place: &ReviewPlace,
    new: &Id<Review>,
    (by, today): (Option<&Id<Person>>, Date),
) -> Result<Draft, Refusal> {
    let (id, mut review, _) = open_review(office, place, new)?;
    let guide = office.find(&review.guide).ok_or(Refusal::NotFound)?;
    let missing = check_complete(&guide.questions, &review.answers);
    if !missing.is_empty() {
        return Err(Refusal::Faults(missing));
    }
    review.steps.push(made(ReviewStepKind::Sent, by, today));
    Ok(Draft::default().put(&id, &review))
}

/// Returns a report with a question.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults without a question, and when the report does
/// not lie with the office or the round is closed.
pub fn return_review(
    office: &Office,
    (id, read_at): (&Id<Review>, i64),
    question: &Text,
    (by, today): (Option<&Id<Person>>, Date),
) -> Result<Draft, Refusal> {
    let mut review = expect_state(office, (id, read_at), ReviewState::Sent)?;
    if question.is_empty() {
        return Err(Refusal::fault(Fault::new("question", "fault-question-needed")));
    }
    let step = made(ReviewStepKind::Returned, by, today);
    review.steps.push(ReviewStep { question: question.clone(), ..step });
    Ok(Draft::default().put(id, &review))
}

/// Approves a report: its answers are frozen, with the guide they were given to.
///
/// # Errors
/// As [`return_review`].
pub fn approve_review(
    office: &Office,
    (id, read_at): (&Id<Review>, i64),
    (by, today): (Option<&Id<Person>>, Date),
) -> Result<Draft, Refusal> {
    let mut review = expect_state(office, (id, read_at), ReviewState::Sent)?;
    review.steps.push(made(ReviewStepKind::Approved, by, today));
    Ok(Draft::default().put(id, &review))
}

/// What the office concludes from a report.
#[derive(Clone, Debug)]
pub struct Concluding {
    /// Continue, adjust or exit.
    pub verdict: Verdict,
    /// Why.
    pub reason: Text,
    /// The matter it raises, where a body must decide.
    pub matter: Option<Id<Matter>>,
}

/// Concludes what comes of an approved report, and writes the step that follows into the
/// cooperation in the same commit: it goes on, or it is under review until a body has decided. One
/// that is over or already to be left gets no step.
///
/// # Errors
/// As [`return_review`], when the report is not approved or has a conclusion, and without a reason.
pub fn conclude_review(
    office: &Office,
    (id, read_at): (&Id<Review>, i64),
    concluding: &Concluding,
    today: Date,
) -> Result<Draft, Refusal> {
    let mut review = expect_state(office, (id, read_at), ReviewState::Approved)?;
    if concluding.reason.is_empty() {
        return Err(Refusal::fault(Fault::new("reason", "fault-needed")));
    }
    review.conclusion = Some(Conclusion {
        verdict: concluding.verdict,
        reason: concluding.reason.clone(),
        on: today,
        matter: concluding.matter.clone(),
    });
    let draft = Draft::default().put(id, &review);
    let mut record = office.find(&review.cooperation).ok_or(Refusal::NotFound)?.clone();
    if !matches!(find_state(&record, today), State::Active | State::UnderReview) {
        return Ok(draft);
    }
    let kind = match concluding.verdict {
        Verdict::Continue => StepKind::Continued,
        Verdict::Adjust | Verdict::Exit => StepKind::UnderReview,
    };
    record.steps.push(Step {
        kind,
        on: Some(PartialDate::of_day(today)),
        body: None,
        reason: concluding.reason.clone(),
        ground: Some(Ground::Review(id.clone())),
    });
    Ok(draft.put(&review.cooperation, &record))
}

fn made(kind: ReviewStepKind, by: Option<&Id<Person>>, on: Date) -> ReviewStep {
    ReviewStep { kind, on, by: by.cloned(), question: Text::default() }
}

fn stale(id: &Id<Review>, read_at: i64, now_at: i64) -> Refusal {
    Refusal::Stale { kind: Review::KIND, id: id.as_str().to_owned(), read_at, now_at }
}

/// The report to be answered, a new one where nobody has begun, and its version (0 for a new one).
fn open_review(
    office: &Office,
    place: &ReviewPlace,
    new: &Id<Review>,
) -> Result<(Id<Review>, Review, i64), Refusal> {
    let round = office.find_entry(&place.round).ok_or(Refusal::NotFound)?;
    is_asked(&round.record, &place.cooperation).ok_or(Refusal::NotFound)?;
    if round.record.closed_on.is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-round-closed")));
    }
    let cooperation = office.find_entry(&place.cooperation).ok_or(Refusal::NotFound)?;
    let Some(entry) = find_review(office, &place.round, &place.cooperation) else {
        let (guide, _) = find_guide(office, round, cooperation).ok_or(Refusal::NotFound)?;
        let review = Review {
            round: place.round.clone(),
            cooperation: place.cooperation.clone(),
            guide: guide.clone(),
            answers: Answers::new(),
            lesson: Text::default(),
            steps: Vec::new(),
            conclusion: None,
        };
        return Ok((new.clone(), review, 0));
    };
    match find_review_state(Some(&entry.record)) {
        ReviewState::NotBegun | ReviewState::Begun | ReviewState::Returned => {
            Ok((entry.id.clone(), entry.record.clone(), entry.seq))
        }
        ReviewState::Sent => Err(Refusal::fault(Fault::new("", "fault-review-sent"))),
        ReviewState::Approved | ReviewState::Concluded => {
            Err(Refusal::fault(Fault::new("", "fault-review-frozen")))
        }
    }
}

/// The report at the version it was read at, when it stands where the office's deed begins.
fn expect_state(
    office: &Office,
    (id, read_at): (&Id<Review>, i64),
    wanted: ReviewState,
) -> Result<Review, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    let round = office.find(&entry.record.round).ok_or(Refusal::NotFound)?;
    if round.closed_on.is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-round-closed")));
    }
    if find_review_state(Some(&entry.record)) != wanted {
        return Err(Refusal::fault(Fault::new("", "fault-review-state")));
    }
    Ok(entry.record.clone())
}
