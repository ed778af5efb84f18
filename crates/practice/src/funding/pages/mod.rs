//! The pages of the funding ledger: its views, budget lines, what work is worth, reference rates,
//! the ledger of a cooperation, and the reports its programme waits for.

mod cuts;
pub mod desk;
mod forms;
mod gearing;
mod kept;
pub mod ledger;
pub mod ledger_form;
mod others;
pub mod phrases;
pub mod rates;
pub mod reporting;
pub mod reporting_make;
mod together;
mod view;

pub use ledger::draw_panel;
