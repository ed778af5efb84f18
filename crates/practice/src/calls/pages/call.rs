//! One call: what it asks for, until when, what it fits and why, who needs it, and who writes on
//! it.

use super::common::{
    At, area_name, draw_done, draw_dots, expect, in_area, link_need, link_to, may_do, not_stated,
    now, quote_words, sees_need, stage_tag, state_tag, tell_money, tell_programme,
};
use crate::calls::{
    Application, Call, Fit, Match, Need, find_fits, list_applications, list_needs, list_needs_of,
    note_fitting_call,
};
use crate::strategy::Node;
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// How many nodes are told before the rest unfolds.
const TOLD: usize = 8;

/// `GET …/desk/calls/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let entry = expect::<Call>(&visit.view, &id)?;
    let mut data = FormData::new();
    data.put("need", Scene::of(&visit).query().get("need"));
    Ok(page(&visit, &Scene::of(&visit), entry, (&data, &[])))
}

fn page(
    visit: &Visit,
    scene: &Scene<'_>,
    entry: &Entry<Call>,
    form: (&FormData, &[Fault]),
) -> Markup {
    let (words, call) = (scene.words, &entry.record);
    let title = scene.say(&call.title);
    let (list, original) = (scene.desk.link("/calls", &[]), scene.original_link(&call.title));
    let (language, _) = call.title.read(words.language());
    let main = html! {
        (kit::crumbs(words, &[(words.say("calls-title"), &list)], &call.identifier))
        (kit::head(&Head {
            title,
            lang: (language != words.language()).then_some(language),
            tag: Some(state_tag(words, call.find_state(scene.today))),
            lede: Some(html! { (tell_when(scene, call)) }),
            note: kit::record_note(words, (entry, &call.title), Some(&original)),
            actions: Some(draw_actions(scene, entry)),
            is_object: true,
        }))
        (draw_done(scene))
        @if call.is_gone() {
            (kit::warning(words.say("calls-gone"), html! { p { (words.say("calls-gone-text")) } }))
        }
        (kit::with_aside(words.say("calls-facts"), draw_facts(scene, call), html! {
            @if !call.summary.is_empty() {
                (kit::section(
                    "asks", html! { (words.say("calls-asks")) }, kit::text(words, &call.summary),
                ))
            }
            (draw_fit(scene, &entry.id))
            (draw_needs(scene, entry, form))
            (draw_applications(scene, &entry.id))
        }))
    };
    visit.page(&Sheet { title, part: "calls" }, main)
}

/// Until when it can be applied to, or when it opens.
fn tell_when(scene: &Scene<'_>, call: &Call) -> String {
    let words = scene.words;
    match (call.find_deadline(scene.today), call.deadlines.last()) {
        (Some(day), _) => {
            let days = (day - scene.today).get_days();
            words.say_with(
                "calls-closes",
                &[("day", words.date(day).into()), ("days", i64::from(days).into())],
            )
        }
        (None, Some(last)) => words.say_with("calls-closed", &[("day", words.date(*last).into())]),
        (None, None) => words.say("calls-no-deadline").to_owned(),
    }
}

fn draw_actions(scene: &Scene<'_>, entry: &Entry<Call>) -> Markup {
    let words = scene.words;
    let history = scene.desk.link(&format!("/calls/{}/history", entry.id), &[]);
    let edit = scene.desk.link(&format!("/calls/{}/edit", entry.id), &[]);
    let apply = scene.desk.link("/applications/new", &[("call", entry.id.as_str())]);
    let starts =
        !scene.desk.is_past() && spine::account::may_somewhere(scene.actor, Deed::EditApplication);
    html! {
        @if may_do(scene, Deed::SeeHistory, &Target::default()) {
            (kit::link_button(words.say("calls-history"), &history))
        }
        @if may_do(scene, Deed::EditCalls, &Target::default()) {
            (kit::link_button(words.say("calls-edit"), &edit))
        }
        @if starts { (kit::main_button(words.say("apply-start"), &apply)) }
    }
}

fn draw_facts(scene: &Scene<'_>, call: &Call) -> Markup {
    let words = scene.words;
    let said = |text: Option<&String>| match text {
        Some(text) => html! { (text) },
        None => not_stated(words),
    };
    let programme = html! {
        @match &call.programme {
            Some(id) => (link_to(scene, "/organisations", id)),
            None if call.programme_names.is_empty() => (not_stated(words)),
            None => (tell_programme(scene, call)),
        }
        @for part in call.programme_names.iter().skip(1) { span.sub { (part) } }
    };
    let of_call = call.of_call.as_ref().map(|it| html! { (it.identifier) span.sub { (it.title) } });
    let deadlines: Vec<String> = call.deadlines.iter().map(|day| words.date(*day)).collect();
    let deadlines = (!deadlines.is_empty()).then(|| words.list(&deadlines));
    let budget = &call.budget;
    let facts = [
        (words.say("calls-identifier"), html! { (call.identifier) }),
        (words.say("calls-programme"), programme),
        (words.say("calls-of-call"), of_call.unwrap_or_else(|| not_stated(words))),
        (words.say("calls-destination"), said(call.destination.as_ref())),
        (words.say("calls-action"), said(call.action.as_ref())),
        (words.say("calls-opens"), said(call.opens_on.map(|day| words.date(day)).as_ref())),
        (words.say("calls-deadlines"), said(deadlines.as_ref())),
        (words.say("calls-budget"), tell_money(words, budget.total)),
        (words.say("calls-grants"), said(budget.grants.map(|it| words.number(it.into())).as_ref())),
        (words.say("calls-least"), tell_money(words, budget.least)),
        (words.say("calls-most"), tell_money(words, budget.most)),
        (words.say("calls-rate"), said(budget.rate_percent.map(|it| words.percent(it)).as_ref())),
        (
            words.say("calls-address"),
            match &call.address {
                Some(address) => html! {
                    a href=(address) rel="noreferrer" { (words.say("calls-publisher-page")) }
                },
                None => not_stated(words),
            },
        ),
        (words.say("calls-from"), draw_source(scene, call)),
    ];
    kit::panel("facts", words.say("calls-facts"), kit::facts(&facts))
}

fn draw_source(scene: &Scene<'_>, call: &Call) -> Markup {
    let words = scene.words;
    match &call.seen {
        Some(seen) => {
            let href = scene.desk.link(&format!("/calls/imports/{}", seen.snapshot), &[]);
            let made = scene.office.find(&seen.snapshot).map(|snapshot| {
                words.date(snapshot.made_at.to_zoned(jiff::tz::TimeZone::UTC).date())
            });
            html! {
                a href=(href) { (words.say("calls-source")) }
                @if let Some(made) = made {
                    span.sub { (words.say_with("calls-as-of", &[("day", made.into())])) }
                }
            }
        }
        None => html! {
            (words.say("calls-by-hand"))
            @if !call.source.is_empty() { span.sub { (kit::name(words, &call.source)) } }
        },
    }
}

fn draw_fit(scene: &Scene<'_>, id: &Id<Call>) -> Markup {
    let words = scene.words;
    let fits = find_fits(scene.office);
    let nothing = Fit::default();
    let fit = fits.get(id).unwrap_or(&nothing);
    let needs: Vec<&Match<Need>> =
        fit.needs.iter().filter(|found| sees_need(scene, &found.id)).collect();
    let node = |found: &Match<Node>| {
        let sees = scene.sight.admits_one(scene.office, &found.id);
        html! {
            @if sees { li { (draw_shared(scene, &scene.draw_node(&found.id), &found.words)) } }
        }
    };
    let content = html! {
        p { (draw_dots(scene, Some(fit))) }
        @if fit.nodes.is_empty() && needs.is_empty() {
            p { (kit::soft(words.say("calls-fits-nothing"))) }
        }
        @if !needs.is_empty() {
            h3 { (words.say("calls-fits-needs")) }
            ul.listed {
                @for found in &needs {
                    li { (draw_shared(scene, &link_need(scene, &found.id), &found.words)) }
                }
            }
        }
        @if !fit.nodes.is_empty() {
            h3 { (words.say("calls-fits-nodes")) }
            ul.listed { @for found in fit.nodes.iter().take(TOLD) { (node(found)) } }
            @if fit.nodes.len() > TOLD {
                details {
                    summary {
                        (words.say_with(
                            "calls-more-nodes", &[("count", (fit.nodes.len() - TOLD).into())],
                        ))
                    }
                    ul.listed { @for found in fit.nodes.iter().skip(TOLD) { (node(found)) } }
                }
            }
        }
        p.small.soft { (words.say("calls-fit-rule")) }
    };
    kit::section("fits", html! { (words.say("calls-fit-title")) }, content)
}

fn draw_shared(scene: &Scene<'_>, link: &Markup, shared: &[String]) -> Markup {
    html! {
        (link)
        span.sub {
            (scene.words.say_with(
                "calls-shares",
                &[("count", shared.len().into()), ("words", quote_words(scene, shared).into())],
            ))
        }
    }
}

/// The needs that somebody found it to fit, and saying so of another.
fn draw_needs(
    scene: &Scene<'_>,
    entry: &Entry<Call>,
    (data, faults): (&FormData, &[Fault]),
) -> Markup {
    let words = scene.words;
    let found: Vec<(Id<Need>, &Text)> = list_needs_of(scene.office, &entry.id)
        .into_iter()
        .filter(|id| sees_need(scene, id))
        .filter_map(|id| {
            let need = scene.office.find(&id)?;
            let fitting = need.calls.iter().find(|fitting| fitting.call == entry.id)?;
            Some((id, &fitting.why))
        })
        .collect();
    let choices: Vec<Choice> = list_needs(scene.office)
        .iter()
        .filter(|need| need.record.closed.is_none())
        .filter(|need| may_do(scene, Deed::EditNeed, &in_area(&need.record.area)))
        .map(|need| Choice::new(need.id.as_str(), scene.say(&need.record.title)))
        .collect();
    let view = FormView::new(words, data, faults);
    let action = scene.desk.link(&format!("/calls/{}/needs", entry.id), &[]);
    let sending = Sending { action: &action, ..Sending::default() };
    let content = html! {
        @if found.is_empty() { p { (kit::soft(words.say("calls-no-need"))) } }
        @else {
            ul.listed {
                @for (id, why) in &found {
                    li {
                        (link_need(scene, id))
                        @if !why.is_empty() { span.sub { (kit::name(words, why)) } }
                    }
                }
            }
        }
        @if !choices.is_empty() {
            details open[data.has("need") || !faults.is_empty()] {
                summary { (words.say("calls-fits-a-need")) }
                (view.form(sending, html! {
                    (view.select(
                        Field::new("need", words.say("needs-need")),
                        Some(words.say("kit-choose")),
                        &choices,
                    ))
                    (view.area(Field::new("why", words.say("calls-because")).optional(), 2))
                    (kit::submit(words.say("calls-note-fit")))
                }))
            }
        }
    };
    kit::section("needs", html! { (words.say("calls-needs")) }, content)
}

/// `POST …/desk/calls/{id}/needs`: it fits a need, because.
///
/// # Errors
/// 404 and 403 as for changing the need; 422 without one.
pub async fn note_fit(
    visit: Visit,
    Path((_, _, id)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let entry = expect::<Call>(&visit.office, &id)?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let need: Option<Id<Need>> = reader.needed_id("need");
    let why = match reader.text("why") {
        said if said.is_empty() => Text::default(),
        said => Text::new(visit.words.language(), said),
    };
    let mut faults = reader.into_faults();
    faults.extend(why.check("why", 2_000, false));
    let again = |faults: &[Fault]| {
        let page = page(&visit, &now(&visit), entry, (&data, faults));
        crate::decision::pages::forms::unprocessable(page)
    };
    let Some(need) = need.filter(|_| faults.is_empty()) else { return Ok(again(&faults)) };
    let known = visit.office.find(&need).ok_or_else(Failure::not_found)?;
    visit.need(Deed::EditNeed, &in_area(&known.area))?;
    let (call, of) = (entry.id.clone(), need.clone());
    match sending::send(&visit, move |office| note_fitting_call(office, (&of, &call), &why)).await?
    {
        Ok(receipt) => {
            let address = visit.desk(&format!("/calls/{}?done=fits", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(refused) => Ok(again(refused.faults())),
    }
}

fn draw_applications(scene: &Scene<'_>, id: &Id<Call>) -> Markup {
    let words = scene.words;
    let of_call = |entry: &Arc<Entry<Application>>| {
        entry.record.call.as_ref() == Some(id) && scene.sight.covers(&entry.record.area)
    };
    let found: Vec<_> = list_applications(scene.office).into_iter().filter(of_call).collect();
    let columns = [
        Column::new(Kind::Name, words.say("apply-application")),
        Column::new(Kind::State, words.say("apply-stage")),
        Column::new(Kind::Plain, words.say("apply-area")),
    ];
    let rows: Vec<Vec<Markup>> = found
        .iter()
        .map(|entry| {
            let stage = entry.record.stage().map(|stage| stage_tag(words, stage));
            vec![
                link_to(scene, "/applications", &entry.id),
                stage.unwrap_or_default(),
                html! { (area_name(scene, &entry.record.area)) },
            ]
        })
        .collect();
    let title = words.say("calls-applications");
    let content = html! {
        @if rows.is_empty() { p { (kit::soft(words.say("calls-no-application"))) } }
        @else { (table::plain(title, &columns, &rows)) }
    };
    kit::section("applications", html! { (title) }, content)
}
