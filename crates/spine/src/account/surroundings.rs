//! The clock and chance: the one place where accounts meet them.

use jiff::Timestamp;

/// What time it is, and bytes that nobody can guess.
pub trait Surroundings: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
    /// Fills with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The machine's own clock and random numbers.
#[derive(Clone, Copy, Debug)]
pub struct Machine;

impl Surroundings for Machine {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn fill(&self, bytes: &mut [u8]) {
        rand::fill(bytes);
    }
}
