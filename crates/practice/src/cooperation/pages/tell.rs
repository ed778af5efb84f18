//! The values of a cooperation in words. One place, so that its page, its history and a conflict
//! between two people say the same thing alike.

use crate::cooperation::{Basis, Effort, FundingForm, FundingValue, Stated, Term};
use crate::funding::pages::phrases::tell_effort;
use crate::organisation::{Organisation, Person, find_authority};
use maud::{Markup, html};
use spine::account::People;
use spine::base::{Id, Money, PartialDate, Slug, Text};
use spine::i18n::Words;
use spine::kit;
use spine::office::{Office, Record};

/// Tells values in the reader's language, with the names that the office and the reader know.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The reader's language.
    pub words: Words,
    /// Where the names of records are looked up.
    pub office: &'a Office,
    /// The names of people; empty for those who may not see them.
    pub people: &'a People,
}

impl<'a> Teller<'a> {
    /// Words written by people, in the reader's language or the nearest.
    pub fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.words.language())
    }

    /// The name of a record; its id where the office does not know it.
    pub fn name<R: Record>(&self, id: &Id<R>) -> String {
        let known = self.office.find(id).map(|record| record.title().get(self.words.language()));
        known.unwrap_or(id.as_str()).to_owned()
    }

    /// The name of a record within a line, its language marked where it is foreign.
    pub fn marked_name<R: Record>(&self, id: &Id<R>) -> Markup {
        match self.office.find(id) {
            Some(record) => kit::name(self.words, record.title()),
            None => html! { (id) },
        }
    }

    /// An organisation by its short name, where it has one.
    pub fn short_name(&self, id: &Id<Organisation>) -> String {
        let short = self.office.find(id).and_then(|organisation| organisation.short.clone());
        short.unwrap_or_else(|| self.name(id))
    }

    /// A person: by name for those who may see it, else by post.
    pub fn person(&self, id: &Id<Person>) -> String {
        match self.people.get(id.as_str()) {
            Some(person) => person.name.clone(),
            None => self.name(id),
        }
    }

    /// The name of an area.
    pub fn area(&self, area: &'a Slug) -> &'a str {
        let known = find_authority(self.office).and_then(|authority| authority.find_area(area));
        known.map_or(area.as_str(), |area| self.text(&area.name))
    }

    /// What the authority is called in running text: "the region".
    pub fn called(&self) -> &'a str {
        let authority = find_authority(self.office);
        let called = authority.map(|a| if a.called.is_empty() { &a.name } else { &a.called });
        called.map_or(self.words.say("coop-authority"), |called| self.text(called))
    }

    /// When it runs.
    pub fn term(&self, term: &Term) -> String {
        let words = self.words;
        let since = |key: &'static str, since: &'static str, from: Option<PartialDate>| match from {
            None => words.say(key).to_owned(),
            Some(from) => words.say_with(since, &[("date", words.partial_date(from).into())]),
        };
        match *term {
            Term::Fixed { from, to, to_read_as } => {
                let stated = words.period(Some(from), Some(to));
                match to_read_as {
                    None => stated,
                    Some(end) => words.say_with(
                        "coop-term-read-as",
                        &[("period", stated.into()), ("end", words.partial_date(end).into())],
                    ),
                }
            }
            Term::Ongoing { from } => since("coop-term-ongoing", "coop-term-ongoing-since", from),
            Term::Yearly { from } => since("coop-term-yearly", "coop-term-yearly-since", from),
            Term::Recurring { every_years, from } => {
                let every = words.say_with("coop-term-every", &[("years", every_years.into())]);
                self.with_start(every, from)
            }
            Term::Planned { months: Some(months), from } => {
                let planned = words.say_with("coop-term-planned", &[("months", months.into())]);
                self.with_start(planned, from)
            }
            Term::Planned { months: None, from } => {
                self.with_start(words.say("coop-term-planned-only").to_owned(), from)
            }
            Term::NotStated => words.say("coop-not-stated").to_owned(),
        }
    }

    fn with_start(&self, what: String, from: Option<PartialDate>) -> String {
        let Some(from) = from else { return what };
        let from = self.words.partial_date(from);
        self.words.say_with("coop-term-from", &[("what", what.into()), ("date", from.into())])
    }

    /// An amount, "about" where it is, with the source's own conversion.
    pub fn stated(&self, stated: &Stated) -> String {
        self.money(stated.money, stated.about, stated.also)
    }

    /// An amount as its source states it.
    pub fn money(&self, money: Money, about: bool, also: Option<Money>) -> String {
        let words = self.words;
        let mut told = words.amount(money);
        if about {
            told = words.say_with("coop-about", &[("amount", told.into())]);
        }
        match also {
            Some(also) => format!("{told} ({})", words.amount(also)),
            None => told,
        }
    }

    /// Work, or about so much.
    pub fn work(&self, effort: Effort, about: bool) -> String {
        let told = tell_effort(self.words, effort);
        match about {
            true => self.words.say_with("coop-about", &[("amount", told.into())]),
            false => told,
        }
    }

    /// How much a line of funding is, or why there is no figure.
    pub fn value(&self, value: &FundingValue) -> String {
        let words = self.words;
        match value {
            FundingValue::Amount { money, about, also, effort } => {
                let told = self.money(*money, *about, *also);
                match effort {
                    Some(effort) => format!("{told}, {}", tell_effort(words, *effort)),
                    None => told,
                }
            }
            FundingValue::Work { effort, about } => self.work(*effort, *about),
            FundingValue::NotBudgeted => words.word("value", "not_budgeted").to_owned(),
            FundingValue::Nothing => words.word("value", "nothing").to_owned(),
            FundingValue::NoExternal => words.word("value", "no_external").to_owned(),
            FundingValue::InWords => words.word("value", "in_words").to_owned(),
            FundingValue::NotStated => words.word("value", "not_stated").to_owned(),
            FundingValue::Rest => words.word("value", "rest").to_owned(),
        }
    }

    /// A line of funding's amount with what it is for: "DKK 125,000 a year in staff hours".
    pub fn amount_of(&self, value: &FundingValue, basis: Basis, form: FundingForm) -> String {
        let told = self.value(value);
        let is_work = matches!(value, FundingValue::Work { .. });
        if !is_work && !matches!(value, FundingValue::Amount { .. }) {
            return told;
        }
        let key = match (basis, form) {
            // Hours without an amount are no money, and never "in cash".
            (Basis::InTotal, _) if is_work => "coop-amount-work",
            (Basis::PerYear, _) if is_work => "coop-own-a-year",
            (Basis::InTotal, FundingForm::Cash) => "coop-amount-cash",
            (Basis::InTotal, FundingForm::Hours) => "coop-amount-hours",
            (Basis::InTotal, FundingForm::Mixed) => "coop-amount-mixed",
            (Basis::PerYear, FundingForm::Cash) => "coop-amount-yearly-cash",
            (Basis::PerYear, FundingForm::Hours) => "coop-amount-yearly-hours",
            (Basis::PerYear, FundingForm::Mixed) => "coop-amount-yearly-mixed",
        };
        self.words.say_with(key, &[("amount", told.into())])
    }
}

/// The sentence with a capital letter at its beginning.
pub fn capitalise(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
