//! The frame around every page of the desk: the authority's name and colour, and what stands in the
//! rail for this actor.

use maud::{Markup, html};
use practice::{
    cooperation::{
        Sight,
        pages::{as_of_banner, today::only_decides},
    },
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
    let logo = authority.and_then(|authority| authority.logo.as_ref());
    let letterhead = logo.map(|logo| format!("{site}/logo/{}", logo.hash)).unwrap_or_default();
    let accessibility = format!("/{}/accessibility", words.language().code());
    let demo = visit.house.demo.then(|| words.say("app-demo-note"));
    let source = [source, demo.unwrap_or_default()].join(" ");
    let main = html! { (as_of_banner(visit)) (tell_deed(visit)) (main) };
    let nav = list_parts(visit, sheet.part);
    let main = html! { (draw_tabs(visit, sheet.part)) (main) };
    let shell = Shell {
        home: &home,
        authority: name,
        letterhead: &letterhead,
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

/// What stands in the rail as one entry: the key of its name, and its parts. Where there are
/// several they stand as tabs above each of their pages.
type Entry = (&'static str, &'static [Part]);

const fn part(word: &'static str, name: &'static str) -> Part {
    (word, name, Deed::SeeInternal)
}

const WORK: [Entry; 4] = [
    (key!("app-today"), &[part("", key!("app-today"))]),
    (key!("app-proposals"), &[part("proposals", key!("app-proposals"))]),
    (key!("decide-title"), &[part("decisions", key!("decide-title"))]),
    (key!("app-monitoring"), &[part("monitoring", key!("app-monitoring"))]),
];
const COOPERATION: [Entry; 6] = [
    (key!("app-strategy"), &[part("strategy", key!("app-strategy"))]),
    (key!("app-cooperations"), &[part("cooperations", key!("app-cooperations"))]),
    (key!("app-organisations"), &[part("organisations", key!("app-organisations"))]),
    (
        key!("plan-title"),
        &[
            part("plans", key!("plan-title")),
            part("indicators", key!("indicator-title")),
            part("contracts", key!("contract-title")),
        ],
    ),
    (key!("funding-title"), &[part("funding", key!("funding-title"))]),
    (
        key!("app-eu-work"),
        &[
            part("needs", key!("needs-title")),
            part("calls", key!("calls-title")),
            part("applications", key!("apply-title")),
            part("programmes", key!("programme-title")),
            part("participations", key!("found-title")),
        ],
    ),
];
const SYSTEM: [Entry; 1] = [(
    key!("app-administration"),
    &[
        ("admin", key!("app-administration"), Deed::EditTerms),
        ("handover", key!("app-handover"), Deed::HandOver),
    ],
)];

/// The whole desk of who only decides.
const DECIDES: [Entry; 4] = [
    (key!("app-today"), &[part("", key!("app-today"))]),
    (key!("app-meetings"), &[part("decisions/meetings", key!("app-meetings"))]),
    (key!("app-cooperations"), &[part("cooperations", key!("app-cooperations"))]),
    (key!("app-strategy"), &[part("strategy", key!("app-strategy"))]),
];

fn list_parts(visit: &Visit, current: &str) -> Vec<NavGroup<'static>> {
    let words: Words = visit.words;
    let groups: &[(&str, &[Entry])] = match only_decides(&visit.actor) {
        true => &[("", &DECIDES)],
        false => &[
            (key!("app-work"), &WORK),
            (key!("app-register"), &COOPERATION),
            (key!("app-system"), &SYSTEM),
        ],
    };
    let sight = Sight::of(&visit.actor, &visit.office);
    let waits = match visit.as_of {
        None => count_waits(&visit.office, visit.today, &visit.actor, &sight),
        Some(_) => Waits::default(),
    };
    let show = |(name, parts): &Entry| {
        let (first, _, _) = list_allowed(visit, parts).next()?;
        let (count, counted) = count_of(words, first, &waits);
        Some(NavItem {
            label: words.say(name),
            href: find_address(visit, first),
            count: count.filter(|count| *count > 0),
            counted,
            is_current: parts.iter().any(|(part, _, _)| is_here(part, current)),
        })
    };
    groups
        .iter()
        .map(|(label, entries)| NavGroup {
            label: if label.is_empty() { "" } else { words.find(label).unwrap_or_default() },
            items: entries.iter().filter_map(show).collect(),
        })
        .filter(|group| !group.items.is_empty())
        .collect()
}

/// The parts of an entry that the reader is shown the way to.
fn list_allowed<'a>(visit: &Visit, parts: &'a [Part]) -> impl Iterator<Item = &'a Part> {
    parts.iter().filter(|(_, _, least)| may_somewhere(&visit.actor, *least))
}

fn find_address(visit: &Visit, part: &str) -> String {
    visit.desk(&if part.is_empty() { String::new() } else { format!("/{part}") })
}

fn is_here(part: &str, current: &str) -> bool {
    let part = part.split('/').next().unwrap_or(part);
    part == current || part.is_empty() && current == "today"
}

/// The other parts of the entry that a page belongs to, as tabs.
fn draw_tabs(visit: &Visit, current: &str) -> Markup {
    let words = visit.words;
    let belongs = |(_, parts): &&Entry| parts.iter().any(|(part, _, _)| is_here(part, current));
    let entry = COOPERATION.iter().chain(&SYSTEM).find(belongs);
    let tabs: Vec<&Part> =
        entry.map(|(_, parts)| list_allowed(visit, parts).collect()).unwrap_or_default();
    html! {
        @if let (Some((name, _)), true) = (entry, tabs.len() > 1) {
            nav.family aria-label=(words.say(name)) {
                @for (part, label, _) in tabs {
                    a href=(find_address(visit, part))
                        aria-current=[is_here(part, current).then_some("page")] {
                        (words.say(label))
                    }
                }
            }
        }
    }
}

/// How many things wait for the reader in a part of the desk, and how that is said.
fn count_of(words: Words, part: &str, waits: &Waits) -> (Option<usize>, &'static str) {
    let count = match part {
        "" => waits.all,
        "proposals" => waits.proposals,
        "decisions" | "decisions/meetings" => waits.decisions,
        "monitoring" => waits.monitoring,
        _ => return (None, ""),
    };
    let key = if count == 1 { key!("app-waits-one") } else { key!("app-waits") };
    (Some(count), words.say(key))
}
