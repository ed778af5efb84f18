//! How those who look for words find what is planned and what is done.

use super::{ActionPlan, Initiative, ProgressReport};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Entry, Office};
use spine::search::{Searched, Traits};

fn find_plan_traits(office: &Office, entry: &Entry<ActionPlan>) -> Traits {
    let year = entry.record.year;
    Traits {
        area: office.find(&entry.record.strategy).and_then(|strategy| strategy.area.clone()),
        years: Some((year, year)),
        ..Traits::default()
    }
}

impl Searched for ActionPlan {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let address = format!("{}/{}", self.strategy, self.year);
        let entry = office.find_by_address::<Self>(&address);
        entry.map_or_else(Traits::default, |entry| find_plan_traits(office, entry))
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/plans/{id}")
    }
}

impl Searched for Initiative {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let plans = self.plans.iter().filter_map(|within| office.find(&within.plan));
        let years: Vec<i16> = plans.map(|plan| plan.year).collect();
        let years = years.iter().min().zip(years.iter().max());
        Traits {
            area: Some(self.area.clone()),
            years: years.map(|(first, last)| (*first, *last)),
            ..Traits::default()
        }
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/initiatives/{id}")
    }
}

impl Searched for ProgressReport {
    fn find_traits(&self, office: &Office, _: Date) -> Traits {
        let plan = office.find_entry(&self.plan);
        plan.map(|plan| find_plan_traits(office, plan)).unwrap_or_default()
    }

    fn find_path(&self, id: &Id<Self>, _: &Office) -> String {
        format!("/progress/{id}")
    }
}
