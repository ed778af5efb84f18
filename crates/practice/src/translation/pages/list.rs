//! What the languages lack, as work to be done.
//!
//! Who comes: whoever keeps the English and German pages, with a free afternoon: what is most
//! public comes first, each line says how much there is to write, and leads to where it is written.

use super::{field_name, find_own_name, may_write};
use crate::cooperation::Sight;
use crate::cooperation::pages::capitalise;
use crate::coverage::pages::tabs;
use crate::organisation::find_authority;
use crate::translation::{Lack, LackKind, list_lacks};
use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;
use spine::account::{Deed, Target};
use spine::base::Language;
use spine::i18n::Words;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Addresses, Failure, Head, Sheet, Tone, Visit};
use std::sync::Arc;

/// How many lines a page has.
const PAGE: usize = 100;

/// What is asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// The language; the one with the most to write where none is named.
    #[serde(default)]
    language: String,
    /// What is the matter; everything where nothing is named.
    #[serde(default)]
    lack: String,
    /// The page, from 1.
    #[serde(default)]
    page: usize,
}

/// `GET …/desk/texts`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let authority = find_authority(&visit.view).ok_or_else(Failure::not_found)?;
    let mut languages = authority.languages.clone();
    // What is written first is seldom what lacks something.
    let is_translated = languages.len() > 1;
    languages.rotate_left(usize::from(is_translated));
    // Nor is one that lacks nothing what one comes for.
    let sight = Sight::of(&visit.actor, &visit.view);
    let to_write = |language: &Language| -> usize {
        list_lacks(&visit.view, *language, &sight).iter().map(|lack| lack.words).sum()
    };
    languages.sort_by_key(|language| std::cmp::Reverse(to_write(language)));
    let language = Language::parse(&asked.language)
        .filter(|language| languages.contains(language))
        .or(languages.first().copied())
        .ok_or_else(Failure::not_found)?;
    let main = draw(&visit, &languages, language, &asked);
    let title = visit.words.say("texts-title");
    Ok(visit.page(&Sheet { title, part: "strategy" }, main))
}

fn address(visit: &Visit, language: Language, lack: Option<LackKind>, page: usize) -> String {
    let page = page.to_string();
    let mut pairs = vec![("language", language.code())];
    pairs.extend(lack.map(|lack| ("lack", lack.code())));
    pairs.extend((page != "1").then_some(("page", page.as_str())));
    Addresses::of(visit).link("/texts", &pairs)
}

fn draw(visit: &Visit, languages: &[Language], language: Language, asked: &Asked) -> Markup {
    let words = visit.words;
    let wanted = LackKind::parse(&asked.lack);
    let sight = Sight::of(&visit.actor, &visit.view);
    let lacks = list_lacks(&visit.view, language, &sight);
    let fitting: Vec<&Lack> =
        lacks.iter().filter(|lack| wanted.is_none_or(|wanted| wanted == lack.lack)).collect();
    let pages = fitting.len().div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let shown = fitting.iter().skip((page - 1) * PAGE).take(PAGE);
    let name = words.language_name(language);
    let to_write: usize = lacks.iter().map(|lack| lack.words).sum();
    let named =
        [("count", lacks.len().into()), ("language", name.into()), ("words", to_write.into())];
    html! {
        (kit::head(&Head {
            title: words.say("texts-title"),
            lede: Some(html! { (words.say_with("texts-finding", &named)) }),
            ..Head::default()
        }))
        (tabs(words, &Addresses::of(visit), "texts"))
        (draw_overview(visit, languages, language))
        (draw_choice(visit, language, wanted, &lacks))
        @if fitting.is_empty() {
            (kit::empty(words.say("texts-nothing"), None))
        } @else {
            (draw_lines(visit, language, shown.copied()))
            @if pages > 1 { (draw_pager(visit, (language, wanted), (page, fitting.len()))) }
        }
    }
}

fn draw_pager(
    visit: &Visit,
    (language, wanted): (Language, Option<LackKind>),
    (page, total): (usize, usize),
) -> Markup {
    let from = (page - 1) * PAGE + 1;
    let before = (page > 1).then(|| address(visit, language, wanted, page - 1));
    let after = (page * PAGE < total).then(|| address(visit, language, wanted, page + 1));
    let links = kit::PagerLinks { before: before.as_deref(), after: after.as_deref() };
    kit::pager(visit.words, from, (page * PAGE).min(total), total, links)
}

/// Each language with what it lacks.
fn draw_overview(visit: &Visit, languages: &[Language], here: Language) -> Markup {
    let words = visit.words;
    let sight = Sight::of(&visit.actor, &visit.view);
    let columns = [
        Column::new(Kind::Plain, words.say("texts-language")),
        Column::new(Kind::Amount, words.word("lack", "missing")),
        Column::new(Kind::Amount, words.word("lack", "stale")),
        Column::new(Kind::Amount, words.word("lack", "machine")),
        Column::new(Kind::Amount, words.say("texts-words")),
    ];
    let rows: Vec<Vec<Markup>> = languages
        .iter()
        .map(|language| {
            let lacks = list_lacks(&visit.view, *language, &sight);
            let cell = |kind: LackKind| {
                let count = lacks.iter().filter(|lack| lack.lack == kind).count();
                html! {
                    @if count == 0 { "0" }
                    @else { a href=(address(visit, *language, Some(kind), 1)) { (count) } }
                }
            };
            let all: usize = lacks.iter().map(|lack| lack.words).sum();
            let name = capitalise(words.language_name(*language));
            vec![
                html! {
                    @if *language == here { b { (name) } }
                    @else { a href=(address(visit, *language, None, 1)) { (name) } }
                },
                cell(LackKind::Missing),
                cell(LackKind::Stale),
                cell(LackKind::Machine),
                html! { (words.number(i64::try_from(all).unwrap_or(i64::MAX))) },
            ]
        })
        .collect();
    table::plain(words.say("texts-overview"), &columns, &rows)
}

fn draw_choice(
    visit: &Visit,
    language: Language,
    wanted: Option<LackKind>,
    lacks: &Arc<Vec<Lack>>,
) -> Markup {
    let words = visit.words;
    let count = |kind: LackKind| lacks.iter().filter(|lack| lack.lack == kind).count();
    let all = address(visit, language, None, 1);
    let each: Vec<(LackKind, String)> = LackKind::ALL
        .iter()
        .map(|kind| (*kind, address(visit, language, Some(*kind), 1)))
        .collect();
    let mut views =
        vec![(words.say("texts-all"), Some(lacks.len()), all.as_str(), wanted.is_none())];
    views.extend(each.iter().map(|(kind, address)| {
        (
            words.word("lack", kind.code()),
            Some(count(*kind)),
            address.as_str(),
            wanted == Some(*kind),
        )
    }));
    kit::views(words.language_name(language), &views)
}

/// How a lack looks.
pub(super) fn tag(words: Words, lack: LackKind) -> Markup {
    let tone = match lack {
        LackKind::Missing => Tone::Idea,
        LackKind::Stale => Tone::Review,
        LackKind::Machine => Tone::Screening,
    };
    kit::tag(tone, words.word("lack", lack.code()))
}

fn draw_lines<'a>(
    visit: &Visit,
    language: Language,
    lacks: impl Iterator<Item = &'a Lack>,
) -> Markup {
    let words = visit.words;
    let columns = [
        Column::new(Kind::Plain, words.say("texts-text")),
        Column::new(Kind::Plain, words.say("texts-where")),
        Column::new(Kind::Plain, words.say("texts-lack")),
        Column::new(Kind::Plain, words.say("texts-public")),
        Column::new(Kind::Amount, words.say("texts-words")),
    ];
    let rows: Vec<Vec<Markup>> = lacks
        .map(|lack| {
            let href = super::editor::address(visit, lack, language);
            let named = match find_own_name(visit, (lack.kind, &lack.record), &lack.title) {
                Some(named) => html! { (named) },
                None => kit::name(words, &lack.title),
            };
            vec![
                html! {
                    @if may_write(visit, lack.kind, &lack.record) && visit.as_of.is_none() {
                        a href=(href) { (named) }
                    } @else { (named) }
                },
                html! {
                    (words.word("record", lack.kind)) ": " (field_name(words, &lack.at))
                },
                tag(words, lack.lack),
                html! {
                    @if lack.is_public { (words.say("texts-is-public")) }
                    @else { (words.say("texts-is-internal")) }
                },
                html! { (lack.words) },
            ]
        })
        .collect();
    table::plain(words.say("texts-title"), &columns, &rows)
}
