//! What was proposed: one's own first, with what became of each.
//!
//! Who comes: somebody who proposed and wants to know, and the office that takes proposals up. So
//! each line says in words what has become of it.

use super::proposal::{is_own, list_begun, say_state};
use crate::cooperation::Sight;
use crate::screening::Proposal;
use maud::{Markup, html};
use spine::account::{Deed, may_somewhere};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/proposals`
///
/// # Errors
/// When the database cannot be read.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    let words = visit.words;
    let title = words.say("proposals-title");
    let begun = list_begun(&visit).await?;
    let sight = Sight::of(&visit.actor, &visit.office);
    let mut sent: Vec<&Arc<Entry<Proposal>>> = visit.office.list::<Proposal>().collect();
    sent.sort_by_key(|entry| std::cmp::Reverse((entry.record.sent_on, entry.seq)));
    let (own, others): (Vec<_>, Vec<_>) = sent.into_iter().partition(|entry| is_own(&visit, entry));
    let seen = |entry: &&Arc<Entry<Proposal>>| {
        let record = visit.office.find(&entry.record.cooperation);
        // A proposal is internal, also where what was proposed is published.
        record.is_some_and(|record| sight.covers(&record.area))
    };
    let others: Vec<_> = others.into_iter().filter(seen).collect();
    let may_propose = may_somewhere(&visit.actor, Deed::Propose) && visit.as_of.is_none();
    let actions = html! {
        (kit::link_button(words.say("compare-title"), &visit.desk("/proposals/compare")))
        @if may_propose {
            (kit::main_button(words.say("proposal-new"), &visit.desk("/proposals/new")))
        }
    };
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("proposals-lede")) }),
            actions: Some(actions),
            ..Head::default()
        }))
        @if !begun.is_empty() {
            section aria-labelledby="begun" {
                h2 #begun { (words.say("proposals-begun")) }
                ul.serves { @for one in &begun { (draw_begun(&visit, one)) } }
            }
        }
        section aria-labelledby="own" {
            h2 #own { (words.say("proposals-own")) }
            @if own.is_empty() { (kit::empty(words.say("proposals-own-none"), None)) }
            @else { (draw_table(&visit, words.say("proposals-own"), &own)) }
        }
        section aria-labelledby="others" {
            h2 #others { (words.say("proposals-others")) }
            @if others.is_empty() { (kit::empty(words.say("proposals-others-none"), None)) }
            @else { (draw_table(&visit, words.say("proposals-others"), &others)) }
        }
    };
    Ok(visit.page(&Sheet { title, part: "proposals" }, main))
}

fn draw_begun(visit: &Visit, begun: &super::proposal::Begun) -> Markup {
    let words = visit.words;
    let name = match begun.name.as_str() {
        "" => words.say("proposal-unnamed"),
        name => name,
    };
    let when = spine::ledger::read_instant(&begun.saved_at).ok();
    let when = when.map(|at| words.instant(at, visit.house.offices.zone()));
    html! {
        li {
            a href=(visit.desk(&format!("/proposals/{}", begun.id))) { (name) }
            @if let Some(when) = when {
                span.sub { (words.say_with("proposal-kept", &[("when", when.into())])) }
            }
        }
    }
}

fn draw_table(visit: &Visit, caption: &str, sent: &[&Arc<Entry<Proposal>>]) -> Markup {
    let words = visit.words;
    let columns = [
        Column::new(Kind::Name, words.say("field-name")),
        Column::new(Kind::Plain, words.say("proposal-sent")),
        Column::new(Kind::Plain, words.say("proposal-became")),
    ];
    let rows: Vec<Vec<Markup>> = sent
        .iter()
        .filter_map(|entry| {
            let record = visit.office.find(&entry.record.cooperation)?;
            let href = visit.desk(&format!("/proposals/{}", entry.id));
            Some(vec![
                html! { a href=(href) { (kit::name(words, &record.name)) } },
                html! { (words.date(entry.record.sent_on)) },
                html! { (say_state(visit, entry)) },
            ])
        })
        .collect();
    table::plain(caption, &columns, &rows)
}
