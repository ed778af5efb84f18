//! What must hold for performance contracts, and where they point.

use super::PerformanceContract;
use spine::base::{Fault, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text};
use spine::office::{Link, Office, Record};
use std::collections::BTreeSet;

impl PerformanceContract {
    fn check_demands(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut keys = BTreeSet::new();
        for (place, demand) in self.demands.iter().enumerate() {
            let at = format!("demands[{place}]");
            if !keys.insert(demand.key.as_str()) {
                faults.push(Fault::new(format!("{at}.key"), "fault-twice"));
            }
            faults.extend(demand.what.check(&format!("{at}.what"), 2_000, true));
            faults.extend(demand.evidence.check(&format!("{at}.evidence"), 2_000, false));
            for (serves_place, serves) in demand.serves.iter().enumerate() {
                let at = format!("{at}.serves[{serves_place}].why");
                faults.extend(serves.why.check(&at, 2_000, false));
            }
            if !demand.due.is_sorted() {
                faults.push(Fault::new(format!("{at}.due"), "fault-order"));
            }
            if !demand.results.is_sorted_by_key(|result| result.on) {
                faults.push(Fault::new(format!("{at}.results"), "fault-order"));
            }
            for (result_place, result) in demand.results.iter().enumerate() {
                let at = format!("{at}.results[{result_place}].text");
                faults.extend(result.text.check(&at, TEXT_LIMIT, true));
            }
        }
        faults
    }
}

impl Record for PerformanceContract {
    const KIND: &'static str = "performance_contract";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(self.check_demands());
        if self.demands.len() > LIST_LIMIT {
            faults.push(Fault::new("demands", "fault-too-many").with("limit", LIST_LIMIT));
        }
        if let Some(to) = self.to
            && to.last_day() < self.from.first_day()
        {
            faults.push(Fault::new("to", "fault-before-start").with("start", self.from));
        }
        faults.extend(self.money.as_ref().and_then(|money| money.money.check("money")));
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("operator", &self.operator));
        if let Some(line) = self.money.as_ref().and_then(|money| money.budget_line.as_ref()) {
            visit(Link::to("money.budget_line", line));
        }
        for (place, demand) in self.demands.iter().enumerate() {
            for (serves_place, serves) in demand.serves.iter().enumerate() {
                let at = format!("demands[{place}].serves[{serves_place}].node");
                visit(Link::to(at, &serves.node));
            }
        }
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
        if let Some(person) = &self.person {
            visit(Link::to("person", person));
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, _: &Office) -> Option<Slug> {
        Some(self.area.clone())
    }
}
