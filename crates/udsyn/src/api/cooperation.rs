//! Cooperations in the API.

use super::{
    derived::Derived,
    query::{Parameter, Values},
    resource::{Asked, Resource},
};
use jiff::civil::Date;
use practice::{
    cooperation::{
        Cooperation, CooperationKind, Edit, Ends, Filter, FindingKind, Sight, SortBy, State, Track,
        Viewer, change_cooperation, pages::access, propose_cooperation, select_rows,
    },
    organisation::Change,
};
use serde_json::{Value, json};
use spine::{
    account::{Deed, Target},
    base::{Fault, Id, Slug},
    kit::Visit,
    office::{Draft, Entry, Office, Refusal},
};
use std::sync::Arc;

macro_rules! codes {
    ($words:ty) => {
        || <$words>::ALL.iter().map(|word| word.code().to_owned()).collect()
    };
}

impl Resource for Cooperation {
    const MANY: &'static str = "cooperations";
    const ONE: &'static str = "cooperation";
    const ENTER: Deed = Deed::Propose;
    const EDIT: Deed = Deed::EditCooperation;
    const PUBLISH: Option<Deed> = Some(Deed::Publish);
    const PARAMETERS: &'static [Parameter] = &[
        Parameter::new("track", "Those of this track.", Values::Words(codes!(Track))),
        Parameter::new("area", "Those of this area of the authority.", Values::Text("health")),
        Parameter::new("kind", "Those of this kind.", Values::Words(codes!(CooperationKind))),
        Parameter::new("state", "Those in this state on the day.", Values::Words(codes!(State))),
        Parameter::new("country", "Those at work or with a partner there.", Values::Text("NO")),
        Parameter::new(
            "body",
            "Those that this body decided or recommended.",
            Values::Text("council"),
        ),
        Parameter::new("find", "Those in which all these words stand.", Values::Text("north sea")),
        Parameter::new(
            "finding",
            "Those in which this needs a look.",
            Values::Words(finding_codes),
        ),
        Parameter::new("ends", "Those that end then.", Values::Words(codes!(Ends))),
        Parameter::new(
            "ends_before",
            "Those that end before this day.",
            Values::Text("2013-01-01"),
        ),
        Parameter::new(
            "ends_within",
            "Those that end within so many months.",
            Values::Number(1, 600),
        ),
        Parameter::new(
            "sort",
            "The order; with - before it the other way.",
            Values::Words(sort_codes),
        ),
    ];

    type Derived = Derived;

    fn area_in<'a>(&'a self, _: &'a Office) -> Option<&'a Slug> {
        Some(&self.area)
    }

    fn derive(&self, office: &Office, today: Date) -> Option<Derived> {
        Some(Derived::of(self, office, today))
    }

    fn target<'a>(&'a self, visit: &'a Visit) -> Target<'a> {
        access::target(&visit.actor, self)
    }

    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>> {
        let Asked { visit, pairs } = asked;
        let (filter, faults) = Filter::parse(pairs.iter().map(|(name, value)| (name, value)));
        if !faults.is_empty() {
            return Err(faults);
        }
        let viewer = Viewer {
            today: visit.today,
            language: visit.words.language(),
            sight: &Sight::of(&visit.actor, &visit.view),
            compare: &|one, other| visit.words.compare(one, other),
        };
        let rows = select_rows(&visit.view, &filter, &viewer);
        Ok(rows.iter().map(|row| row.entry.clone()).collect())
    }

    fn enter(
        office: &Office,
        id: &Id<Self>,
        record: Self,
        (today, reason): (Date, &str),
    ) -> Result<Draft, Refusal> {
        let draft = propose_cooperation(office, id, record, today)?;
        Ok(Draft { reason: reason.to_owned(), ..draft })
    }

    fn replace(office: &Office, change: &Change<Self>) -> Result<Draft, Refusal> {
        let Change { id, read_at, record, reason } = change.clone();
        change_cooperation(office, Edit { id, read_at, record, reason })
    }

    fn example() -> Value {
        json!({
            "slug": "coast-to-coast",
            "name": { "da": "Kyst til kyst", "en": "Coast to coast" },
            "track": "administrative",
            "kind": "project",
            "area": "regional-development",
            "summary": { "da": "Sejlruter langs Kattegat.", "en": "Sailing routes on Kattegat." },
            "term": { "kind": "fixed", "from": "2012-05", "to": "2014-12-31" },
            "funding": [{
                "payer": "own",
                "form": "cash",
                "value": {
                    "kind": "amount",
                    "money": { "amount_minor": 25_000_000, "currency": "DKK" }
                },
                "basis": "in_total"
            }],
            "geography": { "countries": ["NO", "SE"], "basins": ["skagerrak_kattegat"] },
            "visibility": "internal"
        })
    }
}

fn finding_codes() -> Vec<String> {
    let kinds = FindingKind::ALL.iter().map(|kind| kind.code().to_owned());
    std::iter::once("any".to_owned()).chain(kinds).collect()
}

fn sort_codes() -> Vec<String> {
    let both = |by: &SortBy| [by.code().to_owned(), format!("-{}", by.code())];
    SortBy::ALL.iter().flat_map(both).collect()
}
