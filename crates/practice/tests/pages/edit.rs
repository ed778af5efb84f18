//! Forms: what goes out comes back, what is wrong is said at its field.

use crate::world::{BUNDLES, document, find, office, text, words};
use practice::cooperation::pages::edit::{self, Desk};
use practice::cooperation::{Cooperation, Effort, EffortUnit, FundingValue, Section, Sight, Term};
use spine::account::People;
use spine::base::{Fault, Language};
use spine::kit::form::FormData;

/// The form as a browser would send it back.
fn send(data: &FormData) -> FormData {
    FormData::parse(data.encode().as_bytes()).unwrap()
}

#[test]
fn a_form_that_nobody_touched_gives_the_same_record() {
    for (authority, _) in BUNDLES {
        for entry in office(authority).list::<Cooperation>() {
            for language in Language::INTERFACE {
                for section in edit::sections() {
                    let data = send(&edit::fill(words(language), section, &entry.record));
                    let (read, faults) = edit::read(words(language), section, &data, &entry.record);
                    let at = format!("{authority}/{} {section:?} {language:?}", entry.id);
                    assert_eq!(faults, [], "{at}");
                    assert_eq!(read, entry.record, "{at}");
                }
            }
        }
    }
}

/// The form of a section of MARKIS with some fields written anew, read.
fn change(section: Section, fields: &[(&str, &str)]) -> (Cooperation, Vec<Fault>) {
    change_of("markis", section, fields)
}

fn change_of(slug: &str, section: Section, fields: &[(&str, &str)]) -> (Cooperation, Vec<Fault>) {
    let (office, words) = (office("nordjylland"), words(Language::En));
    let record = &find(&office, slug).record;
    let mut data = FormData::new();
    for (name, value) in edit::fill(words, section, record).iter() {
        if !fields.iter().any(|(changed, _)| *changed == name) {
            data.push(name, value).unwrap();
        }
    }
    for (name, value) in fields {
        data.push(*name, *value).unwrap();
    }
    data.settle();
    edit::read(words, section, &data, record)
}

fn list_places(faults: &[Fault]) -> Vec<(&str, &str)> {
    faults.iter().map(|fault| (fault.at.as_str(), fault.key)).collect()
}

#[test]
fn every_fault_comes_at_once_and_at_its_field() {
    let (_, faults) = change(
        Section::Money,
        &[
            ("funding[0].value.money", "much"),
            ("funding[1].from", "soon"),
            ("budget.eu_rate_percent", "120"),
        ],
    );
    assert_eq!(
        list_places(&faults),
        [
            ("funding[0].value.money", "fault-money"),
            ("funding[1].from", "fault-date"),
            ("budget.eu_rate_percent", "fault-percent"),
        ]
    );
    let (_, faults) = change(Section::Basics, &[("name.da", ""), ("name.en", ""), ("name.de", "")]);
    assert_eq!(list_places(&faults), [("name", "fault-needed")]);
    let (_, faults) = change(Section::Term, &[("term.to", "1.4.2009")]);
    assert_eq!(list_places(&faults), [("term.to", "fault-before-start")]);
    // A row in which nothing was written is none.
    let row = ("partners[0].row", "1");
    assert_eq!(change(Section::Partners, &[row]).1, []);
    let (_, faults) = change(Section::Partners, &[row, ("partners[0].role", "partner")]);
    assert!(list_places(&faults).contains(&("partners[0].organisation", "fault-needed")));
}

#[test]
fn a_line_of_a_thousand_years_is_asked_about() {
    let (_, faults) =
        change(Section::Money, &[("funding[1].from", "1012"), ("funding[1].to", "2014")]);
    assert_eq!(list_places(&faults), [("funding[1].from", "fault-line-years")]);
    let (_, faults) =
        change(Section::Money, &[("funding[1].from", "1954"), ("funding[1].to", "2014")]);
    assert_eq!(faults, []);
}

#[test]
fn an_end_in_a_thousand_years_must_be_confirmed_or_read_otherwise() {
    let late = ("term.to", "31.12.3014");
    let (_, faults) = change(Section::Term, &[late]);
    assert_eq!(list_places(&faults), [("term.to", "fault-far-end")]);
    let sentence = words(Language::En).fault(&faults[0]);
    assert!(sentence.starts_with("The end 3014 is 1,004 years after the start."), "{sentence}");
    assert!(sentence.contains("Did you mean 2014?"), "{sentence}");
    let (record, faults) = change(Section::Term, &[late, ("term.to.confirm", "on")]);
    assert_eq!(faults, []);
    assert!(matches!(record.term, Term::Fixed { to, .. } if to.year() == 3014));
    let (record, faults) = change(Section::Term, &[late, ("term.to_read_as", "2014")]);
    assert_eq!(faults, []);
    assert!(matches!(record.term, Term::Fixed { to_read_as: Some(end), .. } if end.year() == 2014));
}

#[test]
fn what_does_not_belong_together_is_said_and_nothing_is_dropped() {
    let (_, faults) = change(Section::Term, &[("term.kind", "ongoing")]);
    assert_eq!(list_places(&faults), [("term.kind", "fault-end-not-fixed")]);
    let (_, faults) = change(Section::Money, &[("funding[0].value.kind", "not_budgeted")]);
    assert_eq!(list_places(&faults), [("funding[0].value.kind", "fault-amount-not-chosen")]);
}

#[test]
fn rows_come_and_go_and_texts_stay_with_their_row() {
    let (office, words) = (office("nordjylland"), words(Language::En));
    let record = &find(&office, "women-in-business").record;
    let (read, faults) =
        change_of("women-in-business", Section::Money, &[("funding[0].remove", "1")]);
    assert_eq!(faults, []);
    assert_eq!(read.funding, record.funding[1..]);
    let (read, faults) = change_of(
        "women-in-business",
        Section::Money,
        &[
            ("funding[2].row", "1"),
            ("funding[2].payer", "own.cash"),
            ("funding[2].value.kind", "per_year"),
            ("funding[2].value.money", "10.000"),
            ("funding[2].value.money.currency", "EUR"),
        ],
    );
    assert_eq!(faults, []);
    let FundingValue::Amount { money, .. } = read.funding[2].value else { panic!("{read:?}") };
    assert_eq!(words.amount(money), "€10,000");
}

#[test]
fn work_is_a_line_in_another_unit() {
    let fields = |who: &'static str, count: &'static str| {
        [
            ("funding[2].row", "1"),
            ("funding[2].payer", who),
            ("funding[2].value.kind", "per_year"),
            ("funding[2].value.money", count),
            ("funding[2].value.money.currency", "person_months"),
        ]
    };
    let change = |fields: &[(&str, &str)]| change_of("women-in-business", Section::Money, fields);
    let (read, faults) = change(&fields("own.hours", "1,5"));
    assert_eq!(faults, []);
    let effort = Effort { count: 1.5, unit: EffortUnit::PersonMonths };
    assert_eq!(read.funding[2].value, FundingValue::Work { effort, about: false });
    let (_, faults) = change(&fields("own.hours", ""));
    assert_eq!(list_places(&faults), [("funding[2].value.money", "fault-needed")]);
    let (_, faults) = change(&fields("own.hours", "-1"));
    assert_eq!(list_places(&faults), [("funding[2].value.money", "fault-effort-negative")]);
    // That work is no cash is said where who and how are asked.
    let (_, faults) = change(&fields("own.cash", "1,5"));
    assert_eq!(list_places(&faults), [("funding[2].payer", "fault-work-is-hours")]);
    let also = [&fields("own.hours", "1,5")[..], &[("funding[2].value.also", "9")]].concat();
    let (_, faults) = change(&also);
    assert_eq!(list_places(&faults), [("funding[2].value.also", "fault-work-has-no-amount")]);
}

#[test]
fn writing_the_original_anew_makes_the_translation_stale() {
    let (record, _) = change(Section::Purpose, &[("purpose.da", "Nyt formål.")]);
    assert!(record.purpose.is_stale(Language::En));
    assert!(!record.expected_outcome.is_stale(Language::En));
}

#[test]
fn every_form_is_sound_html_and_every_field_has_a_label() {
    for (authority, slug) in
        [("nordjylland", "markis"), ("nordjylland", "mikropol"), ("midtjylland", "poland")]
    {
        let office = office(authority);
        let record = &find(&office, slug).record;
        for language in Language::INTERFACE {
            let words = words(language);
            let people = People::new();
            let desk = Desk {
                words,
                office: &office,
                people: &people,
                base: record,
                sight: Sight::Everything,
                today: jiff::civil::date(2012, 3, 15),
            };
            for section in edit::sections() {
                let mut data = edit::fill(words, section, record);
                for group in ["steps", "anchors", "seats", "funding", "links", "notes", "doubts"] {
                    data.put(format!("{group}[{}].row", data.count_rows(group)), "1");
                }
                let form = edit::preview(&desk, section, &data, &[]);
                let page = document(words, maud::html! { h1 { "Form" } h2 { "Section" } (form) });
                let faults = testbed::html::check(&page);
                assert!(faults.is_empty(), "{slug} {section:?} {language:?}: {faults:#?}");
                let told = text(&page);
                assert!(!told.contains(" ? "), "{slug} {section:?} {language:?}: {told}");
            }
        }
    }
}
