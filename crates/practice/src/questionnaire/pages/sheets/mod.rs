//! Keeping checklists and guides: a list, the page of one, the form of its name, a form for each
//! section. Both kinds are kept by the same code; what differs is a [`Place`].
//!
//! Who comes: an administrator once a year, with the office's new questions on paper. So a section
//! is one page, the points of a scale are lines of one field, and what is used says why it is
//! locked and offers the copy.

mod deeds;
mod draw;
mod fill;
mod handlers;
mod history;

pub use deeds::{copy, move_one, remove, start_use};
pub use handlers::{edit, edit_section, enter, list, save, save_section, show, start};
pub use history::show_history;

use crate::questionnaire::Sheet;
use crate::strategy::pages::Scene;
use spine::account::{Deed, Target};
use spine::base::Id;
use spine::kit::{Failure, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// A kind of sheet with its place on the desk and the words for it.
pub trait Kept: Sheet {
    /// Where and under which words it is kept.
    const PLACE: Place;
}

/// Where a kind of sheet is kept, and the keys of the words for it.
pub struct Place {
    /// The address below the desk.
    pub path: &'static str,
    /// Its name: "Checklists".
    pub title: &'static str,
    /// What they are for.
    pub about: &'static str,
    /// The button that begins one.
    pub add: &'static str,
    /// What stands where there is none.
    pub empty: &'static str,
    /// Why one is locked.
    pub used: &'static str,
}

/// The words of an address: language, authority, id.
type One = axum::extract::Path<(String, String, String)>;
/// The words of an address: language, authority, id, section.
type OneSection = axum::extract::Path<(String, String, String, String)>;

/// The word that stands for a section that is to be.
const NEW: &str = "new";
/// The field with the version a form was opened at.
const READ_AT: &str = "read_at";

/// A visit to the sheets of a kind.
struct Room<R> {
    visit: Visit,
    kind: std::marker::PhantomData<R>,
}

impl<R: Kept> Room<R> {
    /// Goes on only for who may keep sheets.
    fn open(visit: Visit) -> Result<Self, Failure> {
        visit.need(Deed::EditSheets, &Target::default())?;
        Ok(Self { visit, kind: std::marker::PhantomData })
    }

    fn find(&self, id: &str) -> Result<&Arc<Entry<R>>, Failure> {
        let id = Id::parse(id).ok_or_else(Failure::not_found)?;
        self.visit.office.find_entry(&id).ok_or_else(Failure::not_found)
    }

    fn is_used(&self, id: &Id<R>) -> bool {
        R::is_used(&self.visit.office, id)
    }

    /// An address below the list.
    fn link(&self, rest: &str) -> String {
        self.visit.desk(&format!("{}{rest}", R::PLACE.path))
    }

    fn scene(&self) -> Scene<'_> {
        Scene::of(&self.visit)
    }

    /// One of the words of the kind.
    fn say(&self, key: &'static str) -> &'static str {
        self.visit.words.find(key).unwrap_or_default()
    }
}
