//! The security log of an authority: who signed in, who was refused, who got which rights.

use super::{accounts::tell_role, draw_page};
use maud::{Markup, html};
use practice::organisation::pages::Reading;
use spine::{
    account::{
        Deed, HeldRole, Names, Role, SECURITY_KEPT_DAYS, SECURITY_PAGE, SecurityRow, Target,
    },
    base::{Slug, is_id},
    kit::{Failure, Head, Visit, breakable, empty, head, link_button},
    ledger::read_instant,
};
use std::{collections::BTreeMap, sync::Arc};

/// What ids stand for, as far as it is still known.
struct Known {
    names: Arc<Names>,
    /// Those who are invited and have not confirmed yet, by the invitation's id.
    invited: BTreeMap<String, String>,
}

/// `GET …/admin/security`
pub async fn show_security(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::ManageAccounts, &Target::default())?;
    let reading = Reading::of(visit).await?;
    let (visit, words) = (&reading.visit, reading.words());
    let accounts = &visit.house.accounts;
    let before = Some(reading.query().get("before")).filter(|id| is_id(id)).map(str::to_owned);
    let events = accounts.list_security_events(visit.authority(), before.as_deref()).await?;
    let invited = accounts.list_invitations(visit.authority()).await?;
    let known = Known {
        names: accounts.names().await?,
        invited: invited.into_iter().map(|one| (one.id, one.email)).collect(),
    };
    let title = words.say("security");
    let kept = words.say_with("security-kept", &[("days", SECURITY_KEPT_DAYS.into())]);
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! { (words.say("security-about")) " " (kept) }),
            ..Head::default()
        }))
        @if events.is_empty() { (empty(words.say("security-none"), None)) }
        @else { ul.listed { @for event in &events { li { (draw(&reading, &known, event)) } } } }
        @if let Some(last) = events.last().filter(|_| events.len() == SECURITY_PAGE) {
            @let older = visit.desk(&format!("/admin/security?before={}", last.id));
            p { (link_button(words.say("security-older"), &older)) }
        }
    };
    Ok(draw_page(visit, title, main))
}

fn draw(reading: &Reading, known: &Known, event: &SecurityRow) -> Markup {
    let (visit, words) = (&reading.visit, reading.words());
    let when = match read_instant(&event.at) {
        Ok(at) => words.instant(at, visit.house.offices.zone()),
        Err(_) => event.at.clone(),
    };
    let is_own = event.by_whom == event.about;
    html! {
        div {
            strong { (words.word("security-kind", &event.kind)) }
            @if !event.about.is_empty() && !is_own { ": " (tell(words, known, &event.about)) }
            @if !event.detail.is_empty() { span.sub { (tell_detail(reading, &event.detail)) } }
            span.sub {
                (tell(words, known, &event.by_whom))
                @if !event.remote.is_empty() { " · " (event.remote) }
            }
        }
        span.small { (when) }
    }
}

/// Who or what an id stands for.
fn tell(words: spine::i18n::Words, known: &Known, what: &str) -> Markup {
    let found = match what.split_once(':') {
        Some(("invitation", id)) => known.invited.get(id).map(String::as_str),
        Some(_) => known.names.get(what).map(String::as_str),
        None if what == "operator" => Some(words.say("security-operator")),
        None if what == "visitor" => Some(words.say("security-visitor")),
        None => None,
    };
    match (found, what.split_once(':')) {
        (Some(name), _) => html! { (name) },
        (None, Some(("invitation", _))) => html! { (words.say("security-invitation-over")) },
        (None, _) => html! { (words.say("security-unknown")) },
    }
}

/// Roles in words; an address as it is.
fn tell_detail(reading: &Reading, detail: &str) -> Markup {
    let roles: Option<Vec<HeldRole>> = detail.split(' ').map(read_held).collect();
    match roles {
        Some(roles) => html! {
            @for (place, held) in roles.iter().enumerate() {
                @if place > 0 { "; " }
                (tell_role(reading, held))
            }
        },
        None => html! { code { (breakable(detail)) } },
    }
}

fn read_held(code: &str) -> Option<HeldRole> {
    let (role, area) = code.split_once(':').map_or((code, None), |(role, area)| (role, Some(area)));
    let role = Role::parse(role)?;
    match area {
        Some(area) => Some(HeldRole::within(role, Slug::parse(area)?)),
        None => Some(HeldRole::everywhere(role)),
    }
}
