//! The small parts of a page, each a plain function.

use super::{icons, markdown::draw_markdown};
use crate::{
    base::{Language, Text},
    i18n::Words,
};
use maud::{Markup, Render, html};

/// The beginning of a page: heading, what it is about, what can be done.
#[derive(Clone, Debug, Default)]
pub struct Head<'a> {
    /// The page's one `h1`.
    pub title: &'a str,
    /// The language of the title, when it is not the reader's.
    pub lang: Option<Language>,
    /// A status beside the title.
    pub tag: Option<Markup>,
    /// One sentence below; larger on the page of one object.
    pub lede: Option<Markup>,
    /// A small line below that: which translation this is.
    pub note: Option<Markup>,
    /// Buttons and menus; the one main button last.
    pub actions: Option<Markup>,
    /// True on the page of one object, where the title is larger.
    pub is_object: bool,
}

/// The beginning of a page.
pub fn head(head: &Head<'_>) -> Markup {
    let lang = head.lang.map(Language::code);
    html! {
        div.head {
            div {
                @if head.is_object || head.tag.is_some() {
                    div.title.big[head.is_object] {
                        h1 lang=[lang] { (head.title) }
                        @if let Some(tag) = &head.tag { (tag) }
                    }
                } @else {
                    h1 lang=[lang] { (head.title) }
                }
                @if let Some(lede) = &head.lede { p.lede[head.is_object] { (lede) } }
                @if let Some(note) = &head.note { p.small.soft { (note) } }
            }
            @if let Some(actions) = &head.actions { div.actions { (actions) } }
        }
    }
}

/// Where the page lies: links from the top down, and the page itself last.
pub fn crumbs(words: Words, links: &[(&str, &str)], here: &str) -> Markup {
    html! {
        nav.crumbs aria-label=(words.say("kit-path")) {
            ol {
                @for (label, href) in links { li { a href=(href) { (label) } } }
                li aria-current="page" { (here) }
            }
        }
    }
}

/// A link that looks like a button.
pub fn link_button(label: &str, href: &str) -> Markup {
    html! { a.btn href=(href) { (label) } }
}

/// The one main button of a page, as a link.
pub fn main_button(label: &str, href: &str) -> Markup {
    html! { a.btn.main href=(href) { (label) } }
}

/// A button that sends the form it stands in.
pub fn submit(label: &str) -> Markup {
    html! { button.btn.main { (label) } }
}

/// A second button of a form, told apart by name and value.
pub fn submit_as(label: &str, name: &str, value: &str) -> Markup {
    html! { button.btn name=(name) value=(value) { (label) } }
}

/// A button that opens a list of links.
pub fn menu(label: &str, links: &[(&str, &str)]) -> Markup {
    html! {
        details.menu {
            summary.btn { (label) }
            ul { @for (label, href) in links { li { a href=(href) { (label) } } } }
        }
    }
}

/// The colour and shape of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A dashed ring.
    Idea,
    /// A half disc.
    Screening,
    /// An arrow up.
    Recommended,
    /// A tick.
    Decided,
    /// A disc.
    Active,
    /// A clock.
    Review,
    /// An arrow out.
    Exiting,
    /// A square.
    Closed,
}

impl Tone {
    fn name(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Screening => "screening",
            Self::Recommended => "recommended",
            Self::Decided => "decided",
            Self::Active => "active",
            Self::Review => "review",
            Self::Exiting => "exiting",
            Self::Closed => "closed",
        }
    }
}

/// A status: a word, a shape and a colour, never the colour alone.
pub fn tag(tone: Tone, word: &str) -> Markup {
    html! { span class={ "tag " (tone.name()) } { (icons::small(tone.name())) (word) } }
}

/// Something that needs a look: a triangle and words.
pub fn flag(what: &str) -> Markup {
    html! { span.flag { (icons::small("flag")) span { (what) } } }
}

/// A seat that the reader holds, beside what it belongs to.
pub fn own_seat(word: &str) -> Markup {
    html! { span.tag.idea { (icons::small("seat")) (word) } }
}

/// An answer of the monitoring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Continue: a green disc.
    Good,
    /// Adjust: an amber triangle.
    Mind,
    /// Exit: a red square.
    Stop,
    /// Not answered: a grey ring.
    Unset,
}

/// A light with its word.
pub fn light(light: Light, word: &str) -> Markup {
    let name = match light {
        Light::Good => "good",
        Light::Mind => "mind",
        Light::Stop => "stop",
        Light::Unset => "unset",
    };
    html! {
        span class={ "light " (name) } {
            svg viewBox="0 0 14 14" aria-hidden="true" { use href={ "#i-" (name) } {} }
            (word)
        }
    }
}

/// A score as dots and in words: "4 of 5".
pub fn score(words: Words, points: u8, of: u8) -> Markup {
    let text = words.say_with("kit-score", &[("points", points.into()), ("of", of.into())]);
    let width = 17 * u32::from(of) - 1;
    html! {
        span.score {
            svg viewBox={ "0 0 " (width) " 14" } width=(width) height="14" aria-hidden="true" {
                @for place in 0..of {
                    circle class=(if place < points { "dot" } else { "dot-off" })
                        cx=(8 + 17 * u32::from(place)) cy="7" r="5.5" {}
                }
            }
            (text)
        }
    }
}

/// Key facts: names and values.
pub fn facts(facts: &[(&str, Markup)]) -> Markup {
    html! {
        dl.facts { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } }
    }
}

/// What was answered, each with the way to change it (`None` where it cannot be).
pub fn summary(words: Words, rows: &[(&str, Markup, Option<&str>)]) -> Markup {
    html! {
        dl.summary {
            @for (name, value, change) in rows {
                div {
                    dt { (name) }
                    dd { (value) }
                    @if let Some(href) = change {
                        dd.change {
                            a href=(href) { (words.say("kit-change")) span.vh { " " (name) } }
                        }
                    }
                }
            }
        }
    }
}

/// A part of a page on paper, with its own heading.
pub fn panel(id: &str, title: &str, content: Markup) -> Markup {
    html! {
        section.panel aria-labelledby=(id) { h2 id=(id) { (title) } (content) }
    }
}

/// The one next step, in the aside of an object. What is to be done is not for paper.
pub fn next_step(title: &str, why: &str, action: Markup) -> Markup {
    html! {
        section.panel.next.on-screen { h2 { (title) } p { (why) } (action) }
    }
}

/// A part of a page below its heading.
pub fn section(id: &str, title: Markup, content: Markup) -> Markup {
    html! {
        section aria-labelledby=(id) { h2 id=(id) { (title) } (content) }
    }
}

/// A part of a page, with the way to change it beside its heading.
pub fn section_with(id: &str, title: &str, beside: Markup, content: Markup) -> Markup {
    html! {
        section aria-labelledby=(id) {
            div.headed { h2 id=(id) { (title) } (beside) }
            (content)
        }
    }
}

/// What is told in one line and opens for who wants all of it; on paper it is open.
pub fn folded(summary: &str, content: &Markup) -> Markup {
    html! { details.folded { summary { (summary) } div { (content) } } }
}

/// Links to the parts of a long page, in sight while it is read: where each stands, its name.
pub fn on_page(words: Words, parts: &[(&str, &str)]) -> Markup {
    html! {
        nav.family.onpage aria-label=(words.say("kit-on-page")) {
            @for (id, name) in parts { a href={ "#" (id) } { (name) } }
        }
    }
}

/// An object's page: what it says, and beside it what one must know.
pub fn with_aside(label: &str, aside: Markup, main: Markup) -> Markup {
    html! {
        div.page { aside aria-label=(label) { (aside) } div.stack { (main) } }
    }
}

/// The mark of what is done, beside words that say so.
pub fn tick() -> Markup {
    icons::small("decided")
}

/// A count with what it counts, leading to it: the lists of what needs a look.
#[derive(Clone, Debug)]
pub struct Look<'a> {
    /// How many; no figure for a single thing to do.
    pub count: Option<usize>,
    /// What.
    pub what: &'a str,
    /// Which, or until when.
    pub detail: &'a str,
    /// Where.
    pub href: &'a str,
}

/// A list of what needs a look or waits. The words have a box of their own that takes whatever the
/// figure leaves, so a line without a figure has the whole width.
pub fn looks(items: &[Look<'_>]) -> Markup {
    html! {
        ul.look {
            @for item in items {
                li {
                    a href=(item.href) {
                        @if let Some(count) = item.count { b { (count) } " " }
                        span.body {
                            span.what { (item.what) } " "
                            span.small.soft { (item.detail) }
                        }
                    }
                }
            }
        }
    }
}

/// What has happened, newest first: when (ready in words, with its ISO form) and what.
pub fn log(entries: &[(&str, &str, Markup)]) -> Markup {
    html! {
        ol.log {
            @for (iso, when, what) in entries {
                li { time datetime=(iso) { (when) } span { (what) } }
            }
        }
    }
}

/// One column of a [`board`]: a state, and what is in it.
pub struct Lane<'a> {
    /// The state's code, unique on the page.
    pub code: &'a str,
    /// The state's name.
    pub name: &'a str,
    /// What is in it, a card each.
    pub cards: Vec<Markup>,
}

/// A board: a column for each state; `none` says that a state has nothing.
pub fn board(none: &str, lanes: &[Lane<'_>]) -> Markup {
    html! {
        div.board {
            @for lane in lanes {
                @let id = format!("lane-{}", lane.code);
                section aria-labelledby=(id) {
                    h2 id=(id) { (lane.name) " " span.soft { (lane.cards.len()) } }
                    @if lane.cards.is_empty() { p.small.soft { (none) } }
                    @for card in &lane.cards { article.card { (card) } }
                }
            }
        }
    }
}

/// A list that has nothing yet: what will be here, why it is empty, the first step.
pub fn empty(what: &str, action: Option<Markup>) -> Markup {
    html! { div.empty { p { (what) } @if let Some(action) = action { (action) } } }
}

/// A good thing that has just happened: one line below the heading.
pub fn notice(text: impl Render) -> Markup {
    html! { p.notice role="status" { (text) } }
}

/// Something to know before going on: a conflict, a reading as of another day.
pub fn warning(title: &str, content: Markup) -> Markup {
    html! {
        div.warning role="note" { (icons::small("flag")) div { strong { (title) } (content) } }
    }
}

/// Saved views of a list; `None` counts are left out.
pub fn views(label: &str, views: &[(&str, Option<usize>, &str, bool)]) -> Markup {
    html! {
        nav.views aria-label=(label) {
            @for (name, count, href, is_current) in views {
                a href=(href) aria-current=[is_current.then_some("page")] {
                    (name) @if let Some(count) = count { " " (count) }
                }
            }
        }
    }
}

/// Pages of a long list: "101–200 of 312".
pub fn pager(words: Words, from: usize, to: usize, total: usize, links: PagerLinks<'_>) -> Markup {
    let text = words.say_with(
        "kit-pager",
        &[("from", from.into()), ("to", to.into()), ("total", total.into())],
    );
    html! {
        nav.pager aria-label=(words.say("kit-pages")) {
            @if let Some(href) = links.before {
                a.btn href=(href) rel="prev" { (words.say("kit-before")) }
            }
            span { (text) }
            @if let Some(href) = links.after {
                a.btn href=(href) rel="next" { (words.say("kit-after")) }
            }
        }
    }
}

/// The neighbours of a page of a list.
#[derive(Clone, Copy, Debug, Default)]
pub struct PagerLinks<'a> {
    /// The page before.
    pub before: Option<&'a str>,
    /// The page after.
    pub after: Option<&'a str>,
}

/// Words written by people, for a reader of `words`: in the safe part of Markdown, with their
/// language where it is another.
pub fn text(words: Words, text: &Text) -> Markup {
    let (language, content) = text.read(words.language());
    draw_markdown(content, foreign(words, language))
}

/// A name written by people, within a line.
pub fn name(words: Words, text: &Text) -> Markup {
    let (language, content) = text.read(words.language());
    match foreign(words, language) {
        Some(lang) => html! { span lang=(lang) { (content) } },
        None => html! { (content) },
    }
}

pub(super) fn foreign(words: Words, language: Language) -> Option<&'static str> {
    (language != words.language()).then(|| language.code())
}

/// An address, which may be broken after each of its signs and nowhere within a word.
pub fn breakable(address: &str) -> Markup {
    html! {
        @for part in address.split_inclusive(|sign: char| !sign.is_alphanumeric()) { (part) wbr; }
    }
}

/// Soft words for what is not there: "Not stated".
pub fn soft(text: &str) -> Markup {
    html! { span.soft { (text) } }
}

/// A main line with a smaller one below it.
pub fn over(main: impl Render, below: &str) -> Markup {
    html! { (main) @if !below.is_empty() { span.sub { (below) } } }
}
