//! How those who look for words find the lines of the budget.

use super::BudgetLine;
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Clues, Searched, Traits};

impl Searched for BudgetLine {
    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        let years = || self.years.iter().map(|year| year.year);
        Traits { years: years().min().zip(years().max()), ..Traits::default() }
    }

    fn list_clues(&self, _: &Office) -> Clues {
        Clues { words: self.number.iter().cloned().collect(), ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/funding/lines/{id}")
    }
}
