//! What may be done in a monitoring round, and what follows from it. All of it is pure: the office,
//! the input and today come in; facts, drafts and refusals come out.

mod asking;
mod assign;
mod compare;
mod council;
mod duties;
mod matters;
mod overview;
mod owners;
mod reviews;
mod rounds;
#[cfg(test)]
mod tests;

pub use asking::{find_asked, name_answerer};
pub use assign::{Assigning, assign_many};
pub use compare::{Comparison, YearOf, compare_rounds};
pub use council::{
    Delivery, MoneyOf, Proposed, ReportFacts, Told, count_missing, find_delivery, find_facts,
    find_report, freeze_report, write_part,
};
pub use duties::{find_report_path, list_duties};
pub use matters::{Origin, Raising, has_matter, raise_from, raise_from_review, raise_report};
pub use overview::{
    Criterion, Overview, OverviewRow, Turn, find_light, find_overview, list_criteria,
};
pub use owners::{Lack, UnitHealth, list_health};
pub use reviews::{
    Answering, Concluding, ReviewPlace, ReviewState, approve_review, conclude_review, find_guide,
    find_review, find_review_state, find_since, is_asked, return_review, save_answers, save_lesson,
    send_review,
};
pub use rounds::{
    Opening, close_round, count_open, find_round, find_whom_to_ask, list_asked, list_guides,
    list_rounds, open_round,
};
