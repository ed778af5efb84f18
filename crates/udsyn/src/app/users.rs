//! What the operator does with accounts. No password is ever typed here: people get a link.

use super::{
    command::{need_authority, parse_area},
    config::UserCommand,
    start::Installation,
};
use crate::desk::letters::{invitation_address, password_address};
use spine::{
    account::{Account, Handed, HeldRole, NewInvitation, SecurityEvent, SecurityKind},
    base::Language,
};

/// The word for whoever runs the installation, where a change says who made it.
const OPERATOR: &str = "operator";

/// Carries out a command, and says what to tell.
pub(super) async fn keep(
    installation: &Installation,
    command: UserCommand,
) -> Result<String, String> {
    let accounts = &installation.accounts;
    match command {
        UserCommand::Add { email, name, authority, role, area, reached } => {
            need_authority(installation, &authority).await?;
            let held = HeldRole { role, area: parse_area(area)? };
            if let Some(told) = add_role(installation, &email, &authority, &held).await? {
                return Ok(told);
            }
            let new = NewInvitation {
                authority: &authority,
                email: &email,
                name: &name,
                language: Language::Da,
                held,
                by: OPERATOR,
            };
            let invited = accounts.invite(new).await.map_err(|error| error.to_string())?;
            let link = invitation_address(&reached.address, Language::Da, &invited.1);
            let role = role.code().replace('_', "-");
            let until = invited.0.expires_at.to_zoned(installation.offices.zone().clone());
            let until = until.strftime("%-d %B %Y at %H:%M");
            Ok(format!(
                "{email} is {role} of '{authority}' once this link was used; it works once, until \
                 {until}:\n{link}"
            ))
        }
        UserCommand::Password { email, reached } => {
            let account = find(installation, &email).await?;
            let made = accounts.make_password_link(&account.id, Handed::ByOperator, OPERATOR).await;
            let link = made.map_err(|error| error.to_string())?;
            let link = password_address(&reached.address, account.language, &link);
            Ok(format!("{email} chooses a new password here; it works once, for a day:\n{link}"))
        }
        UserCommand::Disable { email } => {
            let account = find(installation, &email).await?;
            accounts.disable(&account.id).await.map_err(|error| error.to_string())?;
            note(installation, SecurityKind::Disabled, &account).await;
            Ok(format!("{email} may not sign in any more"))
        }
        UserCommand::Enable { email } => {
            let account = find(installation, &email).await?;
            accounts.enable(&account.id).await.map_err(|error| error.to_string())?;
            note(installation, SecurityKind::Enabled, &account).await;
            Ok(format!("{email} may sign in again"))
        }
    }
}

/// Another role for somebody who belongs to the authority already; nothing for anybody else.
async fn add_role(
    installation: &Installation,
    email: &str,
    authority: &str,
    held: &HeldRole,
) -> Result<Option<String>, String> {
    let accounts = &installation.accounts;
    let known = accounts.find_by_email(email).await.map_err(|error| error.to_string())?;
    let Some(account) = known else { return Ok(None) };
    let memberships = accounts.list_memberships(&account.id).await;
    let mut memberships = memberships.map_err(|error| error.to_string())?;
    let Some(mut membership) = memberships.remove(authority) else { return Ok(None) };
    if !membership.roles.contains(held) {
        membership.roles.push(held.clone());
    }
    let set = accounts.set_membership(&account.id, authority, &membership).await;
    set.map_err(|error| error.to_string())?;
    let codes: Vec<String> = membership.roles.iter().map(HeldRole::to_code).collect();
    let (about, detail) = (format!("account:{}", account.id), codes.join(" "));
    accounts
        .note(SecurityEvent {
            kind: SecurityKind::RolesSet,
            authority: Some(authority),
            by: OPERATOR,
            about: &about,
            remote: None,
            detail: &detail,
        })
        .await;
    let role = held.role.code().replace('_', "-");
    Ok(Some(format!("{email} is {role} of '{authority}'")))
}

async fn find(installation: &Installation, email: &str) -> Result<Account, String> {
    let found = installation.accounts.find_by_email(email).await;
    let found = found.map_err(|error| error.to_string())?;
    found.ok_or_else(|| format!("nobody signs in with {email}"))
}

async fn note(installation: &Installation, kind: SecurityKind, account: &Account) {
    let about = format!("account:{}", account.id);
    let (authority, by, about) = (None, OPERATOR, &*about);
    let event = SecurityEvent { kind, authority, by, about, remote: None, detail: "" };
    installation.accounts.note(event).await;
}
