//! How those who look for words find what the council reads of a round, and the questions of one.

use super::{CouncilReport, Guide};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Searched, Traits};

impl Searched for CouncilReport {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let year = office.find(&self.round).map(|round| round.year);
        Traits { years: year.map(|year| (year, year)), ..Traits::default() }
    }

    fn find_path(&self, _: &Id<Self>, office: &Office) -> String {
        match office.find(&self.round) {
            Some(round) => format!("/monitoring/{}/report", round.year),
            None => "/monitoring".to_owned(),
        }
    }
}

impl Searched for Guide {
    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/admin/guides/{id}")
    }
}
