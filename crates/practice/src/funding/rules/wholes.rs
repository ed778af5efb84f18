//! The money of whole cooperations, all partners together, without counting any of it twice.
//!
//! The rule: a programme's own budget is not counted, because its projects are paid from it; a part
//! is not counted where the whole it belongs to (or is paid under) is, and states an amount; our
//! own share is never added to a whole, for it is in it.

use super::postings::{list_counting, value_posting};
use super::rates::convert;
use crate::cooperation::{
    Cooperation, CooperationKind, LinkKind, Parts, Payer, Row, ShareOf, Shares, Sight, Stated,
    find_shares, list_seen_rows,
};
use crate::funding::{Covers, Phase};
use crate::organisation::{find_authority, find_currency};
use jiff::civil::Date;
use spine::base::{Currency, Id, Money, Slug, Text, fold};
use spine::office::{Derivation, EachDerivation, Entry, Office};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// Why the whole of a cooperation is not in a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// It is a programme; its projects are counted.
    Programme,
    /// It is in the whole of another, which is counted.
    Within(Id<Cooperation>),
    /// The source does not state a whole.
    NotStated,
    /// It is in a currency without a rate.
    NoConversion,
}

/// The wholes of some cooperations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholeSum {
    /// What is counted, in minor units.
    pub counted: BTreeMap<Id<Cooperation>, i64>,
    /// What is not, and why.
    pub left_out: Vec<(Id<Cooperation>, NotCounted)>,
}

impl WholeSum {
    /// All of it together.
    pub fn total(&self) -> i64 {
        self.counted.values().sum()
    }
}

/// The whole of a cooperation in a currency: as stated, as its source converts it, else by today's
/// rate.
pub fn find_whole(
    office: &Office,
    record: &Cooperation,
    (currency, today): (Currency, Date),
) -> Option<Result<i64, NotCounted>> {
    let total: &Stated = record.budget.total.as_ref()?;
    let stated = [Some(total.money), total.also].into_iter().flatten();
    let own = stated.filter(|money| money.currency == currency).map(|m| m.amount_minor).next();
    let by_rate = || {
        convert(office, total.money, currency, today).map(|conversion| conversion.to.amount_minor)
    };
    Some(own.or_else(by_rate).ok_or(NotCounted::NoConversion))
}

/// What one project comes to by itself, in the currency of the authority.
struct Project {
    /// Its whole, as [`find_whole`] finds it.
    whole: Option<Result<i64, NotCounted>>,
    /// What programmes and others pay and paid; the rest stands in its row.
    against: Gearing,
}

impl EachDerivation for Project {
    type Record = Cooperation;
    type Key = Date;
    type Tool = ();
    type Output = Self;

    fn begin(_: &Office, _: &Date) {}

    fn derive(office: &Office, entry: &Arc<Entry<Cooperation>>, today: &Date, (): &mut ()) -> Self {
        let by = (find_currency(office), *today);
        let mut against = Gearing::default();
        let shares = find_shares(Some(office), &entry.record, by.0, by.1);
        if let Some(shares) = shares.filter(Shares::is_within) {
            against.programmes = shares.sum(&[ShareOf::Programme]);
        }
        for entry in list_counting(office, &entry.id) {
            let posting = &entry.record;
            if posting.payer == Payer::Own || posting.covers == Covers::Whole {
                continue;
            }
            let amount = value_posting(office, posting, by).amount_minor;
            match posting.phase {
                Phase::Granted => against.granted += amount.unwrap_or(0),
                Phase::Received => against.received += amount.unwrap_or(0),
                Phase::Committed | Phase::Spent | Phase::Claimed => {}
            }
        }
        Self { whole: find_whole(office, &entry.record, by), against }
    }
}

/// Every project by its id; after a change only what it touched is worked out anew.
fn list_projects(office: &Office, today: Date) -> HashMap<&Id<Cooperation>, Arc<Project>> {
    let projects = office.derive_each::<Project>(&today);
    let ids = office.list::<Cooperation>().map(|entry| &entry.id);
    ids.zip(projects.iter().cloned()).collect()
}

/// The wholes of the cooperations that are decided, each amount once.
pub fn sum_wholes(office: &Office, rows: &[Arc<Row>], today: Date) -> WholeSum {
    let projects = list_projects(office, today);
    let decided = || rows.iter().filter(|row| row.is_decided());
    let shown: BTreeSet<&Id<Cooperation>> = decided().map(|row| &row.entry.id).collect();
    let mut sum = WholeSum::default();
    for row in decided() {
        let id = row.entry.id.clone();
        if row.entry.record.kind == CooperationKind::Programme {
            sum.left_out.push((id, NotCounted::Programme));
            continue;
        }
        if let Some(whole) = find_stated_whole(office, &id, &shown) {
            sum.left_out.push((id, NotCounted::Within(whole)));
            continue;
        }
        match projects.get(&id).and_then(|project| project.whole.as_ref()) {
            None => sum.left_out.push((id, NotCounted::NotStated)),
            Some(Err(why)) => sum.left_out.push((id, why.clone())),
            Some(Ok(amount)) => {
                sum.counted.insert(id, *amount);
            }
        }
    }
    sum
}

/// The nearest cooperation that contains this one, is counted itself, and states a whole.
fn find_stated_whole(
    office: &Office,
    id: &Id<Cooperation>,
    shown: &BTreeSet<&Id<Cooperation>>,
) -> Option<Id<Cooperation>> {
    let mut seen = BTreeSet::from([id.clone()]);
    let mut next = vec![id.clone()];
    while let Some(at) = next.pop() {
        let links = office.find(&at).map_or(&[][..], |record| &record.links);
        for link in links {
            let contains = match link.kind {
                LinkKind::PartOf | LinkKind::FundedBy => true,
                LinkKind::Follows | LinkKind::GivesAccessTo | LinkKind::Related => false,
            };
            if !contains || !seen.insert(link.to.clone()) {
                continue;
            }
            let is_whole = |record: &Cooperation| {
                record.kind != CooperationKind::Programme && record.budget.total.is_some()
            };
            if shown.contains(&link.to) && office.find(&link.to).is_some_and(is_whole) {
                return Some(link.to.clone());
            }
            next.push(link.to.clone());
        }
    }
    None
}

/// What our own money stands against, over the whole of what it is decided for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gearing {
    /// What we pay ourselves, all years.
    pub own: Parts,
    /// What programmes and others granted to us, by postings.
    pub granted: i64,
    /// What came to us, by postings.
    pub received: i64,
    /// What programmes pay for the whole projects, all partners together.
    pub programmes: i64,
    /// The whole projects, all partners together.
    pub wholes: i64,
    /// How many cooperations this is of.
    pub cooperations: usize,
}

impl Gearing {
    /// For each unit that we pay there are so many in the whole projects, in hundredths; none where
    /// one of them is not stated.
    pub fn find_hundredths(&self) -> Option<i64> {
        let own = self.own.total();
        (own > 0 && self.wholes > 0)
            .then(|| i64::try_from(i128::from(self.wholes) * 100 / i128::from(own)).ok())?
    }
}

/// What our own money stands against, cut by the keys of each project whose whole is counted; each
/// cooperation stands in each of its lines, and once in the total.
pub fn find_gearing<K: Ord>(
    office: &Office,
    rows: &[Arc<Row>],
    (wholes, today): (&WholeSum, Date),
    keys: impl Fn(&Row) -> Vec<K>,
) -> (BTreeMap<Option<K>, Gearing>, Gearing) {
    let projects = list_projects(office, today);
    let mut lines: BTreeMap<Option<K>, Gearing> = BTreeMap::new();
    let mut total = Gearing::default();
    for row in rows.iter().filter(|row| row.is_decided()) {
        let Some(whole) = wholes.counted.get(&row.entry.id) else { continue };
        let against = projects.get(&row.entry.id).map(|project| project.against);
        let mut one = Gearing { wholes: *whole, cooperations: 1, ..against.unwrap_or_default() };
        row.money.by_year.values().for_each(|parts| one.own.merge(*parts));
        total.merge(&one);
        let mut found: Vec<Option<K>> = keys(row).into_iter().map(Some).collect();
        found.sort();
        found.dedup();
        if found.is_empty() {
            found.push(None);
        }
        for key in found {
            lines.entry(key).or_default().merge(&one);
        }
    }
    (lines, total)
}

impl Gearing {
    /// Counts another one in.
    pub fn merge(&mut self, other: &Self) {
        self.own.merge(other.own);
        self.granted += other.granted;
        self.received += other.received;
        self.programmes += other.programmes;
        self.wholes += other.wholes;
        self.cooperations += other.cooperations;
    }
}

/// An authority of the installation and what it takes part in, as far as the reader sees it. Two
/// are equal that were read from the same place of the same log in the same way.
#[derive(Clone)]
pub struct Neighbour {
    /// Its word in addresses.
    pub authority: String,
    /// What it calls itself.
    pub name: Text,
    seq: i64,
    asked: Asked,
    takings: Arc<Vec<Taken>>,
}

/// The day of the authority, which of its cooperations the reader sees, and the currency of the
/// sums.
type Asked = (Date, Sight, Currency);

impl Neighbour {
    /// An authority by its word, as it stands in an office.
    pub fn of(authority: &str, office: &Office, asked: Asked) -> Self {
        Self {
            authority: authority.to_owned(),
            name: find_authority(office).map(|known| known.name.clone()).unwrap_or_default(),
            seq: office.seq(),
            takings: office.derive::<Takings>(&asked),
            asked,
        }
    }

    fn place(&self) -> (&str, i64, &Asked) {
        (&self.authority, self.seq, &self.asked)
    }
}

impl PartialEq for Neighbour {
    fn eq(&self, other: &Self) -> bool {
        self.place() == other.place()
    }
}

impl Eq for Neighbour {}

impl Hash for Neighbour {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place().hash(state);
    }
}

/// A project of one authority.
struct Taken {
    id: Id<Cooperation>,
    kind: CooperationKind,
    slug: Slug,
    name: Text,
    /// The words by which it is told apart from those of others.
    known_by: Vec<String>,
    /// The whole where it counts, and what the authority pays itself; none without a rate.
    whole: Option<i64>,
    own: Option<i64>,
}

struct Takings;

impl Derivation for Takings {
    type Key = Asked;
    type Output = Vec<Taken>;

    fn derive(office: &Office, (today, sight, to): &Asked) -> Vec<Taken> {
        let rows = list_seen_rows(office, *today, sight);
        let wholes = sum_wholes(office, &rows, *today);
        let currency = find_currency(office);
        let convert = |amount_minor: i64| {
            let money = Money { amount_minor, currency };
            Some(convert(office, money, *to, *today)?.to.amount_minor)
        };
        let take = |row: &Arc<Row>| Taken {
            id: row.entry.id.clone(),
            kind: row.entry.record.kind,
            slug: row.entry.record.slug.clone(),
            name: row.entry.record.name.clone(),
            known_by: list_names(&row.entry.record),
            whole: wholes.counted.get(&row.entry.id).and_then(|amount| convert(*amount)),
            own: convert(row.money.by_year.values().map(|parts| parts.total()).sum()),
        };
        rows.iter().filter(|row| row.is_decided()).map(take).collect()
    }
}

/// A project that one or several authorities take part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    /// What the first authority calls it.
    pub name: Text,
    /// Its word in the addresses of the first authority.
    pub slug: Slug,
    /// The cooperation of each authority: its word in addresses, and the record.
    pub of: Vec<(String, Id<Cooperation>)>,
    /// The whole, once, in minor units of the first one's currency; none where it is not stated.
    pub whole: Option<i64>,
    /// True where the authorities state different wholes; the largest is counted.
    pub differs: bool,
    /// What each pays itself, in the same currency; none where its currency has no rate.
    pub own: Vec<(String, Option<i64>)>,
}

impl Joint {
    fn called(taken: &Taken) -> Self {
        let (name, slug) = (taken.name.clone(), taken.slug.clone());
        Self { name, slug, of: vec![], whole: None, differs: false, own: vec![] }
    }

    /// All own shares together.
    pub fn total_own(&self) -> i64 {
        self.own.iter().filter_map(|(_, amount)| *amount).sum()
    }
}

/// What several authorities take part in: the same project, told by its name or its short name, is
/// one; its whole counts once, the own shares add up.
pub fn join(neighbours: &[Neighbour]) -> Vec<Joint> {
    let mut joints: Vec<Joint> = Vec::new();
    let mut known: HashMap<(CooperationKind, &str), usize> = HashMap::new();
    for neighbour in neighbours {
        for taken in neighbour.takings.iter() {
            let mut names = taken.known_by.iter().map(|name| (taken.kind, name.as_str()));
            let place = names.find_map(|name| known.get(&name));
            // Two records of one authority are two cooperations, whatever they are called.
            let place = place
                .copied()
                .filter(|place| joints[*place].of.iter().all(|(of, _)| *of != neighbour.authority));
            let place = place.unwrap_or_else(|| {
                joints.push(Joint::called(taken));
                joints.len() - 1
            });
            for name in &taken.known_by {
                known.entry((taken.kind, name)).or_insert(place);
            }
            let joint = &mut joints[place];
            joint.of.push((neighbour.authority.clone(), taken.id.clone()));
            joint.differs |= joint.whole.zip(taken.whole).is_some_and(|(one, other)| one != other);
            joint.whole = joint.whole.max(taken.whole);
            joint.own.push((neighbour.authority.clone(), taken.own));
        }
    }
    joints
}

/// The words that a project is known by: its names. Two offices whose address has the same word
/// (`eu-office`) are two offices.
fn list_names(record: &Cooperation) -> Vec<String> {
    let names = record.name.languages().map(|language| fold(record.name.get(language)));
    let mut names: Vec<String> = names.collect();
    names.extend(record.short.as_deref().map(fold));
    names.retain(|name| !name.is_empty());
    names
}
