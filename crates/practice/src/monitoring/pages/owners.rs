//! Whether somebody looks after what runs: how many of each unit lack what, and one list in which
//! many are ticked and given to one person. The page names nobody as the cause of what is missing.

use super::scene::Scene;
use crate::cooperation::{Cooperation, Row, list_seen_rows};
use crate::deeds::pages::{Asked, BACK, CONFIRM, YES, draw_preview};
use crate::monitoring::{Assigning, Lack, UnitHealth, assign_many, list_health};
use crate::organisation::{Person, Unit, pages::Reading};
use crate::strategy::pages::forms;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Visibility};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Draft;

/// The field of the cooperations that were ticked.
const PICK: &str = "pick";

/// `GET …/monitoring/owners`
///
/// # Errors
/// 403 for those who lead no rounds.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    Ok(page(&visit, &scene, &FormData::new(), &[]))
}

/// `POST …/monitoring/owners`: names one person for all that were ticked, first as a preview.
///
/// # Errors
/// As [`show`], and 403 for who may not change one of them; 422 where nothing was ticked or nobody
/// chosen.
pub async fn assign(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let data = forms::read_form(&body)?;
    let scene = Scene::of(&visit).await?;
    let again = |faults: &[Fault]| {
        let status = match faults {
            [] => StatusCode::OK,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        (status, page(&visit, &scene, &data, faults)).into_response()
    };
    let assigning = match read(&visit, &data) {
        Ok(assigning) => assigning,
        Err(faults) => return Ok(again(&faults)),
    };
    for id in &assigning.cooperations {
        let record = visit.office.find(id).ok_or_else(Failure::not_found)?;
        let published = record.visibility == Visibility::Published;
        let target = Target { area: Some(&record.area), published, anchored: false };
        visit.need(Deed::EditCooperation, &target)?;
    }
    if data.get(CONFIRM) == BACK {
        return Ok(again(&[]));
    }
    if data.get(CONFIRM) != YES
        && let Ok(draft) = assign_many(&visit.office, &assigning)
    {
        return preview(&visit, &data, &draft).await;
    }
    match forms::send(&visit, move |office| assign_many(office, &assigning)).await? {
        Ok(receipt) => {
            let address = visit.desk("/monitoring/owners?done=assigned");
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(refused) => Ok(refused.answer(page(&visit, &scene, &data, refused.faults()))),
    }
}

fn read(visit: &Visit, data: &FormData) -> Result<Assigning, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let cooperations = reader.choices(PICK, Id::<Cooperation>::parse);
    if cooperations.is_empty() {
        reader.fault(Fault::new(PICK, "fault-pick-needed"));
    }
    let person = reader.needed_id::<Person>("person");
    let reason: String = reader.text("reason");
    let faults = reader.into_faults();
    match person {
        Some(person) if faults.is_empty() => {
            Ok(Assigning { cooperations, person, from: visit.today, reason })
        }
        Some(_) | None => Err(faults),
    }
}

async fn preview(visit: &Visit, data: &FormData, draft: &Draft) -> Result<Response, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let words = visit.words;
    let title = words.say("monitoring-owners-preview");
    let person = Id::<Person>::parse(data.get("person"));
    let named = person.map(|person| reading.link(&person)).unwrap_or_default();
    let above = html! {
        p { (words.say_with("monitoring-owners-from", &[("day", words.date(visit.today).into())]))
            " " strong { (named) } }
    };
    let action = visit.desk("/monitoring/owners");
    let button = words.say("monitoring-owners-do");
    let asked = Asked { title, action: &action, button, data, above, has_files: false };
    let main = draw_preview(&reading, draft, &asked);
    Ok(visit.page(&Sheet { title, part: "monitoring" }, main).into_response())
}

fn page(visit: &Visit, scene: &Scene<'_>, data: &FormData, faults: &[Fault]) -> Markup {
    let words = scene.words;
    let title = words.say("monitoring-owners");
    let units = list_health(scene.office, scene.today, &scene.sight);
    let rows = list_seen_rows(scene.office, scene.today, &scene.sight);
    let runs = rows.iter().any(|row| row.is_running());
    let main = html! {
        (scene.crumbs(None, title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("monitoring-owners-lede")) }),
            ..Head::default()
        }))
        (scene.draw_done())
        @if units.is_empty() && runs { (kit::empty(words.say("monitoring-owners-none"), None)) }
        @else if units.is_empty() { (kit::empty(words.say("monitoring-owners-empty"), None)) }
        @else {
            (draw_counts(scene, &units))
            (draw_list(scene, &units, data, faults))
        }
    };
    visit.page(&Sheet { title, part: "monitoring" }, main)
}

fn tell_unit(scene: &Scene<'_>, unit: Option<&Id<Unit>>) -> String {
    match unit {
        Some(unit) => scene.unit(unit),
        None => scene.words.say("monitoring-no-unit").to_owned(),
    }
}

/// How many of each unit lack what.
fn draw_counts(scene: &Scene<'_>, units: &[UnitHealth]) -> Markup {
    let words = scene.words;
    let mut columns = vec![
        Column::new(Kind::Name, words.say("monitoring-owners-unit")),
        Column::new(Kind::Amount, words.say("monitoring-owners-running")),
    ];
    columns.extend(
        Lack::ALL.iter().map(|lack| Column::new(Kind::Amount, words.word("lack", lack.code()))),
    );
    let rows: Vec<Vec<Markup>> = units
        .iter()
        .map(|unit| {
            let count =
                |lack: &Lack| unit.rows.iter().filter(|(_, lacks)| lacks.contains(lack)).count();
            let counts = Lack::ALL.iter().map(|lack| match count(lack) {
                0 => kit::soft("–"),
                count => html! { (count) },
            });
            let mut cells =
                vec![html! { (tell_unit(scene, unit.unit.as_ref())) }, html! { (unit.running) }];
            cells.extend(counts);
            cells
        })
        .collect();
    table::plain(words.say("monitoring-owners-count"), &columns, &rows)
}

/// True where somebody can be named: nobody is.
fn lacks_somebody(lacks: &[Lack]) -> bool {
    lacks.contains(&Lack::NoOwner) || lacks.contains(&Lack::NobodyNamed)
}

/// Everything that lacks something; what lacks somebody can be ticked, and is given to one person.
fn draw_list(scene: &Scene<'_>, units: &[UnitHealth], data: &FormData, faults: &[Fault]) -> Markup {
    let words = scene.words;
    let view = FormView::new(words, data, faults);
    let columns = [
        Column::new(Kind::Name, words.say("monitoring-owners-what")),
        Column::new(Kind::Plain, words.say("monitoring-owners-unit")),
        Column::new(Kind::Plain, words.say("monitoring-owners-lacks")),
    ];
    let rows: Vec<Vec<Markup>> = units
        .iter()
        .flat_map(|unit| unit.rows.iter().map(move |(row, lacks)| (unit, row, lacks)))
        .map(|(unit, row, lacks)| {
            let offers = scene.keeps && lacks_somebody(lacks);
            vec![
                draw_pick(scene, row, data, offers),
                html! { (tell_unit(scene, unit.unit.as_ref())) },
                html! { @for lack in lacks { div { (words.word("lack", lack.code())) } } },
            ]
        })
        .collect();
    let list = table::plain(words.say("monitoring-owners-list"), &columns, &rows);
    let may_name = |unit: &UnitHealth| unit.rows.iter().any(|(_, lacks)| lacks_somebody(lacks));
    if !scene.keeps || !units.iter().any(may_name) {
        return list;
    }
    let action = scene.desk.link("/monitoring/owners", &[]);
    let sending = Sending { action: &action, ..Sending::default() };
    let person = Field::new("person", words.say("monitoring-owners-person"));
    let choose = words.say("monitoring-owners-choose");
    let fields = html! {
        p { (words.say("monitoring-owners-pick")) }
        (view.group_fault(PICK, words.say("coop-register")))
        (list)
        (view.select(person, Some(choose), &list_people(scene)))
        (view.text(Field::new("reason", words.say("edit-why")).optional()))
        (kit::submit(words.say("monitoring-owners-do")))
    };
    html! { div.whole #pick { (view.form(sending, fields)) } }
}

fn draw_pick(scene: &Scene<'_>, row: &Row, data: &FormData, offers: bool) -> Markup {
    let id = row.entry.id.as_str();
    let at = format!("pick-{id}");
    let is_picked = data.list(PICK).any(|picked| picked == id);
    html! {
        @if offers {
            div.check {
                input type="checkbox" #(at) name=(PICK) value=(id) checked[is_picked]
                    aria-label=(scene.say(&row.entry.record.name));
                (scene.cooperation_link(&row.entry.id))
            }
        } @else { (scene.cooperation_link(&row.entry.id)) }
    }
}

/// The people who have not left, by their names.
fn list_people(scene: &Scene<'_>) -> Vec<Choice> {
    let there = scene.office.list::<Person>().filter(|one| one.record.is_here(scene.today));
    let label = |id: &Id<Person>, post: &str| match scene.person(id) {
        name if name == post => name,
        name => format!("{name}, {post}"),
    };
    let mut choices: Vec<Choice> = there
        .map(|one| Choice::new(one.id.as_str(), label(&one.id, scene.say(&one.record.post))))
        .collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}
