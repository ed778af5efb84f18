//! A round at a glance: cooperations by criteria, and what changed since the round before.

use super::asking::find_asked;
use super::compare::find_answered_before;
use super::reviews::{ReviewState, find_review, find_review_state, find_since};
use crate::cooperation::{Cooperation, Sight, Track};
use crate::monitoring::{Asked, Round};
use crate::organisation::Unit;
use crate::questionnaire::{AnswerKind, AnswerValue, Answers, Questionnaire, Section, Verdict};
use jiff::civil::Date;
use spine::base::{Id, Slug, Text};
use spine::office::{Derivation, Entry, Office};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a column of the overview asks: a section of the guides that asks for a verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// The word of the section.
    pub key: Slug,
    /// Its name.
    pub title: Text,
}

/// What became of a criterion since the round before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It got better.
    Better,
    /// It got worse.
    Worse,
}

impl Turn {
    /// From one verdict to the next; none where it stayed or one of them is missing.
    pub fn between(before: Option<Verdict>, now: Option<Verdict>) -> Option<Self> {
        match before?.cmp(&now?) {
            std::cmp::Ordering::Less => Some(Self::Worse),
            std::cmp::Ordering::Greater => Some(Self::Better),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// A cooperation in a round.
#[derive(Debug)]
pub struct OverviewRow {
    /// The cooperation.
    pub cooperation: Arc<Entry<Cooperation>>,
    /// Who is asked.
    pub asked: Asked,
    /// The unit that carries it, also where a person in it is asked.
    pub unit: Option<Id<Unit>>,
    /// Where the report stands.
    pub state: ReviewState,
    /// Since when.
    pub since: Date,
    /// An answer for each of [`Overview::criteria`].
    pub lights: Vec<Option<Verdict>>,
    /// The same in the last round before that asked about it.
    pub before: Vec<Option<Verdict>>,
    /// What the office concluded.
    pub verdict: Option<Verdict>,
}

impl OverviewRow {
    /// What became of each criterion.
    pub fn turns(&self) -> impl Iterator<Item = (usize, Turn)> + '_ {
        let pairs = self.before.iter().zip(&self.lights).enumerate();
        pairs.filter_map(|(place, (before, now))| Some((place, Turn::between(*before, *now)?)))
    }

    /// True when its report is to be answered and no person is named to do it.
    pub fn has_nobody(&self) -> bool {
        self.state.is_open() && self.asked.person.is_none()
    }

    /// How much changed: what got worse counts twice.
    pub fn count_change(&self) -> usize {
        let weight = |(_, turn): (usize, Turn)| match turn {
            Turn::Better => 1,
            Turn::Worse => 2,
        };
        self.turns().map(weight).sum()
    }
}

/// A round at a glance.
#[derive(Debug, Default)]
pub struct Overview {
    /// What is asked, in the guides' order.
    pub criteria: Vec<Criterion>,
    /// The cooperations, in the order they are asked.
    pub rows: Vec<OverviewRow>,
}

impl Overview {
    /// How many reports stand where.
    pub fn count_states(&self) -> BTreeMap<ReviewState, usize> {
        let mut counts = BTreeMap::new();
        for row in &self.rows {
            *counts.entry(row.state).or_default() += 1;
        }
        counts
    }

    /// How many have been answered.
    pub fn count_answered(&self) -> usize {
        self.rows.iter().filter(|row| row.state.is_answered()).count()
    }
}

struct Glance;

impl Derivation for Glance {
    type Key = (Id<Round>, Sight, Date);
    type Output = Overview;

    fn derive(office: &Office, (round, sight, today): &Self::Key) -> Overview {
        let round = office.find_entry(round);
        round.map(|round| look(office, round, sight, *today)).unwrap_or_default()
    }
}

/// A round at a glance on a day, as far as somebody sees it; worked out once for an office.
pub fn find_overview(
    office: &Office,
    round: &Id<Round>,
    (sight, today): (&Sight, Date),
) -> Arc<Overview> {
    office.derive::<Glance>(&(round.clone(), sight.clone(), today))
}

fn look(office: &Office, round: &Entry<Round>, sight: &Sight, today: Date) -> Overview {
    let criteria = list_criteria(office, &round.record);
    let earlier = find_answered_before(office, round.record.year);
    let row = |asked: &Asked| {
        let cooperation = office.find_entry(&asked.cooperation)?;
        // What is answered is internal, also where the cooperation itself is published.
        if !sight.covers(&cooperation.record.area) {
            return None;
        }
        let review = find_review(office, &round.id, &asked.cooperation).map(|e| &e.record);
        let state = find_review_state(review);
        let none = || vec![None; criteria.len()];
        let lights = |review: &crate::monitoring::Review| {
            let guide = office.find(&review.guide);
            guide.map_or_else(none, |guide| {
                list_lights(&criteria, &guide.questions, &review.answers)
            })
        };
        let carried = |anchor: &&crate::cooperation::Anchor| anchor.level == Track::Administrative;
        let anchors = cooperation.record.anchors.iter().filter(carried);
        let asked = find_asked(office, &round.record, asked, today);
        let unit = asked.unit.clone().or_else(|| anchors.filter_map(|a| a.unit.clone()).next());
        Some(OverviewRow {
            cooperation: cooperation.clone(),
            asked,
            unit,
            state,
            since: find_since(&round.record, review),
            lights: review.filter(|_| state.is_answered()).map_or_else(none, lights),
            before: earlier.get(&cooperation.id).map_or_else(none, |review| lights(review)),
            verdict: review.and_then(|review| review.conclusion.as_ref()).map(|end| end.verdict),
        })
    };
    let rows = round.record.asked.iter().filter_map(row).collect();
    Overview { criteria, rows }
}

/// The criteria of a round, in the order of the political guide and then of the other.
pub fn list_criteria(office: &Office, round: &Round) -> Vec<Criterion> {
    let mut criteria: Vec<Criterion> = Vec::new();
    for guide in [&round.political_guide, &round.administrative_guide] {
        let sections = office.find(guide).map_or(&[][..], |guide| &guide.questions.sections);
        for section in sections.iter().filter(|section| asks_verdict(section)) {
            if !criteria.iter().any(|known| known.key == section.key) {
                let (key, title) = (section.key.clone(), section.title.clone());
                criteria.push(Criterion { key, title });
            }
        }
    }
    criteria
}

fn asks_verdict(section: &Section) -> bool {
    section.questions.iter().any(|question| question.answer == AnswerKind::Verdict)
}

/// The light of a section: the gravest of the verdicts given in it; none where none is given.
pub fn find_light(section: &Section, answers: &Answers) -> Option<Verdict> {
    let given = section.questions.iter().filter_map(|question| answers.get(&question.key));
    let verdicts = given.filter_map(|answer| match answer.value {
        Some(AnswerValue::Verdict(verdict)) => Some(verdict),
        Some(AnswerValue::Score(_) | AnswerValue::Yes(_) | AnswerValue::Figure(_)) | None => None,
    });
    verdicts.max()
}

/// The lights of a report, one for each criterion.
pub(super) fn list_lights(
    criteria: &[Criterion],
    sheet: &Questionnaire,
    answers: &Answers,
) -> Vec<Option<Verdict>> {
    let light = |criterion: &Criterion| {
        let section = sheet.sections.iter().find(|section| section.key == criterion.key)?;
        find_light(section, answers)
    };
    criteria.iter().map(light).collect()
}
