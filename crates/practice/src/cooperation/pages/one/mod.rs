//! The page of one cooperation: what it is for, what it costs, who carries it, what has happened.
//!
//! Who comes: an officer who must know what to do next, a politician who wants the cost, a
//! colleague who looks for the one who answers. So the one next step and the key facts stand beside
//! the text, the money has a sentence as its heading, and what is missing says that it is missing.

mod aside;
mod lines;
mod money;
mod more;
mod near;
mod papers;
mod people;
mod public;
mod serves;
mod top;

pub use public::public_page;
pub use top::tone;

use super::access::{self, Allowed};
use super::tell::Teller;
use crate::cooperation::Sight;
use crate::cooperation::{Cooperation, Section};
use crate::decision::pages::panel::{self, Deciding};
use crate::indicator::{Contributor, list_indicators_of, pages::panel as indicator};
use crate::monitoring::pages::draw_panel;
use crate::plan::{list_initiatives_of, pages::panel as initiative};
use crate::screening::{Viewer, pages as screening};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use spine::account::{Actor, Deed, Names, People};
use spine::base::Id;
use spine::i18n::Words;
use spine::kit::{self, Addresses, Failure, Sheet, Visit};
use spine::office::{Derivation, Entry, Office, Record};
use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// Everything the page is made of.
pub struct Scene<'a> {
    /// The reader's language.
    pub words: Words,
    /// The office as it is shown.
    pub office: &'a Office,
    /// The cooperation.
    pub entry: &'a Entry<Cooperation>,
    /// The day it is seen from.
    pub today: Date,
    /// The names of people; empty for those who may not see them.
    pub people: &'a People,
    /// The names of those who write.
    pub names: &'a Names,
    /// The zone whose days and hours are shown.
    pub zone: &'a TimeZone,
    /// The addresses of the desk.
    pub desk: &'a Addresses,
    /// The address of the same page in the original's language.
    pub original: &'a str,
    /// What is offered.
    pub allowed: Allowed,
    /// Which other cooperations the reader sees.
    pub sight: Sight,
    /// Who looks at its screening; nobody when it is seen as it stood.
    pub viewer: Viewer,
    /// One line about what has just been done.
    pub done: Option<&'a str>,
    /// What there is of deciding about it.
    pub deciding: Deciding,
    /// The hashes of its files whose text could not be read.
    pub unread: BTreeSet<String>,
    /// Which initiatives and indicators it contributes to, for those who see what is internal.
    pub contributes: Contributes,
}

/// What it contributes to; each empty where there is nothing.
#[derive(Clone, Debug, Default)]
pub struct Contributes {
    /// The initiatives it is done with.
    pub initiatives: Markup,
    /// The indicators it contributes to.
    pub indicators: Markup,
}

impl<'a> Scene<'a> {
    fn teller(&self) -> Teller<'a> {
        Teller { words: self.words, office: self.office, people: self.people }
    }

    fn record(&self) -> &'a Cooperation {
        &self.entry.record
    }

    /// The address of a page of this cooperation: `here("/history")`.
    fn here(&self, rest: &str) -> String {
        self.desk.link(&format!("/cooperations/{}{rest}", self.record().slug), &[])
    }

    /// The other cooperation, where the reader may see it.
    fn find_other(&self, id: &Id<Cooperation>) -> Option<&'a Arc<Entry<Cooperation>>> {
        self.office.find_entry(id).filter(|entry| self.is_shown(&entry.record))
    }

    fn is_shown(&self, record: &Cooperation) -> bool {
        self.sight.sees(record)
    }

    fn address_of(&self, other: &Cooperation) -> String {
        self.desk.link(&format!("/cooperations/{}", other.slug), &[])
    }

    /// The way to change a section, for those who may; it stands beside the heading.
    fn change(&self, section: Section) -> Markup {
        let name = self.words.word("section", section.code());
        html! {
            @if self.allowed.edit {
                a.on-screen href=(self.here(&format!("/edit/{}", section.code()))) {
                    (self.words.say("kit-change")) span.vh { ": " (name) }
                }
            }
        }
    }

    /// A part of the page below its heading, with the way to change it beside that.
    fn section(&self, id: &'static str, title: &str, change: Section, content: Markup) -> Markup {
        kit::section_with(id, title, self.change(change), content)
    }
}

/// `GET …/cooperations/{slug}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(
    visit: Visit,
    Path(path): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (_, _, slug) = path;
    // What is published, also those may read whose role counts in another area.
    let entry = access::find(&visit, &visit.view, &slug, Deed::SeePublished)?;
    if entry.record.slug.as_str() != slug {
        let query = visit.address.split_once('?').map_or(String::new(), |(_, q)| format!("?{q}"));
        let address = visit.desk(&format!("/cooperations/{}{query}", entry.record.slug));
        return Ok(Redirect::permanent(&address).into_response());
    }
    let allowed = Allowed::find(&visit, &entry.record);
    let people = match allowed.see_names {
        true => visit.house.accounts.list_people(visit.authority()).await?,
        false => Arc::default(),
    };
    let reader = Reader {
        id: entry.id.clone(),
        words: visit.words,
        today: visit.today,
        actor: visit.actor.clone(),
        address: visit.address.clone(),
        desk: Addresses::of(&visit),
        allowed,
        viewer: match visit.as_of {
            None => screening::viewer_of(&visit, &entry.record),
            Some(_) => Viewer::default(),
        },
        done: super::find_done(&visit),
        unread: match allowed.see_internal {
            true => list_unread(&visit, &entry.record),
            false => BTreeSet::new(),
        },
        people,
        names: visit.house.accounts.names().await?,
        zone: visit.house.offices.zone().clone(),
    };
    let main = visit.view.derive::<Drawn>(&reader);
    let main = main.as_ref().clone().ok_or_else(Failure::not_found)?;
    let title = entry.record.name.get(visit.words.language());
    Ok(visit.page(&Sheet { title, part: "cooperations" }, main).into_response())
}

/// Who reads, and everything else that the page depends on beside the office.
#[derive(Clone)]
struct Reader {
    id: Id<Cooperation>,
    words: Words,
    today: Date,
    actor: Actor,
    address: String,
    desk: Addresses,
    allowed: Allowed,
    viewer: Viewer,
    done: Option<&'static str>,
    unread: BTreeSet<String>,
    people: Arc<People>,
    names: Arc<Names>,
    zone: TimeZone,
}

impl PartialEq for Reader {
    fn eq(&self, other: &Self) -> bool {
        // Names of people are read anew when one changes; as long as none does they are the same.
        self.id == other.id
            && self.address == other.address
            && self.actor == other.actor
            && self.words == other.words
            && self.today == other.today
            && self.desk == other.desk
            && self.allowed == other.allowed
            && self.viewer == other.viewer
            && self.done == other.done
            && self.unread == other.unread
            && self.zone == other.zone
            && Arc::ptr_eq(&self.people, &other.people)
            && Arc::ptr_eq(&self.names, &other.names)
    }
}

impl Eq for Reader {}

impl Hash for Reader {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.id, &self.address).hash(state);
    }
}

/// The page, drawn once for a reader and each state of what it shows.
struct Drawn;

impl Derivation for Drawn {
    type Key = Reader;
    type Output = Option<Markup>;
    /// Some pages for each of some readers.
    const KEYS: usize = 128;

    fn derive(office: &Office, reader: &Reader) -> Option<Markup> {
        draw_for(office, reader)
    }
}

fn draw_for(office: &Office, reader: &Reader) -> Option<Markup> {
    let entry = office.find_entry(&reader.id)?;
    let allowed = reader.allowed;
    let public = (!allowed.see_internal).then(|| make_public(office, entry));
    let entry = public.as_ref().unwrap_or(entry);
    let around = crate::strategy::pages::Scene {
        words: reader.words,
        office,
        today: reader.today,
        actor: &reader.actor,
        sight: Sight::of(&reader.actor, office),
        desk: reader.desk.clone(),
        address: &reader.address,
    };
    let original = super::original_address(&reader.address, entry.record.summary.original());
    Some(page(&Scene {
        words: reader.words,
        office,
        entry,
        today: reader.today,
        people: &reader.people,
        names: &reader.names,
        zone: &reader.zone,
        desk: &reader.desk,
        original: &original,
        allowed,
        sight: around.sight.clone(),
        viewer: reader.viewer.clone(),
        done: reader.done,
        unread: reader.unread.clone(),
        deciding: panel::draw(&around, entry),
        contributes: match allowed.see_internal {
            true => draw_contributes(&around, &entry.id),
            false => Contributes::default(),
        },
    }))
}

/// The cooperation as everybody may read it: without what its authority keeps back.
fn make_public(office: &Office, entry: &Entry<Cooperation>) -> Arc<Entry<Cooperation>> {
    Arc::new(Entry {
        id: entry.id.clone(),
        record: entry.record.to_public(office),
        seq: entry.seq,
        changed_at: entry.changed_at,
        author: entry.author.clone(),
    })
}

/// The files whose text could not be read, so that nobody looks for words in them.
fn list_unread(visit: &Visit, record: &Cooperation) -> BTreeSet<String> {
    let hashes = record.attachments.iter().map(|file| &file.hash);
    let is_unread = |hash: &&String| visit.house.search.find_unread(hash).is_some();
    hashes.filter(is_unread).cloned().collect()
}

/// The page: the one next step, the story, the key facts, in this order for who reads it on a
/// phone or hears it. What is asked for seldom stands at the end in short, and opens.
pub fn page(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let story = list_story(scene);
    let more = more::list(scene);
    let mut index: Vec<(&str, &str)> = story.iter().map(|(id, name, _)| (*id, *name)).collect();
    index.extend(more.iter().map(|part| (part.id, part.title)));
    html! {
        (top::top(scene))
        (kit::on_page(words, &index))
        div.page.parted {
            @if let Some(next) = aside::next(scene) {
                aside aria-label=(words.say("coop-next")) { (next) }
            }
            div.stack {
                @for (_, _, content) in &story { (content) }
                (more::draw(scene, &more))
            }
            aside aria-label=(words.say("coop-key-facts")) { (aside::facts(scene)) }
        }
    }
}

/// The parts that tell what it is about: where each stands, its short name, what it says. One that
/// has nothing is left out.
fn list_story(scene: &Scene<'_>) -> Vec<(&'static str, &'static str, Markup)> {
    let words = scene.words;
    let parts = [
        ("purpose", words.say("field-purpose"), purpose(scene)),
        ("decisions", words.say("decide-title"), scene.deciding.section.clone()),
        ("money", words.word("section", "money"), money::money(scene)),
        ("strategy", words.word("section", "strategy"), serves::serves(scene)),
        ("screening", words.say("screening-title"), weighed(scene)),
        ("people", words.word("section", "people"), people::people(scene)),
        ("monitoring", words.say("monitoring-title"), monitoring(scene)),
        ("initiatives", words.say("plan-of-cooperation"), scene.contributes.initiatives.clone()),
        ("indicators", words.say("indicator-title"), scene.contributes.indicators.clone()),
        ("doubts", words.word("section", "doubts"), papers::doubts(scene)),
    ];
    parts.into_iter().filter(|(_, _, content)| !content.0.is_empty()).collect()
}

/// The initiatives it is done with, and the indicators it contributes to.
fn draw_contributes(
    scene: &crate::strategy::pages::Scene<'_>,
    id: &Id<Cooperation>,
) -> Contributes {
    let words = scene.words;
    let initiatives = list_initiatives_of(scene.office, id);
    let indicators = list_indicators_of(scene.office, &Contributor::Cooperation(id.clone()));
    Contributes {
        initiatives: initiative::draw(scene, &initiatives, words.say("plan-of-cooperation")),
        indicators: indicator::draw(scene, &indicators, words.say("indicator-contributes-to")),
    }
}

/// What the yearly rounds found.
fn monitoring(scene: &Scene<'_>) -> Markup {
    if !scene.allowed.see_internal {
        return html! {};
    }
    let about = (&scene.entry.id, &scene.entry.record);
    draw_panel(scene.office, scene.words, scene.desk, about)
}

fn purpose(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let said = |text: &spine::base::Text| {
        html! {
            @if text.is_empty() { p { (kit::soft(words.say("coop-not-stated"))) } }
            @else { (kit::text(words, text)) }
        }
    };
    scene.section(
        "purpose",
        words.word("section", "purpose"),
        Section::Purpose,
        html! {
            div.two {
                div { h3 { (words.say("field-purpose")) } (said(&record.purpose)) }
                div {
                    h3 { (words.say("field-expected-outcome")) }
                    (said(&record.expected_outcome))
                }
            }
        },
    )
}

/// How it was weighed, for those who see what is internal.
fn weighed(scene: &Scene<'_>) -> Markup {
    match scene.allowed.see_internal {
        true => screening::draw_panel(scene.words, scene.office, scene.entry, scene.desk),
        false => html! {},
    }
}
