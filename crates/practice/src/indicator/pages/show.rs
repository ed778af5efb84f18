//! One indicator: how its values run beside baseline and targets, who contributes, what it shows.
//!
//! Who comes: a politician with one aim in mind, who measures, who approves. So the finding is the
//! heading of the chart, and every value says where it comes from and who approved it.

use super::list;
use super::tell::{tell_course, tell_measure, tell_value};
use super::value_draw;
use crate::indicator::{
    Contributor, Indicator, Point, find_due, find_series, list_contributed, list_values,
};
use crate::plan::pages::{At, Seen, serves};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::PartialDate;
use spine::kit::chart::{ValuePoint, Values, values};
use spine::kit::csv;
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// An indicator as a target of deeds: nothing of an area, and whether the reader measures it.
pub(super) fn target(seen: &Seen<'_>, indicator: &Indicator) -> Target<'static> {
    Target { anchored: seen.is_me(indicator.person.as_ref()), ..Target::default() }
}

/// The indicator at an address, where the visit may do the deed to it.
pub(super) fn find<'a>(
    seen: &Seen<'a>,
    id: &str,
    deed: Deed,
) -> Result<&'a Arc<Entry<Indicator>>, Failure> {
    seen.visit.need(Deed::SeeInternal, &Target::default())?;
    let entry = seen.expect::<Indicator>(id)?;
    seen.visit.need(deed, &target(seen, &entry.record))?;
    Ok(entry)
}

/// The names and addresses from the list to a page below an indicator.
pub(super) fn path(seen: &Seen<'_>, entry: Option<&Entry<Indicator>>) -> Vec<(String, String)> {
    let mut path =
        vec![(seen.words.say("indicator-title").to_owned(), seen.link("/indicators", &[]))];
    path.extend(entry.map(|entry| {
        let href = seen.link(&format!("/indicators/{}", entry.id), &[]);
        (seen.say(&entry.record.title).to_owned(), href)
    }));
    path
}

/// `GET …/desk/indicators/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let entry = find(&seen, &id, Deed::SeeInternal)?;
    Ok(draw(&seen, entry, html! {}))
}

/// The page, with a note where something could not be done.
pub(super) fn draw(seen: &Seen<'_>, entry: &Entry<Indicator>, note: Markup) -> Markup {
    let (words, record) = (seen.words, &entry.record);
    let title = seen.say(&record.title).to_owned();
    let all = list_values(seen.office, &entry.id);
    let due = find_due(seen.office, entry, seen.today);
    let main = html! {
        (seen.crumbs(&path(seen, None), &title))
        (kit::head(&Head {
            title: &title,
            actions: Some(draw_actions(seen, entry)),
            is_object: true,
            ..Head::default()
        }))
        (seen.draw_receipt("indicator-done"))
        (note)
        @if let Some(due) = due {
            (kit::warning(words.say("indicator-value-due"), html! {
                p {
                    (words.say_with("indicator-due-for", &[
                        ("from", words.date(due.from).into()), ("to", words.date(due.to).into()),
                    ]))
                }
            }))
        }
        (kit::with_aside(words.say("indicator-facts"), draw_facts(seen, entry), html! {
            @if record.definition.is_empty() {
                p { (kit::soft(words.say("indicator-no-definition"))) }
            } @else { (kit::text(words, &record.definition)) }
            (draw_chart(seen, entry))
            (value_draw::draw_values(seen, entry, &all))
            (draw_contributions(seen, entry))
            (kit::section("serves", html! { (words.say("indicator-serves")) },
                serves::draw_list(seen, &record.serves)))
            @if !record.source.is_empty() {
                p.small.soft { (words.say("plan-source")) ": " (kit::name(words, &record.source)) }
            }
        }))
    };
    seen.page(&title, "indicators", main)
}

fn draw_actions(seen: &Seen<'_>, entry: &Entry<Indicator>) -> Markup {
    let words = seen.words;
    let here = |rest: &str| seen.link(&format!("/indicators/{}{rest}", entry.id), &[]);
    let target = target(seen, &entry.record);
    let mut more = vec![(words.say("plan-history"), here("/history"))];
    if seen.may_do(Deed::EditIndicators, &target) {
        more.push((words.say("indicator-edit"), here("/edit")));
    }
    let links: Vec<(&str, &str)> = more.iter().map(|(name, href)| (*name, href.as_str())).collect();
    html! {
        (kit::menu(words.say("plan-more"), &links))
        @if seen.may_do(Deed::Measure, &target) {
            (kit::main_button(words.say("indicator-measure"), &here("/measure")))
        }
    }
}

fn draw_facts(seen: &Seen<'_>, entry: &Entry<Indicator>) -> Markup {
    let (words, record) = (seen.words, &entry.record);
    let point = |point: &Point| {
        html! {
            (tell_value(words, record, point.value))
            span.sub {
                (words.partial_date(point.on))
                @if !point.source.is_empty() { ", " (kit::name(words, &point.source)) }
            }
        }
    };
    let mut facts = vec![
        (words.say("indicator-unit"), html! { (tell_measure(words, record)) }),
        (words.say("indicator-better"), html! { (words.word("better", record.better.code())) }),
        (words.say("indicator-every"), html! { (words.word("every", record.every.code())) }),
        (
            words.say("indicator-baseline"),
            match &record.baseline {
                Some(baseline) => point(baseline),
                None => kit::soft(words.say("indicator-none-set")),
            },
        ),
    ];
    facts.extend(record.targets.iter().map(|one| (words.say("indicator-target"), point(one))));
    if record.targets.is_empty() {
        let none = kit::soft(words.say("indicator-none-set"));
        facts.push((words.say("indicator-target"), none));
    }
    let owner = seen.draw_owner(record.unit.as_ref(), record.person.as_ref());
    facts.push((words.say("indicator-measured-by"), owner));
    for dimension in &record.dimensions {
        let members: Vec<&str> =
            dimension.members.iter().map(|member| seen.say(&member.name)).collect();
        facts.push((
            words.say("indicator-dimension"),
            kit::over(kit::name(words, &dimension.name), &words.list(&members)),
        ));
    }
    if let Some(closed) = record.closed_on {
        facts.push((words.say("indicator-closed-on"), html! { (words.partial_date(closed)) }));
    }
    kit::panel("facts", words.say("indicator-facts"), kit::facts(&facts))
}

fn point_of(seen: &Seen<'_>, indicator: &Indicator, (value, on): (f64, PartialDate)) -> ValuePoint {
    let day: Date = on.last_day();
    let (told, when) = (tell_value(seen.words, indicator, value), seen.words.partial_date(on));
    ValuePoint { day, value, told, when }
}

/// How the whole has run, with the finding as heading.
fn draw_chart(seen: &Seen<'_>, entry: &Entry<Indicator>) -> Markup {
    let (words, record) = (seen.words, &entry.record);
    let series = find_series(seen.office, entry);
    let summed = series.iter().filter(|point| point.parts > 0).count();
    let measure = format!("{}, {}", seen.say(&record.title), tell_measure(words, record));
    let label = words.month_year(seen.today);
    let file = seen.link(&format!("/indicators/{}/values.csv", entry.id), &[]);
    let baseline = record.baseline.as_ref();
    let chart = Values {
        measure: &measure,
        values: series.iter().map(|p| point_of(seen, record, (p.value, p.on))).collect(),
        baseline: baseline.map(|p| point_of(seen, record, (p.value, p.on))),
        targets: record.targets.iter().map(|p| point_of(seen, record, (p.value, p.on))).collect(),
        names: [
            words.say("indicator-value"),
            words.say("indicator-baseline"),
            words.say("indicator-target"),
        ],
        today: (seen.today, &label),
        download: Some(&file),
    };
    html! {
        figure {
            h2 { (tell_course(seen, entry)) }
            (values(words, &chart))
            p.small.soft {
                (words.say("indicator-chart-contains"))
                @if summed > 0 {
                    " " (words.say_with("indicator-chart-summed", &[("count", summed.into())]))
                }
            }
        }
    }
}

/// What contributes, in words: its name; nothing where the reader may not see it.
pub(super) fn tell_contributor(seen: &Seen<'_>, of: &Contributor) -> Option<String> {
    match of {
        Contributor::Cooperation(id) => {
            let found = seen.office.find(id).filter(|found| seen.sight.sees(found))?;
            Some(seen.say(&found.name).to_owned())
        }
        Contributor::Initiative(id) => {
            let found = seen.office.find(id)?;
            let is_seen = seen.sees_in(&seen.target_of(found));
            is_seen.then(|| seen.say(&found.title).to_owned())
        }
    }
}

/// The address of what contributes.
fn contributor_link(seen: &Seen<'_>, of: &Contributor) -> Option<String> {
    Some(match of {
        Contributor::Cooperation(id) => {
            seen.link(&format!("/cooperations/{}", seen.office.find(id)?.slug), &[])
        }
        Contributor::Initiative(id) => seen.link(&format!("/initiatives/{id}"), &[]),
    })
}

/// What contributes, with how, and with the values that were told apart by it.
fn draw_contributions(seen: &Seen<'_>, entry: &Entry<Indicator>) -> Markup {
    let (words, record) = (seen.words, &entry.record);
    let known = record.contributions.iter().map(|one| (one.of.clone(), Some(&one.how)));
    // An initiative says by which indicators it is seen; that counts as well.
    let named = seen.office.list::<crate::plan::Initiative>().filter(|initiative| {
        initiative.record.indicators.contains(&entry.id)
            && !record
                .contributions
                .iter()
                .any(|one| one.of == Contributor::Initiative(initiative.id.clone()))
    });
    let named = named.map(|initiative| (Contributor::Initiative(initiative.id.clone()), None));
    let rows: Vec<Markup> = known
        .chain(named)
        .filter_map(|(of, how)| {
            let (name, href) = (tell_contributor(seen, &of)?, contributor_link(seen, &of)?);
            let gave = list_contributed(seen.office, &entry.id, &of);
            Some(html! {
                li {
                    a href=(href) { (name) }
                    @if let Some(how) = how.filter(|how| !how.is_empty()) {
                        div.why { (kit::name(words, how)) }
                    }
                    @for value in &gave {
                        div.why {
                            (words.partial_date(value.record.on)) ": "
                            (tell_value(words, record, value.record.value))
                        }
                    }
                }
            })
        })
        .collect();
    kit::section(
        "contributions",
        html! { (words.say("indicator-contributions")) },
        html! {
            @if rows.is_empty() { p { (kit::soft(words.say("indicator-no-contributions"))) } }
            @else { ul.serves { @for row in &rows { (row) } } }
        },
    )
}

/// `GET …/desk/indicators/{id}/values.csv`: the values that count.
///
/// # Errors
/// As [`show`].
pub async fn file(visit: Visit, Path((_, _, id)): At) -> Result<Response, Failure> {
    let seen = Seen::of(&visit).await?;
    let entry = find(&seen, &id, Deed::SeeInternal)?;
    let mut file = csv::File::new(seen.words);
    file.push(&list::head(&seen));
    list::push_values(&mut file, &seen, entry);
    Ok(file.answer((visit.authority(), entry.id.as_str()), seen.today))
}

/// `GET …/desk/indicators/{id}/history`: with the changes of its values.
///
/// # Errors
/// As [`show`].
pub async fn history(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    use crate::indicator::Measurement;
    use spine::office::Record;
    let seen = Seen::of(&visit).await?;
    let entry = find(&seen, &id, Deed::SeeHistory)?;
    let values = list_values(seen.office, &entry.id);
    let ids: Vec<&str> = values.iter().map(|value| value.id.as_str()).collect();
    let of = (Indicator::KIND, id.as_str());
    let within = (Measurement::KIND, ids.as_slice());
    let path = path(&seen, Some(entry));
    crate::plan::pages::history::tell(&visit, of, within, (&path, "indicators")).await
}
