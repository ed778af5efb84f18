//! What the page of a cooperation shows of deciding: the matter under way with its route, who
//! decided what when, what is to be done; and the way to take it up for decision.

use super::common::{draw_route, list_acts, may_do, name_of, outcome_word, sees};
use super::decided;
use super::decision::title_of;
use crate::cooperation::Cooperation;
use crate::decision::{
    Act, DecisionFilter, Matter, Subject, find_place, list_decisions, list_follow_ups,
    list_open_matters,
};
use crate::strategy::Edition;
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::Deed;
use spine::kit;
use spine::office::Entry;
use std::sync::Arc;

/// What the page of a cooperation shows of deciding.
#[derive(Clone, Debug, Default)]
pub struct Deciding {
    /// Beside the text: the matter under way.
    pub under_way: Option<Markup>,
    /// Where a matter is raised; for who may, while none is under way.
    pub raise: Option<String>,
    /// The section: the route of what is under way, what is to be done.
    pub section: Markup,
    /// What was decided last in a sentence, and all decisions.
    pub decided: Option<(String, Markup)>,
}

/// What somebody sees of deciding about a cooperation.
pub fn draw(scene: &Scene<'_>, entry: &Entry<Cooperation>) -> Deciding {
    let subject = Subject::Cooperation(entry.id.clone());
    if !sees(scene, Some(&subject)) {
        return Deciding::default();
    }
    let open = list_matters(scene, &subject);
    let under_way = open.first().map(|matter| draw_under_way(scene, matter));
    let may_raise = may_do(scene, Deed::RaiseMatter, Some(&subject))
        && !list_acts(scene, Some(&subject)).is_empty();
    let raise = (under_way.is_none() && may_raise)
        .then(|| scene.desk.link("/matters/new", &[("cooperation", entry.record.slug.as_str())]));
    let section = draw_section(scene, entry, &open);
    Deciding { under_way, raise, section, decided: draw_decided(scene, subject) }
}

fn list_matters(scene: &Scene<'_>, subject: &Subject) -> Vec<Arc<Entry<Matter>>> {
    let is_about = |entry: &&Arc<Entry<Matter>>| entry.record.subject.as_ref() == Some(subject);
    list_open_matters(scene.office).iter().filter(is_about).cloned().collect()
}

/// The matter under way: whom it waits for.
fn draw_under_way(scene: &Scene<'_>, matter: &Entry<Matter>) -> Markup {
    let words = scene.words;
    let href = scene.desk.link(&format!("/matters/{}", matter.id), &[]);
    let place = find_place(scene.office, &matter.id, &matter.record);
    let body = place.find_turn().map(|step| name_of(scene, &step.body)).unwrap_or_default();
    let why = words.say_with("decide-waits-for", &[("body", body.into())]);
    let action = kit::link_button(words.say("decide-see-matter"), &href);
    kit::next_step(words.say("decide-under-way"), &why, action)
}

/// What the page of an edition shows of deciding about its adoption.
#[derive(Clone, Debug, Default)]
pub struct Adopting {
    /// The matter under way.
    pub under_way: Option<Markup>,
    /// Where the adoption is taken up for decision; for who may raise it, while nothing is under
    /// way and it is not adopted.
    pub raise: Option<String>,
}

/// What somebody sees of deciding about an edition.
pub fn find_adopting(scene: &Scene<'_>, entry: &Entry<Edition>) -> Adopting {
    let subject = Subject::Edition(entry.id.clone());
    if !sees(scene, Some(&subject)) || entry.record.adoption.is_some() {
        return Adopting::default();
    }
    let open = list_matters(scene, &subject);
    if let Some(matter) = open.iter().find(|matter| matter.record.act == Act::Adopt) {
        return Adopting { under_way: Some(draw_under_way(scene, matter)), raise: None };
    }
    let raise = may_do(scene, Deed::RaiseMatter, Some(&subject)).then(|| {
        let asked = [("edition", entry.id.as_str()), ("act", Act::Adopt.code())];
        scene.desk.link("/matters/new", &asked)
    });
    Adopting { under_way: None, raise }
}

/// What is under way and what is to be done; nothing where there is neither.
fn draw_section(
    scene: &Scene<'_>,
    entry: &Entry<Cooperation>,
    open: &[Arc<Entry<Matter>>],
) -> Markup {
    let words = scene.words;
    let mut follow_ups = list_follow_ups(scene.office);
    follow_ups.retain(|other| other.record.cooperation.as_ref() == Some(&entry.id));
    if open.is_empty() && follow_ups.is_empty() {
        return html! {};
    }
    kit::section(
        "decisions",
        html! { (words.say("decide-title")) },
        html! {
            @for matter in open {
                @let href = scene.desk.link(&format!("/matters/{}", matter.id), &[]);
                h3 { a href=(href) { (kit::name(words, &matter.record.title)) } }
                (draw_route(scene, &matter.id, &matter.record))
            }
            @if !follow_ups.is_empty() {
                h3 { (words.say("decide-follow-up")) }
                (super::follow::draw_list(scene, &follow_ups))
            }
        },
    )
}

fn draw_decided(scene: &Scene<'_>, subject: Subject) -> Option<(String, Markup)> {
    let words = scene.words;
    let filter = DecisionFilter { subject: Some(subject), ..DecisionFilter::default() };
    let done = list_decisions(scene.office, &filter);
    let last = &done.first()?.record;
    let what = format!(
        "{}, {}",
        title_of(scene, last),
        outcome_word(words, last.role, last.outcome).to_lowercase()
    );
    let named = [
        ("date", words.partial_date(last.on).into()),
        ("what", what.into()),
        ("count", done.len().into()),
    ];
    Some((words.say_with("coop-latest", &named), decided::draw_table(scene, &done)))
}
