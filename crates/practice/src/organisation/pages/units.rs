//! Units: the parts of the administration, a tree.

use super::{Closing, Kept, Place, Reading, draw, fields, people};
use crate::organisation::{Person, Unit, UnitPlace, close_unit, list_units};
use maud::{Markup, html};
use spine::{
    account::Deed,
    base::{PartialDate, Text},
    i18n::Words,
    key,
    kit::{
        form::{FormData, FormView, Reader},
        section,
    },
    office::Entry,
};

impl Kept for Unit {
    const PLACE: Place = Place {
        path: "/admin/units",
        part: "admin",
        deed: Deed::EditUnits,
        title: key!("organisation-units"),
        about: key!("organisation-units-about"),
        add: key!("organisation-units-add"),
        empty: key!("organisation-units-empty"),
    };

    const CLOSING: Option<Closing<Self>> = Some(Closing {
        field: "closed_on",
        label: key!("organisation-field-closed-on"),
        button: key!("organisation-units-close"),
        about: key!("organisation-units-close-about"),
        close: close_unit,
    });

    fn fill(&self, words: Words, data: &mut FormData) {
        data.put_text("name", &self.name)
            .put_some("short", self.short.as_ref())
            .put_some("parent", self.parent.as_ref())
            .put_some("area", self.area.as_ref())
            .put_date(words, "closed_on", self.closed_on);
    }

    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self> {
        let none = Text::default();
        Some(Self {
            name: reader.text_in_languages("name", before.map_or(&none, |unit| &unit.name)),
            short: reader.optional_text("short"),
            parent: reader.id("parent"),
            area: reader.slug("area"),
            closed_on: reader.date("closed_on"),
        })
    }

    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup {
        let words = reading.words();
        let name = before.map(|entry| &entry.record.name);
        let above = words.say("organisation-field-parent");
        html! {
            (fields::draw_name(form, reading, "name", words.say("organisation-field-name"), name))
            (fields::draw_short(form, words))
            (fields::draw_unit(form, reading, "parent", above, before.map(|entry| &entry.id)))
            (fields::draw_area(form, reading))
            @if before.is_some() {
                (fields::draw_day(form, "closed_on", words.say("organisation-field-closed-on")))
            }
        }
    }

    fn draw_list(reading: &Reading) -> Markup {
        let words = reading.words();
        let language = words.language();
        let compare =
            |one: &Text, other: &Text| words.compare(one.get(language), other.get(language));
        let places = list_units(reading.office(), &compare);
        html! { div.panel { (draw_branch(reading, &places, 0)) } }
    }

    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)> {
        let unit = &entry.record;
        let area = unit.area.as_ref().map_or_else(|| reading.not_stated(), |a| reading.area(a));
        vec![
            (key!("organisation-field-short"), reading.stated(unit.short.as_deref())),
            (key!("organisation-field-parent"), reading.link_or_not(unit.parent.as_ref())),
            (key!("organisation-field-area"), area),
        ]
    }

    fn draw_more(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let words = reading.words();
        let within: Vec<_> = fields::list_sorted::<Self>(reading)
            .into_iter()
            .filter(|unit| unit.record.parent.as_ref() == Some(&entry.id))
            .collect();
        let is_here = |person: &Person| person.unit.as_ref() == Some(&entry.id);
        html! {
            @if !within.is_empty() {
                (section("within", html! { (words.say("organisation-units-within")) }, html! {
                    ul.listed { @for unit in &within { li { (reading.link(&unit.id)) } } }
                }))
            }
            (people::draw_members(reading, words.say("organisation-units-people"), &is_here))
        }
    }

    fn ended_on(&self) -> Option<PartialDate> {
        self.closed_on
    }
}

/// The units of one depth up to the next one above it, each with those within.
fn draw_branch(reading: &Reading, places: &[UnitPlace], depth: usize) -> Markup {
    let heads: Vec<usize> = (0..places.len()).filter(|at| places[*at].depth == depth).collect();
    html! {
        ul.tree {
            @for (number, start) in heads.iter().enumerate() {
                @let end = heads.get(number + 1).copied().unwrap_or(places.len());
                li {
                    (draw_line(reading, &places[*start].unit))
                    @if end > start + 1 {
                        (draw_branch(reading, &places[start + 1..end], depth + 1))
                    }
                }
            }
        }
    }
}

fn draw_line(reading: &Reading, entry: &Entry<Unit>) -> Markup {
    let words = reading.words();
    let unit = &entry.record;
    html! {
        div {
            (draw::name_of(reading, entry, ""))
            @if let Some(short) = &unit.short { " (" (short) ")" }
            span.sub {
                @if let Some(closed) = unit.closed_on {
                    (words.say_with(
                        "organisation-ended", &[("day", words.partial_date(closed).into())]
                    )) " · "
                }
                @if let Some(area) = &unit.area { (reading.area(area)) " · " }
                (draw::used_cell(reading, entry))
            }
        }
    }
}
