//! What the page of a meeting looks like: the agenda, what could come on it, the minutes.

use super::common::{
    draw_done, list_papers, may_do, meeting_name, name_of, outcome_tag, sees, tell_amount,
    tell_route,
};
use super::meeting::{draw_faults, one_button, quiet};
use crate::decision::{
    AgendaItem, Matter, Meeting, Paper, Standing, find_paper, find_place, list_asked_years,
    list_decisions_on, list_fitting,
};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, Money};
use spine::kit::form::FormData;
use spine::kit::{self, Head, Tone};
use spine::office::Entry;

/// The page.
pub(super) fn draw(scene: &Scene<'_>, entry: &Entry<Meeting>, faults: &[Fault]) -> Markup {
    let (words, meeting) = (scene.words, &entry.record);
    let title = meeting_name(scene, meeting);
    let meetings = scene.desk.link("/decisions/meetings", &[]);
    let place = (!meeting.place.is_empty()).then(|| kit::name(words, &meeting.place));
    let may_keep = may_do(scene, Deed::KeepMeetings, None);
    html! {
        (kit::crumbs(words, &[(words.say("decide-meetings"), &meetings)], &title))
        (kit::head(&Head {
            title: &title,
            tag: Some(state_tag(scene, meeting)),
            lede: place,
            actions: Some(actions(scene, entry)),
            is_object: true,
            ..Head::default()
        }))
        (draw_done(scene))
        (draw_faults(words, faults))
        (kit::with_aside(
            words.say("decide-meeting-facts"),
            kit::panel(
                "facts",
                words.say("decide-meeting-facts"),
                kit::facts(&facts(scene, meeting)),
            ),
            html! {
                (kit::section(
                    "agenda", html! { (words.say("decide-agenda")) }, agenda(scene, entry),
                ))
                @if may_keep && meeting.sent_on.is_none() { (offer(scene, entry)) }
                (minutes(scene, meeting))
                @if !meeting.source.is_empty() {
                    p.small.soft {
                        (words.say("decide-source")) ": " (kit::name(words, &meeting.source))
                    }
                }
            },
        ))
    }
}

/// A link to a page of the meeting.
pub(super) fn link(scene: &Scene<'_>, id: &Id<Meeting>, rest: &str) -> String {
    scene.desk.link(&format!("/meetings/{id}{rest}"), &[])
}

/// How far a meeting is.
pub(super) fn state_tag(scene: &Scene<'_>, meeting: &Meeting) -> Markup {
    let words = scene.words;
    match (meeting.minutes_approved_on, meeting.sent_on) {
        (Some(_), _) => kit::tag(Tone::Decided, words.say("decide-meeting-approved")),
        (None, Some(_)) if meeting.on <= scene.today => {
            kit::tag(Tone::Active, words.say("decide-meeting-held"))
        }
        (None, Some(_)) => kit::tag(Tone::Recommended, words.say("decide-meeting-sent")),
        (None, None) => kit::tag(Tone::Idea, words.say("decide-meeting-draft")),
    }
}

/// Reading is everybody's; the rest is of those who keep meetings.
fn actions(scene: &Scene<'_>, entry: &Entry<Meeting>) -> Markup {
    let (words, meeting) = (scene.words, &entry.record);
    let keeps = may_do(scene, Deed::KeepMeetings, None) && meeting.minutes_approved_on.is_none();
    let has_been = meeting.on <= scene.today;
    let to = |rest: &str| link(scene, &entry.id, rest);
    let papers = list_papers(scene, (&entry.id, meeting)).len();
    let may_send = keeps && meeting.sent_on.is_none() && !meeting.items.is_empty();
    let may_approve = keeps && meeting.sent_on.is_some() && has_been;
    let read = words.say_with("decide-papers-read", &[("count", papers.into())]);
    html! {
        @if keeps { (kit::link_button(words.say("decide-meeting-edit"), &to("/edit"))) }
        @if keeps && has_been { (kit::link_button(words.say("decide-minutes"), &to("/minutes"))) }
        @if papers > 0 && !(may_send || may_approve) { (kit::main_button(&read, &to("/papers"))) }
        @else if papers > 0 { (kit::link_button(&read, &to("/papers"))) }
        @if may_send { (kit::main_button(words.say("decide-send"), &to("/send"))) }
        @if may_approve {
            (one_button(&to("/approve"), &[], html! {
                button.btn.main { (words.say("decide-approve")) }
            }))
        }
    }
}

fn facts<'w>(scene: &Scene<'_>, meeting: &Meeting) -> Vec<(&'w str, Markup)> {
    let words = scene.words;
    let day = |day| html! { (words.date(day)) };
    let mut facts = vec![
        (words.say("decide-body"), html! { (name_of(scene, &meeting.body)) }),
        (words.say("decide-meeting-on"), day(meeting.on)),
    ];
    if let Some(due) = meeting.papers_due_on {
        facts.push((words.say("decide-papers-due"), day(due)));
    }
    if let Some(sent) = meeting.sent_on {
        facts.push((words.say("decide-sent-on"), day(sent)));
    }
    if let Some(approved) = meeting.minutes_approved_on {
        facts.push((words.say("decide-approved-on"), day(approved)));
    }
    facts
}

fn agenda(scene: &Scene<'_>, entry: &Entry<Meeting>) -> Markup {
    let words = scene.words;
    let items = &entry.record.items;
    let may_arrange = entry.record.sent_on.is_none() && may_do(scene, Deed::KeepMeetings, None);
    html! {
        @if items.is_empty() { p.soft { (words.say("decide-agenda-nothing")) } }
        @else {
            ol.agenda {
                @for (place, item) in items.iter().enumerate() {
                    li.item { (draw_item(scene, entry, (place, item))) }
                }
            }
        }
        @if may_arrange && !items.is_empty() {
            p { a href=(link(scene, &entry.id, "/order")) { (words.say("decide-order")) } }
        }
    }
}

/// One item: its number, what is asked, the amount beside it, who has spoken, and what is missing.
fn draw_item(
    scene: &Scene<'_>,
    entry: &Entry<Meeting>,
    (place, item): (usize, &AgendaItem),
) -> Markup {
    let words = scene.words;
    let Some(matter) = scene.office.find(&item.matter) else { return html! { (item.matter) } };
    let number = item.find_number(place);
    if !sees(scene, matter.subject.as_ref()) {
        return html! {
            span.no { (number) }
            p.ask { (kit::soft(words.say("decide-not-shown"))) }
        };
    }
    let href = scene.desk.link(&format!("/matters/{}", item.matter), &[]);
    let paper = find_paper(scene.office, &entry.id, &item.matter);
    let reading = paper.map(|paper| scene.desk.link(&format!("/papers/{}", paper.id), &[]));
    html! {
        span.no { (number) }
        h3 { a href=(reading.as_ref().unwrap_or(&href)) { (kit::name(words, &matter.title)) } }
        p.ask { (kit::name(words, &matter.asked)) }
        (draw_sum(scene, matter))
        (draw_way(scene, &item.matter, matter))
        (draw_todo(scene, entry, (item, paper.map(|paper| &**paper))))
    }
}

/// What is asked for in all, and below it by year.
fn draw_sum(scene: &Scene<'_>, matter: &Matter) -> Markup {
    let words = scene.words;
    let Some(asked) = matter.find_asked() else { return html! {} };
    let years = list_asked_years(matter);
    let amount_minor = match years.is_empty() {
        true => asked.money.amount_minor,
        false => years.iter().map(|(_, amount)| amount).sum(),
    };
    html! {
        p.sum {
            (words.amount(Money { amount_minor, ..asked.money }))
            @if asked.yearly || years.len() > 1 { span.sub { (tell_amount(scene, &asked)) } }
        }
    }
}

/// The route in words: a tick for whoever has spoken, bold for whose turn it is.
fn draw_way(scene: &Scene<'_>, id: &Id<Matter>, matter: &Matter) -> Markup {
    let words = scene.words;
    let place = find_place(scene.office, id, matter);
    let turn = match place.standing {
        Standing::Turn(turn) => Some(turn),
        Standing::Decided(_) | Standing::Withdrawn => None,
    };
    html! {
        ol.way aria-label=(words.say("decide-route")) {
            @for (at, walk) in place.walk.iter().enumerate() {
                @let told = tell_route(scene, std::slice::from_ref(&walk.step));
                li.decides[Some(at) == turn].past[walk.is_past] {
                    @if walk.is_past {
                        (kit::tick()) span.vh { (words.say("decide-has-spoken")) " " }
                    }
                    (told)
                }
            }
        }
    }
}

/// What is missing at an item, or what came of it.
fn draw_todo(
    scene: &Scene<'_>,
    entry: &Entry<Meeting>,
    (item, paper): (&AgendaItem, Option<&Entry<Paper>>),
) -> Markup {
    let words = scene.words;
    let keeps = may_do(scene, Deed::KeepMeetings, None);
    let done = list_decisions_on(scene.office, &item.matter);
    let done = done.into_iter().find(|done| done.record.meeting.as_ref() == Some(&entry.id));
    if let Some(done) = &done {
        return html! {
            div.todo {
                (outcome_tag(words, &done.record))
                @if !done.record.text.is_empty() { (kit::text(words, &done.record.text)) }
            }
        };
    }
    if let Some(paper) = paper
        && paper.record.frozen.is_none()
        && paper.record.parts.is_empty()
    {
        let write = scene.desk.link(&format!("/papers/{}/edit", paper.id), &[]);
        return html! {
            div.todo {
                (kit::flag(words.say("decide-paper-unwritten")))
                @if keeps { (kit::link_button(words.say("decide-paper-write"), &write)) }
            }
        };
    }
    let held = entry.record.sent_on.is_some() && entry.record.on <= scene.today;
    if held && may_do(scene, Deed::RecordDecision, None) {
        let href = scene.desk.link(&format!("/matters/{}/decision", item.matter), &[]);
        return html! { div.todo { (kit::link_button(words.say("decide-record"), &href)) } };
    }
    html! {}
}

/// The order of the items: each with its number, and buttons to move it or take it off.
pub(super) fn draw_order(scene: &Scene<'_>, entry: &Entry<Meeting>, data: &FormData) -> Markup {
    let words = scene.words;
    let items = &entry.record.items;
    let seen = |item: &AgendaItem| {
        let matter = scene.office.find(&item.matter);
        matter.filter(|matter| sees(scene, matter.subject.as_ref()))
    };
    html! {
        @if entry.record.sent_on.is_some() { p { (words.say("decide-order-sent")) } }
        @else if items.is_empty() { p.soft { (words.say("decide-agenda-nothing")) } }
        @else {
            ol.order.panel {
                @for (place, item) in items.iter().enumerate() {
                    li {
                        span.no { (item.find_number(place)) }
                        div {
                            @match seen(item) {
                                Some(matter) => {
                                    strong { (kit::name(words, &matter.title)) }
                                    span.sub { (tell_route(scene, &matter.route)) }
                                }
                                None => { (kit::soft(words.say("decide-not-shown"))) }
                            }
                        }
                        (arrange(scene, entry, (place, item), data))
                    }
                }
            }
        }
    }
}

/// What may be done with an item: another number, up, down, off.
fn arrange(
    scene: &Scene<'_>,
    entry: &Entry<Meeting>,
    (place, item): (usize, &AgendaItem),
    data: &FormData,
) -> Markup {
    let (words, matter) = (scene.words, item.matter.as_str());
    let number = &item.find_number(place);
    let action = link(scene, &entry.id, "/items");
    let deed = |deed: &str, label: &'static str| {
        let hidden = [("matter", matter), ("do", deed)];
        one_button(&action, &hidden, quiet(label, number))
    };
    // A number that was refused stands as it was typed.
    let is_typed = data.get("do") == "number" && data.get("matter") == matter;
    let value = if is_typed { data.get("number") } else { number };
    let field = format!("number-{matter}");
    let hidden = [("matter", matter), ("do", "number")];
    html! {
        div.buttons {
            @if place > 0 { (deed("up", words.say("decide-item-up"))) }
            @if place + 1 < entry.record.items.len() {
                (deed("down", words.say("decide-item-down")))
            }
            details.more {
                summary { (words.say("decide-item-more")) span.vh { ": " (number) } }
                (one_button(&action, &hidden, html! {
                    label for=(field) {
                        (words.say("decide-item-number")) span.vh { ": " (number) }
                    }
                    " "
                    input.w-short id=(field) name="number" value=(value) maxlength="20"
                        autocomplete="off" aria-invalid=[is_typed.then_some("true")];
                    " " (quiet(words.say("decide-item-number-do"), number))
                }))
                (deed("remove", words.say("decide-item-off")))
            }
        }
    }
}

fn offer(scene: &Scene<'_>, entry: &Entry<Meeting>) -> Markup {
    let words = scene.words;
    let fitting: Vec<_> = list_fitting(scene.office, &entry.record)
        .into_iter()
        .filter(|matter| sees(scene, matter.record.subject.as_ref()))
        .collect();
    let action = link(scene, &entry.id, "/items");
    kit::section(
        "offer",
        html! { (words.say("decide-agenda-offer")) },
        html! {
            @if fitting.is_empty() { p.soft { (words.say("decide-agenda-offer-none")) } }
            ul.listed {
                @for matter in &fitting {
                    @let href = scene.desk.link(&format!("/matters/{}", matter.id), &[]);
                    @let title = scene.say(&matter.record.title);
                    li {
                        a href=(href) { (kit::name(words, &matter.record.title)) } " "
                        (one_button(
                            &action,
                            &[("matter", matter.id.as_str()), ("do", "add")],
                            quiet(words.say("decide-agenda-add"), title),
                        ))
                    }
                }
            }
        },
    )
}

fn minutes(scene: &Scene<'_>, meeting: &Meeting) -> Markup {
    let words = scene.words;
    let address = meeting.minutes_address.as_deref();
    html! {
        @if !meeting.minutes.is_empty() || address.is_some() {
            (kit::section("minutes", html! { (words.say("decide-minutes")) }, html! {
                (kit::text(words, &meeting.minutes))
                @if let Some(address) = address {
                    p { a href=(address) { (words.say("decide-minutes-published")) } }
                }
            }))
        }
    }
}

/// The papers of a meeting, with those that nobody has written in yet.
pub(super) fn draw_papers(scene: &Scene<'_>, entry: &Entry<Meeting>) -> Markup {
    let words = scene.words;
    html! {
        ol.listed {
            @for item in &entry.record.items {
                @if let Some(paper) = find_paper(scene.office, &entry.id, &item.matter) {
                    @let href = scene.desk.link(&format!("/papers/{}", paper.id), &[]);
                    li {
                        a href=(href) { (name_of(scene, &item.matter)) } " "
                        @if paper.record.parts.is_empty() {
                            (kit::flag(words.say("decide-paper-unwritten")))
                        }
                    }
                }
            }
        }
    }
}
