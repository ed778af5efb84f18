//! What is said of a cooperation, with its letters folded: where somebody looks for words. It is
//! worked out when somebody does, and not for every list.

use crate::cooperation::Cooperation;
use spine::base::{Id, Text, Visibility, fold};
use spine::office::{EachDerivation, Entry, Office};
use std::sync::Arc;

/// What is said of one cooperation.
pub(super) struct Said {
    /// What everybody may read.
    public: String,
    /// What is the office's own.
    internal: String,
}

impl Said {
    /// True where a word is said, for who sees what is internal or does not.
    pub(super) fn has(&self, word: &str, internal: bool) -> bool {
        self.public.contains(word) || (internal && self.internal.contains(word))
    }
}

struct AllSaid;

impl EachDerivation for AllSaid {
    type Record = Cooperation;
    type Key = ();
    type Tool = ();
    type Output = Said;

    fn begin(_: &Office, (): &()) {}

    fn derive(office: &Office, entry: &Arc<Entry<Cooperation>>, (): &(), (): &mut ()) -> Said {
        list_words(office, &entry.record)
    }
}

/// What is said of each cooperation, by its id.
pub(super) struct SaidOfAll(Vec<(Id<Cooperation>, Arc<Said>)>);

impl SaidOfAll {
    /// That of an office.
    pub(super) fn of(office: &Office) -> Self {
        let said = office.derive_each::<AllSaid>(&());
        let ids = office.list::<Cooperation>().map(|entry| entry.id.clone());
        Self(ids.zip(said.iter().cloned()).collect())
    }

    /// What is said of one.
    pub(super) fn find(&self, id: &Id<Cooperation>) -> Option<&Said> {
        let place = self.0.binary_search_by(|(known, _)| known.cmp(id)).ok()?;
        Some(&self.0[place].1)
    }
}

/// The words an entry is found by: those everybody may read, and those of the office.
fn list_words(office: &Office, record: &Cooperation) -> Said {
    let mut public = Folded::default();
    let mut internal = Folded::default();
    public.push(record.short.as_deref().unwrap_or_default());
    public.push(record.slug.as_str());
    for text in [
        &record.name,
        &record.summary,
        &record.purpose,
        &record.expected_outcome,
        &record.programme_part,
        &record.geography.note,
    ] {
        public.push_text(text);
    }
    let partners = record.partners.iter().map(|partner| &partner.organisation);
    let payers = record.funding.iter().filter_map(|line| line.organisation.as_ref());
    for organisation in partners.chain(&record.programme).chain(payers) {
        let Some(found) = office.find(organisation) else { continue };
        let words = match found.visibility {
            Visibility::Published => &mut public,
            Visibility::Internal => &mut internal,
        };
        words.push_text(&found.name);
        words.push(found.short.as_deref().unwrap_or_default());
        words.push(found.town.as_deref().unwrap_or_default());
    }
    for nuts in &record.geography.nuts {
        public.push(nuts.code());
    }
    for note in &record.notes {
        internal.push_text(&note.text);
    }
    Said { public: public.0, internal: internal.0 }
}

#[derive(Default)]
struct Folded(String);

impl Folded {
    fn push(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.push_str(&fold(text));
            self.0.push('\n');
        }
    }

    fn push_text(&mut self, text: &Text) {
        for language in text.languages() {
            self.push(text.get(language));
        }
    }
}
