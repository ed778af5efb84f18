//! How those who look for words find who there is.

use super::pages::Kept;
use super::{Authority, Body, CouncilTerm, Organisation, Person, Unit, compare_cvr, compare_pic};
use jiff::civil::Date;
use spine::base::{Id, PartialDate};
use spine::office::Office;
use spine::search::{Clues, Searched, Traits};

/// The page of a record of a kind that has a list of its own.
fn kept_path<R: Kept>(id: &Id<R>) -> String {
    format!("{}/{id}", R::PLACE.path)
}

impl Searched for Authority {
    fn find_path(&self, _: &Id<Self>, _: &Office) -> String {
        "/admin/authority".to_owned()
    }
}

impl Searched for Unit {
    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        Traits { area: self.area.clone(), ..Traits::default() }
    }

    fn list_clues(&self, _: &Office) -> Clues {
        Clues { words: self.short.iter().cloned().collect(), ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        kept_path(id)
    }
}

impl Searched for Body {
    fn list_clues(&self, _: &Office) -> Clues {
        Clues { words: self.short.iter().cloned().collect(), ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        kept_path(id)
    }
}

impl Searched for CouncilTerm {
    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        let year = |day: PartialDate| day.first_day().year();
        Traits { years: Some((year(self.from), year(self.to))), ..Traits::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        kept_path(id)
    }
}

impl Searched for Person {
    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        kept_path(id)
    }
}

impl Searched for Organisation {
    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        Traits { countries: self.country.into_iter().collect(), ..Traits::default() }
    }

    fn list_clues(&self, _: &Office) -> Clues {
        let known = &self.identifiers;
        let words = [&self.short, &self.town, &known.pic, &known.ror, &known.cvr];
        let mut words: Vec<String> = words.into_iter().flatten().cloned().collect();
        words.extend(self.nuts.as_ref().map(|nuts| nuts.code().to_owned()));
        words.extend(self.website.clone());
        // However the number is typed, it is found in the form that registers have.
        words.extend(known.cvr.as_deref().and_then(compare_cvr));
        words.extend(known.pic.as_deref().and_then(compare_pic));
        let names = self.merged.iter().map(|merged| merged.name.clone()).collect();
        Clues { words, names, ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        kept_path(id)
    }
}
