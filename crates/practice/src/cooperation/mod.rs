//! The register: every international cooperation with purpose, period, money, expected outcome and who
//! carries it.

mod check;
mod model;
mod money;

pub use model::*;
pub use money::*;
