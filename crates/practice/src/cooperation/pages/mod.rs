//! The pages of the register.

pub mod as_of;
pub mod export;
mod filter;
mod opening;
mod phrases;
pub mod register;
mod rows;
pub mod timeline;
pub mod today;
pub mod views;

pub use as_of::as_of_banner;
