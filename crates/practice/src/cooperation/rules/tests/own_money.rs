use super::*;
use crate::cooperation::rules::counting::spread_over;
use crate::cooperation::{LeftOut, OwnStatement, Per, describe_own, find_own_money, find_shares};
use proptest::prelude::*;
use spine::base::{Currency, Money, Period};
use spine::office::Office;

/// An office without rates and without other cooperations.
fn nobody() -> Office {
    Office::empty("test", &[])
}

/// A line of our own in cash, with the fields that matter to a test.
fn line(money: Value, basis: &str, period: (Option<&str>, Option<&str>)) -> Value {
    json!({
        "payer": "own",
        "form": "cash",
        "value": {"kind": "amount", "money": money},
        "basis": basis,
        "from": period.0,
        "to": period.1,
    })
}

fn kroner(units: i64) -> Value {
    json!({"amount_minor": units * 100, "currency": "DKK"})
}

#[test]
fn amounts_count_in_the_years_of_their_period() {
    let check = |term: Value, line: Value, years: &[(i16, i64)]| {
        let record = cooperation(json!({"term": term, "funding": [line]}));
        let own = find_own_money(&nobody(), &record, Currency::DKK, TODAY);
        let found: Vec<(i16, i64)> =
            own.by_year.iter().map(|(year, parts)| (*year, parts.cash / 100)).collect();
        assert_eq!(found, years, "{term} {line}");
    };
    let term = || json!({"kind": "fixed", "from": "2010-05", "to": "2013-04"});
    let yearly = || json!({"kind": "yearly"});
    let whole = (None, None);
    let years = [(2010, 80), (2011, 120), (2012, 120), (2013, 40)];
    check(term(), line(kroner(360), "in_total", whole), &years);
    check(term(), line(kroner(120), "per_year", whole), &years);
    check(term(), line(kroner(90), "in_total", (Some("2011"), Some("2011"))), &[(2011, 90)]);
    check(yearly(), line(kroner(75), "per_year", whole), &[(2012, 75)]);
    check(yearly(), line(kroner(75), "per_year", (Some("2013"), None)), &[]);
    let granted = (Some("2011"), Some("2012"));
    check(yearly(), line(kroner(20), "per_year", granted), &[(2011, 20), (2012, 20)]);
    let read_as =
        json!({"kind": "fixed", "from": "2012", "to": "3014", "to_read_as": "2014-12-31"});
    check(read_as, line(kroner(90), "in_total", whole), &[(2012, 30), (2013, 30), (2014, 30)]);
}

#[test]
fn a_year_from_any_day_has_twelve_months() {
    let check = |from: &str, to: &str, basis: &str, years: &[(i16, i64)]| {
        let period = (Some(from), Some(to));
        let lines = json!([line(kroner(12_000), basis, period)]);
        let record = cooperation(json!({"term": {"kind": "ongoing"}, "funding": lines}));
        let own = find_own_money(&nobody(), &record, Currency::DKK, TODAY);
        let found: Vec<(i16, i64)> =
            own.by_year.iter().map(|(year, parts)| (*year, parts.cash)).collect();
        assert_eq!(found, years, "{basis} {from} to {to}");
    };
    // 11 months and 17 days of 31 in the first year, 14 days of 31 in the second.
    let year = [(2026, 1_154_839), (2027, 45_161)];
    check("2026-01-15", "2027-01-14", "per_year", &year);
    check("2026-01-15", "2027-01-14", "in_total", &year);
    // A leap day changes nothing, and a whole calendar year between has the whole amount.
    let leap = [(2027, 1_054_839), (2028, 1_200_000), (2029, 145_161)];
    check("2027-02-15", "2029-02-14", "per_year", &leap);
    check("2026-03-01", "2026-03-31", "per_year", &[(2026, 100_000)]);
    check("2026-03-01", "2026-03-10", "per_year", &[(2026, 32_258)]);
}

#[test]
fn an_end_that_cannot_be_right_is_not_summed() {
    let check = |term: Value, line: Value, years: &[(i16, i64)], is_said: bool| {
        let record = cooperation(json!({"term": term, "funding": [line]}));
        let own = find_own_money(&nobody(), &record, Currency::DKK, TODAY);
        let found: Vec<(i16, i64)> =
            own.by_year.iter().map(|(year, parts)| (*year, parts.cash / 100)).collect();
        assert_eq!(found, years, "{term} {line}");
        let said = own.left_out == [LeftOut::DoubtfulEnd { line: 0 }];
        assert_eq!(said, is_said, "{term} {line}");
    };
    let far = || json!({"kind": "fixed", "from": "2012-01-01", "to": "3014-12-31"});
    let whole = || (None, None);
    check(far(), line(kroner(12_000), "per_year", whole()), &[(2012, 12_000)], true);
    check(far(), line(kroner(12_000), "in_total", whole()), &[], true);
    let ongoing = json!({"kind": "ongoing"});
    let beyond = line(kroner(12_000), "per_year", (Some("2012"), Some("3014")));
    check(ongoing, beyond, &[(2012, 12_000)], true);
    let of_line = line(kroner(24), "in_total", (Some("2012"), Some("2013")));
    check(far(), of_line, &[(2012, 12), (2013, 12)], false);
    let mut read = far();
    read["to_read_as"] = json!("2013-12-31");
    check(read, line(kroner(24), "in_total", whole()), &[(2012, 12), (2013, 12)], false);
}

#[test]
fn what_cannot_count_is_said() {
    let euro = json!({"amount_minor": 100, "currency": "EUR"});
    let mut converted = line(euro.clone(), "in_total", (None, None));
    converted["value"]["also"] = json!({"amount_minor": 750, "currency": "DKK"});
    let lines = json!([converted, line(euro, "in_total", (None, None))]);
    let record = cooperation(json!({"funding": lines}));
    let own = find_own_money(&nobody(), &record, Currency::DKK, TODAY);
    assert_eq!(own.left_out, [LeftOut::NoConversion { line: 1 }]);
    assert_eq!(own.by_year.values().map(|parts| parts.total()).sum::<i64>(), 750);

    let lines = json!([line(kroner(1), "in_total", (None, None))]);
    let record = cooperation(json!({"term": {"kind": "ongoing"}, "funding": lines}));
    let own = find_own_money(&nobody(), &record, Currency::DKK, TODAY);
    assert_eq!(own.left_out, [LeftOut::NoPeriod { line: 0 }]);
}

#[test]
fn a_yearly_fee_stops_when_the_cooperation_ends() {
    let lines = json!([line(kroner(20), "per_year", (Some("2010"), Some("2013")))]);
    let record = cooperation(json!({
        "term": {"kind": "yearly"},
        "steps": [{"kind": "joined"}, {"kind": "ended", "on": "2011-06"}],
        "funding": lines,
    }));
    let own = find_own_money(&nobody(), &record, Currency::DKK, TODAY);
    let years: Vec<(i16, i64)> = own.by_year.iter().map(|(y, parts)| (*y, parts.cash)).collect();
    assert_eq!(years, [(2010, 2_000), (2011, 1_000)]);
}

#[test]
fn of_several_yearly_amounts_the_one_of_today_is_stated() {
    let lines = json!([
        line(kroner(20), "per_year", (Some("2008"), Some("2010"))),
        line(kroner(25), "per_year", (Some("2011"), Some("2013"))),
    ]);
    let record = cooperation(json!({"term": {"kind": "yearly"}, "funding": lines}));
    let check = |on: Date, units: i64| {
        let money = Money::of_units(units, Currency::DKK);
        match describe_own(&nobody(), &record, Currency::DKK, on) {
            OwnStatement::Amount { money: found, per: Per::Year, .. } => {
                assert_eq!(found, money, "on {on}");
            }
            other => panic!("{other:?}"),
        }
    };
    check(date(2009, 1, 1), 20);
    check(TODAY, 25);
    check(date(2020, 1, 1), 25);
}

#[test]
fn shares_beyond_the_whole_are_not_drawn() {
    let check = |total: i64, drawn: bool| {
        let record = cooperation(json!({
            "budget": {"total": {"money": kroner(total)}, "eu_rate_percent": 50.0},
            "funding": [line(kroner(600), "in_total", (None, None))],
        }));
        let shares = find_shares(Some(&nobody()), &record, Currency::DKK, TODAY);
        assert_eq!(shares.is_some_and(|shares| shares.is_within()), drawn, "{total}");
    };
    check(1_200, true);
    check(1_199, false);
    check(0, false);
}

proptest! {
    #[test]
    fn the_years_add_up_to_the_total(
        amount in 0..=Money::LIMIT_MINOR,
        year in 1950_i16..2100,
        month in 1_i8..=12,
        length in 0_i32..1_200,
    ) {
        use jiff::ToSpan;
        let first = date(year, month, 1);
        let last = first.saturating_add(length.months()).last_of_month();
        let years = spread_over(amount, &Period::new(first, last).unwrap().parts_by_year());
        prop_assert_eq!(years.iter().map(|(_, share)| share).sum::<i64>(), amount);
        prop_assert!(years.iter().all(|(_, share)| *share >= 0));
    }
}

#[test]
fn years_that_are_laid_down_count_and_the_rest_is_spread_over_the_others() {
    let check = |basis: &str, by_year: &[(i16, i64)], years: &[(i16, i64)], is_left: bool| {
        let mut of = line(kroner(360), basis, (None, None));
        let share = |(year, units): &(i16, i64)| json!({"year": year, "amount_minor": units * 100});
        of["by_year"] = by_year.iter().map(share).collect();
        let record = cooperation(json!({
            "term": {"kind": "fixed", "from": "2010-05", "to": "2013-04"}, "funding": [of],
        }));
        let own = find_own_money(&nobody(), &record, Currency::DKK, TODAY);
        let found: Vec<(i16, i64)> =
            own.by_year.iter().map(|(year, parts)| (*year, parts.cash / 100)).collect();
        assert_eq!(found, years, "{basis} {by_year:?}");
        assert_eq!(own.left_out == [LeftOut::NotLaidDown { line: 0 }], is_left);
    };
    let spread = [(2010, 80), (2011, 120), (2012, 120), (2013, 40)];
    check("in_total", &[], &spread, false);
    let one = [(2010, 60), (2011, 180), (2012, 90), (2013, 30)];
    check("in_total", &[(2011, 180)], &one, false);
    check(
        "in_total",
        &[(2009, 360)],
        &[(2009, 360), (2010, 0), (2011, 0), (2012, 0), (2013, 0)],
        false,
    );
    let all = [(2010, 10), (2011, 20), (2012, 30), (2013, 40)];
    check("in_total", &all, &all, true);
    let yearly = [(2010, 240), (2011, 0), (2012, 360), (2013, 120)];
    check("per_year", &[(2011, 0)], &yearly, false);
}
