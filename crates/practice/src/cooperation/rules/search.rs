//! What somebody wants to see of the register: the filter as it stands in an address.

use super::findings::FindingKind;
use super::register::Row;
use super::state::State;
use crate::cooperation::model::words;
use crate::cooperation::{CooperationKind, Track};
use crate::organisation::Body;
use crate::strategy::Node;
use jiff::ToSpan;
use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use spine::base::{Country, Fault, Id, Slug};
use utoipa::ToSchema;

words! {
    /// What the register is grouped by.
    #[derive(Default)]
    GroupBy {
        /// By area.
        #[default]
        Area = "area",
        /// By state.
        State = "state",
        /// By kind.
        Kind = "kind",
        /// By track.
        Track = "track",
        /// By the body that decided.
        Body = "body",
        /// Not at all.
        None = "none",
    }
}

words! {
    /// What the rows are sorted by.
    #[derive(Default)]
    SortBy {
        /// By name.
        #[default]
        Name = "name",
        /// By state.
        State = "state",
        /// By period: its start, then its end.
        Period = "period",
        /// By our own contribution this year.
        Money = "money",
        /// By what ends first.
        Ends = "ends",
    }
}

words! {
    /// Whether we take part.
    Phase {
        /// Nobody has decided yet.
        Preparing = "preparing",
        /// It was decided to take part; it may be over.
        Joined = "joined",
        /// It runs: decided and begun, not over.
        Running = "running",
    }
}

impl Phase {
    pub(super) fn holds(self, row: &Row) -> bool {
        match self {
            Self::Preparing => row.state.is_before_decision(),
            Self::Joined => row.is_decided(),
            Self::Running => row.is_running(),
        }
    }
}

words! {
    /// When something comes to an end.
    Ends {
        /// In the year of the day it is seen from.
        ThisYear = "this_year",
        /// In the year after.
        NextYear = "next_year",
        /// From that day on, within twelve months.
        TwelveMonths = "twelve_months",
    }
}

impl Ends {
    /// True for an end on `day`, seen from `today`.
    pub fn holds(self, day: Date, today: Date) -> bool {
        match self {
            Self::ThisYear => day.year() == today.year(),
            Self::NextYear => day.year() == today.year() + 1,
            Self::TwelveMonths => (today..=today.saturating_add(12.months())).contains(&day),
        }
    }
}

words! {
    /// How many rows a page has at most.
    #[derive(Default)]
    PageSize {
        /// A short page.
        Short = "25",
        /// A middling one.
        Middling = "50",
        /// A full one.
        #[default]
        Full = "100",
    }
}

impl PageSize {
    /// The number of rows.
    pub fn count(self) -> usize {
        match self {
            Self::Short => 25,
            Self::Middling => 50,
            Self::Full => 100,
        }
    }
}

/// Which way the rows run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// From the least to the most.
    #[default]
    Ascending,
    /// From the most to the least.
    Descending,
}

/// An order of rows: `name`, or `-money` for the most first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// Which way.
    pub direction: Direction,
}

impl Sort {
    /// The order with this code.
    pub fn parse(code: &str) -> Option<Self> {
        match code.strip_prefix('-') {
            Some(by) => Some(Self { by: SortBy::parse(by)?, direction: Direction::Descending }),
            None => Some(Self { by: SortBy::parse(code)?, direction: Direction::Ascending }),
        }
    }

    /// Its code.
    pub fn code(self) -> String {
        match self.direction {
            Direction::Ascending => self.by.code().to_owned(),
            Direction::Descending => format!("-{}", self.by.code()),
        }
    }
}

/// Which findings an entry must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FindingChoice {
    /// Any, in an entry that is not over: "needs a look".
    Any,
    /// One of this kind, also in an entry that is over.
    Kind(FindingKind),
}

impl FindingChoice {
    /// The choice with this code: `any`, or the code of a kind.
    pub fn parse(code: &str) -> Option<Self> {
        if code == "any" { Some(Self::Any) } else { FindingKind::parse(code).map(Self::Kind) }
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Kind(kind) => kind.code(),
        }
    }
}

/// A filter on the register. The default one lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Words that must all stand in the entry; upper and lower case and accents do not matter.
    pub find: String,
    /// The area.
    pub area: Option<Slug>,
    /// The kind.
    pub kind: Option<CooperationKind>,
    /// The state.
    pub state: Option<State>,
    /// The track.
    pub track: Option<Track>,
    /// Whether we take part.
    pub phase: Option<Phase>,
    /// A country it works in or has a partner in.
    pub country: Option<Country>,
    /// A body that decided or recommended it or its funding.
    pub body: Option<Id<Body>>,
    /// A node that it serves, or that stands above one that it serves.
    pub serves: Option<Id<Node>>,
    /// What was found in it.
    pub finding: Option<FindingChoice>,
    /// When it, or our grant to it, ends.
    pub ends: Option<Ends>,
    /// It, or our grant to it, ends before this day.
    pub ends_before: Option<Date>,
    /// It, or our grant to it, ends within so many months from today, 1 to 600.
    pub ends_within: Option<u16>,
    /// What the rows are grouped by.
    pub group: GroupBy,
    /// What they are sorted by.
    pub sort: Sort,
    /// How many rows a page has at most.
    pub rows: PageSize,
    /// The page, from 0.
    pub page: usize,
}

/// Longest text to find, in characters.
const FIND_LIMIT: usize = 200;
/// The last page that may be asked for.
const PAGE_LIMIT: usize = 100_000;

impl Filter {
    /// Reads a filter from the names and values of an address. A name it does not know is left to
    /// others; an empty value chooses nothing; a value it does not know is a fault.
    pub fn parse<N: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, V)>,
    ) -> (Self, Vec<Fault>) {
        let mut filter = Self::default();
        let mut faults = Vec::new();
        for (name, value) in pairs {
            let value = value.as_ref().trim();
            if !value.is_empty() {
                faults.extend(filter.read(name.as_ref(), value).err());
            }
        }
        (filter, faults)
    }

    fn read(&mut self, name: &str, value: &str) -> Result<(), Fault> {
        fn some<T>(name: &str, value: &str, parsed: Option<T>) -> Result<Option<T>, Fault> {
            let unknown = || Fault::new(name, "fault-filter").with("value", shorten(value));
            parsed.map(Some).ok_or_else(unknown)
        }
        match name {
            "find" if value.chars().count() > FIND_LIMIT => {
                return Err(Fault::new(name, "fault-too-long").with("limit", FIND_LIMIT));
            }
            "find" => self.find = value.split_whitespace().collect::<Vec<_>>().join(" "),
            "area" => self.area = some(name, value, Slug::parse(value))?,
            "kind" => self.kind = some(name, value, CooperationKind::parse(value))?,
            "state" => self.state = some(name, value, State::parse(value))?,
            "track" => self.track = some(name, value, Track::parse(value))?,
            "phase" => self.phase = some(name, value, Phase::parse(value))?,
            "country" => self.country = some(name, value, Country::parse(value))?,
            "body" => self.body = some(name, value, Id::parse(value))?,
            "serves" => self.serves = some(name, value, Id::parse(value))?,
            "finding" => self.finding = some(name, value, FindingChoice::parse(value))?,
            "ends" => self.ends = some(name, value, Ends::parse(value))?,
            "ends_before" => self.ends_before = some(name, value, value.parse().ok())?,
            "ends_within" => {
                let months = value.parse().ok().filter(|months| (1..=600).contains(months));
                self.ends_within = some(name, value, months)?;
            }
            "group" => self.group = some(name, value, GroupBy::parse(value))?.unwrap_or_default(),
            "sort" => self.sort = some(name, value, Sort::parse(value))?.unwrap_or_default(),
            "rows" => self.rows = some(name, value, PageSize::parse(value))?.unwrap_or_default(),
            "page" => {
                let page = value.parse().ok().filter(|page| (1..=PAGE_LIMIT).contains(page));
                self.page = some(name, value, page)?.map_or(0, |page| page - 1);
            }
            _ => {}
        }
        Ok(())
    }

    /// The names that a filter has in an address.
    pub const NAMES: [&str; 17] = [
        "find",
        "area",
        "kind",
        "state",
        "track",
        "phase",
        "country",
        "body",
        "serves",
        "finding",
        "ends",
        "ends_before",
        "ends_within",
        "group",
        "sort",
        "rows",
        "page",
    ];

    /// The names and values of the filter, in one fixed order; what is as by default is left out.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let group = (self.group != default.group).then(|| self.group.code().to_owned());
        let rows = (self.rows != default.rows).then(|| self.rows.code().to_owned());
        let sort = (self.sort != default.sort).then(|| self.sort.code());
        [
            ("find", (!self.find.is_empty()).then(|| self.find.clone())),
            ("area", self.area.as_ref().map(ToString::to_string)),
            ("kind", self.kind.map(|kind| kind.code().to_owned())),
            ("state", self.state.map(|state| state.code().to_owned())),
            ("track", self.track.map(|track| track.code().to_owned())),
            ("phase", self.phase.map(|phase| phase.code().to_owned())),
            ("country", self.country.map(|country| country.code().to_owned())),
            ("body", self.body.as_ref().map(ToString::to_string)),
            ("serves", self.serves.as_ref().map(ToString::to_string)),
            ("finding", self.finding.map(|finding| finding.code().to_owned())),
            ("ends", self.ends.map(|ends| ends.code().to_owned())),
            ("ends_before", self.ends_before.map(|day| day.to_string())),
            ("ends_within", self.ends_within.map(|months| months.to_string())),
            ("group", group),
            ("sort", sort),
            ("rows", rows),
            ("page", (self.page > 0).then(|| (self.page + 1).to_string())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// The filter as it stands in an address after the question mark; empty for the default one.
    pub fn to_query(&self) -> String {
        const KEPT: &AsciiSet =
            &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
        let pair =
            |(name, value): (&str, String)| format!("{name}={}", utf8_percent_encode(&value, KEPT));
        self.to_pairs().into_iter().map(pair).collect::<Vec<_>>().join("&")
    }

    /// The same filter at its first page.
    pub fn at_start(&self) -> Self {
        Self { page: 0, ..self.clone() }
    }
}

fn shorten(value: &str) -> String {
    value.chars().take(60).collect()
}
