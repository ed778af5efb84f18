//! Files for spreadsheets: values with commas between them (RFC 4180), which a spreadsheet shows
//! and never runs.

use crate::base::Money;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;

/// A file as an answer: `name` is what it has of `authority`, `on` the day it tells of.
pub fn answer((authority, name): (&str, &str), on: Date, file: String) -> Response {
    let name = format!("{authority}-{name}-{on}.csv");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, file).into_response()
}

/// Spreadsheets take a file for UTF-8 only when it says so at its beginning.
pub const MARK: char = '\u{feff}';

/// One line of a file (RFC 4180).
pub fn push_line(file: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            file.push(',');
        }
        file.push_str(&quote(cell));
    }
    file.push_str("\r\n");
}

/// A cell that a spreadsheet shows and never runs: what begins like a formula gets an apostrophe.
fn quote(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// An amount as a spreadsheet of any language reads it: figures, and a point only before minor
/// units.
pub fn plain(money: Money) -> String {
    let unit = money.currency.minor_units();
    let (whole, minor) = (money.amount_minor / unit, (money.amount_minor % unit).abs());
    let width = money.currency.decimals() as usize;
    if minor == 0 { whole.to_string() } else { format!("{whole}.{minor:0width$}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Currency;

    #[test]
    fn a_cell_is_quoted_where_it_must_and_never_run() {
        let check = |cell: &str, written: &str| assert_eq!(quote(cell), written);
        check("MARKIS", "MARKIS");
        check("a, b", "\"a, b\"");
        check("said \"so\"", "\"said \"\"so\"\"\"");
        check("=1+1", "'=1+1");
        check("@home", "'@home");
        check("-5", "-5");
        check("-5 per cent", "'-5 per cent");
        check("+a,b", "\"'+a,b\"");
    }

    #[test]
    fn amounts_are_figures() {
        let check = |amount_minor, written: &str| {
            assert_eq!(plain(Money { amount_minor, currency: Currency::DKK }), written);
        };
        check(163_795_300, "1637953");
        check(150, "1.50");
        check(0, "0");
    }
}
