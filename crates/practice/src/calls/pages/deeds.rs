//! What may be done to an application: handing it to a unit, the unit's answer, moving it on, and
//! saying which cooperation came of it.

use super::common::{At, expect, now, target_of};
use super::need::list_cooperation_choices;
use crate::calls::{
    Application, HandedAnswer, NewStage, Stage, StageKind, answer_hand_over, attach_cooperation,
    hand_over_application, list_next_stages, move_application,
};
use crate::cooperation::Cooperation;
use crate::decision::pages::forms::{self, Frame};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use jiff::ToSpan;
use maud::{Markup, html};
use spine::account::{Deed, may_somewhere};
use spine::base::{Currency, Fault, Id, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader};
use spine::kit::{Failure, Visit};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// A deed with a form of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    HandOver,
    Answer,
    Stage,
    Cooperation,
}

impl What {
    fn path(self) -> &'static str {
        match self {
            Self::HandOver => "hand-over",
            Self::Answer => "answer",
            Self::Stage => "stage",
            Self::Cooperation => "cooperation",
        }
    }

    /// The word for it once it is done.
    fn done(self) -> &'static str {
        match self {
            Self::HandOver => "handed",
            Self::Answer => "answered",
            Self::Stage => "moved",
            Self::Cooperation => "attached",
        }
    }
}

fn find(visit: &Visit, id: &str) -> Result<Arc<Entry<Application>>, Failure> {
    let entry = expect::<Application>(&visit.office, id)?.clone();
    visit.need(Deed::EditApplication, &target_of(&now(visit), &entry.record))?;
    Ok(entry)
}

fn ask(visit: &Visit, id: &str, what: What) -> Result<Markup, Failure> {
    let entry = find(visit, id)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put("on", visit.words.date(visit.today));
    if let Ok(by) = visit.today.checked_add(14.days()) {
        data.put("handed.answer_by", visit.words.date(by));
    }
    data.put_money(visit.words, "asked", entry.record.asked);
    Ok(page(visit, &entry, what, (&data, &[]), html! {}))
}

/// Runs a deed's command and goes back to the application, or shows the form again.
async fn send(
    visit: &Visit,
    entry: &Entry<Application>,
    what: What,
    data: &FormData,
    command: impl Fn(&Office) -> Result<Draft, Refusal> + Send + Sync + 'static,
) -> Result<Response, Failure> {
    let draw = |data: &FormData, faults: &[Fault], note: Markup| {
        page(visit, entry, what, (data, faults), note)
    };
    match sending::send(visit, command).await? {
        Ok(receipt) => {
            let done = what.done();
            let address = visit.desk(&format!("/applications/{}?done={done}", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn refuse(
    visit: &Visit,
    entry: &Entry<Application>,
    what: What,
    (data, faults): (&FormData, &[Fault]),
) -> Response {
    forms::unprocessable(page(visit, entry, what, (data, faults), html! {}))
}

/// `GET …/desk/applications/{id}/hand-over`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn ask_hand_over(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    ask(&visit, &id, What::HandOver)
}

/// `POST …/desk/applications/{id}/hand-over`
///
/// # Errors
/// As [`ask_hand_over`]; what is wrong with the form comes back in the form.
pub async fn hand_over(
    visit: Visit,
    Path((_, _, id)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    let (entry, data) = (find(&visit, &id)?, sending::read_form(&body)?);
    let mut reader = Reader::new(visit.words, &data);
    let unit = reader.needed_id("handed.unit");
    let by = reader.needed_day("handed.answer_by");
    let faults = reader.into_faults();
    let Some((unit, by)) = unit.zip(by).filter(|_| faults.is_empty()) else {
        return Ok(refuse(&visit, &entry, What::HandOver, (&data, &faults)));
    };
    let (of, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let today = visit.today;
    let command =
        move |office: &_| hand_over_application(office, (&of, read_at), (&unit, by), today);
    send(&visit, &entry, What::HandOver, &data, command).await
}

/// `GET …/desk/applications/{id}/answer`
///
/// # Errors
/// As [`ask_hand_over`].
pub async fn ask_answer(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    ask(&visit, &id, What::Answer)
}

/// `POST …/desk/applications/{id}/answer`
///
/// # Errors
/// As [`ask_answer`]; what is wrong with the form comes back in the form.
pub async fn answer(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let (entry, data) = (find(&visit, &id)?, sending::read_form(&body)?);
    let mut reader = Reader::new(visit.words, &data);
    let takes = reader.needed_choice("takes", |code| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let why = read_words(&visit, &mut reader, "why");
    let faults = reader.into_faults();
    let Some(takes) = takes.filter(|_| faults.is_empty()) else {
        return Ok(refuse(&visit, &entry, What::Answer, (&data, &faults)));
    };
    let answer = HandedAnswer { on: visit.today, takes, why };
    let (of, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let command = move |office: &_| answer_hand_over(office, (&of, read_at), &answer);
    send(&visit, &entry, What::Answer, &data, command).await
}

fn read_words(visit: &Visit, reader: &mut Reader<'_>, at: &str) -> Text {
    let text = forms::read_text(reader, visit.words.language(), at, Text::nothing());
    for fault in text.check(at, 2_000, false) {
        reader.fault(Fault { at: at.to_owned(), ..fault });
    }
    text
}

/// `GET …/desk/applications/{id}/stage`
///
/// # Errors
/// As [`ask_hand_over`].
pub async fn ask_stage(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    ask(&visit, &id, What::Stage)
}

/// `POST …/desk/applications/{id}/stage`
///
/// # Errors
/// As [`ask_stage`]; what is wrong with the form comes back in the form.
pub async fn move_on(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let (entry, data) = (find(&visit, &id)?, sending::read_form(&body)?);
    let mut reader = Reader::new(visit.words, &data);
    let kind = reader.needed_choice("kind", StageKind::parse);
    let on = reader.needed_date("on");
    let note = read_words(&visit, &mut reader, "note");
    let (asked, granted) = (reader.money("asked"), reader.money("granted"));
    let mut faults = reader.into_faults();
    faults.extend(asked.and_then(|money| money.check("asked")));
    faults.extend(granted.and_then(|money| money.check("granted")));
    let Some((kind, on)) = kind.zip(on).filter(|_| faults.is_empty()) else {
        return Ok(refuse(&visit, &entry, What::Stage, (&data, &faults)));
    };
    let new = NewStage { stage: Stage { kind, on, note }, asked, granted };
    let (of, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let today = visit.today;
    let command = move |office: &_| move_application(office, (&of, read_at), &new, today);
    send(&visit, &entry, What::Stage, &data, command).await
}

/// `GET …/desk/applications/{id}/cooperation`
///
/// # Errors
/// As [`ask_hand_over`].
pub async fn ask_cooperation(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    ask(&visit, &id, What::Cooperation)
}

/// `POST …/desk/applications/{id}/cooperation`
///
/// # Errors
/// As [`ask_cooperation`]; what is wrong with the form comes back in the form.
pub async fn attach(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let (entry, data) = (find(&visit, &id)?, sending::read_form(&body)?);
    let mut reader = Reader::new(visit.words, &data);
    let cooperation: Option<Id<Cooperation>> = reader.needed_id("cooperation");
    let faults = reader.into_faults();
    let seen = cooperation
        .filter(|id| visit.office.find(id).is_some_and(|found| now(&visit).sight.sees(found)));
    let Some(cooperation) = seen.filter(|_| faults.is_empty()) else {
        let unknown = [Fault::new("cooperation", "fault-id")];
        let faults = if faults.is_empty() { &unknown[..] } else { &faults };
        return Ok(refuse(&visit, &entry, What::Cooperation, (&data, faults)));
    };
    let (of, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let command = move |office: &_| attach_cooperation(office, (&of, read_at), &cooperation);
    send(&visit, &entry, What::Cooperation, &data, command).await
}

fn page(
    visit: &Visit,
    entry: &Entry<Application>,
    what: What,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let back = visit.desk(&format!("/applications/{}", entry.id));
    let (title, button, about) = match what {
        What::HandOver => ("apply-hand-over", "apply-hand-over-do", "apply-hand-over-about"),
        What::Answer => ("apply-answer", "apply-answer-do", "apply-answer-about"),
        What::Stage => ("apply-move", "apply-move-do", "apply-move-about"),
        What::Cooperation => {
            ("apply-cooperation", "apply-cooperation-do", "apply-cooperation-about")
        }
    };
    let say = |key: &str| words.find(key).unwrap_or_default();
    let frame = Frame {
        title: say(title),
        part: "applications",
        path: vec![
            (words.say("apply-title").to_owned(), visit.desk("/applications")),
            (scene.say(&entry.record.title).to_owned(), back.clone()),
        ],
        above: html! { (note) p { (say(about)) } },
        action: &format!("{back}/{}", what.path()),
        back: &back,
        button: say(button),
    };
    let fields = match what {
        What::HandOver => draw_hand_over(&view, &scene),
        What::Answer => draw_answer(&view, &scene),
        What::Stage => draw_stage(&view, &scene, &entry.record),
        What::Cooperation => draw_cooperation(&view, &scene, &entry.id),
    };
    forms::draw(visit, &frame, &view, fields)
}

fn draw_hand_over(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    html! {
        (view.select(
            Field::new("handed.unit", words.say("apply-unit")),
            Some(words.say("kit-choose")),
            &forms::list_units(scene),
        ))
        (view.day(Field::new("handed.answer_by", words.say("apply-answer-by"))))
    }
}

fn draw_answer(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let answers = [
        Choice::new("yes", words.say("apply-takes")),
        Choice::new("no", words.say("apply-takes-not")),
    ];
    let why = Field::new("why", words.say("apply-why")).help(words.say("apply-why-help"));
    html! {
        (view.radios(Field::new("takes", words.say("apply-answer-question")), &answers))
        (view.area(why.optional(), 3))
    }
}

fn draw_stage(view: &FormView<'_>, scene: &Scene<'_>, record: &Application) -> Markup {
    let words = scene.words;
    let next = list_next_stages(record);
    let stages = forms::list_codes(words, "stage", next.iter().map(|kind| kind.code()));
    let currency = record.asked.map_or(Currency::EUR, |asked| asked.currency);
    let note = Field::new("note", words.say("apply-note")).help(words.say("apply-note-help"));
    html! {
        @if next.is_empty() { p { (words.say("apply-no-next")) } }
        (view.radios(Field::new("kind", words.say("apply-stage")), &stages))
        (view.date(Field::new("on", words.say("apply-since"))))
        @if next.contains(&StageKind::Sent) {
            (view.money(Field::new("asked", words.say("apply-asked")).optional(), currency))
        }
        @if next.contains(&StageKind::Granted) {
            (view.money(
                Field::new("granted", words.say("apply-granted"))
                    .help(words.say("apply-granted-help")),
                currency,
            ))
        }
        (view.area(note, 3))
    }
}

/// Attaching one of the register, or the way to enter it there with what is known here.
fn draw_cooperation(view: &FormView<'_>, scene: &Scene<'_>, id: &Id<Application>) -> Markup {
    let words = scene.words;
    let new = scene.desk.link("/cooperations/new", &[("application", id.as_str())]);
    html! {
        (view.select(
            Field::new("cooperation", words.say("apply-came-of-it")),
            Some(words.say("kit-choose")),
            &list_cooperation_choices(scene),
        ))
        @if may_somewhere(scene.actor, Deed::Propose) {
            p { (words.say("apply-enter-first")) " "
                a href=(new) { (words.say("apply-enter-cooperation")) } }
        }
    }
}
