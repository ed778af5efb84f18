//! What follows from proposals, checklists and screenings, and what may be done to them. Pure, as
//! all rules are: the office, the input and today come in; facts, drafts and refusals come out.

mod assess;
mod blind;
mod duties;
mod load;
mod lookup;
mod open;
mod points;
mod propose;
mod rank;
mod result;
mod similar;
#[cfg(test)]
mod tests;

pub use assess::{cut_short, finish_assessment, save_assessment};
pub use blind::{Viewer, is_blind, list_visible};
pub use duties::list_duties;
pub use load::{Load, find_hours, find_load, list_bound};
pub use lookup::{
    find_assessment, find_checklist, find_open, find_proposal, find_screening, is_checklist_used,
    is_over, is_result_used, list_conditions,
};
pub use open::{Opening, open_screening};
pub use points::{
    Earlier, QuestionAnswers, SectionPoints, find_earlier, gather_answers, list_section_points,
};
pub use propose::{OwnAssessment, Sending, send_proposal};
pub use rank::{Candidate, Ceiling, Ranked, rank_candidates};
pub use result::{Condition, Making, make_result};
pub use similar::{Similar, list_similar};
