//! Maps, drawn on the server: the countries that have something are filled and named, each with how
//! much. A map stands beside a list with the same facts; the list is the form that everybody can
//! use.
//!
//! Names stand where they have room; one that has none is left to the list. Fills are classes, so
//! that dark mode and paper have their own.

mod projection;
mod shape;
mod topology;

use crate::base::Country;
use maud::{Markup, html};
use shape::{EUROPE_HEIGHT, EUROPE_WIDTH, SHAPES, Shape, WORLD_HEIGHT, WORLD_WIDTH};

/// How much there is of something in a country.
#[derive(Clone, Debug)]
pub struct Place {
    /// The country.
    pub country: Country,
    /// Its name.
    pub name: String,
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
    /// The countries that have something, the most first.
    pub places: &'a [Place],
    /// The country whose map it is.
    pub own: Option<(Country, String)>,
}

/// A map of Europe; with one of the world under it where something lies beyond Europe.
pub fn map(map: &Map<'_>) -> Markup {
    let beyond: Vec<String> =
        map.places.iter().filter(|place| is_beyond(place)).map(tell).collect();
    html! {
        div.map {
            svg.europe viewBox={ "0 0 " (EUROPE_WIDTH) " " (EUROPE_HEIGHT) } role="img"
                aria-label=(map.sentence) {
                (draw_all(map, |shape| &shape.europe))
                @for shape in SHAPES.iter() { (draw_dot(map, shape)) }
                @for name in place_names(map) {
                    text.(name.side.class()) x=(name.x) y=(name.y) { (name.text) }
                }
            }
            @if !beyond.is_empty() {
                svg.world viewBox={ "0 0 " (WORLD_WIDTH) " " (WORLD_HEIGHT) } aria-hidden="true" {
                    (draw_all(map, |shape| &shape.world))
                }
                p.small { (beyond.join(", ")) }
            }
        }
    }
}

fn is_beyond(place: &Place) -> bool {
    find(place.country).is_none_or(|shape| shape.europe.is_empty())
}

fn tell(place: &Place) -> String {
    format!("{} {}", place.name, place.count)
}

fn find(country: Country) -> Option<&'static Shape> {
    SHAPES.iter().find(|shape| shape.country == Some(country))
}

/// The class of a country that is shown, and what it says when pointed at.
fn dress<'a>(map: &'a Map<'_>, shape: &Shape) -> Option<(&'static str, &'a str)> {
    let country = shape.country?;
    if let Some((_, label)) = map.own.as_ref().filter(|(own, _)| *own == country) {
        return Some(("own", label));
    }
    let place = map.places.iter().find(|place| place.country == country)?;
    Some(("with", &place.label))
}

/// Every outline: those without anything as one path, the others each for itself above it.
fn draw_all(map: &Map<'_>, outline: fn(&Shape) -> &str) -> Markup {
    let (shown, land): (Vec<&Shape>, Vec<&Shape>) = SHAPES
        .iter()
        .filter(|shape| !outline(shape).is_empty())
        .partition(|shape| dress(map, shape).is_some());
    let land: String = land.into_iter().map(outline).collect();
    html! {
        path.land d=(land) {}
        @for shape in shown {
            @if let Some((class, label)) = dress(map, shape) {
                path class=(class) d=(outline(shape)) { title { (label) } }
            }
        }
    }
}

/// A country too small to be seen stands out as a disc.
fn draw_dot(map: &Map<'_>, shape: &Shape) -> Markup {
    html! {
        @if let (Some((x, y)), Some((class, label))) = (shape.dot, dress(map, shape)) {
            circle class=(class) cx=(x) cy=(y) r="6" { title { (label) } }
        }
    }
}

/// On which side of its place a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Over,
    Before,
    Behind,
}

impl Side {
    fn class(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::Before => "before",
            Self::Behind => "behind",
        }
    }
}

/// A name on the map, and the room it takes.
struct Name {
    text: String,
    side: Side,
    x: i32,
    y: i32,
    room: [i32; 4],
}

/// The width of a letter and the height of a line, in units, at the size of names on a phone.
const LETTER: i32 = 12;
const LINE: i32 = 26;

/// Where a name is tried, in this order: on the country, beside it, above and below.
const TRIES: [(Side, i32, i32); 9] = [
    (Side::Over, 0, 0),
    (Side::Behind, 8, 0),
    (Side::Before, -8, 0),
    (Side::Over, 0, LINE),
    (Side::Over, 0, -LINE),
    (Side::Behind, 12, LINE),
    (Side::Before, -12, LINE),
    (Side::Behind, 12, -LINE),
    (Side::Before, -12, -LINE),
];

/// The names that have room, the own country's first; none lies over another or beyond the frame.
fn place_names(map: &Map<'_>) -> Vec<Name> {
    let own = map.own.iter().map(|(country, name)| (*country, name.clone()));
    let others = map.places.iter().map(|place| (place.country, tell(place)));
    let mut names: Vec<Name> = Vec::new();
    for (country, text) in own.chain(others) {
        let Some(middle) = find(country).and_then(|shape| shape.middle) else { continue };
        let tries = TRIES.iter().map(|(side, dx, dy)| {
            let (x, y) = (middle.0 + dx, middle.1 + dy);
            Name {
                room: find_room(&text, *side, (x, y)),
                text: text.clone(),
                side: *side,
                x,
                y: y + 6,
            }
        });
        let mut fits = tries.filter(|name| is_within(&name.room));
        names.extend(fits.find(|name| names.iter().all(|other| is_apart(&name.room, &other.room))));
    }
    names
}

/// Left, right, top and bottom of a name.
fn find_room(text: &str, side: Side, (x, y): (i32, i32)) -> [i32; 4] {
    let width = i32::try_from(text.chars().count()).unwrap_or(i32::MAX / LETTER) * LETTER;
    let left = match side {
        Side::Over => x - width / 2,
        Side::Before => x - width,
        Side::Behind => x,
    };
    [left, left + width, y - LINE / 2, y + LINE / 2]
}

fn is_within([left, right, top, bottom]: &[i32; 4]) -> bool {
    *left >= 2 && *right <= EUROPE_WIDTH - 2 && *top >= 2 && *bottom <= EUROPE_HEIGHT - 2
}

fn is_apart(one: &[i32; 4], other: &[i32; 4]) -> bool {
    one[1] <= other[0] || other[1] <= one[0] || one[3] <= other[2] || other[3] <= one[2]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(code: &str, count: usize) -> Place {
        let country = Country::parse(code).unwrap();
        Place { country, count, name: code.to_owned(), label: format!("{code}: {count}") }
    }

    fn show(places: &[Place]) -> Map<'_> {
        let own = Country::parse("DK").map(|own| (own, "Denmark".to_owned()));
        Map { sentence: "All of it.", places, own }
    }

    #[test]
    fn a_country_is_filled_and_named_with_its_count() {
        let drawn = map(&show(&[place("NO", 9), place("SE", 1), place("LI", 1)])).into_string();
        assert!(drawn.contains("<title>NO: 9</title>") && drawn.contains(">NO 9</text>"));
        assert!(drawn.contains("<circle class=\"with\""), "Liechtenstein can be seen");
        assert!(drawn.contains("aria-label=\"All of it.\"") && drawn.contains("class=\"own\""));
        assert!(drawn.matches("<path").count() <= 5, "what has nothing is one path");
        assert!(!drawn.contains("style="));
        assert!(!drawn.contains("class=\"world\""), "nothing lies beyond Europe");
    }

    #[test]
    fn what_lies_beyond_europe_is_on_a_map_of_the_world_and_named_below_it() {
        let drawn = map(&show(&[place("CN", 1), place("US", 2)])).into_string();
        assert!(drawn.contains("class=\"world\"") && drawn.contains("CN 1, US 2"));
    }

    #[test]
    fn no_name_lies_over_another_and_each_is_within_the_frame() {
        let codes = ["SE", "NO", "FI", "DE", "PL", "NL", "BE", "FR", "ES", "IT", "GB", "RO", "LT"];
        let places: Vec<Place> = codes
            .iter()
            .map(|code| Place { name: "Nederlandene".to_owned(), ..place(code, 12) })
            .collect();
        let shown = show(&places);
        let names = place_names(&shown);
        assert!(names.len() > 8, "most have room: {}", names.len());
        for (number, name) in names.iter().enumerate() {
            assert!(is_within(&name.room), "{} {:?}", name.text, name.room);
            for other in &names[..number] {
                assert!(is_apart(&name.room, &other.room), "{} {}", name.text, other.text);
            }
        }
    }
}
