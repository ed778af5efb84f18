//! What follows from who there is, and what may be done to it. Pure, as all rules are.

use super::{Authority, Body, CouncilTerm, Logo, Organisation, Person, Unit};
use jiff::civil::Date;
use spine::account::Actor;
use spine::base::{Currency, Fault, Id, PartialDate, Slug, Text};
use spine::office::{Derivation, Draft, Entry, Office, Record, Refusal};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

/// The authority's own record; none while the office is empty.
pub fn find_authority(office: &Office) -> Option<&Authority> {
    office.find(&Id::parse(Authority::ID)?)
}

/// The currency that the authority's sums are made in; the euro while the office is empty.
pub fn find_currency(office: &Office) -> Currency {
    find_authority(office).map_or(Currency::EUR, |authority| authority.currency)
}

/// Enters a new record of any kind.
///
/// # Errors
/// A fault when the id is taken.
pub fn enter_record<R: Record>(
    office: &Office,
    id: &Id<R>,
    record: &R,
    reason: &str,
) -> Result<Draft, Refusal> {
    if office.find(id).is_some() {
        return Err(Refusal::fault(Fault::new("id", "fault-id-taken").with("id", id)));
    }
    Ok(Draft::new(reason).put(id, record))
}

/// A change to one record as a person sends it in.
#[derive(Clone, Debug)]
pub struct Change<R> {
    /// The record.
    pub id: Id<R>,
    /// The version it was read at.
    pub read_at: i64,
    /// Its whole new state.
    pub record: R,
    /// Why; may be empty.
    pub reason: String,
}

/// Replaces a record of any kind. The same again changes nothing.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_record<R: Record>(office: &Office, change: &Change<R>) -> Result<Draft, Refusal> {
    let entry = office.expect_version(&change.id, change.read_at)?;
    let draft = Draft::new(change.reason.as_str());
    Ok(if entry.record == change.record { draft } else { draft.put(&change.id, &change.record) })
}

/// Takes away a record of any kind. When others still lead to it, sealing the draft refuses.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn remove_record<R: Record>(
    office: &Office,
    id: &Id<R>,
    read_at: i64,
) -> Result<Draft, Refusal> {
    office.expect_version(id, read_at)?;
    Ok(Draft::default().remove(id))
}

/// Gives the authority a logo, in place of the one it has.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn set_logo(office: &Office, read_at: i64, logo: &Logo) -> Result<Draft, Refusal> {
    let id = Id::parse(Authority::ID).ok_or(Refusal::NotFound)?;
    let known = &office.expect_version::<Authority>(&id, read_at)?.record;
    let record = Authority { logo: Some(logo.clone()), ..known.clone() };
    change_record(office, &Change { id, read_at, record, reason: String::new() })
}

/// Takes the authority's logo away; without one nothing changes.
///
/// # Errors
/// [`Refusal::NotFound`].
pub fn remove_logo(office: &Office) -> Result<Draft, Refusal> {
    let known = find_authority(office).ok_or(Refusal::NotFound)?;
    let id = Id::parse(Authority::ID).ok_or(Refusal::NotFound)?;
    Ok(match known.logo {
        None => Draft::default(),
        Some(_) => Draft::default().put(&id, &Authority { logo: None, ..known.clone() }),
    })
}

/// Closes a unit on a day; it stays readable.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and a fault when units in it are open.
pub fn close_unit(
    office: &Office,
    id: &Id<Unit>,
    read_at: i64,
    on: PartialDate,
) -> Result<Draft, Refusal> {
    let unit = &office.expect_version(id, read_at)?.record;
    let within = |other: &&Arc<Entry<Unit>>| other.record.parent.as_ref() == Some(id);
    if let Some(open) =
        office.list::<Unit>().filter(within).find(|inner| inner.record.closed_on.is_none())
    {
        let fault = Fault::new("closed_on", "fault-open-units").with("id", &open.id);
        return Err(Refusal::fault(fault));
    }
    Ok(Draft::default().put(id, &Unit { closed_on: Some(on), ..unit.clone() }))
}

/// Dissolves a body on a day; it stays readable.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn close_body(
    office: &Office,
    id: &Id<Body>,
    read_at: i64,
    on: PartialDate,
) -> Result<Draft, Refusal> {
    let body = &office.expect_version(id, read_at)?.record;
    Ok(Draft::default().put(id, &Body { closed_on: Some(on), ..body.clone() }))
}

/// Records the day on which a person left.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn record_leaving(
    office: &Office,
    id: &Id<Person>,
    read_at: i64,
    on: PartialDate,
) -> Result<Draft, Refusal> {
    let person = &office.expect_version(id, read_at)?.record;
    Ok(Draft::default().put(id, &Person { left_on: Some(on), ..person.clone() }))
}

impl Person {
    /// True while the person has not left: on the last day one is still here.
    pub fn is_here(&self, day: Date) -> bool {
        self.left_on.is_none_or(|left| day <= left.last_day())
    }
}

/// The last day of a person who has left or is about to.
pub fn find_leaving(office: &Office, person: &Id<Person>) -> Option<PartialDate> {
    office.find(person)?.left_on
}

/// True when a person is known and has not left on a day: only then do they hold anything, and only
/// then are they asked, written to or offered as a choice.
pub fn is_here(office: &Office, person: &Id<Person>, day: Date) -> bool {
    office.find(person).is_some_and(|person| person.is_here(day))
}

/// Who asks, as somebody who holds what their person holds only while that person is here.
pub fn as_holder(actor: Actor, office: &Office, today: Date) -> Actor {
    let person = actor.person().and_then(Id::<Person>::parse);
    match person.is_some_and(|person| !is_here(office, &person, today)) {
        true => actor.without_person(),
        false => actor,
    }
}

/// A unit in the tree.
#[derive(Clone, Debug)]
pub struct UnitPlace {
    /// The unit.
    pub unit: Arc<Entry<Unit>>,
    /// How many units it stands below.
    pub depth: usize,
}

/// All units, each followed by those in it; side by side they are ordered by name.
pub fn list_units(office: &Office, compare: &dyn Fn(&Text, &Text) -> Ordering) -> Vec<UnitPlace> {
    let mut within: HashMap<Option<&Id<Unit>>, Vec<&Arc<Entry<Unit>>>> = HashMap::new();
    for unit in office.list::<Unit>() {
        within.entry(unit.record.parent.as_ref()).or_default().push(unit);
    }
    for units in within.values_mut() {
        // Backwards, because they are taken from the end.
        units.sort_by(|a, b| compare(&b.record.name, &a.record.name).then(b.id.cmp(&a.id)));
    }
    let mut places = Vec::new();
    let mut waiting: Vec<(usize, &Arc<Entry<Unit>>)> = Vec::new();
    waiting.extend(within.remove(&None).into_iter().flatten().map(|unit| (0, unit)));
    while let Some((depth, unit)) = waiting.pop() {
        places.push(UnitPlace { unit: unit.clone(), depth });
        let inner = within.remove(&Some(&unit.id)).into_iter().flatten();
        waiting.extend(inner.map(|unit| (depth + 1, unit)));
    }
    places
}

/// The bodies that are not dissolved on a day, by id.
pub fn list_open_bodies(office: &Office, today: Date) -> Vec<Arc<Entry<Body>>> {
    let open = |body: &&Arc<Entry<Body>>| {
        body.record.closed_on.is_none_or(|closed| today <= closed.last_day())
    };
    office.list::<Body>().filter(open).cloned().collect()
}

/// The council term that a day lies in; where several do, the one that began last.
pub fn find_council_term(office: &Office, day: Date) -> Option<&Arc<Entry<CouncilTerm>>> {
    let covers = |term: &&Arc<Entry<CouncilTerm>>| {
        term.record.from.first_day() <= day && day <= term.record.to.last_day()
    };
    let terms = office.list::<CouncilTerm>().filter(covers);
    terms.max_by_key(|term| term.record.from.first_day())
}

/// A record that leads to another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct User {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

/// The records that lead to a record.
type Users = HashMap<(&'static str, String), Vec<User>>;

struct Usage;

impl Derivation for Usage {
    type Key = ();
    type Output = Users;

    fn derive(office: &Office, (): &()) -> Users {
        let mut usage = Users::new();
        for entry in office.list_all() {
            for link in entry.links() {
                let user = User { kind: entry.kind(), id: entry.id().to_owned() };
                let users = usage.entry((link.kind, link.id)).or_default();
                if users.last() != Some(&user) {
                    users.push(user);
                }
            }
        }
        usage
    }
}

/// The records that lead to this one, each once: "used by 13 cooperations".
pub fn list_users<R: Record>(office: &Office, id: &Id<R>) -> Vec<User> {
    let usage = office.derive::<Usage>(&());
    usage.get(&(R::KIND, id.as_str().to_owned())).cloned().unwrap_or_default()
}

/// The organisations, with how many records lead to each, by id.
pub fn list_organisations(office: &Office) -> Vec<(Arc<Entry<Organisation>>, usize)> {
    let usage = office.derive::<Usage>(&());
    let users = |id: &Id<Organisation>| {
        usage.get(&(Organisation::KIND, id.as_str().to_owned())).map_or(0, Vec::len)
    };
    office.list::<Organisation>().map(|entry| (entry.clone(), users(&entry.id))).collect()
}

/// The fault of a word that is no area of the authority. An office that has no authority record yet
/// has no areas to compare with; they are compared when the record comes.
pub(crate) fn check_area(office: &Office, at: &str, area: &Slug) -> Option<Fault> {
    let authority = find_authority(office)?;
    authority.find_area(area).is_none().then(|| Fault::new(at, "fault-area").with("area", area))
}

/// What is wrong with the authority among its records: an area that is still used must stay.
pub(super) fn check_authority_among(authority: &Authority, office: &Office) -> Vec<Fault> {
    let units = office.list::<Unit>().filter_map(|unit| unit.record.area.as_ref());
    let cooperations = office.list::<crate::cooperation::Cooperation>();
    let mut gone: Vec<&Slug> = units
        .chain(cooperations.map(|entry| &entry.record.area))
        .filter(|area| authority.find_area(area).is_none())
        .collect();
    gone.sort();
    gone.dedup();
    gone.into_iter().map(|area| Fault::new("areas", "fault-area-used").with("area", area)).collect()
}

/// What is wrong with a unit among the others: an area nobody knows, or a tree that bites its tail.
pub(super) fn check_unit_among(unit: &Unit, id: &Id<Unit>, office: &Office) -> Vec<Fault> {
    let area = unit.area.as_ref().and_then(|area| check_area(office, "area", area));
    let mut faults: Vec<Fault> = area.into_iter().collect();
    let mut above = unit.parent.as_ref();
    // A tree cannot be deeper than there are units; one that is goes round in a circle elsewhere.
    for _ in 0..=office.count::<Unit>() {
        match above {
            None => return faults,
            Some(parent) if parent == id => break,
            Some(parent) => above = office.find(parent).and_then(|unit| unit.parent.as_ref()),
        }
    }
    faults.push(Fault::new("parent", "fault-unit-circle"));
    faults
}
