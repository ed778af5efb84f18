//! Slowing down those who guess passwords, in a way that cannot be used to keep anybody else out.
//!
//! Failures are counted for where they come from, never for an account alone:
//!
//! - from a device on which somebody has signed in to the account before (it carries a cookie for
//!   that, OWASP's "device cookie"): for that device and account only;
//! - from anywhere else: for the remote address, and for the pair of account and remote address.
//!   The address of IPv6 is its /48, which is what one house or one rented server can have.
//!
//! So whoever guesses from elsewhere never slows down the owner at the owner's own address, and not
//! even a guesser in the same building, behind the same address, slows down the owner's own device.
//! What remains open is one account guessed from very many addresses; against that stand the least
//! length of passwords and the pace at which they are hashed at all.
//!
//! After some failures each further attempt must wait twice as long as the one before; time without
//! an attempt forgives them one by one. An attempt counts as a failure before its password is
//! checked and is taken back when the password was right, so that a thousand attempts at once are
//! no way round. The counts stand in memory: a restart forgives them, and a guesser cannot cause
//! one; the known devices stand in the database. Each node counts alone.

use super::network::find_network;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, net::IpAddr};

/// The most places remembered; the ones quiet for longest go first. About 5 MB.
const ENTRIES: usize = 50_000;
/// The most failures counted beyond the free ones: enough to reach the longest wait.
const COUNTED_BEYOND: i64 = 12;

/// How strict to be.
#[derive(Clone, Copy)]
struct Pace {
    /// How many failures cost nothing.
    free: i64,
    /// The longest time to wait after those.
    longest_seconds: i64,
    /// The time without an attempt that forgives one failure.
    forgives_seconds: i64,
}

/// One person at one place: nobody mistypes more often.
const PERSON: Pace = Pace { free: 5, longest_seconds: 900, forgives_seconds: 3600 };
/// One place: a whole authority may sit behind one address.
const PLACE: Pace = Pace { free: 50, longest_seconds: 60, forgives_seconds: 60 };

/// Something for which failures are counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Counted {
    key: [u8; 16],
    wide: bool,
}

impl Counted {
    /// A remote address.
    pub(super) fn of_remote(remote: IpAddr) -> Self {
        Self::new("remote", &[&network(remote)], true)
    }

    /// An account, by the address typed in, at a remote address.
    pub(super) fn of_account_at_remote(email: &str, remote: IpAddr) -> Self {
        Self::new("account", &[email.as_bytes(), &network(remote)], false)
    }

    /// An account, by the address typed in, on a known device.
    pub(super) fn of_account_on_device(email: &str, device: &str) -> Self {
        Self::new("device", &[email.as_bytes(), device.as_bytes()], false)
    }

    /// Somebody signed in who must show the password again.
    pub(super) fn of_session(session: &str) -> Self {
        Self::new("session", &[session.as_bytes()], false)
    }

    /// Somebody who writes to an authority from its public site.
    pub(super) fn of_feedback(remote: IpAddr) -> Self {
        Self::new("feedback", &[&network(remote)], false)
    }

    /// Somebody who holds a link of an invitation.
    pub(super) fn of_link(link: &str) -> Self {
        Self::new("link", &[link.as_bytes()], false)
    }

    /// Somebody who says to have forgotten a password.
    pub(super) fn of_forgotten(remote: IpAddr) -> Self {
        Self::new("forgotten", &[&network(remote)], false)
    }

    fn new(kind: &str, parts: &[&[u8]], wide: bool) -> Self {
        let mut hasher = Sha256::new_with_prefix(kind);
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        let hash: [u8; 32] = hasher.finalize().into();
        let mut key = [0; 16];
        key.copy_from_slice(&hash[..16]);
        Self { key, wide }
    }

    fn pace(self) -> Pace {
        if self.wide { PLACE } else { PERSON }
    }
}

/// The part of an address that stands for one place.
fn network(remote: IpAddr) -> Vec<u8> {
    match find_network(remote) {
        IpAddr::V4(address) => address.octets().to_vec(),
        IpAddr::V6(address) => address.octets().to_vec(),
    }
}

#[derive(Clone, Copy)]
struct Failures {
    /// How many there were at the last attempt, itself included.
    count: i64,
    /// The last attempt, and the one before it.
    last: Timestamp,
    previous: Timestamp,
}

impl Failures {
    /// How many are left at an instant.
    fn left(self, pace: Pace, now: Timestamp) -> i64 {
        let quiet = now.duration_since(self.last).as_secs().max(0);
        (self.count - quiet / pace.forgives_seconds).max(0)
    }

    /// The instant from which the next attempt may be made.
    fn next_at(self, pace: Pace) -> Timestamp {
        let seconds = match self.count - pace.free {
            ..=0 => 0,
            beyond => (1_i64 << (beyond - 1).min(COUNTED_BEYOND)).min(pace.longest_seconds),
        };
        self.last + SignedDuration::from_secs(seconds)
    }
}

/// The failures of the last while.
#[derive(Default)]
pub(super) struct Throttle {
    entries: HashMap<Counted, Failures>,
}

impl Throttle {
    /// Lets an attempt pass and counts it as a failure for now; or refuses it uncounted, with the
    /// seconds to wait.
    pub(super) fn begin(&mut self, counted: &[Counted], now: Timestamp) -> Result<(), i64> {
        let wait = counted
            .iter()
            .filter_map(|key| Some(self.entries.get(key)?.next_at(key.pace())))
            .map(|next_at| next_at.duration_since(now))
            .max()
            .unwrap_or(SignedDuration::ZERO);
        if wait.is_positive() {
            return Err(wait.as_secs() + i64::from(wait.subsec_nanos() > 0));
        }
        for key in counted {
            self.make_room(now);
            let known = self.entries.get(key);
            let left = known.map_or(0, |failures| failures.left(key.pace(), now));
            let count = (left + 1).min(key.pace().free + COUNTED_BEYOND);
            let previous = known.map_or(now, |failures| failures.last);
            self.entries.insert(*key, Failures { count, last: now, previous });
        }
        Ok(())
    }

    /// Takes the failure back that [`Throttle::begin`] counted.
    pub(super) fn take_back(&mut self, counted: &[Counted]) {
        for key in counted {
            if let Some(failures) = self.entries.get_mut(key) {
                failures.count -= 1;
                failures.last = failures.previous;
            }
        }
    }

    /// After the right password: a person starts anew. For a place only this attempt is taken back,
    /// or somebody with an account could go on guessing those of others for ever.
    pub(super) fn forgive(&mut self, counted: &[Counted]) {
        self.take_back(counted);
        for key in counted.iter().filter(|key| !key.wide) {
            self.entries.remove(key);
        }
    }

    fn make_room(&mut self, now: Timestamp) {
        if self.entries.len() < ENTRIES {
            return;
        }
        self.entries.retain(|key, failures| failures.left(key.pace(), now) > 0);
        if self.entries.len() < ENTRIES {
            return;
        }
        // A tenth at once, so that a flood does not sort the whole table at each attempt.
        let mut quiet: Vec<_> = self.entries.iter().map(|(key, f)| (f.last, *key)).collect();
        quiet.sort_unstable_by_key(|(last, _)| *last);
        for (_, key) in &quiet[..ENTRIES / 10] {
            self.entries.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{Ipv4Addr, Ipv6Addr};

    const HOME: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
    const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 9));

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    fn from(email: &str, remote: IpAddr) -> [Counted; 2] {
        [Counted::of_remote(remote), Counted::of_account_at_remote(email, remote)]
    }

    #[test]
    fn after_five_failures_each_wait_is_twice_the_one_before() {
        let mut throttle = Throttle::default();
        let guess = from("a@x.org", HOME);
        for _ in 0..6 {
            assert_eq!(throttle.begin(&guess, at(0)), Ok(()));
        }
        assert_eq!(throttle.begin(&guess, at(0)), Err(1));
        assert_eq!(throttle.begin(&guess, at(1)), Ok(()));
        assert_eq!(throttle.begin(&guess, at(1)), Err(2));
        assert_eq!(throttle.begin(&guess, at(3)), Ok(()));
        assert_eq!(throttle.begin(&guess, at(3)), Err(4));
        let mut now = 3;
        for _ in 0..20 {
            now += throttle.begin(&guess, at(now)).unwrap_err();
            assert_eq!(throttle.begin(&guess, at(now)), Ok(()));
        }
        assert_eq!(throttle.begin(&guess, at(now)), Err(900), "never longer than this");
        now += 18 * 3600;
        for _ in 0..5 {
            assert_eq!(throttle.begin(&guess, at(now)), Ok(()), "a day forgives");
        }
    }

    #[test]
    fn whoever_fails_elsewhere_keeps_nobody_out() {
        let mut throttle = Throttle::default();
        for second in 0..10_000 {
            let _ = throttle.begin(&from("owner@x.org", ELSEWHERE), at(second));
        }
        assert!(throttle.begin(&from("owner@x.org", ELSEWHERE), at(10_000)).is_err());
        assert_eq!(throttle.begin(&from("owner@x.org", HOME), at(10_000)), Ok(()));
    }

    #[test]
    fn a_known_device_passes_where_its_address_is_slowed_down() {
        let mut throttle = Throttle::default();
        for account in 0..100 {
            let _ = throttle.begin(&from(&format!("{account}@x.org"), HOME), at(0));
        }
        assert!(
            throttle.begin(&from("owner@x.org", HOME), at(0)).is_err(),
            "a place has its limit"
        );
        let device = [Counted::of_account_on_device("owner@x.org", "device")];
        assert_eq!(throttle.begin(&device, at(0)), Ok(()));
    }

    #[test]
    fn one_network_of_ipv6_is_one_place() {
        let near = |last| IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 2, 9, 9, 9, last));
        let next = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 3, 9, 9, 9, 1));
        let far = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 2, 2, 9, 9, 9, 1));
        assert!(Counted::of_remote(near(1)) == Counted::of_remote(near(2)));
        assert!(Counted::of_remote(near(1)) == Counted::of_remote(next), "nor is the one beside");
        assert!(Counted::of_remote(near(1)) != Counted::of_remote(far));
        let mapped = IpAddr::V6(Ipv4Addr::new(192, 0, 2, 1).to_ipv6_mapped());
        assert!(Counted::of_remote(mapped) == Counted::of_remote(HOME));
    }

    #[test]
    fn the_right_password_forgives_the_person_but_not_the_place() {
        let mut throttle = Throttle::default();
        let own = from("own@x.org", HOME);
        for account in 0..60 {
            let _ = throttle.begin(&from(&format!("{account}@x.org"), HOME), at(0));
        }
        let wait = throttle.begin(&own, at(0)).unwrap_err();
        assert_eq!(throttle.begin(&own, at(wait)), Ok(()));
        throttle.forgive(&own);
        let next = from("new@x.org", HOME);
        assert_eq!(throttle.begin(&next, at(wait)), Ok(()), "the right one cost the place nothing");
        assert!(throttle.begin(&next, at(wait)).is_err(), "but did not forgive it either");
    }

    #[test]
    fn a_flood_of_addresses_stays_within_the_memory_meant_for_it() {
        let mut throttle = Throttle::default();
        for number in 0..=u32::try_from(ENTRIES).unwrap() {
            let remote = Counted::of_remote(IpAddr::V4(Ipv4Addr::from(number)));
            throttle.begin(&[remote], at(i64::from(number))).unwrap();
            assert!(throttle.entries.len() <= ENTRIES);
        }
        let first = Counted::of_remote(IpAddr::V4(Ipv4Addr::from(0)));
        assert!(!throttle.entries.contains_key(&first), "the quietest goes first");
    }
}
