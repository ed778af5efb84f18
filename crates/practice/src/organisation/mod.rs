//! Who there is: the authority with its areas, units, bodies and council terms, the people it knows
//! as seats, and the organisations it works with.

mod model;
mod rules;

pub use model::*;
pub use rules::*;
