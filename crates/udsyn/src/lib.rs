//! The program: the desk, the exchange of whole authorities, the API, and what starts and stops
//! them.

pub mod api;
pub mod app;
pub mod desk;
pub mod exchange;
pub mod site;
