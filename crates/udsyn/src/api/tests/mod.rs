//! The API as a program meets it, through the whole router.

mod changing;
mod document;
mod garbage;
mod reading;
mod world;
