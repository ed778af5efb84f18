//! The pages of who there is: organisations, units, bodies, council terms, people as posts, and the
//! authority itself.
//!
//! All but the authority are kept alike: a list, the page of one, a form to enter and to change, a
//! page to close and one to remove, and the history. What differs between the kinds is a
//! description, [`Kept`], of a hundred lines each; the handlers are written once.

mod authority;
mod bodies;
mod differing;
mod draw;
mod fields;
mod handlers;
mod history;
mod kept;
mod logo;
mod organisations;
mod people;
mod reading;
mod telling;
mod terms;
#[cfg(test)]
mod tests;
mod units;

pub use authority::{change_authority, edit_authority, show_authority, show_authority_history};
pub use differing::Told;
pub use draw::draw_faster;
pub(crate) use draw::{draw_table, draw_users, name_of};
pub(crate) use fields::{draw_day, draw_name, draw_unit};
pub use handlers::{
    ask_removal, change, close, edit, enter, list, read_form, remove, show, show_closing, start,
};
pub use history::{Story, draw_history, history};
pub use kept::{Closing, Kept, Place};
pub use logo::{change_logo, edit_logo, take_logo};
pub use organisations::{ask_merge, merge};
pub use people::{ask_erasure, erase_name};
pub use reading::{Reading, describe_author};
pub use telling::{count_using, list_told, record_address, tell_kind, tell_title};
