//! One installation with the registers of Region Nordjylland and of Herning at a demonstration day,
//! and programs that ask it.

use crate::{
    app::{self, Installation, Serve, Store},
    exchange::{self, Import, Others},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use jiff::{Timestamp, civil::date};
use serde_json::Value;
use spine::account::{HeldRole, NewToken, Role};
use testbed::Database;
use tower::ServiceExt;

/// Where the cooperations of Region Nordjylland are.
pub const COOPERATIONS: &str = "/api/v1/nordjylland/cooperations";

pub struct World {
    pub installation: Installation,
    router: Router,
    _database: Database,
}

/// An answer, read whole.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// The body of an answer that must be this status.
    pub fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self.json()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl World {
    pub async fn open(database: Database) -> Self {
        let zone = "Europe/Copenhagen".to_owned();
        let store =
            Store { data: None, database: None, time_zone: zone, file_room: 1, reader: None };
        let installation = app::open(database.url(), &store).await.unwrap();
        let serve = Serve {
            listen: ([127, 0, 0, 1], 0).into(),
            https: false,
            behind_proxy: false,
            hosts: Vec::new(),
            mail: app::Mail::default(),
        };
        let router = app::build_router(&installation, &serve, true);
        let world = Self { installation, router, _database: database };
        world.import(include_str!("../../../../../demo/nordjylland.json")).await;
        world.import(include_str!("../../../../../demo/herning.json")).await;
        world
    }

    async fn import(&self, bundle: &str) {
        let offices = &self.installation.offices;
        let morning = date(2012, 3, 15).at(9, 0, 0, 0).to_zoned(offices.zone().clone()).unwrap();
        let how = Import {
            author: "import".to_owned(),
            others: Others::Stay,
            clock_offset_seconds: morning.timestamp().duration_since(Timestamp::now()).as_secs(),
            dry_run: false,
        };
        let bundle = exchange::read_bundle(bundle.as_bytes(), practice::KINDS).unwrap();
        exchange::import(offices, bundle, &how).await.unwrap();
    }

    /// A token of an authority, ready for the header.
    pub async fn token(&self, authority: &str, role: Role) -> String {
        self.token_of(authority, HeldRole::everywhere(role)).await
    }

    /// The same for a role that may be limited to an area.
    pub async fn token_of(&self, authority: &str, held: HeldRole) -> String {
        let new = NewToken { authority, name: "a program", held };
        self.installation.accounts.create_token(new).await.unwrap().1
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn get_as(&self, token: &str, path: &str) -> Answer {
        let request = Request::get(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a body as JSON.
    pub async fn send(&self, token: &str, method: &str, path: &str, body: &Value) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "application/json");
        self.ask(request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, text }
    }
}
