//! What people meet in a real browser: whole journeys, from the way in to the way out, on pages
//! that a real server sends.

mod access;
mod axe;
mod conflict;
mod coverage;
mod eyes;
mod height;
mod journey;
mod keyboard;
mod life;
mod print;
mod strategy;
mod translation;

use super::world::{PASSWORD, Who, World};
use spine::{base::Language, i18n::Words};
use std::net::SocketAddr;
use testbed::{
    Database,
    browser::{Look, Session},
};
use tokio::net::TcpListener;

/// The authority whose pages are visited.
pub const AUTHORITY: &str = "nordjylland";

/// The demonstration, served to browsers until the test ends.
pub struct Site {
    pub world: World,
    pub url: String,
}

impl Site {
    /// Serves the demonstration, with these people signed in already.
    pub async fn open(database: Database, who: &[Who]) -> Self {
        let world = World::new(database, who).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let service = world.router.clone().into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self { world, url }
    }

    /// The whole address of a page of the desk.
    pub fn desk(&self, language: Language, rest: &str) -> String {
        format!("{}{}", self.url, desk(language, rest))
    }

    /// Somebody in front of the browser, signed in already.
    pub async fn visit(&self, who: Who, look: Look) -> Session {
        let person = Session::start(look).await;
        if let Some((name, value)) = self.world.cookie(who) {
            person.set_cookie(&self.url, name, value).await;
        }
        person
    }
}

/// The address of a page of the desk.
pub fn desk(language: Language, rest: &str) -> String {
    format!("/{}/at/{AUTHORITY}/desk{rest}", language.code())
}

/// Signs in through the page where it stands.
pub async fn sign_in(person: &Session, who: Who) {
    person.fill("#f-email", who.email()).await;
    person.fill("#f-password", PASSWORD).await;
    person.click("main button.main").await;
}

/// The sentence with which an interface answers, in one language.
pub fn say(language: Language, key: &'static str) -> &'static str {
    Words::new(language).say(key)
}
