//! The first page of an installation: its authorities. In a demonstration it also shows in one
//! picture and one sentence what this is, and lets a visitor look around as one of four people.

use super::entrance::{check_origin, give, parse_interface, see_other};
use crate::app::{DEMO_PASSWORD, GUESTS, RemoteAddress, STAGE};
use axum::{
    body::Bytes,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, header},
    response::Response,
};
use maud::{Markup, html};
use practice::{
    cooperation::{
        list_rows,
        pages::excerpt::{draw_excerpt, list_excerpt},
    },
    organisation::find_authority,
    strategy::list_strategies,
};
use spine::{
    account::{Actor, Cookie, SignIn, SignInRefusal},
    i18n::Words,
    key,
    kit::{Failure, House, Problem, ProblemKind, Shell, Who, form::FormData, page},
    office::Office,
};
use std::sync::Arc;

/// An authority of this installation.
struct Here {
    slug: String,
    name: String,
    office: Arc<Office>,
    /// True where whoever asks works there.
    is_own: bool,
}

/// `GET /{language}`: the authorities of this installation, and the way to sign in.
pub async fn show(
    State(house): State<House>,
    Path(language): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Markup, Failure> {
    let words = Words::new(parse_interface(&language)?);
    let all = list_authorities(&house, words, &headers).await?;
    let sign_in = format!("/{language}/sign-in");
    let accessibility = format!("/{language}/accessibility");
    let foot = [
        (words.say("app-sign-in"), sign_in.as_str()),
        (words.say("app-accessibility"), &accessibility),
    ];
    let who = Who { name: words.say("app-sign-in"), href: &sign_in };
    let shell = Shell {
        foot: &foot,
        who: Some(who),
        ..Shell::bare(words, words.say("app-welcome"), uri.path())
    };
    let stage = all.iter().find(|here| house.demo && here.slug == STAGE);
    let main = match stage {
        Some(stage) => draw_demo(&house, words, stage, &all),
        None => draw_plain(words, &all, &sign_in),
    };
    Ok(page(&shell, main))
}

async fn list_authorities(
    house: &House,
    words: Words,
    headers: &HeaderMap,
) -> Result<Vec<Here>, Failure> {
    let session = Cookie::Session.find(headers, house.https);
    let mut all = Vec::new();
    for row in house.offices.ledger().list_authorities().await? {
        let Some(office) = house.offices.find(&row.id).await? else { continue };
        let name = find_authority(&office).map(|a| a.name.get(words.language()).to_owned());
        let actor = match &session {
            Some(session) => house.accounts.find_actor(session, &row.id).await?,
            None => Actor::Visitor,
        };
        all.push(Here {
            name: name.unwrap_or_else(|| row.id.clone()),
            slug: row.id,
            office,
            is_own: actor.is_member(),
        });
    }
    // The one that is shown from within stands first.
    let is_other = |here: &Here| !(house.demo && here.slug == STAGE);
    all.sort_by(|one, other| {
        let names = || words.compare(&one.name, &other.name);
        is_other(one).cmp(&is_other(other)).then_with(names)
    });
    Ok(all)
}

/// The authorities: where one works first, and the public sites of all.
fn draw_plain(words: Words, all: &[Here], sign_in: &str) -> Markup {
    let language = words.language().code();
    let own: Vec<&Here> = all.iter().filter(|here| here.is_own).collect();
    html! {
        div.narrow {
            h1 { (words.say("app-welcome")) }
            @if all.is_empty() {
                p.lede { (words.say("app-no-authority")) }
            } @else if own.is_empty() {
                p.lede { (words.say("app-about")) }
                p { a.btn.main href=(sign_in) { (words.say("app-sign-in")) } }
            } @else {
                p.lede { (words.say("app-choose")) }
                ul.listed {
                    @for here in own {
                        li { a href={ "/" (language) "/at/" (here.slug) "/desk" } { (here.name) } }
                    }
                }
            }
            @if !all.is_empty() {
                h2 { (words.say("app-sites")) }
                ul.listed {
                    @for here in all {
                        li { a href={ "/" (language) "/at/" (here.slug) } { (here.name) } }
                    }
                }
            }
        }
    }
}

/// As whom one can look around: the word in the form, the name of the button, what one finds.
const ROLES: [(&str, &str, &str); 4] = [
    ("office", key!("demo-as-office"), key!("demo-as-office-about")),
    ("unit", key!("demo-as-unit"), key!("demo-as-unit-about")),
    ("member", key!("demo-as-member"), key!("demo-as-member-about")),
    ("admin", key!("demo-as-admin"), key!("demo-as-admin-about")),
];

fn draw_demo(house: &House, words: Words, stage: &Here, all: &[Here]) -> Markup {
    let language = words.language().code();
    let today = house.offices.today(&stage.slug);
    let action = format!("/{language}/demo/sign-in");
    html! {
        div.entrance {
            div.front {
                div.say {
                    h1 { (words.say("demo-title")) }
                    p.lede { (words.say("demo-about")) }
                    form.roles method="post" action=(action) aria-label=(words.say("demo-try")) {
                        ul {
                            @for (place, (role, name, about)) in ROLES.iter().enumerate() {
                                li {
                                    button.btn.main[place == 0] name="as" value=(role) {
                                        (words.say(name))
                                    }
                                    p.small.soft { (words.say(about)) }
                                }
                            }
                        }
                    }
                }
                (draw_picture(words, stage, today))
            }
            section.sites aria-labelledby="sites" {
                h2 #sites { (words.say("demo-sites")) }
                ul.sitecards {
                    @for here in all {
                        li.panel {
                            h3 { a href={ "/" (language) "/at/" (here.slug) } { (here.name) } }
                            (draw_site(words, here, house.offices.today(&here.slug)))
                        }
                    }
                }
            }
            p.small.soft { (words.say_with("demo-note", &[
                ("authority", stage.name.as_str().into()),
                ("day", words.date(today).into()),
            ])) }
        }
    }
}

/// Rows of the register as everybody may see them.
fn draw_picture(words: Words, stage: &Here, today: jiff::civil::Date) -> Markup {
    let public = stage.office.to_public();
    let rows = list_excerpt(&public, today);
    let label = words.say_with("demo-picture", &[("authority", stage.name.as_str().into())]);
    let site = format!("/{}/at/{}/cooperations", words.language().code(), stage.slug);
    let count = words.say_with(
        "demo-picture-of",
        &[("count", rows.len().into()), ("of", list_rows(&public, today).len().into())],
    );
    html! {
        figure.panel.picture {
            figcaption { strong { (label) } " " span.small.soft { (count) } }
            (draw_excerpt(words, &public, (today, &label), &rows, &|slug| format!("{site}/{slug}")))
        }
    }
}

/// What a public site holds: how many cooperations, and which strategies.
fn draw_site(words: Words, here: &Here, today: jiff::civil::Date) -> Markup {
    let public = here.office.to_public();
    let strategies: Vec<String> = list_strategies(&public)
        .iter()
        .map(|entry| entry.record.name.get(words.language()).to_owned())
        .take(1)
        .collect();
    let count = list_rows(&public, today).len();
    html! {
        p { (words.list(&strategies)) }
        p.sub { (words.say_with("demo-site-count", &[("count", count.into())])) }
    }
}

/// `POST /{language}/demo/sign-in`: lets a visitor of the demonstration in as one of its people.
pub async fn try_it(
    State(house): State<House>,
    Path(language): Path<String>,
    remote: RemoteAddress,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let words = Words::new(parse_interface(&language)?);
    if !house.demo {
        return Err(Failure::not_found());
    }
    check_origin(words, &headers)?;
    let data = FormData::parse(&body)
        .map_err(|fault| Problem::new(ProblemKind::Unreadable).faults(vec![fault]))?;
    let role = data.get("as");
    let guest = GUESTS.iter().find(|(known, _)| *known == role);
    let (_, email) = guest.ok_or_else(Failure::not_found)?;
    let device = Cookie::Device.find(&headers, house.https);
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    let asked = SignIn {
        email,
        password: DEMO_PASSWORD,
        remote: remote.0,
        user_agent: agent.unwrap_or_default(),
        device: device.as_ref(),
    };
    match house.accounts.sign_in(asked).await {
        Ok(admission) => {
            let mut answer = see_other(&format!("/{language}/at/{STAGE}/desk"));
            give(&mut answer, &Cookie::Session.write(&admission.session, house.https));
            give(&mut answer, &Cookie::Device.write(&admission.device, house.https));
            Ok(answer)
        }
        // Somebody gave this account another password: then it is signed in to by hand.
        Err(SignInRefusal::Wrong) => Ok(see_other(&format!("/{language}/sign-in"))),
        Err(SignInRefusal::TooMany { retry_after_seconds }) => {
            let seconds = u32::try_from(retry_after_seconds).unwrap_or(u32::MAX);
            Err(Problem::new(ProblemKind::TooMany).retry(seconds).into())
        }
        Err(SignInRefusal::Busy) => Err(Problem::new(ProblemKind::Unavailable).retry(3).into()),
        Err(SignInRefusal::Ledger(error)) => Err(error.into()),
    }
}
