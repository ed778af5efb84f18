//! Who there is: the authority with its areas, units, bodies and council terms, the people it knows
//! as seats, and the organisations it works with.

mod colour;
mod logo;
mod model;
mod names;
mod numbers;
mod own;
pub mod pages;
mod programme;
mod rules;
mod searched;
mod twins;

pub use colour::{find_contrast_on_white, find_nearest_readable};
pub use logo::{Logo, LogoType};
pub use model::*;
pub use names::fold_name;
pub use numbers::{
    Identifiers, compare_cvr, compare_pic, compare_ror, compare_vat, is_doubtful_cvr,
    is_doubtful_ror,
};
pub use own::OwnBody;
pub use programme::ProgrammeTerms;
pub use rules::*;
pub use twins::{MergedOrganisation, Merging, Twin, find_twins, merge_organisations};
