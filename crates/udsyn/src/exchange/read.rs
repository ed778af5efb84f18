//! Reading a bundle: every fault is found, none stops the reading of the rest.

use super::bundle::{
    Bundle, BundleFile, BundleRecord, FORMAT, PersonName, VERSION, join, place_record,
};
use data_encoding::BASE64;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::Value;
use spine::{
    base::{Fault, NAME_LIMIT, compose_json, hash_bytes, is_id},
    ledger::Change,
    office::Kind,
};
use std::collections::HashMap;

/// The largest bundle, in bytes.
const SIZE_LIMIT: usize = 64 << 20;
/// The most entries in any list of a bundle.
const COUNT_LIMIT: usize = 200_000;
/// The longest reason, in characters.
const REASON_LIMIT: usize = 2_000;

/// The part of a bundle that every version of it has.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    authority: String,
    #[serde(default)]
    reason: String,
    records: Vec<Item>,
    #[serde(default)]
    people: Vec<Item>,
    #[serde(default)]
    files: Vec<Item>,
    #[serde(default)]
    history: Vec<Item>,
}

/// An entry of a list as compact JSON, so that one which does not fit hides no other, and a large
/// bundle is never a tree of values as a whole.
struct Item(String);

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| Self(value.to_string()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRecord {
    kind: String,
    id: String,
    #[serde(default = "first")]
    version: i64,
    /// The line of the table it was made from: "cooperations.csv, 7".
    #[serde(default)]
    from: Option<String>,
    body: Value,
}

fn first() -> i64 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    hash: String,
    media_type: String,
    base64: String,
}

/// Reads a bundle and checks each record in it on its own.
///
/// # Errors
/// Everything that is wrong with it, list by list.
pub fn read_bundle(bytes: &[u8], kinds: &'static [Kind]) -> Result<Bundle, Vec<Fault>> {
    let (bundle, faults) = read_all(bytes, kinds)?;
    if faults.is_empty() { Ok(bundle) } else { Err(faults) }
}

/// Reads a bundle with all its faults. Where records have some, the bundle has stand-ins in their
/// place: it is for finding what else is wrong, and must not come in.
///
/// # Errors
/// When it is no bundle at all.
pub fn read_all(bytes: &[u8], kinds: &'static [Kind]) -> Result<(Bundle, Vec<Fault>), Vec<Fault>> {
    if bytes.len() > SIZE_LIMIT {
        return Err(vec![Fault::new("", "fault-bundle-size").with("limit", SIZE_LIMIT >> 20)]);
    }
    let head: Head = read_json(bytes)?;
    if head.format != FORMAT {
        return Err(vec![Fault::new("format", "fault-bundle-format").with("format", FORMAT)]);
    }
    if head.version > VERSION {
        let fault = Fault::new("version", "fault-bundle-newer");
        return Err(vec![fault.with("version", head.version).with("known", VERSION)]);
    }
    let body: Body = read_json(bytes)?;
    let mut reader = Reader { faults: Vec::new(), kinds };
    let bundle = reader.read(body);
    Ok((bundle, reader.faults))
}

fn read_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Vec<Fault>> {
    serde_json::from_slice(bytes).map_err(|error| {
        let key = if error.is_data() { "fault-bundle-shape" } else { "fault-bundle-json" };
        let fault = Fault::new("", key).with("line", error.line()).with("column", error.column());
        vec![fault.with("why", describe(&error))]
    })
}

/// What an error says beside its position.
fn describe(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&position).unwrap_or(&text).to_owned()
}

struct Reader {
    faults: Vec<Fault>,
    kinds: &'static [Kind],
}

impl Reader {
    fn read(&mut self, body: Body) -> Bundle {
        if !is_id(&body.authority) {
            self.faults.push(Fault::new("authority", "fault-bundle-id"));
        }
        if body.reason.chars().count() > REASON_LIMIT {
            self.faults.push(Fault::new("reason", "fault-too-long").with("limit", REASON_LIMIT));
        }
        self.check_text("reason", &body.reason);
        Bundle {
            records: self.read_records(body.records),
            people: self.read_people(body.people),
            files: self.read_files(body.files),
            history: self.read_history(body.history),
            authority: body.authority,
            reason: body.reason,
        }
    }

    fn check_text(&mut self, at: &str, text: &str) {
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.faults.push(Fault::new(at, "fault-control-character"));
        }
    }

    /// The entries of a list that have the form of a `T`, each with its number.
    fn read_items<T: DeserializeOwned>(&mut self, list: &str, items: Vec<Item>) -> Vec<(usize, T)> {
        if items.len() > COUNT_LIMIT {
            self.faults.push(Fault::new(list, "fault-too-many").with("limit", COUNT_LIMIT));
            return Vec::new();
        }
        let mut read = Vec::with_capacity(items.len());
        for (number, Item(json)) in items.into_iter().enumerate() {
            // What history says was sealed letter by letter; all else has one form of each letter.
            let json = if list == "history" { json.into() } else { compose_json(&json) };
            match serde_json::from_str(&json) {
                Ok(item) => read.push((number, item)),
                Err(error) => {
                    let fault = Fault::new(format!("{list}[{number}]"), "fault-unreadable");
                    self.faults.push(fault.with("why", describe(&error)));
                }
            }
        }
        read
    }

    fn read_records(&mut self, items: Vec<Item>) -> Vec<BundleRecord> {
        let mut records = Vec::with_capacity(items.len());
        let mut seen: HashMap<(&'static str, String), usize> = HashMap::new();
        for (number, raw) in self.read_items::<RawRecord>("records", items) {
            let from = raw.from.filter(|from| from.chars().count() <= NAME_LIMIT);
            let place = place_record(number, (&raw.kind, &raw.id), from.as_deref());
            let Some(kind) = self.kinds.iter().find(|kind| kind.name == raw.kind) else {
                self.faults.push(Fault::new(place, "fault-bundle-kind").with("kind", raw.kind));
                continue;
            };
            if !is_id(&raw.id) {
                self.faults.push(Fault::new(join(&place, "id"), "fault-bundle-id"));
            }
            if let Some(first) = seen.insert((kind.name, raw.id.clone()), number) {
                self.faults.push(Fault::new(&place, "fault-bundle-twice").with("first", first));
            }
            let (faults, parsed) = match kind.parse(raw.version, &raw.body.to_string()) {
                Ok(parsed) => (parsed.faults.clone(), Some(parsed)),
                Err(_) => kind.list_misfits(raw.version, &raw.body),
            };
            let inner = |fault: Fault| Fault { at: join(&place, &fault.at), ..fault };
            self.faults.extend(faults.into_iter().map(inner));
            records.extend(parsed.map(|parsed| BundleRecord {
                kind: kind.name,
                version: i64::from(kind.version),
                id: raw.id,
                body: parsed.body,
                from,
            }));
        }
        records
    }

    fn read_people(&mut self, items: Vec<Item>) -> Vec<PersonName> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut people = Vec::with_capacity(items.len());
        for (number, person) in self.read_items::<PersonName>("people", items) {
            let place = format!("people[{number}]");
            if !is_id(&person.id) {
                self.faults.push(Fault::new(format!("{place}.id"), "fault-bundle-id"));
            }
            if let Some(first) = seen.insert(person.id.clone(), number) {
                self.faults.push(Fault::new(&place, "fault-bundle-twice").with("first", first));
            }
            let texts = [("name", Some(&person.name)), ("email", person.email.as_ref())];
            for (field, text) in texts {
                let Some(text) = text else { continue };
                let at = format!("{place}.{field}");
                if text.trim().is_empty() {
                    self.faults.push(Fault::new(&at, "fault-needed"));
                }
                if text.chars().count() > NAME_LIMIT {
                    self.faults.push(Fault::new(&at, "fault-too-long").with("limit", NAME_LIMIT));
                }
                self.check_text(&at, text);
            }
            people.push(person);
        }
        people
    }

    fn read_files(&mut self, items: Vec<Item>) -> Vec<BundleFile> {
        let mut files = Vec::with_capacity(items.len());
        for (number, raw) in self.read_items::<RawFile>("files", items) {
            let place = format!("files[{number}]");
            let plain = |b: u8| b.is_ascii_alphanumeric() || b"/+-._".contains(&b);
            if raw.media_type.len() > 100 || !raw.media_type.bytes().all(plain) {
                let at = format!("{place}.media_type");
                self.faults.push(Fault::new(at, "fault-bundle-media-type"));
            }
            let Ok(bytes) = BASE64.decode(raw.base64.as_bytes()) else {
                self.faults.push(Fault::new(format!("{place}.base64"), "fault-bundle-base64"));
                continue;
            };
            if hash_bytes(&bytes) != raw.hash {
                self.faults.push(Fault::new(format!("{place}.hash"), "fault-bundle-hash"));
            }
            files.push(BundleFile { hash: raw.hash, media_type: raw.media_type, bytes });
        }
        files
    }

    fn read_history(&mut self, items: Vec<Item>) -> Vec<Change> {
        let changes = self.read_items::<Change>("history", items);
        changes.into_iter().map(|(_, change)| change).collect()
    }
}
