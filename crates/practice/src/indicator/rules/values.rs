//! Which values count, how they run, and how they stand to the targets.
//!
//! A value counts once it is approved, until another approved one corrects it.

use crate::indicator::{Better, Contributor, Indicator, Measure, Measurement, Point};
use crate::strategy::{Edition, Home, Node, find_home};
use jiff::civil::Date;
use spine::base::{Id, PartialDate};
use spine::office::{Derivation, Entry, Office};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

struct ByIndicator;

impl Derivation for ByIndicator {
    type Key = ();
    type Output = HashMap<Id<Indicator>, Vec<Arc<Entry<Measurement>>>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut all = Self::Output::new();
        for entry in office.list::<Measurement>() {
            all.entry(entry.record.indicator.clone()).or_default().push(entry.clone());
        }
        for values in all.values_mut() {
            values.sort_by_key(|entry| (entry.record.on.last_day(), entry.seq));
        }
        all
    }
}

/// Every value that was written down for an indicator, by the time it tells of.
pub fn list_values(office: &Office, id: &Id<Indicator>) -> Vec<Arc<Entry<Measurement>>> {
    office.derive::<ByIndicator>(&()).get(id).cloned().unwrap_or_default()
}

/// The value that puts this one right.
pub fn find_correction<'o>(
    office: &'o Office,
    id: &Id<Measurement>,
) -> Option<&'o Arc<Entry<Measurement>>> {
    office.find_by_address::<Measurement>(id.as_str())
}

/// The values that count.
pub fn list_counting(office: &Office, id: &Id<Indicator>) -> Vec<Arc<Entry<Measurement>>> {
    let mut values = list_values(office, id);
    let replaced: HashSet<Id<Measurement>> = values
        .iter()
        .filter(|entry| entry.record.approved.is_some())
        .filter_map(|entry| entry.record.corrects.clone())
        .collect();
    values.retain(|entry| entry.record.approved.is_some() && !replaced.contains(&entry.id));
    values
}

/// The value of the whole at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesPoint {
    /// The time.
    pub on: PartialDate,
    /// The value.
    pub value: f64,
    /// How many parts it was added up from; 0 where it was measured as a whole.
    pub parts: usize,
}

/// How the whole has run: what was measured as a whole, and where it was not and the parts add up,
/// the sum of the parts. Parts told apart by several dimensions are not added up, for they overlap.
pub fn find_series(office: &Office, entry: &Entry<Indicator>) -> Vec<SeriesPoint> {
    let adds_up = matches!(entry.record.measure, Measure::Figure { adds_up: true, .. });
    let mut times: BTreeMap<(Date, Date), Vec<Arc<Entry<Measurement>>>> = BTreeMap::new();
    for value in list_counting(office, &entry.id) {
        let on = value.record.on;
        times.entry((on.last_day(), on.first_day())).or_default().push(value);
    }
    let whole = |value: &&Arc<Entry<Measurement>>| {
        value.record.of.is_empty() && value.record.from.is_none()
    };
    times
        .into_values()
        .filter_map(|values| {
            // What was entered last counts where the whole was measured twice.
            if let Some(value) = values.iter().rev().find(whole) {
                return Some(SeriesPoint {
                    on: value.record.on,
                    value: value.record.value,
                    parts: 0,
                });
            }
            let on = values.first()?.record.on;
            let parts = list_parts(&values).filter(|_| adds_up)?;
            let value = parts.iter().map(|part| part.record.value).sum();
            Some(SeriesPoint { on, value, parts: parts.len() })
        })
        .collect()
}

/// The parts that make up a whole without overlap: told apart by one thing alone, each once.
fn list_parts(values: &[Arc<Entry<Measurement>>]) -> Option<Vec<&Arc<Entry<Measurement>>>> {
    let from = values.iter().filter(|value| value.record.from.is_some());
    let from: Vec<_> = from.filter(|value| value.record.of.is_empty()).collect();
    if !from.is_empty() {
        return Some(from);
    }
    let single = values.iter().find(|value| value.record.of.len() == 1)?;
    let key = single.record.of.keys().next()?;
    let mut latest: BTreeMap<&str, &Arc<Entry<Measurement>>> = BTreeMap::new();
    for value in values.iter().filter(|value| value.record.of.len() == 1) {
        if let Some(member) = value.record.of.get(key) {
            latest.insert(member.as_str(), value);
        }
    }
    Some(latest.into_values().collect())
}

/// How an indicator stands to its targets on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Course {
    /// No value counts yet.
    NotMeasured,
    /// There is a value and no target.
    NoTarget {
        /// The latest value.
        latest: SeriesPoint,
    },
    /// The target that was due is reached.
    Reached {
        /// The latest value.
        latest: SeriesPoint,
        /// The target.
        target: Point,
    },
    /// The target that was due is not reached.
    Short {
        /// The latest value.
        latest: SeriesPoint,
        /// The target.
        target: Point,
    },
    /// The first target lies ahead and is not reached yet.
    Ahead {
        /// The latest value.
        latest: SeriesPoint,
        /// The target.
        target: Point,
    },
}

impl Course {
    /// The target that the latest value is held against.
    pub fn target(&self) -> Option<&Point> {
        match self {
            Self::NotMeasured | Self::NoTarget { .. } => None,
            Self::Reached { target, .. }
            | Self::Short { target, .. }
            | Self::Ahead { target, .. } => Some(target),
        }
    }
}

/// How an indicator stands to its targets: to the last one that was due by the day; before any was
/// due, to the first.
pub fn find_course(office: &Office, entry: &Entry<Indicator>, today: Date) -> Course {
    let known = find_series(office, entry);
    let Some(latest) = known.into_iter().rfind(|point| point.on.first_day() <= today) else {
        return Course::NotMeasured;
    };
    let targets = &entry.record.targets;
    let is_reached = |target: &Point| match entry.record.better {
        Better::More => latest.value >= target.value,
        Better::Less => latest.value <= target.value,
    };
    let due = targets.iter().rfind(|target| target.on.last_day() <= today);
    match (due, targets.first()) {
        (Some(target), _) if is_reached(target) => {
            Course::Reached { target: target.clone(), latest }
        }
        (Some(target), _) => Course::Short { target: target.clone(), latest },
        (None, Some(target)) if is_reached(target) => {
            Course::Reached { target: target.clone(), latest }
        }
        (None, Some(target)) => Course::Ahead { target: target.clone(), latest },
        (None, None) => Course::NoTarget { latest },
    }
}

/// The indicators that something contributes to, by their own word or by an initiative's.
pub fn list_indicators_of(office: &Office, of: &Contributor) -> Vec<Arc<Entry<Indicator>>> {
    let named = match of {
        Contributor::Initiative(id) => office.find(id).map(|found| found.indicators.clone()),
        Contributor::Cooperation(_) => None,
    };
    let named = named.unwrap_or_default();
    office
        .list::<Indicator>()
        .filter(|entry| {
            named.contains(&entry.id) || entry.record.contributions.iter().any(|one| one.of == *of)
        })
        .cloned()
        .collect()
}

/// The values that count and that something contributed to an indicator.
pub fn list_contributed(
    office: &Office,
    id: &Id<Indicator>,
    of: &Contributor,
) -> Vec<Arc<Entry<Measurement>>> {
    let mut values = list_counting(office, id);
    values.retain(|value| value.record.from.as_ref() == Some(of));
    values
}

/// The indicators that show whether a node succeeds, wherever the link was made.
pub fn list_indicators_of_node(
    office: &Office,
    (node, edition): (&Id<Node>, &Id<Edition>),
) -> Vec<Arc<Entry<Indicator>>> {
    let shows = |link: &Id<Node>| {
        link == node || find_home(office, link, edition) == Home::In(node.clone())
    };
    office
        .list::<Indicator>()
        .filter(|entry| entry.record.serves.iter().any(|link| shows(&link.node)))
        .cloned()
        .collect()
}
