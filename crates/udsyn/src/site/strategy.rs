//! What the authority wants: its strategies, each edition as one page that reads from top to
//! bottom, and each element with what is done for it.

pub mod node;

use super::{Leaf, PublicVisit, frame, linked};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use practice::strategy::{
    Edition, EditionState, Node, Strategy, Tree, find_current_edition, find_edition,
    find_edition_state, find_tree, list_editions, list_strategies,
};
use spine::{
    base::{Id, Text},
    kit::{self, Failure, Head},
    office::Entry,
};
use std::sync::Arc;

type At = Path<(String, String, String)>;
type AtNode = Path<(String, String, String, String)>;

/// `GET …/strategy`
pub async fn list(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let strategies = list_strategies(&visit.office);
    let title = words.say("site-strategy");
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-strategy-about")) }),
            ..Head::default()
        }))
        @if strategies.is_empty() {
            (kit::empty(words.say("site-no-strategy"), None))
        } @else {
            ul.cards {
                @for entry in &strategies {
                    li { (draw_card(&visit, entry, |name| html! { h2 { (name) } })) }
                }
            }
        }
    };
    let about = words.say("site-strategy-about");
    frame::draw(
        &visit,
        &Leaf { title, description: about, part: "strategy", ..Leaf::default() },
        main,
    )
}

/// A strategy in short: its name, since when it holds, and what stands at its top. `heading` puts
/// the name on the level that the page needs.
pub fn draw_card(
    visit: &PublicVisit,
    entry: &Entry<Strategy>,
    heading: fn(Markup) -> Markup,
) -> Markup {
    let words = visit.words;
    let record = &entry.record;
    let edition = find_shown(visit, &entry.id);
    let tree = edition.as_ref().map(|edition| find_tree(&visit.office, &edition.id));
    let href = visit.path(&format!("/strategy/{}", record.slug));
    let name = kit::name(words, &record.name);
    html! {
        // Without a published edition there is no page to lead to.
        @if edition.is_some() { (heading(html! { a href=(href) { (name) } })) }
        @else { (heading(name)) }
        @if let Some(edition) = &edition {
            p.small.soft { (tell_standing(visit, edition)) }
        }
        @if let Some(tree) = tree {
            ul.tops {
                @for node in tree.list_under(None).take(5) {
                    li { (tell_title(visit, &node.entry.record)) }
                }
            }
        }
    }
}

/// The edition that is shown when nobody asks for another: the one in force, else the newest one
/// that is published.
pub(super) fn find_shown(
    visit: &PublicVisit,
    strategy: &Id<Strategy>,
) -> Option<Arc<Entry<Edition>>> {
    let current = find_current_edition(&visit.office, strategy, visit.today).cloned();
    current.or_else(|| list_editions(&visit.office, strategy).into_iter().next())
}

/// Whether an edition is in force, since when, and by whom.
pub(super) fn tell_standing(visit: &PublicVisit, edition: &Entry<Edition>) -> String {
    let words = visit.words;
    let state = find_edition_state(&visit.office, edition, visit.today);
    let Some(adoption) = &edition.record.adoption else {
        return words.say("site-edition-draft").to_owned();
    };
    let body = visit.office.find(&adoption.body).map(|body| body.name.get(words.language()));
    let key = match state {
        EditionState::Superseded => "site-edition-was-adopted",
        EditionState::Draft | EditionState::Adopted => "site-edition-adopted",
    };
    let body = body.unwrap_or(words.say("site-the-council"));
    let on = words.partial_date(adoption.on);
    words.say_with(key, &[("body", body.into()), ("date", on.into())])
}

fn find_strategy<'v>(
    visit: &'v PublicVisit,
    slug: &str,
) -> Result<&'v Arc<Entry<Strategy>>, Failure> {
    visit.office.find_by_address::<Strategy>(slug).ok_or_else(Failure::not_found)
}

/// To the words that a page has in its address now, where it was asked for by former ones.
fn moved(visit: &PublicVisit, asked: &str, now: &str) -> Option<Response> {
    (asked != now).then(|| {
        let address = visit.path(&format!("/strategy/{now}"));
        Redirect::permanent(&address).into_response()
    })
}

/// `GET …/strategy/{strategy}`
pub async fn show(visit: PublicVisit, Path((_, _, slug)): At) -> Result<Response, Failure> {
    let strategy = find_strategy(&visit, &slug)?;
    if let Some(answer) = moved(&visit, &slug, strategy.record.slug.as_str()) {
        return Ok(answer);
    }
    let edition = find_shown(&visit, &strategy.id).ok_or_else(Failure::not_found)?;
    Ok(draw_edition(&visit, strategy, &edition)?.into_response())
}

/// `GET …/strategy/{strategy}/editions/{edition}`
pub async fn show_edition(
    visit: PublicVisit,
    Path((_, _, slug, word)): AtNode,
) -> Result<Response, Failure> {
    let strategy = find_strategy(&visit, &slug)?;
    let edition = find_edition(&visit.office, &strategy.id, &word);
    let edition = edition.ok_or_else(Failure::not_found)?;
    let now = format!("{}/editions/{}", strategy.record.slug, edition.record.slug);
    if let Some(answer) = moved(&visit, &format!("{slug}/editions/{word}"), &now) {
        return Ok(answer);
    }
    Ok(draw_edition(&visit, strategy, edition)?.into_response())
}

/// An edition as one page.
pub fn draw_edition(
    visit: &PublicVisit,
    strategy: &Entry<Strategy>,
    edition: &Entry<Edition>,
) -> Result<Markup, Failure> {
    let words = visit.words;
    let record = &edition.record;
    let (language, title) = record.title.read(words.language());
    let tree = find_tree(&visit.office, &edition.id);
    let parts = visit.path("/strategy");
    let original = original(visit, &record.introduction);
    let nodes =
        tree.nodes.iter().flat_map(|node| [&node.entry.record.title, &node.entry.record.body]);
    let notice = kit::foreign_notice(
        words,
        [&record.title, &record.introduction].into_iter().chain(nodes),
        &|language| visit.place.path(language, &visit.rest),
    );
    let main = html! {
        (kit::crumbs(words, &[(words.say("site-strategy"), &parts)], title))
        (kit::head(&Head {
            title,
            lang: Some(language).filter(|language| *language != words.language()),
            lede: Some(html! { (tell_standing(visit, edition)) }),
            // The notice in the column says more.
            note: match notice {
                Some(_) => None,
                None => kit::record_note(
                    words,
                    (edition, find_main_text(record)),
                    original.as_deref(),
                ),
            },
            ..Head::default()
        }))
        div.reading {
            @if let Some(notice) = notice { (notice) }
            @if !record.introduction.is_empty() {
                (kit::section("introduction", html! { (words.say("site-introduction")) }, html! {
                    div.prose { (kit::text(words, &record.introduction)) }
                }))
            }
            (draw_contents(visit, &tree))
            (draw_tree(visit, strategy, &tree))
            (draw_others(visit, strategy, edition))
            @if !record.source.is_empty() {
                p.small.soft { (kit::name(words, &record.source)) }
            }
        }
    };
    let description = words.say_with("site-edition-about", &[("title", title.into())]);
    let data = Some(linked::edition(visit, record, &visit.rest));
    let leaf = Leaf { title, description: &description, part: "strategy", data, ..Leaf::default() };
    frame::draw(visit, &leaf, main)
}

fn find_main_text(edition: &Edition) -> &Text {
    if edition.introduction.is_empty() { &edition.title } else { &edition.introduction }
}

/// The same page in the language that a text was first written in.
fn original(visit: &PublicVisit, text: &Text) -> Option<String> {
    let language = text.original();
    spine::base::Language::INTERFACE
        .contains(&language)
        .then(|| visit.place.path(language, &visit.rest))
}

/// What stands at the top, as ways into the page.
fn draw_contents(visit: &PublicVisit, tree: &Tree) -> Markup {
    let words = visit.words;
    let tops: Vec<_> = tree.list_under(None).collect();
    html! {
        @if tops.len() > 1 {
            nav.contents aria-labelledby="contents" {
                h2 #contents { (words.say("site-contents")) }
                ul {
                    @for node in tops {
                        @let record = &node.entry.record;
                        li { a href={ "#" (record.slug) } { (tell_title(visit, record)) } }
                    }
                }
            }
        }
    }
}

/// Number and title.
fn tell_title(visit: &PublicVisit, node: &Node) -> Markup {
    let number = node.number.as_deref().unwrap_or_default();
    html! {
        @if !number.is_empty() { (number) " " }
        (kit::name(visit.words, &node.title))
    }
}

/// What the strategy calls a node of this kind.
fn tell_level(visit: &PublicVisit, strategy: &Strategy, node: &Node) -> Markup {
    let level = strategy.levels.iter().find(|level| level.kind == node.kind);
    html! {
        @match level {
            Some(level) => (kit::name(visit.words, &level.name)),
            None => (visit.words.word("node", node.kind.code())),
        }
    }
}

fn draw_tree(visit: &PublicVisit, strategy: &Entry<Strategy>, tree: &Tree) -> Markup {
    html! {
        div.nodes {
            @for node in &tree.nodes {
                @let record = &node.entry.record;
                article.node .{ "depth-" (node.depth.min(3)) } id=(record.slug) {
                    p.small.soft { (tell_level(visit, &strategy.record, record)) }
                    (draw_heading(visit, &strategy.record, record, node.depth))
                    @if !record.body.is_empty() {
                        div.prose { (kit::text(visit.words, &record.body)) }
                    }
                }
            }
        }
    }
}

/// The title as a link to the node's own page, on the level of its depth.
fn draw_heading(visit: &PublicVisit, strategy: &Strategy, node: &Node, depth: usize) -> Markup {
    let href = visit.path(&format!("/strategy/{}/{}", strategy.slug, node.slug));
    let title = html! { a href=(href) { (tell_title(visit, node)) } };
    match depth {
        0 => html! { h2 { (title) } },
        1 => html! { h3 { (title) } },
        2 => html! { h4 { (title) } },
        _ => html! { h5 { (title) } },
    }
}

/// The other editions, and the strategies above and below.
fn draw_others(visit: &PublicVisit, strategy: &Entry<Strategy>, shown: &Entry<Edition>) -> Markup {
    let words = visit.words;
    let others: Vec<_> = list_editions(&visit.office, &strategy.id)
        .into_iter()
        .filter(|edition| edition.id != shown.id)
        .collect();
    let near: Vec<_> = list_strategies(&visit.office)
        .into_iter()
        .filter(|other| {
            other.record.parent.as_ref() == Some(&strategy.id)
                || strategy.record.parent.as_ref() == Some(&other.id)
        })
        .collect();
    let slug = &strategy.record.slug;
    html! {
        @if !near.is_empty() {
            (kit::section("near", html! { (words.say("site-near-strategies")) }, html! {
                ul.serves {
                    @for other in &near {
                        li {
                            a href=(visit.path(&format!("/strategy/{}", other.record.slug))) {
                                (kit::name(words, &other.record.name))
                            }
                        }
                    }
                }
            }))
        }
        @if !others.is_empty() {
            (kit::section("editions", html! { (words.say("site-other-editions")) }, html! {
                ul.serves {
                    @for edition in &others {
                        @let word = &edition.record.slug;
                        li {
                            a href=(visit.path(&format!("/strategy/{slug}/editions/{word}"))) {
                                (kit::name(words, &edition.record.title))
                            }
                            span.sub { (tell_standing(visit, edition)) }
                        }
                    }
                }
            }))
        }
    }
}
