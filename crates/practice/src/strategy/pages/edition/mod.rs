//! The pages of an edition: the whole of it to read, and what may be done to it.

pub mod adopt;
pub mod edit;
pub mod publish;
pub mod read;
pub mod start;
