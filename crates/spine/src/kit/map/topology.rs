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
    #[serde(default)]
    properties: Properties,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Default, Deserialize)]
struct Properties {
    #[serde(default)]
    name: String,
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
            country: find_country(id, &geometry.properties.name),
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

/// The numbers of ISO 3166, each with its code.
const NUMBERS: &str = "\
    020AD 784AE 004AF 028AG 660AI 008AL 051AM 024AO 010AQ 032AR 016AS 040AT 036AU 533AW 248AX \
    031AZ 070BA 052BB 050BD 056BE 854BF 100BG 048BH 108BI 204BJ 652BL 060BM 096BN 068BO 535BQ \
    076BR 044BS 064BT 074BV 072BW 112BY 084BZ 124CA 166CC 180CD 140CF 178CG 756CH 384CI 184CK \
    152CL 120CM 156CN 170CO 188CR 192CU 132CV 531CW 162CX 196CY 203CZ 276DE 262DJ 208DK 212DM \
    214DO 012DZ 218EC 233EE 818EG 732EH 232ER 724ES 231ET 246FI 242FJ 238FK 583FM 234FO 250FR \
    266GA 826GB 308GD 268GE 254GF 831GG 288GH 292GI 304GL 270GM 324GN 312GP 226GQ 300GR 239GS \
    320GT 316GU 624GW 328GY 344HK 334HM 340HN 191HR 332HT 348HU 360ID 372IE 376IL 833IM 356IN \
    086IO 368IQ 364IR 352IS 380IT 832JE 388JM 400JO 392JP 404KE 417KG 116KH 296KI 174KM 659KN \
    408KP 410KR 414KW 136KY 398KZ 418LA 422LB 662LC 438LI 144LK 430LR 426LS 440LT 442LU 428LV \
    434LY 504MA 492MC 498MD 499ME 663MF 450MG 584MH 807MK 466ML 104MM 496MN 446MO 580MP 474MQ \
    478MR 500MS 470MT 480MU 462MV 454MW 484MX 458MY 508MZ 516NA 540NC 562NE 574NF 566NG 558NI \
    528NL 578NO 524NP 520NR 570NU 554NZ 512OM 591PA 604PE 258PF 598PG 608PH 586PK 616PL 666PM \
    612PN 630PR 275PS 620PT 585PW 600PY 634QA 638RE 642RO 688RS 643RU 646RW 682SA 090SB 690SC \
    729SD 752SE 702SG 654SH 705SI 744SJ 703SK 694SL 674SM 686SN 706SO 740SR 728SS 678ST 222SV \
    534SX 760SY 748SZ 796TC 148TD 260TF 768TG 764TH 762TJ 772TK 626TL 795TM 788TN 776TO 792TR \
    780TT 798TV 158TW 834TZ 804UA 800UG 581UM 840US 858UY 860UZ 336VA 670VC 862VE 092VG 850VI \
    704VN 548VU 876WF 882WS 887YE 175YT 710ZA 894ZM 716ZW";

fn find_country(number: &str, name: &str) -> Option<Country> {
    // ISO 3166 has no number for it.
    if number.is_empty() && name == "Kosovo" {
        return Country::parse("XK");
    }
    let mut pairs = NUMBERS.split_whitespace().filter_map(|pair| pair.split_at_checked(3));
    pairs.find(|(known, _)| *known == number).and_then(|(_, code)| Country::parse(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_that_forms_offer_is_on_the_map() {
        let outlines = read_outlines();
        // Islands and parts of other states that the map does not know by themselves.
        let absent = "BV CX CC GF GI GP MQ YT RE SJ TK TV UM BQ";
        for code in Country::OFFERED.into_iter().filter(|code| !absent.contains(code)) {
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
