//! Who there is: the authority with its areas, units, bodies and council terms, the people it knows
//! as seats, and the organisations it works with.

mod colour;
mod logo;
mod model;
mod own;
pub mod pages;
mod programme;
mod rules;
mod searched;

pub use colour::{find_contrast_on_white, find_nearest_readable};
pub use logo::{Logo, LogoType};
pub use model::*;
pub use own::OwnBody;
pub use programme::ProgrammeTerms;
pub use rules::*;
