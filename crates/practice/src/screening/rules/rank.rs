//! Candidates side by side: what is proposed and not decided yet, the best weighed first, with
//! what it would cost, until the money or the hours do not reach any further.

use super::load::find_hours;
use super::lookup::find_screening;
use crate::cooperation::{Cooperation, FundingLine, FundingValue, Payer, Row, Sight, list_rows};
use crate::screening::{Checklist, Recommendation};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;

/// What there is for all of them in a year; none where nobody has set a limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ceiling {
    /// Own money a year, in minor units.
    pub money_minor: Option<i64>,
    /// Hours a year.
    pub hours: Option<u32>,
}

/// Something that may be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The cooperation.
    pub cooperation: Id<Cooperation>,
    /// What it was weighed to, in percent of the highest; none before there is a result.
    pub share_percent: Option<u32>,
    /// What the result recommends.
    pub recommendation: Option<Recommendation>,
    /// Own money without hours in its dearest year, in minor units; none where it is not on
    /// record.
    pub money_minor: Option<i64>,
    /// Hours a year; none where they are not on record.
    pub hours: Option<u32>,
}

/// A candidate in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The candidate.
    pub candidate: Candidate,
    /// The money of this one and all before it, in minor units.
    pub money_sum: i64,
    /// The hours of this one and all before it.
    pub hours_sum: u64,
    /// True from the first one on with which the money or the hours no longer reach.
    pub is_over: bool,
}

/// What is proposed and not decided, as far as the reader sees it, the best weighed first. What
/// the result advises against stands after what it recommends, and what has no result yet last.
pub fn rank_candidates(
    office: &Office,
    sight: &Sight,
    ceiling: Ceiling,
    today: Date,
) -> Vec<Ranked> {
    let rows = list_rows(office, today);
    let open = rows.iter().filter(|row| row.state.is_before_decision());
    let open = open.filter(|row| sight.sees(&row.entry.record));
    let mut candidates: Vec<Candidate> = open
        .map(|row| {
            let id = &row.entry.id;
            let (share_percent, recommendation) = find_weight(office, id).unzip();
            Candidate {
                cooperation: id.clone(),
                share_percent: share_percent.flatten(),
                recommendation,
                money_minor: find_dearest(row),
                hours: find_hours(office, id, &row.entry.record),
            }
        })
        .collect();
    candidates.sort_by(|a, b| {
        let rank = |one: &Candidate| match one.recommendation {
            Some(Recommendation::Join | Recommendation::JoinWithConditions) => 0,
            Some(Recommendation::DoNotJoin) => 1,
            None => 2,
        };
        let points = b.share_percent.cmp(&a.share_percent);
        rank(a).cmp(&rank(b)).then(points).then_with(|| a.cooperation.cmp(&b.cooperation))
    });
    add_up(candidates, ceiling)
}

/// Hours have a ceiling of their own. That it costs nothing is on record too.
fn find_dearest(row: &Row) -> Option<i64> {
    let years = row.money.by_year.values().map(|parts| parts.cash + parts.mixed);
    let is_nothing =
        |line: &FundingLine| line.payer == Payer::Own && line.value == FundingValue::Nothing;
    let says_nothing = row.entry.record.funding.iter().any(is_nothing);
    years.max().filter(|most| *most > 0).or(says_nothing.then_some(0))
}

fn find_weight(office: &Office, id: &Id<Cooperation>) -> Option<(Option<u32>, Recommendation)> {
    let screening = find_screening(office, id)?;
    let result = screening.record.result.as_ref()?;
    let list = office.find::<Checklist>(&screening.record.checklist)?;
    Some((list.questions.sum_points(&result.answers).share_percent(), result.recommendation))
}

fn add_up(candidates: Vec<Candidate>, ceiling: Ceiling) -> Vec<Ranked> {
    let (mut money_sum, mut hours_sum, mut is_over) = (0_i64, 0_u64, false);
    let rank = |candidate: Candidate| {
        money_sum = money_sum.saturating_add(candidate.money_minor.unwrap_or_default());
        hours_sum = hours_sum.saturating_add(candidate.hours.unwrap_or_default().into());
        is_over |= ceiling.money_minor.is_some_and(|most| money_sum > most)
            || ceiling.hours.is_some_and(|most| hours_sum > u64::from(most));
        Ranked { candidate, money_sum, hours_sum, is_over }
    };
    candidates.into_iter().map(rank).collect()
}
