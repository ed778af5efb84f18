//! Coming in by a link of one's own: invitations and forgotten passwords. An address proves
//! nothing.

use super::world::{Answer, Guest, PASSWORD, Who, World, serve};
use axum::http::{StatusCode, header};
use spine::account::Mail as Letter;
use std::time::Duration;
use testbed::{Database, html, on_each_database};
use udsyn::app::{Mail, Serve, build_router};

const NORTH: &str = "/en/at/nordjylland/desk";
const OTHER: &str = "/en/at/herning/desk";
const EMAIL: &str = "newcomer@north.example";
const OWN: &str = "hest batteri hæfteklamme";

/// The address of the link that a page shows this once.
fn find_link(page: &Answer) -> String {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let text = page.text();
    let (_, rest) = text.split_once("class=\"secret\">").unwrap();
    let (address, _) = rest.split_once('<').unwrap();
    address.strip_prefix("http://127.0.0.1:0").unwrap().to_owned()
}

async fn invite(admin: &Guest<'_>, desk: &str, email: &str) -> Answer {
    let form = [("email", email), ("name", ""), ("role", "coordinator"), ("area", "")];
    admin.post(&format!("{desk}/admin/accounts"), &form).await
}

/// The cookie of whoever was let in.
fn find_cookie(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
    let mut pairs = cookies.filter_map(|value| value.to_str().unwrap().split(';').next());
    pairs.find(|pair| pair.starts_with("udsyn=")).unwrap().to_owned()
}

async fn find_id(world: &World, email: &str) -> String {
    let found = world.installation.accounts.find_by_email(email).await.unwrap();
    found.unwrap().id.as_str().to_owned()
}

#[on_each_database]
async fn whoever_is_invited_chooses_a_password_and_only_then_has_a_role(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    let admin = world.guest(Who::Administrator);
    let list = format!("{NORTH}/admin/accounts");
    let wrong = admin.post(&list, &[("email", "nobody"), ("role", "reader")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let link = find_link(&invite(&admin, NORTH, EMAIL).await);
    let page = admin.get(&list).await.text();
    assert!(page.contains("Invited, not yet confirmed") && page.contains(EMAIL), "{page}");
    assert!(page.contains("the link works until") && !page.contains(&link));

    let visitor = world.visitor();
    for language in ["da", "en", "de"] {
        let shown = visitor.get(&link.replacen("/en/", &format!("/{language}/"), 1)).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_eq!(html::check(&shown.text()), Vec::<String>::new(), "{language}");
    }
    let shown = visitor.get(&link).await.text();
    for told in ["You are invited to Region Nordjylland", "Coordinator", EMAIL] {
        assert!(shown.contains(told), "'{told}' is not told:\n{shown}");
    }
    let confirm = async |password| {
        let form = [("how", "new"), ("name", "A newcomer"), ("password", password)];
        visitor.post(&link, &form).await
    };
    let weak = confirm("nordjylland2026").await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(weak.text().contains("others try those first"), "{}", weak.text());
    assert!(weak.text().contains("value=\"A newcomer\""), "what was typed stays");
    let done = confirm(OWN).await;
    assert_eq!(done.header("location"), NORTH);
    let newcomer = visitor.with_cookie(&find_cookie(&done));
    assert_eq!(newcomer.get(NORTH).await.status, StatusCode::OK);
    assert_eq!(newcomer.get(OTHER).await.status, StatusCode::NOT_FOUND);

    let again = visitor.get(&link).await;
    assert_eq!(again.status, StatusCode::GONE);
    assert!(again.text().contains("The link was used"));
    let page = admin.get(&list).await.text();
    assert!(page.contains("A newcomer") && !page.contains("Invited, not yet confirmed"));
    let twice = invite(&admin, NORTH, EMAIL).await;
    assert!(twice.text().contains("somebody who is here already"), "{}", twice.text());
}

#[on_each_database]
async fn an_invitation_is_sent_again_and_withdrawn(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    let admin = world.guest(Who::Administrator);
    let first = find_link(&invite(&admin, NORTH, EMAIL).await);
    let open = world.installation.accounts.list_invitations("nordjylland").await.unwrap();
    let here = format!("{NORTH}/admin/invitations/{}", open[0].id);
    let second = find_link(&admin.post(&format!("{here}/again"), &[]).await);
    let status = async |link: &str| world.visitor().get(link).await.status;
    assert_eq!(
        (status(&first).await, status(&second).await.as_u16()),
        (StatusCode::NOT_FOUND, 200)
    );
    let foreign = here.replacen("nordjylland", "herning", 1);
    for deed in ["again", "withdraw"] {
        let refused = admin.post(&format!("{foreign}/{deed}"), &[]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{deed} from another authority");
    }
    let done = admin.post(&format!("{here}/withdraw"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(status(&second).await, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn an_account_that_another_authority_made_for_an_address_opens_nothing_here(
    database: Database,
) {
    let world = World::new(database, &[Who::Administrator]).await;
    let admin = world.guest(Who::Administrator);
    // Herning invites an address of the north and uses the link itself.
    let theirs = find_link(&invite(&admin, OTHER, EMAIL).await);
    let form = [("how", "new"), ("name", "Not me"), ("password", OWN)];
    let impostor = world.visitor().post(&theirs, &form).await;
    let impostor = world.visitor().with_cookie(&find_cookie(&impostor));
    assert_eq!(impostor.get(OTHER).await.status, StatusCode::OK);

    // The north invites it too, and is told the same as of an address that nobody has.
    let told = invite(&admin, NORTH, EMAIL).await;
    let unknown = invite(&admin, NORTH, "unknown1@north.example").await;
    let link = find_link(&told);
    let plain = |answer: &Answer, email: &str| {
        answer.text().replace(email, "").replace(&find_link(answer), "")
    };
    let of_unknown = plain(&unknown, "unknown1@north.example");
    assert_eq!(plain(&told, EMAIL).split("<time").next(), of_unknown.split("<time").next());
    assert!(!told.text().contains("Not me"));
    assert_eq!(impostor.get(NORTH).await.status, StatusCode::NOT_FOUND, "no role counts yet");
    let list = admin.get(&format!("{NORTH}/admin/accounts")).await.text();
    assert!(!list.contains("Not me"), "{list}");

    // The page behind the link says nothing of it either.
    let shown = world.visitor().get(&link).await.text();
    assert!(!shown.contains("Not me") && shown.contains("Do you have a password here already?"));
    let first = [("how", "new"), ("name", "Me"), ("password", "torsdag kaktus lygtepæl")];
    let refused = world.visitor().post(&link, &first).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = world.visitor().post(&link, &[("how", "known"), ("current", PASSWORD)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(impostor.get(NORTH).await.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn whoever_has_an_account_confirms_with_it(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::AreaCoordinator]).await;
    let admin = world.guest(Who::Administrator);
    let told = invite(&admin, OTHER, Who::AreaCoordinator.email()).await;
    assert!(!told.text().contains("Somebody else"), "no name of another authority's people");
    let link = find_link(&told);
    let own = world.guest(Who::AreaCoordinator);
    assert_eq!(own.get(OTHER).await.status, StatusCode::NOT_FOUND);
    let shown = own.get(&link).await.text();
    assert!(shown.contains("Confirm as Somebody else"), "{shown}");
    let done = own.post(&link, &[("how", "session")]).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, OTHER));
    assert_eq!(own.get(OTHER).await.status, StatusCode::OK);

    let link = find_link(&invite(&admin, NORTH, Who::Stranger.email()).await);
    let form = [("how", "known"), ("current", PASSWORD)];
    let done = world.visitor().post(&link, &form).await;
    let stranger = world.visitor().with_cookie(&find_cookie(&done));
    assert_eq!(stranger.get(NORTH).await.status, StatusCode::OK);
}

#[on_each_database]
async fn an_authority_signs_out_and_blocks_its_own_person(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Reader]).await;
    let (admin, reader) = (world.guest(Who::Administrator), world.guest(Who::Reader));
    let here = format!("{NORTH}/admin/accounts/{}", find_id(&world, Who::Reader.email()).await);
    let post = async |deed: &str| {
        let done = admin.post(&format!("{here}/{deed}"), &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{deed}: {}", done.text());
        admin.get(done.header("location")).await.text()
    };
    assert!(post("sessions/end").await.contains("The person is signed out here."));
    let asked = reader.get(NORTH).await;
    assert!(asked.header("location").starts_with("/en/sign-in"), "{asked:?}");
    assert_eq!(reader.get(OTHER).await.status, StatusCode::OK, "elsewhere nothing happens");
    assert!(post("block").await.contains("Blocked here"));
    let mut anew = world;
    anew.sign_in_all(&[Who::Reader]).await;
    let reader = anew.guest(Who::Reader);
    assert_eq!(reader.get(NORTH).await.status, StatusCode::NOT_FOUND);
    assert_eq!(reader.get(OTHER).await.status, StatusCode::OK);
    let admin = anew.guest(Who::Administrator);
    admin.post(&format!("{here}/unblock"), &[]).await;
    anew.sign_in_all(&[Who::Reader]).await;
    assert_eq!(anew.guest(Who::Reader).get(NORTH).await.status, StatusCode::OK);
}

#[on_each_database]
async fn without_mail_a_link_is_handed_over_only_of_who_belongs_to_nobody_else(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    let admin = world.guest(Who::Administrator);
    let asked = world.visitor().get("/en/forgotten").await.text();
    assert!(asked.contains("Ask an administrator of your authority"), "{asked}");
    let deed = async |email: &str| {
        let id = find_id(&world, email).await;
        admin.post(&format!("{NORTH}/admin/accounts/{id}/password"), &[]).await
    };
    assert_eq!(deed(Who::Reader.email()).await.status, StatusCode::NOT_FOUND);
    let link = find_link(&deed(Who::AreaCoordinator.email()).await);
    assert!(world.visitor().get(&link).await.text().contains(Who::AreaCoordinator.email()));
    let weak = world.visitor().post(&link, &[("password", "adgangskode123")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(weak.text().contains("harder to guess"), "{}", weak.text());
    let done = world.visitor().post(&link, &[("password", OWN)]).await;
    let page = world.visitor().get(done.header("location")).await.text();
    assert!(page.contains("Sign in with the new one."), "{page}");
    assert_eq!(world.visitor().get(&link).await.status, StatusCode::NOT_FOUND);
    let form = [("email", Who::AreaCoordinator.email()), ("password", OWN)];
    let signed_in = world.visitor().post("/en/sign-in", &form).await;
    assert_eq!(signed_in.status, StatusCode::SEE_OTHER);

    // As soon as the account belongs to another, no administrator's link opens it.
    let link = find_link(&deed(Who::AreaCoordinator.email()).await);
    let invited = find_link(&invite(&admin, OTHER, Who::AreaCoordinator.email()).await);
    world.visitor().post(&invited, &[("how", "known"), ("current", OWN)]).await;
    assert_eq!(world.visitor().get(&link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(deed(Who::AreaCoordinator.email()).await.status, StatusCode::NOT_FOUND);
}

/// The same installation with a mail server, which these tests do not ask.
fn with_mail(world: &mut World) {
    let mail = Mail {
        address: Some("https://udsyn.example".to_owned()),
        mail_server: Some("smtp://127.0.0.1:9".to_owned()),
        mail_from: Some("Udsyn <udsyn@udsyn.example>".to_owned()),
    };
    world.router = build_router(&world.installation, &Serve { mail, ..serve() }, true);
}

/// The next letter; what is written after an answer takes a moment.
async fn wait_for_letter(world: &World) -> Letter {
    let found = async {
        loop {
            if let Some(letter) = world.installation.accounts.begin_mail().await.unwrap() {
                return letter;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), found).await.unwrap()
}

/// The address that stands in a letter.
fn find_in_letter(letter: &Letter) -> String {
    let line = letter.body.lines().find(|line| line.starts_with("https://udsyn.example/"));
    line.unwrap().trim_start_matches("https://udsyn.example").to_owned()
}

#[on_each_database]
async fn with_mail_nobody_but_the_owner_sees_a_link(database: Database) {
    let mut world = World::new(database, &[Who::Administrator]).await;
    with_mail(&mut world);
    let admin = world.guest(Who::Administrator);
    let invited = invite(&admin, NORTH, EMAIL).await;
    assert_eq!(invited.header("location"), format!("{NORTH}/admin/accounts?done=invited"));
    let letter = wait_for_letter(&world).await;
    assert_eq!(letter.recipient, EMAIL);
    assert!(letter.subject.contains("Region Nordjylland"), "{}", letter.subject);
    assert_eq!(world.visitor().get(&find_in_letter(&letter)).await.status, StatusCode::OK);

    // The same answer for an address that nobody has, and no letter to it.
    let ask = async |email: &str| world.visitor().post("/en/forgotten", &[("email", email)]).await;
    let unknown = ask("unknown@north.example").await;
    let known = ask(Who::Reader.email()).await;
    assert_eq!(unknown.status, known.status);
    assert_eq!(unknown.header("location"), known.header("location"));
    let page = world.visitor().get(known.header("location")).await.text();
    assert!(page.contains("If the address has an account here"), "{page}");
    let letter = wait_for_letter(&world).await;
    assert_eq!(letter.recipient, Who::Reader.email());
    let link = find_in_letter(&letter);
    let done = world.visitor().post(&link, &[("password", OWN)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(world.installation.accounts.begin_mail().await.unwrap().is_none());

    // An administrator has one sent, to the owner only, also where they belong to others.
    let id = find_id(&world, Who::Reader.email()).await;
    let sent = admin.post(&format!("{NORTH}/admin/accounts/{id}/password"), &[]).await;
    assert!(sent.header("location").ends_with("?done=link"), "{}", sent.text());
    assert_eq!(wait_for_letter(&world).await.recipient, Who::Reader.email());
}
