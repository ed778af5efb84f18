//! What an organisation and the authority have together.

use super::super::Reading;
use crate::cooperation::{Cooperation, State, Term, find_stage};
use crate::organisation::Organisation;
use maud::{Markup, html};
use spine::{
    kit::{Tone, name, section, table, tag},
    office::Entry,
};
use std::sync::Arc;

/// The cooperations that name the organisation and that the reader may see.
pub(super) fn draw_cooperations(reading: &Reading, entry: &Entry<Organisation>) -> Markup {
    let words = reading.words();
    let mut found: Vec<(&Arc<Entry<Cooperation>>, Vec<&str>)> = reading
        .office()
        .list::<Cooperation>()
        .filter(|cooperation| reading.may_see(&cooperation.record))
        .map(|cooperation| (cooperation, list_roles(reading, &cooperation.record, entry)))
        .filter(|(_, roles)| !roles.is_empty())
        .collect();
    found.sort_by(|(one, _), (other, _)| {
        let language = words.language();
        words.compare(one.record.name.get(language), other.record.name.get(language))
    });
    let columns = [
        table::Column::new(table::Kind::Name, words.say("organisation-cooperation")),
        table::Column::new(table::Kind::Plain, words.say("organisation-role")),
        table::Column::new(table::Kind::Plain, words.say("organisation-state")),
        table::Column::new(table::Kind::Plain, words.say("organisation-period")),
    ];
    let rows: Vec<Vec<Markup>> = found
        .iter()
        .map(|(cooperation, roles)| draw_row(reading, &cooperation.record, roles))
        .collect();
    let title = words.say("organisation-cooperations");
    section(
        "cooperations",
        html! { (title) },
        html! {
            @if rows.is_empty() {
                p.soft { (words.say("organisation-no-cooperation")) }
            } @else {
                (table::plain(title, &columns, &rows))
            }
        },
    )
}

/// What the organisation does in a cooperation, in words; nothing when it is not named.
fn list_roles<'w>(
    reading: &Reading,
    cooperation: &Cooperation,
    entry: &Entry<Organisation>,
) -> Vec<&'w str> {
    let words = reading.words();
    let partners = cooperation.partners.iter().filter(|p| p.organisation == entry.id);
    let mut roles: Vec<&str> =
        partners.map(|partner| words.word("partner", partner.role.code())).collect();
    if cooperation.programme.as_ref() == Some(&entry.id) {
        roles.push(words.say("organisation-role-programme"));
    }
    let pays = cooperation.funding.iter().any(|line| line.organisation.as_ref() == Some(&entry.id));
    if pays && roles.is_empty() {
        roles.push(words.word("partner", "funder"));
    }
    roles.dedup();
    roles
}

fn draw_row(reading: &Reading, cooperation: &Cooperation, roles: &[&str]) -> Vec<Markup> {
    let words = reading.words();
    let state = find_stage(reading.office(), cooperation, reading.visit.today);
    let href = reading.visit.desk(&format!("/cooperations/{}", cooperation.slug));
    vec![
        html! { a href=(href) { (name(words, &cooperation.name)) } },
        html! { (words.list(roles)) },
        tag(tone(state), words.word("state", state.code())),
        html! { (tell_term(reading, &cooperation.term)) },
    ]
}

fn tone(state: State) -> Tone {
    match state {
        State::Idea => Tone::Idea,
        State::Screening => Tone::Screening,
        State::Recommended => Tone::Recommended,
        State::Decided => Tone::Decided,
        State::Active => Tone::Active,
        State::UnderReview => Tone::Review,
        State::Exiting => Tone::Exiting,
        State::Closed | State::Declined => Tone::Closed,
    }
}

/// When it runs, as the source has it.
fn tell_term(reading: &Reading, term: &Term) -> String {
    let words = reading.words();
    let since = |code: &str, from| match from {
        Some(from) => format!("{}, {}", words.word("term", code), words.period(Some(from), None)),
        None => words.word("term", code).to_owned(),
    };
    match term {
        Term::Fixed { from, to, to_read_as, .. } => {
            words.period(Some(*from), Some(to_read_as.unwrap_or(*to)))
        }
        Term::Ongoing { from } => since("ongoing", *from),
        Term::Yearly { from } => since("yearly", *from),
        Term::Recurring { from, .. } => since("recurring", *from),
        Term::Planned { .. } => words.word("term", "planned").to_owned(),
        Term::NotStated => words.word("term", "not_stated").to_owned(),
    }
}
