//! The pages of accounts. Pure: members in, pages out.

use super::super::draw_page;
use maud::{Markup, html};
use practice::organisation::{Person, find_authority, pages::Reading};
use spine::{
    account::{Account, HeldRole, Member, Membership, Role},
    base::Fault,
    i18n::Words,
    kit::{
        Head, Tone,
        form::{Choice, Field, FormData, FormView, Rows, Sending, Width},
        head, link_button, main_button, notice, section, soft, submit, table, tag, warning,
    },
};

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
        "added" => notice(words.say("admin-account-added")),
        "linked" => notice(words.say("admin-account-linked")),
        "changed" => notice(words.say("admin-account-changed")),
        "password" => notice(words.say("admin-account-password-set")),
        "removed" => notice(words.say("admin-account-removed")),
        _ => html! {},
    }
}

pub(super) fn draw_list(reading: &Reading, mut members: Vec<Member>) -> Markup {
    let words = reading.words();
    let title = words.say("admin-accounts");
    members.sort_by(|one, other| words.compare(&one.account.name, &other.account.name));
    let columns = [
        table::Column::new(table::Kind::Name, words.say("admin-account-name")),
        table::Column::new(table::Kind::Plain, words.say("admin-account-roles")),
        table::Column::new(table::Kind::Plain, words.say("organisation-person")),
        table::Column::new(table::Kind::Plain, words.say("organisation-state")),
    ];
    let rows: Vec<_> = members.iter().map(|member| draw_row(reading, member)).collect();
    let new = reading.visit.desk("/admin/accounts/new");
    let main = html! {
        (head(&Head {
            title,
            lede: Some(html! { (words.say("admin-accounts-about")) }),
            actions: Some(main_button(words.say("admin-account-add"), &new)),
            ..Head::default()
        }))
        (done(reading))
        div.panel { (table::plain(title, &columns, &rows)) }
    };
    draw_page(&reading.visit, title, main)
}

fn draw_row(reading: &Reading, member: &Member) -> Vec<Markup> {
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
        draw_state(words, account),
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

fn draw_state(words: Words, account: &Account) -> Markup {
    match account.is_disabled {
        true => tag(Tone::Closed, words.say("admin-account-disabled")),
        false => tag(Tone::Active, words.say("admin-account-enabled")),
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
    let title = words.say("admin-account-add");
    let view = FormView::new(words, data, faults);
    let action = reading.visit.desk("/admin/accounts");
    let main = html! {
        (head(&Head { title, ..Head::default() }))
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.text(Field::new("email", words.say("app-email"))
                .help(words.say("admin-account-email-help"))))
            (view.text(Field::new("name", words.say("admin-account-name"))))
            (view.password(
                Field::new("password", words.say("admin-account-password"))
                    .help(words.say("admin-account-password-help")).optional(),
                "new-password",
            ))
            (draw_role(&view, reading))
            div.buttons {
                (submit(words.say("admin-account-add-button")))
                a href=(action) { (words.say("organisation-cancel")) }
            }
        }))
    };
    draw_page(&reading.visit, title, main)
}

/// The one time that a password is seen.
pub(super) fn draw_password(reading: &Reading, account: &Account, password: &str) -> Markup {
    let words = reading.words();
    let title = words.say("admin-account-password-made");
    let back = reading.visit.desk(&format!("/admin/accounts/{}", account.id));
    let main = html! {
        (head(&Head { title, ..Head::default() }))
        (warning(&account.name, html! {
            p { (words.say("admin-account-password-once")) }
            p { code.secret { (password) } }
        }))
        p { (link_button(words.say("organisation-back"), &back)) }
    };
    draw_page(&reading.visit, title, main)
}

/// The page of one account, with the form of its roles as it is filled or was sent.
pub(super) fn draw_one(
    reading: &Reading,
    member: &Member,
    is_only_ours: bool,
    (data, faults): (&FormData, &[Fault]),
) -> Markup {
    let words = reading.words();
    let account = &member.account;
    let address = reading.visit.desk(&format!("/admin/accounts/{}", account.id));
    let remove = format!("{address}/remove");
    let main = html! {
        (head(&Head {
            title: &account.name,
            tag: Some(draw_state(words, account)),
            lede: Some(html! { (account.email.as_deref().unwrap_or_default()) }),
            actions: Some(link_button(words.say("admin-account-remove"), &remove)),
            ..Head::default()
        }))
        (done(reading))
        div.parts {
            (section("roles", html! { (words.say("admin-account-roles")) },
                draw_roles(reading, (data, faults), &address)))
            (section("access", html! { (words.say("admin-account-access")) }, html! {
                @if is_only_ours { (draw_access(reading, account, faults, &address)) }
                @else { p { (words.say("admin-account-elsewhere")) } }
            }))
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

/// The password, and whether it may be signed in with.
fn draw_access(reading: &Reading, account: &Account, faults: &[Fault], address: &str) -> Markup {
    let words = reading.words();
    let data = FormData::new();
    let of_password: Vec<Fault> =
        faults.iter().filter(|fault| fault.at == "password").cloned().collect();
    let view = FormView::new(words, &data, &of_password);
    let (action, key) = match account.is_disabled {
        true => (format!("{address}/enable"), words.say("admin-account-enable")),
        false => (format!("{address}/disable"), words.say("admin-account-disable")),
    };
    html! {
        form.form method="post" action={ (address) "/password" } {
            (view.password(
                Field::new("password", words.say("admin-account-new-password"))
                    .help(words.say("admin-account-password-help")).optional(),
                "new-password",
            ))
            button.btn { (words.say("admin-account-set-password")) }
        }
        form.form method="post" action=(action) {
            p { (words.say("admin-account-disable-text")) }
            button.btn { (key) }
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
