use super::*;
use crate::cooperation::{FieldChange, Hint, Section, describe_change, list_events};
use spine::base::Language;

fn body(fields: Value) -> Value {
    serde_json::to_value(cooperation(fields)).unwrap()
}

/// What changed, as its key, its hint and where it stands.
fn check(before: Value, after: Value, expected: &[(&str, Hint, &str)]) -> Vec<FieldChange> {
    let changes = describe_change(Some(&before), Some(&after));
    let found: Vec<(&str, Hint, &str)> =
        changes.iter().map(|c| (c.key.as_str(), c.hint, c.at.as_str())).collect();
    assert_eq!(found, expected);
    changes
}

#[test]
fn a_text_is_told_language_by_language() {
    let da = json!({"purpose": {"da": "Hav"}});
    let both = json!({"purpose": {"da": "Have", "en": "Seas"}});
    let text = |language| ("field-purpose", Hint::Text(language), "purpose");
    let (danish, english) = (text(Language::Da), text(Language::En));
    let changes = check(body(da.clone()), body(both.clone()), &[danish, english]);
    assert_eq!(changes[0].before, Some(json!("Hav")));
    assert_eq!(changes[0].after, Some(json!("Have")));
    assert_eq!((changes[1].before.clone(), changes[1].section), (None, Some(Section::Purpose)));
    check(body(json!({})), body(both), &[danish, english]);
    check(body(da.clone()), body(json!({})), &[danish]);

    let mut record = cooperation(json!({"purpose": {"da": "Hav", "en": "Sea"}}));
    record.purpose.write(Language::Da, "Havet");
    let stale = serde_json::to_value(&record).unwrap();
    record.purpose.confirm(Language::En);
    let confirmed = serde_json::to_value(&record).unwrap();
    let confirmation = ("field-purpose", Hint::Confirmed(Language::En), "purpose");
    check(stale, confirmed, &[confirmation]);
}

#[test]
fn terms_and_amounts_are_told_whole() {
    let line = |minor: i64, from: &str| {
        json!({"funding": [{
            "payer": "own", "form": "cash", "from": from,
            "value": {"kind": "amount", "money": {"amount_minor": minor, "currency": "DKK"}},
        }]})
    };
    check(
        body(line(100, "2010")),
        body(line(200, "2011")),
        &[
            ("field-funding-value", Hint::FundingValue, "funding[0].value"),
            ("field-funding-from", Hint::Date, "funding[0].from"),
        ],
    );
    let term = json!({"term": {"kind": "ongoing", "from": "2010"}});
    let changes = check(body(json!({})), body(term), &[("field-term", Hint::Term, "term")]);
    assert_eq!(changes[0].after, Some(json!({"kind": "ongoing", "from": "2010"})));
    let total = |minor: i64| {
        let money = json!({"amount_minor": minor, "currency": "DKK"});
        json!({"budget": {"total": {"money": money}}})
    };
    let money = ("field-budget-total-money", Hint::Money, "budget.total.money");
    check(body(total(1)), body(total(2)), &[money]);
}

#[test]
fn words_links_flags_and_parts_have_their_hints() {
    let link = json!({"links": [{"to": "sea", "kind": "related"}]});
    check(body(json!({})), body(link), &[("field-links", Hint::Part, "links")]);
    let choice = ("field-kind", Hint::Choice, "kind");
    check(body(json!({})), body(json!({"kind": "network"})), &[choice]);
    let programme = ("field-programme", Hint::Link, "programme");
    check(body(json!({})), body(json!({"programme": "interreg"})), &[programme]);
    let short = ("field-short", Hint::Plain, "short");
    check(body(json!({"short": "A"})), body(json!({"short": "B"})), &[short]);
    check(body(json!({})), body(json!({})), &[]);
}

#[test]
fn a_record_entered_tells_all_its_fields() {
    let changes = describe_change(None, Some(&body(json!({}))));
    assert!(changes.iter().all(|change| change.before.is_none() && change.section.is_some()));
    assert!(changes.iter().any(|change| change.hint == Hint::Text(Language::Da)));
}

#[test]
fn of_one_day_the_last_stands_first_and_a_decision_with_its_money_is_one() {
    let day = "2012-03-15";
    let record = cooperation(json!({
        "term": {"kind": "planned", "months": 36},
        "steps": [
            {"kind": "proposed", "on": day},
            {"kind": "screened", "on": day},
            {"kind": "recommended", "on": day, "body": "administration"},
            {"kind": "decided", "on": day, "body": "council"},
        ],
        "funding": [{
            "payer": "own", "form": "cash", "basis": "per_year",
            "value": {"kind": "amount", "money": {"amount_minor": 100, "currency": "DKK"}},
            "decisions": [{"body": "council", "on": day}, {"body": "council", "on": "2012-03-16"}],
        }],
    }));
    let told: Vec<String> =
        list_events(&record).iter().map(|event| format!("{:?}", event.kind)).collect();
    let wanted =
        ["Funded", "DecidedAndFunded", "Step(Recommended)", "Step(Screened)", "Step(Proposed)"];
    assert_eq!(told, wanted);
}
