//! Every kind of page against WCAG 2.2 AA, on a wide screen and a narrow one, light and dark: no
//! violation, nothing to scroll sideways, no complaint of the browser, and sound HTML.

pub mod lists;

use super::{Site, desk};
use crate::{site::PAGES, world::Who};
use lists::*;
use spine::base::Language::{self, Da, De, En};
use testbed::{
    Database, Kind,
    browser::{Look, Session},
    html,
};

const LOOKS: [Look; 4] = [Look::WIDE, Look::WIDE.dark(), Look::NARROW.dark(), Look::NARROW];

/// What was found on the pages seen so far.
struct Inspection {
    site: Site,
    person: Session,
    faults: Vec<String>,
}

impl Inspection {
    async fn begin(who: Who) -> Self {
        let all = [Who::Coordinator, Who::Administrator, Who::Reader];
        let site = Site::open(Database::new(Kind::Sqlite), &all).await;
        site.world.installation.search.catch_up().await.unwrap();
        let person = site.visit(who, Look::WIDE).await;
        Self { site, person, faults: Vec::new() }
    }

    /// Opens a page and looks at it in every way.
    async fn open(&mut self, path: &str, status: u16) {
        self.person.open(&format!("{}{path}", self.site.url)).await;
        self.look_at(path, status).await;
    }

    async fn desk(&mut self, rest: &str) {
        self.open(&desk(Da, rest), 200).await;
    }

    /// Looks in every way at the page that is open.
    async fn look_at(&mut self, name: &str, status: u16) {
        let person = &mut self.person;
        let mut found = Vec::new();
        if person.status() != status {
            found.push(format!("answers {}", person.status()));
        }
        // A browser complains of every page that is an error.
        let complaints = person.take_complaints();
        found.extend(
            complaints
                .into_iter()
                .filter(|line| !line.contains(&format!("responded with a status of {status} "))),
        );
        found.extend(html::check(&person.source().await));
        for look in LOOKS {
            person.look(look).await;
            let seen = person.axe().await.into_iter().chain(person.too_wide().await);
            found.extend(seen.map(|line| format!("{} px, {:?}: {line}", look.width, look.scheme)));
        }
        person.look(Look::WIDE).await;
        found.extend(person.take_complaints());
        self.faults.extend(found.into_iter().map(|line| format!("{name}: {line}")));
    }

    fn end(self) {
        let shown: Vec<&str> = self.faults.iter().take(80).map(String::as_str).collect();
        assert!(shown.is_empty(), "{} faults:\n{}", self.faults.len(), shown.join("\n"));
    }
}

#[tokio::test]
async fn everybody_can_look_for_money() {
    let mut seen = Inspection::begin(Who::Coordinator).await;
    for page in CALLS {
        seen.desk(page).await;
    }
    seen.end();
}

#[tokio::test]
async fn everybody_can_decide() {
    let mut seen = Inspection::begin(Who::Administrator).await;
    for page in DECIDING {
        seen.desk(page).await;
    }
    seen.end();
}

#[tokio::test]
async fn everybody_can_read() {
    let mut seen = Inspection::begin(Who::Coordinator).await;
    for page in READ {
        seen.desk(page).await;
    }
    seen.end();
}

#[tokio::test]
async fn everybody_can_write() {
    let mut seen = Inspection::begin(Who::Coordinator).await;
    for page in STRATEGY.iter().chain(&WEIGH).chain(&WRITE) {
        seen.desk(page).await;
    }
    seen.end();
}

#[tokio::test]
async fn everybody_can_follow_up() {
    let mut seen = Inspection::begin(Who::Coordinator).await;
    for page in FUNDING.iter().chain(&MONITORING) {
        seen.desk(page).await;
    }
    seen.end();
}

#[tokio::test]
async fn everybody_can_plan_and_measure() {
    let mut seen = Inspection::begin(Who::Coordinator).await;
    for page in PLANS {
        seen.desk(page).await;
    }
    seen.end();
}

/// The pages of a strategy while its next edition is written.
#[tokio::test]
async fn everybody_can_write_a_strategy() {
    let mut seen = Inspection::begin(Who::Coordinator).await;
    let at = |rest: &str| desk(Da, &format!("/strategy/international{rest}"));
    let forms: [(&str, &[(&str, &str)]); 4] = [
        ("/editions", &[("from", "2012"), ("slug", "2016"), ("title.da", "Strategi 2016")]),
        (
            "/partnerships/split?edition=2016",
            &[("parts[0].title.da", "Norden"), ("parts[1].title.da", "Europa")],
        ),
        ("/resources/retire?edition=2016", &[("on", "2016"), ("why.da", "Nået")]),
        ("/goal/move?edition=2016", &[("parent", ""), ("order", "9")]),
    ];
    for (rest, form) in forms {
        let answer = seen.site.world.guest(Who::Coordinator).post(&at(rest), form).await;
        assert_eq!(answer.status, 303, "{rest}: {}", answer.text());
    }
    for page in [
        "/compare",
        "/editions/2016",
        "/editions/2016/adopt",
        "/editions/2016/publish",
        "/editions/2016/remove",
        "/editions/2016/nodes/new",
        "/goal?edition=2016&done=move",
        "/goal/edit?edition=2016",
        "/goal/move?edition=2016",
        "/goal/split?edition=2016",
        "/goal/merge?edition=2016",
        "/goal/retire?edition=2016",
        "/resources?edition=2016",
    ] {
        seen.open(&at(page), 200).await;
    }
    seen.person.open(&format!("{}{}", seen.site.url, at("/editions/2016/adopt"))).await;
    seen.person.click("main form .buttons button.main").await;
    seen.look_at("an adoption with faults", 422).await;
    seen.end();
}

#[tokio::test]
async fn everybody_can_administer() {
    let mut seen = Inspection::begin(Who::Administrator).await;
    for page in ADMIN {
        seen.desk(page).await;
    }
    let person = &seen.person;
    person.open(&seen.site.desk(Da, "/admin/people/new")).await;
    person.fill("#f-person-name", "Somebody").await;
    person.fill("#f-post-da", "Projektleder").await;
    person.click("main form button.main").await;
    seen.look_at("a person", 200).await;
    let here = seen.person.url().await;
    let here = here.split('?').next().unwrap().to_owned();
    for page in ["/edit", "/close", "/erase", "/remove"] {
        seen.person.open(&format!("{here}{page}")).await;
        seen.look_at(page, 200).await;
    }
    seen.person.open(&seen.site.desk(Da, "/admin/accounts")).await;
    seen.person.click("main a[href*='/admin/accounts/']:not([href$='/new'])").await;
    seen.look_at("an account", 200).await;
    seen.end();
}

#[tokio::test]
async fn everybody_can_come_in_and_go_wrong() {
    let mut seen = Inspection::begin(Who::Visitor).await;
    seen.open("/da", 200).await;
    seen.open("/da/sign-in", 200).await;
    seen.open("/da/accessibility", 200).await;
    seen.open("/da/nowhere", 404).await;
    seen.person.open(&format!("{}/da/sign-in", seen.site.url)).await;
    seen.person.click("main button.main").await;
    seen.look_at("a sign-in that failed", 422).await;
    seen.person = seen.site.visit(Who::Reader, Look::WIDE).await;
    seen.open("/da/account", 200).await;
    seen.open(&desk(Da, "/cooperations/new"), 403).await;
    seen.open(&desk(Da, "/cooperations/nowhere"), 404).await;
    seen.open(&desk(Da, "/cooperations/markis"), 200).await;
    seen.person = seen.site.visit(Who::Coordinator, Look::WIDE).await;
    go_wrong(&mut seen).await;
    seen.end();
}

#[tokio::test]
async fn everybody_can_visit_the_public_site() {
    let mut seen = Inspection::begin(Who::Visitor).await;
    for page in PAGES {
        seen.open(&format!("/da/at/nordjylland{page}"), 200).await;
    }
    for page in ["/feedback/thanks", "/strategy/health"] {
        seen.open(&format!("/de/at/nordjylland{page}"), 200).await;
    }
    seen.open("/da/at/nordjylland/cooperations/nowhere", 404).await;
    seen.person = seen.site.visit(Who::Coordinator, Look::WIDE).await;
    seen.open(&desk(Da, "/cooperations/markis/preview"), 200).await;
    seen.open(&desk(Da, "/admin/feedback"), 200).await;
    seen.end();
}

#[tokio::test]
async fn a_visitor_finds_a_cooperation_and_writes_without_script() {
    let all = [Who::Coordinator];
    let site = Site::open(Database::new(Kind::Sqlite), &all).await;
    let person = site.visit(Who::Visitor, Look::NARROW.without_script()).await;
    person.open(&format!("{}/da/at/nordjylland", site.url)).await;
    person.click(".parts-of-site a[href$='/cooperations']").await;
    person.click(".entries a[href$='/cooperations/markis']").await;
    person.click("footer a[href*='/feedback']").await;
    person.fill("#f-message", "Perioden er en anden.").await;
    person.click("main form button.main").await;
    assert!(person.url().await.ends_with("/feedback/thanks"));
    let read = site.world.guest(Who::Coordinator).get(&desk(Da, "/admin/feedback")).await.text();
    assert!(read.contains("Perioden er en anden.") && read.contains("/cooperations/markis"));
}

/// A form with faults, one with a row added, a conflict, and a draft.
async fn go_wrong(seen: &mut Inspection) {
    let save = "main form .buttons button.main";
    let form = |section: &str| desk(Da, &format!("/cooperations/markis/edit/{section}"));
    seen.person.open(&format!("{}{}", seen.site.url, form("term"))).await;
    seen.person.fill("#f-term-from", "i går").await;
    seen.person.click(save).await;
    seen.look_at("a form with a fault", 422).await;
    seen.person.open(&format!("{}{}", seen.site.url, form("money"))).await;
    seen.person.click("main form button[name=add-row][value=funding]").await;
    seen.look_at("a form with a new row", 200).await;

    seen.person.open(&format!("{}{}", seen.site.url, form("purpose"))).await;
    let sent = [("purpose.da", "Et andet formål."), ("expected_outcome.da", "Intet.")];
    let other = seen.site.world.guest(Who::Administrator).post(&form("purpose"), &sent).await;
    assert_eq!(other.status, 303, "{}", other.text());
    seen.person.fill("#f-purpose-da", "Mit formål.").await;
    seen.person.click(save).await;
    seen.look_at("a conflict", 409).await;
    seen.person.click("main form button[formaction$='/draft']").await;
    seen.look_at("a draft", 200).await;
    seen.open(&desk(Da, "/cooperations/markis/history"), 200).await;
    seen.open("/da/account", 200).await;
}

#[tokio::test]
async fn every_page_is_sound_in_the_other_languages() {
    let site = Site::open(Database::new(Kind::Sqlite), &[Who::Administrator]).await;
    let reader = site.world.guest(Who::Administrator);
    let mut faults = Vec::new();
    let pages = READ.iter().chain(&STRATEGY).chain(&WRITE).chain(&ADMIN);
    for (page, language) in pages.flat_map(|page| [(page, En), (page, De)]) {
        faults.extend(check(&reader.get(&desk(language, page)).await.text(), page, language));
    }
    for language in [En, De] {
        for page in ["", "/sign-in", "/accessibility", "/account"] {
            let answer = reader.get(&format!("/{}{page}", language.code())).await;
            faults.extend(check(&answer.text(), page, language));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn check(page: &str, name: &str, language: Language) -> Vec<String> {
    let place = |fault: String| format!("{name} in {language:?}: {fault}");
    let own = format!("<html lang=\"{}\"", language.code());
    let lost = (!page.contains(&own)).then(|| "is in another language".to_owned());
    html::check(page).into_iter().chain(lost).map(place).collect()
}
