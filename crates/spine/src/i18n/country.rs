//! Reading the name of a country as people write it.

use super::Words;
use crate::base::{Country, Language, fold};

/// Words that are used beside the names.
const ALSO: [(&str, &str); 54] = [
    ("bosnia", "BA"),
    ("bosnia herzegovina", "BA"),
    ("bosnia-herzegovina", "BA"),
    ("bosnien", "BA"),
    ("hviderusland", "BY"),
    ("weißrussland", "BY"),
    ("ivory coast", "CI"),
    ("czech republic", "CZ"),
    ("tjekkiske republik", "CZ"),
    ("tschechische republik", "CZ"),
    ("england", "GB"),
    ("forenede kongerige", "GB"),
    ("great britain", "GB"),
    ("großbritannien", "GB"),
    ("nordirland", "GB"),
    ("northern ireland", "GB"),
    ("schottland", "GB"),
    ("scotland", "GB"),
    ("skotland", "GB"),
    ("u.k.", "GB"),
    ("uk", "GB"),
    ("wales", "GB"),
    ("el", "GR"),
    ("hellas", "GR"),
    ("eire", "IE"),
    ("republic of ireland", "IE"),
    ("korea", "KR"),
    ("republic of korea", "KR"),
    ("moldau", "MD"),
    ("republic of moldova", "MD"),
    ("republik moldau", "MD"),
    ("republikken moldova", "MD"),
    ("macedonia", "MK"),
    ("makedonien", "MK"),
    ("mazedonien", "MK"),
    ("burma", "MM"),
    ("holland", "NL"),
    ("russian federation", "RU"),
    ("russische föderation", "RU"),
    ("russiske føderation", "RU"),
    ("slovak republic", "SK"),
    ("slovakiske republik", "SK"),
    ("slowakische republik", "SK"),
    ("turkey", "TR"),
    ("amerika", "US"),
    ("forenede stater", "US"),
    ("u.s.a.", "US"),
    ("united states of america", "US"),
    ("vereinigte staaten", "US"),
    ("vereinigte staaten von amerika", "US"),
    ("holy see", "VA"),
    ("vatikan", "VA"),
    ("vatikanet", "VA"),
    ("viet nam", "VN"),
];
const ARTICLES: [&str; 6] = ["the ", "de ", "den ", "det ", "die ", "das "];

/// A country by its code, or by its name in any language of ours, with or without an article.
pub fn parse_country(text: &str) -> Option<Country> {
    let typed = fold(text.trim());
    let without = |article: &&str| typed.strip_prefix(*article);
    let bare = ARTICLES.iter().find_map(without).map_or(&*typed, str::trim).to_owned();
    let also = ALSO.into_iter().find(|(word, _)| fold(word) == bare).map(|(_, code)| code);
    let code = also.map_or_else(|| text.trim().to_ascii_uppercase(), str::to_owned);
    let is_offered = |country: &Country| Country::OFFERED.contains(&country.code());
    Country::parse(&code).filter(is_offered).or_else(|| {
        let named = |country: &Country| {
            let languages = [Language::Da, Language::En, Language::De];
            let known = languages.map(|it| fold(&Words::new(it).country(*country)));
            known.contains(&typed) || known.contains(&bare)
        };
        Country::OFFERED.into_iter().filter_map(Country::parse).find(named)
    })
}
