//! The slices of Udsyn: one capability of the office each.

pub mod cooperation;
pub mod organisation;
