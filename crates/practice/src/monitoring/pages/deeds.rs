//! What the office does with a report that was sent: return it with a question, approve it, and
//! conclude what comes of it.

use super::forms::{self, Again};
use super::report::{self, Sent};
use super::scene::{AtReport, Place, find_person};
use crate::monitoring::{Concluding, Review, approve_review, conclude_review, return_review};
use crate::questionnaire::Verdict;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::Render;
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Text};
use spine::kit::form::{FormData, Reader};
use spine::kit::{Failure, Visit};
use spine::office::{Draft, Office, Refusal};

/// A form of the office about one report.
struct Judged {
    place: Place,
    id: Id<Review>,
    read_at: i64,
    data: FormData,
}

fn begin(visit: &Visit, path: &AtReport, body: &Bytes) -> Result<Judged, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let place = Place::find(visit, &visit.office, (&path.2, &path.3))?;
    let entry = place.review.as_ref().ok_or_else(Failure::not_found)?;
    let data = forms::read_form(body)?;
    let (id, read_at) = (entry.id.clone(), forms::read_at(&data, entry.seq));
    Ok(Judged { id, read_at, data, place })
}

async fn finish(
    visit: &Visit,
    judged: Judged,
    deed: &'static str,
    command: impl Fn(&Office) -> Result<Draft, Refusal> + Send + Sync + 'static,
) -> Result<Response, Failure> {
    let again = match forms::send(visit, command).await? {
        Ok(receipt) => {
            let (year, slug) =
                (judged.place.round.record.year, &judged.place.cooperation.record.slug);
            let address = visit.desk(&format!("/monitoring/{year}/{slug}?done={deed}"));
            return Ok(visit.see_other(&address, &receipt));
        }
        Err(again) => again,
    };
    show_again(visit, judged, deed, again).await
}

/// The page again with what was typed; as it is now where somebody was faster.
async fn show_again(
    visit: &Visit,
    judged: Judged,
    deed: &'static str,
    again: Again,
) -> Result<Response, Failure> {
    let Judged { mut place, data, .. } = judged;
    if let Again::Stale = again {
        let newest = visit.house.offices.find(visit.authority()).await?;
        let newest = newest.ok_or_else(Failure::not_found)?;
        let year = place.round.record.year.to_string();
        let slug = place.cooperation.record.slug.clone();
        place = Place::find(visit, &newest, (&year, slug.as_str()))?;
    }
    let language = visit.words.language().code();
    // A text that must be there is missing as a whole; its field is that of one language.
    let at_field = |fault: &Fault| match fault.at.as_str() {
        "question" | "reason" => Fault { at: format!("{}.{language}", fault.at), ..fault.clone() },
        _ => fault.clone(),
    };
    let faults = again.faults().iter().map(at_field).collect();
    let note = Some(again.draw_note(visit).render());
    let sent = Sent { deed, data, faults, note };
    let page = report::draw_page(visit, &place, &sent).await?;
    Ok((again.status(), page).into_response())
}

/// `POST …/monitoring/{year}/{cooperation}/return`
///
/// # Errors
/// 404 and 403 as for reading; what is wrong with the form comes back in the page.
pub async fn give_back(
    visit: Visit,
    Path(path): Path<AtReport>,
    body: Bytes,
) -> Result<Response, Failure> {
    let judged = begin(&visit, &path, &body)?;
    let mut reader = Reader::new(visit.words, &judged.data);
    let question = reader.text_in_languages("question", &Text::default());
    let (id, read_at, today) = (judged.id.clone(), judged.read_at, visit.today);
    let by = find_person(&visit);
    let command = move |office: &Office| {
        return_review(office, (&id, read_at), &question, (by.as_ref(), today))
    };
    finish(&visit, judged, "returned", command).await
}

/// `POST …/monitoring/{year}/{cooperation}/approve`
///
/// # Errors
/// As [`give_back`].
pub async fn approve(
    visit: Visit,
    Path(path): Path<AtReport>,
    body: Bytes,
) -> Result<Response, Failure> {
    let judged = begin(&visit, &path, &body)?;
    let (id, read_at, today) = (judged.id.clone(), judged.read_at, visit.today);
    let by = find_person(&visit);
    let command =
        move |office: &Office| approve_review(office, (&id, read_at), (by.as_ref(), today));
    finish(&visit, judged, "approved", command).await
}

/// `POST …/monitoring/{year}/{cooperation}/conclude`
///
/// # Errors
/// As [`give_back`].
pub async fn conclude(
    visit: Visit,
    Path(path): Path<AtReport>,
    body: Bytes,
) -> Result<Response, Failure> {
    let judged = begin(&visit, &path, &body)?;
    let mut reader = Reader::new(visit.words, &judged.data);
    let verdict = reader.needed_choice("verdict", Verdict::parse);
    let reason = reader.text_in_languages("reason", &Text::default());
    if reason.is_empty() {
        reader.fault(Fault::new("reason", "fault-needed"));
    }
    let faults = reader.into_faults();
    let Some(verdict) = verdict.filter(|_| faults.is_empty()) else {
        return show_again(&visit, judged, "concluded", Again::Faults(faults)).await;
    };
    let concluding = Concluding { verdict, reason, matter: None };
    let (id, read_at, today) = (judged.id.clone(), judged.read_at, visit.today);
    let command =
        move |office: &Office| conclude_review(office, (&id, read_at), &concluding, today);
    finish(&visit, judged, "concluded", command).await
}
