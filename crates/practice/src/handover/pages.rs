//! The pages of handing over.

mod draw;
mod letters;

use super::{
    Carried, Handover, Next, Opening, find_opening_day, hand_over, list_carried, open_term,
};
use crate::decision::FollowUp;
use crate::deeds::pages::{Asked, BACK, CONFIRM, YES, draw_preview};
use crate::organisation::{
    CouncilTerm, Person,
    pages::{Reading, read_form},
};
use crate::strategy::{Strategy, find_current_edition};
use axum::{
    body::Bytes,
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::{ToSpan, civil::Date};
use maud::{Markup, html};
use serde::Deserialize;
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Language, PartialDate, Text};
use spine::i18n::Words;
use spine::kit::form::{FormData, Reader};
use spine::kit::{Failure, Sheet, Visit};
use spine::office::{CommitError, Draft, Office, Refusal};
use std::collections::BTreeMap;

/// What a form says for "nobody yet" and for "as before".
const NOBODY: &str = "nobody";
const KEEP: &str = "keep";

type At = Path<(String, String, String)>;

fn need(visit: &Visit) -> Result<(), Failure> {
    visit.need(Deed::HandOver, &Target::default())
}

fn page(visit: &Visit, title: &str, main: Markup) -> Markup {
    visit.page(&Sheet { title, part: "handover" }, main)
}

/// `GET …/desk/handover`: who carries what, and the terms that begin.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit.clone()).await?;
    Ok(page(&visit, visit.words.say("handover-title"), draw::draw_list(&reading)))
}

/// `GET …/desk/handover/people/{person}`
pub async fn show(visit: Visit, Path((_, _, person)): At) -> Result<Markup, Failure> {
    need(&visit)?;
    let person = find::<Person>(&person)?;
    let reading = Reading::of(visit.clone()).await?;
    let mut data = FormData::new();
    data.put_date(visit.words, "on", Some(PartialDate::of_day(visit.today)));
    let main = draw::draw_person(&reading, &person, &data, &[]).ok_or_else(Failure::not_found)?;
    Ok(page(&visit, visit.words.say("handover-title"), main))
}

fn find<R>(text: &str) -> Result<Id<R>, Failure> {
    Id::parse(text).ok_or_else(Failure::not_found)
}

/// `POST …/desk/handover/people/{person}`
pub async fn send(
    visit: Visit,
    Path((_, _, person)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    need(&visit)?;
    let person = find::<Person>(&person)?;
    visit.office.find(&person).ok_or_else(Failure::not_found)?;
    let data = read_form(&body)?;
    let handover = match read_handover(&visit, &person, &data) {
        Ok(handover) => handover,
        Err(faults) => return again(&visit, &person, &data, &faults).await,
    };
    if data.get(CONFIRM) != YES {
        return match hand_over(&visit.office, &handover) {
            Err(Refusal::Faults(faults)) => again(&visit, &person, &data, &faults).await,
            Err(error) => Err(visit.refuse(error.into())),
            Ok(_) if data.get(CONFIRM) == BACK => again(&visit, &person, &data, &[]).await,
            Ok(draft) => preview(visit, &person, &data, &draft).await,
        };
    }
    match visit.commit(move |office| hand_over(office, &handover)).await {
        Ok(receipt) => {
            let before = receipt.seq - i64::try_from(receipt.changes).unwrap_or_default();
            let address = format!("/handover/people/{person}/letters?before={before}");
            Ok(visit.see_deed(&visit.desk(&address), &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            again(&visit, &person, &data, &faults).await
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// What would be handed over, before it is.
async fn preview(
    visit: Visit,
    person: &Id<Person>,
    data: &FormData,
    draft: &Draft,
) -> Result<Response, Failure> {
    let action = visit.desk(&format!("/handover/people/{person}"));
    let reading = Reading::of(visit).await?;
    let words = reading.words();
    let title = words.say("handover-preview");
    let main = draw_preview(
        &reading,
        draft,
        &Asked {
            title,
            action: &action,
            button: words.say("handover-send"),
            data,
            above: html! { p { (words.say("handover-preview-letters")) } },
            has_files: false,
        },
    );
    Ok(page(&reading.visit, title, main).into_response())
}

async fn again(
    visit: &Visit,
    person: &Id<Person>,
    data: &FormData,
    faults: &[Fault],
) -> Result<Response, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let main = draw::draw_person(&reading, person, data, faults).ok_or_else(Failure::not_found)?;
    let page = page(visit, visit.words.say("handover-title"), main);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page).into_response())
}

fn read_handover(
    visit: &Visit,
    person: &Id<Person>,
    data: &FormData,
) -> Result<Handover, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let on = reader.needed_date("on").map(PartialDate::first_day);
    let leaves = reader.checkbox("leaves");
    let reason = reader.text("reason");
    let all = reader.raw("all").to_owned();
    let day = on.unwrap_or(visit.today);
    let mut next = BTreeMap::new();
    for Carried { key, .. } in list_carried(&visit.office, person, day) {
        let own = reader.raw(&format!("next.{key}"));
        let chosen = if own.is_empty() { all.as_str() } else { own };
        let at = format!("next.{key}");
        match chosen {
            "" => reader.fault(Fault::new(&at, "fault-receiver-needed")),
            NOBODY => drop(next.insert(key, Next::Nobody)),
            KEEP => drop(next.insert(key, Next::Keep)),
            id => match Id::parse(id) {
                Some(to) => drop(next.insert(key, Next::To(to))),
                None => reader.fault(Fault::new(&at, "fault-receiver")),
            },
        }
    }
    reader.finish(Handover { person: person.clone(), on: day, leaves, next, reason })
}

/// What the page of letters is asked for.
#[derive(Debug, Deserialize)]
pub struct Since {
    /// Where the log ended before the handover.
    before: i64,
}

/// `GET …/desk/handover/people/{person}/letters?before=…`: a letter for each receiver.
pub async fn show_letters(
    visit: Visit,
    Path((_, _, person)): At,
    Query(since): Query<Since>,
) -> Result<Markup, Failure> {
    need(&visit)?;
    let person = find::<Person>(&person)?;
    let past = visit.house.offices.find_past(visit.authority(), since.before).await?;
    let past = past.ok_or_else(Failure::not_found)?;
    let reading = Reading::of(visit.clone()).await?;
    let main = letters::draw(&reading, &past, &person).ok_or_else(Failure::not_found)?;
    Ok(page(&visit, visit.words.say("handover-letters"), main))
}

/// `GET …/desk/handover/terms/{term}`: the seats that a new council opens.
pub async fn show_term(visit: Visit, Path((_, _, term)): At) -> Result<Markup, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit.clone()).await?;
    let data = reading.query();
    let main = draw::draw_term(&reading, &find::<CouncilTerm>(&term)?, &data, &[]);
    Ok(page(&visit, visit.words.say("handover-title"), main.ok_or_else(Failure::not_found)?))
}

/// `POST …/desk/handover/terms/{term}`: opens them, and sets the revision of the strategies going.
pub async fn open(visit: Visit, Path((_, _, term)): At, body: Bytes) -> Result<Response, Failure> {
    need(&visit)?;
    let term = find::<CouncilTerm>(&term)?;
    let record = visit.office.find(&term).ok_or_else(Failure::not_found)?;
    let data = read_form(&body)?;
    let chosen = read_day(&visit, &data);
    let first = find_opening_day(record, chosen, visit.today);
    let first = first.unwrap_or(record.from.first_day());
    let revisions = list_revisions(&visit.office, first, visit.today)
        .into_iter()
        .map(|(what, due_on)| (visit.make_id::<FollowUp>(), what, due_on))
        .collect::<Vec<_>>();
    let reason = visit.words.say("handover-term-reason").to_owned();
    let opening = Opening { term: term.clone(), chosen, revisions, reason };
    let today = visit.today;
    let done = visit.commit(move |office| open_term(office, &opening, today)).await;
    match done {
        Ok(receipt) => {
            let address = format!("/handover/terms/{term}?done=opened");
            Ok(visit.see_deed(&visit.desk(&address), &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            let reading = Reading::of(visit.clone()).await?;
            let main = draw::draw_term(&reading, &term, &data, &faults);
            let main = main.ok_or_else(Failure::not_found)?;
            let page = page(&visit, visit.words.say("handover-title"), main);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// The day that was chosen for a term that runs.
fn read_day(visit: &Visit, data: &FormData) -> Option<Date> {
    Reader::new(visit.words, data).date("day").map(PartialDate::first_day)
}

/// The strategies that a new council takes up again: the words of each task, and by when. One that
/// is on the list already is not put there twice.
fn list_revisions(office: &Office, first: Date, today: Date) -> Vec<(Text, Date)> {
    let in_a_year = first.checked_add(1.year()).unwrap_or(first);
    let mut revisions = Vec::new();
    for strategy in office.list::<Strategy>() {
        let Some(edition) = find_current_edition(office, &strategy.id, today.max(first)) else {
            continue;
        };
        let what = tell_revision(&edition.record.title);
        let is_known = office.list::<FollowUp>().any(|known| known.record.what == what);
        if !is_known {
            let due = edition.record.revise_by.map(PartialDate::last_day);
            revisions.push((what, due.filter(|due| *due > first).unwrap_or(in_a_year)));
        }
    }
    revisions
}

/// "Revise … with the new council", in every language the title has.
fn tell_revision(title: &Text) -> Text {
    let mut what = Text::default();
    for language in title.languages().filter(|language| Language::INTERFACE.contains(language)) {
        let named = [("title", title.get(language).into())];
        what.write(language, Words::new(language).say_with("handover-revise", &named));
    }
    what
}
