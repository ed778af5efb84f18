//! What is to be done after decisions, screenings and reviews: one list, and saying what is done.

use super::common::{At, draw_done, expect, name_of, now, tabs, target};
use super::forms::{self, Frame, path_from_decisions, unprocessable};
use crate::decision::{Done, FollowUp, Subject, finish_follow_up, list_follow_ups};
use crate::duty::Duty;
use crate::organisation::Person;
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target, may};
use spine::base::{Fault, Id, Text};
use spine::key;
use spine::kit::form::{Field, FormData, FormView, Reader};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{Entry, Office};
use std::sync::Arc;

pub(super) fn subject_of(record: &FollowUp) -> Option<Subject> {
    record.cooperation.clone().map(Subject::Cooperation)
}

/// A follow-up as a target of deeds: whoever owns it is anchored for it, and while it waits for a
/// unit whoever works there.
fn target_of<'o>(visit_person: Option<&str>, office: &'o Office, record: &FollowUp) -> Target<'o> {
    let person = visit_person.and_then(Id::<Person>::parse);
    let unit = person.as_ref().and_then(|id| office.find(id)?.unit.as_ref());
    let anchored = match &record.owner {
        Some(owner) => person.as_ref() == Some(owner),
        None => unit.is_some() && unit == record.unit.as_ref(),
    };
    Target { anchored, ..target(office, subject_of(record).as_ref()) }
}

/// `GET …/desk/decisions/follow-up`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let title = words.say("decide-title");
    let entries = list_seen(&scene);
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("decide-follow-lede")) }),
            ..Head::default()
        }))
        (tabs(&scene, "/follow-up"))
        (draw_done(&scene))
        @if entries.is_empty() { (kit::empty(words.say("decide-follow-empty"), None)) }
        @else { (draw_list(&scene, &entries)) }
    };
    Ok(visit.page(&Sheet { title, part: "decisions" }, main))
}

fn list_seen(scene: &Scene<'_>) -> Vec<Arc<Entry<FollowUp>>> {
    let mut entries = list_follow_ups(scene.office);
    entries.retain(|entry| super::common::sees(scene, subject_of(&entry.record).as_ref()));
    entries
}

/// Follow-ups as a table: what, by when, who, done.
pub(super) fn draw_list(scene: &Scene<'_>, entries: &[Arc<Entry<FollowUp>>]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("decide-what")),
        Column::new(Kind::Plain, words.say("decide-due")),
        Column::new(Kind::Plain, words.say("decide-owner")),
        Column::new(Kind::Plain, words.say("decide-done")),
    ];
    let rows: Vec<Vec<Markup>> = entries.iter().map(|entry| draw_row(scene, entry)).collect();
    table::plain(words.say("decide-follow-up"), &columns, &rows)
}

fn draw_row(scene: &Scene<'_>, entry: &Entry<FollowUp>) -> Vec<Markup> {
    let (words, record) = (scene.words, &entry.record);
    let due = match record.due_on {
        Some(due) => html! {
            (words.date(due))
            @if record.done.is_none() && due < scene.today {
                " " (kit::flag(words.say("decide-overdue")))
            }
        },
        None => kit::soft(words.say("decide-no-day")),
    };
    let owner = match (&record.owner, &record.unit) {
        (Some(owner), _) => html! { (name_of(scene, owner)) },
        (None, Some(unit)) => html! { (name_of(scene, unit)) },
        (None, None) => kit::soft(words.say("decide-no-one")),
    };
    let may_finish = may_finish(scene, record);
    let href = scene.desk.link(&format!("/follow-ups/{}/done", entry.id), &[]);
    let done = match &record.done {
        Some(done) => html! {
            (words.date(done.on))
            @if !done.how.is_empty() { span.sub { (kit::name(words, &done.how)) } }
        },
        None if may_finish => html! {
            a href=(href) {
                (words.say("decide-finish")) span.vh { ": " (scene.say(&record.what)) }
            }
        },
        None => kit::soft(words.say("decide-not-done")),
    };
    let ways = draw_ways(scene, entry, may_finish && record.done.is_none());
    vec![what(scene, record), due, html! { (owner) (ways) }, done]
}

fn may_finish(scene: &Scene<'_>, record: &FollowUp) -> bool {
    let target = target_of(scene.actor.person(), scene.office, record);
    !scene.desk.is_past() && may(scene.actor, Deed::FollowUp, &target).is_yes()
}

/// Where a duty leads; that of a follow-up of somebody else to the list of them.
pub(super) fn path_of<'d>(scene: &Scene<'_>, duty: &'d Duty) -> &'d str {
    let id = duty.path.strip_prefix("/follow-ups/").and_then(|rest| rest.strip_suffix("/done"));
    let entry = id.and_then(Id::<FollowUp>::parse).and_then(|id| scene.office.find(&id));
    match entry.is_some_and(|record| !may_finish(scene, record)) {
        true => "/decisions/follow-up",
        false => &duty.path,
    }
}

/// Where one changes who does it, and sees who did before.
fn draw_ways(scene: &Scene<'_>, entry: &Entry<FollowUp>, may_carry: bool) -> Markup {
    let words = scene.words;
    let link = |key: &'static str, rest: &str| {
        let href = scene.desk.link(&format!("/follow-ups/{}/{rest}", entry.id), &[]);
        let what = scene.say(&entry.record.what);
        html! { a href=(href) { (words.say(key)) span.vh { ": " (what) } } }
    };
    let subject = subject_of(&entry.record);
    let may_look = super::common::may_see_history(scene, subject.as_ref());
    html! {
        span.sub {
            @if may_carry { (link(key!("decide-carry"), "carry")) }
            @if may_carry && may_look { ", " }
            @if may_look { (link(key!("decide-carry-history"), "history")) }
        }
    }
}

pub(super) fn what(scene: &Scene<'_>, record: &FollowUp) -> Markup {
    let words = scene.words;
    let decision = record.decision.as_ref().filter(|id| scene.office.find(*id).is_some());
    html! {
        (kit::name(words, &record.what))
        span.sub {
            (words.word("follow-up", record.kind.code()))
            @if let Some(cooperation) = record.cooperation.as_ref() {
                ", " (super::common::subject_link(
                    scene, Some(&Subject::Cooperation(cooperation.clone())),
                ))
            }
            @if let Some(id) = decision {
                ", " a href=(scene.desk.link(&format!("/decisions/{id}"), &[])) {
                    (words.say("decide-decision"))
                }
            }
        }
    }
}

pub(super) fn find<'o>(
    visit: &Visit,
    office: &'o Office,
    id: &str,
) -> Result<&'o Entry<FollowUp>, Failure> {
    let entry = expect::<FollowUp>(office, id)?;
    let target = target_of(visit.actor.person(), office, &entry.record);
    visit.need(Deed::FollowUp, &target)?;
    Ok(entry)
}

/// `GET …/desk/follow-ups/{id}/done`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it is not the actor's to do.
pub async fn ask(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = find(&visit, &visit.office, &id)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put("done.on", visit.words.date(visit.today));
    Ok(page(&visit, entry, (&data, &[]), html! {}))
}

/// `POST …/desk/follow-ups/{id}/done`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn finish(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let entry = find(&visit, &visit.office, &id)?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let on = reader.needed_day("done.on");
    if on.is_some_and(|on| on > visit.today) {
        reader.fault(Fault::new("done.on", "fault-after-today"));
    }
    let language = visit.words.language();
    let how = forms::read_text(&mut reader, language, "done.how", Text::nothing());
    let faults = reader.into_faults();
    let Some(on) = on.filter(|_| faults.is_empty()) else {
        return Ok(unprocessable(page(&visit, entry, (&data, &faults), html! {})));
    };
    let done = Done { on, how };
    let (id, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let command = move |office: &_| finish_follow_up(office, (&id, read_at), &done);
    let draw = |data: &FormData, faults: &[Fault], note| page(&visit, entry, (data, faults), note);
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk("/decisions/follow-up?done=finished");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn page(
    visit: &Visit,
    entry: &Entry<FollowUp>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let back = visit.desk("/decisions/follow-up");
    let mut path = path_from_decisions(visit);
    path.push((words.say("decide-follow-up").to_owned(), back.clone()));
    let frame = Frame {
        title: words.say("decide-finish"),
        part: "decisions",
        path,
        above: html! { (note) p { (what(&scene, &entry.record)) } },
        action: &visit.desk(&format!("/follow-ups/{}/done", entry.id)),
        back: &back,
        button: words.say("decide-finish"),
    };
    let how = Field::new("done.how", words.say("decide-how")).optional();
    let fields = html! {
        (view.day(Field::new("done.on", words.say("decide-done-on"))))
        (view.area(how.help(words.say("decide-how-help")), 3))
    };
    forms::draw(visit, &frame, &view, fields)
}
