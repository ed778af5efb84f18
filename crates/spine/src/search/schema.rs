//! What stands in the index: for each record one document as the office sees it, and one more as
//! everybody sees it where it is public, made from the public office alone.
//!
//! A document holds words, not texts: stemmed in the language each text is written in, and once
//! more as they are, folded, for prefixes, spellings and languages that are not stemmed. Only the
//! text of files is kept whole, because the office does not have it.

use super::{
    card::{Clues, FileClue},
    facts::number,
    words::{STEMMED, find_place, plain_analyzer, stem_analyzer},
};
use crate::{
    base::{Text, fold},
    office::AnyEntry,
};
use std::sync::Arc;
use tantivy::{
    Index, TantivyDocument, Term,
    schema::{
        FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing,
        TextOptions, Value,
    },
};

/// The form of the documents. A new number makes every index be built anew, so it must change with
/// what is written, with the words of [`super::words`] and with [`fold`].
pub(super) const FORM: u32 = 2;

/// Whose side of a record a document shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Side {
    /// The office's: everything.
    Internal,
    /// Everybody's.
    Public,
}

impl Side {
    pub(super) const ALL: [Self; 2] = [Self::Internal, Self::Public];

    pub(super) fn number(self) -> u64 {
        match self {
            Self::Internal => 0,
            Self::Public => 1,
        }
    }

    pub(super) fn of_number(number: u64) -> Self {
        if number == 0 { Self::Internal } else { Self::Public }
    }

    fn scope(self, authority: &str) -> String {
        match self {
            Self::Internal => format!("internal/{authority}"),
            Self::Public => format!("public/{authority}"),
        }
    }
}

/// The fields of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// Authority, kind and id: what is taken out when a record is written anew.
    key: Field,
    authority: Field,
    /// Side and authority: what every question is limited to.
    scope: Field,
    number: Field,
    side: Field,
    /// The change that made the record so.
    seq: Field,
    /// Folded words of the title, and of everything.
    pub(super) title: Field,
    pub(super) text: Field,
    /// Stems by language, in the order of [`STEMMED`].
    pub(super) titles: [Field; 3],
    pub(super) texts: [Field; 3],
    /// The texts of files, as JSON.
    files: Field,
}

/// The names of the numbers that are read from columns.
pub(super) const NUMBER: &str = "number";
pub(super) const SIDE: &str = "side";

impl Fields {
    /// The fields and the schema of an index.
    pub(super) fn define() -> (Self, Schema) {
        let mut schema = Schema::builder();
        let words = |tokenizer: &str, option| {
            let indexing = TextFieldIndexing::default();
            let indexing = indexing.set_tokenizer(tokenizer).set_index_option(option);
            TextOptions::default().set_indexing_options(indexing)
        };
        let (freqs, positions) =
            (IndexRecordOption::WithFreqs, IndexRecordOption::WithFreqsAndPositions);
        let fields = Self {
            key: schema.add_text_field("key", STRING),
            authority: schema.add_text_field("authority", STRING),
            scope: schema.add_text_field("scope", STRING),
            number: schema.add_u64_field(NUMBER, FAST | INDEXED),
            side: schema.add_u64_field(SIDE, FAST),
            seq: schema.add_i64_field("seq", STORED),
            title: schema.add_text_field("title", words("plain", freqs)),
            text: schema.add_text_field("text", words("plain", positions)),
            titles: STEMMED.map(|(language, _)| {
                let name = format!("title_{}", language.code());
                schema.add_text_field(&name, words(language.code(), freqs))
            }),
            texts: STEMMED.map(|(language, _)| {
                let name = format!("text_{}", language.code());
                schema.add_text_field(&name, words(language.code(), freqs))
            }),
            files: schema.add_text_field("files", STORED),
        };
        (fields, schema.build())
    }

    /// What takes out both sides of a record.
    pub(super) fn key(&self, authority: &str, kind: &str, id: &str) -> Term {
        Term::from_field_text(self.key, &format!("{authority}/{kind}/{id}"))
    }

    /// What takes out a whole authority.
    pub(super) fn authority(&self, authority: &str) -> Term {
        Term::from_field_text(self.authority, authority)
    }

    /// What a question to one side of an authority is limited to.
    pub(super) fn scope(&self, side: Side, authority: &str) -> Term {
        Term::from_field_text(self.scope, &side.scope(authority))
    }

    /// The document of one side of a record.
    pub(super) fn make(&self, found: &Described<'_>) -> TantivyDocument {
        let Described { authority, side, entry, clues, files } = found;
        let mut made = TantivyDocument::default();
        made.add_text(self.key, format!("{authority}/{}/{}", entry.kind(), entry.id()));
        made.add_text(self.authority, authority);
        made.add_text(self.scope, side.scope(authority));
        made.add_u64(self.number, number(entry.kind(), entry.id()));
        made.add_u64(self.side, side.number());
        made.add_i64(self.seq, entry.seq());
        self.write(&mut made, entry.title(), (self.title, &self.titles));
        for (_, text) in entry.list_texts() {
            self.write(&mut made, &text, (self.text, &self.texts));
        }
        for name in &clues.names {
            self.write(&mut made, name, (self.text, &self.texts));
        }
        for word in &clues.words {
            made.add_text(self.text, fold(word));
        }
        for file in &clues.files {
            made.add_text(self.text, fold(&file.name));
        }
        for file in files {
            // Nobody says which language a file is in, so it is found by the stems of each.
            made.add_text(self.text, fold(&file.text));
            self.texts.iter().for_each(|field| made.add_text(*field, &file.text));
        }
        if !files.is_empty() {
            let kept: Vec<(&str, &str)> =
                files.iter().map(|file| (&*file.name, &*file.text)).collect();
            made.add_text(self.files, serde_json::to_string(&kept).unwrap_or_default());
        }
        made
    }

    fn write(
        &self,
        made: &mut TantivyDocument,
        text: &Text,
        (plain, stemmed): (Field, &[Field; 3]),
    ) {
        for language in text.languages() {
            let words = text.get(language);
            made.add_text(plain, fold(words));
            if let Some(place) = find_place(language) {
                made.add_text(stemmed[place], words);
            }
        }
    }

    /// The change a document was made at, and the names and texts of its files.
    pub(super) fn read_files(&self, document: &TantivyDocument) -> (i64, Vec<(String, String)>) {
        let seq = document.get_first(self.seq).and_then(|value| value.as_i64()).unwrap_or_default();
        let files = document.get_first(self.files).and_then(|value| value.as_str());
        let files = files.and_then(|files| serde_json::from_str(files).ok());
        (seq, files.unwrap_or_default())
    }
}

/// What a document is made from.
pub(super) struct Described<'a> {
    pub(super) authority: &'a str,
    pub(super) side: Side,
    pub(super) entry: &'a dyn AnyEntry,
    pub(super) clues: &'a Clues,
    pub(super) files: Vec<FileText>,
}

/// A file that could be read.
#[derive(Clone, Debug)]
pub(super) struct FileText {
    pub(super) name: String,
    pub(super) text: Arc<str>,
}

impl FileText {
    pub(super) fn new(file: &FileClue, text: Arc<str>) -> Self {
        Self { name: file.name.clone(), text }
    }
}

/// Tells an index how its fields are cut into words.
pub(super) fn register(index: &Index) {
    let analyzers = index.tokenizers();
    analyzers.register("plain", plain_analyzer());
    for (language, stemmed) in STEMMED {
        analyzers.register(language.code(), stem_analyzer(stemmed));
    }
}
