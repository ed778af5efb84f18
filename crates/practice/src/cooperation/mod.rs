//! The register: every international cooperation with purpose, period, money, expected outcome and
//! who carries it.

mod check;
mod model;
mod money;
pub mod pages;
mod parts;
mod rules;
mod searched;
mod view;

pub use model::*;
pub use money::*;
pub use parts::*;
pub use rules::*;
pub use view::SavedView;
