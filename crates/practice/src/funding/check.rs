//! What must hold for the records of the funding ledger, and where they point.

use super::{BudgetLine, PostedValue, Posting, ReferenceRates, ReportingPeriod, WorkRate};
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, Text, Visibility};
use spine::office::{Link, Office, Record};
use std::collections::BTreeSet;

/// The longest a number of an account or a voucher may be, in characters.
const NUMBER_LIMIT: usize = 60;

fn check_number(at: &str, number: Option<&String>) -> Option<Fault> {
    let number = number?;
    if number.trim().is_empty() {
        return Some(Fault::new(at, "fault-needed"));
    }
    (number.chars().count() > NUMBER_LIMIT)
        .then(|| Fault::new(at, "fault-too-long").with("limit", NUMBER_LIMIT))
}

impl Record for BudgetLine {
    const KIND: &'static str = "budget_line";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        faults.extend(check_number("number", self.number.as_ref()));
        if self.years.len() > LIST_LIMIT {
            faults.push(Fault::new("years", "fault-too-many").with("limit", LIST_LIMIT));
        }
        let mut years = BTreeSet::new();
        for (place, year) in self.years.iter().enumerate() {
            if !(1900..=2200).contains(&year.year) {
                faults.push(Fault::new(format!("years[{place}].year"), "fault-year"));
            }
            if !years.insert(year.year) {
                faults.push(Fault::new(format!("years[{place}].year"), "fault-chosen-twice"));
            }
            let granted = year.granted.and_then(|it| it.check(format!("years[{place}].granted")));
            faults.extend(granted);
            faults.extend(year.note.check(&format!("years[{place}].note"), 2_000, false));
        }
        faults.extend(self.source.check("source", 2_000, false));
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
    }

    fn addresses(&self) -> Vec<String> {
        self.number.iter().cloned().collect()
    }

    fn tell_taken(&self, number: &str) -> Fault {
        Fault::new("number", "fault-account-taken").with("number", number)
    }

    fn title(&self) -> &Text {
        &self.name
    }
}

impl Record for WorkRate {
    const KIND: &'static str = "work_rate";

    fn check(&self) -> Vec<Fault> {
        let mut faults: Vec<_> = self.per_hour.check("per_hour").into_iter().collect();
        // A month has 744 hours at most.
        if !(1.0..=744.0).contains(&self.hours_a_month) {
            faults.push(Fault::new("hours_a_month", "fault-hours-a-month"));
        }
        faults.extend(self.source.check("source", 2_000, false));
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
    }

    /// One rate for a unit from a day on.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.unit.as_ref().map_or("", Id::as_str), self.from)]
    }

    fn tell_taken(&self, _: &str) -> Fault {
        Fault::new("from", "fault-work-rate-taken").with("day", self.from)
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }
}

impl Record for Posting {
    const KIND: &'static str = "posting";

    fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        match &self.value {
            PostedValue::Cash { money } => faults.extend(money.check("value.money")),
            PostedValue::Work { effort, stated } => {
                faults.extend(effort.check("value.effort"));
                faults.extend(stated.and_then(|money| money.check("value.stated")));
            }
        }
        faults.extend(check_number("voucher", self.voucher.as_ref()));
        faults.extend(self.what.check("what", 2_000, false));
        faults.extend(self.reason.check("reason", 2_000, self.corrects.is_some()));
        faults.extend(self.source.check("source", 2_000, false));
        faults
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let Some(before) = self.corrects.as_ref().and_then(|before| office.find(before))
            && before.cooperation != self.cooperation
        {
            faults.push(Fault::new("corrects", "fault-posting-elsewhere"));
        }
        if let Some(period) = self.period.as_ref().and_then(|period| office.find(period))
            && period.cooperation != self.cooperation
        {
            faults.push(Fault::new("period", "fault-posting-elsewhere"));
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("cooperation", &self.cooperation));
        if let Some(organisation) = &self.organisation {
            visit(Link::to("organisation", organisation));
        }
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
        if let Some(line) = &self.budget_line {
            visit(Link::to("budget_line", line));
        }
        if let Some(period) = &self.period {
            visit(Link::to("period", period));
        }
        if let Some(before) = &self.corrects {
            visit(Link::to("corrects", before));
        }
    }

    /// A posting is corrected once.
    fn addresses(&self) -> Vec<String> {
        self.corrects.iter().map(Id::to_string).collect()
    }

    fn title(&self) -> &Text {
        &self.what
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.cooperation)
    }
}

impl Record for ReportingPeriod {
    const KIND: &'static str = "reporting_period";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.note.check("note", 2_000, false);
        faults.extend(self.source.check("source", 2_000, false));
        if self.number == 0 {
            faults.push(Fault::new("number", "fault-needed"));
        }
        if self.to < self.from {
            faults.push(Fault::new("to", "fault-before-start").with("start", self.from));
        }
        let days = [("due_on", Some(self.due_on)), ("sent_on", self.sent_on)];
        for (at, day) in days {
            if day.is_some_and(|day| day < self.from) {
                faults.push(Fault::new(at, "fault-too-early").with("start", self.from));
            }
        }
        if let Some(approved) = self.approved_on
            && self.sent_on.is_none_or(|sent| approved < sent)
        {
            faults.push(Fault::new("approved_on", "fault-approved-before-sent"));
        }
        faults
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.sent_on.is_some() || self.approved_on.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("cooperation", &self.cooperation));
        if let Some(person) = &self.person {
            visit(Link::to("person", person));
        }
    }

    /// A project has one period of each number.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.cooperation, self.number)]
    }

    fn tell_taken(&self, _: &str) -> Fault {
        Fault::new("number", "fault-period-taken").with("number", self.number)
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.cooperation)
    }
}

impl Record for ReferenceRates {
    const KIND: &'static str = "reference_rates";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.source.check("source", 2_000, true);
        let in_order = self.days.windows(2).all(|pair| pair[0] < pair[1]);
        if !in_order || self.days.iter().any(|day| day.year() != self.year) {
            faults.push(Fault::new("days", "fault-rates-days"));
        }
        for (currency, rates) in &self.rates {
            if rates.len() != self.days.len() {
                faults.push(Fault::new(format!("rates.{currency:?}"), "fault-rates-days"));
            }
        }
        faults
    }

    fn visit_links(&self, _: &mut dyn FnMut(Link)) {}

    /// There is one record a year.
    fn addresses(&self) -> Vec<String> {
        vec![self.year.to_string()]
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }

    /// Rates are published by whoever sets them; what visitors see is converted by the same.
    fn visibility(&self) -> Visibility {
        Visibility::Published
    }
}
