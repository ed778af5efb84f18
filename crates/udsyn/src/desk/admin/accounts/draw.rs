//! The pages of accounts. Pure: members and invitations in, pages out.

use super::{super::draw_page, Shown};
use maud::{Markup, html};
use practice::organisation::{Person, find_authority, pages::Reading};
use spine::{
    account::{Account, HeldRole, INVITATION_DAYS, Invitation, Member, Membership, Role},
    base::Fault,
    i18n::Words,
    kit::{
        Head, Tone,
        form::{Choice, Field, FormData, FormView, Rows, Sending, Width},
        head, link_button, main_button, notice, section, soft, submit, table, tag, warning,
    },
};
use std::collections::BTreeSet;

/// The form filled from what an account is here.
pub(super) fn fill(membership: &Membership) -> FormData {
    let mut data = FormData::new();
    for (place, held) in membership.roles.iter().enumerate() {
        data.put(format!("roles[{place}].role"), held.role.code())
            .put_some(format!("roles[{place}].area"), held.area.as_ref());
    }
    data.put_some("person", membership.person.as_ref());
    data
}

fn done(reading: &Reading) -> Markup {
    let words = reading.words();
    match reading.query().get("done") {
        "changed" => notice(words.say("admin-account-changed")),
        "removed" => notice(words.say("admin-account-removed")),
        "blocked" => notice(words.say("admin-account-is-blocked")),
        "unblocked" => notice(words.say("admin-account-is-unblocked")),
        "sessions" => notice(words.say("admin-account-sessions-ended")),
        "link" => notice(words.say("admin-account-link-sent")),
        "invited" => notice(words.say("admin-invited")),
        "withdrawn" => notice(words.say("admin-invitation-withdrawn")),
        _ => html! {},
    }
}

pub(super) fn draw_list(
    reading: &Reading,
    mut members: Vec<Member>,
    blocked: &BTreeSet<String>,
    invited: &[Invitation],
) -> Markup {
    let words = reading.words();
    let title = words.say("admin-accounts");
    members.sort_by(|one, other| words.compare(&one.account.name, &other.account.name));
    let columns = [
        table::Column::new(table::Kind::Name, words.say("admin-account-name")),
        table::Column::new(table::Kind::Plain, words.say("admin-account-roles")),
        table::Column::new(table::Kind::Plain, words.say("organisation-person")),
        table::Column::new(table::Kind::Plain, words.say("organisation-state")),
    ];
    let is_blocked = |member: &Member| blocked.contains(member.account.id.as_str());
    let rows: Vec<_> =
        members.iter().map(|member| draw_row(reading, member, is_blocked(member))).collect();
    let new = reading.visit.desk("/admin/accounts/new");
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! { (words.say("admin-accounts-about")) }),
            actions: Some(main_button(words.say("admin-invite"), &new)),
            ..Head::default()
        }))
        (done(reading))
        div.panel { (table::plain(title, &columns, &rows)) }
        @if !invited.is_empty() {
            (section("invited", html! { (words.say("admin-invitations")) }, html! {
                p { (words.say("admin-invitations-about")) }
                ul.sessions { @for one in invited { li { (draw_invitation(reading, one)) } } }
            }))
        }
    };
    draw_page(&reading.visit, title, main)
}

/// Somebody who has not confirmed yet: until when the link works, and what may be done.
fn draw_invitation(reading: &Reading, one: &Invitation) -> Markup {
    let (visit, words) = (&reading.visit, reading.words());
    let until = words.instant(one.expires_at, visit.house.offices.zone());
    let key = match one.expires_at <= visit.house.offices.real_now() {
        true => "admin-invitation-expired",
        false => "admin-invitation-until",
    };
    let here = visit.desk(&format!("/admin/invitations/{}", one.id));
    let named = html! { span.vh { ": " (one.email) } };
    html! {
        div {
            strong { @if one.name.is_empty() { (one.email) } @else { (one.name) } }
            span.sub {
                @if !one.name.is_empty() { (one.email) " · " }
                (tell_role(reading, &one.held)) " · "
                (words.say_with(key, &[("until", until.into())]))
            }
        }
        div.actions {
            form method="post" action={ (here) "/again" } {
                button.btn { (words.say("admin-invitation-again")) (named) }
            }
            form method="post" action={ (here) "/withdraw" } {
                button.btn { (words.say("admin-invitation-withdraw")) (named) }
            }
        }
    }
}

fn draw_row(reading: &Reading, member: &Member, is_blocked: bool) -> Vec<Markup> {
    let words = reading.words();
    let account = &member.account;
    let href = reading.visit.desk(&format!("/admin/accounts/{}", account.id));
    vec![
        html! {
            a href=(href) { (account.name) }
            span.sub { (account.email.as_deref().unwrap_or_default()) }
        },
        html! {
            @for (place, held) in member.membership.roles.iter().enumerate() {
                @if place > 0 { br; }
                (tell_role(reading, held))
            }
        },
        draw_person(reading, member.membership.person.as_deref()),
        draw_state(words, account, is_blocked),
    ]
}

/// A role, and where it counts.
pub(in super::super) fn tell_role(reading: &Reading, held: &HeldRole) -> Markup {
    let role = reading.words().word("role", held.role.code());
    html! { (role) @if let Some(area) = &held.area { ", " (reading.area(area)) } }
}

fn draw_person(reading: &Reading, person: Option<&str>) -> Markup {
    match person.and_then(spine::base::Id::<Person>::parse) {
        Some(id) => reading.link(&id),
        None => soft(reading.words().say("organisation-none")),
    }
}

fn draw_state(words: Words, account: &Account, is_blocked: bool) -> Markup {
    match (account.is_disabled, is_blocked) {
        (true, _) => tag(Tone::Closed, words.say("admin-account-disabled")),
        (false, true) => tag(Tone::Closed, words.say("admin-account-blocked")),
        (false, false) => tag(Tone::Active, words.say("admin-account-enabled")),
    }
}

/// Every role.
pub(in super::super) fn list_roles(words: Words) -> Vec<Choice> {
    Role::ALL
        .into_iter()
        .map(|role| Choice::new(role.code(), words.word("role", role.code())))
        .collect()
}

fn list_areas(reading: &Reading) -> Vec<Choice> {
    let language = reading.words().language();
    let areas = find_authority(&reading.visit.office).map(|a| a.areas.as_slice());
    areas
        .unwrap_or_default()
        .iter()
        .map(|area| Choice::new(area.slug.as_str(), area.name.get(language)))
        .collect()
}

/// A role and the area it is limited to.
fn draw_role(form: &FormView<'_>, reading: &Reading) -> Markup {
    let words = reading.words();
    html! {
        (form.select(
            Field::new("role", words.say("admin-role")).width(Width::Medium),
            None, &list_roles(words),
        ))
        (draw_area(form, reading))
    }
}

/// The area that a role is limited to.
pub(in super::super) fn draw_area(form: &FormView<'_>, reading: &Reading) -> Markup {
    let words = reading.words();
    form.select(
        Field::new("area", words.say("admin-role-area"))
            .help(words.say("admin-role-area-help"))
            .optional()
            .width(Width::Medium),
        Some(words.say("admin-role-all-areas")),
        &list_areas(reading),
    )
}

pub(super) fn draw_new(reading: &Reading, data: &FormData, faults: &[Fault]) -> Markup {
    let words = reading.words();
    let title = words.say("admin-invite");
    let view = FormView::new(words, data, faults);
    let action = reading.visit.desk("/admin/accounts");
    let how = match reading.visit.house.sends_mail {
        true => words.say_with("admin-invite-by-mail", &[("days", INVITATION_DAYS.into())]),
        false => words.say_with("admin-invite-by-hand", &[("days", INVITATION_DAYS.into())]),
    };
    let main = html! {
        (head(&Head { title, lede: Some(html! { (how) }), ..Head::default() }))
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.text(Field::new("email", words.say("app-email"))))
            (view.text(Field::new("name", words.say("admin-account-name"))
                .help(words.say("admin-invite-name-help")).optional()))
            (draw_role(&view, reading))
            div.buttons {
                (submit(words.say("admin-invite")))
                a href=(action) { (words.say("organisation-cancel")) }
            }
        }))
    };
    draw_page(&reading.visit, title, main)
}

/// The one time that the link of an invitation is seen, where no mail is sent.
pub(super) fn draw_invited(reading: &Reading, invitation: &Invitation, link: &str) -> Markup {
    let words = reading.words();
    let title = words.say("admin-invited");
    let until = words.instant(invitation.expires_at, reading.visit.house.offices.zone());
    let back = reading.visit.desk("/admin/accounts");
    let main = html! {
        (head(&Head { title, ..Head::default() }))
        (warning(&invitation.email, html! {
            p { (words.say_with("admin-invited-link", &[("until", until.into())])) }
            p { code.secret { (link) } }
        }))
        p { (link_button(words.say("organisation-back"), &back)) }
    };
    draw_page(&reading.visit, title, main)
}

/// The one time that a link for a new password is seen, where no mail is sent.
pub(super) fn draw_link(reading: &Reading, account: &Account, link: &str) -> Markup {
    let words = reading.words();
    let title = words.say("admin-account-link-made");
    let back = reading.visit.desk(&format!("/admin/accounts/{}", account.id));
    let main = html! {
        (head(&Head { title, ..Head::default() }))
        (warning(&account.name, html! {
            p { (words.say("admin-account-link-once")) }
            p { code.secret { (link) } }
        }))
        p { (link_button(words.say("organisation-back"), &back)) }
    };
    draw_page(&reading.visit, title, main)
}

/// The page of one account, with the form of its roles as it is filled or was sent.
pub(super) fn draw_one(
    reading: &Reading,
    shown: &Shown,
    (data, faults): (&FormData, &[Fault]),
) -> Markup {
    let words = reading.words();
    let account = &shown.member.account;
    let address = reading.visit.desk(&format!("/admin/accounts/{}", account.id));
    let remove = format!("{address}/remove");
    let main = html! {
        (head(&Head {
            title: &account.name,
            tag: Some(draw_state(words, account, shown.is_blocked)),
            lede: Some(html! { (account.email.as_deref().unwrap_or_default()) }),
            actions: Some(link_button(words.say("admin-account-remove"), &remove)),
            ..Head::default()
        }))
        (done(reading))
        div.parts {
            (section("roles", html! { (words.say("admin-account-roles")) },
                draw_roles(reading, (data, faults), &address)))
            (section("access", html! { (words.say("admin-account-access")) },
                draw_access(reading, shown, &address)))
        }
    };
    draw_page(&reading.visit, &account.name, main)
}

fn draw_roles(reading: &Reading, (data, faults): (&FormData, &[Fault]), action: &str) -> Markup {
    let words = reading.words();
    let view = FormView::new(words, data, faults);
    let texts = Rows {
        one: words.say("admin-role"),
        add: words.say("admin-role-add"),
        remove: words.say("admin-role-remove"),
    };
    view.form(
        Sending { action, ..Sending::default() },
        html! {
            (view.rows("roles", texts, |row, _| draw_role(row, reading)))
            (view.select(
                Field::new("person", words.say("organisation-person"))
                    .help(words.say("admin-account-person-help")).optional(),
                Some(words.say("organisation-none")), &list_people(reading),
            ))
            (submit(words.say("organisation-save")))
        },
    )
}

fn list_people(reading: &Reading) -> Vec<Choice> {
    let words = reading.words();
    let people = reading.visit.office.list::<Person>();
    let mut choices: Vec<Choice> = people
        .map(|entry| {
            let post = entry.record.post.get(words.language());
            let label = match reading.people.get(entry.id.as_str()) {
                Some(known) => format!("{}, {post}", known.name),
                None => post.to_owned(),
            };
            Choice::new(entry.id.as_str(), label)
        })
        .collect();
    choices.sort_by(|one, other| words.compare(&one.label, &other.label));
    choices
}

/// A new password, the sessions here, and whether the roles count.
fn draw_access(reading: &Reading, shown: &Shown, address: &str) -> Markup {
    let words = reading.words();
    let account = &shown.member.account;
    let sends_mail = reading.visit.house.sends_mail;
    html! {
        @if account.is_disabled { p { (words.say("admin-account-disabled-text")) } }
        @else if sends_mail {
            (draw_deed(&format!("{address}/password"), words.say("admin-account-link-mail-about"),
                words.say("admin-account-link-mail")))
        } @else if shown.is_only_ours {
            (draw_deed(&format!("{address}/password"), words.say("admin-account-link-about"),
                words.say("admin-account-link")))
        } @else { p { (words.say("admin-account-elsewhere")) } }
        (draw_deed(&format!("{address}/sessions/end"), words.say("admin-account-sessions-about"),
            words.say("admin-account-sessions-end")))
        @if shown.is_blocked {
            (draw_deed(&format!("{address}/unblock"), words.say("admin-account-unblock-about"),
                words.say("admin-account-unblock")))
        } @else {
            (draw_deed(&format!("{address}/block"), words.say("admin-account-block-about"),
                words.say("admin-account-block")))
        }
    }
}

/// What a button does, and the button.
fn draw_deed(action: &str, about: &str, label: &str) -> Markup {
    html! {
        form.form method="post" action=(action) {
            p { (about) }
            button.btn { (label) }
        }
    }
}

pub(super) fn draw_removal(reading: &Reading, member: &Member, faults: &[Fault]) -> Markup {
    let words = reading.words();
    let account = &member.account;
    let title =
        words.say_with("organisation-remove-title", &[("name", account.name.as_str().into())]);
    let back = reading.visit.desk(&format!("/admin/accounts/{}", account.id));
    let action = format!("{back}/remove");
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let main = html! {
        (head(&Head { title: &title, ..Head::default() }))
        p { (words.say("admin-account-remove-text")) }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            div.buttons id="f-roles" {
                (submit(words.say("admin-account-remove")))
                a href=(back) { (words.say("organisation-cancel")) }
            }
        }))
    };
    draw_page(&reading.visit, &title, main)
}
