//! Setting the state of an initiative by hand, and saying that a task is done.

use super::initiative;
use super::seen::{At, Seen};
use crate::decision::pages::forms::unprocessable;
use crate::plan::{Initiative, InitiativeState, finish_task, set_state};
use crate::strategy::pages::forms as sending;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Slug, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending};
use spine::kit::{self, Failure, Visit};
use spine::office::Entry;

/// The choice that leaves the state to tasks and indicators.
const RULE: &str = "rule";

/// The form as the record has it. Several of these stand on a board, so each has fields of its own
/// names: those of the initiative.
pub(super) fn fill(entry: &Entry<Initiative>) -> FormData {
    let set = entry.record.set_by_hand.as_ref();
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put(format!("{}.state", entry.id), set.map_or(RULE, |set| set.state.code()));
    data
}

/// The choice of a state, with the reason. `from` is the view that it was made in.
pub(super) fn draw_form(
    seen: &Seen<'_>,
    entry: &Entry<Initiative>,
    (data, faults): (&FormData, &[Fault]),
    from: &str,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let own = view.within(entry.id.as_str());
    let action = seen.link(&format!("/initiatives/{}/state", entry.id), &[]);
    let mut choices = vec![Choice::new(RULE, words.say("plan-state-rule"))];
    choices.extend(
        InitiativeState::ALL
            .iter()
            .map(|state| Choice::new(state.code(), words.word("initiative-state", state.code()))),
    );
    let why = Field::new("why", words.say("plan-state-why")).help(words.say("plan-state-why-help"));
    view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            input type="hidden" name=(sending::READ_AT) value=(data.get(sending::READ_AT));
            input type="hidden" name="from" value=(from);
            (own.select(Field::new("state", words.say("plan-state-of")), None, &choices))
            (own.text(why))
            div.buttons { (kit::submit(words.say("plan-state-set"))) }
        },
    )
}

/// `POST …/desk/initiatives/{id}/state`
///
/// # Errors
/// 404 where there is none, 403 where it may not be changed; without a reason the form comes back.
pub async fn set(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = initiative::find(&seen, &id, Deed::EditInitiative)?;
    let data = sending::read_form(&body)?;
    let own = |name: &str| data.get(&format!("{id}.{name}")).trim();
    let chosen = match own("state") {
        RULE => Ok(None),
        code => InitiativeState::parse(code).map(Some).ok_or(Fault::new("state", "fault-choice")),
    };
    let chosen = match chosen {
        Ok(chosen) => chosen,
        Err(fault) => {
            let faults = [fault.within(&id)];
            let page = initiative::draw(&seen, entry, Some((&data, &faults)), html! {});
            return Ok(unprocessable(page));
        }
    };
    let why = match own("why") {
        "" => Text::default(),
        why => Text::new(visit.words.language(), why),
    };
    let (read_at, today) = (sending::read_at(&data, entry.seq), visit.today);
    let of = entry.id.clone();
    let command = move |office: &_| set_state(office, (&of, read_at), (chosen, &why), today);
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let plan = entry.record.plans.last().map(|within| &within.plan);
            let address = match (data.get("from"), plan) {
                ("board", Some(plan)) => format!("/plans/{plan}?view=board&done=state"),
                _ => format!("/initiatives/{}?done=state", entry.id),
            };
            Ok(visit.see_other(&visit.desk(&address), &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            let faults = again.faults().iter().cloned().map(at_field);
            let faults = faults.map(|fault| fault.within(&id));
            let faults: Vec<Fault> = faults.collect();
            Ok(again.answer(initiative::draw(&seen, entry, Some((&data, &faults)), note)))
        }
    }
}

/// What the record and the change have of the reason is asked for in one field.
fn at_field(fault: Fault) -> Fault {
    let is_why = fault.at == "reason" || fault.at.starts_with("set_by_hand.why");
    if is_why { Fault { at: "why".to_owned(), ..fault } } else { fault }
}

/// `GET …/desk/initiatives/{id}/tasks/{task}`
///
/// # Errors
/// 404 where there is none, 403 where it may not be changed.
pub async fn ask_task(visit: Visit, Path(path): Path<AtTask>) -> Result<Markup, Failure> {
    let (_, _, id, key) = path;
    let seen = Seen::now(&visit).await?;
    let entry = initiative::find(&seen, &id, Deed::EditInitiative)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    let task = entry.record.tasks.iter().find(|task| task.key.as_str() == key);
    let done_on = task.ok_or_else(Failure::not_found)?.done_on.unwrap_or(visit.today);
    data.put("done_on", visit.words.date(done_on));
    draw_task(&seen, (entry, &key), (&data, &[]), html! {})
}

/// The words of an address of a task: language, authority, initiative, task.
pub type AtTask = (String, String, String, String);

/// `POST …/desk/initiatives/{id}/tasks/{task}`
///
/// # Errors
/// As [`ask_task`]; what is wrong with the form comes back in the form.
pub async fn do_task(
    visit: Visit,
    Path(path): Path<AtTask>,
    body: Bytes,
) -> Result<Response, Failure> {
    let (_, _, id, key) = path;
    let seen = Seen::now(&visit).await?;
    let entry = initiative::find(&seen, &id, Deed::EditInitiative)?;
    let data = sending::read_form(&body)?;
    let word = Slug::parse(&key).ok_or_else(Failure::not_found)?;
    let mut reader = Reader::new(visit.words, &data);
    let done_on = reader.day("done_on");
    let note = match reader.text("note") {
        text if text.is_empty() => Text::default(),
        text => Text::new(visit.words.language(), text),
    };
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(draw_task(&seen, (entry, &key), (&data, &faults), html! {})?));
    }
    let (of, read_at, today) = (entry.id.clone(), sending::read_at(&data, entry.seq), visit.today);
    let command =
        move |office: &_| finish_task(office, (&of, read_at), (&word, done_on, &note), today);
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/initiatives/{}?done=task", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw_task(&seen, (entry, &key), (&data, again.faults()), note)?))
        }
    }
}

fn draw_task(
    seen: &Seen<'_>,
    (entry, key): (&Entry<Initiative>, &str),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Result<Markup, Failure> {
    let words = seen.words;
    let task = entry.record.tasks.iter().find(|task| task.key.as_str() == key);
    let task = task.ok_or_else(Failure::not_found)?;
    let title = words.say("plan-task-done-title");
    let mut path = initiative::path(seen, entry);
    let back = seen.link(&format!("/initiatives/{}", entry.id), &[]);
    path.push((seen.say(&entry.record.title).to_owned(), back.clone()));
    let view = FormView::new(words, data, faults);
    let action = format!("{back}/tasks/{key}");
    let sending_to = Sending { action: &action, ..Sending::default() };
    let on = Field::new("done_on", words.say("plan-task-done-on")).optional();
    let text = Field::new("note", words.say("plan-task-note")).optional();
    let main = html! {
        (seen.crumbs(&path, title))
        (kit::head(&kit::Head { title, ..kit::Head::default() }))
        (note)
        p { strong { (kit::name(words, &task.what)) } }
        @if let Some(due_on) = task.due_on {
            p.soft { (words.say("plan-task-due")) ": " (words.date(due_on)) }
        }
        (view.form(sending_to, html! {
            (view.hidden(sending::READ_AT, view.value(sending::READ_AT)))
            (view.day(on.help(words.say("plan-task-done-help"))))
            (view.area(text, 3))
            div.buttons {
                (kit::submit(words.say("plan-task-done-do")))
                a href=(back) { (words.say("edit-cancel")) }
            }
        }))
    };
    Ok(seen.page(title, "plans", main))
}
