//! What each sees and may do, as they meet it: buttons that are there or not, doors that are shut.

use super::{AUTHORITY, Site, desk, say, sign_in};
use crate::world::Who;
use spine::{
    account::{HeldRole, Membership, Role},
    base::Language::Da,
};
use testbed::{
    Database,
    browser::{Look, Session},
    on_each_database,
};

const EDIT: &str = "main a[href*='/edit/']";
const PROPOSE: &str = "main :is(a[href*='/proposals/new'], a[href*='/cooperations/new'])";
const ENTER: &str = "main a[href$='/organisations/new']";

#[on_each_database]
async fn a_reader_is_offered_nothing_to_change(database: Database) {
    let site = Site::open(database, &[Who::Reader]).await;
    let reader = site.visit(Who::Reader, Look::WIDE).await;
    let pages =
        ["", "/cooperations", "/cooperations/markis", "/organisations", "/organisations/asturias"];
    for page in pages {
        reader.open(&site.desk(Da, page)).await;
        assert_eq!(reader.status(), 200, "{page}");
        for offer in [EDIT, "main a[href$='/edit']", PROPOSE, ENTER, "main form[method]"] {
            assert_eq!(reader.count(offer).await, 0, "{offer} on {page}");
        }
    }
    for page in ["/cooperations/markis/edit/purpose", "/cooperations/new", "/organisations/new"] {
        reader.open(&site.desk(Da, page)).await;
        assert_eq!(reader.status(), 403, "{page}");
        assert_eq!(reader.text_of("h1").await, say(Da, "kit-error-403"));
    }
}

/// Enters a person and gives its id, which the address ends with.
async fn enter_person(site: &Site, administrator: &Session) -> String {
    administrator.open(&site.desk(Da, "/admin/people/new")).await;
    administrator.fill("#f-post-da", "Projektleder").await;
    administrator.click("main form button.main").await;
    let url = administrator.url().await;
    let id = url.split('?').next().unwrap().rsplit('/').next().unwrap();
    assert!(url.contains("/admin/people/") && id != "new", "{url}");
    id.to_owned()
}

#[on_each_database]
async fn a_contributor_edits_what_they_carry_and_nothing_else(database: Database) {
    let who = [Who::Administrator, Who::Coordinator, Who::Contributor];
    let site = Site::open(database, &who).await;
    let contributor = site.visit(Who::Contributor, Look::WIDE).await;
    let markis = site.desk(Da, "/cooperations/markis");
    contributor.open(&markis).await;
    assert_eq!(contributor.count(EDIT).await, 0, "not anchored yet");

    let administrator = site.visit(Who::Administrator, Look::WIDE).await;
    let person = enter_person(&site, &administrator).await;
    let coordinator = site.visit(Who::Coordinator, Look::WIDE).await;
    coordinator.open(&format!("{markis}/edit/people")).await;
    coordinator.select("#f-anchors-0-holdings-0-state", "held").await;
    coordinator.select("#f-anchors-0-holdings-0-person", &person).await;
    coordinator.click("main form .buttons button.main").await;
    assert_eq!(coordinator.text_of("main .notice").await, say(Da, "coop-done-saved"));
    let accounts = &site.world.installation.accounts;
    let account = accounts.find_by_email(Who::Contributor.email()).await.unwrap().unwrap();
    let roles = vec![HeldRole::everywhere(Role::Contributor)];
    let membership = Membership { roles, person: Some(person) };
    accounts.set_membership(&account.id, AUTHORITY, &membership).await.unwrap();

    contributor.open(&markis).await;
    contributor.click("main a[href$='/edit/purpose']").await;
    contributor.fill("#f-purpose-da", "Enhedens eget formål.").await;
    contributor.click("main form .buttons button.main").await;
    assert_eq!(contributor.text_of("main .notice").await, say(Da, "coop-done-saved"));
    contributor.open(&site.desk(Da, "/cooperations/mikropol")).await;
    assert_eq!(contributor.count(EDIT).await, 0, "carried by others");
    contributor.open(&site.desk(Da, "/cooperations/mikropol/edit/purpose")).await;
    assert_eq!(contributor.status(), 403);
}

#[on_each_database]
async fn a_visitor_comes_back_to_the_page_they_wanted(database: Database) {
    let site = Site::open(database, &[]).await;
    let visitor = Session::start(Look::NARROW).await;
    let wanted = site.desk(Da, "/cooperations?area=health&sort=-name");
    visitor.open(&wanted).await;
    assert_eq!(visitor.text_of("h1").await, say(Da, "app-sign-in"));
    visitor.fill("#f-email", Who::Reader.email()).await;
    visitor.fill("#f-password", "not this one").await;
    visitor.click("main button.main").await;
    assert_eq!(visitor.status(), 422);
    assert_eq!(visitor.value_of("#f-email").await.as_deref(), Some(Who::Reader.email()));
    sign_in(&visitor, Who::Reader).await;
    assert_eq!(visitor.url().await, wanted);
    assert_eq!(visitor.text_of("h1").await, say(Da, "register-title"));
}

#[on_each_database]
async fn a_stranger_learns_nothing(database: Database) {
    let site = Site::open(database, &[Who::Stranger]).await;
    let stranger = site.visit(Who::Stranger, Look::WIDE).await;
    let mut answers = Vec::new();
    for page in [desk(Da, "/cooperations/markis"), "/da/at/nowhere/desk".to_owned()] {
        stranger.open(&format!("{}{page}", site.url)).await;
        answers.push((stranger.status(), stranger.text_of("main").await));
    }
    assert_eq!(answers[0].0, 404);
    assert_eq!(answers[0], answers[1], "an authority that is shut and one that is not there");
    stranger.open(&format!("{}/da/at/herning/desk/cooperations", site.url)).await;
    assert_eq!(stranger.status(), 200, "their own is open to them");
}

#[on_each_database]
async fn signing_out_everywhere_ends_the_other_session(database: Database) {
    let site = Site::open(database, &[Who::Coordinator]).await;
    let left_open = site.visit(Who::Coordinator, Look::WIDE).await;
    left_open.open(&site.desk(Da, "")).await;
    assert_eq!(left_open.status(), 200);
    let here = Session::start(Look::WIDE).await;
    here.open(&format!("{}/da/sign-in?to=/da/account", site.url)).await;
    sign_in(&here, Who::Coordinator).await;
    here.click("main form[action='/da/account/sessions/end'] button").await;
    for person in [&left_open, &here] {
        person.open(&site.desk(Da, "")).await;
        assert_eq!(person.text_of("h1").await, say(Da, "app-sign-in"));
    }
}
