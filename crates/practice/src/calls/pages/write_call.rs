//! Writing a call by hand, for programmes that no portal has, and linking one from a portal to a
//! programme of the register.

use super::common::{At, expect, now};
use crate::calls::{Call, CallBudget, CallState, change_call, enter_call};
use crate::decision::pages::forms::{self, Frame};
use crate::organisation::{Change, Organisation, OrganisationKind};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Currency, Fault, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, Width};
use spine::kit::{Failure, Visit};
use spine::office::Entry;

/// `GET …/desk/calls/new`
///
/// # Errors
/// 403 for who keeps no calls.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    let mut data = FormData::new();
    data.put("programme", now(&visit).query().get("programme"));
    data.put("state", CallState::Open.code());
    data.put("deadlines[0].row", "1");
    Ok(page(&visit, None, (&data, &[]), html! {}))
}

/// `POST …/desk/calls/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(axum::response::IntoResponse::into_response(page(
            &visit,
            None,
            (&data, &[]),
            html! {},
        )));
    }
    let call = match read(&visit, &data, None) {
        Ok(call) => call,
        Err(faults) => {
            return Ok(forms::unprocessable(page(&visit, None, (&data, &faults), html! {})));
        }
    };
    let id = crate::calls::make_call_id(&call.identifier).unwrap_or_else(|| visit.make_id());
    let new = id.clone();
    match sending::send(&visit, move |office| enter_call(office, &new, &call)).await? {
        Ok(receipt) => {
            Ok(visit.see_other(&visit.desk(&format!("/calls/{id}?done=entered")), &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(page(&visit, None, (&data, again.faults()), note)))
        }
    }
}

/// `GET …/desk/calls/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 for who keeps no calls.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    let entry = expect::<Call>(&visit.office, &id)?;
    let data = fill(&visit, entry);
    Ok(page(&visit, Some(entry), (&data, &[]), html! {}))
}

/// `POST …/desk/calls/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    let entry = expect::<Call>(&visit.office, &id)?;
    let mut data = sending::read_form(&body)?;
    let draw = |data: &FormData, faults: &[Fault], note: Markup| {
        page(&visit, Some(entry), (data, faults), note)
    };
    if data.take_added_row().is_some() {
        return Ok(axum::response::IntoResponse::into_response(draw(&data, &[], html! {})));
    }
    let record = match read(&visit, &data, Some(&entry.record)) {
        Ok(record) => record,
        Err(faults) => return Ok(forms::unprocessable(draw(&data, &faults, html! {}))),
    };
    let read_at = sending::read_at(&data, entry.seq);
    let reason = sending::read_reason(&data);
    let change = Change { id: entry.id.clone(), read_at, record, reason };
    match sending::send(&visit, move |office| change_call(office, &change)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/calls/{}?done=changed", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn fill(visit: &Visit, entry: &Entry<Call>) -> FormData {
    let (words, call) = (visit.words, &entry.record);
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put("identifier", &call.identifier)
        .put_text("title", &call.title)
        .put_text("summary", &call.summary)
        .put_some("address", call.address.as_ref())
        .put_some("programme", call.programme.as_ref())
        .put_some("destination", call.destination.as_ref())
        .put_some("action", call.action.as_ref())
        .put_some("opens_on", call.opens_on.map(|day| words.date(day)))
        .put("state", call.state.code())
        .put_money(words, "budget.total", call.budget.total)
        .put_some("budget.grants", call.budget.grants)
        .put_money(words, "budget.least", call.budget.least)
        .put_money(words, "budget.most", call.budget.most)
        .put_some("budget.rate_percent", call.budget.rate_percent.map(|it| words.decimal(it, 2)))
        .put_text("source", &call.source);
    for (place, day) in call.deadlines.iter().enumerate() {
        data.put(format!("deadlines[{place}].day"), words.date(*day));
    }
    data
}

fn read(visit: &Visit, data: &FormData, before: Option<&Call>) -> Result<Call, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    if let Some(known) = before.filter(|known| known.seen.is_some()) {
        let programme = reader.id("programme");
        return reader.finish(Call { programme, ..known.clone() });
    }
    let none = Text::default();
    let language = visit.words.language();
    let text = |at: &str, reader: &mut Reader<'_>, known: Option<&Text>| {
        forms::read_text(reader, language, at, known.unwrap_or(&none))
    };
    let title = text("title", &mut reader, before.map(|it| &it.title));
    let summary = text("summary", &mut reader, before.map(|it| &it.summary));
    let source = text("source", &mut reader, before.map(|it| &it.source));
    let mut deadlines: Vec<Date> =
        reader.rows("deadlines", |row| match row.raw("day").is_empty() {
            true => None,
            false => row.day("day"),
        });
    deadlines.sort_unstable();
    deadlines.dedup();
    let budget = reader.within("budget", |reader| CallBudget {
        total: reader.money("total"),
        grants: reader.number_between("grants", 0, 100_000).and_then(|it| u32::try_from(it).ok()),
        least: reader.money("least"),
        most: reader.money("most"),
        rate_percent: reader.decimal("rate_percent"),
    });
    let state = reader.needed_choice("state", CallState::parse);
    let call = Call {
        identifier: reader.text("identifier"),
        number: None,
        title,
        summary,
        address: reader.optional_text("address"),
        programme: reader.id("programme"),
        programme_names: before.map(|it| it.programme_names.clone()).unwrap_or_default(),
        of_call: before.and_then(|it| it.of_call.clone()),
        destination: reader.optional_text("destination"),
        action: reader.optional_text("action"),
        opens_on: reader.day("opens_on"),
        deadlines,
        state: state.unwrap_or(CallState::Open),
        budget,
        seen: None,
        source,
    };
    let mut faults = reader.into_faults();
    if let (Some(opens), Some(first)) = (call.opens_on, call.deadlines.first())
        && *first < opens
    {
        faults.push(Fault::new("deadlines[0].day", "fault-too-early").with("start", opens));
    }
    sending::check_record(&call, &mut faults);
    if faults.is_empty() { Ok(call) } else { Err(faults) }
}

/// The programmes of the register, by name.
pub(super) fn list_programme_choices(scene: &Scene<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = scene
        .office
        .list::<Organisation>()
        .filter(|entry| entry.record.kind == OrganisationKind::Programme)
        .map(|entry| Choice::new(entry.id.as_str(), scene.say(&entry.record.name)))
        .collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}

fn page(
    visit: &Visit,
    entry: Option<&Entry<Call>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let mut path = vec![(words.say("calls-title").to_owned(), visit.desk("/calls"))];
    let (title, action, back) = match entry {
        None => (words.say("calls-write"), visit.desk("/calls/new"), visit.desk("/calls")),
        Some(entry) => {
            let own = visit.desk(&format!("/calls/{}", entry.id));
            path.push((entry.record.identifier.clone(), own.clone()));
            (words.say("calls-edit-title"), format!("{own}/edit"), own)
        }
    };
    let is_seen = entry.is_some_and(|entry| entry.record.seen.is_some());
    let frame = Frame {
        title,
        part: "calls",
        path,
        above: html! { (note) @if is_seen { p { (words.say("calls-edit-seen")) } } },
        action: &action,
        back: &back,
        button: words.say("calls-save"),
    };
    let programmes = list_programme_choices(&scene);
    let programme = view.select(
        Field::new("programme", words.say("calls-programme")).optional(),
        Some(words.say("calls-no-programme")),
        &programmes,
    );
    let fields = match is_seen {
        true => programme,
        false => draw_fields(&view, &scene, entry.map(|entry| &entry.record), &programme),
    };
    let reason = html! { @if entry.is_some() { (sending::draw_reason(&view, &scene)) } };
    forms::draw(visit, &frame, &view, html! { (fields) (reason) })
}

fn draw_fields(
    view: &FormView<'_>,
    scene: &Scene<'_>,
    before: Option<&Call>,
    programme: &Markup,
) -> Markup {
    let words = scene.words;
    let none = Text::default();
    let texts = |at: &'static str, label: &'static str, known: Option<&Text>, lines| {
        let field = Field::new(at, label);
        let field = if at == "title" { field } else { field.optional() };
        forms::draw_text(view, words, field, (known.unwrap_or(&none), lines))
    };
    let states = forms::list_codes(words, "call-state", CallState::ALL.iter().map(|it| it.code()));
    let rows = Rows {
        one: words.say("calls-deadline"),
        add: words.say("calls-deadline-add"),
        remove: words.say("calls-deadline-remove"),
    };
    let optional = |at, label| Field::new(at, label).optional();
    html! {
        (view.text(Field::new("identifier", words.say("calls-identifier"))
            .help(words.say("calls-identifier-help")).width(Width::Medium)))
        (texts("title", words.say("calls-name"), before.map(|it| &it.title), 1))
        (texts("summary", words.say("calls-asks"), before.map(|it| &it.summary), 6))
        (programme)
        (view.text(optional("action", words.say("calls-action"))))
        (view.text(optional("destination", words.say("calls-destination"))))
        (view.radios(Field::new("state", words.say("calls-state")), &states))
        (view.day(optional("opens_on", words.say("calls-opens"))))
        (view.rows("deadlines", rows, |row, _| {
            row.day(Field::new("day", words.say("calls-deadline")))
        }))
        (view.money(optional("budget.total", words.say("calls-budget")), Currency::EUR))
        (view.number(optional("budget.grants", words.say("calls-grants"))))
        (view.money(optional("budget.least", words.say("calls-least")), Currency::EUR))
        (view.money(optional("budget.most", words.say("calls-most")), Currency::EUR))
        (view.number(optional("budget.rate_percent", words.say("calls-rate"))))
        (view.text(optional("address", words.say("calls-address"))))
        (texts("source", words.say("calls-from"), before.map(|it| &it.source), 2))
    }
}
