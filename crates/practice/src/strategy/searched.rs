//! How those who look for words find what the authority wants.

use super::pages::node_address;
use super::{Edition, Node, Strategy, find_edition_state};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Entry, Office};
use spine::search::{Clues, Searched, Traits};

/// What an edition and the nodes in it are chosen by.
fn find_edition_traits(office: &Office, edition: &Entry<Edition>, today: Date) -> Traits {
    let record = &edition.record;
    let first = record.from.map(|day| day.first_day().year());
    let last = record.to.map_or(today.year(), |day| day.last_day().year());
    Traits {
        area: office.find(&record.strategy).and_then(|strategy| strategy.area.clone()),
        years: first.filter(|first| *first <= last).map(|first| (first, last)),
        state: Some(find_edition_state(office, edition, today).code()),
        ..Traits::default()
    }
}

impl Searched for Strategy {
    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        Traits { area: self.area.clone(), ..Traits::default() }
    }

    fn find_path(&self, _: &Id<Self>, _: &Office) -> String {
        format!("/strategy/{}", self.slug)
    }
}

impl Searched for Edition {
    fn find_traits(&self, office: &Office, today: Date) -> Traits {
        let entry = office.find_by_address::<Self>(&format!("{}/{}", self.strategy, self.slug));
        entry.map_or_else(Traits::default, |entry| find_edition_traits(office, entry, today))
    }

    fn list_clues(&self, office: &Office) -> Clues {
        let strategy = office.find(&self.strategy);
        let names = strategy.into_iter().map(|strategy| strategy.name.clone()).collect();
        Clues { names, ..Clues::default() }
    }

    fn find_path(&self, _: &Id<Self>, office: &Office) -> String {
        match office.find(&self.strategy) {
            Some(strategy) => format!("/strategy/{}/editions/{}", strategy.slug, self.slug),
            None => "/strategy".to_owned(),
        }
    }
}

impl Searched for Node {
    fn find_traits(&self, office: &Office, today: Date) -> Traits {
        let edition = office.find_entry(&self.edition);
        let of_edition =
            edition.map(|edition| find_edition_traits(office, edition, today)).unwrap_or_default();
        Traits { area: self.area.clone().or(of_edition.area.clone()), ..of_edition }
    }

    fn list_clues(&self, _: &Office) -> Clues {
        Clues { words: self.number.iter().cloned().collect(), ..Clues::default() }
    }

    fn find_path(&self, _: &Id<Self>, office: &Office) -> String {
        node_address(office, &spine::kit::Addresses::now(""), self)
    }
}
