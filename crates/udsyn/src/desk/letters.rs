//! The letters that hold a link of one's own: an invitation, and the way to a new password.

use jiff::Timestamp;
use practice::organisation::find_authority;
use spine::{
    account::{Account, Invitation, NewMail, Secret},
    base::{Id, Language},
    i18n::Words,
    kit::{Failure, House},
    ledger::LedgerError,
};

/// The address behind which somebody confirms an invitation.
pub fn invitation_address(address: &str, language: Language, link: &Secret) -> String {
    format!("{address}/{}/invitation/{}", language.code(), link.as_str())
}

/// The address behind which somebody chooses a new password.
pub fn password_address(address: &str, language: Language, link: &Secret) -> String {
    format!("{address}/{}/new-password/{}", language.code(), link.as_str())
}

/// The name of an authority, or its word in addresses where it has none yet.
pub(super) async fn name_authority(
    house: &House,
    authority: &str,
    language: Language,
) -> Result<String, LedgerError> {
    let office = house.offices.find(authority).await?;
    let name = office.and_then(|o| find_authority(&o).map(|a| a.name.get(language).to_owned()));
    Ok(name.unwrap_or_else(|| authority.to_owned()))
}

/// An instant as one reads it in a letter and on a page.
pub(super) fn tell_instant(house: &House, words: Words, at: Timestamp) -> String {
    words.instant(at, house.offices.zone())
}

/// Writes the letter of an invitation, in the name of the account that invites.
pub(super) async fn write_invitation(
    house: &House,
    invitation: &Invitation,
    link: &Secret,
    by: &Id<Account>,
) -> Result<(), Failure> {
    let words = Words::new(invitation.language);
    let authority = name_authority(house, &invitation.authority, words.language()).await?;
    let role = words.word("role", invitation.held.role.code());
    let until = tell_instant(house, words, invitation.expires_at);
    let lines = [
        greet(words, &invitation.name),
        String::new(),
        words.say_with(
            "entry-letter-invited",
            &[("authority", authority.as_str().into()), ("role", role.into())],
        ),
        words.say("entry-letter-choose").to_owned(),
        String::new(),
        invitation_address(&house.address, words.language(), link),
        String::new(),
        words.say_with("entry-letter-once", &[("until", until.into())]),
        words.say("entry-letter-unknown").to_owned(),
    ];
    let subject =
        words.say_with("entry-letter-invited-subject", &[("authority", authority.as_str().into())]);
    let mail = NewMail {
        account: by.clone(),
        recipient: invitation.email.clone(),
        name: format!("invitation {} {}", invitation.id, invitation.made_at),
        subject,
        body: lines.join("\n") + "\n",
        links: Vec::new(),
    };
    house.accounts.write_mails(&invitation.authority, &[mail]).await?;
    Ok(())
}

/// Writes the letter with the way to a new password, to its owner.
pub(super) async fn write_new_password(
    house: &House,
    account: &Account,
    authority: &str,
    link: &Secret,
) -> Result<(), LedgerError> {
    let words = Words::new(account.language);
    let Some(recipient) = account.email.clone() else { return Ok(()) };
    let lines = [
        greet(words, &account.name),
        String::new(),
        words.say("entry-letter-password").to_owned(),
        String::new(),
        password_address(&house.address, words.language(), link),
        String::new(),
        words.say("entry-letter-password-once").to_owned(),
        words.say("entry-letter-password-unknown").to_owned(),
    ];
    let mail = NewMail {
        account: account.id.clone(),
        recipient,
        name: format!("password {}", house.offices.real_now()),
        subject: words.say("entry-letter-password-subject").to_owned(),
        body: lines.join("\n") + "\n",
        links: Vec::new(),
    };
    house.accounts.write_mails(authority, &[mail]).await?;
    Ok(())
}

fn greet(words: Words, name: &str) -> String {
    match name {
        "" => words.say("entry-letter-hello").to_owned(),
        name => words.say_with("letter-hello", &[("name", name.into())]),
    }
}
