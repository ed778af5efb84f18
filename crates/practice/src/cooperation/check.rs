//! What must hold for a cooperation on its own, and where it points.

use super::*;
use crate::organisation::check_short;
use crate::strategy::Serves;
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text, Visibility};
use spine::office::{Link, Office, Record};

impl Term {
    /// The faults of the term, at places within it.
    fn check(&self) -> Vec<Fault> {
        match self {
            Self::Fixed { from, to, to_read_as } => {
                let early = |at, end: &spine::base::PartialDate| {
                    (end.last_day() < from.first_day())
                        .then(|| Fault::new(at, "fault-before-start").with("start", from))
                };
                let mut faults: Vec<Fault> = early("to", to).into_iter().collect();
                faults.extend(to_read_as.as_ref().and_then(|end| early("to_read_as", end)));
                faults
            }
            Self::Recurring { every_years, .. } if !(1..=50).contains(every_years) => {
                vec![Fault::new("every_years", "fault-every-years")]
            }
            Self::Planned { months: Some(0 | 601..), .. } => {
                vec![Fault::new("months", "fault-months")]
            }
            Self::Ongoing { .. }
            | Self::Yearly { .. }
            | Self::Recurring { .. }
            | Self::Planned { .. }
            | Self::NotStated => Vec::new(),
        }
    }
}

impl Holding {
    fn check(&self, at: &str) -> Vec<Fault> {
        let mut faults = self.post.check(&format!("{at}.post"), NAME_LIMIT, false);
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to.last_day() < from.first_day()
        {
            faults.push(Fault::new(format!("{at}.to"), "fault-before-start").with("start", from));
        }
        if self.person.is_some()
            && matches!(self.state, HoldingState::Vacant | HoldingState::NotAppointed)
        {
            faults.push(Fault::new(format!("{at}.person"), "fault-vacant-with-person"));
        }
        faults
    }
}

fn check_holdings(at: &str, holdings: &[Holding]) -> Vec<Fault> {
    let mut faults = check_length(&format!("{at}.holdings"), holdings.len());
    for (place, holding) in holdings.iter().enumerate() {
        faults.extend(holding.check(&format!("{at}.holdings[{place}]")));
    }
    faults
}

fn check_length(at: &str, length: usize) -> Vec<Fault> {
    if length > LIST_LIMIT {
        vec![Fault::new(at, "fault-too-many").with("limit", LIST_LIMIT)]
    } else {
        Vec::new()
    }
}

impl Attachment {
    fn check(&self, at: &str) -> Vec<Fault> {
        let mut faults = check_short(&format!("{at}.file_name"), Some(&self.file_name), 200);
        if self.hash.len() != 64
            || !self.hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        {
            faults.push(Fault::new(format!("{at}.hash"), "fault-hash"));
        }
        faults.extend(check_short(&format!("{at}.media_type"), Some(&self.media_type), 100));
        faults.extend(self.title.check(&format!("{at}.title"), NAME_LIMIT, false));
        faults
    }
}

impl Cooperation {
    fn check_texts(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        faults.extend(check_short("short", self.short.as_deref(), 60));
        faults.extend(self.summary.check("summary", 600, false));
        faults.extend(self.purpose.check("purpose", TEXT_LIMIT, false));
        faults.extend(self.expected_outcome.check("expected_outcome", TEXT_LIMIT, false));
        faults.extend(self.term_note.check("term_note", 600, false));
        faults.extend(self.programme_part.check("programme_part", NAME_LIMIT, false));
        faults.extend(self.geography.note.check("geography.note", 600, false));
        faults.extend(self.source.check("source", 600, false));
        faults
    }

    fn check_lengths(&self) -> Vec<Fault> {
        [
            ("former_slugs", self.former_slugs.len()),
            ("steps", self.steps.len()),
            ("anchors", self.anchors.len()),
            ("seats", self.seats.len()),
            ("funding", self.funding.len()),
            ("partners", self.partners.len()),
            ("geography.countries", self.geography.countries.len()),
            ("geography.nuts", self.geography.nuts.len()),
            ("geography.basins", self.geography.basins.len()),
            ("links", self.links.len()),
            ("agreements", self.agreements.len()),
            ("notes", self.notes.len()),
            ("attachments", self.attachments.len()),
            ("doubts", self.doubts.len()),
        ]
        .into_iter()
        .flat_map(|(at, length)| check_length(at, length))
        .collect()
    }

    /// The European Union pays no more than the whole. Where a source says so all the same, it is
    /// entered with its doubt, and stands there as one.
    fn check_share(&self) -> Option<Fault> {
        let is_said = |doubt: &Doubt| {
            let about = ["budget", "budget.eu_share", "budget.total"];
            doubt.kind != DoubtKind::Date && about.contains(&doubt.field.as_str())
        };
        let wrong = self.budget.is_share_above_total() && !self.doubts.iter().any(is_said);
        wrong.then(|| Fault::new("budget.eu_share.money", "fault-share-above-total"))
    }

    fn check_parts(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (place, step) in self.steps.iter().enumerate() {
            faults.extend(step.reason.check(&format!("steps[{place}].reason"), 2_000, false));
        }
        for (place, anchor) in self.anchors.iter().enumerate() {
            faults.extend(check_holdings(&format!("anchors[{place}]"), &anchor.holdings));
        }
        for (place, seat) in self.seats.iter().enumerate() {
            let at = format!("seats[{place}]");
            faults.extend(seat.title.check(&format!("{at}.title"), NAME_LIMIT, true));
            faults.extend(check_holdings(&at, &seat.holdings));
        }
        for (place, line) in self.funding.iter().enumerate() {
            let at = format!("funding[{place}]");
            faults.extend(line.check().into_iter().map(|fault| fault.within(&at)));
        }
        let rests = self.funding.iter().enumerate();
        let mut rests = rests.filter(|(_, line)| line.value == FundingValue::Rest).skip(1);
        if let Some((place, _)) = rests.next() {
            faults.push(Fault::new(format!("funding[{place}].value.kind"), "fault-rest-twice"));
        }
        for (place, partner) in self.partners.iter().enumerate() {
            faults.extend(partner.note.check(&format!("partners[{place}].note"), 600, false));
        }
        for (place, agreement) in self.agreements.iter().enumerate() {
            let at = format!("agreements[{place}]");
            faults.extend(agreement.title.check(&format!("{at}.title"), 600, false));
            if let (Some(signed), Some(expires)) = (agreement.signed_on, agreement.expires_on)
                && expires.last_day() < signed.first_day()
            {
                let fault = Fault::new(format!("{at}.expires_on"), "fault-before-start");
                faults.push(fault.with("start", signed));
            }
        }
        for (place, note) in self.notes.iter().enumerate() {
            faults.extend(note.text.check(&format!("notes[{place}].text"), TEXT_LIMIT, true));
        }
        for (place, attachment) in self.attachments.iter().enumerate() {
            faults.extend(attachment.check(&format!("attachments[{place}]")));
        }
        for (place, doubt) in self.doubts.iter().enumerate() {
            let at = format!("doubts[{place}]");
            faults.extend(doubt.text.check(&format!("{at}.text"), 2_000, true));
            faults.extend(check_short(&format!("{at}.field"), Some(&doubt.field), 100));
        }
        faults
    }
}

/// True for the step by which the office, and no body, put a cooperation under review.
fn is_own_review(step: &Step) -> bool {
    step.kind == StepKind::UnderReview && matches!(step.ground, Some(Ground::Review(_)))
}

impl Record for Cooperation {
    const KIND: &'static str = "cooperation";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.check_texts();
        faults.extend(self.check_lengths());
        faults.extend(self.term.check().into_iter().map(|fault| fault.within("term")));
        faults.extend(self.budget.check().into_iter().map(|fault| fault.within("budget")));
        faults.extend(self.check_share());
        faults.extend(self.check_parts());
        faults.extend(Serves::check_all(&self.serves));
        faults
    }

    fn check_among(&self, id: &Id<Self>, office: &Office) -> Vec<Fault> {
        rules::check_among(self, id, office)
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        for (place, step) in self.steps.iter().enumerate() {
            if let Some(body) = &step.body {
                visit(Link::to(format!("steps[{place}].body"), body));
            }
            let at = format!("steps[{place}].ground.id");
            match &step.ground {
                Some(Ground::Proposal(id)) => visit(Link::to(at, id)),
                Some(Ground::Screening(id)) => visit(Link::to(at, id)),
                Some(Ground::Decision(id)) => visit(Link::to(at, id)),
                Some(Ground::Review(id)) => visit(Link::to(at, id)),
                None => {}
            }
        }
        let mut holdings = |at: String, holdings: &[Holding]| {
            for (place, holding) in holdings.iter().enumerate() {
                let at = format!("{at}.holdings[{place}]");
                if let Some(person) = &holding.person {
                    visit(Link::to(format!("{at}.person"), person));
                }
                if let Some(body) = &holding.appointed_by {
                    visit(Link::to(format!("{at}.appointed_by"), body));
                }
            }
        };
        for (place, anchor) in self.anchors.iter().enumerate() {
            holdings(format!("anchors[{place}]"), &anchor.holdings);
        }
        for (place, seat) in self.seats.iter().enumerate() {
            holdings(format!("seats[{place}]"), &seat.holdings);
        }
        for (place, anchor) in self.anchors.iter().enumerate() {
            if let Some(unit) = &anchor.unit {
                visit(Link::to(format!("anchors[{place}].unit"), unit));
            }
        }
        for (place, line) in self.funding.iter().enumerate() {
            if let Some(unit) = &line.unit {
                visit(Link::to(format!("funding[{place}].unit"), unit));
            }
            if let Some(budget_line) = &line.budget_line {
                visit(Link::to(format!("funding[{place}].budget_line"), budget_line));
            }
            if let Some(organisation) = &line.organisation {
                visit(Link::to(format!("funding[{place}].organisation"), organisation));
            }
            for (step, decision) in line.decisions.iter().enumerate() {
                let at = format!("funding[{place}].decisions[{step}]");
                visit(Link::to(format!("{at}.body"), &decision.body));
                if let Some(body) = &decision.recommended_by {
                    visit(Link::to(format!("{at}.recommended_by"), body));
                }
                if let Some(record) = &decision.decision {
                    visit(Link::to(format!("{at}.decision"), record));
                }
            }
        }
        if let Some(programme) = &self.programme {
            visit(Link::to("programme", programme));
        }
        for (place, partner) in self.partners.iter().enumerate() {
            visit(Link::to(format!("partners[{place}].organisation"), &partner.organisation));
        }
        for (place, link) in self.links.iter().enumerate() {
            visit(Link::to(format!("links[{place}].to"), &link.to));
        }
        Serves::visit_all(&self.serves, visit);
    }

    fn addresses(&self) -> Vec<String> {
        std::iter::once(&self.slug).chain(&self.former_slugs).map(ToString::to_string).collect()
    }

    fn title(&self) -> &Text {
        &self.name
    }

    fn area(&self, _: &Office) -> Option<Slug> {
        Some(self.area.clone())
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn to_public(&self, office: &Office) -> Self {
        let mut public = rules::leave_out(self.clone(), &self.withheld);
        rules::state_worth(&mut public, office);
        public.withheld.clear();
        public.notes.clear();
        // What the office concludes from a report is its own until a body has decided.
        public.steps.retain(|step| !is_own_review(step));
        public.steps.iter_mut().for_each(|step| step.ground = None);
        public.attachments.retain(|file| file.visibility == Visibility::Published);
        let anchored = public.anchors.iter_mut().flat_map(|anchor| &mut anchor.holdings);
        let seated = public.seats.iter_mut().flat_map(|seat| &mut seat.holdings);
        anchored.chain(seated).for_each(|holding: &mut Holding| holding.leave_post(office));
        // What is not published is not there for others, nor is a link to it.
        public.partners.retain(|partner| office.is_public(&partner.organisation));
        public.programme.take_if(|programme| !office.is_public(programme));
        for line in &mut public.funding {
            line.organisation.take_if(|payer| !office.is_public(payer));
            line.unit.take_if(|unit| !office.is_public(unit));
            line.budget_line = None;
            line.decisions.iter_mut().for_each(|decision| decision.decision = None);
        }
        public.links.retain(|link| office.is_public(&link.to));
        public.serves.retain(|serves| office.is_public(&serves.node));
        public
    }
}
