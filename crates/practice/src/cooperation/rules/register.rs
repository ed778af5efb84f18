//! The register as people see it: rows with everything a list shows, worked out once for an office
//! and a day, and filtered, grouped, sorted and summed for each reader.

use super::anchoring::{AnchorStatement, describe_anchor, find_decision};
use super::findings::{Finding, FindingKind, list_findings};
use super::own_money::{OwnMoney, find_own_money};
use super::own_statement::{OwnStatement, describe_own};
use super::search::{Direction, Ends, Filter, GroupBy, SortBy};
use super::sieve::{Sieve, count_facets};
use super::sight::Sight;
use super::state::{Deed, State, find_stage};
use super::time::{Axis, Ending, TimeBar, find_bar, find_ending};
use crate::cooperation::{Cooperation, CooperationKind, Track};
use crate::organisation::{Body, find_authority, find_currency};
use jiff::civil::Date;
use spine::base::{Country, Id, Language, Slug, Text};
use spine::i18n::Words;
use spine::office::{EachDerivation, Entry, Office};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// A cooperation as lists show it, on a day.
#[derive(Debug)]
pub struct Row {
    /// The record.
    pub entry: Arc<Entry<Cooperation>>,
    /// Its state.
    pub state: State,
    /// Its bar on the time axis.
    pub bar: TimeBar,
    /// What of it ends, and when.
    pub ending: Option<Ending>,
    /// What we pay, in one cell.
    pub own: OwnStatement,
    /// What we pay, by year.
    pub money: OwnMoney,
    /// What we pay in today's year, in minor units; 0 for what is not decided.
    pub own_this_year: i64,
    /// What needs a look; in one that is over it is only shown.
    pub findings: Vec<Finding>,
    /// The countries it works in or has partners in.
    pub countries: BTreeSet<Country>,
    /// The last decision.
    pub decision: Option<Deed>,
    /// Who carries it, in one cell.
    pub anchor: AnchorStatement,
    /// The bodies that decided or recommended it or its funding.
    pub bodies: BTreeSet<Id<Body>>,
}

impl Row {
    /// True once it is decided to take part: only then its money counts in sums.
    pub fn is_decided(&self) -> bool {
        !self.state.is_before_decision() && self.state != State::Declined
    }

    /// True while it runs: decided and begun, not over.
    pub fn is_running(&self) -> bool {
        match self.state {
            State::Active | State::UnderReview | State::Exiting => true,
            State::Idea
            | State::Screening
            | State::Recommended
            | State::Decided
            | State::Closed
            | State::Declined => false,
        }
    }

    /// True when something is found in it and it is not over.
    pub fn needs_look(&self) -> bool {
        !self.findings.is_empty() && !self.state.is_over()
    }

    /// True when something of this kind is found in it, also when it is over.
    pub fn has(&self, kind: FindingKind) -> bool {
        self.findings.iter().any(|finding| finding.kind() == kind)
    }

    fn derive(office: &Office, entry: &Arc<Entry<Cooperation>>, today: Date) -> Self {
        let record = &entry.record;
        let currency = find_currency(office);
        let state = find_stage(office, record, today);
        let money = find_own_money(office, record, currency, today);
        let this_year = money.by_year.get(&today.year()).map_or(0, |parts| parts.total());
        let mut row = Self {
            entry: entry.clone(),
            state,
            bar: find_bar(record, today),
            ending: find_ending(record),
            own: describe_own(office, record, currency, today),
            own_this_year: 0,
            money,
            findings: list_findings(office, record, today),
            countries: list_countries(office, record),
            decision: find_decision(record, today),
            anchor: describe_anchor(office, record, today),
            bodies: list_bodies(record),
        };
        if row.is_decided() {
            row.own_this_year = this_year;
        }
        row
    }
}

/// The countries a cooperation works in or has partners in.
pub(in crate::cooperation) fn list_countries(
    office: &Office,
    record: &Cooperation,
) -> BTreeSet<Country> {
    let organisations = record.partners.iter().map(|partner| &partner.organisation);
    let of_partners = organisations.filter_map(|id| office.find(id)?.country);
    record.geography.countries.iter().copied().chain(of_partners).collect()
}

fn list_bodies(record: &Cooperation) -> BTreeSet<Id<Body>> {
    let in_steps = record.steps.iter().filter_map(|step| step.body.clone());
    let decisions = record.funding.iter().flat_map(|line| &line.decisions);
    let in_funding =
        decisions.flat_map(|made| [Some(made.body.clone()), made.recommended_by.clone()]);
    in_steps.chain(in_funding.flatten()).collect()
}

struct Rows;

impl EachDerivation for Rows {
    type Record = Cooperation;
    type Key = Date;
    type Tool = ();
    type Output = Row;

    fn begin(_: &Office, _: &Date) {}

    fn derive(office: &Office, entry: &Arc<Entry<Cooperation>>, today: &Date, (): &mut ()) -> Row {
        Row::derive(office, entry, *today)
    }
}

/// Every cooperation as lists show it on a day, by id; after a change only what it touched is
/// worked out anew.
pub fn list_rows(office: &Office, today: Date) -> Arc<Vec<Arc<Row>>> {
    office.derive_each::<Rows>(&today)
}

/// What each cooperation's name is put in order by, in a language.
struct NameKeys;

impl EachDerivation for NameKeys {
    type Record = Cooperation;
    type Key = Language;
    type Tool = Words;
    type Output = Vec<u8>;

    fn begin(_: &Office, language: &Language) -> Words {
        Words::new(*language)
    }

    fn derive(
        _: &Office,
        entry: &Arc<Entry<Cooperation>>,
        language: &Language,
        words: &mut Words,
    ) -> Vec<u8> {
        words.sort_key(entry.record.name.get(*language))
    }
}

/// A row with what its name is put in order by.
type Named<'a> = (&'a Arc<Row>, &'a Arc<Vec<u8>>);

/// Who looks at the register.
pub struct Viewer<'a> {
    /// The day it is seen on.
    pub today: Date,
    /// The language names are read in.
    pub language: Language,
    /// What is seen beyond what is published.
    pub sight: &'a Sight,
    /// How names are ordered in that language.
    pub compare: &'a dyn Fn(&str, &str) -> Ordering,
}

impl Viewer<'_> {
    fn compare(&self, a: &Text, b: &Text) -> Ordering {
        (self.compare)(a.get(self.language), b.get(self.language))
    }

    fn may_see(&self, row: &Row) -> bool {
        self.sight.sees(&row.entry.record)
    }
}

/// What the rows of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupKey {
    /// Nothing: the register is not grouped.
    All,
    /// The area.
    Area(Slug),
    /// The state.
    State(State),
    /// The kind.
    Kind(CooperationKind),
    /// The track.
    Track(Track),
    /// The body that decided last; none where no decision is on record.
    Body(Option<Id<Body>>),
}

/// A group of rows.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they have in common.
    pub key: GroupKey,
    /// How many there are on all pages.
    pub count: usize,
    /// What we pay for all of them in today's year, in minor units.
    pub own_this_year: i64,
    /// Those on this page.
    pub rows: Vec<Arc<Row>>,
}

/// How many entries each choice of a filter would show, with the other filters as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By state.
    pub state: BTreeMap<State, usize>,
    /// By kind.
    pub kind: BTreeMap<CooperationKind, usize>,
    /// By area.
    pub area: BTreeMap<Slug, usize>,
    /// By country.
    pub country: BTreeMap<Country, usize>,
    /// By when they end; the choices overlap.
    pub ends: BTreeMap<Ends, usize>,
}

/// What a reader sees of the register.
#[derive(Clone, Debug)]
pub struct Selection {
    /// How many entries fit the filter.
    pub total: usize,
    /// How many entries the reader may see at all.
    pub of: usize,
    /// This page's groups; on the next page a group may go on.
    pub groups: Vec<Group>,
    /// How many entries each choice would show.
    pub facets: Facets,
    /// The years of the time axis.
    pub axis: Axis,
    /// This page, from 0.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
}

/// What a reader sees of the register through a filter.
pub fn select(office: &Office, filter: &Filter, viewer: &Viewer<'_>) -> Selection {
    let all = list_rows(office, viewer.today);
    let keys = office.derive_each::<NameKeys>(&viewer.language);
    let sieve = Sieve::new(office, filter, viewer);
    let visible = || all.iter().zip(&*keys).filter(|(row, _)| viewer.may_see(row));
    let facets = count_facets(visible().map(|(row, _)| row), &sieve);
    let rows = sort_rows(office, visible().filter(|(row, _)| sieve.fits(row)), filter, viewer);
    let length = filter.rows.count();
    let pages = rows.len().div_ceil(length).max(1);
    let page = filter.page.min(pages - 1);
    Selection {
        total: rows.len(),
        of: visible().count(),
        groups: group_rows(&rows, page * length..(page + 1) * length),
        facets,
        axis: Axis::around(viewer.today),
        page,
        pages,
    }
}

/// The rows that somebody sees, by id: what sums and findings over the whole register are made of.
pub fn list_seen_rows(office: &Office, today: Date, sight: &Sight) -> Vec<Arc<Row>> {
    let all = list_rows(office, today);
    all.iter().filter(|row| sight.sees(&row.entry.record)).cloned().collect()
}

/// The rows that fit a filter, in its order, from all pages: for the interface of programs and for
/// exports.
pub fn select_rows(office: &Office, filter: &Filter, viewer: &Viewer<'_>) -> Vec<Arc<Row>> {
    let all = list_rows(office, viewer.today);
    let keys = office.derive_each::<NameKeys>(&viewer.language);
    let sieve = Sieve::new(office, filter, viewer);
    let named = all.iter().zip(&*keys);
    let fitting = named.filter(|(row, _)| viewer.may_see(row) && sieve.fits(row));
    sort_rows(office, fitting, filter, viewer).into_iter().map(|(_, row)| row).collect()
}

/// How many rows fit a filter: for the name of a view.
pub fn count_rows(office: &Office, filter: &Filter, viewer: &Viewer<'_>) -> usize {
    let all = list_rows(office, viewer.today);
    let sieve = Sieve::new(office, filter, viewer);
    all.iter().filter(|row| viewer.may_see(row) && sieve.fits(row)).count()
}

fn sort_rows<'a>(
    office: &Office,
    rows: impl Iterator<Item = Named<'a>>,
    filter: &Filter,
    viewer: &Viewer<'_>,
) -> Vec<(GroupKey, Arc<Row>)> {
    let ranks = Ranks::new(office, filter.group, viewer);
    let mut rows: Vec<(usize, GroupKey, Named<'a>)> = rows
        .map(|named| {
            let key = find_key(named.0, filter.group);
            (ranks.get(&key), key, named)
        })
        .collect();
    let by_name = |(a, key_a): Named<'_>, (b, key_b): Named<'_>| {
        key_a.cmp(key_b).then_with(|| a.entry.id.cmp(&b.entry.id))
    };
    rows.sort_by(|(rank_a, _, a), (rank_b, _, b)| {
        let (a, b) = (*a, *b);
        let order = compare_rows(a.0, b.0, filter.sort.by);
        let ordered = match (filter.sort.by, filter.sort.direction) {
            (SortBy::Name, Direction::Ascending) => by_name(a, b),
            (SortBy::Name, Direction::Descending) => by_name(b, a),
            (_, Direction::Ascending) => order.then_with(|| by_name(a, b)),
            (_, Direction::Descending) => order.reverse().then_with(|| by_name(a, b)),
        };
        rank_a.cmp(rank_b).then(ordered)
    });
    rows.into_iter().map(|(_, key, (row, _))| (key, row.clone())).collect()
}

fn compare_rows(a: &Row, b: &Row, by: SortBy) -> Ordering {
    match by {
        SortBy::Name => Ordering::Equal,
        SortBy::State => a.state.cmp(&b.state),
        SortBy::Period => {
            let period = |row: &Row| {
                let decided = row.bar.decided.or(row.bar.planned);
                let first = row.bar.from.or(decided.map(|period| period.first));
                (first, decided.map(|period| period.last))
            };
            period(a).cmp(&period(b))
        }
        SortBy::Money => a.own_this_year.cmp(&b.own_this_year),
        SortBy::Ends => {
            // What has no end comes after all that has one.
            let end = |row: &Row| row.ending.map_or(Date::MAX, |ending| ending.on);
            end(a).cmp(&end(b))
        }
    }
}

fn find_key(row: &Row, by: GroupBy) -> GroupKey {
    match by {
        GroupBy::Area => GroupKey::Area(row.entry.record.area.clone()),
        GroupBy::State => GroupKey::State(row.state),
        GroupBy::Kind => GroupKey::Kind(row.entry.record.kind),
        GroupBy::Track => GroupKey::Track(row.entry.record.track),
        GroupBy::Body => GroupKey::Body(row.decision.as_ref().and_then(|made| made.body.clone())),
        GroupBy::None => GroupKey::All,
    }
}

/// The order of the groups: areas as the authority has them, bodies by name, words as offered.
struct Ranks(Vec<GroupKey>);

impl Ranks {
    fn new(office: &Office, by: GroupBy, viewer: &Viewer<'_>) -> Self {
        Self(match by {
            GroupBy::Area => {
                let areas = find_authority(office).map_or(&[][..], |authority| &authority.areas);
                areas.iter().map(|area| GroupKey::Area(area.slug.clone())).collect()
            }
            GroupBy::Body => {
                let mut bodies: Vec<&Arc<Entry<Body>>> = office.list::<Body>().collect();
                bodies.sort_by(|a, b| viewer.compare(&a.record.name, &b.record.name));
                bodies.into_iter().map(|body| GroupKey::Body(Some(body.id.clone()))).collect()
            }
            GroupBy::State => State::ALL.iter().copied().map(GroupKey::State).collect(),
            GroupBy::Kind => CooperationKind::ALL.iter().copied().map(GroupKey::Kind).collect(),
            GroupBy::Track => Track::ALL.iter().copied().map(GroupKey::Track).collect(),
            GroupBy::None => Vec::new(),
        })
    }

    fn get(&self, key: &GroupKey) -> usize {
        self.0.iter().position(|known| known == key).unwrap_or(self.0.len())
    }
}

fn group_rows(rows: &[(GroupKey, Arc<Row>)], on_page: Range<usize>) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut place = 0;
    for chunk in rows.chunk_by(|(a, _), (b, _)| a == b) {
        let places = place..place + chunk.len();
        place = places.end;
        let shown = chunk.iter().zip(places).filter(|(_, at)| on_page.contains(at));
        let shown: Vec<Arc<Row>> = shown.map(|((_, row), _)| row.clone()).collect();
        if !shown.is_empty() {
            groups.push(Group {
                key: chunk[0].0.clone(),
                count: chunk.len(),
                own_this_year: chunk.iter().map(|(_, row)| row.own_this_year).sum(),
                rows: shown,
            });
        }
    }
    groups
}
