//! What of ours a body is, by what is said of it: a number is certain, a name with a place is a
//! suggestion, and a name alone is nothing.

use crate::organisation::{
    Authority, OwnBody, Unit, compare_cvr, compare_pic, find_authority, fold_name,
};
use crate::participation::{Matched, MatchedBy, NamedBody, Own};
use spine::base::{Country, Language, Text, fold};
use spine::i18n::Words;
use spine::office::Office;
use std::collections::{BTreeSet, HashMap};

/// The shortest name of a unit in one word that is looked for: "Health" is no name of a body.
const TELLING: usize = 14;

/// A name or a number of ours.
#[derive(Clone, Debug, PartialEq)]
struct Known {
    with: Own,
    name: String,
    towns: Vec<String>,
}

/// What we are known by, ready to be compared with.
#[derive(Clone, Debug, Default)]
pub struct OurNames {
    pics: HashMap<String, Known>,
    cvrs: HashMap<String, Known>,
    names: HashMap<String, Known>,
    countries: BTreeSet<String>,
    nuts: Option<String>,
}

impl OurNames {
    /// What the authority of an office is known by.
    pub fn of(office: &Office) -> Self {
        let mut ours = Self::default();
        let Some(authority) = find_authority(office) else { return ours };
        ours.nuts = authority.nuts.as_ref().map(|nuts| nuts.code().to_owned());
        ours.countries = list_country_names(authority.country);
        for body in &authority.own_bodies {
            ours.add_body(authority, body);
        }
        let known = |with, name: &str| Known { with, name: name.to_owned(), towns: Vec::new() };
        for name in list_versions(&authority.name) {
            ours.add_name(name, &known(Own::Authority, name));
        }
        for entry in office.list::<Unit>() {
            for name in list_versions(&entry.record.name).flat_map(split_brackets) {
                if name.contains(' ') || name.chars().count() >= TELLING {
                    ours.add_name(name, &known(Own::Unit, name));
                }
            }
        }
        ours
    }

    fn add_body(&mut self, authority: &Authority, body: &OwnBody) {
        let is_itself =
            list_versions(&authority.name).any(|name| fold_name(name) == fold_name(&body.name));
        let with = if is_itself { Own::Authority } else { Own::Body };
        let towns = body.town.iter().map(|town| fold_name(town)).collect();
        let known = Known { with, name: body.name.clone(), towns };
        if let Some(pic) = body.pic.as_deref().and_then(compare_pic) {
            self.pics.insert(pic, known.clone());
        }
        if let Some(cvr) = body.cvr.as_deref().and_then(compare_cvr) {
            self.cvrs.insert(cvr, known.clone());
        }
        for name in std::iter::once(&body.name).chain(&body.also_called) {
            self.add_name(name, &known);
        }
    }

    fn add_name(&mut self, name: &str, known: &Known) {
        self.names.entry(fold_name(name)).or_insert_with(|| known.clone());
    }

    /// What of ours a body is.
    pub fn find(&self, body: &NamedBody) -> Option<Matched> {
        let by_pic = body.pic.as_deref().and_then(|pic| self.pics.get(&compare_pic(pic)?));
        let vat = || self.cvrs.get(&compare_cvr(body.vat.as_deref()?)?);
        let matched =
            |by, known: &Known| Matched { by, with: known.with, name: known.name.clone() };
        if let Some(known) = by_pic.or_else(vat) {
            return Some(matched(MatchedBy::Number, known));
        }
        let names = std::iter::once(&body.name).chain(&body.also);
        let mut known = names.filter_map(|name| self.names.get(&fold_name(name)));
        if let Some(known) = known.find(|known| self.is_near(body, known)) {
            return Some(matched(MatchedBy::NameAndPlace, known));
        }
        let (ours, theirs) = (self.nuts.as_ref()?, body.nuts.as_ref()?);
        let is_within = theirs.to_uppercase().starts_with(ours.as_str());
        let region = Known { with: Own::Region, name: ours.clone(), towns: Vec::new() };
        is_within.then(|| matched(MatchedBy::Place, &region))
    }

    fn is_near(&self, body: &NamedBody, known: &Known) -> bool {
        let in_country =
            body.country_name.as_ref().is_some_and(|it| self.countries.contains(&fold(it)));
        let in_town = || {
            let town = fold_name(body.town.as_deref().unwrap_or_default());
            known.towns.iter().any(|ours| is_same_town(ours, &town))
        };
        in_country || in_town()
    }
}

/// A country by its code and by its names, folded.
fn list_country_names(country: Country) -> BTreeSet<String> {
    let languages = [Language::Da, Language::En, Language::De];
    let names = languages.map(|language| fold(&Words::new(language).country(country)));
    let codes = [fold(country.code())].into_iter().chain(country.code_of_union().map(fold));
    names.into_iter().chain(codes).collect()
}

fn list_versions(text: &Text) -> impl Iterator<Item = &str> {
    text.languages().filter_map(|language| text.find(language))
}

/// "A hospital (its older name)" is known by both.
fn split_brackets(name: &str) -> Vec<&str> {
    match name.split_once('(') {
        Some((before, inside)) => vec![before.trim(), inside.trim_end_matches([')', ' '])],
        None => vec![name],
    }
}

/// `Aalborg Ø` is in `Aalborg`, `Uzhhorod city` in `Uzhhorod`.
fn is_same_town(ours: &str, theirs: &str) -> bool {
    let begins = |long: &str, short: &str| {
        !short.is_empty()
            && long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    begins(ours, theirs) || begins(theirs, ours)
}
