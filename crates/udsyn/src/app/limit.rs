//! How much may come from where: a bucket of requests for each network, refilled all the time.

use jiff::Timestamp;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

/// How many addresses are remembered; beyond it the fullest buckets are forgotten.
const ADDRESSES: usize = 20_000;

/// A rate: so many at once, so many a second after that.
#[derive(Clone, Copy, Debug)]
struct Rate {
    at_once: f64,
    a_second: f64,
}

/// Visitors who read.
const STRANGER_READS: Rate = Rate { at_once: 600.0, a_second: 60.0 };
/// Visitors who send something: signing in, above all.
const STRANGER_WRITES: Rate = Rate { at_once: 60.0, a_second: 2.0 };
/// Those who bring a session or a token that is good, and change something. Programs import through
/// this.
const KNOWN_WRITES: Rate = Rate { at_once: 20_000.0, a_second: 2_000.0 };

#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: Timestamp,
}

/// The buckets. Reading with a session costs nothing: it is answered from memory.
#[derive(Debug, Default)]
pub struct Limits(Mutex<HashMap<(IpAddr, u8), Bucket>>);

impl Limits {
    /// Lets a request in, or says after how many seconds to come again.
    pub fn admit(
        &self,
        remote: IpAddr,
        is_known: bool,
        is_safe: bool,
        now: Timestamp,
    ) -> Result<(), u32> {
        let (kind, rate) = match (is_known, is_safe) {
            (true, true) => return Ok(()),
            (true, false) => (0, KNOWN_WRITES),
            (false, true) => (1, STRANGER_READS),
            (false, false) => (2, STRANGER_WRITES),
        };
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= ADDRESSES {
            buckets.retain(|_, bucket| bucket.left < rate.at_once / 2.0);
            if buckets.len() >= ADDRESSES {
                buckets.clear();
            }
        }
        let bucket =
            buckets.entry((remote, kind)).or_insert(Bucket { left: rate.at_once, at: now });
        let passed = now.duration_since(bucket.at).as_secs_f64().max(0.0);
        bucket.left = (bucket.left + passed * rate.a_second).min(rate.at_once);
        bucket.at = now;
        if bucket.left < 1.0 {
            let wait = ((1.0 - bucket.left) / rate.a_second).ceil();
            return Err(wait.clamp(1.0, 3_600.0) as u32);
        }
        bucket.left -= 1.0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn a_stranger_who_sends_too_much_is_told_when_to_come_again() {
        let limits = Limits::default();
        let now = Timestamp::UNIX_EPOCH;
        let (one, other) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        for _ in 0..60 {
            assert_eq!(limits.admit(one, false, false, now), Ok(()));
        }
        assert_eq!(limits.admit(one, false, false, now), Err(1));
        assert_eq!(limits.admit(other, false, false, now), Ok(()));
        let later = now + SignedDuration::from_secs(1);
        assert_eq!(limits.admit(one, false, false, later), Ok(()));
    }
}
