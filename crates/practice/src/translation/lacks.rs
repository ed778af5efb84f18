//! What the languages lack: texts that are missing, out of date or made by a machine.

use super::count_words;
use crate::cooperation::words;
use crate::organisation::find_authority;
use serde::{Deserialize, Serialize};
use spine::base::{Language, Text};
use spine::office::{AnyEntry, Derivation, Office};
use std::collections::HashSet;
use std::sync::Arc;
use utoipa::ToSchema;

words! {
    /// What is the matter with a text in a language.
    LackKind {
        /// Nobody has translated it.
        Missing = "missing",
        /// It was translated from an earlier state of the original.
        Stale = "stale",
        /// A machine translated it, and nobody has looked at it since.
        Machine = "machine",
    }
}

/// A text that a language lacks.
#[derive(Clone, Debug)]
pub struct Lack {
    /// The kind of its record.
    pub kind: &'static str,
    /// The id of its record.
    pub record: String,
    /// What its record is called.
    pub title: Text,
    /// Its place in the record.
    pub at: String,
    /// What is the matter.
    pub lack: LackKind,
    /// The words of the original.
    pub words: usize,
    /// Whether everybody may see it.
    pub is_public: bool,
}

struct Lacks;

impl Derivation for Lacks {
    type Key = Language;
    type Output = Vec<Lack>;

    fn derive(office: &Office, language: &Language) -> Vec<Lack> {
        let public = office.to_public();
        let mut lacks = Vec::new();
        for entry in office.list_all() {
            let shown: HashSet<String> = public
                .find_any(entry.kind(), entry.id())
                .map(|entry| entry.list_texts().into_iter().map(|(at, _)| at).collect())
                .unwrap_or_default();
            for (at, text) in entry.list_texts() {
                if let Some(lack) = find_lack(entry.as_ref(), &at, &text, *language) {
                    let is_public = shown.contains(&at);
                    lacks.push(Lack { at, is_public, ..lack });
                }
            }
        }
        // Stable: what is equally public stays in the order of the kinds.
        lacks.sort_by_key(|lack| (!lack.is_public, lack.lack));
        lacks
    }
}

/// What the texts of an authority lack in a language, what is public first. Nothing for a language
/// that the authority does not write.
pub fn list_lacks(office: &Office, language: Language) -> Arc<Vec<Lack>> {
    let is_written = find_authority(office).is_some_and(|a| a.languages.contains(&language));
    if is_written { office.derive::<Lacks>(&language) } else { Arc::default() }
}

/// True for what has the same name in every language: organisations and cooperations are called
/// what they call themselves, and a person's remark to the office is read as it was written.
fn is_a_name(kind: &str, at: &str) -> bool {
    matches!((kind, at), ("cooperation" | "organisation", "name") | (_, "note"))
        || kind == "saved_view"
}

fn find_lack(entry: &dyn AnyEntry, at: &str, text: &Text, language: Language) -> Option<Lack> {
    if language == text.original() || is_a_name(entry.kind(), at) {
        return None;
    }
    let lack = if text.find(language).is_none() {
        LackKind::Missing
    } else if text.is_stale(language) {
        LackKind::Stale
    } else if text.is_by_machine(language) {
        LackKind::Machine
    } else {
        return None;
    };
    Some(Lack {
        kind: entry.kind(),
        record: entry.id().to_owned(),
        title: entry.title().clone(),
        at: String::new(),
        lack,
        words: count_words(text.get(text.original())),
        is_public: false,
    })
}
