//! Turns the strings of a form into values, collecting all faults.

use super::FormData;
use crate::{
    base::{Country, Currency, Fault, Id, Language, Money, NutsCode, PartialDate, Slug, Text},
    i18n::{Words, parse_country},
};
use jiff::civil::Date;

/// Reads a form field by field. A wrong value gives a fault at its place and `None` (or the empty
/// value) to go on with, so that a person meets all faults at once.
///
/// A field that is only wrong by the rules of the record (too long, end before start) is no matter
/// of the reader: the record's own check says so, with the same places.
#[derive(Debug)]
pub struct Reader<'f> {
    words: Words,
    data: &'f FormData,
    prefix: String,
    faults: Vec<Fault>,
}

impl<'f> Reader<'f> {
    /// A reader of a form in the language of the one who filled it in.
    pub fn new(words: Words, data: &'f FormData) -> Self {
        Self { words, data, prefix: String::new(), faults: Vec::new() }
    }

    /// The value, or all faults.
    ///
    /// # Errors
    /// Every fault met, in the order of reading.
    pub fn finish<T>(self, value: T) -> Result<T, Vec<Fault>> {
        if self.faults.is_empty() { Ok(value) } else { Err(self.faults) }
    }

    /// The faults met so far.
    pub fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Adds a fault at a place within what is being read.
    pub fn fault(&mut self, fault: Fault) {
        self.faults.push(if self.prefix.is_empty() { fault } else { fault.within(&self.prefix) });
    }

    fn fault_at(&mut self, at: &str, key: &'static str) {
        self.fault(Fault::new(at, key));
    }

    /// The full name of a field.
    fn name(&self, at: &str) -> String {
        join(&self.prefix, at)
    }

    /// What stands in a field, without space around it.
    pub fn raw(&self, at: &str) -> &'f str {
        self.data.get(&self.name(at)).trim()
    }

    /// A text; empty when nothing is written.
    pub fn text(&mut self, at: &str) -> String {
        self.raw(at).to_owned()
    }

    /// A text that may be missing.
    pub fn optional_text(&mut self, at: &str) -> Option<String> {
        Some(self.text(at)).filter(|text| !text.is_empty())
    }

    /// A text that must be there.
    pub fn needed_text(&mut self, at: &str) -> String {
        let text = self.text(at);
        if text.is_empty() {
            self.fault_at(at, "fault-needed");
        }
        text
    }

    /// A text in several languages: the record's own with what was written now. Only the languages
    /// whose fields were sent change.
    pub fn text_in_languages(&mut self, at: &str, before: &Text) -> Text {
        let mut text = before.clone();
        for language in Language::ALL {
            let name = self.name(&format!("{at}.{}", language.code()));
            if let Some(written) = self.data.find(&name) {
                text.write(language, written.trim());
                if self.data.has(&format!("{name}.confirm")) {
                    text.confirm(language);
                }
            }
        }
        text
    }

    /// One of several answers, told from its value; `None` when nothing is chosen.
    pub fn choice<T>(&mut self, at: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.parsed(at, "fault-choice", parse)
    }

    /// One of several answers that must be given.
    pub fn needed_choice<T>(
        &mut self,
        at: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.needed(at, "fault-choice", parse)
    }

    /// Every answer that is ticked.
    pub fn choices<T>(&mut self, at: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let data = self.data;
        let mut chosen = Vec::new();
        for value in data.list(&self.name(at)).filter(|value| !value.is_empty()) {
            match parse(value) {
                Some(value) => chosen.push(value),
                None => self.fault_at(at, "fault-choice"),
            }
        }
        chosen
    }

    /// Whether a box is ticked.
    pub fn checkbox(&mut self, at: &str) -> bool {
        self.data.has(&self.name(at))
    }

    /// A whole number.
    pub fn number(&mut self, at: &str) -> Option<i64> {
        let words = self.words;
        self.parsed(at, "fault-whole-number", |text| words.parse_number(text))
    }

    /// A whole number within limits.
    pub fn number_between(&mut self, at: &str, from: i64, to: i64) -> Option<i64> {
        let number = self.number(at)?;
        if (from..=to).contains(&number) {
            return Some(number);
        }
        self.fault(Fault::new(at, "fault-between").with("from", from).with("to", to));
        None
    }

    /// A number that may have decimals.
    pub fn decimal(&mut self, at: &str) -> Option<f64> {
        let words = self.words;
        self.parsed(at, "fault-number", |text| words.parse_decimal(text))
    }

    /// A day, a month or a year.
    pub fn date(&mut self, at: &str) -> Option<PartialDate> {
        self.dated(at, "fault-date")
    }

    /// A day, a month or a year that must be there.
    pub fn needed_date(&mut self, at: &str) -> Option<PartialDate> {
        self.need(at);
        self.date(at)
    }

    /// A day; a month or a year is not enough here.
    pub fn day(&mut self, at: &str) -> Option<Date> {
        let date = self.dated(at, "fault-day-needed")?;
        if date.day().is_none() {
            self.fault_at(at, "fault-day-needed");
        }
        date.whole_day()
    }

    /// A day that must be there.
    pub fn needed_day(&mut self, at: &str) -> Option<Date> {
        self.need(at);
        self.day(at)
    }

    fn dated(&mut self, at: &str, otherwise: &'static str) -> Option<PartialDate> {
        let text = self.raw(at);
        if text.is_empty() {
            return None;
        }
        let date = self.words.parse_date(text);
        if date.is_none() {
            self.fault(self.words.explain_date(at, text, otherwise));
        }
        date
    }

    /// An amount, with its currency at `{at}.currency`.
    pub fn money(&mut self, at: &str) -> Option<Money> {
        let currency = self.currency(&format!("{at}.currency"));
        let words = self.words;
        let currency = currency.unwrap_or(Currency::DKK);
        self.parsed(at, "fault-money", |text| words.parse_amount(text, currency))
    }

    /// An amount in a currency that is known from elsewhere.
    pub fn amount(&mut self, at: &str, currency: Currency) -> Option<Money> {
        let words = self.words;
        self.parsed(at, "fault-money", |text| words.parse_amount(text, currency))
    }

    /// An amount that must be there.
    pub fn needed_money(&mut self, at: &str) -> Option<Money> {
        self.need(at);
        self.money(at)
    }

    /// A currency.
    pub fn currency(&mut self, at: &str) -> Option<Currency> {
        self.parsed(at, "fault-currency", Currency::parse)
    }

    /// The id of a record, from a list.
    pub fn id<R>(&mut self, at: &str) -> Option<Id<R>> {
        self.parsed(at, "fault-id", Id::parse)
    }

    /// The id of a record, from a list, that must be chosen.
    pub fn needed_id<R>(&mut self, at: &str) -> Option<Id<R>> {
        self.needed(at, "fault-id", Id::parse)
    }

    /// The word a record has in addresses.
    pub fn slug(&mut self, at: &str) -> Option<Slug> {
        self.parsed(at, "fault-slug", Slug::parse)
    }

    /// An e-mail address: something on either side of one `@`, without space. Whether it is
    /// somebody's, only a letter to it can tell.
    pub fn email(&mut self, at: &str) -> Option<String> {
        self.parsed(at, "fault-email", |text| {
            let (name, host) = text.split_once('@')?;
            let fits = !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
                && text.len() <= 254
                && !text.contains(char::is_whitespace);
            fits.then(|| text.to_owned())
        })
    }

    /// A region in the statistics of the European Union.
    pub fn nuts(&mut self, at: &str) -> Option<NutsCode> {
        self.parsed(at, "fault-nuts", |text| NutsCode::parse(&text.to_ascii_uppercase()))
    }

    /// A country, by its code or by its name in any language of ours.
    pub fn country(&mut self, at: &str) -> Option<Country> {
        self.parsed(at, "fault-country", parse_country)
    }

    /// Countries: boxes that are ticked, or one field with codes or names and commas between.
    pub fn countries(&mut self, at: &str) -> Vec<Country> {
        let data = self.data;
        let mut countries = Vec::new();
        let parts = data.list(&self.name(at)).flat_map(|value| value.split([',', ';', '\n']));
        for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
            match parse_country(part) {
                Some(country) if !countries.contains(&country) => countries.push(country),
                Some(_) => {}
                None => self.fault_at(at, "fault-country"),
            }
        }
        countries
    }

    /// Reads a part of the record whose fields begin with `at.`.
    pub fn within<T>(&mut self, at: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let inner = self.name(at);
        let outer = std::mem::replace(&mut self.prefix, inner);
        let value = read(self);
        self.prefix = outer;
        value
    }

    /// Reads every row of a repeated part. A row that gives `None` has told its faults.
    pub fn rows<T>(&mut self, at: &str, read: impl Fn(&mut Self) -> Option<T>) -> Vec<T> {
        let count = self.data.count_rows(&self.name(at));
        (0..count).filter_map(|place| self.within(&format!("{at}[{place}]"), &read)).collect()
    }

    fn parsed<T>(
        &mut self,
        at: &str,
        key: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.raw(at);
        if text.is_empty() {
            return None;
        }
        let value = parse(text);
        if value.is_none() {
            self.fault_at(at, key);
        }
        value
    }

    fn needed<T>(
        &mut self,
        at: &str,
        key: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.need(at);
        self.parsed(at, key, parse)
    }

    fn need(&mut self, at: &str) {
        if self.raw(at).is_empty() {
            self.fault_at(at, "fault-needed");
        }
    }
}

/// What stands where nothing was written yet. With it the record is whole and its check tells what
/// else is missing, so that a person meets all faults at once. Such a record is never kept: the
/// reader has told the fault.
pub trait StandIn {
    /// One that breaks no rule by itself.
    fn stand_in() -> Self;
}

impl StandIn for Slug {
    fn stand_in() -> Self {
        Self::from_name("x")
    }
}

impl<R> StandIn for Id<R> {
    fn stand_in() -> Self {
        Self::make(0, 0)
    }
}

/// The first day there is, so that nothing else comes before it.
impl StandIn for PartialDate {
    fn stand_in() -> Self {
        Self::of_day(Date::constant(1000, 1, 1))
    }
}

impl StandIn for Date {
    fn stand_in() -> Self {
        Self::constant(1000, 1, 1)
    }
}

/// The value, or what stands in for it.
pub fn or_stand_in<T: StandIn>(value: Option<T>) -> T {
    value.unwrap_or_else(T::stand_in)
}

/// A place within a place: `funding[2]` and `to` is `funding[2].to`.
pub(super) fn join(outer: &str, at: &str) -> String {
    match (outer, at) {
        ("", at) => at.to_owned(),
        (outer, "") => outer.to_owned(),
        (outer, at) => format!("{outer}.{at}"),
    }
}
