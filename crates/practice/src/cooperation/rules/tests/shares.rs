use super::*;
use crate::cooperation::{
    Beside, Doubt, DoubtKind, Finding, LeftOut, OwnStatement, Payer, Rest, ShareOf, Shares, Stated,
    describe_own, find_shares, list_findings,
};
use crate::funding::ReferenceRates;
use spine::base::{Currency, Fault, Language, Money, Text};
use spine::office::Office;

fn amount(payer: &str, units: i64, currency: &str, basis: &str) -> Value {
    json!({
        "payer": payer, "form": "cash", "basis": basis,
        "value": {"kind": "amount", "money": {"amount_minor": units * 100, "currency": currency}},
    })
}

/// A project of three years that costs DKK 3 million, half of it paid by the European Union, and
/// DKK 382,500 by us; with one more line.
fn three_million(line: Value) -> Cooperation {
    let lines: Vec<Value> = [amount("own", 382_500, "DKK", "in_total"), line].into();
    cooperation(json!({
        "budget": {
            "total": {"money": {"amount_minor": 300_000_000, "currency": "DKK"}},
            "eu_rate_percent": 50.0,
        },
        "funding": lines,
    }))
}

/// An office with the rate of one day: 7.45 kroner for one euro.
fn with_rate() -> Office {
    with_rate_of("7.45")
}

fn with_rate_of(rate: &str) -> Office {
    let rates: ReferenceRates = read(json!({
        "year": 2010, "source": {"en": "ECB"}, "days": ["2010-04-30"],
        "rates": {"DKK": [rate]},
    }));
    seal(&world(), Draft::new("").put(&id("rates-2010"), &rates)).unwrap()
}

fn shares(office: &Office, record: &Cooperation) -> Shares {
    find_shares(Some(office), record, Currency::DKK, TODAY).unwrap()
}

#[test]
fn every_line_of_a_partner_counts() {
    let check = |line: Value, converted: usize| {
        let found = shares(&with_rate(), &three_million(line.clone()));
        assert_eq!(found.rest, Rest::Nothing, "{line}");
        assert_eq!(found.sum(&[ShareOf::Partners]), 111_750_000, "{line}");
        assert_eq!(found.converted.len(), converted, "{line}");
        assert_eq!(found.left_out, []);
    };
    check(amount("partners", 1_117_500, "DKK", "in_total"), 0);
    check(amount("partners", 150_000, "EUR", "in_total"), 1);
    check(amount("partners", 372_500, "DKK", "per_year"), 0);
    check(amount("partners", 50_000, "EUR", "per_year"), 1);
    // Without a rate the line is in no share, and it is said.
    let euro = three_million(amount("partners", 150_000, "EUR", "in_total"));
    let found = shares(&world(), &euro);
    assert_eq!(found.rest, Rest::NotStated(111_750_000));
    assert_eq!(found.left_out, [LeftOut::NoConversion { line: 1 }]);
}

#[test]
fn what_cannot_be_converted_is_told_beside_and_never_as_not_stated() {
    let mut record = three_million(amount("own", 6_513, "EUR", "per_year"));
    let found = describe_own(&world(), &record, Currency::DKK, TODAY);
    let OwnStatement::Amount { money, beside, .. } = found else { panic!("{found:?}") };
    assert_eq!(money.amount_minor, 38_250_000);
    let euro = Money { amount_minor: 651_300, currency: Currency::EUR };
    assert_eq!(beside, [(Beside::Money(euro), true)]);
    let found = describe_own(&with_rate(), &record, Currency::DKK, TODAY);
    assert!(matches!(found, OwnStatement::Amount { beside, .. } if beside.is_empty()));
    record.budget.eu_share = Some(Stated { money: euro, about: false, also: None });
    assert_eq!(find_shares(Some(&world()), &record, Currency::DKK, TODAY), None);
    assert!(find_shares(Some(&with_rate()), &record, Currency::DKK, TODAY).is_some());
}

#[test]
fn what_only_the_rate_of_a_day_makes_is_neither_missing_nor_too_much() {
    let check = |rate: &str, euro: i64, rest: Rest| {
        let record = three_million(amount("partners", euro, "EUR", "in_total"));
        assert_eq!(shares(&with_rate_of(rate), &record).rest, rest, "{rate}, {euro}");
    };
    // The rates of the European Central Bank in spring 2010 and 2024.
    check("7.4430", 150_000, Rest::Nothing);
    check("7.4597", 150_000, Rest::Nothing);
    check("7.4430", 140_000, Rest::NotStated(7_548_000));
    check("7.4430", 160_000, Rest::TooMuch(7_338_000));
    // Without a conversion every krone counts.
    let office = with_rate();
    let exact = |units: i64| {
        shares(&office, &three_million(amount("partners", units, "DKK", "in_total"))).rest
    };
    assert_eq!(exact(1_117_499), Rest::NotStated(100));
    assert_eq!(exact(1_117_501), Rest::TooMuch(100));
}

#[test]
fn the_rest_is_somebodys_only_where_a_line_says_so() {
    let rest = |payer: &str| json!({"payer": payer, "form": "mixed", "value": {"kind": "rest"}});
    let office = world();
    let found = shares(&office, &three_million(rest("partners")));
    assert_eq!(found.rest, Rest::PaidBy(Payer::Partners, 111_750_000));
    assert_eq!(found.sum(&[ShareOf::Partners]), 111_750_000);
    let silent = json!({"payer": "partners", "form": "mixed", "value": {"kind": "in_words"}});
    let found = shares(&office, &three_million(silent));
    assert_eq!(found.rest, Rest::NotStated(111_750_000));
    assert_eq!(found.sum(&[ShareOf::NotStated]), 111_750_000);
    assert_eq!(found.stated_minor(), 188_250_000);

    // What we pay is decided as an amount; and there is one rest.
    assert_eq!(
        three_million(rest("own")).check(),
        [Fault::new("funding[1].value.kind", "fault-rest-is-others")]
    );
    let mut twice = three_million(rest("partners"));
    twice.funding.push(twice.funding[1].clone());
    assert_eq!(twice.check(), [Fault::new("funding[2].value.kind", "fault-rest-twice")]);
}

#[test]
fn the_european_union_pays_no_more_than_the_whole() {
    let budget = |share: &str, currency: &str| {
        cooperation(json!({"budget": {
            "total": {
                "money": {"amount_minor": 100, "currency": "DKK"},
                "also": {"amount_minor": 13, "currency": "EUR"},
            },
            "eu_share": {
                "money": {"amount_minor": share.parse::<i64>().unwrap(), "currency": currency},
            },
        }}))
    };
    let above = Fault::new("budget.eu_share.money", "fault-share-above-total");
    assert_eq!(budget("50066500", "DKK").check(), std::slice::from_ref(&above));
    assert_eq!(budget("14", "EUR").check(), std::slice::from_ref(&above));
    assert_eq!(budget("100", "DKK").check(), []);
    assert_eq!(budget("13", "EUR").check(), []);

    // "About" leaves room for rounding, and no more.
    let about = |share: &str| {
        let mut record = budget(share, "DKK");
        record.budget.total.as_mut().unwrap().about = true;
        record.check()
    };
    assert_eq!(about("110"), []);
    assert_eq!(about("111"), std::slice::from_ref(&above));

    // A source that says so is entered with its doubt, and stands there as one.
    let mut said = budget("50066500", "DKK");
    let office = Office::empty("nordjylland", crate::KINDS);
    let found = |record: &Cooperation| {
        let findings = list_findings(&office, record, TODAY);
        let amounts = findings.into_iter().filter(|found| found.field() == Some("budget.eu_share"));
        amounts.filter(|found| matches!(found, Finding::ImplausibleAmount { .. })).count()
    };
    assert_eq!(found(&said), 1);
    said.doubts.push(Doubt {
        kind: DoubtKind::Amount,
        field: "budget.eu_share".to_owned(),
        text: Text::new(Language::En, "Stated so in the list"),
    });
    assert_eq!(said.check(), []);
    assert_eq!(found(&said), 1);
}
