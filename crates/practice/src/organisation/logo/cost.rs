//! What a drawing costs to draw. Its parts may refer to others and these to more, so that some
//! thousand bytes ask a browser for a thousand million shapes. It is counted here before any
//! browser does it; where it cannot be told exactly, it is counted too high.

use std::collections::HashMap;

/// The most shapes that a drawing may come to.
const MOST: u64 = 100_000;
/// What one step of a filter costs, in shapes.
const STEP: u64 = 100;
/// How long a chain of references may be.
const CHAIN: usize = 10;

/// An element of the drawing.
#[derive(Default)]
struct Part {
    id: Option<String>,
    own: u64,
    /// How many points it has, where it is a line.
    points: u64,
    is_gradient: bool,
    parts: Vec<usize>,
    refers: Vec<Reference>,
    /// What rules of a style may call it: its name, its classes, its id.
    called: Vec<String>,
}

/// That a part is drawn with another.
#[derive(Clone)]
struct Reference {
    to: String,
    how: How,
}

/// How often the other is drawn.
#[derive(Clone, Copy, PartialEq)]
enum How {
    /// In this place, with all that is in it.
    Copied,
    /// Once for the whole part.
    Once,
    /// For everything in the part: fills and strokes are inherited.
    ForAll,
    /// At every point of everything in the part: so are marks on lines.
    AtPoints,
    /// Nobody knows; counted for everything and at every point.
    Anyhow,
}

impl How {
    fn of(property: &str) -> Self {
        let is_plain = property.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        match property {
            "fill" | "stroke" => Self::ForAll,
            property if property.starts_with("marker") => Self::AtPoints,
            // What stands for a name of one's own may be used wherever it is inherited.
            property if !is_plain || property.starts_with("--") => Self::Anyhow,
            _ => Self::Once,
        }
    }
}

/// What something comes to: shapes, elements and points.
#[derive(Clone, Copy, Default)]
struct Sum {
    shapes: u64,
    elements: u64,
    points: u64,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.shapes = self.shapes.saturating_add(other.shapes);
        self.elements = self.elements.saturating_add(other.elements);
        self.points = self.points.saturating_add(other.points);
    }
}

/// The drawing, as far as it matters what it costs.
#[derive(Default)]
pub(super) struct Cost {
    parts: Vec<Part>,
    open: Vec<usize>,
    places: HashMap<String, usize>,
    /// What rules of its styles say of whatever they call.
    rules: HashMap<String, Vec<Reference>>,
    /// What they say of parts in a way that is not followed here: of all, then.
    for_all: Vec<Reference>,
}

impl Cost {
    pub(super) fn open(&mut self, name: &str) {
        let place = self.parts.len();
        if let Some(around) = self.open.last() {
            self.parts[*around].parts.push(place);
        }
        self.parts.push(Part {
            own: if name.starts_with("fe") { STEP } else { 1 },
            is_gradient: name.ends_with("Gradient"),
            called: vec![name.to_ascii_lowercase()],
            ..Part::default()
        });
        self.open.push(place);
    }

    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    /// Takes an attribute of the element that is open up.
    pub(super) fn read(&mut self, name: &str, value: &str) {
        let Some(place) = self.open.last().copied() else { return };
        let part = &mut self.parts[place];
        let mut refer = |to: &str, how| part.refers.push(Reference { to: to.to_owned(), how });
        match name {
            "id" => {
                self.places.entry(value.to_owned()).or_insert(place);
                part.id = Some(value.to_owned());
                part.called.push(format!("#{}", value.to_ascii_lowercase()));
            }
            "class" => {
                let classes = value.split_ascii_whitespace();
                part.called.extend(classes.map(|class| format!(".{}", class.to_ascii_lowercase())));
            }
            // A letter or a figure each, at most.
            "d" | "points" => part.points = value.len() as u64,
            "href" => value.strip_prefix('#').into_iter().for_each(|to| refer(to, How::Copied)),
            "style" => list_declared(value, &mut refer),
            property => {
                let how = How::of(property);
                list_named(value).into_iter().for_each(|to| refer(to, how));
            }
        }
    }

    /// Takes a style up. A rule counts for whatever its selector may call; for everything where
    /// the selector says more than names.
    pub(super) fn read_style(&mut self, style: &str) {
        let mut rest = style;
        let mut selector = "";
        while let Some(at) = rest.find(['{', '}']) {
            let (said, sign) = (&rest[..at], rest.as_bytes()[at]);
            let mut found = Vec::new();
            list_declared(said, &mut |to: &str, how| {
                found.push(Reference { to: to.to_owned(), how });
            });
            let plain = |c: char| c.is_ascii_alphanumeric() || "-_.,#> \n\r\t".contains(c);
            let is_plain = sign == b'}' && selector.chars().all(plain);
            let names = selector.to_ascii_lowercase();
            let names: Vec<String> = list_called(&names);
            for reference in found {
                match is_plain && !names.is_empty() {
                    true => names.iter().for_each(|name| {
                        self.rules.entry(name.clone()).or_default().push(reference.clone());
                    }),
                    false => self.for_all.push(reference),
                }
            }
            selector = if sign == b'{' { said } else { "" };
            rest = &rest[at + 1..];
        }
        list_declared(rest, &mut |to: &str, how| {
            self.for_all.push(Reference { to: to.to_owned(), how });
        });
    }

    /// Whether a browser draws it in an instant.
    pub(super) fn is_little(&self) -> bool {
        let mut known = vec![None; self.parts.len()];
        let mut shapes = 0_u64;
        // A drawing has one outermost element.
        if !self.parts.is_empty() {
            shapes = self.sum(0, 0, &mut known).map_or(u64::MAX, |sum| sum.shapes);
        }
        shapes <= MOST
    }

    /// What a part comes to; none where it refers to itself, or to others without end.
    fn sum(&self, place: usize, chain: usize, known: &mut Vec<Option<Known>>) -> Option<Sum> {
        match known[place] {
            Some(Known::Sum(sum)) => return Some(sum),
            Some(Known::Under) => return None,
            None => known[place] = Some(Known::Under),
        }
        let part = &self.parts[place];
        let mut sum = Sum { shapes: part.own, elements: 1, points: part.points };
        for inner in &part.parts {
            sum.add(self.sum(*inner, chain, known)?);
        }
        let styled = part.called.iter().filter_map(|name| self.rules.get(name)).flatten();
        let refers: Vec<&Reference> =
            part.refers.iter().chain(styled).chain(&self.for_all).collect();
        let copied = |reference: &&&Reference| reference.how == How::Copied;
        // What is copied into the part inherits from it, too.
        let (first, then): (Vec<&Reference>, Vec<&Reference>) = (
            refers.iter().filter(copied).copied().collect(),
            refers.iter().filter(|one| !copied(one)).copied().collect(),
        );
        for reference in first.into_iter().chain(then) {
            let Some(to) = self.places.get(&reference.to).copied() else { continue };
            if self.parts[to].is_gradient || part.is_gradient {
                continue;
            }
            if chain >= CHAIN {
                return None;
            }
            let other = self.sum(to, chain + 1, known)?;
            let times = match reference.how {
                How::Copied => {
                    sum.add(other);
                    continue;
                }
                How::Once => 1,
                How::ForAll => sum.elements,
                How::AtPoints => sum.points,
                How::Anyhow => sum.elements.saturating_add(sum.points),
            };
            sum.shapes = sum.shapes.saturating_add(other.shapes.saturating_mul(times));
        }
        known[place] = Some(Known::Sum(sum));
        Some(sum)
    }
}

/// What is known of a part.
#[derive(Clone, Copy)]
enum Known {
    /// It is being counted.
    Under,
    Sum(Sum),
}

/// The names in a selector: of elements, classes and ids.
fn list_called(selector: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for word in selector.split([',', '>', ' ', '\n', '\r', '\t']) {
        let marks = word.char_indices().filter(|(_, c)| matches!(c, '.' | '#'));
        let mut begins: Vec<usize> = marks.map(|(at, _)| at).collect();
        begins.insert(0, 0);
        begins.push(word.len());
        begins.dedup();
        names.extend(begins.windows(2).map(|pair| word[pair[0]..pair[1]].to_owned()));
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The parts that declarations name, with how.
fn list_declared(style: &str, refer: &mut impl FnMut(&str, How)) {
    for declaration in style.split(';') {
        let (property, value) = declaration.split_once(':').unwrap_or(("", declaration));
        let property = property.trim().to_ascii_lowercase();
        let how = How::of(&property);
        list_named(value).into_iter().for_each(|to| refer(to, how));
    }
}

/// The parts that a value names by `url(#…)`.
fn list_named(value: &str) -> Vec<&str> {
    let parts = value.split("url(").skip(1);
    let names = parts.filter_map(|rest| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        let name = rest.strip_prefix('#')?;
        name.split([')', '"', '\'']).next().map(str::trim)
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(names: &[&str], named: &[&str]) {
        let told: Vec<String> = names.iter().flat_map(|selector| list_called(selector)).collect();
        assert_eq!(told, named);
    }

    #[test]
    fn whatever_a_selector_may_call_is_found() {
        check(&["g.cls-1 > rect, #top"], &["g", ".cls-1", "rect", "#top"]);
        check(&["", " .a.b "], &[".a", ".b"]);
        assert_eq!(list_named("fill:url( '#a' ) url(#b)"), ["a", "b"]);
    }
}
