//! Writing a translation, wherever the text stands.

use crate::organisation::find_authority;
use spine::base::{Fault, Language, MadeBy, Text};
use spine::ledger::NewChange;
use spine::office::{Draft, Office, Refusal, change_text};

/// A translation as a person sends it in.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The kind of the record.
    pub kind: String,
    /// The id of the record.
    pub record: String,
    /// The place of the text in it.
    pub at: String,
    /// The text as it was when the form was opened.
    pub before: Text,
    /// The language written.
    pub language: Language,
    /// The words.
    pub words: String,
    /// Who made them.
    pub made_by: MadeBy,
    /// True when the words are to stand although they have not changed: they still say the same.
    pub is_confirmed: bool,
    /// Why; may be empty.
    pub reason: String,
}

/// The text at a place of a record, of any kind.
pub fn find_text(office: &Office, kind: &str, record: &str, at: &str) -> Option<Text> {
    let entry = office.find_any(kind, record)?;
    entry.list_texts().into_iter().find(|(place, _)| place == at).map(|(_, text)| text)
}

/// Writes a translation of a text.
///
/// # Errors
/// [`Refusal::NotFound`] when there is no such text; [`Refusal::Stale`] when somebody changed the
/// original or this translation since; a fault when the authority does not write that language.
pub fn write_translation(office: &Office, new: &Translation) -> Result<Draft, Refusal> {
    let entry = office.find_any(&new.kind, &new.record).ok_or(Refusal::NotFound)?;
    let now = find_text(office, &new.kind, &new.record, &new.at).ok_or(Refusal::NotFound)?;
    let is_written = find_authority(office).is_some_and(|a| a.languages.contains(&new.language));
    if !is_written {
        return Err(Refusal::fault(Fault::new("language", "fault-language")));
    }
    let read = |text: &Text| (text.revision(), text.version(new.language).cloned());
    if read(&now) != read(&new.before) {
        return Err(Refusal::Stale {
            kind: entry.kind(),
            id: new.record.clone(),
            read_at: 0,
            now_at: entry.seq(),
        });
    }
    let mut wanted = now.clone();
    wanted.write(new.language, new.words.as_str());
    wanted.mark(new.language, new.made_by);
    if new.is_confirmed {
        wanted.confirm(new.language);
    }
    let draft = Draft::new(new.reason.as_str());
    if wanted == now {
        return Ok(draft);
    }
    let body = change_text(&entry.body(), &new.at, |text| *text = wanted);
    let kind = office.find_kind(&new.kind).ok_or(Refusal::NotFound)?;
    let change = NewChange {
        kind: kind.name,
        record: new.record.clone(),
        version: i64::from(kind.version),
        body: Some(body.ok_or(Refusal::NotFound)?),
    };
    Ok(Draft { changes: vec![change], ..draft })
}
