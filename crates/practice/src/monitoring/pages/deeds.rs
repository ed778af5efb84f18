//! What the office does with a report that was sent: return it with a question, approve it, and
//! conclude what comes of it.

use super::forms::{self, Again};
use super::report::{self, RAISED, Sent};
use super::scene::{AtReport, Place, find_person};
use crate::cooperation::pages::access;
use crate::decision::ExitTerms;
use crate::decision::pages::exit;
use crate::monitoring::{
    Concluding, Conclusion, Raising, Review, ReviewState, approve_review, conclude_review,
    find_report_path, raise_from_review, return_review,
};
use crate::questionnaire::Verdict;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Language, Text};
use spine::i18n::Words;
use spine::kit::form::{FormData, Reader};
use spine::kit::{self, Failure, Visit};
use spine::office::{Draft, Office, Refusal};

/// That a report was returned, and that it was concluded, as the address of its page says it.
const RETURNED: &str = "returned";
const CONCLUDED: &str = "concluded";

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
            let address = visit.desk(&format!("{}?done={deed}", find_report_path(year, slug)));
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
    // A text that must be there is missing as a whole; its field is that of one language. What is
    // too long is told where the record has it, among the steps.
    let at_field = |fault: &Fault| {
        let place = ["question", "reason"].iter().find_map(|word| fault.at.rfind(word));
        let at = match place.map(|place| &fault.at[place..]) {
            Some(word @ ("question" | "reason")) => format!("{word}.{language}"),
            Some(rest) => rest.to_owned(),
            None => fault.at.clone(),
        };
        Fault { at, ..fault.clone() }
    };
    let faults = again.faults().iter().map(at_field).collect();
    let note = html! {
        (again.draw_note(visit))
        @if !has_form(deed, &place) { (draw_typed(visit.words, &data)) }
    };
    let note = Some(note);
    let sent = Sent { deed, data, faults, note };
    let page = report::draw_page(visit, &place, &sent).await?;
    Ok((again.status(), page).into_response())
}

/// Whether the page still has the form of a deed; somebody else may have done another meanwhile.
fn has_form(deed: &str, place: &Place) -> bool {
    let is_open = place.round.record.closed_on.is_none();
    is_open
        && match place.state() {
            ReviewState::Sent => deed == RETURNED,
            ReviewState::Approved => deed == CONCLUDED,
            ReviewState::Concluded => deed == RAISED,
            ReviewState::NotBegun | ReviewState::Begun | ReviewState::Returned => false,
        }
}

/// What was typed into a form that is no longer there, to be copied from.
fn draw_typed(words: Words, data: &FormData) -> Markup {
    let is_text = |name: &str| name.starts_with("question") || name.starts_with("reason");
    let mut typed = data.iter().filter(|(name, text)| is_text(name) && !text.is_empty()).peekable();
    html! {
        @if typed.peek().is_some() {
            (kit::warning(words.say("monitoring-typed"), html! {
                @for (_, text) in typed { p { (text) } }
            }))
        }
    }
}

/// `POST …/monitoring/{year}/of/{cooperation}/return`
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
    finish(&visit, judged, RETURNED, command).await
}

/// `POST …/monitoring/{year}/of/{cooperation}/approve`
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

/// `POST …/monitoring/{year}/of/{cooperation}/conclude`
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
        return show_again(&visit, judged, CONCLUDED, Again::Faults(faults)).await;
    };
    let concluding = Concluding { verdict, reason, matter: None };
    let (id, read_at, today) = (judged.id.clone(), judged.read_at, visit.today);
    let command =
        move |office: &Office| conclude_review(office, (&id, read_at), &concluding, today);
    finish(&visit, judged, CONCLUDED, command).await
}

/// `POST …/monitoring/{year}/of/{cooperation}/raise`
///
/// # Errors
/// As [`give_back`]; 403 for those who raise no matters.
pub async fn raise(
    visit: Visit,
    Path(path): Path<AtReport>,
    body: Bytes,
) -> Result<Response, Failure> {
    let judged = begin(&visit, &path, &body)?;
    let target = access::target(&visit.actor, &judged.place.cooperation.record);
    visit.need(Deed::RaiseMatter, &target)?;
    let review = judged.place.review.as_ref().map(|entry| &entry.record);
    let end = review.and_then(|review| review.conclusion.clone());
    let verdict = end.as_ref().map(|end| end.verdict);
    let mut reader = Reader::new(visit.words, &judged.data);
    let exit = match verdict {
        Some(Verdict::Exit) => exit::read(&mut reader, visit.words),
        Some(Verdict::Adjust | Verdict::Continue) | None => None,
    };
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return show_again(&visit, judged, RAISED, Again::Faults(faults)).await;
    }
    let exit = exit.map(|terms| with_own_reason(terms, end.as_ref()));
    let key = match verdict {
        Some(Verdict::Exit) => spine::key!("monitoring-matter-exit"),
        Some(Verdict::Adjust | Verdict::Continue) | None => {
            spine::key!("monitoring-matter-adjust")
        }
    };
    let mut title = Text::default();
    for language in Language::INTERFACE {
        let name = judged.place.cooperation.record.name.get(language);
        let named = [("name", name.into())];
        title.write(language, Words::new(language).say_with(key, &named));
    }
    let by = find_person(&visit);
    let raising = Raising { id: visit.make_id(), asked: title.clone(), title, exit, by };
    let (id, read_at, today) = (judged.id.clone(), judged.read_at, visit.today);
    let command = move |office: &Office| raise_from_review(office, (&id, read_at), &raising, today);
    finish(&visit, judged, RAISED, command).await
}

/// The reason of the report in all its languages, where it was left as it stood in the form.
fn with_own_reason(mut terms: ExitTerms, end: Option<&Conclusion>) -> ExitTerms {
    let original = terms.reason.original();
    if let Some(end) = end.filter(|end| end.reason.get(original) == terms.reason.get(original)) {
        terms.reason = end.reason.clone();
    }
    terms
}
