//! The countries of the world from Natural Earth (1:50 million, public domain), as TopoJSON:
//! borders that two countries share are written once, as steps on a grid.

use crate::base::Country;
use serde::Deserialize;

const FILE: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/map/countries-50m.json"));

/// A country's outline in degrees: closed rings of longitude and latitude.
pub struct Outline {
    /// Its code, where we know it.
    pub country: Option<Country>,
    /// True for Antarctica, which no map of cooperations needs.
    pub is_antarctica: bool,
    /// Its rings.
    pub rings: Vec<Vec<(f64, f64)>>,
}

#[derive(Deserialize)]
struct Topology {
    arcs: Vec<Vec<[i64; 2]>>,
    transform: Transform,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(default)]
    id: Option<String>,
    #[serde(flatten)]
    shape: Shape,
}

/// Rings as numbers of arcs; `!n` is arc `n` the other way round.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

/// Reads the file that is compiled in.
pub fn read_outlines() -> Vec<Outline> {
    let topology: Topology =
        serde_json::from_str(FILE).expect("the map is compiled in, and a test reads it");
    let arcs: Vec<Vec<(f64, f64)>> =
        topology.arcs.iter().map(|arc| decode(arc, &topology.transform)).collect();
    let outline = |geometry: &Geometry| {
        let rings: Vec<&Vec<i64>> = match &geometry.shape {
            Shape::Polygon(rings) => rings.iter().collect(),
            Shape::MultiPolygon(parts) => parts.iter().flatten().collect(),
        };
        let id = geometry.id.as_deref().unwrap_or_default();
        Outline {
            country: find_country(id),
            is_antarctica: id == "010",
            rings: rings.into_iter().map(|ring| join(ring, &arcs)).collect(),
        }
    };
    topology.objects.countries.geometries.iter().map(outline).collect()
}

/// Steps on a grid, as degrees.
#[allow(clippy::cast_precision_loss, reason = "a grid of some hundred thousand steps")]
fn decode(arc: &[[i64; 2]], transform: &Transform) -> Vec<(f64, f64)> {
    let (mut x, mut y) = (0, 0);
    arc.iter()
        .map(|[dx, dy]| {
            x += dx;
            y += dy;
            let longitude = x as f64 * transform.scale[0] + transform.translate[0];
            (longitude, y as f64 * transform.scale[1] + transform.translate[1])
        })
        .collect()
}

/// A ring of its arcs; each begins where the one before ends.
fn join(ring: &[i64], arcs: &[Vec<(f64, f64)>]) -> Vec<(f64, f64)> {
    let mut joined = Vec::new();
    for number in ring {
        let is_backwards = *number < 0;
        let place = if is_backwards { !number } else { *number };
        let Some(arc) = usize::try_from(place).ok().and_then(|place| arcs.get(place)) else {
            continue;
        };
        let skip = usize::from(!joined.is_empty());
        if is_backwards {
            joined.extend(arc.iter().rev().skip(skip));
        } else {
            joined.extend(arc.iter().skip(skip));
        }
    }
    joined
}

/// The numbers of ISO 3166 for the countries that forms offer.
const NUMBERS: [(&str, &str); 48] = [
    ("008", "AL"),
    ("040", "AT"),
    ("056", "BE"),
    ("070", "BA"),
    ("100", "BG"),
    ("112", "BY"),
    ("124", "CA"),
    ("156", "CN"),
    ("191", "HR"),
    ("196", "CY"),
    ("203", "CZ"),
    ("208", "DK"),
    ("233", "EE"),
    ("234", "FO"),
    ("246", "FI"),
    ("250", "FR"),
    ("276", "DE"),
    ("300", "GR"),
    ("304", "GL"),
    ("348", "HU"),
    ("352", "IS"),
    ("356", "IN"),
    ("372", "IE"),
    ("380", "IT"),
    ("392", "JP"),
    ("428", "LV"),
    ("438", "LI"),
    ("440", "LT"),
    ("442", "LU"),
    ("470", "MT"),
    ("498", "MD"),
    ("499", "ME"),
    ("528", "NL"),
    ("578", "NO"),
    ("616", "PL"),
    ("620", "PT"),
    ("642", "RO"),
    ("643", "RU"),
    ("688", "RS"),
    ("703", "SK"),
    ("705", "SI"),
    ("724", "ES"),
    ("752", "SE"),
    ("756", "CH"),
    ("804", "UA"),
    ("807", "MK"),
    ("826", "GB"),
    ("840", "US"),
];

fn find_country(number: &str) -> Option<Country> {
    let (_, code) = NUMBERS.iter().find(|(known, _)| *known == number)?;
    Country::parse(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_that_forms_offer_is_on_the_map() {
        let outlines = read_outlines();
        for code in Country::OFFERED {
            let found = outlines.iter().find(|o| o.country == Country::parse(code));
            let found = found.unwrap_or_else(|| panic!("{code} is not on the map"));
            assert!(found.rings.iter().all(|ring| ring.len() > 3), "{code}");
        }
        let denmark = outlines.iter().find(|o| o.country == Country::parse("DK")).unwrap();
        let inside = |(x, y): &(f64, f64)| (7.9..15.3).contains(x) && (54.4..57.9).contains(y);
        assert!(denmark.rings.iter().flatten().all(inside));
        assert!(denmark.rings.iter().all(|ring| ring.first() == ring.last()), "rings are closed");
    }
}
