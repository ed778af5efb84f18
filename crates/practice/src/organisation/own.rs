//! What of the authority others know by a name or a number of its own.

use super::model::check_short;
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
    /// Participant identification code of the European Commission: 9 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pic: Option<String>,
    /// Danish central business register: 8 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<String>,
    /// The town it sits in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
}

impl OwnBody {
    fn check(&self) -> Vec<Fault> {
        let digits = |text: &Option<String>, count: usize| {
            let is_right =
                |it: &String| it.len() == count && it.bytes().all(|b| b.is_ascii_digit());
            text.as_ref().is_none_or(is_right)
        };
        let mut faults = check_short("name", Some(&self.name), NAME_LIMIT);
        faults.extend(check_short("town", self.town.as_deref(), 100));
        if self.also_called.len() > LIST_LIMIT {
            let fault = Fault::new("also_called", "fault-too-many");
            faults.push(fault.with("limit", LIST_LIMIT));
        }
        let names = self.also_called.iter();
        faults.extend(names.flat_map(|name| check_short("also_called", Some(name), NAME_LIMIT)));
        if !digits(&self.pic, 9) {
            faults.push(Fault::new("pic", "fault-pic"));
        }
        if !digits(&self.cvr, 8) {
            faults.push(Fault::new("cvr", "fault-cvr"));
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
