//! Countries (ISO 3166) and regions (NUTS) by code; their names are interface texts.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An ISO 3166 alpha-2 country code, for instance `DK`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// The countries offered in forms: Europe and the partners that the sources name.
    pub const OFFERED: [&str; 48] = [
        "AL", "AT", "BA", "BE", "BG", "BY", "CA", "CH", "CN", "CY", "CZ", "DE", "DK", "EE", "ES",
        "FI", "FO", "FR", "GB", "GL", "GR", "HR", "HU", "IE", "IN", "IS", "IT", "JP", "LI", "LT",
        "LU", "LV", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI",
        "SK", "UA", "US",
    ];

    /// Parses a code of two capital letters.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("two ASCII letters, checked by parse")
    }
}

/// A NUTS code: a country and up to three letters or digits, for instance `DK05`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NutsCode(String);

impl NutsCode {
    /// Parses a code; Greece is `EL`, as in NUTS.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes = code.as_bytes();
        let fits = (2..=5).contains(&bytes.len())
            && bytes[..2].iter().all(u8::is_ascii_uppercase)
            && bytes[2..].iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        fits.then(|| Self(code.to_owned()))
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

macro_rules! as_string {
    ($name:ident, $what:literal, $example:literal) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
                Self::parse(&code).ok_or_else(|| {
                    serde::de::Error::custom(format!(
                        concat!("'{}' is not ", $what, ", for instance ", $example),
                        code
                    ))
                })
            }
        }
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                super::id::string_schema($what, $example)
            }
        }
        impl utoipa::ToSchema for $name {}
    };
}
as_string!(Country, "an ISO 3166 country code", "DK");
as_string!(NutsCode, "a NUTS code", "DK05");
