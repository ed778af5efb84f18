//! What must hold for proposals, checklists, screenings and assessments, and where they point.

use super::{Assessment, Checklist, Proposal, Screening, ScreeningResult};
use crate::questionnaire::{Questionnaire, check_answers, check_complete};
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text};
use spine::office::{Link, Office, Record};

impl Record for Proposal {
    const KIND: &'static str = "proposal";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.instead.check("instead", TEXT_LIMIT, false);
        faults.extend(self.source.check("source", 2_000, false));
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("cooperation", &self.cooperation));
        if let Some(proposer) = &self.proposer {
            visit(Link::to("proposer", proposer));
        }
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
    }

    /// A cooperation is proposed once.
    fn addresses(&self) -> Vec<String> {
        vec![self.cooperation.to_string()]
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.cooperation)
    }
}

impl Record for Checklist {
    const KIND: &'static str = "checklist";

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

impl Record for Screening {
    const KIND: &'static str = "screening";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.source.check("source", 2_000, false);
        if self.due_on.is_some_and(|due| due < self.opened_on) {
            let fault = Fault::new("due_on", "fault-too-early");
            faults.push(fault.with("start", self.opened_on));
        }
        if self.assessors.len() > LIST_LIMIT {
            faults.push(Fault::new("assessors", "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, assessor) in self.assessors.iter().enumerate() {
            if self.assessors[..place].contains(assessor) {
                faults.push(Fault::new(format!("assessors[{place}]"), "fault-chosen-twice"));
            }
        }
        if let Some(cut) = &self.cut_short {
            faults.extend(cut.reason.check("cut_short.reason", TEXT_LIMIT, true));
        }
        if let Some(result) = &self.result {
            faults.extend(result.reasons.check("result.reasons", TEXT_LIMIT, true));
            if result.on < self.opened_on {
                let fault = Fault::new("result.on", "fault-too-early");
                faults.push(fault.with("start", self.opened_on));
            }
        }
        faults
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        let (Some(ScreeningResult { answers, .. }), Some(list)) =
            (&self.result, office.find(&self.checklist))
        else {
            return Vec::new();
        };
        let faults = check_complete(&list.questions, answers).into_iter();
        faults.map(|fault| fault.within("result")).collect()
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.result.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("cooperation", &self.cooperation));
        visit(Link::to("checklist", &self.checklist));
        for (place, assessor) in self.assessors.iter().enumerate() {
            visit(Link::to(format!("assessors[{place}]"), assessor));
        }
        if let Some(ScreeningResult { by: Some(by), .. }) = &self.result {
            visit(Link::to("result.by", by));
        }
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.cooperation)
    }
}

impl Record for Assessment {
    const KIND: &'static str = "assessment";

    fn check(&self) -> Vec<Fault> {
        Vec::new()
    }

    fn check_among(&self, _: &Id<Self>, office: &Office) -> Vec<Fault> {
        let Some(sheet) = find_sheet(&self.screening, office) else { return Vec::new() };
        match self.done_on {
            Some(_) => check_complete(sheet, &self.answers),
            None => check_answers(sheet, &self.answers),
        }
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.done_on.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("screening", &self.screening));
        visit(Link::to("assessor", &self.assessor));
    }

    /// Everybody weighs once.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.screening, self.assessor)]
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.screening)
    }
}

fn find_sheet<'a>(screening: &Id<Screening>, office: &'a Office) -> Option<&'a Questionnaire> {
    let screening = office.find(screening)?;
    Some(&office.find(&screening.checklist)?.questions)
}
