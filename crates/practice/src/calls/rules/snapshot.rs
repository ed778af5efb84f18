//! Reads a snapshot of the Funding & Tenders Portal of the European Commission, as others publish
//! it in JSON: open and forthcoming topics with what the portal says of each.
//!
//! Seen in the wild: labels with stray blanks and URL escapes (`Research Fund for Coal %26 Steel`),
//! HTML entities in one field and not in the next, topics without a deadline, budgets without
//! figures, and calls of projects that hand on money, several under the identifier of one topic. A
//! field that cannot be read becomes a doubt, and the call is kept without it.

use super::clean::{clean_label, clean_line, clean_words, mark_of};
use crate::calls::check::{ADDRESS_LIMIT, IDENTIFIER_LIMIT, ROWS_LIMIT, TITLE_LIMIT, is_address};
use crate::calls::{Call, CallBudget, CallDoubt, CallName, CallState};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use spine::base::{Currency, Fault, LIST_LIMIT, Language, Money, NAME_LIMIT, TEXT_LIMIT, Text};
use spine::i18n::read_listed_date;
use std::collections::HashSet;
use std::fmt;

/// The longest row that is read, in bytes; the longest of the portal has some twenty thousand.
const ROW_BYTES: usize = 256 << 10;

/// A snapshot as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// When its publisher made it.
    pub made_at: Timestamp,
    /// What it has.
    pub rows: Vec<SnapshotRow>,
    /// What could not be read.
    pub doubts: Vec<CallDoubt>,
}

/// A call as a snapshot has it.
#[derive(Clone, Debug, PartialEq)]
pub struct SnapshotRow {
    /// The call; what the register adds to it is still missing.
    pub call: Call,
    /// The mark of the row as it came.
    pub mark: String,
    /// The fields of which the row says nothing that can be read: what is known of them stays.
    pub unsaid: Vec<String>,
}

/// Reads a snapshot.
///
/// # Errors
/// `fault-snapshot-unreadable`, `fault-snapshot-foreign` and `fault-snapshot-large`; faults in
/// single rows are no error.
pub fn read_snapshot(bytes: &[u8]) -> Result<Snapshot, Fault> {
    let fault = |key| Fault::new("file", key);
    // A byte order mark is no JSON, but many programs write one.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let file = read_file(bytes).ok_or_else(|| fault("fault-snapshot-unreadable"))?;
    let made_at = file.made_at.and_then(|it| serde_json::from_str::<Timestamp>(it.get()).ok());
    let rows = file.rows.and_then(|it| serde_json::from_str::<Rows<'_>>(it.get()).ok());
    let (Some(made_at), Some(Rows(found))) = (made_at, rows) else {
        return Err(fault("fault-snapshot-foreign"));
    };
    if found.len() > ROWS_LIMIT {
        return Err(fault("fault-snapshot-large").with("limit", ROWS_LIMIT));
    }
    let mut snapshot = Snapshot { made_at, rows: Vec::new(), doubts: Vec::new() };
    let mut numbers = HashSet::new();
    for (place, row) in found.into_iter().enumerate() {
        let row = &read_row(row);
        let mut reader = RowReader::of(row, place);
        let read = reader.read();
        if let Some(call) = read {
            let (mark, unsaid) = (mark_of(row), reader.list_unsaid());
            match call.number.as_ref().is_none_or(|number| numbers.insert(number.clone())) {
                true => snapshot.rows.push(SnapshotRow { call, mark, unsaid }),
                false => reader.doubt("id", "twice"),
            }
        }
        snapshot.doubts.append(&mut reader.doubts);
    }
    Ok(snapshot)
}

/// A file of which only what is looked for is found, and nothing of it is read yet: what a few
/// bytes say may take up many in memory, so there is never more of it than one row.
#[derive(Default, Deserialize)]
struct File<'b> {
    #[serde(borrow, default, rename = "generatedAt")]
    made_at: Option<&'b RawValue>,
    #[serde(borrow, default, rename = "grants")]
    rows: Option<&'b RawValue>,
}

/// What is JSON but no object is a file that says nothing.
fn read_file(bytes: &[u8]) -> Option<File<'_>> {
    let file = serde_json::from_slice::<File<'_>>(bytes).ok();
    let is_json = || serde_json::from_slice::<IgnoredAny>(bytes).is_ok();
    file.or_else(|| is_json().then(File::default))
}

/// The rows of a file, one more than it may have at most.
struct Rows<'b>(Vec<&'b RawValue>);

impl<'de: 'b, 'b> Deserialize<'de> for Rows<'b> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(RowsVisitor)
    }
}

struct RowsVisitor;

impl<'de> Visitor<'de> for RowsVisitor {
    type Value = Rows<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Rows<'de>, A::Error> {
        let mut rows = Vec::new();
        while rows.len() <= ROWS_LIMIT
            && let Some(row) = seq.next_element()?
        {
            rows.push(row);
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Rows(rows))
    }
}

/// A row; nothing where it is far longer than any that says something.
fn read_row(row: &RawValue) -> Value {
    let row = Some(row.get()).filter(|row| row.len() <= ROW_BYTES);
    row.and_then(|row| serde_json::from_str(row).ok()).unwrap_or_default()
}

/// One row, and what could not be read in it.
struct RowReader<'v> {
    row: Option<&'v Map<String, Value>>,
    name: String,
    doubts: Vec<CallDoubt>,
}

impl<'v> RowReader<'v> {
    fn of(row: &'v Value, place: usize) -> Self {
        let row = row.as_object();
        let said =
            |field: &str| row?.get(field)?.as_str().map(clean_line).filter(|t| !t.is_empty());
        let name = said("identifier").or_else(|| said("id"));
        let name = name.unwrap_or_else(|| format!("row {}", place + 1));
        let name = name.chars().take(IDENTIFIER_LIMIT).collect();
        Self { row, name, doubts: Vec::new() }
    }

    /// The fields that are not there or could not be read. One that is there and empty says that
    /// there is nothing.
    fn list_unsaid(&self) -> Vec<String> {
        const FIELDS: [&str; 7] =
            ["abstract", "url", "startDate", "deadlineDate", "budget", "destination", "actionType"];
        let is_there = |field: &str| self.row.is_some_and(|row| row.contains_key(field));
        let missing = FIELDS.into_iter().filter(|field| !is_there(field)).map(str::to_owned);
        missing.chain(self.doubts.iter().map(|doubt| doubt.field.clone())).collect()
    }

    fn doubt(&mut self, field: &str, found: impl ToString) {
        let found = found.to_string().chars().take(NAME_LIMIT).collect();
        let identifier = self.name.clone();
        self.doubts.push(CallDoubt { identifier, field: field.to_owned(), found });
    }

    fn read(&mut self) -> Option<Call> {
        let Some(row) = self.row else {
            self.doubt("identifier", "");
            return None;
        };
        let number = self.line(row, "id", IDENTIFIER_LIMIT);
        if number.is_none() && self.line(row, "identifier", IDENTIFIER_LIMIT).is_none() {
            self.doubt("identifier", "");
            return None;
        }
        let of_call = self.line(row, "callIdentifier", IDENTIFIER_LIMIT);
        let call_title = self.line(row, "callTitle", TITLE_LIMIT);
        let topic = self.line(row, "title", TITLE_LIMIT);
        let own = self.line(row, "summary", TITLE_LIMIT);
        if topic.is_none() {
            self.doubt("title", "");
        }
        let topic = topic.or(own.clone()).unwrap_or_else(|| self.name.clone());
        // A project's own call has a name of its own beside that of the topic it is paid by.
        let is_own = of_call.is_none() && own.is_some() && own == call_title;
        let (title, of_call) = match own.filter(|own| is_own && *own != topic) {
            Some(own) => {
                (own, Some(CallName { identifier: self.name.clone(), title: topic.clone() }))
            }
            None => {
                let title = call_title.unwrap_or_default();
                (topic, of_call.map(|identifier| CallName { identifier, title }))
            }
        };
        let summary = self.words(row, "abstract");
        let state = self.state(row);
        Some(Call {
            identifier: self.name.clone(),
            number,
            title: Text::new(Language::En, title),
            summary: summary.map_or_else(Text::default, |words| Text::new(Language::En, words)),
            address: self.address(row),
            programme: None,
            programme_names: self.programmes(row),
            of_call,
            destination: self.line(row, "destination", TITLE_LIMIT),
            action: self.line(row, "actionType", NAME_LIMIT),
            opens_on: self.days(row, "startDate").into_iter().next(),
            deadlines: self.days(row, "deadlineDate"),
            state,
            budget: self.budget(row),
            seen: None,
            source: Text::default(),
        })
    }

    /// A field's words; a doubt where there is something else.
    fn said(&mut self, row: &'v Map<String, Value>, field: &str) -> Option<&'v str> {
        match row.get(field) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text.as_str()).filter(|text| !text.trim().is_empty()),
            Some(other) => {
                self.doubt(field, other);
                None
            }
        }
    }

    /// A line, cut where it is longer than the register keeps.
    fn line(&mut self, row: &'v Map<String, Value>, field: &str, limit: usize) -> Option<String> {
        let line = clean_line(self.said(row, field)?);
        self.fit(field, line, limit)
    }

    fn words(&mut self, row: &'v Map<String, Value>, field: &str) -> Option<String> {
        let words = clean_words(self.said(row, field)?);
        self.fit(field, words, TEXT_LIMIT)
    }

    fn fit(&mut self, field: &str, text: String, limit: usize) -> Option<String> {
        if text.chars().count() > limit {
            self.doubt(field, &text);
            return Some(text.chars().take(limit).collect());
        }
        Some(text).filter(|text| !text.is_empty())
    }

    fn address(&mut self, row: &'v Map<String, Value>) -> Option<String> {
        let address = self.said(row, "url")?.trim();
        let fits = is_address(address) && address.len() <= ADDRESS_LIMIT;
        if !fits {
            self.doubt("url", address);
        }
        fits.then(|| address.to_owned())
    }

    fn state(&mut self, row: &'v Map<String, Value>) -> CallState {
        let code = row.get("status").and_then(|status| status.get("id")).and_then(Value::as_str);
        match code {
            Some("31094501") => CallState::Forthcoming,
            Some("31094502") => CallState::Open,
            Some("31094503") => CallState::Closed,
            other => {
                self.doubt("status", other.unwrap_or_default());
                // Its days say the rest; what is announced without any is not open for sure.
                CallState::Forthcoming
            }
        }
    }

    /// The days of a field, one or several, the earliest first. The hour is left out: it is one of
    /// the publisher's own place.
    fn days(&mut self, row: &'v Map<String, Value>, field: &str) -> Vec<Date> {
        let found: Vec<&Value> = match row.get(field) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(list)) => list.iter().take(LIST_LIMIT).collect(),
            Some(one) => vec![one],
        };
        let mut days = Vec::new();
        for value in found {
            let day = |text: &str| read_listed_date(text).ok()??.whole_day();
            match value.as_str().and_then(day) {
                Some(day) => days.push(day),
                None => self.doubt(field, value.as_str().unwrap_or(&value.to_string())),
            }
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The programme and its parts, the whole first.
    fn programmes(&mut self, row: &'v Map<String, Value>) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut wholes: HashSet<&str> = HashSet::new();
        for field in ["frameworkProgrammes", "programmeDivisions"] {
            let list = row.get(field).and_then(Value::as_array);
            for label in list.into_iter().flatten() {
                let id = label.get("id").and_then(Value::as_str).unwrap_or_default();
                let name = label.get("label").and_then(Value::as_str).map(clean_label);
                let Some(name) = name.filter(|name| !name.is_empty()) else {
                    self.doubt(field, label);
                    continue;
                };
                let is_known = !id.is_empty() && !wholes.insert(id);
                if !is_known && !names.contains(&name) && names.len() < LIST_LIMIT {
                    names.extend(self.fit(field, name, TITLE_LIMIT));
                }
            }
        }
        names
    }

    fn budget(&mut self, row: &'v Map<String, Value>) -> CallBudget {
        let Some(budget) = row.get("budget").filter(|budget| !budget.is_null()) else {
            return CallBudget::default();
        };
        let grants = budget.get("expectedGrants").filter(|count| !count.is_null());
        let read = grants.and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok());
        if let Some(found) = grants.filter(|_| read.is_none()) {
            self.doubt("expectedGrants", found);
        }
        CallBudget {
            total: self.euro(budget, "totalBudgetEur"),
            grants: read,
            least: self.euro(budget, "minContributionEur"),
            most: self.euro(budget, "maxContributionEur"),
            rate_percent: None,
        }
    }

    fn euro(&mut self, budget: &Value, field: &str) -> Option<Money> {
        let found = budget.get(field).filter(|amount| !amount.is_null())?;
        #[allow(clippy::cast_possible_truncation, reason = "checked against the limit before")]
        let minor = found
            .as_f64()
            .map(|euro| (euro * 100.0).round())
            .filter(|cents| (0.0..=1e13).contains(cents))
            .map(|cents| cents as i64);
        if minor.is_none() {
            self.doubt(field, found);
        }
        minor.map(|amount_minor| Money { amount_minor, currency: Currency::EUR })
    }
}
