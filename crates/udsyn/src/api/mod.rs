//! The JSON API: what programs read and change, at addresses that stay.
//!
//! One implementation serves every kind of record; what a kind adds is its [`Resource`].
//!
//! Invariants: nobody reads here what the desk would not show them; every record goes out with the
//! version it was read at and comes in only with it; what goes out can come in again; every address
//! stands in the document at `/api/v1/openapi.json`.

mod body;
mod cooperation;
mod derived;
mod document;
mod history;
mod item;
mod organisation;
mod query;
mod read;
mod resource;
mod search;
mod strategy;
#[cfg(test)]
mod tests;
mod write;

pub use document::{show_document, show_index};
pub use history::list_history;
pub use read::{list, show};
pub use resource::Resource;
pub use search::find;
pub use write::{change, create};

use spine::{account::Deed, kit::Failure, kit::Visit};

/// Reading as it stood needs what reading the history needs.
fn need_history(visit: &Visit) -> Result<(), Failure> {
    match visit.as_of {
        Some(_) => visit.need(Deed::SeeHistory, &Default::default()),
        None => Ok(()),
    }
}
