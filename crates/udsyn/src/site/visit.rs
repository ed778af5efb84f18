//! A visit to a public site. It holds the published office and nothing else: no handler of the site
//! can reach what is internal, and none knows who is asking, so everybody gets the same bytes.

use super::{Place, chronicle::Chronicle, keeping::Shelf};
use axum::{
    extract::FromRequestParts,
    http::{Uri, request::Parts},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use practice::{
    cooperation::{Row, list_rows},
    organisation::{Authority, find_authority},
};
use spine::{
    account::{AccountError, NewFeedback},
    base::Language,
    i18n::Words,
    kit::{Failure, House, form::FormData},
    ledger::StoredFile,
    office::Office,
    search::{Asking, Found, Query, Reach},
};
use std::{ops::Deref, sync::Arc};

/// What every visit to a site stands on. Cheap to clone.
#[derive(Clone)]
pub struct Reception {
    pub(super) house: House,
    pub(super) shelf: Arc<Shelf>,
    pub(super) chronicle: Arc<Chronicle>,
}

impl Reception {
    /// The reception of a house.
    pub fn new(house: House) -> Self {
        Self { house, shelf: Arc::default(), chronicle: Arc::default() }
    }
}

/// One request to a public site. Cheap to clone.
#[derive(Clone)]
pub struct PublicVisit(Arc<PublicVisitParts>);

/// What a handler of the site reads.
pub struct PublicVisitParts {
    /// The interface in the reader's language.
    pub words: Words,
    /// What is published.
    pub office: Arc<Office>,
    /// The authority's own day.
    pub today: Date,
    /// Where the site stands.
    pub place: Place,
    /// What follows the site's own address: `/strategy/international`.
    pub rest: String,
    /// The query of the address, without the question mark.
    pub query: String,
    /// True when a draft is shown as it will look.
    pub is_preview: bool,
    reception: Reception,
}

impl PublicVisit {
    /// The visit for an address below a site.
    pub(super) fn new(reception: &Reception, office: &Office, found: Address, uri: &Uri) -> Self {
        let today = reception.house.offices.today(office.authority());
        Self(Arc::new(PublicVisitParts {
            words: Words::new(found.language),
            office: office.to_public(),
            today,
            place: found.place,
            rest: found.rest,
            query: uri.query().unwrap_or_default().to_owned(),
            is_preview: false,
            reception: reception.clone(),
        }))
    }

    /// The same page over another office, in which something is published that is not yet.
    pub(super) fn preview(
        reception: &Reception,
        office: Arc<Office>,
        today: Date,
        found: Address,
    ) -> Self {
        Self(Arc::new(PublicVisitParts {
            words: Words::new(found.language),
            office,
            today,
            place: found.place,
            rest: found.rest,
            query: String::new(),
            is_preview: true,
            reception: reception.clone(),
        }))
    }

    /// The address of a page of the site.
    pub fn path(&self, rest: &str) -> String {
        self.place.path(self.words.language(), rest)
    }

    /// The authority's own record.
    ///
    /// # Errors
    /// 404 while there is none: then there is no site.
    pub fn authority(&self) -> Result<&Authority, Failure> {
        find_authority(&self.office).ok_or_else(Failure::not_found)
    }

    /// The published cooperations.
    pub fn rows(&self) -> Arc<Vec<Arc<Row>>> {
        list_rows(&self.office, self.today)
    }

    /// What the query says; nothing where it cannot be read.
    pub fn asked(&self) -> FormData {
        FormData::parse(self.query.as_bytes()).unwrap_or_default()
    }

    /// The zone whose days are shown.
    pub fn zone(&self) -> &TimeZone {
        self.reception.house.offices.zone()
    }

    /// When the authority's records last changed in any way.
    pub fn last_at(&self) -> Timestamp {
        self.office.last_at()
    }

    /// The content of a file. Only for one that a published record names as published.
    pub(super) async fn find_file(&self, hash: &str) -> Result<StoredFile, Failure> {
        let ledger = self.reception.house.offices.ledger();
        let found = ledger.find_file(self.office.authority(), hash).await?;
        found.ok_or_else(Failure::not_found)
    }

    /// What of everything published has these words. The index needs the office it was made from;
    /// with this reach it looks at nothing but what is public.
    pub(super) async fn search(&self, query: &Query) -> Result<Found, Failure> {
        let house = &self.reception.house;
        let office = house.offices.find(self.office.authority()).await?;
        let office = office.ok_or_else(Failure::not_found)?;
        let asking = Asking {
            withheld: &[],
            office: &office,
            reach: &Reach::Public,
            today: self.today,
            language: self.words.language(),
        };
        Ok(practice::search::find(house, &asking, query))
    }

    /// Keeps what the visitor wrote.
    pub(super) async fn send_feedback(&self, new: NewFeedback<'_>) -> Result<(), AccountError> {
        self.reception.house.accounts.add_feedback(new).await
    }

    /// What was published and changed, the newest first.
    pub(super) async fn list_news(&self) -> Result<Arc<Vec<super::News>>, Failure> {
        let offices = &self.reception.house.offices;
        self.reception.chronicle.read(offices, self.office.authority(), self.office.seq()).await
    }
}

impl Deref for PublicVisit {
    type Target = PublicVisitParts;
    fn deref(&self) -> &PublicVisitParts {
        &self.0
    }
}

/// What an address says of a site.
pub(super) struct Address {
    pub(super) language: Language,
    pub(super) place: Place,
    pub(super) rest: String,
}

impl<S: Sync> FromRequestParts<S> for PublicVisit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        // Put there by the site's own door, which every address of a site goes through.
        parts.extensions.get::<Self>().cloned().ok_or_else(Failure::not_found)
    }
}
