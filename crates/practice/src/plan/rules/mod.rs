//! What may be done to plans and initiatives, and what follows from them. All of it is pure: the
//! office, the input and today come in; facts, drafts and refusals come out, without language.

mod commands;
mod duties;
mod plans;
mod progress;
mod reports;
mod roll;
#[cfg(test)]
mod tests;

pub use commands::{
    NewInitiative, change_initiative, change_plan, enter_initiative, enter_plan, finish_task,
    set_state,
};
pub use duties::list_duties;
pub use plans::{
    InitiativeOf, PlanState, adopt_plan, find_open_matter, find_plan_state, list_adding,
    list_initiatives, list_initiatives_of, list_initiatives_of_node, list_plans,
};
pub use progress::{Progress, Reason, find_progress};
pub use reports::{
    ReportStart, draft_report, find_report_text, freeze_report, list_reports, write_report,
};
pub use roll::{Roll, RollFacts, find_roll, find_rolled, roll_over};
