//! Keeping meetings: a new one, its agenda, sending it, the minutes.
//!
//! Who comes: the secretary who puts an agenda together from what waits. So the page of a meeting
//! is the agenda, and below it stands what could be put on it.

use super::common::{At, expect, meeting_name, now};
use super::forms::{self, Frame, name_bodies, path_from_decisions, unprocessable};
use super::meeting_draw;
use crate::decision::{
    Meeting, approve_minutes, change_meeting, enter_meeting, send_agenda, write_minutes,
};
use crate::organisation::Change;
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Text};
use spine::i18n::Words;
use spine::kit::form::{Field, FormData, FormView, Reader, or_stand_in};
use spine::kit::{Failure, Sheet, Visit, final_note};
use spine::office::{Draft, Entry, Office, Refusal};

pub(super) fn need(visit: &Visit) -> Result<(), Failure> {
    visit.need(Deed::KeepMeetings, &Target::default())
}

/// `GET …/desk/meetings/{id}`
///
/// # Errors
/// 404 where there is none.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let entry = expect::<Meeting>(&visit.view, &id)?;
    Ok(page(&visit, &Scene::of(&visit), entry, &[]))
}

fn page(visit: &Visit, scene: &Scene<'_>, entry: &Entry<Meeting>, faults: &[Fault]) -> Markup {
    let title = meeting_name(scene, &entry.record);
    let main = html! {
        (meeting_draw::draw(scene, entry, faults))
    };
    visit.page(&Sheet { title: &title, part: "decisions" }, main)
}

/// `GET …/desk/meetings/new`
///
/// # Errors
/// 403 where no meeting may be kept.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    need(&visit)?;
    let data = Scene::of(&visit).query();
    Ok(form_page(&visit, None, (&data, &[]), html! {}))
}

/// `POST …/desk/meetings/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need(&visit)?;
    let data = sending::read_form(&body)?;
    let meeting = match read(&visit, &data, None) {
        Ok(meeting) => meeting,
        Err(faults) => {
            return Ok(unprocessable(form_page(&visit, None, (&data, &faults), html! {})));
        }
    };
    let id = visit.make_id::<Meeting>();
    let new = id.clone();
    let command = move |office: &_| enter_meeting(office, &new, &meeting);
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, &id, "saved"), &receipt)),
        Err(again) => {
            let page = form_page(&visit, None, (&data, again.faults()), again.draw_note(&visit));
            Ok(again.answer(page))
        }
    }
}

fn here(visit: &Visit, id: &Id<Meeting>, done: &str) -> String {
    visit.desk(&format!("/meetings/{id}?done={done}"))
}

/// `GET …/desk/meetings/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 where no meeting may be kept.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    let (words, record) = (visit.words, &entry.record);
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put("body", &record.body);
    data.put("on", words.date(record.on));
    data.put_some("papers_due_on", record.papers_due_on.map(|day| words.date(day)));
    data.put_text("place", &record.place);
    Ok(form_page(&visit, Some(entry), (&data, &[]), html! {}))
}

/// `POST …/desk/meetings/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    let data = sending::read_form(&body)?;
    let record = match read(&visit, &data, Some(entry)) {
        Ok(record) => record,
        Err(faults) => {
            return Ok(unprocessable(form_page(&visit, Some(entry), (&data, &faults), html! {})));
        }
    };
    let read_at = sending::read_at(&data, entry.seq);
    let change = Change { id: entry.id.clone(), read_at, record, reason: String::new() };
    let command = move |office: &_| change_meeting(office, &change);
    let draw = |data: &FormData, faults: &[Fault], note| {
        form_page(&visit, Some(entry), (data, faults), note)
    };
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, &entry.id, "saved"), &receipt)),
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn read(
    visit: &Visit,
    data: &FormData,
    before: Option<&Entry<Meeting>>,
) -> Result<Meeting, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let body = match before {
        Some(entry) => Some(entry.record.body.clone()),
        None => reader.needed_id("body"),
    };
    let on = reader.needed_day("on");
    let papers_due_on = reader.day("papers_due_on");
    let place = before.map_or(Text::nothing(), |entry| &entry.record.place);
    let place = forms::read_text(&mut reader, visit.words.language(), "place", place);
    let mut faults = reader.into_faults();
    let (body, on) = (or_stand_in(body), or_stand_in(on));
    let record = Meeting {
        body,
        on,
        place,
        papers_due_on,
        items: Vec::new(),
        sent_on: None,
        minutes: Text::default(),
        minutes_address: None,
        minutes_approved_on: None,
        source: Text::default(),
    };
    sending::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

fn form_page(
    visit: &Visit,
    before: Option<&Entry<Meeting>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let mut path = path_from_decisions(visit);
    let (title, action, back) = match before {
        Some(entry) => {
            let back = visit.desk(&format!("/meetings/{}", entry.id));
            path.push((meeting_name(&scene, &entry.record), back.clone()));
            (words.say("decide-meeting-edit"), format!("{back}/edit"), back)
        }
        None => (
            words.say("decide-meeting-new"),
            visit.desk("/meetings/new"),
            visit.desk("/decisions/meetings"),
        ),
    };
    let frame = Frame {
        title,
        part: "decisions",
        path,
        above: note,
        action: &action,
        back: &back,
        button: words.say("decide-save"),
    };
    let place = Field::new("place", words.say("decide-place")).optional();
    let place = place.help(words.say("decide-place-help"));
    let old = before.map_or(Text::nothing(), |entry| &entry.record.place);
    let due = Field::new("papers_due_on", words.say("decide-papers-due")).optional();
    let body = Field::new("body", words.say("decide-body"));
    let fields = html! {
        @if before.is_none() {
            (view.select(body, Some(words.say("kit-choose")), &forms::list_bodies(&scene)))
        }
        (view.day(Field::new("on", words.say("decide-meeting-on"))))
        (view.day(due))
        (forms::draw_text(&view, words, place, (old, 1)))
    };
    forms::draw(visit, &frame, &view, fields)
}

pub(super) async fn finish(
    visit: &Visit,
    entry: &Entry<Meeting>,
    command: impl Fn(&Office) -> Result<Draft, Refusal> + Send + Sync + 'static,
    done: &str,
) -> Result<Response, Failure> {
    match sending::send(visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(visit, &entry.id, done), &receipt)),
        Err(again) => {
            let scene = now(visit);
            let faults = name_bodies(&scene, again.faults().to_vec());
            Ok(again.answer(page(visit, &scene, entry, &faults)))
        }
    }
}

/// What was refused, told above what it was done to.
pub(super) fn draw_faults(words: Words, faults: &[Fault]) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.errors role="alert" { ul { @for fault in faults { li { (words.fault(fault)) } } } }
        }
    }
}

/// `GET …/desk/meetings/{id}/send`: what sending means, before it is done.
///
/// # Errors
/// 404 where there is none, 403 where no meeting may be kept.
pub async fn ask_sending(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    Ok(sending_page(&visit, entry, &[]))
}

fn sending_page(visit: &Visit, entry: &Entry<Meeting>, faults: &[Fault]) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let back = visit.desk(&format!("/meetings/{}", entry.id));
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let mut path = path_from_decisions(visit);
    path.push((meeting_name(&scene, &entry.record), back.clone()));
    let frame = Frame {
        title: words.say("decide-send"),
        part: "decisions",
        path,
        above: html! {
            p { (words.say("decide-send-about")) }
            (final_note(words))
            (meeting_draw::draw_papers(&scene, entry))
        },
        action: &format!("{back}/send"),
        back: &back,
        button: words.say("decide-send-do"),
    };
    forms::draw(visit, &frame, &view, html! {})
}

/// `POST …/desk/meetings/{id}/send`
///
/// # Errors
/// As [`ask_sending`].
pub async fn send(visit: Visit, Path((_, _, id)): At) -> Result<Response, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    let (id, today) = (entry.id.clone(), visit.today);
    let command = move |office: &_| send_agenda(office, &id, today);
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, &entry.id, "sent"), &receipt)),
        Err(again) => {
            let faults = name_bodies(&now(&visit), again.faults().to_vec());
            Ok(again.answer(sending_page(&visit, entry, &faults)))
        }
    }
}

/// `GET …/desk/meetings/{id}/minutes`: of a meeting that is to come, and of one whose minutes were
/// approved, its page.
///
/// # Errors
/// 404 where there is none, 403 where no meeting may be kept.
pub async fn ask_minutes(visit: Visit, Path((_, _, id)): At) -> Result<Response, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    if visit.today < entry.record.on || entry.record.minutes_approved_on.is_some() {
        let page = visit.desk(&format!("/meetings/{}", entry.id));
        return Ok(Redirect::to(&page).into_response());
    }
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put_text("minutes", &entry.record.minutes);
    data.put_some("minutes_address", entry.record.minutes_address.as_ref());
    Ok(minutes_page(&visit, entry, (&data, &[]), html! {}).into_response())
}

/// `POST …/desk/meetings/{id}/minutes`
///
/// # Errors
/// As [`ask_minutes`]; what is wrong with the form comes back in the form.
pub async fn keep_minutes(
    visit: Visit,
    Path((_, _, id)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let language = visit.words.language();
    let minutes = forms::read_text(&mut reader, language, "minutes", &entry.record.minutes);
    let address = reader.optional_text("minutes_address");
    if address.as_ref().is_some_and(|it| !it.starts_with("http://") && !it.starts_with("https://"))
    {
        reader.fault(Fault::new("minutes_address", "fault-web-address"));
    }
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(minutes_page(&visit, entry, (&data, &faults), html! {})));
    }
    let (id, today) = (entry.id.clone(), visit.today);
    let read_at = sending::read_at(&data, entry.seq);
    let command = move |office: &_| {
        write_minutes(office, (&id, read_at), (&minutes, address.as_deref()), today)
    };
    let draw =
        |data: &FormData, faults: &[Fault], note| minutes_page(&visit, entry, (data, faults), note);
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, &entry.id, "saved"), &receipt)),
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn minutes_page(
    visit: &Visit,
    entry: &Entry<Meeting>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let back = visit.desk(&format!("/meetings/{}", entry.id));
    let view = FormView::new(words, data, faults);
    let mut path = path_from_decisions(visit);
    path.push((meeting_name(&scene, &entry.record), back.clone()));
    let frame = Frame {
        title: words.say("decide-minutes"),
        part: "decisions",
        path,
        above: html! { (note) p { (words.say("decide-minutes-about")) } },
        action: &format!("{back}/minutes"),
        back: &back,
        button: words.say("decide-save"),
    };
    let minutes = Field::new("minutes", words.say("decide-minutes-text")).optional();
    let address = Field::new("minutes_address", words.say("decide-minutes-address")).optional();
    let fields = html! {
        (forms::draw_text(&view, words, minutes, (&entry.record.minutes, 8)))
        (view.text(address))
    };
    forms::draw(visit, &frame, &view, fields)
}

/// `POST …/desk/meetings/{id}/approve`: the minutes are approved.
///
/// # Errors
/// 404 where there is none, 403 where no meeting may be kept; what stands in the way is told above
/// the agenda.
pub async fn approve(visit: Visit, Path((_, _, id)): At) -> Result<Response, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    let (id, today) = (entry.id.clone(), visit.today);
    let command = move |office: &_| approve_minutes(office, &id, today);
    finish(&visit, entry, command, "approved").await
}

/// A small form of one button.
pub(super) fn one_button(action: &str, hidden: &[(&str, &str)], button: Markup) -> Markup {
    html! {
        form.inline method="post" action=(action) {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            (button)
        }
    }
}

/// A button that is not the main one of its page.
pub(super) fn quiet(label: &str, what: &str) -> Markup {
    html! { button.btn { (label) span.vh { ": " (what) } } }
}
