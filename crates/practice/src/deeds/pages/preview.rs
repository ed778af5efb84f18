//! What a deed would do to many records, before it does it: the step between asking and doing. It
//! is an answer to the form that asked; its button sends the same form again, confirmed.

use crate::cooperation::SavedView;
use crate::organisation::Person;
use crate::organisation::pages::{Reading, record_address, tell_kind, tell_title};
use maud::{Markup, html};
use spine::base::Id;
use spine::i18n::Words;
use spine::kit::form::{FormData, FormView, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{Head, head, submit_as};
use spine::ledger::NewChange;
use spine::office::{Draft, Office, Record};

/// The field by which a form says that what it does was seen, and its two answers.
pub const CONFIRM: &str = "confirm";
/// It is to be done.
pub const YES: &str = "yes";
/// The form is to be shown again.
pub const BACK: &str = "back";
/// The page of the list.
const PAGE: &str = "preview-page";
/// How many records stand on a page.
const SHOWN: usize = 50;

/// A deed that somebody asked for.
pub struct Asked<'a> {
    /// The page's name.
    pub title: &'a str,
    /// Where the form goes.
    pub action: &'a str,
    /// The words of the button that does it.
    pub button: &'a str,
    /// The form as it was sent.
    pub data: &'a FormData,
    /// What is to be said besides.
    pub above: Markup,
    /// True where the form is one that files are sent with.
    pub has_files: bool,
}

/// What becomes of a record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Becomes {
    New,
    Changed,
    Removed,
}

fn find_becomes(office: &Office, change: &NewChange) -> Becomes {
    match (&change.body, office.find_any(change.kind, &change.record)) {
        (None, _) => Becomes::Removed,
        (Some(_), None) => Becomes::New,
        (Some(_), Some(_)) => Becomes::Changed,
    }
}

/// The page: in words how many records of which kind, the records, and the button.
pub fn draw_preview(reading: &Reading, draft: &Draft, asked: &Asked<'_>) -> Markup {
    let words = reading.words();
    let office = &reading.visit.office;
    let view = FormView::new(words, asked.data, &[]);
    let count = draft.changes.len();
    let page = asked.data.get(PAGE).parse::<usize>().unwrap_or(1).max(1);
    let from = (page - 1).saturating_mul(SHOWN).min(count);
    let to = (from + SHOWN).min(count);
    // The new state is asked for names that are not there yet.
    let next = office.amend(draft.clone(), "", office.last_at()).ok().and_then(Result::ok);
    let next = next.as_ref().map(|(_, next)| next);
    let (action, has_files) = (asked.action, asked.has_files);
    html! {
        (head(&Head {
            title: asked.title,
            lede: Some(html! { (words.say_with("deeds-would", &[("count", count.into())])) }),
            ..Head::default()
        }))
        div.prose {
            p { (tell_counts(words, office, draft)) }
            (asked.above)
            p { (words.say("deeds-would-undo")) " " (words.say("deeds-never")) }
        }
        div.whole {
        (view.form(Sending { action, has_files, ..Sending::default() }, html! {
            @for (name, value) in asked.data.iter().filter(|(name, _)| !is_own(name)) {
                (view.hidden(name, value))
            }
            (draw_rows(reading, next, &draft.changes[from..to]))
            @if count > SHOWN { (draw_pages(words, page, (from, to, count))) }
            div.buttons {
                button.btn.main name=(CONFIRM) value=(YES) { (asked.button) }
                (submit_as(words.say("deeds-would-back"), CONFIRM, BACK))
            }
        }))
        }
    }
}

fn is_own(name: &str) -> bool {
    [CONFIRM, PAGE].contains(&name)
}

/// "Cooperation: 12 changed. Follow-up: 2 new."
fn tell_counts(words: Words, office: &Office, draft: &Draft) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    for change in &draft.changes {
        if !kinds.contains(&change.kind) {
            kinds.push(change.kind);
        }
    }
    let tell = |kind: &&str| {
        let all = || draft.changes.iter().filter(|change| change.kind == *kind);
        let parts: Vec<String> = [
            (Becomes::New, "deeds-would-new"),
            (Becomes::Changed, "deeds-would-changed"),
            (Becomes::Removed, "deeds-would-removed"),
        ]
        .into_iter()
        .map(|(one, key)| (all().filter(|it| find_becomes(office, it) == one).count(), key))
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| words.say_with(key, &[("count", count.into())]))
        .collect();
        format!("{}: {}", tell_kind(words, kind), parts.join(", "))
    };
    kinds.iter().map(tell).collect::<Vec<_>>().join(" · ")
}

fn draw_rows(reading: &Reading, next: Option<&Office>, changes: &[NewChange]) -> Markup {
    let words = reading.words();
    let columns = [
        Column::new(Kind::Name, words.say("deeds-record")),
        Column::new(Kind::Plain, words.say("deeds-kind")),
        Column::new(Kind::Plain, words.say("deeds-becomes")),
    ];
    let tell = |change: &NewChange| match find_becomes(&reading.visit.office, change) {
        Becomes::New => words.say("deeds-would-new-one"),
        Becomes::Changed => words.say("deeds-would-changed-one"),
        Becomes::Removed => words.say("deeds-would-removed-one"),
    };
    let rows: Vec<Vec<Markup>> = changes
        .iter()
        .map(|change| {
            vec![
                name_record(reading, next, change),
                html! { (tell_kind(words, change.kind)) },
                html! { (tell(change)) },
            ]
        })
        .collect();
    table::plain(words.say("deeds-records"), &columns, &rows)
}

fn name_record(reading: &Reading, next: Option<&Office>, change: &NewChange) -> Markup {
    let office = &reading.visit.office;
    let (kind, id) = (change.kind, change.record.as_str());
    let person = (kind == Person::KIND).then(|| Id::<Person>::parse(id)).flatten();
    if let Some(person) = person.filter(|person| office.find(person).is_some()) {
        return reading.link(&person);
    }
    if kind == SavedView::KIND {
        return html! { (tell_kind(reading.words(), kind)) };
    }
    let now = office.find_any(kind, id);
    let entry = now.clone().or_else(|| next.and_then(|next| next.find_any(kind, id)));
    let title = match &entry {
        Some(entry) => tell_title(reading, (kind, id), entry.title()),
        None => html! { (tell_kind(reading.words(), kind)) },
    };
    match record_address(reading, kind, id).filter(|_| now.is_some()) {
        Some(href) => html! { a href=(href) { (title) } },
        None => title,
    }
}

/// The pages of the list: buttons of the same form, so that nothing that was typed is lost.
fn draw_pages(words: Words, page: usize, (from, to, total): (usize, usize, usize)) -> Markup {
    let named = [("from", (from + 1).into()), ("to", to.into()), ("total", total.into())];
    html! {
        div.pager {
            @if page > 1 {
                button.btn name=(PAGE) value=(page - 1) { (words.say("kit-before")) }
            }
            span { (words.say_with("kit-pager", &named)) }
            @if to < total {
                button.btn name=(PAGE) value=(page + 1) { (words.say("kit-after")) }
            }
        }
    }
}
