//! The pages of what was found: the list, bringing a list in, one participation and the answer to
//! it, and what we are known by.

pub mod answer;
pub mod bring;
mod common;
pub mod history;
pub mod list;
pub mod ours;
pub mod show;
mod unread;
