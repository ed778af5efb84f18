//! Outlines as paths: cut to the frame, without bends nobody could see, in whole units. A unit is
//! about as wide as a pixel, so the drawing is light enough to stand in the page.

use super::{
    projection::{find_world_corner, project_europe, project_world},
    topology::{Outline, read_outlines},
};
use crate::base::Country;
use std::{fmt::Write, sync::LazyLock};

/// The width of the map of Europe, in its own units.
pub const EUROPE_WIDTH: i32 = 525;
/// Its height.
pub const EUROPE_HEIGHT: i32 = 512;
/// The width of the map of the world.
pub const WORLD_WIDTH: i32 = 400;
/// Its height; Antarctica is left out.
pub const WORLD_HEIGHT: i32 = 172;

/// The west and north edge of the map of Europe in metres of EPSG:3035, and the metres of a unit:
/// from Iceland to Cyprus.
const WEST: f64 = 2_500_000.0;
const NORTH: f64 = 5_480_000.0;
const METRES: f64 = 8_000.0;

/// A country as it is drawn.
pub struct Shape {
    /// Its code, where we know it.
    pub country: Option<Country>,
    /// Its path on the map of Europe; empty where it lies beyond.
    pub europe: String,
    /// Its path on the map of the world.
    pub world: String,
    /// The middle of a country too small to be seen on the map of Europe.
    pub dot: Option<(i32, i32)>,
    /// The middle of its largest part on the map of Europe, where its name may stand.
    pub middle: Option<(i32, i32)>,
}

/// The countries, worked out once.
pub static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(|| {
    read_outlines().iter().filter(|outline| !outline.is_antarctica).map(draw).collect()
});

/// How far a line may lie from the true one, and the smallest island that is drawn, in units.
struct Detail {
    off: f64,
    island: f64,
}

fn draw(outline: &Outline) -> Shape {
    let on_europe = |(longitude, latitude): (f64, f64)| {
        let (east, north) = project_europe(longitude, latitude);
        ((east - WEST) / METRES, (NORTH - north) / METRES)
    };
    let (half, top) = find_world_corner();
    let unit = 2.0 * half / f64::from(WORLD_WIDTH);
    let on_world = |(longitude, latitude): (f64, f64)| {
        let (x, y) = project_world(longitude, latitude);
        ((x + half) / unit, (top - y) / unit)
    };
    let frame = (f64::from(EUROPE_WIDTH), f64::from(EUROPE_HEIGHT));
    let europe: Vec<Vec<(f64, f64)>> = outline
        .rings
        .iter()
        // Far from Europe the projection folds the world together; nothing there is in the frame.
        .filter(|ring| ring.iter().any(|(x, y)| (-75.0..100.0).contains(x) && *y > 15.0))
        .map(|ring| cut(&ring.iter().copied().map(on_europe).collect::<Vec<_>>(), frame))
        .filter(|ring| ring.len() > 2)
        .collect();
    let world: Vec<Vec<(f64, f64)>> =
        outline.rings.iter().map(|ring| ring.iter().copied().map(on_world).collect()).collect();
    let dot = find_box(europe.iter().flatten()).filter(|(x, y)| x.1 - x.0 < 7.0 && y.1 - y.0 < 7.0);
    Shape {
        country: outline.country,
        europe: write(&europe, &Detail { off: 0.6, island: 2.5 }),
        world: write(&world, &Detail { off: 0.5, island: 2.0 }),
        middle: find_middle(&europe),
        dot: dot.map(|(x, y)| (round((x.0 + x.1) / 2.0), round((y.0 + y.1) / 2.0))),
    }
}

/// The least and the most of both directions.
fn find_box<'a>(points: impl Iterator<Item = &'a (f64, f64)>) -> Option<((f64, f64), (f64, f64))> {
    points.fold(None, |found, (x, y)| {
        let ((x0, x1), (y0, y1)) = found.unwrap_or(((*x, *x), (*y, *y)));
        Some(((x0.min(*x), x1.max(*x)), (y0.min(*y), y1.max(*y))))
    })
}

/// A ring cut to a frame (Sutherland and Hodgman), a little beyond its edges so that the cuts are
/// not seen.
fn cut(ring: &[(f64, f64)], (width, height): (f64, f64)) -> Vec<(f64, f64)> {
    const BEYOND: f64 = 5.0;
    type Inside = fn((f64, f64), f64) -> f64;
    let edges: [(Inside, f64); 4] = [
        (|(x, _), edge| x - edge, -BEYOND),
        (|(x, _), edge| edge - x, width + BEYOND),
        (|(_, y), edge| y - edge, -BEYOND),
        (|(_, y), edge| edge - y, height + BEYOND),
    ];
    let mut ring = ring.to_vec();
    for (inside, edge) in edges {
        let Some(mut before) = ring.last().copied() else { break };
        let mut kept = Vec::with_capacity(ring.len());
        for point in ring {
            let (a, b) = (inside(before, edge), inside(point, edge));
            if (a < 0.0) != (b < 0.0) {
                let share = a / (a - b);
                let at = |one: f64, other: f64| one + (other - one) * share;
                kept.push((at(before.0, point.0), at(before.1, point.1)));
            }
            if b >= 0.0 {
                kept.push(point);
            }
            before = point;
        }
        ring = kept;
    }
    ring
}

/// The middle of the largest of some rings, by its area.
fn find_middle(rings: &[Vec<(f64, f64)>]) -> Option<(i32, i32)> {
    let measure = |ring: &Vec<(f64, f64)>| {
        let next = ring.iter().cycle().skip(1);
        let parts = ring.iter().zip(next).map(|(a, b)| (a, b, a.0 * b.1 - b.0 * a.1));
        parts.fold((0.0, 0.0, 0.0), |(area, x, y), (a, b, cross)| {
            (area + cross, x + (a.0 + b.0) * cross, y + (a.1 + b.1) * cross)
        })
    };
    let largest = rings.iter().map(measure).max_by(|a, b| a.0.abs().total_cmp(&b.0.abs()))?;
    let (area, x, y) = largest;
    (area != 0.0).then(|| (round(x / area / 3.0), round(y / area / 3.0)))
}

/// Rings as a path of whole units, each step from the one before.
fn write(rings: &[Vec<(f64, f64)>], detail: &Detail) -> String {
    let mut path = String::new();
    for ring in rings {
        let Some((x, y)) = find_box(ring.iter()) else { continue };
        if x.1 - x.0 < detail.island && y.1 - y.0 < detail.island {
            continue;
        }
        let mut points: Vec<(i32, i32)> = straighten_ring(ring, detail.off)
            .into_iter()
            .map(|(x, y)| (round(x), round(y)))
            .collect();
        points.dedup();
        if points.len() < 3 {
            continue;
        }
        let mut last = (0, 0);
        for (place, (x, y)) in points.into_iter().enumerate() {
            // A ring begins at a place of the map and goes on in steps; a minus parts numbers too.
            let (dx, dy) = (x - last.0, y - last.1);
            let before = match place {
                0 => "M",
                1 => "l",
                _ if dx < 0 => "",
                _ => " ",
            };
            let between = if dy < 0 { "" } else { " " };
            let _ = write!(path, "{before}{dx}{between}{dy}");
            last = (x, y);
        }
        path.push('z');
    }
    path
}

/// A ring without the points that lie within `off` of the line between those that stay (Douglas
/// and Peucker), parted at the point farthest from its first.
fn straighten_ring(ring: &[(f64, f64)], off: f64) -> Vec<(f64, f64)> {
    let Some(first) = ring.first() else { return Vec::new() };
    let far = |point: &(f64, f64)| (point.0 - first.0).hypot(point.1 - first.1);
    let middle = (0..ring.len()).max_by(|a, b| far(&ring[*a]).total_cmp(&far(&ring[*b])));
    let middle = middle.unwrap_or(0);
    let mut back = ring[middle..].to_vec();
    back.push(*first);
    let mut kept = straighten(&ring[..=middle], off);
    kept.extend(straighten(&back, off).into_iter().skip(1));
    kept.pop();
    kept
}

fn straighten(line: &[(f64, f64)], off: f64) -> Vec<(f64, f64)> {
    let mut keep = vec![false; line.len()];
    let mut open = vec![(0, line.len().saturating_sub(1))];
    while let Some((from, to)) = open.pop() {
        keep[from] = true;
        keep[to] = true;
        let (a, b) = (line[from], line[to]);
        let length = (b.0 - a.0).hypot(b.1 - a.1);
        let distance = |point: &(f64, f64)| match length > 0.0 {
            true => {
                let cross = (b.0 - a.0) * (a.1 - point.1) - (a.0 - point.0) * (b.1 - a.1);
                cross.abs() / length
            }
            false => (point.0 - a.0).hypot(point.1 - a.1),
        };
        let between = from + 1..to;
        let far = between.map(|place| (distance(&line[place]), place));
        if let Some((most, place)) = far.max_by(|one, other| one.0.total_cmp(&other.0))
            && most > off
        {
            open.push((from, place));
            open.push((place, to));
        }
    }
    line.iter().zip(keep).filter(|(_, keep)| *keep).map(|(point, _)| *point).collect()
}

#[allow(clippy::cast_possible_truncation, reason = "maps are some thousand units wide")]
fn round(value: f64) -> i32 {
    value.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(code: &str) -> &'static Shape {
        let country = Country::parse(code);
        SHAPES.iter().find(|shape| shape.country == country).unwrap()
    }

    #[test]
    fn what_lies_in_europe_is_on_its_map_and_what_does_not_is_not() {
        for code in ["DK", "IS", "CY", "PT", "NO", "UA", "RU", "GB"] {
            assert!(!find(code).europe.is_empty(), "{code}");
        }
        for code in ["US", "CN", "JP", "IN", "CA"] {
            assert!(find(code).europe.is_empty(), "{code}: {}", find(code).europe);
            assert!(!find(code).world.is_empty(), "{code}");
        }
        assert!(find("LI").dot.is_some() && find("MT").dot.is_some());
        assert!(find("DK").dot.is_none());
    }

    #[test]
    fn the_map_is_light_enough_to_be_sent() {
        let europe: usize = SHAPES.iter().map(|shape| shape.europe.len()).sum();
        let world: usize = SHAPES.iter().map(|shape| shape.world.len()).sum();
        assert!(europe < 22_000 && world < 22_000, "{europe} and {world} bytes");
    }

    #[test]
    fn bends_that_nobody_sees_are_left_out_and_corners_stay() {
        let ring = [(0.0, 0.0), (5.0, 0.2), (10.0, 0.0), (10.0, 10.0), (5.0, 9.9), (0.0, 10.0)];
        let kept = straighten_ring(&ring, 0.6);
        assert_eq!(kept, [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        assert_eq!(
            write(&[ring.to_vec()], &Detail { off: 0.6, island: 2.0 }),
            "M0 0l10 0 0 10-10 0z"
        );
        assert_eq!(find_middle(&[kept]), Some((5, 5)));
        assert!(straighten_ring(&[], 1.0).is_empty() && find_middle(&[]).is_none());
    }

    #[test]
    fn a_ring_is_cut_at_the_frame() {
        let square = [(-100.0, 10.0), (50.0, 10.0), (50.0, 60.0), (-100.0, 60.0)];
        let kept = cut(&square, (100.0, 100.0));
        assert_eq!(find_box(kept.iter()), Some(((-5.0, 50.0), (10.0, 60.0))));
        assert!(cut(&[(500.0, 500.0), (600.0, 500.0), (600.0, 600.0)], (100.0, 100.0)).is_empty());
    }
}
