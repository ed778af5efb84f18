//! A kind of record behind one plain table of functions, so that the log can be read without
//! knowing the slices that own the kinds.

use super::{Entry, Link, Office, Record, place::find_place};
use crate::base::{Fault, Id, Slug, Text, Visibility, compose_json};
use jiff::Timestamp;
use std::sync::Arc;

/// A kind of record. The program's list of kinds is made of these.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name in the log.
    pub name: &'static str,
    /// The format version of the bodies written now.
    pub version: u32,
    pub(super) put: fn(&mut Office, Stamp<'_>, &str) -> Result<(), String>,
    parse: fn(i64, &str) -> Result<Parsed, Unreadable>,
}

/// Which change made a record so.
#[derive(Clone, Copy)]
pub(super) struct Stamp<'a> {
    pub(super) id: &'a str,
    pub(super) version: i64,
    pub(super) seq: i64,
    pub(super) at: Timestamp,
    pub(super) author: &'a str,
}

/// A body that was read, written again in the current format, with its faults.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The body as it would be written now.
    pub body: String,
    /// What is wrong with the record on its own.
    pub faults: Vec<Fault>,
    /// Its links to other records.
    pub links: Vec<Link>,
}

/// Why a body is not a record of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The place in the body, for instance `funding[2].to`; empty for the whole.
    pub at: String,
    /// What does not fit, in words.
    pub why: String,
}

impl Unreadable {
    /// What an error in reading a body says, and where in the body.
    pub fn new(body: &str, error: &serde_json::Error) -> Self {
        let at = find_place(body, error.line(), error.column());
        let text = error.to_string();
        // The place says it better.
        let position = format!(" at line {} column {}", error.line(), error.column());
        let why = text.strip_suffix(&position).unwrap_or(&text).to_owned();
        Self { at, why }
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.at.as_str() {
            "" => f.write_str(&self.why),
            at => write!(f, "{at}: {}", self.why),
        }
    }
}

impl Kind {
    /// The kind of record `R`.
    pub const fn of<R: Record>() -> Self {
        Self { name: R::KIND, version: R::VERSION, put: put::<R>, parse: parse::<R> }
    }

    /// Reads a body of some format version.
    ///
    /// # Errors
    /// What in the JSON does not fit, and where.
    pub fn parse(&self, version: i64, body: &str) -> Result<Parsed, Unreadable> {
        (self.parse)(version, body)
    }
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Kind({} {})", self.name, self.version)
    }
}

/// An entry of any kind.
pub trait AnyEntry: Send + Sync {
    /// The kind's name.
    fn kind(&self) -> &'static str;
    /// The record's id.
    fn id(&self) -> &str;
    /// The change that made it so.
    fn seq(&self) -> i64;
    /// When that was.
    fn changed_at(&self) -> Timestamp;
    /// Who did it.
    fn author(&self) -> &str;
    /// The record's name.
    fn title(&self) -> &Text;
    /// Who may see it.
    fn visibility(&self) -> Visibility;
    /// The area it belongs to; see [`Record::area`].
    fn area(&self, office: &Office) -> Option<Slug>;
    /// True when everybody may see it.
    fn is_public(&self, office: &Office) -> bool;
    /// The body as it would be written now.
    fn body(&self) -> String;
    /// The body as everybody may see it; none when not everybody may.
    fn public_body(&self, office: &Office) -> Option<String>;
    /// What is wrong with it, alone and among the others.
    fn check(&self, office: &Office) -> Vec<Fault>;
    /// True once no taking back undoes it; see [`Record::is_settled`].
    fn is_settled(&self, office: &Office) -> bool;
    /// Its links to other records.
    fn links(&self) -> Vec<Link>;
    /// The words in its addresses.
    fn addresses(&self) -> Vec<String>;
    /// What is told where another has one of them; see [`Record::tell_taken`].
    fn tell_taken(&self, address: &str) -> Fault;
}

impl<R: Record> AnyEntry for Entry<R> {
    fn kind(&self) -> &'static str {
        R::KIND
    }
    fn id(&self) -> &str {
        self.id.as_str()
    }
    fn seq(&self) -> i64 {
        self.seq
    }
    fn changed_at(&self) -> Timestamp {
        self.changed_at
    }
    fn author(&self) -> &str {
        &self.author
    }
    fn title(&self) -> &Text {
        self.record.title()
    }
    fn visibility(&self) -> Visibility {
        self.record.visibility()
    }
    fn area(&self, office: &Office) -> Option<Slug> {
        self.record.area(office)
    }
    fn is_public(&self, office: &Office) -> bool {
        self.record.is_public(office)
    }
    fn body(&self) -> String {
        write_body(&self.record)
    }
    fn public_body(&self, office: &Office) -> Option<String> {
        let is_public = self.record.is_public(office);
        is_public.then(|| write_body(&self.record.to_public(office)))
    }
    fn check(&self, office: &Office) -> Vec<Fault> {
        let mut faults = self.record.check();
        faults.extend(self.record.check_among(&self.id, office));
        faults
    }
    fn is_settled(&self, office: &Office) -> bool {
        self.record.is_settled(&self.id, office)
    }
    fn links(&self) -> Vec<Link> {
        let mut links = Vec::new();
        self.record.visit_links(&mut |link| links.push(link));
        links
    }
    fn addresses(&self) -> Vec<String> {
        self.record.addresses()
    }
    fn tell_taken(&self, address: &str) -> Fault {
        self.record.tell_taken(address)
    }
}

/// The body of a record as the log holds it.
pub(super) fn write_body<R: Record>(record: &R) -> String {
    serde_json::to_string(record).expect("a record is plain data with string keys")
}

/// Reads a body of any format version; an earlier one is lifted.
pub(super) fn read_body<R: Record>(version: i64, body: &str) -> Result<R, Unreadable> {
    // Bodies of earlier days may write a letter in two ways; behind this door it has one.
    let body = &*compose_json(body);
    let unreadable = |error: serde_json::Error| Unreadable::new(body, &error);
    if version == i64::from(R::VERSION) {
        return serde_json::from_str(body).map_err(unreadable);
    }
    let value = serde_json::from_str(body).map_err(unreadable)?;
    let lifted = u32::try_from(version).ok().and_then(|version| R::lift(version, value));
    let lifted = lifted.ok_or_else(|| Unreadable {
        at: String::new(),
        why: format!("format version {version} of '{}' is not known to this program", R::KIND),
    })?;
    // As text once more: one way of reading a record is compiled, not two.
    serde_json::from_str(&lifted.to_string()).map_err(unreadable)
}

fn put<R: Record>(office: &mut Office, stamp: Stamp<'_>, body: &str) -> Result<(), String> {
    let id = Id::parse(stamp.id).ok_or_else(|| format!("'{}' is not an id", stamp.id))?;
    let record: R = read_body(stamp.version, body).map_err(|error| error.to_string())?;
    office.put_entry(Entry {
        id,
        record,
        seq: stamp.seq,
        changed_at: stamp.at,
        author: Arc::from(stamp.author),
    });
    Ok(())
}

fn parse<R: Record>(version: i64, body: &str) -> Result<Parsed, Unreadable> {
    let record: R = read_body(version, body)?;
    let mut links = Vec::new();
    record.visit_links(&mut |link| links.push(link));
    Ok(Parsed { body: write_body(&record), faults: record.check(), links })
}
