//! Bodies: who decides or recommends.

use super::{Closing, Kept, Place, Reading, draw, fields, people};
use crate::organisation::{Body, BodyKind, CouncilTerm, Person, close_body};
use maud::{Markup, html};
use spine::{
    account::Deed,
    base::{PartialDate, Text},
    i18n::Words,
    key,
    kit::{
        form::{Field, FormData, FormView, Reader},
        section, table,
    },
    office::Entry,
};

impl Kept for Body {
    const PLACE: Place = Place {
        path: "/admin/bodies",
        part: "admin",
        deed: Deed::EditBodies,
        title: key!("organisation-bodies"),
        about: key!("organisation-bodies-about"),
        add: key!("organisation-bodies-add"),
        empty: key!("organisation-bodies-empty"),
    };

    const CLOSING: Option<Closing<Self>> = Some(Closing {
        field: "closed_on",
        label: key!("organisation-field-closed-on"),
        button: key!("organisation-bodies-close"),
        about: key!("organisation-bodies-close-about"),
        close: close_body,
    });

    fn fill(&self, words: Words, data: &mut FormData) {
        data.put_text("name", &self.name)
            .put_some("short", self.short.as_ref())
            .put("kind", self.kind.code())
            .put_date(words, "closed_on", self.closed_on);
    }

    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self> {
        let none = Text::default();
        let name = reader.text_in_languages("name", before.map_or(&none, |body| &body.name));
        let short = reader.optional_text("short");
        let kind = reader.needed_choice("kind", BodyKind::parse);
        let closed_on = reader.date("closed_on");
        Some(Self { name, short, kind: kind.unwrap_or(BodyKind::Council), closed_on })
    }

    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup {
        let words = reading.words();
        let name = before.map(|entry| &entry.record.name);
        let codes = BodyKind::ALL.iter().map(|kind| kind.code());
        html! {
            (fields::draw_name(form, reading, "name", words.say("organisation-field-name"), name))
            (fields::draw_short(form, words))
            (form.radios(
                Field::new("kind", words.say("organisation-field-kind")),
                &fields::list_codes(words, "body", codes),
            ))
            @if before.is_some() {
                (fields::draw_day(form, "closed_on", words.say("organisation-field-closed-on")))
            }
        }
    }

    fn draw_list(reading: &Reading) -> Markup {
        let words = reading.words();
        let columns = [
            table::Column::new(table::Kind::Name, words.say("organisation-field-name")),
            table::Column::new(table::Kind::Plain, words.say("organisation-field-kind")),
            table::Column::new(table::Kind::Plain, words.say("organisation-used-by")),
        ];
        let row = |entry: &Entry<Self>| {
            let below = entry.record.short.as_deref().unwrap_or_default();
            vec![
                draw::name_of(reading, entry, below),
                html! { (words.word("body", entry.record.kind.code())) },
                draw::used_cell(reading, entry),
            ]
        };
        let bodies = fields::list_sorted::<Self>(reading);
        let rows: Vec<_> = bodies.iter().map(|entry| row(entry)).collect();
        draw::draw_table(words.say(Self::PLACE.title), &columns, &rows)
    }

    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)> {
        let body = &entry.record;
        let kind = reading.words().word("body", body.kind.code());
        vec![
            (key!("organisation-field-kind"), html! { (kind) }),
            (key!("organisation-field-short"), reading.stated(body.short.as_deref())),
        ]
    }

    fn draw_more(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let words = reading.words();
        let terms: Vec<_> = fields::list_sorted::<CouncilTerm>(reading)
            .into_iter()
            .filter(|term| term.record.body == entry.id)
            .collect();
        let is_here = |person: &Person| person.body.as_ref() == Some(&entry.id);
        html! {
            @if !terms.is_empty() {
                (section("terms", html! { (words.say("organisation-terms")) }, html! {
                    ul.listed { @for term in &terms { li { (reading.link(&term.id)) } } }
                }))
            }
            (people::draw_members(reading, words.say("organisation-bodies-people"), &is_here))
        }
    }

    fn ended_on(&self) -> Option<PartialDate> {
        self.closed_on
    }
}
