//! What must hold for guides, rounds and reports, and where they point.

use super::{CouncilReport, Guide, Review, ReviewStepKind, Round};
use crate::cooperation::Track;
use crate::questionnaire::{check_answers, check_complete};
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text};
use spine::office::{Link, Office, Record};
use std::collections::BTreeSet;

/// The cooperations that one round asks about at most.
const ASKED_LIMIT: usize = 10_000;

impl Record for Guide {
    const KIND: &'static str = "guide";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        let questions = self.questions.check().into_iter();
        faults.extend(questions.map(|fault| fault.within("questions")));
        faults.extend(self.source.check("source", 2_000, false));
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(before) = &self.replaces {
            visit(Link::to("replaces", before));
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }
}

impl Record for Round {
    const KIND: &'static str = "round";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.source.check("source", 2_000, false);
        if !(1900..=2200).contains(&self.year) {
            faults.push(Fault::new("year", "fault-year"));
        }
        for (at, day) in [("due_on", Some(self.due_on)), ("closed_on", self.closed_on)] {
            if day.is_some_and(|day| day < self.opened_on) {
                faults.push(Fault::new(at, "fault-too-early").with("start", self.opened_on));
            }
        }
        if self.asked.len() > ASKED_LIMIT {
            faults.push(Fault::new("asked", "fault-too-many").with("limit", ASKED_LIMIT));
        }
        let mut asked = BTreeSet::new();
        for (place, one) in self.asked.iter().enumerate() {
            if !asked.insert(one.cooperation.as_str()) {
                faults
                    .push(Fault::new(format!("asked[{place}].cooperation"), "fault-chosen-twice"));
            }
        }
        faults
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        let guides = [
            ("political_guide", &self.political_guide, Track::Political),
            ("administrative_guide", &self.administrative_guide, Track::Administrative),
        ];
        let wrong = |id, track| office.find::<Guide>(id).is_some_and(|guide| guide.track != track);
        let wrong = guides.into_iter().filter(|(_, id, track)| wrong(*id, *track));
        wrong.map(|(at, _, _)| Fault::new(at, "fault-guide-track")).collect()
    }

    fn is_settled(&self, id: &Id<Self>, office: &Office) -> bool {
        super::rules::find_report(office, id).is_some_and(|report| report.record.frozen.is_some())
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("political_guide", &self.political_guide));
        visit(Link::to("administrative_guide", &self.administrative_guide));
        for (place, asked) in self.asked.iter().enumerate() {
            visit(Link::to(format!("asked[{place}].cooperation"), &asked.cooperation));
            if let Some(person) = &asked.person {
                visit(Link::to(format!("asked[{place}].person"), person));
            }
            if let Some(unit) = &asked.unit {
                visit(Link::to(format!("asked[{place}].unit"), unit));
            }
        }
    }

    /// There is one round a year.
    fn addresses(&self) -> Vec<String> {
        vec![self.year.to_string()]
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }
}

impl Review {
    /// True once the office has approved it; then its answers are frozen.
    pub fn is_approved(&self) -> bool {
        self.steps.last().is_some_and(|step| step.kind == ReviewStepKind::Approved)
    }

    /// True while it lies with the office: sent, and neither returned nor approved.
    pub fn is_sent(&self) -> bool {
        self.steps.last().is_some_and(|step| step.kind == ReviewStepKind::Sent)
    }
}

impl Record for Review {
    const KIND: &'static str = "review";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.lesson.check("lesson", TEXT_LIMIT, false);
        if self.steps.len() > LIST_LIMIT {
            faults.push(Fault::new("steps", "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, step) in self.steps.iter().enumerate() {
            let needed = step.kind == ReviewStepKind::Returned;
            faults.extend(step.question.check(&format!("steps[{place}].question"), 2_000, needed));
        }
        if let Some(conclusion) = &self.conclusion {
            faults.extend(conclusion.reason.check("conclusion.reason", TEXT_LIMIT, true));
        }
        faults
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        let Some(round) = office.find(&self.round) else { return Vec::new() };
        if !round.asked.iter().any(|asked| asked.cooperation == self.cooperation) {
            return vec![Fault::new("cooperation", "fault-not-asked")];
        }
        if ![&round.political_guide, &round.administrative_guide].contains(&&self.guide) {
            return vec![Fault::new("guide", "fault-guide-of-round")];
        }
        let Some(guide) = office.find(&self.guide) else { return Vec::new() };
        if self.is_sent() || self.is_approved() {
            check_complete(&guide.questions, &self.answers)
        } else {
            check_answers(&guide.questions, &self.answers)
        }
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.is_approved()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("round", &self.round));
        visit(Link::to("cooperation", &self.cooperation));
        visit(Link::to("guide", &self.guide));
        for (place, step) in self.steps.iter().enumerate() {
            if let Some(by) = &step.by {
                visit(Link::to(format!("steps[{place}].by"), by));
            }
        }
        if let Some(matter) = self.conclusion.as_ref().and_then(|end| end.matter.as_ref()) {
            visit(Link::to("conclusion.matter", matter));
        }
    }

    /// One report for each cooperation in a round.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.round, self.cooperation)]
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.cooperation)
    }
}

impl Record for CouncilReport {
    const KIND: &'static str = "council_report";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        for (place, part) in self.parts.iter().enumerate() {
            let at = format!("parts[{place}]");
            faults.extend(part.text.check(&format!("{at}.text"), TEXT_LIMIT, false));
            if self.parts[..place].iter().any(|earlier| earlier.kind == part.kind) {
                faults.push(Fault::new(format!("{at}.kind"), "fault-chosen-twice"));
            }
        }
        faults
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.frozen.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("round", &self.round));
        if let Some(matter) = &self.matter {
            visit(Link::to("matter", matter));
        }
    }

    /// A round has one report.
    fn addresses(&self) -> Vec<String> {
        vec![self.round.to_string()]
    }

    fn title(&self) -> &Text {
        &self.title
    }
}
