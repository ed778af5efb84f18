//! Who carries a cooperation on a day, and which seats are empty.

use super::state::{Deed, LifeStage, list_deeds};
use crate::cooperation::{Cooperation, Holding, HoldingState, Track};
use crate::organisation::Unit;
use jiff::civil::Date;
use spine::base::{Id, Text};

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
pub fn list_vacancies(cooperation: &Cooperation, today: Date) -> Vec<Vacancy> {
    let anchors = cooperation.anchors.iter().filter(|anchor| is_vacant(&anchor.holdings, today));
    let anchors = anchors.map(|anchor| match anchor.level {
        Track::Political => Vacancy::Political,
        Track::Administrative => Vacancy::Administrative(anchor.unit.clone()),
    });
    let seats = cooperation.seats.iter().filter(|seat| is_vacant(&seat.holdings, today));
    let mut vacancies: Vec<Vacancy> = anchors.collect();
    vacancies.extend(seats.map(|seat| Vacancy::Seat(seat.title.clone())));
    vacancies
}

/// True when nobody holds it on a day and somebody should.
pub fn is_vacant(holdings: &[Holding], today: Date) -> bool {
    let mut current = holdings.iter().filter(|holding| holding.is_current(today)).peekable();
    if current.peek().is_none() {
        return holdings.iter().any(|holding| holding.to.is_some());
    }
    current.any(|holding| holding.state == HoldingState::Vacant)
}

impl Holding {
    /// True when it covers a day.
    pub fn is_current(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from.first_day() <= day)
            && self.to.is_none_or(|to| day <= to.last_day())
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
pub fn describe_anchor(cooperation: &Cooperation, today: Date) -> AnchorStatement {
    let held = |level: Track, wanted: &[HoldingState]| {
        let anchors = cooperation.anchors.iter().filter(|anchor| anchor.level == level);
        let holdings = anchors.flat_map(|anchor| &anchor.holdings);
        holdings.filter(|h| h.is_current(today) && wanted.contains(&h.state)).count()
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
        let carries = anchor.level == Track::Administrative && !is_vacant(&anchor.holdings, today);
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
