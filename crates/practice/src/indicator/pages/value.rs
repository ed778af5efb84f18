//! Writing a value down, approving it, and putting it right.

use super::show::{self, find, path};
use super::value_draw::{draw_fields, draw_form, fill, write_contributor};
use crate::decision::pages::forms::{self, read_text, unprocessable};
use crate::indicator::{
    Approver, Contributor, Indicator, Measurement, approve_value, change_value, correct_value,
    find_due, measure,
};
use crate::organisation::Change;
use crate::plan::pages::{At, Seen};
use crate::strategy::pages::forms as sending;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Slug, Text};
use spine::kit::form::{FormData, FormView, Reader, or_stand_in};
use spine::kit::{Failure, Visit};
use spine::office::{Entry, Record};
use std::collections::BTreeMap;
use std::sync::Arc;

/// `GET …/desk/indicators/{id}/measure`
///
/// # Errors
/// 404 where there is none, 403 where the reader may not measure it.
pub async fn start(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::Measure)?;
    let mut data = FormData::new();
    // The period that is over and has no value, else today.
    let due = find_due(seen.office, entry, visit.today);
    data.put("on", visit.words.date(due.map_or(visit.today, |due| due.to)));
    Ok(draw_new(&seen, entry, (&data, &[]), html! {}))
}

/// `POST …/desk/indicators/{id}/measure`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::Measure)?;
    let data = sending::read_form(&body)?;
    let value = match read(&seen, entry, &data, None) {
        Ok(value) => value,
        Err(faults) => {
            return Ok(unprocessable(draw_new(&seen, entry, (&data, &faults), html! {})));
        }
    };
    let (new, today) = (visit.make_id::<Measurement>(), visit.today);
    match sending::send(&visit, move |office| measure(office, (&new, &value), today)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/indicators/{id}?done=measured"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw_new(&seen, entry, (&data, again.faults()), note)))
        }
    }
}

fn draw_new(
    seen: &Seen<'_>,
    entry: &Entry<Indicator>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let view = FormView::new(seen.words, data, faults);
    let back = seen.link(&format!("/indicators/{}", entry.id), &[]);
    let action = format!("{back}/measure");
    let heading = (seen.words.say("indicator-measure"), path(seen, Some(entry)));
    let fields = draw_fields(seen, entry, &view, (None, false));
    draw_form(seen, heading, (&action, &back), (&view, note), fields)
}

/// A value in a form, or everything that is wrong with it.
fn read(
    seen: &Seen<'_>,
    entry: &Entry<Indicator>,
    data: &FormData,
    before: Option<&Measurement>,
) -> Result<Measurement, Vec<Fault>> {
    let language = seen.words.language();
    let none = Text::nothing();
    let mut reader = Reader::new(seen.words, data);
    if reader.raw("value").is_empty() {
        reader.fault(Fault::new("value", "fault-needed"));
    }
    let value = reader.decimal("value");
    if value.is_some_and(|value| !entry.record.measure.takes(value)) {
        reader.fault(Fault::new("value", "fault-value"));
    }
    let on = reader.needed_date("on");
    let mut of: BTreeMap<Slug, Slug> = BTreeMap::new();
    for dimension in &entry.record.dimensions {
        let member = reader.choice(&format!("of.{}", dimension.key), |word| {
            dimension.members.iter().find(|one| one.key.as_str() == word)
        });
        if let Some(member) = member {
            of.insert(dimension.key.clone(), member.key.clone());
        }
    }
    let known = entry.record.contributions.iter().map(|one| &one.of);
    let known: Vec<&Contributor> = known.chain(before.and_then(|it| it.from.as_ref())).collect();
    let from = reader.choice("from", |word| {
        known.iter().find(|one| write_contributor(one) == word).map(|one| (*one).clone())
    });
    let source = before.map_or(none, |value| &value.source);
    let source = read_text(&mut reader, language, "source", source);
    let story = before.map_or(none, |value| &value.story);
    let story = read_text(&mut reader, language, "story", story);
    let reason = before.map_or(none, |value| &value.reason);
    let reason = read_text(&mut reader, language, "reason", reason);
    let mut faults = reader.into_faults();
    if source.is_empty() {
        faults.push(Fault::new("source", "fault-needed"));
    }
    let (value, on) = (value.unwrap_or_default(), or_stand_in(on));
    let record = Measurement {
        indicator: entry.id.clone(),
        on,
        value,
        of,
        from,
        story,
        source,
        measured_by: seen.me(),
        approved: None,
        corrects: before.and_then(|value| value.corrects.clone()),
        reason,
    };
    sending::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

/// A value with its indicator.
type Found<'a> = (&'a Arc<Entry<Measurement>>, &'a Arc<Entry<Indicator>>);

/// A value with its indicator, where the visit may do the deed to it.
fn find_value<'a>(seen: &Seen<'a>, id: &str, deed: Deed) -> Result<Found<'a>, Failure> {
    let value = seen.expect::<Measurement>(id)?;
    let entry = find(seen, value.record.indicator.as_str(), deed)?;
    Ok((value, entry))
}

/// `POST …/desk/values/{id}/approve`
///
/// # Errors
/// 404 where there is none, 403 where the reader may not approve; why it cannot be approved is told
/// on the indicator's page.
pub async fn approve(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let (value, entry) = find_value(&seen, &id, Deed::ApproveValues)?;
    let data = sending::read_form(&body)?;
    let read_at = sending::read_at(&data, value.seq);
    let by = Approver { person: seen.me(), wrote_it: wrote_it(&visit, &id).await? };
    let (of, today) = (value.id.clone(), visit.today);
    let command = move |office: &_| approve_value(office, (&of, read_at), &by, today);
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/indicators/{}?done=approved", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let view = FormView::new(visit.words, &data, again.faults());
            let note = html! { (again.draw_note(&visit)) (view.summary()) };
            Ok(again.answer(show::draw(&seen, entry, note)))
        }
    }
}

/// True when the one who acts wrote the value down last.
async fn wrote_it(visit: &Visit, id: &str) -> Result<bool, Failure> {
    let ledger = visit.house.offices.ledger();
    let of = (Measurement::KIND, id);
    let until = visit.office.seq() + 1;
    let changes = ledger.list_changes_of_record_before(visit.authority(), of, until, 1).await?;
    Ok(changes.first().is_some_and(|change| change.author == visit.actor.author()))
}

/// `GET …/desk/values/{id}/edit`: one that is approved is put right by a new one.
///
/// # Errors
/// 404 where there is none, 403 where the reader may not measure.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let (value, entry) = find_value(&seen, &id, Deed::Measure)?;
    let mut record = value.record.clone();
    if record.approved.is_some() {
        record.reason = Text::default();
    }
    let mut data = fill(&seen, &record);
    data.put(sending::READ_AT, value.seq);
    Ok(draw_edit(&seen, (value, entry), (&data, &[]), html! {}))
}

/// `POST …/desk/values/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let (value, entry) = find_value(&seen, &id, Deed::Measure)?;
    let data = sending::read_form(&body)?;
    let before = known_words(value);
    let record = match read(&seen, entry, &data, Some(&before)) {
        Ok(record) => record,
        Err(faults) => {
            let page = draw_edit(&seen, (value, entry), (&data, &faults), html! {});
            return Ok(unprocessable(page));
        }
    };
    let (of, read_at, today) = (value.id.clone(), sending::read_at(&data, value.seq), visit.today);
    let new = visit.make_id::<Measurement>();
    let is_approved = value.record.approved.is_some();
    let command = move |office: &_| match is_approved {
        true => correct_value(office, (&of, read_at), (&new, &record), today),
        false => {
            let (id, record) = (of.clone(), record.clone());
            change_value(office, &Change { id, read_at, record, reason: String::new() }, today)
        }
    };
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let done = if is_approved { "corrected" } else { "saved" };
            let address = visit.desk(&format!("/indicators/{}?done={done}", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data, &value.id), |data, faults, note| {
            draw_edit(&seen, (value, entry), (data, faults), note)
        }),
    }
}

/// What the form knew of a value: one that puts an approved one right has a reason of its own.
fn known_words(value: &Entry<Measurement>) -> Measurement {
    let known = value.record.clone();
    match known.approved {
        Some(_) => {
            let corrects = Some(value.id.clone());
            Measurement { reason: Text::default(), corrects, ..known }
        }
        None => known,
    }
}

fn draw_edit(
    seen: &Seen<'_>,
    (value, entry): (&Entry<Measurement>, &Entry<Indicator>),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let back = seen.link(&format!("/indicators/{}", entry.id), &[]);
    let action = seen.link(&format!("/values/{}/edit", value.id), &[]);
    let is_approved = value.record.approved.is_some();
    let title = match is_approved {
        true => words.say("indicator-correct"),
        false => words.say("indicator-value-edit"),
    };
    let before = known_words(value);
    let with_reason = is_approved || value.record.corrects.is_some();
    let fields = draw_fields(seen, entry, &view, (Some(&before), with_reason));
    let above = html! {
        (note)
        @if is_approved { p { (words.say("indicator-correct-about")) } }
    };
    draw_form(seen, (title, path(seen, Some(entry))), (&action, &back), (&view, above), fields)
}
