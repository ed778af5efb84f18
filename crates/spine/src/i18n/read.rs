//! Reading what people type: dates, numbers and amounts, forgiving in form and strict in meaning.

use super::{Tongue, Words};
use crate::base::{Currency, Fault, Money, PartialDate};

/// Longer than any date or amount; what exceeds it is not looked at.
const LIMIT: usize = 60;

impl Words {
    /// Reads a date in any of the three languages: 1.5.2010, 1/5-2010, 1. maj 2010, May 1, 2010,
    /// May 2010, 5/2010, 2010-05, 2010. In figures the day comes first, as it does in Europe.
    pub fn parse_date(self, text: &str) -> Option<PartialDate> {
        read_date(text)
    }

    /// What is wrong with a text that is no date, as the sentence that says what to write instead.
    /// `at` is its field; `otherwise` the key for what resembles no date at all.
    pub fn explain_date(self, at: &str, text: &str, otherwise: &'static str) -> Fault {
        explain_date(text)
            .map_or_else(|| Fault::new(at, otherwise), |fault| Fault { at: at.to_owned(), ..fault })
    }

    /// Reads a whole number: 1.637.953, 1,637,953, 1 637 953.
    pub fn parse_number(self, text: &str) -> Option<i64> {
        let Split { negative, whole, part } = split_number(text)?;
        if part.is_empty() { signed(negative, whole.parse().ok()?) } else { None }
    }

    /// Reads a number that may have decimals. A single sign before three figures is a decimal sign
    /// or groups thousands, as the reader's language has it.
    pub fn parse_decimal(self, text: &str) -> Option<f64> {
        let text = text.trim();
        let sign = self.tongue.decimal_sign();
        if text.len() <= LIMIT
            && text.matches(sign).count() == 1
            && !text.contains(self.tongue.group_sign())
            && text.bytes().all(|b| b.is_ascii_digit() || b == sign as u8)
        {
            return text.replace(sign, ".").parse().ok();
        }
        let Split { negative, whole, part } = split_number(text)?;
        let number: f64 = format!("{whole}.{part}0").parse().ok()?;
        Some(if negative { -number } else { number })
    }

    /// Reads an amount in minor units: 1.637.953,50, 1,637,953.50, 1 637 953, also with the
    /// currency's sign or code beside it. Three figures after a sign are thousands, since no
    /// currency of ours has three decimals; so both ways of writing are read in every language.
    /// With the word for million beside it a single sign is the decimal one: 12,7 mio., 1.513 mio.
    pub fn parse_amount(self, text: &str, currency: Currency) -> Option<Money> {
        let text = strip_currency(text.trim(), currency);
        if let Some(millions) = strip_millions(text) {
            return parse_millions(millions, currency);
        }
        let Split { negative, whole, part } = split_number(text)?;
        let decimals = currency.decimals() as usize;
        if part.len() > decimals {
            return None;
        }
        let minor: i64 = format!("0{part:0<decimals$}").parse().ok()?;
        let whole: i64 = whole.parse().ok()?;
        let amount = whole.checked_mul(currency.minor_units())?.checked_add(minor)?;
        Some(Money { amount_minor: signed(negative, amount)?, currency })
    }
}

/// Reads a date; see [`Words::parse_date`].
pub(super) fn read_date(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    if text.len() > LIMIT {
        return None;
    }
    if let Some(date) = PartialDate::parse(text) {
        return Some(date);
    }
    let (year, month, day) = split_date(text)?;
    let iso = match (month, day) {
        (None, _) => year.to_owned(),
        (Some(month), None) => format!("{year}-{}", parse_month(month)?),
        (Some(month), Some(day)) => format!("{year}-{}-{}", parse_month(month)?, pad(day)?),
    };
    PartialDate::parse(&iso)
}

/// Year, month and day of a date as they are typed.
fn split_date(text: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || ".,/-–".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    Some(match *parts.as_slice() {
        [year] => (year, None, None),
        // An ISO month has its year first.
        [year, month] if is_year(year) && month.len() <= 2 && is_number(month) => {
            (year, Some(month), None)
        }
        [month, year] => (year, Some(month), None),
        [year, month, day] if is_year(year) => (year, Some(month), Some(day)),
        [month, day, year] if month.starts_with(char::is_alphabetic) => {
            (year, Some(month), Some(day))
        }
        [day, month, year] => (year, Some(month), Some(day)),
        _ => return None,
    })
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_number(text)
}

/// See [`Words::explain_date`].
fn explain_date(text: &str) -> Option<Fault> {
    const BETWEEN: [&str; 6] = [" til ", " to ", " bis ", " - ", "–", "-"];
    let text = text.trim();
    if text.len() > LIMIT {
        return None;
    }
    let sides = BETWEEN.iter().find_map(|sign| text.split_once(sign));
    if let Some((from, to)) = sides.and_then(|(from, to)| read_date(from).zip(read_date(to))) {
        return Some(Fault::new("", "fault-date-two").with("start", from).with("end", to));
    }
    let (year, month, day) = split_date(text)?;
    let month = parse_month(month?);
    if !is_number(year) {
        return None;
    }
    let Some(month) = month.filter(|month| (1..=12).contains(&month.parse().unwrap_or(0))) else {
        return Some(Fault::new("", "fault-date-month"));
    };
    if !is_year(year) {
        return Some(Fault::new("", "fault-date-year"));
    }
    let month = PartialDate::parse(&format!("{year}-{month}"))?;
    pad(day?)?;
    let days = month.last_day().day();
    Some(Fault::new("", "fault-date-day").with("start", month).with("days", days))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn pad(day: &str) -> Option<String> {
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    (is_number(day) && (1..=2).contains(&day.len())).then(|| format!("{day:0>2}"))
}

/// A month in figures, by name or by its first three letters or more, in any language.
fn parse_month(text: &str) -> Option<String> {
    if is_number(text) {
        return pad(text);
    }
    let typed = text.to_lowercase().replace("ae", "ä");
    if typed.chars().count() < 3 {
        return None;
    }
    Tongue::ALL.into_iter().find_map(|tongue| {
        let place = tongue.months().iter().position(|m| m.to_lowercase().starts_with(&typed))?;
        Some(format!("{:02}", place + 1))
    })
}

/// An amount without the sign, code or word of its currency beside it. What another currency has
/// stays, so that nobody's euros are read as kroner.
pub(super) fn strip_currency(text: &str, currency: Currency) -> &str {
    let signs: &[&str] = match currency.code() {
        "DKK" | "NOK" | "SEK" | "ISK" => &["kroner", "kronor", "kr.", "kr"],
        "EUR" => &["euros", "euro", "€"],
        "GBP" => &["£"],
        "USD" => &["$"],
        "PLN" => &["zł"],
        "CZK" => &["Kč"],
        _ => &[],
    };
    let mut rest = text;
    for sign in [currency.code()].iter().chain(signs) {
        let cut = |at: std::ops::Range<usize>| {
            rest.get(at).is_some_and(|found| found.eq_ignore_ascii_case(sign))
        };
        if cut(0..sign.len()) {
            rest = rest[sign.len()..].trim();
        } else if rest.len() >= sign.len() && cut(rest.len() - sign.len()..rest.len()) {
            rest = rest[..rest.len() - sign.len()].trim();
        }
    }
    rest.strip_suffix(",-").unwrap_or(rest)
}

/// What stands before the word for million; none without it.
fn strip_millions(text: &str) -> Option<&str> {
    const WORDS: [&str; 8] =
        ["millioner", "millionen", "millions", "million", "mill.", "mio.", "mill", "mio"];
    let lower = text.to_lowercase();
    let word = WORDS.into_iter().find(|word| lower.ends_with(word) && text.is_ascii())?;
    Some(text[..text.len() - word.len()].trim_end())
}

fn parse_millions(text: &str, currency: Currency) -> Option<Money> {
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let fits = !whole.is_empty() && whole.len() <= 9 && part.len() <= 6;
    if !fits || !is_number(whole) || !is_number(part) {
        return None;
    }
    let units: i64 = format!("{whole}{part:0<6}").parse().ok()?;
    let amount = units.checked_mul(currency.minor_units())?;
    Some(Money { amount_minor: signed(negative, amount)?, currency })
}

fn signed(negative: bool, number: i64) -> Option<i64> {
    if negative { number.checked_neg() } else { Some(number) }
}

/// A number taken apart: figures only, both sides of the decimal sign.
pub(super) struct Split {
    pub(super) negative: bool,
    pub(super) whole: String,
    pub(super) part: String,
}

pub(super) fn split_number(text: &str) -> Option<Split> {
    let text = text.trim();
    if text.len() > LIMIT {
        return None;
    }
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let text: String = text.chars().map(|c| if is_space(c) { ' ' } else { c }).collect();
    let last = text.rfind([',', '.', ' ', '\'']);
    let (whole, part) = match last {
        Some(at) if is_decimal_sign(&text, at) => (&text[..at], &text[at + 1..]),
        Some(_) | None => (text.as_str(), ""),
    };
    let groups: Vec<&str> = whole.split([',', '.', ' ', '\'']).collect();
    let (first, others) = groups.split_first()?;
    let mut signs = whole.chars().filter(|c| !c.is_ascii_digit());
    let signs_agree = signs.next().is_none_or(|first| signs.all(|sign| sign == first));
    let fits = signs_agree
        && !first.is_empty()
        && groups.iter().all(|group| is_number(group))
        && is_number(part)
        && (others.is_empty() || first.len() <= 3)
        && others.iter().all(|group| group.len() == 3);
    fits.then(|| Split { negative, whole: groups.concat(), part: part.to_owned() })
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{202f}'
}

/// A point or comma is the decimal sign when other than three figures follow it, or when the
/// other of the two groups the thousands before it.
fn is_decimal_sign(text: &str, at: usize) -> bool {
    let sign = &text[at..=at];
    let other = match sign {
        "." => ",",
        "," => ".",
        _ => return false,
    };
    let after = text.len() - at - 1;
    after > 0 && text.matches(sign).count() == 1 && (after != 3 || text[..at].contains(other))
}
