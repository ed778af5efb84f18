//! What follows from the records of the funding ledger, and what may be done to them. All of it is
//! pure.

mod ecb;
mod rates;

pub use ecb::{RateTable, RatesBrought, bring_rates, read_rates};
pub use rates::{Conversion, Quote, RateOn, convert, find_rate, find_rate_days, find_year};
