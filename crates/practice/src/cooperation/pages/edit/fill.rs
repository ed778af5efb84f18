//! From the record to the form: every field of a section as the reader would write it.
//!
//! A row carries the place it has in the record (`was`), so that its texts keep their languages and
//! revisions when rows are moved or removed.

use crate::cooperation::{
    Budget, Cooperation, Effort, FundingLine, FundingValue, Holding, Section, Stated, Term,
};
use spine::base::Money;
use spine::i18n::Words;
use spine::kit::form::FormData;

/// The field of a row that holds its place in the record.
pub(super) const WAS: &str = "was";

/// The form of a section, filled from the record.
pub(super) fn fill(words: Words, section: Section, record: &Cooperation) -> FormData {
    let mut data = FormData::new();
    let form = &mut Filler { words, data: &mut data };
    match section {
        Section::Basics => form.basics(record),
        Section::Purpose => {
            form.data.put_text("purpose", &record.purpose);
            form.data.put_text("expected_outcome", &record.expected_outcome);
        }
        Section::Strategy => form.serves(record),
        Section::Term => form.term(record),
        Section::Life => form.steps(record),
        Section::Money => form.money(record),
        Section::People => form.people(record),
        Section::Partners => form.partners(record),
        Section::Places => form.places(record),
        Section::Links => form.links(record),
        Section::Agreements => form.agreements(record),
        Section::Notes => form.notes(record),
        Section::Doubts => form.doubts(record),
        Section::Publication => {
            form.data.put_text("source", &record.source);
        }
        // Files are taken in and removed one by one.
        Section::Attachments => {}
    }
    data
}

struct Filler<'d> {
    words: Words,
    data: &'d mut FormData,
}

impl Filler<'_> {
    fn basics(&mut self, record: &Cooperation) {
        self.data
            .put_text("name", &record.name)
            .put_some("short", record.short.as_deref())
            .put("slug", &record.slug)
            .put("track", record.track.code())
            .put("kind", record.kind.code())
            .put("area", &record.area)
            .put_text("summary", &record.summary);
    }

    fn serves(&mut self, record: &Cooperation) {
        for (place, serves) in record.serves.iter().enumerate() {
            let at = format!("serves[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.node"), &serves.node)
                .put_text(&format!("{at}.why"), &serves.why);
        }
    }

    fn term(&mut self, record: &Cooperation) {
        let words = self.words;
        let (kind, from) = match record.term {
            Term::Fixed { from, .. } => ("fixed", Some(from)),
            Term::Ongoing { from } => ("ongoing", from),
            Term::Yearly { from } => ("yearly", from),
            Term::Recurring { from, .. } => ("recurring", from),
            Term::Planned { from, .. } => ("planned", from),
            Term::NotStated => ("not_stated", None),
        };
        self.data.put("term.kind", kind).put_date(words, "term.from", from);
        match record.term {
            Term::Fixed { to, to_read_as, .. } => {
                self.data.put_date(words, "term.to", Some(to));
                self.data.put_date(words, "term.to_read_as", to_read_as);
            }
            Term::Recurring { every_years, .. } => {
                self.data.put("term.every_years", every_years);
            }
            Term::Planned { months, .. } => {
                self.data.put_some("term.months", months);
            }
            Term::Ongoing { .. } | Term::Yearly { .. } | Term::NotStated => {}
        }
        self.data.put_text("term_note", &record.term_note);
    }

    fn steps(&mut self, record: &Cooperation) {
        for (place, step) in record.steps.iter().enumerate() {
            let at = format!("steps[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.kind"), step.kind.code())
                .put_date(self.words, format!("{at}.on"), step.on)
                .put_some(format!("{at}.body"), step.body.as_ref())
                .put_text(&format!("{at}.reason"), &step.reason);
        }
    }

    fn money(&mut self, record: &Cooperation) {
        self.budget(&record.budget);
        self.data
            .put_some("programme", record.programme.as_ref())
            .put_text("programme_part", &record.programme_part);
        for (place, line) in record.funding.iter().enumerate() {
            self.funding(place, line);
        }
    }

    fn budget(&mut self, budget: &Budget) {
        self.stated("budget.total", budget.total.as_ref());
        self.stated("budget.eu_share", budget.eu_share.as_ref());
        let rate = budget.eu_rate_percent.map(|rate| self.words.decimal(rate, 6));
        self.data
            .put_some("budget.eu_rate_percent", rate)
            .put_checked("budget.eu_rate_up_to", budget.eu_rate_up_to)
            .put_text("budget.note", &budget.note);
    }

    fn stated(&mut self, at: &str, stated: Option<&Stated>) {
        let Some(stated) = stated else { return };
        self.data
            .put_money(self.words, format!("{at}.money"), Some(stated.money))
            .put_checked(format!("{at}.about"), stated.about)
            .put_money(self.words, format!("{at}.also"), stated.also);
    }

    fn funding(&mut self, place: usize, line: &FundingLine) {
        let at = format!("funding[{place}]");
        self.data
            .put(format!("{at}.{WAS}"), place)
            .put(format!("{at}.payer"), format!("{}.{}", line.payer.code(), line.form.code()))
            .put_some(format!("{at}.organisation"), line.organisation.as_ref())
            .put_date(self.words, format!("{at}.from"), line.from)
            .put_date(self.words, format!("{at}.to"), line.to)
            .put_some(format!("{at}.unit"), line.unit.as_ref())
            .put_some(format!("{at}.budget_line"), line.budget_line.as_ref())
            .put_text(&format!("{at}.account"), &line.account)
            .put_text(&format!("{at}.note"), &line.note);
        self.value(&format!("{at}.value"), line);
        self.by_year(&at, line);
        for (place, decision) in line.decisions.iter().enumerate() {
            let at = format!("{at}.decisions[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.body"), &decision.body)
                .put_date(self.words, format!("{at}.on"), decision.on)
                .put_some(format!("{at}.recommended_by"), decision.recommended_by.as_ref());
        }
    }

    /// Only what has an amount is laid down by year, so its currency is known.
    fn by_year(&mut self, at: &str, line: &FundingLine) {
        let FundingValue::Amount { money, .. } = &line.value else { return };
        for (place, share) in line.by_year.iter().enumerate() {
            let at = format!("{at}.by_year[{place}]");
            let money = Money { amount_minor: share.amount_minor, ..*money };
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.year"), share.year)
                .put(format!("{at}.amount"), self.words.amount_bare(money));
        }
    }

    /// What an amount is for and why there is none are one question; hours are a unit like kroner.
    fn value(&mut self, at: &str, line: &FundingLine) {
        let value = &line.value;
        let kind = match value {
            FundingValue::Amount { .. } | FundingValue::Work { .. } => line.basis.code(),
            FundingValue::NotBudgeted => "not_budgeted",
            FundingValue::Nothing => "nothing",
            FundingValue::NoExternal => "no_external",
            FundingValue::InWords => "in_words",
            FundingValue::NotStated => "not_stated",
            FundingValue::Rest => "rest",
        };
        self.data.put(format!("{at}.kind"), kind);
        if let FundingValue::Amount { money, about, also, effort } = value {
            self.data
                .put_money(self.words, format!("{at}.money"), Some(*money))
                .put_checked(format!("{at}.about"), *about)
                .put_money(self.words, format!("{at}.also"), *also);
            self.effort(at, *effort);
        }
        if let FundingValue::Work { effort, about } = value {
            self.data
                .put_checked(format!("{at}.about"), *about)
                .put(format!("{at}.money"), self.words.decimal(effort.count, 6))
                .put(format!("{at}.money.currency"), effort.unit.code());
        }
    }

    fn effort(&mut self, at: &str, effort: Option<Effort>) {
        let Some(effort) = effort else { return };
        self.data
            .put(format!("{at}.effort"), self.words.decimal(effort.count, 6))
            .put(format!("{at}.effort.unit"), effort.unit.code());
    }

    fn people(&mut self, record: &Cooperation) {
        for (place, anchor) in record.anchors.iter().enumerate() {
            let at = format!("anchors[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.level"), anchor.level.code())
                .put_some(format!("{at}.unit"), anchor.unit.as_ref());
            self.holdings(&at, &anchor.holdings);
        }
        for (place, seat) in record.seats.iter().enumerate() {
            let at = format!("seats[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put_text(&format!("{at}.title"), &seat.title)
                .put(format!("{at}.kind"), seat.kind.code());
            self.holdings(&at, &seat.holdings);
        }
    }

    fn holdings(&mut self, at: &str, holdings: &[Holding]) {
        for (place, holding) in holdings.iter().enumerate() {
            let at = format!("{at}.holdings[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.state"), holding.state.code())
                .put_some(format!("{at}.person"), holding.person.as_ref())
                .put_text(&format!("{at}.post"), &holding.post)
                .put_date(self.words, format!("{at}.from"), holding.from)
                .put_date(self.words, format!("{at}.to"), holding.to)
                .put_some(format!("{at}.appointed_by"), holding.appointed_by.as_ref())
                .put_date(self.words, format!("{at}.appointed_on"), holding.appointed_on);
        }
    }

    fn partners(&mut self, record: &Cooperation) {
        for (place, partner) in record.partners.iter().enumerate() {
            let at = format!("partners[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.organisation"), &partner.organisation)
                .put(format!("{at}.role"), partner.role.code())
                .put_text(&format!("{at}.note"), &partner.note);
        }
    }

    fn places(&mut self, record: &Cooperation) {
        let geography = &record.geography;
        let countries: Vec<String> =
            geography.countries.iter().map(|country| self.words.country(*country)).collect();
        let nuts: Vec<&str> = geography.nuts.iter().map(|code| code.code()).collect();
        self.data
            .put("geography.countries", countries.join(", "))
            .put("geography.nuts", nuts.join(", "));
        for basin in &geography.basins {
            self.data.put("geography.basins", basin.code());
        }
        self.data.put_text("geography.note", &geography.note);
    }

    fn links(&mut self, record: &Cooperation) {
        for (place, link) in record.links.iter().enumerate() {
            let at = format!("links[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.to"), &link.to)
                .put(format!("{at}.kind"), link.kind.code());
        }
    }

    fn agreements(&mut self, record: &Cooperation) {
        for (place, agreement) in record.agreements.iter().enumerate() {
            let at = format!("agreements[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.kind"), agreement.kind.code())
                .put_text(&format!("{at}.title"), &agreement.title)
                .put_date(self.words, format!("{at}.signed_on"), agreement.signed_on)
                .put_date(self.words, format!("{at}.expires_on"), agreement.expires_on);
        }
    }

    fn notes(&mut self, record: &Cooperation) {
        for (place, note) in record.notes.iter().enumerate() {
            let at = format!("notes[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.kind"), note.kind.code())
                .put_date(self.words, format!("{at}.on"), note.on)
                .put_text(&format!("{at}.text"), &note.text);
        }
    }

    fn doubts(&mut self, record: &Cooperation) {
        for (place, doubt) in record.doubts.iter().enumerate() {
            let at = format!("doubts[{place}]");
            self.data
                .put(format!("{at}.{WAS}"), place)
                .put(format!("{at}.kind"), doubt.kind.code())
                .put(format!("{at}.field"), &doubt.field)
                .put_text(&format!("{at}.text"), &doubt.text);
        }
    }
}

/// A draft of the money that was kept before who and how, and what an amount is for, were one
/// question each.
pub(super) fn lift(data: &mut FormData) {
    for place in 0..data.count_rows("funding") {
        let name = |field: &str| format!("funding[{place}].{field}");
        let payer = data.get(&name("payer")).to_owned();
        if payer.is_empty() || payer.contains('.') {
            continue;
        }
        let given = data.get(&name("form")).to_owned();
        data.set(&name("payer"), format!("{payer}.{given}"));
        let kind = data.get(&name("value.kind")).to_owned();
        if kind == "work" {
            for (from, to) in
                [("value.effort", "value.money"), ("value.effort.unit", "value.money.currency")]
            {
                let moved = data.get(&name(from)).to_owned();
                data.set(&name(to), moved);
                data.set(&name(from), "");
            }
        }
        if kind == "work" || kind == "amount" {
            let basis = data.get(&name("basis")).to_owned();
            data.set(&name("value.kind"), basis);
        }
    }
}
