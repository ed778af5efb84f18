//! Numbers and amounts as each language writes them.

use super::{Tongue, Value, Words};
use crate::base::{Currency, Money};
use fluent_bundle::types::FluentNumber;

/// Keeps a number and its unit on one line.
const NO_BREAK: char = '\u{a0}';

impl Tongue {
    pub(super) fn group_sign(self) -> char {
        match self {
            Self::Da | Self::De => '.',
            Self::En => ',',
        }
    }

    pub(super) fn decimal_sign(self) -> char {
        match self {
            Self::Da | Self::De => ',',
            Self::En => '.',
        }
    }
}

impl Words {
    /// The sign before decimals: a comma, in English a point.
    pub fn decimal_sign(self) -> char {
        self.tongue.decimal_sign()
    }

    /// A whole number: 1.637.953, in English 1,637,953.
    pub fn number(self, number: i64) -> String {
        let mut text = String::with_capacity(16);
        write_whole(self.tongue, number, &mut text);
        text
    }

    /// A number with at most `places` decimals, without zeros at the end: 1,5.
    pub fn decimal(self, number: f64, places: u8) -> String {
        let fixed = self.fixed(number, places);
        match fixed.rsplit_once(self.tongue.decimal_sign()) {
            Some((whole, part)) if part.bytes().all(|b| b == b'0') => whole.to_owned(),
            Some(_) => fixed.trim_end_matches('0').to_owned(),
            None => fixed,
        }
    }

    /// A number with exactly `places` decimals, at most 6: 2,0.
    pub fn fixed(self, number: f64, places: u8) -> String {
        let places = usize::from(places.min(6));
        let plain = format!("{:.places$}", number.abs());
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + 6);
        if number < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
            text.push('−');
        }
        write_grouped(self.tongue, whole, &mut text);
        if !part.is_empty() {
            text.push(self.tongue.decimal_sign());
            text.push_str(part);
        }
        text
    }

    /// An amount with its currency: 1.637.953 kr., DKK 1,637,953, 1.637.953 DKK. Minor units only
    /// where there are any.
    pub fn amount(self, money: Money) -> String {
        self.with_currency(self.amount_bare(money), money.currency)
    }

    /// An amount without its currency, for columns that name it in their head: 1.637.953.
    pub fn amount_bare(self, money: Money) -> String {
        let unit = money.currency.minor_units();
        let mut text = String::with_capacity(24);
        let whole = money.amount_minor / unit;
        if whole == 0 && money.amount_minor < 0 {
            text.push('−');
        }
        write_whole(self.tongue, whole, &mut text);
        let minor = (money.amount_minor % unit).abs();
        if minor != 0 {
            text.push(self.tongue.decimal_sign());
            let width = money.currency.decimals() as usize;
            text.push_str(&format!("{minor:0width$}"));
        }
        text
    }

    /// An amount in whole units without its currency: for figures that were worked out, whose minor
    /// units nobody stated.
    pub fn amount_rounded(self, money: Money) -> String {
        let unit = money.currency.minor_units();
        let half = money.amount_minor.signum() * (unit / 2);
        self.number(money.amount_minor.saturating_add(half) / unit)
    }

    /// An amount in whole units with its currency: for figures that were worked out.
    pub fn amount_whole(self, money: Money) -> String {
        self.with_currency(self.amount_rounded(money), money.currency)
    }

    /// An amount in millions with one decimal: 1,6 mio. kr., DKK 1.6 million, 1,6 Mio. DKK.
    pub fn millions(self, money: Money) -> String {
        let number = self.millions_bare(money);
        let text = match self.tongue {
            Tongue::Da => format!("{number}{NO_BREAK}mio."),
            Tongue::En => format!("{number}{NO_BREAK}million"),
            Tongue::De => format!("{number}{NO_BREAK}Mio."),
        };
        self.with_currency(text, money.currency)
    }

    /// An amount as a headline says it: in millions from one million on, else in whole units.
    pub fn round_amount(self, money: Money) -> String {
        match money.amount_minor.abs() >= 1_000_000 * money.currency.minor_units() {
            true => self.millions(money),
            false => self.amount_whole(money),
        }
    }

    /// The number of millions alone, with one decimal: 1,6.
    pub fn millions_bare(self, money: Money) -> String {
        let unit = money.currency.minor_units() as f64 * 1e6;
        self.fixed(money.amount_minor as f64 / unit, 1)
    }

    /// A share of a hundred, with a decimal only where it has one: 7 %, in English 7%.
    pub fn percent(self, percent: f64) -> String {
        let mut text = self.decimal(percent, 1);
        if self.tongue != Tongue::En {
            text.push(NO_BREAK);
        }
        text.push('%');
        text
    }

    /// The currency as it stands in the head of a column: kr., DKK, €.
    pub fn currency_sign(self, currency: Currency) -> String {
        match currency.code() {
            "DKK" if self.tongue == Tongue::Da => "kr.".to_owned(),
            "EUR" => "€".to_owned(),
            code => code.to_owned(),
        }
    }

    fn with_currency(self, number: String, currency: Currency) -> String {
        let sign = self.currency_sign(currency);
        match (self.tongue, sign.as_str()) {
            (Tongue::En, "€") => format!("€{number}"),
            (Tongue::En, code) => format!("{code}{NO_BREAK}{number}"),
            (Tongue::Da | Tongue::De, sign) => format!("{number}{NO_BREAK}{sign}"),
        }
    }
}

/// Writes a number that a text names; `None` leaves anything else to Fluent.
pub(super) fn write_value(tongue: Tongue, value: &Value<'_>) -> Option<String> {
    let Value::Number(FluentNumber { value, .. }) = value else {
        return None;
    };
    Some(Words { tongue }.decimal(*value, 2))
}

fn write_whole(tongue: Tongue, number: i64, text: &mut String) {
    if number < 0 {
        text.push('−');
    }
    let mut digits = [0_u8; 20];
    let mut rest = number.unsigned_abs();
    let mut from = digits.len();
    loop {
        from -= 1;
        digits[from] = b'0' + u8::try_from(rest % 10).expect("a digit");
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    let digits = std::str::from_utf8(&digits[from..]).expect("ASCII digits");
    write_grouped(tongue, digits, text);
}

fn write_grouped(tongue: Tongue, digits: &str, text: &mut String) {
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(tongue.group_sign());
        }
        text.push(digit);
    }
}
