//! The list: counts, sums, the line of today, filters, what is hidden from whom.

use crate::world::{TODAY, ask, change, check_html, open_list, open_office, read};
use jiff::civil::date;
use maud::html;
use practice::cooperation::pages::register::{Offers, Question};
use practice::cooperation::pages::{register, timeline};
use practice::cooperation::{FundingLine, Sight};
use spine::base::{Language, Slug, Visibility};
use spine::office::Office;

#[test]
fn the_views_say_how_many_each_holds() {
    let words = read(&open_list(&open_office(), ""));
    let views = "All 40 Political 11 Administrative 27 In preparation 2 Needs a look 9 \
                 To be renewed or concluded 5 Save this view";
    assert!(words.contains(views), "{words}");
    assert!(words.contains("40 cooperations, grouped by area, sorted by name"));
}

#[test]
fn nine_entries_need_a_look_and_the_page_says_which() {
    let words = read(&open_list(&open_office(), ""));
    for said in [
        "Nine entries need a look",
        "5 To be renewed or concluded CEDAR, Coast Alive, Recreational Routes, Children’s home in \
         Tirgu Mures, Westlink",
        "2 Lack basic facts Assembly of European Regions, Nordic principals’ conference",
        "1 Has a vacant seat eHealth for Regions",
        "1 Has a date that looks wrong Mikropol ends in 3014 in the source; 2014 is used here",
        "Also in entries that are over: Have sources that differ (2)",
    ] {
        assert!(words.contains(said), "{said}");
    }
}

#[test]
fn the_headline_of_the_money_states_the_finding() {
    let headline = |language| {
        read(&register::draw(&open_office(), &ask(language, ""), &html! {}).into_string())
    };
    assert!(headline(Language::En).contains("Almost nothing is funded beyond 2013"));
    assert!(headline(Language::Da).contains("Næsten intet er finansieret ud over 2013"));
    assert!(headline(Language::De).contains("Fast nichts ist über 2013 hinaus finanziert"));
    assert!(headline(Language::Da).contains("Ni samarbejder kræver opmærksomhed"));
    assert!(headline(Language::De).contains("Neun Kooperationen brauchen Aufmerksamkeit"));
}

#[test]
fn groups_have_their_count_and_their_sum_of_this_year() {
    let words = read(&open_list(&open_office(), ""));
    for said in [
        "Shared 6 1,800,000 in 2012",
        "Health 2 75,000 in 2012",
        "Regional development 13 1,643,948 in 2012",
        "Special sector 19",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
}

#[test]
fn today_runs_through_every_row_at_one_place() {
    let page = open_list(&open_office(), "");
    // 1,535 of the 2,922 days from 2008 to 2015 have passed.
    assert_eq!(page.matches("class=\"nowline\" x1=\"52.53%\" x2=\"52.53%\" y1=\"0\"").count(), 40);
}

#[test]
fn a_row_says_what_when_how_much_who_and_what_is_wrong() {
    let words = read(&open_list(&open_office(), "find=markis"));
    let row = "MARKIS EU project, Interreg IVA Öresund–Kattegat–Skagerrak Active \
               May 2010–April 2013 1,637,953 in all, 3 years, of which staff hours \
               DKK 375,000 Regional Council, 9 Mar 2010 Members appointed ad hoc";
    assert!(words.contains(row), "{words}");
    let words = read(&open_list(&open_office(), "find=westlink"));
    assert!(words.contains("Grant 2010–2012, renewed every year 20,000 a year"), "{words}");
    assert!(words.contains("Grant ends December 2012"));
}

#[test]
fn the_address_holds_the_filter_and_every_link_keeps_it() {
    let page = open_list(&open_office(), "area=health&state=active&sort=-money&group=kind");
    let words = read(&page);
    let line = "2 of 40 cooperations, grouped by kind, sorted by own contribution, \
                the other way round";
    assert!(words.contains(line), "{words}");
    assert!(words.contains("Area: Health × – remove Status: Active × – remove"), "{words}");
    assert!(page.contains("value=\"health\" selected"));
    let again = "/cooperations?area=health&amp;state=active&amp;group=kind&amp;sort=money\"";
    assert!(page.contains(again), "the head turns the order round");
    assert!(page.contains("aria-sort=\"descending\""));
    let csv = "/cooperations.csv?area=health&amp;state=active&amp;group=kind&amp;sort=-money\"";
    assert!(page.contains(csv));
}

#[test]
fn what_is_chosen_without_a_field_can_be_let_go() {
    let page = open_list(&open_office(), "finding=missing_facts");
    assert!(read(&page).contains("Lacks basic facts × – remove Remove all filters"));
    assert!(page.contains("<input type=\"hidden\" name=\"finding\" value=\"missing_facts\">"));
    // The name of a view says it already.
    assert!(!read(&open_list(&open_office(), "finding=any")).contains("– remove"));
}

#[test]
fn long_lists_come_in_pages() {
    let page = open_list(&open_office(), "rows=25&page=2");
    let words = read(&page);
    assert!(words.contains("26–40 of 40"), "{words}");
    assert_eq!(page.matches("class=\"nowline\" x1=\"52.53%\" x2=\"52.53%\" y1=\"0\"").count(), 15);
    assert!(words.contains("Special sector 19"), "a group that goes on counts all");
    assert!(page.contains("href=\"/en/at/nordjylland/desk/cooperations?rows=25\" rel=\"prev\""));
}

#[test]
fn every_link_keeps_the_day_one_looks_back_to() {
    let question = Question {
        desk: spine::kit::Addresses::past(
            "/en/at/nordjylland/desk",
            ("on", "2011-06-01".to_owned()),
        ),
        today: date(2011, 6, 1),
        offers: Offers::default(),
        ..ask(Language::En, "")
    };
    let page = register::draw(&open_office(), &question, &html! {}).into_string();
    let links = page.split("href=\"/").skip(1).map(|rest| rest.split('"').next().unwrap());
    let lost: Vec<&str> = links.filter(|link| !link.contains("on=2011-06-01")).collect();
    assert_eq!(lost, Vec::<&str>::new());
    assert!(read(&page).contains("seen on 1 June 2011"));
    assert!(!read(&page).contains("Propose") && !read(&page).contains("Save this view"));
}

/// MARKIS, of regional development, as an internal entry.
fn with_internal_markis() -> std::sync::Arc<Office> {
    change(&open_office(), "markis", |record| record.visibility = Visibility::Internal)
}

#[test]
fn an_internal_entry_is_there_only_for_the_areas_of_a_role() {
    let office = with_internal_markis();
    let list = |sight: Sight| {
        let question = Question { sight, ..ask(Language::En, "") };
        read(&register::draw(&office, &question, &html! {}).into_string())
    };
    let area = |slug: &str| Sight::Areas([Slug::parse(slug).unwrap()].into());
    let check = |sight: Sight, count: &str, is_there: bool| {
        let words = list(sight);
        assert!(words.contains(count), "{words}");
        assert_eq!(words.contains("MARKIS"), is_there);
    };
    check(Sight::Everything, "40 cooperations,", true);
    check(area("regional-development"), "39 cooperations,", true);
    check(area("health"), "38 cooperations,", false);
    check(Sight::Published, "38 cooperations,", false);
}

#[test]
fn its_money_is_hidden_with_it() {
    let office = with_internal_markis();
    let question = Question { sight: Sight::Published, ..ask(Language::En, "") };
    let words = read(&register::draw(&office, &question, &html! {}).into_string());
    // 1,643,948 less the 545,984 of MARKIS in 2012.
    assert!(words.contains("Regional development 12 1,097,964 in 2012"), "{words}");
}

#[test]
fn a_register_without_entries_says_how_to_begin() {
    spine::i18n::install(&practice::texts());
    let office = Office::empty("nordjylland", practice::KINDS);
    let words = read(&open_list(&office, ""));
    assert!(words.contains("There is none yet. Begin by proposing one"), "{words}");
    let words = read(&open_list(&open_office(), "find=zzz"));
    assert!(words.contains("No cooperation fits this filter. Show all cooperations"), "{words}");
}

#[test]
fn an_amount_that_nobody_can_date_is_named_beside_the_chart() {
    let office = change(&open_office(), "aer", |record| {
        let line: FundingLine = serde_json::from_value(serde_json::json!({
            "payer": "own", "form": "cash", "basis": "in_total",
            "value": {"kind": "amount", "money": {"amount_minor": 100, "currency": "DKK"}},
        }))
        .unwrap();
        record.funding.push(line);
    });
    let words = read(&open_list(&office, ""));
    let left_out = "Left out, because no period is stated: Assembly of European Regions (AER).";
    assert!(words.contains(left_out), "{words}");
}

#[test]
fn the_timeline_has_the_same_groups_and_names_what_it_cannot_draw() {
    let office = open_office();
    let page = timeline::draw(&office, &ask(Language::En, "area=common"), &html! {}).into_string();
    assert!(read(&page).contains("No period to draw: Assembly of European Regions (AER)."));
    assert!(page.contains("Shared: Asturias Since November 2010, open-ended;"), "{page}");
    assert!(!page.contains("MARKIS"));
}

#[test]
fn the_pages_are_whole_html_in_three_languages() {
    let office = open_office();
    for language in Language::INTERFACE {
        for query in ["", "finding=any&area=health", "find=zzz", "rows=25&page=2"] {
            let question = ask(language, query);
            assert_eq!(question.today, TODAY);
            let list = register::draw(&office, &question, &html! {});
            assert_eq!(check_html(language, list), Vec::<String>::new(), "{language:?} {query}");
            let bars = timeline::draw(&office, &question, &html! {});
            assert_eq!(check_html(language, bars), Vec::<String>::new(), "{language:?} {query}");
        }
    }
}

#[test]
fn what_ends_this_year_next_year_or_within_twelve_months_is_found() {
    use practice::cooperation::count_rows;
    let office = open_office();
    let count = |query: &str| {
        let question = ask(Language::Da, query);
        question.look(|viewer| count_rows(&office, &question.filter, viewer))
    };
    let (this, next) = (count("ends=this_year"), count("ends=next_year"));
    assert!(this > 0 && next > 0 && this + next < count(""), "{this}, {next}");
    assert_eq!(count("ends=twelve_months"), count("ends_within=12"));
    let words = read(
        &register::draw(&office, &ask(Language::Da, "ends=next_year"), &html! {}).into_string(),
    );
    let counted = format!("I år ({this})");
    assert!(words.contains("Slutter") && words.contains("Inden for 12 måneder"), "{words}");
    assert!(words.contains(&counted) || words.contains("I år"), "{words}");
}
