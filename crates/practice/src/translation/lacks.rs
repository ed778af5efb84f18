//! What the languages lack: texts that are missing, out of date or made by a machine.

use super::count_words;
use crate::calls::Call;
use crate::cooperation::{SavedView, Sight, words};
use crate::organisation::find_authority;
use crate::participation::Participation;
use crate::screening::Assessment;
use serde::{Deserialize, Serialize};
use spine::base::{Language, Slug, Text};
use spine::office::{AnyEntry, Derivation, Office, Record};
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
    /// The area it belongs to.
    pub area: Option<Slug>,
}

impl Lack {
    /// True when somebody sees the text.
    pub fn is_seen(&self, sight: &Sight) -> bool {
        self.is_public || sight.covers_any(self.area.as_ref())
    }
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
            let area = entry.area(office);
            for (at, text) in entry.list_texts() {
                if let Some(lack) = find_lack(entry.as_ref(), &at, &text, *language) {
                    let is_public = shown.contains(&at);
                    lacks.push(Lack { at, is_public, area: area.clone(), ..lack });
                }
            }
        }
        // Stable: what is equally public stays in the order of the kinds.
        lacks.sort_by_key(|lack| (!lack.is_public, lack.lack));
        lacks
    }
}

struct SeenLacks;

impl Derivation for SeenLacks {
    type Key = (Language, Sight);
    type Output = Vec<Lack>;

    fn derive(office: &Office, (language, sight): &(Language, Sight)) -> Vec<Lack> {
        let all = office.derive::<Lacks>(language);
        all.iter().filter(|lack| lack.is_seen(sight)).cloned().collect()
    }
}

/// What the texts that somebody sees lack in a language, what is public first. Nothing for a
/// language that the authority does not write.
pub fn list_lacks(office: &Office, language: Language, sight: &Sight) -> Arc<Vec<Lack>> {
    let is_written = find_authority(office).is_some_and(|a| a.languages.contains(&language));
    match is_written {
        true if *sight == Sight::Everything => office.derive::<Lacks>(&language),
        true => office.derive::<SeenLacks>(&(language, sight.clone())),
        false => Arc::default(),
    }
}

/// True for what has the same name in every language: organisations and cooperations are called
/// what they call themselves, and a person's remark to the office is read as it was written.
fn is_a_name(kind: &str, at: &str) -> bool {
    matches!((kind, at), ("cooperation" | "organisation", "name") | (_, "note"))
        || is_kept_apart(kind)
        || is_of_others(kind, at)
}

/// True for the words of a publisher: calls and participations that were found are told in the
/// language of their source, and nobody here translates them.
fn is_of_others(kind: &str, at: &str) -> bool {
    match kind {
        Call::KIND => ["title", "summary"].contains(&at),
        Participation::KIND => at == "title",
        _ => false,
    }
}

/// True for what is read by its own people only, and never as a text among others: a view somebody
/// saved, and how somebody weighs, which nobody else reads before it is done.
pub fn is_kept_apart(kind: &str) -> bool {
    [SavedView::KIND, Assessment::KIND].contains(&kind)
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
        area: None,
    })
}
