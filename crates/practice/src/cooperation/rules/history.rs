//! What happened to a cooperation: the changes to its record, field by field, and the dated facts
//! of its life. Without words: fields have keys and values have hints, so that pages can tell it.

use super::section::Section;
use crate::cooperation::{AgreementKind, Cooperation, FundingDecision, Step, StepKind, Term};
use crate::organisation::Body;
use serde_json::Value;
use spine::base::{Id, Language, PartialDate};
use spine::office::list_differences;

/// How a value in a change is best told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Words in this language: a string.
    Text(Language),
    /// The translation in this language was confirmed; the words stayed.
    Confirmed(Language),
    /// A date, as written: a string.
    Date,
    /// An amount with its currency: an object.
    Money,
    /// When it runs: the whole [`Term`].
    Term,
    /// How much a line of funding is: the whole value.
    FundingValue,
    /// The record that made a step: the whole value.
    Ground,
    /// One of a list of words: a string that is the code.
    Choice,
    /// The id of another record: a string.
    Link,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// A plain string.
    Plain,
    /// A whole part of a list, or a whole field that came or went.
    Part,
}

/// A field that was changed.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The section it belongs to; none for one this program no longer knows.
    pub section: Option<Section>,
    /// Where it stands: `funding[2].value`.
    pub at: String,
    /// The key of its label: `field-funding-value`. The same in every part of a list.
    pub key: String,
    /// How to tell it.
    pub hint: Hint,
    /// What it was; none when it was not there.
    pub before: Option<Value>,
    /// What it is; none when it is no longer there.
    pub after: Option<Value>,
}

/// What changed between two bodies of a cooperation, or when it was entered or removed.
pub fn describe_change(before: Option<&Value>, after: Option<&Value>) -> Vec<FieldChange> {
    let nothing = Value::Object(serde_json::Map::new());
    let (before, after) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
    let mut changes: Vec<FieldChange> = Vec::new();
    for difference in list_differences(before, after) {
        for change in describe(&difference.at, before, after) {
            let known = |other: &FieldChange| other.at == change.at && other.hint == change.hint;
            if !changes.iter().any(known) {
                changes.push(change);
            }
        }
    }
    // A text that was written anew was not merely confirmed.
    let written: Vec<(String, Language)> = changes
        .iter()
        .filter_map(|change| match change.hint {
            Hint::Text(language) => Some((change.at.clone(), language)),
            _ => None,
        })
        .collect();
    changes.retain(|change| match change.hint {
        Hint::Confirmed(language) => !written.contains(&(change.at.clone(), language)),
        _ => true,
    });
    changes
}

/// One difference told as the field a person knows.
fn describe(at: &str, before: &Value, after: &Value) -> Vec<FieldChange> {
    if let Some((text, rest)) = split_text(at, before, after) {
        return describe_text(text, rest, before, after);
    }
    let at = raise(at);
    let (was, is) = (look_up(before, at), look_up(after, at));
    if [was, is].into_iter().flatten().all(is_text) && (was.is_some() || is.is_some()) {
        return Language::ALL
            .into_iter()
            .filter_map(|language| change_of_text(at, language, was, is))
            .collect();
    }
    let hint = find_hint(at, is.or(was).unwrap_or(&Value::Null));
    vec![make_change(at, hint, was.cloned(), is.cloned())]
}

fn make_change(at: &str, hint: Hint, before: Option<Value>, after: Option<Value>) -> FieldChange {
    let mut key = String::from("field");
    for part in at.split('.') {
        key.push('-');
        key.push_str(&part.split('[').next().unwrap_or(part).replace('_', "-"));
    }
    FieldChange { section: Section::find(at), at: at.to_owned(), key, hint, before, after }
}

fn is_text(value: &Value) -> bool {
    value.get("versions").is_some_and(Value::is_object) && value.get("original").is_some()
}

/// The place of the text that a difference lies in, and the place within it.
fn split_text<'a>(at: &'a str, before: &Value, after: &Value) -> Option<(&'a str, &'a str)> {
    let dots = at.match_indices('.').map(|(place, _)| place);
    dots.map(|place| (&at[..place], &at[place + 1..])).find(|(outer, _)| {
        [before, after].into_iter().any(|body| look_up(body, outer).is_some_and(is_text))
    })
}

/// A difference within a text: only its versions are told; revisions are how the program counts.
fn describe_text(at: &str, rest: &str, before: &Value, after: &Value) -> Vec<FieldChange> {
    let Some(rest) = rest.strip_prefix("versions.") else { return Vec::new() };
    let mut parts = rest.split('.');
    let Some(language) = parts.next().and_then(Language::parse) else { return Vec::new() };
    let (was, is) = (look_up(before, at), look_up(after, at));
    change_of_text(at, language, was, is)
        .or_else(|| Some(make_change(at, Hint::Confirmed(language), None, None)))
        .into_iter()
        .collect()
}

fn change_of_text(
    at: &str,
    language: Language,
    was: Option<&Value>,
    is: Option<&Value>,
) -> Option<FieldChange> {
    let words =
        |text: Option<&Value>| text?.get("versions")?.get(language.code())?.get("text").cloned();
    let (was, is) = (words(was), words(is));
    (was != is).then(|| make_change(at, Hint::Text(language), was, is))
}

/// The place of the field a person knows: a term, an amount, a value and a ground are each told as
/// one.
fn raise(at: &str) -> &str {
    if at.starts_with("term.") {
        return "term";
    }
    for (place, _) in at.match_indices('.') {
        let outer = &at[..place];
        let name = outer.rsplit('.').next().unwrap_or(outer);
        let in_funding = outer.starts_with("funding[") && name == "value";
        if in_funding || is_ground(outer) || matches!(name, "money" | "also") {
            return outer;
        }
    }
    at
}

fn is_ground(at: &str) -> bool {
    at.starts_with("steps[") && at.ends_with(".ground")
}

/// The value at a place such as `funding[2].value`.
fn look_up<'a>(body: &'a Value, at: &str) -> Option<&'a Value> {
    at.split('.').try_fold(body, |value, part| {
        let mut steps = part.split('[');
        let value = value.get(steps.next()?)?;
        steps.try_fold(value, |list, index| {
            list.get(index.strip_suffix(']')?.parse::<usize>().ok()?)
        })
    })
}

fn find_hint(at: &str, value: &Value) -> Hint {
    const DATES: &[&str] = &["on", "from", "to", "signed_on", "expires_on", "appointed_on"];
    const CHOICES: &[&str] = &[
        "track",
        "withheld",
        "kind",
        "level",
        "state",
        "role",
        "payer",
        "form",
        "basis",
        "visibility",
        "area",
        "basins",
        "countries",
    ];
    const LINKS: &[&str] = &[
        "programme",
        "organisation",
        "body",
        "recommended_by",
        "appointed_by",
        "unit",
        "person",
        "node",
    ];
    let name = at.rsplit('.').next().unwrap_or(at);
    let name = name.split('[').next().unwrap_or(name);
    match value {
        Value::Bool(_) => Hint::Flag,
        Value::Number(_) => Hint::Number,
        Value::String(_) if at.starts_with("links[") && name == "to" => Hint::Link,
        Value::String(_) if DATES.contains(&name) => Hint::Date,
        Value::String(_) if CHOICES.contains(&name) => Hint::Choice,
        Value::String(_) if LINKS.contains(&name) => Hint::Link,
        Value::String(_) => Hint::Plain,
        Value::Object(_) if at == "term" => Hint::Term,
        Value::Object(_) if at.starts_with("funding[") && name == "value" => Hint::FundingValue,
        Value::Object(_) if matches!(name, "money" | "also") => Hint::Money,
        Value::Object(_) if is_ground(at) => Hint::Ground,
        Value::Object(_) | Value::Array(_) | Value::Null => Hint::Part,
    }
}

/// What a dated fact of a cooperation's life is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A step of its life.
    Step(StepKind),
    /// A body decided on its funding.
    Funded,
    /// A body decided on it and on its funding.
    DecidedAndFunded,
    /// It began.
    Started,
    /// It ended or will end.
    Ends,
    /// An agreement was signed.
    Signed(AgreementKind),
    /// An agreement runs out.
    Expires(AgreementKind),
}

/// A dated fact of a cooperation's life.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub on: PartialDate,
    /// What.
    pub kind: EventKind,
    /// The body that did it.
    pub body: Option<Id<Body>>,
}

/// The dated facts of a cooperation's life, the latest first; some may lie ahead. Of one day what
/// is written later happened later. A decision and one on funding by the same body on the same day
/// are one, and so are the beginning of the term and the record of joining on that day.
pub fn list_events(cooperation: &Cooperation) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut push = |on: Option<PartialDate>, kind: EventKind, body: Option<&Id<Body>>| {
        let Some(on) = on else { return };
        let event = Event { on, kind, body: body.cloned() };
        if !events.contains(&event) {
            events.push(event);
        }
    };
    let grants = || cooperation.funding.iter().flat_map(|line| &line.decisions);
    let is_of = |made: &FundingDecision, step: &Step| {
        step.kind == StepKind::Decided
            && made.on == step.on
            && Some(&made.body) == step.body.as_ref()
    };
    let start = match cooperation.term {
        Term::Fixed { from, .. } => Some(from),
        Term::Ongoing { from } | Term::Yearly { from } | Term::Recurring { from, .. } => from,
        Term::Planned { .. } | Term::NotStated => None,
    };
    for step in &cooperation.steps {
        let kind = match step.kind {
            StepKind::Decided if grants().any(|made| is_of(made, step)) => {
                EventKind::DecidedAndFunded
            }
            StepKind::Joined if step.on == start => continue,
            kind => EventKind::Step(kind),
        };
        push(step.on, kind, step.body.as_ref());
    }
    let apart = |made: &&FundingDecision| !cooperation.steps.iter().any(|step| is_of(made, step));
    for made in grants().filter(apart) {
        push(made.on, EventKind::Funded, Some(&made.body));
    }
    push(start, EventKind::Started, None);
    let has_ended = cooperation.steps.iter().any(|step| step.kind == StepKind::Ended);
    if let Term::Fixed { to, to_read_as, .. } = cooperation.term
        && !has_ended
    {
        push(Some(to_read_as.unwrap_or(to)), EventKind::Ends, None);
    }
    for agreement in &cooperation.agreements {
        push(agreement.signed_on, EventKind::Signed(agreement.kind), None);
        push(agreement.expires_on, EventKind::Expires(agreement.kind), None);
    }
    events.reverse();
    events.sort_by_key(|event| std::cmp::Reverse(event.on.first_day()));
    events
}
