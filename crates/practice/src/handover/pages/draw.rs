//! Who carries what, and giving it to others.

use super::{KEEP, NOBODY, list_revisions};
use crate::cooperation::Cooperation;
use crate::handover::{
    Carried, TermStanding, find_opening_day, find_standing, list_carried, list_political,
};
use crate::organisation::{
    CouncilTerm, Person,
    pages::{Kept, Reading},
};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::base::{Fault, Id, PartialDate};
use spine::i18n::Words;
use spine::kit::form::{Choice, Field, FormData, FormView, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{Head, crumbs, empty, head, notice, section, submit};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// What a person is called on these pages.
pub(super) fn name_of(reading: &Reading, person: &Entry<Person>) -> String {
    Person::name(person, reading).get(reading.words().language()).to_owned()
}

/// A thing that is carried, in one line: "Seat: Steering committee – MARKIS".
pub(super) fn tell(words: Words, office: &Office, carried: &Carried) -> String {
    let language = words.language();
    let kind = words.word("carried", carried.kind.code());
    let name = |id: &Id<Cooperation>| office.find(id).map(|one| one.name.get(language).to_owned());
    let cooperation = carried.cooperation.as_ref().and_then(name);
    let what = carried.what.get(language);
    let parts: Vec<&str> = [what, cooperation.as_deref().unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    format!("{kind}: {}", parts.join(" – "))
}

fn list_people(reading: &Reading) -> Vec<(String, &Arc<Entry<Person>>)> {
    let words = reading.words();
    let mut people: Vec<_> =
        reading.office().list::<Person>().map(|one| (name_of(reading, one), one)).collect();
    people.sort_by(|one, other| words.compare(&one.0, &other.0).then(one.1.id.cmp(&other.1.id)));
    people
}

/// The first page: people with what they carry, terms with what they open.
pub(super) fn draw_list(reading: &Reading) -> Markup {
    let words = reading.words();
    let office = reading.office();
    let today = reading.visit.today;
    let carriers: Vec<_> = list_people(reading)
        .into_iter()
        .map(|(name, person)| (name, person, list_carried(office, &person.id, today).len()))
        .filter(|(_, _, count)| *count > 0)
        .collect();
    let columns = [
        Column::new(Kind::Name, words.say("handover-person")),
        Column::new(Kind::Amount, words.say("handover-carries")),
    ];
    let rows: Vec<Vec<Markup>> = carriers
        .iter()
        .map(|(name, person, count)| {
            let href = reading.visit.desk(&format!("/handover/people/{}", person.id));
            let left = !person.record.is_here(today);
            let post = &person.record.post;
            vec![
                html! {
                    a href=(href) { (name) }
                    // Who has no name here is called by the post already.
                    @if name != post.get(words.language()) {
                        span.sub { (spine::kit::name(words, post)) }
                    }
                    @if left { span.sub { (words.say("handover-has-left")) } }
                },
                html! { (count) },
            ]
        })
        .collect();
    let terms: Vec<_> = office.list::<CouncilTerm>().collect();
    html! {
        (head(&Head {
            title: words.say("handover-title"),
            lede: Some(html! { (words.say("handover-lede")) }),
            ..Head::default()
        }))
        div.stack {
            @if rows.is_empty() { (empty(words.say("handover-nobody-carries"), None)) }
            @else { (table::plain(words.say("handover-title"), &columns, &rows)) }
            @if !terms.is_empty() {
                (section("terms", html! { (words.say("handover-terms")) }, html! {
                    ul.listed {
                        @for term in terms {
                            @let path = format!("/handover/terms/{}", term.id);
                            li {
                                a href=(reading.visit.desk(&path)) {
                                    (term.record.name.get(words.language()))
                                }
                                " " span.soft { (tell_standing(reading, &term.record)) }
                            }
                        }
                    }
                }))
            }
        }
    }
}

/// Where a term stands: that it runs, since when, and what it opens where it is to come.
fn tell_standing(reading: &Reading, term: &CouncilTerm) -> String {
    let words = reading.words();
    let first = term.from.first_day();
    let day = ("day", words.date(first).into());
    match find_standing(term, reading.visit.today) {
        TermStanding::ToCome => {
            let count = list_political(reading.office(), first).len();
            words.say_with("handover-term-to-come", &[("count", count.into()), day])
        }
        TermStanding::Runs => words.say_with("handover-term-runs", &[day]),
        TermStanding::Over => {
            let last = term.to.last_day();
            words.say_with("handover-term-over", &[("day", words.date(last).into())])
        }
    }
}

/// What one person carries, with a choice for each thing.
pub(super) fn draw_person(
    reading: &Reading,
    id: &Id<Person>,
    data: &FormData,
    faults: &[Fault],
) -> Option<Markup> {
    let words = reading.words();
    let person = reading.office().find_entry(id)?;
    let name = name_of(reading, person);
    let carried = list_carried(reading.office(), id, reading.visit.today);
    let view = FormView::new(words, data, faults);
    let others: Vec<Choice> = list_people(reading)
        .into_iter()
        .filter(|(_, other)| &other.id != id && other.record.is_here(reading.visit.today))
        .map(|(name, other)| {
            let post = other.record.post.get(words.language());
            let label = if name == post { name } else { format!("{name}, {post}") };
            Choice::new(other.id.as_str(), label)
        })
        .collect();
    let mut whole = others.clone();
    whole.push(Choice::new(NOBODY, words.say("handover-nobody")));
    let mut single = whole.clone();
    single.push(Choice::new(KEEP, words.say("handover-keep")));
    let fields = html! {
        (view.date(Field::new("on", words.say("handover-on")).help(words.say("handover-on-help"))))
        (view.checkbox(Field::new("leaves", words.say("handover-leaves"))))
        (view.select(
            Field::new("all", words.say("handover-all")).optional(),
            Some(words.say("handover-each")),
            &whole,
        ))
        fieldset {
            legend { (words.say("handover-what")) }
            @for one in &carried {
                @let at = format!("next.{}", one.key);
                @let label = tell(words, reading.office(), one);
                (view.select(
                    Field::new(&at, &label).optional(),
                    Some(words.say("handover-as-above")),
                    &single,
                ))
            }
        }
        (view.text(Field::new("reason", words.say("handover-reason")).optional()))
        (submit(words.say("handover-send")))
    };
    let here = reading.visit.desk(&format!("/handover/people/{id}"));
    let sending = Sending { action: &here, ..Sending::default() };
    let list = reading.visit.desk("/handover");
    Some(html! {
        (crumbs(words, &[(words.say("handover-title"), &list)], &name))
        (head(&Head {
            title: &name,
            lede: Some(html! {
                (words.say_with("handover-carries-count", &[("count", carried.len().into())]))
            }),
            ..Head::default()
        }))
        @if carried.is_empty() { (empty(words.say("handover-nothing"), None)) }
        @else { div.narrow { (view.form(sending, fields)) } }
    })
}

/// The seats that a term opens, and on which day. A term that runs opens them only on a day that
/// somebody chose.
pub(super) fn draw_term(
    reading: &Reading,
    id: &Id<CouncilTerm>,
    data: &FormData,
    faults: &[Fault],
) -> Option<Markup> {
    let words = reading.words();
    let term = reading.office().find(id)?;
    let name = term.name.get(words.language());
    let list = reading.visit.desk("/handover");
    let is_done = data.get("done") == "opened";
    let today = reading.visit.today;
    let chosen = super::read_day(&reading.visit, data);
    let day = find_opening_day(term, chosen, today);
    let standing = find_standing(term, today);
    Some(html! {
        (crumbs(words, &[(words.say("handover-title"), &list)], name))
        (head(&Head {
            title: name,
            lede: Some(html! { (tell_standing(reading, term)) }),
            ..Head::default()
        }))
        @if is_done { (notice(words.say("handover-term-done"))) }
        div.prose { p { (words.say("handover-term-lede")) } }
        @match (&day, standing) {
            (_, TermStanding::Over) => {}
            (Err(fault), _) => {
                (draw_choose_day(reading, id, data, chosen.and(Some(fault)), faults))
            }
            (Ok(day), _) => (draw_opening(reading, id, *day, faults)),
        }
    })
}

/// A term that runs: on which day are the seats to become vacant?
fn draw_choose_day(
    reading: &Reading,
    id: &Id<CouncilTerm>,
    data: &FormData,
    wrong: Option<&Fault>,
    faults: &[Fault],
) -> Markup {
    let words = reading.words();
    let mut all = faults.to_vec();
    all.extend(wrong.filter(|wrong| !faults.contains(wrong)).cloned());
    let view = FormView::new(words, data, &all);
    let here = reading.visit.desk(&format!("/handover/terms/{id}"));
    let day = Field::new("day", words.say("handover-term-day"));
    html! {
        (view.summary())
        form.narrow method="get" action=(here) {
            (view.date(day.help(words.say("handover-term-day-help"))))
            (submit(words.say("handover-term-show")))
        }
    }
}

/// What becomes vacant on a day, and the button that does it.
fn draw_opening(reading: &Reading, id: &Id<CouncilTerm>, day: Date, faults: &[Fault]) -> Markup {
    let words = reading.words();
    let office = reading.office();
    let open = list_political(office, day);
    let revisions = list_revisions(office, day, reading.visit.today);
    if open.is_empty() && revisions.is_empty() {
        return empty(words.say("handover-term-nothing"), None);
    }
    let mut data = FormData::new();
    data.put_date(words, "day", Some(PartialDate::of_day(day)));
    let view = FormView::new(words, &data, faults);
    let here = reading.visit.desk(&format!("/handover/terms/{id}"));
    let named = [("count", open.len().into()), ("day", words.date(day).into())];
    html! {
        div.prose {
            @if !open.is_empty() {
                h2 { (words.say_with("handover-term-open", &named)) }
                ul { @for one in &open { li { (tell(words, office, one)) } } }
            }
            @if !revisions.is_empty() {
                h2 { (words.say("handover-term-strategies")) }
                ul {
                    @for (what, due) in &revisions {
                        li { (what.get(words.language())) " " span.soft { (words.date(*due)) } }
                    }
                }
            }
            p { (words.say("deeds-would-undo")) }
            (view.form(
                Sending { action: &here, ..Sending::default() },
                html! {
                    (view.hidden("day", view.value("day")))
                    (submit(words.say("handover-term-send")))
                },
            ))
        }
    }
}
