//! Faults as sentences that say what to do.

use super::{Value, Words};
use crate::base::{Fault, PartialDate};

impl Words {
    /// The sentence of a fault: "Write an end date that is not before 1 May 2010."
    ///
    /// What a fault names comes as text; here a date is written out, a number takes part in
    /// plurals and grouping, anything else stands as it is.
    pub fn fault(self, fault: &Fault) -> String {
        let named: Vec<(&'static str, Value<'_>)> =
            fault.args.iter().map(|(name, value)| (*name, self.read_named(name, value))).collect();
        self.say_with(fault.key, &named)
    }

    fn read_named<'v>(self, name: &str, value: &'v str) -> Value<'v> {
        // A day or a month is written as nothing else is; a bare year only where a date is meant.
        // What somebody typed, and the words of addresses, stay as they are.
        let is_verbatim = matches!(name, "id" | "slug" | "word" | "value" | "name" | "given");
        let is_date = matches!(name, "start" | "end" | "on") || value.contains('-');
        if is_date
            && !is_verbatim
            && let Some(date) = PartialDate::parse(value)
        {
            return self.partial_date(date).into();
        }
        match value.parse::<f64>() {
            Ok(number) if number.is_finite() => number.into(),
            Ok(_) | Err(_) => value.into(),
        }
    }
}
