//! One element of a strategy: what it says, what stands below it, and what is done for it.

use super::{AtNode, find_shown, find_strategy, moved, original, tell_level, tell_title};
use crate::site::{Leaf, PublicVisit, frame};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use practice::{
    cooperation::{Row, pages::phrases},
    organisation::Authority,
    strategy::{
        Edition, Home, Node, Strategy, Tree, TreeNode, find_home, find_node, find_tree,
        list_editions,
    },
};
use spine::{
    kit::{self, Failure, Head},
    office::Entry,
};
use std::sync::Arc;

/// `GET …/strategy/{strategy}/{node}`
pub async fn show(
    visit: PublicVisit,
    Path((_, _, slug, word)): AtNode,
) -> Result<Response, Failure> {
    let strategy = find_strategy(&visit, &slug)?;
    let (edition, tree, at) = find(&visit, strategy, &word).ok_or_else(Failure::not_found)?;
    let page = Page { visit: &visit, strategy, edition: &edition, tree: &tree, at };
    let now = format!("{}/{}", strategy.record.slug, page.record().slug);
    if let Some(answer) = moved(&visit, &format!("{slug}/{word}"), &now) {
        return Ok(answer);
    }
    Ok(page.draw()?.into_response())
}

/// The node with this word, now or before, in the edition in force; else in the newest edition that
/// has it.
fn find(
    visit: &PublicVisit,
    strategy: &Entry<Strategy>,
    word: &str,
) -> Option<(Arc<Entry<Edition>>, Arc<Tree>, usize)> {
    let shown = find_shown(visit, &strategy.id)?;
    let others = list_editions(&visit.office, &strategy.id);
    std::iter::once(shown).chain(others).find_map(|edition| {
        let tree = find_tree(&visit.office, &edition.id);
        let node = find_node(&visit.office, &edition.id, word)?;
        let at = tree.find(&node.id)?;
        Some((edition, tree, at))
    })
}

struct Page<'a> {
    visit: &'a PublicVisit,
    strategy: &'a Entry<Strategy>,
    edition: &'a Entry<Edition>,
    tree: &'a Tree,
    at: usize,
}

impl Page<'_> {
    fn node(&self) -> &TreeNode {
        &self.tree.nodes[self.at]
    }

    fn record(&self) -> &Node {
        &self.node().entry.record
    }

    fn address(&self, node: &Node) -> String {
        self.visit.path(&format!("/strategy/{}/{}", self.strategy.record.slug, node.slug))
    }

    fn draw(&self) -> Result<Markup, Failure> {
        let (visit, words, record) = (self.visit, self.visit.words, self.record());
        let (language, title) = record.title.read(words.language());
        let notice = kit::foreign_notice(words, [&record.title, &record.body].into_iter(), &|to| {
            visit.place.path(to, &visit.rest)
        });
        let served = list_serving(visit, self.edition, record, &self.node().entry.id);
        let main = html! {
            (self.draw_path(title))
            (kit::head(&Head {
                title,
                lang: Some(language).filter(|language| *language != words.language()),
                lede: Some(tell_level(visit, &self.strategy.record, record)),
                note: match notice {
                    Some(_) => None,
                    None => self.tell_version(),
                },
                ..Head::default()
            }))
            div.reading {
                @if let Some(notice) = notice { (notice) }
                @if !record.body.is_empty() {
                    // Headings within the text begin at the third level.
                    h2.vh { (words.say("site-node-text")) }
                    div.prose { (kit::text(words, &record.body)) }
                }
                (self.draw_under())
                (draw_serving(visit, &served))
                (self.draw_gaps()?)
            }
        };
        let description = words.say_with(
            "site-node-about",
            &[("title", title.into()), ("count", served.len().into())],
        );
        frame::draw(
            visit,
            &Leaf { title, description: &description, part: "strategy", ..Leaf::default() },
            main,
        )
    }

    /// Which translation it is.
    fn tell_version(&self) -> Option<Markup> {
        let record = self.record();
        let main = if record.body.is_empty() { &record.title } else { &record.body };
        let original = original(self.visit, &record.title);
        let entry = self.node().entry.as_ref();
        kit::record_note(self.visit.words, (entry, main), original.as_deref())
    }

    fn draw_path(&self, title: &str) -> Markup {
        let (visit, words) = (self.visit, self.visit.words);
        let language = words.language();
        let slug = &self.strategy.record.slug;
        let top = visit.path("/strategy");
        let whole = visit.path(&format!("/strategy/{slug}/editions/{}", self.edition.record.slug));
        let above = self.tree.list_above(&self.node().entry.id);
        let above: Vec<(&str, String)> = above
            .iter()
            .map(|node| &node.entry.record)
            .map(|node| (node.title.get(language), self.address(node)))
            .collect();
        let mut links = vec![
            (words.say("site-strategy"), top.as_str()),
            (self.edition.record.title.get(language), whole.as_str()),
        ];
        links.extend(above.iter().map(|(title, address)| (*title, address.as_str())));
        kit::crumbs(words, &links, title)
    }

    fn draw_under(&self) -> Markup {
        let (visit, strategy) = (self.visit, &self.strategy.record);
        let under: Vec<&TreeNode> = self.tree.list_under(Some(&self.node().entry.id)).collect();
        html! {
            @if !under.is_empty() {
                (kit::section("under", html! { (visit.words.say("site-node-under")) }, html! {
                    ul.serves {
                        @for node in under {
                            @let record = &node.entry.record;
                            li {
                                span.soft { (tell_level(visit, strategy, record)) } " "
                                a href=(self.address(record)) { (tell_title(visit, record)) }
                            }
                        }
                    }
                }))
            }
        }
    }

    /// Where nothing is done, and why.
    fn draw_gaps(&self) -> Result<Markup, Failure> {
        let (visit, words) = (self.visit, self.visit.words);
        let authority: &Authority = visit.authority()?;
        Ok(html! {
            @if !self.record().gaps.is_empty() {
                (kit::section("gaps", html! { (words.say("site-node-gaps")) }, html! {
                    ul.serves {
                        @for gap in &self.record().gaps {
                            li {
                                @match authority.find_area(&gap.area) {
                                    Some(area) => strong { (kit::name(words, &area.name)) },
                                    None => strong { (gap.area) },
                                }
                                div { (kit::text(words, &gap.why)) }
                            }
                        }
                    }
                }))
            }
        })
    }
}

/// What serves a node: said of it, or of one it continues.
fn list_serving(
    visit: &PublicVisit,
    edition: &Entry<Edition>,
    node: &Node,
    id: &spine::base::Id<Node>,
) -> Vec<(Arc<Row>, spine::base::Text)> {
    debug_assert_eq!(node.edition, edition.id);
    let serves = |row: &Arc<Row>| {
        row.entry.record.serves.iter().find_map(|serves| {
            let is_it = match find_home(&visit.office, &serves.node, &edition.id) {
                Home::In(home) => home == *id,
                Home::Among(homes) => homes.contains(id),
                Home::None => false,
            };
            is_it.then(|| (row.clone(), serves.why.clone()))
        })
    };
    visit.rows().iter().filter_map(serves).collect()
}

fn draw_serving(visit: &PublicVisit, served: &[(Arc<Row>, spine::base::Text)]) -> Markup {
    let words = visit.words;
    kit::section(
        "serves",
        html! { (words.say("site-node-serves")) },
        html! {
            @if served.is_empty() {
                p { (kit::soft(words.say("site-node-serves-none"))) }
            } @else {
                ul.serves {
                    @for (row, why) in served {
                        @let record = &row.entry.record;
                        li {
                            a href=(visit.path(&format!("/cooperations/{}", record.slug))) {
                                (kit::name(words, &record.name))
                            }
                            " "
                            @let state = words.word("state", row.state.code());
                        (kit::tag(phrases::tone(row.state), state))
                            @if !why.is_empty() { span.sub { (kit::name(words, why)) } }
                        }
                    }
                }
            }
        },
    )
}
