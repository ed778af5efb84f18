//! The pages of plans: which there are, one of them seen in three ways, what stands in it, rolling
//! it over, and telling how it goes.

pub mod adopted;
mod board;
pub mod document;
pub mod edit;
mod fields;
pub mod history;
pub mod initiative;
pub mod initiative_edit;
pub mod list;
pub mod panel;
mod parts;
pub mod report;
mod report_draw;
pub mod roll;
mod seen;
pub mod serves;
pub mod show;
pub mod state;
mod timeline;

pub use parts::{draw_reason, draw_state};
pub use seen::{At, Seen};
