//! How those who look for words find what was decided and what is to be.

use super::{CompetencePlan, Decision, FollowUp, Matter, Subject};
use crate::cooperation::Cooperation;
use jiff::civil::Date;
use spine::base::{Id, Slug};
use spine::office::Office;
use spine::search::{Searched, Traits};

fn find_area(office: &Office, id: &Id<Cooperation>) -> Option<Slug> {
    office.find(id).map(|record| record.area.clone())
}

fn find_area_of(office: &Office, subject: Option<&Subject>) -> Option<Slug> {
    match subject? {
        Subject::Cooperation(id) => find_area(office, id),
        Subject::Plan(id) => office.find(&office.find(id)?.strategy)?.area.clone(),
        Subject::Edition(_) => None,
    }
}

impl Searched for CompetencePlan {
    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/admin/competence-plan/{id}")
    }
}

impl Searched for Matter {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let year = self.raised_on.year();
        let area = find_area_of(office, self.subject.as_ref());
        Traits { area, years: Some((year, year)), ..Traits::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/matters/{id}")
    }
}

impl Searched for Decision {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let year = self.on.year();
        let area = find_area_of(office, self.subject.as_ref());
        Traits { area, years: Some((year, year)), ..Traits::default() }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/decisions/{id}")
    }
}

impl Searched for FollowUp {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let area = self.cooperation.as_ref().and_then(|id| find_area(office, id));
        let year = self.due_on.map(Date::year);
        Traits { area, years: year.map(|year| (year, year)), ..Traits::default() }
    }

    fn find_path(&self, _: &Id<Self>, _: &Office) -> String {
        "/decisions/follow-up".to_owned()
    }
}
