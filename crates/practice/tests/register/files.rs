//! The register as files.

use crate::world::{ask, change, open_office};
use practice::cooperation::Sight;
use practice::cooperation::pages::export::{write_list, write_money};
use practice::cooperation::pages::register::Question;
use spine::base::{Language, Text, Visibility};

#[test]
fn the_file_has_a_line_for_each_entry_the_filter_lets_through() {
    let office = open_office();
    let lines = |query: &str| {
        let file = write_list(&office, &ask(Language::En, query)).into_text();
        assert!(file.starts_with('\u{feff}') && file.ends_with("\r\n"));
        file.lines().count() - 1
    };
    assert_eq!((lines(""), lines("area=health"), lines("rows=25")), (40, 2, 40));
}

#[test]
fn columns_are_named_in_the_readers_language_and_amounts_are_figures() {
    let office = open_office();
    let file = write_list(&office, &ask(Language::Da, "find=markis")).into_text();
    let mut lines = file.trim_start_matches('\u{feff}').lines();
    assert!(
        lines.next().unwrap().starts_with("Samarbejde;Område;Type;Spor;Status;Periode;Fra;Til")
    );
    let row = lines.next().unwrap();
    // The record states the days; the period, told shorter, stands beside them.
    let begin = "MARKIS;Regional Udvikling;EU-projekt;administrativ;Aktiv;\
                 maj 2010–april 2013;2010-05-01;2013-04-30;1637953;";
    assert!(row.starts_with(begin), "{row}");
}

#[test]
fn a_name_that_a_spreadsheet_would_run_is_only_text() {
    let office = change(&open_office(), "markis", |record| {
        record.name = Text::new(Language::En, "=HYPERLINK(\"http://x\", \"y\")");
        record.short = None;
    });
    let file = write_list(&office, &ask(Language::En, "find=hyperlink")).into_text();
    assert!(file.contains("\"'=HYPERLINK(\"\"http://x\"\", \"\"y\"\")\""), "{file}");
}

#[test]
fn a_file_holds_only_what_its_reader_may_see() {
    let office =
        change(&open_office(), "markis", |record| record.visibility = Visibility::Internal);
    let file =
        |sight| write_list(&office, &Question { sight, ..ask(Language::En, "") }).into_text();
    assert!(file(Sight::Everything).contains("MARKIS"));
    assert!(!file(Sight::Published).contains("MARKIS"));
}

#[test]
fn the_money_file_has_the_figures_of_the_chart() {
    let file = write_money(&open_office(), &ask(Language::En, "")).into_text();
    assert!(file.contains("2012,2118397,0,635984.33,531233.34,233333.33,3518948\r\n"), "{file}");
    let file = write_money(&open_office(), &ask(Language::Da, "")).into_text();
    assert!(file.contains("2012;2118397;0;635984,33;531233,34;233333,33;3518948\r\n"), "{file}");
}

#[test]
fn a_year_stays_a_year() {
    use practice::cooperation::Term;
    use spine::base::PartialDate;
    let office = change(&open_office(), "markis", |record| {
        let year = |text| PartialDate::parse(text).unwrap();
        let (from, to, to_read_as) = (year("2010"), year("2013"), None);
        record.term = Term::Fixed { from, to, to_read_as };
    });
    let file = write_list(&office, &ask(Language::Da, "find=markis")).into_text();
    assert!(file.contains(";2010;2013;"), "{file}");
}
