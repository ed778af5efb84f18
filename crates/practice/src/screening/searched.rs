//! How those who look for words find what is proposed, and the questions it is weighed by.

use super::{Checklist, Proposal};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;
use spine::search::{Clues, Searched, Traits};

impl Searched for Proposal {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let area = office.find(&self.cooperation).map(|record| record.area.clone());
        let year = self.sent_on.year();
        Traits { area, years: Some((year, year)), ..Traits::default() }
    }

    fn list_clues(&self, office: &Office) -> Clues {
        let about = office.find(&self.cooperation);
        let names = about.into_iter().map(|record| record.name.clone()).collect();
        Clues { names, ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/proposals/{id}")
    }
}

impl Searched for Checklist {
    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/admin/checklists/{id}")
    }
}
