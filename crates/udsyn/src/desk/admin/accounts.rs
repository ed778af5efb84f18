//! Accounts: who may sign in to the authority, and what they do there.
//!
//! An account may belong to several authorities. What touches the whole of it (its password,
//! whether it may sign in at all) is done here only while this authority is the only one: an
//! administrator of one must not become somebody in another.

mod draw;

pub(super) use draw::{draw_area, list_roles, tell_role};

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
        Account, AccountError, Deed, HeldRole, Member, Membership, NewAccount, Role, Target,
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

/// A member of the authority, and whether the account belongs to no other.
async fn get_member(visit: &Visit, id: &str) -> Result<(Member, bool), Failure> {
    let members = visit.house.accounts.list_members(visit.authority()).await?;
    let member = members.into_iter().find(|member| member.account.id.as_str() == id);
    let member = member.ok_or_else(Failure::not_found)?;
    let memberships = visit.house.accounts.list_memberships(&member.account.id).await?;
    let is_only_ours = memberships.len() == 1;
    Ok((member, is_only_ours))
}

/// The same, but only where the whole account is this authority's to change.
async fn get_own_member(visit: &Visit, id: &str) -> Result<Member, Failure> {
    let (member, is_only_ours) = get_member(visit, id).await?;
    if is_only_ours { Ok(member) } else { Err(Failure::not_found()) }
}

fn unprocessable(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// `GET …/admin/accounts`
pub async fn list_accounts(visit: Visit) -> Result<Markup, Failure> {
    need(&visit)?;
    let members = visit.house.accounts.list_members(visit.authority()).await?;
    Ok(draw::draw_list(&Reading::of(visit).await?, members))
}

/// `GET …/admin/accounts/new`
pub async fn start_account(visit: Visit) -> Result<Markup, Failure> {
    need(&visit)?;
    Ok(draw::draw_new(&Reading::of(visit).await?, &FormData::new(), &[]))
}

/// `POST …/admin/accounts`: adds a member; a password that is made is shown this once. Somebody who
/// has an account already becomes a member with it.
pub async fn add_account(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need(&visit)?;
    let data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let accounts = &visit.house.accounts;
    let mut reader = Reader::new(visit.words, &data);
    let email = reader.needed_text("email");
    let held = read_role(visit, &mut reader);
    let faults = reader.into_faults();
    let known = accounts.find_by_email(&email).await?.filter(|account| !account.is_erased);
    let (Some(held), true) = (held, faults.is_empty()) else {
        return Ok(unprocessable(draw::draw_new(&reading, &data, &faults)));
    };
    let typed = data.get("password").trim();
    let made = if typed.is_empty() { accounts.make_password() } else { typed.to_owned() };
    let is_known = known.is_some();
    let account = match known {
        Some(account) => Ok(account),
        None => {
            let language = visit.words.language();
            let name = data.get("name");
            accounts.add(NewAccount { email: &email, name, password: &made, language }).await
        }
    };
    let account = match account {
        Ok(account) => account,
        Err(AccountError::Faults(faults)) => {
            return Ok(unprocessable(draw::draw_new(&reading, &data, &faults)));
        }
        Err(error) => return Err(error.into()),
    };
    let before = accounts.list_memberships(&account.id).await?.remove(visit.authority());
    if before.is_some() {
        let taken = Fault::new("email", "fault-email-taken");
        return Ok(unprocessable(draw::draw_new(&reading, &data, &[taken])));
    }
    let membership = Membership { roles: vec![held], person: None };
    accounts.set_membership(&account.id, visit.authority(), &membership).await?;
    let address = visit.desk(&format!("/admin/accounts/{}", account.id));
    if is_known || !typed.is_empty() {
        let done = if is_known { "linked" } else { "added" };
        return Ok(Redirect::to(&format!("{address}?done={done}")).into_response());
    }
    Ok(show_secret(draw::draw_password(&reading, &account, &made)))
}

/// A page that nobody keeps a copy of.
fn show_secret(page: Markup) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], page).into_response()
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
    let (member, is_only_ours) = get_member(&reading.visit, &id).await?;
    let data = draw::fill(&member.membership);
    Ok(draw::draw_one(&reading, &member, is_only_ours, (&data, &[])))
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
    let (member, is_only_ours) = get_member(visit, &id).await?;
    let redraw = |data: &FormData, faults: &[Fault]| {
        draw::draw_one(&reading, &member, is_only_ours, (data, faults))
    };
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
    match set_membership(visit, &member.account, &Membership { roles, person }).await? {
        Ok(()) => {
            let address = visit.desk(&format!("/admin/accounts/{id}?done=changed"));
            Ok(Redirect::to(&address).into_response())
        }
        Err(faults) => Ok(unprocessable(redraw(&data, &faults))),
    }
}

/// Sets what an account is here, or says what is wrong with it.
async fn set_membership(
    visit: &Visit,
    account: &Account,
    membership: &Membership,
) -> Result<Result<(), Vec<Fault>>, Failure> {
    let accounts = &visit.house.accounts;
    told(accounts.set_membership(&account.id, visit.authority(), membership).await, "roles")
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

/// `POST …/admin/accounts/{id}/password`: sets a new one, typed or made, and ends every session.
pub async fn set_password(
    visit: Visit,
    Path((_, _, id)): Words3,
    body: Bytes,
) -> Result<Response, Failure> {
    need(&visit)?;
    let data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let member = get_own_member(visit, &id).await?;
    let typed = data.get("password").trim();
    let made = match typed.is_empty() {
        true => visit.house.accounts.make_password(),
        false => typed.to_owned(),
    };
    match told(visit.house.accounts.set_password(&member.account.id, &made).await, "password")? {
        Ok(()) if typed.is_empty() => {
            Ok(show_secret(draw::draw_password(&reading, &member.account, &made)))
        }
        Ok(()) => {
            let address = visit.desk(&format!("/admin/accounts/{id}?done=password"));
            Ok(Redirect::to(&address).into_response())
        }
        Err(faults) => {
            let filled = draw::fill(&member.membership);
            Ok(unprocessable(draw::draw_one(&reading, &member, true, (&filled, &faults))))
        }
    }
}

/// `POST …/admin/accounts/{id}/disable`: nobody signs in with it any more.
pub async fn disable_account(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let member = get_own_member(visit, &id).await?;
    match told(visit.house.accounts.disable(&member.account.id).await, "")? {
        Ok(()) => {
            let address = visit.desk(&format!("/admin/accounts/{id}?done=changed"));
            Ok(Redirect::to(&address).into_response())
        }
        Err(faults) => {
            let filled = draw::fill(&member.membership);
            Ok(unprocessable(draw::draw_one(&reading, &member, true, (&filled, &faults))))
        }
    }
}

/// `POST …/admin/accounts/{id}/enable`: it may be signed in with again.
pub async fn enable_account(visit: Visit, Path((_, _, id)): Words3) -> Result<Redirect, Failure> {
    need(&visit)?;
    let member = get_own_member(&visit, &id).await?;
    visit.house.accounts.enable(&member.account.id).await?;
    Ok(Redirect::to(&visit.desk(&format!("/admin/accounts/{id}?done=changed"))))
}

/// `GET …/admin/accounts/{id}/remove`: asks before the account leaves the authority.
pub async fn ask_removal(visit: Visit, Path((_, _, id)): Words3) -> Result<Markup, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let (member, _) = get_member(&reading.visit, &id).await?;
    Ok(draw::draw_removal(&reading, &member, &[]))
}

/// `POST …/admin/accounts/{id}/remove`: the account leaves the authority. It is not erased: what it
/// did keeps its name, and it may belong to others.
pub async fn remove_account(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    need(&visit)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let (member, _) = get_member(visit, &id).await?;
    match set_membership(visit, &member.account, &Membership::default()).await? {
        Ok(()) => {
            let address = visit.desk("/admin/accounts?done=removed");
            Ok(Redirect::to(&address).into_response())
        }
        Err(faults) => Ok(unprocessable(draw::draw_removal(&reading, &member, &faults))),
    }
}
