//! Forms: what was sent, what it means, and how it is drawn again.

mod data;
mod fields;
mod groups;
mod reader;
#[cfg(test)]
mod tests;
mod upload;
mod view;

pub use data::{FIELD_LIMIT, FormData};
pub use fields::{Choice, Field, Rows, Width};
pub use reader::{Reader, StandIn, or_stand_in};
pub use upload::{
    Arrivals, Brought, Bytes, KEPT_LIMIT, READ_LIMIT, TooLarge, Upload, read_files, read_upload,
};
pub use view::{FormView, Sending};

pub(super) use data::encode;
