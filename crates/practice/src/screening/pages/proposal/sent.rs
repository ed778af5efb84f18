//! A proposal that was sent: the receipt, and later what became of it.

use super::check::route_preview;
use super::draw_page;
use crate::cooperation::pages::access;
use crate::cooperation::{Cooperation, State, find_state};
use crate::screening::{Proposal, find_checklist, find_open, find_screening};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Visibility;
use spine::key;
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;

/// True where the proposal is the visitor's own.
pub(in crate::screening::pages) fn is_own(visit: &Visit, entry: &Entry<Proposal>) -> bool {
    let person = super::super::person_of(visit);
    person.is_some() && entry.record.proposer == person || *entry.author == *visit.actor.author()
}

/// The page.
///
/// # Errors
/// 404 where the cooperation may not be known and the proposal is not one's own.
pub(super) fn draw(visit: &Visit, entry: &Entry<Proposal>) -> Result<Markup, Failure> {
    let words = visit.words;
    let record = visit.office.find(&entry.record.cooperation).ok_or_else(Failure::not_found)?;
    let state = find_state(record, visit.today);
    let is_own = is_own(visit, entry);
    if !is_own {
        visit.need(Deed::SeeInternal, &access::target(&visit.actor, record))?;
    }
    let name = record.name.get(words.language());
    let is_new = crate::cooperation::pages::find_done_as(visit, "proposal-done").is_some();
    let title = match is_new {
        true => words.say("proposal-sent-title").to_owned(),
        false => words.say_with("proposal-of", &[("name", name.into())]),
    };
    let day = words.date(entry.record.sent_on);
    let sent = words.say_with("proposal-sent-on", &[("day", day.into()), ("name", name.into())]);
    let may_see = visit.may(Deed::SeeInternal, &access::target(&visit.actor, record));
    let href = visit.desk(&format!("/cooperations/{}", record.slug));
    let main = html! {
        (kit::head(&Head { title: &title, lede: Some(html! { (sent) }), ..Head::default() }))
        (kit::facts(&[
            (words.say("proposal-number"), html! { (entry.id) }),
            (words.say("proposal-became"), html! { (say_state(visit, entry)) }),
        ]))
        section aria-labelledby="sees" {
            h2 #sees { (words.say("proposal-who-sees")) }
            p { (words.say(find_who_sees(record))) }
        }
        section aria-labelledby="next" {
            h2 #next { (words.say("proposal-next")) }
            p { (words.say(find_next(visit, entry, state))) }
        }
        @if let Some(route) = route_preview(visit).filter(|_| state.is_before_decision()) {
            (route)
        }
        @if !entry.record.instead.is_empty() {
            section aria-labelledby="instead" {
                h2 #instead { (words.say("proposal-instead")) }
                (kit::text(words, &entry.record.instead))
            }
        }
        div.buttons {
            @if may_see { (kit::link_button(words.say("proposal-see"), &href)) }
            (kit::link_button(words.say("proposals-all"), &visit.desk("/proposals")))
        }
    };
    Ok(draw_page(visit, &title, main))
}

/// Who sees it: of a published cooperation only the proposal itself is internal.
fn find_who_sees(record: &Cooperation) -> &'static str {
    match record.visibility {
        Visibility::Published => key!("proposal-who-sees-published"),
        Visibility::Internal => key!("proposal-who-sees-text"),
    }
}

/// What happens next, from where it stands now.
fn find_next(visit: &Visit, entry: &Entry<Proposal>, state: State) -> &'static str {
    let is_weighed = || find_open(&visit.office, &entry.record.cooperation).is_some();
    match state {
        State::Idea if is_weighed() => key!("proposal-next-weighed"),
        State::Idea => key!("proposal-next-text"),
        State::Screening | State::Recommended => key!("proposal-next-body"),
        State::Decided
        | State::Active
        | State::UnderReview
        | State::Exiting
        | State::Closed
        | State::Declined => key!("proposal-next-decided"),
    }
}

/// What became of a proposal so far, in a sentence.
pub(in crate::screening::pages) fn say_state(visit: &Visit, entry: &Entry<Proposal>) -> String {
    let (words, office) = (visit.words, &visit.office);
    let Some(record) = office.find(&entry.record.cooperation) else { return String::new() };
    let screening = find_screening(office, &entry.record.cooperation);
    let state = find_state(record, visit.today);
    let open = screening
        .as_ref()
        .is_some_and(|known| known.record.result.is_none() && !known.record.assessors.is_empty());
    let result = screening.as_ref().and_then(|known| known.record.result.as_ref());
    match (state, result) {
        (State::Idea, _) if open => words.say("proposal-is-weighed").to_owned(),
        (State::Idea, _) => match find_checklist(office, record.track, visit.today) {
            Some(_) => words.say("proposal-waits").to_owned(),
            None => words.say("proposal-waits-for-list").to_owned(),
        },
        (State::Screening, Some(result)) => {
            let code = result.recommendation.code();
            let said = words.word("screening-advice", code);
            words.say_with("proposal-was-weighed", &[("recommendation", said.into())])
        }
        (state, _) => crate::cooperation::pages::capitalise(words.word("state", state.code())),
    }
}
