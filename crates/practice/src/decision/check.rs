//! What must hold for the records of deciding, and where they point.

use super::{
    CompetencePlan, Decision, FollowUp, Matter, Meeting, Outcome, Paper, RouteRole, RouteStep,
    Subject, rules,
};
use crate::organisation::check_short;
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text};
use spine::office::{Link, Office, Record};

/// The bodies on a route at most.
const ROUTE_LIMIT: usize = 10;

/// One body decides, and it comes last; no body comes twice.
fn check_route(route: &[RouteStep]) -> Vec<Fault> {
    let deciders = route.iter().filter(|step| step.role == RouteRole::Decides).count();
    let mut faults = Vec::new();
    match (deciders, route.last()) {
        (0, _) => faults.push(Fault::new("route", "fault-no-decider")),
        (1, Some(last)) if last.role != RouteRole::Decides => {
            faults.push(Fault::new("route", "fault-decider-not-last"));
        }
        (1, _) => {}
        _ => faults.push(Fault::new("route", "fault-two-deciders")),
    }
    if route.len() > ROUTE_LIMIT {
        faults.push(Fault::new("route", "fault-too-many").with("limit", ROUTE_LIMIT));
    }
    for (place, step) in route.iter().enumerate() {
        if route[..place].iter().any(|earlier| earlier.body == step.body) {
            faults.push(Fault::new(format!("route[{place}].body"), "fault-chosen-twice"));
        }
    }
    faults
}

fn visit_route(at: &str, route: &[RouteStep], visit: &mut dyn FnMut(Link)) {
    for (place, step) in route.iter().enumerate() {
        visit(Link::to(format!("{at}[{place}].body"), &step.body));
    }
}

fn visit_subject(subject: Option<&Subject>, visit: &mut dyn FnMut(Link)) {
    match subject {
        Some(Subject::Cooperation(id)) => visit(Link::to("subject.id", id)),
        Some(Subject::Edition(id)) => visit(Link::to("subject.id", id)),
        Some(Subject::Plan(id)) => visit(Link::to("subject.id", id)),
        None => {}
    }
}

fn check_count(at: &str, count: usize) -> Option<Fault> {
    (count > LIST_LIMIT).then(|| Fault::new(at, "fault-too-many").with("limit", LIST_LIMIT))
}

impl Record for CompetencePlan {
    const KIND: &'static str = "competence_plan";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.source.check("source", 2_000, false));
        if let Some(to) = self.valid_to
            && to.last_day() < self.valid_from.first_day()
        {
            let fault = Fault::new("valid_to", "fault-before-start");
            faults.push(fault.with("start", self.valid_from));
        }
        if self.rules.is_empty() {
            faults.push(Fault::new("rules", "fault-needed"));
        }
        faults.extend(check_count("rules", self.rules.len()));
        for (place, rule) in self.rules.iter().enumerate() {
            let at = format!("rules[{place}]");
            faults.extend(rule.matter.check(&format!("{at}.matter"), NAME_LIMIT, true));
            faults.extend(rule.reference.check(&format!("{at}.reference"), NAME_LIMIT, false));
            faults.extend(check_route(&rule.route).into_iter().map(|fault| fault.within(&at)));
            if self.rules[..place].iter().any(|earlier| earlier.key == rule.key) {
                faults.push(Fault::new(format!("{at}.key"), "fault-twice"));
            }
        }
        faults
    }

    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        rules::check_plan_among(self, id, office)
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        for (place, rule) in self.rules.iter().enumerate() {
            visit_route(&format!("rules[{place}].route"), &rule.route, visit);
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }
}

impl Record for Matter {
    const KIND: &'static str = "matter";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.asked.check("asked", 2_000, true));
        faults.extend(self.route_reason.check("route_reason", 2_000, false));
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(check_route(&self.route));
        if let Some(exit) = &self.exit {
            faults.extend(exit.reason.check("exit.reason", TEXT_LIMIT, true));
            faults.extend(check_count("exit.tell", exit.tell.len()));
            for (place, tell) in exit.tell.iter().enumerate() {
                faults.extend(tell.check(&format!("exit.tell[{place}]"), 1_000, true));
            }
        }
        if let Some(withdrawal) = &self.withdrawn {
            faults.extend(withdrawal.reason.check("withdrawn.reason", 2_000, true));
            if withdrawal.on < self.raised_on {
                let fault = Fault::new("withdrawn.on", "fault-too-early");
                faults.push(fault.with("start", self.raised_on));
            }
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit_subject(self.subject.as_ref(), visit);
        visit_route("route", &self.route, visit);
        if let Some(plan) = &self.plan {
            visit(Link::to("plan", plan));
        }
        if let Some(screening) = &self.screening {
            visit(Link::to("screening", screening));
        }
        if let Some(person) = &self.raised_by {
            visit(Link::to("raised_by", person));
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        self.subject.as_ref().and_then(|subject| subject.area(office))
    }
}

impl Record for Meeting {
    const KIND: &'static str = "meeting";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.place.check("place", NAME_LIMIT, false);
        faults.extend(self.minutes.check("minutes", TEXT_LIMIT, false));
        faults.extend(check_short("minutes_address", self.minutes_address.as_deref(), 500));
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(check_count("items", self.items.len()));
        if self.papers_due_on.is_some_and(|due| due > self.on) {
            faults.push(Fault::new("papers_due_on", "fault-after-meeting").with("day", self.on));
        }
        for (place, item) in self.items.iter().enumerate() {
            let at = format!("items[{place}]");
            faults.extend(check_short(&format!("{at}.number"), item.number.as_deref(), 20));
            if self.items[..place].iter().any(|earlier| earlier.matter == item.matter) {
                faults.push(Fault::new(format!("{at}.matter"), "fault-chosen-twice"));
            }
        }
        faults
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.sent_on.is_some()
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        visit(Link::to("body", &self.body));
        for (place, item) in self.items.iter().enumerate() {
            visit(Link::to(format!("items[{place}].matter"), &item.matter));
        }
    }

    /// A body meets once on a day.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.body, self.on)]
    }

    fn tell_taken(&self, _: &str) -> Fault {
        Fault::new("on", "fault-meeting-taken").with("day", self.on)
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }
}

impl Record for Paper {
    const KIND: &'static str = "paper";

    fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
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
        visit(Link::to("matter", &self.matter));
        visit(Link::to("meeting", &self.meeting));
    }

    /// A meeting reads one paper on a matter.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.meeting, self.matter)]
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        office.area_of(&self.matter)
    }
}

impl Decision {
    /// Votes add up to what came of them: somebody voted, and a majority carries.
    fn check_votes(&self) -> Option<Fault> {
        let votes = self.votes?;
        let carried = votes.in_favour > votes.against;
        if votes.in_favour == 0 && votes.against == 0 && votes.abstained == 0 {
            return Some(Fault::new("votes", "fault-votes-none"));
        }
        match self.outcome {
            Outcome::Agreed | Outcome::Changed if !carried => {
                Some(Fault::new("votes", "fault-votes-not-carried"))
            }
            Outcome::Refused if carried => Some(Fault::new("votes", "fault-votes-carried")),
            Outcome::Agreed
            | Outcome::Changed
            | Outcome::SentBack
            | Outcome::Refused
            | Outcome::Postponed
            | Outcome::Noted => None,
        }
    }
}

impl Record for Decision {
    const KIND: &'static str = "decision";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.text.check("text", TEXT_LIMIT, false);
        faults.extend(self.dissent.check("dissent", TEXT_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(check_short("item", self.item.as_deref(), 20));
        faults.extend(check_count("amounts", self.amounts.len()));
        if self.matter.is_none() && self.text.is_empty() {
            faults.push(Fault::new("text", "fault-needed"));
        }
        faults.extend(self.check_votes());
        for (place, amount) in self.amounts.iter().enumerate() {
            let at = format!("amounts[{place}]");
            if amount.money.amount_minor <= 0 {
                faults.push(Fault::new(format!("{at}.money"), "fault-amount-positive"));
            }
            faults.extend(amount.from.check(&format!("{at}.from"), NAME_LIMIT, false));
            if let (Some(from), Some(to)) = (amount.from_year, amount.to_year)
                && to < from
            {
                let fault = Fault::new(format!("{at}.to_year"), "fault-before-start");
                faults.push(fault.with("start", from));
            }
        }
        faults
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        true
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(matter) = &self.matter {
            visit(Link::to("matter", matter));
        }
        visit_subject(self.subject.as_ref(), visit);
        visit(Link::to("body", &self.body));
        if let Some(meeting) = &self.meeting {
            visit(Link::to("meeting", meeting));
        }
        if let Some(corrects) = &self.corrects {
            visit(Link::to("corrects", corrects));
        }
    }

    fn title(&self) -> &Text {
        &self.text
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        self.subject.as_ref().and_then(|subject| subject.area(office))
    }
}

impl Record for FollowUp {
    const KIND: &'static str = "follow_up";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.what.check("what", 1_000, true);
        if let Some(done) = &self.done {
            faults.extend(done.how.check("done.how", TEXT_LIMIT, false));
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(decision) = &self.decision {
            visit(Link::to("decision", decision));
        }
        if let Some(screening) = &self.screening {
            visit(Link::to("screening", screening));
        }
        if let Some(cooperation) = &self.cooperation {
            visit(Link::to("cooperation", cooperation));
        }
        if let Some(owner) = &self.owner {
            visit(Link::to("owner", owner));
        }
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
    }

    fn title(&self) -> &Text {
        &self.what
    }

    fn area(&self, office: &Office) -> Option<Slug> {
        let of_decision = || self.decision.as_ref().and_then(|id| office.area_of(id));
        let of_screening = || self.screening.as_ref().and_then(|id| office.area_of(id));
        let own = self.cooperation.as_ref().and_then(|id| office.area_of(id));
        own.or_else(of_decision).or_else(of_screening)
    }
}
