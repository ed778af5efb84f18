//! What must hold for calls, needs and applications, and where they point.

use super::{Application, Call, CallSnapshot, Need, StageKind};
use crate::organisation::check_short;
use spine::base::{Fault, Id, LIST_LIMIT, NAME_LIMIT, Slug, TEXT_LIMIT, Text};
use spine::office::{Link, Office, Record};
use std::collections::BTreeSet;

/// The longest an identifier of a publisher may be, in characters.
pub(super) const IDENTIFIER_LIMIT: usize = 120;

/// The longest address of a page, in characters.
pub(crate) const ADDRESS_LIMIT: usize = 500;

/// The calls that one snapshot has at most.
pub(super) const ROWS_LIMIT: usize = 20_000;

/// The longest title of a call, in characters: publishers write whole sentences.
pub(crate) const TITLE_LIMIT: usize = 600;

impl Call {
    fn check_words(&self) -> Vec<Fault> {
        let mut faults = self.source.check("source", 2_000, false);
        faults.extend(check_short("number", self.number.as_deref(), IDENTIFIER_LIMIT));
        faults.extend(check_short("address", self.address.as_deref(), ADDRESS_LIMIT));
        if self.address.as_deref().is_some_and(|address| !is_address(address)) {
            faults.push(Fault::new("address", "fault-website"));
        }
        faults.extend(check_short("destination", self.destination.as_deref(), TITLE_LIMIT));
        faults.extend(check_short("action", self.action.as_deref(), NAME_LIMIT));
        if self.programme_names.len() > LIST_LIMIT {
            let fault = Fault::new("programme_names", "fault-too-many");
            faults.push(fault.with("limit", LIST_LIMIT));
        }
        for (place, name) in self.programme_names.iter().enumerate() {
            let at = format!("programme_names[{place}]");
            faults.extend(check_short(&at, Some(name), TITLE_LIMIT));
        }
        if let Some(of_call) = &self.of_call {
            let limit = IDENTIFIER_LIMIT;
            faults.extend(check_short("of_call.identifier", Some(&of_call.identifier), limit));
            let title = Some(of_call.title.as_str()).filter(|title| !title.is_empty());
            faults.extend(check_short("of_call.title", title, TITLE_LIMIT));
        }
        faults
    }
}

/// True for the address of a page in the web.
pub(crate) fn is_address(address: &str) -> bool {
    (address.starts_with("https://") || address.starts_with("http://"))
        && !address.contains(char::is_whitespace)
}

impl Record for Call {
    const KIND: &'static str = "call";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", TITLE_LIMIT, true);
        faults.extend(self.summary.check("summary", TEXT_LIMIT, false));
        if self.identifier.trim().is_empty() {
            faults.push(Fault::new("identifier", "fault-needed"));
        }
        if self.identifier.chars().count() > IDENTIFIER_LIMIT {
            let fault = Fault::new("identifier", "fault-too-long");
            faults.push(fault.with("limit", IDENTIFIER_LIMIT));
        }
        faults.extend(self.check_words());
        if self.deadlines.len() > LIST_LIMIT {
            faults.push(Fault::new("deadlines", "fault-too-many").with("limit", LIST_LIMIT));
        }
        if !self.deadlines.is_sorted() {
            faults.push(Fault::new("deadlines", "fault-order"));
        }
        let budget = &self.budget;
        let amounts = [("total", budget.total), ("least", budget.least), ("most", budget.most)];
        let amounts = amounts.into_iter();
        faults.extend(amounts.filter_map(|(at, it)| it?.check(format!("budget.{at}"))));
        if budget.rate_percent.is_some_and(|rate| !(0.0..=100.0).contains(&rate)) {
            faults.push(Fault::new("budget.rate_percent", "fault-percent"));
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(programme) = &self.programme {
            visit(Link::to("programme", programme));
        }
        if let Some(seen) = &self.seen {
            visit(Link::to("seen.snapshot", &seen.snapshot));
        }
    }

    /// What its publisher's system knows it by is one call; so is an identifier written by hand.
    fn addresses(&self) -> Vec<String> {
        vec![self.number.as_ref().unwrap_or(&self.identifier).clone()]
    }

    fn title(&self) -> &Text {
        &self.title
    }
}

impl Record for CallSnapshot {
    const KIND: &'static str = "call_snapshot";

    fn check(&self) -> Vec<Fault> {
        let lists = [("fresh", &self.fresh), ("changed", &self.changed), ("gone", &self.gone)];
        let too_long = lists.into_iter().filter(|(_, list)| list.len() > ROWS_LIMIT);
        let mut faults: Vec<_> = too_long
            .map(|(at, _)| Fault::new(at, "fault-too-many").with("limit", ROWS_LIMIT))
            .collect();
        if self.doubts.len() > ROWS_LIMIT {
            faults.push(Fault::new("doubts", "fault-too-many").with("limit", ROWS_LIMIT));
        }
        faults
    }

    /// What it lists may be removed later; it tells what it brought, and is no link to it.
    fn visit_links(&self, _: &mut dyn FnMut(Link)) {}

    /// A source makes one snapshot at a time.
    fn addresses(&self) -> Vec<String> {
        vec![format!("{}/{}", self.publisher, self.made_at)]
    }

    fn title(&self) -> &Text {
        Text::nothing()
    }
}

impl Record for Need {
    const KIND: &'static str = "need";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.description.check("description", TEXT_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        let lists = [
            ("serves", self.serves.len()),
            ("partners", self.partners.len()),
            ("calls", self.calls.len()),
        ];
        for (at, _) in lists.into_iter().filter(|(_, length)| *length > LIST_LIMIT) {
            faults.push(Fault::new(at, "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, serves) in self.serves.iter().enumerate() {
            faults.extend(serves.why.check(&format!("serves[{place}].why"), 2_000, false));
        }
        let mut calls = BTreeSet::new();
        for (place, fitting) in self.calls.iter().enumerate() {
            if !calls.insert(fitting.call.as_str()) {
                faults.push(Fault::new(format!("calls[{place}].call"), "fault-chosen-twice"));
            }
            faults.extend(fitting.why.check(&format!("calls[{place}].why"), 2_000, false));
        }
        if let Some(end) = &self.closed {
            faults.extend(end.why.check("closed.why", 2_000, true));
            if end.on < self.raised_on {
                let fault = Fault::new("closed.on", "fault-too-early");
                faults.push(fault.with("start", self.raised_on));
            }
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(unit) = &self.unit {
            visit(Link::to("unit", unit));
        }
        if let Some(person) = &self.person {
            visit(Link::to("person", person));
        }
        for (place, serves) in self.serves.iter().enumerate() {
            visit(Link::to(format!("serves[{place}].node"), &serves.node));
        }
        for (place, partner) in self.partners.iter().enumerate() {
            visit(Link::to(format!("partners[{place}]"), partner));
        }
        for (place, fitting) in self.calls.iter().enumerate() {
            visit(Link::to(format!("calls[{place}].call"), &fitting.call));
        }
        if let Some(cooperation) = self.closed.as_ref().and_then(|end| end.cooperation.as_ref()) {
            visit(Link::to("closed.cooperation", cooperation));
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, _: &Office) -> Option<Slug> {
        Some(self.area.clone())
    }
}

impl Application {
    /// The stage it has reached; none only for one that breaks its rules.
    pub fn stage(&self) -> Option<StageKind> {
        Some(self.stages.last()?.kind)
    }

    fn check_stages(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.stages.is_empty() {
            faults.push(Fault::new("stages", "fault-needed"));
        }
        for (place, stage) in self.stages.iter().enumerate() {
            let at = format!("stages[{place}]");
            let why = matches!(stage.kind, StageKind::Dropped);
            faults.extend(stage.note.check(&format!("{at}.note"), 2_000, why));
            let Some(before) = place.checked_sub(1).map(|before| &self.stages[before]) else {
                continue;
            };
            if before.kind.is_final() || stage.kind <= before.kind {
                faults.push(Fault::new(format!("{at}.kind"), "fault-stage-order"));
            }
            if stage.on.last_day() < before.on.first_day() {
                let fault = Fault::new(format!("{at}.on"), "fault-too-early");
                faults.push(fault.with("start", before.on));
            }
        }
        let answered = matches!(self.stage(), Some(StageKind::Granted | StageKind::Refused));
        if answered && !self.stages.iter().any(|stage| stage.kind == StageKind::Sent) {
            faults.push(Fault::new("stages", "fault-answered-before-sent"));
        }
        if self.granted.is_some() && self.stage() != Some(StageKind::Granted) {
            faults.push(Fault::new("granted", "fault-granted-without-yes"));
        }
        faults
    }
}

impl Record for Application {
    const KIND: &'static str = "application";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.lesson.check("lesson", TEXT_LIMIT, false));
        faults.extend(self.source.check("source", 2_000, false));
        faults.extend(self.check_stages());
        let amounts = [("asked", self.asked), ("own", self.own), ("granted", self.granted)];
        faults.extend(amounts.into_iter().filter_map(|(at, it)| it?.check(at)));
        if let Some(handed) = &self.handed {
            let answered = handed.answer.as_ref().map(|answer| answer.on);
            let days = [("answer_by", Some(handed.answer_by)), ("answer.on", answered)];
            for (at, _) in days.into_iter().filter(|(_, day)| day.is_some_and(|d| d < handed.on)) {
                let fault = Fault::new(format!("handed.{at}"), "fault-too-early");
                faults.push(fault.with("start", handed.on));
            }
        }
        for (place, work) in self.work.iter().enumerate() {
            if !(0.0..=10_000_000.0).contains(&work.effort.count) {
                faults.push(Fault::new(format!("work[{place}].effort"), "fault-amount"));
            }
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        for (place, need) in self.needs.iter().enumerate() {
            visit(Link::to(format!("needs[{place}]"), need));
        }
        if let Some(call) = &self.call {
            visit(Link::to("call", call));
        }
        if let Some(programme) = &self.programme {
            visit(Link::to("programme", programme));
        }
        if let Some(handed) = &self.handed {
            visit(Link::to("handed.unit", &handed.unit));
        }
        if let Some(person) = &self.person {
            visit(Link::to("person", person));
        }
        if let Some(cooperation) = &self.cooperation {
            visit(Link::to("cooperation", cooperation));
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn area(&self, _: &Office) -> Option<Slug> {
        Some(self.area.clone())
    }
}

/// An id as a link needs it, from what a publisher calls a call: its letters and digits, lower
/// case, at most 40 characters; where it is longer, its beginning and a word that tells it apart.
pub fn make_call_id(identifier: &str) -> Option<Id<Call>> {
    let mut word = String::new();
    for character in identifier.chars() {
        match character.to_ascii_lowercase() {
            plain @ ('a'..='z' | '0'..='9') => word.push(plain),
            _ if word.is_empty() || word.ends_with('-') => {}
            _ => word.push('-'),
        }
    }
    let word = word.trim_end_matches('-');
    if word.len() <= 40 {
        return Id::parse(word);
    }
    // FNV-1a: the same on every machine and in every version, so a snapshot finds its calls again.
    let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Id::parse(&format!("{}-{:010x}", word[..29].trim_end_matches('-'), hash & 0xff_ffff_ffff))
}
