//! Starting an application from a call or a need, and changing it.

use super::common::{At, expect, in_area, now, target_of};
use super::write_call::list_programme_choices;
use crate::calls::{
    Application, Call, Need, Stage, StageKind, WorkSpent, list_needs, list_needs_of,
};
use crate::cooperation::{Effort, EffortUnit};
use crate::decision::pages::forms::{self, Frame};
use crate::organisation::pages::Reading;
use crate::organisation::{Change, change_record, enter_record};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target, may, may_somewhere};
use spine::base::{Currency, Fault, Id, PartialDate, Slug, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, Width, or_stand_in};
use spine::kit::{Failure, Visit};
use spine::office::{Entry, Office};

fn need_somewhere(visit: &Visit) -> Result<(), Failure> {
    match may_somewhere(&visit.actor, Deed::EditApplication) {
        true => Ok(()),
        false => visit.need(Deed::EditApplication, &Target::default()),
    }
}

/// `GET …/desk/applications/new?call=…&need=…`
///
/// # Errors
/// 403 for who may start none anywhere.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    need_somewhere(&visit)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let scene = now(visit);
    let asked = scene.query();
    let mut data = FormData::new();
    let call = Id::<Call>::parse(asked.get("call"));
    if let Some((id, call)) = call.and_then(|id| Some((id.clone(), scene.office.find(&id)?))) {
        data.put("call", find_word(call));
        let title: String = scene.say(&call.title).chars().take(spine::base::NAME_LIMIT).collect();
        data.put("title", title);
        for need in list_needs_of(scene.office, &id) {
            data.put("needs", need);
        }
    }
    let need = Id::<Need>::parse(asked.get("need"));
    if let Some((id, need)) = need.and_then(|id| Some((id.clone(), scene.office.find(&id)?))) {
        if data.get("title").is_empty() {
            data.put("title", scene.say(&need.title));
        }
        if !data.list("needs").any(|known| known == id.as_str()) {
            data.put("needs", &id);
        }
        data.put("area", &need.area);
    }
    data.put("on", visit.words.date(visit.today));
    data.put_some("person", visit.actor.person());
    Ok(page(&reading, None, (&data, &[]), html! {}))
}

/// What people write for a call: its identifier, or the publisher's number where several calls have
/// one identifier.
fn find_word(call: &Call) -> &str {
    call.number.as_deref().filter(|_| call.of_call.is_some()).unwrap_or(&call.identifier)
}

/// The call of a word that somebody wrote.
fn find_call(office: &Office, word: &str) -> Option<Id<Call>> {
    let by_address = office.find_by_address::<Call>(word).map(|entry| entry.id.clone());
    let by_id = || Id::<Call>::parse(word).filter(|id| office.find(id).is_some());
    let by_identifier = || {
        let mut found = office.list::<Call>().filter(|it| it.record.identifier == word);
        found.next().map(|entry| entry.id.clone())
    };
    by_address.or_else(by_id).or_else(by_identifier)
}

/// `POST …/desk/applications/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need_somewhere(&visit)?;
    let mut data = sending::read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    if data.take_added_row().is_some() {
        return Ok(page(&reading, None, (&data, &[]), html! {}).into_response());
    }
    let record = match read(visit, &data, None) {
        Ok(record) => record,
        Err(faults) => {
            return Ok(forms::unprocessable(page(&reading, None, (&data, &faults), html! {})));
        }
    };
    // Whoever starts one works on it.
    let target = target_of(&now(visit), &record);
    visit.need(Deed::EditApplication, &target)?;
    let id = visit.make_id::<Application>();
    let new = id.clone();
    match sending::send(visit, move |office| enter_record(office, &new, &record, "")).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/applications/{id}?done=started"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(visit);
            Ok(again.answer(page(&reading, None, (&data, again.faults()), note)))
        }
    }
}

/// `GET …/desk/applications/{id}/edit`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Application>(&visit.office, &id)?.clone();
    visit.need(Deed::EditApplication, &target_of(&now(&visit), &entry.record))?;
    let reading = Reading::of(visit).await?;
    let data = fill(&reading.visit, &entry);
    Ok(page(&reading, Some(&entry), (&data, &[]), html! {}))
}

/// `POST …/desk/applications/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let entry = expect::<Application>(&visit.office, &id)?.clone();
    visit.need(Deed::EditApplication, &target_of(&now(&visit), &entry.record))?;
    let mut data = sending::read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let draw = |data: &FormData, faults: &[Fault], note: Markup| {
        page(&reading, Some(&entry), (data, faults), note)
    };
    if data.take_added_row().is_some() {
        return Ok(draw(&data, &[], html! {}).into_response());
    }
    let record = match read(visit, &data, Some(&entry.record)) {
        Ok(record) => record,
        Err(faults) => return Ok(forms::unprocessable(draw(&data, &faults, html! {}))),
    };
    visit.need(Deed::EditApplication, &target_of(&now(visit), &record))?;
    let read_at = sending::read_at(&data, entry.seq);
    let reason = sending::read_reason(&data);
    let change = Change { id: entry.id.clone(), read_at, record, reason };
    match sending::send(visit, move |office| change_record(office, &change)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/applications/{}?done=changed", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn fill(visit: &Visit, entry: &Entry<Application>) -> FormData {
    let (words, record) = (visit.words, &entry.record);
    let call = record.call.as_ref().and_then(|call| visit.office.find(call));
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put_text("title", &record.title)
        .put("area", &record.area)
        .put_some("call", call.map(find_word))
        .put_some("programme", record.programme.as_ref())
        .put_checked("as_lead", record.as_lead)
        .put_some("person", record.person.as_ref())
        .put_money(words, "asked", record.asked)
        .put_money(words, "own", record.own)
        .put_text("lesson", &record.lesson);
    for need in &record.needs {
        data.put("needs", need);
    }
    for (place, work) in record.work.iter().enumerate() {
        data.put(format!("work[{place}].year"), work.year);
        data.put(format!("work[{place}].effort"), words.decimal(work.effort.count, 4));
        data.put(format!("work[{place}].unit"), work.effort.unit.code());
    }
    data
}

fn read(
    visit: &Visit,
    data: &FormData,
    before: Option<&Application>,
) -> Result<Application, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let (none, language) = (Text::default(), visit.words.language());
    let title = before.map_or(&none, |known| &known.title);
    let title = forms::read_text(&mut reader, language, "title", title);
    let lesson = before.map_or(&none, |known| &known.lesson);
    let lesson = forms::read_text(&mut reader, language, "lesson", lesson);
    let area = reader.needed_choice("area", Slug::parse);
    let call = reader.optional_text("call").and_then(|word| {
        let call = find_call(&visit.office, &word);
        if call.is_none() {
            reader.fault(Fault::new("call", "fault-call-unknown"));
        }
        call
    });
    let stages = match before {
        Some(known) => known.stages.clone(),
        None => {
            let on = PartialDate::of_day(visit.today);
            vec![Stage { kind: StageKind::Idea, on, note: Text::default() }]
        }
    };
    let work = reader.rows("work", read_work);
    let (needs, programme) = (reader.choices("needs", Id::parse), reader.id("programme"));
    let (person, as_lead) = (reader.id("person"), reader.checkbox("as_lead"));
    let (asked, own) = (reader.money("asked"), reader.money("own"));
    let mut faults = reader.into_faults();
    let record = Application {
        title,
        area: or_stand_in(area),
        needs,
        call,
        programme,
        as_lead,
        handed: before.and_then(|known| known.handed.clone()),
        person,
        stages,
        asked,
        own,
        granted: before.and_then(|known| known.granted),
        work,
        cooperation: before.and_then(|known| known.cooperation.clone()),
        lesson,
        source: before.map(|known| known.source.clone()).unwrap_or_default(),
    };
    sending::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

fn read_work(row: &mut Reader<'_>) -> Option<WorkSpent> {
    if row.raw("year").is_empty() && row.raw("effort").is_empty() {
        return None;
    }
    let year = row.number_between("year", 1950, 2150).and_then(|year| i16::try_from(year).ok());
    if row.raw("year").is_empty() {
        row.fault(Fault::new("year", "fault-needed"));
    }
    if row.raw("effort").is_empty() {
        row.fault(Fault::new("effort", "fault-needed"));
    }
    let count = row.decimal("effort");
    let unit = row.needed_choice("unit", EffortUnit::parse);
    Some(WorkSpent { year: year?, effort: Effort { count: count?, unit: unit? } })
}

fn list_areas(scene: &Scene<'_>) -> Vec<Choice> {
    sending::list_areas(scene, |area| {
        // Whoever starts one is anchored for it.
        let target = Target { anchored: true, ..in_area(area) };
        may(scene.actor, Deed::EditApplication, &target).is_yes()
    })
}

fn page(
    reading: &Reading,
    entry: Option<&Entry<Application>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let visit = &reading.visit;
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let mut path = vec![(words.say("apply-title").to_owned(), visit.desk("/applications"))];
    let (title, action, back) = match entry {
        None => {
            let list = visit.desk("/applications");
            (words.say("apply-start"), visit.desk("/applications/new"), list)
        }
        Some(entry) => {
            let own = visit.desk(&format!("/applications/{}", entry.id));
            path.push((scene.say(&entry.record.title).to_owned(), own.clone()));
            (words.say("apply-edit-title"), format!("{own}/edit"), own)
        }
    };
    let lede = html! { @if entry.is_none() { p { (words.say("apply-start-lede")) } } };
    let frame = Frame {
        title,
        part: "applications",
        path,
        above: html! { (note) (lede) },
        action: &action,
        back: &back,
        button: words.say(if entry.is_none() { "apply-start-do" } else { "calls-save" }),
    };
    let fields = html! {
        (draw_fields(reading, &view, &scene, entry.map(|entry| &entry.record)))
        @if entry.is_some() { (sending::draw_reason(&view, &scene)) }
    };
    forms::draw(visit, &frame, &view, fields)
}

fn draw_fields(
    reading: &Reading,
    view: &FormView<'_>,
    scene: &Scene<'_>,
    before: Option<&Application>,
) -> Markup {
    let words = scene.words;
    let none = Text::default();
    let needs = list_need_choices(scene, before);
    let optional = |at, label| Field::new(at, label).optional();
    let call = optional("call", words.say("calls-call")).help(words.say("apply-call-help"));
    let programme = optional("programme", words.say("calls-programme"));
    let programme = programme.help(words.say("apply-programme-help"));
    html! {
        (forms::draw_text(view, words, Field::new("title", words.say("apply-name")),
            (before.map_or(&none, |known| &known.title), 1)))
        (view.select(
            Field::new("area", words.say("apply-area")),
            Some(words.say("kit-choose")),
            &list_areas(scene),
        ))
        @if !needs.is_empty() {
            (view.checkboxes(optional("needs", words.say("apply-needs")), &needs))
        }
        (view.text(call))
        (view.select(
            programme, Some(words.say("calls-no-programme")), &list_programme_choices(scene),
        ))
        (view.checkbox(Field::new("as_lead", words.say("apply-as-lead"))))
        (view.select(
            optional("person", words.say("apply-person")),
            Some(words.say("decide-no-one")),
            &forms::list_people(scene, &reading.people),
        ))
        (view.money(optional("asked", words.say("apply-asked")), Currency::EUR))
        (view.money(optional("own", words.say("apply-own")).help(words.say("apply-own-help")),
            crate::organisation::find_currency(scene.office)))
        (draw_work(view, scene))
        @if before.is_some() {
            (forms::draw_text(view, words, optional("lesson", words.say("apply-lesson")),
                (before.map_or(&none, |known| &known.lesson), 4)))
        }
    }
}

fn draw_work(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let units = forms::list_codes(words, "effort", EffortUnit::ALL.iter().map(|it| it.code()));
    let rows = Rows {
        one: words.say("apply-work"),
        add: words.say("apply-work-add"),
        remove: words.say("apply-work-remove"),
    };
    view.rows("work", rows, |row, _| {
        html! {
            (row.number(Field::new("year", words.say("hits-year"))))
            (row.number(Field::new("effort", words.say("apply-work-count"))))
            (row.select(
                Field::new("unit", words.say("apply-work-unit")).width(Width::Medium),
                None,
                &units,
            ))
        }
    })
}

/// The open needs that the reader sees, and those it has.
fn list_need_choices(scene: &Scene<'_>, before: Option<&Application>) -> Vec<Choice> {
    let is_known = |id: &Id<Need>| before.is_some_and(|known| known.needs.contains(id));
    list_needs(scene.office)
        .iter()
        .filter(|need| need.record.closed.is_none() || is_known(&need.id))
        .filter(|need| scene.sight.covers(&need.record.area) || is_known(&need.id))
        .map(|need| Choice::new(need.id.as_str(), scene.say(&need.record.title)))
        .collect()
}
