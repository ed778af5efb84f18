//! The pages of monitoring: rounds, the reports that answer them, what the council reads of them,
//! and whether somebody looks after what runs.

pub mod answer;
pub mod chase;
pub mod council;
pub mod council_finish;
pub mod deeds;
mod forms;
pub mod lists;
pub mod overview;
pub mod owners;
mod paging;
mod panel;
pub mod report;
pub mod rounds;
mod scene;

pub use panel::draw_panel;
pub use scene::Scene;
