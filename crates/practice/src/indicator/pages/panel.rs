//! Indicators on the pages of others: of an initiative, of a cooperation, of a node.

use super::tell::{draw_course, tell_course};
use crate::indicator::Indicator;
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::kit;
use spine::office::Entry;
use std::sync::Arc;

/// A section with indicators, each with how it stands; nothing where there are none.
pub fn draw(scene: &Scene<'_>, found: &[Arc<Entry<Indicator>>], title: &str) -> Markup {
    html! {
        @if !found.is_empty() {
            (kit::section("indicators", html! { (title) }, html! {
                ul.serves { @for entry in found { li { (tell(scene, entry)) } } }
            }))
        }
    }
}

/// An indicator by name with how it stands.
pub fn tell(scene: &Scene<'_>, entry: &Entry<Indicator>) -> Markup {
    html! {
        a href=(scene.link(&format!("/indicators/{}", entry.id), &[])) {
            (kit::name(scene.words, &entry.record.title))
        }
        " " (draw_course(scene, entry))
        div.why { (tell_course(scene, entry)) }
    }
}
