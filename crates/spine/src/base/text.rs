//! Content written by people, one version per language.
//!
//! A text knows which language is its original, which revision of the original each translation was
//! made from, and whether a person or a machine made it. So a stale translation shows itself: S0
//! and S1 are one strategy whose two languages have drifted apart.

use super::{Fault, Language};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// Who made a version of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MadeBy {
    /// A person.
    #[default]
    Person,
    /// A machine; shown as such.
    Machine,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The words.
    pub text: String,
    /// The revision of the original that this version says the same as.
    pub of: u32,
    /// Who made it.
    #[serde(default, skip_serializing_if = "is_person")]
    pub made_by: MadeBy,
}

fn is_person(made_by: &MadeBy) -> bool {
    *made_by == MadeBy::Person
}

/// A text in several languages. Empty when nobody has written anything yet.
///
/// In JSON it is written in full (`{"original":"da","revision":1,"versions":{…}}`); the short form
/// `{"da":"…","en":"…"}` is read as well: its original is the first language named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    original: Language,
    revision: u32,
    versions: BTreeMap<Language, Version>,
}

impl Default for Text {
    fn default() -> Self {
        Self { original: Language::Da, revision: 1, versions: BTreeMap::new() }
    }
}

impl Text {
    /// A text in one language.
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        let mut made = Self { original: language, ..Self::default() };
        made.write(language, text);
        made
    }

    /// No text: what a record without a name of its own is called.
    pub fn nothing() -> &'static Self {
        static NOTHING: Text =
            Text { original: Language::Da, revision: 1, versions: BTreeMap::new() };
        &NOTHING
    }

    /// True when no language has any words.
    pub fn is_empty(&self) -> bool {
        self.versions.values().all(|version| version.text.is_empty())
    }

    /// The language the text was first written in.
    pub fn original(&self) -> Language {
        self.original
    }

    /// How often the original has been written, from 1.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// The words in exactly this language.
    pub fn find(&self, language: Language) -> Option<&str> {
        self.versions.get(&language).map(|version| version.text.as_str()).filter(|t| !t.is_empty())
    }

    /// The version in exactly this language.
    pub fn version(&self, language: Language) -> Option<&Version> {
        self.versions.get(&language)
    }

    /// The words for a reader of `language`, and the language they are in: the language itself,
    /// else English, which most read, else the original, else any. Empty words when there are
    /// none.
    pub fn read(&self, language: Language) -> (Language, &str) {
        [language, Language::En, self.original]
            .into_iter()
            .chain(self.versions.keys().copied())
            .find_map(|tried| Some((tried, self.find(tried)?)))
            .unwrap_or((language, ""))
    }

    /// The words for a reader of `language`; see [`Text::read`].
    pub fn get(&self, language: Language) -> &str {
        self.read(language).1
    }

    /// True when the version in `language` was made from an earlier revision of the original.
    pub fn is_stale(&self, language: Language) -> bool {
        self.versions.get(&language).is_some_and(|version| version.of < self.revision)
    }

    /// True when a machine made the version in `language`.
    pub fn is_by_machine(&self, language: Language) -> bool {
        self.versions.get(&language).is_some_and(|version| version.made_by == MadeBy::Machine)
    }

    /// The languages that have words, in the order of [`Language::ALL`].
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.versions.iter().filter(|(_, version)| !version.text.is_empty()).map(|(l, _)| *l)
    }

    /// Writes the words of one language, by a person. Writing the original anew makes every
    /// translation stale; writing the same words changes nothing; no words take the version away.
    /// The first language ever written becomes the original.
    pub fn write(&mut self, language: Language, text: impl Into<String>) {
        let text = text.into();
        if self.versions.get(&language).map_or("", |version| &version.text) == text {
            return;
        }
        if self.is_empty() {
            self.original = language;
            self.revision = 1;
        } else if language == self.original {
            self.revision += 1;
        }
        if text.is_empty() {
            self.versions.remove(&language);
            if language == self.original
                && let Some(next) = self.versions.keys().next()
            {
                self.original = *next;
            }
        } else {
            let version = Version { text, of: self.revision, made_by: MadeBy::Person };
            self.versions.insert(language, version);
        }
    }

    /// Says who made the version in `language`.
    pub fn mark(&mut self, language: Language, made_by: MadeBy) {
        if let Some(version) = self.versions.get_mut(&language) {
            version.made_by = made_by;
        }
    }

    /// Says that the translation in `language` still says the same as the original does now.
    pub fn confirm(&mut self, language: Language) {
        let revision = self.revision;
        if let Some(version) = self.versions.get_mut(&language) {
            version.of = revision;
        }
    }

    /// The faults of a text of at most `limit` characters in each language.
    pub fn check(&self, at: &str, limit: usize, needed: bool) -> Vec<Fault> {
        let mut faults = Vec::new();
        if needed && self.is_empty() {
            faults.push(Fault::new(at, "fault-needed"));
        }
        for (language, version) in &self.versions {
            let place = format!("{at}.{}", language.code());
            if version.text.chars().count() > limit {
                faults.push(Fault::new(&place, "fault-too-long").with("limit", limit));
            }
            if version.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
                faults.push(Fault::new(&place, "fault-control-character"));
            }
            if version.of > self.revision {
                faults.push(Fault::new(&place, "fault-revision"));
            }
        }
        faults
    }
}

/// A text written in full.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct Full {
    /// The language it was first written in.
    original: Language,
    /// How often the original has been written, from 1.
    #[serde(default = "first")]
    revision: u32,
    /// The words by language.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, Version>)]
    versions: BTreeMap<Language, Version>,
}

impl utoipa::PartialSchema for Text {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{AnyOfBuilder, ObjectBuilder, Type};
        let words = ObjectBuilder::new().schema_type(Type::String);
        let short = ObjectBuilder::new()
            .description(Some("The short form, which is read as well: words by language."))
            .additional_properties(Some(words))
            .examples([serde_json::json!({ "da": "Hav", "en": "Sea" })]);
        AnyOfBuilder::new()
            .description(Some("A text in several languages."))
            .item(Full::schema())
            .item(short)
            .into()
    }
}

impl utoipa::ToSchema for Text {
    fn schemas(
        schemas: &mut Vec<(String, utoipa::openapi::RefOr<utoipa::openapi::schema::Schema>)>,
    ) {
        Full::schemas(schemas);
    }
}

fn first() -> u32 {
    1
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let value = serde_json::Value::deserialize(deserializer)?;
        let serde_json::Value::Object(map) = value else {
            return Err(D::Error::custom("a text is an object such as {\"da\": \"…\"}"));
        };
        if map.contains_key("versions") || map.contains_key("original") {
            let full: Full =
                serde_json::from_value(serde_json::Value::Object(map)).map_err(D::Error::custom)?;
            let Full { original, revision, versions } = full;
            return Ok(Self { original, revision, versions });
        }
        let mut text = Self::default();
        for (code, words) in map {
            let language = Language::parse(&code)
                .ok_or_else(|| D::Error::custom(format!("'{code}' is not a language we know")))?;
            let serde_json::Value::String(words) = words else {
                return Err(D::Error::custom(format!("the text in '{code}' must be a string")));
            };
            text.write(language, words);
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_the_original_anew_makes_translations_stale() {
        let mut text: Text = serde_json::from_str(r#"{"da":"Hav","en":"Sea"}"#).unwrap();
        assert_eq!(text.original(), Language::Da);
        assert!(!text.is_stale(Language::En));
        text.write(Language::Da, "Have");
        assert!(text.is_stale(Language::En));
        text.write(Language::En, "Seas");
        assert!(!text.is_stale(Language::En));
    }

    #[test]
    fn a_reader_without_a_version_gets_english_else_the_original_and_is_told_so() {
        let text: Text = serde_json::from_str(r#"{"da":"Hav","en":"Sea"}"#).unwrap();
        assert_eq!(text.read(Language::De), (Language::En, "Sea"));
        assert_eq!(text.read(Language::Da), (Language::Da, "Hav"));
        let text = Text::new(Language::Da, "Hav");
        assert_eq!(text.read(Language::De), (Language::Da, "Hav"));
        assert_eq!(text.read(Language::En), (Language::Da, "Hav"));
    }

    #[test]
    fn both_written_forms_read_the_same() {
        let short: Text = serde_json::from_str(r#"{"en":"Sea","da":"Hav"}"#).unwrap();
        let long = serde_json::to_string(&short).unwrap();
        assert_eq!(serde_json::from_str::<Text>(&long).unwrap(), short);
        assert_eq!(short.original(), Language::En);
        assert!(serde_json::from_str::<Text>(r#"{"xx":"?"}"#).is_err());
    }
}
