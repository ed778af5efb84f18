//! What follows from measured values, and what may be done to them. All of it is pure: the office,
//! the input and today come in; facts, drafts and refusals come out.

mod commands;
mod duties;
#[cfg(test)]
mod tests;
mod values;

pub use commands::{
    Approver, approve_value, change_indicator, change_value, correct_value, measure,
};
pub use duties::{Due, find_due, list_duties};
pub use values::{
    Course, SeriesPoint, find_correction, find_course, find_series, list_contributed,
    list_counting, list_indicators_of, list_indicators_of_node, list_values,
};
