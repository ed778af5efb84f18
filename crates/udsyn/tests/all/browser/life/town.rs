//! The region, its people in front of their browsers, and the time that passes.

use super::super::{AUTHORITY, PASSWORD, desk};
use crate::world::World;
use jiff::{SignedDuration, Timestamp, civil::Date};
use spine::{
    account::{HeldRole, Membership, NewAccount, Role},
    base::Language::Da,
    office::Clock,
};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};
use testbed::{
    Database,
    browser::{Look, Session},
};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// The day the demonstration begins at.
pub const FIRST_DAY: &str = "2012-03-15";

/// A clock that goes on by a thousandth of a second whenever it is read, and by days when told.
#[derive(Clone)]
pub struct Days(Arc<AtomicI64>);

impl Days {
    fn start() -> Self {
        let now: Timestamp = "2026-03-02T10:00:00Z".parse().unwrap();
        Self(Arc::new(AtomicI64::new(now.as_millisecond())))
    }

    pub fn clock(&self) -> Clock {
        let millisecond = self.0.clone();
        let now = move || millisecond.fetch_add(1, Ordering::Relaxed);
        Clock::from_fn(move || Timestamp::from_millisecond(now()).unwrap())
    }

    fn pass(&self, days: i64) {
        let pause = SignedDuration::from_hours(24 * days);
        let pause = i64::try_from(pause.as_millis()).unwrap();
        self.0.fetch_add(pause, Ordering::Relaxed);
    }
}

/// A running server over the town's database.
struct Server {
    world: World,
    stop: oneshot::Sender<()>,
    task: JoinHandle<std::io::Result<()>>,
}

impl Server {
    async fn start(url: &str, days: &Days, listener: TcpListener) -> Self {
        let world = World::at_clock(url, days.clock()).await;
        let service = world.router.clone().into_make_service_with_connect_info::<SocketAddr>();
        let (stop, stopped) = oneshot::channel::<()>();
        let end = async move { stopped.await.unwrap_or(()) };
        let serve = axum::serve(listener, service).with_graceful_shutdown(end);
        let task = tokio::spawn(async move { serve.await });
        Self { world, stop, task }
    }

    async fn stop(self) {
        self.stop.send(()).unwrap();
        self.task.await.unwrap().unwrap();
    }
}

/// The region.
pub struct Town {
    pub database: Database,
    pub days: Days,
    today: Date,
    address: SocketAddr,
    server: Option<Server>,
    /// Proposes the cooperation and carries it at first.
    pub unit: Person,
    /// The international office.
    pub office: Person,
    /// Weighs it beside the office.
    pub budget: Person,
    /// Carries it later.
    pub planner: Person,
    pub secretary: Person,
    pub admin: Person,
}

impl Town {
    /// The demonstration, with everybody signed in.
    pub async fn found(database: Database, look: Look) -> Self {
        let days = Days::start();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = Server::start(database.url(), &days, listener).await;
        add_colleagues(&server.world).await;
        let enter = async |name: &str| Person::enter(address, look, name).await;
        Self {
            unit: enter("unit").await,
            office: enter("office").await,
            budget: enter("budget").await,
            planner: enter("planner").await,
            secretary: enter("secretary").await,
            admin: enter("admin").await,
            server: Some(server),
            today: FIRST_DAY.parse().unwrap(),
            database,
            days,
            address,
        }
    }

    /// The server is stopped, and started anew on a later day over what it has kept.
    pub async fn wait_until(&mut self, day: &str) {
        self.server.take().expect("it runs").stop().await;
        let day: Date = day.parse().unwrap();
        self.days.pass((day - self.today).get_days().into());
        self.today = day;
        let listener = TcpListener::bind(self.address).await.unwrap();
        let server = Server::start(self.database.url(), &self.days, listener).await;
        server.world.installation.offices.find(AUTHORITY).await.unwrap();
        assert_eq!(server.world.installation.offices.today(AUTHORITY), day);
        self.server = Some(server);
    }

    /// The server stops for good.
    pub async fn close(&mut self) {
        self.server.take().expect("it runs").stop().await;
    }

    /// No page complained in anybody's browser, but of what was refused on purpose.
    pub fn check_complaints(&self) {
        let all =
            [&self.unit, &self.office, &self.budget, &self.planner, &self.secretary, &self.admin];
        for person in all {
            let mut complaints = person.session.take_complaints();
            let meant = |line: &String| ["403", "422"].iter().any(|status| line.contains(status));
            complaints.retain(|line| !meant(line));
            assert_eq!(complaints, [""; 0], "{}", person.name);
        }
    }
}

/// Two more who have a post in the region. They say nothing of themselves but that.
pub async fn add_colleagues(world: &World) {
    for (name, person) in
        [("budget", "example-budget-officer"), ("planner", "example-planning-officer")]
    {
        let new = NewAccount {
            email: &format!("{name}@udsyn.example"),
            name,
            password: PASSWORD,
            language: Da,
        };
        let accounts = &world.installation.accounts;
        let account = accounts.add(new).await.unwrap();
        let roles = vec![HeldRole::everywhere(Role::Contributor)];
        let membership = Membership { roles, person: Some(person.to_owned()) };
        accounts.set_membership(&account.id, AUTHORITY, &membership).await.unwrap();
    }
}

/// Somebody of the region in front of a browser.
pub struct Person {
    pub name: String,
    address: SocketAddr,
    pub session: Session,
}

impl Person {
    /// Signs in through the page.
    async fn enter(address: SocketAddr, look: Look, name: &str) -> Self {
        let session = Session::start(look).await;
        let person = Self { name: name.to_owned(), address, session };
        person.open("").await;
        person.fill("email", &format!("{name}@udsyn.example")).await;
        person.fill("password", PASSWORD).await;
        person.session.click("main button.main").await;
        assert_eq!(person.session.url().await, person.link(""), "{name} is signed in");
        person
    }

    fn link(&self, rest: &str) -> String {
        format!("http://{}{}", self.address, desk(Da, rest))
    }

    /// Opens a page of the desk.
    pub async fn open(&self, rest: &str) {
        self.session.open(&self.link(rest)).await;
        self.check(200).await;
    }

    /// Opens a page that is not for this person.
    pub async fn is_refused(&self, rest: &str) {
        self.session.open(&self.link(rest)).await;
        self.check(403).await;
    }

    async fn check(&self, status: u16) {
        if self.session.status() != status {
            let (url, text) = (self.session.url().await, self.session.text().await);
            panic!("{} meets {} at {url}: {text}", self.name, self.session.status());
        }
        let wide = self.session.too_wide().await;
        assert!(wide.is_empty(), "{} at {}: {wide:?}", self.name, self.session.url().await);
    }

    /// Clicks on a link or button by its words, and stands on a sound page after it.
    pub async fn press(&self, words: &str) {
        self.session.click_on(words).await;
        self.check(200).await;
    }

    /// Follows a link by its place on the page.
    pub async fn follow(&self, place: &str) {
        self.session.click(&format!("main {place}")).await;
        self.check(200).await;
    }

    /// The same where what was sent must come back with its faults.
    pub async fn press_in_vain(&self, words: &str) {
        self.session.click_on(words).await;
        self.check(422).await;
    }

    pub async fn fill(&self, field: &str, value: &str) {
        self.session.fill(&select(field), value).await;
    }

    pub async fn choose(&self, field: &str, option: &str) {
        self.session.select(&select(field), option).await;
    }

    /// Ticks a box or one of several choices.
    pub async fn tick(&self, field: &str, value: &str) {
        self.session.click(&format!("main input[name='{field}'][value='{value}']")).await;
    }

    /// What was typed is still in its field.
    pub async fn holds(&self, field: &str, value: &str) {
        assert_eq!(self.session.value_of(&select(field)).await.as_deref(), Some(value), "{field}");
    }

    /// What the page says.
    pub async fn reads(&self) -> String {
        self.session.text_of("main").await
    }

    pub async fn sees(&self, words: &[&str]) {
        let page = self.reads().await;
        if let Some(word) = words.iter().find(|word| !page.contains(**word)) {
            let place = self.session.url().await;
            panic!("{} misses “{word}” at {place}: {page}", self.name);
        }
    }

    pub async fn misses(&self, words: &[&str]) {
        let page = self.reads().await;
        if let Some(word) = words.iter().find(|word| page.contains(**word)) {
            let place = self.session.url().await;
            panic!("{} sees “{word}” at {place}: {page}", self.name);
        }
    }

    /// The address of the page within the desk, without what was done.
    pub async fn place(&self) -> String {
        let url = self.session.url().await;
        let path = url.split('?').next().unwrap();
        path.strip_prefix(&self.link("")).unwrap().to_owned()
    }
}

fn select(field: &str) -> String {
    format!("[name='{field}']")
}
