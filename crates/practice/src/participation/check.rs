//! What must hold for a participation, and where it points.

use super::{Finding, Participation};
use crate::calls::{ADDRESS_LIMIT, TITLE_LIMIT, is_address};
use crate::organisation::check_short;
use spine::base::{Fault, NAME_LIMIT, Text};
use spine::office::{Link, Record};

/// The longest reason, in characters.
pub(super) const REASON_LIMIT: usize = 2_000;
impl Record for Participation {
    const KIND: &'static str = "participation";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", TITLE_LIMIT, true);
        faults.extend(self.source.check("source", REASON_LIMIT, false));
        let named = &self.named;
        let lines = [
            ("number", &self.number),
            ("acronym", &self.acronym),
            ("programme_name", &self.programme_name),
            ("call_name", &self.call_name),
            ("named.also", &named.also),
            ("named.town", &named.town),
            ("named.country_name", &named.country_name),
            ("named.pic", &named.pic),
            ("named.vat", &named.vat),
            ("named.nuts", &named.nuts),
        ];
        for (at, text) in lines {
            faults.extend(check_short(at, text.as_deref(), NAME_LIMIT));
        }
        faults.extend(check_short("named.name", Some(&named.name), TITLE_LIMIT));
        faults.extend(check_short("matched.name", Some(&self.matched.name), TITLE_LIMIT));
        faults.extend(check_short("address", self.address.as_deref(), ADDRESS_LIMIT));
        if self.address.as_deref().is_some_and(|address| !is_address(address)) {
            faults.push(Fault::new("address", "fault-website"));
        }
        let is_hash =
            |hash: &String| hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        if !self.file.as_ref().is_none_or(is_hash) {
            faults.push(Fault::new("file", "fault-hash"));
        }
        let amounts = [
            ("project_total", self.project_total),
            ("project_eu", self.project_eu),
            ("own_total", self.own_total),
            ("own_eu", self.own_eu),
        ];
        faults.extend(amounts.into_iter().filter_map(|(at, money)| money?.check(at)));
        if let Some(Finding::NotOurs { reason }) = self.answer.as_ref().map(|it| &it.what) {
            faults.extend(reason.check("answer.what.reason", REASON_LIMIT, true));
        }
        faults
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        let Some(answer) = &self.answer else { return };
        if let Some(cooperation) = answer.what.cooperation() {
            visit(Link::to("answer.what.cooperation", cooperation));
        }
        if let Some(person) = &answer.person {
            visit(Link::to("answer.person", person));
        }
    }

    fn title(&self) -> &Text {
        &self.title
    }
}
