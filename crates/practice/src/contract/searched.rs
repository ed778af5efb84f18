//! How those who look for words find what operators promise.

use super::PerformanceContract;
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Clues, Searched, Traits};

impl Searched for PerformanceContract {
    fn find_traits(&self, _: &Office, today: Date) -> Traits {
        let first = self.from.year();
        let last = self.to.map_or(today.year().max(first), |to| to.year());
        Traits { area: Some(self.area.clone()), years: Some((first, last)), ..Traits::default() }
    }

    fn list_clues(&self, office: &Office) -> Clues {
        let operator = office.find(&self.operator);
        let names = operator.into_iter().map(|found| found.name.clone()).collect();
        Clues { names, ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/contracts/{id}")
    }
}
