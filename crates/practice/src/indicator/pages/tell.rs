//! Values and how they stand to their targets, in words.

use crate::indicator::{Course, Indicator, Measure, Point, SeriesPoint, find_course};
use crate::strategy::pages::Scene;
use maud::Markup;
use spine::i18n::Words;
use spine::kit::{Light, light};
use spine::office::Entry;

/// A value in words: "42 partners", "3 of 5: mostly".
pub fn tell_value(words: Words, indicator: &Indicator, value: f64) -> String {
    match &indicator.measure {
        Measure::Figure { unit, decimals, .. } => {
            let figure = words.fixed(value, *decimals);
            match unit.get(words.language()) {
                // The sign stands at the figure as the language has it.
                "%" => words.percent(value),
                unit => format!("{figure} {unit}"),
            }
        }
        Measure::Scale { steps } => {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let place = value.max(0.0) as usize;
            let step = place.checked_sub(1).and_then(|place| steps.get(place));
            let step = step.map_or("", |step| step.get(words.language()));
            let named =
                [("place", place.into()), ("of", steps.len().into()), ("step", step.into())];
            words.say_with("indicator-step", &named)
        }
    }
}

/// In what an indicator is measured.
pub(super) fn tell_measure(words: Words, indicator: &Indicator) -> String {
    match &indicator.measure {
        Measure::Figure { unit, .. } => unit.get(words.language()).to_owned(),
        Measure::Scale { steps } => {
            words.say_with("indicator-scale-of", &[("count", steps.len().into())])
        }
    }
}

/// How an indicator stands to its targets, as a sentence: the finding of its page.
pub fn tell_course(scene: &Scene<'_>, entry: &Entry<Indicator>) -> String {
    let words = scene.words;
    let value = |point: &SeriesPoint| tell_value(words, &entry.record, point.value);
    let aim = |point: &Point| tell_value(words, &entry.record, point.value);
    let say = |key: &'static str, latest: &SeriesPoint, target: Option<&Point>| {
        let when = words.partial_date(latest.on);
        let by = target.map(|target| words.partial_date(target.on)).unwrap_or_default();
        let target = target.map(aim).unwrap_or_default();
        let named = [
            ("value", value(latest).into()),
            ("when", when.into()),
            ("target", target.into()),
            ("by", by.into()),
        ];
        words.say_with(key, &named)
    };
    match find_course(scene.office, entry, scene.today) {
        Course::NotMeasured => words.say("indicator-not-measured").to_owned(),
        Course::NoTarget { latest } => say(spine::key!("indicator-no-target"), &latest, None),
        Course::Reached { latest, target } => {
            say(spine::key!("indicator-reached"), &latest, Some(&target))
        }
        Course::Short { latest, target } => {
            say(spine::key!("indicator-short"), &latest, Some(&target))
        }
        Course::Ahead { latest, target } => {
            say(spine::key!("indicator-ahead"), &latest, Some(&target))
        }
    }
}

/// The same as a light with its word.
pub(super) fn draw_course(scene: &Scene<'_>, entry: &Entry<Indicator>) -> Markup {
    let words = scene.words;
    match find_course(scene.office, entry, scene.today) {
        Course::NotMeasured => light(Light::Unset, words.say("indicator-course-unset")),
        Course::NoTarget { .. } => light(Light::Unset, words.say("indicator-course-no-target")),
        Course::Reached { .. } => light(Light::Good, words.say("indicator-course-reached")),
        Course::Short { .. } => light(Light::Stop, words.say("indicator-course-short")),
        Course::Ahead { .. } => light(Light::Mind, words.say("indicator-course-ahead")),
    }
}
