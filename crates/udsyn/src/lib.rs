//! The program Udsyn: compositions of the slices.

pub mod exchange;
