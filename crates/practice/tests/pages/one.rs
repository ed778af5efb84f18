//! One cooperation, as a person sees it.

use crate::world::{BUNDLES, COORDINATOR, office, show, show_of, text};
use practice::cooperation::Cooperation;
use practice::cooperation::pages::access::Allowed;
use spine::base::Language;

fn check_says(page: &str, sentences: &[&str]) {
    let told = text(page);
    for sentence in sentences {
        assert!(told.contains(sentence), "'{sentence}' is not in: {told}");
    }
}

#[test]
fn markis_shows_what_it_costs_and_what_comes_next() {
    let page = show("markis", Language::En, COORDINATOR);
    check_says(
        &page,
        &[
            "The region pays 7% of a project worth DKK 23.3 million",
            "Own contribution, spread evenly over 36 months",
            "Regional Council, 1 February 2010 and 9 March 2010",
            "Since 1 May 2010; 13 months left",
            "Plan what follows It ends on 30 April 2013.",
            "about DKK 23,300,000 (€3,106,385)",
            "DKK 125,000 a year in staff hours",
            "Regional Council, 1 February 2010",
            "Members appointed ad hoc",
            "Women in Business",
            "Translated from Danish.",
        ],
    );
    assert!(page.contains("2010 364; 2011 546; 2012 546; 2013 182."), "{page}");
    assert!(page.contains("Interreg IVA") && page.contains("11.65"), "{page}");
}

#[test]
fn mikropol_keeps_its_end_as_stated_and_says_how_it_is_read() {
    check_says(
        &show("mikropol", Language::En, COORDINATOR),
        &[
            "1 January 2012–31 December 3014, read as ending 31 December 2014",
            "31 December 3014 is what the source says; it is read as 31 December 2014.",
            "A date that looks wrong",
        ],
    );
}

#[test]
fn women_in_business_tells_both_rates() {
    check_says(
        &show("women-in-business", Language::En, COORDINATOR),
        &[
            "The European Union pays 50% as stated, but 45% by the amounts.",
            "Two sources differ",
            "The region paid 6% of a project worth DKK 12.7 million",
        ],
    );
}

#[test]
fn the_vacant_seats_of_ehealth_are_said_and_come_first() {
    let page = show("ehealth-for-regions", Language::En, COORDINATOR);
    check_says(&page, &["Political anchoring vacant", "Fill the vacant post", "Vacant"]);
    check_says(&page, &["The region pays DKK 75,000 a year"]);
}

#[test]
fn not_budgeted_nothing_and_not_stated_are_three_different_sentences() {
    let heading = |slug, sentence| check_says(&show(slug, Language::En, COORDINATOR), &[sentence]);
    heading("asturias", "Nothing is set aside in the budget");
    heading("regions-of-knowledge", "It costs the region nothing");
    heading("aer", "What it costs is not stated");
    heading("tavs", "There is no money from outside; the unit bears the cost");
    heading("ict-for-health", "A programme pays; what the region adds is not stated");
}

#[test]
fn a_reader_is_offered_nothing_to_change() {
    let reader =
        Allowed { see_internal: true, see_history: true, see_names: true, ..Allowed::default() };
    for slug in ["markis", "aer"] {
        let page = show(slug, Language::En, reader);
        assert!(!page.contains("/edit/"), "{page}");
        assert!(!page.contains("method=\"post\""), "{page}");
    }
}

#[test]
fn every_page_is_sound_html_in_three_languages() {
    for (authority, _) in BUNDLES {
        for entry in office(authority).list::<Cooperation>() {
            for language in Language::INTERFACE {
                let page = show_of(authority, entry.record.slug.as_str(), language, COORDINATOR);
                let faults = testbed::html::check(&page);
                assert!(faults.is_empty(), "{authority}/{} {language:?}: {faults:#?}", entry.id);
                assert!(!page.contains("coop-"), "a text is missing in {}", entry.id);
            }
        }
    }
}
