//! The pages of what money is open and what it could be for: programmes, calls, needs and
//! applications.

pub mod application;
pub mod applications;
pub mod bring;
pub mod call;
pub mod calls;
pub(crate) mod common;
pub mod deeds;
pub mod history;
pub mod hits;
pub mod need;
pub mod needs;
pub mod programmes;
pub mod snapshot;
pub mod write_application;
pub mod write_call;
pub mod write_need;
