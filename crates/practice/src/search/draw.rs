//! Results in words: the form, how much was found, and each result with the reason why.

use super::find_name;
use crate::cooperation::State;
use crate::organisation::find_authority;
use maud::{Markup, html};
use spine::base::Language;
use spine::i18n::Words;
use spine::kit::{self, Filter, Filters, PagerLinks};
use spine::office::Office;
use spine::search::{Facets, Found, Hit, How, PAGE, Piece, Query, Snippet};
use std::collections::BTreeMap;

/// What a page of results is drawn from.
#[derive(Clone, Copy)]
pub struct Results<'a> {
    /// The interface in the reader's language.
    pub words: Words,
    /// The office that the reader sees; names of areas are read from it.
    pub office: &'a Office,
    /// What was asked.
    pub query: &'a Query,
    /// What was found.
    pub found: &'a Found,
    /// The address of the page, without a question.
    pub action: &'a str,
    /// Where a result leads.
    pub address: &'a dyn Fn(&Hit) -> Option<String>,
}

impl Results<'_> {
    /// The address of the page with another question.
    fn ask(&self, query: &Query) -> String {
        let pairs = query.to_pairs();
        kit::address(self.action, pairs.iter().map(|(name, value)| (*name, value.as_str())))
    }

    fn area_name(&self, area: &str) -> String {
        let areas = find_authority(self.office).map_or(&[][..], |authority| &authority.areas);
        let known = areas.iter().find(|known| known.slug.as_str() == area);
        known.map_or(area, |known| known.name.get(self.words.language())).to_owned()
    }
}

/// Everything below the heading of a page of results: the form, the results, or what to do when
/// there are none.
pub fn draw_results(results: &Results<'_>) -> Markup {
    let found = results.found;
    html! {
        (draw_form(results))
        @match found.how {
            How::NotReady => (draw_not_ready(results)),
            How::NothingAsked => (draw_hints(results.words)),
            How::All | How::Similar | How::Some if found.total == 0 => (draw_nothing(results)),
            How::All | How::Similar | How::Some => {
                div.count { span role="status" { (count_line(results)) } }
                @if let Some(note) = tell_how(results) { p.soft.under { (note) } }
                (draw_hits(results))
                (draw_pager(results))
            }
        }
    }
}

/// Our own records, and in a group of its own what others publish.
fn draw_hits(results: &Results<'_>) -> Markup {
    let (words, found) = (results.words, results.found);
    let own = found.hits.iter().take_while(|hit| !hit.is_of_others).count();
    let (own, others) = found.hits.split_at(own);
    let first = found.page * PAGE + 1;
    let list = |hits: &[Hit], start: usize| {
        html! {
            @if !hits.is_empty() {
                ol.hits start=(start) { @for hit in hits { li { (draw_hit(results, hit)) } } }
            }
        }
    };
    html! {
        (list(own, first))
        @if !others.is_empty() {
            p.hits-of {
                (words.say_with("search-of-others", &[("count", found.of_others.into())]))
            }
        }
        (list(others, first + own.len()))
    }
}

fn count_line(results: &Results<'_>) -> String {
    let named = [("count", results.found.total.into()), ("text", text_of(results).into())];
    results.words.say_with("search-count", &named)
}

fn text_of<'a>(results: &Results<'a>) -> &'a str {
    &results.query.text
}

/// What is to be said where what was found is not just what was asked for.
fn tell_how(results: &Results<'_>) -> Option<Markup> {
    let words = results.words;
    let text = [("text", text_of(results).into())];
    match results.found.how {
        How::Similar => Some(html! {
            (words.say_with("search-similar", &text))
            @for (place, spelling) in results.found.spellings.iter().enumerate() {
                @if place > 0 { ", " } @else { " " }
                b { (spelling) }
            }
            @if !results.found.spellings.is_empty() { "." }
        }),
        How::Some => Some(html! { (words.say_with("search-some", &text)) }),
        How::NotReady | How::NothingAsked | How::All => None,
    }
}

fn draw_hit(results: &Results<'_>, hit: &Hit) -> Markup {
    let words = results.words;
    let area = hit.area.as_ref().map(|area| results.area_name(area.as_str()));
    let state = hit.state.map(|state| state_word(words, state).to_owned());
    let kind = words.say_with("search-kind", &[("kind", hit.kind.into())]);
    let is_named = hit.title.pieces.iter().any(|piece| !piece.text.is_empty());
    let own = (!is_named).then(|| find_name(results.office, words, hit.kind, &hit.id)).flatten();
    let title = match own {
        Some(name) => html! { (name) },
        None => draw_snippet(words, &hit.title),
    };
    let about: Vec<String> = std::iter::once(kind).chain(area).chain(state).collect();
    html! {
        h2 {
            @match (results.address)(hit) {
                Some(address) => a href=(address) { (title) },
                None => (title),
            }
        }
        p.small.soft { (about.join(" · ")) }
        @if let Some(snippet) = &hit.snippet {
            p {
                @if let Some(file) = &snippet.file {
                    span.soft { (words.say_with("search-in-file", &[("file", file.into())])) " " }
                }
                (draw_snippet(words, snippet))
            }
        }
    }
}

/// A piece of text with what was found in it marked, and with its language where that is another
/// than the page's.
fn draw_snippet(words: Words, snippet: &Snippet) -> Markup {
    let foreign = snippet.language.filter(|language| *language != words.language());
    html! {
        span lang=[foreign.map(Language::code)] dir=[foreign.map(Language::direction)] {
            @for Piece { text, is_found } in &snippet.pieces {
                @if *is_found { mark { (text) } } @else { (text) }
            }
        }
    }
}

fn draw_pager(results: &Results<'_>) -> Markup {
    let Found { page, pages, total, hits, .. } = results.found;
    if *pages == 1 {
        return html! {};
    }
    let at = |page: usize| results.ask(&Query { page, ..results.query.clone() });
    let before = page.checked_sub(1).map(at);
    let after = (page + 1 < *pages).then(|| at(page + 1));
    let from = page * PAGE + 1;
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    kit::pager(results.words, from, (from + hits.len()).saturating_sub(1), *total, links)
}

fn draw_not_ready(results: &Results<'_>) -> Markup {
    let again = results.ask(results.query);
    let words = results.words;
    kit::empty(
        words.say("search-not-ready"),
        Some(kit::link_button(words.say("search-again"), &again)),
    )
}

fn draw_hints(words: Words) -> Markup {
    html! {
        div.empty {
            p { (words.say("search-hint")) }
            ul {
                li { (words.say("search-hint-parts")) }
                li { (words.say("search-hint-quotes")) }
                li { (words.say("search-hint-minus")) }
            }
        }
    }
}

fn draw_nothing(results: &Results<'_>) -> Markup {
    let words = results.words;
    let bare = Query { text: results.query.text.clone(), ..Query::default() };
    html! {
        div.empty {
            p role="status" {
                (words.say_with("search-nothing", &[("text", text_of(results).into())]))
            }
            ul {
                @if results.query.is_narrowed() { li { (words.say("search-nothing-narrowed")) } }
                li { (words.say("search-nothing-spelling")) }
                li { (words.say("search-nothing-fewer")) }
            }
            @if results.query.is_narrowed() {
                (kit::link_button(words.say("search-widen"), &results.ask(&bare)))
            }
        }
    }
}

fn draw_form(results: &Results<'_>) -> Markup {
    let query = results.query;
    let year = query.year.map(|year| year.to_string()).unwrap_or_default();
    let form = Filters {
        label: results.words.say("search-form"),
        action: results.action,
        find: ("q", &query.text, results.words.say("search-for")),
        filters: list_choices(results, &year),
        keep: Vec::new(),
        also: Vec::new(),
    };
    kit::filters(results.words, &form)
}

fn list_choices<'a>(results: &Results<'a>, year: &'a str) -> Vec<Filter<'a>> {
    let Results { words, query, found, .. } = results;
    let Facets { kinds, areas, countries, years, states } = &found.facets;
    let say_kind = |kind: &str| words.say_with("search-kind", &[("kind", kind.into())]);
    let kind = query.kind.as_deref().unwrap_or_default();
    let area = query.area.as_ref().map_or("", |area| area.as_str());
    let country = query.country.as_ref().map_or("", |country| country.code());
    let state = query.state.as_deref().unwrap_or_default();
    let by_code =
        |counts: Vec<(String, usize)>| -> BTreeMap<String, usize> { counts.into_iter().collect() };
    let mut kind_options = options(
        by_code(kinds.iter().map(|(kind, count)| ((*kind).to_owned(), *count)).collect()),
        kind,
        say_kind,
    );
    kind_options.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    let area_counts = areas.iter().map(|(area, count)| (area.to_string(), *count)).collect();
    let mut country_options = options(
        by_code(countries.iter().map(|(c, count)| (c.code().to_owned(), *count)).collect()),
        country,
        |code| spine::base::Country::parse(code).map_or(code.to_owned(), |c| words.country(c)),
    );
    country_options.sort_by(|a, b| words.compare(&a.1, &b.1));
    let year_counts = years.iter().map(|(year, count)| (year.to_string(), *count)).collect();
    let mut year_options = options(by_code(year_counts), year, str::to_owned);
    year_options.reverse();
    let state_counts = states.iter().map(|(state, count)| ((*state).to_owned(), *count)).collect();
    let mut state_options =
        options(by_code(state_counts), state, |code| state_word(*words, code).to_owned());
    state_options.sort_by_key(|(code, _, _)| State::parse(code).map(|state| state as usize));
    let choice = |name, label, all, options, chosen| Filter { name, label, all, options, chosen };
    vec![
        choice(
            "kind",
            words.say("search-by-kind"),
            words.say("search-all-kinds"),
            kind_options,
            kind,
        ),
        choice(
            "area",
            words.say("register-area"),
            words.say("register-all-areas"),
            options(by_code(area_counts), area, |area| results.area_name(area)),
            area,
        ),
        choice(
            "country",
            words.say("register-country"),
            words.say("register-all-countries"),
            country_options,
            country,
        ),
        choice("year", words.say("search-year"), words.say("search-all-years"), year_options, year),
        choice(
            "state",
            words.say("register-state"),
            words.say("register-all-states"),
            state_options,
            state,
        ),
    ]
}

/// The choices of a list by code: those that would find something, and the one chosen.
fn options(
    mut counts: BTreeMap<String, usize>,
    chosen: &str,
    name: impl Fn(&str) -> String,
) -> Vec<(String, String, Option<usize>)> {
    if !chosen.is_empty() {
        counts.entry(chosen.to_owned()).or_default();
    }
    let option = |(code, count): (String, usize)| {
        let name = name(&code);
        (code, name, Some(count))
    };
    counts.into_iter().map(option).collect()
}

/// The word of a state: of a cooperation, of an edition or of a call.
fn state_word(words: Words, code: &str) -> &'static str {
    let families = ["state", "search-edition", "call-state"];
    families.iter().find_map(|family| words.find(&format!("{family}-{code}"))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::CallState;

    #[test]
    fn every_state_that_a_list_offers_has_a_word() {
        spine::i18n::install(&crate::texts());
        let cooperations = State::ALL.iter().map(|state| state.code());
        let editions = ["draft", "adopted", "superseded"].into_iter();
        let calls = CallState::ALL.iter().map(|state| state.code());
        for code in cooperations.chain(editions).chain(calls) {
            for language in [Language::Da, Language::En, Language::De] {
                assert_ne!(state_word(Words::new(language), code), "", "{code}");
            }
        }
    }
}
