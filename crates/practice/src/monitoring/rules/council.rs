//! The report of a round to the council: facts drawn from the records, and the office's own words.

use super::overview::find_overview;
use super::reviews::{ReviewState, find_review, find_review_state};
use crate::cooperation::{
    Cooperation, Row, ShareOf, Shares, Sight, find_shares, list_rows, sum_own_money,
};
use crate::decision::{Frozen, Matter};
use crate::monitoring::{Asked, CouncilReport, ReportPart, ReportPartKind, Review, Round};
use crate::organisation::find_currency;
use crate::questionnaire::{AnswerKind, AnswerValue, Question, Verdict};
use jiff::civil::Date;
use spine::base::{Currency, Fault, Id, Text};
use spine::office::{Draft, Entry, Office, Record, Refusal};
use std::sync::Arc;

/// The section in which a report says whether what was expected came (S3 §4.1).
const UTILITY: &str = "utility";

/// What somebody told of a cooperation.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The cooperation.
    pub cooperation: Id<Cooperation>,
    /// What.
    pub text: Text,
}

/// What the office proposes to the council.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// The cooperation.
    pub cooperation: Id<Cooperation>,
    /// Adjust or exit.
    pub verdict: Verdict,
    /// Why.
    pub reason: Text,
    /// The matter that was raised.
    pub matter: Option<Id<Matter>>,
}

/// The money of what a round asks about, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyOf {
    /// The currency of it all.
    pub currency: Currency,
    /// What we pay in the round's year.
    pub own: i64,
    /// What we pay in the year after.
    pub own_after: i64,
    /// What programmes pay, over the whole life of the projects that state it.
    pub programmes: i64,
    /// How many projects that is.
    pub projects: usize,
}

/// What the records say of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportFacts {
    /// How many cooperations were asked about.
    pub asked: usize,
    /// How many reports were approved.
    pub approved: usize,
    /// How many the office concluded should continue, be adjusted, be left.
    pub verdicts: [usize; 3],
    /// What delivered: in approved reports.
    pub delivered: Vec<Id<Cooperation>>,
    /// What did not, or only in part.
    pub not_delivered: Vec<Id<Cooperation>>,
    /// What has an approved report that does not say whether it delivered.
    pub untold: Vec<Id<Cooperation>>,
    /// What has no approved report.
    pub unanswered: Vec<Id<Cooperation>>,
    /// What was learnt.
    pub lessons: Vec<Told>,
    /// Money in and out.
    pub money: MoneyOf,
    /// What is proposed.
    pub proposals: Vec<Proposed>,
}

/// What the records say of a round on a day, as far as somebody sees them.
pub fn find_facts(
    office: &Office,
    round: &Entry<Round>,
    sight: &Sight,
    today: Date,
) -> ReportFacts {
    let overview = find_overview(office, &round.id, (sight, today));
    let mut facts = ReportFacts {
        asked: overview.rows.len(),
        approved: 0,
        verdicts: [0; 3],
        delivered: Vec::new(),
        not_delivered: Vec::new(),
        untold: Vec::new(),
        unanswered: Vec::new(),
        lessons: Vec::new(),
        money: find_money(office, round, sight, today),
        proposals: Vec::new(),
    };
    for row in &overview.rows {
        let id = &row.cooperation.id;
        let review = find_review(office, &round.id, id).map(|entry| &entry.record);
        let approved = matches!(row.state, ReviewState::Approved | ReviewState::Concluded);
        let Some(review) = review.filter(|_| approved) else {
            facts.unanswered.push(id.clone());
            continue;
        };
        facts.approved += 1;
        match find_delivery(office, review) {
            Some(Delivery::Delivered) => facts.delivered.push(id.clone()),
            Some(Delivery::InPart) => facts.not_delivered.push(id.clone()),
            None => facts.untold.push(id.clone()),
        }
        if !review.lesson.is_empty() {
            let text = review.lesson.clone();
            facts.lessons.push(Told { cooperation: id.clone(), text });
        }
        let Some(end) = &review.conclusion else { continue };
        facts.verdicts[end.verdict as usize] += 1;
        if end.verdict != Verdict::Continue {
            facts.proposals.push(Proposed {
                cooperation: id.clone(),
                verdict: end.verdict,
                reason: end.reason.clone(),
                matter: end.matter.clone(),
            });
        }
    }
    facts
}

/// What a report says came of what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// All of it, or most.
    Delivered,
    /// None of it, or only in part.
    InPart,
}

/// What a report says came of what was expected: the answer to the question that asks how much of
/// it came, which is the one in points in the section about utility. More than the middle of the
/// scale is delivered. Another question's verdict does not answer this one.
pub fn find_delivery(office: &Office, review: &Review) -> Option<Delivery> {
    let guide = office.find(&review.guide)?;
    let section = guide.questions.sections.iter().find(|one| one.key.as_str() == UTILITY)?;
    let highest = |question: &Question| match &question.answer {
        AnswerKind::Score { anchors, .. } => Some((question.key.clone(), anchors.len())),
        AnswerKind::YesNo | AnswerKind::Verdict | AnswerKind::Figure { .. } | AnswerKind::Words => {
            None
        }
    };
    let (key, highest) = section.questions.iter().find_map(highest)?;
    match review.answers.get(&key)?.value? {
        AnswerValue::Score(points) if usize::from(points) * 2 > highest + 1 => {
            Some(Delivery::Delivered)
        }
        AnswerValue::Score(_) => Some(Delivery::InPart),
        AnswerValue::Yes(_) | AnswerValue::Verdict(_) | AnswerValue::Figure(_) => None,
    }
}

fn find_money(office: &Office, round: &Entry<Round>, sight: &Sight, today: Date) -> MoneyOf {
    let currency = find_currency(office);
    let asked: std::collections::BTreeSet<&Id<Cooperation>> =
        round.record.asked.iter().map(|asked| &asked.cooperation).collect();
    let rows: Vec<_> = list_rows(office, today)
        .iter()
        .filter(|row| asked.contains(&row.entry.id) && sight.covers(&row.entry.record.area))
        .cloned()
        .collect();
    let own = sum_own_money(&rows);
    let shares = |row: &Arc<Row>| {
        find_shares(Some(office), &row.entry.record, currency, today).filter(Shares::is_within)
    };
    let stated = rows.iter().filter_map(shares).map(|shares| shares.sum(&[ShareOf::Programme]));
    let stated: Vec<i64> = stated.filter(|amount| *amount > 0).collect();
    MoneyOf {
        currency,
        own: own.total(round.record.year),
        own_after: own.total(round.record.year + 1),
        programmes: stated.iter().sum(),
        projects: stated.len(),
    }
}

/// The report of a round; none while nobody has written in it.
pub fn find_report<'o>(
    office: &'o Office,
    round: &Id<Round>,
) -> Option<&'o Arc<Entry<CouncilReport>>> {
    office.find_by_address::<CouncilReport>(round.as_str())
}

/// Writes a part of the report in the office's own words; no words take the part away.
///
/// # Errors
/// [`Refusal::NotFound`]; a fault when the report is finished; [`Refusal::Stale`] when somebody
/// wrote in the same part since it was read.
pub fn write_part(
    office: &Office,
    round: &Id<Round>,
    (new, title): (&Id<CouncilReport>, &Text),
    (kind, base, text): (ReportPartKind, &Text, &Text),
) -> Result<Draft, Refusal> {
    let (id, mut report, seq) = open_report(office, round, (new, title))?;
    let known = report.parts.iter().position(|part| part.kind == kind);
    let now = known.map_or(Text::nothing(), |place| &report.parts[place].text);
    if now == text || base == text {
        return Ok(Draft::default());
    }
    if now != base {
        let id = id.as_str().to_owned();
        return Err(Refusal::Stale { kind: CouncilReport::KIND, id, read_at: 0, now_at: seq });
    }
    report.parts.retain(|part| part.kind != kind);
    if !text.is_empty() {
        report.parts.push(ReportPart { kind, text: text.clone() });
        report.parts.sort_by_key(|part| part.kind);
    }
    Ok(Draft::default().put(&id, &report))
}

/// How many reports of a round are not approved yet.
pub fn count_missing(office: &Office, round: &Entry<Round>) -> usize {
    let is_missing = |asked: &&Asked| {
        let review = find_review(office, &round.id, &asked.cooperation).map(|e| &e.record);
        !matches!(find_review_state(review), ReviewState::Approved | ReviewState::Concluded)
    };
    round.record.asked.iter().filter(is_missing).count()
}

/// Finishes the report: from now on it shows what the records said at this moment. `known` is how
/// many reports whoever finishes it knows to be missing.
///
/// # Errors
/// [`Refusal::NotFound`], and a fault when it is finished already, or when more or fewer reports
/// are missing than are known to be.
pub fn freeze_report(
    office: &Office,
    round: &Id<Round>,
    (new, title): (&Id<CouncilReport>, &Text),
    (today, known): (Date, usize),
) -> Result<Draft, Refusal> {
    let (id, mut report, _) = open_report(office, round, (new, title))?;
    let missing = count_missing(office, office.find_entry(round).ok_or(Refusal::NotFound)?);
    if missing != known {
        return Err(Refusal::fault(Fault::new("known", "fault-report-missing")));
    }
    report.frozen = Some(Frozen { on: today, seq: office.seq() });
    Ok(Draft::default().put(&id, &report))
}

fn open_report(
    office: &Office,
    round: &Id<Round>,
    (new, title): (&Id<CouncilReport>, &Text),
) -> Result<(Id<CouncilReport>, CouncilReport, i64), Refusal> {
    office.find(round).ok_or(Refusal::NotFound)?;
    match find_report(office, round) {
        Some(entry) if entry.record.frozen.is_some() => {
            Err(Refusal::fault(Fault::new("", "fault-report-finished")))
        }
        Some(entry) => Ok((entry.id.clone(), entry.record.clone(), entry.seq)),
        None => {
            let (round, title) = (round.clone(), title.clone());
            let report =
                CouncilReport { round, title, parts: Vec::new(), matter: None, frozen: None };
            Ok((new.clone(), report, 0))
        }
    }
}
