//! The pages of the register: the list, one cooperation, its editing and its history.

pub mod access;
pub mod as_of;
mod changes;
pub mod edit;
pub mod excerpt;
pub mod export;
mod file_type;
pub mod files;
mod filter;
pub mod history;
pub mod new;
pub mod one;
pub mod opening;
pub mod phrases;
pub mod publish;
pub mod register;
mod rows;
pub mod tell;
pub mod timeline;
pub mod today;
pub mod views;

pub use as_of::as_of_banner;
pub(crate) use files::{keep_file, too_large};
pub use tell::capitalise;

use axum::response::Response;
use spine::account::Names;
use spine::base::{Language, Slug};
use spine::i18n::Words;
use spine::kit::Visit;
use spine::office::Receipt;

/// The same address in the language that a text was first written in.
fn original_address(address: &str, original: Language) -> String {
    let rest = address.get(3..).unwrap_or_default();
    format!("/{}{rest}", original.code())
}

/// What has just been done here, from the address one was sent to after it (`done=saved`).
fn find_done(visit: &Visit) -> Option<&'static str> {
    find_done_as(visit, "coop-done")
}

/// What has just been done here, in the words of another slice: `sheet-done-saved`.
pub fn find_done_as(visit: &Visit, family: &str) -> Option<&'static str> {
    let query = visit.address.split_once('?')?.1;
    let done = query.split('&').find_map(|pair| pair.strip_prefix("done="))?;
    visit.words.find(&format!("{family}-{done}"))
}

/// The label of a field of the record, at any depth: `funding[2].to` is "Last year or day".
fn field_label(words: Words, field: &str) -> Option<&'static str> {
    let mut key = String::from("field");
    for part in field.split('.') {
        key.push('-');
        key.push_str(&part.split('[').next().unwrap_or(part).replace('_', "-"));
    }
    words.find(&key)
}

/// Who wrote: the name of an account or program, or the word for what is none (`import`).
fn author_name(words: Words, names: &Names, author: &str) -> String {
    let known = names.get(author).cloned();
    let word = || words.find(&format!("coop-author-{author}")).map(str::to_owned);
    known.or_else(word).unwrap_or_else(|| words.say("coop-author-unknown").to_owned())
}

/// Where one goes after a deed: the cooperation's page, with a line about what was done.
fn find_receipt(visit: &Visit, slug: &Slug, done: &str, receipt: &Receipt) -> Response {
    let done = if receipt.changes == 0 { "unchanged" } else { done };
    visit.see_other(&visit.desk(&format!("/cooperations/{slug}?done={done}")), receipt)
}
