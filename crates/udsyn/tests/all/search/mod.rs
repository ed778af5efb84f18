//! Looking for words: what is found, by whom, and that the index is always what the office is.

mod api;
mod documents;
mod files;
mod keeping;
mod page;
mod process;
mod secrets;
mod words;

use super::world::store;
use data_encoding::BASE64;
use jiff::civil::Date;
use serde_json::{Value, json};
use spine::{
    base::{Id, Language, Slug, hash_bytes},
    office::{Draft, Record},
    search::{Asking, FileReader, Found, Index, Query, Reach},
};
use std::{collections::BTreeSet, path::Path};
use testbed::Database;
use udsyn::{app::Installation, exchange};

/// The authority of these tests.
const NORD: &str = "nord";
const TODAY: Date = jiff::civil::date(2012, 3, 15);

/// An installation with what is to be found.
pub struct Place {
    pub installation: Installation,
    _database: Database,
}

impl Place {
    /// The authority `nord` with these records beside its own.
    pub async fn new(database: Database, records: Vec<Value>) -> Self {
        let installation = udsyn::app::open(database.url(), &store()).await.unwrap();
        let place = Self { installation, _database: database };
        place.import(NORD, records, &[]).await;
        place
    }

    /// Brings in an authority with records and files.
    pub async fn import(&self, authority: &str, records: Vec<Value>, files: &[(&[u8], &str)]) {
        let mut all = vec![make_authority()];
        all.extend(records);
        let files: Vec<Value> = files
            .iter()
            .map(|(bytes, media_type)| {
                json!({"hash": hash_bytes(bytes), "media_type": media_type,
                       "base64": BASE64.encode(bytes)})
            })
            .collect();
        let bundle = json!({"format": "udsyn-bundle", "version": 1, "authority": authority,
                            "reason": "Set up", "records": all, "files": files});
        let bundle = exchange::read_bundle(bundle.to_string().as_bytes(), practice::KINDS);
        let how = exchange::Import {
            author: "import".to_owned(),
            others: exchange::Others::Stay,
            clock_offset_seconds: 0,
            dry_run: false,
        };
        exchange::import(&self.installation.offices, bundle.unwrap(), &how).await.unwrap();
    }

    /// Changes a record of `nord`; none takes it away.
    pub async fn change<R: Record>(
        &self,
        id: &str,
        change: impl Fn(&mut R) + Send + Sync + 'static,
    ) {
        let id: Id<R> = Id::parse(id).unwrap();
        let command = move |office: &spine::office::Office| {
            let mut record = office.find(&id).unwrap().clone();
            change(&mut record);
            Ok(Draft::default().put(&id, &record))
        };
        self.installation.offices.commit(NORD, "test", command).await.unwrap();
    }

    /// What is found in an authority, with the index brought up to date before.
    pub async fn find_in(&self, authority: &str, reach: &Reach, query: &Query) -> Found {
        let index = &self.installation.search;
        index.catch_up().await.unwrap();
        self.look(index, authority, reach, query).await
    }

    pub async fn look(
        &self,
        index: &Index,
        authority: &str,
        reach: &Reach,
        query: &Query,
    ) -> Found {
        let office = self.installation.offices.find(authority).await.unwrap().unwrap();
        let asking =
            Asking { office: &office, reach, withheld: &[], today: TODAY, language: Language::En };
        index.find(&asking, query)
    }

    /// The ids of what is found in `nord` by somebody who sees everything, the best first.
    pub async fn find(&self, text: &str) -> Vec<String> {
        list_ids(&self.find_in(NORD, &Reach::Everything, &ask(text)).await)
    }

    /// The same for a visitor.
    pub async fn find_public(&self, text: &str) -> Vec<String> {
        list_ids(&self.find_in(NORD, &Reach::Public, &ask(text)).await)
    }
}

/// The index of an installation, in a folder or in memory, as another process would open it.
pub fn open_index(place: &Place, folder: Option<&Path>) -> Index {
    let folder = folder.map(Path::to_owned);
    let reader = FileReader::new(env!("CARGO_BIN_EXE_udsyn").into());
    Index::new(place.installation.offices.clone(), practice::SEARCHED, folder, reader)
}

pub fn ask(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

pub fn list_ids(found: &Found) -> Vec<String> {
    found.hits.iter().map(|hit| hit.id.clone()).collect()
}

pub fn in_areas(areas: &[&str]) -> Reach {
    let areas: BTreeSet<Slug> = areas.iter().map(|area| Slug::parse(area).unwrap()).collect();
    Reach::Areas(areas)
}

fn make_authority() -> Value {
    json!({"kind": "authority", "id": "authority", "body": {
        "name": {"da": "Myndigheden"}, "kind": "region", "country": "DK",
        "languages": ["da", "en", "de"], "currency": "DKK", "accent": "#0B5A77",
        "areas": [{"slug": "common", "name": {"da": "Fælles"}},
                  {"slug": "health", "name": {"da": "Sundhed"}},
                  {"slug": "traffic", "name": {"da": "Trafik"}}]}})
}

/// A published cooperation; `more` holds further fields.
pub fn cooperation(id: &str, name: Value, more: Value) -> Value {
    let mut body = json!({"slug": id, "name": name, "track": "administrative", "kind": "project",
                          "area": "health", "visibility": "published",
                          "term": {"kind": "fixed", "from": "2010-01", "to": "2012"}});
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    json!({"kind": "cooperation", "id": id, "body": body})
}
