//! The parts of a cooperation beyond its basics: places, ties to others, papers, notes, files,
//! doubts.

use super::model::{Cooperation, words};
use serde::{Deserialize, Serialize};
use spine::base::{Country, Id, NutsCode, PartialDate, Text, Visibility};
use utoipa::ToSchema;

/// Where a cooperation works.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Geography {
    /// Countries other than our own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// Regions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nuts: Vec<NutsCode>,
    /// Sea basins and other large areas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basins: Vec<Basin>,
    /// The place in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

impl Geography {
    /// True when no place is named.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

words! {
    /// A large area that cooperations work in.
    Basin {
        /// The North Sea.
        NorthSea = "north_sea",
        /// Skagerrak and Kattegat.
        SkagerrakKattegat = "skagerrak_kattegat",
        /// Öresund.
        Oresund = "oresund",
        /// The Baltic Sea.
        BalticSea = "baltic_sea",
        /// The North Atlantic.
        NorthAtlantic = "north_atlantic",
        /// The Nordic countries.
        Nordic = "nordic",
        /// Europe.
        Europe = "europe",
        /// The world.
        World = "world",
    }
}

/// A tie to another cooperation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CooperationLink {
    /// The other cooperation.
    #[schema(value_type = String)]
    pub to: Id<Cooperation>,
    /// What this one is to it.
    pub kind: LinkKind,
}

words! {
    /// What one cooperation is to another.
    LinkKind {
        /// It is a part of it.
        PartOf = "part_of",
        /// It follows it.
        Follows = "follows",
        /// It gives access to it.
        GivesAccessTo = "gives_access_to",
        /// It is paid under it.
        FundedBy = "funded_by",
        /// It has to do with it.
        Related = "related",
    }
}

/// An agreement on paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// What it is.
    pub kind: AgreementKind,
    /// What it is called, or about.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// When it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<PartialDate>,
    /// When it runs out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<PartialDate>,
}

words! {
    /// What an agreement is.
    AgreementKind {
        /// A cooperation agreement.
        Agreement = "agreement",
        /// A letter of intent.
        LetterOfIntent = "letter_of_intent",
        /// A contract, for instance with a programme.
        Contract = "contract",
    }
}

/// A note for the office: what was said, met, seen. Never published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What it is.
    pub kind: NoteKind,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// The words.
    pub text: Text,
}

words! {
    /// What a note is.
    NoteKind {
        /// A remark.
        Note = "note",
        /// A meeting with the partners.
        Meeting = "meeting",
        /// A visit, ours or theirs.
        Visit = "visit",
    }
}

/// A file, kept by the hash of its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// SHA-256 of its bytes, in 64 hexadecimal digits.
    pub hash: String,
    /// The name it was uploaded under.
    pub file_name: String,
    /// Its media type, found from its bytes.
    pub media_type: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// What it is called here.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// Something a source states that cannot be right, or that another source states differently. Kept
/// as stated, flagged, never mended silently (DOMAIN, rule 7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// What kind of doubt.
    pub kind: DoubtKind,
    /// The field it is about, as in this record: `term.to`, `budget.eu_rate_percent`.
    pub field: String,
    /// What is doubtful, in words.
    pub text: Text,
}

words! {
    /// What kind of doubt.
    DoubtKind {
        /// The stated date cannot be right.
        Date = "date",
        /// The stated amount cannot be right.
        Amount = "amount",
        /// Two sources differ.
        SourcesDiffer = "sources_differ",
    }
}
