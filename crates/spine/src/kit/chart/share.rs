//! Who pays: one bar, divided.

use super::{Fill, scale};
use maud::{Markup, html};

/// One who pays.
#[derive(Clone, Debug)]
pub struct Share<'a> {
    /// Who, and how much of all: "Interreg IVA 50%".
    pub label: String,
    /// How much, short: "11.65".
    pub figure: String,
    /// The amounts, each with its fill: cash and hours.
    pub pieces: Vec<Piece>,
    /// The word for this share in the sentence: "Interreg IVA pays 11.65 million DKK".
    pub told: &'a str,
}

/// A piece of a share.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Its fill.
    pub fill: Fill,
    /// Its size; any unit, the same for all.
    pub value: i64,
}

/// A whole, divided.
#[derive(Clone, Debug)]
pub struct ShareBar<'a> {
    /// What the figures are: "Whole project, million DKK".
    pub measure: &'a str,
    /// The shares, from the start to the end.
    pub shares: Vec<Share<'a>>,
}

const GAP: f64 = 0.25;

/// The unit line and the bar. The first share is named above at the start, the last above at the
/// end, below each other where a line has no room for both; those between stand below the bar, each
/// on a line of its own.
pub fn share_bar(bar: &ShareBar<'_>) -> Markup {
    let all: i64 = bar.shares.iter().flat_map(|share| &share.pieces).map(|piece| piece.value).sum();
    if all <= 0 {
        return html! {};
    }
    let told: Vec<&str> = bar.shares.iter().map(|share| share.told).collect();
    let between = bar.shares.len().saturating_sub(2);
    let height = 36 + 20 * between + usize::from(between > 0) * 8;
    html! {
        p.small.soft { (bar.measure) }
        div.ends aria-hidden="true" {
            @for (place, share) in bar.shares.iter().enumerate() {
                @if place == 0 || place + 1 == bar.shares.len() {
                    div { b { (share.label) } (share.figure) }
                }
            }
        }
        svg.chart height=(height) role="img" aria-label={ (told.join("; ")) "." } {
            @for (place, share) in bar.shares.iter().enumerate() {
                @let start = percent_before(bar, place, 0, all);
                @for (at, piece) in share.pieces.iter().enumerate() {
                    @let width = piece.value as f64 / all as f64 * 100.0 - GAP;
                    rect class=(piece.fill.class()) y="0" height="32"
                        x=(scale::percent(percent_before(bar, place, at, all)))
                        width=(scale::percent(width.max(0.2))) {}
                }
                @if place > 0 && place + 1 < bar.shares.len() { (label(share, place, start)) }
            }
        }
    }
}

/// Where a piece begins: what all pieces before it take up.
fn percent_before(bar: &ShareBar<'_>, place: usize, at: usize, all: i64) -> f64 {
    let earlier = bar.shares[..place].iter().flat_map(|share| &share.pieces);
    let before: i64 = earlier.chain(&bar.shares[place].pieces[..at]).map(|p| p.value).sum();
    before as f64 / all as f64 * 100.0
}

fn label(share: &Share<'_>, place: usize, start: f64) -> Markup {
    // Beyond the middle the words run back from the end of the bar, lest they leave it.
    let (class, x) = match start > 60.0 {
        true => ("strong end", "100%".to_owned()),
        false => ("strong", scale::percent(start)),
    };
    html! {
        text class=(class) x=(x) y=(30 + 20 * place) {
            (share.label) tspan.thin dx="6" { (share.figure) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(label: &str, pieces: &[(Fill, i64)]) -> Share<'static> {
        Share {
            label: label.to_owned(),
            figure: String::new(),
            pieces: pieces
                .iter()
                .map(|(fill, value)| Piece { fill: *fill, value: *value })
                .collect(),
            told: "",
        }
    }

    #[test]
    fn the_pieces_fill_the_bar_in_order() {
        let shares = vec![
            share("EU", &[(Fill::First, 50)]),
            share("Region", &[(Fill::Third, 5), (Fill::Hatch, 2)]),
            share("Others", &[(Fill::Rest, 43)]),
        ];
        let page = share_bar(&ShareBar { measure: "", shares }).into_string();
        for x in ["x=\"0%\"", "x=\"50%\"", "x=\"55%\"", "x=\"57%\""] {
            assert!(page.contains(x), "{x} in {page}");
        }
        assert!(page.contains("height=\"64\""));
        let named = [page.find("EU").unwrap(), page.find("Others").unwrap()];
        assert!(named.iter().all(|at| *at < page.find("<svg").unwrap()), "above the bar: {page}");
    }

    #[test]
    fn nothing_paid_draws_nothing() {
        let bar = ShareBar { measure: "", shares: vec![share("EU", &[])] };
        assert_eq!(share_bar(&bar).into_string(), "");
    }
}
