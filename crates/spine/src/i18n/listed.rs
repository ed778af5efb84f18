//! Reading what lists say: amounts and dates as programs and publishers write them. Nobody is there
//! to be asked, so what can be read in two ways is not read.

use super::read::{Split, read_date, split_number, strip_currency};
use crate::base::{Currency, Money, PartialDate};

/// What a cell that should be an amount says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// Nothing.
    Missing,
    /// An amount.
    Amount(Money),
    /// `149.355` is a hundred and forty-nine thousand or a hundred and forty-nine and a third: the
    /// sign, and the amount if the sign groups thousands. Its column may tell.
    Doubtful(char, Money),
    /// Something that is no amount.
    Unreadable,
}

/// What the cells of a column show of how its numbers are written. A sign that was seen to group
/// thousands in one cell and to part decimals in another tells nothing of the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Writing {
    point: Use,
    comma: Use,
}

/// What a sign was seen to do.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Use {
    groups: bool,
    parts: bool,
}

impl Writing {
    /// A column whose publisher is known to group thousands by this sign.
    pub fn grouped_by(sign: char) -> Self {
        let mut writing = Self::default();
        writing.of(sign).groups = true;
        writing
    }

    fn of(&mut self, sign: char) -> &mut Use {
        if sign == '.' { &mut self.point } else { &mut self.comma }
    }

    /// Takes up what one cell shows beyond doubt: `1.234.567` groups by points, `32467.02` has a
    /// decimal point, `1,234.50` both. What is no amount shows nothing.
    pub fn observe(&mut self, text: &str, currency: Currency) {
        let bare = strip_currency(text.trim(), currency);
        let signs: Vec<char> = bare.chars().filter(|sign| matches!(sign, '.' | ',')).collect();
        if signs.is_empty() || !matches!(read_figure(bare, currency), Figure::Amount(_)) {
            return;
        }
        match signs.split_last() {
            None => {}
            Some((last, [])) => self.of(*last).parts = true,
            Some((last, [first, ..])) => {
                self.of(*first).groups = true;
                self.of(*last).parts |= last != first;
            }
        }
    }

    /// The amount, where the column tells how a doubtful cell is meant.
    pub fn settle(self, sign: char, grouped: Money) -> Option<Money> {
        let (this, other) = match sign {
            '.' => (self.point, self.comma),
            _ => (self.comma, self.point),
        };
        (this.groups && !this.parts && !other.groups).then_some(grouped)
    }
}

/// True for what lists write where there is nothing.
pub fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "-" | "–") || ["n/a", "null"].iter().any(|it| text.eq_ignore_ascii_case(it))
}

/// Reads an amount: `1499998.0`, `642632,00`, `15.414.794`, `1,234,567.89`. More decimals than the
/// currency has are rounded, as sums made by programs have them: `626199.99999984`.
pub fn read_figure(text: &str, currency: Currency) -> Figure {
    let text = text.trim();
    if is_nothing(text) {
        return Figure::Missing;
    }
    let bare = strip_currency(text, currency);
    let amount = |whole: &str, part: &str| make_amount(whole, part, currency);
    let signs = || bare.chars().filter(|sign| matches!(sign, '.' | ','));
    // A single sign behind more than three figures groups nothing, nor does one behind a nought.
    if let Some((whole, part)) = bare.split_once(['.', ','])
        && signs().count() == 1
        && (whole.len() > 3 || whole == "0")
    {
        return amount(whole, part).map_or(Figure::Unreadable, Figure::Amount);
    }
    let Some(Split { negative: false, whole, part }) = split_number(bare) else {
        return Figure::Unreadable;
    };
    match (amount(&whole, &part), signs().next()) {
        (Some(grouped), Some(sign)) if part.is_empty() && signs().count() == 1 => {
            Figure::Doubtful(sign, grouped)
        }
        (Some(money), _) => Figure::Amount(money),
        (None, _) => Figure::Unreadable,
    }
}

fn make_amount(whole: &str, part: &str, currency: Currency) -> Option<Money> {
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(part) {
        return None;
    }
    let places = currency.decimals() as usize;
    let padded = format!("{part:0<width$}", width = places + 1);
    let minor: i64 = format!("{whole}{}", padded.get(..places)?).parse().ok()?;
    let rounds = padded.as_bytes().get(places).is_some_and(|digit| *digit >= b'5');
    let money = Money { amount_minor: minor.checked_add(i64::from(rounds))?, currency };
    money.check("").is_none().then_some(money)
}

/// A cell that should be a date and says something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

/// Reads a date: `2024-02-01`, `2015/02/01`, `24.04.2014`, `25.05.2020 00:00`, `2011`. The day
/// comes first where the year stands last, as it does in Europe; the hour is left out.
///
/// # Errors
/// With what is none, and not empty.
pub fn read_listed_date(text: &str) -> Result<Option<PartialDate>, NotADate> {
    let text = text.trim();
    if is_nothing(text) {
        return Ok(None);
    }
    let is_hour = |rest: &str| {
        rest.contains(':') && rest.chars().all(|c| c.is_ascii_digit() || ":.+-Z".contains(c))
    };
    let day = match text.split_once([' ', 'T']) {
        Some((day, rest)) if is_hour(rest.trim()) => day,
        Some(_) | None => text,
    };
    read_date(day).map(Some).ok_or(NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_it_is_meant_or_not_at_all() {
        let minor = |text: &str| match read_figure(text, Currency::EUR) {
            Figure::Amount(money) => Some(money.amount_minor),
            Figure::Missing | Figure::Doubtful(..) | Figure::Unreadable => None,
        };
        for (text, read) in [
            ("1499998.0", 149_999_800),
            ("642632.00", 64_263_200),
            ("194046,6", 19_404_660),
            ("626199.99999984", 62_620_000),
            ("32467.02", 3_246_702),
            ("32467,02", 3_246_702),
            ("1.234.567", 123_456_700),
            ("15.414.794", 1_541_479_400),
            ("1,234,567.89", 123_456_789),
            ("1.234.567,89", 123_456_789),
            ("1 234 567", 123_456_700),
            ("1234.567", 123_457),
            ("€ 12,50", 1_250),
            ("0", 0),
            ("0.47", 47),
            ("0.000", 0),
            ("0,355", 36),
        ] {
            assert_eq!(minor(text), Some(read), "{text}");
        }
        for text in [
            "soon",
            "-5",
            "99999999999999999999",
            "1.23.456",
            "1.234,567.8",
            "12 mio",
            "5 kr.",
            "DKK 5",
        ] {
            assert_eq!(read_figure(text, Currency::EUR), Figure::Unreadable, "{text}");
        }
        for text in ["", " ", "N/A", "n/a", "-", "null"] {
            assert_eq!(read_figure(text, Currency::EUR), Figure::Missing, "{text}");
        }
    }

    #[test]
    fn three_figures_behind_a_sign_are_thousands_only_where_the_column_says_so() {
        let Figure::Doubtful(sign, grouped) = read_figure("149.355", Currency::EUR) else {
            panic!("149.355 can be read in two ways")
        };
        assert_eq!((sign, grouped.amount_minor), ('.', 14_935_500));
        let settled = |column: &[&str]| {
            let mut writing = Writing::default();
            column.iter().for_each(|cell| writing.observe(cell, Currency::EUR));
            writing.settle(sign, grouped).map(|money| money.amount_minor)
        };
        assert_eq!(settled(&["149.355", ""]), None);
        assert_eq!(settled(&["149.355", "1.234.567"]), Some(14_935_500));
        assert_eq!(settled(&["149.355", "2.500,50"]), Some(14_935_500));
        assert_eq!(settled(&["149.355", "32467.02"]), None);
        assert_eq!(settled(&["1.234.567", "32467.02"]), None);
        assert_eq!(settled(&["1.234.567", "1,234,567"]), None);
        assert_eq!(settled(&["1,234.50"]), None);
        // Words and signs of currencies beside a number show nothing of how it is written.
        assert_eq!(settled(&["149.355 euro.", "See note. Not final."]), None);
        assert_eq!(settled(&["2.500 EUR", "1.234.567 EUR"]), Some(14_935_500));
        let danish = Writing::grouped_by('.');
        assert_eq!(danish.settle('.', grouped), Some(grouped));
    }

    #[test]
    fn dates_are_read_as_each_list_writes_them() {
        for (text, date) in [
            ("2024-02-01", "2024-02-01"),
            ("2015/02/01", "2015-02-01"),
            ("24.04.2014", "2014-04-24"),
            ("01/02/2015", "2015-02-01"),
            ("25.05.2020 00:00", "2020-05-25"),
            ("2026-08-16T00:00:00.000+0000", "2026-08-16"),
            ("2011", "2011"),
            ("2011-05", "2011-05"),
        ] {
            assert_eq!(read_listed_date(text), Ok(PartialDate::parse(date)), "{text}");
        }
        assert_eq!(read_listed_date(""), Ok(None));
        assert_eq!(read_listed_date("N/A"), Ok(None));
        for text in ["31.02.2014", "soon", "1.2", "2023 – 2025", "45000", "01.02.15"] {
            assert_eq!(read_listed_date(text), Err(NotADate), "{text}");
        }
    }
}
