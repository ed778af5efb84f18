//! Rounds beside each other: what was answered on a cooperation year by year.

use super::overview::{Criterion, Turn, list_criteria, list_lights};
use super::reviews::{ReviewState, find_review, find_review_state, is_asked};
use super::rounds::list_rounds;
use crate::cooperation::Cooperation;
use crate::monitoring::{Review, Round};
use crate::questionnaire::Verdict;
use spine::base::Id;
use spine::office::{Entry, Office};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A cooperation in the round of one year.
#[derive(Clone, Debug)]
pub struct YearOf {
    /// The round.
    pub round: Arc<Entry<Round>>,
    /// The report, where somebody has begun.
    pub review: Option<Arc<Entry<Review>>>,
    /// Where it stands.
    pub state: ReviewState,
    /// An answer for each of [`Comparison::criteria`].
    pub lights: Vec<Option<Verdict>>,
    /// What the office concluded.
    pub verdict: Option<Verdict>,
}

/// A cooperation in every round that asked about it, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// What was asked in any of the rounds.
    pub criteria: Vec<Criterion>,
    /// The years.
    pub years: Vec<YearOf>,
}

impl Comparison {
    /// What became of each criterion between the last two answers to it.
    pub fn find_turn(&self, criterion: usize) -> Option<Turn> {
        let answers = self.years.iter().filter_map(|year| *year.lights.get(criterion)?);
        let answers: Vec<Verdict> = answers.collect();
        match answers[..] {
            [.., before, now] => Turn::between(Some(before), Some(now)),
            [_] | [] => None,
        }
    }
}

/// The rounds that asked about a cooperation, beside each other.
pub fn compare_rounds(office: &Office, cooperation: &Id<Cooperation>) -> Comparison {
    let mut rounds = list_rounds(office);
    rounds.retain(|round| is_asked(&round.record, cooperation).is_some());
    rounds.reverse();
    let mut criteria: Vec<Criterion> = Vec::new();
    for criterion in rounds.iter().rev().flat_map(|round| list_criteria(office, &round.record)) {
        if !criteria.iter().any(|known| known.key == criterion.key) {
            criteria.push(criterion);
        }
    }
    let years = rounds.into_iter().map(|round| {
        let review = find_review(office, &round.id, cooperation).cloned();
        let record = review.as_ref().map(|entry| &entry.record);
        let state = find_review_state(record);
        let lights = record.filter(|_| state.is_answered()).and_then(|review| {
            let guide = office.find(&review.guide)?;
            Some(list_lights(&criteria, &guide.questions, &review.answers))
        });
        let verdict = record.and_then(|review| review.conclusion.as_ref()).map(|end| end.verdict);
        let lights = lights.unwrap_or_else(|| vec![None; criteria.len()]);
        YearOf { round, review, state, lights, verdict }
    });
    Comparison { years: years.collect(), criteria }
}

/// The last approved report on each cooperation from the rounds before a year.
pub(super) fn find_answered_before(
    office: &Office,
    year: i16,
) -> BTreeMap<Id<Cooperation>, &Review> {
    let mut found: BTreeMap<Id<Cooperation>, (i16, &Review)> = BTreeMap::new();
    for entry in office.list::<Review>().filter(|entry| entry.record.is_approved()) {
        let Some(round) = office.find(&entry.record.round) else { continue };
        let known = found.get(&entry.record.cooperation).map(|(known, _)| *known);
        if round.year < year && known.is_none_or(|known| known < round.year) {
            found.insert(entry.record.cooperation.clone(), (round.year, &entry.record));
        }
    }
    found.into_iter().map(|(id, (_, review))| (id, review)).collect()
}
