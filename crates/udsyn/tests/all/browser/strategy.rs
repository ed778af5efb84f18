//! Four years later: the office starts a new edition, works on it, shows the council what changed,
//! tells the register where it belongs now, and records the adoption.

use super::{Site, say};
use crate::world::Who;
use spine::{base::Language::Da, i18n::Words};
use testbed::{
    Database,
    browser::{Look, Session},
    on_each_database,
};

const SAVE: &str = "main form.form .buttons button.main";
const STRATEGY: &str = "/strategy/international";
const DRAFT: &str = "/strategy/international/editions/2016";

/// By phone, in Danish, without script.
#[on_each_database]
async fn the_office_writes_the_next_edition_and_the_council_adopts_it(database: Database) {
    let site = Site::open(database, &[Who::Coordinator, Who::Administrator]).await;
    let person = site.visit(Who::Coordinator, Look::NARROW.without_script()).await;
    let office = Office { site, person };
    office.start().await;
    office.reword().await;
    office.change_structure().await;
    office.meet_somebody_faster().await;
    office.compare().await;
    office.find_homes().await;
    office.adopt().await;
    // A browser complains of every page that is an error: the conflict was one.
    let complaints = office.person.take_complaints();
    assert!(complaints.iter().all(|line| line.contains("status of 409")), "{complaints:?}");
}

struct Office {
    site: Site,
    person: Session,
}

impl Office {
    async fn open(&self, rest: &str) {
        self.person.open(&self.site.desk(Da, rest)).await;
        assert_eq!(self.person.status(), 200, "{rest}");
        assert_eq!(self.person.too_wide().await, [""; 0], "{rest}");
    }

    async fn is_told(&self, key: &'static str) {
        // A deed that changed several records is told of above.
        let told = self.person.text_of("main").await;
        assert!(told.contains(say(Da, key)), "{key}: {told}");
    }

    async fn start(&self) {
        let person = &self.person;
        self.open("/strategy").await;
        assert_eq!(person.text_of("h1").await, "International strategi 2012");
        let page = person.text_of("main").await;
        assert!(page.contains("Vedtaget af Regionsrådet"), "{page}");
        assert!(page.contains("Skal revideres senest 31. december 2013"), "{page}");
        person.click("main .actions a.main").await;
        person.fill("#f-title-da", "International strategi 2016").await;
        person.fill("#f-slug", "2016").await;
        person.click(SAVE).await;
        self.is_told("strategy-done-started").await;
        person.take_complaints();
        assert_eq!(person.count("main section.document a[href$='/edit?edition=2016']").await, 7);
    }

    async fn reword(&self) {
        let person = &self.person;
        person.click("main a[href$='/nordic-cooperation/edit?edition=2016']").await;
        person.fill("#f-title-da", "Det nordiske og baltiske samarbejde").await;
        person.click(SAVE).await;
        self.is_told("strategy-done-saved").await;
        assert_eq!(person.text_of("h1").await, "Det nordiske og baltiske samarbejde");
        let kin = person.text_of("section[aria-labelledby=kin]").await;
        assert!(kin.contains("International strategi 2012"), "{kin}");
    }

    async fn open_deed(&self, node: &str, deed: &str) {
        self.open(&format!("{STRATEGY}/{node}?edition=2016")).await;
        self.person.click("main .actions details summary").await;
        self.person.click(&format!("main .actions a[href*='/{deed}?']")).await;
    }

    async fn change_structure(&self) {
        let person = &self.person;
        self.open_deed("globalisation-strategies", "move").await;
        person.select("#f-parent", "").await;
        person.fill("#f-order", "1").await;
        person.click(SAVE).await;
        self.is_told("strategy-done-move").await;

        self.open_deed("partnerships", "split").await;
        person.fill("#f-parts-0-title-da", "Partnerskaber i Norden").await;
        person.fill("#f-parts-1-title-da", "Partnerskaber i Europa").await;
        person.click(SAVE).await;
        self.is_told("strategy-done-split").await;

        self.open_deed("resources", "retire").await;
        let page = person.text_of("main").await;
        assert!(page.contains("Samarbejder, der skal have et nyt sted: 1"), "{page}");
        person.fill("#f-why-da", "Pengene følger nu de andre mål.").await;
        person.click(SAVE).await;
        self.is_told("strategy-done-retire").await;
        let retired = person.text_of("section[aria-labelledby=retired]").await;
        assert!(retired.contains("Pengene følger nu de andre mål."), "{retired}");
    }

    /// A colleague moves an element while it is edited: both states are shown, what was typed stays
    /// and can be sent again.
    async fn meet_somebody_faster(&self) {
        let person = &self.person;
        let address = format!("{STRATEGY}/monitoring/edit?edition=2016");
        self.open(&address).await;
        person.fill("#f-title-da", "Opfølgning på samarbejderne").await;
        let moving = format!("{STRATEGY}/monitoring/move?edition=2016");
        let moving = super::desk(Da, &moving);
        let colleague = self.site.world.guest(Who::Administrator);
        let moved = colleague.post(&moving, &[("parent", ""), ("order", "1")]).await;
        assert_eq!(moved.status, 303, "{}", moved.text());
        person.click(SAVE).await;
        assert_eq!(person.status(), 409);
        assert!(person.text_of("main .warning").await.contains("15. marts 2012"));
        let typed = person.value_of("#f-title-da").await.unwrap();
        assert_eq!(typed, "Opfølgning på samarbejderne");
        person.click(SAVE).await;
        self.is_told("strategy-done-saved").await;
        assert_eq!(person.text_of("h1").await, "Opfølgning på samarbejderne");
    }

    async fn compare(&self) {
        let person = &self.person;
        self.open(DRAFT).await;
        person.click("main .actions details summary").await;
        person.click("main .actions a[href*='/compare?']").await;
        let told = person.text_of("main .head p").await;
        for part in ["ét udgået", "2 omformuleret", "2 flyttet", "ét delt"] {
            assert!(told.contains(part), "{part} is missing in: {told}");
        }
        let came = person.texts_of("section[aria-labelledby=reworded] ins").await.join(" ");
        assert!(came.contains("og baltiske"), "{came}");
        let gone = person.text_of("section[aria-labelledby=removed]").await;
        assert!(gone.contains("Pengene følger nu de andre mål."), "{gone}");
        assert_eq!(person.too_wide().await, [""; 0]);
    }

    /// Every cooperation of what was split or retired finds a new place in one step.
    async fn find_homes(&self) {
        let person = &self.person;
        let homeless = person.count("#homes fieldset.row").await;
        assert!(homeless > 10, "{homeless}");
        for place in 0..homeless {
            let field = format!("#f-homes-{place}-to");
            let first = format!("{field} option:nth-child(2)");
            let first = person.attribute(&first, "value").await.unwrap();
            person.select(&field, &first).await;
        }
        person.click("#homes form button.main").await;
        self.is_told("strategy-done-homes").await;
        assert_eq!(person.count("#homes").await, 0);
    }

    async fn adopt(&self) {
        let person = &self.person;
        self.open(DRAFT).await;
        person.click("main .actions a.main").await;
        person.select("#f-adoption-body", "regional-council").await;
        person.fill("#f-adoption-on", "15.3.2012").await;
        person.fill("#f-adoption-item", "7").await;
        person.fill("#f-adoption-minutes", "https://example.org/referat").await;
        person.click(SAVE).await;
        self.is_told("strategy-done-adopted").await;
        let state = Words::new(Da).word("edition-state", "adopted");
        assert_eq!(person.text_of("main .head .tag").await, state);
        assert_eq!(person.count("main section.document a[href$='/edit']").await, 0);
        self.open("/strategy").await;
        assert_eq!(person.text_of("h1").await, "International strategi 2016");
        let lede = person.text_of("main .head").await;
        assert!(lede.contains("15. marts 2012, punkt 7"), "{lede}");
        self.open("/cooperations/cpmr").await;
        let serves = person.text_of("section[aria-labelledby=strategy]").await;
        assert!(serves.contains("Partnerskaber i Norden"), "{serves}");
    }
}
