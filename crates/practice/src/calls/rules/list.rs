//! The calls as a list: their state on a day, what they are chosen by, and in which order.

use super::fit::find_fits;
use crate::calls::{Call, CallState, Need};
use crate::organisation::Organisation;
use jiff::civil::Date;
use spine::base::{Id, fold};
use spine::office::{Derivation, Entry, Office};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A call that closes within so many days closes soon.
pub const SOON_DAYS: i32 = 30;

impl Call {
    /// Whether it can be applied to on a day. Its days count for more than the word of its
    /// publisher, which was true on the day of the snapshot.
    pub fn find_state(&self, today: Date) -> CallState {
        let is_over = self.deadlines.last().is_some_and(|last| *last < today);
        match (self.state, self.opens_on) {
            _ if is_over => CallState::Closed,
            (CallState::Closed, _) => CallState::Closed,
            (_, Some(opens)) if opens > today => CallState::Forthcoming,
            (_, Some(_)) => CallState::Open,
            (state, None) => state,
        }
    }

    /// The next day by which to apply.
    pub fn find_deadline(&self, today: Date) -> Option<Date> {
        self.deadlines.iter().copied().find(|day| *day >= today)
    }

    /// True when it closes within [`SOON_DAYS`].
    pub fn closes_soon(&self, today: Date) -> bool {
        let days = |day: Date| (day - today).get_days();
        self.find_deadline(today).is_some_and(|day| days(day) <= SOON_DAYS)
    }

    /// True when its publisher no longer has it.
    pub fn is_gone(&self) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.gone)
    }
}

/// A call as the list has it.
#[derive(Debug)]
pub struct CallRow {
    /// The call.
    pub entry: Arc<Entry<Call>>,
    /// Its state on the day.
    pub state: CallState,
    /// The next day by which to apply.
    pub deadline: Option<Date>,
    /// What words are looked for in.
    text: String,
}

struct Rows;

impl Derivation for Rows {
    type Key = Date;
    type Output = Vec<CallRow>;

    fn derive(office: &Office, today: &Date) -> Self::Output {
        office.list::<Call>().map(|entry| make_row(entry, *today)).collect()
    }
}

fn make_row(entry: &Arc<Entry<Call>>, today: Date) -> CallRow {
    let call = &entry.record;
    let mut text = call.identifier.clone();
    for words in [&call.title, &call.summary] {
        for language in words.languages() {
            text.push('\n');
            text.push_str(words.find(language).unwrap_or_default());
        }
    }
    let of_call = call.of_call.iter().map(|it| it.title.as_str());
    for more in of_call.chain(call.destination.as_deref()).chain(call.action.as_deref()) {
        text.push('\n');
        text.push_str(more);
    }
    CallRow {
        entry: entry.clone(),
        state: call.find_state(today),
        deadline: call.find_deadline(today),
        text: fold(&text),
    }
}

/// Every call as it stands on a day; worked out once for an office and a day.
pub fn list_calls(office: &Office, today: Date) -> Arc<Vec<CallRow>> {
    office.derive::<Rows>(&today)
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CallOrder {
    /// The next deadline first; what has none comes last.
    #[default]
    Deadline,
    /// What fits most first.
    Fit,
    /// By name.
    Title,
}

impl CallOrder {
    /// The word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Deadline => "",
            Self::Fit => "fit",
            Self::Title => "title",
        }
    }

    /// The order of this word.
    pub fn parse(code: &str) -> Self {
        match code {
            "fit" => Self::Fit,
            "title" => Self::Title,
            _ => Self::Deadline,
        }
    }
}

/// What somebody wants to see of the calls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CallFilter {
    /// Words that all stand in it.
    pub find: String,
    /// Its programme, by [`find_programme_key`].
    pub programme: String,
    /// Its state; without one, what is over is left out.
    pub state: StateChoice,
    /// Its form of action.
    pub action: String,
    /// Its next deadline is on this day or before.
    pub before: Option<Date>,
    /// The order.
    pub order: CallOrder,
}

/// Which states are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateChoice {
    /// What can be applied to now or later.
    #[default]
    NotOver,
    /// One state.
    Only(CallState),
    /// All of them.
    All,
}

impl StateChoice {
    /// The word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotOver => "",
            Self::Only(state) => state.code(),
            Self::All => "all",
        }
    }

    /// The choice of this word.
    pub fn parse(code: &str) -> Self {
        match code {
            "all" => Self::All,
            code => CallState::parse(code).map_or(Self::NotOver, Self::Only),
        }
    }

    fn has(self, state: CallState) -> bool {
        match self {
            Self::NotOver => state != CallState::Closed,
            Self::Only(only) => state == only,
            Self::All => true,
        }
    }
}

/// What tells the programme of a call apart: the register's id, or the publisher's name.
pub fn find_programme_key(call: &Call) -> &str {
    let linked = call.programme.as_ref().map(Id::as_str);
    linked.or_else(|| call.programme_names.first().map(String::as_str)).unwrap_or_default()
}

/// The rows that fit a filter, in its order. The needs somebody may see count in the order by fit.
pub fn select_calls<'r>(
    office: &Office,
    rows: &'r [CallRow],
    filter: &CallFilter,
    sees: impl Fn(&Id<Need>) -> bool,
) -> Vec<&'r CallRow> {
    let wanted = fold(&filter.find);
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let fits = |row: &&CallRow| {
        let call = &row.entry.record;
        filter.state.has(row.state)
            && (filter.programme.is_empty() || find_programme_key(call) == filter.programme)
            && (filter.action.is_empty() || call.action.as_deref() == Some(&filter.action))
            && filter.before.is_none_or(|day| row.deadline.is_some_and(|own| own <= day))
            && wanted.iter().all(|word| row.text.contains(word))
    };
    let mut found: Vec<&CallRow> = rows.iter().filter(fits).collect();
    let by_deadline = |row: &CallRow| (row.deadline.is_none(), row.deadline, row.entry.id.clone());
    match filter.order {
        CallOrder::Deadline => found.sort_by_cached_key(|row| by_deadline(row)),
        CallOrder::Title => found.sort_by_cached_key(|row| {
            let title = &row.entry.record.title;
            (fold(title.get(title.original())), row.entry.id.clone())
        }),
        CallOrder::Fit => {
            let known = find_fits(office);
            found.sort_by_cached_key(|row| {
                let fit = known.get(&row.entry.id);
                let weight = fit.map_or((0, 0), |fit| (fit.dots(&sees), fit.count(&sees)));
                (std::cmp::Reverse(weight), by_deadline(row))
            });
        }
    }
    found
}

/// How many calls each programme of the register has, open or announced, and in all.
pub fn count_by_programme(rows: &[CallRow]) -> BTreeMap<&Id<Organisation>, (usize, usize)> {
    let mut counts: BTreeMap<&Id<Organisation>, (usize, usize)> = BTreeMap::new();
    for row in rows {
        if let Some(programme) = &row.entry.record.programme {
            let (open, all) = counts.entry(programme).or_default();
            *open += usize::from(row.state != CallState::Closed);
            *all += 1;
        }
    }
    counts
}
