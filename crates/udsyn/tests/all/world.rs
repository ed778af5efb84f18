//! The world of the tests: an installation with the demonstration's authorities and everybody who
//! may come to it. All of them have the same verbs: get, post, json.

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use spine::{
    account::{HeldRole, Membership, NewAccount, NewToken, Role},
    base::{Language, Slug},
    office::Clock,
};
use std::{
    collections::HashMap,
    sync::atomic::{AtomicU32, Ordering},
};
use testbed::Database;
use tower::ServiceExt;
use udsyn::app::{Installation, Mail, Serve, Store, build_router, load_demo, open_at};

/// The password of everybody here.
pub const PASSWORD: &str = "fjord-og-udsyn";
/// The host that browsers believe to be talking to.
pub const HOST: &str = "udsyn.example";

/// Everybody who may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    Visitor,
    /// The coordinator of another authority.
    Stranger,
    Reader,
    Contributor,
    /// A coordinator in the area `health` only.
    AreaCoordinator,
    Coordinator,
    Secretary,
    DecisionMaker,
    Administrator,
}

impl Who {
    pub const ALL: [Self; 9] = [
        Self::Visitor,
        Self::Stranger,
        Self::Reader,
        Self::Contributor,
        Self::AreaCoordinator,
        Self::Coordinator,
        Self::Secretary,
        Self::DecisionMaker,
        Self::Administrator,
    ];

    pub fn email(self) -> &'static str {
        match self {
            Self::Visitor => "nobody@udsyn.example",
            Self::Stranger => "stranger@udsyn.example",
            Self::Reader => "reader@udsyn.example",
            Self::Contributor => "unit@udsyn.example",
            Self::AreaCoordinator => "health@udsyn.example",
            Self::Coordinator => "office@udsyn.example",
            Self::Secretary => "secretary@udsyn.example",
            Self::DecisionMaker => "member@udsyn.example",
            Self::Administrator => "admin@udsyn.example",
        }
    }
}

/// An installation with the demonstration in it, and a router over it.
pub struct World {
    pub installation: Installation,
    pub router: Router,
    sessions: HashMap<Who, String>,
    next_remote: AtomicU32,
    /// Kept until the end: the database goes with it.
    _database: Option<Database>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap_or("?"))
    }
}

pub fn store() -> Store {
    Store {
        data: None,
        database: None,
        time_zone: "Europe/Copenhagen".to_owned(),
        file_room: 1,
        reader: Some(env!("CARGO_BIN_EXE_udsyn").into()),
    }
}

/// As in production behind a proxy, so that each request may come from elsewhere.
pub fn serve() -> Serve {
    Serve {
        listen: "127.0.0.1:0".parse().unwrap(),
        https: false,
        behind_proxy: true,
        hosts: Vec::new(),
        mail: Mail::default(),
    }
}

impl World {
    /// The demonstration on an empty database, with these people signed in.
    pub async fn new(database: Database, who: &[Who]) -> Self {
        let mut world = Self::at(database.url()).await;
        world._database = Some(database);
        world.sign_in_all(who).await;
        world
    }

    /// The demonstration in the database at an address, with nobody signed in.
    pub async fn at(url: &str) -> Self {
        Self::at_clock(url, Clock::system()).await
    }

    /// The same by a clock of the test's own.
    pub async fn at_clock(url: &str, clock: Clock) -> Self {
        let installation = open_at(url, &store(), clock).await.unwrap();
        if load_demo(&installation).await.unwrap() {
            add(&installation, Who::Stranger, "herning", None).await;
            add(&installation, Who::AreaCoordinator, "nordjylland", Slug::parse("health")).await;
        }
        let router = build_router(&installation, &serve(), true);
        let sessions = HashMap::new();
        let next_remote = AtomicU32::new(0);
        Self { installation, router, sessions, next_remote, _database: None }
    }

    /// Signs people in through the page, as they would.
    pub async fn sign_in_all(&mut self, who: &[Who]) {
        for who in who.iter().copied().filter(|who| *who != Who::Visitor) {
            let form = [("email", who.email()), ("password", PASSWORD)];
            let answer = self.visitor().post("/en/sign-in", &form).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who:?}: {}", answer.text());
            let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
            let session = cookies
                .filter_map(|value| value.to_str().unwrap().split(';').next())
                .find(|pair| pair.starts_with("udsyn="));
            self.sessions.insert(who, session.unwrap().to_owned());
        }
    }

    pub fn visitor(&self) -> Guest<'_> {
        self.guest(Who::Visitor)
    }

    pub fn guest(&self, who: Who) -> Guest<'_> {
        let cookie = self.sessions.get(&who).cloned();
        assert!(who == Who::Visitor || cookie.is_some(), "{who:?} has not signed in");
        Guest { world: self, cookie, token: None }
    }

    /// Name and value of the cookie of one who has signed in; none for a visitor.
    pub fn cookie(&self, who: Who) -> Option<(&str, &str)> {
        self.guest(who);
        self.sessions.get(&who)?.split_once('=')
    }

    /// A program with a new token of an authority.
    pub async fn program(&self, authority: &str, role: Role) -> Guest<'_> {
        self.program_as(authority, HeldRole::everywhere(role)).await
    }

    /// The same with a role in one area only.
    pub async fn program_as(&self, authority: &str, held: HeldRole) -> Guest<'_> {
        let new = NewToken { authority, name: "test", held };
        let (_, token) = self.installation.accounts.create_token(new).await.unwrap();
        Guest { world: self, cookie: None, token: Some(token) }
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, 64 << 20).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// A remote address that nobody has come from yet.
    pub fn next_remote(&self) -> String {
        let number = self.next_remote.fetch_add(1, Ordering::Relaxed);
        let [_, a, b, c] = number.to_be_bytes();
        format!("10.{a}.{b}.{c}")
    }
}

async fn add(installation: &Installation, who: Who, authority: &str, area: Option<Slug>) {
    let new = NewAccount {
        email: who.email(),
        name: "Somebody else",
        password: PASSWORD,
        language: Language::En,
    };
    let account = installation.accounts.add(new).await.unwrap();
    let roles = vec![HeldRole { role: Role::Coordinator, area }];
    let membership = Membership { roles, person: None };
    installation.accounts.set_membership(&account.id, authority, &membership).await.unwrap();
}

/// Somebody who comes to the world.
#[derive(Clone)]
pub struct Guest<'a> {
    world: &'a World,
    cookie: Option<String>,
    token: Option<String>,
}

impl<'a> Guest<'a> {
    /// The same with another cookie.
    pub fn with_cookie(&self, cookie: &str) -> Guest<'a> {
        Guest { cookie: Some(cookie.to_owned()), ..self.clone() }
    }
}

impl Guest<'_> {
    pub async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, "", Body::empty()).await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = spine::kit::address("", form.iter().copied());
        let body = body.trim_start_matches('?').to_owned();
        let media = "application/x-www-form-urlencoded";
        self.call(Method::POST, path, media, Body::from(body)).await
    }

    pub async fn json(&self, method: Method, path: &str, body: &serde_json::Value) -> Answer {
        self.call(method, path, "application/json", Body::from(body.to_string())).await
    }

    /// Calls as a browser does from one of our own pages.
    pub async fn call(&self, method: Method, path: &str, media: &str, body: Body) -> Answer {
        let request = self.request(method, path);
        let request = request.header("sec-fetch-site", "same-origin").header("content-type", media);
        self.world.send(request.body(body).unwrap()).await
    }

    /// A request of this guest, to be finished.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, HOST)
            .header("x-forwarded-for", self.world.next_remote());
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        request
    }
}
