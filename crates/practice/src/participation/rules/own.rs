//! What of ours a body is, by what is said of it: a number is certain, a name with a place is a
//! suggestion, and a name alone is nothing.

use crate::organisation::{Authority, OwnBody, Unit, find_authority};
use crate::participation::{Matched, MatchedBy, NamedBody, Own};
use spine::base::{Country, Language, Text, fold};
use spine::i18n::Words;
use spine::office::Office;
use std::collections::{BTreeSet, HashMap};

/// What follows a name and says only what form of body it is.
const FORMS: [&str; 24] = [
    "as", "aps", "is", "ks", "amba", "smba", "fmba", "ivs", "ab", "oy", "oyj", "asa", "ag", "gmbh",
    "ev", "eg", "bv", "nv", "sa", "srl", "spa", "ltd", "plc", "limited",
];

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
        if let Some(pic) = &body.pic {
            self.pics.insert(pic.clone(), known.clone());
        }
        if let Some(cvr) = &body.cvr {
            self.cvrs.insert(cvr.clone(), known.clone());
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
        let by_pic = body.pic.as_ref().and_then(|pic| self.pics.get(pic));
        let vat = || self.cvrs.get(&read_cvr(body.vat.as_deref()?)?);
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
    // The lists of the Union have codes of its own for two countries.
    let of_union = match country.code() {
        "GR" => Some("el"),
        "GB" => Some("uk"),
        _ => None,
    };
    let codes = [fold(country.code())].into_iter().chain(of_union.map(str::to_owned));
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

/// The eight digits of a Danish number, with or without the letters of the country.
pub(super) fn read_cvr(vat: &str) -> Option<String> {
    let bare = vat.trim().strip_prefix("DK").unwrap_or(vat.trim());
    let digits: String = bare.chars().filter(|letter| !letter.is_whitespace()).collect();
    (digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// A name as it is compared: folded, without signs and without the form of the body at its end.
pub(super) fn fold_name(name: &str) -> String {
    let folded = fold(name);
    // `A/S` and `e.V.` are one word each, a comma or a bracket parts words.
    let joined: String =
        folded.chars().filter(|letter| !matches!(letter, '/' | '.' | '\'')).collect();
    let mut words: Vec<&str> = joined
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    while words.len() > 1 && words.last().is_some_and(|word| FORMS.contains(word)) {
        words.pop();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_accents_signs_and_forms() {
        for (one, other) in [
            ("Region Nordjylland", "REGION NORDJYLLAND"),
            ("Aalborg Sygehus", "Ålborg sygehus"),
            ("Skov & Co. A/S", "skov, co"),
            ("Verein für Häfen e.V.", "VEREIN FUER HAEFEN EV"),
        ] {
            assert_eq!(fold_name(one), fold_name(other), "{one}");
        }
        assert_ne!(fold_name("Region Nordjylland"), fold_name("Region Midtjylland"));
        assert_eq!(fold_name("A/S"), "as");
    }

    #[test]
    fn a_danish_number_is_read_with_and_without_its_country() {
        for (vat, cvr) in [
            ("DK29190941", Some("29190941")),
            (" 29190941", Some("29190941")),
            ("DK 29 19 09 41", Some("29190941")),
            ("DE129517720", None),
            ("2919094", None),
            ("", None),
        ] {
            assert_eq!(read_cvr(vat).as_deref(), cvr, "{vat}");
        }
    }
}
