//! What must hold for plans, initiatives and their reports, and where they point.

use super::{ActionPlan, Initiative, ProgressReport};
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text, Visibility};
use spine::office::{Link, Office, Record};
use std::collections::BTreeSet;

impl Record for ActionPlan {
    const KIND: &'static str = "action_plan";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.introduction.check("introduction", TEXT_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        if !(1900..=2200).contains(&self.year) {
            faults.push(Fault::new("year", "fault-year"));
        }
        if self.adopted_by.is_some() && self.frozen.is_none() {
            faults.push(Fault::new("frozen", "fault-adopted-not-frozen"));
        }
        faults
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        let before = self.rolled_from.as_ref().and_then(|before| office.find(before));
        let Some(before) = before else { return Vec::new() };
        let fits = before.strategy == self.strategy && before.year < self.year;
        if fits { Vec::new() } else { vec![Fault::new("rolled_from", "fault-rolled-from")] }
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.frozen.is_some() || self.adopted_by.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("strategy", &self.strategy));
        if let Some(matter) = &self.matter {
            visit(Link::to("matter", matter));
        }
        if let Some(decision) = &self.adopted_by {
            visit(Link::to("adopted_by", decision));
        }
        if let Some(before) = &self.rolled_from {
            visit(Link::to("rolled_from", before));
        }
    }

    /// A strategy has one plan a year, and a plan is rolled over once.
    fn addresses(&self) -> Vec<String> {
        let rolled = self.rolled_from.iter().map(|before| format!("after/{before}"));
        rolled.chain([format!("{}/{}", self.strategy, self.year)]).collect()
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.strategy)
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }
}

impl Initiative {
    fn check_plans(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.plans.is_empty() {
            faults.push(Fault::new("plans", "fault-needed"));
        }
        let mut plans = BTreeSet::new();
        for (place, within) in self.plans.iter().enumerate() {
            if !plans.insert(within.plan.as_str()) {
                faults.push(Fault::new(format!("plans[{place}].plan"), "fault-chosen-twice"));
            }
            if let Some(added) = &within.added {
                let at = format!("plans[{place}].added.why");
                faults.extend(added.why.check(&at, 2_000, added.decision.is_none()));
            }
        }
        faults
    }

    fn check_tasks(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut keys = BTreeSet::new();
        for (place, task) in self.tasks.iter().enumerate() {
            if !keys.insert(task.key.as_str()) {
                faults.push(Fault::new(format!("tasks[{place}].key"), "fault-twice"));
            }
            faults.extend(task.what.check(&format!("tasks[{place}].what"), 2_000, true));
            faults.extend(task.note.check(&format!("tasks[{place}].note"), 2_000, false));
        }
        faults
    }
}

impl Record for Initiative {
    const KIND: &'static str = "initiative";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.description.check("description", TEXT_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(self.check_plans());
        faults.extend(self.check_tasks());
        let lists = [
            ("plans", self.plans.len()),
            ("serves", self.serves.len()),
            ("tasks", self.tasks.len()),
            ("cooperations", self.cooperations.len()),
            ("indicators", self.indicators.len()),
        ];
        for (at, _) in lists.into_iter().filter(|(_, length)| *length > LIST_LIMIT) {
            faults.push(Fault::new(at, "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, serves) in self.serves.iter().enumerate() {
            faults.extend(serves.why.check(&format!("serves[{place}].why"), 2_000, false));
        }
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to.last_day() < from.first_day()
        {
            faults.push(Fault::new("to", "fault-before-start").with("start", from));
        }
        faults.extend(self.budget.and_then(|budget| budget.check("budget")));
        if let Some(set) = &self.set_by_hand {
            faults.extend(set.why.check("set_by_hand.why", 2_000, true));
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        for (place, within) in self.plans.iter().enumerate() {
            visit(Link::to(format!("plans[{place}].plan"), &within.plan));
            if let Some(decision) = within.added.as_ref().and_then(|add| add.decision.as_ref()) {
                visit(Link::to(format!("plans[{place}].added.decision"), decision));
            }
        }
        for (place, serves) in self.serves.iter().enumerate() {
            visit(Link::to(format!("serves[{place}].node"), &serves.node));
        }
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
        if let Some(person) = &self.person {
            visit(Link::to("person", person));
        }
        for (place, task) in self.tasks.iter().enumerate() {
            if let Some(person) = &task.person {
                visit(Link::to(format!("tasks[{place}].person"), person));
            }
        }
        for (place, cooperation) in self.cooperations.iter().enumerate() {
            visit(Link::to(format!("cooperations[{place}]"), cooperation));
        }
        for (place, indicator) in self.indicators.iter().enumerate() {
            visit(Link::to(format!("indicators[{place}]"), indicator));
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, _: &Office) -> Option<Slug> {
        Some(self.area.clone())
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }
}

impl Record for ProgressReport {
    const KIND: &'static str = "progress_report";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.summary.check("summary", TEXT_LIMIT, false));
        let mut told = BTreeSet::new();
        for (place, row) in self.rows.iter().enumerate() {
            if !told.insert(row.initiative.as_str()) {
                faults.push(Fault::new(format!("rows[{place}].initiative"), "fault-chosen-twice"));
            }
            faults.extend(row.text.check(&format!("rows[{place}].text"), TEXT_LIMIT, false));
        }
        faults
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.frozen.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("plan", &self.plan));
        for (place, row) in self.rows.iter().enumerate() {
            visit(Link::to(format!("rows[{place}].initiative"), &row.initiative));
        }
    }

    /// A plan has one report of a day.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.plan, self.on)]
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.plan)
    }
}
