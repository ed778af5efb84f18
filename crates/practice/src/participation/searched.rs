//! How those who look for words find participations.

use super::Participation;
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Clues, Searched, Traits};

impl Searched for Participation {
    const IS_OF_OTHERS: bool = true;

    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        let years = self.from.zip(self.to).map(|(from, to)| (from.year(), to.year()));
        Traits { years: years.filter(|(first, last)| first <= last), ..Traits::default() }
    }

    fn list_clues(&self, _: &Office) -> Clues {
        let named = [Some(self.named.name.clone()), self.named.also.clone()];
        let project = [self.acronym.clone(), self.number.clone(), self.programme_name.clone()];
        Clues { words: named.into_iter().chain(project).flatten().collect(), ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/participations/{id}")
    }
}
