//! Region Nordjylland as its strategy describes it, in memory, on 15 March 2012.

use crate::shared::read_bundle;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use maud::{Markup, html};
use practice::cooperation::pages::register::{self, Offers, Question};
use practice::cooperation::{Cooperation, Filter, Sight};
use spine::base::{Id, Language};
use spine::i18n::Words;
use spine::kit::{Shell, page};
use spine::office::{Draft, Office};
use std::sync::Arc;

/// The day the strategy was new.
pub const TODAY: Date = date(2012, 3, 15);

/// The office of the demo.
pub fn open_office() -> Arc<Office> {
    spine::i18n::install(&practice::texts());
    let (empty, draft) = read_bundle(include_str!("../../../../demo/nordjylland.json"), |_| true);
    commit(&empty, draft)
}

/// The office after a draft.
pub fn commit(office: &Office, draft: Draft) -> Arc<Office> {
    let now: Timestamp = "2012-03-15T08:00:00Z".parse().unwrap();
    let (_, next) = office.amend(draft, "account:office", now).unwrap().unwrap();
    Arc::new(next)
}

/// The office after a change to one cooperation.
pub fn change(office: &Office, id: &str, change: impl FnOnce(&mut Cooperation)) -> Arc<Office> {
    let id: Id<Cooperation> = Id::parse(id).unwrap();
    let mut record = office.find(&id).unwrap().clone();
    change(&mut record);
    commit(office, Draft::default().put(&id, &record))
}

/// What the international office asks with a query.
pub fn ask(language: Language, query: &str) -> Question {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (filter, faults) = Filter::parse(pairs);
    assert_eq!(faults, [], "{query}");
    Question {
        filter,
        language,
        today: TODAY,
        sight: Sight::Everything,
        offers: Offers { propose: true, save: true, ..Offers::default() },
        desk: spine::kit::Addresses::now(format!("/{}/at/nordjylland/desk", language.code())),
    }
}

/// The register for a query, as the international office sees it in English.
pub fn open_list(office: &Office, query: &str) -> String {
    register::draw(office, &ask(Language::En, query), &html! {}).into_string()
}

/// The words on a page, one space between them.
pub fn read(page: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for letter in page.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                words.push(' ');
            }
            other if !is_tag => words.push(other),
            _ => {}
        }
    }
    let words = words.replace("&amp;", "&").replace("&quot;", "\"");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The page as a browser gets it, and everything that is wrong with its HTML.
pub fn check_html(language: Language, main: Markup) -> Vec<String> {
    let words = Words::new(language);
    let shell = Shell::bare(words, words.say("register-title"), "/en/x");
    testbed::html::check(&page(&shell, main).into_string())
}
