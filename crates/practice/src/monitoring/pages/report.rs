//! The report on one cooperation: what it joined for, what was answered, what the office does with
//! it, and how it answered in other years.
//!
//! Who comes: the one who is asked (what is left to do?), the office (is it good enough, and what
//! comes of it?), a head of area who reads. So the next step stands beside, and everything said
//! below.

use super::answer::{CHECK, find_elsewhere, list_parts, list_yardsticks};
use super::forms::READ_AT;
use super::panel::draw_comparison;
use super::scene::{AtReport, Place, Scene};
use crate::decision::pages::exit;
use crate::monitoring::{
    Review, ReviewState, ReviewStep, ReviewStepKind, compare_rounds, find_since, has_matter,
};
use crate::questionnaire::pages::{draw_answer, draw_answers, draw_verdict};
use crate::questionnaire::{Answers, Section, Verdict, check_complete};
use axum::extract::Path;
use maud::{Markup, html};
use spine::base::{Fault, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Sending};
use spine::kit::{self, Failure, Head, Sheet, Visit};

/// The word for raising the matter that a conclusion asks for.
pub const RAISED: &str = "raised";

/// A form of the office as it was sent and must be looked at again.
#[derive(Default)]
pub struct Sent {
    /// Which: `return`, `approve`, `conclude`.
    pub deed: &'static str,
    /// What was typed.
    pub data: FormData,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// What is told above.
    pub note: Option<Markup>,
}

/// `GET …/monitoring/{year}/of/{cooperation}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(
    visit: Visit,
    Path((_, _, year, slug)): Path<AtReport>,
) -> Result<Markup, Failure> {
    let place = Place::find(&visit, &visit.view, (&year, &slug))?;
    draw_page(&visit, &place, &Sent::default()).await
}

/// The page, with a form that was sent before where there is one.
pub(super) async fn draw_page(
    visit: &Visit,
    place: &Place,
    sent: &Sent,
) -> Result<Markup, Failure> {
    let scene = Scene::of(visit).await?;
    let title = format!(
        "{}, {}",
        scene.say(&place.cooperation.record.name),
        scene.round_name(&place.round.record)
    );
    let main = html! {
        (draw(&scene, place, sent))
    };
    Ok(visit.page(&Sheet { title: &title, part: "monitoring" }, main))
}

fn draw(scene: &Scene<'_>, place: &Place, sent: &Sent) -> Markup {
    let words = scene.words;
    let name = scene.say(&place.cooperation.record.name);
    let round = &place.round.record;
    let round_name = scene.round_name(round);
    let lede = words.say_with(
        "monitoring-report-lede",
        &[("round", round_name.as_str().into()), ("due", words.date(round.due_on).into())],
    );
    html! {
        (scene.crumbs(Some(round), name))
        (kit::head(&Head {
            title: name,
            tag: Some(scene.draw_state(place.state())),
            lede: Some(html! { (lede) }),
            is_object: true,
            ..Head::default()
        }))
        (scene.draw_done())
        @if let Some(note) = &sent.note { (note) }
        (draw_question(scene, place))
        (kit::with_aside(words.say("monitoring-about-report"), draw_aside(scene, place), html! {
            (draw_expected(scene, place, false))
            @if place.may_answer && place.state().is_open() { (draw_parts(scene, place)) }
            @else { (draw_answered(scene, place)) }
            (draw_deeds(scene, place, sent))
            (draw_conclusion(scene, place, sent))
            (draw_years(scene, place))
            (draw_steps(scene, place))
        }))
    }
}

/// The office's question, while the report is returned.
pub(super) fn draw_question(scene: &Scene<'_>, place: &Place) -> Markup {
    let last = place.review.as_ref().and_then(|entry| entry.record.steps.last());
    let returned = last.filter(|step| step.kind == ReviewStepKind::Returned);
    let Some(step) = returned else { return html! {} };
    let words = scene.words;
    kit::warning(words.say("monitoring-returned"), kit::text(words, &step.question))
}

/// What we joined for: monitoring asks about exactly this.
pub(super) fn draw_expected(scene: &Scene<'_>, place: &Place, folded: bool) -> Markup {
    let words = scene.words;
    let expected = &place.cooperation.record.expected_outcome;
    let said = html! {
        @if expected.is_empty() { p { (kit::soft(words.say("coop-not-stated"))) } }
        @else { (kit::text(words, expected)) }
    };
    if folded {
        return html! {
            details.more.elsewhere { summary { (words.say("monitoring-expected")) } (said) }
        };
    }
    kit::panel("expected", words.say("monitoring-expected"), said)
}

fn draw_aside(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let round = &place.round.record;
    let review = place.review.as_ref().map(|entry| &entry.record);
    let guide = scene.say(&place.guide.1.title);
    let since = words.date(find_since(round, review));
    let facts = [
        (words.say("monitoring-cooperation"), scene.cooperation_link(&place.cooperation.id)),
        (words.say("monitoring-asked"), scene.draw_asked(&place.asked)),
        (words.say("monitoring-due"), html! { (words.date(round.due_on)) }),
        (words.say("monitoring-since"), html! { (since) }),
        (
            words.say("monitoring-guide"),
            html! {
                a href=(scene.year(round, "/guide")) { (guide) }
            },
        ),
    ];
    html! {
        (draw_next(scene, place))
        section.panel aria-labelledby="facts" {
            h2 #facts { (words.say("monitoring-about-report")) }
            (kit::facts(&facts))
        }
    }
}

fn draw_next(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let state = place.state();
    let address = |rest: &str| scene.report(&place.round.record, &place.cooperation.record, rest);
    if state.is_open() && place.may_answer {
        let next = find_next_part(scene, place);
        let title = match state {
            ReviewState::NotBegun => words.say("monitoring-next-begin"),
            _ => words.say("monitoring-next-go-on"),
        };
        let button = kit::main_button(title, &address(&format!("/answer/{next}")));
        return kit::next_step(title, words.say("monitoring-next-answer-why"), button);
    }
    let deed = match state {
        ReviewState::Sent if scene.keeps => "#deeds",
        ReviewState::Approved if scene.keeps => "#conclude",
        _ => return html! {},
    };
    let title = match state {
        ReviewState::Sent => words.say("monitoring-next-approve"),
        _ => words.say("monitoring-next-conclude"),
    };
    kit::next_step(title, words.say("monitoring-next-office-why"), kit::link_button(title, deed))
}

/// The first part that is not done.
fn find_next_part(scene: &Scene<'_>, place: &Place) -> String {
    let none = Answers::new();
    let answers = place.review.as_ref().map_or(&none, |entry| &entry.record.answers);
    let sections = &place.guide.1.questions.sections;
    let open = sections.iter().find(|s| find_progress(s, answers) != Progress::Done);
    let last = || list_parts(scene, place).pop().map_or(CHECK.to_owned(), |(key, _)| key);
    open.map_or_else(last, |section| section.key.as_str().to_owned())
}

/// How far a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    NotBegun,
    Begun,
    Done,
}

fn find_progress(section: &Section, answers: &Answers) -> Progress {
    let sheet = crate::questionnaire::Questionnaire { sections: vec![section.clone()] };
    let own = section.questions.iter().filter_map(|q| answers.get_key_value(&q.key));
    let own: Answers = own.map(|(key, answer)| (key.clone(), answer.clone())).collect();
    if own.is_empty() {
        Progress::NotBegun
    } else if check_complete(&sheet, &own).is_empty() {
        Progress::Done
    } else {
        Progress::Begun
    }
}

/// The parts to answer, each with how far it is.
fn draw_parts(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let none = (Answers::new(), Text::default());
    let review = place.review.as_ref().map(|entry| &entry.record);
    let (answers, lesson) = review.map_or((&none.0, &none.1), |r| (&r.answers, &r.lesson));
    let progress = |key: &str| {
        let section = place.guide.1.questions.sections.iter().find(|s| s.key.as_str() == key);
        match section {
            Some(section) => Some(find_progress(section, answers)),
            None if key == CHECK => None,
            None if lesson.is_empty() => Some(Progress::NotBegun),
            None => Some(Progress::Done),
        }
    };
    let parts = list_parts(scene, place);
    kit::panel(
        "parts",
        words.say("monitoring-parts"),
        html! {
            ol.parts-list {
                @for (key, name) in &parts {
                    @let rest = format!("/answer/{key}");
                    @let record = &place.cooperation.record;
                    li {
                        a href=(scene.report(&place.round.record, record, &rest)) { (name) }
                        @match progress(key) {
                            Some(Progress::Done) => {
                                span.small { (words.say("monitoring-part-done")) }
                            },
                            Some(Progress::Begun) => {
                                span.small { (words.say("monitoring-part-begun")) }
                            },
                            Some(Progress::NotBegun) => {
                                span.small.soft { (words.say("monitoring-part-not-begun")) }
                            },
                            None => {},
                        }
                    }
                }
            }
        },
    )
}

/// What was answered, with what was answered before beside it.
fn draw_answered(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let Some(review) = place.review.as_ref().map(|entry| &entry.record) else {
        return kit::empty(words.say("monitoring-nothing-yet"), None);
    };
    let elsewhere = find_elsewhere(scene, place);
    let beside = list_yardsticks(&elsewhere);
    html! {
        @for section in &place.guide.1.questions.sections {
            @let id = format!("s-{}", section.key);
            section.panel aria-labelledby=(id) {
                h2 id=(id) { (kit::name(words, &section.title)) }
                (draw_answers(words, section, &review.answers))
                @for yardstick in &beside {
                    @let known: Vec<_> = section
                        .questions
                        .iter()
                        .filter_map(|question| yardstick.find(&question.key))
                        .collect();
                    @if !known.is_empty() {
                        details.more.elsewhere {
                            summary { (yardstick.label) }
                            dl.answers {
                                @for (question, answer) in known {
                                    div {
                                        dt { (kit::name(words, &question.text)) }
                                        dd { (draw_answer(words, question, answer)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        @if !review.lesson.is_empty() {
            (kit::panel("lesson", words.say("monitoring-lesson"), kit::text(words, &review.lesson)))
        }
    }
}

/// What the office may do now: return or approve, or conclude.
fn draw_deeds(scene: &Scene<'_>, place: &Place, sent: &Sent) -> Markup {
    let Some(entry) = &place.review else { return html! {} };
    if !scene.keeps || place.round.record.closed_on.is_some() {
        return html! {};
    }
    match place.state() {
        ReviewState::Sent => draw_judging(scene, place, (entry.seq, sent)),
        ReviewState::Approved => draw_concluding(scene, place, (entry.seq, sent)),
        ReviewState::NotBegun
        | ReviewState::Begun
        | ReviewState::Returned
        | ReviewState::Concluded => html! {},
    }
}

fn draw_judging(scene: &Scene<'_>, place: &Place, (seq, sent): (i64, &Sent)) -> Markup {
    let words = scene.words;
    let address = |deed: &str| {
        let rest = format!("/{deed}");
        scene.report(&place.round.record, &place.cooperation.record, &rest)
    };
    let (give_back, approve) = (address("return"), address("approve"));
    let view = FormView::new(words, &sent.data, &sent.faults);
    let at = format!("question.{}", words.language().code());
    let question = Field::new(&at, words.say("monitoring-question"))
        .help(words.say("monitoring-question-help"));
    let content = html! {
        form.form method="post" action=(approve) {
            input type="hidden" name=(READ_AT) value=(seq);
            p { (words.say("monitoring-approve-help")) }
            (kit::final_note(words))
            div.buttons { (kit::submit(words.say("monitoring-approve"))) }
        }
        (view.form(Sending { action: &give_back, ..Sending::default() }, html! {
            input type="hidden" name=(READ_AT) value=(seq);
            (view.area(question, 3))
            div.buttons { button.btn { (words.say("monitoring-return")) } }
        }))
    };
    kit::panel("deeds", words.say("monitoring-judge"), content)
}

fn draw_concluding(scene: &Scene<'_>, place: &Place, (seq, sent): (i64, &Sent)) -> Markup {
    let words = scene.words;
    let action = scene.report(&place.round.record, &place.cooperation.record, "/conclude");
    let view = FormView::new(words, &sent.data, &sent.faults);
    let choice = |verdict: &Verdict| {
        let code = verdict.code();
        Choice::new(code, words.word("verdict", code)).help(words.word("conclude", code))
    };
    let choices: Vec<Choice> = Verdict::ALL.iter().map(choice).collect();
    let at = format!("reason.{}", words.language().code());
    let reason = Field::new(&at, words.say("monitoring-reason"));
    let content = view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            input type="hidden" name=(READ_AT) value=(seq);
            (view.radios(Field::new("verdict", words.say("monitoring-verdict")), &choices))
            (view.area(reason, 3))
            div.buttons { (kit::submit(words.say("monitoring-conclude"))) }
        },
    );
    kit::panel("conclude", words.say("monitoring-conclude-title"), content)
}

fn draw_conclusion(scene: &Scene<'_>, place: &Place, sent: &Sent) -> Markup {
    let words = scene.words;
    let review = place.review.as_ref().map(|entry| &entry.record);
    let Some(end) = review.and_then(|review| review.conclusion.as_ref()) else {
        return html! {};
    };
    let on = words.date(end.on);
    let content = html! {
        p { (draw_verdict(words, Some(end.verdict))) " " span.soft { (on) } }
        (kit::text(words, &end.reason))
        (draw_matter(scene, place, (end, sent)))
    };
    kit::panel("conclusion", words.say("monitoring-conclusion"), content)
}

/// The matter that an adjustment or an exit raises, or the way to raise it.
fn draw_matter(
    scene: &Scene<'_>,
    place: &Place,
    (end, sent): (&crate::monitoring::Conclusion, &Sent),
) -> Markup {
    let words = scene.words;
    let act = match end.verdict {
        Verdict::Continue => return html! {},
        Verdict::Adjust => "adjust",
        Verdict::Exit => "exit",
    };
    let is_raised = has_matter(scene.office, end.matter.as_ref());
    html! {
        @if let Some(matter) = &end.matter {
            @let found = scene.office.find(matter);
            p {
                a href=(scene.desk.link(&format!("/matters/{matter}"), &[])) {
                    (found.map_or(matter.as_str(), |found| scene.say(&found.title)))
                }
                @if !is_raised { span.sub { (words.say("decide-standing-withdrawn")) } }
            }
        }
        @if !is_raised && scene.keeps { (draw_raising(scene, place, (act, sent))) }
        @else if end.matter.is_none() { p { (words.say("monitoring-matter-none")) } }
    }
}

/// Raising the matter on the route that the competence plan gives; where it gives none, the way to
/// choose one.
fn draw_raising(scene: &Scene<'_>, place: &Place, (act, sent): (&str, &Sent)) -> Markup {
    let words = scene.words;
    let Some(entry) = &place.review else { return html! {} };
    let action = scene.report(&place.round.record, &place.cooperation.record, "/raise");
    let record = &place.cooperation.record;
    // What is asked for leaving begins with what the report and the records say.
    let mut data = FormData::new();
    if act == "exit" {
        exit::fill(scene.office, words, record, &mut data);
        let end = entry.record.conclusion.as_ref();
        data.put_some(exit::REASON, end.map(|end| scene.say(&end.reason)));
    }
    let data = if sent.deed == RAISED { &sent.data } else { &data };
    let view = FormView::new(words, data, &sent.faults);
    let cooperation = record.slug.as_str();
    let pairs = [("cooperation", cooperation), ("act", act), ("review", entry.id.as_str())];
    let other = scene.desk.link("/matters/new", &pairs);
    view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            input type="hidden" name=(READ_AT) value=(entry.seq);
            p { (words.say("monitoring-matter-help")) }
            @if act == "exit" {
                (exit::draw(&view, words))
            }
            div.buttons {
                (kit::submit(words.say("monitoring-matter-raise")))
                a href=(other) { (words.say("monitoring-matter-other")) }
            }
        },
    )
}

fn draw_years(scene: &Scene<'_>, place: &Place) -> Markup {
    let comparison = compare_rounds(scene.office, &place.cooperation.id);
    if comparison.years.len() < 2 {
        return html! {};
    }
    kit::panel(
        "years",
        scene.words.say("monitoring-years"),
        draw_comparison(scene, &comparison, &place.cooperation.record),
    )
}

fn draw_steps(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let Some(review) = place.review.as_ref().map(|entry| &entry.record) else { return html! {} };
    if review.steps.is_empty() {
        return html! {};
    }
    let log = list_steps(scene, review);
    let log: Vec<(&str, &str, Markup)> = log
        .iter()
        .map(|(iso, when, what)| (iso.as_str(), when.as_str(), html! { (what) }))
        .collect();
    kit::panel("steps", words.say("monitoring-steps"), kit::log(&log))
}

fn list_steps(scene: &Scene<'_>, review: &Review) -> Vec<(String, String, Markup)> {
    let words = scene.words;
    let tell = |step: &ReviewStep| {
        let by = step.by.as_ref().map(|person| scene.person(person));
        let what = html! {
            (words.word("review-step", step.kind.code()))
            @if let Some(by) = by { ", " (by) }
            @if !step.question.is_empty() { ": " (kit::name(words, &step.question)) }
        };
        (step.on.to_string(), words.date(step.on), what)
    };
    review.steps.iter().rev().map(tell).collect()
}
