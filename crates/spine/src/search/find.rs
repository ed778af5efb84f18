//! Asking the index, and telling what was found.

use super::{
    Index, Kinds,
    ask::{Ask, Marker, Strictness},
    facts::{Fact, Facts, list_facts},
    query::{PAGE, Query, Wanted},
    schema::{NUMBER, SIDE, Side},
    snippet::{Snippet, find_snippet, mark_title},
    store::View,
};
use crate::{
    base::{Country, Language, Slug},
    office::Office,
};
use jiff::civil::Date;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader, TantivyDocument, TantivyError,
    collector::{Collector, SegmentCollector},
    columnar::ColumnValues,
};

/// What somebody sees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// What everybody sees.
    #[default]
    Public,
    /// Everything in these areas and in none, and elsewhere what everybody sees.
    Areas(BTreeSet<Slug>),
    /// Everything.
    Everything,
}

impl Reach {
    fn covers(&self, area: Option<&Slug>) -> bool {
        match self {
            Self::Public => false,
            Self::Areas(areas) => area.is_none_or(|area| areas.contains(area)),
            Self::Everything => true,
        }
    }

    fn sides(&self) -> &'static [Side] {
        match self {
            Self::Public => &[Side::Public],
            Self::Areas(_) => &Side::ALL,
            Self::Everything => &[Side::Internal],
        }
    }
}

/// Who asks, and about what.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// The office as it is now, the internal one; what is public is found from it.
    pub office: &'a Office,
    /// What the one who asks sees of it.
    pub reach: &'a Reach,
    /// The kinds that the one who asks may not open, so that they are not found either.
    pub withheld: &'a [&'a str],
    /// The day it is seen from.
    pub today: Date,
    /// The language of the one who asks.
    pub language: Language,
}

/// How near what was found comes to what was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum How {
    /// The index is still being built.
    NotReady,
    /// Nothing was asked.
    #[default]
    NothingAsked,
    /// Everything that was asked for is there.
    All,
    /// It is there in words that are spelled much like it.
    Similar,
    /// Some of it is there.
    Some,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// How near it comes.
    pub how: How,
    /// This page's results, the best first.
    pub hits: Vec<Hit>,
    /// How many there are on all pages.
    pub total: usize,
    /// How many of them are what others publish; they stand last.
    pub of_others: usize,
    /// This page, from 0.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// How many each choice would show.
    pub facets: Facets,
    /// How what was asked for is spelled where it was found, when it is not as typed.
    pub spellings: BTreeSet<String>,
}

/// A record that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its title, marked.
    pub title: Snippet,
    /// Why it was found.
    pub snippet: Option<Snippet>,
    /// The area it belongs to.
    pub area: Option<Slug>,
    /// Its state.
    pub state: Option<&'static str>,
    /// True where it is shown as everybody sees it.
    pub is_public_side: bool,
    /// True for what others publish.
    pub is_of_others: bool,
}

/// How many results each choice of a list would show, with the other choices as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By kind of record.
    pub kinds: BTreeMap<&'static str, usize>,
    /// By area.
    pub areas: BTreeMap<Slug, usize>,
    /// By country.
    pub countries: BTreeMap<Country, usize>,
    /// By year.
    pub years: BTreeMap<i16, usize>,
    /// By state.
    pub states: BTreeMap<&'static str, usize>,
}

/// How many years in a row are listed.
const YEARS: i16 = 100;

impl Index {
    /// Looks for what somebody asks in what that one sees. Never fails: an index that is not there
    /// yet or cannot be read finds nothing and says so.
    pub fn find(&self, asking: &Asking<'_>, query: &Query) -> Found {
        let wanted = Wanted::read(&query.text);
        if wanted.all.is_empty() {
            return Found { pages: 1, ..Found::default() };
        }
        let view = self.view();
        let view = view.filter(|view| view.authorities.contains(asking.office.authority()));
        let Some(view) = view else { return Found { how: How::NotReady, ..Found::default() } };
        look(&view, self.0.kinds, asking, (query, &wanted)).unwrap_or_else(|error| {
            tracing::error!(%error, "the search index cannot be read");
            Found { how: How::NotReady, ..Found::default() }
        })
    }
}

fn look(
    view: &View,
    kinds: Kinds,
    asking: &Asking<'_>,
    (query, wanted): (&Query, &Wanted),
) -> Result<Found, TantivyError> {
    let mut ask = Ask::new(view, wanted);
    let seen = Seen::new(asking, kinds);
    let mut how = How::All;
    let mut matches = collect(view, &ask, (asking, Strictness::Exact), &seen)?;
    if matches.is_empty() && ask.find_spellings()? {
        how = How::Similar;
        matches = collect(view, &ask, (asking, Strictness::Similar), &seen)?;
    }
    if matches.is_empty() && ask.len() > 1 {
        how = How::Some;
        matches = collect(view, &ask, (asking, Strictness::Some), &seen)?;
    }
    let mut counts = Counts::default();
    matches.retain(|(_, fact)| counts.sieve(fact, query));
    let total = matches.len();
    let of_others = matches.iter().filter(|(_, fact)| fact.is_of_others).count();
    let pages = total.div_ceil(PAGE).max(1);
    let page = query.page.min(pages - 1);
    let mut marker = ask.marker();
    let shown = pick(&mut matches, page * PAGE);
    let hits: Vec<Hit> =
        shown.iter().filter_map(|found| seen.tell(view, found, asking, &mut marker)).collect();
    let spellings = if how == How::Similar { list_spellings(&ask, &hits) } else { BTreeSet::new() };
    Ok(Found { how, hits, total, of_others, page, pages, facets: counts.finish(), spellings })
}

/// One page of what fits: our own before what others publish, the best first, without sorting all
/// the others.
fn pick<'m, 'f>(matches: &'m mut [(Match, &'f Fact)], from: usize) -> &'m [(Match, &'f Fact)] {
    let best_first = |(a, of_a): &(Match, &Fact), (b, of_b): &(Match, &Fact)| {
        let own_first = of_a.is_of_others.cmp(&of_b.is_of_others);
        own_first.then_with(|| b.score.total_cmp(&a.score)).then_with(|| a.number.cmp(&b.number))
    };
    let until = (from + PAGE).min(matches.len());
    if until < matches.len() {
        matches.select_nth_unstable_by(until, best_first);
    }
    matches[..until].sort_unstable_by(best_first);
    &matches[from.min(until)..until]
}

/// A document that fits.
#[derive(Clone, Copy, Debug)]
struct Match {
    score: Score,
    number: u64,
    side: Side,
    at: DocAddress,
}

/// The documents that fit, with what is known of their records.
fn collect<'s>(
    view: &View,
    ask: &Ask<'_>,
    (asking, strictness): (&Asking<'_>, Strictness),
    seen: &'s Seen<'_>,
) -> Result<Vec<(Match, &'s Fact)>, TantivyError> {
    let authority = asking.office.authority();
    let query = ask.query(authority, asking.reach.sides(), strictness);
    let matches = view.searcher.search(&*query, &Matches)?;
    Ok(matches.into_iter().filter_map(|found| Some((found, seen.find(&found)?))).collect())
}

/// The records that the one who asks sees, each from the side that one sees.
struct Seen<'a> {
    reach: &'a Reach,
    withheld: &'a [&'a str],
    internal: Arc<Facts>,
    public: Arc<Facts>,
    public_office: Arc<Office>,
}

impl<'a> Seen<'a> {
    fn new(asking: &Asking<'a>, kinds: Kinds) -> Self {
        let public_office = asking.office.to_public();
        Self {
            reach: asking.reach,
            withheld: asking.withheld,
            internal: list_facts(asking.office, kinds, asking.today),
            public: list_facts(&public_office, kinds, asking.today),
            public_office,
        }
    }

    /// What is known of a document, when it shows the side of the record that is to be seen.
    fn find(&self, found: &Match) -> Option<&Fact> {
        let internal = self.internal.get(&found.number);
        let internal = internal.filter(|fact| self.reach.covers(fact.area.as_ref()));
        let internal = internal.filter(|fact| !self.withheld.contains(&fact.kind));
        match (found.side, internal) {
            (Side::Internal, internal) => internal,
            (Side::Public, Some(_)) => None,
            (Side::Public, None) => self.public.get(&found.number),
        }
    }

    fn tell(
        &self,
        view: &View,
        (found, fact): &(Match, &Fact),
        asking: &Asking<'_>,
        marker: &mut Marker<'_>,
    ) -> Option<Hit> {
        let office: &Office = match found.side {
            Side::Internal => asking.office,
            Side::Public => &self.public_office,
        };
        let entry = office.find_any(fact.kind, &fact.id)?;
        let document: Option<TantivyDocument> = view.searcher.doc(found.at).ok();
        let (seq, files) = document.map(|made| view.fields.read_files(&made)).unwrap_or_default();
        // The text of a file is the index's own, so it is shown only for the record it was read
        // for: in a newer one the file may be gone or kept back.
        let files = if seq == entry.seq() { files } else { Vec::new() };
        Some(Hit {
            kind: fact.kind,
            id: fact.id.clone(),
            title: mark_title(entry.title(), asking.language, marker),
            snippet: find_snippet(entry.as_ref(), &files, asking.language, marker),
            area: fact.traits.area.clone(),
            state: fact.traits.state,
            is_public_side: found.side == Side::Public,
            is_of_others: fact.is_of_others,
        })
    }
}

/// How often each of a few things came. A list is looked through faster than a map where it has a
/// dozen entries, as the kinds, areas and states of an authority are.
struct Tally<K>(Vec<(K, usize)>);

impl<K> Default for Tally<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq + Copy> Tally<K> {
    fn add(&mut self, key: K) {
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, count)) => *count += 1,
            None => self.0.push((key, 1)),
        }
    }
}

/// The choices of the lists, counted.
#[derive(Default)]
struct Counts<'f> {
    kinds: Tally<&'static str>,
    areas: Tally<&'f Slug>,
    countries: Tally<Country>,
    states: Tally<&'static str>,
    /// The first and the last year of each record.
    years: Tally<(i16, i16)>,
}

impl<'f> Counts<'f> {
    /// True when a record fits every choice. It counts for a choice when no other one keeps it out.
    fn sieve(&mut self, fact: &'f Fact, query: &Query) -> bool {
        let traits = &fact.traits;
        let misses = [
            query.kind.as_ref().is_some_and(|kind| kind != fact.kind),
            query.area.is_some() && query.area != traits.area,
            query.country.is_some_and(|country| !traits.countries.contains(&country)),
            query.year.is_some_and(|year| {
                traits.years.is_none_or(|(first, last)| year < first || year > last)
            }),
            query.state.as_ref().is_some_and(|state| traits.state != Some(state.as_str())),
        ];
        let kept_out = misses.iter().filter(|misses| **misses).count();
        let counts = |choice: usize| kept_out == usize::from(misses[choice]);
        if counts(0) {
            self.kinds.add(fact.kind);
        }
        if let Some(area) = traits.area.as_ref().filter(|_| counts(1)) {
            self.areas.add(area);
        }
        if counts(2) {
            traits.countries.iter().for_each(|country| self.countries.add(*country));
        }
        if let Some(years) = traits.years.filter(|_| counts(3)) {
            self.years.add(years);
        }
        if let Some(state) = traits.state.filter(|_| counts(4)) {
            self.states.add(state);
        }
        kept_out == 0
    }

    fn finish(self) -> Facets {
        Facets {
            kinds: self.kinds.0.into_iter().collect(),
            areas: self.areas.0.into_iter().map(|(area, count)| (area.clone(), count)).collect(),
            countries: self.countries.0.into_iter().collect(),
            years: count_years(&self.years),
            states: self.states.0.into_iter().collect(),
        }
    }
}

/// In how many records each year is.
fn count_years(years: &Tally<(i16, i16)>) -> BTreeMap<i16, usize> {
    // How many more there are than the year before: a record may be about many years.
    let mut changes: BTreeMap<i16, isize> = BTreeMap::new();
    for ((first, last), count) in &years.0 {
        let count = count.cast_signed();
        *changes.entry(*first).or_default() += count;
        *changes.entry(last.saturating_add(1)).or_default() -= count;
    }
    let changes: Vec<(i16, isize)> = changes.into_iter().collect();
    let (mut counted, mut count) = (BTreeMap::new(), 0);
    for pair in changes.windows(2) {
        count += pair[0].1;
        // A year far off is a slip of the pen, not a list of a thousand years.
        let last = pair[1].0.min(pair[0].0.saturating_add(YEARS));
        for year in pair[0].0..last {
            counted.insert(year, count.unsigned_abs());
        }
    }
    counted.retain(|_, count| *count > 0);
    counted
}

/// How the words that were misspelt are spelled in what was found. Only there: the words of the
/// whole index are not for everybody.
fn list_spellings(ask: &Ask<'_>, hits: &[Hit]) -> BTreeSet<String> {
    let snippets = hits.iter().flat_map(|hit| std::iter::once(&hit.title).chain(&hit.snippet));
    let found = snippets.flat_map(|snippet| &snippet.pieces).filter(|piece| piece.is_found);
    let is_meant = |word: &&str| {
        let folded = crate::base::fold(word);
        ask.misspelt().any(|asked| asked.similar.contains(&folded))
    };
    let words = found.map(|piece| piece.text.as_str()).filter(is_meant);
    words.map(str::to_lowercase).take(3).collect()
}

/// Collects everything that fits: an authority is small, and what lists count is not in the index.
struct Matches;

struct SegmentMatches {
    segment: SegmentOrdinal,
    numbers: Arc<dyn ColumnValues<u64>>,
    sides: Arc<dyn ColumnValues<u64>>,
    found: Vec<Match>,
}

impl Collector for Matches {
    type Fruit = Vec<Match>;
    type Child = SegmentMatches;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentMatches> {
        let column = |name| reader.fast_fields().u64(name);
        Ok(SegmentMatches {
            segment,
            numbers: column(NUMBER)?.first_or_default_col(0),
            sides: column(SIDE)?.first_or_default_col(0),
            found: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Vec<Match>>) -> tantivy::Result<Vec<Match>> {
        Ok(segments.concat())
    }
}

impl SegmentCollector for SegmentMatches {
    type Fruit = Vec<Match>;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.found.push(Match {
            score,
            number: self.numbers.get_val(doc),
            side: Side::of_number(self.sides.get_val(doc)),
            at: DocAddress::new(self.segment, doc),
        });
    }

    fn harvest(self) -> Vec<Match> {
        self.found
    }
}
