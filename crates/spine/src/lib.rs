//! The spine of Udsyn: what every capability stands on.
//!
//! Folders by rank, each using only folders of lower rank: `base` (0), `ledger` (1), `office`,
//! `account`, `i18n` (2), `search` (3), `kit` (4). See ARCHITECTURE.md.

pub mod account;
pub mod base;
pub mod i18n;
pub mod kit;
pub mod ledger;
pub mod notify;
pub mod office;
pub mod search;
