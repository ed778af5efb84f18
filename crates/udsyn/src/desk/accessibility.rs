//! The accessibility statement: what the law asks for, what was tested and how, what was not yet.

use super::entrance::list_names;
use axum::{
    extract::{OriginalUri, Path, State},
    response::IntoResponse,
};
use maud::{Markup, html};
use spine::{
    base::Language,
    i18n::Words,
    kit::{Failure, House, Shell, page},
};

/// `GET /{language}/accessibility`
///
/// # Errors
/// 404 for a language that the interface does not speak.
pub async fn show(
    State(house): State<House>,
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<impl IntoResponse, Failure> {
    let known = Language::parse(&language).filter(|code| Language::INTERFACE.contains(code));
    let words = Words::new(known.ok_or_else(Failure::not_found)?);
    let home = format!("/{language}");
    let title = words.say("access-title");
    let shell = Shell { home: &home, ..Shell::bare(words, title, uri.path()) };
    let mut forms = Vec::new();
    for (name, slug) in list_names(&house, words).await? {
        forms.push((name, format!("/{language}/at/{slug}/feedback?page=/accessibility")));
    }
    let feedback = html! {
        p { (words.say("access-feedback-text")) }
        ul.listed { @for (name, form) in &forms { li { a href=(form) { (name) } } } }
    };
    Ok(page(&shell, html! { div.narrow { (draw_statement(words, feedback)) } }))
}

/// The statement; `feedback` says where to tell of something one cannot use.
pub fn draw_statement(words: Words, feedback: Markup) -> Markup {
    html! {
        div.stack {
            h1 { (words.say("access-title")) }
            p.lede { (words.say("access-about")) }
            (part(words.say("access-law"), words.say("access-law-text")))
            (part(words.say("access-status"), words.say("access-status-text")))
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
            (part(words.say("access-made"), words.say("access-made-text")))
            section { h2 { (words.say("access-feedback")) } (feedback) }
            (part(words.say("access-enforcement"), words.say("access-enforcement-text")))
        }
    }
}

fn part(title: &str, text: &str) -> Markup {
    html! { section { h2 { (title) } p { (text) } } }
}
