//! People who sign in, what they may do, and everything about people that must be erasable: it
//! stands in tables of its own, beside the log and never in it.
//!
//! Invariants: a change of the log knows an account only by its id; of passwords, cookies and
//! tokens only hashes are kept; a request of somebody signed in needs no query; who loses a role or
//! is signed out loses it at once in this process and within two seconds in every other.

mod access_statements;
mod accounts;
mod actor;
mod cache;
mod calendar;
mod confirm;
mod cookie;
mod draft;
mod feedback;
mod invitation;
mod link;
mod mail;
mod mail_statements;
mod member;
mod network;
mod origin;
mod password;
mod password_link;
mod people;
mod policy;
mod secret;
mod security;
mod session;
mod sign_in;
mod statements;
mod surroundings;
#[cfg(test)]
mod tests;
mod throttle;
mod token;

pub use accounts::{Account, NewAccount};
pub use actor::{Actor, HeldRole, Role, SignedIn, TokenHolder};
pub use calendar::Calendar;
pub use confirm::{ConfirmRefusal, NewPerson};
pub use cookie::Cookie;
pub use draft::{Draft, DraftHead, FORM_LIMIT_BYTES, SUBJECT_LIMIT};
pub use feedback::{Feedback, MESSAGE_LIMIT, NewFeedback};
pub use invitation::{INVITATION_DAYS, Invitation, NewInvitation};
pub use link::AnswerLink;
pub use mail::{Delivery, Mail, MailRow, MailState, NewAnswerLink, NewMail};
pub use member::{Member, Membership};
pub use network::find_network;
pub use origin::is_same_origin;
pub use password::{PASSWORD_LEAST, PASSWORD_LIMIT};
pub use password_link::{Handed, PASSWORD_LINK_HOURS, PasswordLink};
pub use people::{Names, People, PersonName};
pub use policy::{Deed, Permission, Rule, TABLE, Target, may, may_somewhere};
pub use secret::Secret;
pub use security::{SECURITY_KEPT_DAYS, SECURITY_PAGE, SecurityEvent, SecurityKind, SecurityRow};
pub use session::SessionRow;
pub use sign_in::{Admission, SignIn, SignInRefusal};
pub use surroundings::{Machine, Surroundings};
pub use token::{NewToken, TokenRow};

use crate::{
    base::Fault,
    ledger::{Db, LedgerError},
};
use cache::{Cache, Touched};
use jiff::Timestamp;
use password::{Busy, Passwords};
use security::Gate;
use std::sync::{Mutex, MutexGuard, PoisonError};
use throttle::Throttle;

/// The accounts on a database, and what this process remembers of them. One for each process.
pub struct Accounts {
    db: Db,
    surroundings: Box<dyn Surroundings>,
    passwords: Passwords,
    throttle: Mutex<Throttle>,
    cache: Cache,
    gate: Gate,
}

/// Why something could not be done to the accounts.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// What was sent in is wrong; every fault of it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Faults(Vec<Fault>),
    /// There is no such account, authority, token or person.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// Nobody would be left who could manage the authority.
    #[error("'{authority}' would be left without an administrator")]
    LastAdministrator {
        /// The authority.
        authority: String,
    },
    /// Too many passwords are being checked; the same may work in a moment.
    #[error("too many others are signing in just now")]
    Busy,
    /// Too many failures from here.
    #[error("too many attempts; the next in {retry_after_seconds} seconds")]
    TooMany {
        /// How long to wait.
        retry_after_seconds: i64,
    },
    /// The database could not do it.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

impl From<sqlx::Error> for AccountError {
    fn from(error: sqlx::Error) -> Self {
        Self::Ledger(error.into())
    }
}

impl From<Busy> for AccountError {
    fn from(Busy: Busy) -> Self {
        Self::Busy
    }
}

impl Accounts {
    /// The accounts kept in a migrated database.
    pub fn new(db: Db) -> Self {
        Self::within(db, Machine)
    }

    /// The same with another clock and other chance.
    pub fn within(db: Db, surroundings: impl Surroundings) -> Self {
        Self {
            db,
            surroundings: Box::new(surroundings),
            passwords: Passwords::new(),
            throttle: Mutex::default(),
            cache: Cache::new(),
            gate: Gate::default(),
        }
    }

    fn now(&self) -> Timestamp {
        self.surroundings.now()
    }

    fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.surroundings.fill(&mut bytes);
        bytes
    }

    fn make_id<R>(&self) -> crate::base::Id<R> {
        let random = u64::from_be_bytes(self.random());
        crate::base::Id::make(self.now().as_millisecond(), random)
    }

    fn throttle(&self) -> MutexGuard<'_, Throttle> {
        self.throttle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes sure that what this process remembers may still be relied on.
    async fn look(&self) -> Result<(), LedgerError> {
        self.cache.look(&self.db, self.now()).await
    }
}

/// A name as it may stand on a page: trimmed, not empty, not too long, nothing that cannot be seen.
fn check_name(at: &str, name: &str) -> Option<Fault> {
    use crate::base::NAME_LIMIT;
    if name.trim().is_empty() {
        Some(Fault::new(at, "fault-needed"))
    } else if name.chars().count() > NAME_LIMIT {
        Some(Fault::new(at, "fault-too-long").with("limit", NAME_LIMIT))
    } else if name.chars().any(char::is_control) {
        Some(Fault::new(at, "fault-control-character"))
    } else {
        None
    }
}

/// An e-mail address as it is compared: trimmed and in lower case.
fn normalise_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// True for something of the form `a@b.c` without spaces; whether it is somebody's, only a mail
/// tells.
fn is_email(email: &str) -> bool {
    let Some((local, host)) = email.rsplit_once('@') else { return false };
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
    email.len() <= 254
        && (1..=64).contains(&local.len())
        && !local.contains('@')
        && email.chars().all(is_plain)
        && host.contains('.')
        && host.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
}
