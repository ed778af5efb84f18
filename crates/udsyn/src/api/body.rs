//! What programs send: JSON that is read whole, or refused with the place and the cause.

use super::{item::ADDED, resource::Resource};
use axum::http::{HeaderMap, header};
use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, IgnoredAny, IntoDeserializer, MapAccess, Visitor,
        value::{MapAccessDeserializer, StringDeserializer},
    },
};
use spine::{
    base::{Fault, Id, compose_json},
    key,
    kit::{Failure, Problem, ProblemKind, Visit},
    office::Unreadable,
};
use std::{fmt, marker::PhantomData};

/// Longest reason, in characters.
const REASON_LIMIT: usize = 2_000;

/// A record that is to be entered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound = "R: Resource")]
pub struct New<R: Resource> {
    /// The id it is to have; made when left out.
    #[serde(default)]
    pub id: Option<Id<R>>,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// The record.
    #[serde(deserialize_with = "read_record")]
    pub record: R,
}

/// A record that is to be changed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound = "R: Resource")]
pub struct Changed<R: Resource> {
    /// The version it was read at; may stand in `If-Match` instead.
    #[serde(default)]
    pub version: Option<i64>,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Its whole new state.
    #[serde(deserialize_with = "read_record")]
    pub record: R,
}

/// Reads a body.
///
/// # Errors
/// 400 with the line, the column, the field and the cause.
pub fn read<T: DeserializeOwned>(
    visit: &Visit,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<T, Failure> {
    let refuse = |text: String| Failure(Problem::new(ProblemKind::Unreadable).detail(text));
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media = media.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if !media.eq_ignore_ascii_case("application/json") {
        return Err(refuse(visit.words.say("api-media-type").to_owned()));
    }
    let text =
        str::from_utf8(body).map_err(|_| refuse(visit.words.say("api-not-utf-8").to_owned()))?;
    let text = &*compose_json(text);
    serde_json::from_str(text).map_err(|error| {
        let Unreadable { at, why } = Unreadable::new(text, &error);
        let (line, column) = (error.line(), error.column());
        let detail = visit.words.say_with(
            if at.is_empty() { key!("api-unreadable") } else { key!("api-unreadable-at") },
            &[
                ("line", line.to_string().into()),
                ("column", column.to_string().into()),
                ("at", at.as_str().into()),
                ("why", why.as_str().into()),
            ],
        );
        let problem = Problem::new(ProblemKind::Unreadable)
            .detail(detail)
            .with_member("line", line)
            .with_member("column", column)
            .with_member("at", at);
        Failure(problem)
    })
}

/// The fault of a reason that cannot be kept.
pub fn check_reason(reason: &str) -> Option<Fault> {
    if reason.chars().count() > REASON_LIMIT {
        return Some(Fault::new("reason", "fault-too-long").with("limit", REASON_LIMIT));
    }
    let is_odd = |c: char| c.is_control() && c != '\n' && c != '\t';
    reason.chars().any(is_odd).then(|| Fault::new("reason", "fault-control-character"))
}

/// Reads a record as it went out: what the server had added to it is passed over.
fn read_record<'de, D: Deserializer<'de>, R: Resource>(deserializer: D) -> Result<R, D::Error> {
    deserializer.deserialize_map(Record(PhantomData))
}

struct Record<R>(PhantomData<R>);

impl<'de, R: Resource> Visitor<'de> for Record<R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object that is one {}", R::ONE)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<R, A::Error> {
        R::deserialize(MapAccessDeserializer::new(WithoutAdded(map)))
    }
}

/// The members of an object without those that the server adds.
struct WithoutAdded<A>(A);

impl<'de, A: MapAccess<'de>> MapAccess<'de> for WithoutAdded<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(name) = self.0.next_key::<String>()? {
            if !ADDED.contains(&name.as_str()) {
                let name: StringDeserializer<A::Error> = name.into_deserializer();
                return seed.deserialize(name).map(Some);
            }
            self.0.next_value::<IgnoredAny>()?;
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(seed)
    }
}
