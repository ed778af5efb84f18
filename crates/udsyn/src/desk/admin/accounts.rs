//! Accounts: who may sign in to the authority, and what they do there.
//!
//! An account may belong to several authorities. Here an administrator invites to this one, says
//! what somebody does in it, blocks them in it and ends their sessions in it; nothing of that
//! touches the account elsewhere. Nobody sets another's password and nobody learns which addresses
//! have an account: whoever is invited confirms by a link of their own.

mod draw;
mod invite;

pub(super) use draw::{draw_area, list_roles, tell_role};
pub use invite::{invite, invite_again, make_password_link, start_invitation, withdraw_invitation};

use axum::{
    body::Bytes,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use practice::organisation::{
    Person, find_authority,
    pages::{Reading, read_form},
};
use spine::{
    account::{
        Account, AccountError, Deed, HeldRole, Member, Membership, Role, SecurityEvent,
        SecurityKind, Target,
    },
    base::Fault,
    kit::{
        Failure, Visit,
        form::{FormData, Reader},
    },
};

type Words3 = Path<(String, String, String)>;

fn need(visit: &Visit) -> Result<(), Failure> {
    visit.need(Deed::ManageAccounts, &Target::default())
}

/// A member of the authority, as their page shows them.
struct Shown {
    member: Member,
    /// The account belongs to no other authority.
    is_only_ours: bool,
    is_blocked: bool,
}

async fn get_member(visit: &Visit, id: &str) -> Result<Shown, Failure> {
    let accounts = &visit.house.accounts;
    let members = accounts.list_members(visit.authority()).await?;
    let member = members.into_iter().find(|member| member.account.id.as_str() == id);
    let member = member.ok_or_else(Failure::not_found)?;
    let is_only_ours = accounts.belongs_only_to(&member.account.id, visit.authority()).await?;
    let is_blocked = accounts.list_blocked(visit.authority()).await?.contains(id);
    Ok(Shown { member, is_only_ours, is_blocked })
}

fn unprocessable(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// `GET …/admin/accounts`
pub async fn list_accounts(visit: Visit) -> Result<Markup, Failure> {
    need(&visit)?;
    let accounts = &visit.house.accounts;
    let members = accounts.list_members(visit.authority()).await?;
    let blocked = accounts.list_blocked(visit.authority()).await?;
    let invited = accounts.list_invitations(visit.authority()).await?;
    Ok(draw::draw_list(&Reading::of(visit).await?, members, &blocked, &invited))
}

/// A page that nobody keeps a copy of.
fn show_secret(page: Markup) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], page).into_response()
}

/// A role and the area it is limited to.
pub(super) fn read_role(visit: &Visit, reader: &mut Reader<'_>) -> Option<HeldRole> {
    let role = reader.needed_choice("role", Role::parse);
    let area = reader.slug("area");
    let known = |slug| find_authority(&visit.office).is_some_and(|a| a.find_area(slug).is_some());
    if area.as_ref().is_some_and(|slug| !known(slug)) {
        reader.fault(Fault::new("area", "fault-choice"));
    }
    Some(HeldRole { role: role?, area })
}

/// `GET …/admin/accounts/{id}`
pub async fn show_account(visit: Visit, Path((_, _, id)): Words3) -> Result<Markup, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let shown = get_member(&reading.visit, &id).await?;
    let data = draw::fill(&shown.member.membership);
    Ok(draw::draw_one(&reading, &shown, (&data, &[])))
}

/// `POST …/admin/accounts/{id}`: changes what the account does here, and which person it is.
pub async fn change_account(
    visit: Visit,
    Path((_, _, id)): Words3,
    body: Bytes,
) -> Result<Response, Failure> {
    need(&visit)?;
    let mut data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let shown = get_member(visit, &id).await?;
    let redraw =
        |data: &FormData, faults: &[Fault]| draw::draw_one(&reading, &shown, (data, faults));
    if data.take_added_row().is_some() {
        return Ok(redraw(&data, &[]).into_response());
    }
    let mut reader = Reader::new(visit.words, &data);
    let mut roles = reader.rows("roles", |row| read_role(visit, row));
    roles.sort();
    roles.dedup();
    let person = reader.id::<Person>("person");
    if person.as_ref().is_some_and(|id| visit.office.find(id).is_none()) {
        reader.fault(Fault::new("person", "fault-choice"));
    }
    if roles.is_empty() && data.count_rows("roles") == 0 {
        reader.fault(Fault::new("roles", "fault-role-needed"));
    }
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(redraw(&data, &faults)));
    }
    let person = person.map(|id| id.as_str().to_owned());
    match set_membership(visit, &shown.member.account, &Membership { roles, person }).await? {
        Ok(()) => Ok(back(visit, &id, "changed")),
        Err(faults) => Ok(unprocessable(redraw(&data, &faults))),
    }
}

/// To the account's page, which says what was done.
fn back(visit: &Visit, id: &str, done: &str) -> Response {
    Redirect::to(&visit.desk(&format!("/admin/accounts/{id}?done={done}"))).into_response()
}

/// Sets what an account is here, or says what is wrong with it.
async fn set_membership(
    visit: &Visit,
    account: &Account,
    membership: &Membership,
) -> Result<Result<(), Vec<Fault>>, Failure> {
    let accounts = &visit.house.accounts;
    let set = accounts.set_membership(&account.id, visit.authority(), membership).await;
    let set = told(set, "roles")?;
    if set.is_ok() {
        let codes: Vec<String> = membership.roles.iter().map(HeldRole::to_code).collect();
        let is_removed = membership.roles.is_empty();
        let kind = if is_removed { SecurityKind::Removed } else { SecurityKind::RolesSet };
        note(visit, kind, &format!("account:{}", account.id), &codes.join(" ")).await;
    }
    Ok(set)
}

/// Writes into the security log what the visitor did.
pub(super) async fn note(visit: &Visit, kind: SecurityKind, about: &str, detail: &str) {
    let (by, authority) = (visit.actor.author(), Some(visit.authority()));
    let event = SecurityEvent { kind, authority, by: &by, about, remote: None, detail };
    visit.house.accounts.note(event).await;
}

/// What a person can act on stays on the page; the rest is a failure.
fn told(done: Result<(), AccountError>, at: &str) -> Result<Result<(), Vec<Fault>>, Failure> {
    match done {
        Ok(()) => Ok(Ok(())),
        Err(AccountError::Faults(faults)) => Ok(Err(faults)),
        Err(AccountError::LastAdministrator { .. }) => {
            Ok(Err(vec![Fault::new(at, "fault-last-administrator")]))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST …/admin/accounts/{id}/block`: no role counts here any more.
pub async fn block_account(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    set_blocked(visit, &id, true).await
}

/// `POST …/admin/accounts/{id}/unblock`: the roles count again.
pub async fn unblock_account(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    set_blocked(visit, &id, false).await
}

async fn set_blocked(visit: Visit, id: &str, is_blocked: bool) -> Result<Response, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let shown = get_member(visit, id).await?;
    let (accounts, by) = (&visit.house.accounts, visit.actor.author());
    let account = &shown.member.account.id;
    match told(accounts.set_blocked(account, visit.authority(), is_blocked, &by).await, "")? {
        Ok(()) => Ok(back(visit, id, if is_blocked { "blocked" } else { "unblocked" })),
        Err(faults) => {
            let filled = draw::fill(&shown.member.membership);
            Ok(unprocessable(draw::draw_one(&reading, &shown, (&filled, &faults))))
        }
    }
}

/// `POST …/admin/accounts/{id}/sessions/end`: whoever is signed in with it must sign in anew here.
pub async fn end_sessions(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    need(&visit)?;
    let shown = get_member(&visit, &id).await?;
    let by = visit.actor.author();
    let account = &shown.member.account.id;
    visit.house.accounts.end_sessions_here(account, visit.authority(), &by).await?;
    Ok(back(&visit, &id, "sessions"))
}

/// `GET …/admin/accounts/{id}/remove`: asks before the account leaves the authority.
pub async fn ask_removal(visit: Visit, Path((_, _, id)): Words3) -> Result<Markup, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let shown = get_member(&reading.visit, &id).await?;
    Ok(draw::draw_removal(&reading, &shown.member, &[]))
}

/// `POST …/admin/accounts/{id}/remove`: the account leaves the authority. It is not erased: what it
/// did keeps its name, and it may belong to others.
pub async fn remove_account(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let shown = get_member(visit, &id).await?;
    match set_membership(visit, &shown.member.account, &Membership::default()).await? {
        Ok(()) => {
            let address = visit.desk("/admin/accounts?done=removed");
            Ok(Redirect::to(&address).into_response())
        }
        Err(faults) => Ok(unprocessable(draw::draw_removal(&reading, &shown.member, &faults))),
    }
}
