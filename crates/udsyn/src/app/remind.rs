//! Reminding people of what waits: once a day, by one letter each, written into the database and
//! carried from there.

use axum::{extract::Path, response::Redirect};
use jiff::{Timestamp, civil::Date};
use practice::{
    duty::{
        Duty, LETTER, LastLetters, Receiver, gather_unnamed, letter::Letter, list_duties,
        list_receivers,
    },
    monitoring::{find_round, pages::chase::is_chased},
    organisation::find_authority,
};
use spine::{
    account::{Account, Accounts, Deed, NewAnswerLink, NewMail, Target},
    i18n::Words,
    kit::{Failure, Visit},
    ledger::LedgerError,
    notify::is_reminded,
    office::{Office, Offices},
};
use std::{sync::Arc, time::Duration};

/// The hour of the day from which letters are written.
const HOUR: i8 = 6;
/// How often it is looked whether it is time.
const LOOK: Duration = Duration::from_secs(300);
/// How long a link in a letter opens its form, in days.
const LINK_DAYS: i64 = 30;

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
        let today = self.offices.today(authority);
        let is_time = |receiver: &Receiver<'_>, last: Option<Date>| {
            let due = receiver.duties.iter().filter_map(|duty| duty.due_on);
            is_reminded(due, last, today)
        };
        self.write_all(authority, |_| true, is_time).await
    }

    /// Writes to everybody whom some of what waits reaches, because somebody asked for it, and says
    /// how many letters that were. Who had a letter today gets no second one.
    ///
    /// # Errors
    /// As [`Self::remind`].
    pub async fn remind_of(
        &self,
        authority: &str,
        is_wanted: impl Fn(&Duty) -> bool,
    ) -> Result<usize, LedgerError> {
        let today = self.offices.today(authority);
        self.write_all(authority, is_wanted, |_, last| last != Some(today)).await
    }

    async fn write_all(
        &self,
        authority: &str,
        is_wanted: impl Fn(&Duty) -> bool,
        is_time: impl Fn(&Receiver<'_>, Option<Date>) -> bool,
    ) -> Result<usize, LedgerError> {
        let Some(office) = self.offices.find(authority).await? else { return Ok(0) };
        let duties = list_duties(&office, self.offices.today(authority));
        let duties: Vec<Duty> = duties.iter().filter(|duty| is_wanted(duty)).cloned().collect();
        let members = self.accounts.list_active_members(authority).await?;
        let refused = self.accounts.list_refused_mails(authority).await?;
        let last = LastLetters::of(&self.offices, &self.accounts, authority).await?;
        let reaches = |account: &Account| {
            let email = account.email.as_deref().unwrap_or_default();
            !refused.contains(&(account.id.as_str().to_owned(), email.to_owned()))
        };
        let now = self.offices.real_now();
        let mails: Vec<NewMail> = list_receivers(&duties, &members, reaches)
            .into_iter()
            .filter(|receiver| is_time(receiver, last.find(receiver.account)))
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
            name: format!("{LETTER}{today}"),
            subject: letter.subject(),
            body: letter.body(),
            links,
        })
    }
}

/// `POST …/monitoring/{year}/reminders`: writes to those who have not answered, by hand.
///
/// # Errors
/// 404 where there is no such round, 403 for those who lead none.
pub async fn send(
    visit: Visit,
    Path((_, _, year)): Path<(String, String, String)>,
) -> Result<Redirect, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let round = find_round(&visit.office, &year).ok_or_else(Failure::not_found)?;
    let reminder = Reminder {
        offices: visit.house.offices.clone(),
        accounts: visit.house.accounts.clone(),
        address: visit.house.address.clone(),
    };
    let of_round = |duty: &Duty| is_chased(duty, &round.record);
    let count = reminder.remind_of(visit.authority(), of_round).await?;
    let path = format!("/monitoring/{year}/reminders?done=reminded&count={count}");
    Ok(Redirect::to(&visit.desk(&path)))
}
