//! Organisations: partners and funders, shared by all cooperations that name them.

mod cooperations;
mod list;
mod merge;
mod programme;

pub use merge::{ask_merge, merge};

use super::{Kept, Place, Reading, fields};
use crate::organisation::{Identifiers, Organisation, OrganisationKind, Twin, find_twins};
use maud::{Markup, html};
use spine::{
    account::Deed,
    base::{NutsCode, Text, Visibility},
    i18n::Words,
    key,
    kit::{
        form::{Field, FormData, FormView, Reader, Width},
        section, text,
    },
    office::Entry,
};
use std::sync::Arc;

impl Kept for Organisation {
    const PLACE: Place = Place {
        path: "/organisations",
        part: "organisations",
        deed: Deed::EditOrganisations,
        title: key!("organisation-organisations"),
        about: key!("organisation-organisations-about"),
        add: key!("organisation-organisations-add"),
        empty: key!("organisation-organisations-empty"),
    };

    const LISTS_USERS: bool = false;

    fn fill(&self, words: Words, data: &mut FormData) {
        programme::fill(self, words, data);
        data.put_text("name", &self.name)
            .put_some("short", self.short.as_ref())
            .put("kind", self.kind.code())
            .put_some("country", self.country.as_ref().map(|country| country.code().to_owned()))
            .put_some("nuts", self.nuts.as_ref().map(NutsCode::code))
            .put_some("town", self.town.as_ref())
            .put_some("website", self.website.as_ref())
            .put_some("identifiers.pic", self.identifiers.pic.as_ref())
            .put_some("identifiers.ror", self.identifiers.ror.as_ref())
            .put_some("identifiers.cvr", self.identifiers.cvr.as_ref())
            .put_text("note", &self.note)
            .put("visibility", visibility_code(self.visibility));
    }

    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self> {
        let none = Text::default();
        let name = reader.text_in_languages("name", before.map_or(&none, |known| &known.name));
        let kind = reader.needed_choice("kind", OrganisationKind::parse);
        let country = reader.country("country");
        let nuts = reader.optional_text("nuts").and_then(|code| {
            let parsed = NutsCode::parse(&code.to_ascii_uppercase());
            if parsed.is_none() {
                reader.fault(spine::base::Fault::new("nuts", "fault-nuts"));
            }
            parsed
        });
        let identifiers = reader.within("identifiers", |reader| Identifiers {
            pic: reader.optional_text("pic"),
            ror: reader.optional_text("ror"),
            cvr: reader.optional_text("cvr"),
        });
        let visibility = reader.needed_choice("visibility", parse_visibility);
        Some(Self {
            name,
            short: reader.optional_text("short"),
            kind: kind.unwrap_or(OrganisationKind::Programme),
            country,
            nuts,
            town: reader.optional_text("town"),
            website: reader.optional_text("website"),
            identifiers,
            programme: reader.within("programme", programme::read),
            merged: before.map(|known| known.merged.clone()).unwrap_or_default(),
            note: reader.text_in_languages("note", before.map_or(&none, |known| &known.note)),
            visibility: visibility.unwrap_or_default(),
        })
    }

    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup {
        let words = reading.words();
        let known = before.map(|entry| &entry.record);
        let name = known.map(|known| &known.name);
        let kinds = OrganisationKind::ALL.iter().map(|kind| kind.code());
        let label = |key: &'static str| words.find(key).unwrap_or(key);
        let optional = |at: &'static str, key| Field::new(at, label(key)).optional();
        html! {
            (fields::draw_name(form, reading, "name", words.say("organisation-field-name"), name))
            (fields::draw_short(form, words))
            (form.select(
                Field::new("kind", words.say("organisation-field-kind")).width(Width::Medium),
                Some(words.say("organisation-choose")),
                &fields::list_codes(words, "organisation", kinds),
            ))
            (form.country(optional("country", key!("organisation-field-country"))
                .help(words.say("organisation-country-help"))))
            (form.text(optional("nuts", key!("organisation-field-nuts"))
                .help(words.say("organisation-nuts-help")).width(Width::Short)))
            (form.text(optional("town", key!("organisation-field-town")).width(Width::Medium)))
            (form.text(optional("website", key!("organisation-field-website"))))
            (form.text(optional("identifiers.pic", key!("organisation-field-pic"))
                .help(words.say("organisation-pic-help")).width(Width::Medium)))
            (form.text(optional("identifiers.ror", key!("organisation-field-ror"))
                .help(words.say("organisation-ror-help")).width(Width::Medium)))
            (form.text(optional("identifiers.cvr", key!("organisation-field-cvr"))
                .help(words.say("organisation-cvr-help")).width(Width::Medium)))
            (programme::draw(form, reading, before.map(|entry| &entry.id)))
            (form.texts(
                optional("note", key!("organisation-field-note"))
                    .help(words.say("organisation-note-help")),
                &reading.languages(),
                known.map_or(&Text::default(), |known| &known.note),
                3,
            ))
            (form.radios(
                Field::new("visibility", words.say("organisation-field-visibility")),
                &fields::list_codes(words, "visibility", ["internal", "published"]),
            ))
        }
    }

    fn draw_list(reading: &Reading) -> Markup {
        list::draw_list(reading)
    }

    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)> {
        let words = reading.words();
        let known = &entry.record;
        let country = known.country.map(|country| words.country(country));
        let mut facts = vec![
            (
                key!("organisation-field-kind"),
                html! { (words.word("organisation", known.kind.code())) },
            ),
            (key!("organisation-field-short"), reading.stated(known.short.as_deref())),
            (key!("organisation-field-country"), reading.stated(country.as_deref())),
            (key!("organisation-field-town"), reading.stated(known.town.as_deref())),
            (
                key!("organisation-field-nuts"),
                reading.stated(known.nuts.as_ref().map(NutsCode::code)),
            ),
            (key!("organisation-field-website"), draw_website(reading, known)),
        ];
        facts.extend(list_identifiers(words, &known.identifiers));
        facts.extend(programme::list_facts(known, reading));
        let shown = words.word("visibility", visibility_code(known.visibility));
        facts.push((key!("organisation-field-visibility"), html! { (shown) }));
        facts
    }

    fn draw_twins(&self, reading: &Reading) -> Vec<Markup> {
        let words = reading.words();
        let tell = |(twin, why): &(Arc<Entry<Self>>, Twin)| {
            html! { (reading.link(&twin.id)) ": " (words.word("organisation-twin", why.code())) }
        };
        find_twins(reading.office(), self, None).iter().map(tell).collect()
    }

    fn draw_actions(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let address = reading.address::<Self>(&format!("/{}/merge", entry.id));
        spine::kit::link_button(reading.words().say("organisation-merge"), &address)
    }

    fn draw_more(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let words = reading.words();
        let note = &entry.record.note;
        html! {
            (merge::draw_hints(entry, reading))
            (cooperations::draw_cooperations(reading, entry))
            @if !note.is_empty() {
                (section(
                    "note", html! { (words.say("organisation-field-note")) }, text(words, note),
                ))
            }
        }
    }
}

fn draw_website(reading: &Reading, known: &Organisation) -> Markup {
    match &known.website {
        Some(website) => {
            let shown = website.trim_start_matches("https://").trim_start_matches("http://");
            html! { a href=(website) rel="noreferrer" { (shown.trim_end_matches('/')) } }
        }
        None => reading.not_stated(),
    }
}

/// The identifiers that are known, each with the register it is from.
fn list_identifiers(words: Words, known: &Identifiers) -> Vec<(&'static str, Markup)> {
    let one = |key: &'static str, help: &'static str, code: &Option<String>| {
        let code = code.as_ref()?;
        let help = words.find(help).unwrap_or_default();
        Some((key, html! { (code) span.sub { (help) } }))
    };
    [
        one(key!("organisation-field-pic"), key!("organisation-pic-help"), &known.pic),
        one(key!("organisation-field-ror"), key!("organisation-ror-help"), &known.ror),
        one(key!("organisation-field-cvr"), key!("organisation-cvr-help"), &known.cvr),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn visibility_code(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Internal => "internal",
        Visibility::Published => "published",
    }
}

fn parse_visibility(code: &str) -> Option<Visibility> {
    match code {
        "internal" => Some(Visibility::Internal),
        "published" => Some(Visibility::Published),
        _ => None,
    }
}
