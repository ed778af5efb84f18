//! Making two organisations one that were entered twice: which, what that changes, and sure.

use super::super::{Kept, Reading, draw, handlers::read_form};
use crate::organisation::{
    Merging, Organisation, find_twins, is_doubtful_cvr, is_doubtful_ror, list_users,
    merge_organisations,
};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Target;
use spine::base::{Fault, Id};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending, Width};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{CommitError, Entry, Refusal};
use std::sync::Arc;

/// Longest reason, in characters.
const REASON_LIMIT: usize = 2_000;

type At = Path<(String, String, String)>;
type Organised = Arc<Entry<Organisation>>;

fn find(visit: &Visit, id: &str) -> Result<Organised, Failure> {
    visit.need(Organisation::PLACE.deed, &Target::default())?;
    let id = Id::parse(id).ok_or_else(Failure::not_found)?;
    visit.office.find_entry(&id).cloned().ok_or_else(Failure::not_found)
}

/// `GET …/organisations/{id}/merge`
///
/// # Errors
/// 403 for who does not keep organisations, 404 where there is none.
pub async fn ask_merge(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = find(&visit, &id)?;
    let reading = Reading::of(visit).await?;
    let data = reading.query();
    Ok(page(&reading, &entry, &data, (&[], None)))
}

/// `POST …/organisations/{id}/merge`: says what would change, and sent once more does it.
///
/// # Errors
/// As [`ask_merge`]; 409 when one of the two was changed meanwhile.
pub async fn merge(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let entry = find(&visit, &id)?;
    let data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let refuse = |faults: &[Fault]| {
        let page = page(&reading, &entry, &data, (faults, None));
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    };
    let mut reader = Reader::new(visit.words, &data);
    let with = reader.needed_id::<Organisation>("with");
    let other = with.and_then(|with| visit.office.find_entry(&with).cloned());
    let mut faults = reader.into_faults();
    let reason = data.get("reason").trim();
    if reason.chars().count() > REASON_LIMIT {
        faults.push(Fault::new("reason", "fault-too-long").with("limit", REASON_LIMIT));
    }
    let Some(other) = other.filter(|_| faults.is_empty()) else {
        if faults.is_empty() {
            faults.push(Fault::new("with", "fault-id"));
        }
        return Ok(refuse(&faults));
    };
    let is_read = |name: &str, seq: i64| data.get(name).parse() == Ok(seq);
    let is_sure = is_read("kept_at", entry.seq) && is_read("gone_at", other.seq);
    let merging = Merging {
        kept: (entry.id.clone(), entry.seq),
        gone: (other.id.clone(), other.seq),
        reason: match reason {
            "" => tell_merge(&reading, &entry, &other),
            reason => reason.to_owned(),
        },
    };
    if !is_sure {
        return Ok(match merge_organisations(&visit.office, &merging) {
            Ok(_) => page(&reading, &entry, &data, (&[], Some(&other))).into_response(),
            Err(Refusal::Faults(faults)) => refuse(&faults),
            Err(refusal) => return Err(visit.refuse(CommitError::Refused(refusal))),
        });
    }
    match visit.commit(move |office| merge_organisations(office, &merging)).await {
        Ok(receipt) => {
            let address = reading.address::<Organisation>(&format!("/{}?done=merged", entry.id));
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => Ok(refuse(&faults)),
        Err(error) => Err(visit.refuse(error)),
    }
}

/// The deed in one sentence, for the log.
fn tell_merge(reading: &Reading, kept: &Organised, gone: &Organised) -> String {
    let words = reading.words();
    let name = |entry: &Organised| entry.record.name.get(words.language()).to_owned();
    let named = [("gone", name(gone).into()), ("kept", name(kept).into())];
    words.say_with("organisation-merge-reason", &named)
}

fn page(
    reading: &Reading,
    entry: &Organised,
    data: &FormData,
    (faults, sure): (&[Fault], Option<&Organised>),
) -> Markup {
    let words = reading.words();
    let name = entry.record.name.get(words.language()).to_owned();
    let title = words.say_with("organisation-merge-title", &[("name", name.clone().into())]);
    let back = reading.address::<Organisation>(&format!("/{}", entry.id));
    let list = reading.address::<Organisation>("");
    let view = FormView::new(words, data, faults);
    let action = format!("{back}/merge");
    let label = match sure {
        Some(_) => words.say("organisation-merge-do"),
        None => words.say("organisation-merge-next"),
    };
    let links = [(words.say(Organisation::PLACE.title), list.as_str()), (&name, back.as_str())];
    let main = html! {
        (kit::crumbs(words, &links, words.say("organisation-merge")))
        (kit::head(&Head {
            title: &title,
            lede: Some(html! { (words.say("organisation-merge-about")) }),
            ..Head::default()
        }))
        @if let Some(gone) = sure { (draw_effect(reading, entry, gone)) }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            @match sure {
                Some(gone) => {
                    (view.hidden("with", gone.id.as_str()))
                    (view.hidden("kept_at", &entry.seq.to_string()))
                    (view.hidden("gone_at", &gone.seq.to_string()))
                },
                None => (draw_choice(reading, entry, &view)),
            }
            (draw::reason(reading, &view))
            (draw::buttons(reading, label, &back))
        }))
    };
    reading.visit.page(&Sheet { title: &title, part: Organisation::PLACE.part }, main)
}

/// The other organisations: those that may be the same first, then all by name.
fn draw_choice(reading: &Reading, entry: &Organised, view: &FormView<'_>) -> Markup {
    let words = reading.words();
    let office = &reading.visit.office;
    let twins = find_twins(office, &entry.record, Some(&entry.id));
    let is_twin = |other: &Organised| twins.iter().any(|(twin, _)| twin.id == other.id);
    let mut others: Vec<Organised> = office.list::<Organisation>().cloned().collect();
    others.retain(|other| other.id != entry.id);
    let name = |other: &Organised| other.record.name.get(words.language()).to_owned();
    others.sort_by(|a, b| {
        is_twin(b).cmp(&is_twin(a)).then_with(|| words.compare(&name(a), &name(b)))
    });
    let choices: Vec<Choice> =
        others.iter().map(|other| Choice::new(other.id.as_str(), name(other))).collect();
    let field = Field::new("with", words.say("organisation-merge-with"));
    let help = words.say("organisation-merge-with-help");
    let choose = Some(words.say("organisation-choose"));
    view.select(field.help(help).width(Width::Medium), choose, &choices)
}

/// What merging would change.
fn draw_effect(reading: &Reading, kept: &Organised, gone: &Organised) -> Markup {
    let words = reading.words();
    let users = list_users(&reading.visit.office, &gone.id).len();
    let name = |entry: &Organised| entry.record.name.get(words.language()).to_owned();
    let named = [("gone", name(gone).into()), ("kept", name(kept).into())];
    let title = words.say_with("organisation-merge-will", &named);
    // One of the two is seen by everybody, the other is not yet.
    let is_published = kept.record.visibility != gone.record.visibility;
    kit::warning(
        &title,
        html! {
            ul.listed {
                li { (words.say_with("organisation-merge-links", &[("count", users.into())])) }
                li { (words.say("organisation-merge-fills")) }
                @if is_published { li { (words.say("organisation-merge-published")) } }
                li { (words.say("organisation-merge-histories")) }
            }
        },
    )
}

/// What the page of an organisation has to say beside its facts: a number that looks mistyped, one
/// that may be the same, and those that became part of it.
pub(super) fn draw_hints(entry: &Entry<Organisation>, reading: &Reading) -> Markup {
    let words = reading.words();
    let known = &entry.record.identifiers;
    let is_doubtful = known.cvr.as_deref().is_some_and(is_doubtful_cvr)
        || known.ror.as_deref().is_some_and(is_doubtful_ror);
    let twins = find_twins(reading.office(), &entry.record, Some(&entry.id));
    html! {
        @if is_doubtful { p { (kit::flag(words.say("organisation-number-doubtful"))) } }
        @if !twins.is_empty() && reading.may_change::<Organisation>() {
            (kit::warning(words.say("organisation-twins"), html! {
                ul.listed {
                    @for (twin, why) in &twins {
                        @let rest = format!("/{}/merge?with={}", entry.id, twin.id);
                        li {
                            (reading.link(&twin.id)) ": "
                            (words.word("organisation-twin", why.code())) ". "
                            a href=(reading.address::<Organisation>(&rest)) {
                                (words.say("organisation-merge"))
                            }
                        }
                    }
                }
            }))
        }
        @if !entry.record.merged.is_empty() {
            p.small.soft {
                (words.say("organisation-merged-from")) " "
                @for (place, merged) in entry.record.merged.iter().enumerate() {
                    @let rest = format!("/{}/history", merged.id);
                    @if place > 0 { ", " }
                    a href=(reading.address::<Organisation>(&rest)) {
                        (merged.name.get(words.language()))
                    }
                }
            }
        }
    }
}
