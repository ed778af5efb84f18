//! The frame around every page that everybody may read: the authority's name first, its own menu,
//! the languages in words, and in the head what search engines and other programs read.

use super::{
    Accent, assets, icons,
    shell::{NavItem, Search},
};
use crate::{base::Language, i18n::Words};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What the frame of a public page needs to know. Addresses that begin with `https://` or `http://`
/// are whole; the others belong to the host that was asked.
#[derive(Clone, Debug)]
pub struct SiteShell<'a> {
    /// The reader's language.
    pub words: Words,
    /// The page's name, without the authority's.
    pub title: &'a str,
    /// What the page says, in one sentence.
    pub description: &'a str,
    /// The authority's name.
    pub authority: &'a str,
    /// Its logo, beside its name.
    pub logo: Option<SiteLogo<'a>>,
    /// Its colour.
    pub accent: Accent,
    /// The first page of the site.
    pub home: &'a str,
    /// The parts of the site.
    pub nav: &'a [NavItem<'a>],
    /// The same page in each language of the interface.
    pub languages: &'a [(Language, String)],
    /// The whole address by which the page wants to be known.
    pub canonical: &'a str,
    /// The whole addresses of the same page by language code, `x-default` among them.
    pub alternates: &'a [(&'a str, String)],
    /// The feed of changes.
    pub feed: Option<&'a str>,
    /// What the page is about, for programs (schema.org).
    pub data: Option<&'a serde_json::Value>,
    /// Where the facts come from; may be empty.
    pub source: &'a str,
    /// The search field.
    pub search: Option<Search<'a>>,
    /// Links at the foot.
    pub foot: &'a [(&'a str, &'a str)],
    /// Stands above everything: that this is a preview.
    pub banner: Option<Markup>,
    /// True for pages that are not for search engines.
    pub is_hidden: bool,
}

/// The logo of an authority as its site shows it.
#[derive(Clone, Copy, Debug)]
pub struct SiteLogo<'a> {
    /// Its address on the host that was asked.
    pub address: &'a str,
    /// What is seen on it, and the language in which that is said.
    pub alternative: (Language, &'a str),
    /// Its whole address where other programs can show it: few know drawings.
    pub card: Option<&'a str>,
}

/// A whole public page. `main` begins with its one `h1`.
pub fn site_page(shell: &SiteShell<'_>, main: Markup) -> Markup {
    let words = shell.words;
    let language = words.language();
    html! {
        (DOCTYPE)
        html lang=(language.code()) dir=(language.direction()) {
            head { (head_of(shell)) }
            body.public {
                (icons::SPRITE)
                a.skip href="#main" { (words.say("kit-skip")) }
                header.site {
                    @if let Some(banner) = &shell.banner { (banner) }
                    div.inner {
                        a.owner href=(shell.home) {
                            @if let Some(logo) = &shell.logo { (draw_logo(words, logo)) }
                            span { (shell.authority) }
                        }
                        @if let Some(search) = &shell.search { (search_form(search)) }
                        nav.langs aria-label=(words.say("kit-language")) { (languages(shell)) }
                    }
                    (menu(shell))
                }
                main #main tabindex="-1" { (main) }
                (foot(shell))
            }
        }
    }
}

fn draw_logo(words: Words, logo: &SiteLogo<'_>) -> Markup {
    let (language, seen) = logo.alternative;
    let lang = (language != words.language()).then(|| language.code());
    html! { img.logo src=(logo.address) alt=(seen) lang=[lang]; }
}

fn head_of(shell: &SiteShell<'_>) -> Markup {
    let title = if shell.title == shell.authority || shell.title.contains(shell.authority) {
        shell.title.to_owned()
    } else {
        format!("{} – {}", shell.title, shell.authority)
    };
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        title { (title) }
        meta name="description" content=(shell.description);
        @if shell.is_hidden { meta name="robots" content="noindex"; }
        link rel="canonical" href=(shell.canonical);
        @for (code, address) in shell.alternates {
            link rel="alternate" hreflang=(code) href=(address);
        }
        @if let Some(feed) = shell.feed {
            link rel="alternate" type="application/atom+xml" href=(feed)
                title=(shell.words.say("kit-feed"));
        }
        meta property="og:type" content="website";
        meta property="og:title" content=(title);
        meta property="og:description" content=(shell.description);
        meta property="og:url" content=(shell.canonical);
        meta property="og:site_name" content=(shell.authority);
        meta property="og:locale" content=(locale(shell.words.language()));
        @if let Some(logo) = &shell.logo && let Some(card) = logo.card {
            meta property="og:image" content=(card);
            meta property="og:image:alt" content=(logo.alternative.1);
        }
        link rel="preload" href=(assets::REGULAR) as="font" type="font/woff2" crossorigin;
        link rel="preload" href=(assets::SEMIBOLD) as="font" type="font/woff2" crossorigin;
        link rel="stylesheet" href=(assets::STYLE);
        @if shell.accent != Accent::default() {
            link rel="stylesheet" href=(shell.accent.address());
        }
        link rel="icon" href=(assets::MARK) type="image/svg+xml";
        @if let Some(data) = shell.data {
            script type="application/ld+json" { (PreEscaped(write_data(data))) }
        }
        script src=(assets::SCRIPT) defer {}
    }
}

/// JSON that cannot end the element it stands in, whatever its texts say.
fn write_data(data: &serde_json::Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::Da => "da_DK",
        Language::En => "en_GB",
        Language::De => "de_DE",
        Language::Zh => "zh_CN",
        Language::Ar => "ar_AR",
        Language::Ru => "ru_RU",
        Language::Es => "es_ES",
        Language::Fr => "fr_FR",
    }
}

fn languages(shell: &SiteShell<'_>) -> Markup {
    html! {
        @for (language, href) in shell.languages {
            @let code = language.code();
            @if *language == shell.words.language() {
                a href=(href) lang=(code) aria-current="true" { (language.own_name()) }
            } @else {
                a href=(href) lang=(code) hreflang=(code) { (language.own_name()) }
            }
        }
    }
}

fn search_form(search: &Search<'_>) -> Markup {
    html! {
        search {
            form action=(search.action) {
                label.vh for="site-q" { (search.label) }
                input #site-q name=(search.name) type="search" placeholder=(search.label)
                    value=(search.value);
            }
        }
    }
}

/// The search in the midst of the first page, with its label in sight.
pub fn site_search(search: &Search<'_>, button: &str) -> Markup {
    html! {
        search {
            form action=(search.action) {
                label for="home-q" { (search.label) }
                input #home-q name=(search.name) type="search" value=(search.value);
                button.btn { (button) }
            }
        }
    }
}

fn menu(shell: &SiteShell<'_>) -> Markup {
    html! {
        nav.parts-of-site aria-label=(shell.words.say("kit-main-menu")) {
            ul.inner {
                @for item in shell.nav {
                    li {
                        a href=(item.href) aria-current=[item.is_current.then_some("page")] {
                            (item.label)
                        }
                    }
                }
            }
        }
    }
}

fn foot(shell: &SiteShell<'_>) -> Markup {
    html! {
        footer.site-foot {
            div.inner {
                @if !shell.source.is_empty() { p { (shell.source) } }
                nav aria-label=(shell.words.say("kit-about")) {
                    ul { @for (label, href) in shell.foot { li { a href=(href) { (label) } } } }
                }
                p.made { (shell.words.say("kit-made-with")) " Udsyn" }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_for_programs_cannot_end_its_element() {
        let data = serde_json::json!({ "name": "</script><b>x</b>" });
        let written = write_data(&data);
        assert!(!written.contains('<'), "{written}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), data);
    }
}
