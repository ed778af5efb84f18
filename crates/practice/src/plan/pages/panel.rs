//! Initiatives on the pages of others: of a cooperation, of a node.

use super::parts::draw_state;
use crate::plan::{Initiative, find_progress};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::{Deed, Target, may};
use spine::kit;
use spine::office::Entry;
use std::sync::Arc;

/// A section with initiatives, each with its state; nothing where the reader sees none.
pub fn draw(scene: &Scene<'_>, found: &[Arc<Entry<Initiative>>], title: &str) -> Markup {
    let sees = |initiative: &Initiative| {
        let area = crate::cooperation::pages::access::area_of(&initiative.area);
        let target = Target { area, ..Target::default() };
        may(scene.actor, Deed::SeeInternal, &target).is_yes()
    };
    let shown: Vec<_> = found.iter().filter(|entry| sees(&entry.record)).collect();
    html! {
        @if !shown.is_empty() {
            (kit::section("initiatives", html! { (title) }, html! {
                ul.serves {
                    @for entry in shown {
                        @let progress = find_progress(scene.office, &entry.record, scene.today);
                        li {
                            a href=(scene.link(&format!("/initiatives/{}", entry.id), &[])) {
                                (kit::name(scene.words, &entry.record.title))
                            }
                            " " (draw_state(scene.words, progress.state))
                        }
                    }
                }
            }))
        }
    }
}
