//! Files for spreadsheets, as a spreadsheet of the reader's language opens them: in Danish and
//! German with `;` between values and a decimal comma, in English with a comma and a decimal point.
//! What looks like a formula is shown and never run.

use crate::base::Money;
use crate::i18n::Words;
use ::csv::{Terminator, Writer, WriterBuilder};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;

/// Spreadsheets take a file for UTF-8 only when it says so at its beginning.
const MARK: &str = "\u{feff}";

/// A file that is being written.
pub struct File {
    writer: Writer<Vec<u8>>,
}

impl File {
    /// A file without lines for a reader of a language.
    pub fn new(words: Words) -> Self {
        // Where the comma stands before decimals, another sign stands between values.
        let separator = if words.decimal_sign() == ',' { b';' } else { b',' };
        let writer = WriterBuilder::new()
            .delimiter(separator)
            .terminator(Terminator::CRLF)
            .flexible(true)
            .from_writer(Vec::from(MARK));
        Self { writer }
    }

    /// Writes one line.
    pub fn push<C: AsRef<str>>(&mut self, cells: &[C]) {
        let cells = cells.iter().map(|cell| disarm(cell.as_ref()));
        self.writer.write_record(cells).expect("lines of any length are written to memory");
    }

    /// The file as a text.
    pub fn into_text(self) -> String {
        let bytes = self.writer.into_inner().expect("memory is written to");
        String::from_utf8(bytes).expect("texts with separators between them are a text")
    }

    /// The file as an answer: `name` is what it has of `authority`, `on` the day it tells of.
    pub fn answer(self, (authority, name): (&str, &str), on: Date) -> Response {
        let name = format!("{authority}-{name}-{on}.csv");
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        ];
        (headers, self.into_text()).into_response()
    }
}

/// A cell that a spreadsheet shows and never runs: what begins like a formula gets an apostrophe.
/// Programs that take another sign for the separator cut a cell there, so what stands behind one
/// counts as a beginning, too.
fn disarm(cell: &str) -> String {
    let mut made = String::with_capacity(cell.len() + 1);
    let mut is_beginning = true;
    for (at, sign) in cell.char_indices() {
        let part = || cell[at..].split([';', ',', '\t', '\n', '\r']).next().unwrap_or_default();
        let is_inside = at > 0;
        let is_formula = match sign {
            '=' | '@' => true,
            // Within a text a hyphen with a space behind it is a dash.
            '+' | '-' => !is_figure(cell) && !(is_inside && part()[1..].starts_with([' ', '-'])),
            '\t' | '\r' => !is_inside,
            _ => false,
        };
        if is_beginning && is_formula {
            made.push('\'');
        }
        made.push(sign);
        let parts = matches!(sign, ';' | ',' | '\t' | '\n' | '\r');
        is_beginning = parts || (is_beginning && is_inside && sign == ' ');
    }
    made
}

/// True for a figure with or without decimals.
fn is_figure(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    is_digits(whole) && is_digits(part)
}

/// An amount as a spreadsheet of the reader's language reads it: figures, and a decimal sign only
/// before minor units.
pub fn plain(words: Words, money: Money) -> String {
    let unit = money.currency.minor_units();
    let (whole, minor) = (money.amount_minor / unit, (money.amount_minor % unit).abs());
    let minus = if money.amount_minor < 0 && whole == 0 { "-" } else { "" };
    let width = money.currency.decimals() as usize;
    match minor {
        0 => whole.to_string(),
        minor => format!("{minus}{whole}{}{minor:0width$}", words.decimal_sign()),
    }
}

/// A number in the same way; a whole one has no decimals.
pub fn number(words: Words, number: f64) -> String {
    let sign = words.decimal_sign();
    number.to_string().replace('.', sign.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Currency, Language};

    fn write(language: Language, cells: &[&str]) -> String {
        let mut file = File::new(Words::new(language));
        file.push(cells);
        file.into_text()
    }

    #[test]
    fn a_file_opens_in_the_spreadsheet_of_its_reader() {
        let cells = ["MARKIS", "a, b", "a; b", "said \"so\"", "1637953,50"];
        let danish = "\u{feff}MARKIS;a, b;\"a; b\";\"said \"\"so\"\"\";1637953,50\r\n";
        assert_eq!(write(Language::Da, &cells), danish);
        assert_eq!(write(Language::De, &cells), danish);
        let english = "\u{feff}MARKIS,\"a, b\",a; b,\"said \"\"so\"\"\",\"1637953,50\"\r\n";
        assert_eq!(write(Language::En, &cells), english);
    }

    #[test]
    fn a_formula_is_shown_and_never_run() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@home", "'@home"),
            ("-5", "-5"),
            ("-5,50", "-5,50"),
            ("-5 per cent", "'-5 per cent"),
            ("+a,b", "'+a,b"),
            ("\t=1", "'\t'=1"),
            ("x;=1+1", "x;'=1+1"),
            ("x; =1+1", "x; '=1+1"),
            ("x,@a", "x,'@a"),
            ("x\n+cmd", "x\n'+cmd"),
            ("a, - and b", "a, - and b"),
            ("a = b, c-d", "a = b, c-d"),
            ("", ""),
        ] {
            assert_eq!(disarm(cell), written, "{cell:?}");
        }
    }

    #[test]
    fn figures_have_the_decimal_sign_of_their_reader() {
        let check = |language, amount_minor, written: &str| {
            let money = Money { amount_minor, currency: Currency::DKK };
            assert_eq!(plain(Words::new(language), money), written);
        };
        check(Language::Da, 163_795_300, "1637953");
        check(Language::Da, 150, "1,50");
        check(Language::En, 150, "1.50");
        check(Language::De, -50, "-0,50");
        check(Language::Da, 0, "0");
        assert_eq!(number(Words::new(Language::Da), 7.5), "7,5");
        assert_eq!(number(Words::new(Language::En), 300.0), "300");
    }
}
