//! One need: what is the matter, who has it, what could help; and closing it.

use super::common::{
    At, area_name, draw_done, expect, in_area, link_to, may_do, not_stated, now, quote_words,
    stage_tag, state_tag,
};
use super::needs::{list_applications_of, tag, tell_owner};
use crate::calls::{
    Call, CallState, Need, NeedEnd, close_need, list_fitting_calls, reopen_need, suggest_partners,
};
use crate::cooperation::Cooperation;
use crate::decision::pages::forms::{self, Frame};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;

/// At most so many calls are suggested.
const SUGGESTED: usize = 12;

/// `GET …/desk/needs/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Need>(&visit.view, &id)?;
    visit.need(Deed::SeeInternal, &in_area(&entry.record.area))?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let need = &entry.record;
    let title = scene.say(&need.title);
    let (list, original) = (scene.desk.link("/needs", &[]), scene.original_link(&need.title));
    let (language, _) = need.title.read(words.language());
    let main = html! {
        (kit::crumbs(words, &[(words.say("needs-title"), &list)], title))
        (kit::head(&Head {
            title,
            lang: (language != words.language()).then_some(language),
            tag: Some(tag(&scene, need)),
            note: kit::record_note(words, (entry.as_ref(), &need.title), Some(&original)),
            actions: Some(draw_actions(&scene, entry)),
            is_object: true,
            ..Head::default()
        }))
        (draw_done(&scene))
        @if let Some(end) = &need.closed { (draw_end(&scene, end)) }
        (kit::with_aside(words.say("calls-facts"), draw_facts(&scene, need), html! {
            (kit::section("matter", html! { (words.say("needs-matter")) }, html! {
                @if need.description.is_empty() { (not_stated(words)) }
                @else { (kit::text(words, &need.description)) }
            }))
            (draw_nodes(&scene, need))
            (draw_calls(&scene, entry))
            (draw_partners(&scene, need))
            (draw_applications(&scene, entry))
        }))
    };
    Ok(visit.page(&Sheet { title, part: "needs" }, main))
}

fn draw_actions(scene: &Scene<'_>, entry: &Entry<Need>) -> Markup {
    let words = scene.words;
    let link = |rest: &str| scene.desk.link(&format!("/needs/{}{rest}", entry.id), &[]);
    let target = in_area(&entry.record.area);
    let may_edit = may_do(scene, Deed::EditNeed, &target);
    let (history, edit, close) = (link("/history"), link("/edit"), link("/close"));
    let apply = scene.desk.link("/applications/new", &[("need", entry.id.as_str())]);
    html! {
        @if may_do(scene, Deed::SeeHistory, &target) {
            (kit::link_button(words.say("calls-history"), &history))
        }
        @if may_edit {
            (kit::link_button(words.say("calls-edit"), &edit))
            @if entry.record.closed.is_none() {
                (kit::link_button(words.say("needs-close"), &close))
                @if may_do(scene, Deed::EditApplication, &target) {
                    (kit::main_button(words.say("apply-start"), &apply))
                }
            } @else {
                (kit::link_button(words.say("needs-reopen"), &close))
            }
        }
    }
}

fn draw_end(scene: &Scene<'_>, end: &NeedEnd) -> Markup {
    let words = scene.words;
    let title = match end.met {
        true => words.say_with("needs-met-on", &[("day", words.date(end.on).into())]),
        false => words.say_with("needs-closed-on", &[("day", words.date(end.on).into())]),
    };
    html! {
        section.panel aria-labelledby="end" {
            h2 #end { (title) }
            (kit::text(words, &end.why))
            @if let Some(id) = &end.cooperation { p { (link_cooperation(scene, id)) } }
        }
    }
}

/// A cooperation by name, where the reader sees it.
pub(crate) fn link_cooperation(scene: &Scene<'_>, id: &Id<Cooperation>) -> Markup {
    match scene.office.find(id) {
        Some(found) if scene.sight.sees(found) => {
            let href = scene.desk.link(&format!("/cooperations/{}", found.slug), &[]);
            html! { a href=(href) { (kit::name(scene.words, &found.name)) } }
        }
        Some(_) | None => kit::soft(scene.words.say("decide-not-shown")),
    }
}

fn draw_facts(scene: &Scene<'_>, need: &Need) -> Markup {
    let words = scene.words;
    let owner = match tell_owner(scene, need) {
        Some(owner) => html! { (owner) },
        None => kit::flag(words.say("needs-no-one")),
    };
    let facts = [
        (words.say("apply-area"), html! { (area_name(scene, &need.area)) }),
        (words.say("needs-owner"), owner),
        (
            words.say("needs-knows"),
            match &need.person {
                Some(person) => html! { (super::common::name_of(scene, person)) },
                None => not_stated(words),
            },
        ),
        (words.say("needs-since"), html! { (words.date(need.raised_on)) }),
        (
            words.say("calls-from"),
            match need.source.is_empty() {
                true => not_stated(words),
                false => kit::name(words, &need.source),
            },
        ),
    ];
    kit::panel("facts", words.say("calls-facts"), kit::facts(&facts))
}

fn draw_nodes(scene: &Scene<'_>, need: &Need) -> Markup {
    let words = scene.words;
    let content = html! {
        @if need.serves.is_empty() { p { (kit::soft(words.say("needs-no-node"))) } }
        @else {
            ul.listed {
                @for serves in &need.serves {
                    li {
                        (scene.draw_node(&serves.node))
                        @if !serves.why.is_empty() { span.sub { (kit::name(words, &serves.why)) } }
                    }
                }
            }
        }
    };
    kit::section("nodes", html! { (words.say("needs-nodes")) }, content)
}

fn draw_call(scene: &Scene<'_>, id: &Id<Call>, below: &Markup) -> Markup {
    let words = scene.words;
    html! {
        li {
            (link_to(scene, "/calls", id))
            @if let Some(call) = scene.office.find(id) {
                " " (state_tag(words, call.find_state(scene.today)))
                @if let Some(day) = call.find_deadline(scene.today) {
                    span.sub { (words.say("calls-deadline")) ": " (words.date(day)) }
                }
            }
            (below)
        }
    }
}

fn draw_calls(scene: &Scene<'_>, entry: &Entry<Need>) -> Markup {
    let (words, need) = (scene.words, &entry.record);
    let is_open = |id: &Id<Call>| {
        let call = scene.office.find(id);
        call.is_some_and(|call| call.find_state(scene.today) != CallState::Closed)
    };
    let is_noted = |id: &Id<Call>| need.calls.iter().any(|fitting| fitting.call == *id);
    let mut hinted = list_fitting_calls(scene.office, &entry.id);
    hinted.retain(|(id, _)| is_open(id) && !is_noted(id));
    let may_note = may_do(scene, Deed::EditNeed, &in_area(&need.area));
    let content = html! {
        @if need.calls.is_empty() { p { (kit::soft(words.say("needs-no-call-noted"))) } }
        @else {
            ul.listed {
                @for fitting in &need.calls {
                    (draw_call(scene, &fitting.call, &html! {
                        @if !fitting.why.is_empty() {
                            span.sub { (kit::name(words, &fitting.why)) }
                        }
                    }))
                }
            }
        }
        @if !hinted.is_empty() && need.closed.is_none() {
            h3 { (words.say("needs-calls-hinted")) }
            ul.listed {
                @for (id, shared) in hinted.iter().take(SUGGESTED) {
                    (draw_call(scene, id, &draw_hint(scene, entry, (id, shared), may_note)))
                }
            }
            p.small.soft { (words.say("calls-fit-rule")) }
        }
    };
    kit::section("calls", html! { (words.say("needs-calls")) }, content)
}

fn draw_hint(
    scene: &Scene<'_>,
    entry: &Entry<Need>,
    (call, shared): (&Id<Call>, &[String]),
    may_note: bool,
) -> Markup {
    let words = scene.words;
    let told = [("count", shared.len().into()), ("words", quote_words(scene, shared).into())];
    let href = scene.desk.link(&format!("/calls/{call}"), &[("need", entry.id.as_str())]);
    html! {
        span.sub {
            (words.say_with("calls-shares", &told))
            @if may_note {
                " " a href={ (href) "#needs" } {
                    (words.say("calls-fits-a-need"))
                    span.vh { ": " (super::common::name_of(scene, call)) }
                }
            }
        }
    }
}

fn draw_partners(scene: &Scene<'_>, need: &Need) -> Markup {
    let words = scene.words;
    let hints = suggest_partners(scene.office, need, &scene.sight);
    let content = html! {
        @if need.partners.is_empty() { p { (kit::soft(words.say("needs-no-partner"))) } }
        @else {
            ul.listed {
                @for partner in &need.partners {
                    li { (link_to(scene, "/organisations", partner)) }
                }
            }
        }
        @if !hints.is_empty() && need.closed.is_none() {
            h3 { (words.say("needs-partners-hinted")) }
            ul.listed {
                @for hint in &hints {
                    li {
                        (link_to(scene, "/organisations", &hint.organisation))
                        span.sub {
                            (words.say("needs-partner-because")) " "
                            (words.list(&list_names(scene, &hint.cooperations)))
                        }
                    }
                }
            }
        }
    };
    kit::section("partners", html! { (words.say("needs-partners")) }, content)
}

fn list_names(scene: &Scene<'_>, cooperations: &[Id<Cooperation>]) -> Vec<String> {
    cooperations.iter().map(|id| super::common::name_of(scene, id)).collect()
}

fn draw_applications(scene: &Scene<'_>, entry: &Entry<Need>) -> Markup {
    let words = scene.words;
    let found = list_applications_of(scene, entry);
    let content = html! {
        @if found.is_empty() { p { (kit::soft(words.say("needs-no-application"))) } }
        @else {
            ul.listed {
                @for application in &found {
                    li {
                        (link_to(scene, "/applications", &application.id))
                        @if let Some(stage) = application.record.stage() {
                            " " (stage_tag(words, stage))
                        }
                    }
                }
            }
        }
    };
    kit::section("applications", html! { (words.say("calls-applications")) }, content)
}

/// `GET …/desk/needs/{id}/close`: asks how it ended, or whether to open it again.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn ask_close(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Need>(&visit.office, &id)?;
    visit.need(Deed::EditNeed, &in_area(&entry.record.area))?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put("closed.on", visit.words.date(visit.today));
    Ok(draw_close(&visit, entry, (&data, &[]), html! {}))
}

/// `POST …/desk/needs/{id}/close`
///
/// # Errors
/// As [`ask_close`]; what is wrong with the form comes back in the form.
pub async fn close(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let entry = expect::<Need>(&visit.office, &id)?;
    visit.need(Deed::EditNeed, &in_area(&entry.record.area))?;
    let data = sending::read_form(&body)?;
    let (need, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let draw =
        |data: &FormData, faults: &[Fault], note| draw_close(&visit, entry, (data, faults), note);
    let (done, sent) = match entry.record.closed.is_some() {
        true => {
            let command = move |office: &_| reopen_need(office, &need, read_at);
            ("reopened", sending::send(&visit, command).await?)
        }
        false => {
            let end = match read_end(&visit, &data) {
                Ok(end) => end,
                Err(faults) => return Ok(forms::unprocessable(draw(&data, &faults, html! {}))),
            };
            let today = visit.today;
            let command = move |office: &_| close_need(office, (&need, read_at), &end, today);
            ("closed", sending::send(&visit, command).await?)
        }
    };
    match sent {
        Ok(receipt) => {
            let address = visit.desk(&format!("/needs/{}?done={done}", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn read_end(visit: &Visit, data: &FormData) -> Result<NeedEnd, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let on = reader.needed_day("closed.on");
    let met = reader.needed_choice("closed.met", |code| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let why = reader.needed_text("closed.why");
    let cooperation = reader.id("closed.cooperation");
    let why = Text::new(visit.words.language(), why);
    let faults = reader.into_faults();
    let end = on.zip(met).map(|(on, met)| NeedEnd { on, met, why, cooperation });
    end.filter(|_| faults.is_empty()).ok_or(faults)
}

/// The cooperations that the reader sees, by name.
pub(super) fn list_cooperation_choices(scene: &Scene<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = scene
        .office
        .list::<Cooperation>()
        .filter(|entry| scene.sight.sees(&entry.record))
        .map(|entry| Choice::new(entry.id.as_str(), scene.say(&entry.record.name)))
        .collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}

fn draw_close(
    visit: &Visit,
    entry: &Entry<Need>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let back = visit.desk(&format!("/needs/{}", entry.id));
    let name = scene.say(&entry.record.title).to_owned();
    let is_closed = entry.record.closed.is_some();
    let title = words.say(if is_closed { "needs-reopen" } else { "needs-close" });
    let frame = Frame {
        title,
        part: "needs",
        path: vec![
            (words.say("needs-title").to_owned(), visit.desk("/needs")),
            (name, back.clone()),
        ],
        above: note,
        action: &format!("{back}/close"),
        back: &back,
        button: title,
    };
    if is_closed {
        let about = html! { p { (words.say("needs-reopen-about")) } };
        return forms::draw(visit, &frame, &view, about);
    }
    let met = [
        Choice::new("yes", words.say("needs-was-met")),
        Choice::new("no", words.say("needs-was-not-met")),
    ];
    let cooperation = Field::new("closed.cooperation", words.say("needs-by-cooperation"));
    let choices = list_cooperation_choices(&scene);
    forms::draw(
        visit,
        &frame,
        &view,
        html! {
            (view.radios(Field::new("closed.met", words.say("needs-was")), &met))
            (view.area(Field::new("closed.why", words.say("needs-how")), 3))
            (view.day(Field::new("closed.on", words.say("needs-ended"))))
            (view.select(cooperation.optional(), Some(words.say("needs-no-cooperation")), &choices))
        },
    )
}
