//! The history of a record: every change with who, when, why, and what was different.

use super::{
    query::{self, AS_OF, HISTORY, LIMIT, Pairs},
    read::{Found, answer, find},
    resource::Resource,
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Serialize;
use serde_json::Value;
use spine::{
    account::Deed,
    kit::{Failure, Visit},
    ledger::{Change, LedgerError},
    office::{Difference, Kind, list_differences},
};
use utoipa::ToSchema;

/// The changes of a record, the newest first.
#[derive(Serialize, ToSchema)]
pub(super) struct History {
    /// The changes.
    items: Vec<HistoryChange>,
    /// What `before` must be for the next page; none on the last one.
    next_before: Option<i64>,
}

/// One change.
#[derive(Serialize, ToSchema)]
pub(super) struct HistoryChange {
    /// Its number in the authority's log; the version of the record after it.
    seq: i64,
    /// When: UTC.
    #[schema(format = DateTime)]
    at: String,
    /// Who: a word that stays when the person is erased.
    author: String,
    /// The author's name, as long as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<String>,
    /// Why; may be empty.
    reason: String,
    /// The fields in which the record differs from before.
    differences: Vec<FieldDifference>,
}

/// A field that differs.
#[derive(Serialize, ToSchema)]
pub(super) struct FieldDifference {
    /// The field: `funding[2].value.money.amount_minor`.
    at: String,
    /// What it was; null when it was not there.
    before: Option<Value>,
    /// What it is; null when it is no longer there.
    after: Option<Value>,
}

impl From<Difference> for FieldDifference {
    fn from(Difference { at, before, after }: Difference) -> Self {
        Self { at, before, after }
    }
}

/// The changes of a page that was not asked for a number.
const USUAL: i64 = 50;

/// `GET /api/v1/{authority}/{many}/{id}/history`
pub async fn list_history<R: Resource>(
    visit: Visit,
    Path((_, word)): Path<(String, String)>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Failure> {
    let known = [HISTORY, AS_OF].concat();
    query::check_all(&visit, &pairs, &known)?;
    let read = |name: &str, usual: i64, most: i64| match pairs.iter().rfind(|(n, _)| n == name) {
        None => Ok(usual),
        Some((_, text)) => {
            let number = text.parse().ok().filter(|number| (1..=most).contains(number));
            number.ok_or_else(|| {
                query::refuse(&visit, vec![query::unknown_value(name, text)], &known)
            })
        }
    };
    let limit = read("limit", USUAL, LIMIT as i64)?;
    let before = read("before", i64::MAX, i64::MAX)?.min(visit.view.seq() + 1);
    let entry = match find::<R>(&visit, &word, "/history")? {
        Found::Here(entry, _) => entry,
        Found::Elsewhere(answer) => return Ok(answer),
    };
    let target = entry.record.target(&visit);
    visit.need(Deed::SeeHistory, &target)?;
    let names = match visit.may(Deed::SeeNames, &target) {
        true => Some(visit.house.accounts.names().await?),
        false => None,
    };
    // One more than asked for: the oldest of a page differs from the one before it.
    let ledger = visit.house.offices.ledger();
    let place = (R::KIND, entry.id.as_str());
    let changes =
        ledger.list_changes_of_record_before(visit.authority(), place, before, limit + 1).await?;
    let shown = usize::try_from(limit).unwrap_or(LIMIT);
    let kind = Kind::of::<R>();
    let mut items = Vec::new();
    for (place, change) in changes.iter().take(shown).enumerate() {
        let older = changes.get(place + 1).map_or(Ok(Value::Null), |older| read_body(&kind, older));
        let newer = read_body(&kind, change)?;
        let differences = list_differences(&or_nothing(older?), &or_nothing(newer));
        items.push(HistoryChange {
            seq: change.seq,
            at: change.at.clone(),
            author_name: names.as_ref().and_then(|names| names.get(&change.author).cloned()),
            author: change.author.clone(),
            reason: change.reason.clone(),
            differences: differences.into_iter().map(FieldDifference::from).collect(),
        });
    }
    let next_before = items.last().filter(|_| changes.len() > shown).map(|change| change.seq);
    let history = History { items, next_before };
    let body = serde_json::to_string(&history).map_err(|error| Failure::broken(&error))?;
    Ok(answer(&visit, StatusCode::OK, body))
}

/// The body in the format of today, so that a new format is not told as a change.
fn read_body(kind: &Kind, change: &Change) -> Result<Value, Failure> {
    let Some(body) = &change.body else { return Ok(Value::Null) };
    let broken = |error: String| {
        Failure::from(LedgerError::Broken(format!("change {}: {error}", change.seq)))
    };
    let parsed = kind.parse(change.version, body).map_err(|error| broken(error.to_string()))?;
    serde_json::from_str(&parsed.body).map_err(|error| broken(error.to_string()))
}

/// A record that is not there, compared field by field, has none.
fn or_nothing(body: Value) -> Value {
    if body.is_null() { Value::Object(serde_json::Map::new()) } else { body }
}
