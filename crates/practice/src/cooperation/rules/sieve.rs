//! A filter held against rows: which pass, and how many each other choice would let pass.

use super::register::{Facets, Row, Viewer};
use super::said::SaidOfAll;
use super::search::{Ends, Filter, FindingChoice};
use super::sight::Sight;
use crate::cooperation::Cooperation;
use crate::strategy::list_serving;
use jiff::ToSpan;
use jiff::civil::Date;
use spine::base::{Id, fold};
use spine::office::Office;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A filter made ready to be held against many rows.
pub(super) struct Sieve<'a> {
    filter: &'a Filter,
    words: Vec<String>,
    /// What is said of each, where words are looked for.
    said: Option<SaidOfAll>,
    /// What serves the node asked for.
    serving: Option<BTreeSet<Id<Cooperation>>>,
    ends_by: Option<Date>,
    ends_before: Option<Date>,
    sight: &'a Sight,
    today: Date,
}

/// The filters that have facets, as bits; the rest share one.
const AREA: u8 = 1;
const KIND: u8 = 2;
const STATE: u8 = 4;
const COUNTRY: u8 = 8;
const ENDS: u8 = 16;
const REST: u8 = 32;

impl<'a> Sieve<'a> {
    pub(super) fn new(office: &Office, filter: &'a Filter, viewer: &Viewer<'a>) -> Self {
        let within = |months: u16| viewer.today.saturating_add(i32::from(months).months());
        let words: Vec<String> = fold(&filter.find).split_whitespace().map(str::to_owned).collect();
        Self {
            filter,
            said: (!words.is_empty()).then(|| SaidOfAll::of(office)),
            words,
            serving: filter.serves.as_ref().map(|node| list_serving(office, node)),
            ends_by: filter.ends_within.map(within),
            ends_before: filter.ends_before,
            sight: viewer.sight,
            today: viewer.today,
        }
    }

    pub(super) fn fits(&self, row: &Row) -> bool {
        self.list_misses(row) == 0
    }

    /// The filters that the row does not pass, as bits.
    fn list_misses(&self, row: &Row) -> u8 {
        let record = &row.entry.record;
        let filter = self.filter;
        let miss = |bit: u8, passes: bool| if passes { 0 } else { bit };
        miss(AREA, filter.area.as_ref().is_none_or(|area| *area == record.area))
            | miss(KIND, filter.kind.is_none_or(|kind| kind == record.kind))
            | miss(STATE, filter.state.is_none_or(|state| state == row.state))
            | miss(COUNTRY, filter.country.is_none_or(|country| row.countries.contains(&country)))
            | miss(ENDS, filter.ends.is_none_or(|ends| self.ends_so(row, ends)))
            | miss(REST, self.passes_rest(row))
    }

    /// True where all the words that are looked for are said of it.
    fn says(&self, row: &Row, internal: bool) -> bool {
        let Some(said) = &self.said else { return true };
        let said = said.find(&row.entry.id);
        said.is_some_and(|said| self.words.iter().all(|word| said.has(word, internal)))
    }

    fn ends_so(&self, row: &Row, ends: Ends) -> bool {
        row.ending.is_some_and(|end| ends.holds(end.on, self.today))
    }

    fn passes_rest(&self, row: &Row) -> bool {
        let filter = self.filter;
        let internal = self.sight.covers(&row.entry.record.area);
        filter.track.is_none_or(|track| track == row.entry.record.track)
            && filter.phase.is_none_or(|phase| phase.holds(row))
            && filter.body.as_ref().is_none_or(|body| row.bodies.contains(body))
            && self.serving.as_ref().is_none_or(|serving| serving.contains(&row.entry.id))
            && match filter.finding {
                None => true,
                Some(FindingChoice::Any) => row.needs_look(),
                Some(FindingChoice::Kind(kind)) => row.has(kind),
            }
            && self.ends_before.is_none_or(|day| row.ending.is_some_and(|end| end.on < day))
            && self.ends_by.is_none_or(|last| {
                row.ending.is_some_and(|end| (self.today..=last).contains(&end.on))
            })
            && self.says(row, internal)
    }
}

pub(super) fn count_facets<'a>(
    rows: impl Iterator<Item = &'a Arc<Row>>,
    sieve: &Sieve<'_>,
) -> Facets {
    let mut facets = Facets::default();
    for row in rows {
        let misses = sieve.list_misses(row);
        // A row counts for a choice when no other filter keeps it out.
        let counts = |bit: u8| misses & !bit == 0;
        let record = &row.entry.record;
        if counts(STATE) {
            *facets.state.entry(row.state).or_default() += 1;
        }
        if counts(KIND) {
            *facets.kind.entry(record.kind).or_default() += 1;
        }
        if counts(AREA) {
            *facets.area.entry(record.area.clone()).or_default() += 1;
        }
        if counts(ENDS) {
            for ends in Ends::ALL.iter().filter(|ends| sieve.ends_so(row, **ends)) {
                *facets.ends.entry(*ends).or_default() += 1;
            }
        }
        if counts(COUNTRY) {
            for country in &row.countries {
                *facets.country.entry(*country).or_default() += 1;
            }
        }
    }
    facets
}
