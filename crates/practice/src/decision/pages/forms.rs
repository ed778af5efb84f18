//! The frame of the slice's forms, and the fields they share. How a form is sent, and what is told
//! when it cannot be kept, is as in the strategies.

use super::common::name_of;
use crate::decision::{AskedYears, DecidedAmount, FollowUpKind, NewFollowUp, RouteRole, RouteStep};
use crate::organisation::{Body, Person, Unit, find_currency, list_open_bodies};
use crate::strategy::pages::{Scene, forms};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::People;
use spine::base::{Fault, Id, Language, Text};
use spine::i18n::Words;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, Sending, Width};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Record;

/// A page with one form.
pub(crate) struct Frame<'a> {
    /// The page's name.
    pub title: &'a str,
    /// The part of the desk it belongs to.
    pub part: &'a str,
    /// Where it lies, from the top down: names and addresses.
    pub path: Vec<(String, String)>,
    /// What stands above the form.
    pub above: Markup,
    /// Where the form is sent.
    pub action: &'a str,
    /// Where one goes who changes nothing.
    pub back: &'a str,
    /// The button; it names the result.
    pub button: &'a str,
}

/// The page.
pub(crate) fn draw(
    visit: &Visit,
    frame: &Frame<'_>,
    view: &FormView<'_>,
    fields: Markup,
) -> Markup {
    let words = visit.words;
    let path: Vec<(&str, &str)> =
        frame.path.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
    let sending = Sending { action: frame.action, ..Sending::default() };
    let main = html! {
        (kit::crumbs(words, &path, frame.title))
        (kit::head(&Head { title: frame.title, ..Head::default() }))
        (frame.above)
        (view.form(sending, html! {
            (view.hidden(forms::READ_AT, view.value(forms::READ_AT)))
            (fields)
            div.buttons {
                (kit::submit(frame.button))
                a href=(frame.back) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title: frame.title, part: frame.part }, main)
}

/// The way from the list of decisions.
pub(crate) fn path_from_decisions(visit: &Visit) -> Vec<(String, String)> {
    vec![(visit.words.say("decide-title").to_owned(), visit.desk("/decisions"))]
}

/// The form once more, for a refusal; where somebody was faster it is opened at what stands now.
pub(crate) fn again<R: Record>(
    visit: &Visit,
    again: &forms::Again,
    (data, id): (FormData, &Id<R>),
    draw: impl Fn(&FormData, &[Fault], Markup) -> Markup,
) -> Result<Response, Failure> {
    let data = match again {
        forms::Again::Stale(newest) => {
            let now = newest.find_entry(id).ok_or_else(Failure::not_found)?;
            forms::open_at(&data, now.seq)
        }
        forms::Again::Faults(_) | forms::Again::Unavailable => data,
    };
    let note = again.draw_note(visit);
    Ok(again.answer(draw(&data, again.faults(), note)))
}

/// The form once more with what is wrong in it.
pub(crate) fn unprocessable(page: Markup) -> Response {
    (axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// Words in the reader's language; where there are some already, those and their original. The form
/// may have been opened when that was otherwise: whatever was typed is shown.
pub(crate) fn draw_text(
    view: &FormView<'_>,
    words: Words,
    field: Field<'_>,
    (before, lines): (&Text, u8),
) -> Markup {
    let typed = view.list_typed(field.at);
    if before.is_empty() && typed.is_empty() {
        return if lines > 1 { view.area(field, lines) } else { view.text(field) };
    }
    let first = if before.is_empty() { words.language() } else { before.original() };
    let mut languages: Vec<Language> = vec![first];
    let others = before.languages().chain(std::iter::once(words.language())).chain(typed);
    for language in others {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    view.texts(field, &languages, before, lines)
}

/// Reads what [`draw_text`] asked for.
pub(crate) fn read_text(
    reader: &mut Reader<'_>,
    language: Language,
    at: &str,
    before: &Text,
) -> Text {
    let mut text = reader.text_in_languages(at, before);
    let bare = reader.text(at);
    if !bare.is_empty() {
        text.write(language, &bare);
    }
    text
}

/// The bodies that are not dissolved, by name.
pub(crate) fn list_bodies(scene: &Scene<'_>) -> Vec<Choice> {
    list_open_bodies(scene.office, scene.today)
        .iter()
        .map(|body| Choice::new(body.id.as_str(), scene.say(&body.record.name)))
        .collect()
}

/// Words for codes, as choices.
pub(crate) fn list_codes<'c>(
    words: Words,
    family: &str,
    codes: impl IntoIterator<Item = &'c str>,
) -> Vec<Choice> {
    codes.into_iter().map(|code| Choice::new(code, words.word(family, code))).collect()
}

/// The bodies of a route, one row each.
pub(crate) fn draw_steps(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let texts = Rows {
        one: words.say("decide-step"),
        add: words.say("decide-step-add"),
        remove: words.say("decide-step-remove"),
    };
    let roles = list_codes(words, "route-role", RouteRole::ALL.iter().map(|role| role.code()));
    let bodies = list_bodies(scene);
    view.rows("route", texts, |row, _| {
        let body = Field::new("body", words.say("decide-body")).width(Width::Medium);
        let role = Field::new("role", words.say("decide-role")).width(Width::Medium);
        html! {
            (row.select(body, Some(words.say("kit-choose")), &bodies))
            (row.select(role, None, &roles))
        }
    })
}

/// Fills the rows that [`draw_steps`] draws.
pub(crate) fn fill_steps(data: &mut FormData, route: &[RouteStep]) {
    for (place, step) in route.iter().enumerate() {
        let at = format!("route[{place}]");
        data.put(format!("{at}.body"), &step.body);
        data.put(format!("{at}.role"), step.role.code());
    }
}

/// Reads the rows that [`draw_steps`] drew.
pub(crate) fn read_steps(reader: &mut Reader<'_>) -> Vec<RouteStep> {
    reader.rows("route", |row| {
        // The form's own first choice of a role alone says nothing.
        if row.raw("body").is_empty() && row.raw("role") == RouteRole::ALL[0].code() {
            return None;
        }
        let (body, role) = (row.needed_id("body"), row.needed_choice("role", RouteRole::parse));
        Some(RouteStep { body: body?, role: role? })
    })
}

/// The money of a decision, one row for each amount.
pub(crate) fn draw_amounts(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let texts = Rows {
        one: words.say("decide-amount"),
        add: words.say("decide-amount-add"),
        remove: words.say("decide-amount-remove"),
    };
    let currency = find_currency(scene.office);
    view.rows("amounts", texts, |row, _| {
        let from = Field::new("from", words.say("decide-amount-from")).optional();
        html! {
            (row.money(Field::new("money", words.say("decide-amount")), currency))
            (draw_years(row, words))
            (row.text(from.help(words.say("decide-amount-from-help"))))
        }
    })
}

/// What an amount is for: each year, and which years.
pub(crate) fn draw_years(view: &FormView<'_>, words: Words) -> Markup {
    html! {
        (view.checkbox(Field::new("yearly", words.say("decide-amount-each-year"))))
        (view.number(Field::new("from_year", words.say("decide-from-year")).optional()))
        (view.number(Field::new("to_year", words.say("decide-to-year")).optional()))
    }
}

fn read_years(reader: &mut Reader<'_>) -> AskedYears {
    let year = |reader: &mut Reader<'_>, at: &str| {
        reader.number_between(at, 1950, 2150).and_then(|year| i16::try_from(year).ok())
    };
    AskedYears {
        yearly: reader.checkbox("yearly"),
        from_year: year(reader, "from_year"),
        to_year: year(reader, "to_year"),
    }
}

/// Reads what [`draw_years`] asked for; none where nothing is said.
pub(crate) fn read_asked_years(reader: &mut Reader<'_>) -> Option<AskedYears> {
    let years = read_years(reader);
    (years != AskedYears::default()).then_some(years)
}

/// Reads the rows that [`draw_amounts`] drew.
pub(crate) fn read_amounts(reader: &mut Reader<'_>, language: Language) -> Vec<DecidedAmount> {
    reader.rows("amounts", |row| {
        let money = row.needed_money("money");
        let AskedYears { yearly, from_year, to_year } = read_years(row);
        let from = read_text(row, language, "from", Text::nothing());
        Some(DecidedAmount { money: money?, yearly, from_year, to_year, from })
    })
}

/// What is to be done, one row each.
pub(crate) fn draw_follow_ups(view: &FormView<'_>, scene: &Scene<'_>, people: &People) -> Markup {
    let words = scene.words;
    let texts = Rows {
        one: words.say("decide-follow"),
        add: words.say("decide-follow-add"),
        remove: words.say("decide-follow-remove"),
    };
    let kinds = list_codes(words, "follow-up", FollowUpKind::ALL.iter().map(|kind| kind.code()));
    let (persons, units) = (list_people(scene, people), list_units(scene));
    view.rows("follow_ups", texts, |row, _| {
        let owner = Field::new("owner", words.say("decide-owner")).optional();
        let unit = Field::new("unit", words.say("decide-unit")).optional();
        html! {
            (row.area(Field::new("what", words.say("decide-what")), 2))
            (row.select(Field::new("kind", words.say("decide-kind")), None, &kinds))
            (row.select(owner, Some(words.say("decide-no-one")), &persons))
            (row.select(unit, Some(words.say("decide-no-unit")), &units))
            (row.day(Field::new("due_on", words.say("decide-due")).optional()))
        }
    })
}

/// Reads the rows that [`draw_follow_ups`] drew.
pub(crate) fn read_follow_ups(reader: &mut Reader<'_>, language: Language) -> Vec<NewFollowUp> {
    reader.rows("follow_ups", |row| {
        let what = row.needed_text("what");
        let kind = row.needed_choice("kind", FollowUpKind::parse);
        let (owner, unit) = (row.id("owner"), row.id("unit"));
        let due_on = row.day("due_on");
        let what = Text::new(language, what);
        Some(NewFollowUp { what, kind: kind?, owner, unit, due_on })
    })
}

/// The people who have not left, by name where it may be seen, else by post.
pub(crate) fn list_people(scene: &Scene<'_>, people: &People) -> Vec<Choice> {
    let words = scene.words;
    let here = scene.office.list::<Person>().filter(|entry| entry.record.is_here(scene.today));
    let mut choices: Vec<Choice> = here
        .map(|entry| {
            let post = scene.say(&entry.record.post);
            let label = match people.get(entry.id.as_str()) {
                Some(person) => format!("{}, {post}", person.name),
                None => post.to_owned(),
            };
            Choice::new(entry.id.as_str(), label)
        })
        .collect();
    choices.sort_by(|one, other| words.compare(&one.label, &other.label));
    choices
}

/// The units that are not closed, by name.
pub(crate) fn list_units(scene: &Scene<'_>) -> Vec<Choice> {
    let words = scene.words;
    let open = scene.office.list::<Unit>().filter(|entry| entry.record.closed_on.is_none());
    let mut choices: Vec<Choice> =
        open.map(|entry| Choice::new(entry.id.as_str(), scene.say(&entry.record.name))).collect();
    choices.sort_by(|one, other| words.compare(&one.label, &other.label));
    choices
}

/// Faults that name a body by its id, with its name instead.
pub(crate) fn name_bodies(scene: &Scene<'_>, faults: Vec<Fault>) -> Vec<Fault> {
    let named = |mut fault: Fault| {
        if fault.key == "fault-not-its-turn" {
            for (name, value) in &mut fault.args {
                if *name == "id" {
                    *value = match Id::<Body>::parse(value) {
                        Some(id) => name_of(scene, &id),
                        None => scene.words.say("decide-nobody").to_owned(),
                    };
                }
            }
        }
        fault
    };
    faults.into_iter().map(named).collect()
}

/// Every body by name: one that is dissolved now has decided before.
pub(crate) fn list_all_bodies(scene: &Scene<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = scene
        .office
        .list::<Body>()
        .map(|body| Choice::new(body.id.as_str(), scene.say(&body.record.name)))
        .collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}
