//! When each of an authority's people was last written to about what waits for them.

use jiff::civil::Date;
use spine::account::{Account, Accounts};
use spine::ledger::LedgerError;
use spine::office::Offices;
use std::collections::BTreeMap;

/// What the names of these letters begin with; the day follows, so that nobody gets two in a day.
pub const LETTER: &str = "digest ";

/// The day of the last letter to each account.
#[derive(Clone, Debug, Default)]
pub struct LastLetters(BTreeMap<String, Date>);

impl LastLetters {
    /// As the authority's day has it: letters carry the real time, and the day may stand elsewhere
    /// in a demonstration.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn of(
        offices: &Offices,
        accounts: &Accounts,
        authority: &str,
    ) -> Result<Self, LedgerError> {
        let offset = offices.now(authority).duration_since(offices.real_now());
        let day = |at: jiff::Timestamp| {
            let at = at.checked_add(offset).unwrap_or(at);
            at.to_zoned(offices.zone().clone()).date()
        };
        let last = accounts.list_last_mails(authority, LETTER).await?;
        Ok(Self(last.into_iter().map(|(account, at)| (account, day(at))).collect()))
    }

    /// When an account was last written to.
    pub fn find(&self, account: &Account) -> Option<Date> {
        self.0.get(account.id.as_str()).copied()
    }
}
