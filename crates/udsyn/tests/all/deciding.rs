//! Deciding through the pages: a matter from its raising to what follows from it.

use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use practice::cooperation::{Cooperation, StepKind};
use practice::decision::{Act, Asked, CompetencePlan, Decision, FollowUp, find_plan, find_route};
use spine::{
    base::Id,
    office::{Draft, Office},
};
use std::sync::Arc;
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const MEETING: &str = "/en/at/nordjylland/desk/meetings/example-meeting";

async fn office(world: &World) -> Arc<Office> {
    world.installation.offices.find("nordjylland").await.unwrap().unwrap()
}

async fn cooperation(world: &World, slug: &str) -> Cooperation {
    office(world).await.find_by_address::<Cooperation>(slug).unwrap().record.clone()
}

/// The last part of the address one was sent to, without what was done.
fn made(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let address = answer.header("location").split('?').next().unwrap();
    address.rsplit('/').next().unwrap().to_owned()
}

async fn raise(guest: &Guest<'_>, slug: &str, act: &str) -> String {
    let form = [
        ("cooperation", slug),
        ("act", act),
        ("title", "A matter"),
        ("asked", "What is asked."),
        ("rule", "taking-part"),
    ];
    made(&guest.post(&format!("{DESK}/matters/new"), &form).await)
}

async fn record(guest: &Guest<'_>, matter: &str, form: &[(&str, &str)]) -> Answer {
    guest.post(&format!("{DESK}/matters/{matter}/decision"), form).await
}

const YES: [(&str, &str); 3] =
    [("on", "2012-03-15"), ("outcome", "agreed"), ("text", "As it was asked.")];

#[on_each_database]
async fn a_cooperation_is_joined_by_its_route_and_by_nothing_else(database: Database) {
    let who = [Who::Coordinator, Who::Secretary, Who::DecisionMaker];
    let world = World::new(database, &who).await;
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let slug = "regions-of-knowledge";
    let matter = raise(&desk, slug, "join").await;
    let page = desk.get(&format!("{DESK}/matters/{matter}")).await.text();
    assert!(page.contains("Regional Development no. 8"), "{page}");

    // What is decided on its way is not entered by hand, and so the page does not offer it.
    let here = desk.get(&format!("{DESK}/cooperations/{slug}")).await.text();
    assert!(!here.contains("/edit/life"), "{here}");

    // Who keeps the register does not record what a body did.
    assert_eq!(record(&desk, &matter, &YES).await.status, StatusCode::FORBIDDEN);
    made(&record(&secretary, &matter, &YES).await);
    let kinds = |record: &Cooperation| record.steps.iter().map(|s| s.kind).collect::<Vec<_>>();
    let after = cooperation(&world, slug).await;
    assert_eq!(kinds(&after), [StepKind::Proposed, StepKind::Recommended]);
    assert!(after.steps[1].ground.is_some());

    // No hand sets a step of it.
    let edit = format!("{DESK}/cooperations/{slug}/edit/life");
    let form = [("steps[0].kind", "decided"), ("read_at", "1")];
    let refused = desk.post(&edit, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("are not changed by hand"), "{}", refused.text());

    made(&record(&world.guest(Who::DecisionMaker), &matter, &YES).await);
    let after = cooperation(&world, slug).await;
    assert_eq!(kinds(&after), [StepKind::Proposed, StepKind::Recommended, StepKind::Decided]);
    let closed = record(&secretary, &matter, &YES).await;
    assert_eq!(closed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = desk.get(&format!("{DESK}/cooperations/{slug}")).await.text();
    assert!(page.contains("As it was asked.") || page.contains("Executive Committee"), "{page}");
}

#[on_each_database]
async fn leaving_ends_on_its_last_day_and_says_whom_to_tell(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Secretary]).await;
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let leave = format!("{DESK}/cooperations/markis/leave");
    let page = desk.get(&leave).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("What must be told to whom"), "{}", page.text());
    let form = [
        ("title", "Leave MARKIS"),
        ("asked", "To leave MARKIS."),
        ("rule", "taking-part"),
        ("exit.reason", "It delivers too little."),
        ("exit.ends_on", "2012-12-31"),
        ("exit.tell", "The lead partner\nThe programme"),
    ];
    let matter = made(&desk.post(&leave, &form).await);
    made(&record(&secretary, &matter, &YES).await);
    made(&record(&secretary, &matter, &YES).await);
    let after = cooperation(&world, "markis").await;
    let [.., decided, ended] = after.steps.as_slice() else { panic!("{:?}", after.steps) };
    assert_eq!((decided.kind, ended.kind), (StepKind::ExitDecided, StepKind::Ended));
    assert_eq!(ended.on.unwrap().to_string(), "2012-12-31");
    let told = office(&world).await.list::<FollowUp>().count();
    assert_eq!(told, 2);
    let list = desk.get(&format!("{DESK}/decisions/follow-up")).await.text();
    assert!(list.contains("The lead partner") && list.contains("The programme"), "{list}");
    let id = office(&world).await.list::<FollowUp>().next().unwrap().id.to_string();
    let form = [("done.on", "2012-03-15"), ("done.how", "By letter")];
    let done = desk.post(&format!("{DESK}/follow-ups/{id}/done"), &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// The paper itself, without the frame around it.
fn paper(page: &str) -> &str {
    let from = page.find("<article class=\"paper\"").unwrap_or_else(|| panic!("{page}"));
    let to = page[from..].find("</article>").unwrap();
    &page[from..from + to]
}

#[on_each_database]
async fn a_paper_that_was_sent_shows_for_ever_what_was_sent(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Secretary]).await;
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let address = format!("{DESK}/papers/example-paper-westlink");
    let before = desk.get(&address).await.text();
    let sent = secretary.post(&format!("{MEETING}/send"), &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(paper(&desk.get(&address).await.text()), paper(&before));

    let command = |office: &Office| {
        let entry = office.find_by_address::<Cooperation>("westlink").unwrap();
        let mut changed = entry.record.clone();
        changed.purpose.write(spine::base::Language::En, "Something else altogether.");
        changed.funding.clear();
        Ok(Draft::default().put(&entry.id, &changed))
    };
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    let page = desk.get(&address).await.text();
    assert_eq!(paper(&page), paper(&before));
    let write = secretary.post(&format!("{address}/edit"), &[("why", "More")]).await;
    assert_eq!(write.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", write.text());
    // The agenda no longer changes either, and nothing is decided before the meeting.
    let form = [("do", "remove"), ("matter", "example-seat")];
    let off = secretary.post(&format!("{MEETING}/items"), &form).await;
    assert_eq!(off.status, StatusCode::UNPROCESSABLE_ENTITY);
    let early = record(&secretary, "example-westlink", &YES).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text().contains("has not been held yet"), "{}", early.text());
}

#[on_each_database]
async fn the_log_names_every_decision_and_leads_only_to_histories_that_are(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Secretary]).await;
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let matter = raise(&desk, "markis", "continue").await;
    let silent = [("on", "2012-03-15"), ("outcome", "agreed")];
    made(&record(&secretary, &matter, &silent).await);
    let log = desk.get(&format!("{DESK}/admin/log")).await.text();
    assert_eq!(testbed::html::check(&log), [""; 0]);
    assert!(!log.contains(&format!("/matters/{matter}/history")), "{log}");
    let history = desk.get(&format!("{DESK}/cooperations/markis/history")).await;
    assert_eq!(history.status, StatusCode::OK);
}

#[on_each_database]
async fn a_new_plan_leaves_the_routes_that_were_made(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Secretary]).await;
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let matter = raise(&desk, "markis", "continue").await;
    let before = desk.get(&format!("{DESK}/matters/{matter}")).await.text();
    let plan = format!("{DESK}/admin/competence-plan");
    let form = [
        ("from", "plan-2011"),
        ("title", "A new plan"),
        ("valid_from", "2012-03-01"),
        ("rules[0].matter", "Everything"),
        ("rules[0].part.administration", "decides"),
        ("rules[0].acts", "continue"),
    ];
    let two = [&form[..], &[("rules[0].part.regional-council", "decides")]].concat();
    let refused = secretary.post(&format!("{plan}/new"), &two).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Choose only one body that decides"), "{}", refused.text());
    made(&secretary.post(&format!("{plan}/new"), &form).await);
    let office = office(&world).await;
    let old: Id<CompetencePlan> = Id::parse("plan-2011").unwrap();
    let ended = office.find(&old).unwrap().valid_to.unwrap();
    assert_eq!(ended.to_string(), "2012-02-29");
    let day = "2012-03-15".parse().unwrap();
    assert!(find_plan(&office, day).is_some_and(|plan| plan.id != old));
    let route = find_route(&office, Asked::Act(Act::Continue), day).unwrap();
    assert_eq!(route.steps.len(), 1);
    let after = desk.get(&format!("{DESK}/matters/{matter}")).await.text();
    let route = |page: &str| page.split("<ol class=\"route").nth(1).unwrap().to_owned();
    let cut = |page: &str| route(page).split("</ol>").next().unwrap().to_owned();
    assert_eq!(cut(&after), cut(&before));
}

#[on_each_database]
async fn the_paper_shows_the_years_that_are_asked_for(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let desk = world.guest(Who::Coordinator);
    let page = desk.get(&format!("{DESK}/papers/example-paper-westlink")).await.text();
    let page = page.replace('\u{a0}', " ");
    let money = page.split("id=\"money\"").nth(1).unwrap().split("</section>").next().unwrap();
    for said in ["20,000 a year, 2013–2015", "DKK 60,000 in all", ">2013<", ">2014<", ">2015<"] {
        assert!(money.contains(said), "{said}: {money}");
    }
    assert!(!money.contains(">2012<"), "the old grant is a line and no row: {money}");
    let today = "Today: DKK 20,000 a year in cash, 2010–2012, decided by Regional Council";
    assert!(money.contains(today), "{money}");
}

#[on_each_database]
async fn a_decision_with_money_says_what_it_costs(database: Database) {
    let who = [Who::Coordinator, Who::Secretary];
    let world = World::new(database, &who).await;
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let slug = "aer";
    let read = async |path: &str| {
        let answer = desk.get(&format!("{DESK}{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer.text().replace('\u{a0}', " ")
    };
    let before = read(&format!("/cooperations/{slug}")).await;
    assert!(before.contains("What it costs is not stated"), "{before}");
    let matter = raise(&desk, slug, "continue").await;
    made(&record(&secretary, &matter, &YES).await);
    let mut yes = YES.to_vec();
    yes.extend([
        ("amounts[0].row", "1"),
        ("amounts[0].money", "6,513"),
        ("amounts[0].money.currency", "EUR"),
        ("amounts[0].yearly", "on"),
        ("amounts[0].from_year", "2012"),
        ("amounts[0].to_year", "2014"),
    ]);
    let decision = made(&record(&secretary, &matter, &yes).await);
    let page = read(&format!("/cooperations/{slug}")).await;
    assert!(!page.contains("What it costs is not stated"), "{page}");
    assert!(page.contains(&format!("/decisions/{decision}\">Executive Committee")), "{page}");
    let page = read(&format!("/decisions/{decision}")).await;
    assert!(page.contains(&format!("/cooperations/{slug}#money")), "{page}");
}

#[on_each_database]
async fn what_was_granted_before_is_offered_as_a_line_that_is_filled_in(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Secretary]).await;
    let decision: Decision = serde_json::from_value(serde_json::json!({
        "subject": {"kind": "cooperation", "id": "ertico"}, "act": "appropriate",
        "role": "decides", "body": "executive-committee", "on": "2012-02-01", "outcome": "agreed",
        "text": {"en": "A grant."},
        "amounts": [{
            "money": {"amount_minor": 9_900_000, "currency": "DKK"}, "yearly": true,
            "from_year": 2014, "to_year": 2015,
        }],
    }))
    .unwrap();
    let command = move |_: &Office| {
        let id: Id<Decision> = Id::parse("grant").unwrap();
        Ok(Draft::default().put(&id, &decision))
    };
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    let guest = world.guest(Who::Coordinator);
    let edit = "/cooperations/ertico/edit/money?decision=grant";
    let shown = guest.get(&format!("{DESK}/cooperations/ertico")).await.text();
    assert!(shown.contains("DKK\u{a0}99,000 a year") && shown.contains(edit), "{shown}");
    let lines = cooperation(&world, "ertico").await.funding.len();
    let form = guest.get(&format!("{DESK}{edit}")).await.text();
    assert!(form.contains("value=\"99,000\"") && form.contains("value=\"2015\""), "{form}");
    assert_eq!(cooperation(&world, "ertico").await.funding.len(), lines, "nothing is saved yet");
}
