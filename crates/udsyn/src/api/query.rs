//! The parameters of an address: each is known, and has a value that is known, or the answer is 400
//! and says what is. A misspelt filter that is passed over would give a wrong answer that looks
//! right.

use super::resource::Resource;
use serde_json::{Map, Value, json};
use spine::{
    base::{Fault, PartialDate},
    kit::{Failure, Problem, ProblemKind, Visit},
};

/// The names and values of an address, in its order.
pub type Pairs = Vec<(String, String)>;

/// A parameter of an address.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it does, in a sentence for the document.
    pub about: &'static str,
    /// The values it takes.
    pub values: Values,
}

impl Parameter {
    /// A parameter of its parts.
    pub const fn new(name: &'static str, about: &'static str, values: Values) -> Self {
        Self { name, about, values }
    }
}

/// The values that a parameter takes.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// One of these words.
    Words(fn() -> Vec<String>),
    /// Text, for instance this.
    Text(&'static str),
    /// A whole number from and to.
    Number(i64, i64),
}

/// Most items of one answer.
pub const LIMIT: usize = 500;
/// The items of an answer that was not asked for a number.
const USUAL: usize = 100;
/// The farthest item that may be asked for.
const OFFSET: usize = 1_000_000;

/// How it stood: what every address that is read takes.
pub const AS_OF: [Parameter; 2] = [
    Parameter {
        name: "on",
        about: "As it stood at the end of this day, by what had been written by then. A day before \
                the log begins shows what is known now, seen from that day; the answer says so.",
        values: Values::Text("2012-03-01"),
    },
    Parameter {
        name: "seq",
        about: "As it stood after this change of the authority's log.",
        values: Values::Number(1, i64::MAX),
    },
];

/// Which part of a list.
pub const PAGING: [Parameter; 2] = [
    Parameter {
        name: "limit",
        about: "How many items at most; 100 when left out.",
        values: Values::Number(1, LIMIT as i64),
    },
    Parameter {
        name: "offset",
        about: "How many items to pass over.",
        values: Values::Number(0, OFFSET as i64),
    },
];

/// Which part of a history.
pub const HISTORY: [Parameter; 2] = [
    PAGING[0],
    Parameter {
        name: "before",
        about: "Only changes before this one; `next_before` of the page before.",
        values: Values::Number(1, i64::MAX),
    },
];

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// How many items at most.
    pub limit: usize,
    /// How many to pass over.
    pub offset: usize,
}

/// Reads the part asked for; checks that every parameter is one that a list of `R` knows.
///
/// # Errors
/// 400, with everything that is wrong.
pub fn read_list<R: Resource>(visit: &Visit, pairs: &Pairs) -> Result<Part, Failure> {
    let known = [R::PARAMETERS, &PAGING, &AS_OF].concat();
    let mut faults = check(visit, pairs, &known);
    let mut read = |name, usual, least, most| {
        let Some((_, text)) = pairs.iter().rev().find(|(known, _)| known == name) else {
            return usual;
        };
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        number.unwrap_or_else(|| {
            faults.push(unknown_value(name, text));
            usual
        })
    };
    let part = Part { limit: read("limit", USUAL, 1, LIMIT), offset: read("offset", 0, 0, OFFSET) };
    if faults.is_empty() { Ok(part) } else { Err(refuse(visit, faults, &known)) }
}

/// Checks that every parameter is one of these.
///
/// # Errors
/// 400, with everything that is wrong.
pub fn check_all(visit: &Visit, pairs: &Pairs, known: &[Parameter]) -> Result<(), Failure> {
    let faults = check(visit, pairs, known);
    if faults.is_empty() { Ok(()) } else { Err(refuse(visit, faults, known)) }
}

fn check(visit: &Visit, pairs: &Pairs, known: &[Parameter]) -> Vec<Fault> {
    let is_known = |name: &str| known.iter().any(|parameter| parameter.name == name);
    let strange = pairs.iter().filter(|(name, _)| !is_known(name));
    let mut faults: Vec<Fault> =
        strange.map(|(name, _)| Fault::new(shorten(name), "fault-parameter")).collect();
    for (name, value) in pairs.iter().filter(|(name, _)| is_known(name)) {
        // The door has read these two; what it could not read it passed over.
        let was_read = match name.as_str() {
            "on" => PartialDate::parse(value).is_some() && visit.as_of.is_some(),
            "seq" => value.parse::<i64>().is_ok() && visit.as_of.is_some(),
            _ => true,
        };
        if !was_read {
            faults.push(unknown_value(name, value));
        }
    }
    faults
}

/// The fault of a value that a parameter does not take.
pub fn unknown_value(name: &str, value: &str) -> Fault {
    Fault::new(name, "fault-filter").with("value", shorten(value))
}

fn shorten(text: &str) -> String {
    text.chars().take(60).collect()
}

/// The problem of an address, with everything that is wrong and everything that would be right.
pub fn refuse(visit: &Visit, faults: Vec<Fault>, known: &[Parameter]) -> Failure {
    let names: Vec<&str> = known.iter().map(|parameter| parameter.name).collect();
    let wrong = known.iter().filter(|parameter| faults.iter().any(|f| f.at == parameter.name));
    let allowed: Map<String, Value> =
        wrong.map(|parameter| (parameter.name.to_owned(), describe(parameter.values))).collect();
    let problem = Problem::new(ProblemKind::Unreadable)
        .detail(visit.words.say("api-parameters"))
        .faults(faults)
        .with_member("parameters", json!(names))
        .with_member("allowed", Value::Object(allowed));
    Failure(problem)
}

fn describe(values: Values) -> Value {
    match values {
        Values::Words(list) => json!(list()),
        Values::Text(example) => json!({ "example": example }),
        Values::Number(least, most) => json!({ "minimum": least, "maximum": most }),
    }
}
