//! Strategies, their editions and their nodes in the API.

use super::{
    organisation::{Nothing, all, list},
    query::{Parameter, Values},
    resource::{Asked, Resource},
};
use jiff::civil::Date;
use practice::{
    organisation::Change,
    strategy::{
        Edition, EditionState, Node, NodeKind, Strategy, change_edition, change_node,
        change_strategy, enter_edition, enter_node, find_edition_state, find_tree, pages::area_of,
    },
};
use serde::Serialize;
use serde_json::{Value, json};
use spine::{
    account::Deed,
    base::{Fault, Id, Slug},
    office::{Draft, Entry, Office, Refusal},
};
use std::sync::Arc;
use utoipa::ToSchema;

impl Resource for Strategy {
    const MANY: &'static str = "strategies";
    const ONE: &'static str = "strategy";
    const ENTER: Deed = Deed::EditStrategy;
    const EDIT: Deed = Deed::EditStrategy;
    const PUBLISH: Option<Deed> = Some(Deed::Publish);
    const PARAMETERS: &'static [Parameter] =
        &[Parameter::new("area", "Those for this area.", Values::Text("health"))];

    type Derived = Nothing;

    fn area_in<'a>(&'a self, _: &'a Office) -> Option<&'a Slug> {
        area_of(self)
    }

    fn derive(&self, _: &Office, _: Date) -> Option<Nothing> {
        None
    }

    fn replace(office: &Office, change: &Change<Self>) -> Result<Draft, Refusal> {
        change_strategy(office, change)
    }

    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>> {
        let area = asked.parse("area", Slug::parse).map_err(|fault| vec![fault])?;
        Ok(list(asked, |one: &Self| area.is_none() || area == one.area))
    }

    fn example() -> Value {
        json!({
            "slug": "international",
            "name": { "da": "International strategi", "en": "International strategy" },
            "levels": [{
                "kind": "aim",
                "name": { "da": "Mål", "en": "Aim" },
                "plural": { "da": "Mål", "en": "Aims" }
            }],
            "visibility": "internal"
        })
    }
}

/// What follows from an edition on a day.
#[derive(Serialize, ToSchema)]
pub struct EditionDerived {
    /// `draft`, `adopted` or `superseded`.
    state: &'static str,
    /// How many nodes stand in its tree.
    nodes: usize,
}

impl Resource for Edition {
    const MANY: &'static str = "editions";
    const ONE: &'static str = "edition";
    const ENTER: Deed = Deed::EditStrategy;
    const EDIT: Deed = Deed::EditStrategy;
    const PUBLISH: Option<Deed> = Some(Deed::Publish);
    const PARAMETERS: &'static [Parameter] = &[
        Parameter::new("strategy", "Those of this strategy.", Values::Text("international")),
        Parameter::new("state", "Those in this state on the day.", Values::Words(list_states)),
    ];

    type Derived = EditionDerived;

    fn area_in<'a>(&'a self, office: &'a Office) -> Option<&'a Slug> {
        office.find(&self.strategy).and_then(area_of)
    }

    fn derive(&self, office: &Office, today: Date) -> Option<EditionDerived> {
        let entry = office.find_by_address::<Self>(&format!("{}/{}", self.strategy, self.slug))?;
        let state = find_edition_state(office, entry, today).code();
        Some(EditionDerived { state, nodes: find_tree(office, &entry.id).nodes.len() })
    }

    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>> {
        let strategy = asked.parse("strategy", Id::<Strategy>::parse);
        let state =
            asked.parse("state", |code| STATES.iter().copied().find(|state| state.code() == code));
        let (strategy, state, ()) = all(strategy, state, Ok(()))?;
        let office = &asked.visit.view;
        let fits = |entry: &&Arc<Entry<Self>>| {
            strategy.as_ref().is_none_or(|strategy| strategy == &entry.record.strategy)
                && state.is_none_or(|state| {
                    state == find_edition_state(office, entry, asked.visit.today)
                })
        };
        Ok(office.list::<Self>().filter(fits).cloned().collect())
    }

    fn enter(
        office: &Office,
        id: &Id<Self>,
        record: Self,
        (_, reason): (Date, &str),
    ) -> Result<Draft, Refusal> {
        enter_edition(office, id, &record, reason)
    }

    fn replace(office: &Office, change: &Change<Self>) -> Result<Draft, Refusal> {
        change_edition(office, change)
    }

    fn example() -> Value {
        json!({
            "strategy": "international",
            "slug": "2016",
            "title": { "da": "International strategi 2016", "en": "International strategy 2016" },
            "from": "2016",
            "to": "2019",
            "visibility": "internal"
        })
    }
}

const STATES: [EditionState; 3] =
    [EditionState::Draft, EditionState::Adopted, EditionState::Superseded];

fn list_states() -> Vec<String> {
    STATES.iter().map(|state| state.code().to_owned()).collect()
}

impl Resource for Node {
    const MANY: &'static str = "nodes";
    const ONE: &'static str = "node";
    const ENTER: Deed = Deed::EditStrategy;
    const EDIT: Deed = Deed::EditStrategy;
    const PUBLISH: Option<Deed> = Some(Deed::Publish);
    const PARAMETERS: &'static [Parameter] = &[
        Parameter::new("edition", "Those of this edition.", Values::Text("international-2012")),
        Parameter::new("parent", "Those directly under this node.", Values::Text("partnerships")),
        Parameter::new("kind", "Those of this kind.", Values::Words(list_kinds)),
    ];

    type Derived = Nothing;

    // Not the node's own area: whoever keeps a strategy keeps all that stands in it.
    fn area_in<'a>(&'a self, office: &'a Office) -> Option<&'a Slug> {
        office.find(&self.edition)?.area_in(office)
    }

    fn derive(&self, _: &Office, _: Date) -> Option<Nothing> {
        None
    }

    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>> {
        let edition = asked.parse("edition", Id::<Edition>::parse);
        let parent = asked.parse("parent", Id::<Self>::parse);
        let kind = asked.parse("kind", NodeKind::parse);
        let (edition, parent, kind) = all(edition, parent, kind)?;
        Ok(list(asked, |one: &Self| {
            edition.as_ref().is_none_or(|edition| edition == &one.edition)
                && (parent.is_none() || parent == one.parent)
                && kind.is_none_or(|kind| kind == one.kind)
        }))
    }

    fn enter(
        office: &Office,
        id: &Id<Self>,
        record: Self,
        (_, reason): (Date, &str),
    ) -> Result<Draft, Refusal> {
        enter_node(office, id, &record, reason)
    }

    fn replace(office: &Office, change: &Change<Self>) -> Result<Draft, Refusal> {
        change_node(office, change)
    }

    fn example() -> Value {
        json!({
            "edition": "international-2016",
            "slug": "north-sea",
            "kind": "aim",
            "order": 1,
            "title": { "da": "Samarbejde om Nordsøen", "en": "Cooperation on the North Sea" },
            "visibility": "internal"
        })
    }
}

fn list_kinds() -> Vec<String> {
    NodeKind::ALL.iter().map(|kind| kind.code().to_owned()).collect()
}
