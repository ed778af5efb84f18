//! The texts against the program, and the formats of each language.

use super::*;
use crate::base::{Currency, Fault, Money, PartialDate};
use jiff::{civil::date, tz::TimeZone};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const DA: Words = Words { tongue: Tongue::Da };
const EN: Words = Words { tongue: Tongue::En };
const DE: Words = Words { tongue: Tongue::De };

/// Texts compare with ordinary spaces; in the pages they do not break.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn amounts_are_written_as_each_language_does() {
    let check = |money: Money, da: &str, en: &str, de: &str| {
        let written = [DA, EN, DE].map(|words| plain(&words.amount(money)));
        assert_eq!(written, [da, en, de]);
    };
    let kroner = Money::of_units(1_637_953, Currency::DKK);
    check(kroner, "1.637.953 kr.", "DKK 1,637,953", "1.637.953 DKK");
    let euro = Money { amount_minor: 651_350, currency: Currency::EUR };
    check(euro, "6.513,50 €", "€6,513.50", "6.513,50 €");
    let isk = Money::of_units(5_000, Currency::parse("ISK").unwrap());
    check(isk, "5.000 ISK", "ISK 5,000", "5.000 ISK");
    assert_eq!(plain(&DA.millions(kroner)), "1,6 mio. kr.");
    assert_eq!(plain(&EN.millions(kroner)), "DKK 1.6 million");
    assert_eq!(plain(&DE.millions(kroner)), "1,6 Mio. DKK");
    assert_eq!(DA.number(-1_234), "−1.234");
    assert_eq!(EN.number(i64::MIN), "−9,223,372,036,854,775,808");
    assert_eq!([DA, EN, DE].map(|w| plain(&w.percent(7.0))), ["7 %", "7%", "7 %"]);
    assert_eq!(plain(&DA.percent(52.53)), "52,5 %");
    assert_eq!(DE.decimal(1_000.0, 2), "1.000");
    assert_eq!(EN.decimal(-0.001, 2), "0");
}

#[test]
fn dates_are_written_out() {
    let day = date(2026, 1, 5);
    assert_eq!(
        [DA, EN, DE].map(|words| words.date(day)),
        ["5. januar 2026", "5 January 2026", "5. Januar 2026"]
    );
    assert_eq!(EN.short_date(day), "5 Jan 2026");
    let partial = |text| PartialDate::parse(text).unwrap();
    assert_eq!(DA.partial_date(partial("2010-05")), "maj 2010");
    let ends = (Some(partial("2010-05-01")), Some(partial("2013-04-30")));
    assert_eq!(EN.period(ends.0, ends.1), "1 May 2010–30 April 2013");
    assert_eq!(EN.period(Some(partial("2012")), Some(partial("2012"))), "2012");
    assert_eq!(EN.period(Some(partial("2010")), None), "2010–");
    let at = "2026-01-05T09:42:00Z".parse().unwrap();
    let zone = TimeZone::get("Europe/Copenhagen").unwrap();
    assert_eq!(DA.instant(at, &zone), "5. januar 2026 kl. 10.42");
    assert_eq!(EN.instant(at, &zone), "5 January 2026 at 10:42");
    assert_eq!(DE.instant(at, &zone), "5. Januar 2026, 10:42 Uhr");
}

#[test]
fn dates_are_read_as_people_write_them() {
    let day = "2010-05-01";
    for (typed, meant) in [
        ("1.5.2010", day),
        ("01.05.2010", day),
        ("1/5-2010", day),
        ("1/5/2010", day),
        ("1. maj 2010", day),
        ("1 May 2010", day),
        ("May 1, 2010", day),
        ("1st May 2010", day),
        ("1. Mai 2010", day),
        (" 2010-05-01 ", day),
        ("2010-5-1", day),
        ("1. aug. 2010", "2010-08-01"),
        ("3. März 2012", "2012-03-03"),
        ("May 2010", "2010-05"),
        ("dez 2010", "2010-12"),
        ("5/2010", "2010-05"),
        ("2010-05", "2010-05"),
        ("2010", "2010"),
        ("31.12.3014", "3014-12-31"),
    ] {
        let read = [DA, EN, DE].map(|words| words.parse_date(typed).map(|date| date.to_string()));
        assert_eq!(read, [(); 3].map(|()| Some(meant.to_owned())), "{typed}");
    }
    for typed in ["", "10", "1.5.10", "31.2.2010", "1.13.2010", "ma 2010", "soon", "1.5.2010 x"] {
        assert_eq!(EN.parse_date(typed), None, "{typed}");
    }
}

#[test]
fn amounts_are_read_in_either_way_of_writing() {
    let check = |typed: &str, minor: Option<i64>| {
        for words in [DA, EN, DE] {
            let read = words.parse_amount(typed, Currency::DKK).map(|money| money.amount_minor);
            assert_eq!(read, minor, "{typed}");
        }
    };
    check("1.637.953,50", Some(163_795_350));
    check("1,637,953.50", Some(163_795_350));
    check("1 637 953", Some(163_795_300));
    check("1.637", Some(163_700));
    check("1,637", Some(163_700));
    check("12,5", Some(1_250));
    check("12.50 kr.", Some(1_250));
    check("DKK 75.000", Some(7_500_000));
    check("20.000,-", Some(2_000_000));
    check("-5", Some(-500));
    check("0", Some(0));
    for typed in ["", "kr.", "1.63.953", "1,2,3", "12,345,6", "1e5", "12.5.7", "٣", "1.637,953,00"]
    {
        check(typed, None);
    }
    check("99999999999999999999", None);
    // What is said in another currency is no amount of this one.
    for typed in ["500 €", "EUR 500", "500 euro", "$ 5", "500 SEK"] {
        check(typed, None);
    }
    let euro = |typed: &str| DA.parse_amount(typed, Currency::EUR).map(|it| it.amount_minor);
    assert_eq!(
        [euro("500 €"), euro("EUR 500"), euro("1.500 euro")],
        [50_000, 50_000, 150_000].map(Some)
    );
    assert_eq!([euro("500 kr."), euro("DKK 500")], [None, None]);
    assert_eq!(DA.parse_number("1.637.953"), Some(1_637_953));
    assert_eq!(DA.parse_number("1,5"), None);
    assert_eq!(DA.parse_decimal("1,125"), Some(1.125));
    assert_eq!(EN.parse_decimal("1,125"), Some(1_125.0));
    assert_eq!(EN.parse_decimal("99.5"), Some(99.5));
}

#[test]
fn names_are_sorted_as_the_reader_expects() {
    let mut names = ["Ærø", "Zealand", "Østfold", "Aalborg", "Ålesund", "Asturias"];
    names.sort_by(|one, other| DA.compare(one, other));
    assert_eq!(names, ["Asturias", "Zealand", "Ærø", "Østfold", "Aalborg", "Ålesund"]);
    assert_eq!(DE.compare("Äpfel", "Birnen"), Ordering::Less);
    assert_eq!(DA.list(&["a", "b", "c"]), "a, b og c");
    assert_eq!(DE.list(&["a", "b"]), "a und b");
    assert_eq!(EN.list::<&str>(&[]), "");
}

#[test]
fn faults_become_sentences_that_say_what_to_do() {
    let start = Fault::new("to", "fault-before-start").with("start", "2010-05-01");
    assert_eq!(EN.fault(&start), "Write an end that is not before 1 May 2010.");
    assert_eq!(DA.fault(&start), "Skriv en slutdato, der ikke ligger før 1. maj 2010.");
    let long = Fault::new("name", "fault-too-long").with("limit", 20_000);
    assert_eq!(EN.fault(&long), "Shorten this to at most 20,000 characters.");
    assert_eq!(
        EN.fault(&Fault::new("x", "fault-too-many").with("limit", 1)),
        "Keep at most 1 entry here."
    );
    assert_eq!(DE.say_with("kit-faults", &[("count", 1.into())]), "Eine Angabe ist zu berichtigen");
}

#[test]
fn every_country_and_language_has_a_name() {
    for words in [DA, EN, DE] {
        for code in Country::OFFERED {
            assert_ne!(words.country(Country::parse(code).unwrap()), code);
        }
        for language in Language::ALL {
            assert!(!words.language_name(language).starts_with("language-"));
        }
    }
    assert_eq!(DA.country(Country::parse("BR").unwrap()), "Brasilien");
    assert_eq!(DE.country(Country::parse("KR").unwrap()), "Südkorea");
    assert_eq!(DA.country(Country::parse("ZZ").unwrap()), "ZZ");
}

#[test]
fn a_sentence_that_ends_with_an_amount_has_one_full_stop() {
    let spent = DA.amount(Money::of_units(1_000, Currency::DKK));
    let closed = texts::close_once(format!("Vi har brugt {spent}. Og modtaget {spent}."));
    assert_eq!(plain(&closed), "Vi har brugt 1.000 kr. Og modtaget 1.000 kr.");
    for text in ["Vi venter ...", "Ingen.", "Se ../plan.", "Alt i kr.. Ja"] {
        assert_eq!(texts::close_once(text.to_owned()), text);
    }
}

#[test]
fn a_missing_text_is_its_key_and_no_accident() {
    assert_eq!(EN.say(concat!("no-such", "-text")), "no-such-text");
    assert_eq!(EN.say_with(concat!("no-such", "-text"), &[]), "no-such-text");
}

/// Every file below the crates that ends so.
fn list_files(ending: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if path.file_name().is_none_or(|name| name != "target") {
                    walk(&path, ending, found);
                }
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), ending, &mut found);
    found.sort();
    found
}

/// What a text names: `$count`.
fn list_names(text: &str) -> BTreeSet<String> {
    let parts = text.split('$').skip(1);
    parts
        .map(|p| p.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect())
        .collect()
}

/// Keys of a language with what each names, over all slices.
fn read_texts(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for file in list_files(".ftl") {
        if !file.components().any(|part| part.as_os_str() == language) {
            continue;
        }
        let content = fs::read_to_string(&file).unwrap();
        let mut key = String::new();
        for line in content.lines() {
            if let Some(found) = texts::list_keys(line).next() {
                key = found.to_owned();
                let before = texts.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{key} stands twice, the second time in {file:?}");
            }
            if !line.starts_with('#')
                && let Some(names) = texts.get_mut(&key)
            {
                names.extend(list_names(line));
            }
        }
    }
    texts
}

/// The literals that follow any of these openings in the sources: `say("`, `key!("`.
fn list_said(source: &str) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    let code: Vec<&str> =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let source = code.join("\n");
    for opening in [".say(", ".say_with(", "key!("] {
        for part in source.split(opening).skip(1) {
            let Some(rest) = part.trim_start().strip_prefix('"') else { continue };
            let literal = rest.split('"').next().unwrap_or_default();
            let is_key = literal.contains('-')
                && literal.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            if is_key {
                said.insert(literal.to_owned());
            }
        }
    }
    for part in source.split("\"fault-").skip(1) {
        let rest = part.split('"').next().unwrap_or_default();
        if !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
            said.insert(["fault", rest].join("-"));
        }
    }
    said
}

#[test]
fn every_text_that_is_said_exists_in_three_languages_and_none_is_left_over() {
    let texts = ["da", "en", "de"].map(read_texts);
    for (language, other) in ["en", "de"].iter().zip(&texts[1..]) {
        for (key, names) in &texts[0] {
            assert_eq!(other.get(key), Some(names), "{key} in da and in {language}");
        }
        assert_eq!(other.len(), texts[0].len(), "{language} has a key that da has not");
    }
    let sources: Vec<(PathBuf, String)> = list_files(".rs")
        .into_iter()
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect();
    for (path, source) in &sources {
        for key in list_said(source) {
            assert!(texts[0].contains_key(&key), "{key}, said in {path:?}, has no text");
        }
    }
    // A key put together at run time counts as used through its beginning: `format!("country-{}"`,
    // or the family of a word: `word("kind", code)`.
    let is_used = |key: &str| {
        sources.iter().any(|(_, source)| {
            source.contains(&format!("\"{key}\""))
                || key.match_indices('-').any(|(at, _)| {
                    source.contains(&format!("\"{}{{", &key[..=at]))
                        || source.contains(&format!("\"{}\"", &key[..at]))
                })
        })
    };
    let unused: Vec<&String> = texts[0].keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// Every text of the workspace in a language.
fn read_all(tongue: Tongue) -> texts::Texts {
    let language = tongue.language();
    let own = ["kit", "fault", "country"];
    let folder = format!("/texts/{}/", language.code());
    let files = list_files(".ftl").into_iter().filter(|file| {
        let slice = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        file.display().to_string().contains(&folder) && !own.contains(&slice)
    });
    let read = |file: PathBuf| Source {
        slice: "all",
        language,
        text: Box::leak(fs::read_to_string(file).unwrap().into_boxed_str()),
    };
    texts::Texts::parse(tongue, &files.map(read).collect::<Vec<_>>())
}

#[test]
fn a_text_made_ready_says_what_fluent_says_whatever_it_is_given() {
    let words = ["", "x", "one", "other", "0", "1.637.953 kr."];
    let numbers = [0.0, 1.0, 2.0, 21.0, 1_234_567.0, -1.0, 1.5];
    let values: Vec<Value<'_>> = numbers
        .iter()
        .map(|number| Value::from(*number))
        .chain(words.iter().map(|word| Value::from(*word)))
        .chain([3_usize.into(), 1_i64.into()])
        .collect();
    for tongue in Tongue::ALL {
        let texts = read_all(tongue);
        let named = read_texts(tongue.language().code());
        let ready = texts.list_ready();
        assert!(ready.len() > 500, "{}", ready.len());
        for key in ready {
            let names: Vec<&'static str> =
                named[key].iter().map(|name| &*Box::leak(name.clone().into_boxed_str())).collect();
            for turn in 0..values.len() * 2 {
                let value = |place: usize| values[(turn + place * 3) % values.len()].clone();
                // Now and then one is not given.
                let given = names.iter().enumerate().filter(|(place, _)| turn != 17 + place);
                let given: Vec<_> = given.map(|(place, name)| (*name, value(place))).collect();
                let (said, meant) = (texts.say(key, &given), texts.say_by_fluent(key, &given));
                assert_eq!(said, meant, "{key} in {tongue:?} with {given:?}");
            }
        }
        let left = texts.list_left(named.keys().map(|key| &*Box::leak(key.clone().into())));
        assert!(left.is_empty(), "left to Fluent in {tongue:?}: {left:?}");
    }
}

#[test]
fn the_keys_of_names_stand_in_the_order_of_the_names() {
    let names =
        ["Århus", "Aarhus", "æble", "Zebra", "zebra", "Øst", "ål", "", "a b", "ab", "ä", "é"];
    for words in Tongue::ALL.map(|tongue| Words { tongue }) {
        for (one, other) in names.iter().flat_map(|one| names.iter().map(move |it| (one, it))) {
            let by_key = words.sort_key(one).cmp(&words.sort_key(other));
            assert_eq!(by_key, words.compare(one, other), "{one} and {other}");
        }
    }
}
