//! Decisions: what waits, and the meetings.
//!
//! Who comes: a politician on a phone who wants the next agenda, an officer who asks where a matter
//! has got to, a secretary with a list to empty. So the next meeting stands first.

use super::common::{
    draw_done, may_do, meeting_name, name_of, sees, subject_link, tabs, tell_route,
};
use super::follow::path_of;
use super::meeting_draw::state_tag;
use crate::decision::{
    Matter, Meeting, Subject, find_agenda, find_paper, find_place, is_meeting_over,
    list_open_matters,
};
use crate::duty::{Part, letter, list_duties};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Look, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/desk/decisions`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let main = draw(&scene);
    Ok(visit.page(&Sheet { title: visit.words.say("decide-title"), part: "decisions" }, main))
}

fn top(scene: &Scene<'_>, tab: &str) -> Markup {
    let words = scene.words;
    let raise = scene.desk.link("/matters/new", &[]);
    let meeting = scene.desk.link("/meetings/new", &[]);
    let earlier = scene.desk.link("/decisions/earlier", &[]);
    let actions = html! {
        @if tab == "/decided" && may_do(scene, Deed::KeepMeetings, None) {
            (kit::link_button(words.say("decide-earlier"), &earlier))
        }
        @if tab == "/meetings" && may_do(scene, Deed::KeepMeetings, None) {
            (kit::main_button(words.say("decide-meeting-new"), &meeting))
        }
        @if tab.is_empty() && may_do(scene, Deed::RaiseMatter, None) {
            (kit::main_button(words.say("decide-raise-title"), &raise))
        }
    };
    html! {
        (kit::head(&Head {
            title: words.say("decide-title"),
            actions: Some(actions),
            ..Head::default()
        }))
        (tabs(scene, tab))
        (draw_done(scene))
    }
}

/// The beginning of the list of what was decided.
pub(super) fn top_of_decided(scene: &Scene<'_>) -> Markup {
    top(scene, "/decided")
}

/// The page.
pub fn draw(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let open: Vec<Arc<Entry<Matter>>> = list_open_matters(scene.office)
        .iter()
        .filter(|entry| sees(scene, entry.record.subject.as_ref()))
        .cloned()
        .collect();
    html! {
        (top(scene, ""))
        @if let Some(next) = find_next(scene) { (draw_next(scene, &next)) }
        (duties(scene))
        (kit::section("open", html! { (words.say("decide-open")) }, html! {
            @if open.is_empty() { (kit::empty(words.say("decide-open-empty"), None)) }
            @else { (draw_matters(scene, &open)) }
        }))
    }
}

/// The next meeting that has something on its agenda and has not dealt with all of it, even on its
/// own day.
fn find_next(scene: &Scene<'_>) -> Option<Arc<Entry<Meeting>>> {
    let to_come = |entry: &&Arc<Entry<Meeting>>| {
        entry.record.on >= scene.today
            && !is_meeting_over(scene.office, &entry.id, &entry.record)
            && !entry.record.items.is_empty()
    };
    scene.office.list::<Meeting>().filter(to_come).min_by_key(|entry| entry.record.on).cloned()
}

fn draw_next(scene: &Scene<'_>, entry: &Entry<Meeting>) -> Markup {
    let words = scene.words;
    let name = meeting_name(scene, &entry.record);
    let href = scene.desk.link(&format!("/meetings/{}", entry.id), &[]);
    html! {
        section.panel aria-labelledby="next" {
            h2 #next { (words.say("decide-next")) ": " a href=(href) { (name) } }
            p { (state_tag(scene, &entry.record)) }
            ol.agenda {
                @for item in &entry.record.items {
                    @if let Some(matter) = scene.office.find(&item.matter) {
                        li { (draw_item(scene, entry, &item.matter, matter)) }
                    }
                }
            }
        }
    }
}

fn draw_item(
    scene: &Scene<'_>,
    entry: &Entry<Meeting>,
    id: &spine::base::Id<Matter>,
    matter: &Matter,
) -> Markup {
    let words = scene.words;
    if !sees(scene, matter.subject.as_ref()) {
        return kit::soft(words.say("decide-not-shown"));
    }
    let href = match find_paper(scene.office, &entry.id, id) {
        Some(paper) => scene.desk.link(&format!("/papers/{}", paper.id), &[]),
        None => scene.desk.link(&format!("/matters/{id}"), &[]),
    };
    let role = matter.route.iter().find(|step| step.body == entry.record.body);
    html! {
        a href=(href) { (kit::name(words, &matter.title)) }
        @if let Some(step) = role {
            span.sub { (words.word("route-role", step.role.code())) }
        }
    }
}

/// What waits, as far as the reader sees what it is about.
fn duties(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let seen = |subject: Option<Subject>| sees(scene, subject.as_ref());
    let lines: Vec<(String, String, String)> = list_duties(scene.office, scene.today)
        .iter()
        .filter(|duty| duty.kind.part() == Some(Part::Decisions))
        .filter(|duty| seen(duty.cooperation.clone().map(Subject::Cooperation)))
        .map(|duty| {
            // In the words of today and of the letters.
            let due = duty.due_on.map(|due| letter::tell_due(words, due, scene.today));
            let href = scene.desk.link(path_of(scene, duty), &[]);
            (letter::tell(words, duty), due.unwrap_or_default(), href)
        })
        .collect();
    let looks: Vec<Look<'_>> =
        lines.iter().map(|(what, detail, href)| Look { count: None, what, detail, href }).collect();
    kit::panel(
        "waits",
        words.say("decide-waits"),
        html! {
            @if looks.is_empty() { p.soft { (words.say("decide-waits-nothing")) } }
            @else { (kit::looks(&looks)) }
        },
    )
}

fn draw_matters(scene: &Scene<'_>, open: &[Arc<Entry<Matter>>]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Name, words.say("decide-matter")),
        Column::new(Kind::Plain, words.say("decide-about")),
        Column::new(Kind::Plain, words.say("decide-turn")),
        Column::new(Kind::Plain, words.say("decide-on-agenda")),
    ];
    let rows: Vec<Vec<Markup>> = open
        .iter()
        .map(|entry| {
            let href = scene.desk.link(&format!("/matters/{}", entry.id), &[]);
            let place = find_place(scene.office, &entry.id, &entry.record);
            let turn = place.find_turn().map(|step| step.body.clone());
            vec![
                html! {
                    a href=(href) { (kit::name(words, &entry.record.title)) }
                    span.sub { (tell_route(scene, &entry.record.route)) }
                },
                subject_link(scene, entry.record.subject.as_ref()),
                html! { (turn.map(|body| name_of(scene, &body)).unwrap_or_default()) },
                match find_agenda(scene.office, &entry.id) {
                    Some(meeting) => html! { (words.date(meeting.record.on)) },
                    None => kit::soft(words.say("decide-no-agenda")),
                },
            ]
        })
        .collect();
    table::plain(words.say("decide-open"), &columns, &rows)
}

/// `GET …/desk/decisions/meetings`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn meetings(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let mut all: Vec<_> = scene.office.list::<Meeting>().cloned().collect();
    all.sort_by_key(|entry| std::cmp::Reverse(entry.record.on));
    let columns = [
        Column::new(Kind::Name, words.say("decide-meeting")),
        Column::new(Kind::Amount, words.say("decide-items")),
        Column::new(Kind::Plain, words.say("decide-meeting-state")),
    ];
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|entry| {
            let href = scene.desk.link(&format!("/meetings/{}", entry.id), &[]);
            vec![
                html! { a href=(href) { (meeting_name(&scene, &entry.record)) } },
                html! { (entry.record.items.len()) },
                state_tag(&scene, &entry.record),
            ]
        })
        .collect();
    let main = html! {
        (top(&scene, "/meetings"))
        @if rows.is_empty() { (kit::empty(words.say("decide-meetings-empty"), None)) }
        @else { (table::plain(words.say("decide-meetings"), &columns, &rows)) }
    };
    Ok(visit.page(&Sheet { title: words.say("decide-title"), part: "decisions" }, main))
}
