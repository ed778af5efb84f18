//! What every page of the slice reads from, and the words and addresses they share.

use super::access::Place;
use crate::cooperation::{Cooperation, Row, Sight, list_rows};
use crate::organisation::find_authority;
use crate::strategy::{
    Edition, EditionState, Level, Node, NodeKind, Strategy, find_edition_state,
    find_working_edition,
};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Actor, Deed, Target, may};
use spine::base::{Id, Language, Slug, Text, Visibility};
use spine::i18n::Words;
use spine::kit::{self, Addresses, Tone, Visit, form::FormData};
use spine::office::{Entry, Office, Record};
use std::sync::Arc;

/// The area of what belongs to all areas alike.
const COMMON: &str = "common";

/// Who reads, in which language, on which day.
#[derive(Clone)]
pub struct Scene<'a> {
    /// The reader's language.
    pub words: Words,
    /// The office as it is shown.
    pub office: &'a Office,
    /// The day it is seen from.
    pub today: Date,
    /// Who reads.
    pub actor: &'a Actor,
    /// Which cooperations the reader sees.
    pub sight: Sight,
    /// The addresses of the desk; while they are of an earlier day, nothing can be changed.
    pub desk: Addresses,
    /// The address of this page, with its query.
    pub address: &'a str,
}

/// The area that a role may be limited to; none for a strategy that covers all of them.
pub fn area_of(strategy: &Strategy) -> Option<&Slug> {
    strategy.area.as_ref().filter(|area| area.as_str() != COMMON)
}

/// A strategy as a target of deeds: only those whose role reaches its area may do them.
pub fn target(strategy: &Strategy, visibility: Visibility) -> Target<'_> {
    let area = area_of(strategy);
    Target { area, published: visibility == Visibility::Published, anchored: false }
}

impl<'a> Scene<'a> {
    /// The scene of a visit.
    pub fn of(visit: &'a Visit) -> Self {
        Self {
            words: visit.words,
            office: &visit.view,
            today: visit.today,
            actor: &visit.actor,
            sight: Sight::of(&visit.actor, &visit.view),
            desk: Addresses::of(visit),
            address: &visit.address,
        }
    }

    /// What the address asks for after its question mark.
    pub fn query(&self) -> FormData {
        read_query(self.address)
    }

    /// What has just been done here, in words, as the address says (`done=saved`).
    pub fn draw_done(&self) -> Markup {
        let done = self.words.find(&format!("strategy-done-{}", self.query().get("done")));
        html! { @if let Some(done) = done { (kit::notice(done)) } }
    }

    /// True when the reader may do the deed to a strategy now.
    pub fn may(&self, deed: Deed, strategy: &Strategy) -> bool {
        !self.desk.is_past()
            && may(self.actor, deed, &target(strategy, strategy.visibility)).is_yes()
    }

    /// True when the reader sees what is internal in a strategy.
    pub fn sees_internal(&self, strategy: &Strategy) -> bool {
        may(self.actor, Deed::SeeInternal, &target(strategy, Visibility::Internal)).is_yes()
    }

    /// True when the reader sees a record of a strategy.
    pub fn sees<R: Record>(&self, strategy: &Strategy, id: &Id<R>) -> bool {
        self.sees_internal(strategy) || self.office.is_public(id)
    }

    /// The editions of a strategy that the reader sees.
    pub fn list_editions(&self, strategy: &Entry<Strategy>) -> Vec<Arc<Entry<Edition>>> {
        let all = crate::strategy::list_editions(self.office, &strategy.id);
        all.into_iter().filter(|entry| self.sees(&strategy.record, &entry.id)).collect()
    }

    /// The strategy of an edition.
    pub fn strategy_of(&self, edition: &Edition) -> Option<&'a Arc<Entry<Strategy>>> {
        self.office.find_entry(&edition.strategy)
    }

    /// A cooperation as lists show it; none where the reader does not see it.
    pub fn find_row(&self, id: &Id<Cooperation>) -> Option<Arc<Row>> {
        let rows = list_rows(self.office, self.today);
        let place = rows.binary_search_by(|row| row.entry.id.cmp(id)).ok()?;
        Some(rows[place].clone()).filter(|row| self.sight.sees(&row.entry.record))
    }

    /// An address of the desk with these names and values, as of the same day.
    pub fn link(&self, rest: &str, pairs: &[(&str, &str)]) -> String {
        self.desk.link(rest, pairs)
    }

    /// The address of a strategy.
    pub fn strategy_link(&self, strategy: &Strategy, rest: &str) -> String {
        self.link(&format!("/strategy/{}{rest}", strategy.slug), &[])
    }

    /// The address of an edition.
    pub fn edition_link(&self, edition: &Edition, rest: &str) -> String {
        match self.strategy_of(edition) {
            Some(strategy) => {
                let rest = format!("/editions/{}{rest}", edition.slug);
                self.strategy_link(&strategy.record, &rest)
            }
            None => self.link("/strategy", &[]),
        }
    }

    /// The address of a node. It names the edition where that is not the one people work with.
    pub fn node_link(&self, node: &Node, rest: &str) -> String {
        let (path, edition) = find_node_path(self.office, node);
        let edition = edition.iter().map(|slug| ("edition", slug.as_str()));
        self.link(&format!("{path}{rest}"), &edition.collect::<Vec<_>>())
    }

    /// A node by number and title, leading to its page; that it is not shown where the reader does
    /// not see it.
    pub fn draw_node(&self, id: &Id<Node>) -> Markup {
        if !self.sight.admits_one(self.office, id) {
            return kit::soft(self.words.say("decide-not-shown"));
        }
        match self.office.find(id) {
            Some(node) => html! { a href=(self.node_link(node, "")) { (self.node_name(node)) } },
            None => html! { (id) },
        }
    }

    /// A node by number and title.
    pub fn node_name(&self, node: &Node) -> Markup {
        html! {
            @if let Some(number) = &node.number { (number) " " }
            (kit::name(self.words, &node.title))
        }
    }

    /// The same as plain words.
    pub fn tell_node(&self, node: &Node) -> String {
        tell_node(self.words, node)
    }

    /// Words written by people, in the reader's language or the nearest.
    pub fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.language())
    }

    /// What the strategy calls nodes of a kind.
    pub fn find_level(&self, strategy: &'a Strategy, kind: NodeKind) -> Option<&'a Level> {
        strategy.levels.iter().find(|level| level.kind == kind)
    }

    /// What the strategy calls one node of a kind.
    pub fn tell_level(&self, strategy: &'a Strategy, kind: NodeKind) -> &'a str {
        let level = self.find_level(strategy, kind);
        level.map_or_else(|| self.words.word("node-kind", kind.code()), |l| self.say(&l.name))
    }

    /// What the strategy calls so many nodes of a kind.
    pub fn tell_levels(&self, strategy: &'a Strategy, kind: NodeKind, count: usize) -> &'a str {
        match (self.find_level(strategy, kind), count) {
            (Some(level), 2..) => self.say(&level.plural),
            (Some(_) | None, _) => self.tell_level(strategy, kind),
        }
    }

    /// The state of an edition as a tag.
    pub fn draw_state(&self, edition: &Entry<Edition>) -> Markup {
        let state = find_edition_state(self.office, edition, self.today);
        let tone = match state {
            EditionState::Draft => Tone::Idea,
            EditionState::Adopted => Tone::Active,
            EditionState::Superseded => Tone::Closed,
        };
        kit::tag(tone, self.words.word("edition-state", state.code()))
    }

    /// The name of an area.
    pub fn tell_area(&self, area: &'a Slug) -> &'a str {
        let known = find_authority(self.office).and_then(|authority| authority.find_area(area));
        known.map_or(area.as_str(), |area| self.say(&area.name))
    }

    /// Where a page below an edition lies: names and addresses from the top down.
    pub fn path_to(&self, place: &Place) -> Vec<(String, String)> {
        let (strategy, edition) = (&place.strategy.record, &place.edition.record);
        vec![
            (self.words.say("strategy-title").to_owned(), self.link("/strategy", &[])),
            (self.say(&strategy.name).to_owned(), self.strategy_link(strategy, "")),
            (self.say(&edition.title).to_owned(), self.edition_link(edition, "")),
        ]
    }

    /// The languages the authority writes in, and those a text has beside them.
    pub fn list_languages(&self, text: Option<&Text>) -> Vec<Language> {
        let known = find_authority(self.office).map(|authority| authority.languages.clone());
        let mut languages = known.unwrap_or_else(|| vec![self.words.language()]);
        let others = text.into_iter().flat_map(Text::languages);
        let others: Vec<_> = others.filter(|own| !languages.contains(own)).collect();
        languages.extend(others);
        languages
    }

    /// This page in the language that a text was first written in.
    pub fn original_link(&self, text: &Text) -> String {
        let rest = self.address.get(3..).unwrap_or_default();
        format!("/{}{rest}", text.original().code())
    }
}

/// A node by number and title, as plain words.
pub fn tell_node(words: Words, node: &Node) -> String {
    let number = node.number.iter().map(|number| format!("{number} ")).collect::<String>();
    format!("{number}{}", node.title.get(words.language()))
}

/// Where a node's page is, below the desk, and the word of its edition where that must be named.
fn find_node_path<'o>(office: &'o Office, node: &Node) -> (String, Option<&'o Slug>) {
    let edition = office.find(&node.edition);
    let strategy = edition.and_then(|edition| office.find_entry(&edition.strategy));
    let (Some(edition), Some(strategy)) = (edition, strategy) else {
        return ("/strategy".to_owned(), None);
    };
    let working = find_working_edition(office, &strategy.id);
    let is_working = working.is_some_and(|working| working.id == node.edition);
    let path = format!("/strategy/{}/{}", strategy.record.slug, node.slug);
    (path, (!is_working).then_some(&edition.slug))
}

/// The address of a node's page on a desk.
pub fn node_address(office: &Office, desk: &Addresses, node: &Node) -> String {
    let (path, edition) = find_node_path(office, node);
    let edition = edition.map(|slug| ("edition", slug.as_str()));
    desk.link(&path, &edition.into_iter().collect::<Vec<_>>())
}

fn read_query(address: &str) -> FormData {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    FormData::parse(query.as_bytes()).unwrap_or_default()
}
