//! Inviting people, and links for a new password: mailed to whom they are for, or, where no mail is
//! sent, shown once to be handed over.

use super::{Words3, draw, get_member, need, read_role, show_secret, unprocessable};
use crate::desk::letters::{self, invitation_address, password_address};
use axum::{
    body::Bytes,
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use practice::organisation::pages::{Reading, read_form};
use spine::{
    account::{AccountError, Handed, Invitation, NewInvitation, Secret},
    kit::{
        Failure, Visit,
        form::{FormData, Reader},
    },
};

/// `GET …/admin/accounts/new`
pub async fn start_invitation(visit: Visit) -> Result<Markup, Failure> {
    need(&visit)?;
    Ok(draw::draw_new(&Reading::of(visit).await?, &FormData::new(), &[]))
}

/// `POST …/admin/accounts`: invites somebody. The answer is the same whether the address has an
/// account or not.
pub async fn invite(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need(&visit)?;
    let data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let mut reader = Reader::new(visit.words, &data);
    let email = reader.needed_text("email");
    let held = read_role(visit, &mut reader);
    let faults = reader.into_faults();
    let (Some(held), true) = (held, faults.is_empty()) else {
        return Ok(unprocessable(draw::draw_new(&reading, &data, &faults)));
    };
    let by = visit.actor.author();
    let new = NewInvitation {
        authority: visit.authority(),
        email: &email,
        name: data.get("name"),
        language: visit.words.language(),
        held,
        by: &by,
    };
    match visit.house.accounts.invite(new).await {
        Ok((invitation, link)) => hand_over(&reading, &invitation, &link).await,
        Err(AccountError::Faults(faults)) => {
            Ok(unprocessable(draw::draw_new(&reading, &data, &faults)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Mails the link, or shows it this once.
async fn hand_over(
    reading: &Reading,
    invitation: &Invitation,
    link: &Secret,
) -> Result<Response, Failure> {
    let visit = &reading.visit;
    let house = &visit.house;
    if !house.sends_mail {
        let address = invitation_address(&house.address, invitation.language, link);
        return Ok(show_secret(draw::draw_invited(reading, invitation, &address)));
    }
    let by = visit.actor.account().ok_or_else(Failure::not_found)?;
    letters::write_invitation(house, invitation, link, by).await?;
    Ok(Redirect::to(&visit.desk("/admin/accounts?done=invited")).into_response())
}

/// `POST …/admin/invitations/{id}/again`: a new link; the one before is over.
pub async fn invite_again(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let (accounts, by) = (&reading.visit.house.accounts, reading.visit.actor.author());
    let (invitation, link) = accounts.invite_again(reading.visit.authority(), &id, &by).await?;
    hand_over(&reading, &invitation, &link).await
}

/// `POST …/admin/invitations/{id}/withdraw`: the link is over.
pub async fn withdraw_invitation(
    visit: Visit,
    Path((_, _, id)): Words3,
) -> Result<Redirect, Failure> {
    need(&visit)?;
    let by = visit.actor.author();
    visit.house.accounts.withdraw_invitation(visit.authority(), &id, &by).await?;
    Ok(Redirect::to(&visit.desk("/admin/accounts?done=withdrawn")))
}

/// `POST …/admin/accounts/{id}/password`: a link with which its owner chooses a new password. By
/// mail it goes to the owner alone. Handed over it is given only of an account that belongs to no
/// other authority, because whoever has it could use it.
pub async fn make_password_link(
    visit: Visit,
    Path((_, _, id)): Words3,
) -> Result<Response, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let (house, by) = (&visit.house, visit.actor.author());
    let account = get_member(visit, &id).await?.member.account;
    if house.sends_mail {
        let made = house.accounts.make_password_link(&account.id, Handed::ToOwner, &by).await;
        match made {
            Ok(link) => {
                letters::write_new_password(house, &account, visit.authority(), &link).await?;
            }
            // They have got several just now; another would tell them nothing new.
            Err(AccountError::TooMany { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        return Ok(super::back(visit, &id, "link"));
    }
    let handed = Handed::ByAdministrator { authority: visit.authority() };
    let link = house.accounts.make_password_link(&account.id, handed, &by).await?;
    let address = password_address(&house.address, account.language, &link);
    Ok(show_secret(draw::draw_link(&reading, &account, &address)))
}
