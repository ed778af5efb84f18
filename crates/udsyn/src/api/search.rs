//! Looking for words, for programs.

use super::{
    document::{BuildWith, READING, answer as describe_answer, begin_at},
    query::{self, Pairs, Parameter, Values, unknown_value},
    read::answer,
};
use axum::{extract::Query as Address, http::StatusCode, response::Response};
use practice::{SEARCHED, cooperation::Sight, search};
use serde::Serialize;
use spine::{
    base::{Language, Slug},
    kit::{Failure, Problem, ProblemKind, Visit},
    search::{Asking, Facets, Found, Hit, How, Query, Reach},
};
use std::collections::BTreeMap;
use utoipa::{ToSchema, openapi::path::Operation};

const PARAMETERS: [Parameter; 7] = [
    Parameter {
        name: "q",
        about: "What is looked for, at most 200 characters: words, of which all must be there; \
                phrases in quotation marks; a minus before what must not be there.",
        values: Values::Text("havn -energi"),
    },
    Parameter { name: "kind", about: "Only records of this kind.", values: Values::Words(kinds) },
    Parameter { name: "area", about: "Only this area.", values: Values::Text("health") },
    Parameter { name: "country", about: "Only this country.", values: Values::Text("SE") },
    Parameter {
        name: "year",
        about: "Only what is about this year.",
        values: Values::Number(1000, 9999),
    },
    Parameter { name: "state", about: "Only this state.", values: Values::Text("active") },
    Parameter { name: "page", about: "The page, from 1.", values: Values::Number(1, 10_000) },
];

fn kinds() -> Vec<String> {
    SEARCHED.iter().map(|kind| kind.name.to_owned()).collect()
}

/// What was found.
#[derive(Serialize, ToSchema)]
pub(super) struct SearchResults {
    /// How near it comes: `all` of the words, words spelled `similar`ly, or only `some`; `none`
    /// when nothing was asked.
    how: &'static str,
    /// How many there are on all pages.
    total: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
    /// The results, the best first.
    items: Vec<SearchItem>,
    /// How many results each value of a parameter would give, with the others as they are.
    counts: BTreeMap<&'static str, BTreeMap<String, usize>>,
}

/// A record that was found.
#[derive(Serialize, ToSchema)]
struct SearchItem {
    /// Its kind.
    kind: &'static str,
    /// Its id.
    id: String,
    /// Its title.
    title: String,
    /// The language of the title.
    #[schema(value_type = Option<String>)]
    title_language: Option<Language>,
    /// A piece of its text, or of one of its files.
    snippet: String,
    /// The language of that piece, where it is known.
    #[schema(value_type = Option<String>)]
    snippet_language: Option<Language>,
    /// The words in it that were found.
    found: Vec<String>,
    /// The area it belongs to.
    #[schema(value_type = Option<String>)]
    area: Option<Slug>,
    /// Its state.
    state: Option<&'static str>,
}

/// `GET /api/v1/{authority}/search?q=`
pub async fn find(visit: Visit, Address(pairs): Address<Pairs>) -> Result<Response, Failure> {
    query::check_all(&visit, &pairs, &PARAMETERS)?;
    let is_read = |name: &str, value: &str| {
        Query::parse([(name, value)]) != Query::default()
            && (name != "kind" || kinds().iter().any(|kind| kind == value.trim()))
    };
    let unread = pairs.iter().filter(|(name, value)| {
        // The first page is what is asked for without a number.
        let is_usual = value.trim().is_empty() || (name.as_str(), value.trim()) == ("page", "1");
        !is_usual && !is_read(name, value)
    });
    let faults: Vec<_> = unread.map(|(name, value)| unknown_value(name, value)).collect();
    if !faults.is_empty() {
        return Err(query::refuse(&visit, faults, &PARAMETERS));
    }
    let reach = Reach::from(&Sight::of(&visit.actor, &visit.office));
    let language = visit.words.language();
    let withheld = search::list_withheld(&visit.actor);
    let (office, today) = (&visit.office, visit.today);
    let asking = Asking { office, reach: &reach, withheld, today, language };
    let found = search::find(&visit.house, &asking, &Query::parse(pairs_of(&pairs)));
    if found.how == How::NotReady {
        return Err(Failure(Problem::new(ProblemKind::Unavailable).retry(2)));
    }
    let body =
        serde_json::to_string(&tell(&visit, found)).map_err(|error| Failure::broken(&error))?;
    Ok(answer(&visit, StatusCode::OK, body))
}

fn pairs_of(pairs: &Pairs) -> Vec<(&str, &str)> {
    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn tell(visit: &Visit, found: Found) -> SearchResults {
    let Facets { kinds, areas, countries, years, states } = found.facets;
    let counts = BTreeMap::from([
        ("kind", count(kinds)),
        ("area", count(areas)),
        ("country", countries.into_iter().map(|(c, n)| (c.code().to_owned(), n)).collect()),
        ("year", count(years)),
        ("state", count(states)),
    ]);
    SearchResults {
        how: match found.how {
            How::NotReady | How::NothingAsked => "none",
            How::All => "all",
            How::Similar => "similar",
            How::Some => "some",
        },
        total: found.total,
        page: found.page + 1,
        pages: found.pages,
        items: found.hits.into_iter().map(|hit| tell_one(visit, hit)).collect(),
        counts,
    }
}

fn count<T: ToString>(counts: BTreeMap<T, usize>) -> BTreeMap<String, usize> {
    counts.into_iter().map(|(value, count)| (value.to_string(), count)).collect()
}

fn tell_one(visit: &Visit, hit: Hit) -> SearchItem {
    let snippet = hit.snippet.unwrap_or_default();
    let pieces = hit.title.pieces.iter().chain(&snippet.pieces);
    let mut found: Vec<String> =
        pieces.filter(|piece| piece.is_found).map(|piece| piece.text.clone()).collect();
    found.sort();
    found.dedup();
    let title = match hit.title.text() {
        title if title.is_empty() => {
            let name = search::find_name(&visit.office, visit.words, hit.kind, &hit.id);
            name.unwrap_or_default()
        }
        title => title,
    };
    SearchItem {
        kind: hit.kind,
        id: hit.id,
        title,
        title_language: hit.title.language,
        snippet: snippet.text(),
        snippet_language: snippet.language,
        found,
        area: hit.area,
        state: hit.state,
    }
}

/// The operation in the document.
pub(super) fn describe() -> Operation {
    begin_at("search", "find", "Look for words in every kind of record", &PARAMETERS)
        .response("200", describe_answer("What was found.", "SearchResults"))
        .build_with(READING)
}
