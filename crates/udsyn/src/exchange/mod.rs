//! A whole authority as one JSON file, in and out: how it is set up, moved and given back.
//!
//! Invariants: a bundle comes in whole or not at all; everything wrong with it is said at once,
//! each with its place; what was exported comes in again as the same office.

mod bundle;
mod export;
mod import;
mod logo;
mod plan;
mod read;
mod telling;
#[cfg(test)]
mod tests;

pub use bundle::{Bundle, BundleFile, BundleRecord, PersonName};
pub use export::{ExportError, Exported, History, export};
pub use import::{HistoryFate, Import, ImportError, Imported, import, list_more_faults};
pub use plan::{Count, Others, Plan, plan_import};
pub use read::{read_all, read_bundle};
pub use telling::tell_faults;
