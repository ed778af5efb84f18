//! How those who look for words find the reports of a round with what was learnt, what the council
//! reads of them, and the questions.

use super::{CouncilReport, Guide, Review};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Clues, Searched, Traits};

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

impl Searched for Review {
    /// What somebody is still writing is not found; what was sent to the office is.
    fn is_found(&self) -> bool {
        self.is_sent() || self.is_approved()
    }

    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let area = office.find(&self.cooperation).map(|cooperation| cooperation.area.clone());
        let year = office.find(&self.round).map(|round| round.year);
        Traits { area, years: year.map(|year| (year, year)), ..Traits::default() }
    }

    fn list_clues(&self, office: &Office) -> Clues {
        let name = office.find(&self.cooperation).map(|cooperation| cooperation.name.clone());
        Clues { names: name.into_iter().collect(), ..Clues::default() }
    }

    fn find_path(&self, _: &Id<Self>, office: &Office) -> String {
        match (office.find(&self.round), office.find(&self.cooperation)) {
            (Some(round), Some(of)) => format!("/monitoring/{}/of/{}", round.year, of.slug),
            (_, None) | (None, _) => "/monitoring".to_owned(),
        }
    }
}
