//! Deeds that changed many records, in words.

use super::{ManyDeed, Seen};
use crate::cooperation::SavedView;
use crate::organisation::Person;
use crate::organisation::pages::{Reading, describe_author, record_address, tell_kind, tell_title};
use maud::{Markup, html};
use spine::base::{Fault, Id};
use spine::i18n::Words;
use spine::kit::form::{Field, FormData, FormView, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{
    self, Head, PagerLinks, address, crumbs, empty, head, link_button, notice, section, soft,
    submit, warning,
};
use spine::ledger::{Change, DeedRow, read_instant};
use spine::office::{Office, Record, StayReason, Way};
use std::collections::{BTreeMap, HashMap};

/// How many records stand on a page.
const SHOWN: usize = 50;

fn tell_instant(reading: &Reading, at: &str) -> String {
    let zone = reading.visit.house.offices.zone();
    read_instant(at).map_or_else(|_| at.to_owned(), |at| reading.words().instant(at, zone))
}

/// "Handed over: 12 records".
pub fn tell_deed(words: Words, deed: ManyDeed, count: i64) -> String {
    let named = [("deed", words.word("deed", deed.code()).into()), ("count", count.into())];
    words.say_with("deeds-name", &named)
}

/// The list, the newest first; `taken` says which were taken back, and by which deed, and `firsts`
/// what those without a name of their own began with.
pub(super) fn draw_list(
    reading: &Reading,
    rows: &[DeedRow],
    (taken, firsts): (&HashMap<i64, i64>, &HashMap<i64, Change>),
    next: Option<i64>,
) -> Markup {
    let words = reading.words();
    let columns = [
        Column::new(Kind::Name, words.say("deeds-what")),
        Column::new(Kind::Plain, words.say("deeds-when")),
        Column::new(Kind::Plain, words.say("deeds-who")),
        Column::new(Kind::Plain, words.say("deeds-why")),
    ];
    let base = reading.visit.desk("/deeds");
    let rows: Vec<Vec<Markup>> = rows
        .iter()
        .map(|row| {
            let deed = ManyDeed::of(row.deed.as_deref(), &row.author);
            vec![
                html! {
                    a href={ (base) "/" (row.seq) } { (tell_deed(words, deed, row.changes)) }
                    @if let Some(first) = firsts.get(&row.seq) {
                        span.sub { (tell_first(reading, first)) }
                    }
                    @if taken.contains_key(&row.seq) { span.sub { (words.say("deeds-taken")) } }
                },
                html! { time datetime=(row.at) { (tell_instant(reading, &row.at)) } },
                html! { (describe_author(words, &reading.authors, &row.author)) },
                tell_reason(words, &row.reason),
            ]
        })
        .collect();
    let title = words.say("deeds-title");
    html! {
        (head(&Head {
            title,
            lede: Some(html! { (words.say("deeds-lede")) }),
            ..Head::default()
        }))
        @if rows.is_empty() { (empty(words.say("deeds-empty"), None)) }
        @else { div.panel { (table::plain(title, &columns, &rows)) } }
        @if let Some(next) = next {
            nav.pager aria-label=(words.say("kit-pages")) {
                (link_button(
                    words.say("kit-after"),
                    &address(&base, [("before", next.to_string().as_str())]),
                ))
            }
        }
    }
}

/// What a deed began with: what kind of record, and what it is called.
fn tell_first(reading: &Reading, first: &Change) -> Markup {
    let entry = reading.office().find_any(&first.kind, &first.record);
    let title = entry.map(|entry| entry.title().clone()).unwrap_or_default();
    let kind = tell_kind(reading.words(), &first.kind);
    match title.is_empty() {
        true => html! { (kind) },
        false => html! {
            (kind) ": " (tell_title(reading, (&first.kind, &first.record), &title))
        },
    }
}

fn tell_reason(words: Words, reason: &str) -> Markup {
    match reason {
        "" => soft(words.say("organisation-no-reason")),
        reason => html! { (reason) },
    }
}

/// One record of a deed with what becomes of it.
struct Row {
    kind: String,
    id: String,
    becomes: Markup,
    stays: bool,
}

/// One deed: what it was, what taking it back would do, and the form that does it.
pub(super) fn draw_one(seen: &Seen, data: &FormData, faults: &[Fault]) -> Markup {
    let reading = &seen.reading;
    let words = reading.words();
    let first = &seen.made.changes[0];
    let mut rows = list_rows(seen);
    // What stays is what one must know: it comes first.
    rows.sort_by_key(|row| !row.stays);
    let list = reading.visit.desk("/deeds");
    let title = words.word("deed", seen.deed.code());
    let told = words.say_with(
        "deeds-told",
        &[
            ("count", seen.made.changes.len().into()),
            ("when", tell_instant(reading, &first.at).into()),
            ("who", describe_author(words, &reading.authors, &first.author).into()),
        ],
    );
    html! {
        (crumbs(words, &[(words.say("deeds-title"), &list)], title))
        (head(&Head { title, lede: Some(html! { (told) }), ..Head::default() }))
        @if reading.query().get("done") == "back" { (notice(words.say("deeds-done"))) }
        div.prose {
            @if !first.reason.is_empty() {
                @let named = [("reason", first.reason.as_str().into())];
                p { (words.say_with("deeds-reason-was", &named)) }
            }
            p { (count_kinds(words, &seen.made.changes)) }
        }
        @match &seen.taken {
            Some(taken) => (draw_taken(reading, taken)),
            None => (draw_plan(seen, data, faults)),
        }
        (section("records", html! { (words.say("deeds-records")) }, draw_rows(seen, &rows)))
    }
}

/// "Cooperation: 16. Follow-up: 4."
fn count_kinds(words: Words, changes: &[Change]) -> String {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for change in changes {
        *counts.entry(&change.kind).or_default() += 1;
    }
    let told: Vec<String> = counts
        .into_iter()
        .map(|(kind, count)| format!("{}: {}", tell_kind(words, kind), words.number(count)))
        .collect();
    told.join(" · ")
}

fn draw_taken(reading: &Reading, taken: &spine::office::Made) -> Markup {
    let words = reading.words();
    let first = &taken.changes[0];
    let named = [
        ("when", tell_instant(reading, &first.at).into()),
        ("who", describe_author(words, &reading.authors, &first.author).into()),
    ];
    let href = reading.visit.desk(&format!("/deeds/{}", first.seq));
    html! {
        p { strong { (words.say_with("deeds-taken-by", &named)) } " "
            a href=(href) { (words.say("deeds-taken-see")) } }
    }
}

fn draw_plan(seen: &Seen, data: &FormData, faults: &[Fault]) -> Markup {
    let words = seen.reading.words();
    let (back, stay) = (seen.plan.back.len(), seen.plan.stays.len());
    let told = html! { div.prose {
        @if back > 0 { p { (words.say_with("deeds-goes-back", &[("count", back.into())])) } }
        @if stay > 0 { p { (words.say_with("deeds-stays", &[("count", stay.into())])) } }
        p { (words.say("deeds-never")) }
        @if seen.letters > 0 {
            p { (words.say_with("deeds-letters", &[("count", seen.letters.into())])) }
        }
    } };
    if back == 0 {
        return warning(words.say("deeds-nothing"), told);
    }
    if !seen.may || seen.reading.visit.as_of.is_some() {
        return section("back", html! { (words.say("deeds-if")) }, told);
    }
    let view = FormView::new(words, data, faults);
    let action = seen.reading.visit.desk(&format!("/deeds/{}", seen.made.seq()));
    let reason = Field::new("reason", words.say("deeds-why-back")).help(words.say("edit-why-help"));
    let form = view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            (view.hidden("seen", &seen.mark()))
            (view.text(reason))
            (submit(words.say("deeds-do")))
        },
    );
    section("back", html! { (words.say("deeds-if")) }, html! { (told) div.narrow { (form) } })
}

fn list_rows(seen: &Seen) -> Vec<Row> {
    let words = seen.reading.words();
    if let Some(taken) = &seen.taken {
        let went = |change: &Change| {
            let is_it =
                |other: &&Change| other.kind == change.kind && other.record == change.record;
            taken.changes.iter().any(|other| is_it(&other))
        };
        let row = |change: &Change| {
            let key = if went(change) { "deeds-went" } else { "deeds-stayed" };
            let becomes = html! { (words.find(key).unwrap_or_default()) };
            let (kind, id) = (change.kind.clone(), change.record.clone());
            Row { kind, id, becomes, stays: !went(change) }
        };
        return seen.made.changes.iter().map(row).collect();
    }
    let back = seen.plan.back.iter().map(|back| {
        let key = match back.way {
            Way::Before => "deeds-before",
            Way::Gone => "deeds-gone",
            Way::Again => "deeds-again",
        };
        let becomes = html! { (words.find(key).unwrap_or_default()) };
        Row { kind: back.kind.to_owned(), id: back.id.clone(), becomes, stays: false }
    });
    let stays = seen.plan.stays.iter().map(|stay| Row {
        kind: stay.kind.clone(),
        id: stay.id.clone(),
        becomes: tell_stay(seen, &stay.why),
        stays: true,
    });
    back.chain(stays).collect()
}

fn tell_stay(seen: &Seen, why: &StayReason) -> Markup {
    let reading = &seen.reading;
    let words = reading.words();
    match why {
        StayReason::Changed { author, at } => {
            let zone = reading.visit.house.offices.zone();
            let named = [
                ("who", describe_author(words, &reading.authors, author).into()),
                ("when", words.instant(*at, zone).into()),
            ];
            html! { (words.say_with("deeds-stay-changed", &named)) }
        }
        StayReason::Removed => html! { (words.say("deeds-stay-removed")) },
        StayReason::Settled => html! { (words.say("deeds-stay-settled")) },
        StayReason::Beginning => html! { (words.say("deeds-stay-beginning")) },
        StayReason::Rests { kind, id } => html! {
            (words.say("deeds-stay-rests")) " " (name_record(seen, kind, id))
        },
        StayReason::Needed(fault) => html! {
            (words.say("deeds-stay-needed")) " " (words.fault(fault))
        },
    }
}

fn draw_rows(seen: &Seen, rows: &[Row]) -> Markup {
    let words = seen.reading.words();
    let columns = [
        Column::new(Kind::Name, words.say("deeds-record")),
        Column::new(Kind::Plain, words.say("deeds-kind")),
        Column::new(Kind::Plain, words.say("deeds-becomes")),
    ];
    let page = seen.reading.query().get("page").parse::<usize>().unwrap_or(1).max(1);
    let from = (page - 1).saturating_mul(SHOWN).min(rows.len());
    let to = (from + SHOWN).min(rows.len());
    let drawn: Vec<Vec<Markup>> = rows[from..to]
        .iter()
        .map(|row| {
            vec![
                name_record(seen, &row.kind, &row.id),
                html! { (tell_kind(words, &row.kind)) },
                row.becomes.clone(),
            ]
        })
        .collect();
    let base = seen.reading.visit.desk(&format!("/deeds/{}", seen.made.seq()));
    let link = |page: usize| address(&base, [("page", page.to_string().as_str())]);
    let (before, after) = (link(page.saturating_sub(1)), link(page + 1));
    html! {
        (table::plain(words.say("deeds-records"), &columns, &drawn))
        @if rows.len() > SHOWN {
            (kit::pager(words, from + 1, to, rows.len(), PagerLinks {
                before: (page > 1).then_some(before.as_str()),
                after: (to < rows.len()).then_some(after.as_str()),
            }))
        }
    }
}

/// A record by the name it has now or had before the deed, leading to its page where it has one.
fn name_record(seen: &Seen, kind: &str, id: &str) -> Markup {
    let reading = &seen.reading;
    let person = (kind == Person::KIND).then(|| Id::<Person>::parse(id)).flatten();
    if let Some(person) = person.filter(|person| reading.visit.office.find(person).is_some()) {
        return reading.link(&person);
    }
    // What somebody saved for themselves is nobody else's.
    if kind == SavedView::KIND {
        return html! { (tell_kind(reading.words(), kind)) };
    }
    let find = |office: &Office| office.find_any(kind, id);
    let is_there = find(&reading.visit.office).is_some();
    let entry =
        find(&reading.visit.office).or_else(|| find(&seen.after)).or_else(|| find(&seen.made.past));
    let title = match &entry {
        Some(entry) => tell_title(reading, (kind, id), entry.title()),
        None => html! { (id) },
    };
    match record_address(reading, kind, id).filter(|_| is_there) {
        Some(href) => html! { a href=(href) { (title) } },
        None => title,
    }
}
