//! The page of a matter: what is asked, where it is on its route, what each body did, what is next.

use super::common::{
    At, draw_done, draw_route, draw_weighing, find_matter, may_do, meeting_name, name_of, now,
    outcome_tag, subject_link, tell_amount,
};
use super::forms::{self, Frame, path_from_decisions, unprocessable};
use super::raise_form::tell_rule;
use crate::decision::{
    Decision, ExitTerms, FollowUp, Matter, Standing, Withdrawal, change_route, find_agenda,
    find_paper, find_place, list_decisions_on, list_follow_ups, withdraw_matter,
};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Text};
use spine::kit::form::{Field, FormData, FormView, Reader};
use spine::kit::{self, Failure, Head, Sheet, Tone, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/desk/matters/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = find_matter(&visit, &visit.view, &id, Deed::SeeInternal)?;
    let scene = Scene::of(&visit);
    let title = scene.say(&entry.record.title);
    let main = draw(&scene, entry);
    Ok(visit.page(&Sheet { title, part: "decisions" }, main))
}

/// The page.
pub fn draw(scene: &Scene<'_>, entry: &Entry<Matter>) -> Markup {
    let (words, matter) = (scene.words, &entry.record);
    let (language, title) = matter.title.read(words.language());
    let decisions = scene.desk.link("/decisions", &[]);
    html! {
        (kit::crumbs(words, &[(words.say("decide-title"), &decisions)], title))
        (kit::head(&Head {
            title,
            lang: Some(language).filter(|language| *language != words.language()),
            tag: Some(standing_tag(scene, entry)),
            lede: Some(kit::name(words, &matter.asked)),
            actions: Some(actions(scene, entry)),
            is_object: true,
            ..Head::default()
        }))
        (draw_done(scene))
        @if is_open(scene, entry) {
            (draw_weighing(scene, matter.act, matter.subject.as_ref()))
        }
        (draw_route(scene, &entry.id, matter))
        (kit::with_aside(words.say("decide-facts"), aside(scene, entry), html! {
            (log(scene, entry))
            @if let Some(exit) = &matter.exit { (exit_terms(scene, exit)) }
            (follow_ups(scene, entry))
            @if !matter.source.is_empty() {
                p.small.soft {
                    (words.say("decide-source")) ": " (kit::name(words, &matter.source))
                }
            }
        }))
    }
}

/// Where a matter stands, as a tag.
pub(super) fn standing_tag(scene: &Scene<'_>, entry: &Entry<Matter>) -> Markup {
    let words = scene.words;
    match find_place(scene.office, &entry.id, &entry.record).standing {
        Standing::Turn(_) => kit::tag(Tone::Screening, words.say("decide-standing-open")),
        Standing::Decided(decision) => outcome_tag(words, &decision.record),
        Standing::Withdrawn => kit::tag(Tone::Closed, words.say("decide-standing-withdrawn")),
    }
}

fn is_open(scene: &Scene<'_>, entry: &Entry<Matter>) -> bool {
    let place = find_place(scene.office, &entry.id, &entry.record);
    matches!(place.standing, Standing::Turn(_))
}

fn actions(scene: &Scene<'_>, entry: &Entry<Matter>) -> Markup {
    let words = scene.words;
    let subject = entry.record.subject.as_ref();
    let is_open = is_open(scene, entry);
    let link = |rest: &str| scene.desk.link(&format!("/matters/{}{rest}", entry.id), &[]);
    let may_raise = is_open && may_do(scene, Deed::RaiseMatter, subject);
    // On an agenda it waits until the agenda was sent and the body has met.
    let has_met = find_agenda(scene.office, &entry.id)
        .is_none_or(|meeting| meeting.record.sent_on.is_some() && meeting.record.on <= scene.today);
    let may_record = is_open && has_met && may_do(scene, Deed::RecordDecision, None);
    html! {
        @if may_raise {
            (kit::link_button(words.say("decide-withdraw"), &link("/withdraw")))
            (kit::link_button(words.say("decide-change-route"), &link("/route")))
        }
        @if may_record { (kit::main_button(words.say("decide-record"), &link("/decision"))) }
    }
}

fn aside(scene: &Scene<'_>, entry: &Entry<Matter>) -> Markup {
    let (words, matter) = (scene.words, &entry.record);
    let mut facts: Vec<(&str, Markup)> = vec![
        (words.say("decide-about"), subject_link(scene, matter.subject.as_ref())),
        (words.say("decide-act"), html! { (words.word("act", matter.act.code())) }),
    ];
    if let Some(asked) = matter.find_asked() {
        facts.push((words.say("decide-amount-asked"), html! { (tell_amount(scene, &asked)) }));
    }
    facts.push((words.say("decide-rule"), tell_rule(scene, matter)));
    facts.push((words.say("decide-raised-on"), html! { (words.date(matter.raised_on)) }));
    if let Some(person) = &matter.raised_by {
        facts.push((words.say("decide-raised-by"), html! { (name_of(scene, person)) }));
    }
    if let Some(agenda) = find_agenda(scene.office, &entry.id) {
        let href = scene.desk.link(&format!("/meetings/{}", agenda.id), &[]);
        let name = meeting_name(scene, &agenda.record);
        facts.push((words.say("decide-on-agenda"), html! { a href=(href) { (name) } }));
        if let Some(paper) = find_paper(scene.office, &agenda.id, &entry.id) {
            let href = scene.desk.link(&format!("/papers/{}", paper.id), &[]);
            let label = words.say("decide-paper");
            facts.push((label, html! { a href=(href) { (words.say("decide-paper-read")) } }));
        }
    }
    if let Some(withdrawal) = &matter.withdrawn {
        let told = html! {
            (words.date(withdrawal.on)) span.sub { (kit::name(words, &withdrawal.reason)) }
        };
        facts.push((words.say("decide-standing-withdrawn"), told));
    }
    kit::panel("facts", words.say("decide-facts"), kit::facts(&facts))
}

fn log(scene: &Scene<'_>, entry: &Entry<Matter>) -> Markup {
    let words = scene.words;
    let decisions = list_decisions_on(scene.office, &entry.id);
    let content = html! {
        @if decisions.is_empty() { p.soft { (words.say("decide-nothing-yet")) } }
        @else { (draw_log(scene, &decisions)) }
    };
    kit::section("done", html! { (words.say("decide-what-happened")) }, content)
}

/// What was decided, one line each: when, who, what, how much.
pub(super) fn draw_log(scene: &Scene<'_>, decisions: &[Arc<Entry<Decision>>]) -> Markup {
    let words = scene.words;
    let lines: Vec<(String, String, Markup)> = decisions
        .iter()
        .map(|entry| {
            let decision = &entry.record;
            let href = scene.desk.link(&format!("/decisions/{}", entry.id), &[]);
            let told = html! {
                a href=(href) { (name_of(scene, &decision.body)) } " "
                (outcome_tag(words, decision))
                @for amount in &decision.amounts { span.sub { (tell_amount(scene, amount)) } }
                @if !decision.text.is_empty() { (kit::text(words, &decision.text)) }
            };
            (decision.on.first_day().to_string(), words.partial_date(decision.on), told)
        })
        .collect();
    let lines: Vec<(&str, &str, Markup)> =
        lines.iter().map(|(iso, when, what)| (iso.as_str(), when.as_str(), what.clone())).collect();
    kit::log(&lines)
}

fn exit_terms(scene: &Scene<'_>, exit: &ExitTerms) -> Markup {
    let words = scene.words;
    let mut facts = vec![(words.say("decide-exit-ends"), html! { (words.date(exit.ends_on)) })];
    if let Some(months) = exit.notice_months {
        facts.push((words.say("decide-exit-notice"), html! { (months) }));
    }
    kit::section(
        "exit",
        html! { (words.word("act", "exit")) },
        html! {
            (kit::text(words, &exit.reason))
            (kit::facts(&facts))
            @if !exit.tell.is_empty() {
                h3 { (words.say("decide-exit-tell")) }
                ul.listed { @for tell in &exit.tell { li { (kit::name(words, tell)) } } }
            }
        },
    )
}

fn follow_ups(scene: &Scene<'_>, entry: &Entry<Matter>) -> Markup {
    let decisions = list_decisions_on(scene.office, &entry.id);
    let ours = |follow_up: &FollowUp| {
        decisions.iter().any(|decision| follow_up.decision.as_ref() == Some(&decision.id))
    };
    let mut list = list_follow_ups(scene.office);
    list.retain(|entry| ours(&entry.record));
    html! {
        @if !list.is_empty() {
            (kit::section(
                "follow-up",
                html! { (scene.words.say("decide-follow-up")) },
                super::follow::draw_list(scene, &list),
            ))
        }
    }
}

/// Where the forms of a matter lie.
fn path_of(visit: &Visit, entry: &Entry<Matter>) -> Vec<(String, String)> {
    let mut path = path_from_decisions(visit);
    let title = entry.record.title.get(visit.words.language()).to_owned();
    path.push((title, visit.desk(&format!("/matters/{}", entry.id))));
    path
}

/// `GET …/desk/matters/{id}/route`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn ask_route(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = find_matter(&visit, &visit.office, &id, Deed::RaiseMatter)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    forms::fill_steps(&mut data, &entry.record.route);
    if !entry.record.route_reason.is_empty() {
        data.put_text("route_reason", &entry.record.route_reason);
    }
    Ok(route_page(&visit, entry, (&data, &[]), html! {}))
}

/// `POST …/desk/matters/{id}/route`
///
/// # Errors
/// As [`ask_route`]; what is wrong with the form comes back in the form.
pub async fn set_route(
    visit: Visit,
    Path((_, _, id)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = find_matter(&visit, &visit.office, &id, Deed::RaiseMatter)?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(route_page(&visit, entry, (&data, &[]), html! {}).into_response());
    }
    let mut reader = Reader::new(visit.words, &data);
    let route = forms::read_steps(&mut reader);
    let language = visit.words.language();
    let before = &entry.record.route_reason;
    let reason = forms::read_text(&mut reader, language, "route_reason", before);
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(route_page(&visit, entry, (&data, &faults), html! {})));
    }
    let (id, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let command = move |office: &_| change_route(office, (&id, read_at), &route, &reason);
    let draw =
        |data: &FormData, faults: &[Fault], note| route_page(&visit, entry, (data, faults), note);
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, entry, "routed"), &receipt)),
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn here(visit: &Visit, entry: &Entry<Matter>, done: &str) -> String {
    visit.desk(&format!("/matters/{}?done={done}", entry.id))
}

fn route_page(
    visit: &Visit,
    entry: &Entry<Matter>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let back = visit.desk(&format!("/matters/{}", entry.id));
    let frame = Frame {
        title: words.say("decide-change-route"),
        part: "decisions",
        path: path_of(visit, entry),
        above: html! { (note) p { (words.say("decide-change-route-about")) } },
        action: &format!("{back}/route"),
        back: &back,
        button: words.say("decide-change-route-do"),
    };
    let reason = Field::new("route_reason", words.say("decide-route-reason"));
    let fields = html! {
        (forms::draw_steps(&view, &scene))
        (forms::draw_text(&view, words, reason, (&entry.record.route_reason, 2)))
    };
    forms::draw(visit, &frame, &view, fields)
}

/// `GET …/desk/matters/{id}/withdraw`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be taken back.
pub async fn ask_withdrawal(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = find_matter(&visit, &visit.office, &id, Deed::RaiseMatter)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    Ok(withdrawal_page(&visit, entry, (&data, &[]), html! {}))
}

/// `POST …/desk/matters/{id}/withdraw`
///
/// # Errors
/// As [`ask_withdrawal`]; what is wrong with the form comes back in the form.
pub async fn withdraw(
    visit: Visit,
    Path((_, _, id)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = find_matter(&visit, &visit.office, &id, Deed::RaiseMatter)?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let reason = reader.needed_text("withdrawn.reason");
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(withdrawal_page(&visit, entry, (&data, &faults), html! {})));
    }
    let reason = Text::new(visit.words.language(), reason);
    let withdrawal = Withdrawal { on: visit.today, reason };
    let (id, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let command = move |office: &_| withdraw_matter(office, (&id, read_at), &withdrawal);
    let draw = |data: &FormData, faults: &[Fault], note| {
        withdrawal_page(&visit, entry, (data, faults), note)
    };
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, entry, "withdrawn"), &receipt)),
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn withdrawal_page(
    visit: &Visit,
    entry: &Entry<Matter>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = visit.words;
    let view = FormView::new(words, data, faults);
    let back = visit.desk(&format!("/matters/{}", entry.id));
    let frame = Frame {
        title: words.say("decide-withdraw"),
        part: "decisions",
        path: path_of(visit, entry),
        above: html! { (note) p { (words.say("decide-withdraw-about")) } },
        action: &format!("{back}/withdraw"),
        back: &back,
        button: words.say("decide-withdraw"),
    };
    let reason = Field::new("withdrawn.reason", words.say("decide-reason"));
    forms::draw(visit, &frame, &view, view.area(reason, 3))
}
