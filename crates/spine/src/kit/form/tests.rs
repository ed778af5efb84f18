//! Forms from the browser to the record and back.

use super::*;
use crate::{
    base::{Country, Currency, Fault, Language, Text},
    i18n::Words,
};

const EN: fn() -> Words = || Words::new(Language::En);

fn parse(encoded: &str) -> FormData {
    FormData::parse(encoded.as_bytes()).unwrap()
}

#[test]
fn what_was_sent_is_what_is_kept() {
    let data = parse("name=Bl%C3%A5b%C3%A6r+%26+co&tick=a&tick=b&note=one%0D%0Atwo&empty");
    assert_eq!(data.get("name"), "Blåbær & co");
    assert_eq!(data.list("tick").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(data.get("note"), "one\ntwo");
    assert_eq!(data.find("empty"), Some(""));
    assert_eq!(data.find("other"), None);
    assert_eq!(parse(&data.encode()).iter().collect::<Vec<_>>(), data.iter().collect::<Vec<_>>());
}

#[test]
fn a_stranger_meets_limits() {
    let key = |encoded: &[u8]| FormData::parse(encoded).unwrap_err().key;
    assert_eq!(key("a=1&".repeat(FIELD_LIMIT + 1).as_bytes()), "fault-form-fields");
    assert_eq!(key(b"a=%FF"), "fault-form-unreadable");
    assert_eq!(key(b"a=\xff"), "fault-form-unreadable");
    let deep = format!("{}=1", "a[0].".repeat(39));
    assert!(FormData::parse(deep.as_bytes()).is_ok());
    assert!(FormData::parse(b"][=1&a[=2&a]=3&a[x]=4&a[99999999999999999999].b=5").is_ok());
}

#[test]
fn what_is_refused_can_still_be_shown() {
    let data = FormData::salvage(b"note=One%00+two%0D%0Athree&a[0].remove=1&a[0].to=x&b=%FF");
    let fields: Vec<_> = data.iter().collect();
    let rest = [("a[0].remove", "1"), ("a[0].to", "x"), ("b", "\u{fffd}")];
    assert_eq!(fields[0], ("note", "One two\r\nthree"));
    assert_eq!(fields[1..], rest);
    assert_eq!(FormData::salvage("a=1&".repeat(FIELD_LIMIT + 1).as_bytes()).iter().count(), 2_001);
    assert!(FormData::salvage(b"email=a&password=b").holds_secret() && !data.holds_secret());
}

#[test]
fn removed_rows_leave_and_the_others_are_counted_anew() {
    let data = parse(
        "f[0].to=a&f[0].remove=1&f[2].to=b&f[2].h[0].p=x&f[2].h[0].remove=1&f[2].h[3].p=y\
         &f[7].to=c",
    );
    let fields: Vec<_> = data.iter().collect();
    assert_eq!(fields, [("f[0].to", "b"), ("f[0].h[0].p", "y"), ("f[1].to", "c")]);
    assert_eq!(data.count_rows("f"), 2);
    assert_eq!(data.count_rows("f[0].h"), 1);
    assert_eq!(data.count_rows("g"), 0);
}

#[test]
fn a_row_is_added_by_a_button() {
    let mut data = parse("f[0].to=a&add-row=f");
    assert_eq!(data.take_added_row().as_deref(), Some("f"));
    assert_eq!(data.count_rows("f"), 2);
    assert_eq!(data.take_added_row(), None);
}

#[test]
fn a_row_that_nobody_touched_is_no_row() {
    let data = parse("f[0].row=1&f[0].to=&f[0].key=&f[1].row=1&f[1].to=2010&g[0].row=1");
    assert_eq!((data.count_rows("f"), data.get("f[0].to")), (1, "2010"));
    assert_eq!(data.count_rows("g"), 0);
    // Blanks are nothing that was written.
    let blank = parse("f[0].row=1&f[0].to=+&f[0].key=%0D%0A&f[1].row=1&f[1].to=2010");
    assert_eq!((blank.count_rows("f"), blank.get("f[0].to")), (1, "2010"));
    let nested = parse("f[0].row=1&f[0].h[0].row=1&f[0].h[0].p=x&f[0].h[1].row=1");
    assert_eq!((nested.count_rows("f"), nested.count_rows("f[0].h")), (1, 1));
    // Whoever asks for another row has not yet written in the one before.
    let mut adding = parse("f[0].row=1&f[0].to=&add-row=f");
    adding.take_added_row();
    assert_eq!(adding.count_rows("f"), 2);
}

#[test]
fn all_faults_are_met_at_once_and_at_their_fields() {
    let data =
        parse("money=abc&money.currency=EUR&f[0].to=31.2.2010&f[1].to=2013&c=DK,Norway,Mars");
    let mut reader = Reader::new(EN(), &data);
    reader.needed_text("name");
    assert_eq!(reader.money("money"), None);
    let ends = reader.rows("f", |row| row.needed_date("to"));
    assert_eq!(reader.countries("c").len(), 2);
    assert_eq!(ends.len(), 1);
    let faults = reader.finish(()).unwrap_err();
    let told: Vec<_> = faults.iter().map(|fault| (fault.at.as_str(), fault.key)).collect();
    assert_eq!(
        told,
        [
            ("name", "fault-needed"),
            ("money", "fault-money"),
            ("f[0].to", "fault-date-day"),
            ("c", "fault-country")
        ]
    );
}

#[test]
fn what_is_shown_can_be_sent_back_unchanged() {
    let mut text = Text::new(Language::Da, "Hav");
    text.write(Language::En, "Sea");
    let money = crate::base::Money { amount_minor: 163_795_350, currency: Currency::EUR };
    let date = crate::base::PartialDate::parse("2010-05").unwrap();
    for language in Language::INTERFACE {
        let words = Words::new(language);
        let mut data = FormData::new();
        data.put_text("t", &text)
            .put_money(words, "m", Some(money))
            .put_date(words, "d", Some(date))
            .put_checked("yes", true)
            .put_checked("no", false);
        let sent = parse(&data.encode());
        let mut reader = Reader::new(words, &sent);
        assert_eq!(reader.text_in_languages("t", &text), text);
        assert_eq!(reader.money("m"), Some(money));
        assert_eq!(reader.date("d"), Some(date));
        assert!(reader.checkbox("yes") && !reader.checkbox("no"));
        assert_eq!(reader.finish(()), Ok(()));
    }
}

#[test]
fn a_fault_stands_in_the_summary_and_at_its_field() {
    let data = parse("f[0].to=2009&f[0].row=1");
    let faults = [Fault::new("f[0].to", "fault-before-start").with("start", "2010-05")];
    let form = FormView::new(EN(), &data, &faults);
    let rows = Rows { one: "Line", add: "Add", remove: "Remove" };
    let page = form.form(
        Sending { action: "/x", ..Sending::default() },
        form.rows("f", rows, |row, _| row.date(Field::new("to", "To"))),
    );
    let page = page.into_string();
    assert!(page.contains(
        "<a href=\"#f-f-0-to\">Line 1, To: Write an end that is not before May 2010.</a>"
    ));
    assert!(page.contains("id=\"f-f-0-to\" name=\"f[0].to\" value=\"2009\""), "{page}");
    assert!(page.contains("aria-describedby=\"f-f-0-to-help f-f-0-to-error\""));
    assert!(page.contains("aria-invalid=\"true\""));
    assert!(page.contains("One thing to correct"));
    assert!(!page.contains("style=") && !page.contains("onclick"));
}

/// Walk 35, 36: what is wrong with a date, and never a date of machines.
#[test]
fn what_is_wrong_with_a_date_is_said() {
    let told = |typed: &str, is_day: bool, language: Language| {
        let data = parse(&format!("on={typed}"));
        let words = Words::new(language);
        let mut reader = Reader::new(words, &data);
        match is_day {
            true => assert_eq!(reader.needed_day("on"), None, "{typed}"),
            false => assert_eq!(reader.date("on"), None, "{typed}"),
        }
        let faults = reader.into_faults();
        assert_eq!(faults.len(), 1, "{typed}: {faults:?}");
        words.fault(&faults[0])
    };
    for (typed, sentence) in [
        ("31.2.2026", "Skriv en dag, der findes: februar 2026 har 28 dage."),
        ("29.+februar+2011", "Skriv en dag, der findes: februar 2011 har 28 dage."),
        ("2026-02-30", "Skriv en dag, der findes: februar 2026 har 28 dage."),
        ("2026-13-01", "Skriv måneden som et tal fra 1 til 12 eller med dens navn."),
        ("13.2026", "Skriv måneden som et tal fra 1 til 12 eller med dens navn."),
        ("1.5.26", "Skriv årstallet med fire cifre, for eksempel 2010."),
        ("2026-2029", "Skriv én dato her: 2026 eller 2029. Den anden hører til i sit eget felt."),
        (
            "maj+2026+til+1.6.2027",
            "Skriv én dato her: maj 2026 eller 1. juni 2027. Den anden hører til i sit eget felt.",
        ),
        ("forår", "Skriv en dato, for eksempel 1.5.2010, maj 2010 eller 2010."),
    ] {
        assert_eq!(told(typed, false, Language::Da), sentence, "{typed}");
    }
    let day = "Skriv en dato med dag, måned og år, for eksempel 1.5.2010.";
    for typed in ["maj+2010", "2010", "forår"] {
        assert_eq!(told(typed, true, Language::Da), day, "{typed}");
    }
    assert_eq!(
        told("31.4.2012", true, Language::De),
        "Geben Sie einen Tag ein, den es gibt: April 2012 hat 30 Tage."
    );
    let data = parse("");
    let page = FormView::new(EN(), &data, &[]).day(Field::new("on", "On")).into_string();
    assert!(page.contains("For example 1.5.2010<") && !page.contains("May 2010"), "{page}");
    // Whatever a sentence calls a day, it is written out; a word that was typed stays as it is.
    let fault = Fault::new("", "fault-unknown-word").with("word", "2012-03-15");
    let sentence = EN().fault(&fault.with("known", "2012-04-20"));
    assert!(sentence.contains("2012-03-15") && sentence.contains("20 April 2012"), "{sentence}");
}

#[test]
fn a_fault_in_one_language_is_told_at_the_one_field_there_is() {
    let data = parse("why=x&paid=5&paid.currency=QQQ");
    let faults = [
        Fault::new("why.en", "fault-too-long").with("limit", 5),
        Fault::new("paid.currency", "fault-currency"),
    ];
    let form = FormView::new(EN(), &data, &faults);
    let fields = maud::html! {
        (form.area(Field::new("why", "Why"), 3))
        (form.money(Field::new("paid", "Paid"), Currency::EUR))
    };
    let page = form.form(Sending { action: "/x", ..Sending::default() }, fields).into_string();
    assert!(page.contains("<a href=\"#f-why\">Why: Shorten this"), "{page}");
    assert!(page.contains("<a href=\"#f-paid\">Paid: "), "{page}");
    assert!(page.contains("id=\"f-why-error\"") && page.contains("id=\"f-paid-error\""), "{page}");
}

#[test]
fn a_missing_answer_says_what_to_do_there() {
    let data = parse("");
    let at = ["name", "when", "how_many", "kind", "paid", "paper"];
    let faults = at.map(|at| Fault::new(at, "fault-needed"));
    let form = FormView::new(EN(), &data, &faults);
    let field = |at| Field::new(at, at);
    let fields = maud::html! {
        (form.text(field("name")))
        (form.date(field("when")))
        (form.number(field("how_many")))
        (form.select(field("kind"), Some("None"), &[]))
        (form.money(field("paid"), Currency::EUR))
        (form.file(field("paper"), ".pdf"))
    };
    let page = form.form(Sending { action: "/x", ..Sending::default() }, fields).into_string();
    for (label, told) in [
        ("name", "Write what is to stand here."),
        ("when", "Write a date, such as 1.5.2010."),
        ("how_many", "Write a number."),
        ("kind", "Choose one of the answers."),
        ("paid", "Write an amount."),
        ("paper", "Choose a file."),
    ] {
        assert!(page.contains(&format!("{label}: {told}</a>")), "{label}: {page}");
        assert_eq!(page.matches(told).count(), 2, "in the summary and at the field: {told}");
    }
}

#[test]
fn what_people_type_never_becomes_markup() {
    let data = parse("name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    let page = FormView::new(EN(), &data, &[]).text(Field::new("name", "Name")).into_string();
    assert!(!page.contains("<script"));
}

#[test]
fn a_country_is_found_by_its_name_in_any_language() {
    for (typed, code) in [
        ("Tyrkiet", "TR"),
        ("Türkei", "TR"),
        ("turkey", "TR"),
        ("Südkorea", "KR"),
        ("suedkorea", "KR"),
        ("Østrig", "AT"),
        ("O\u{308}sterreich", "AT"),
        ("brasilien", "BR"),
        ("Israel", "IL"),
        ("au", "AU"),
        ("Det Forenede Kongerige", "GB"),
        ("Great Britain", "GB"),
        ("UK", "GB"),
        ("The Netherlands", "NL"),
        ("Den Tjekkiske Republik", "CZ"),
        ("Republik Moldau", "MD"),
        ("De Forenede Arabiske Emirater", "AE"),
        ("die Schweiz", "CH"),
    ] {
        let data = parse(&format!("c={typed}"));
        let mut reader = Reader::new(EN(), &data);
        assert_eq!(reader.country("c"), Country::parse(code), "{typed}");
    }
}
