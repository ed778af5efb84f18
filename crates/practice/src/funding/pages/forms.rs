//! The frame of the slice's forms, and the lists they choose from.

use crate::funding::{BudgetLine, ReportingPeriod, list_periods};
use crate::organisation::{Organisation, Unit, list_units};
use crate::strategy::pages::{Scene, forms::READ_AT};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::base::{Id, Text};
use spine::kit::form::{Choice, FormView, Sending};
use spine::kit::{self, Head, Sheet, Visit};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// A page with one form.
pub(super) struct Frame<'a> {
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
pub(super) fn draw(
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
            (view.hidden(READ_AT, view.value(READ_AT)))
            (fields)
            div.buttons {
                (kit::submit(frame.button))
                a href=(frame.back) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title: frame.title, part: frame.part }, main)
}

/// The form once more with what is wrong in it.
pub(super) fn unprocessable(page: Markup) -> Response {
    (axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// The scene of a form: the authority as it is now, for a command will be run on that.
pub(super) fn now(visit: &Visit) -> Scene<'_> {
    Scene { office: &visit.office, ..Scene::of(visit) }
}

/// The open units in the order of their tree.
pub(super) fn list_unit_choices(scene: &Scene<'_>) -> Vec<Choice> {
    let words = scene.words;
    let language = words.language();
    let compare = |one: &Text, other: &Text| words.compare(one.get(language), other.get(language));
    list_units(scene.office, &compare)
        .into_iter()
        .filter(|place| place.unit.record.closed_on.is_none())
        .map(|place| {
            let unit: &Arc<Entry<Unit>> = &place.unit;
            let name = unit.record.name.get(language);
            Choice::new(unit.id.as_str(), format!("{}{name}", "– ".repeat(place.depth)))
        })
        .collect()
}

/// The lines of the budget that are open, by name.
pub(super) fn list_line_choices(scene: &Scene<'_>) -> Vec<Choice> {
    let open = scene.office.list::<BudgetLine>().filter(|line| line.record.closed_on.is_none());
    let name = |line: &BudgetLine| {
        let number = line.number.as_deref().map(|number| format!("{number} "));
        format!("{}{}", number.unwrap_or_default(), scene.say(&line.name))
    };
    let mut choices: Vec<Choice> =
        open.map(|line| Choice::new(line.id.as_str(), name(&line.record))).collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}

/// The organisations by name.
pub(super) fn list_organisation_choices(scene: &Scene<'_>) -> Vec<Choice> {
    let all = scene.office.list::<Organisation>();
    let mut choices: Vec<Choice> =
        all.map(|one| Choice::new(one.id.as_str(), scene.say(&one.record.name))).collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}

/// The reporting periods of a cooperation.
pub(super) fn list_period_choices(
    scene: &Scene<'_>,
    cooperation: &Id<crate::cooperation::Cooperation>,
) -> Vec<Choice> {
    let choice = |period: &Arc<Entry<ReportingPeriod>>| {
        Choice::new(period.id.as_str(), tell_period(scene, &period.record))
    };
    list_periods(scene.office, cooperation).iter().map(choice).collect()
}

/// A period in words: "Period 2, 1 November 2010 – 30 April 2011".
pub(super) fn tell_period(scene: &Scene<'_>, period: &ReportingPeriod) -> String {
    let words = scene.words;
    let days = format!("{} – {}", words.short_date(period.from), words.short_date(period.to));
    let number = i64::from(period.number);
    words.say_with("reporting-period", &[("number", number.into()), ("days", days.into())])
}

/// A record at an address.
pub(super) fn expect<'o, R: spine::office::Record>(
    office: &'o Office,
    id: &str,
) -> Result<&'o Arc<Entry<R>>, kit::Failure> {
    let id = Id::<R>::parse(id).ok_or_else(kit::Failure::not_found)?;
    office.find_entry(&id).ok_or_else(kit::Failure::not_found)
}
