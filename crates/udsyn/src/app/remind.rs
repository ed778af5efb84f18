//! Reminding people of what waits: once a day, by one letter each, written into the database and
//! carried from there.

use jiff::Timestamp;
use practice::{
    duty::{Duty, Receiver, gather_unnamed, letter::Letter, list_duties, list_receivers},
    organisation::find_authority,
};
use spine::{
    account::{Account, Accounts, NewAnswerLink, NewMail},
    i18n::Words,
    ledger::LedgerError,
    notify::is_reminded,
    office::{Office, Offices},
};
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// The hour of the day from which letters are written.
const HOUR: i8 = 6;
/// How often it is looked whether it is time.
const LOOK: Duration = Duration::from_secs(300);
/// How long a link in a letter opens its form, in days.
const LINK_DAYS: i64 = 30;
/// What the names of these letters begin with.
const NAME: &str = "digest ";

/// Writes the letters.
pub struct Reminder {
    /// The offices of all authorities.
    pub offices: Offices,
    /// The accounts of those who are written to.
    pub accounts: Arc<Accounts>,
    /// Where the program is reached: `https://udsyn.example.org`.
    pub address: String,
}

impl Reminder {
    /// Writes letters day by day until dropped.
    pub async fn walk(self) {
        loop {
            match self.remind_all().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "reminders were written"),
                Err(error) => tracing::warn!(%error, "reminders cannot be written just now"),
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Writes the letters of every authority whose day has begun, and says how many.
    async fn remind_all(&self) -> Result<usize, LedgerError> {
        let mut count = 0;
        for row in self.offices.ledger().list_authorities().await? {
            let now = self.offices.now(&row.id).to_zoned(self.offices.zone().clone());
            if now.hour() >= HOUR {
                count += self.remind(&row.id).await?;
            }
        }
        Ok(count)
    }

    /// Writes the letters that an authority owes its people today, and says how many; those written
    /// already are not written again.
    ///
    /// # Errors
    /// As the database; then none is written.
    pub async fn remind(&self, authority: &str) -> Result<usize, LedgerError> {
        let Some(office) = self.offices.find(authority).await? else { return Ok(0) };
        let today = self.offices.today(authority);
        let duties = list_duties(&office, today);
        let blocked = self.accounts.list_blocked(authority).await?;
        let mut members = self.accounts.list_members(authority).await?;
        members.retain(|member| !blocked.contains(member.account.id.as_str()));
        let refused = self.accounts.list_refused_mails(authority).await?;
        let last = self.accounts.list_last_mails(authority, NAME).await?;
        let reaches = |account: &Account| {
            let email = account.email.as_deref().unwrap_or_default();
            !refused.contains(&(account.id.as_str().to_owned(), email.to_owned()))
        };
        let now = self.offices.real_now();
        let offset = self.offices.now(authority).duration_since(now);
        // Letters carry the real time; the authority's day may stand elsewhere in a demonstration.
        let day_of = |at: Timestamp| {
            let at = at.checked_add(offset).unwrap_or(at);
            at.to_zoned(self.offices.zone().clone()).date()
        };
        let last: BTreeMap<&str, _> =
            last.iter().map(|(account, at)| (account.as_str(), day_of(*at))).collect();
        let mails: Vec<NewMail> = list_receivers(&duties, &members, reaches)
            .into_iter()
            .filter(|receiver| {
                let due = receiver.duties.iter().filter_map(|duty| duty.due_on);
                is_reminded(due, last.get(receiver.account.id.as_str()).copied(), today)
            })
            .filter_map(|receiver| self.write(&office, &receiver, now))
            .collect();
        if mails.is_empty() {
            return Ok(0);
        }
        self.accounts.write_mails(authority, &mails).await
    }

    fn write(&self, office: &Office, receiver: &Receiver<'_>, now: Timestamp) -> Option<NewMail> {
        let words = Words::new(receiver.account.language);
        let authority = office.authority();
        let language = words.language().code();
        let desk = format!("{}/{language}/at/{authority}/desk", self.address);
        let mut links = Vec::new();
        let mut lead = |duty: &Duty| {
            if !duty.kind.is_answered_by_link() {
                return format!("{desk}{}", duty.path);
            }
            let secret = self.accounts.make_secret();
            let address = format!("{}/{language}/answer/{}", self.address, secret.as_str());
            links.push(NewAnswerLink {
                secret,
                duty: duty.key.clone(),
                opens: format!("/at/{authority}/desk{}", duty.path),
                expires_at: now + jiff::SignedDuration::from_hours(24 * LINK_DAYS),
            });
            address
        };
        let gathered = gather_unnamed(&receiver.duties);
        let duties: Vec<(&Duty, String)> =
            gathered.iter().map(|duty| (&**duty, lead(duty))).collect();
        let today = self.offices.today(authority);
        let letter = Letter {
            words,
            name: &receiver.account.name,
            authority: &find_authority(office)?.name,
            today,
            duties: &duties,
            desk: &desk,
        };
        Some(NewMail {
            account: receiver.account.id.clone(),
            recipient: receiver.account.email.clone()?,
            name: format!("{NAME}{today}"),
            subject: letter.subject(),
            body: letter.body(),
            links,
        })
    }
}
