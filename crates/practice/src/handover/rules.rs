//! What somebody carries, and giving it to others.

use super::carried::{Carried, CarriedKind};
use super::followed::{Followed, list_followed};
use crate::cooperation::{Cooperation, Holding, HoldingState, Track};
use crate::decision::FollowUp;
use crate::deeds::ManyDeed;
use crate::monitoring::{Review, Round};
use crate::organisation::Person;
use crate::screening::{Assessment, Screening};
use jiff::civil::Date;
use spine::base::{Fault, Id, PartialDate, Text};
use spine::office::{Draft, Entry, Office, Record, Refusal};
use std::collections::BTreeMap;

/// Who carries a thing from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Another person.
    To(Id<Person>),
    /// Nobody yet: a seat becomes vacant, and waits on the office's list.
    Nobody,
    /// The same person as before.
    Keep,
}

/// Everything that one person hands over.
#[derive(Clone, Debug, PartialEq)]
pub struct Handover {
    /// The person.
    pub person: Id<Person>,
    /// The first day of the new holders.
    pub on: Date,
    /// True when the person leaves the authority.
    pub leaves: bool,
    /// Who carries each thing from then on, by its key; what is not named stays.
    pub next: BTreeMap<String, Next>,
    /// Why; stands in the log.
    pub reason: String,
}

/// Everything that a person carries on a day.
pub fn list_carried(office: &Office, person: &Id<Person>, today: Date) -> Vec<Carried> {
    let mut carried = Vec::new();
    for entry in office.list::<Cooperation>() {
        each_held(entry, today, &mut |held| {
            if held.holding.person.as_ref() == Some(person) {
                carried.push(Carried {
                    key: held.key(),
                    kind: held.kind,
                    what: held.title.clone(),
                    cooperation: Some(entry.id.clone()),
                    due_on: None,
                });
            }
        });
    }
    carried.extend(list_tasks(office, person));
    carried.extend(list_followed(office, person, today));
    carried
}

/// What is to be done by the person beside what they hold.
fn list_tasks(office: &Office, person: &Id<Person>) -> Vec<Carried> {
    let mut tasks = Vec::new();
    for entry in office.list::<FollowUp>() {
        let FollowUp { owner, done, .. } = &entry.record;
        if owner.as_ref() == Some(person) && done.is_none() {
            tasks.push(Carried {
                key: format!("{}/{}", FollowUp::KIND, entry.id),
                kind: CarriedKind::FollowUp,
                what: entry.record.what.clone(),
                cooperation: entry.record.cooperation.clone(),
                due_on: entry.record.due_on,
            });
        }
    }
    for entry in office.list::<Screening>() {
        let place = entry.record.assessors.iter().position(|assessor| assessor == person);
        let Some(place) = place.filter(|_| entry.record.result.is_none()) else { continue };
        if find_assessment(office, &entry.id, person).is_none_or(|own| own.record.done_on.is_none())
        {
            tasks.push(Carried {
                key: format!("{}/{}/{place}", Screening::KIND, entry.id),
                kind: CarriedKind::Assessment,
                what: Text::default(),
                cooperation: Some(entry.record.cooperation.clone()),
                due_on: entry.record.due_on,
            });
        }
    }
    for entry in office.list::<Round>().filter(|round| round.record.closed_on.is_none()) {
        for (place, asked) in entry.record.asked.iter().enumerate() {
            let address = format!("{}/{}", entry.id, asked.cooperation);
            let review = office.find_by_address::<Review>(&address);
            let is_open = review.is_none_or(|review| !review.record.is_approved());
            if asked.person.as_ref() == Some(person) && is_open {
                tasks.push(Carried {
                    key: format!("{}/{}/{place}", Round::KIND, entry.id),
                    kind: CarriedKind::Answer,
                    what: Text::default(),
                    cooperation: Some(asked.cooperation.clone()),
                    due_on: Some(entry.record.due_on),
                });
            }
        }
    }
    tasks
}

fn find_assessment<'a>(
    office: &'a Office,
    screening: &Id<Screening>,
    person: &Id<Person>,
) -> Option<&'a Entry<Assessment>> {
    let found = office.find_by_address::<Assessment>(&format!("{screening}/{person}"))?;
    Some(found)
}

/// The lists of a cooperation in which somebody holds something, as keys name them.
pub(super) const ANCHOR: &str = "anchor";
const SEAT: &str = "seat";

/// A place that somebody can hold in a cooperation.
pub(super) struct Held<'a> {
    pub id: &'a Id<Cooperation>,
    pub kind: CarriedKind,
    pub title: &'a Text,
    list: &'static str,
    place: usize,
    number: usize,
    pub holding: &'a Holding,
}

impl Held<'_> {
    pub fn key(&self) -> String {
        format!("{}/{}/{}/{}", self.list, self.id, self.place, self.number)
    }
}

/// Visits what is held in a cooperation on a day.
pub(super) fn each_held(entry: &Entry<Cooperation>, today: Date, visit: &mut dyn FnMut(&Held<'_>)) {
    let mut all = |list, place, kind, title, holdings: &[Holding]| {
        for (number, holding) in holdings.iter().enumerate() {
            if holding.covers(today) {
                visit(&Held { id: &entry.id, kind, title, list, place, number, holding });
            }
        }
    };
    for (place, anchor) in entry.record.anchors.iter().enumerate() {
        let kind = match anchor.level {
            Track::Political => CarriedKind::Political,
            Track::Administrative => CarriedKind::Administrative,
        };
        all(ANCHOR, place, kind, Text::nothing(), &anchor.holdings);
    }
    for (place, seat) in entry.record.seats.iter().enumerate() {
        all(SEAT, place, CarriedKind::Seat, &seat.title, &seat.holdings);
    }
}

/// Gives what a person carries to others, all in one commit.
///
/// # Errors
/// [`Refusal::NotFound`] for an unknown person; faults at `on` and at `next.KEY`.
pub fn hand_over(office: &Office, handover: &Handover) -> Result<Draft, Refusal> {
    let person = office.find(&handover.person).ok_or(Refusal::NotFound)?;
    let carried = list_carried(office, &handover.person, handover.on);
    let mut faults = Vec::new();
    for (key, next) in &handover.next {
        let at = format!("next.{key}");
        if !carried.iter().any(|one| &one.key == key) {
            faults.push(Fault::new(&at, "fault-carried-gone"));
        }
        if let Next::To(to) = next
            && !may_receive(office, to, handover)
        {
            faults.push(Fault::new(&at, "fault-receiver"));
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let mut changed = Changed::new(office, handover.on);
    for (key, next) in in_reverse(&handover.next) {
        changed.give(&key, next, &handover.person);
    }
    let mut draft = changed.into_draft(&handover.reason);
    if handover.leaves {
        let last = handover.on.yesterday().unwrap_or(handover.on);
        let left = Person { left_on: Some(PartialDate::of_day(last)), ..person.clone() };
        draft = draft.put(&handover.person, &left);
    }
    Ok(draft.as_deed(ManyDeed::HandOver.code()))
}

/// Where a thing stands, read from its key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key<'k> {
    pub list: &'k str,
    pub id: &'k str,
    pub place: usize,
    pub number: usize,
}

impl<'k> Key<'k> {
    /// Reads `anchor/markis/0/1`; numbers that are not there count as 0.
    fn parse(key: &'k str) -> Option<Self> {
        let mut parts = key.split('/');
        let (list, id) = (parts.next()?, parts.next()?);
        let mut number = || parts.next().map_or(Some(0), |number| number.parse().ok());
        Some(Self { list, id, place: number()?, number: number()? })
    }
}

/// From the end of each list, because what is begun is put in behind what ends.
pub(super) fn in_reverse(next: &BTreeMap<String, Next>) -> Vec<(Key<'_>, &Next)> {
    let mut all: Vec<_> =
        next.iter().filter_map(|(key, next)| Some((Key::parse(key)?, next))).collect();
    all.sort_by(|(one, _), (other, _)| other.cmp(one));
    all
}

fn may_receive(office: &Office, to: &Id<Person>, handover: &Handover) -> bool {
    to != &handover.person && office.find(to).is_some_and(|person| person.is_here(handover.on))
}

/// Records on their way to a draft: several things of one record are changed together.
pub(super) struct Changed<'a> {
    office: &'a Office,
    on: Date,
    cooperations: BTreeMap<String, (Id<Cooperation>, Cooperation)>,
    follow_ups: BTreeMap<String, (Id<FollowUp>, FollowUp)>,
    screenings: BTreeMap<String, (Id<Screening>, Screening)>,
    rounds: BTreeMap<String, (Id<Round>, Round)>,
    followed: Followed,
}

/// The record of this id as it is to be, taken from the office the first time.
pub(super) fn take<'m, R: Record>(
    office: &Office,
    changed: &'m mut BTreeMap<String, (Id<R>, R)>,
    id: &str,
) -> Option<&'m mut R> {
    if !changed.contains_key(id) {
        let parsed = Id::<R>::parse(id)?;
        let record = office.find(&parsed)?.clone();
        changed.insert(id.to_owned(), (parsed, record));
    }
    changed.get_mut(id).map(|(_, record)| record)
}

impl<'a> Changed<'a> {
    pub fn new(office: &'a Office, on: Date) -> Self {
        Self {
            office,
            on,
            cooperations: BTreeMap::new(),
            follow_ups: BTreeMap::new(),
            screenings: BTreeMap::new(),
            rounds: BTreeMap::new(),
            followed: Followed::default(),
        }
    }

    /// Gives one thing from one person to the next.
    fn give(&mut self, key: &Key<'_>, next: &Next, from: &Id<Person>) -> Option<()> {
        let to = match next {
            Next::To(to) => Some(to.clone()),
            Next::Nobody => None,
            Next::Keep => return None,
        };
        let office = self.office;
        match key.list {
            FollowUp::KIND => take(office, &mut self.follow_ups, key.id)?.owner = to,
            Screening::KIND => {
                let screening = take(office, &mut self.screenings, key.id)?;
                screening.assessors.retain(|assessor| assessor != from);
                screening.assessors.extend(to.filter(|to| !screening.assessors.contains(to)));
            }
            Round::KIND => {
                take(office, &mut self.rounds, key.id)?.asked.get_mut(key.place)?.person = to;
            }
            _ if Followed::has(key.list) => self.followed.give(office, key, to)?,
            _ => {
                let receiver = to.as_ref().and_then(|to| office.find(to));
                let post = receiver.map(|person| person.post.clone()).unwrap_or_default();
                self.pass_on(key, to, post)?;
            }
        }
        Some(())
    }

    /// Passes a holding of a cooperation on.
    pub fn pass_on(&mut self, key: &Key<'_>, to: Option<Id<Person>>, post: Text) -> Option<()> {
        let cooperation = take(self.office, &mut self.cooperations, key.id)?;
        let holdings = match key.list {
            ANCHOR => &mut cooperation.anchors.get_mut(key.place)?.holdings,
            _ => &mut cooperation.seats.get_mut(key.place)?.holdings,
        };
        pass_on(holdings, key.number, self.on, to, post);
        Some(())
    }

    pub fn into_draft(self, reason: &str) -> Draft {
        let mut draft = Draft::new(reason);
        for (id, record) in self.cooperations.values() {
            draft = draft.put(id, record);
        }
        for (id, record) in self.follow_ups.values() {
            draft = draft.put(id, record);
        }
        for (id, record) in self.screenings.values() {
            draft = draft.put(id, record);
        }
        for (id, record) in self.rounds.values() {
            draft = draft.put(id, record);
        }
        self.followed.put_into(draft)
    }
}

/// Ends a holding the day before, and begins the next one after it. The history stays.
fn pass_on(
    holdings: &mut Vec<Holding>,
    number: usize,
    on: Date,
    to: Option<Id<Person>>,
    post: Text,
) {
    let Some(before) = holdings.get_mut(number) else { return };
    let state = match (&to, before.state) {
        (None, _) => HoldingState::Vacant,
        (Some(_), HoldingState::ForNow) => HoldingState::ForNow,
        (Some(_), _) => HoldingState::Held,
    };
    let kept = before.to;
    before.to = Some(PartialDate::of_day(on.yesterday().unwrap_or(on)));
    let next = Holding {
        state,
        person: to,
        post,
        from: Some(PartialDate::of_day(on)),
        to: kept.filter(|kept| kept.last_day() >= on),
        appointed_by: None,
        appointed_on: None,
    };
    holdings.insert(number + 1, next);
}

/// Who carries a thing now that somebody else carried before, by the key it had then.
pub fn find_holder(office: &Office, key: &str, on: Date) -> Option<Id<Person>> {
    let Key { list, id, place, number } = Key::parse(key)?;
    match list {
        FollowUp::KIND => office.find(&Id::<FollowUp>::parse(id)?)?.owner.clone(),
        Round::KIND => office.find(&Id::<Round>::parse(id)?)?.asked.get(place)?.person.clone(),
        // The new one stands at the end of the list.
        Screening::KIND => office.find(&Id::<Screening>::parse(id)?)?.assessors.last().cloned(),
        _ if Followed::has(list) => Followed::find_holder(office, (list, id, place)),
        _ => {
            let cooperation = office.find(&Id::<Cooperation>::parse(id)?)?;
            let holdings = match list {
                ANCHOR => &cooperation.anchors.get(place)?.holdings,
                _ => &cooperation.seats.get(place)?.holdings,
            };
            let later = holdings.get(number..)?;
            later.iter().find(|holding| holding.covers(on))?.person.clone()
        }
    }
}
