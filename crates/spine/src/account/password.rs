//! Passwords: which are good enough, and how they are kept.
//!
//! Argon2id with 19 MiB, two passes, one lane (OWASP's minimum for servers that are shared).
//! Hashing happens beside the server's own threads, a few at a time, so that signing in can neither
//! fill the memory nor starve the pages.
//!
//! There are two queues. Those who are known already (by a device, a session or a link of theirs)
//! never wait behind strangers. In both a place is only lent: nobody holds more than a share, so
//! that one network full of senders cannot fill a queue, and many networks cannot fill the queue of
//! those who are known.

use super::network::find_neighbourhood;
use crate::base::Fault;
use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::PasswordHash,
};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

/// The fewest characters of a password.
pub const PASSWORD_LEAST: usize = 12;
/// The most characters of a password.
pub const PASSWORD_LIMIT: usize = 200;
/// How many characters of a password are weighed; guessing more than these is out of reach anyway.
const WEIGHED: usize = 64;

/// How many passwords of strangers are hashed at a time, how many may be there, and how many of
/// them from one network.
const STRANGERS: Room = Room { at_a_time: 2, places: 128, share: 8 };
/// The same for those who are known, each by itself.
const KNOWN: Room = Room { at_a_time: 1, places: 64, share: 2 };

/// A hash with the same parameters whose password nobody knows: checking against it takes as long
/// as checking against a real one, so that the time does not tell which addresses have an account.
const DUMMY: &str = "$argon2id$v=19$m=19456,t=2,p=1$Rm9yIG5vYm9keSBhdCBhbGw\
                     $u9X0wqYdJ1Zb8r5m0cVQ2n7sTgKfLhE3iPaOeDxWvMk";

/// Too many others are having their passwords checked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Busy;

/// Who wants a password hashed.
#[derive(Clone, Debug)]
pub(super) enum Asker {
    /// Somebody at a remote address.
    Stranger(IpAddr),
    /// Somebody who is known by a device, a session or a link; the text tells one from another.
    Known(String),
}

/// How much one queue takes.
#[derive(Clone, Copy)]
struct Room {
    at_a_time: usize,
    places: usize,
    share: usize,
}

/// A queue of those whose passwords are to be hashed.
struct Queue {
    room: Room,
    /// Who is in it, and how often.
    held: Arc<Mutex<HashMap<String, usize>>>,
    running: Arc<Semaphore>,
}

/// A place in a queue, given back when it is dropped.
struct Place {
    held: Arc<Mutex<HashMap<String, usize>>>,
    of: String,
}

impl Queue {
    fn new(room: Room) -> Self {
        let running = Arc::new(Semaphore::new(room.at_a_time));
        Self { room, held: Arc::default(), running }
    }

    fn enter(&self, of: String) -> Result<Place, Busy> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = held.values().sum();
        let own = held.get(&of).copied().unwrap_or(0);
        if all >= self.room.places || own >= self.room.share {
            return Err(Busy);
        }
        held.insert(of.clone(), own + 1);
        Ok(Place { held: self.held.clone(), of })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        match held.get_mut(&self.of) {
            Some(count) if *count > 1 => *count -= 1,
            Some(_) | None => drop(held.remove(&self.of)),
        }
    }
}

/// How long the allocator keeps what was freed, and longer than hashing takes.
const KEPT: Duration = Duration::from_secs(1);
/// More than hashing takes up.
const LARGE: usize = 20 << 20;

/// The allocator gives back to the machine what was freed a while ago when something large is freed
/// next, which in a quiet server may never be: each password would leave 19 MB behind.
fn give_back_later() {
    tokio::spawn(async {
        tokio::time::sleep(KEPT).await;
        // Nothing is written into it, so it costs nothing.
        drop(std::hint::black_box(Vec::<u8>::with_capacity(LARGE)));
    });
}

/// Where passwords are hashed.
pub(super) struct Passwords {
    hasher: Argon2<'static>,
    strangers: Queue,
    known: Queue,
}

impl Passwords {
    pub(super) fn new() -> Self {
        let params = Params::new(19 * 1024, 2, 1, None).expect("19 MiB, 2 and 1 are within limits");
        Self {
            hasher: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            strangers: Queue::new(STRANGERS),
            known: Queue::new(KNOWN),
        }
    }

    /// The hash to keep of a password.
    pub(super) async fn hash(
        &self,
        asker: &Asker,
        password: &str,
        salt: [u8; 16],
    ) -> Result<String, Busy> {
        let (hasher, password) = (self.hasher.clone(), password.to_owned());
        self.run(asker, move || {
            hasher
                .hash_password_with_salt(password.as_bytes(), &salt)
                .expect("the parameters, the salt and the password are within argon2's limits")
                .to_string()
        })
        .await
    }

    /// True when the password is the one that was hashed; no hash stands for nobody's.
    pub(super) async fn verify(
        &self,
        asker: &Asker,
        password: &str,
        hash: Option<&str>,
    ) -> Result<bool, Busy> {
        let (hasher, password) = (self.hasher.clone(), password.to_owned());
        let known = hash.is_some();
        let hash = hash.unwrap_or(DUMMY).to_owned();
        self.run(asker, move || {
            let fits = PasswordHash::new(&hash)
                .is_ok_and(|hash| hasher.verify_password(password.as_bytes(), &hash).is_ok());
            fits && known
        })
        .await
    }

    /// Runs hashing when it is its turn. The turn is held until the hashing ends, also when whoever
    /// asked has gone away.
    async fn run<T: Send + 'static>(
        &self,
        asker: &Asker,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let (queue, of) = match asker {
            Asker::Stranger(remote) => (&self.strangers, find_neighbourhood(*remote).to_string()),
            Asker::Known(by) => (&self.known, by.clone()),
        };
        let place = queue.enter(of)?;
        let turn = queue.running.clone().acquire_owned().await.map_err(|_| Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop((turn, place));
            result
        });
        match done.await {
            Ok(result) => {
                give_back_later();
                Ok(result)
            }
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            // The server is stopping.
            Err(_) => Err(Busy),
        }
    }
}

/// Words that people here would think of first and that no English list knows.
const NEAR: [&str; 24] = [
    "udsyn",
    "adgangskode",
    "kodeord",
    "passwort",
    "kennwort",
    "kommune",
    "region",
    "gemeinde",
    "velkommen",
    "willkommen",
    "sommer",
    "vinter",
    "efteraar",
    "foraar",
    "januar",
    "februar",
    "marts",
    "oktober",
    "danmark",
    "deutschland",
    "aalborg",
    "aarhus",
    "koebenhavn",
    "skift",
];

/// What is wrong with a new password, at `password`. The words of one's own are those that others
/// know of the person: name, address, authority.
pub(super) fn check_password(password: &str, own: &[&str]) -> Option<Fault> {
    let length = password.chars().count();
    if length < PASSWORD_LEAST {
        let fault = Fault::new("password", "fault-password-short");
        return Some(fault.with("least", PASSWORD_LEAST));
    }
    if length > PASSWORD_LIMIT {
        return Some(Fault::new("password", "fault-too-long").with("limit", PASSWORD_LIMIT));
    }
    let weighed: String = password.chars().take(WEIGHED).collect();
    let own = list_words(own);
    let own: Vec<&str> = own.iter().map(String::as_str).chain(NEAR).collect();
    if zxcvbn(&weighed, &own).score() >= Score::Three {
        return None;
    }
    // Good in itself, but made of what others know.
    let is_personal = zxcvbn(&weighed, &NEAR).score() >= Score::Three;
    let key = if is_personal { "fault-password-personal" } else { "fault-password-weak" };
    Some(Fault::new("password", key))
}

/// Each text, and each word of it that is long enough to tell something.
fn list_words(texts: &[&str]) -> Vec<String> {
    let mut words = Vec::new();
    for text in texts {
        let text = text.to_lowercase();
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2);
        words.extend(parts.map(str::to_owned));
        words.push(text.chars().filter(|c| !c.is_whitespace()).collect());
        words.push(text);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_hard_to_guess_for_whoever_knows_the_person() {
        let own = ["grethe.hansen@example.org", "Grethe Hansen", "nordjylland"];
        let check = |password: &str, fault: Option<&str>| {
            let found = check_password(password, &own);
            assert_eq!(found.map(|fault| fault.key), fault, "{password}");
        };
        for good in [
            "four-blue-otters",
            "fjord-og-udsyn",
            "hest batteri hæfteklamme",
            "vindmølle kaktus torsdagskaffe",
            "k7Qp-x2Lm-9vRt",
            &"x1y2kq".repeat(33),
        ] {
            check(good, None);
        }
        check("elleve tegn", Some("fault-password-short"));
        check(&"x1y2z".repeat(41), Some("fault-too-long"));
        for weak in [
            "Password 1234",
            "abababababab",
            "123456789012",
            "qwertyuiop123",
            "adgangskode123",
            "Adgangskode2026",
            "kodeordkodeord",
            "passwortpasswort",
            "letmeinletmein",
            "æøåæøåæøåæøå",
            "velkommen1234",
        ] {
            check(weak, Some("fault-password-weak"));
        }
        for personal in ["Grethe.Hansen@example.org", "grethehansen12", "nordjylland2026"] {
            assert!(check_password(personal, &own).is_some(), "{personal}");
        }
        check("Grethe.Hansen@example.org", Some("fault-password-personal"));
    }

    #[test]
    fn weighing_the_longest_password_takes_no_time() {
        let begun = std::time::Instant::now();
        for long in ["4@$8(3€9".repeat(25), "a1".repeat(100), "æ".repeat(200)] {
            check_password(&long, &["x".repeat(200).as_str()]);
        }
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }

    #[test]
    fn nobodys_hash_can_be_checked_and_costs_the_same() {
        let hash = PasswordHash::new(DUMMY).unwrap();
        let params = Params::try_from(&hash).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (19_456, 2, 1));
        assert_eq!(hash.hash.unwrap().len(), 32);
        assert!(hash.salt.is_some());
    }

    fn stranger(last: u8) -> Asker {
        Asker::Stranger(IpAddr::from([192, 0, 2, last]))
    }

    #[tokio::test]
    async fn a_password_fits_only_its_own_hash() {
        let passwords = Passwords::new();
        let own = stranger(1);
        let hash = passwords.hash(&own, "four-blue-otters", [7; 16]).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        let verify = async |password, hash| passwords.verify(&own, password, hash).await;
        assert_eq!(verify("four-blue-otters", Some(&*hash)).await, Ok(true));
        assert_eq!(verify("four-blue-otterS", Some(&*hash)).await, Ok(false));
        assert_eq!(verify("four-blue-otters", None).await, Ok(false));
        assert_eq!(verify("", Some("")).await, Ok(false));
    }

    #[tokio::test]
    async fn no_network_and_not_all_of_them_can_fill_the_queue_of_those_who_are_known() {
        let passwords = Passwords::new();
        let enter = |last: u8| passwords.strangers.enter(format!("192.0.{last}.0"));
        let mut held: Vec<Place> = (0..STRANGERS.share).map(|_| enter(2).unwrap()).collect();
        assert_eq!(passwords.verify(&stranger(9), "four-blue-otters", None).await, Err(Busy));
        let other = Asker::Stranger(IpAddr::from([198, 51, 100, 1]));
        assert_eq!(passwords.verify(&other, "four-blue-otters", None).await, Ok(false));

        let rest = STRANGERS.places - STRANGERS.share;
        held.extend((0..rest).map(|place| enter(u8::try_from(10 + place / 2).unwrap()).unwrap()));
        assert_eq!(passwords.verify(&other, "four-blue-otters", None).await, Err(Busy));
        let owner = Asker::Known("device".to_owned());
        assert_eq!(passwords.verify(&owner, "four-blue-otters", None).await, Ok(false));
        drop(held);
        assert_eq!(passwords.verify(&other, "four-blue-otters", None).await, Ok(false));
        assert!(passwords.strangers.held.lock().unwrap().is_empty());
    }
}
