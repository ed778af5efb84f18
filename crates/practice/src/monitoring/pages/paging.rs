//! Long lists of a round, a page at a time.

use super::scene::Scene;
use maud::{Markup, html};
use spine::kit::{self, PagerLinks};

/// The rows of a page.
const PAGE: usize = 100;

/// The rows of the page that is asked for, and the way to the pages before and after it; `link`
/// gives the address of a page, counted from 1. Beyond the last page is the last page.
pub(super) fn turn<'r, T>(
    scene: &Scene<'_>,
    rows: &'r [T],
    link: impl Fn(usize) -> String,
) -> (&'r [T], Markup) {
    let total = rows.len();
    let last = total.div_ceil(PAGE).max(1);
    let page = scene.query.get("page").parse().unwrap_or(1).clamp(1, last);
    let (from, to) = ((page - 1) * PAGE, (page * PAGE).min(total));
    let before = (page > 1).then(|| link(page - 1));
    let after = (page < last).then(|| link(page + 1));
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    let pager = html! {
        @if last > 1 { (kit::pager(scene.words, from + 1, to, total, links)) }
    };
    (&rows[from..to], pager)
}
