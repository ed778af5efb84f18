//! Editing a cooperation through the pages: nothing typed is lost, whoever was faster.

use crate::world::{Answer, Guest, Who, World};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use testbed::{Database, on_each_database};

const MARKIS: &str = "/en/at/nordjylland/desk/cooperations/markis";

/// The value of a hidden field or input of a page.
fn read_value(page: &str, name: &str) -> String {
    let from = page.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{name}: {page}"));
    let rest = &page[from..];
    let value = rest.split("value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// Opens the form of the purpose and gives the version it was read at.
async fn open(guest: &Guest<'_>) -> String {
    let page = guest.get(&format!("{MARKIS}/edit/purpose")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    read_value(&page.text(), "read_at")
}

async fn save(guest: &Guest<'_>, read_at: &str, purpose: &str) -> Answer {
    let form = [("read_at", read_at), ("purpose.en", purpose), ("why", "After the meeting")];
    guest.post(&format!("{MARKIS}/edit/purpose"), &form).await
}

#[on_each_database]
async fn whoever_comes_second_sees_both_versions_and_decides(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    let (slow, fast) = (world.guest(Who::Coordinator), world.guest(Who::Administrator));
    let read_at = open(&slow).await;
    let first = save(&fast, &read_at, "What the fast one wrote.").await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());

    let second = save(&slow, &read_at, "What the slow one wrote.").await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let page = second.text();
    for told in ["Administrator changed this at", "What the fast one wrote.", "Save mine over it"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let typed = page.rsplit("<form").next().unwrap();
    assert!(typed.contains("What the slow one wrote."), "{page}");

    let third = save(&slow, &read_value(typed, "read_at"), "What the slow one wrote.").await;
    assert_eq!(third.status, StatusCode::SEE_OTHER, "{}", third.text());
    let history = slow.get(&format!("{MARKIS}/history")).await.text();
    for told in ["Internationalt kontor", "After the meeting", "<del>", "<ins>", "fast", "slow"] {
        assert!(history.contains(told), "{told}: {history}");
    }
}

#[on_each_database]
async fn two_who_change_different_sections_never_meet(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    let (one, other) = (world.guest(Who::Coordinator), world.guest(Who::Administrator));
    let read_at = open(&one).await;
    let form = [("read_at", read_at.as_str()), ("source.en", "Annex 5")];
    let answer = other.post(&format!("{MARKIS}/edit/publication"), &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(save(&one, &read_at, "New words.").await.status, StatusCode::SEE_OTHER);
    let page = one.get(MARKIS).await.text();
    assert!(page.contains("New words.") && page.contains("Annex 5"), "{page}");
}

#[on_each_database]
async fn a_draft_waits_until_it_is_saved_or_discarded(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    let guest = world.guest(Who::Coordinator);
    let read_at = open(&guest).await;
    let (form, draft) = (format!("{MARKIS}/edit/purpose"), format!("{MARKIS}/edit/purpose/draft"));
    let typed = [("read_at", read_at.as_str()), ("purpose.en", "Half a sentence")];
    assert_eq!(guest.post(&draft, &typed).await.status, StatusCode::SEE_OTHER);
    let page = guest.get(&form).await.text();
    assert!(page.contains("Half a sentence") && page.contains("This is your draft"), "{page}");
    // Nobody else sees it, and the register does not have it.
    let other = world.guest(Who::Administrator).get(&form).await.text();
    assert!(!other.contains("Half a sentence"), "{other}");
    assert!(!guest.get(MARKIS).await.text().contains("Half a sentence"));
    guest.post(&draft, &[("discard", "1")]).await;
    assert!(!guest.get(&form).await.text().contains("Half a sentence"));

    guest.post(&draft, &typed).await;
    assert_eq!(save(&guest, &read_at, "A whole sentence.").await.status, StatusCode::SEE_OTHER);
    assert!(!guest.get(&form).await.text().contains("This is your draft"));
}

#[on_each_database]
async fn what_is_wrong_comes_back_with_everything_that_was_typed(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let guest = world.guest(Who::Coordinator);
    let form = [("term.kind", "fixed"), ("term.from", "soon"), ("term.to", "1.1.3014")];
    let answer = guest.post(&format!("{MARKIS}/edit/term"), &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("value=\"soon\"") && page.contains("value=\"1.1.3014\""), "{page}");
    assert!(page.contains("href=\"#f-term-from\""), "{page}");
}

/// Sends a file as a browser does.
async fn upload(guest: &Guest<'_>, name: &str, bytes: &[u8]) -> Answer {
    let head = format!(
        "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--xx--\r\n"].concat();
    let media = "multipart/form-data; boundary=xx";
    guest.call(Method::POST, &format!("{MARKIS}/files"), media, Body::from(body)).await
}

#[on_each_database]
async fn a_file_is_taken_in_by_its_bytes_and_given_out_harmless(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let guest = world.guest(Who::Coordinator);
    let large = vec![b'a'; 10 * 1024 * 1024 + 1];
    for (name, bytes, status) in [
        ("run.pdf", &b"MZ\x90\x00\x03"[..], StatusCode::UNPROCESSABLE_ENTITY),
        ("empty.pdf", b"", StatusCode::UNPROCESSABLE_ENTITY),
        ("large.txt", &large, StatusCode::PAYLOAD_TOO_LARGE),
        ("Møde.pdf", b"%PDF-1.7 agreed", StatusCode::SEE_OTHER),
        ("again.pdf", b"%PDF-1.7 agreed", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let answer = upload(&guest, name, bytes).await;
        assert_eq!(answer.status, status, "{name}: {}", answer.text());
    }
    let page = guest.get(MARKIS).await.text();
    let hash = page.split("/files/").nth(1).unwrap()[..64].to_owned();
    let file = world.guest(Who::Reader).get(&format!("{MARKIS}/files/{hash}")).await;
    assert_eq!((file.status, file.body.as_ref()), (StatusCode::OK, &b"%PDF-1.7 agreed"[..]));
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert!(file.header("content-security-policy").contains("sandbox"));
    assert!(file.header("content-disposition").ends_with("filename*=UTF-8''M%C3%B8de.pdf"));
    assert_eq!(world.visitor().get(&format!("{MARKIS}/files/{hash}")).await.status, 303);
    let answer = guest.post(&format!("{MARKIS}/files/{hash}/remove"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(guest.get(&format!("{MARKIS}/files/{hash}")).await.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn an_idea_is_proposed_renamed_found_under_both_words_and_removed(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Contributor]).await;
    let (guest, office) = (world.guest(Who::Contributor), world.guest(Who::Coordinator));
    let register = "/en/at/nordjylland/desk/cooperations";
    let form = [
        ("language", "en"),
        ("name", "Clean harbours"),
        ("track", "administrative"),
        ("kind", "project"),
        ("area", "regional-development"),
    ];
    let answer = guest.post(&format!("{register}/new"), &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = guest.get(answer.header("location")).await.text();
    assert!(page.contains("The cooperation was entered.") && page.contains("Idea"), "{page}");

    let old = format!("{register}/clean-harbours");
    let mut form = form.map(|(name, value)| (name, value));
    form[1] = ("name.en", "Clean harbours");
    let renamed = [&form[1..], &[("slug", "green-harbours")]].concat();
    let answer = office.post(&format!("{old}/edit/basics"), &renamed).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let answer = office.get(&old).await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert!(answer.header("location").ends_with("/green-harbours"));

    let answer = office.post(&format!("{register}/green-harbours/remove"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let gone = office.get(&format!("{register}/green-harbours")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    // What was decided cannot be removed any more.
    let answer = office.post(&format!("{MARKIS}/remove"), &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}
