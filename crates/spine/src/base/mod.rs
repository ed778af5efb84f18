//! The small words everything else is said in: ids, texts in several languages, money, dates,
//! faults.
//!
//! Values of these types cannot be wrong: they are parsed at the door and trusted behind it.

mod country;
mod date;
mod decode;
mod fault;
mod fold;
mod hash;
mod id;
mod language;
mod letters;
mod markdown;
mod money;
mod text;

pub use country::{Country, NutsCode};
pub use date::{PartialDate, Period};
pub use decode::decode;
pub use fault::Fault;
pub use fold::fold;
pub use hash::hash_bytes;
pub use id::{Id, Slug, is_id};
pub use language::Language;
pub use letters::{compose, compose_json};
pub use markdown::strip_markdown;
pub use money::{Currency, Money};
pub use text::{MadeBy, Text, Version};

/// Longest name of anything, in characters.
pub const NAME_LIMIT: usize = 200;
/// Longest piece of running text, in characters.
pub const TEXT_LIMIT: usize = 20_000;
/// Most parts a record may hold in one list (funding lines, partners, holders …).
pub const LIST_LIMIT: usize = 200;

/// Who may see a record.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Only those with a role in the authority.
    #[default]
    Internal,
    /// Everyone, on the public site and as open data.
    Published,
}
