//! The page of one cooperation as everybody may read it. What is withheld is not there: a part that
//! has nothing is left out, and never told as "not stated", which may be untrue.

use super::{Scene, money, near, papers, people, top::tone};
use crate::cooperation::pages::phrases;
use crate::cooperation::{OwnStatement, Section, describe_own, find_state};
use crate::organisation::find_currency;
use crate::strategy::{Edition, Node, Strategy};
use maud::{Markup, html};
use spine::base::Text;
use spine::kit::{self, Head};
use spine::office::Entry;

/// The page. `contact` stands beside the text: who answers; `notice` above it: in which other
/// languages some of it is.
pub fn public_page(scene: &Scene<'_>, contact: Markup, notice: Option<Markup>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let (language, title) = record.name.read(words.language());
    let state = find_state(record, scene.today);
    let list = scene.desk.link("/cooperations", &[]);
    html! {
        (kit::crumbs(words, &[(words.say("coop-register"), &list)], title))
        (kit::head(&Head {
            title,
            lang: Some(language).filter(|language| *language != words.language()),
            tag: Some(kit::tag(tone(state), words.word("state", state.code()))),
            lede: (!record.summary.is_empty()).then(|| kit::name(words, &record.summary)),
            note: kit::record_note(words, (scene.entry, find_text(scene)), Some(scene.original)),
            actions: None,
            is_object: true,
        }))
        (kit::with_aside(
            words.say("coop-key-facts"),
            html! { (facts(scene)) (contact) },
            html! {
                @if let Some(notice) = notice { (notice) }
                (purpose(scene))
                (cost(scene))
                (strategy(scene))
                (people::posts(scene))
                @for part in near::list(scene).into_iter().chain(papers::list_public(scene)) {
                    (part.draw_open())
                }
                @if !record.doubts.is_empty() { (papers::doubts(scene)) }
                (source(scene))
            },
        ))
    }
}

/// The text that says in which language the page is.
fn find_text<'a>(scene: &Scene<'a>) -> &'a Text {
    let record = scene.record();
    if record.summary.is_empty() { &record.name } else { &record.summary }
}

fn facts(scene: &Scene<'_>) -> Markup {
    let (words, record, teller) = (scene.words, scene.record(), scene.teller());
    let mut facts = vec![
        (words.say("field-kind"), html! { (words.word("kind", record.kind.code())) }),
        (words.say("field-area"), html! { (teller.area(&record.area)) }),
        (
            words.say("field-term"),
            html! {
                (teller.term(&record.term))
                @if !record.term_note.is_empty() {
                    span.sub { (kit::name(words, &record.term_note)) }
                }
            },
        ),
    ];
    if let Some(programme) = &record.programme {
        facts.push((words.say("field-programme"), teller.marked_name(programme)));
    }
    if let Some(total) = &record.budget.total {
        facts.push((words.say("field-budget-total"), html! { (teller.stated(total)) }));
    }
    if !record.funding.is_empty() {
        let own = describe_own(scene.office, record, find_currency(scene.office), scene.today);
        let stated = phrases::own(words, scene.office, &own);
        let own = match own {
            OwnStatement::Amount { money, about, .. } => {
                let amount = words.amount(money);
                let main = match about {
                    true => words.say_with("coop-about", &[("amount", amount.into())]),
                    false => amount,
                };
                phrases::OwnPhrase { main, ..stated }
            }
            OwnStatement::Work { .. }
            | OwnStatement::NotBudgeted
            | OwnStatement::Nothing
            | OwnStatement::NoExternal
            | OwnStatement::ProgrammeFunds
            | OwnStatement::InWords(_)
            | OwnStatement::NotStated => stated,
        };
        let lang = own.lang.map(spine::base::Language::code);
        facts.push((
            words.say("coop-own-contribution"),
            html! {
                span lang=[lang] { (own.main) }
                @if !own.below.is_empty() { span.sub { (own.below) } }
            },
        ));
    }
    kit::panel("facts", words.say("coop-key-facts"), kit::facts(&facts))
}

fn purpose(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let parts = [
        (words.say("field-purpose"), &record.purpose),
        (words.say("field-expected-outcome"), &record.expected_outcome),
    ];
    let said: Vec<_> = parts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    html! {
        @if !said.is_empty() {
            (kit::section("purpose", html! { (words.word("section", "purpose")) }, html! {
                div.two {
                    @for (name, text) in said {
                        div { h3 { (name) } (kit::text(words, text)) }
                    }
                }
            }))
        }
    }
}

fn cost(scene: &Scene<'_>) -> Markup {
    let record = scene.record();
    let has_money = !record.funding.is_empty() || !record.budget.is_empty();
    html! { @if has_money { (money::money(scene)) } }
}

/// What of the strategies it serves, each with why.
fn strategy(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let served: Vec<_> = record
        .serves
        .iter()
        .filter_map(|serves| Some((scene.office.find_entry(&serves.node)?, &serves.why)))
        .collect();
    html! {
        @if !served.is_empty() {
            (kit::section("strategy", html! { (words.word("section", Section::Strategy.code())) },
                html! {
                    ul.serves {
                        @for (node, why) in served {
                            li {
                                (node_link(scene, node))
                                @if !why.is_empty() { span.sub { (kit::name(words, why)) } }
                            }
                        }
                    }
                }))
        }
    }
}

fn node_link(scene: &Scene<'_>, entry: &Entry<Node>) -> Markup {
    let node = &entry.record;
    let number = node.number.as_deref().unwrap_or_default();
    let named =
        html! { (number) @if !number.is_empty() { " " } (kit::name(scene.words, &node.title)) };
    let place = || -> Option<(&Strategy, &Edition)> {
        let edition = scene.office.find(&node.edition)?;
        Some((scene.office.find(&edition.strategy)?, edition))
    };
    html! {
        @if let Some((strategy, _)) = place() {
            @let level = strategy.levels.iter().find(|level| level.kind == node.kind);
            @if let Some(level) = level { span.soft { (kit::name(scene.words, &level.name)) } " " }
            @let rest = format!("/strategy/{}/{}", strategy.slug, node.slug);
            a href=(scene.desk.link(&rest, &[])) { (named) }
        } @else { (named) }
    }
}

fn source(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let changed = scene.entry.changed_at.to_zoned(scene.zone.clone()).date();
    html! {
        section.small.soft {
            @if !record.source.is_empty() {
                p { (words.say("coop-source")) ": " (kit::name(words, &record.source)) }
            }
            p { (words.say_with("coop-public-changed", &[("date", words.date(changed).into())])) }
        }
    }
}
