//! What is typed is what is kept: every record of the demonstration through its form and back.

use super::{Kept, authority};
use crate::organisation::{Authority, Body, CouncilTerm, Organisation, Person, Unit};
use serde_json::Value;
use spine::{
    base::Language,
    i18n::{Words, install},
    kit::form::{FormData, Reader},
    office::Record,
};

const BUNDLES: [&str; 3] = [
    include_str!("../../../../../demo/nordjylland.json"),
    include_str!("../../../../../demo/midtjylland.json"),
    include_str!("../../../../../demo/herning.json"),
];

/// The records of a kind in all bundles.
fn list<R: Record>() -> Vec<R> {
    let mut found = Vec::new();
    for bundle in BUNDLES {
        let bundle: Value = serde_json::from_str(bundle).unwrap();
        let records = bundle["records"].as_array().unwrap().clone();
        let of_kind = records.into_iter().filter(|record| record["kind"] == R::KIND);
        found.extend(of_kind.map(|record| serde_json::from_value(record["body"].clone()).unwrap()));
    }
    found
}

fn all_words() -> [Words; 3] {
    install(&crate::texts());
    Language::INTERFACE.map(Words::new)
}

/// As a browser sends it.
fn send(data: &FormData) -> FormData {
    FormData::parse(data.encode().as_bytes()).unwrap()
}

fn check<R: Kept>(records: Vec<R>) {
    assert!(!records.is_empty(), "{}", R::KIND);
    for words in all_words() {
        for record in &records {
            let mut data = FormData::new();
            record.fill(words, &mut data);
            let data = send(&data);
            let mut reader = Reader::new(words, &data);
            let read = R::read(&mut reader, Some(record));
            assert_eq!(reader.into_faults(), [], "{record:?}");
            assert_eq!(read.as_ref(), Some(record));
        }
    }
}

#[test]
fn every_record_of_the_demonstration_goes_through_its_form_unchanged() {
    check(list::<Unit>());
    check(list::<Body>());
    check(list::<CouncilTerm>());
    check(list::<Organisation>());
}

#[test]
fn a_person_goes_through_the_form_unchanged() {
    // The sources name no person as a post, so the demonstration has none.
    let person = serde_json::json!({
        "post": {"da": "Medlem af Regionsrådet", "en": "Member of the Regional Council"},
        "unit": "health", "body": "regional-council", "left_on": "2013-12",
    });
    check::<Person>(vec![serde_json::from_value(person).unwrap()]);
}

#[test]
fn every_authority_goes_through_its_form_unchanged() {
    for words in all_words() {
        for record in list::<Authority>() {
            let data = send(&authority::fill(words, &record));
            assert_eq!(authority::read(words, &data, &record), Ok(record));
        }
    }
}

#[test]
fn an_empty_form_says_at_each_field_what_is_missing() {
    for words in all_words() {
        let data = FormData::new();
        let faults = |read: &dyn Fn(&mut Reader<'_>)| {
            let mut reader = Reader::new(words, &data);
            read(&mut reader);
            let faults = reader.into_faults();
            faults.into_iter().map(|fault| fault.at).collect::<Vec<_>>()
        };
        let organisation = |reader: &mut Reader<'_>| drop(Organisation::read(reader, None));
        assert_eq!(faults(&organisation), ["kind", "visibility"]);
        let term = |reader: &mut Reader<'_>| drop(CouncilTerm::read(reader, None));
        assert_eq!(faults(&term), ["body", "from", "to"]);
    }
}

#[test]
fn areas_are_renamed_reordered_and_added_by_their_numbers() {
    let words = all_words()[1];
    let before = list::<Authority>().remove(0);
    let mut data = FormData::new();
    for (name, value) in authority::fill(words, &before).iter() {
        let value = if name == "areas[0].order" { "9" } else { value };
        let value = if name == "areas[1].name.en" { "Health care" } else { value };
        data.put(name, value);
    }
    let next = before.areas.len();
    data.put(format!("areas[{next}].name.en"), "Öresund affairs")
        .put(format!("areas[{next}].order"), "1");
    let read = authority::read(words, &send(&data), &before).unwrap();
    let slugs: Vec<&str> = read.areas.iter().map(|area| area.slug.as_str()).collect();
    assert_eq!(slugs.first(), Some(&"oresund-affairs"));
    assert_eq!(slugs.last(), Some(&before.areas[0].slug.as_str()));
    let renamed = read.find_area(&before.areas[1].slug).unwrap();
    assert_eq!(renamed.name.find(Language::En), Some("Health care"));
}

#[test]
fn a_pale_accent_is_refused_with_the_nearest_that_can_be_read() {
    let words = all_words()[1];
    let before = list::<Authority>().remove(0);
    let mut data = FormData::new();
    for (name, value) in authority::fill(words, &before).iter() {
        data.put(name, if name == "accent" { "#ff0000" } else { value });
    }
    let faults = authority::read(words, &send(&data), &before).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].at, "accent");
    assert!(words.fault(&faults[0]).contains("#EE0000"), "{}", words.fault(&faults[0]));
}
