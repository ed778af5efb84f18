//! A saved view of the register: a name and the address of its filters.

use serde::{Deserialize, Serialize};
use spine::base::{Fault, NAME_LIMIT, Text};
use spine::office::{Link, Record};
use utoipa::ToSchema;

/// A view that somebody kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// Its name.
    pub name: Text,
    /// The filters as they stand in the address after the question mark.
    pub query: String,
    /// The account that kept it.
    pub owner: String,
    /// True when everyone in the authority sees it, not only its owner.
    #[serde(default)]
    pub shared: bool,
}

impl Record for SavedView {
    const KIND: &'static str = "saved_view";

    fn check(&self) -> Vec<Fault> {
        let mut faults = self.name.check("name", NAME_LIMIT, true);
        if self.query.len() > 2_000 {
            faults.push(Fault::new("query", "fault-too-long").with("limit", 2_000));
        }
        if self.owner.is_empty() || self.owner.len() > 100 {
            faults.push(Fault::new("owner", "fault-needed"));
        }
        faults
    }

    fn visit_links(&self, _: &mut dyn FnMut(Link)) {}

    fn title(&self) -> &Text {
        &self.name
    }
}
