//! Questions and answers on a page.

use super::{Yardstick, language_of, place_of};
use crate::questionnaire::{
    Answer, AnswerKind, AnswerValue, Answers, Points, Question, Section, Verdict,
};
use maud::{Markup, html};
use spine::base::Text;
use spine::i18n::Words;
use spine::kit::form::{Choice, Field, FormView, Width};
use spine::kit::{self, Light};

/// The points of the scale that a section is shown on, whatever its questions have.
const SCALE: u8 = 5;

/// The questions of a section as fields, each with the yardsticks beside it. `before` are the
/// answers the form was filled from.
pub fn draw_section(
    words: Words,
    view: &FormView<'_>,
    section: &Section,
    before: &Answers,
    beside: &[Yardstick<'_>],
) -> Markup {
    html! {
        @if !section.about.is_empty() { div.about { (kit::text(words, &section.about)) } }
        @for question in &section.questions {
            div.question {
                (draw_question(words, view, question, before.get(&question.key)))
                (draw_beside(words, view, question, beside))
            }
        }
    }
}

fn draw_question(
    words: Words,
    view: &FormView<'_>,
    question: &Question,
    before: Option<&Answer>,
) -> Markup {
    let (at, label) = (place_of(question), question.text.get(words.language()));
    let field = Field::new(&at, label).help(question.help.get(words.language()));
    let field = if question.optional { field.optional() } else { field };
    let why = draw_why(words, view, &at, before);
    match &question.answer {
        AnswerKind::Score { anchors, .. } => html! {
            (view.radios(field, &list_points(words, anchors)))
            (why)
        },
        AnswerKind::YesNo => {
            let choices = ["yes", "no"].map(|code| Choice::new(code, words.word("answer", code)));
            html! { (view.radios(field, &choices)) (why) }
        }
        AnswerKind::Verdict => {
            let choice = |verdict: &Verdict| {
                let code = verdict.code();
                Choice::new(code, words.word("verdict", code)).help(words.word("verdict-of", code))
            };
            let choices: Vec<Choice> = Verdict::ALL.iter().map(choice).collect();
            html! { (view.radios(field, &choices)) (why) }
        }
        AnswerKind::Figure { unit } => {
            let unit = unit.get(words.language());
            let label = format!("{label} ({unit})");
            let field = Field { label: &label, ..field };
            html! { (view.number(field.width(Width::Short))) (why) }
        }
        AnswerKind::Words => {
            let at = format!("{at}.words.{}", language_of(words, before).code());
            view.area(Field { at: &at, ..field }, 4)
        }
    }
}

fn draw_why(words: Words, view: &FormView<'_>, at: &str, before: Option<&Answer>) -> Markup {
    let at = format!("{at}.words.{}", language_of(words, before).code());
    view.area(Field::new(&at, words.say("questionnaire-why")).optional(), 2)
}

/// The points to choose from, each with what it means: "4 of 5: carries a focus area".
fn list_points(words: Words, anchors: &[Text]) -> Vec<Choice> {
    let place =
        |place: usize| Choice::new((place + 1).to_string(), say_points(words, anchors, place));
    (0..anchors.len()).map(place).collect()
}

fn say_points(words: Words, anchors: &[Text], place: usize) -> String {
    let named = [("points", (place + 1).into()), ("of", anchors.len().into())];
    let points = words.say_with("kit-score", &named);
    match anchors.get(place).map(|anchor| anchor.get(words.language())) {
        Some(meaning) if !meaning.is_empty() => format!("{points}: {meaning}"),
        Some(_) | None => points,
    }
}

/// What was answered elsewhere, and the box that takes it over.
fn draw_beside(
    words: Words,
    view: &FormView<'_>,
    question: &Question,
    beside: &[Yardstick<'_>],
) -> Markup {
    let known: Vec<(&Yardstick<'_>, Markup)> = beside
        .iter()
        .filter_map(|yardstick| {
            let (asked, answer) = yardstick.find(&question.key)?;
            Some((yardstick, draw_answer(words, asked, answer)))
        })
        .collect();
    let repeat = beside.iter().find_map(|yardstick| {
        yardstick.find_repeated(question)?;
        yardstick.repeat
    });
    html! {
        @if !known.is_empty() {
            dl.yardsticks {
                @for (yardstick, answer) in &known {
                    div { dt { (yardstick.label) } dd { (answer) } }
                }
            }
        }
        @if let Some(repeat) = repeat {
            (view.checkbox(Field::new(&format!("{}.same", place_of(question)), repeat)))
        }
    }
}

/// The answers to a section, to be read; a question that nobody answered says so.
pub fn draw_answers(words: Words, section: &Section, answers: &Answers) -> Markup {
    html! {
        dl.answers {
            @for question in &section.questions {
                div {
                    dt { (kit::name(words, &question.text)) }
                    dd {
                        @match answers.get(&question.key) {
                            Some(answer) => (draw_answer(words, question, answer)),
                            None => (kit::soft(words.say("questionnaire-not-answered"))),
                        }
                    }
                }
            }
        }
    }
}

/// One answer: what was chosen or counted, and the words.
pub fn draw_answer(words: Words, question: &Question, answer: &Answer) -> Markup {
    html! {
        @if let Some(value) = answer.value {
            p { (draw_value(words, question, value)) }
        }
        @if !answer.words.is_empty() {
            (kit::text(words, &answer.words))
        } @else if answer.value.is_none() {
            (kit::soft(words.say("questionnaire-not-answered")))
        }
    }
}

fn draw_value(words: Words, question: &Question, value: AnswerValue) -> Markup {
    match value {
        AnswerValue::Score(points) => {
            let AnswerKind::Score { anchors, .. } = &question.answer else {
                return html! { (points) };
            };
            let of = u8::try_from(anchors.len()).unwrap_or(SCALE);
            let meaning = usize::from(points).checked_sub(1).and_then(|place| anchors.get(place));
            html! {
                (kit::score(words, points, of))
                @if let Some(meaning) = meaning.filter(|text| !text.is_empty()) {
                    " " (kit::name(words, meaning))
                }
            }
        }
        AnswerValue::Yes(true) => html! { (words.word("answer", "yes")) },
        AnswerValue::Yes(false) => html! { (words.word("answer", "no")) },
        AnswerValue::Verdict(verdict) => draw_verdict(words, Some(verdict)),
        AnswerValue::Figure(count) => html! {
            (words.number(i64::from(count)))
            @if let AnswerKind::Figure { unit } = &question.answer { " " (kit::name(words, unit)) }
        },
    }
}

/// The light of a verdict; none is "not answered".
pub fn verdict_light(verdict: Option<Verdict>) -> Light {
    match verdict {
        Some(Verdict::Continue) => Light::Good,
        Some(Verdict::Adjust) => Light::Mind,
        Some(Verdict::Exit) => Light::Stop,
        None => Light::Unset,
    }
}

/// A verdict as shape, colour and word; none is "not answered".
pub fn draw_verdict(words: Words, verdict: Option<Verdict>) -> Markup {
    let word = match verdict {
        Some(verdict) => words.word("verdict", verdict.code()),
        None => words.say("questionnaire-not-answered"),
    };
    kit::light(verdict_light(verdict), word)
}

/// Points on a scale of five, in dots and in words: "4 of 5".
pub fn draw_points(words: Words, points: Points) -> Markup {
    let scale = u32::from(SCALE);
    let dots = (points.highest > 0)
        .then(|| (points.given * scale + points.highest / 2) / points.highest)
        .and_then(|dots| u8::try_from(dots).ok());
    match dots {
        Some(dots) => kit::score(words, dots, SCALE),
        None => kit::soft(words.say("questionnaire-no-points")),
    }
}
