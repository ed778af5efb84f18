//! What the authority wants, in a few words: the goals of its own strategy in force.

use super::{PublicVisit, home::chapter, strategy};
use maud::{Markup, html};
use practice::strategy::{Node, NodeKind, Strategy, Tree, find_tree, list_strategies};
use spine::{base::Text, i18n::Words, kit, office::Entry};
use std::sync::Arc;

/// How many goals are shown.
const SHOWN: usize = 4;
/// The kinds of nodes that say what is wanted; the first of which there are several.
const KINDS: [NodeKind; 4] =
    [NodeKind::Aim, NodeKind::FocusArea, NodeKind::Category, NodeKind::Theme];
/// How long the words below a goal may be.
const LENGTH: usize = 200;

/// The goals of the strategy that stands above the others, and the way to it.
pub fn draw(visit: &PublicVisit) -> Markup {
    let words = visit.words;
    let strategies = list_strategies(&visit.office);
    let Some(main) = find_main(&strategies) else { return html! {} };
    let Some(edition) = strategy::find_shown(visit, &main.id) else { return html! {} };
    let tree = find_tree(&visit.office, &edition.id);
    let goals = list_goals(&tree);
    let address = |rest: &str| visit.path(&format!("/strategy/{}{rest}", main.record.slug));
    let texts = goals.iter().flat_map(|goal| [&goal.title, &goal.body]);
    let notice = kit::foreign_notice(words, texts, &|to| visit.place.path(to, &visit.rest));
    chapter(
        "want",
        words.say("site-what-we-want"),
        html! {
            @if let Some(notice) = notice { (notice) }
            ul.aims {
                @for goal in goals {
                    li {
                        h3 {
                            a href=(address(&format!("/{}", goal.slug))) {
                                (kit::name(words, &goal.title))
                            }
                        }
                        (draw_opening(words, &goal.body))
                    }
                }
            }
            p.more {
                a href=(address("")) { (kit::name(words, &main.record.name)) }
                " " span.small.soft { (strategy::tell_standing(visit, &edition)) }
            }
        },
    )
}

/// The one that stands under no other; where there are several, the first.
fn find_main(strategies: &[Arc<Entry<Strategy>>]) -> Option<&Arc<Entry<Strategy>>> {
    strategies.iter().find(|entry| entry.record.parent.is_none()).or(strategies.first())
}

fn list_goals(tree: &Tree) -> Vec<&Node> {
    let of = |kind: NodeKind| -> Vec<&Node> {
        let found = tree.nodes.iter().filter(|node| node.entry.record.kind == kind);
        found.map(|node| &node.entry.record).take(SHOWN).collect()
    };
    let several = KINDS.into_iter().map(of).find(|found| found.len() > 1);
    several.unwrap_or_else(|| {
        tree.list_under(None).map(|node| &node.entry.record).take(SHOWN).collect()
    })
}

/// The beginning of a text, as far as whole sentences reach.
fn draw_opening(words: Words, text: &Text) -> Markup {
    let (language, content) = text.read(words.language());
    let opening = open(content);
    let lang = (language != words.language()).then(|| language.code());
    html! { @if !opening.is_empty() { p lang=[lang] { (opening) } } }
}

fn open(content: &str) -> String {
    let paragraph = content.split("\n\n").next().unwrap_or_default();
    let plain = kit::strip_markdown(paragraph);
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut opening = String::new();
    for sentence in plain.split_inclusive(". ") {
        if !opening.is_empty() && opening.chars().count() + sentence.chars().count() > LENGTH {
            break;
        }
        opening.push_str(sentence);
    }
    // What leads on to a list leads nowhere here.
    match opening.trim().rsplit_once(". ") {
        Some((before, last)) if last.ends_with(':') => format!("{before}."),
        _ => opening.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_opened_in_whole_sentences() {
        assert_eq!(open("**One** is. Two is.\n\nThree."), "One is. Two is.");
        let long = format!("First. {}.", "x".repeat(300));
        assert_eq!(open(&long), "First.");
        assert_eq!(open("One is. Three are:\n\n* a"), "One is.");
        assert_eq!(open(""), "");
    }
}
