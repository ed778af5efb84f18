//! Making the reporting periods of a project by a rule from its term, on its ledger.

use super::forms::{self, now};
use super::ledger::{AtCooperation, path_to};
use super::reporting::draw_list;
use crate::cooperation::pages::access;
use crate::cooperation::{Cooperation, read_period};
use crate::deeds::pages::{Asked, BACK, CONFIRM, YES, draw_preview};
use crate::funding::{PERIODS, PeriodRule, ReportingPeriod, list_periods, make_periods};
use crate::organisation::pages::Reading;
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, People};
use spine::base::{Fault, Id};
use spine::kit::form::{Field, FormData, FormView, Reader, Sending, Width};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{Draft, Entry};

/// The periods of a project on its ledger, and the rule by which they are made.
pub(super) fn draw_of_project(
    visit: &Visit,
    scene: &Scene<'_>,
    entry: &Entry<Cooperation>,
    may: bool,
) -> Markup {
    let words = scene.words;
    let periods = list_periods(scene.office, &entry.id);
    let shown: Vec<_> = periods.iter().collect();
    let mut data = FormData::new();
    data.put("every_months", 6).put("due_after_months", 2);
    let people = People::new();
    let content = html! {
        @if shown.is_empty() { p.soft { (words.say("reporting-none-here")) } }
        @else { (draw_list(scene, &people, &shown, false)) }
        @if may { (draw_rule(visit, entry, &data, &[])) }
    };
    kit::section("reporting", html! { (words.say("reporting-title")) }, content)
}

fn draw_rule(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    data: &FormData,
    faults: &[Fault],
) -> Markup {
    let words = visit.words;
    let view = FormView::new(words, data, faults);
    let action = visit.desk(&format!("/cooperations/{}/reporting", entry.record.slug));
    let field =
        |at: &'static str, key: &'static str| Field::new(at, words.say(key)).width(Width::Short);
    html! {
        details.more open[!faults.is_empty()] {
            summary { (words.say("reporting-make")) }
            p.small.soft {
                @match read_period(&entry.record.term) {
                    Some(term) => {
                        @let (from, to) = (words.date(term.first), words.date(term.last));
                        (words.say_with("reporting-make-about",
                            &[("from", from.into()), ("to", to.into())]))
                    },
                    None => (words.say("reporting-make-no-term")),
                }
            }
            (view.form(Sending { action: &action, ..Sending::default() }, html! {
                div.side {
                    (view.number(field("every_months", "reporting-every")))
                    (view.number(field("due_after_months", "reporting-due-after")))
                }
                (kit::submit(words.say("reporting-make")))
            }))
        }
    }
}

/// `POST …/cooperations/{slug}/reporting`
///
/// # Errors
/// 404 and 403 as for posting; what is wrong with the rule comes back in the form.
pub async fn make(
    visit: Visit,
    Path((_, _, slug)): AtCooperation,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditFunding)?.clone();
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let mut months = |at: &str, least: i64, most: i64| {
        if reader.raw(at).is_empty() {
            reader.fault(Fault::new(at, "fault-needed"));
        }
        reader.number_between(at, least, most).and_then(|number| u8::try_from(number).ok())
    };
    let every = months("every_months", 1, 60);
    let due = months("due_after_months", 0, 24);
    let faults = reader.into_faults();
    let again = |faults: &[Fault]| {
        let scene = now(&visit);
        let title = visit.words.say("reporting-make");
        let path = path_to(&scene, &entry.record);
        let path: Vec<(&str, &str)> =
            path.iter().map(|(name, at)| (name.as_str(), at.as_str())).collect();
        let main = html! {
            (kit::crumbs(visit.words, &path, title))
            (kit::head(&Head { title, ..Head::default() }))
            (draw_rule(&visit, &entry, &data, faults))
        };
        visit.page(&Sheet { title, part: "cooperations" }, main)
    };
    let (Some(every_months), Some(due_after_months)) = (every, due) else {
        return Ok(forms::unprocessable(again(&faults)));
    };
    let rule = PeriodRule { every_months, due_after_months };
    let ids: Vec<Id<ReportingPeriod>> = (0..PERIODS).map(|_| visit.make_id()).collect();
    let id = entry.id.clone();
    if data.get(CONFIRM) == BACK {
        return Ok(again(&[]).into_response());
    }
    if data.get(CONFIRM) != YES
        && let Ok(draft) = make_periods(&visit.office, &id, rule, &ids)
    {
        return preview(&visit, &entry, &data, &draft).await;
    }
    match sending::send(&visit, move |office| make_periods(office, &id, rule, &ids)).await? {
        Ok(receipt) => {
            let back = visit.desk(&format!("/cooperations/{slug}/ledger?done=made"));
            Ok(visit.see_deed(&back, &receipt))
        }
        Err(refused) => Ok(refused.answer(again(refused.faults()))),
    }
}

/// The periods that would be made, before they are.
async fn preview(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    data: &FormData,
    draft: &Draft,
) -> Result<Response, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let title = visit.words.say("reporting-make");
    let action = visit.desk(&format!("/cooperations/{}/reporting", entry.record.slug));
    let above = tell_periods(visit, draft);
    let asked = Asked { title, action: &action, button: title, data, above, has_files: false };
    let main = draw_preview(&reading, draft, &asked);
    Ok(visit.page(&Sheet { title, part: "cooperations" }, main).into_response())
}

/// From when to when each period runs.
fn tell_periods(visit: &Visit, draft: &Draft) -> Markup {
    let read = |body: &Option<String>| {
        serde_json::from_str::<ReportingPeriod>(body.as_deref().unwrap_or_default()).ok()
    };
    let words = visit.words;
    html! {
        ul {
            @for period in draft.changes.iter().filter_map(|change| read(&change.body)) {
                li { (words.date(period.from)) "–" (words.date(period.to)) }
            }
        }
    }
}
