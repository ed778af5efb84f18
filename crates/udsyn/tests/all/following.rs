//! What follows from a decision goes to whom it belongs; agendas have their numbers; a strategy is
//! adopted by the body that may.

use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use practice::decision::{FollowUp, FollowUpKind, Matter, Meeting};
use practice::duty::list_duties;
use practice::organisation::Person;
use practice::strategy::Edition;
use spine::{
    account::{HeldRole, Membership, Role},
    base::{Id, Language, PartialDate, Text},
    office::{Draft, Office},
};
use std::sync::Arc;
use testbed::{Database, html, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const MEETING: &str = "/en/at/nordjylland/desk/meetings/example-meeting";

async fn office(world: &World) -> Arc<Office> {
    world.installation.offices.find("nordjylland").await.unwrap().unwrap()
}

fn id<R: spine::office::Record>(word: &str) -> Id<R> {
    Id::parse(word).unwrap()
}

async fn commit(world: &World, draft: Draft) {
    let command = move |_: &Office| Ok(draft.clone());
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
}

/// Anna and Bent work here, Carl left; the contributor is Anna, who has a task.
async fn give_anna_a_task(world: &World) {
    let person = |post: &str, left_on: Option<&str>| Person {
        post: Text::new(Language::En, post),
        unit: None,
        body: None,
        left_on: left_on.and_then(PartialDate::parse),
    };
    let task = FollowUp {
        what: Text::new(Language::En, "Write to the partners"),
        kind: FollowUpKind::Task,
        decision: None,
        screening: None,
        cooperation: None,
        owner: Some(id("anna")),
        unit: None,
        due_on: Some("2012-04-01".parse().unwrap()),
        done: None,
    };
    let draft = Draft::default()
        .put(&id("anna"), &person("Adviser", None))
        .put(&id("bent"), &person("Head of unit", None))
        .put(&id("carl"), &person("Trainee", Some("2011-12-31")))
        .put(&id("task"), &task);
    commit(world, draft).await;
    let accounts = &world.installation.accounts;
    let account = accounts.find_by_email(Who::Contributor.email()).await.unwrap().unwrap();
    let roles = vec![HeldRole::everywhere(Role::Contributor)];
    let membership = Membership { roles, person: Some("anna".to_owned()) };
    accounts.set_membership(&account.id, "nordjylland", &membership).await.unwrap();
}

/// For whom the task waits, and until when.
async fn waits(world: &World) -> (String, String) {
    let today = "2012-03-15".parse().unwrap();
    let office = office(world).await;
    let duties = list_duties(office.as_ref(), today);
    let duty = duties.iter().find(|duty| duty.path.starts_with("/follow-ups/task/")).unwrap();
    let told = |value: Option<String>| value.unwrap_or_default();
    (told(duty.person.as_ref().map(Id::to_string)), told(duty.due_on.map(|due| due.to_string())))
}

#[on_each_database]
async fn a_follow_up_goes_to_somebody_else_and_its_duty_with_it(database: Database) {
    let who = [Who::Contributor, Who::Reader, Who::Coordinator];
    let world = World::new(database, &who).await;
    give_anna_a_task(&world).await;
    let (anna, reader) = (world.guest(Who::Contributor), world.guest(Who::Reader));
    let address = format!("{DESK}/follow-ups/task/carry");
    assert_eq!(reader.get(&address).await.status, StatusCode::FORBIDDEN);
    let list = anna.get(&format!("{DESK}/decisions/follow-up")).await.text();
    assert!(list.contains("follow-ups/task/carry"), "{list}");
    let form = anna.get(&address).await.text();
    assert!(form.contains("Adviser") && form.contains("1 April 2012"), "{form}");
    assert!(!form.contains("Trainee"), "who has left is not offered: {form}");

    let refuse = async |form: &[(&str, &str)], words: &str| {
        let refused = anna.post(&address, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        assert!(refused.text().contains(words), "{}", refused.text());
    };
    refuse(&[("owner", "carl"), ("due_on", "2012-04-01")], "still here").await;
    refuse(&[("owner", "bent"), ("due_on", "2012-03-01")], "not before").await;
    assert_eq!(waits(&world).await, ("anna".to_owned(), "2012-04-01".to_owned()));

    let form = [("owner", "bent"), ("due_on", "15 May 2012"), ("reason", "Bent knows them")];
    let changed = anna.post(&address, &form).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
    assert_eq!(waits(&world).await, ("bent".to_owned(), "2012-05-15".to_owned()));
    // It is no longer hers to change.
    assert_eq!(anna.get(&address).await.status, StatusCode::FORBIDDEN);
    let history = reader.get(&format!("{DESK}/follow-ups/task/history")).await.text();
    for words in ["Bent knows them", "Adviser", "Head of unit", "1 April 2012", "15 May 2012"] {
        assert!(history.contains(words), "{words}: {history}");
    }

    // What was done is not given to anybody any more.
    let desk = world.guest(Who::Coordinator);
    let done = [("done.on", "2012-03-15"), ("done.how", "By letter")];
    desk.post(&format!("{DESK}/follow-ups/task/done"), &done).await;
    let late = desk.post(&address, &[("owner", "anna")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text());
}

/// The numbers of an agenda in order.
fn items(page: &str) -> Vec<String> {
    let numbers = page.split("<span class=\"no\">").skip(1);
    numbers.map(|item| item.split('<').next().unwrap().to_owned()).collect()
}

#[on_each_database]
async fn an_item_has_the_number_of_the_bodys_own_agenda(database: Database) {
    let world = World::new(database, &[Who::Secretary]).await;
    let secretary = world.guest(Who::Secretary);
    let deed = async |form: &[(&str, &str)]| -> Answer {
        secretary.post(&format!("{MEETING}/items"), form).await
    };
    let agenda = async || items(&secretary.get(MEETING).await.text());
    let order: Vec<String> = {
        let meeting: Id<Meeting> = id("example-meeting");
        let office = office(&world).await;
        let items = &office.find(&meeting).unwrap().items;
        items.iter().map(|item| item.matter.to_string()).collect()
    };
    assert_eq!(agenda().await, ["1", "2", "3"]);
    assert!(!secretary.get(MEETING).await.text().contains("name=\"number\""), "an agenda is read");
    let page = secretary.get(&format!("{MEETING}/order")).await.text();
    assert_eq!(items(&page), ["1", "2", "3"]);
    assert!(page.contains(&format!("id=\"number-{}\"", order[1])), "{page}");
    let number = [("do", "number"), ("matter", order[1].as_str()), ("number", "8a")];
    assert_eq!(deed(&number).await.status, StatusCode::SEE_OTHER);
    assert_eq!(agenda().await, ["1", "8a", "3"]);
    let taken = deed(&[("do", "number"), ("matter", order[0].as_str()), ("number", "8a")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.text().contains("another item has this one"), "{}", taken.text());
    let up = [("do", "up"), ("matter", order[1].as_str())];
    let moved = deed(&up).await;
    assert_eq!(moved.header("location"), format!("{MEETING}/order?done=saved"));
    assert_eq!(agenda().await, ["8a", "2", "3"]);

    // All papers stand on one page, and each leads to the next.
    let page = secretary.get(MEETING).await.text();
    assert!(page.contains("Read all three"), "{page}");
    let all = secretary.get(&format!("{MEETING}/papers")).await.text();
    assert_eq!(all.matches("<article class=\"paper several\"").count(), 3, "{all}");
    assert!(html::check(&all).is_empty(), "{:?}", html::check(&all));
    let first = secretary.get(&format!("{DESK}/papers/example-paper-westlink")).await.text();
    assert!(first.contains("Previous matter") && first.contains("Next matter"), "{first}");

    // Sending keeps order and numbers, and nothing moves after it.
    let sent = secretary.post(&format!("{MEETING}/send"), &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(agenda().await, ["8a", "2", "3"]);
    assert!(!secretary.get(MEETING).await.text().contains("name=\"number\""));
    assert_eq!(deed(&up).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(deed(&number).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let paper = secretary.get(&format!("{DESK}/papers/example-paper-westlink")).await;
    assert_eq!(paper.status, StatusCode::OK);
}

/// A draft of the strategy as it stands: the adopted edition copied to a new one.
async fn start_edition(guest: &Guest<'_>) -> String {
    let form = [
        ("from", "2012"),
        ("title.en", "Strategy 2016"),
        ("title.da", "Strategi 2016"),
        ("title", "Strategy 2016"),
        ("slug", "2016"),
    ];
    let new = format!("{DESK}/strategy/international/editions");
    let made = guest.post(&new, &form).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    made.header("location").split('?').next().unwrap().to_owned()
}

#[on_each_database]
async fn a_strategy_is_written_with_its_names_alone(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let desk = world.guest(Who::Coordinator);
    let follow = |made: &Answer| {
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        made.header("location").to_owned()
    };
    let form = [("name.en", "Arctic"), ("levels[0].kind", "focus_area"), ("levels[1].kind", "aim")];
    let strategy = follow(&desk.post(&format!("{DESK}/strategy"), &form).await);
    let strategy = strategy.split('?').next().unwrap();
    let titles = [("title.en", "Arctic 2016 to 2019")];
    let edition = follow(&desk.post(&format!("{strategy}/editions"), &titles).await);
    let edition = edition.split('?').next().unwrap();
    assert!(edition.ends_with("/editions/arctic-2016-to-2019"), "{edition}");
    let page = desk.get(&format!("{edition}/nodes/new")).await.text();
    assert!(page.contains(">Focus area<") && page.contains(">Aim<"), "{page}");
    let form = [("kind", "focus_area"), ("title.en", "Sea ice")];
    let node = follow(&desk.post(&format!("{edition}/nodes"), &form).await);
    let page = desk.get(&node).await.text();
    let next = page.split("href=\"").find(|part| part.contains("Add the next one beside it"));
    let next = next.unwrap().split('"').next().unwrap().replace("&amp;", "&");
    let form = desk.get(&next).await.text();
    assert!(form.contains("<option value=\"focus_area\" selected"), "{next}: {form}");
}

#[on_each_database]
async fn an_edition_is_taken_up_for_decision_and_so_adopted(database: Database) {
    let who = [Who::Coordinator, Who::Secretary, Who::Reader];
    let world = World::new(database, &who).await;
    let (desk, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let address = start_edition(&desk).await;
    let page = desk.get(&address).await.text();
    let raise =
        page.split("href=\"").find(|part| part.contains("/matters/new")).unwrap_or_default();
    let raise = raise.split('"').next().unwrap().replace("&amp;", "&");
    assert!(raise.contains("act=adopt"), "{raise}: {page}");
    let reader = world.guest(Who::Reader).get(&address).await.text();
    assert!(!reader.contains("/matters/new"), "{reader}");

    let form = desk.get(&raise).await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(form.text().contains("Strategi 2016") || form.text().contains("Strategy 2016"));
    let edition = raise.split("edition=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let sent = [
        ("edition", edition.as_str()),
        ("act", "adopt"),
        ("title", "Adopt the strategy"),
        ("asked", "To adopt it."),
        ("rule", "own"),
        ("route[0].body", "regional-council"),
        ("route[0].role", "decides"),
        ("route_reason", "The council adopts strategies."),
    ];
    let raised = desk.post(&format!("{DESK}/matters/new"), &sent).await;
    assert_eq!(raised.status, StatusCode::SEE_OTHER, "{}", raised.text());
    let matter = raised.header("location").split('?').next().unwrap().to_owned();
    let page = desk.get(&address).await.text();
    assert!(page.contains(&matter) && !page.contains("/matters/new"), "{page}");

    let form = [("on", "2012-03-15"), ("outcome", "agreed"), ("item", "7")];
    let done = secretary.post(&format!("{matter}/decision"), &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let office = office(&world).await;
    let adoption = office.find(&id::<Edition>(&edition)).unwrap().adoption.clone().unwrap();
    assert_eq!(adoption.body.as_str(), "regional-council");
    assert_eq!(adoption.on.to_string(), "2012-03-15");
    assert!(office.list::<Matter>().any(|one| matter.ends_with(one.id.as_str())));
    let page = desk.get(&address).await.text();
    assert!(page.contains("Adopted by") && !page.contains("/matters/new"), "{page}");
}

#[on_each_database]
async fn an_idea_is_proposed_and_what_one_has_is_entered(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Contributor, Who::Reader]).await;
    let offers = async |who: Who, page: &str| {
        let text = world.guest(who).get(&format!("{DESK}{page}")).await.text();
        (text.contains("/desk/proposals/new\""), text.contains("/desk/cooperations/new\""))
    };
    for (page, enters) in [("", false), ("/cooperations", true)] {
        assert_eq!(offers(Who::Coordinator, page).await, (true, enters), "{page}");
        assert_eq!(offers(Who::Contributor, page).await, (true, false), "{page}");
        assert_eq!(offers(Who::Reader, page).await, (false, false), "{page}");
    }
    let desk = world.guest(Who::Coordinator);
    let form = [
        ("language", "en"),
        ("name", "An old friendship"),
        ("track", "political"),
        ("kind", "friendship_region"),
        ("area", "regional-development"),
        ("step", "joined"),
        ("on", "2008"),
    ];
    let made = desk.post(&format!("{DESK}/cooperations/new"), &form).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let page = desk.get(made.header("location")).await.text();
    assert!(page.contains("Active") && page.contains("2008"), "{page}");
}

/// What the rail counts beside each part of the work, as it is heard.
fn rail(page: &str) -> Vec<(String, String)> {
    let work = page.split("<ul aria-label=\"Work\">").nth(1).unwrap();
    let work = work.split("</ul>").next().unwrap();
    let plain = |text: &str| {
        let mut tags = 0;
        let kept = text.chars().filter(|sign| {
            tags += i32::from(*sign == '<');
            let is_text = tags == 0;
            tags -= i32::from(*sign == '>');
            is_text
        });
        kept.collect::<String>()
    };
    let counts = work.split("<li>").skip(1).filter_map(|item| {
        let (name, count) = item.split_once("<b>")?;
        let count = count.split("</b>").next().unwrap();
        Some((plain(name).trim().to_owned(), plain(count)))
    });
    counts.collect()
}

#[on_each_database]
async fn the_rail_counts_what_waits_for_the_reader(database: Database) {
    let who = [Who::Contributor, Who::Reader, Who::Coordinator];
    let world = World::new(database, &who).await;
    give_anna_a_task(&world).await;
    let anna = world.guest(Who::Contributor);
    let told = |count: &str| {
        [("Today", count), ("Decisions", count)].map(|(a, b)| (a.to_owned(), b.to_owned()))
    };
    let here = async |guest: &Guest<'_>| {
        rail(&guest.get(&format!("{DESK}/cooperations/markis")).await.text())
    };
    assert_eq!(here(&anna).await, told("1 waits for you"));
    assert_eq!(here(&world.guest(Who::Reader)).await, []);
    let office = here(&world.guest(Who::Coordinator)).await;
    assert!(office.iter().any(|(part, _)| part == "Today"), "{office:?}");

    let command = |office: &Office| {
        let task = office.find(&id::<FollowUp>("task")).unwrap().clone();
        Ok(Draft::default().put(&id("task-2"), &task))
    };
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    assert_eq!(here(&anna).await, told("2 wait for you"));
    for task in ["task", "task-2"] {
        let form = [("owner", "bent"), ("due_on", "2012-04-01")];
        anna.post(&format!("{DESK}/follow-ups/{task}/carry"), &form).await;
    }
    assert_eq!(here(&anna).await, []);
}
