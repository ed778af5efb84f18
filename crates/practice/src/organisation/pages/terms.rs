//! Council terms: the years for which a council is elected.

use super::{Kept, Place, Reading, draw, fields};
use crate::organisation::CouncilTerm;
use maud::{Markup, html};
use spine::{
    account::Deed,
    base::Text,
    i18n::Words,
    key,
    kit::{
        form::{Field, FormData, FormView, Reader, or_stand_in},
        table,
    },
    office::Entry,
};

impl Kept for CouncilTerm {
    const PLACE: Place = Place {
        path: "/admin/terms",
        part: "admin",
        deed: Deed::EditTerms,
        title: key!("organisation-terms"),
        about: key!("organisation-terms-about"),
        add: key!("organisation-terms-add"),
        empty: key!("organisation-terms-empty"),
    };

    fn fill(&self, words: Words, data: &mut FormData) {
        data.put_text("name", &self.name)
            .put("body", &self.body)
            .put_date(words, "from", Some(self.from))
            .put_date(words, "to", Some(self.to));
    }

    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self> {
        let none = Text::default();
        let name = reader.text_in_languages("name", before.map_or(&none, |term| &term.name));
        let body = reader.needed_id("body");
        let from = reader.needed_date("from");
        let to = reader.needed_date("to");
        // An end that is missing is no end before the beginning.
        let from = or_stand_in(from);
        Some(Self { name, body: or_stand_in(body), from, to: to.unwrap_or(from) })
    }

    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup {
        let words = reading.words();
        let name = before.map(|entry| &entry.record.name);
        html! {
            (fields::draw_name(form, reading, "name", words.say("organisation-field-name"), name))
            (fields::draw_body(form, reading, false))
            (form.date(Field::new("from", words.say("organisation-field-from"))))
            (form.date(Field::new("to", words.say("organisation-field-to"))))
        }
    }

    fn draw_list(reading: &Reading) -> Markup {
        let words = reading.words();
        let columns = [
            table::Column::new(table::Kind::Name, words.say("organisation-field-name")),
            table::Column::new(table::Kind::Plain, words.say("organisation-field-body")),
            table::Column::new(table::Kind::Plain, words.say("organisation-period")),
            table::Column::new(table::Kind::Plain, words.say("organisation-used-by")),
        ];
        let row = |entry: &Entry<Self>| {
            let term = &entry.record;
            vec![
                draw::name_of(reading, entry, ""),
                reading.link(&term.body),
                html! { (words.period(Some(term.from), Some(term.to))) },
                draw::used_cell(reading, entry),
            ]
        };
        let mut terms = fields::list_sorted::<Self>(reading);
        terms.sort_by_key(|term| std::cmp::Reverse(term.record.from.first_day()));
        let rows: Vec<_> = terms.iter().map(|entry| row(entry)).collect();
        draw::draw_table(words.say(Self::PLACE.title), &columns, &rows)
    }

    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)> {
        let term = &entry.record;
        let period = reading.words().period(Some(term.from), Some(term.to));
        vec![
            (key!("organisation-field-body"), reading.link(&term.body)),
            (key!("organisation-period"), html! { (period) }),
        ]
    }
}
