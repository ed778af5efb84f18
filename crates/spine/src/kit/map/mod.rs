//! Maps, drawn on the server: countries filled by how much there is of something. A map stands
//! beside a list with the same facts; the list is the form that everybody can use.
//!
//! No text stands in the drawing, so it may grow and shrink; fills are classes, so that dark mode
//! and paper have their own.

mod projection;
mod shape;
mod topology;

use crate::{base::Country, i18n::Words};
use maud::{Markup, html};
use shape::{EUROPE_HEIGHT, EUROPE_WIDTH, SHAPES, Shape, WORLD_HEIGHT, WORLD_WIDTH};

/// How much there is of something in a country.
#[derive(Clone, Debug)]
pub struct Place {
    /// The country.
    pub country: Country,
    /// How many.
    pub count: usize,
    /// Both in words: "Norway: 6 cooperations".
    pub label: String,
}

/// What a map shows.
#[derive(Clone, Debug)]
pub struct Map<'a> {
    /// All its figures in one sentence.
    pub sentence: &'a str,
    /// What is counted, above the key: "Cooperations".
    pub counted: &'a str,
    /// The countries that have something.
    pub places: &'a [Place],
    /// The country whose map it is.
    pub own: Option<(Country, String)>,
}

/// The fills there are, from little to much.
const STEPS: usize = 5;

/// A map of Europe; with one of the world beside it where something lies beyond Europe.
pub fn map(words: Words, map: &Map<'_>) -> Markup {
    let most = map.places.iter().map(|place| place.count).max().unwrap_or(0);
    let is_beyond = |place: &Place| find(place.country).is_none_or(|shape| shape.europe.is_empty());
    let has_beyond = map.places.iter().any(is_beyond);
    html! {
        div.map {
            svg.europe viewBox={ "0 0 " (EUROPE_WIDTH) " " (EUROPE_HEIGHT) } role="img"
                aria-label=(map.sentence) {
                @for shape in SHAPES.iter().filter(|shape| !shape.europe.is_empty()) {
                    (draw(map, most, shape, &shape.europe))
                }
                @for shape in SHAPES.iter() { (draw_dot(map, most, shape)) }
            }
            div.beside-map {
                @if has_beyond {
                    svg.world viewBox={ "0 0 " (WORLD_WIDTH) " " (WORLD_HEIGHT) }
                        aria-hidden="true" {
                        @for shape in SHAPES.iter().filter(|shape| !shape.world.is_empty()) {
                            (draw(map, most, shape, &shape.world))
                        }
                    }
                }
                (key(words, map, most))
            }
        }
    }
}

fn find(country: Country) -> Option<&'static Shape> {
    SHAPES.iter().find(|shape| shape.country == Some(country))
}

/// The class of a country and what it says when pointed at.
fn dress<'a>(map: &'a Map<'_>, most: usize, shape: &Shape) -> (&'static str, Option<&'a str>) {
    let Some(country) = shape.country else { return ("land", None) };
    if let Some((_, label)) = map.own.as_ref().filter(|(own, _)| *own == country) {
        return ("own", Some(label));
    }
    match map.places.iter().find(|place| place.country == country) {
        Some(place) => (class(step(place.count, most)), Some(&place.label)),
        None => ("land", None),
    }
}

fn draw(map: &Map<'_>, most: usize, shape: &Shape, path: &str) -> Markup {
    let (class, label) = dress(map, most, shape);
    html! {
        path class=(class) d=(path) { @if let Some(label) = label { title { (label) } } }
    }
}

/// A country too small to be seen stands out as a disc.
fn draw_dot(map: &Map<'_>, most: usize, shape: &Shape) -> Markup {
    let (class, label) = dress(map, most, shape);
    html! {
        @if let (Some((x, y)), Some(label)) = (shape.dot, label) {
            circle class=(class) cx=(x) cy=(y) r="22" { title { (label) } }
        }
    }
}

/// The fill of a count, from 1 to [`STEPS`].
fn step(count: usize, most: usize) -> usize {
    match most {
        0 => 1,
        1..=STEPS => count.clamp(1, STEPS),
        _ => (count * STEPS).div_ceil(most).clamp(1, STEPS),
    }
}

fn class(step: usize) -> &'static str {
    ["land", "heat-1", "heat-2", "heat-3", "heat-4", "heat-5"][step.min(STEPS)]
}

/// What the fills mean: for each the counts that have it.
fn key(words: Words, map: &Map<'_>, most: usize) -> Markup {
    let mut ranges: Vec<(usize, usize, usize)> = Vec::new();
    for count in 1..=most {
        let fill = step(count, most);
        match ranges.last_mut() {
            Some((known, _, last)) if *known == fill => *last = count,
            _ => ranges.push((fill, count, count)),
        }
    }
    let tell = |first: usize, last: usize| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    html! {
        p.small.soft { (map.counted) }
        ul.key {
            @if let Some((_, label)) = &map.own { (swatch("own", label)) }
            @for (fill, first, last) in ranges { (swatch(class(fill), &tell(first, last))) }
            (swatch("land", words.say("kit-map-none")))
        }
    }
}

fn swatch(class: &str, label: &str) -> Markup {
    html! {
        li {
            svg viewBox="0 0 28 12" aria-hidden="true" {
                rect class=(class) x=".5" y=".5" width="27" height="11" rx="2" {}
            }
            (label)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;

    fn place(code: &str, count: usize) -> Place {
        let country = Country::parse(code).unwrap();
        Place { country, count, label: format!("{code}: {count}") }
    }

    fn draw_all(places: &[Place]) -> String {
        let own = Country::parse("DK").map(|own| (own, "Denmark".to_owned()));
        let shown = Map { sentence: "All of it.", counted: "Cooperations", places, own };
        map(Words::new(Language::En), &shown).into_string()
    }

    #[test]
    fn a_country_is_filled_by_its_count_and_says_it() {
        let drawn = draw_all(&[place("NO", 9), place("SE", 1), place("LI", 1)]);
        assert!(drawn.contains("<title>NO: 9</title>") && drawn.contains("class=\"heat-5\""));
        assert!(drawn.contains("<circle class=\"heat-1\""), "Liechtenstein can be seen");
        assert!(drawn.contains("aria-label=\"All of it.\"") && drawn.contains("class=\"own\""));
        assert!(!drawn.contains("style=") && !drawn.contains("<text"));
        assert!(!drawn.contains("class=\"world\""), "nothing lies beyond Europe");
    }

    #[test]
    fn what_lies_beyond_europe_is_on_a_map_of_the_world() {
        assert!(draw_all(&[place("CN", 1)]).contains("class=\"world\""));
    }

    #[test]
    fn every_count_has_a_fill_and_more_is_never_paler() {
        for most in 1..60 {
            let fills: Vec<usize> = (1..=most).map(|count| step(count, most)).collect();
            assert!(fills.is_sorted() && fills.iter().all(|fill| (1..=STEPS).contains(fill)));
        }
        assert_eq!(step(9, 9), STEPS);
    }
}
