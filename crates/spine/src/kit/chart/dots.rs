//! One value among its like: a dot for each on a line from 0 to 100 percent, our own the larger
//! one.

use super::scale;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// One among its like.
#[derive(Clone, Debug)]
pub struct DotStrip<'a> {
    /// What the chart says, in one sentence: "Higher than 21 of 27 earlier screenings".
    pub told: &'a str,
    /// The word at our own dot.
    pub own_label: &'a str,
    /// Our own, in percent.
    pub own: u32,
    /// The others, in percent.
    pub others: &'a [u32],
}

/// So many percent share one place on the line; dots at the same place stand on each other.
const STEP: u32 = 4;
/// The highest pile; what goes beyond stands closer.
const PILE: u32 = 60;

/// The strip; it says nothing that the sentence and a table behind it do not say.
pub fn dot_strip(strip: &DotStrip<'_>) -> Markup {
    let mut piles: BTreeMap<u32, u32> = BTreeMap::new();
    for other in strip.others {
        *piles.entry(other.min(&100) / STEP).or_default() += 1;
    }
    let highest = piles.values().copied().max().unwrap_or(0);
    // Thirty dots on each other are a bar; more are in the table.
    let apart = PILE.checked_div(highest).map_or(10, |apart| apart.clamp(2, 10));
    let drawn = |count: u32| count.min(PILE / apart);
    let base = 26 + drawn(highest) * apart;
    let own = strip.own.min(100);
    let (class, dx) = if own > 50 { ("strong end", "-10") } else { ("strong", "10") };
    html! {
        svg.chart height=(base + 24) role="img" aria-label=(strip.told) {
            line.base x1="0" x2="100%" y1=(base + 6) y2=(base + 6) {}
            @for (pile, count) in &piles {
                @for place in 0..drawn(*count) {
                    circle.m4 r="4" cx=(place_of(pile * STEP)) cy=(base - 2 - place * apart) {}
                }
            }
            line.open x1=(place_of(own)) x2=(place_of(own)) y1="16" y2=(base + 6) {}
            circle.m1 r="6" cx=(place_of(own)) cy="10" {}
            text class=(class) x=(place_of(own)) dx=(dx) y="14" { (strip.own_label) }
            text x="0" y=(base + 21) { "0" }
            text.end x="100%" y=(base + 21) { "100 %" }
        }
    }
}

/// A place on the line, with room for a whole dot at both ends.
fn place_of(percent: u32) -> String {
    scale::percent(f64::from(percent) * 0.96 + 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_other_is_a_dot_and_like_ones_stand_on_each_other() {
        let strip = DotStrip { told: "Told", own_label: "This", own: 80, others: &[20, 20, 100] };
        let page = dot_strip(&strip).into_string();
        assert_eq!(page.matches("class=\"m4\"").count(), 3);
        assert_eq!(page.matches("class=\"m1\"").count(), 1);
        assert!(page.contains("cx=\"78.8%\"") && page.contains("aria-label=\"Told\""), "{page}");
        let heights: Vec<&str> =
            page.split("cy=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
        assert_eq!(heights, ["44", "34", "44", "10"]);
    }

    #[test]
    fn very_many_stay_within_the_height() {
        let others = vec![50; 500];
        let strip = DotStrip { told: "", own_label: "", own: 50, others: &others };
        assert!(dot_strip(&strip).into_string().contains("height=\"110\""));
    }
}
