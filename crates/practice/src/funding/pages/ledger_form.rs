//! The form of a posting: a new one, and one that puts another right.

use super::forms::{
    self, Frame, list_line_choices, list_organisation_choices, list_period_choices,
    list_unit_choices, now,
};
use super::ledger::{AtCooperation, AtPosting, path_to};
use crate::cooperation::pages::access;
use crate::cooperation::{Cooperation, Effort, EffortUnit, Payer};
use crate::funding::{Covers, Phase, PostedValue, Posting, correct, post};
use crate::organisation::find_currency;
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, PartialDate, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Width};
use spine::kit::{Failure, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/cooperations/{slug}/ledger/new`
///
/// # Errors
/// 404 and 403 as for posting.
pub async fn start(visit: Visit, Path((_, _, slug)): AtCooperation) -> Result<Markup, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditFunding)?;
    let mut data = FormData::new();
    data.put_date(visit.words, "on", Some(PartialDate::of_day(visit.today)))
        .put("phase", Phase::Spent.code())
        .put("payer", Payer::Own.code())
        .put("kind", "cash")
        .put("covers", Covers::Ours.code());
    for (name, value) in Scene::of(&visit).query().iter() {
        if matches!(name, "period" | "phase" | "payer") {
            let mut given = FormData::new();
            given.put(name, value);
            for (at, old) in data.clone().iter().filter(|(at, _)| *at != name) {
                given.put(at, old);
            }
            data = given;
        }
    }
    Ok(draw(&visit, entry, None, (&data, &[], html! {})))
}

/// `POST …/cooperations/{slug}/ledger/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(
    visit: Visit,
    Path((_, _, slug)): AtCooperation,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditFunding)?.clone();
    let data = sending::read_form(&body)?;
    let posting = match read(&visit, &entry, None, &data) {
        Ok(posting) => posting,
        Err(faults) => {
            let page = draw(&visit, &entry, None, (&data, &faults, html! {}));
            return Ok(forms::unprocessable(page));
        }
    };
    let id = visit.make_id::<Posting>();
    match sending::send(&visit, move |office| post(office, &id, &posting)).await? {
        Ok(receipt) => {
            let back = visit.desk(&format!("/cooperations/{slug}/ledger?done=posted"));
            Ok(visit.see_other(&back, &receipt))
        }
        Err(again) => {
            let faults = again.faults().iter().map(to_field).collect::<Vec<_>>();
            let note = again.draw_note(&visit);
            Ok(again.answer(draw(&visit, &entry, None, (&data, &faults, note))))
        }
    }
}

/// `GET …/cooperations/{slug}/ledger/{id}/correct`
///
/// # Errors
/// 404 and 403 as for posting.
pub async fn ask(visit: Visit, Path((_, _, slug, id)): AtPosting) -> Result<Markup, Failure> {
    let (entry, before) = find(&visit, &slug, &id)?;
    let data = fill(&visit, &before.record);
    Ok(draw(&visit, &entry, Some(&before), (&data, &[], html! {})))
}

/// `POST …/cooperations/{slug}/ledger/{id}/correct`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn put_right(
    visit: Visit,
    Path((_, _, slug, id)): AtPosting,
    body: Bytes,
) -> Result<Response, Failure> {
    let (entry, before) = find(&visit, &slug, &id)?;
    let data = sending::read_form(&body)?;
    let posting = match read(&visit, &entry, Some(&before), &data) {
        Ok(posting) => posting,
        Err(faults) => {
            let page = draw(&visit, &entry, Some(&before), (&data, &faults, html! {}));
            return Ok(forms::unprocessable(page));
        }
    };
    let (new, old) = (visit.make_id::<Posting>(), before.id.clone());
    match sending::send(&visit, move |office| correct(office, &new, &old, &posting)).await? {
        Ok(receipt) => {
            let back = visit.desk(&format!("/cooperations/{slug}/ledger?done=corrected"));
            Ok(visit.see_other(&back, &receipt))
        }
        Err(again) => {
            let faults = again.faults().iter().map(to_field).collect::<Vec<_>>();
            let note = again.draw_note(&visit);
            Ok(again.answer(draw(&visit, &entry, Some(&before), (&data, &faults, note))))
        }
    }
}

type Found = (Arc<Entry<Cooperation>>, Arc<Entry<Posting>>);

fn find(visit: &Visit, slug: &str, id: &str) -> Result<Found, Failure> {
    let entry = access::find(visit, &visit.office, slug, Deed::EditFunding)?.clone();
    let posting = forms::expect::<Posting>(&visit.office, id)?.clone();
    match posting.record.cooperation == entry.id {
        true => Ok((entry, posting)),
        false => Err(Failure::not_found()),
    }
}

/// A fault of the record at the field of the form that it is about.
fn to_field(fault: &Fault) -> Fault {
    let at = match fault.at.as_str() {
        "value.money" => "money",
        "value.effort" => "effort",
        "value.stated" => "stated",
        other => other,
    };
    Fault { at: at.to_owned(), ..fault.clone() }
}

fn fill(visit: &Visit, posting: &Posting) -> FormData {
    let words = visit.words;
    let mut data = FormData::new();
    data.put("phase", posting.phase.code())
        .put_date(words, "on", Some(posting.on))
        .put("payer", posting.payer.code())
        .put_some("organisation", posting.organisation.as_ref())
        .put_some("unit", posting.unit.as_ref())
        .put_some("budget_line", posting.budget_line.as_ref())
        .put("covers", posting.covers.code())
        .put_some("period", posting.period.as_ref())
        .put_some("voucher", posting.voucher.as_ref())
        .put("what", posting.what.get(words.language()));
    match &posting.value {
        PostedValue::Cash { money } => {
            data.put("kind", "cash").put_money(words, "money", Some(*money));
        }
        PostedValue::Work { effort, stated } => {
            data.put("kind", "work")
                .put("effort", words.decimal(effort.count, 4))
                .put("effort_unit", effort.unit.code())
                .put_money(words, "stated", *stated);
        }
    }
    data
}

fn read(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    before: Option<&Entry<Posting>>,
    data: &FormData,
) -> Result<Posting, Vec<Fault>> {
    let language = visit.words.language();
    let mut reader = Reader::new(visit.words, data);
    let phase = reader.needed_choice("phase", Phase::parse);
    let on = reader.needed_date("on");
    let payer = reader.needed_choice("payer", Payer::parse);
    let organisation = reader.id("organisation");
    let unit = reader.id("unit");
    let budget_line = reader.id("budget_line");
    let value = read_value(&mut reader);
    let covers = reader.choice("covers", Covers::parse).unwrap_or_default();
    let period = reader.id("period");
    let voucher = reader.optional_text("voucher");
    let say = |text: String| match text.is_empty() {
        true => Text::default(),
        false => Text::new(language, text),
    };
    let what = say(reader.text("what"));
    let reason = match before {
        Some(_) => say(reader.needed_text("reason")),
        None => Text::default(),
    };
    let mut faults = reader.into_faults();
    let posting = (|| {
        Some(Posting {
            cooperation: entry.id.clone(),
            phase: phase?,
            on: on?,
            payer: payer?,
            organisation,
            unit,
            budget_line,
            value: value?,
            covers,
            period,
            voucher,
            what,
            corrects: before.map(|before| before.id.clone()),
            reason,
            source: Text::default(),
        })
    })();
    if let Some(posting) = &posting {
        let mut found = Vec::new();
        sending::check_record(posting, &mut found);
        for fault in found.iter().map(to_field) {
            if !faults.iter().any(|known| known.at == fault.at) {
                faults.push(fault);
            }
        }
    }
    posting.filter(|_| faults.is_empty()).ok_or(faults)
}

fn read_value(reader: &mut Reader<'_>) -> Option<PostedValue> {
    match reader.raw("kind") {
        "work" => {
            if reader.raw("effort").is_empty() {
                reader.fault(Fault::new("effort", "fault-needed"));
            }
            let count = reader.decimal("effort");
            let unit = reader.choice("effort_unit", EffortUnit::parse);
            let stated = reader.money("stated");
            let unit = unit.unwrap_or(EffortUnit::Hours);
            Some(PostedValue::Work { effort: Effort { count: count?, unit }, stated })
        }
        "cash" => Some(PostedValue::Cash { money: reader.needed_money("money")? }),
        _ => {
            reader.fault(Fault::new("kind", "fault-choice"));
            None
        }
    }
}

fn draw(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    before: Option<&Entry<Posting>>,
    (data, faults, note): (&FormData, &[Fault], Markup),
) -> Markup {
    let scene = now(visit);
    let words = visit.words;
    let slug = &entry.record.slug;
    let back = visit.desk(&format!("/cooperations/{slug}/ledger"));
    let mut path = path_to(&scene, &entry.record);
    path.push((words.say("ledger-title").to_owned(), back.clone()));
    let (title, action, button) = match before {
        None => (words.say("ledger-post-title"), format!("{back}/new"), words.say("ledger-post")),
        Some(before) => (
            words.say("ledger-correct-title"),
            format!("{back}/{}/correct", before.id),
            words.say("ledger-correct-do"),
        ),
    };
    let view = FormView::new(words, data, faults);
    let about = match before {
        None => words.say("ledger-post-about"),
        Some(_) => words.say("ledger-correct-about"),
    };
    let frame = Frame {
        title,
        part: "cooperations",
        path,
        above: html! { p { (about) } (note) },
        action: &action,
        back: &back,
        button,
    };
    let fields = draw_fields(&scene, &view, entry, before.is_some());
    forms::draw(visit, &frame, &view, fields)
}

fn draw_fields(
    scene: &Scene<'_>,
    view: &FormView<'_>,
    entry: &Entry<Cooperation>,
    is_correction: bool,
) -> Markup {
    let words = scene.words;
    let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
    let codes = |family: &str, codes: Vec<&'static str>| -> Vec<Choice> {
        codes.into_iter().map(|code| Choice::new(code, words.word(family, code))).collect()
    };
    let phases = codes("phase", Phase::ALL.iter().map(|one| one.code()).collect());
    let payers = codes("payer", Payer::ALL.iter().map(|one| one.code()).collect());
    let efforts = codes("effort", EffortUnit::ALL.iter().map(|one| one.code()).collect());
    let covers = codes("covers", Covers::ALL.iter().map(|one| one.code()).collect());
    let kinds = [
        Choice::new("cash", words.say("ledger-cash")),
        Choice::new("work", words.say("ledger-work")).help(words.say("ledger-work-help")),
    ];
    let currency = find_currency(scene.office);
    let none = Some(words.say("edit-none"));
    let periods = list_period_choices(scene, &entry.id);
    html! {
        @if is_correction {
            (view.text(field("reason", "ledger-reason").help(words.say("ledger-reason-help"))))
        }
        div.side {
            (view.select(field("phase", "ledger-phase").width(Width::Medium), None, &phases))
            (view.date(field("on", "ledger-on")))
        }
        div.side {
            (view.select(field("payer", "ledger-payer").width(Width::Medium), None, &payers))
            (view.select(field("organisation", "ledger-organisation").optional(), none,
                &list_organisation_choices(scene)))
        }
        (view.radios(field("kind", "ledger-kind"), &kinds))
        (view.money(field("money", "ledger-money"), currency))
        div.side {
            (view.text(field("effort", "ledger-effort").width(Width::Short)))
            (view.select(field("effort_unit", "ledger-effort-unit").width(Width::Medium), None,
                &efforts))
        }
        (view.money(field("stated", "ledger-worth").help(words.say("ledger-worth-help"))
            .optional(), currency))
        div.side {
            (view.select(field("unit", "ledger-unit").optional(), none,
                &list_unit_choices(scene)))
            (view.select(field("budget_line", "ledger-budget-line").optional(), none,
                &list_line_choices(scene)))
        }
        (view.radios(field("covers", "ledger-covers"), &covers))
        @if !periods.is_empty() {
            (view.select(field("period", "ledger-period").optional(), none, &periods))
        }
        (view.text(field("voucher", "ledger-voucher").optional().width(Width::Medium)))
        (view.text(field("what", "ledger-what").optional()))
    }
}
