//! What a page is about, in the vocabulary of schema.org, for search engines and other programs.

use super::PublicVisit;
use practice::{
    cooperation::{Cooperation, Row, find_end, find_start},
    organisation::{Authority, AuthorityKind, Organisation},
    strategy::Edition,
};
use serde_json::{Value, json};
use spine::base::Text;

/// The authority.
pub fn authority(visit: &PublicVisit, record: &Authority) -> Value {
    let language = visit.words.language();
    let kind = match record.kind {
        AuthorityKind::Region | AuthorityKind::Municipality | AuthorityKind::EuOffice => {
            "GovernmentOrganization"
        }
        AuthorityKind::Other => "Organization",
    };
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind,
        "@id": visit.place.whole_bare(""),
        "name": record.name.get(language),
        "url": visit.place.whole(language, ""),
        "address": { "@type": "PostalAddress", "addressCountry": record.country.code() },
    });
    let logo = record.logo.as_ref();
    put(&mut data, "logo", logo.map(|logo| visit.place.whole(language, &super::logo::rest(logo))));
    data
}

fn publisher(visit: &PublicVisit) -> Value {
    json!({ "@id": visit.place.whole_bare("") })
}

/// A cooperation.
pub fn cooperation(visit: &PublicVisit, row: &Row) -> Value {
    let language = visit.words.language();
    let record: &Cooperation = &row.entry.record;
    let (shown, name) = record.name.read(language);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let members: Vec<Value> = record
        .partners
        .iter()
        .filter_map(|partner| visit.office.find(&partner.organisation))
        .map(|found| organisation(visit, found))
        .collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Project",
        "name": name,
        "inLanguage": shown.code(),
        "url": visit.place.whole(language, &format!("/cooperations/{}", record.slug)),
        "parentOrganization": publisher(visit),
    });
    put(&mut data, "alternateName", record.short.clone());
    put(&mut data, "description", say(visit, &record.summary));
    put(&mut data, "foundingDate", day(find_start(record)));
    put(&mut data, "dissolutionDate", day(find_end(record)));
    if !members.is_empty() {
        data["member"] = Value::Array(members);
    }
    data
}

fn organisation(visit: &PublicVisit, record: &Organisation) -> Value {
    let name = record.name.get(visit.words.language());
    let mut data = json!({ "@type": "Organization", "name": name });
    put(&mut data, "url", record.website.clone());
    if let Some(country) = record.country {
        data["address"] = json!({ "@type": "PostalAddress", "addressCountry": country.code() });
    }
    data
}

/// An edition of a strategy.
pub fn edition(visit: &PublicVisit, record: &Edition, rest: &str) -> Value {
    let language = visit.words.language();
    let (shown, title) = record.title.read(language);
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": title,
        "inLanguage": shown.code(),
        "url": visit.place.whole(language, rest),
        "publisher": publisher(visit),
    });
    let adopted = record.adoption.as_ref().map(|adoption| adoption.on.to_string());
    put(&mut data, "datePublished", adopted);
    data
}

fn say(visit: &PublicVisit, text: &Text) -> Option<String> {
    (!text.is_empty()).then(|| text.get(visit.words.language()).to_owned())
}

fn put(data: &mut Value, name: &str, value: Option<String>) {
    if let Some(value) = value {
        data[name] = value.into();
    }
}
