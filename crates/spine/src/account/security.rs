//! The security log: what happened at the doors. Each event is a structured line of the program's
//! own log (target `security`) and a row that the administrators of the authority can read.
//!
//! Invariants: it holds ids and codes, no names, no addresses of people and nothing secret; it has
//! a limit and an age; what anybody can cause in any number cannot push out what was done; writing
//! it never makes the deed itself fail.

use super::{Account, Accounts, access_statements as sql};
use crate::{
    base::Id,
    ledger::{LedgerError, from_row, read, write, write_instant},
};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// How long events are kept.
pub const SECURITY_KEPT_DAYS: i64 = 180;
/// The most events of an authority, of deeds and of attempts each; the oldest go.
const KEPT: i64 = 5_000;
/// How often it is looked whether there are too many: at every one of so many.
const LOOK_EVERY: u64 = 64;
/// How many events a page shows.
pub const SECURITY_PAGE: usize = 200;
/// The most attempts remembered to tell whether one was written down this minute.
const REMEMBERED: usize = 10_000;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecurityKind {
    /// Somebody signed in.
    SignedIn,
    /// Somebody opened a form by a link in a letter.
    LinkOpened,
    /// A password was wrong.
    SignInFailed,
    /// Somebody was told to wait before the next attempt.
    Throttled,
    /// Somebody wanted what they may not do.
    Refused,
    /// Sessions were ended everywhere, by the owner.
    SignedOutEverywhere,
    /// Sessions were ended in one authority, by its administrator.
    SessionsEnded,
    /// Somebody was invited.
    Invited,
    /// The link of an invitation was made anew.
    InvitedAgain,
    /// An invitation was withdrawn.
    InvitationWithdrawn,
    /// An invitation was confirmed by its link.
    InvitationUsed,
    /// The roles of somebody were set.
    RolesSet,
    /// Somebody was removed from the authority.
    Removed,
    /// Somebody was blocked here.
    Blocked,
    /// Somebody is no longer blocked here.
    Unblocked,
    /// An account was closed for the whole installation.
    Disabled,
    /// A closed account was opened again.
    Enabled,
    /// A link for a new password was made.
    PasswordLinkMade,
    /// The password was changed.
    PasswordChanged,
    /// A token was made.
    TokenMade,
    /// A token was revoked.
    TokenRevoked,
    /// The authority was exported.
    Exported,
}

impl SecurityKind {
    /// Every kind.
    pub const ALL: [Self; 22] = [
        Self::SignedIn,
        Self::LinkOpened,
        Self::SignInFailed,
        Self::Throttled,
        Self::Refused,
        Self::SignedOutEverywhere,
        Self::SessionsEnded,
        Self::Invited,
        Self::InvitedAgain,
        Self::InvitationWithdrawn,
        Self::InvitationUsed,
        Self::RolesSet,
        Self::Removed,
        Self::Blocked,
        Self::Unblocked,
        Self::Disabled,
        Self::Enabled,
        Self::PasswordLinkMade,
        Self::PasswordChanged,
        Self::TokenMade,
        Self::TokenRevoked,
        Self::Exported,
    ];

    /// Its word in the table, in lines and in the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::LinkOpened => "link-opened",
            Self::SignInFailed => "sign-in-failed",
            Self::Throttled => "throttled",
            Self::Refused => "refused",
            Self::SignedOutEverywhere => "signed-out-everywhere",
            Self::SessionsEnded => "sessions-ended",
            Self::Invited => "invited",
            Self::InvitedAgain => "invited-again",
            Self::InvitationWithdrawn => "invitation-withdrawn",
            Self::InvitationUsed => "invitation-used",
            Self::RolesSet => "roles-set",
            Self::Removed => "removed",
            Self::Blocked => "blocked",
            Self::Unblocked => "unblocked",
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::PasswordLinkMade => "password-link-made",
            Self::PasswordChanged => "password-changed",
            Self::TokenMade => "token-made",
            Self::TokenRevoked => "token-revoked",
            Self::Exported => "exported",
        }
    }

    /// True for what anybody can cause in any number.
    fn is_attempt(self) -> bool {
        matches!(self, Self::SignInFailed | Self::Throttled | Self::Refused)
    }

    /// True for what is written into the table once a minute at most.
    fn is_rare(self) -> bool {
        matches!(self, Self::Throttled | Self::Refused | Self::Exported)
    }
}

/// Something that happened.
#[derive(Clone, Copy, Debug)]
pub struct SecurityEvent<'a> {
    /// What.
    pub kind: SecurityKind,
    /// The authority it concerns; none where it is about an account as such: then it concerns every
    /// authority that the account belongs to.
    pub authority: Option<&'a str>,
    /// Who, by the author's word (`account:…`, `token:…`, `operator`, `visitor`).
    pub by: &'a str,
    /// Whom or what it is about: `account:…`, `token:…`, `invitation:…`; may be empty.
    pub about: &'a str,
    /// From where, where it came over the network.
    pub remote: Option<IpAddr>,
    /// More, in codes: roles, or the address that was refused; may be empty.
    pub detail: &'a str,
}

/// An event as the page reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityRow {
    /// Its id; a later event has a greater one.
    pub id: String,
    /// When (see [`crate::ledger::read_instant`]).
    pub at: String,
    /// The code of its kind.
    pub kind: String,
    /// Who.
    pub by_whom: String,
    /// Whom or what it is about.
    pub about: String,
    /// From where.
    pub remote: String,
    /// More, in codes.
    pub detail: String,
}

from_row!(SecurityRow: id, at, kind, by_whom, about, remote, detail);

/// What a process remembers of the log it writes.
#[derive(Default)]
pub(super) struct Gate {
    written: AtomicU64,
    minutes: Mutex<HashMap<String, i64>>,
}

impl Gate {
    /// True when the same was not let through in this minute already.
    fn admit(&self, what: String, now: Timestamp) -> bool {
        let minute = now.as_second().div_euclid(60);
        let mut minutes = self.minutes.lock().unwrap_or_else(PoisonError::into_inner);
        if minutes.len() >= REMEMBERED {
            minutes.clear();
        }
        minutes.insert(what, minute) != Some(minute)
    }
}

/// The line of an event.
fn write_line(event: &SecurityEvent<'_>) {
    let SecurityEvent { kind, authority, by, about, remote, detail } = *event;
    let remote = remote.map(|remote| remote.to_canonical().to_string()).unwrap_or_default();
    let (kind, authority) = (kind.code(), authority.unwrap_or_default());
    tracing::info!(target: "security", kind, authority, by, about, remote, detail);
}

impl Accounts {
    /// Writes an event down. Where the database cannot take it, the line is all there is.
    pub async fn note(&self, event: SecurityEvent<'_>) {
        write_line(&event);
        let SecurityEvent { kind, authority, by, about, detail, .. } = event;
        let same = format!("{} {} {by} {about} {detail}", kind.code(), authority.unwrap_or("-"));
        if kind.is_rare() && !self.gate.admit(same, self.now()) {
            return;
        }
        if let Err(error) = self.keep_event(&event).await {
            tracing::warn!(%error, "an event could not be written into the security log");
        }
    }

    async fn keep_event(&self, event: &SecurityEvent<'_>) -> Result<(), LedgerError> {
        let SecurityEvent { kind, authority, by, about, remote, detail } = *event;
        let id = self.make_id::<SecurityRow>();
        let now = self.now();
        let at = write_instant(now);
        let old = write_instant(now - SignedDuration::from_hours(24 * SECURITY_KEPT_DAYS));
        let remote = remote.map(|remote| remote.to_canonical().to_string()).unwrap_or_default();
        let is_attempt = i64::from(kind.is_attempt());
        let sweeps = self.gate.written.fetch_add(1, Ordering::Relaxed).is_multiple_of(LOOK_EVERY);
        let account = about.strip_prefix("account:").unwrap_or_default();
        write!(&self.db, tx => async {
            // What is about an account as such stands for the installation too: so it takes as long
            // to write down a wrong password for an address that nobody has.
            sqlx::query(sql::ADD_SECURITY_EVENT)
                .bind(id.as_str())
                .bind(authority.unwrap_or_default())
                .bind(&at)
                .bind(kind.code())
                .bind(is_attempt)
                .bind(by)
                .bind(about)
                .bind(&remote)
                .bind(detail)
                .execute(&mut *tx)
                .await?;
            if authority.is_none() {
                sqlx::query(sql::ADD_SECURITY_EVENT_OF_ACCOUNT)
                    .bind(id.as_str())
                    .bind(&at)
                    .bind(kind.code())
                    .bind(is_attempt)
                    .bind(by)
                    .bind(about)
                    .bind(&remote)
                    .bind(detail)
                    .bind(account)
                    .execute(&mut *tx)
                    .await?;
            }
            if sweeps {
                sqlx::query(sql::SWEEP_SECURITY_EVENTS).bind(&old).execute(&mut *tx).await?;
                for authority in ["", authority.unwrap_or_default()] {
                    sqlx::query(sql::TRIM_SECURITY_EVENTS)
                        .bind(authority)
                        .bind(is_attempt)
                        .bind(KEPT)
                        .execute(&mut *tx)
                        .await?;
                }
            }
            Ok::<_, LedgerError>(())
        }.await)
    }

    /// What concerns an authority, the newest first: the events before one, or the newest of all.
    pub async fn list_security_events(
        &self,
        authority: &str,
        before: Option<&str>,
    ) -> Result<Vec<SecurityRow>, LedgerError> {
        // Longer than any id, and behind every one.
        let before = before.unwrap_or("zzzzzzzzzzzzzzzzzzzzz");
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_SECURITY_EVENTS)
                .bind(authority)
                .bind(before)
                .bind(SECURITY_PAGE as i64)
                .fetch_all(pool)
                .await?))
    }

    /// Writes down what an account did to itself.
    pub(super) async fn note_own(
        &self,
        kind: SecurityKind,
        account: &Id<Account>,
        remote: Option<IpAddr>,
    ) {
        let own = super::actor::account_author(account.as_str());
        let detail = "";
        self.note(SecurityEvent { kind, authority: None, by: &own, about: &own, remote, detail })
            .await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{io::Write, sync::Arc};

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn every_event_is_a_line_that_a_machine_can_read() {
        let paper = Paper::default();
        let to = paper.clone();
        let lines = tracing_subscriber::fmt().with_ansi(false).with_writer(move || to.clone());
        tracing::subscriber::with_default(lines.finish(), || {
            for kind in SecurityKind::ALL {
                write_line(&SecurityEvent {
                    kind,
                    authority: Some("nordjylland"),
                    by: "account:a",
                    about: "token:t",
                    remote: Some("2001:db8::1".parse().unwrap()),
                    detail: "reader",
                });
            }
        });
        let written = String::from_utf8(paper.0.lock().unwrap().clone()).unwrap();
        assert_eq!(written.lines().count(), SecurityKind::ALL.len());
        for (line, kind) in written.lines().zip(SecurityKind::ALL) {
            let told = format!(
                "security: kind=\"{}\" authority=\"nordjylland\" by=\"account:a\" \
                 about=\"token:t\" remote=\"2001:db8::1\" detail=\"reader\"",
                kind.code()
            );
            assert!(line.ends_with(&told), "{line}");
        }
    }

    #[test]
    fn the_same_attempt_is_let_through_once_a_minute() {
        let gate = Gate::default();
        let at = |second| Timestamp::from_second(second).unwrap();
        assert!(gate.admit("a".to_owned(), at(0)));
        assert!(!gate.admit("a".to_owned(), at(59)));
        assert!(gate.admit("b".to_owned(), at(59)));
        assert!(gate.admit("a".to_owned(), at(60)));
    }
}
