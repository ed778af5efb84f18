//! The pipeline through the pages: from a call over the unit's answer to a grant and the
//! cooperation that came of it.

use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const SHORE: &str = "/en/at/nordjylland/desk/applications/example-shore-power";

fn read_value(page: &str, name: &str) -> String {
    let from = page.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{name}: {page}"));
    page[from..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Opens a form and sends it with these fields.
async fn fill(guest: &Guest<'_>, address: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = guest.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text());
    let read_at = read_value(&answer.text(), "read_at");
    let mut form = vec![("read_at", read_at.as_str())];
    form.extend_from_slice(fields);
    guest.post(address, &form).await
}

fn assert_sent(answer: &Answer, to: &str) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(answer.header("location").ends_with(to), "{}", answer.header("location"));
}

fn assert_refused(answer: &Answer, says: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains(says), "{says}: {}", answer.text());
}

#[on_each_database]
async fn an_application_goes_from_the_unit_to_the_cooperation(database: Database) {
    let all = [Who::Coordinator, Who::Contributor, Who::Reader];
    let world = World::new(database, &all).await;
    let (office, unit) = (world.guest(Who::Coordinator), world.guest(Who::Contributor));
    let board = office.get(&format!("{DESK}/applications")).await.text();
    assert!(board.contains("to answer by 29 March 2012"), "{board}");
    // The unit was asked: its consultant finds it among what waits, and answers.
    let today = unit.get(DESK).await.text();
    let asked = "Answer whether the unit takes Shore power around the North Sea on";
    assert!(today.contains(asked), "{today}");
    let answer = format!("{SHORE}/answer");
    assert_eq!(world.guest(Who::Reader).get(&answer).await.status, StatusCode::FORBIDDEN);
    assert_refused(&fill(&unit, &answer, &[("takes", "no")]).await, "href=\"#f-why\"");
    let yes = [("takes", "yes"), ("why", "The ports want it.")];
    assert_sent(&fill(&unit, &answer, &yes).await, "?done=answered");
    let page = unit.get(SHORE).await.text();
    assert!(page.contains("Takes it on") && page.contains("The ports want it."), "{page}");

    let stage = format!("{SHORE}/stage");
    let writing = [("kind", "writing"), ("on", "15.3.2012")];
    assert_sent(&fill(&unit, &stage, &writing).await, "?done=moved");
    let today = unit.get(DESK).await.text();
    assert!(today.contains("Send the application before its call closes"), "{today}");
    let early = [("kind", "granted"), ("on", "15.3.2012")];
    assert_refused(&fill(&office, &stage, &early).await, "comes after the one before it");
    let future = [("kind", "sent"), ("on", "1.4.2012"), ("asked", "1.800.000")];
    let answer = fill(&office, &stage, &future).await;
    assert_refused(&answer, "not in the future");
    assert!(answer.text().contains("value=\"1.800.000\""), "what was typed stays");
    let sent = [("kind", "sent"), ("on", "15.3.2012"), ("asked", "1.800.000")];
    assert_sent(&fill(&office, &stage, &sent).await, "?done=moved");
    let bare = [("kind", "granted"), ("on", "15.3.2012")];
    assert_refused(&fill(&office, &stage, &bare).await, "href=\"#f-granted\"");
    let granted = [("kind", "granted"), ("on", "15.3.2012"), ("granted", "1.500.000")];
    assert_sent(&fill(&office, &stage, &granted).await, "?done=moved");
    let results = office.get(&format!("{DESK}/applications/results")).await.text();
    let says = "1 of 2 answered applications were granted (50%); 192 hours of work";
    assert!(results.contains(says), "{results}");
    let file = office.get(&format!("{DESK}/applications/results.csv")).await.text();
    assert!(file.contains("2012,Interreg IVB North Sea,1,1,0,0,0,0,"), "{file}");

    // The cooperation that comes of it is entered from here and points back.
    let attach = office.get(&format!("{SHORE}/cooperation")).await.text();
    let new = format!("{DESK}/cooperations/new?application=example-shore-power");
    assert!(attach.contains(&new), "{attach}");
    let page = office.get(&new).await.text();
    assert!(page.contains("Shore power around the North Sea"), "{page}");
    let form = [
        ("application", "example-shore-power"),
        ("language", "en"),
        ("name", "Shore power around the North Sea"),
        ("track", "administrative"),
        ("kind", "project"),
        ("area", "regional-development"),
    ];
    let entered = office.post(&format!("{DESK}/cooperations/new"), &form).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
    let page = office.get(SHORE).await.text();
    assert!(page.contains("cooperations/shore-power-around-the-north-sea"), "{page}");
    let history = office.get(&format!("{SHORE}/history")).await.text();
    assert!(history.contains("Cooperation"), "{history}");
}

#[on_each_database]
async fn an_application_is_started_from_a_call_and_keeps_what_was_typed(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::AreaCoordinator]).await;
    let office = world.guest(Who::Coordinator);
    let new = format!("{DESK}/applications/new");
    let page = office.get(&format!("{new}?call=example-north-sea-2012")).await.text();
    for filled in ["value=\"EXAMPLE-NSR-2012-1\"", "value=\"example-shore-power\" checked"] {
        assert!(page.contains(filled), "{filled}: {page}");
    }
    let wrong = [
        ("title", "Cleaner ports"),
        ("area", "regional-development"),
        ("call", "NO-SUCH-CALL"),
        ("asked", "11,7"),
        ("work[0].year", "2012"),
        ("work[0].effort", "-3"),
        ("work[0].unit", "hours"),
    ];
    let answer = office.post(&new, &wrong).await;
    assert_refused(&answer, "href=\"#f-call\"");
    for kept in ["value=\"NO-SUCH-CALL\"", "value=\"11,7\"", "value=\"-3\""] {
        assert!(answer.text().contains(kept), "{kept}: {}", answer.text());
    }
    let right = [
        ("title", "Cleaner ports"),
        ("area", "regional-development"),
        ("call", "EXAMPLE-NSR-2012-1"),
        ("needs", "example-shore-power"),
        ("work[0].year", "2012"),
        ("work[0].effort", "12,5"),
        ("work[0].unit", "hours"),
    ];
    let started = office.post(&new, &right).await;
    assert_sent(&started, "?done=started");
    let own = started.header("location").split('?').next().unwrap().to_owned();
    let page = office.get(&own).await.text();
    for shown in ["12.5 hours", "Interreg IVB North Sea", "To be sent by 1 June 2012."] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let hand = format!("{own}/hand-over");
    let past = [("handed.unit", "health"), ("handed.answer_by", "1.3.2012")];
    assert_refused(&fill(&office, &hand, &past).await, "has not passed");
    let ask = [("handed.unit", "it-department"), ("handed.answer_by", "1.4.2012")];
    assert_sent(&fill(&office, &hand, &ask).await, "?done=handed");
    // Two at once: the second is told, and what was typed stays.
    let stale = office.get(&format!("{own}/stage")).await.text();
    let seq = read_value(&stale, "read_at");
    let dropped = [("kind", "dropped"), ("on", "15.3.2012"), ("note", "No partner")];
    assert_sent(&fill(&office, &format!("{own}/stage"), &dropped).await, "?done=moved");
    let late = [("read_at", seq.as_str()), ("kind", "writing"), ("on", "15.3.2012")];
    let conflict = office.post(&format!("{own}/stage"), &late).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT, "{}", conflict.text());

    let elsewhere = world.guest(Who::AreaCoordinator);
    assert_eq!(elsewhere.get(&own).await.status, StatusCode::NOT_FOUND);
    let table = elsewhere.get(&format!("{DESK}/applications?as=table")).await.text();
    assert!(table.contains("Telemedicine across Kattegat") && !table.contains("Cleaner ports"));
    let file = office.get(&format!("{DESK}/applications.csv?stage=dropped")).await.text();
    assert!(file.contains("Cleaner ports,") && file.lines().count() == 2, "{file}");
}
