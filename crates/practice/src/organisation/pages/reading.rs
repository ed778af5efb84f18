//! What every page of the slice reads from: the visit, and the names that stand outside the log.

use super::Kept;
use crate::{
    cooperation::{Cooperation, Sight},
    organisation::find_authority,
};
use maud::{Markup, html};
use spine::{
    account::{Deed, Names, People, Target},
    base::{Id, Language, Slug},
    i18n::Words,
    kit::{Failure, Visit, form::FormData, name, soft},
    office::Office,
};
use std::sync::Arc;

/// A visit with the names that it may show.
#[derive(Clone)]
pub struct Reading {
    /// The visit.
    pub visit: Visit,
    /// The names of the authority's people; empty for who may not see names.
    pub people: Arc<People>,
    /// What the reader sees beyond what is published.
    pub sight: Sight,
    /// The names of authors.
    pub authors: Arc<Names>,
}

impl Reading {
    /// Reads the names for a visit.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn of(visit: Visit) -> Result<Self, Failure> {
        let may_see = visit.may(Deed::SeeNames, &Target::default());
        let people = match may_see {
            true => visit.house.accounts.list_people(visit.authority()).await?,
            false => Arc::default(),
        };
        let authors = visit.house.accounts.names().await?;
        let sight = Sight::of(&visit.actor, &visit.view);
        Ok(Self { visit, people, sight, authors })
    }

    /// The reader's words.
    pub fn words(&self) -> Words {
        self.visit.words
    }

    /// The authority as it is shown.
    #[allow(clippy::misnamed_getters, reason = "a visit has two offices; this is the one shown")]
    pub fn office(&self) -> &Office {
        &self.visit.view
    }

    /// True when the reader may change records of this kind, and is not looking at the past.
    pub fn may_change<R: Kept>(&self) -> bool {
        self.visit.as_of.is_none() && self.visit.may(R::PLACE.deed, &Target::default())
    }

    /// An address below the list of a kind: `reading.address::<Unit>("/new")`.
    pub fn address<R: Kept>(&self, rest: &str) -> String {
        self.visit.desk(&format!("{}{rest}", R::PLACE.path))
    }

    /// The languages the authority writes in.
    pub fn languages(&self) -> Vec<Language> {
        let languages = find_authority(self.office()).map(|a| a.languages.clone());
        languages.filter(|l| !l.is_empty()).unwrap_or_else(|| Language::INTERFACE.to_vec())
    }

    /// The name of an area.
    pub fn area(&self, slug: &Slug) -> Markup {
        match find_authority(self.office()).and_then(|a| a.find_area(slug)) {
            Some(area) => name(self.words(), &area.name),
            None => html! { (slug) },
        }
    }

    /// A record by name, leading to its page.
    pub fn link<R: Kept>(&self, id: &Id<R>) -> Markup {
        match self.office().find_entry(id) {
            Some(entry) => html! {
                a href=(self.address::<R>(&format!("/{id}"))) {
                    (name(self.words(), &R::name(entry, self)))
                }
            },
            None => html! { (id) },
        }
    }

    /// The same, or that nothing is stated.
    pub fn link_or_not<R: Kept>(&self, id: Option<&Id<R>>) -> Markup {
        id.map_or_else(|| self.not_stated(), |id| self.link(id))
    }

    /// "Not stated".
    pub fn not_stated(&self) -> Markup {
        soft(self.words().say("organisation-not-stated"))
    }

    /// Words that may be missing.
    pub fn stated(&self, text: Option<&str>) -> Markup {
        text.map_or_else(|| self.not_stated(), |text| html! { (text) })
    }

    /// True when the reader may see a cooperation.
    pub fn may_see(&self, cooperation: &Cooperation) -> bool {
        self.sight.sees(cooperation)
    }

    /// What the address asks for after its question mark.
    pub fn query(&self) -> FormData {
        let query = self.visit.address.split_once('?').map_or("", |(_, query)| query);
        FormData::parse(query.as_bytes()).unwrap_or_default()
    }
}

/// Who made a change, in words: a name where it is known and was not erased.
pub fn describe_author(words: Words, authors: &Names, author: &str) -> String {
    if let Some(name) = authors.get(author) {
        return name.clone();
    }
    let known = match author.split_once(':').map_or(author, |(kind, _)| kind) {
        "import" => "organisation-author-import",
        "account" => "organisation-author-account",
        "token" => "organisation-author-token",
        "visitor" => "organisation-author-visitor",
        _ => return author.to_owned(),
    };
    words.find(known).unwrap_or(author).to_owned()
}
