//! The records that a field of a form lets choose among.

use super::draw::Draw;
use crate::organisation::{Body, Organisation, OrganisationKind, list_units};
use spine::base::Text;
use spine::kit::form::Choice;
use spine::office::Record;

impl Draw<'_> {
    /// The bodies, by name.
    pub(super) fn bodies(&self) -> Vec<Choice> {
        let bodies = self.desk.office.list::<Body>();
        self.sorted(bodies.map(|entry| (entry.id.as_str(), entry.record.title())))
    }

    /// The organisations by name; programmes first where one is asked for.
    pub(super) fn organisations(&self, programmes_first: bool) -> Vec<Choice> {
        let all = || self.desk.office.list::<Organisation>();
        if !programmes_first {
            return self.sorted(all().map(|entry| (entry.id.as_str(), entry.record.title())));
        }
        let of = |is_programme: bool| {
            let kind = move |kind| (kind == OrganisationKind::Programme) == is_programme;
            let some = all().filter(move |entry| kind(entry.record.kind));
            self.sorted(some.map(|entry| (entry.id.as_str(), entry.record.title())))
        };
        of(true).into_iter().chain(of(false)).collect()
    }

    pub(super) fn units(&self) -> Vec<Choice> {
        let words = self.desk.words;
        let language = words.language();
        let compare = |a: &Text, b: &Text| words.compare(a.get(language), b.get(language));
        list_units(self.desk.office, &compare)
            .iter()
            .map(|place| {
                let indent = "– ".repeat(place.depth);
                let name = place.unit.record.name.get(language);
                Choice::new(place.unit.id.as_str(), format!("{indent}{name}"))
            })
            .collect()
    }

    pub(super) fn sorted<'t>(&self, all: impl Iterator<Item = (&'t str, &'t Text)>) -> Vec<Choice> {
        let words = self.desk.words;
        let mut choices: Vec<Choice> =
            all.map(|(id, name)| Choice::new(id, name.get(words.language()))).collect();
        choices.sort_by(|one, other| words.compare(&one.label, &other.label));
        choices
    }
}
