//! Passwords: which are good enough, and how they are kept.
//!
//! Argon2id with 19 MiB, two passes, one lane (OWASP's minimum for servers that are shared).
//! Hashing happens beside the server's own threads, two at a time with a short queue, so that
//! signing in can neither fill the memory nor starve the pages.

use crate::base::Fault;
use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::PasswordHash,
};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The fewest characters of a password.
pub const PASSWORD_LEAST: usize = 12;
/// The most characters of a password.
pub const PASSWORD_LIMIT: usize = 200;

const AT_A_TIME: usize = 2;
const WAITING: usize = 16;

/// A hash with the same parameters whose password nobody knows: checking against it takes as long
/// as checking against a real one, so that the time does not tell which addresses have an account.
const DUMMY: &str = "$argon2id$v=19$m=19456,t=2,p=1$Rm9yIG5vYm9keSBhdCBhbGw\
                     $u9X0wqYdJ1Zb8r5m0cVQ2n7sTgKfLhE3iPaOeDxWvMk";

/// Too many others are having their passwords checked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Busy;

/// Where passwords are hashed.
pub(super) struct Passwords {
    hasher: Argon2<'static>,
    /// Those being hashed and those waiting for it.
    admitted: Arc<Semaphore>,
    running: Arc<Semaphore>,
}

impl Passwords {
    pub(super) fn new() -> Self {
        let params = Params::new(19 * 1024, 2, 1, None).expect("19 MiB, 2 and 1 are within limits");
        Self {
            hasher: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            admitted: Arc::new(Semaphore::new(AT_A_TIME + WAITING)),
            running: Arc::new(Semaphore::new(AT_A_TIME)),
        }
    }

    /// The hash to keep of a password.
    pub(super) async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, Busy> {
        let (hasher, password) = (self.hasher.clone(), password.to_owned());
        self.run(move || {
            hasher
                .hash_password_with_salt(password.as_bytes(), &salt)
                .expect("the parameters, the salt and the password are within argon2's limits")
                .to_string()
        })
        .await
    }

    /// True when the password is the one that was hashed; no hash stands for nobody's.
    pub(super) async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, Busy> {
        let (hasher, password) = (self.hasher.clone(), password.to_owned());
        let known = hash.is_some();
        let hash = hash.unwrap_or(DUMMY).to_owned();
        self.run(move || {
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
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let admitted = self.admitted.clone().try_acquire_owned().map_err(|_| Busy)?;
        let turn = self.running.clone().acquire_owned().await.map_err(|_| Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop((turn, admitted));
            result
        });
        match done.await {
            Ok(result) => Ok(result),
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            // The server is stopping.
            Err(_) => Err(Busy),
        }
    }
}

/// The commonest passwords of at least twelve characters, from public lists of leaked ones, and
/// what people here would think of first. Compared in lower case and without spaces.
const COMMON: [&str; 48] = [
    "000000000000",
    "111111111111",
    "0123456789012",
    "012345678901",
    "123123123123",
    "1234567890123",
    "12345678901234",
    "123456789012345",
    "1234567890123456",
    "123456789012",
    "123456789abc",
    "123456789qwe",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "1qazxsw23edc",
    "987654321000",
    "abcdefghijkl",
    "abcdefghijklm",
    "abc123abc123",
    "adgangskode1",
    "adgangskode12",
    "adgangskode123",
    "adgangskoden",
    "administrator",
    "administrator1",
    "asdfghjkl123",
    "changemenow1",
    "iloveyou1234",
    "kodeordkodeord",
    "letmeinletmein",
    "minadgangskode",
    "password1234",
    "password12345",
    "password123456",
    "passwordpassword",
    "passwort1234",
    "passwortpasswort",
    "q1w2e3r4t5y6",
    "qazwsxedcrfv",
    "qwerty123456",
    "qwerty1234567",
    "qwertyqwerty",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiopas",
    "qwertyuiopasdfghjkl",
    "unknownunknown",
    "welcome12345",
];

/// What is wrong with a new password, at `password`.
pub(super) fn check_password(password: &str, email: &str, name: &str) -> Option<Fault> {
    let length = password.chars().count();
    if length < PASSWORD_LEAST {
        let fault = Fault::new("password", "fault-password-short");
        return Some(fault.with("least", PASSWORD_LEAST));
    }
    if length > PASSWORD_LIMIT {
        return Some(Fault::new("password", "fault-too-long").with("limit", PASSWORD_LIMIT));
    }
    let plain = |text: &str| -> String {
        text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
    };
    let said = plain(password);
    if said == plain(email) || said == plain(name) {
        return Some(Fault::new("password", "fault-password-personal"));
    }
    let mut letters: Vec<char> = said.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    // A few characters over and over are as easily guessed as what is on the list.
    if letters.len() < 4 || COMMON.contains(&said.as_str()) {
        return Some(Fault::new("password", "fault-password-common"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_neither_personal_nor_common() {
        let check = |password: &str, fault: Option<&str>| {
            let found = check_password(password, "grethe.hansen@example.org", "Grethe Hansen");
            assert_eq!(found.map(|fault| fault.key), fault, "{password}");
        };
        check("four-blue-otters", None);
        check("elleve tegn", Some("fault-password-short"));
        check("æøåæøåæøåæøåb", None);
        check(&"x1y2".repeat(50), None);
        check(&"x1y2z".repeat(41), Some("fault-too-long"));
        check("Grethe.Hansen@example.org", Some("fault-password-personal"));
        check("gretheHANSEN", Some("fault-password-personal"));
        check("Password 1234", Some("fault-password-common"));
        check("abababababab", Some("fault-password-common"));
    }

    #[test]
    fn nobodys_hash_can_be_checked_and_costs_the_same() {
        let hash = PasswordHash::new(DUMMY).unwrap();
        let params = Params::try_from(&hash).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (19_456, 2, 1));
        assert_eq!(hash.hash.unwrap().len(), 32);
        assert!(hash.salt.is_some());
    }

    #[tokio::test]
    async fn a_password_fits_only_its_own_hash() {
        let passwords = Passwords::new();
        let hash = passwords.hash("four-blue-otters", [7; 16]).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_eq!(passwords.verify("four-blue-otters", Some(&hash)).await, Ok(true));
        assert_eq!(passwords.verify("four-blue-otterS", Some(&hash)).await, Ok(false));
        assert_eq!(passwords.verify("four-blue-otters", None).await, Ok(false));
        assert_eq!(passwords.verify("", Some("")).await, Ok(false));
    }

    #[tokio::test]
    async fn whoever_comes_when_the_queue_is_full_is_told_so() {
        let passwords = Passwords::new();
        let all = u32::try_from(AT_A_TIME + WAITING).unwrap();
        let held = passwords.admitted.clone().acquire_many_owned(all).await.unwrap();
        assert_eq!(passwords.verify("four-blue-otters", None).await, Err(Busy));
        drop(held);
        assert_eq!(passwords.verify("four-blue-otters", None).await, Ok(false));
    }
}
