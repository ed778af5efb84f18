//! From the way in to the way out: an officer finds a cooperation, changes why it is there, and can
//! show afterwards what was changed, by whom and why.

use super::{AUTHORITY, Site, desk, say, sign_in};
use crate::world::Who;
use jiff::civil::date;
use spine::{base::Language, i18n::Words};
use testbed::{
    Database,
    browser::{Look, Script, Session},
    on_each_database,
};

const PURPOSE: &str = "Renere skibe i Kattegat, og værfter, som bliver her.";
const REASON: &str = "Brev fra partnerne";
const VIEW: &str = "Udvikling";

#[on_each_database]
async fn an_officer_works_in_danish(database: Database) {
    work(database, Language::Da, Look::WIDE).await;
}

#[on_each_database]
async fn an_officer_works_in_english(database: Database) {
    work(database, Language::En, Look::WIDE).await;
}

#[on_each_database]
async fn an_officer_works_in_german(database: Database) {
    work(database, Language::De, Look::WIDE).await;
}

#[on_each_database]
async fn an_officer_works_without_script(database: Database) {
    work(database, Language::Da, Look::WIDE.without_script()).await;
}

async fn work(database: Database, language: Language, look: Look) {
    let site = Site::open(database, &[]).await;
    let officer = Officer { site, person: Session::start(look).await, language, look };
    officer.come_in().await;
    officer.find_by_filter().await;
    let before = officer.edit_purpose().await;
    officer.read_history().await;
    officer.look_back(&before).await;
    officer.save_view().await;
    officer.leave().await;
    assert_eq!(officer.person.take_complaints(), [""; 0]);
}

struct Officer {
    site: Site,
    person: Session,
    language: Language,
    look: Look,
}

impl Officer {
    fn say(&self, key: &'static str) -> &'static str {
        say(self.language, key)
    }

    fn address(&self, rest: &str) -> String {
        self.site.desk(self.language, rest)
    }

    async fn is_at(&self, title: &str) {
        assert_eq!(self.person.text_of("h1").await, title, "{}", self.person.url().await);
    }

    /// A link from a letter leads to the sign-in page, and from there on to the register.
    async fn come_in(&self) {
        self.person.open(&self.address("/cooperations")).await;
        self.is_at(self.say("app-sign-in")).await;
        sign_in(&self.person, Who::Coordinator).await;
        assert_eq!(self.person.url().await, self.address("/cooperations"));
        self.is_at(self.say("register-title")).await;
    }

    async fn find_by_filter(&self) {
        let (person, row) = (&self.person, "main table tbody a[href*='/cooperations/']");
        let all = person.count(row).await;
        person.select("#filter-area", "regional-development").await;
        if self.look.script == Script::Off {
            person.click("form.filters button.main").await;
        }
        person.wait_for_url("area=regional-development").await;
        let some = person.count(row).await;
        assert!((2..all).contains(&some), "{some} of {all} are left");
        person.fill("#find", "markis").await;
        person.press("Enter").await;
        let url = person.url().await;
        assert!(url.contains("area=regional-development") && url.contains("find=markis"), "{url}");
        assert_eq!(person.texts_of(row).await, ["MARKIS"]);
        let words = Words::new(self.language);
        let count = [("total", 1.into()), ("of", 40.into())];
        let count = words.say_with("register-count-of", &count);
        let told = person.text_of("main .count [role=status]").await;
        assert!(told.starts_with(&count), "{told}");
        person.click(row).await;
        self.is_at("MARKIS").await;
    }

    /// Gives back what stood there before.
    async fn edit_purpose(&self) -> String {
        let person = &self.person;
        let field = format!("#f-purpose-{}", self.language.code());
        person.click("main a[href$='/edit/purpose']").await;
        let before = person.value_of(&field).await.unwrap();
        person.fill(&field, PURPOSE).await;
        person.fill("#f-why", REASON).await;
        person.click("main form .buttons button.main").await;
        self.is_at("MARKIS").await;
        assert_eq!(person.text_of("main .notice").await, self.say("coop-done-saved"));
        assert!(person.text_of("main").await.contains(PURPOSE));
        before
    }

    async fn open_history(&self) {
        self.person.click("main .actions details summary").await;
        self.person.click("main .actions a[href$='/history']").await;
        let title = self.person.text_of("h1").await;
        let is_whose = title.starts_with(self.say("coop-history")) && title.ends_with("MARKIS");
        assert!(is_whose, "{title}");
    }

    async fn read_history(&self) {
        self.open_history().await;
        let newest = self.person.text_of("ol.changes > li:first-child").await;
        let day = Words::new(self.language).date(date(2012, 3, 15));
        for part in [&day, "Internationalt kontor", REASON] {
            assert!(newest.contains(part), "{part} is missing in: {newest}");
        }
        // What both texts have in common is marked as neither new nor gone.
        assert!(PURPOSE.split(' ').all(|word| newest.contains(word)), "{newest}");
        let added = self.person.texts_of("ol.changes > li:first-child ins").await.join(" ");
        assert!(added.contains("Renere skibe") && added.contains("værfter"), "{added}");
        assert_eq!(self.person.count("ol.changes > li").await, 2, "one change and the import");
    }

    /// The page as it stood before the change shows the old text and offers nothing to change.
    async fn look_back(&self, before: &str) {
        let person = &self.person;
        person.click("ol.changes > li:last-child a[href*='seq=']").await;
        self.is_at("MARKIS").await;
        let page = person.text_of("main").await;
        assert!(!page.contains(PURPOSE) && page.contains(before), "{page}");
        assert!(page.contains(self.say("register-to-today")), "{page}");
        assert_eq!(person.count("main a[href*='/edit/']").await, 0);
    }

    async fn save_view(&self) {
        let person = &self.person;
        person.open(&self.address("/cooperations?area=regional-development")).await;
        person.click("nav.views a[href*='/views/new']").await;
        self.is_at(self.say("register-save-view")).await;
        person.fill("#f-name", VIEW).await;
        person.click("main form button.main").await;
        assert!(person.url().await.ends_with("?area=regional-development"));
        let current = person.text_of("nav.views [aria-current]").await;
        assert!(current.starts_with(VIEW), "{current}");
    }

    async fn leave(&self) {
        let person = &self.person;
        person.click("header a.who").await;
        person.click("main form[action$='/sign-out'] button").await;
        self.is_at(self.say("app-sign-in")).await;
        person.open(&self.address("/cooperations/markis")).await;
        self.is_at(self.say("app-sign-in")).await;
        let asked = person.value_of("input[name=to]").await.unwrap();
        assert_eq!(asked, desk(self.language, "/cooperations/markis"), "{AUTHORITY}");
    }
}
