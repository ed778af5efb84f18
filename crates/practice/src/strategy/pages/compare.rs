//! What changed from one edition to another.
//!
//! Who comes: a member of the council who must know what is new before saying yes, the office that
//! carries the register over. So a sentence with the counts comes first, then what went and what
//! came, then every sentence that was written anew with the words that changed, and last the
//! cooperations that must be told where they belong now.

use super::access::{self, AtStrategy};
use super::homes;
use super::scene::Scene;
use crate::strategy::{
    Comparison, Edition, Node, Pair, Strategy, compare_editions, find_edition,
    find_working_edition, says_the_same,
};
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, Text};
use spine::kit::form::FormData;
use spine::kit::{self, Failure, Head, Sheet, Visit, compare_words};
use spine::office::Entry;
use std::sync::Arc;

/// Two editions of a strategy.
pub struct Two {
    /// The strategy.
    pub strategy: Arc<Entry<Strategy>>,
    /// The earlier one.
    pub from: Arc<Entry<Edition>>,
    /// The later one.
    pub to: Arc<Entry<Edition>>,
}

/// `GET …/desk/strategy/{strategy}/compare?from=2012&to=2016`
///
/// # Errors
/// 404 where there is no such strategy, it may not be known, or it has no such editions.
pub async fn show(visit: Visit, Path((_, _, slug)): AtStrategy) -> Result<Markup, Failure> {
    let strategy = access::find_strategy(&visit, &visit.view, &slug, Deed::SeePublished)?;
    let scene = Scene::of(&visit);
    let two = find_two(&scene, &strategy)?;
    let form = (&FormData::new(), &[][..]);
    let main = draw(&scene, &strategy, two.as_ref(), form);
    Ok(answer(&visit, main))
}

/// The page in its frame.
pub(super) fn answer(visit: &Visit, main: Markup) -> Markup {
    let title = visit.words.say("strategy-compare");
    visit.page(&Sheet { title, part: "strategy" }, main)
}

/// The editions that the address names: without names the newest draft, or what people work with,
/// beside the one it continues. None while there are not two.
///
/// # Errors
/// 404 where it names one that is not there.
pub(super) fn find_two(
    scene: &Scene<'_>,
    strategy: &Arc<Entry<Strategy>>,
) -> Result<Option<Two>, Failure> {
    let editions = scene.list_editions(strategy);
    let asked = scene.query();
    let find = |name: &str| match asked.get(name) {
        "" => Ok(None),
        slug => {
            let named = find_edition(scene.office, &strategy.id, slug);
            let found = named.filter(|named| editions.iter().any(|seen| seen.id == named.id));
            found.cloned().map(Some).ok_or_else(Failure::not_found)
        }
    };
    let working = || find_working_edition(scene.office, &strategy.id);
    let to = find("to")?.or_else(|| editions.first().cloned()).or_else(working);
    let Some(to) = to else { return Ok(None) };
    let before = to.record.continues.as_ref();
    let before = editions.iter().find(|edition| Some(&edition.id) == before);
    let other = || editions.iter().find(|edition| edition.id != to.id);
    let from = find("from")?.or_else(|| before.or_else(other).cloned());
    Ok(from.map(|from| Two { strategy: strategy.clone(), from, to }))
}

/// The page.
pub fn draw(
    scene: &Scene<'_>,
    strategy: &Arc<Entry<Strategy>>,
    two: Option<&Two>,
    form: (&FormData, &[Fault]),
) -> Markup {
    let words = scene.words;
    let record = &strategy.record;
    let above = [
        (words.say("strategy-title"), scene.link("/strategy", &[])),
        (scene.say(&record.name), scene.strategy_link(record, "")),
    ];
    let above: Vec<(&str, &str)> =
        above.iter().map(|(name, href)| (*name, href.as_str())).collect();
    let comparison =
        two.map(|two| compare_editions(scene.office, &two.from.id, &two.to.id)).unwrap_or_default();
    let title = match two {
        Some(two) => words.say_with(
            "strategy-compare-title",
            &[
                ("from", scene.say(&two.from.record.title).into()),
                ("to", scene.say(&two.to.record.title).into()),
            ],
        ),
        None => words.say("strategy-compare").to_owned(),
    };
    html! {
        (kit::crumbs(words, &above, words.say("strategy-compare")))
        (kit::head(&Head {
            title: &title,
            lede: two.map(|_| html! { (tell_counts(scene, &comparison)) }),
            ..Head::default()
        }))
        (scene.draw_done())
        @match two {
            Some(two) => {
                (draw_choice(scene, strategy, two))
                div.stack.sections { (draw_changes(scene, two, &comparison)) }
                (homes::draw(scene, two, form))
            }
            None => (kit::empty(words.say("strategy-compare-one"), None)),
        }
    }
}

/// "2 new, 1 gone, 3 reworded; 30 as they were."
fn tell_counts(scene: &Scene<'_>, comparison: &Comparison) -> String {
    let words = scene.words;
    let counts = [
        ("strategy-counts-added", comparison.added.len()),
        ("strategy-counts-removed", comparison.removed.len()),
        ("strategy-counts-reworded", comparison.reworded.len()),
        ("strategy-counts-moved", comparison.moved.len()),
        ("strategy-counts-split", comparison.split.len()),
        ("strategy-counts-merged", comparison.merged.len()),
    ];
    let told: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.say_with(key, &[("count", count.into())]))
        .collect();
    let same = [("same", comparison.same.into())];
    if told.is_empty() {
        return words.say_with("strategy-counts-nothing", &same);
    }
    let [same] = same;
    words.say_with("strategy-counts", &[("told", words.list(&told).into()), same])
}

fn draw_choice(scene: &Scene<'_>, strategy: &Arc<Entry<Strategy>>, two: &Two) -> Markup {
    let words = scene.words;
    let editions = scene.list_editions(strategy);
    let select = |name: &str, key: &'static str, chosen: &Entry<Edition>| {
        let id = format!("compare-{name}");
        html! {
            div {
                label for=(id) { (words.say(key)) }
                select id=(id) name=(name) {
                    @for edition in &editions {
                        option value=(edition.record.slug) selected[edition.id == chosen.id] {
                            (scene.say(&edition.record.title))
                        }
                    }
                }
            }
        }
    };
    let action = format!("{}/strategy/{}/compare", scene.desk.path(), strategy.record.slug);
    html! {
        @if editions.len() > 1 {
            form.choice action=(action) {
                (scene.desk.draw_day())
                (select("from", "strategy-compare-from", &two.from))
                (select("to", "strategy-compare-to", &two.to))
                button.btn { (words.say("strategy-compare")) }
            }
        }
    }
}

fn draw_changes(scene: &Scene<'_>, two: &Two, comparison: &Comparison) -> Markup {
    let words = scene.words;
    let Comparison { added, removed, split, merged, moved, reworded, .. } = comparison;
    let section = |id: &str, title: &'static str, count: usize, content: Markup| {
        let title = html! { (words.find(title).unwrap_or_default()) " (" (count) ")" };
        html! { @if count > 0 { (kit::section(id, title, content)) } }
    };
    let list =
        |ids: &[Id<Node>]| html! { ul.serves { @for id in ids { li { (draw_line(scene, id)) } } } };
    html! {
        (draw_introduction(scene, two))
        (section("removed", "strategy-gone", removed.len(), html! {
            ul.serves { @for id in removed { li { (draw_gone(scene, two, id)) } } }
        }))
        (section("added", "strategy-new-nodes", added.len(), list(added)))
        (section("split", "strategy-split-nodes", split.len(), html! {
            ul.serves {
                @for (from, into) in split {
                    li { (draw_line(scene, from)) " → " (draw_several(scene, into)) }
                }
            }
        }))
        (section("merged", "strategy-merged-nodes", merged.len(), html! {
            ul.serves {
                @for (from, into) in merged {
                    li { (draw_several(scene, from)) " → " (draw_line(scene, into)) }
                }
            }
        }))
        (section("moved", "strategy-moved-nodes", moved.len(), html! {
            ul.serves { @for pair in moved { li { (draw_moved(scene, pair)) } } }
        }))
        (section("reworded", "strategy-reworded-nodes", reworded.len(), html! {
            @for pair in reworded { (draw_reworded(scene, pair)) }
        }))
    }
}

/// A node with its level.
fn draw_line(scene: &Scene<'_>, id: &Id<Node>) -> Markup {
    let level = scene.office.find(id).and_then(|node| {
        let edition = scene.office.find(&node.edition)?;
        Some(scene.tell_level(&scene.strategy_of(edition)?.record, node.kind))
    });
    html! {
        (scene.draw_node(id))
        @if let Some(level) = level { " " span.soft { (level) } }
    }
}

fn draw_several(scene: &Scene<'_>, ids: &[Id<Node>]) -> Markup {
    html! {
        @for (place, id) in ids.iter().enumerate() {
            @if place > 0 { ", " }
            (scene.draw_node(id))
        }
    }
}

/// What went, and why where somebody said so.
fn draw_gone(scene: &Scene<'_>, two: &Two, id: &Id<Node>) -> Markup {
    let words = scene.words;
    let followers = crate::strategy::list_followers(scene.office, id);
    let retired = followers
        .iter()
        .filter_map(|id| scene.office.find(id))
        .find(|node| node.edition == two.to.id)
        .and_then(|node| node.retired.as_ref());
    html! {
        (draw_line(scene, id))
        @if let Some(why) = retired.map(|retired| &retired.why).filter(|why| !why.is_empty()) {
            span.sub { (kit::name(words, why)) }
        }
    }
}

fn draw_moved(scene: &Scene<'_>, pair: &Pair) -> Markup {
    let words = scene.words;
    let (from, to) = (scene.office.find(&pair.from), scene.office.find(&pair.to));
    let place = |node: Option<&Node>| match node.and_then(|node| node.parent.as_ref()) {
        Some(parent) => scene.office.find(parent).map(|node| scene.tell_node(node)),
        None => Some(words.say("strategy-at-the-top").to_owned()),
    };
    let place = |node| place(node).unwrap_or_default();
    let same_parent = match (from, to) {
        (Some(from), Some(to)) => match (&from.parent, &to.parent) {
            (None, None) => true,
            (Some(old), Some(new)) => {
                let home = crate::strategy::find_home(scene.office, old, &to.edition);
                home == crate::strategy::Home::In(new.clone())
            }
            (Some(_), None) | (None, Some(_)) => false,
        },
        _ => false,
    };
    html! {
        (scene.draw_node(&pair.to))
        span.sub {
            @if same_parent { (words.say("strategy-moved-order")) " " (place(to)) }
            @else {
                (words.say("strategy-moved-from")) " " (place(from)) " "
                (words.say("strategy-moved-to")) " " (place(to))
            }
        }
    }
}

fn draw_introduction(scene: &Scene<'_>, two: &Two) -> Markup {
    let words = scene.words;
    let (from, to) = (&two.from.record.introduction, &two.to.record.introduction);
    html! {
        @if !says_the_same(from, to) {
            (kit::section(
                "introduction",
                html! { (words.say("strategy-introduction")) },
                draw_texts(scene, from, to),
            ))
        }
    }
}

fn draw_reworded(scene: &Scene<'_>, pair: &Pair) -> Markup {
    let words = scene.words;
    let (Some(from), Some(to)) = (scene.office.find(&pair.from), scene.office.find(&pair.to))
    else {
        return html! {};
    };
    let none = || words.say("strategy-none").to_owned();
    let number = |node: &Node| node.number.clone().unwrap_or_else(none);
    let area =
        |node: &Node| node.area.as_ref().map_or_else(none, |area| scene_area(scene, area.as_str()));
    let level = |node: &Node| words.word("node-kind", node.kind.code()).to_owned();
    let facts = [
        ("strategy-field-kind", level(from), level(to)),
        ("strategy-field-number", number(from), number(to)),
        ("strategy-field-area", area(from), area(to)),
    ];
    html! {
        h3 { (draw_line(scene, &pair.to)) }
        @for (key, before, after) in facts.iter().filter(|(_, before, after)| before != after) {
            p.small {
                (words.find(key).unwrap_or_default()) ": "
                (kit::went(words, before)) " " (kit::came(words, after))
            }
        }
        (draw_texts(scene, &from.title, &to.title))
        (draw_texts(scene, &from.body, &to.body))
    }
}

fn scene_area(scene: &Scene<'_>, area: &str) -> String {
    let known = crate::organisation::find_authority(scene.office);
    let slug = spine::base::Slug::parse(area);
    let known = known.zip(slug).and_then(|(authority, slug)| {
        authority.find_area(&slug).map(|area| scene.say(&area.name).to_owned())
    });
    known.unwrap_or_else(|| area.to_owned())
}

/// The words that changed, in each language in which any did, the reader's own first.
fn draw_texts(scene: &Scene<'_>, from: &Text, to: &Text) -> Markup {
    let words = scene.words;
    let own = words.language();
    let mut languages: Vec<_> = from.languages().chain(to.languages()).collect();
    languages.sort_by_key(|language| (*language != own, language.code()));
    languages.dedup();
    let said = |text: &Text, language| text.find(language).unwrap_or_default().to_owned();
    let changed = languages.into_iter().filter(|l| from.find(*l) != to.find(*l));
    html! {
        @for language in changed {
            @let foreign = language != own;
            @if foreign { p.kicker { (words.language_name(language)) } }
            div.difference lang=[foreign.then_some(language.code())] {
                (compare_words(words, &said(from, language), &said(to, language)))
            }
        }
    }
}
