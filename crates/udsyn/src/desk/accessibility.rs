//! The accessibility statement: what the law asks for, what was tested and how, what was not yet.

use axum::{
    extract::{OriginalUri, Path},
    response::IntoResponse,
};
use maud::{Markup, html};
use spine::{
    base::Language,
    i18n::Words,
    kit::{Failure, Shell, page},
};

/// `GET /{language}/accessibility`
pub async fn show(
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<impl IntoResponse, Failure> {
    let known = Language::parse(&language).filter(|code| Language::INTERFACE.contains(code));
    let words = Words::new(known.ok_or_else(Failure::not_found)?);
    let home = format!("/{language}");
    let title = words.say("access-title");
    let shell = Shell { home: &home, ..Shell::bare(words, title, uri.path()) };
    let feedback = html! { p { (words.say("access-feedback-text")) } };
    Ok(page(&shell, html! { div.narrow { (draw_statement(words, feedback)) } }))
}

/// The statement; `feedback` says where to tell of something one cannot use.
pub fn draw_statement(words: Words, feedback: Markup) -> Markup {
    html! {
        div.stack {
            h1 { (words.say("access-title")) }
            p.lede { (words.say("access-about")) }
            (part(words.say("access-law"), words.say("access-law-text")))
            section {
                h2 { (words.say("access-tested")) }
                ul.listed {
                    li { (words.say("access-tested-rules")) }
                    li { (words.say("access-tested-widths")) }
                    li { (words.say("access-tested-script")) }
                    li { (words.say("access-tested-words")) }
                    li { (words.say("access-tested-colours")) }
                }
            }
            section {
                h2 { (words.say("access-not-tested")) }
                ul.listed {
                    li { (words.say("access-not-people")) }
                    li { (words.say("access-not-readers")) }
                    li { (words.say("access-not-content")) }
                    li { (words.say("access-not-files")) }
                }
            }
            section { h2 { (words.say("access-feedback")) } (feedback) }
            (part(words.say("access-enforcement"), words.say("access-enforcement-text")))
        }
    }
}

fn part(title: &str, text: &str) -> Markup {
    html! { section { h2 { (title) } p { (text) } } }
}
