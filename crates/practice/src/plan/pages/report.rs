//! Progress reports: begun from the records, worded by hand, and finished.

use super::parts::path_to;
use super::report_draw;
use super::seen::{At, Seen};
use super::show::Place;
use crate::decision::pages::forms::{self, Frame, draw_text, read_text, unprocessable};
use crate::plan::{
    ActionPlan, ProgressReport, ProgressRow, ReportStart, draft_report, find_report_text,
    freeze_report, list_initiatives, write_report,
};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Text};
use spine::kit::form::{Field, FormData, FormView, Reader, Sending};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// A report with its plan.
type Found<'a> = (&'a Arc<Entry<ProgressReport>>, &'a Arc<Entry<ActionPlan>>);

/// A report with its plan, where the visit may do the deed to the plan.
pub(super) fn find<'a>(seen: &Seen<'a>, id: &str, deed: Deed) -> Result<Found<'a>, Failure> {
    let entry = seen.expect::<ProgressReport>(id)?;
    let plan = seen.office.find_entry(&entry.record.plan).ok_or_else(Failure::not_found)?;
    let target = seen.target_of_plan(&plan.record);
    seen.visit.need(Deed::SeeInternal, &target)?;
    seen.visit.need(deed, &target)?;
    Ok((entry, plan))
}

/// `GET …/desk/plans/{id}/reports/new`
///
/// # Errors
/// 404 where there is no such plan, 403 where no report may be made.
pub async fn start(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let mut data = FormData::new();
    let title = format!("{}, {}", place.title(), visit.words.month_year(visit.today));
    data.put("title", title).put("on", visit.words.date(visit.today));
    Ok(draw_start(&place, (&data, &[]), html! {}))
}

/// `POST …/desk/plans/{id}/reports/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn draft(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let title = reader.needed_text("title");
    let on = reader.needed_day("on");
    let faults = reader.into_faults();
    let (Some(on), true) = (on, faults.is_empty()) else {
        return Ok(unprocessable(draw_start(&place, (&data, &faults), html! {})));
    };
    let start = ReportStart {
        plan: place.entry.id.clone(),
        title: Text::new(visit.words.language(), title),
        on,
    };
    let (id, today) = (visit.make_id::<ProgressReport>(), visit.today);
    let new = id.clone();
    match sending::send(&visit, move |office| draft_report(office, &new, &start, today)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/progress/{id}/edit"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw_start(&place, (&data, again.faults()), note)))
        }
    }
}

fn draw_start(place: &Place<'_>, (data, faults): (&FormData, &[Fault]), note: Markup) -> Markup {
    let words = place.seen.words;
    let view = FormView::new(words, data, faults);
    let (action, back) = (place.here("/reports/new"), place.here(""));
    let frame = Frame {
        title: words.say("plan-report-new"),
        part: "plans",
        path: place.path(),
        above: html! { (note) p { (words.say("plan-report-about")) } },
        action: &action,
        back: &back,
        button: words.say("plan-report-begin"),
    };
    let fields = html! {
        (view.text(Field::new("title", words.say("plan-report-name"))))
        (view.day(Field::new("on", words.say("plan-report-on"))))
    };
    forms::draw(place.seen.visit, &frame, &view, fields)
}

/// `GET …/desk/progress/{id}`: as the records are now, or as they were when it was finished.
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let (entry, plan) = find(&seen, &id, Deed::SeeInternal)?;
    let words = seen.words;
    let title = seen.say(&entry.record.title).to_owned();
    let may = entry.record.frozen.is_none()
        && seen.may_do(Deed::EditPlan, &seen.target_of_plan(&plan.record));
    let here = |rest: &str| seen.link(&format!("/progress/{id}{rest}"), &[]);
    let body = match entry.record.frozen {
        Some(frozen) => {
            let past = visit.house.offices.find_past(visit.authority(), frozen.seq).await?;
            let past = past.ok_or_else(Failure::not_found)?;
            let scene = Scene { office: &past, today: frozen.on, ..seen.scene.clone() };
            let then = Seen { visit: &visit, scene, people: Arc::clone(&seen.people) };
            report_draw::draw(&then, &entry.record)
        }
        None => report_draw::draw(&seen, &entry.record),
    };
    let history = here("/history");
    let more = [(words.say("plan-history"), history.as_str())];
    let main = html! {
        (seen.crumbs(&path_to(&seen, Some(plan)), &title))
        (kit::head(&Head {
            title: &title,
            actions: Some(html! {
                (kit::menu(words.say("plan-more"), &more))
                @if may { (kit::main_button(words.say("plan-report-edit"), &here("/edit"))) }
            }),
            is_object: true,
            ..Head::default()
        }))
        (seen.draw_receipt("plan-done"))
        p.small.soft {
            @match entry.record.frozen {
                Some(frozen) => (words.say_with("plan-report-finished", &[
                    ("day", words.date(frozen.on).into()),
                ])),
                None => (words.say("plan-report-open")),
            }
        }
        (body)
        @if may { (draw_finish(&seen, entry)) }
    };
    Ok(seen.page(&title, "plans", main))
}

/// The button that finishes a report.
fn draw_finish(seen: &Seen<'_>, entry: &Entry<ProgressReport>) -> Markup {
    let words = seen.words;
    let data = FormData::new();
    let view = FormView::new(words, &data, &[]);
    let action = seen.link(&format!("/progress/{}/finish", entry.id), &[]);
    let content = view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            input type="hidden" name=(sending::READ_AT) value=(entry.seq);
            p { (words.say("plan-report-finish-about")) }
            (kit::final_note(words))
            div.buttons { (kit::submit(words.say("plan-report-finish"))) }
        },
    );
    html! { div.actions { (content) } }
}

/// `POST …/desk/progress/{id}/finish`
///
/// # Errors
/// 404 where there is none, 403 where it may not be finished, 409 where somebody was faster.
pub async fn finish(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let (entry, _) = find(&seen, &id, Deed::EditPlan)?;
    let data = sending::read_form(&body)?;
    let (of, read_at, today) = (entry.id.clone(), sending::read_at(&data, entry.seq), visit.today);
    match sending::send(&visit, move |office| freeze_report(office, (&of, read_at), today)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/progress/{id}?done=finished"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw_edit(&seen, entry, (&fill(entry), again.faults()), note)))
        }
    }
}

fn fill(entry: &Entry<ProgressReport>) -> FormData {
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq).put_text("summary", &entry.record.summary);
    for row in &entry.record.rows {
        data.put_text(&format!("rows.{}", row.initiative), &row.text);
    }
    data
}

/// `GET …/desk/progress/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 where it may not be written in.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let (entry, _) = find(&seen, &id, Deed::EditPlan)?;
    Ok(draw_edit(&seen, entry, (&fill(entry), &[]), html! {}))
}

/// `POST …/desk/progress/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn write(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let (entry, _) = find(&seen, &id, Deed::EditPlan)?;
    let data = sending::read_form(&body)?;
    let language = visit.words.language();
    let mut reader = Reader::new(visit.words, &data);
    let summary = read_text(&mut reader, language, "summary", &entry.record.summary);
    let initiatives = list_initiatives(seen.office, &entry.record.plan, visit.today);
    let rows: Vec<ProgressRow> = initiatives
        .iter()
        .map(|one| {
            let before = find_report_text(&entry.record, &one.entry.id);
            let at = format!("rows.{}", one.entry.id);
            let text = read_text(&mut reader, language, &at, before.unwrap_or(Text::nothing()));
            ProgressRow { initiative: one.entry.id.clone(), text }
        })
        .collect();
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(draw_edit(&seen, entry, (&data, &faults), html! {})));
    }
    let (of, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let command = move |office: &_| write_report(office, (&of, read_at), (&summary, &rows));
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/progress/{id}?done=written"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            // The words of a row stand in the field of their initiative.
            let again = again.at_fields(|at| {
                let (place, rest) = at.strip_prefix("rows[")?.split_once("].text")?;
                let one = initiatives.get(place.parse::<usize>().ok()?)?;
                Some(format!("rows.{}{rest}", one.entry.id))
            });
            forms::again(&visit, &again, (data, &entry.id), |data, faults, note| {
                draw_edit(&seen, entry, (data, faults), note)
            })
        }
    }
}

fn draw_edit(
    seen: &Seen<'_>,
    entry: &Entry<ProgressReport>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let back = seen.link(&format!("/progress/{}", entry.id), &[]);
    let plan = seen.office.find_entry(&entry.record.plan);
    let mut path = path_to(seen, plan.map(AsRef::as_ref));
    path.push((seen.say(&entry.record.title).to_owned(), back.clone()));
    let frame = Frame {
        title: words.say("plan-report-edit"),
        part: "plans",
        path,
        above: note,
        action: &format!("{back}/edit"),
        back: &back,
        button: words.say("plan-save"),
    };
    let summary = Field::new("summary", words.say("plan-report-summary")).optional();
    let initiatives = list_initiatives(seen.office, &entry.record.plan, seen.today);
    let fields = html! {
        (draw_text(&view, words, summary, (&entry.record.summary, 6)))
        @for one in &initiatives {
            @let at = format!("rows.{}", one.entry.id);
            @let before = find_report_text(&entry.record, &one.entry.id);
            (report_draw::draw_row_head(seen, one))
            (draw_text(
                &view, words, Field::new(&at, words.say("plan-report-words")).optional(),
                (before.unwrap_or(Text::nothing()), 3),
            ))
        }
    };
    forms::draw(seen.visit, &frame, &view, fields)
}
