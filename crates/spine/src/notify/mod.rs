//! What the program tells people by itself: when somebody is reminded, how mail leaves, and
//! calendars as files.
//!
//! Invariants: nobody is written to twice within five days; no mail is sent twice; a mail server
//! that is away loses nothing.

mod calendar;
mod post;
mod schedule;

pub use calendar::{Day, draw_calendar};
pub use post::{MailSettings, Postman, SETTINGS_FORM};
pub use schedule::{MILESTONES, PAUSE_DAYS, is_reminded};
