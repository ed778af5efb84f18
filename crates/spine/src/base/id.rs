//! Ids and slugs. An id never changes; a slug stands in addresses and may be renamed.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, marker::PhantomData, sync::Arc};
use unicode_normalization::{UnicodeNormalization, char::decompose_canonical};

/// The id of a record of kind `R`: 1 to 40 lower-case letters, digits and single hyphens.
///
/// Ids made by the program are 20 characters that sort by the time they were made; ids in files
/// written by people may be words (`markis`).
pub struct Id<R> {
    text: Arc<str>,
    kind: PhantomData<fn() -> R>,
}

/// True when the text can be an id or a slug.
pub fn is_id(text: &str) -> bool {
    is_word(text, 40)
}

/// The letter or digit that the marks of a letter stand on; none for what is no Latin letter.
fn find_plain(letter: char) -> Option<char> {
    let mut first = None;
    decompose_canonical(letter, |part| first = first.or(Some(part)));
    first.filter(char::is_ascii_alphanumeric)
}

fn is_word(text: &str, limit: usize) -> bool {
    !text.is_empty()
        && text.len() <= limit
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

impl<R> Id<R> {
    /// Parses an id; `None` when the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text).then(|| Self { text: Arc::from(text), kind: PhantomData })
    }

    /// Makes an id from the milliseconds since 1970 and 52 random bits, both of which come in.
    pub fn make(milliseconds: i64, random: u64) -> Self {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let bits = (u128::from(milliseconds.unsigned_abs() & 0xffff_ffff_ffff) << 52)
            | u128::from(random & 0xf_ffff_ffff_ffff);
        let text: String = (0..20)
            .map(|place| char::from(ALPHABET[((bits >> (95 - 5 * place)) & 31) as usize]))
            .collect();
        Self { text: Arc::from(text), kind: PhantomData }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The id as text that is shared and not copied.
    pub(crate) fn share(&self) -> Arc<str> {
        self.text.clone()
    }

    /// The same id for another kind, where two records share one (a record and its draft).
    pub fn cast<Q>(&self) -> Id<Q> {
        Id { text: self.text.clone(), kind: PhantomData }
    }
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), kind: PhantomData }
    }
}
impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<R> Eq for Id<R> {}
impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}
impl<R> std::hash::Hash for Id<R> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.text)
    }
}
impl<R> fmt::Display for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl<R> Serialize for Id<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}
impl<'de, R> Deserialize<'de> for Id<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "'{text}' is not an id: use 1 to 40 lower-case letters, digits and single hyphens"
            ))
        })
    }
}
impl<R> utoipa::PartialSchema for Id<R> {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        string_schema("1 to 40 lower-case letters, digits and single hyphens", "markis")
    }
}
impl<R> utoipa::ToSchema for Id<R> {
    fn name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
}

/// The word a record has in addresses: 1 to 60 lower-case letters, digits and single hyphens.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(Arc<str>);

impl Slug {
    /// Parses a slug; `None` when the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        is_word(text, 60).then(|| Self(Arc::from(text)))
    }

    /// The slug nearest to a name: `Västra Götaland & Østfold` becomes `vastra-gotaland-oestfold`.
    /// A name without any letter or digit gives `entry`.
    pub fn from_name(name: &str) -> Self {
        let mut slug = String::new();
        for letter in name.to_lowercase().nfc() {
            match letter {
                // Danish writes its three letters with two where it must do without.
                'æ' => slug.push_str("ae"),
                'ø' | 'œ' => slug.push_str("oe"),
                'å' => slug.push_str("aa"),
                'ß' => slug.push_str("ss"),
                'þ' => slug.push_str("th"),
                'ð' | 'đ' => slug.push('d'),
                'ł' => slug.push('l'),
                'ı' => slug.push('i'),
                // Of any other letter the one that its marks stand on.
                _ => match find_plain(letter) {
                    Some(plain) => slug.push(plain),
                    None if slug.is_empty() || slug.ends_with('-') => {}
                    None => slug.push('-'),
                },
            }
        }
        slug.truncate(60);
        let slug = slug.trim_matches('-');
        Self(Arc::from(if slug.is_empty() { "entry" } else { slug }))
    }

    /// The words a record had in addresses before, after a change: all it ever had, in their order,
    /// without the one it has now. So no link that was ever given out breaks.
    pub fn list_former(old: (&Self, &[Self]), new: (&Self, &[Self])) -> Vec<Self> {
        let mut former: Vec<Self> = Vec::new();
        for slug in old.1.iter().chain([old.0]).chain(new.1) {
            if slug != new.0 && !former.contains(slug) {
                former.push(slug.clone());
            }
        }
        former
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}
impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "'{text}' cannot stand in an address: use 1 to 60 lower-case letters, digits and \
                 single hyphens"
            ))
        })
    }
}
impl utoipa::PartialSchema for Slug {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        string_schema("1 to 60 lower-case letters, digits and single hyphens", "north-sea")
    }
}
impl utoipa::ToSchema for Slug {}

/// The schema of a value that travels as a string.
pub(crate) fn string_schema(
    description: &str,
    example: &str,
) -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
    utoipa::openapi::ObjectBuilder::new()
        .schema_type(utoipa::openapi::schema::Type::String)
        .description(Some(description))
        .examples([serde_json::Value::from(example)])
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_time_they_were_made() {
        let early = Id::<()>::make(1_700_000_000_000, u64::MAX);
        let late = Id::<()>::make(1_700_000_000_001, 0);
        assert!(early < late);
        assert_eq!(early.as_str().len(), 20);
        assert!(is_id(early.as_str()));
    }

    #[test]
    fn names_become_readable_slugs() {
        let check = |name: &str, slug: &str| assert_eq!(Slug::from_name(name).as_str(), slug);
        check("Großstädte und Straßen", "grossstadte-und-strassen");
        check("Dvůr Králové, Žďár, Ğ", "dvur-kralove-zdar-g");
        check("Þórshöfn – A\u{30a}lborg", "thorshofn-aalborg");
        check("Västra Götaland & Østfold", "vastra-gotaland-oestfold");
        check("Ærø – Århus", "aeroe-aarhus");
        check("  ", "entry");
        check("Łódź", "lodz");
    }

    #[test]
    fn what_cannot_stand_in_an_address_is_no_id() {
        for text in ["", "-a", "a-", "a--b", "A", "æ", "a b", &"x".repeat(41)] {
            assert!(!is_id(text), "{text}");
        }
    }
}
