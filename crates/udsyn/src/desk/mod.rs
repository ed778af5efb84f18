//! The work pages as one whole: the frame around them, the way in, and the Today page. What stands
//! in the frame is the slices' own.

pub mod accessibility;
pub mod account;
pub mod admin;
pub mod answer;
pub mod calendar;
pub mod entrance;
pub mod forgotten;
mod frame;
pub mod invitation;
pub mod letters;

pub use frame::frame;

use spine::i18n::Source;

/// The interface texts of the whole program.
pub fn texts() -> Vec<Source> {
    let mut all = practice::texts();
    all.extend(spine::texts!("app"));
    all.extend(spine::texts!("api"));
    all.extend(spine::texts!("exchange"));
    all.extend(spine::texts!("admin"));
    all.extend(spine::texts!("account"));
    all.extend(spine::texts!("entry"));
    all.extend(spine::texts!("security"));
    all.extend(spine::texts!("site"));
    all
}
