//! Action plans through the pages: drafted, decided, added to, rolled over, told of.

use crate::taking_back::{read_bodies, there_and_back};
use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use practice::plan::{ActionPlan, Initiative, Rolled};
use spine::{base::Id, office::Office};
use std::sync::Arc;
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const DRAFT: &str = "plan-regional-development-2012";
const ADOPTED: &str = "plan-health-2012";

async fn office(world: &World) -> Arc<Office> {
    world.installation.offices.find("nordjylland").await.unwrap().unwrap()
}

async fn plan(world: &World, id: &str) -> ActionPlan {
    office(world).await.find(&Id::<ActionPlan>::parse(id).unwrap()).unwrap().clone()
}

async fn initiative(world: &World, id: &str) -> Initiative {
    office(world).await.find(&Id::<Initiative>::parse(id).unwrap()).unwrap().clone()
}

/// The id of what was made, from the address one was sent to.
fn made(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let path = answer.header("location").split('?').next().unwrap();
    path.trim_end_matches("/edit").rsplit('/').next().unwrap().to_owned()
}

async fn read(guest: &Guest<'_>, path: &str) -> String {
    let answer = guest.get(&format!("{DESK}{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

/// Takes a plan up and lets every body on its route say yes.
async fn decide(world: &World, plan: &str, act: &str) -> String {
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let form = [
        ("plan", plan),
        ("act", act),
        ("title", "The plan"),
        ("asked", "To agree to it."),
        ("rule", "own"),
        ("route[0].body", "administration"),
        ("route[0].role", "recommends"),
        ("route[1].body", "executive-committee"),
        ("route[1].role", "decides"),
        ("route_reason", "A plan of one area."),
    ];
    let matter = made(&desk.post(&format!("{DESK}/matters/new"), &form).await);
    let yes = [("on", "2012-03-15"), ("outcome", "agreed"), ("text", "As it was asked.")];
    let record = format!("{DESK}/matters/{matter}/decision");
    made(&secretary.post(&record, &yes).await);
    made(&secretary.post(&record, &yes).await)
}

#[on_each_database]
async fn a_plan_is_adopted_on_its_route_and_stays_as_it_was(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Secretary]).await;
    let desk = world.guest(Who::Coordinator);
    let page = read(&desk, &format!("/plans/{DRAFT}")).await;
    assert!(page.contains("Take it up for decision") && page.contains("Draft"), "{page}");

    let decision = decide(&world, DRAFT, "adopt").await;
    let adopted = plan(&world, DRAFT).await;
    assert_eq!(adopted.adopted_by.as_ref().map(Id::as_str), Some(decision.as_str()));
    assert!(adopted.frozen.is_some());

    // What is said of it no longer changes, what stands in it is changed and shown beside.
    let edit = [("strategy", "regional-development-strategy"), ("year", "2012"), ("title.en", "X")];
    let refused = desk.post(&format!("{DESK}/plans/{DRAFT}/edit"), &edit).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("The plan is adopted"), "{}", refused.text());
    let task = format!("{DESK}/initiatives/initiative-energy-partners/tasks/meeting");
    let done = desk.post(&task, &[("done_on", "15.3.2012")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let beside = read(&desk, &format!("/plans/{DRAFT}/adopted")).await;
    assert!(beside.contains("0 of 1 task done"), "{beside}");
    assert!(beside.contains("1 of 1 task done"), "{beside}");
    // What came before the log is not known; what came to the plan later was not in it.
    let before_log = read(&desk, "/plans/plan-health-2012/adopted").await;
    let count = |words: &str| before_log.matches(words).count();
    assert_eq!((count("not known"), count("Was not in the plan")), (3, 1), "{before_log}");
    let again = decide_again(&desk, DRAFT).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.text());
}

async fn decide_again(desk: &Guest<'_>, plan: &str) -> Answer {
    let form = [
        ("plan", plan),
        ("act", "adopt"),
        ("title", "Again"),
        ("asked", "Again."),
        ("rule", "own"),
        ("route[0].body", "executive-committee"),
        ("route[0].role", "decides"),
        ("route_reason", "Once more."),
    ];
    desk.post(&format!("{DESK}/matters/new"), &form).await
}

#[on_each_database]
async fn what_is_added_mid_year_says_by_which_decision_or_why(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Secretary]).await;
    let desk = world.guest(Who::Coordinator);
    let page = read(&desk, &format!("/plans/{ADOPTED}")).await;
    assert!(page.contains("Added mid-year (1)") && page.contains("More calls open"), "{page}");

    let new = format!("{DESK}/plans/{ADOPTED}/initiatives/new");
    let bare = [("title", "Robots in rehabilitation"), ("area", "health")];
    let refused = desk.post(&new, &bare).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = refused.text();
    assert!(text.contains("or write why it is added without one"), "{text}");
    assert!(text.contains("Robots in rehabilitation"), "what was typed stays: {text}");

    let decision = decide(&world, ADOPTED, "other").await;
    let form = [&bare[..], &[("decision", decision.as_str())]].concat();
    let id = made(&desk.post(&new, &form).await);
    let added = initiative(&world, &id).await.plans[0].added.clone().unwrap();
    assert_eq!(added.decision.unwrap().as_str(), decision);
    let page = read(&desk, &format!("/plans/{ADOPTED}")).await;
    assert!(page.contains("Added mid-year (2)"), "{page}");
    // A decision on something else adds nothing.
    let other = [&bare[..], &[("decision", "decision-westlink")]].concat();
    let refused = desk.post(&new, &other).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Choose a decision on this plan"), "{}", refused.text());
}

#[on_each_database]
async fn a_plan_is_rolled_over_once(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let desk = world.guest(Who::Coordinator);
    let roll = format!("{DESK}/plans/{ADOPTED}/roll");
    let page = desk.get(&roll).await.text();
    assert!(page.contains("4 initiatives need a choice"), "{page}");
    let some = [("choices.initiative-ehealth-ageing", "on")];
    let refused = desk.post(&roll, &some).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Choose what becomes of this"), "{}", refused.text());

    let all = [
        ("choices.initiative-ehealth-ageing", "on"),
        ("choices.initiative-new-hospital-visit", "done"),
        ("choices.initiative-steering-tools", "on"),
        ("choices.initiative-calls-health", "stopped"),
    ];
    // First what it would do, then the deed.
    let before = read_bodies(&world).await;
    let preview = desk.post(&roll, &all).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
    assert_eq!(testbed::html::check(&preview.text()), [""; 0], "{}", preview.text());
    assert!(preview.text().contains("5 records will be changed"), "{}", preview.text());
    assert!(preview.text().contains("Action plan 2013 for Health"), "{}", preview.text());
    assert_eq!(read_bodies(&world).await, before);
    let back = desk.post(&roll, &[&all[..], &[("confirm", "back")]].concat()).await;
    assert!(back.text().contains("4 initiatives need a choice"), "{}", back.text());
    let all = [&all[..], &[("confirm", "yes")]].concat();
    let rolled = desk.post(&roll, &all).await;
    let next = made(&rolled);
    there_and_back(&world, &desk, &rolled, &before).await;
    let made_plan = plan(&world, &next).await;
    assert_eq!((made_plan.year, made_plan.rolled_from.unwrap().as_str()), (2013, ADOPTED));
    let title = made_plan.title.get(spine::base::Language::En).to_owned();
    assert_eq!(title, "Action plan 2013 for Health");
    let on = initiative(&world, "initiative-ehealth-ageing").await;
    assert_eq!(on.plans.len(), 2);
    assert_eq!(on.plans[0].rolled, Some(Rolled::On));
    let stopped = initiative(&world, "initiative-calls-health").await;
    assert_eq!(stopped.plans.len(), 1);
    let page = read(&desk, "/initiatives/initiative-calls-health").await;
    assert!(page.contains("when the plan of 2012 was rolled over"), "{page}");

    let again = desk.post(&roll, &all).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = again.text();
    assert!(text.contains("rolled over to the next year already"), "{text}");
    assert!(text.contains(&format!("/plans/{next}")), "{text}");
    assert_eq!(office(&world).await.list::<ActionPlan>().count(), 3);
}

#[on_each_database]
async fn a_state_says_why_and_is_set_by_hand_only_with_a_reason(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let desk = world.guest(Who::Coordinator);
    let of = "initiative-new-hospital-visit";
    let page = read(&desk, &format!("/initiatives/{of}")).await;
    assert!(page.contains("Behind"), "{page}");
    assert!(page.contains("Should have been done by 1 March 2012: Choose the hospital"), "{page}");
    let address = format!("{DESK}/initiatives/{of}/state");
    let state = format!("{of}.state");
    let why = format!("{of}.why");
    let bare = desk.post(&address, &[(&state, "stopped"), ("from", "board")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text().contains("Write why the state is set by hand"), "{}", bare.text());
    let form = [(state.as_str(), "stopped"), (why.as_str(), "No hospital"), ("from", "board")];
    let set = desk.post(&address, &form).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.text());
    assert!(set.header("location").contains("view=board"), "{}", set.header("location"));
    let board = read(&desk, &format!("/plans/{ADOPTED}?view=board")).await;
    assert!(board.contains("No hospital"), "{board}");
    let timeline = read(&desk, &format!("/plans/{ADOPTED}?view=timeline")).await;
    assert!(timeline.contains("<svg class=\"chart\""), "{timeline}");
    // Who only reads sees the board and moves nothing.
    let reader = world.guest(Who::Reader);
    let board = read(&reader, &format!("/plans/{ADOPTED}?view=board")).await;
    assert!(!board.contains("/state\""), "{board}");
    assert_eq!(reader.post(&address, &form).await.status, StatusCode::FORBIDDEN);
    // Read before somebody else changed it.
    let stale = [&form[..], &[("read_at", "1")]].concat();
    assert_eq!(desk.post(&address, &stale).await.status, StatusCode::CONFLICT);
}

#[on_each_database]
async fn a_finished_report_shows_what_it_showed(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let desk = world.guest(Who::Coordinator);
    let new = format!("{DESK}/plans/{ADOPTED}/reports/new");
    let form = [("title", "First quarter"), ("on", "15.3.2012")];
    let id = made(&desk.post(&new, &form).await);
    let twice = desk.post(&new, &form).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("There is a report on that day"), "{}", twice.text());
    let words = [
        ("summary", "It goes well."),
        ("rows.initiative-ehealth-ageing", "Eight departments answered."),
    ];
    let edit = format!("{DESK}/progress/{id}/edit");
    assert_eq!(desk.post(&edit, &words).await.status, StatusCode::SEE_OTHER);
    let finish = desk.post(&format!("{DESK}/progress/{id}/finish"), &[]).await;
    assert_eq!(finish.status, StatusCode::SEE_OTHER, "{}", finish.text());
    let task = format!("{DESK}/initiatives/initiative-ehealth-ageing/tasks/partners");
    assert_eq!(desk.post(&task, &[("done_on", "15.3.2012")]).await.status, StatusCode::SEE_OTHER);
    let page = read(&desk, &format!("/progress/{id}")).await;
    assert!(page.contains("It goes well.") && page.contains("Eight departments"), "{page}");
    assert!(page.contains("1 of 3 tasks done") && !page.contains("2 of 3"), "{page}");
    let late = desk.post(&edit, &words).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("no longer changes"), "{}", late.text());
}

#[on_each_database]
async fn an_initiative_is_written_with_its_nodes_and_tasks(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::AreaCoordinator]).await;
    let desk = world.guest(Who::Coordinator);
    let new = format!("{DESK}/plans/{DRAFT}/initiatives/new");
    let form = [
        ("title", "Ports and energy"),
        ("area", "regional-development"),
        ("serves[0].node", "rd-energy"),
        ("serves[0].why", "Ports use much of it."),
        ("tasks[0].what", "Ask the ports"),
        ("tasks[0].due_on", "1.5.2012"),
        ("budget", "12,7"),
        ("budget.currency", "DKK"),
        ("from", "2012"),
        ("to", "2011"),
    ];
    let refused = desk.post(&new, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Ask the ports"), "{}", refused.text());
    let mut form = form.to_vec();
    form.retain(|(name, _)| *name != "to");
    let id = made(&desk.post(&new, &form).await);
    let kept = initiative(&world, &id).await;
    assert_eq!(kept.tasks[0].key.as_str(), "ask-the-ports");
    assert_eq!(kept.budget.unwrap().amount_minor, 1_270);
    let node = read(&desk, "/strategy/regional-development/rd-energy").await;
    assert!(node.contains("Ports and energy"), "{node}");
    // Whoever keeps another area neither sees nor changes it.
    let other = world.guest(Who::AreaCoordinator);
    let hidden = other.get(&format!("{DESK}/initiatives/{id}")).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    let again = [("strategy", "health-strategy"), ("year", "2012"), ("title", "Again")];
    let second = desk.post(&format!("{DESK}/plans/new"), &again).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.text().contains("has a plan for 2012 already"), "{}", second.text());
}
