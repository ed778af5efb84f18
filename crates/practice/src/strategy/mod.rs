//! What the authority wants abroad: strategies, their editions, and the tree of each edition.
//!
//! A strategy may hang under another one, as the area strategies of S3 hang under the corporate
//! one. An edition is what a body adopts; a new one starts from the one before. A node stands in
//! one edition and says which nodes it continues, so that what is said of a node finds its home in
//! every edition, and what changed between two editions can be told.
//!
//! Invariants: a tree has no circle and does not leave its edition; the structure of an adopted
//! edition no longer changes; nothing that others hang on is ever removed, only retired.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;

pub use check::is_reserved;
pub use model::*;
pub use rules::*;
