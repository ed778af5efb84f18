//! The page of one's own account.

use super::Own;
use maud::{Markup, html};
use practice::cooperation::Cooperation;
use practice::organisation::find_authority;
use spine::{
    account::{DraftHead, PASSWORD_LEAST, SessionRow},
    base::{Fault, Id, Language},
    kit::{
        Failure, Head, Shell, Tone, Who,
        form::{Choice, Field, FormData, FormView, Sending, Width},
        head, notice, page, section, submit, tag,
    },
    ledger::read_instant,
    office::Office,
};
use std::sync::Arc;

/// An authority in which the person has a role.
struct Workplace {
    slug: String,
    name: String,
    office: Option<Arc<Office>>,
}

/// The form filled from the account.
pub(super) fn fill(own: &Own) -> FormData {
    let mut data = FormData::new();
    data.put("name", &own.account.name).put("language", own.account.language.code());
    data
}

/// The whole page. Faults of the two forms stand in the form they belong to.
pub(super) async fn draw(own: &Own, data: &FormData, faults: &[Fault]) -> Result<Markup, Failure> {
    let words = own.words;
    let title = words.say("account-title");
    let mut offices = Vec::new();
    for authority in own.memberships.keys() {
        let office = own.house.offices.find(authority).await?;
        let named = office.as_deref().and_then(find_authority);
        let name = named.map(|known| known.name.get(words.language()).to_owned());
        let name = name.unwrap_or_else(|| authority.clone());
        offices.push(Workplace { slug: authority.clone(), name, office });
    }
    let (of_password, of_profile): (Vec<Fault>, Vec<Fault>) = faults
        .iter()
        .cloned()
        .partition(|fault| matches!(fault.at.as_str(), "current" | "password"));
    let main = html! {
        div.narrow.parts {
            (head(&Head {
                title,
                lede: own.account.email.as_ref().map(|email| html! { (email) }),
                actions: Some(draw_sign_out(own)),
                ..Head::default()
            }))
            (done(own))
            (section("work", html! { (words.say("account-authorities")) },
                draw_offices(own, &offices)))
            (section("profile", html! { (words.say("account-profile")) },
                draw_profile(own, data, &of_profile)))
            (section("password", html! { (words.say("account-password")) },
                draw_password(own, &of_password)))
            (section("sessions", html! { (words.say("account-sessions")) }, draw_sessions(own)))
            (section("drafts", html! { (words.say("account-drafts")) }, draw_drafts(own, &offices)))
        }
    };
    let code = words.language().code();
    let (home, account) = (format!("/{code}"), format!("/{code}/account"));
    let accessibility = format!("/{code}/accessibility");
    let shell = Shell {
        home: &home,
        who: Some(Who { name: &own.account.name, href: &account }),
        foot: &[(words.say("app-accessibility"), &accessibility)],
        ..Shell::bare(words, title, &own.address)
    };
    Ok(page(&shell, main))
}

fn draw_sign_out(own: &Own) -> Markup {
    let action = format!("/{}/sign-out", own.words.language().code());
    html! {
        form method="post" action=(action) { button.btn { (own.words.say("app-sign-out")) } }
    }
}

fn done(own: &Own) -> Markup {
    let words = own.words;
    match own.address.split_once("?done=").map_or("", |(_, done)| done) {
        "profile" => notice(words.say("account-done-profile")),
        "password" => notice(words.say("account-done-password")),
        "session" => notice(words.say("account-done-session")),
        _ => html! {},
    }
}

fn draw_offices(own: &Own, offices: &[Workplace]) -> Markup {
    let words = own.words;
    let code = words.language().code();
    html! {
        @if offices.is_empty() { p { (words.say("account-no-authority")) } }
        @else {
            ul.listed {
                @for Workplace { slug, name, .. } in offices {
                    @let roles: Vec<&str> = own.memberships[slug].roles.iter()
                        .map(|held| words.word("role", held.role.code())).collect();
                    li {
                        a href={ "/" (code) "/at/" (slug) "/desk" } { (name) }
                        ", " (words.list(&roles))
                    }
                }
            }
        }
    }
}

fn draw_profile(own: &Own, data: &FormData, faults: &[Fault]) -> Markup {
    let words = own.words;
    let view = FormView::new(words, data, faults);
    let languages: Vec<Choice> = Language::INTERFACE
        .iter()
        .map(|language| Choice::new(language.code(), language.own_name()))
        .collect();
    let action = format!("/{}/account", words.language().code());
    view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            (view.text(Field::new("name", words.say("account-name"))))
            (view.select(
                Field::new("language", words.say("account-language")).width(Width::Medium),
                None, &languages,
            ))
            (submit(words.say("account-save")))
        },
    )
}

fn draw_password(own: &Own, faults: &[Fault]) -> Markup {
    let words = own.words;
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let action = format!("/{}/account/password", words.language().code());
    let help = words.say_with("account-password-help", &[("least", PASSWORD_LEAST.into())]);
    html! {
        (view.summary())
        form.form method="post" action=(action) novalidate {
            (view.password(
                Field::new("current", words.say("account-password-now")), "current-password",
            ))
            (view.password(
                Field::new("password", words.say("account-password-new")).help(&help),
                "new-password",
            ))
            button.btn { (words.say("account-password-change")) }
        }
    }
}

fn draw_sessions(own: &Own) -> Markup {
    let words = own.words;
    let all = format!("/{}/account/sessions/end", words.language().code());
    html! {
        p { (words.say("account-sessions-about")) }
        ul.sessions { @for session in &own.sessions { li { (draw_session(own, session)) } } }
        form method="post" action=(all) {
            button.btn { (words.say("account-sign-out-everywhere")) }
        }
    }
}

fn draw_session(own: &Own, session: &SessionRow) -> Markup {
    let words = own.words;
    let when = |text: &str| match read_instant(text) {
        Ok(at) => words.instant(at, own.house.offices.zone()),
        Err(_) => text.to_owned(),
    };
    let seen = words.say_with("account-session-seen", &[("when", when(&session.seen_at).into())]);
    let began =
        words.say_with("account-session-began", &[("when", when(&session.created_at).into())]);
    let device = name_device(&session.user_agent);
    let named = if device.is_empty() { words.say("account-device-unknown") } else { &device };
    let action = format!("/{}/account/sessions/{}/end", words.language().code(), session.id);
    html! {
        div {
            strong { (named) } " "
            @if session.id == own.person.session {
                (tag(Tone::Active, words.say("account-session-here")))
            }
            span.sub { (seen) " · " (began) " · " (session.remote) }
        }
        @if session.id != own.person.session {
            form method="post" action=(action) {
                button.btn { (words.say("account-session-end")) span.vh { " " (named) } }
            }
        }
    }
}

/// The browser and the system, as far as the browser's name for itself tells them.
fn name_device(agent: &str) -> String {
    // The order matters: every browser also names those it wants to be taken for.
    let browser = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    let system = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    let parts: Vec<&str> = find(&browser).into_iter().chain(find(&system)).collect();
    if parts.is_empty() { agent.chars().take(60).collect() } else { parts.join(", ") }
}

fn draw_drafts(own: &Own, offices: &[Workplace]) -> Markup {
    let words = own.words;
    html! {
        @if own.drafts.is_empty() { p.soft { (words.say("account-no-draft")) } }
        @else {
            ul.listed { @for draft in &own.drafts { li { (draw_draft(own, draft, offices)) } } }
        }
    }
}

/// A draft by what it is of, leading to its form where that is still there.
fn draw_draft(own: &Own, draft: &DraftHead, offices: &[Workplace]) -> Markup {
    let words = own.words;
    let place = offices.iter().find(|place| place.slug == draft.authority);
    let when = match read_instant(&draft.saved_at) {
        Ok(at) => words.instant(at, own.house.offices.zone()),
        Err(_) => draft.saved_at.clone(),
    };
    html! {
        @match place.and_then(|place| find_form(own, draft, place)) {
            Some((label, href)) => a href=(href) { (label) },
            None => (draft.subject),
        }
        span.sub { @if let Some(place) = place { (place.name) " · " } (when) }
    }
}

/// What a draft is of and the address of its form. The subject of a form of the register is
/// `cooperation/{id}/{section}`.
fn find_form(own: &Own, draft: &DraftHead, place: &Workplace) -> Option<(String, String)> {
    let words = own.words;
    let (id, section) = draft.subject.strip_prefix("cooperation/")?.split_once('/')?;
    let known: &Cooperation = place.office.as_ref()?.find(&Id::parse(id)?)?;
    let name = known.name.get(words.language());
    let label = words.find(&format!("section-{section}")).unwrap_or(section);
    let (code, slug) = (words.language().code(), &place.slug);
    let href = format!("/{code}/at/{slug}/desk/cooperations/{}/edit/{section}", known.slug);
    Some((format!("{name}: {label}"), href))
}

#[cfg(test)]
mod tests {
    use super::name_device;

    #[test]
    fn a_device_is_called_by_browser_and_system() {
        let check = |agent: &str, name: &str| assert_eq!(name_device(agent), name);
        check(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
             Chrome/120.0 Safari/537.36 Edg/120.0",
            "Edge, Windows",
        );
        check(
            "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0",
            "Firefox, Linux",
        );
        check(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1",
            "Safari, iPhone",
        );
        check("curl/8", "curl/8");
    }
}
