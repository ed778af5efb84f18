//! Organisations, units and bodies in the API, each list in the order of the ids.

use super::{
    query::{Parameter, Values, unknown_value},
    resource::{Asked, Resource},
};
use jiff::civil::Date;
use practice::organisation::{Body, BodyKind, Organisation, OrganisationKind, Unit};
use serde::Serialize;
use serde_json::{Value, json};
use spine::{
    account::Deed,
    base::{Country, Fault, Id, Slug, Text, fold},
    office::{Entry, Office, Record},
};
use std::sync::Arc;
use utoipa::ToSchema;

/// Of these nothing follows.
#[derive(Serialize, ToSchema)]
pub enum Nothing {}

const FIND: Parameter = Parameter {
    name: "find",
    about: "Those in whose names all these words stand.",
    values: Values::Text("sea"),
};

/// Longest text to find, in characters.
const FIND_LIMIT: usize = 200;

impl Resource for Organisation {
    const MANY: &'static str = "organisations";
    const ONE: &'static str = "organisation";
    const ENTER: Deed = Deed::EditOrganisations;
    const EDIT: Deed = Deed::EditOrganisations;
    const PUBLISH: Option<Deed> = Some(Deed::Publish);
    const PARAMETERS: &'static [Parameter] = &[
        FIND,
        Parameter {
            name: "kind",
            about: "Those of this kind.",
            values: Values::Words(|| OrganisationKind::ALL.iter().filter_map(to_code).collect()),
        },
        Parameter {
            name: "country",
            about: "Those that sit in this country.",
            values: Values::Text("NO"),
        },
    ];

    type Derived = Nothing;

    fn area_in<'a>(&'a self, _: &'a Office) -> Option<&'a Slug> {
        None
    }

    fn derive(&self, _: &Office, _: Date) -> Option<Nothing> {
        None
    }

    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>> {
        let kind = asked.parse("kind", from_code::<OrganisationKind>);
        let country = asked.parse("country", Country::parse);
        let (kind, country, named) = all(kind, country, find_named(asked))?;
        Ok(list(asked, |one: &Self| {
            kind.is_none_or(|kind| kind == one.kind)
                && country.is_none_or(|country| Some(country) == one.country)
                && named(&one.name, one.short.as_deref())
        }))
    }

    fn example() -> Value {
        json!({
            "name": { "en": "North Sea Commission" },
            "short": "NSC",
            "kind": "network",
            "website": "https://cpmr-northsea.org",
            "visibility": "published"
        })
    }
}

impl Resource for Unit {
    const MANY: &'static str = "units";
    const ONE: &'static str = "unit";
    const ENTER: Deed = Deed::EditUnits;
    const EDIT: Deed = Deed::EditUnits;
    const PUBLISH: Option<Deed> = None;
    const PARAMETERS: &'static [Parameter] = &[
        FIND,
        Parameter {
            name: "area",
            about: "Those that work in this area.",
            values: Values::Text("health"),
        },
        Parameter {
            name: "parent",
            about: "Those that stand directly below this unit.",
            values: Values::Text("regional-development"),
        },
    ];

    type Derived = Nothing;

    fn area_in<'a>(&'a self, _: &'a Office) -> Option<&'a Slug> {
        self.area.as_ref()
    }

    fn derive(&self, _: &Office, _: Date) -> Option<Nothing> {
        None
    }

    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>> {
        let area = asked.parse("area", Slug::parse);
        let parent = asked.parse("parent", Id::<Self>::parse);
        let (area, parent, named) = all(area, parent, find_named(asked))?;
        Ok(list(asked, |one: &Self| {
            (area.is_none() || area == one.area)
                && (parent.is_none() || parent == one.parent)
                && named(&one.name, one.short.as_deref())
        }))
    }

    fn example() -> Value {
        json!({
            "name": { "da": "Kontoret for Internationalt Samarbejde" },
            "short": "KIS",
            "area": "regional-development"
        })
    }
}

impl Resource for Body {
    const MANY: &'static str = "bodies";
    const ONE: &'static str = "body";
    const ENTER: Deed = Deed::EditBodies;
    const EDIT: Deed = Deed::EditBodies;
    const PUBLISH: Option<Deed> = None;
    const PARAMETERS: &'static [Parameter] = &[
        FIND,
        Parameter {
            name: "kind",
            about: "Those of this kind.",
            values: Values::Words(|| BODY_KINDS.iter().filter_map(to_code).collect()),
        },
    ];

    type Derived = Nothing;

    fn area_in<'a>(&'a self, _: &'a Office) -> Option<&'a Slug> {
        None
    }

    fn derive(&self, _: &Office, _: Date) -> Option<Nothing> {
        None
    }

    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>> {
        let kind = asked.parse("kind", from_code::<BodyKind>);
        let (kind, (), named) = all(kind, Ok(()), find_named(asked))?;
        Ok(list(asked, |one: &Self| {
            kind.is_none_or(|kind| kind == one.kind) && named(&one.name, one.short.as_deref())
        }))
    }

    fn example() -> Value {
        json!({
            "name": { "da": "Forretningsudvalget", "en": "Executive Committee" },
            "short": "FU",
            "kind": "executive_committee"
        })
    }
}

const BODY_KINDS: [BodyKind; 5] = [
    BodyKind::Council,
    BodyKind::ExecutiveCommittee,
    BodyKind::AdvisoryCommittee,
    BodyKind::Partnership,
    BodyKind::Administration,
];

/// The word of a kind in bodies.
fn to_code<T: Serialize>(kind: &T) -> Option<String> {
    serde_json::to_value(kind).ok()?.as_str().map(str::to_owned)
}

fn from_code<T: serde::de::DeserializeOwned>(code: &str) -> Option<T> {
    serde_json::from_value(code.into()).ok()
}

/// All three, or all their faults.
pub(super) fn all<A, B, C>(
    a: Result<A, Fault>,
    b: Result<B, Fault>,
    c: Result<C, Fault>,
) -> Result<(A, B, C), Vec<Fault>> {
    match (a, b, c) {
        (Ok(a), Ok(b), Ok(c)) => Ok((a, b, c)),
        (a, b, c) => Err([a.err(), b.err(), c.err()].into_iter().flatten().collect()),
    }
}

/// Whether a name has all the words looked for, in any language.
fn find_named(asked: &Asked<'_>) -> Result<impl Fn(&Text, Option<&str>) -> bool, Fault> {
    let text = asked.find("find").unwrap_or_default();
    if text.chars().count() > FIND_LIMIT {
        return Err(unknown_value("find", text));
    }
    let words: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
    Ok(move |name: &Text, short: Option<&str>| {
        let names = name.languages().map(|language| name.get(language)).chain(short);
        let names: Vec<String> = names.map(fold).collect();
        words.iter().all(|word| names.iter().any(|name| name.contains(word.as_str())))
    })
}

/// Those that fit, in the order of the ids.
pub(super) fn list<R: Record>(asked: &Asked<'_>, fits: impl Fn(&R) -> bool) -> Vec<Arc<Entry<R>>> {
    asked.visit.view.list::<R>().filter(|entry| fits(&entry.record)).cloned().collect()
}
