//! The participations with the cooperations that they may be, worked out once for an office.

use super::answer::find_programme;
use crate::cooperation::{Cooperation, Term};
use crate::organisation::{Organisation, fold_name};
use crate::participation::{Finding, MatchedBy, Participation, Publisher};
use spine::base::{Id, PartialDate};
use spine::office::{Derivation, Entry, Office};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// At most so many cooperations are suggested for one participation.
const SUGGESTED: usize = 5;

/// Why a cooperation may be what a participation is; the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It has the same short name, or the short name is its name.
    ShortName,
    /// It has the same name.
    Name,
    /// The same programme pays for it in the same years.
    ProgrammeAndPeriod,
}

impl Likeness {
    /// Its word in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::ShortName => "short",
            Self::Name => "name",
            Self::ProgrammeAndPeriod => "programme",
        }
    }
}

/// A participation, and what of the register it may be.
#[derive(Clone, Debug)]
pub struct FoundRow {
    /// The participation.
    pub entry: Arc<Entry<Participation>>,
    /// The cooperations that it may be; none for one that is answered.
    pub likely: Vec<(Id<Cooperation>, Likeness)>,
}

struct FoundRows;

impl Derivation for FoundRows {
    type Key = ();
    type Output = Vec<FoundRow>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let register = Register::of(office);
        let mut rows: Vec<FoundRow> = office
            .list::<Participation>()
            .map(|entry| {
                let likely = match entry.record.waits() {
                    true => register.suggest(office, &entry.record),
                    false => Vec::new(),
                };
                FoundRow { entry: entry.clone(), likely }
            })
            .collect();
        rows.sort_by(|one, other| {
            let key = |row: &FoundRow| {
                let record = &row.entry.record;
                let from = record.from.map(PartialDate::first_day);
                (record.matched.by, std::cmp::Reverse(from), row.entry.id.clone())
            };
            key(one).cmp(&key(other))
        });
        rows
    }
}

/// All participations: the most certain first, then those that began last.
pub fn list_found(office: &Office) -> Arc<Vec<FoundRow>> {
    office.derive::<FoundRows>(&())
}

/// How many projects of ours wait for an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FoundCount {
    /// Projects of which the register has nothing.
    pub missing: usize,
    /// Projects that the register may have.
    pub likely: usize,
    /// Participations that were answered.
    pub answered: usize,
    /// Participations of other bodies in our region.
    pub nearby: usize,
}

/// Counts projects, for two institutions of ours may be in one.
pub fn count_found(rows: &[FoundRow]) -> FoundCount {
    let mut count = FoundCount::default();
    let (mut missing, mut likely) = (BTreeSet::new(), BTreeSet::new());
    for row in rows {
        let record = &row.entry.record;
        if record.answer.is_some() {
            count.answered += 1;
        } else if record.matched.by == MatchedBy::Place {
            count.nearby += 1;
        } else if row.likely.is_empty() {
            missing.insert(project_of(record));
        } else {
            likely.insert(project_of(record));
        }
    }
    // A project that is likely to be there by one of our bodies is not missing by another.
    (count.missing, count.likely) = (missing.difference(&likely).count(), likely.len());
    count
}

/// What makes two participations one project.
fn project_of(record: &Participation) -> (Publisher, &str) {
    let title = || record.title.get(record.title.original());
    (record.publisher, record.number.as_deref().unwrap_or_else(title))
}

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundFilter {
    /// Answered ones, in place of those that wait.
    pub answered: bool,
    /// Only those of one publisher.
    pub publisher: Option<Publisher>,
    /// Only those with these words in title, acronym or body.
    pub find: String,
}

/// The rows that fit what is asked for; other bodies in our region are among those that wait.
pub fn select_found<'r>(rows: &'r [FoundRow], filter: &FoundFilter) -> Vec<&'r FoundRow> {
    let wanted = fold_name(&filter.find);
    let has_words = |record: &Participation| {
        let titles = record.title.languages().filter_map(|it| record.title.find(it));
        let names = std::iter::once(record.named.name.as_str()).chain(record.acronym.as_deref());
        wanted.is_empty() || titles.chain(names).any(|text| fold_name(text).contains(&wanted))
    };
    rows.iter()
        .filter(|row| row.entry.record.answer.is_some() == filter.answered)
        .filter(|row| filter.publisher.is_none_or(|it| row.entry.record.publisher == it))
        .filter(|row| has_words(&row.entry.record))
        .collect()
}

/// The register as participations are looked for in it.
struct Register {
    short: HashMap<String, Vec<Id<Cooperation>>>,
    names: HashMap<String, Vec<Id<Cooperation>>>,
    programmes: HashMap<(Id<Organisation>, i16, i16), Vec<Id<Cooperation>>>,
    taken: BTreeSet<(Publisher, String, Id<Cooperation>)>,
}

impl Register {
    fn of(office: &Office) -> Self {
        let mut register = Self {
            short: HashMap::new(),
            names: HashMap::new(),
            programmes: HashMap::new(),
            taken: BTreeSet::new(),
        };
        for entry in office.list::<Cooperation>() {
            let (id, record) = (&entry.id, &entry.record);
            for name in record.name.languages().filter_map(|it| record.name.find(it)) {
                register.names.entry(fold_name(name)).or_default().push(id.clone());
            }
            if let Some(short) = &record.short {
                register.short.entry(fold_name(short)).or_default().push(id.clone());
            }
            if let (Some(programme), Term::Fixed { from, to, .. }) =
                (&record.programme, record.term)
            {
                let key = (programme.clone(), from.year(), to.year());
                register.programmes.entry(key).or_default().push(id.clone());
            }
        }
        for entry in office.list::<Participation>() {
            let what = entry.record.answer.as_ref().map(|answer| &answer.what);
            if let Some(Finding::Known { cooperation } | Finding::Entered { cooperation }) = what {
                let (publisher, project) = project_of(&entry.record);
                register.taken.insert((publisher, project.to_owned(), cooperation.clone()));
            }
        }
        register
    }

    fn suggest(&self, office: &Office, found: &Participation) -> Vec<(Id<Cooperation>, Likeness)> {
        let mut likely: Vec<(Id<Cooperation>, Likeness)> = Vec::new();
        let mut add = |ids: Option<&Vec<Id<Cooperation>>>, why| {
            for id in ids.into_iter().flatten() {
                if !likely.iter().any(|(known, _)| known == id) {
                    likely.push((id.clone(), why));
                }
            }
        };
        // What was said of another body in the same project comes first.
        let (publisher, project) = project_of(found);
        let same = self.taken.iter().filter(|it| it.0 == publisher && it.1 == project);
        add(Some(&same.map(|it| it.2.clone()).collect()), Likeness::Name);
        if let Some(acronym) = found.acronym.as_deref().map(fold_name) {
            add(self.short.get(&acronym), Likeness::ShortName);
            add(self.names.get(&acronym), Likeness::ShortName);
        }
        for title in found.title.languages().filter_map(|it| found.title.find(it)) {
            add(self.names.get(&fold_name(title)), Likeness::Name);
            add(self.short.get(&fold_name(title)), Likeness::Name);
        }
        let years = found.from.zip(found.to).map(|(from, to)| (from.year(), to.year()));
        if let (Some((from, to)), Some(programme)) = (years, find_programme(office, found)) {
            add(self.programmes.get(&(programme, from, to)), Likeness::ProgrammeAndPeriod);
        }
        likely.truncate(SUGGESTED);
        likely
    }
}
