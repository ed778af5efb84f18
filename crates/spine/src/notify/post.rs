//! Mail on its way out: one at a time, from the database to the mail server.

use crate::account::{Accounts, Delivery, Mail};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
    transport::smtp,
};
use std::{fmt, sync::Arc, time::Duration};

/// How settings for mail are written.
pub const SETTINGS_FORM: &str = "smtp://user:password@host:587?tls=required, \
     smtps://user:password@host, or smtp://host:25";

/// How long a mail server may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked whether mail waits.
const LOOK: Duration = Duration::from_secs(15);

/// How mail leaves: through which server, and from whom. Not to be shown: it holds a password.
#[derive(Clone)]
pub struct MailSettings {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailSettings(from {})", self.from)
    }
}

impl MailSettings {
    /// Reads the server's address and the sender's (`Udsyn <udsyn@example.org>`).
    ///
    /// # Errors
    /// A sentence about what is wrong.
    pub fn parse(server: &str, from: &str) -> Result<Self, String> {
        let from: Mailbox = from.parse().map_err(|_| {
            format!("'{from}' is not a sender; write it as Udsyn <udsyn@example.org>")
        })?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|_| format!("the mail server is not written as {SETTINGS_FORM}"))?;
        Ok(Self { transport: transport.timeout(Some(PATIENCE)).build(), from })
    }
}

/// Carries mail from the database to the server.
pub struct Postman {
    accounts: Arc<Accounts>,
    settings: MailSettings,
}

impl Postman {
    /// A postman who has not set out yet.
    pub fn new(accounts: Arc<Accounts>, settings: MailSettings) -> Self {
        Self { accounts, settings }
    }

    /// Carries mail until dropped.
    pub async fn walk(self) {
        loop {
            match self.carry_all().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "mails were taken to the server"),
                Err(error) => tracing::warn!(%error, "mail cannot be read just now"),
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Carries everything that is due now, and says how many mails that were.
    ///
    /// # Errors
    /// As the database; what was in hand is then known as begun.
    pub async fn carry_all(&self) -> Result<usize, crate::ledger::LedgerError> {
        let mut count = 0;
        while let Some(mail) = self.accounts.begin_mail().await? {
            let delivery = self.carry(&mail).await;
            match &delivery {
                Delivery::Sent => {}
                Delivery::Later(problem) => tracing::info!(mail.id, problem, "mail waits"),
                Delivery::Refused(problem) => tracing::warn!(mail.id, problem, "mail is refused"),
            }
            self.accounts.end_mail(&mail, &delivery).await?;
            count += 1;
        }
        Ok(count)
    }

    async fn carry(&self, mail: &Mail) -> Delivery {
        let host = self.settings.from.email.domain();
        let recipient = match mail.recipient.parse() {
            Ok(recipient) => recipient,
            Err(error) => return Delivery::Refused(format!("{error}")),
        };
        let message = Message::builder()
            .from(self.settings.from.clone())
            .to(recipient)
            .subject(&mail.subject)
            // The same for the same mail: a server that gets it again can know it again.
            .message_id(Some(format!("<{}@{host}>", mail.id)))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone());
        let message = match message {
            Ok(message) => message,
            Err(error) => return Delivery::Refused(error.to_string()),
        };
        match self.settings.transport.send(message).await {
            Ok(_) => Delivery::Sent,
            Err(error) => judge(&error),
        }
    }
}

/// A server that says "never" has said so; whatever else went wrong may be better later.
fn judge(error: &smtp::Error) -> Delivery {
    let mut told = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let inner_told = inner.to_string();
        if !told.contains(&inner_told) {
            told = format!("{told}: {inner_told}");
        }
        cause = inner.source();
    }
    if error.is_permanent() { Delivery::Refused(told) } else { Delivery::Later(told) }
}
