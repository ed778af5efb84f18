//! Contracts on the page of a node.

use super::show::draw_met;
use crate::contract::{PerformanceContract, find_met};
use crate::cooperation::pages::access::area_of;
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::{Deed, Target, may};
use spine::kit;
use spine::office::Entry;
use std::sync::Arc;

/// A section with contracts, each with how far its demands are met; nothing where the reader sees
/// none.
pub fn draw(scene: &Scene<'_>, found: &[Arc<Entry<PerformanceContract>>]) -> Markup {
    let sees = |contract: &PerformanceContract| {
        let target = Target { area: area_of(&contract.area), ..Target::default() };
        may(scene.actor, Deed::SeeInternal, &target).is_yes()
    };
    let shown: Vec<_> = found.iter().filter(|entry| sees(&entry.record)).collect();
    html! {
        @if !shown.is_empty() {
            (kit::section("contracts", html! { (scene.words.say("contract-of-node")) }, html! {
                ul.serves {
                    @for entry in shown {
                        li {
                            a href=(scene.link(&format!("/contracts/{}", entry.id), &[])) {
                                (kit::name(scene.words, &entry.record.title))
                            }
                            @for demand in &entry.record.demands {
                                div.why {
                                    (kit::name(scene.words, &demand.what)) " "
                                    (draw_met(scene.words, find_met(demand)))
                                }
                            }
                        }
                    }
                }
            }))
        }
    }
}
