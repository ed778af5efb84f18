//! The strings of a form, as they were sent or as they are to be shown.

use crate::{
    base::{Fault, Language, Money, PartialDate, Text, compose},
    i18n::Words,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;
use std::collections::HashMap;

/// Most fields a form may have. How much they say together, the limit of a request says; how much
/// one may say, its record, so that a text that is too long is met at its field.
pub const FIELD_LIMIT: usize = 2_000;

/// The fields of a form: names with values, in the order they came; a name may come twice.
#[derive(Clone, Debug, Default)]
pub struct FormData {
    pub(super) fields: Vec<(String, String)>,
    places: HashMap<String, Vec<usize>>,
}

impl FormData {
    /// A form without any field.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads `application/x-www-form-urlencoded`: a body, or the query of an address. Rows marked
    /// for removal are gone and the others counted anew from 0.
    ///
    /// # Errors
    /// `fault-form-fields` and `fault-form-unreadable`.
    pub fn parse(encoded: &[u8]) -> Result<Self, Fault> {
        let unreadable = || Fault::new("", "fault-form-unreadable");
        let encoded = std::str::from_utf8(encoded).map_err(|_| unreadable())?;
        let mut data = Self::new();
        for (name, value) in list_pairs(encoded) {
            let decode = |text: &str| {
                let text = percent_decode_str(text).decode_utf8();
                text.map(Cow::into_owned).map_err(|_| unreadable())
            };
            data.push(decode(&name)?, decode(&value)?)?;
        }
        data.settle();
        Ok(data)
    }

    /// What a form says, also one that is refused: signs that no text has are left out, and no row
    /// leaves. To be shown to whoever sent it, and for nothing else.
    pub fn salvage(encoded: &[u8]) -> Self {
        let mut data = Self::new();
        for (name, value) in list_pairs(&String::from_utf8_lossy(encoded)) {
            let decode =
                |text: &str| percent_decode_str(text).decode_utf8_lossy().replace('\0', "");
            data.add(decode(&name), decode(&value));
        }
        data
    }

    /// Adds a field that came in; for the parts of a multipart body. Call [`FormData::settle`]
    /// after the last.
    ///
    /// # Errors
    /// When the form has too many fields or this one has a sign that no text has.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) -> Result<(), Fault> {
        let (name, value) = (name.into(), value.into());
        if self.fields.len() >= FIELD_LIMIT || name.len() > 200 {
            return Err(Fault::new("", "fault-form-fields").with("limit", FIELD_LIMIT));
        }
        // No text has this sign; PostgreSQL takes none that does.
        if name.contains('\0') || value.contains('\0') {
            return Err(Fault::new("", "fault-form-unreadable"));
        }
        // Browsers send lines with CR LF; everything behind the door has LF.
        let value = if value.contains('\r') { value.replace("\r\n", "\n") } else { value };
        // A letter has one form behind the door; only of a password every sign counts as typed.
        let value = match compose(&value) {
            Cow::Owned(composed) if !is_secret(&name) => composed,
            Cow::Owned(_) | Cow::Borrowed(_) => value,
        };
        self.add(name, value);
        Ok(())
    }

    fn add(&mut self, name: String, value: String) {
        self.places.entry(name.clone()).or_default().push(self.fields.len());
        self.fields.push((name, value));
    }

    pub(super) fn replace_all(&mut self, fields: Vec<(String, String)>) {
        *self = Self::default();
        for (name, value) in fields {
            self.add(name, value);
        }
    }

    /// The first value of a field; `None` when the field was not sent.
    pub fn find(&self, name: &str) -> Option<&str> {
        let place = self.places.get(name)?.first()?;
        Some(self.fields[*place].1.as_str())
    }

    /// The first value of a field; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// Every value of a field.
    pub fn list<'d>(&'d self, name: &str) -> impl Iterator<Item = &'d str> + use<'d> {
        let places = self.places.get(name).map_or(&[][..], Vec::as_slice);
        places.iter().map(|place| self.fields[*place].1.as_str())
    }

    /// Whether a field has a value.
    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// Whether one of the fields is a password.
    pub fn holds_secret(&self) -> bool {
        self.fields.iter().any(|(name, _)| is_secret(name))
    }

    /// All fields, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The fields as they would be sent, for a draft that is kept.
    pub fn encode(&self) -> String {
        let mut text = String::new();
        for (name, value) in &self.fields {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(&encode(name));
            text.push('=');
            text.push_str(&encode(value));
        }
        text
    }

    /// Gives a field one value in place of what was sent.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        let others = std::mem::take(&mut self.fields);
        self.replace_all(others.into_iter().filter(|(known, _)| known != name).collect());
        self.put(name, value);
    }

    /// Fills a field from a record, for showing; nothing when the value is empty.
    pub fn put(&mut self, name: impl Into<String>, value: impl ToString) -> &mut Self {
        let value = value.to_string();
        if !value.is_empty() {
            self.add(name.into(), value);
        }
        self
    }

    /// Fills a field that may be missing.
    pub fn put_some(&mut self, name: impl Into<String>, value: Option<impl ToString>) -> &mut Self {
        if let Some(value) = value {
            self.put(name, value);
        }
        self
    }

    /// Fills a date as the reader writes it: 1. maj 2010.
    pub fn put_date(
        &mut self,
        words: Words,
        name: impl Into<String>,
        date: Option<PartialDate>,
    ) -> &mut Self {
        self.put_some(name, date.map(|date| words.partial_date(date)))
    }

    /// Fills an amount as the reader writes it, and its currency at `{name}.currency`.
    pub fn put_money(
        &mut self,
        words: Words,
        name: impl Into<String>,
        money: Option<Money>,
    ) -> &mut Self {
        if let Some(money) = money {
            let name = name.into();
            self.put(format!("{name}.currency"), money.currency.code());
            self.put(name, words.amount_bare(money));
        }
        self
    }

    /// Fills a text, one field per language: `purpose.da`.
    pub fn put_text(&mut self, name: &str, text: &Text) -> &mut Self {
        for language in Language::ALL {
            self.put_some(format!("{name}.{}", language.code()), text.find(language));
        }
        self
    }

    /// Ticks a box.
    pub fn put_checked(&mut self, name: impl Into<String>, checked: bool) -> &mut Self {
        if checked { self.put(name, "on") } else { self }
    }
}

/// The names and values of a body or a query, still with their percent signs.
fn list_pairs(encoded: &str) -> impl Iterator<Item = (String, String)> {
    encoded.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name.replace('+', " "), value.replace('+', " "))
    })
}

/// Whether a field is a password: shown again to nobody, and taken sign by sign as typed.
fn is_secret(name: &str) -> bool {
    name.contains("password") || name == "current"
}

/// A name or value as it stands in an address or a body.
pub(in crate::kit) fn encode(text: &str) -> std::borrow::Cow<'_, str> {
    /// What may stand in a query without being changed.
    const KEPT: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b',');
    utf8_percent_encode(text, KEPT).into()
}
