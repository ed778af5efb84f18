//! The indicators, with the latest value and how each stands to its target.
//!
//! Who comes: a head of office who asks whether it works, who measures and looks for what is
//! missing. So the finding stands at the top: how many targets that were due are reached.

use super::tell::{draw_course, tell_measure, tell_value};
use crate::indicator::{
    Course, Indicator, find_course, find_due, find_series, list_counting, list_values,
};
use crate::plan::pages::Seen;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::kit::csv;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// Every indicator by name, those that are no longer measured last.
fn list(seen: &Seen<'_>) -> Vec<Arc<Entry<Indicator>>> {
    let mut found: Vec<Arc<Entry<Indicator>>> = seen.office.list::<Indicator>().cloned().collect();
    found.sort_by(|one, other| {
        let closed = |entry: &Entry<Indicator>| entry.record.closed_on.is_some();
        let names = [one, other].map(|entry| seen.say(&entry.record.title));
        closed(one).cmp(&closed(other)).then(seen.words.compare(names[0], names[1]))
    });
    found
}

/// `GET …/desk/indicators`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let seen = Seen::of(&visit).await?;
    let words = seen.words;
    let title = words.say("indicator-title");
    let found = list(&seen);
    let new = seen.link("/indicators/new", &[]);
    let may = seen.may_do(Deed::EditIndicators, &Target::default());
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (tell_finding(&seen, &found)) }),
            actions: may.then(|| kit::main_button(words.say("indicator-new"), &new)),
            ..Head::default()
        }))
        (seen.draw_receipt("indicator-done"))
        @if found.is_empty() { (kit::empty(words.say("indicator-none"), None)) }
        @else {
            div.count {
                span { (words.say_with("indicator-count", &[("count", found.len().into())])) }
                a href=(seen.link("/indicators.csv", &[])) { (words.say("kit-download-csv")) }
            }
            (draw_table(&seen, &found))
            p.small.soft { (words.say("indicator-contains")) }
        }
    };
    Ok(seen.page(title, "indicators", main))
}

/// How many of the targets that were due are reached.
fn tell_finding(seen: &Seen<'_>, found: &[Arc<Entry<Indicator>>]) -> String {
    let courses: Vec<Course> =
        found.iter().map(|entry| find_course(seen.office, entry, seen.today)).collect();
    let is_short = |course: &&Course| matches!(course, Course::Short { .. });
    let is_reached = |course: &&Course| matches!(course, Course::Reached { .. });
    let short = courses.iter().filter(is_short).count();
    let reached = courses.iter().filter(is_reached).count();
    match found.is_empty() {
        true => seen.words.say("indicator-lede").to_owned(),
        false => {
            let named = [("reached", reached.into()), ("short", short.into())];
            seen.words.say_with("indicator-finding", &named)
        }
    }
}

fn draw_table(seen: &Seen<'_>, found: &[Arc<Entry<Indicator>>]) -> Markup {
    let words = seen.words;
    let columns = [
        Column::new(Kind::Name, words.say("indicator-indicator")),
        Column::new(Kind::Plain, words.say("indicator-latest")),
        Column::new(Kind::Plain, words.say("indicator-target")),
        Column::new(Kind::State, words.say("indicator-course")),
        Column::new(Kind::By, words.say("indicator-measured-by")),
        Column::new(Kind::Signal, words.say("indicator-waits")),
    ];
    let rows: Vec<Vec<Markup>> = found.iter().map(|entry| draw_row(seen, entry)).collect();
    html! { div.sheet { (table::plain(words.say("indicator-title"), &columns, &rows)) } }
}

fn draw_row(seen: &Seen<'_>, entry: &Entry<Indicator>) -> Vec<Markup> {
    let (words, record) = (seen.words, &entry.record);
    let href = seen.link(&format!("/indicators/{}", entry.id), &[]);
    let latest = find_series(seen.office, entry).pop();
    let target = record.targets.iter().find(|target| target.on.last_day() >= seen.today);
    let target = target.or(record.targets.last());
    let open = list_values(seen.office, &entry.id);
    let open = open.iter().filter(|value| value.record.approved.is_none()).count();
    let due = find_due(seen.office, entry, seen.today);
    vec![
        html! {
            a href=(href) { (kit::name(words, &record.title)) }
            span.sub { (tell_measure(words, record)) }
        },
        match latest {
            Some(point) => {
                kit::over(tell_value(words, record, point.value), &words.partial_date(point.on))
            }
            None => kit::soft(words.say("indicator-course-unset")),
        },
        match target {
            Some(point) => {
                kit::over(tell_value(words, record, point.value), &words.partial_date(point.on))
            }
            None => kit::soft(words.say("indicator-none-set")),
        },
        html! {
            (draw_course(seen, entry))
            @if let Some(judged) = find_course(seen.office, entry, seen.today).target()
                && Some(judged) != target
            {
                span.sub {
                    (words.say_with("indicator-course-of", &[
                        ("target", tell_value(words, record, judged.value).into()),
                        ("by", words.partial_date(judged.on).into()),
                    ]))
                }
            }
        },
        seen.draw_owner(record.unit.as_ref(), record.person.as_ref()),
        html! {
            @if let Some(closed) = record.closed_on {
                (words.say_with("indicator-closed", &[
                    ("day", words.partial_date(closed).into()),
                ]))
            }
            @if due.is_some() { (kit::flag(words.say("indicator-value-due"))) }
            @if open > 0 {
                (kit::flag(&words.say_with("indicator-to-approve", &[("count", open.into())])))
            }
        },
    ]
}

/// `GET …/desk/indicators.csv`: every value that counts, of every indicator.
///
/// # Errors
/// As [`show`].
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let seen = Seen::of(&visit).await?;
    let mut file = csv::File::new(seen.words);
    file.push(&head(&seen));
    for entry in list(&seen) {
        push_values(&mut file, &seen, &entry);
    }
    Ok(file.answer((visit.authority(), "indicators"), seen.today))
}

/// The names of the columns of a file of values.
pub(super) fn head(seen: &Seen<'_>) -> Vec<String> {
    let words = seen.words;
    let names = [
        words.say("indicator-indicator"),
        words.say("indicator-time"),
        words.say("indicator-value"),
        words.say("indicator-unit"),
        words.say("indicator-of"),
        words.say("indicator-from"),
        words.say("indicator-source"),
        words.say("indicator-approved"),
    ];
    names.map(str::to_owned).to_vec()
}

/// The values of an indicator that count, one line each.
pub(super) fn push_values(file: &mut csv::File, seen: &Seen<'_>, entry: &Entry<Indicator>) {
    let words = seen.words;
    for value in list_counting(seen.office, &entry.id) {
        let record = &value.record;
        let of: Vec<String> = record.of.iter().map(|(key, one)| format!("{key}: {one}")).collect();
        let from = record.from.as_ref().and_then(|from| super::show::tell_contributor(seen, from));
        let approved = record.approved.as_ref().map(|approved| approved.on.to_string());
        let cells = [
            seen.say(&entry.record.title).to_owned(),
            record.on.to_string(),
            csv::number(words, record.value),
            tell_measure(words, &entry.record),
            of.join(", "),
            from.unwrap_or_default(),
            seen.say(&record.source).to_owned(),
            approved.unwrap_or_default(),
        ];
        file.push(&cells);
    }
}
