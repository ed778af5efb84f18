//! An authority that has just begun: no page says that all is well where nothing was looked at.

use super::world::{PASSWORD, World};
use axum::http::{StatusCode, header};
use practice::organisation::Authority;
use serde_json::json;
use spine::{
    account::{HeldRole, Membership, NewAccount, Role},
    base::{Id, Language},
    office::{Draft, Office},
};
use testbed::{Database, html, on_each_database};
use udsyn::app::CONTENTS;

/// What is only true where something was looked at, in the three languages.
const REASSURING: [&str; 18] = [
    "Every element has",
    "Every active cooperation",
    "No project of ours is missing",
    "has somebody who looks after it",
    "Everybody has answered",
    "What the sums contain",
    "Alle punkter har",
    "Alle aktive samarbejder",
    "Ingen af vores projekter mangler",
    "har nogen, der tager sig af",
    "Alle har svaret",
    "Hvad summerne indeholder",
    "Jeder Punkt hat",
    "Jede aktive Kooperation",
    "Keines unserer Projekte fehlt",
    "kümmert sich jemand",
    "Alle haben geantwortet",
    "Was die Summen enthalten",
];

/// An authority of a name, areas and a language, and the cookie of its administrator.
async fn begin(world: &World) -> String {
    let installation = &world.installation;
    let now = installation.offices.real_now();
    installation.offices.ledger().add_authority("new", 0, now).await.unwrap();
    let authority = json!({
        "name": {"da": "Ny Kommune", "en": "New Town", "de": "Neustadt"}, "kind": "municipality",
        "country": "DK", "languages": ["da", "en", "de"], "currency": "DKK", "accent": "#0B5A77",
        "areas": [{"slug": "health", "name": {"da": "Sundhed", "en": "Health"}}],
    });
    let record: Authority = serde_json::from_value(authority).unwrap();
    let command =
        move |_: &Office| Ok(Draft::new("test").put(&Id::parse(Authority::ID).unwrap(), &record));
    installation.offices.commit("new", "test", command).await.unwrap();
    let email = "first@new.example";
    let new = NewAccount { email, name: "The first", password: PASSWORD, language: Language::Da };
    let account = installation.accounts.add(new).await.unwrap();
    let roles = [Role::Administrator, Role::Coordinator, Role::Secretary];
    let roles = roles.map(HeldRole::everywhere).to_vec();
    let membership = Membership { roles, person: None };
    installation.accounts.set_membership(&account.id, "new", &membership).await.unwrap();
    let form = [("email", email), ("password", PASSWORD)];
    let answer = world.visitor().post("/da/sign-in", &form).await;
    let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
    let session = cookies
        .filter_map(|value| value.to_str().unwrap().split(';').next())
        .find(|pair| pair.starts_with("udsyn="));
    session.unwrap().to_owned()
}

#[on_each_database]
async fn an_authority_that_has_just_begun_is_not_told_that_all_is_well(database: Database) {
    let world = World::new(database, &[]).await;
    let cookie = begin(&world).await;
    let first = world.visitor().with_cookie(&cookie);
    let mut read = 0;
    let own = CONTENTS.iter().filter(|entry| entry.method == "GET");
    for entry in own.filter(|entry| entry.path.starts_with("/{language}/at/{authority}/desk")) {
        for language in ["da", "en", "de"] {
            let path = entry.path.replace("{language}", language).replace("{authority}", "new");
            // The looks at the money are the only pages behind a word that nobody enters.
            let path = path.replace("{view}", "budget");
            if path.contains('{') {
                continue;
            }
            let answer = first.get(&path).await;
            assert!(!answer.status.is_server_error(), "{path}: {}", answer.text());
            if answer.status != StatusCode::OK {
                continue;
            }
            read += 1;
            let text = answer.text();
            if answer.header("content-type").starts_with("text/html") {
                assert_eq!(html::check(&text), [""; 0], "{path}");
            }
            for sentence in REASSURING {
                assert!(!text.contains(sentence), "{path} says “{sentence}”");
            }
        }
    }
    assert!(read > 150, "only {read} pages were read");
}

#[on_each_database]
async fn the_site_of_an_authority_that_has_just_begun_says_whom_to_ask(database: Database) {
    let world = World::new(database, &[]).await;
    begin(&world).await;
    for (language, title, contact) in [
        ("da", "Ny Kommune i verden", "Kontakt"),
        ("en", "New Town in the world", "Contact"),
        ("de", "Neustadt in der Welt", "Kontakt"),
    ] {
        let page = world.visitor().get(&format!("/{language}/at/new")).await.text();
        assert_eq!(html::check(&page), [""; 0], "{language}");
        assert!(page.contains(&format!("<h1>{title}</h1>")) && page.contains(contact), "{page}");
        // What has nothing in it is not there, and no way leads to it.
        let main = page.split("<main").nth(1).unwrap();
        assert!(!main.contains("<svg") && !main.contains("/new/money"), "{main}");
        assert_eq!(main.matches("<h2").count(), 1, "{main}");
        // Sums that do not exist are not explained.
        let page = world.visitor().get(&format!("/{language}/at/new/money")).await.text();
        let main = page.split("<main").nth(1).unwrap();
        assert!(main.contains("class=\"empty\"") && !main.contains("<h2"), "{main}");
    }
}
