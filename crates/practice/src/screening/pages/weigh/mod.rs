//! The screening of one cooperation.
//!
//! Who comes: the office that opens it and makes its result, and the people who weigh, each with
//! ten minutes and perhaps on a phone. So weighing is one short page for each criterion, kept as
//! one goes, and what the others found is not shown before one's own is done.

mod assess;
mod draw;
mod earlier;
mod open;
mod result;

pub use assess::{finish, list as weigh, save, show as show_section};
pub use open::{cut, open, show as show_opening};
pub use result::{make, show as show_making};

use super::viewer_of;
use crate::cooperation::Cooperation;
use crate::cooperation::pages::access;
use crate::cooperation::pages::tell::Teller;
use crate::screening::{Checklist, Screening, Viewer, find_screening};
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::{Deed, People};
use spine::kit::{self, Failure, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// The words of an address: language, authority, cooperation.
type At = Path<(String, String, String)>;
/// The words of an address: language, authority, cooperation, section.
type AtSection = Path<(String, String, String, String)>;

/// A visit to the screening of a cooperation.
struct Room {
    visit: Visit,
    entry: Arc<Entry<Cooperation>>,
    screening: Option<Arc<Entry<Screening>>>,
    viewer: Viewer,
    people: Arc<People>,
}

impl Room {
    /// Goes on only where the visitor may do the deed to the cooperation; whoever is asked to
    /// weigh it is anchored for weighing it.
    async fn enter(visit: Visit, slug: &str, deed: Deed) -> Result<Self, Failure> {
        let found = visit.office.find_by_address::<Cooperation>(slug);
        let entry = found.ok_or_else(Failure::not_found)?.clone();
        let screening = find_screening(&visit.office, &entry.id);
        let viewer = viewer_of(&visit, &entry.record);
        let is_asked = screening.as_ref().zip(viewer.person.as_ref());
        let is_asked = is_asked.is_some_and(|(one, person)| one.record.assessors.contains(person));
        let mut target = access::target(&visit.actor, &entry.record);
        target.anchored |= is_asked && deed == Deed::Assess;
        visit.need(deed, &target)?;
        let people = match visit.may(Deed::SeeNames, &target) {
            true => visit.house.accounts.list_people(visit.authority()).await?,
            false => Arc::default(),
        };
        Ok(Self { visit, entry, screening, viewer, people })
    }

    fn teller(&self) -> Teller<'_> {
        Teller { words: self.visit.words, office: &self.visit.office, people: &self.people }
    }

    /// The screening; 404 where there is none.
    fn expect(&self) -> Result<&Arc<Entry<Screening>>, Failure> {
        self.screening.as_ref().ok_or_else(Failure::not_found)
    }

    /// The questions of the screening.
    fn checklist(&self, screening: &Screening) -> Result<&Checklist, Failure> {
        self.visit.office.find(&screening.checklist).ok_or_else(Failure::not_found)
    }

    fn name(&self) -> &str {
        self.entry.record.name.get(self.visit.words.language())
    }

    /// An address below the screening.
    fn link(&self, rest: &str) -> String {
        let slug = &self.entry.record.slug;
        self.visit.desk(&format!("/cooperations/{slug}/screening{rest}"))
    }

    /// A page in the part of proposals, below the cooperation.
    fn page(&self, title: &str, is_below: bool, main: Markup) -> Markup {
        let words = self.visit.words;
        let register = self.visit.desk("/cooperations");
        let here = self.visit.desk(&format!("/cooperations/{}", self.entry.record.slug));
        let screening = self.link("");
        let mut path = vec![(words.say("coop-register"), register.as_str()), (self.name(), &here)];
        if is_below {
            path.push((words.say("screening-title"), &screening));
        }
        let main = html! { (kit::crumbs(words, &path, title)) (main) };
        self.visit.page(&Sheet { title, part: "proposals" }, main)
    }
}

/// `GET …/cooperations/{slug}/screening`: how far it is, what was found, what came of it.
///
/// # Errors
/// 404 where the cooperation may not be known.
pub async fn show(visit: Visit, Path((_, _, slug)): At) -> Result<Markup, Failure> {
    let room = Room::enter(visit, &slug, Deed::SeeInternal).await?;
    draw::draw(&room)
}
