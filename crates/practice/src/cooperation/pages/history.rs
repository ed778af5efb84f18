//! The history of one cooperation: every change with who, when, why, and what was different.

use super::access;
use super::changes::{difference, label};
use super::tell::Teller;
use crate::cooperation::{Cooperation, FieldChange, describe_change};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde_json::Value;
use spine::account::{Deed, Names};
use spine::i18n::Words;
use spine::kit::{self, Addresses, Failure, Head, PagerLinks, Sheet, Visit};
use spine::ledger::{Change, read_instant};
use spine::office::Record;

/// How many changes stand on a page.
const PAGE: usize = 50;
/// The most changes that can be paged through.
const LIMIT: usize = 10_000;

/// A change as the page tells it.
pub struct Told {
    /// Its sequence number.
    pub seq: i64,
    /// Who, as the log has it.
    pub author: String,
    /// When, as the log has it.
    pub at: String,
    /// Why.
    pub reason: String,
    /// True when the cooperation was entered by it.
    pub is_first: bool,
    /// What was different.
    pub fields: Vec<FieldChange>,
}

/// `GET …/cooperations/{slug}/history`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the history may not be seen.
pub async fn show(
    visit: Visit,
    Path((_, _, slug)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.view, &slug, Deed::SeeHistory)?;
    let page = read_page(&visit.address);
    let wanted = (page * PAGE + 1).min(LIMIT);
    let ledger = visit.house.offices.ledger();
    let changes = ledger.list_changes_of_record(
        visit.authority(),
        Cooperation::KIND,
        entry.id.as_str(),
        i64::try_from(wanted).unwrap_or(i64::MAX),
    );
    let changes = changes.await?;
    let told = tell(&changes, visit.view.seq());
    let target = access::target(&visit.actor, &entry.record);
    let people = match visit.may(Deed::SeeNames, &target) {
        true => visit.house.accounts.list_people(visit.authority()).await?,
        false => Default::default(),
    };
    let names = visit.house.accounts.names().await?;
    let teller = Teller { words: visit.words, office: &visit.view, people: &people };
    let desk = Addresses::of(&visit);
    let main = html! {
        (draw(&Sight {
            teller, names: &names, zone: visit.house.offices.zone(),
            record: &entry.record, desk: &desk, page,
        }, &told))
    };
    let title = find_title(visit.words, &entry.record);
    Ok(visit.page(&Sheet { title: &title, part: "cooperations" }, main).into_response())
}

/// Of what it is the history: a page that is printed or kept open says so by itself.
fn find_title(words: Words, record: &Cooperation) -> String {
    let name = record.name.get(words.language());
    words.say_with("organisation-history-title", &[("name", name.into())])
}

/// The page that an address asks for, from 1.
pub fn read_page(address: &str) -> usize {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let page = query.split('&').find_map(|pair| pair.strip_prefix("page="));
    page.and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, LIMIT / PAGE)
}

/// The changes of a log, newest first, each against the one before it; those after `until` are left
/// out. The last one of a list that was cut off is compared with nothing and left out too.
pub fn tell(changes: &[Change], until: i64) -> Vec<Told> {
    let body =
        |change: &Change| -> Option<Value> { serde_json::from_str(change.body.as_deref()?).ok() };
    let mut told = Vec::new();
    for (place, change) in changes.iter().enumerate().filter(|(_, change)| change.seq <= until) {
        let before = changes.get(place + 1).and_then(body);
        let is_first = before.is_none();
        let fields = match is_first {
            true => Vec::new(),
            false => describe_change(before.as_ref(), body(change).as_ref()),
        };
        told.push(Told {
            seq: change.seq,
            author: change.author.clone(),
            at: change.at.clone(),
            reason: change.reason.clone(),
            is_first,
            fields,
        });
    }
    told
}

/// What the page is drawn from.
pub struct Sight<'a> {
    /// The words and names.
    pub(super) teller: Teller<'a>,
    /// The names of those who write.
    pub(super) names: &'a Names,
    /// The zone whose days and hours are shown.
    pub(super) zone: &'a TimeZone,
    /// The cooperation.
    pub(super) record: &'a Cooperation,
    /// The addresses of the desk.
    pub(super) desk: &'a Addresses,
    /// The page of the history, from 1.
    pub(super) page: usize,
}

/// The page.
pub(super) fn draw(sight: &Sight<'_>, told: &[Told]) -> Markup {
    let words = sight.teller.words;
    let name = sight.teller.text(&sight.record.name);
    let from = (sight.page - 1) * PAGE;
    let shown: Vec<&Told> = told.iter().skip(from).take(PAGE).collect();
    let before = (sight.page > 1).then(|| address(sight, sight.page - 1));
    let after = (told.len() > from + PAGE).then(|| address(sight, sight.page + 1));
    let register = sight.desk.link("/cooperations", &[]);
    let here = sight.desk.link(&format!("/cooperations/{}", sight.record.slug), &[]);
    html! {
        (kit::crumbs(
            words,
            &[(words.say("coop-register"), &register), (name, &here)],
            words.say("coop-history"),
        ))
        (kit::head(&Head {
            title: &find_title(words, sight.record),
            lede: Some(html! { (words.say("history-lede")) }),
            ..Head::default()
        }))
        @if shown.is_empty() { (kit::empty(words.say("history-empty"), None)) }
        ol.changes { @for change in &shown { li { (draw_change(sight, change)) } } }
        (draw_pager(words, PagerLinks { before: before.as_deref(), after: after.as_deref() }))
    }
}

fn address(sight: &Sight<'_>, page: usize) -> String {
    let rest = format!("/cooperations/{}/history", sight.record.slug);
    sight.desk.link(&rest, &[("page", page.to_string().as_str())])
}

/// The ways to newer and older changes; nothing where there is one page.
pub fn draw_pager(words: Words, links: PagerLinks<'_>) -> Markup {
    html! {
        @if links.before.is_some() || links.after.is_some() {
            nav.pager aria-label=(words.say("kit-pages")) {
                @if let Some(href) = links.before {
                    a.btn href=(href) rel="prev" { (words.say("history-newer")) }
                }
                @if let Some(href) = links.after {
                    a.btn href=(href) rel="next" { (words.say("history-older")) }
                }
            }
        }
    }
}

fn draw_change(sight: &Sight<'_>, change: &Told) -> Markup {
    let words = sight.teller.words;
    let who = super::author_name(words, sight.names, &change.author);
    let when = read_instant(&change.at).ok();
    let when = when.map_or(change.at.clone(), |at| words.instant(at, sight.zone));
    html! {
        section.panel aria-labelledby={ "change-" (change.seq) } {
            h2 id={ "change-" (change.seq) } { (when) }
            p.small.soft {
                (who)
                @if !change.reason.is_empty() { ": " (kit::reason(words, &change.reason)) }
            }
            @if change.is_first { p { (words.say("history-entered")) } }
            @else if change.fields.is_empty() { p { (words.say("history-nothing")) } }
            @if !change.fields.is_empty() {
                dl.facts {
                    @for field in &change.fields {
                        div {
                            dt { (label(&sight.teller, field)) }
                            dd { (difference(&sight.teller, field)) }
                        }
                    }
                }
            }
            p.more {
                @let then = Addresses::past(sight.desk.path(), ("seq", change.seq.to_string()));
                @let one = format!("/cooperations/{}", sight.record.slug);
                a href=(then.link(&one, &[])) { (words.say("history-as-it-stood")) }
            }
        }
    }
}
