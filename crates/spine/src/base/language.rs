//! The languages that content is written in, and the three the interface speaks.

use serde::{Deserialize, Serialize};

/// A language of content (S4 names the principal three and five more for machine translation).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Danish.
    Da,
    /// English.
    En,
    /// German.
    De,
    /// Chinese.
    Zh,
    /// Arabic.
    Ar,
    /// Russian.
    Ru,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

impl Language {
    /// The languages the interface speaks, in the order they are offered.
    pub const INTERFACE: [Self; 3] = [Self::Da, Self::En, Self::De];
    /// Every language content may be written in.
    pub const ALL: [Self; 8] =
        [Self::Da, Self::En, Self::De, Self::Zh, Self::Ar, Self::Ru, Self::Es, Self::Fr];

    /// The language's code (BCP 47), as in addresses and `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
            Self::De => "de",
            Self::Zh => "zh",
            Self::Ar => "ar",
            Self::Ru => "ru",
            Self::Es => "es",
            Self::Fr => "fr",
        }
    }

    /// The language with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Da => "Dansk",
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Zh => "中文",
            Self::Ar => "العربية",
            Self::Ru => "Русский",
            Self::Es => "Español",
            Self::Fr => "Français",
        }
    }

    /// `rtl` for Arabic, `ltr` for the others.
    pub fn direction(self) -> &'static str {
        if self == Self::Ar { "rtl" } else { "ltr" }
    }
}
