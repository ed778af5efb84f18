//! Outlines as paths: cut to the frame, without points nobody could tell apart, in whole units.

use super::{
    projection::{find_world_corner, project_europe, project_world},
    topology::{Outline, read_outlines},
};
use crate::base::Country;
use std::{fmt::Write, sync::LazyLock};

/// The width of the map of Europe, in its own units.
pub const EUROPE_WIDTH: i32 = 2_100;
/// Its height.
pub const EUROPE_HEIGHT: i32 = 2_050;
/// The width of the map of the world.
pub const WORLD_WIDTH: i32 = 1_000;
/// Its height; Antarctica is left out.
pub const WORLD_HEIGHT: i32 = 430;

/// The west and north edge of the map of Europe in metres of EPSG:3035, and the metres of a unit:
/// from Iceland to Cyprus.
const WEST: f64 = 2_500_000.0;
const NORTH: f64 = 5_480_000.0;
const METRES: f64 = 2_000.0;

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
}

/// The countries, worked out once.
pub static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(|| {
    read_outlines().iter().filter(|outline| !outline.is_antarctica).map(draw).collect()
});

/// What tells two points apart, and the smallest island that is drawn, in units.
struct Detail {
    step: f64,
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
    let dot =
        find_box(europe.iter().flatten()).filter(|(x, y)| x.1 - x.0 < 28.0 && y.1 - y.0 < 28.0);
    Shape {
        country: outline.country,
        europe: write(&europe, &Detail { step: 3.2, island: 9.0 }),
        world: write(&world, &Detail { step: 2.0, island: 4.0 }),
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
    const BEYOND: f64 = 20.0;
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

/// Rings as a path of whole units, each step from the one before.
fn write(rings: &[Vec<(f64, f64)>], detail: &Detail) -> String {
    let mut path = String::new();
    for ring in rings {
        let Some((x, y)) = find_box(ring.iter()) else { continue };
        if x.1 - x.0 < detail.island && y.1 - y.0 < detail.island {
            continue;
        }
        let mut points: Vec<(f64, f64)> = Vec::new();
        for point in ring {
            let is_near = |last: &(f64, f64)| {
                (last.0 - point.0).abs() < detail.step && (last.1 - point.1).abs() < detail.step
            };
            if !points.last().is_some_and(is_near) {
                points.push(*point);
            }
        }
        if points.len() < 3 {
            continue;
        }
        let mut last = (0, 0);
        for (place, (x, y)) in points.into_iter().map(|(x, y)| (round(x), round(y))).enumerate() {
            // A ring begins at a place of the map and goes on in steps.
            let letter = if place == 0 { 'M' } else { 'l' };
            let _ = write!(path, "{letter}{} {}", x - last.0, y - last.1);
            last = (x, y);
        }
        path.push('z');
    }
    path
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
        assert!(europe < 60_000 && world < 60_000, "{europe} and {world} bytes");
    }

    #[test]
    fn a_ring_is_cut_at_the_frame() {
        let square = [(-100.0, 10.0), (50.0, 10.0), (50.0, 60.0), (-100.0, 60.0)];
        let kept = cut(&square, (100.0, 100.0));
        assert_eq!(find_box(kept.iter()), Some(((-20.0, 50.0), (10.0, 60.0))));
        assert!(cut(&[(500.0, 500.0), (600.0, 500.0), (600.0, 600.0)], (100.0, 100.0)).is_empty());
    }
}
