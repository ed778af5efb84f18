//! What must hold for indicators and values, and where they point.

use super::{Contributor, Indicator, Measure, Measurement};
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, TEXT_LIMIT, Text, Visibility};
use spine::office::{Link, Office, Record};
use std::collections::BTreeSet;

/// The largest value that is kept, either way.
const VALUE_LIMIT: f64 = 1e15;

impl Measure {
    /// True when a value can be one of these.
    pub fn takes(&self, value: f64) -> bool {
        match self {
            Self::Figure { .. } => value.is_finite() && value.abs() <= VALUE_LIMIT,
            #[allow(clippy::cast_precision_loss, reason = "a scale has a handful of steps")]
            Self::Scale { steps } => {
                value.fract() == 0.0 && (1.0..=steps.len() as f64).contains(&value)
            }
        }
    }

    fn check(&self) -> Vec<Fault> {
        match self {
            Self::Figure { unit, decimals, .. } => {
                let mut faults = unit.check("measure.unit", 60, true);
                if *decimals > 6 {
                    faults.push(Fault::new("measure.decimals", "fault-decimals"));
                }
                faults
            }
            Self::Scale { steps } => {
                let mut faults = Vec::new();
                if !(2..=10).contains(&steps.len()) {
                    faults.push(Fault::new("measure.steps", "fault-steps"));
                }
                for (place, step) in steps.iter().enumerate() {
                    faults.extend(step.check(&format!("measure.steps[{place}]"), 500, true));
                }
                faults
            }
        }
    }
}

impl Indicator {
    fn check_dimensions(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut keys = BTreeSet::new();
        for (place, dimension) in self.dimensions.iter().enumerate() {
            let at = format!("dimensions[{place}]");
            faults.extend(dimension.name.check(&format!("{at}.name"), NAME_LIMIT, true));
            if !keys.insert(dimension.key.as_str()) {
                faults.push(Fault::new(format!("{at}.key"), "fault-twice"));
            }
            if dimension.members.is_empty() {
                faults.push(Fault::new(format!("{at}.members"), "fault-needed"));
            }
            let mut members = BTreeSet::new();
            for (member_place, member) in dimension.members.iter().enumerate() {
                let at = format!("{at}.members[{member_place}]");
                faults.extend(member.name.check(&format!("{at}.name"), NAME_LIMIT, true));
                if !members.insert(member.key.as_str()) {
                    faults.push(Fault::new(format!("{at}.key"), "fault-twice"));
                }
            }
        }
        faults
    }
}

impl Record for Indicator {
    const KIND: &'static str = "indicator";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.definition.check("definition", TEXT_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(self.measure.check());
        faults.extend(self.check_dimensions());
        let lists = [
            ("targets", self.targets.len()),
            ("dimensions", self.dimensions.len()),
            ("serves", self.serves.len()),
            ("contributions", self.contributions.len()),
        ];
        for (at, _) in lists.into_iter().filter(|(_, length)| *length > LIST_LIMIT) {
            faults.push(Fault::new(at, "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, serves) in self.serves.iter().enumerate() {
            faults.extend(serves.why.check(&format!("serves[{place}].why"), 2_000, false));
        }
        for (place, one) in self.contributions.iter().enumerate() {
            faults.extend(one.how.check(&format!("contributions[{place}].how"), 2_000, false));
        }
        let targets = self.targets.iter().enumerate();
        let targets = targets.map(|(place, target)| (format!("targets[{place}]"), target));
        let baseline = self.baseline.iter().map(|point| ("baseline".to_owned(), point));
        for (at, point) in baseline.chain(targets) {
            if !self.measure.takes(point.value) {
                faults.push(Fault::new(format!("{at}.value"), "fault-value"));
            }
            faults.extend(point.source.check(&format!("{at}.source"), 2_000, false));
        }
        if !self.targets.is_sorted_by_key(|target| target.on.last_day()) {
            faults.push(Fault::new("targets", "fault-order"));
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        for (place, serves) in self.serves.iter().enumerate() {
            visit(Link::to(format!("serves[{place}].node"), &serves.node));
        }
        for (place, one) in self.contributions.iter().enumerate() {
            visit(one.of.link(format!("contributions[{place}].of")));
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

    fn visibility(&self) -> Visibility {
        self.visibility
    }
}

impl Contributor {
    fn link(&self, at: String) -> Link {
        match self {
            Self::Cooperation(id) => Link::to(at, id),
            Self::Initiative(id) => Link::to(at, id),
        }
    }
}

impl Record for Measurement {
    const KIND: &'static str = "measurement";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.source.check("source", 2_000, true);
        faults.extend(self.story.check("story", TEXT_LIMIT, false));
        faults.extend(self.reason.check("reason", 2_000, self.corrects.is_some()));
        faults
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        let Some(indicator) = office.find(&self.indicator) else { return Vec::new() };
        let mut faults = Vec::new();
        if !indicator.measure.takes(self.value) {
            faults.push(Fault::new("value", "fault-value"));
        }
        for (key, member) in &self.of {
            let dimension = indicator.dimensions.iter().find(|dimension| dimension.key == *key);
            let known = dimension
                .is_some_and(|dimension| dimension.members.iter().any(|one| one.key == *member));
            if !known {
                faults.push(Fault::new(format!("of.{key}"), "fault-dimension"));
            }
        }
        if let Some(approved) = &self.approved
            && approved.by.is_some()
            && approved.by == self.measured_by
        {
            faults.push(Fault::new("approved.by", "fault-approves-own"));
        }
        let before = self.corrects.as_ref().and_then(|before| office.find(before));
        if before.is_some_and(|before| before.indicator != self.indicator) {
            faults.push(Fault::new("corrects", "fault-value-elsewhere"));
        }
        faults
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.approved.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("indicator", &self.indicator));
        if let Some(from) = &self.from {
            visit(from.link("from".to_owned()));
        }
        if let Some(person) = &self.measured_by {
            visit(Link::to("measured_by", person));
        }
        if let Some(by) = self.approved.as_ref().and_then(|approved| approved.by.as_ref()) {
            visit(Link::to("approved.by", by));
        }
        if let Some(before) = &self.corrects {
            visit(Link::to("corrects", before));
        }
    }

    /// A value is corrected once.
    fn addresses(&self) -> Vec<String> {
        self.corrects.iter().map(Id::to_string).collect()
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }
}
