//! The frame around every page: skip link, top bar, rail, main, foot.

use super::{Accent, assets, icons};
use crate::{base::Language, i18n::Words};
use maud::{DOCTYPE, Markup, html};

/// What the frame needs to know. Everything is handed in ready: the kit asks nobody.
#[derive(Clone, Debug)]
pub struct Shell<'a> {
    /// The reader's language.
    pub words: Words,
    /// The page's name, without the authority's.
    pub title: &'a str,
    /// The address of this page with its query, beginning with the language:
    /// `/en/desk?area=health`.
    pub address: &'a str,
    /// Where the mark leads.
    pub home: &'a str,
    /// The authority's name; empty on pages that belong to none.
    pub authority: &'a str,
    /// The address of the authority's logo, which heads what is printed; empty without one.
    pub letterhead: &'a str,
    /// The authority's colour.
    pub accent: Accent,
    /// What stands beside the page; none for sign-in, errors and the public site.
    pub nav: &'a [NavGroup<'a>],
    /// The search field of the top bar.
    pub search: Option<Search<'a>>,
    /// Who is signed in.
    pub who: Option<Who<'a>>,
    /// Where the facts come from; may be empty.
    pub source: &'a str,
    /// Links at the foot: accessibility statement, contact.
    pub foot: &'a [(&'a str, &'a str)],
    /// A page that renews itself after so many seconds, for long work without script.
    pub renew_seconds: Option<u16>,
}

/// Some pages under one heading in the rail.
#[derive(Clone, Debug)]
pub struct NavGroup<'a> {
    /// The heading.
    pub label: &'a str,
    /// The pages.
    pub items: Vec<NavItem<'a>>,
}

/// A page in the rail.
#[derive(Clone, Debug, Default)]
pub struct NavItem<'a> {
    /// Its name.
    pub label: &'a str,
    /// Its address.
    pub href: String,
    /// How many there are; shown only where there are some.
    pub count: Option<usize>,
    /// What the count is of, for who hears the page: "wait for you". May be empty.
    pub counted: &'a str,
    /// Whether the reader is in this part.
    pub is_current: bool,
}

/// The search field: a form that asks by address.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// The address it asks.
    pub action: &'a str,
    /// The name of its field in the address.
    pub name: &'a str,
    /// What can be found: "Search the register".
    pub label: &'a str,
    /// What was asked.
    pub value: &'a str,
}

/// Who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    /// Name or post.
    pub name: &'a str,
    /// The page of one's own account, with the way out.
    pub href: &'a str,
}

impl<'a> Shell<'a> {
    /// A frame with title and address only, for sign-in and error pages.
    pub fn bare(words: Words, title: &'a str, address: &'a str) -> Self {
        Self {
            words,
            title,
            address,
            home: "/",
            authority: "",
            letterhead: "",
            accent: Accent::default(),
            nav: &[],
            search: None,
            who: None,
            source: "",
            foot: &[],
            renew_seconds: None,
        }
    }

    /// The same page in another language.
    pub fn address_in(&self, language: Language) -> String {
        let rest = self.address.strip_prefix('/').unwrap_or(self.address);
        let cut = rest.find(['/', '?']).unwrap_or(rest.len());
        let after = if Language::parse(&rest[..cut]).is_some() { &rest[cut..] } else { "" };
        format!("/{}{after}", language.code())
    }
}

/// A whole page. `main` begins with its one `h1`; see [`head`](super::head).
pub fn page(shell: &Shell<'_>, main: Markup) -> Markup {
    let words = shell.words;
    let language = words.language();
    let has_rail = !shell.nav.is_empty();
    let is_short = is_short(shell);
    html! {
        (DOCTYPE)
        html lang=(language.code()) dir=(language.direction()) {
            head { (head_of(shell)) }
            body {
                (icons::SPRITE)
                a.skip href="#main" { (words.say("kit-skip")) }
                div.shell.bare[!has_rail] {
                    (top(shell))
                    @if has_rail { (rail(shell)) }
                    main #main tabindex="-1" { (main) }
                    @if !shell.source.is_empty() || !shell.foot.is_empty() || is_short {
                        (foot(shell))
                    }
                }
            }
        }
    }
}

/// True where the rail is one group without a heading: a few words, which need no menu.
fn is_short(shell: &Shell<'_>) -> bool {
    matches!(shell.nav, [only] if only.label.is_empty())
}

fn head_of(shell: &Shell<'_>) -> Markup {
    let name = if shell.authority.is_empty() { "Udsyn" } else { shell.authority };
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        @if let Some(seconds) = shell.renew_seconds {
            meta http-equiv="refresh" content=(seconds);
        }
        title { (shell.title) " – " (name) }
        link rel="preload" href=(assets::REGULAR) as="font" type="font/woff2" crossorigin;
        link rel="preload" href=(assets::SEMIBOLD) as="font" type="font/woff2" crossorigin;
        link rel="stylesheet" href=(assets::STYLE);
        @if shell.accent != Accent::default() {
            link rel="stylesheet" href=(shell.accent.address());
        }
        link rel="icon" href=(assets::MARK) type="image/svg+xml";
        @for language in Language::INTERFACE {
            @if language != shell.words.language() {
                link rel="alternate" hreflang=(language.code()) href=(shell.address_in(language));
            }
        }
        script src=(assets::SCRIPT) defer {}
    }
}

fn top(shell: &Shell<'_>) -> Markup {
    let words = shell.words;
    html! {
        header.top {
            a.brand href=(shell.home) {
                (icons::MARK) span { "Udsyn" }
                // The name stands beside it. No screen shows it, so it comes when it is printed.
                @if !shell.letterhead.is_empty() {
                    img src=(shell.letterhead) alt="" loading="lazy";
                }
                @if !shell.authority.is_empty() { " " small { (shell.authority) } }
            }
            @if !shell.nav.is_empty() && !is_short(shell) {
                button.btn.menubtn type="button" popovertarget="nav" { (words.say("kit-menu")) }
            }
            @if let Some(search) = &shell.search {
                search {
                    form action=(search.action) {
                        label.vh for="q" { (search.label) }
                        input #q name=(search.name) type="search" placeholder=(search.label)
                            value=(search.value);
                    }
                }
            }
            nav.langs aria-label=(words.say("kit-language")) { (languages(shell)) }
            @if let Some(who) = &shell.who { a.who href=(who.href) { (who.name) } }
        }
    }
}

fn languages(shell: &Shell<'_>) -> Markup {
    html! {
        @for language in Language::INTERFACE {
            @let code = language.code();
            @if language == shell.words.language() {
                a href=(shell.address) lang=(code) aria-current="true" { (language.own_name()) }
            } @else {
                a href=(shell.address_in(language)) lang=(code) hreflang=(code) {
                    (language.own_name())
                }
            }
        }
    }
}

fn rail(shell: &Shell<'_>) -> Markup {
    let words = shell.words;
    if let (true, [only]) = (is_short(shell), shell.nav) {
        return html! {
            nav.rail.short aria-label=(words.say("kit-main-menu")) {
                ul { @for item in &only.items { (rail_item(item)) } }
            }
        };
    }
    html! {
        nav.rail #nav aria-label=(words.say("kit-main-menu")) popover {
            button.btn.menubtn type="button" popovertarget="nav" popovertargetaction="hide" {
                (words.say("kit-close"))
            }
            @for group in shell.nav {
                p.group { (group.label) }
                ul aria-label=(group.label) {
                    @for item in &group.items { (rail_item(item)) }
                }
            }
            @if let Some(who) = &shell.who { p.whoami { a href=(who.href) { (who.name) } } }
            p.langs { (languages(shell)) }
        }
    }
}

fn rail_item(item: &NavItem<'_>) -> Markup {
    html! {
        li {
            a href=(item.href) aria-current=[item.is_current.then_some("page")] {
                (item.label)
                @if let Some(count) = item.count {
                    " " b {
                        (count)
                        @if !item.counted.is_empty() { span.vh { " " (item.counted) } }
                    }
                }
            }
        }
    }
}

fn foot(shell: &Shell<'_>) -> Markup {
    html! {
        footer.foot {
            @if is_short(shell) {
                // Without a menu these stand here on small screens.
                p.langs { (languages(shell)) }
                @if let Some(who) = &shell.who { p.whoami { a href=(who.href) { (who.name) } } }
            }
            @if !shell.source.is_empty() { span { (shell.source) } }
            @if !shell.foot.is_empty() {
                nav aria-label=(shell.words.say("kit-about")) {
                    @for (label, href) in shell.foot { a href=(href) { (label) } }
                }
            }
        }
    }
}
