//! The demonstration's authorities as offices in memory, and pages drawn from them.

use crate::shared::read_bundle;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use maud::Markup;
use practice::cooperation::pages::access::Allowed;
use practice::cooperation::pages::one::{self, Scene};
use practice::cooperation::{Cooperation, Sight};
use spine::account::{Names, People};
use spine::base::Language;
use spine::i18n::{Words, install};
use spine::kit::{self, Shell};
use spine::office::{Entry, Office};
use std::sync::{Arc, OnceLock};

/// The authorities with their data.
pub const BUNDLES: [(&str, &str); 3] = [
    ("nordjylland", include_str!("../../../../demo/nordjylland.json")),
    ("midtjylland", include_str!("../../../../demo/midtjylland.json")),
    ("herning", include_str!("../../../../demo/herning.json")),
];

/// The day the demonstration of Region Nordjylland begins at.
pub fn today() -> Date {
    date(2012, 3, 15)
}

/// The interface in a language.
pub fn words(language: Language) -> Words {
    install(&practice::texts());
    Words::new(language)
}

/// An authority with all its records, as an import would leave it.
pub fn office(name: &str) -> Arc<Office> {
    static OFFICES: OnceLock<Vec<Arc<Office>>> = OnceLock::new();
    let offices = OFFICES
        .get_or_init(|| BUNDLES.iter().map(|(_, text)| Arc::new(read_office(text))).collect());
    offices.iter().find(|office| office.authority() == name).unwrap().clone()
}

fn read_office(text: &str) -> Office {
    let (empty, draft) = read_bundle(text, |_| true);
    let at = "2012-03-15T08:00:00Z".parse().unwrap();
    let (_, office) = empty.amend(draft, "import", at).unwrap().unwrap();
    office
}

/// A cooperation of an office.
pub fn find<'o>(office: &'o Office, slug: &str) -> &'o Arc<Entry<Cooperation>> {
    office.find_by_address(slug).unwrap()
}

/// What a coordinator may.
pub const COORDINATOR: Allowed = Allowed {
    see_internal: true,
    see_history: true,
    see_names: true,
    edit: true,
    publish: true,
    remove: true,
    propose: true,
};

/// The page of a cooperation of Region Nordjylland as a whole document.
pub fn show(slug: &str, language: Language, allowed: Allowed) -> String {
    show_of("nordjylland", slug, language, allowed)
}

/// The page of a cooperation of any authority.
pub fn show_of(authority: &str, slug: &str, language: Language, allowed: Allowed) -> String {
    let office = office(authority);
    let words = words(language);
    let scene = Scene {
        words,
        office: &office,
        entry: find(&office, slug),
        today: today(),
        people: &People::new(),
        names: &Names::new(),
        zone: &TimeZone::UTC,
        desk: &spine::kit::Addresses::now("/en/at/nordjylland/desk"),
        original: "/da/at/nordjylland/desk",
        allowed,
        sight: if allowed.see_internal { Sight::Everything } else { Sight::Published },
        viewer: practice::screening::Viewer::default(),
        unread: Default::default(),
        done: None,
        deciding: Default::default(),
        contributes: Default::default(),
    };
    document(words, one::page(&scene))
}

/// A page in a bare frame.
pub fn document(words: Words, main: Markup) -> String {
    kit::page(&Shell::bare(words, "Page", "/en"), main).into_string()
}

/// The words of a page without its marks, spaces drawn together.
pub fn text(page: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in page.chars() {
        match letter {
            '<' => {
                inside = true;
                text.push(' ');
            }
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    let text = text.replace('\u{a0}', " ").replace("&amp;", "&").replace("&quot;", "\"");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
