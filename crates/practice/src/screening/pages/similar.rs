//! "Similar already here": what is like a proposal, and why.

use crate::cooperation::{Cooperation, Sight, find_stage};
use crate::organisation::Organisation;
use crate::screening::{Similar, list_similar};
use maud::{Markup, html};
use spine::base::Id;
use spine::kit::{self, Visit};

/// What is here already and like it; says so where nothing is.
pub(super) fn draw(visit: &Visit, of: (Option<&Id<Cooperation>>, &Cooperation)) -> Markup {
    let words = visit.words;
    let found = list_similar(
        &visit.office,
        of,
        (&Sight::of(&visit.actor, &visit.office), words.language()),
    );
    let list = html! {
        @if found.is_empty() {
            p.small.soft { (words.say("similar-none")) }
        } @else {
            p.small.soft { (words.say("similar-about")) }
            ul.serves { @for one in &found { (draw_one(visit, one)) } }
        }
    };
    kit::panel("similar", words.say("similar-title"), list)
}

fn draw_one(visit: &Visit, similar: &Similar) -> Markup {
    let (words, office) = (visit.words, &visit.office);
    let Some(record) = office.find(&similar.cooperation) else { return html! {} };
    let state = find_stage(office, record, visit.today);
    let href = visit.desk(&format!("/cooperations/{}", record.slug));
    html! {
        li {
            a href=(href) { (kit::name(words, &record.name)) }
            ", " span.soft { (words.word("state", state.code())) }
            span.sub { (tell(visit, similar)) }
        }
    }
}

/// "Shares the words energy, regions; partner Asturias; the same programme".
fn tell(visit: &Visit, similar: &Similar) -> String {
    let words = visit.words;
    let mut parts: Vec<String> = Vec::new();
    if !similar.words.is_empty() {
        let named = [("words", similar.words.join(", ").into())];
        parts.push(words.say_with("similar-words", &named));
    }
    if !similar.partners.is_empty() {
        let name = |id: &Id<Organisation>| {
            let known = visit.office.find(id);
            known.map_or(id.to_string(), |one| one.name.get(words.language()).to_owned())
        };
        let names: Vec<String> = similar.partners.iter().map(name).collect();
        let named = [("partners", words.list(&names).into())];
        parts.push(words.say_with("similar-partners", &named));
    }
    if similar.programme {
        parts.push(words.say("similar-programme").to_owned());
    }
    if !similar.countries.is_empty() {
        let names: Vec<String> =
            similar.countries.iter().map(|country| words.country(*country)).collect();
        let named = [("places", words.list(&names).into())];
        parts.push(words.say_with("similar-places", &named));
    }
    parts.join("; ")
}
