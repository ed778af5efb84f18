//! How those who look for words find calls, needs and applications.

use super::{Application, Call, Need};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Clues, Searched, Traits};

impl Searched for Call {
    const IS_OF_OTHERS: bool = true;

    fn find_traits(&self, _: &Office, today: Date) -> Traits {
        let days = self.opens_on.iter().chain(&self.deadlines);
        let (first, last) = (days.clone().min(), days.max());
        Traits {
            years: first.zip(last).map(|(first, last)| (first.year(), last.year())),
            state: Some(self.find_state(today).code()),
            ..Traits::default()
        }
    }

    fn list_clues(&self, _: &Office) -> Clues {
        let names = self.programme_names.iter().cloned();
        let words = std::iter::once(self.identifier.clone()).chain(names);
        let words = words.chain(self.of_call.iter().map(|it| it.title.clone()));
        Clues { words: words.chain(self.destination.clone()).collect(), ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/calls/{id}")
    }
}

impl Searched for Need {
    fn find_traits(&self, _: &Office, today: Date) -> Traits {
        let last = self.closed.as_ref().map_or(today.year(), |end| end.on.year());
        let first = self.raised_on.year();
        let years = (first <= last).then_some((first, last));
        Traits { area: Some(self.area.clone()), years, ..Traits::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/needs/{id}")
    }
}

impl Searched for Application {
    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        let years = self.stages.first().zip(self.stages.last());
        let years = years.map(|(first, last)| (first.on.year(), last.on.year()));
        Traits { area: Some(self.area.clone()), years, ..Traits::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/applications/{id}")
    }
}
