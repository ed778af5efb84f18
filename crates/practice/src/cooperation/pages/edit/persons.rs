//! Who may be chosen to hold something.

use super::draw::Draw;
use crate::cooperation::pages::tell::Teller;
use crate::organisation::Person;
use spine::base::Id;
use spine::kit::form::Choice;

impl Draw<'_> {
    /// The people who are here, and those whom the record names already, also when they have left.
    pub(super) fn persons(&self) -> Vec<Choice> {
        let words = self.desk.words;
        let teller = Teller { words, office: self.desk.office, people: self.desk.people };
        let mut choices: Vec<Choice> = self
            .desk
            .office
            .list::<Person>()
            .filter(|entry| entry.record.is_here(self.desk.today) || self.is_named(&entry.id))
            .map(|entry| Choice::new(entry.id.as_str(), teller.person(&entry.id)))
            .collect();
        choices.sort_by(|one, other| words.compare(&one.label, &other.label));
        choices
    }

    fn is_named(&self, person: &Id<Person>) -> bool {
        let anchors = self.desk.base.anchors.iter().flat_map(|anchor| &anchor.holdings);
        let seats = self.desk.base.seats.iter().flat_map(|seat| &seat.holdings);
        anchors.chain(seats).any(|holding| holding.person.as_ref() == Some(person))
    }
}
