//! Fields that several kinds share.

use super::Reading;
use crate::organisation::{Body, Unit, find_authority, list_units};
use maud::Markup;
use spine::{
    base::{Id, Text},
    i18n::Words,
    kit::form::{Choice, Field, FormView, Width},
    office::Record,
};

/// A name, one line for each language of the authority.
pub(crate) fn draw_name(
    form: &FormView<'_>,
    reading: &Reading,
    at: &str,
    label: &str,
    before: Option<&Text>,
) -> Markup {
    let none = Text::default();
    form.texts(Field::new(at, label), &reading.languages(), before.unwrap_or(&none), 1)
}

/// A short name.
pub(super) fn draw_short(form: &FormView<'_>, words: Words) -> Markup {
    let field = Field::new("short", words.say("organisation-field-short"));
    form.text(field.help(words.say("organisation-short-help")).optional().width(Width::Medium))
}

/// A day that may be missing.
pub(crate) fn draw_day(form: &FormView<'_>, at: &str, label: &str) -> Markup {
    form.date(Field::new(at, label).optional())
}

/// One of the authority's areas.
pub(super) fn draw_area(form: &FormView<'_>, reading: &Reading) -> Markup {
    let words = reading.words();
    let areas = find_authority(&reading.visit.office).map(|a| a.areas.as_slice());
    let choices: Vec<Choice> = areas
        .unwrap_or_default()
        .iter()
        .map(|area| Choice::new(area.slug.as_str(), area.name.get(words.language())))
        .collect();
    let field = Field::new("area", words.say("organisation-field-area")).optional();
    form.select(field, Some(words.say("organisation-not-stated")), &choices)
}

/// One of the units, in the order of the tree; `except` cannot stand below itself.
pub(crate) fn draw_unit(
    form: &FormView<'_>,
    reading: &Reading,
    at: &str,
    label: &str,
    except: Option<&Id<Unit>>,
) -> Markup {
    let words = reading.words();
    let language = words.language();
    let compare = |one: &Text, other: &Text| words.compare(one.get(language), other.get(language));
    let choices: Vec<Choice> = list_units(&reading.visit.office, &compare)
        .into_iter()
        .filter(|place| Some(&place.unit.id) != except)
        .map(|place| {
            let name = place.unit.record.name.get(language);
            Choice::new(place.unit.id.as_str(), format!("{}{name}", "– ".repeat(place.depth)))
        })
        .collect();
    let field = Field::new(at, label).optional();
    form.select(field, Some(words.say("organisation-none")), &choices)
}

/// One of the bodies.
pub(super) fn draw_body(form: &FormView<'_>, reading: &Reading, is_optional: bool) -> Markup {
    let words = reading.words();
    let field = Field::new("body", words.say("organisation-field-body"));
    match is_optional {
        true => form.select(
            field.optional(),
            Some(words.say("organisation-none")),
            &list_choices::<Body>(reading),
        ),
        false => form.select(field, None, &list_choices::<Body>(reading)),
    }
}

/// The records of a kind by name.
pub(super) fn list_choices<R: Record>(reading: &Reading) -> Vec<Choice> {
    let words = reading.words();
    let mut choices: Vec<Choice> = reading
        .visit
        .office
        .list::<R>()
        .map(|entry| Choice::new(entry.id.as_str(), entry.record.title().get(words.language())))
        .collect();
    choices.sort_by(|one, other| words.compare(&one.label, &other.label));
    choices
}

/// Words for codes, as choices: `kinds(words, "body", codes)`.
pub(super) fn list_codes<'c>(
    words: Words,
    family: &str,
    codes: impl IntoIterator<Item = &'c str>,
) -> Vec<Choice> {
    codes.into_iter().map(|code| Choice::new(code, words.word(family, code))).collect()
}

/// The records of a kind, sorted by name.
pub(super) fn list_sorted<R: Record>(
    reading: &Reading,
) -> Vec<std::sync::Arc<spine::office::Entry<R>>> {
    let words = reading.words();
    let mut entries: Vec<_> = reading.office().list::<R>().cloned().collect();
    entries.sort_by(|one, other| {
        let language = words.language();
        words.compare(one.record.title().get(language), other.record.title().get(language))
    });
    entries
}
