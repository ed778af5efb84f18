//! The pages of indicators: which there are, how one has run, and the values it is seen by.

pub mod edit;
mod fields;
pub mod list;
pub mod panel;
pub mod show;
mod tell;
pub mod value;
mod value_draw;

pub use tell::{tell_course, tell_value};
