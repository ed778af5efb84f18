//! What a kind of record adds to be read and changed through the API.

use super::{
    item::Side,
    query::{self, Parameter},
};
use jiff::civil::Date;
use practice::organisation::{Change, change_record, enter_record};
use serde::Serialize;
use serde_json::Value;
use spine::{
    account::{Deed, Target},
    base::{Fault, Id, Slug, Visibility},
    kit::Visit,
    office::{Draft, Entry, Office, Record, Refusal},
};
use std::sync::Arc;
use utoipa::ToSchema;

/// A kind of record with addresses in the API.
pub trait Resource: Record + ToSchema {
    /// The word in addresses for all of them: `cooperations`.
    const MANY: &'static str;
    /// What one is called in sentences: `cooperation`.
    const ONE: &'static str;
    /// The least that whoever enters one must be allowed to do.
    const ENTER: Deed;
    /// The least that whoever changes one must be allowed to do.
    const EDIT: Deed;
    /// What it takes beside to publish one; none for kinds that are never kept internal.
    const PUBLISH: Option<Deed>;
    /// What a list of them may be asked for.
    const PARAMETERS: &'static [Parameter];

    /// What follows from one on a day, beside the record.
    type Derived: Serialize + ToSchema;

    /// The area it belongs to; none for what is common to all.
    fn area_in<'a>(&'a self, office: &'a Office) -> Option<&'a Slug>;

    /// What follows from it on a day; none for kinds from which nothing follows.
    fn derive(&self, office: &Office, today: Date) -> Option<Self::Derived>;

    /// Those that fit what was asked, in the order asked for.
    ///
    /// # Errors
    /// A fault for each value that is not known; see [`query`].
    fn select(asked: &Asked<'_>) -> Result<Vec<Arc<Entry<Self>>>, Vec<Fault>>;

    /// Enters a new one.
    ///
    /// # Errors
    /// What the command of its slice refuses.
    fn enter(
        office: &Office,
        id: &Id<Self>,
        record: Self,
        (today, reason): (Date, &str),
    ) -> Result<Draft, Refusal> {
        let _ = today;
        enter_record(office, id, &record, reason)
    }

    /// Replaces one.
    ///
    /// # Errors
    /// What the command of its slice refuses.
    fn replace(office: &Office, change: &Change<Self>) -> Result<Draft, Refusal> {
        change_record(office, change)
    }

    /// One for the document, as it may be sent in.
    fn example() -> Value;

    /// What it is as a target of the deeds of whoever asks.
    fn target<'a>(&'a self, visit: &'a Visit) -> Target<'a> {
        let published = self.visibility() == Visibility::Published;
        Target { area: self.area_in(&visit.view), published, anchored: false }
    }

    /// Which side of it a visit may see; none for one that it may not know of.
    fn find_side(&self, visit: &Visit) -> Option<Side> {
        let target = self.target(visit);
        if visit.may(Deed::SeeInternal, &target) {
            Some(Side::Internal)
        } else {
            self.is_public(&visit.view).then_some(Side::Public)
        }
    }
}

/// What a list is asked for.
pub struct Asked<'a> {
    /// Who asks, and of which day. What the visit does not see need not be left out here, but must
    /// not be looked through either.
    pub visit: &'a Visit,
    /// The names and values of the address, without those that every list knows.
    pub pairs: &'a [(String, String)],
}

impl Asked<'_> {
    /// The value of a parameter; none where it is left out or empty.
    pub fn find(&self, name: &str) -> Option<&str> {
        let mut pairs = self.pairs.iter().rev();
        pairs
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.trim())
            .filter(|v| !v.is_empty())
    }

    /// The value of a parameter, parsed.
    ///
    /// # Errors
    /// A fault at the parameter when it is not among those known.
    pub fn parse<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        let Some(value) = self.find(name) else { return Ok(None) };
        parse(value).map(Some).ok_or_else(|| query::unknown_value(name, value))
    }
}
