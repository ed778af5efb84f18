use super::*;
use crate::cooperation::{Fact, FindingKind, list_findings};

/// A cooperation in which nothing is found, with the fields that matter to a test.
fn whole(fields: Value) -> Cooperation {
    let mut all = json!({
        "purpose": {"da": "Ren skibsfart"},
        "expected_outcome": {"da": "Løsninger"},
        "funding": [{"payer": "own", "form": "cash", "value": {"kind": "not_budgeted"}}],
        "anchors": [
            {"level": "administrative", "unit": "health", "holdings": [{"state": "for_now"}]}
        ],
    });
    for (field, value) in fields.as_object().unwrap() {
        all[field] = value.clone();
    }
    cooperation(all)
}

/// An office that knows no people.
fn nobody() -> spine::office::Office {
    spine::office::Office::empty("north", crate::KINDS)
}

fn check(fields: Value, kinds: &[FindingKind]) {
    let found: Vec<FindingKind> =
        list_findings(&nobody(), &whole(fields.clone()), TODAY).iter().map(|f| f.kind()).collect();
    assert_eq!(found, kinds, "{fields}");
}

fn fixed(from: &str, to: &str) -> Value {
    json!({"term": {"kind": "fixed", "from": from, "to": to}})
}

#[test]
fn an_end_within_a_year_needs_a_look() {
    use FindingKind::EndsWithinYear;
    check(json!({}), &[]);
    check(fixed("2010", "2013-03-15"), &[EndsWithinYear]);
    check(fixed("2010", "2013-03-16"), &[]);
    check(fixed("2010", "2011"), &[]);
    check(json!({"kind": "event", "term": {"kind": "fixed", "from": "2012", "to": "2012"}}), &[]);
    let granted = |to: &str| {
        json!({"term": {"kind": "yearly"}, "funding": [{
            "payer": "own", "form": "cash", "basis": "per_year", "from": "2010", "to": to,
            "value": {"kind": "amount", "money": {"amount_minor": 1, "currency": "DKK"}},
        }]})
    };
    check(granted("2012"), &[EndsWithinYear]);
    check(granted("2011"), &[EndsWithinYear]);
    check(granted("2013"), &[]);
}

#[test]
fn missing_facts_and_owners_need_a_look() {
    use FindingKind::{MissingFacts, NoOwner};
    check(json!({"term": {"kind": "not_stated"}, "steps": [{"kind": "joined"}]}), &[MissingFacts]);
    check(json!({"funding": []}), &[MissingFacts]);
    check(json!({"anchors": []}), &[MissingFacts]);
    let political = json!([{"level": "political", "holdings": [{"state": "held"}]}]);
    check(json!({"anchors": political}), &[NoOwner]);
    // What is only an idea is asked for these in its screening.
    check(json!({"funding": [], "steps": [{"kind": "proposed"}]}), &[]);
    let bare = whole(json!({"purpose": {}, "expected_outcome": {}}));
    let found = list_findings(&nobody(), &bare, TODAY);
    let facts = vec![Fact::Purpose, Fact::ExpectedOutcome];
    assert_eq!(found, [crate::cooperation::Finding::MissingFacts(facts)]);
}

#[test]
fn an_empty_seat_needs_a_look() {
    use FindingKind::VacantSeat;
    let seat = |holdings: Value| {
        let title = json!({"da": "Formand"});
        json!({"seats": [{"title": title, "kind": "chair", "holdings": holdings}]})
    };
    check(seat(json!([{"state": "held"}])), &[]);
    check(seat(json!([])), &[]);
    check(seat(json!([{"state": "vacant"}])), &[VacantSeat]);
    check(seat(json!([{"state": "held", "to": "2012-02"}])), &[VacantSeat]);
    check(seat(json!([{"state": "vacant", "to": "2012-02"}, {"state": "held"}])), &[]);
    check(seat(json!([{"state": "ad_hoc"}])), &[]);
}

#[test]
fn what_cannot_be_right_needs_a_look() {
    use FindingKind::{AgreementExpires, ImplausibleAmount, ImplausibleDate, SourcesDiffer};
    check(fixed("2012", "3014"), &[ImplausibleDate]);
    check(fixed("1950", "2011-01"), &[ImplausibleDate]);
    check(fixed("2010", "2070"), &[]);
    let budget = |total: i64, also: i64, about: bool| {
        json!({"budget": {"total": {
            "money": {"amount_minor": total, "currency": "DKK"},
            "also": {"amount_minor": also, "currency": "EUR"},
            "about": about,
        }}})
    };
    check(budget(746_038, 100_000, false), &[]);
    check(budget(760_950, 100_000, false), &[]);
    check(budget(761_000, 100_000, false), &[SourcesDiffer]);
    check(budget(900_000, 100_000, true), &[]);
    let rate = |share: i64, up_to: bool| {
        json!({"budget": {
            "total": {"money": {"amount_minor": 1_000, "currency": "DKK"}},
            "eu_share": {"money": {"amount_minor": share, "currency": "DKK"}},
            "eu_rate_percent": 50.0,
            "eu_rate_up_to": up_to,
        }})
    };
    check(rate(490, false), &[]);
    check(rate(489, false), &[SourcesDiffer]);
    check(rate(489, true), &[]);
    check(rate(511, true), &[SourcesDiffer]);
    let said = json!([{"kind": "amount", "field": "budget.total", "text": {"da": "For meget"}}]);
    check(json!({"doubts": said}), &[ImplausibleAmount]);
    let agreed = json!([{"kind": "agreement", "expires_on": "2013-01"}]);
    check(json!({"agreements": agreed}), &[AgreementExpires]);
}

#[test]
fn what_people_say_of_a_field_joins_what_the_program_found_in_it() {
    let record = whole(json!({
        "term": {"kind": "fixed", "from": "2012", "to": "3014", "to_read_as": "2014"},
        "doubts": [{"kind": "date", "field": "term.to", "text": {"da": "Tre år"}}],
    }));
    let found = list_findings(&nobody(), &record, TODAY);
    let [crate::cooperation::Finding::ImplausibleDate { stated, read_as, doubt, .. }] = &found[..]
    else {
        panic!("{found:?}")
    };
    assert_eq!(stated.unwrap().year(), 3014);
    assert_eq!(read_as.unwrap().year(), 2014);
    assert!(doubt.is_some());
}

#[test]
fn a_beginning_that_cannot_be_right_is_named_and_not_the_end_that_can() {
    let check = |from: &str, to: &str, at: &str, said: i16| {
        let record = whole(json!({"term": {"kind": "fixed", "from": from, "to": to}}));
        let found = list_findings(&nobody(), &record, TODAY);
        let [crate::cooperation::Finding::ImplausibleDate { field, stated, .. }] = &found[..]
        else {
            panic!("{found:?}")
        };
        assert_eq!((field.as_str(), stated.unwrap().year()), (at, said));
    };
    check("1012-01-01", "2014-12-31", "term.from", 1012);
    check("2012-01-01", "3014-12-31", "term.to", 3014);
    check("2012-01-01", "2099-12-31", "term.to", 2099);
}
