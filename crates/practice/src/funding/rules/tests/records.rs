//! Work and its rates, postings and corrections, the budget, and reporting periods.

use super::{TODAY, amend, office, own, project};
use crate::cooperation::{
    Beside, Cooperation, Effort, EffortUnit, LeftOut, OwnStatement, describe_own, find_own_money,
    list_rows,
};
use crate::funding::{
    Covers, PeriodRule, PeriodState, Phase, PostedValue, Posting, ReportingPeriod, SetAside,
    correct, find_budget, find_ledger, find_period_state, find_work_rate, list_duties,
    list_postings, make_periods, plan_periods, post, value_work,
};
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::{Currency, Fault, Id, Language, Period, Text};
use spine::office::{Draft, Office, Record, Refusal};

fn rate(unit: Option<&str>, kroner: i64, from: &str) -> Value {
    json!({
        "unit": unit, "from": from, "hours_a_month": 137.5,
        "per_hour": {"amount_minor": kroner * 100, "currency": "DKK"},
    })
}

fn with_rates() -> Office {
    office(&[
        ("work_rate", "all", rate(None, 300, "2010-01-01")),
        ("work_rate", "hospital-old", rate(Some("hospital"), 400, "2010-01-01")),
        ("work_rate", "hospital-new", rate(Some("hospital"), 450, "2012-01-01")),
    ])
}

#[test]
fn the_rate_of_the_day_counts_and_is_inherited() {
    let office = with_rates();
    let ward = Id::parse("ward").unwrap();
    let check = |unit, on: Date, kroner: Option<i64>| {
        let found = find_work_rate(&office, unit, on).map(|rate| rate.per_hour.amount_minor / 100);
        assert_eq!(found, kroner, "{unit:?} {on}");
    };
    check(Some(&ward), date(2011, 12, 31), Some(400));
    check(Some(&ward), date(2012, 1, 1), Some(450));
    check(None, date(2012, 1, 1), Some(300));
    check(None, date(2009, 12, 31), None);
    let months = Effort { count: 1.5, unit: EffortUnit::PersonMonths };
    let worth = value_work(&office, months, Some(&ward), TODAY).unwrap();
    assert_eq!(worth.money.amount_minor, 9_281_250);
    assert_eq!(
        (worth.rate.from, worth.rate.unit.unwrap().as_str()),
        (date(2012, 1, 1), "hospital")
    );
    let third = Effort { count: 0.3333, unit: EffortUnit::Hours };
    assert_eq!(value_work(&office, third, None, TODAY).unwrap().money.amount_minor, 9_999);
}

#[test]
fn work_without_an_amount_counts_by_the_rate_of_its_day() {
    let worked = |unit: Option<&str>, decided: Option<&str>| {
        let decisions: Vec<Value> =
            decided.iter().map(|on| json!({"body": "council", "on": on})).collect();
        json!({
            "payer": "own", "form": "hours", "basis": "in_total", "unit": unit,
            "value": {"kind": "work", "effort": {"count": 36.0, "unit": "hours"}},
            "decisions": decisions,
        })
    };
    let count = |rates: &Office, line: Value| {
        let (_, id, body) = project("works", json!({"funding": [line]}));
        let id = Id::<Cooperation>::parse(&id).unwrap();
        let record: Cooperation = serde_json::from_value(body).unwrap();
        let office = amend(rates, Draft::new("test").put(&id, &record));
        find_own_money(&office, office.find(&id).unwrap(), Currency::DKK, TODAY)
    };
    let hours = |rates: &Office, line: Value| -> Vec<(i16, i64)> {
        let own = count(rates, line);
        own.by_year.iter().map(|(year, parts)| (*year, parts.hours / 100)).collect()
    };
    let rates = with_rates();
    // 36 hours from May 2010 to April 2013: one a month, at 300, 400 and 450 kroner.
    let of = |rate: i64| {
        [(2010, 8), (2011, 12), (2012, 12), (2013, 4)].map(|(year, hours)| (year, hours * rate))
    };
    assert_eq!(hours(&rates, worked(None, None)), of(300));
    assert_eq!(hours(&rates, worked(Some("ward"), None)), of(400));
    assert_eq!(hours(&rates, worked(Some("ward"), Some("2012-02-01"))), of(450));
    let unvalued = count(&office(&[]), worked(None, None));
    assert_eq!(unvalued.left_out, [LeftOut::NoWorkRate { line: 0 }]);
    assert!(unvalued.by_year.is_empty());
}

fn posting(phase: Phase, value: PostedValue) -> Posting {
    Posting {
        cooperation: Id::parse("markis").unwrap(),
        phase,
        on: spine::base::PartialDate::parse("2012-02").unwrap(),
        payer: crate::cooperation::Payer::Own,
        organisation: None,
        unit: Some(Id::parse("ward").unwrap()),
        budget_line: None,
        value,
        covers: Covers::Ours,
        period: None,
        voucher: None,
        what: Text::default(),
        corrects: None,
        reason: Text::default(),
        source: Text::default(),
    }
}

fn hours(count: f64) -> PostedValue {
    PostedValue::Work { effort: Effort { count, unit: EffortUnit::Hours }, stated: None }
}

fn with_project() -> Office {
    let office = with_rates();
    let (_, id, body) = project("markis", json!({}));
    let record: Cooperation = serde_json::from_value(body).unwrap();
    amend(&office, spine::office::Draft::default().put(&Id::parse(&id).unwrap(), &record))
}

#[test]
fn a_posting_is_put_right_by_another_once_and_with_a_reason() {
    let office = with_project();
    let (one, two, three) =
        (Id::parse("one").unwrap(), Id::parse("two").unwrap(), Id::parse("three").unwrap());
    let spent = posting(Phase::Spent, hours(10.0));
    let office = amend(&office, post(&office, &one, &spent).unwrap());
    let cooperation = Id::parse("markis").unwrap();
    let total = |office: &Office| {
        let table = find_ledger(office, &cooperation, Covers::Ours, (Currency::DKK, TODAY));
        table.total(Phase::Spent)
    };
    assert_eq!((total(&office).hours, total(&office).cash), (450_000, 0));

    let mut right = posting(Phase::Spent, hours(12.0));
    assert_eq!(right.check(), []);
    right.corrects = Some(one.clone());
    assert_eq!(right.check(), [Fault::new("reason", "fault-needed")]);
    right.reason = Text::new(Language::En, "Two hours were forgotten");
    let office = amend(&office, correct(&office, &two, &one, &right).unwrap());
    assert_eq!(total(&office).hours, 540_000);
    assert_eq!(list_postings(&office, &cooperation).len(), 2, "the old one is still told");
    let again = correct(&office, &three, &one, &right).unwrap_err();
    assert_eq!(again, Refusal::fault(Fault::new("", "fault-posting-corrected")));
}

#[test]
fn negative_hours_are_refused_in_words_of_their_own() {
    let faults = posting(Phase::Spent, hours(-3.0)).check();
    assert_eq!(faults, [Fault::new("value.effort", "fault-effort-negative")]);
}

#[test]
fn not_budgeted_nothing_and_not_stated_are_three_things() {
    let line = json!({"name": {"en": "Development"}, "years": [
        {"year": 2011}, {"year": 2012, "granted": {"amount_minor": 0, "currency": "DKK"}},
        {"year": 2013, "granted": {"amount_minor": 500_000, "currency": "DKK"}},
    ]});
    let mut funding = own(3_600, "DKK");
    funding["budget_line"] = json!("development");
    let (_, id, body) = project("markis", json!({"funding": [funding, own(360, "DKK")]}));
    let office = office(&[
        ("budget_line", "development", line),
        ("cooperation", &id, body),
        (
            "posting",
            "spent",
            json!({
                "cooperation": "markis", "phase": "spent", "on": "2013-02-01", "payer": "own",
                "budget_line": "development",
                "value": {"kind": "cash", "money": {"amount_minor": 70_000, "currency": "DKK"}},
            }),
        ),
    ]);
    let of = |year: i16| {
        let rows = list_rows(&office, TODAY);
        let budget = find_budget(&office, &rows, year, TODAY);
        (budget.lines[0].clone(), budget.without_line)
    };
    assert_eq!(of(2010).0.set_aside, SetAside::NotStated);
    assert_eq!(of(2011).0.set_aside, SetAside::NotBudgeted);
    assert_eq!(of(2011).0.find_left(Currency::DKK), None);
    // Nothing is set aside, and 1,200 kroner are bound all the same.
    assert_eq!(of(2012).0.find_left(Currency::DKK), Some(-120_000));
    let (line, without) = of(2013);
    assert_eq!((line.taken.bound, line.taken.used), (40_000, 70_000));
    assert_eq!(line.find_left(Currency::DKK), Some(430_000), "what is used is more than is bound");
    assert_eq!((without.bound, without.used), (4_000, 0));
}

#[test]
fn cash_and_valued_hours_are_one_sum_with_what_it_contains() {
    let hours = json!({
        "payer": "own", "form": "hours", "basis": "in_total",
        "value": {"kind": "work", "effort": {"count": 600.0, "unit": "hours"}},
    });
    let (_, id, body) = project("markis", json!({"funding": [own(600_000, "DKK"), hours]}));
    let id = Id::<Cooperation>::parse(&id).unwrap();
    let with_rate = office(&[
        ("work_rate", "all", rate(None, 300, "2010-01-01")),
        ("cooperation", "markis", body.clone()),
    ]);
    // On the desk and in public, where the rate itself is not known, it is the same.
    for office in [&with_rate, &*with_rate.to_public()] {
        let record = office.find(&id).unwrap();
        let years = find_own_money(office, record, Currency::DKK, TODAY);
        assert_eq!(years.by_year.values().map(|parts| parts.total()).sum::<i64>(), 78_000_000);
        match describe_own(office, record, Currency::DKK, TODAY) {
            OwnStatement::Amount { money, hours, beside, form, .. } => {
                assert_eq!(money.amount_minor, 78_000_000);
                assert_eq!(hours.map(|hours| hours.amount_minor), Some(18_000_000));
                assert_eq!((beside, form), (vec![], None));
            }
            other => panic!("{other:?}"),
        }
    }
    // Without a rate the hours are in no sum, and are told as hours.
    let without = office(&[("cooperation", "markis", body)]);
    let record = without.find(&id).unwrap();
    match describe_own(&without, record, Currency::DKK, TODAY) {
        OwnStatement::Amount { money, hours: None, beside, .. } => {
            assert_eq!(money.amount_minor, 60_000_000);
            let effort = Effort { count: 600.0, unit: EffortUnit::Hours };
            assert_eq!(beside, [(Beside::Work(effort), false)]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_bound_is_no_longer_left() {
    let line = json!({"name": {"en": "Development"}, "years": [
        {"year": 2013, "granted": {"amount_minor": 30_000_000, "currency": "DKK"}},
    ]});
    let yearly = json!({
        "payer": "own", "form": "cash", "basis": "per_year", "budget_line": "development",
        "value": {"kind": "amount", "money": {"amount_minor": 24_000_000, "currency": "DKK"}},
    });
    let fields = json!({"term": {"kind": "fixed", "from": "2013", "to": "2013"},
        "funding": [yearly]});
    let (_, id, body) = project("markis", fields);
    let spent = |units: i64| {
        json!({
            "cooperation": "markis", "phase": "spent", "on": "2013-02-01", "payer": "own",
            "budget_line": "development",
            "value": {"kind": "cash", "money": {"amount_minor": units * 100, "currency": "DKK"}},
        })
    };
    let check = |units: i64, left: i64| {
        let office = office(&[
            ("budget_line", "development", line.clone()),
            ("cooperation", &id, body.clone()),
            ("posting", "spent", spent(units)),
        ]);
        let budget = find_budget(&office, &list_rows(&office, TODAY), 2013, TODAY);
        assert_eq!(budget.lines[0].find_left(Currency::DKK), Some(left * 100), "{units}");
    };
    // What is used is first of all what was bound.
    check(0, 60_000);
    check(100_000, 60_000);
    check(250_000, 50_000);
}

#[test]
fn steps_of_months_are_counted_from_the_first_day() {
    let half_years = PeriodRule { every_months: 6, due_after_months: 2 };
    let days = |first: Date, last: Date| -> Vec<(Date, Date)> {
        let term = Period::new(first, last).unwrap();
        plan_periods(term, half_years).iter().map(|period| (period.from, period.to)).collect()
    };
    assert_eq!(
        days(date(2025, 8, 31), date(2028, 8, 30)),
        [
            (date(2025, 8, 31), date(2026, 2, 27)),
            (date(2026, 2, 28), date(2026, 8, 30)),
            (date(2026, 8, 31), date(2027, 2, 27)),
            (date(2027, 2, 28), date(2027, 8, 30)),
            (date(2027, 8, 31), date(2028, 2, 28)),
            (date(2028, 2, 29), date(2028, 8, 30)),
        ]
    );
    // The end of February is the end of a month, and one day more is no period.
    assert_eq!(
        days(date(2012, 2, 29), date(2015, 2, 28)),
        [
            (date(2012, 2, 29), date(2012, 8, 30)),
            (date(2012, 8, 31), date(2013, 2, 27)),
            (date(2013, 2, 28), date(2013, 8, 30)),
            (date(2013, 8, 31), date(2014, 2, 27)),
            (date(2014, 2, 28), date(2014, 8, 30)),
            (date(2014, 8, 31), date(2015, 2, 28)),
        ]
    );
    assert_eq!(days(date(2012, 1, 1), date(2013, 1, 6)).len(), 2);
    assert_eq!(days(date(2012, 1, 1), date(2013, 1, 7)).len(), 3);
    assert_eq!(days(date(2012, 1, 1), date(2012, 1, 3)), [(date(2012, 1, 1), date(2012, 1, 3))]);
}

#[test]
fn periods_follow_from_the_term_and_the_last_ends_with_it() {
    let term = Period::new(date(2010, 5, 1), date(2013, 2, 28)).unwrap();
    let half_years = PeriodRule { every_months: 6, due_after_months: 2 };
    let made = plan_periods(term, half_years);
    let days: Vec<(Date, Date, Date)> =
        made.iter().map(|period| (period.from, period.to, period.due_on)).collect();
    assert_eq!(days.len(), 6);
    assert_eq!(days[0], (date(2010, 5, 1), date(2010, 10, 31), date(2010, 12, 31)));
    assert_eq!(days[5], (date(2012, 11, 1), date(2013, 2, 28), date(2013, 4, 30)));
}

#[test]
fn periods_are_made_once_and_wait_for_somebody_until_they_are_sent() {
    let office = with_project();
    let project = Id::parse("markis").unwrap();
    let rule = PeriodRule { every_months: 6, due_after_months: 2 };
    let ids: Vec<Id<ReportingPeriod>> =
        (1..=60).map(|number| Id::parse(&format!("p-{number}")).unwrap()).collect();
    let office = amend(&office, make_periods(&office, &project, rule, &ids).unwrap());
    let again = make_periods(&office, &project, rule, &ids).unwrap_err();
    assert_eq!(again, Refusal::fault(Fault::new("every_months", "fault-periods-made")));
    let none = PeriodRule { every_months: 0, due_after_months: 2 };
    let refused = make_periods(&office, &project, none, &ids).unwrap_err();
    assert_eq!(refused, Refusal::fault(Fault::new("every_months", "fault-periods-rule")));

    let state = |id: &str| {
        find_period_state(office.find(&Id::<ReportingPeriod>::parse(id).unwrap()).unwrap(), TODAY)
    };
    assert_eq!((state("p-3"), state("p-4")), (PeriodState::Late, PeriodState::Runs));
    assert_eq!(state("p-6"), PeriodState::Runs);
    let waiting: Vec<String> = list_duties(&office, TODAY)
        .iter()
        .map(|duty| {
            format!("{} {}", duty.path.trim_start_matches("/reporting/"), duty.due_on.unwrap())
        })
        .collect();
    assert_eq!(waiting, ["p-1 2010-12-31", "p-2 2011-06-30", "p-3 2011-12-31"]);
    assert_eq!(list_duties(&office, date(2012, 5, 1)).len(), 4);
}

#[test]
fn a_project_without_an_end_has_no_periods_to_make() {
    let (_, id, body) = project("open", json!({"term": {"kind": "ongoing"}}));
    let office = office(&[("cooperation", &id, body)]);
    let rule = PeriodRule { every_months: 6, due_after_months: 2 };
    let refused = make_periods(&office, &Id::parse("open").unwrap(), rule, &[]).unwrap_err();
    assert_eq!(refused, Refusal::fault(Fault::new("every_months", "fault-periods-no-term")));
}
