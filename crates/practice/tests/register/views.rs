//! Views that people kept.

use crate::world::{ask, commit, open_office, read};
use maud::html;
use practice::cooperation::pages::register::{self, Offers, Question};
use practice::cooperation::{SavedView, save_view};
use spine::base::{Id, Language, Text};
use spine::office::Office;
use std::sync::Arc;

fn keep(office: &Office, id: &str, shared: bool) -> Arc<Office> {
    let view = SavedView {
        name: Text::new(Language::En, id.to_uppercase()),
        query: "area=health&sort=-ends".to_owned(),
        owner: "account:office".to_owned(),
        shared,
    };
    commit(office, save_view(office, &Id::parse(id).unwrap(), &view).unwrap())
}

fn list(office: &Office, query: &str, owner: Option<&str>) -> String {
    let offers = Offers { save: true, owner: owner.map(str::to_owned), ..Offers::default() };
    let question = Question { offers, ..ask(Language::En, query) };
    register::draw(office, &question, &html! {}).into_string()
}

#[test]
fn a_kept_view_stands_among_the_others_with_its_count() {
    let office = keep(&open_office(), "mine", false);
    let page = list(&office, "", Some("account:office"));
    assert!(read(&page).contains("To be renewed or concluded 5 MINE 2 Save this view"), "{page}");
    assert!(page.contains("/cooperations?area=health&amp;sort=-ends\""));
}

#[test]
fn a_private_view_is_its_owners_alone_and_a_shared_one_everybodys() {
    let office = keep(&keep(&open_office(), "mine", false), "ours", true);
    let other = read(&list(&office, "", None));
    assert!(!other.contains("MINE") && other.contains("OURS 2"), "{other}");
}

#[test]
fn the_view_on_show_can_be_taken_away_by_its_owner_only() {
    let office = keep(&open_office(), "ours", true);
    let query = "area=health&sort=-ends";
    let own = list(&office, query, Some("account:office"));
    assert!(own.contains("/desk/views/ours/remove\""));
    assert!(read(&own).contains("Remove this view") && !read(&own).contains("Save this view"));
    let other = list(&office, query, Some("account:other"));
    assert!(!other.contains("/remove\""));
}
