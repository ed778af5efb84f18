//! Who carries a cooperation on a day, and which seats are empty.

use super::state::{Deed, LifeStage, list_deeds};
use crate::cooperation::{Cooperation, Holding, HoldingState, Track};
use crate::organisation::{Unit, find_leaving};
use jiff::civil::Date;
use spine::base::{Id, PartialDate, Text};
use spine::office::Office;

/// A seat or an anchoring that nobody holds, and somebody should.
#[derive(Clone, Debug, PartialEq)]
pub enum Vacancy {
    /// The political anchoring.
    Political,
    /// The administrative anchoring, in a unit where one is named.
    Administrative(Option<Id<Unit>>),
    /// A seat of ours, by its title.
    Seat(Text),
}

/// The seats and anchorings that are empty on a day: stated to be vacant, or held until a day that
/// has passed, with nobody after.
pub fn list_vacancies(office: &Office, cooperation: &Cooperation, today: Date) -> Vec<Vacancy> {
    let is_vacant = |holdings: &[Holding]| is_vacant(office, holdings, today);
    let anchors = cooperation.anchors.iter().filter(|anchor| is_vacant(&anchor.holdings));
    let anchors = anchors.map(|anchor| match anchor.level {
        Track::Political => Vacancy::Political,
        Track::Administrative => Vacancy::Administrative(anchor.unit.clone()),
    });
    let seats = cooperation.seats.iter().filter(|seat| is_vacant(&seat.holdings));
    let mut vacancies: Vec<Vacancy> = anchors.collect();
    vacancies.extend(seats.map(|seat| Vacancy::Seat(seat.title.clone())));
    vacancies
}

/// True when nobody holds it on a day and somebody should.
pub fn is_vacant(office: &Office, holdings: &[Holding], today: Date) -> bool {
    let mut current =
        holdings.iter().filter(|holding| holding.is_current(office, today)).peekable();
    if current.peek().is_none() {
        return holdings.iter().any(|holding| holding.find_end(office).is_some());
    }
    current.any(|holding| holding.state == HoldingState::Vacant)
}

impl Holding {
    /// True when it is held on a day: its dates cover it, and who holds it has not left. Everything
    /// that asks who carries what asks this.
    pub fn is_current(&self, office: &Office, day: Date) -> bool {
        self.covers(day) && self.find_end(office).is_none_or(|to| day <= to.last_day())
    }

    /// True when its own dates cover a day, whether or not who holds it has left: what is still
    /// written down for somebody is handed over by this.
    pub fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from.first_day() <= day)
            && self.to.is_none_or(|to| day <= to.last_day())
    }

    /// Leaves the post of who holds it, and not who that is: what everybody may know.
    pub fn leave_post(&mut self, office: &Office) {
        self.to = self.find_end(office);
        if let Some(person) = self.person.take()
            && self.post.is_empty()
            && let Some(person) = office.find(&person)
        {
            self.post = person.post.clone();
        }
    }

    /// Until when it is held: as it is written, or until who holds it left, whichever was first.
    pub fn find_end(&self, office: &Office) -> Option<PartialDate> {
        let left = self.person.as_ref().and_then(|person| find_leaving(office, person));
        let earlier = |left: &PartialDate| self.to.is_none_or(|to| left.last_day() < to.last_day());
        left.filter(earlier).or(self.to)
    }
}

/// Who carries a cooperation, in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum AnchorStatement {
    /// So many elected members.
    Members(usize),
    /// Elected members, appointed ad hoc.
    AdHoc,
    /// No elected member is appointed, and none need be.
    NotAppointed,
    /// Units of the administration.
    Units(Vec<Id<Unit>>),
    /// People of the administration whose unit is not on record.
    Officers(usize),
    /// Nobody is on record.
    Nobody,
}

/// Who carries a cooperation on a day: the elected members, else the administration.
pub fn describe_anchor(office: &Office, cooperation: &Cooperation, today: Date) -> AnchorStatement {
    let held = |level: Track, wanted: &[HoldingState]| {
        let anchors = cooperation.anchors.iter().filter(|anchor| anchor.level == level);
        let holdings = anchors.flat_map(|anchor| &anchor.holdings);
        holdings.filter(|h| h.is_current(office, today) && wanted.contains(&h.state)).count()
    };
    let in_person = [HoldingState::Held, HoldingState::ForNow];
    let members = held(Track::Political, &in_person);
    if members > 0 {
        return AnchorStatement::Members(members);
    }
    if held(Track::Political, &[HoldingState::AdHoc]) > 0 {
        return AnchorStatement::AdHoc;
    }
    if held(Track::Political, &[HoldingState::NotAppointed]) > 0 {
        return AnchorStatement::NotAppointed;
    }
    let mut units: Vec<Id<Unit>> = Vec::new();
    for anchor in &cooperation.anchors {
        let carries =
            anchor.level == Track::Administrative && !is_vacant(office, &anchor.holdings, today);
        if let Some(unit) = anchor.unit.as_ref().filter(|unit| carries && !units.contains(unit)) {
            units.push(unit.clone());
        }
    }
    match held(Track::Administrative, &in_person) {
        _ if !units.is_empty() => AnchorStatement::Units(units),
        0 => AnchorStatement::Nobody,
        officers => AnchorStatement::Officers(officers),
    }
}

/// The last decision on a cooperation or its funding by a day.
pub fn find_decision(cooperation: &Cooperation, today: Date) -> Option<Deed> {
    list_deeds(cooperation, LifeStage::Decided, today).pop()
}
