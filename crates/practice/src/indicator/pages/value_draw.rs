//! The values of an indicator as a table, and the form for one of them.

use super::show::target;
use super::tell::tell_value;
use crate::decision::pages::forms::draw_text;
use crate::indicator::{Contributor, Indicator, Measure, Measurement, find_correction};
use crate::plan::pages::Seen;
use crate::strategy::pages::forms as sending;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Text;
use spine::kit;
use spine::kit::form::{Choice, Field, FormData, FormView, Sending, Width};
use spine::kit::table::{self, Column, Kind};
use spine::office::Entry;
use std::sync::Arc;

/// Every value, the latest first, with where it comes from and whether it counts.
pub(super) fn draw_values(
    seen: &Seen<'_>,
    entry: &Entry<Indicator>,
    all: &[Arc<Entry<Measurement>>],
) -> Markup {
    let words = seen.words;
    let columns = [
        Column::new(Kind::Name, words.say("indicator-time")),
        Column::new(Kind::Plain, words.say("indicator-value")),
        Column::new(Kind::Plain, words.say("indicator-source")),
        Column::new(Kind::State, words.say("indicator-standing")),
    ];
    let rows: Vec<Vec<Markup>> =
        all.iter().rev().map(|value| draw_row(seen, entry, value)).collect();
    kit::section(
        "values",
        html! { (words.say("indicator-values")) },
        html! {
            @if rows.is_empty() { p { (kit::soft(words.say("indicator-not-measured"))) } }
            @else { (table::plain(words.say("indicator-values"), &columns, &rows)) }
        },
    )
}

fn draw_row(seen: &Seen<'_>, entry: &Entry<Indicator>, value: &Entry<Measurement>) -> Vec<Markup> {
    let (words, record) = (seen.words, &value.record);
    let parts: Vec<String> = entry
        .record
        .dimensions
        .iter()
        .filter_map(|dimension| {
            let member = record.of.get(&dimension.key)?;
            let found = dimension.members.iter().find(|one| one.key == *member)?;
            Some(format!("{}: {}", seen.say(&dimension.name), seen.say(&found.name)))
        })
        .collect();
    let from = record.from.as_ref().and_then(|from| super::show::tell_contributor(seen, from));
    vec![
        html! {
            (words.partial_date(record.on))
            @for part in parts.iter().chain(&from) { span.sub { (part) } }
        },
        html! {
            (tell_value(words, &entry.record, record.value))
            @if !record.story.is_empty() { span.sub { (kit::name(words, &record.story)) } }
            @if !record.reason.is_empty() {
                span.sub { (words.say("indicator-reason")) ": " (kit::name(words, &record.reason)) }
            }
        },
        kit::name(words, &record.source),
        draw_standing(seen, entry, value),
    ]
}

/// Whether a value counts, by whom, and what can be done with it.
fn draw_standing(seen: &Seen<'_>, entry: &Entry<Indicator>, value: &Entry<Measurement>) -> Markup {
    let (words, record) = (seen.words, &value.record);
    let of = target(seen, &entry.record);
    let later = find_correction(seen.office, &value.id);
    let edit = seen.link(&format!("/values/{}/edit", value.id), &[]);
    let approve = seen.link(&format!("/values/{}/approve", value.id), &[]);
    let named = format!(": {}", words.partial_date(record.on));
    // Nobody approves what they wrote themselves, so nobody is offered it.
    let is_own = *value.author == *seen.visit.actor.author()
        || (record.measured_by.is_some() && record.measured_by == seen.me());
    html! {
        @match &record.approved {
            Some(approved) => {
                (words.say_with("indicator-approved-on", &[
                    ("day", words.date(approved.on).into()),
                ]))
                @if let Some(by) = &approved.by { span.sub { (seen.person(by)) } }
            },
            None => (kit::flag(words.say("indicator-not-approved"))),
        }
        @if let Some(later) = later {
            span.sub {
                @if later.record.approved.is_some() { (words.say("indicator-corrected")) }
                @else { (words.say("indicator-correction-waits")) }
            }
        }
        @if record.approved.is_none() && !is_own && seen.may_do(Deed::ApproveValues, &of) {
            form method="post" action=(approve) {
                input type="hidden" name=(sending::READ_AT) value=(value.seq);
                span.sub { (words.say("indicator-approve-note")) }
                div.buttons {
                    button.btn { (words.say("indicator-approve")) span.vh { (named) } }
                }
            }
        }
        @if later.is_none() && seen.may_do(Deed::Measure, &of) {
            span.sub {
                a href=(edit) {
                    @if record.approved.is_some() { (words.say("indicator-correct")) }
                    @else { (words.say("kit-change")) }
                    span.vh { (named) }
                }
            }
        }
    }
}

/// The fields of a value, as few as can be.
pub(super) fn draw_fields(
    seen: &Seen<'_>,
    entry: &Entry<Indicator>,
    view: &FormView<'_>,
    (before, corrects): (Option<&Measurement>, bool),
) -> Markup {
    let (words, indicator) = (seen.words, &entry.record);
    let none = Text::nothing();
    let source = Field::new("source", words.say("indicator-source"));
    let story = Field::new("story", words.say("indicator-story")).optional();
    let reason = Field::new("reason", words.say("indicator-reason"));
    html! {
        (draw_value_field(seen, indicator, view))
        (view.date(Field::new("on", words.say("indicator-time"))))
        @for dimension in &indicator.dimensions {
            @let at = format!("of.{}", dimension.key);
            @let members: Vec<Choice> = dimension
                .members
                .iter()
                .map(|one| Choice::new(one.key.as_str(), seen.say(&one.name)))
                .collect();
            (view.select(
                Field::new(&at, seen.say(&dimension.name)).optional().width(Width::Medium),
                Some(words.say("indicator-whole")),
                &members,
            ))
        }
        (draw_from(seen, indicator, view))
        (draw_text(
            view, words, source.help(words.say("indicator-source-help")),
            (before.map_or(none, |value| &value.source), 1),
        ))
        (draw_text(view, words, story, (before.map_or(none, |value| &value.story), 3)))
        @if corrects {
            (draw_text(
                view, words, reason.help(words.say("indicator-reason-help")),
                (before.map_or(none, |value| &value.reason), 2),
            ))
        }
    }
}

fn draw_value_field(seen: &Seen<'_>, indicator: &Indicator, view: &FormView<'_>) -> Markup {
    let words = seen.words;
    match &indicator.measure {
        Measure::Figure { unit, .. } => {
            let label = format!("{} ({})", words.say("indicator-value"), seen.say(unit));
            view.number(Field::new("value", &label))
        }
        Measure::Scale { steps } => {
            let steps: Vec<Choice> = steps
                .iter()
                .zip(1_usize..)
                .map(|(step, place)| Choice::new(place.to_string(), seen.say(step)))
                .collect();
            view.radios(Field::new("value", words.say("indicator-value")), &steps)
        }
    }
}

/// What contributed it, where something is known to.
fn draw_from(seen: &Seen<'_>, indicator: &Indicator, view: &FormView<'_>) -> Markup {
    let words = seen.words;
    let choices: Vec<Choice> = indicator
        .contributions
        .iter()
        .filter_map(|one| {
            let name = super::show::tell_contributor(seen, &one.of)?;
            Some(Choice::new(write_contributor(&one.of), name))
        })
        .collect();
    let from = Field::new("from", words.say("indicator-from")).optional();
    html! {
        @if !choices.is_empty() {
            (view.select(
                from.help(words.say("indicator-from-help")),
                Some(words.say("indicator-whole")),
                &choices,
            ))
        }
    }
}

/// What contributes, as it stands in a form.
pub(super) fn write_contributor(of: &Contributor) -> String {
    match of {
        Contributor::Cooperation(id) => format!("cooperation/{id}"),
        Contributor::Initiative(id) => format!("initiative/{id}"),
    }
}

/// The page with the form of a value.
pub(super) fn draw_form(
    seen: &Seen<'_>,
    (title, path): (&str, Vec<(String, String)>),
    (action, back): (&str, &str),
    (view, note): (&FormView<'_>, Markup),
    fields: Markup,
) -> Markup {
    let words = seen.words;
    let main = html! {
        (seen.crumbs(&path, title))
        (kit::head(&kit::Head { title, ..kit::Head::default() }))
        (note)
        (view.form(Sending { action, ..Sending::default() }, html! {
            (view.hidden(sending::READ_AT, view.value(sending::READ_AT)))
            (fields)
            div.buttons {
                (kit::submit(words.say("indicator-measure-do")))
                a href=(back) { (words.say("edit-cancel")) }
            }
        }))
    };
    seen.page(title, "indicators", main)
}

/// The form as a value has it.
pub(super) fn fill(seen: &Seen<'_>, value: &Measurement) -> FormData {
    let words = seen.words;
    let mut data = FormData::new();
    data.put("value", words.decimal(value.value, 6))
        .put_date(words, "on", Some(value.on))
        .put_some("from", value.from.as_ref().map(write_contributor))
        .put_text("source", &value.source)
        .put_text("story", &value.story)
        .put_text("reason", &value.reason);
    for (key, member) in &value.of {
        data.put(format!("of.{key}"), member);
    }
    data
}
