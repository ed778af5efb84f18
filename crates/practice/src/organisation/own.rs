//! What of the authority others know by a name or a number of its own.

use super::model::check_short;
use super::numbers::{NUMBER_LIMIT, compare_cvr, compare_pic};
use serde::{Deserialize, Serialize};
use spine::base::{Fault, LIST_LIMIT, NAME_LIMIT};
use utoipa::ToSchema;

/// The authority itself, or a hospital, a school or another institution of it, as registers and
/// publishers of projects name it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnBody {
    /// Its name.
    pub name: String,
    /// Other names of it: in other languages, before it was renamed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<String>,
    /// Participant identification code of the European Commission: 9 digits, as it was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pic: Option<String>,
    /// Danish central business register: 8 digits, with or without `DK` or `CVR`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<String>,
    /// The town it sits in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
}

impl OwnBody {
    fn check(&self) -> Vec<Fault> {
        let mut faults = check_short("name", Some(&self.name), NAME_LIMIT);
        faults.extend(check_short("town", self.town.as_deref(), 100));
        if self.also_called.len() > LIST_LIMIT {
            let fault = Fault::new("also_called", "fault-too-many");
            faults.push(fault.with("limit", LIST_LIMIT));
        }
        let names = self.also_called.iter();
        faults.extend(names.flat_map(|name| check_short("also_called", Some(name), NAME_LIMIT)));
        if self.pic.as_deref().is_some_and(|pic| compare_pic(pic).is_none()) {
            faults.push(Fault::new("pic", "fault-pic"));
        }
        if self.cvr.as_deref().is_some_and(|cvr| compare_cvr(cvr).is_none()) {
            faults.push(Fault::new("cvr", "fault-cvr"));
        }
        for (at, text) in [("pic", &self.pic), ("cvr", &self.cvr)] {
            faults.extend(check_short(at, text.as_deref(), NUMBER_LIMIT));
        }
        faults
    }

    /// What is wrong with them, each at its place in `own_bodies`.
    pub(super) fn check_all(all: &[Self]) -> Vec<Fault> {
        let mut faults = Vec::new();
        if all.len() > LIST_LIMIT {
            faults.push(Fault::new("own_bodies", "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, body) in all.iter().enumerate() {
            let within = format!("own_bodies[{place}]");
            faults.extend(body.check().into_iter().map(|fault| fault.within(&within)));
        }
        faults
    }
}
