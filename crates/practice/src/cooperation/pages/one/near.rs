//! Who and what is near it: partners, places, and the other cooperations it has to do with.

use super::Scene;
use super::more::Part;
use crate::cooperation::{
    Cooperation, CooperationKind, LinkKind, Section, find_end, find_near, find_start, find_state,
};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::base::{Country, Id};
use spine::kit;
use spine::kit::chart::{TimeAxis, TimelineBar, TimelineTone, timeline};
use spine::kit::table::{self, Column, Kind};
use spine::office::Entry;
use std::sync::Arc;

/// So many partners are read at once; of more their number and countries are told first.
const FEW: usize = 3;

/// The parts that have something.
pub(super) fn list(scene: &Scene<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = partners(scene).into_iter().chain(places(scene)).collect();
    parts.extend(related(scene));
    parts
}

/// Who else takes part.
fn partners(scene: &Scene<'_>) -> Option<Part> {
    let (words, record, teller) = (scene.words, scene.record(), scene.teller());
    if record.partners.is_empty() {
        return None;
    }
    let columns = [
        Column::new(Kind::Plain, words.say("field-partners-organisation")),
        Column::new(Kind::Plain, words.say("coop-where")),
        Column::new(Kind::Plain, words.say("field-partners-role")),
    ];
    let rows: Vec<Vec<Markup>> = record
        .partners
        .iter()
        .map(|partner| {
            let organisation = scene.office.find(&partner.organisation);
            let town = organisation.and_then(|o| o.town.clone());
            let country = organisation.and_then(|o| o.country).map(|c| words.country(c));
            let place: Vec<String> = town.into_iter().chain(country).collect();
            vec![
                html! { (teller.marked_name(&partner.organisation)) },
                html! { (place.join(", ")) },
                html! {
                    (words.word("partner", partner.role.code()))
                    @if !partner.note.is_empty() { span.sub { (kit::name(words, &partner.note)) } }
                },
            ]
        })
        .collect();
    let title = words.word("section", "partners");
    let table = table::plain(title, &columns, &rows);
    let part = Part::new("partners", title, html! {});
    let part = match rows.len() > FEW {
        true => part.with_rest(tell_partners(scene), table),
        false => Part { content: table, is_wide: true, ..part },
    };
    Some(part.changed_at(scene, Section::Partners))
}

/// How many, and from where: "12 partners in Denmark, Norway and Sweden".
fn tell_partners(scene: &Scene<'_>) -> String {
    let (words, partners) = (scene.words, &scene.record().partners);
    let mut countries: Vec<String> = partners
        .iter()
        .filter_map(|partner| scene.office.find(&partner.organisation)?.country)
        .map(|country| words.country(country))
        .collect();
    countries.sort();
    countries.dedup();
    let count = ("count", partners.len().into());
    match countries.is_empty() {
        true => words.say_with("coop-partners", &[count]),
        false => {
            let named = [count, ("countries", words.list(&countries).into())];
            words.say_with("coop-partners-in", &named)
        }
    }
}

/// Where it works.
fn places(scene: &Scene<'_>) -> Option<Part> {
    let (words, geography) = (scene.words, &scene.record().geography);
    if geography.is_empty() {
        return None;
    }
    let countries: Vec<String> =
        geography.countries.iter().map(|country: &Country| words.country(*country)).collect();
    let basins: Vec<&str> =
        geography.basins.iter().map(|basin| words.word("basin", basin.code())).collect();
    let nuts: Vec<&str> = geography.nuts.iter().map(|code| code.code()).collect();
    let told = html! {
        ul {
            @if !countries.is_empty() { li { (words.list(&countries)) } }
            @if !basins.is_empty() { li { (words.list(&basins)) } }
            @if !nuts.is_empty() { li { "NUTS " (nuts.join(", ")) } }
            @if !geography.note.is_empty() { li { (kit::name(words, &geography.note)) } }
        }
    };
    let title = words.word("section", "places");
    Some(Part::new("places", title, told).changed_at(scene, Section::Places))
}

/// The other cooperations: tied by links from here and from there, by programme and by partners.
fn related(scene: &Scene<'_>) -> Vec<Part> {
    let words = scene.words;
    let ties = list_ties(scene);
    let siblings = list_siblings(scene);
    let shared = list_sharing_partners(scene, &ties, &siblings);
    let links = |found: &[&Arc<Entry<Cooperation>>]| {
        html! { ul.deeds { @for entry in found { li { (link(scene, entry)) } } } }
    };
    let tied = html! {
        ul { @for (how, entry) in &ties { li { span.soft { (how) } " " (link(scene, entry)) } } }
    };
    let mut parts = Vec::new();
    if !ties.is_empty() {
        let title = words.word("section", "links");
        parts.push(Part::new("links", title, tied).changed_at(scene, Section::Links));
    }
    if !shared.is_empty() {
        parts.push(Part::new("shared", words.say("coop-same-partners"), links(&shared)));
    }
    if !siblings.is_empty() {
        let part = Part::new("related", words.say("coop-same-programme"), links(&siblings));
        let summary = words.say("coop-periods-show").to_owned();
        parts.push(part.with_rest(summary, periods(scene, &siblings)));
    }
    parts
}

fn link(scene: &Scene<'_>, entry: &Entry<Cooperation>) -> Markup {
    let name = kit::name(scene.words, &entry.record.name);
    html! { a href=(scene.address_of(&entry.record)) { (name) } }
}

/// Links both ways, each with what the other one is to this one.
fn list_ties<'a>(scene: &Scene<'a>) -> Vec<(&'static str, &'a Arc<Entry<Cooperation>>)> {
    let words = scene.words;
    let mut ties: Vec<(&'static str, &Arc<Entry<Cooperation>>)> = Vec::new();
    for link in &scene.record().links {
        if let Some(other) = scene.find_other(&link.to) {
            ties.push((words.word("link", link.kind.code()), other));
        }
    }
    let near = find_near(scene.office);
    let linking = near.list_linking(&scene.entry.id).iter();
    for other in linking.filter_map(|id| scene.find_other(id)) {
        for link in other.record.links.iter().filter(|link| link.to == scene.entry.id) {
            let back = words.word("link-back", link.kind.code());
            let both_ways = link.kind == LinkKind::Related
                && ties.iter().any(|(_, known)| known.id == other.id);
            if !both_ways {
                ties.push((back, other));
            }
        }
    }
    ties
}

/// The others under the same programme, in the order they began.
fn list_siblings<'a>(scene: &Scene<'a>) -> Vec<&'a Arc<Entry<Cooperation>>> {
    let Some(programme) = &scene.record().programme else { return Vec::new() };
    let near = find_near(scene.office);
    let of_programme = near.list_of_programme(programme).iter();
    let mut siblings: Vec<&Arc<Entry<Cooperation>>> = of_programme
        .filter_map(|id| scene.find_other(id))
        .filter(|other| other.id != scene.entry.id)
        .filter(|other| other.record.kind != CooperationKind::Programme)
        .collect();
    siblings.sort_by_key(|other| find_start(&other.record));
    siblings
}

/// At most so many cooperations with the same partners are listed.
const SHARED: usize = 12;

fn list_sharing_partners<'a>(
    scene: &Scene<'a>,
    ties: &[(&'static str, &'a Arc<Entry<Cooperation>>)],
    siblings: &[&'a Arc<Entry<Cooperation>>],
) -> Vec<&'a Arc<Entry<Cooperation>>> {
    let is_told = |id: &Id<Cooperation>| {
        *id == scene.entry.id
            || ties.iter().any(|(_, tied)| tied.id == *id)
            || siblings.iter().any(|sibling| sibling.id == *id)
    };
    let near = find_near(scene.office);
    let sharing = near.list_sharing_partners(scene.record()).into_iter();
    sharing.filter(|id| !is_told(id)).filter_map(|id| scene.find_other(id)).take(SHARED).collect()
}

/// A bar on the time axis, before its name is borrowed.
struct Drawn {
    label: String,
    period: String,
    from: Date,
    to: Option<Date>,
    tone: TimelineTone,
}

fn periods(scene: &Scene<'_>, siblings: &[&Arc<Entry<Cooperation>>]) -> Markup {
    let words = scene.words;
    let mut drawn: Vec<Drawn> =
        siblings.iter().filter_map(|other| draw(scene, &other.record, false)).collect();
    drawn.extend(draw(scene, scene.record(), true));
    drawn.sort_by_key(|bar| bar.from);
    drawn.extend(find_frame(scene));
    let first = drawn.iter().map(|bar| bar.from.year()).min();
    let last = drawn.iter().filter_map(|bar| bar.to).map(|to| to.year()).max();
    let (Some(first), Some(last)) = (first, last) else { return html! {} };
    let year = scene.today.year();
    let axis = TimeAxis::of_years(
        first.max(year - 15),
        last.max(year).min(year + 15),
        scene.today,
        words.month_year(scene.today),
    );
    let bars: Vec<TimelineBar<'_>> = drawn
        .iter()
        .map(|bar| TimelineBar {
            label: &bar.label,
            period: bar.period.clone(),
            from: bar.from,
            to: bar.to,
            tone: bar.tone,
        })
        .collect();
    html! { figure { (timeline(&axis, words.say("coop-periods"), &bars)) } }
}

fn draw(scene: &Scene<'_>, record: &Cooperation, is_this: bool) -> Option<Drawn> {
    let words = scene.words;
    let name = scene.teller().text(&record.name).to_owned();
    let over = find_state(record, scene.today).is_over();
    let (label, tone) = match (is_this, over) {
        (true, _) => {
            (words.say_with("coop-this-one", &[("name", name.into())]), TimelineTone::Here)
        }
        (false, true) => {
            (words.say_with("coop-ended-one", &[("name", name.into())]), TimelineTone::Ended)
        }
        (false, false) => (name, TimelineTone::Other),
    };
    let from = find_start(record)?;
    let period = scene.teller().term(&record.term);
    Some(Drawn { label, period, from, to: find_end(record), tone })
}

/// The programme's own period, where the register has the programme.
fn find_frame(scene: &Scene<'_>) -> Option<Drawn> {
    let programme = scene.record().links.iter().find_map(|link| {
        let other = &scene.find_other(&link.to)?.record;
        (link.kind == LinkKind::FundedBy && other.kind == CooperationKind::Programme)
            .then_some(other)
    })?;
    Some(Drawn {
        label: scene.words.say("coop-programme-period").to_owned(),
        period: scene.teller().term(&programme.term),
        from: find_start(programme)?,
        to: find_end(programme),
        tone: TimelineTone::Frame,
    })
}
