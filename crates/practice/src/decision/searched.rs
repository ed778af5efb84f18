//! How those who look for words find what was decided and what is to be.

use super::{CompetencePlan, Decision, FollowUp, Matter, Meeting, Paper};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Office, Record};
use spine::search::{Clues, Searched, Traits};

impl Searched for CompetencePlan {
    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/admin/competence-plan/{id}")
    }
}

impl Searched for Matter {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let year = self.raised_on.year();
        let area = self.area(office);
        Traits { area, years: Some((year, year)), ..Traits::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/matters/{id}")
    }
}

impl Searched for Decision {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let year = self.on.year();
        let area = self.area(office);
        Traits { area, years: Some((year, year)), ..Traits::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/decisions/{id}")
    }
}

impl Searched for FollowUp {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let area = self.area(office);
        let year = self.due_on.map(Date::year);
        Traits { area, years: year.map(|year| (year, year)), ..Traits::default() }
    }

    fn find_path(&self, _: &Id<Self>, _: &Office) -> String {
        "/decisions/follow-up".to_owned()
    }
}

impl Searched for Meeting {
    fn find_traits(&self, _: &Office, _: Date) -> Traits {
        let year = self.on.year();
        Traits { years: Some((year, year)), ..Traits::default() }
    }

    fn list_clues(&self, office: &Office) -> Clues {
        let body = office.find(&self.body);
        let names = body.into_iter().map(|body| body.name.clone()).collect();
        Clues { names, ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/meetings/{id}")
    }
}

impl Searched for Paper {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let year = office.find(&self.meeting).map(|meeting| meeting.on.year());
        let years = year.map(|year| (year, year));
        Traits { area: self.area(office), years, ..Traits::default() }
    }

    fn list_clues(&self, office: &Office) -> Clues {
        let matter = office.find(&self.matter);
        let names = matter.into_iter().map(|matter| matter.title.clone()).collect();
        Clues { names, ..Clues::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/papers/{id}")
    }
}
