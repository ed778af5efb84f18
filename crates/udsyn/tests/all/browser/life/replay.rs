//! The same life, replayed from its log into an empty installation, gives the same pages.

use super::{
    super::AUTHORITY,
    HERE,
    follow::report_of,
    town::{Days, Town, add_colleagues},
};
use crate::{
    browser::{desk, say},
    world::{PASSWORD, Who, World, store},
};
use practice::decision::{Decision, Matter, Meeting, Paper};
use spine::{
    account::{HeldRole, Membership, NewAccount, Role},
    base::Language::Da,
    office::{Office, Record},
};
use testbed::{Database, html};
use udsyn::{
    app::open_at,
    exchange::{History, Import, Others, export, import, read_bundle},
};

/// Everybody whose name may stand beside what was done: names are in no log.
const NAMES: [&str; 8] = [
    "Internationalt kontor",
    "Regional Udvikling",
    "Rådssekretariatet",
    "Administrator",
    "En kollega",
    "Regionsrådsmedlem",
    "budget",
    "planner",
];

/// Reads every page of the life in both installations.
pub async fn compare(town: &Town) {
    let fresh = town.database.another();
    let one = World::at_clock(town.database.url(), town.days.clock()).await;
    let other = replay(&one, &fresh, &town.days).await;
    let [mut one, mut other] = [one, other];
    one.sign_in_all(&[Who::Coordinator]).await;
    other.sign_in_all(&[Who::Coordinator]).await;
    let offices = &one.installation.offices;
    let office = offices.find(AUTHORITY).await.unwrap().unwrap();
    let again = other.installation.offices.find(AUTHORITY).await.unwrap().unwrap();
    assert_eq!((office.seq(), office.head()), (again.seq(), again.head()));
    let pages = list_pages(&office);
    assert!(pages.len() > 40, "{}", pages.len());
    for page in pages {
        let [here, there] = [read(&one, &page).await, read(&other, &page).await];
        let first = here.lines().zip(there.lines()).find(|(one, other)| one != other);
        assert!(here == there, "{page}: {first:?}");
    }
}

/// An installation that has nothing but the log, and somebody who may read it.
async fn replay(from: &World, fresh: &Database, days: &Days) -> World {
    let mut bundle = Vec::new();
    let offices = &from.installation.offices;
    export(offices, AUTHORITY, History::With, &[], &mut bundle).await.unwrap();
    let row = offices.ledger().find_authority(AUTHORITY).await.unwrap().unwrap();
    let empty = open_at(fresh.url(), &store(), days.clock()).await.unwrap();
    let how = Import {
        author: "import".to_owned(),
        others: Others::Stay,
        clock_offset_seconds: row.clock_offset_seconds,
        dry_run: false,
    };
    let bundle = read_bundle(&bundle, practice::KINDS).unwrap();
    import(&empty.offices, bundle, &how).await.unwrap();
    let new = NewAccount {
        email: Who::Coordinator.email(),
        name: NAMES[0],
        password: PASSWORD,
        language: Da,
    };
    let account = empty.accounts.add(new).await.unwrap();
    let roles = vec![HeldRole::everywhere(Role::Coordinator)];
    let person = Some("example-international-consultant".to_owned());
    let membership = Membership { roles, person };
    empty.accounts.set_membership(&account.id, AUTHORITY, &membership).await.unwrap();
    drop(empty);
    let world = World::at_clock(fresh.url(), days.clock()).await;
    add_colleagues(&world).await;
    world
}

/// The cooperation's own pages, what led from one to the next, and the lists it stood in.
fn list_pages(office: &Office) -> Vec<String> {
    let mut pages: Vec<String> =
        ["", "/history", "/screening"].map(|of| format!("{HERE}{of}")).into();
    for year in ["2012", "2013"] {
        pages.push(report_of(year));
        let tabs = ["", "/answers", "/decisions", "/reminders", "/report"];
        pages.extend(tabs.map(|tab| format!("/monitoring/{year}{tab}")));
    }
    let lists = [
        "",
        "/proposals",
        "/monitoring",
        "/decisions",
        "/decisions/meetings",
        "/decisions/decided",
        "/decisions/follow-up",
        "/handover",
        "/cooperations",
        "/admin/log",
        "/admin/people",
        "/cooperations?on=2012-03-20",
        "/cooperations?as-of=2013-06-01",
        "/admin/competence-plan/plan-2011",
    ];
    pages.extend(lists.map(str::to_owned));
    pages.extend(list_ids::<Matter>(office, "matters"));
    pages.extend(list_ids::<Meeting>(office, "meetings"));
    pages.extend(list_ids::<Paper>(office, "papers"));
    pages.extend(list_ids::<Decision>(office, "decisions"));
    // As it stood after each of its own changes.
    let seq = office.seq();
    pages.extend((0..10).map(|back| format!("{HERE}?seq={}", seq - 3 * back)));
    pages
}

fn list_ids<R: Record>(office: &Office, part: &str) -> Vec<String> {
    office.list::<R>().map(|entry| format!("/{part}/{}", entry.id)).collect()
}

/// What the office reads there, without the names of those who wrote.
async fn read(world: &World, page: &str) -> String {
    let answer = world.guest(Who::Coordinator).get(&desk(Da, page)).await;
    let text = answer.text();
    assert_eq!(answer.status, 200, "{page}: {text}");
    assert_eq!(html::check(&text), [""; 0], "{page}");
    let main = text.split("<main").nth(1).unwrap_or_else(|| panic!("{page}: {text}"));
    // What is new since one was here last hangs on who comes, not on the log.
    let main = main.split("id=\"changes\"").next().unwrap();
    let mut main = main.split("</main>").next().unwrap().to_owned();
    let unknown = ["coop-author-unknown", "organisation-author-account"].map(|key| say(Da, key));
    for name in NAMES.into_iter().chain(unknown) {
        main = main.replace(name, "somebody");
    }
    main.replace('<', "\n<")
}
