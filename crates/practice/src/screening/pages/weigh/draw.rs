//! The page of a screening: how far it is, what was found, what came of it, and what stands beside.

use super::super::panel::draw_conditions;
use super::{Room, earlier};
use crate::organisation::{Person, find_currency};
use crate::questionnaire::pages::{draw_answer, draw_points};
use crate::questionnaire::{Questionnaire, Section};
use crate::screening::{
    Assessment, QuestionAnswers, Screening, ScreeningResult, find_assessment, find_load,
    find_proposal, gather_answers, is_blind, is_over, is_result_used, list_bound,
    list_section_points, list_visible,
};
use maud::{Markup, html};
use spine::base::{Fault, Id, Money};
use spine::kit::form::{Field, FormData, FormView, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head};
use spine::office::Entry;

/// The page.
pub(super) fn draw(room: &Room) -> Result<Markup, Failure> {
    draw_with(room, (&FormData::new(), &[]), html! {})
}

/// The page with what was sent from it and what is wrong with that.
pub(super) fn draw_with(
    room: &Room,
    sent: (&FormData, &[Fault]),
    note: Markup,
) -> Result<Markup, Failure> {
    let words = room.visit.words;
    let title = words.say_with("screening-of", &[("name", room.name().into())]);
    let done = crate::cooperation::pages::find_done_as(&room.visit, "screening-done");
    let asked = room
        .screening
        .as_ref()
        .filter(|one| one.record.result.is_some() || !one.record.assessors.is_empty());
    let main = html! {
        (kit::head(&Head {
            title: &title,
            lede: Some(html! { (say_state(room)) }),
            actions: Some(draw_actions(room)),
            ..Head::default()
        }))
        @if let Some(done) = done { (kit::notice(done)) }
        (note)
        @if let Some(screening) = asked { (draw_screening(room, screening, sent)?) }
        (draw_beside(room))
    };
    Ok(room.page(&title, false, main))
}

fn draw_screening(
    room: &Room,
    screening: &Entry<Screening>,
    sent: (&FormData, &[Fault]),
) -> Result<Markup, Failure> {
    let (words, office) = (room.visit.words, &room.visit.office);
    let sheet = &room.checklist(&screening.record)?.questions;
    let of = (&screening.id, &screening.record);
    let visible = list_visible(office, of, &room.viewer);
    let sees_asked = room.viewer.may_screen
        || room.viewer.person.as_ref().is_some_and(|one| screening.record.assessors.contains(one))
        || screening.record.result.is_some();
    let may_cut = room.viewer.may_screen
        && screening.record.result.is_none()
        && !is_over(office, &screening.id, &screening.record);
    Ok(html! {
        @if let Some(result) = &screening.record.result {
            (draw_result(room, screening, (sheet, result)))
        }
        @if sees_asked { (draw_asked(room, screening)) }
        @if is_blind(office, of, &room.viewer) {
            p { (words.say("screening-blind")) }
        } @else if !visible.is_empty() {
            (draw_means(room, sheet, &gather_answers(sheet, &visible)))
            section aria-labelledby="found" {
                h2 #found { (words.say("screening-found")) }
                @for section in &sheet.sections { (draw_side_by_side(room, section, &visible)) }
            }
        }
        @if may_cut { (draw_cut(room, sent)) }
        @if !screening.record.source.is_empty() {
            p.small.soft { (kit::name(words, &screening.record.source)) }
        }
    })
}

/// "Opened 2 March 2012, due 30 March 2012. 1 of 2 are done."
fn say_state(room: &Room) -> String {
    let (words, office) = (room.visit.words, &room.visit.office);
    let Some(screening) = &room.screening else {
        return words.say("screening-none").to_owned();
    };
    let record = &screening.record;
    if let Some(result) = &record.result {
        let named = [("day", words.date(result.on).into())];
        return words.say_with("screening-made-on", &named);
    }
    if record.assessors.is_empty() {
        return words.say("screening-none").to_owned();
    }
    let done = record.assessors.iter().filter(|one| {
        find_assessment(office, &screening.id, one).is_some_and(|a| a.record.done_on.is_some())
    });
    let named = [
        ("day", words.date(record.opened_on).into()),
        ("done", done.count().into()),
        ("of", record.assessors.len().into()),
    ];
    let mut said = words.say_with("screening-opened-on", &named);
    if let Some(due) = record.due_on {
        said.push(' ');
        said.push_str(&words.say_with("screening-due-on", &[("day", words.date(due).into())]));
    }
    if let Some(cut) = &record.cut_short {
        let named = [
            ("day", words.date(cut.on).into()),
            ("reason", cut.reason.get(words.language()).into()),
        ];
        said.push(' ');
        said.push_str(&words.say_with("screening-cut-on", &named));
    }
    said
}

/// The one next step, and what else may be done.
fn draw_actions(room: &Room) -> Markup {
    let (words, office) = (room.visit.words, &room.visit.office);
    let next = super::super::find_next(office, &room.entry, &room.viewer, room.visit.today);
    let ask = room.screening.as_ref().is_some_and(|one| {
        one.record.result.is_none()
            && !one.record.assessors.is_empty()
            && !is_over(office, &one.id, &one.record)
    });
    let again = room
        .screening
        .as_ref()
        .is_some_and(|one| one.record.result.is_some() && !is_result_used(office, &one.id));
    html! {
        @if room.visit.as_of.is_none() {
            @if ask && room.viewer.may_screen {
                (kit::link_button(words.say("screening-ask"), &room.link("/open")))
            }
            @if again && room.viewer.may_screen {
                (kit::link_button(words.say("screening-make-again"), &room.link("/result")))
            }
            @if let Some(next) = next {
                (kit::main_button(words.say(next.action), &room.visit.desk(&next.path)))
            }
        }
    }
}

/// Who an assessment is of: the name or the post, and whether it is the proposer's.
pub(super) fn label_of(room: &Room, assessment: &Assessment) -> String {
    let named = room.teller().person(&assessment.assessor);
    match assessment.by_proposer {
        true => room.visit.words.say_with("screening-proposer", &[("name", named.into())]),
        false => named,
    }
}

fn draw_asked(room: &Room, screening: &Entry<Screening>) -> Markup {
    let words = room.visit.words;
    let state = |person: &Id<Person>| {
        let known = find_assessment(&room.visit.office, &screening.id, person);
        match known.map(|entry| entry.record.done_on) {
            Some(Some(day)) => {
                words.say_with("screening-is-done", &[("day", words.date(day).into())])
            }
            Some(None) => words.say("screening-has-begun").to_owned(),
            None => words.say("screening-not-begun").to_owned(),
        }
    };
    let columns = [
        Column::new(Kind::Name, words.say("screening-assessors")),
        Column::new(Kind::Plain, words.say("sheet-state")),
    ];
    let rows: Vec<Vec<Markup>> = screening
        .record
        .assessors
        .iter()
        .map(|one| vec![html! { (room.teller().person(one)) }, html! { (state(one)) }])
        .collect();
    html! {
        section aria-labelledby="asked" {
            h2 #asked { (words.say("screening-assessors")) }
            (table::plain(words.say("screening-assessors"), &columns, &rows))
        }
    }
}

/// One section: all answers to each question, side by side.
fn draw_side_by_side(
    room: &Room,
    section: &Section,
    visible: &[std::sync::Arc<Entry<Assessment>>],
) -> Markup {
    let words = room.visit.words;
    html! {
        h3 { (kit::name(words, &section.title)) }
        dl.answers {
            @for question in &section.questions {
                div {
                    dt { (kit::name(words, &question.text)) }
                    @for entry in visible {
                        dd {
                            span.small.soft { (label_of(room, &entry.record)) }
                            @match entry.record.answers.get(&question.key) {
                                Some(answer) => (draw_answer(words, question, answer)),
                                None => p { (kit::soft(words.say("questionnaire-not-answered"))) },
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The means of the points, question by question; nothing where nobody gave points.
pub(super) fn draw_means(
    room: &Room,
    sheet: &Questionnaire,
    answers: &[QuestionAnswers],
) -> Markup {
    let words = room.visit.words;
    let rows: Vec<Vec<Markup>> = answers
        .iter()
        .filter_map(|one| {
            let (mean, question) = (one.mean?, sheet.find_question(&one.key)?);
            let points: Vec<String> = one
                .answers
                .iter()
                .filter(|(_, by_proposer, _)| !by_proposer)
                .filter_map(|(_, _, answer)| match answer.value {
                    Some(crate::questionnaire::AnswerValue::Score(points)) => {
                        Some(points.to_string())
                    }
                    Some(_) | None => None,
                })
                .collect();
            Some(vec![
                html! { (kit::name(words, &question.text)) },
                html! { (points.join(" · ")) },
                html! { (words.decimal(mean, 1)) },
            ])
        })
        .collect();
    let columns = [
        Column::new(Kind::Name, words.say("sheet-question")),
        Column::new(Kind::Amount, words.say("screening-points")),
        Column::new(Kind::Amount, words.say("screening-mean")),
    ];
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="means" {
                h2 #means { (words.say("screening-means")) }
                p.small.soft { (words.say("screening-means-about")) }
                (table::plain(words.say("screening-means"), &columns, &rows))
            }
        }
    }
}

/// The result: each criterion in dots and words beside earlier screenings, what is recommended and
/// why, and the conditions.
fn draw_result(
    room: &Room,
    screening: &Entry<Screening>,
    (sheet, result): (&Questionnaire, &ScreeningResult),
) -> Markup {
    let words = room.visit.words;
    let points = list_section_points(sheet, &result.answers);
    html! {
        section aria-labelledby="result" {
            h2 #result { (words.word("screening-advice", result.recommendation.code())) }
            (kit::text(words, &result.reasons))
            dl.answers {
                @for (section, points) in sheet.sections.iter().zip(&points) {
                    div {
                        dt { (kit::name(words, &section.title)) }
                        dd {
                            p { (draw_points(words, section.sum_points(&result.answers))) }
                            (earlier::draw(room, &screening.id, points))
                        }
                    }
                }
            }
            (draw_conditions(words, &room.visit.office, &screening.id))
        }
    }
}

fn draw_cut(room: &Room, (data, faults): (&FormData, &[Fault])) -> Markup {
    let words = room.visit.words;
    let view = FormView::new(words, data, faults);
    let action = room.link("/close");
    let reason = Field::new("reason", words.say("screening-cut-reason"));
    html! {
        details open[!faults.is_empty()] {
            summary { (words.say("screening-cut")) }
            p { (words.say("screening-cut-about")) }
            (view.form(Sending { action: &action, ..Sending::default() }, html! {
                (view.area(reason, 2))
                div.buttons { button.btn { (words.say("screening-cut")) } }
            }))
        }
    }
}

/// What stands beside while one weighs and concludes: what is here already, what those who would
/// carry it carry, what money is bound.
pub(super) fn draw_beside(room: &Room) -> Markup {
    let words = room.visit.words;
    let record = &room.entry.record;
    html! {
        div.two {
            (super::super::similar::draw(&room.visit, (Some(&room.entry.id), record)))
            div.stack {
                (kit::panel("load", words.say("screening-load"), draw_load(room)))
                (kit::panel("bound", words.say("screening-bound"), draw_bound(room)))
            }
        }
    }
}

fn draw_load(room: &Room) -> Markup {
    let (visit, words) = (&room.visit, room.visit.words);
    let record = &room.entry.record;
    let proposal = find_proposal(&visit.office, &room.entry.id).map(|entry| &entry.record);
    let anchored = record.anchors.iter().find_map(|anchor| anchor.unit.clone());
    let unit = proposal.and_then(|one| one.unit.clone()).or(anchored);
    let holdings = record.anchors.iter().flat_map(|anchor| &anchor.holdings);
    let person = holdings.filter_map(|holding| holding.person.clone()).next();
    let say = |name: String, load: crate::screening::Load| {
        let named = [
            ("name", name.into()),
            ("cooperations", load.anchored.len().into()),
            ("seats", load.seats.into()),
            ("hours", words.number(load.hours_yearly.into()).into()),
            ("without", load.without_hours.into()),
        ];
        words.say_with("screening-load-of", &named)
    };
    let of_unit = unit.as_ref().map(|unit| {
        say(room.teller().name(unit), find_load(&visit.office, (Some(unit), None), visit.today))
    });
    let of_person = person.as_ref().map(|one| {
        say(room.teller().person(one), find_load(&visit.office, (None, Some(one)), visit.today))
    });
    let asks = proposal.and_then(|one| one.hours_yearly);
    html! {
        @if of_unit.is_none() && of_person.is_none() {
            p { (kit::soft(words.say("screening-load-nobody"))) }
        }
        @for line in [of_unit, of_person].into_iter().flatten() { p { (line) } }
        @if let Some(hours) = asks {
            p { (words.say_with("screening-load-asks",
                &[("hours", words.number(hours.into()).into())])) }
        }
    }
}

fn draw_bound(room: &Room) -> Markup {
    let (visit, words) = (&room.visit, room.visit.words);
    let currency = find_currency(&visit.office);
    let bound = words.say_with("screening-bound-money", &[("currency", currency.code().into())]);
    let columns =
        [Column::new(Kind::Name, words.say("screening-year")), Column::new(Kind::Amount, &bound)];
    let rows: Vec<Vec<Markup>> = list_bound(&visit.office, visit.today)
        .into_iter()
        .map(|(year, amount_minor)| {
            let amount = words.amount_rounded(Money { amount_minor, currency });
            vec![html! { (year) }, html! { (amount) }]
        })
        .collect();
    html! {
        p.small.soft { (words.say("screening-bound-about")) }
        (table::plain(words.say("screening-bound"), &columns, &rows))
    }
}
