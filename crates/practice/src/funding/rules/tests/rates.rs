//! Rates of currencies: read as published, brought in, and used.

use super::{amend, office};
use crate::funding::{
    RatesBrought, ReferenceRates, bring_rates, compare_rates, convert, find_rate, find_rate_days,
    read_rates,
};
use jiff::civil::date;
use spine::base::{Currency, Fault, Money};
use spine::office::{Office, Refusal};

/// Some days of the publisher's own table (source: European Central Bank), as it has them.
const TABLE: &str = include_str!("eurofxref.csv");

fn with_rates() -> Office {
    let empty = office(&[]);
    let draft = bring_rates(&empty, &read_rates(TABLE).unwrap()).unwrap();
    amend(&empty, draft)
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

#[test]
fn the_table_is_read_as_it_is_published() {
    let office = with_rates();
    let (first, last, days) = find_rate_days(&office).unwrap();
    assert_eq!((first, last), (date(2010, 12, 30), date(2012, 3, 15)));
    assert_eq!(days, TABLE.lines().count() - 1);
    let years: Vec<i16> = office.list::<ReferenceRates>().map(|year| year.record.year).collect();
    assert_eq!(years, [2010, 2011, 2012]);
    // No rate is no rate, and a comma at the end of a line is no currency.
    let year = &office.list::<ReferenceRates>().next().unwrap().record;
    assert!(!year.rates.contains_key(&currency("CYP")), "{:?}", year.rates.keys());
    assert!(year.rates.contains_key(&Currency::DKK));
}

#[test]
fn a_day_without_rates_has_those_of_the_last_day_before() {
    let office = with_rates();
    let check = |on, expected| {
        let found = find_rate(&office, Currency::DKK, on).map(|rate| rate.on);
        assert_eq!(found, expected, "{on}");
    };
    check(date(2011, 12, 30), Some(date(2011, 12, 30)));
    check(date(2012, 1, 1), Some(date(2011, 12, 30)));
    check(date(2011, 12, 26), Some(date(2011, 12, 23)));
    check(date(2013, 1, 1), Some(date(2012, 3, 15)));
    check(date(2010, 12, 29), None);
    assert_eq!(find_rate(&office, currency("XAF"), date(2012, 1, 2)), None);
    // The Estonian krone went into the euro with the end of 2010.
    let eek = currency("EEK");
    assert_eq!(find_rate(&office, eek, date(2010, 12, 31)).unwrap().on, date(2010, 12, 31));
    assert_eq!(find_rate(&office, eek, date(2012, 3, 15)), None);
}

#[test]
fn amounts_are_converted_by_way_of_the_euro_and_rounded_half_up() {
    let office = with_rates();
    let money = |amount_minor, code: &str| Money { amount_minor, currency: currency(code) };
    let check = |from: Money, to: &str, expected: i64| {
        let found = convert(&office, from, currency(to), date(2011, 12, 30)).unwrap();
        assert_eq!(found.to, money(expected, to), "{from:?}");
        assert_eq!(found.stated, from);
    };
    // 30 December 2011: 7.4342 DKK, 8.9120 SEK, 100.20 JPY for one euro.
    check(money(651_300, "EUR"), "DKK", 4_841_894);
    check(money(743_420, "DKK"), "EUR", 100_000);
    check(money(100_000, "SEK"), "DKK", 83_418);
    check(money(1_000, "JPY"), "EUR", 998);
    check(money(1, "EUR"), "JPY", 1);
    check(money(Money::LIMIT_MINOR, "EUR"), "DKK", 74_342_000_000_000);
    let sunday = convert(&office, money(100, "EUR"), Currency::DKK, date(2012, 1, 1)).unwrap();
    assert!(sunday.is_of_earlier_day());
    assert!(
        !convert(&office, money(1, "EUR"), Currency::DKK, date(2011, 12, 30))
            .unwrap()
            .is_of_earlier_day()
    );
    assert_eq!(convert(&office, money(1, "XAF"), Currency::DKK, date(2011, 12, 30)), None);
    assert_eq!(
        convert(&office, money(5, "DKK"), Currency::DKK, date(1990, 1, 1)).unwrap().to,
        money(5, "DKK")
    );
}

#[test]
fn what_is_brought_in_again_changes_only_what_is_other_and_takes_no_day_away() {
    let office = with_rates();
    let again = bring_rates(&office, &read_rates(TABLE).unwrap());
    let known = Refusal::fault(Fault::new("file", "fault-rates-known"));
    assert_eq!(again.err(), Some(known));
    let more = "Date,DKK,USD,\n2012-03-16,7.4331,1.3116,\n2012-03-15,7.4332,N/A,\n";
    let table = read_rates(more).unwrap();
    let (draft, brought) = (bring_rates(&office, &table).unwrap(), compare_rates(&office, &table));
    let changed = RatesBrought { changed: vec![2012], ..RatesBrought::default() };
    assert_eq!(brought, changed);
    assert_eq!(draft.changes.len(), 1);
    let (_, before, days) = find_rate_days(&office).unwrap();
    let office = amend(&office, draft);
    let (_, last, more) = find_rate_days(&office).unwrap();
    assert_eq!((before, last, more), (date(2012, 3, 15), date(2012, 3, 16), days + 1));
    // What the new table does not have stays.
    assert!(find_rate(&office, currency("USD"), date(2012, 3, 15)).is_some());
}

#[test]
fn what_is_no_such_table_is_refused_with_its_line() {
    let check = |file: &str, key: &str, line: Option<&str>| {
        let fault = read_rates(file).unwrap_err();
        assert_eq!(fault.key, key, "{file}");
        let said = fault.args.iter().find(|(name, _)| *name == "line");
        assert_eq!(said.map(|(_, value)| value.as_str()), line, "{file}");
    };
    check("", "fault-rates-unreadable", None);
    check("Name,Amount\nx,1\n", "fault-rates-unreadable", None);
    check("Date,DKK,\n", "fault-rates-unreadable", None);
    check("Date,dkk,\n2012-03-15,7.4,\n", "fault-rates-unreadable", None);
    check("Date,DKK,\n2012-03-15,7.4,\n2012-03-32,7.4,\n", "fault-rates-line", Some("3"));
    check("Date,DKK,\n2012-03-15,-1,\n", "fault-rates-line", Some("2"));
    check("Date,DKK,\n2012-03-15,7.4,1,2,\n", "fault-rates-line", Some("2"));
    // A line that was cut off does not say that there is no rate.
    check("Date,DKK,USD,\n2012-03-16,7.4,1.3,\n2012-03-15,7.4,\n", "fault-rates-line", Some("3"));
    check("Date,DKK,USD,\n2012-03-15,\n", "fault-rates-line", Some("2"));
    check("Date,DKK,DKK,\n2012-03-15,7.4,8.4,\n", "fault-rates-unreadable", None);
    check("Date,DKK,\n2012-03-15,7.4,\n2012-03-15,7.5,\n", "fault-rates-line", Some("3"));
    assert!(read_rates("Date,DKK,USD,\n2012-03-15,7.4,,\n").is_ok());
    assert!(read_rates("Date, DKK, USD, \n30 October 2026, 7.4695, 1.05, \n").is_ok());
}
