//! A register of 2,000 generated cooperations, as a bundle: shaped like the demonstration's, with a
//! fixed sequence of pseudo-random choices, so that every run measures the same thing.

use serde_json::{Value, json};
use std::net::SocketAddr;

/// How many cooperations are generated.
pub const COOPERATIONS: usize = 2_000;
/// How many nodes the strategy has.
pub const NODES: usize = 300;

/// A generator of pseudo-random numbers (xorshift), so that runs can be compared.
pub struct Dice(u64);

impl Dice {
    /// A generator that always gives the same numbers for the same beginning; never 0.
    pub const fn new(beginning: u64) -> Self {
        Self(beginning)
    }

    /// A number below `sides`.
    pub fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.throw(from.len())]
    }
}

const AREAS: [&str; 4] = ["common", "health", "regional-development", "special-sector"];
const WORDS: [&str; 16] = [
    "havne",
    "sundhed",
    "energi",
    "turisme",
    "transport",
    "uddannelse",
    "innovation",
    "klima",
    "kultur",
    "kyst",
    "forskning",
    "fiskeri",
    "demens",
    "vind",
    "cykelruter",
    "telemedicin",
];

/// The bundle as JSON.
pub fn make_bundle() -> Value {
    make_bundle_of(COOPERATIONS, &|_| {})
}

/// A bundle with so many cooperations, each with some forty words of a large vocabulary.
pub fn make_long_bundle(count: usize) -> Value {
    make_bundle_of(count, &|record| {
        let chance = record["id"].as_str().map_or(0, |id| id.bytes().map(usize::from).sum());
        let mut dice = Dice(0x5eed_0dd5 + chance as u64 * 7_919);
        let words: Vec<String> = (0..40).map(|_| make_word(dice.throw(1 << 20))).collect();
        let text = format!("{} {}", record["body"]["purpose"]["da"], words.join(" "));
        record["body"]["purpose"] = json!({"da": text, "en": text});
    })
}

/// One of 8,000 words; some come often and most seldom.
pub fn make_word(chance: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "der", "fi", "gu", "hav", "jol", "ka", "lem", "mi", "nor", "pe", "rik", "sa", "tun",
        "vi", "bru", "kro", "ste", "skal", "dy",
    ];
    // Squared, so that small numbers come more often.
    let spread = chance.wrapping_mul(2_654_435_761) % 8_000;
    let number = spread * spread / 8_000;
    [number % 20, number / 20 % 20, number / 400].map(|part| SYLLABLES[part]).concat()
}

/// A bundle with so many cooperations, each changed as asked.
pub fn make_bundle_of(count: usize, change: &dyn Fn(&mut Value)) -> Value {
    let mut dice = Dice(0x0dd5_eed5);
    let mut records = vec![authority(), body(), unit()];
    let countries = ["SE", "NO", "DE", "NL", "GB", "ES", "PL", "FI"];
    for number in 0..40 {
        let country = countries[number % countries.len()];
        records.push(json!({ "kind": "organisation", "id": format!("org-{number}"), "body": {
            "name": {"da": format!("Partner {number}"), "en": format!("Partner {number}")},
            "kind": "region", "country": country, "visibility": "published",
        }}));
    }
    records.extend(make_strategy());
    for number in 0..count {
        let mut record = cooperation(number, &mut dice);
        change(&mut record);
        records.push(record);
    }
    json!({
        "format": "udsyn-bundle", "version": 1, "authority": "load",
        "reason": "Generated for measuring", "records": records,
    })
}

fn authority() -> Value {
    let areas: Vec<Value> =
        AREAS.iter().map(|slug| json!({"slug": slug, "name": {"da": slug, "en": slug}})).collect();
    json!({ "kind": "authority", "id": "authority", "body": {
        "name": {"da": "Region Måling", "en": "Region Measure"}, "kind": "region",
        "country": "DK", "languages": ["da", "en", "de"], "currency": "DKK",
        "accent": "#0B5A77", "areas": areas,
    }})
}

/// A strategy of three levels: 12 aims, 4 themes under each, the rest efforts under those.
fn make_strategy() -> Vec<Value> {
    let level = |kind: &str| {
        let word = json!({"da": kind, "en": kind});
        json!({"kind": kind, "name": word, "plural": word})
    };
    let levels: Vec<Value> = ["aim", "theme", "effort"].map(level).to_vec();
    let mut records = vec![
        json!({ "kind": "strategy", "id": "strategy", "body": {
            "slug": "strategy", "name": {"da": "Strategi", "en": "Strategy"},
            "levels": levels, "visibility": "published",
        }}),
        json!({ "kind": "edition", "id": "strategy-2012", "body": {
            "strategy": "strategy", "slug": "2012", "visibility": "published",
            "title": {"da": "Strategi 2012", "en": "Strategy 2012"},
            "adoption": {"body": "council", "on": "2012-03-13"},
        }}),
    ];
    let long = "Regionen vil samarbejde med andre om fælles opgaver, lære af de bedste og \
        bringe det hjem til borgere og virksomheder.";
    for number in 0..NODES {
        let (kind, parent) = match number {
            0..12 => ("aim", None),
            12..60 => ("theme", Some(number % 12)),
            _ => ("effort", Some(12 + number % 48)),
        };
        let title = format!("{} og {} {number}", WORDS[number % 16], WORDS[number / 16 % 16]);
        let mut body = json!({
            "edition": "strategy-2012", "slug": format!("node-{number}"), "kind": kind,
            "order": number + 1, "title": {"da": title, "en": title},
            "body": {"da": long, "en": long}, "visibility": "published",
        });
        if let Some(parent) = parent {
            body["parent"] = format!("node-{parent}").into();
        }
        records.push(json!({ "kind": "node", "id": format!("node-{number}"), "body": body }));
    }
    records
}

fn body() -> Value {
    json!({ "kind": "body", "id": "council", "body": {
        "name": {"da": "Regionsrådet", "en": "Regional Council"}, "short": "RR", "kind": "council",
    }})
}

fn unit() -> Value {
    json!({ "kind": "unit", "id": "office", "body": {
        "name": {"da": "Internationalt kontor", "en": "International office"},
    }})
}

fn cooperation(number: usize, dice: &mut Dice) -> Value {
    let name = format!("{} og {} {number}", dice.pick(&WORDS), dice.pick(&WORDS));
    let record = make_cooperation(&format!("load-{number}"), &name, dice.throw(1_000));
    json!({ "kind": "cooperation", "id": format!("load-{number}"), "body": record })
}

/// The request that creates a cooperation of this slug; `chance` chooses what it is like.
pub fn create(host: SocketAddr, token: &str, (slug, chance): (&str, usize)) -> Vec<u8> {
    let mut record = make_cooperation(slug, slug, chance);
    record["visibility"] = "internal".into();
    let body = json!({"reason": "measured", "record": record}).to_string();
    format!(
        "POST /api/v1/load/cooperations HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer \
         {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len(),
    )
    .into_bytes()
}

/// One cooperation; `chance` chooses what it is like.
pub fn make_cooperation(slug: &str, name: &str, chance: usize) -> Value {
    let year = 2005 + chance % 12;
    let kinds = ["membership", "network", "project", "partner_region", "research", "congress"];
    let term = if chance.is_multiple_of(3) {
        json!({"kind": "yearly", "from": year.to_string()})
    } else {
        json!({"kind": "fixed", "from": format!("{year}-01-01"),
               "to": format!("{}-12-31", year + 2 + chance % 4)})
    };
    let seat = if chance.is_multiple_of(9) { "vacant" } else { "held" };
    let long = "Samarbejdet samler regioner om fælles løsninger, deler erfaringer og afprøver \
        nye metoder i praksis, så borgere og virksomheder får gavn af dem.";
    json!({
        "slug": slug, "name": {"da": name, "en": name},
        "track": if chance.is_multiple_of(4) { "political" } else { "administrative" },
        "kind": kinds[chance % kinds.len()], "area": AREAS[chance % AREAS.len()],
        "summary": {"da": long, "en": long}, "purpose": {"da": long, "en": long},
        "expected_outcome": {"da": long, "en": long}, "term": term,
        "serves": [{"node": format!("node-{}", chance * 7 % NODES)},
                   {"node": format!("node-{}", (chance * 7 + 1) % NODES)}],
        "steps": [{"kind": "decided", "on": format!("{}-11-30", year - 1), "body": "council"},
                  {"kind": "joined", "on": year.to_string()}],
        "anchors": [
            {"level": "political", "holdings": [{"state": seat,
             "post": {"da": "Regionsrådsmedlem", "en": "Member of the Regional Council"}}]},
            {"level": "administrative", "unit": "office", "holdings": [{"state": "for_now",
             "post": {"da": "Konsulent", "en": "Consultant"}}]}],
        "funding": [{"payer": "own", "form": if chance.is_multiple_of(2) {"cash"} else {"hours"},
            "value": {"kind": "amount", "money": {"amount_minor": 100_000 * (1 + chance as i64),
                "currency": "DKK"}},
            "basis": if chance.is_multiple_of(3) {"per_year"} else {"in_total"},
            "from": if chance.is_multiple_of(3) { json!(year.to_string()) } else { Value::Null },
            "to": chance.is_multiple_of(3).then(|| (year + 3).to_string()),
            "decisions": [{"body": "council", "on": format!("{}-11-30", year - 1)}]}],
        "partners": [{"organisation": format!("org-{}", chance % 40), "role": "partner"}],
        "geography": {"countries": ["SE", "NO"], "basins": ["north_sea"]},
        "visibility": "published",
    })
}
