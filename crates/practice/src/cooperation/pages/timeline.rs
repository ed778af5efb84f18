//! The register as periods under each other, with today through all of them.

use super::register::{Question, warn_of};
use super::{filter, phrases, rows};
use crate::cooperation::{Axis, Filter, Group, GroupKey, Row, Selection, select};
use jiff::civil::{Date, date};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::kit::chart::{TimeAxis, TimelineBar, TimelineTone, key_of_periods, timeline};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Office;

/// `GET …/desk/cooperations/timeline`
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (question, faults) = Question::read(&visit);
    let notes = warn_of(visit.words, &faults);
    let main = draw(&visit.view, &question, &notes);
    let title = visit.words.say("register-timeline");
    Ok(visit.page(&Sheet { title, part: "cooperations" }, main))
}

/// The periods of what the filter lets through, grouped as the list is.
pub fn draw(office: &Office, question: &Question, notes: &Markup) -> Markup {
    let words = question.words();
    let selection = question.look(|viewer| select(office, &question.filter, viewer));
    let title = words.say("register-timeline");
    let list = question.list(&question.filter);
    let register = question.list(&Filter::default());
    html! {
        (kit::crumbs(words, &[(words.say("register-title"), &register)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("register-timeline-lede")) }),
            actions: Some(kit::link_button(words.say("register-as-list"), &list)),
            ..Head::default()
        }))
        (notes)
        (filter::draw_form(office, question, &selection, "/cooperations/timeline"))
        @if selection.total == 0 {
            (kit::empty(
                words.say("register-nothing-found"),
                Some(kit::link_button(words.say("register-show-all"), &register)),
            ))
        } @else {
            div.count { (key_of_periods(words)) }
            @for (place, group) in selection.groups.iter().enumerate() {
                (draw_group(office, question, &selection, place, group))
            }
        }
    }
}

fn draw_group(
    office: &Office,
    question: &Question,
    selection: &Selection,
    place: usize,
    group: &Group,
) -> Markup {
    let words = question.words();
    let axis = fit_axis(question, selection);
    let named: Vec<(String, String, &Row)> = group
        .rows
        .iter()
        .map(|row| {
            let record = &row.entry.record;
            (phrases::name(words, record), phrases::period(words, record, &row.bar), row.as_ref())
        })
        .collect();
    let bars: Vec<TimelineBar<'_>> =
        named.iter().filter_map(|(name, period, row)| draw_bar(&axis, name, period, row)).collect();
    let without: Vec<&str> = named
        .iter()
        .filter(|(name, period, row)| draw_bar(&axis, name, period, row).is_none())
        .map(|(name, _, _)| name.as_str())
        .collect();
    let label = match &group.key {
        GroupKey::All => words.say("register-title").to_owned(),
        key => rows::group_name(office, question, key),
    };
    let id = format!("group-{place}");
    kit::panel(
        &id,
        &label,
        html! {
            @if !bars.is_empty() { (timeline(&axis, &label, &bars)) }
            @if !without.is_empty() {
                p.small.soft {
                    (words.say_with("register-no-bar", &[("names", words.list(&without).into())]))
                }
            }
        },
    )
}

fn fit_axis(question: &Question, selection: &Selection) -> TimeAxis {
    let rows = selection.groups.iter().flat_map(|group| &group.rows);
    let axis = Axis::fit(rows.map(|row| &row.bar), question.today);
    rows::draw_axis(question, axis)
}

/// A bar over everything known of the period; none where nothing is known.
fn draw_bar<'a>(
    axis: &TimeAxis,
    name: &'a str,
    period: &str,
    row: &Row,
) -> Option<TimelineBar<'a>> {
    let bar = &row.bar;
    let (first, last) = axis.years();
    let begin: Date = date(first, 1, 1);
    let block = bar.decided.or(bar.planned);
    let from = match (bar.from, block) {
        (Some(from), _) => from,
        (None, Some(_)) if bar.open_ended => begin,
        (None, Some(period)) => period.first,
        (None, None) if bar.open_ended => begin,
        (None, None) => return None,
    };
    let to = if bar.open_ended { None } else { block.map(|period| period.last) };
    let is_seen = from.year() <= last && to.is_none_or(|to| to.year() >= first);
    let tone = if bar.ended {
        TimelineTone::Ended
    } else if bar.open_ended {
        TimelineTone::Open { granted: bar.decided }
    } else if bar.planned.is_some() {
        TimelineTone::Planned
    } else {
        TimelineTone::Here
    };
    is_seen.then(|| TimelineBar { label: name, period: period.to_owned(), from, to, tone })
}
