//! The frame around every page of the desk: the authority's name and colour, and what stands in the
//! rail for this actor.

use maud::{Markup, html};
use practice::{
    cooperation::{Sight, count_seen, pages::as_of_banner},
    duty::{Waits, count_waits},
    organisation::find_authority,
    search::pages::read_query,
};
use spine::{
    account::{Deed, may_somewhere},
    i18n::Words,
    key,
    kit::{Accent, NavGroup, NavItem, Search, Sheet, Shell, Visit, Who, notice, page},
};

/// Puts a page into the frame of the desk.
pub fn frame(visit: &Visit, sheet: &Sheet<'_>, main: Markup) -> Markup {
    let words = visit.words;
    // Whatever page it is, it says when it is not of today.
    let authority = find_authority(&visit.office);
    let name = authority.map_or(visit.authority(), |a| a.name.get(words.language()));
    let accent = authority.and_then(|a| Accent::parse(&a.accent)).unwrap_or_default();
    if visit.actor.only_at().is_some() {
        // Who came by a link in a mail has this one form, and no way elsewhere.
        let bare = Shell::bare(words, sheet.title, &visit.address);
        return page(&Shell { authority: name, accent, ..bare }, main);
    }
    let source = authority.map_or("", |a| a.source.get(words.language()));
    let home = visit.desk("");
    let search = visit.desk("/search");
    let asked = match sheet.part {
        "search" => read_query(&visit.address).text,
        _ => String::new(),
    };
    let account = format!("/{}/account", words.language().code());
    let site = format!("/{}/at/{}", words.language().code(), visit.authority());
    let accessibility = format!("/{}/accessibility", words.language().code());
    let demo = visit.house.demo.then(|| words.say("app-demo-note"));
    let source = [source, demo.unwrap_or_default()].join(" ");
    let main = html! { (as_of_banner(visit)) (tell_deed(visit)) (main) };
    let nav = list_parts(visit, sheet.part);
    let shell = Shell {
        home: &home,
        authority: name,
        accent,
        nav: &nav,
        search: Some(Search {
            action: &search,
            name: "q",
            label: words.say("app-search"),
            value: &asked,
        }),
        who: visit.actor.is_signed_in().then(|| Who { name: visit.actor.name(), href: &account }),
        source: source.trim(),
        foot: &[
            (words.say("app-public-site"), &site),
            (words.say("app-accessibility"), &accessibility),
        ],
        ..Shell::bare(words, sheet.title, &visit.address)
    };
    page(&shell, main)
}

/// After a deed that changed several records: where it is seen and taken back.
fn tell_deed(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(seq) = visit.find_deed() {
            (notice(html! {
                (words.say("deeds-made")) " "
                a href=(visit.desk(&format!("/deeds/{seq}"))) { (words.say("deeds-made-see")) }
            }))
        }
    }
}

/// A part of the desk: its word in addresses, the key of its name, and the least one must be
/// allowed to do to be shown the way.
type Part = (&'static str, &'static str, Deed);

const WORK: [Part; 5] = [
    ("", key!("app-today"), Deed::SeeInternal),
    ("proposals", key!("app-proposals"), Deed::SeeInternal),
    ("decisions", key!("decide-title"), Deed::SeeInternal),
    ("monitoring", key!("app-monitoring"), Deed::SeeInternal),
    ("plans", key!("plan-title"), Deed::SeeInternal),
];
const STRATEGY: [Part; 5] = [
    ("strategy", key!("app-strategy"), Deed::SeeInternal),
    ("cooperations", key!("app-cooperations"), Deed::SeeInternal),
    ("organisations", key!("app-organisations"), Deed::SeeInternal),
    ("indicators", key!("indicator-title"), Deed::SeeInternal),
    ("contracts", key!("contract-title"), Deed::SeeInternal),
];
const MONEY: [Part; 6] = [
    ("funding", key!("funding-title"), Deed::SeeInternal),
    ("needs", key!("needs-title"), Deed::SeeInternal),
    ("calls", key!("calls-title"), Deed::SeeInternal),
    ("applications", key!("apply-title"), Deed::SeeInternal),
    ("programmes", key!("programme-title"), Deed::SeeInternal),
    ("participations", key!("found-title"), Deed::SeeInternal),
];
const SYSTEM: [Part; 2] = [
    ("handover", key!("app-handover"), Deed::HandOver),
    ("admin", key!("app-administration"), Deed::EditTerms),
];

fn list_parts(visit: &Visit, current: &str) -> Vec<NavGroup<'static>> {
    let words: Words = visit.words;
    let groups: [(&str, &[Part]); 4] = [
        (words.say("app-work"), &WORK),
        (words.say("app-register"), &STRATEGY),
        (words.say("app-money"), &MONEY),
        (words.say("app-system"), &SYSTEM),
    ];
    let sight = Sight::of(&visit.actor, &visit.office);
    let waits = match visit.as_of {
        None => count_waits(&visit.office, visit.today, &visit.actor, &sight),
        Some(_) => Waits::default(),
    };
    let show = |(part, name, least): &Part| {
        may_somewhere(&visit.actor, *least).then(|| {
            let (count, counted) = count_of(words, part, &waits);
            let count = match *part {
                "cooperations" => Some(count_seen(&visit.office, &sight)),
                _ => count.filter(|count| *count > 0),
            };
            NavItem {
                label: words.say(name),
                href: visit.desk(&if part.is_empty() { String::new() } else { format!("/{part}") }),
                count,
                counted,
                is_current: *part == current || part.is_empty() && current == "today",
            }
        })
    };
    groups
        .into_iter()
        .map(|(label, parts)| NavGroup { label, items: parts.iter().filter_map(show).collect() })
        .filter(|group| !group.items.is_empty())
        .collect()
}

/// How many things wait for the reader in a part of the desk, and how that is said.
fn count_of(words: Words, part: &str, waits: &Waits) -> (Option<usize>, &'static str) {
    let count = match part {
        "" => waits.all,
        "proposals" => waits.proposals,
        "decisions" => waits.decisions,
        "monitoring" => waits.monitoring,
        _ => return (None, ""),
    };
    let key = if count == 1 { key!("app-waits-one") } else { key!("app-waits") };
    (Some(count), words.say(key))
}
