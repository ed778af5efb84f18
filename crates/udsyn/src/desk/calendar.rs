//! Calendars for other programs: what waits for somebody, and the meetings of a body, under an
//! address that is its own key and can be renewed.

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use practice::{
    decision::Meeting,
    duty::{self, gather_unnamed, letter, list_duties, list_own},
    organisation::{Body, as_holder, find_authority, pages::read_form},
};
use spine::{
    account::{Account, Calendar, Deed, Secret, Target},
    base::Id,
    i18n::Words,
    kit::{Failure, Head, House, Visit, head},
    notify::{Day, draw_calendar},
    office::Office,
};

/// What the page calls the part it belongs to.
const PART: &str = "today";

/// `GET …/desk/calendar`
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let words = visit.words;
    let account = find_account(&visit)?;
    let known = visit.house.accounts.list_calendars(visit.authority(), account).await?;
    let address_of = |body: Option<&str>| {
        let found = known.iter().find(|(_, of)| of.as_deref() == body);
        found.map(|(secret, _)| format!("{}/calendar/{secret}.ics", visit.house.address))
    };
    let bodies = visit.office.list::<Body>().filter(|body| body.record.closed_on.is_none());
    let main = html! {
        (head(&Head {
            title: words.say("calendar-title"),
            lede: Some(html! { (words.say("calendar-lede")) }),
            ..Head::default()
        }))
        div.prose {
            (draw_one(&visit, words.say("calendar-own"), None, address_of(None)))
            @for body in bodies {
                @let name = body.record.name.get(words.language());
                (draw_one(&visit, name, Some(&body.id), address_of(Some(body.id.as_str()))))
            }
            p.small.soft { (words.say("calendar-secret")) }
        }
    };
    let sheet = spine::kit::Sheet { title: words.say("calendar-title"), part: PART };
    Ok(visit.page(&sheet, main))
}

fn draw_one(visit: &Visit, name: &str, body: Option<&Id<Body>>, address: Option<String>) -> Markup {
    let words = visit.words;
    let here = visit.desk("/calendar");
    let label = words.say(if address.is_some() { "calendar-renew" } else { "calendar-make" });
    html! {
        h2 { (name) }
        @if let Some(address) = &address {
            p { a href=(address) { (address) } }
        }
        form method="post" action=(here) {
            input type="hidden" name="body" value=(body.map_or("", Id::as_str));
            div.actions {
                (submit_named(label, name))
                @if address.is_some() {
                    button.btn name="remove" value="yes" {
                        (words.say("calendar-remove")) span.vh { ": " (name) }
                    }
                }
            }
        }
    }
}

fn submit_named(label: &str, name: &str) -> Markup {
    html! { button.btn { (label) span.vh { ": " (name) } } }
}

fn find_account(visit: &Visit) -> Result<&Id<Account>, Failure> {
    visit.actor.account().ok_or_else(Failure::not_found)
}

/// `POST …/desk/calendar`: makes, renews or removes an address.
pub async fn renew(visit: Visit, body: Bytes) -> Result<Redirect, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let data = read_form(&body)?;
    let of = Some(data.get("body")).filter(|body| !body.is_empty());
    let is_known =
        |body: &str| Id::<Body>::parse(body).is_some_and(|body| visit.office.find(&body).is_some());
    if of.is_some_and(|body| !is_known(body)) {
        return Err(Failure::not_found());
    }
    let calendar = Calendar {
        authority: visit.authority().to_owned(),
        account: find_account(&visit)?.clone(),
        body: of.map(str::to_owned),
    };
    let accounts = &visit.house.accounts;
    if data.get("remove").is_empty() {
        accounts.renew_calendar(&calendar).await?;
    } else {
        accounts.remove_calendar(&calendar).await?;
    }
    Ok(Redirect::to(&visit.desk("/calendar")))
}

/// `GET /calendar/{secret}.ics`
pub async fn serve(
    State(house): State<House>,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let secret = name.strip_suffix(".ics").and_then(Secret::parse);
    let secret = secret.ok_or_else(Failure::not_found)?;
    let calendar = house.accounts.find_calendar(&secret).await?.ok_or_else(Failure::not_found)?;
    let account = house.accounts.find(&calendar.account).await?.ok_or_else(Failure::not_found)?;
    let office = house.offices.find(&calendar.authority).await?.ok_or_else(Failure::not_found)?;
    // Who no longer belongs to the authority no longer reads its calendar.
    let actor = house.accounts.find_account_actor(&calendar.account, &calendar.authority).await?;
    if !actor.is_member() {
        return Err(Failure::not_found());
    }
    let words = Words::new(account.language);
    let desk =
        format!("{}/{}/at/{}/desk", house.address, words.language().code(), calendar.authority);
    let today = house.offices.today(&calendar.authority);
    let actor = as_holder(actor, &office, today);
    let days = match calendar.body.as_deref().and_then(Id::<Body>::parse) {
        Some(body) => list_meetings(&office, words, &desk, &body),
        None => {
            let duties = list_duties(&office, today);
            let own = list_own(&duties, &actor);
            let own = gather_unnamed(&own);
            own.iter().filter_map(|duty| tell_duty(words, &desk, duty)).collect()
        }
    };
    let authority = find_authority(&office).map_or("", |a| a.name.get(words.language()));
    let host = house.address.rsplit('/').next().unwrap_or_default();
    let now = house.offices.real_now();
    let file = draw_calendar(&format!("Udsyn, {authority}"), host, now, &days);
    let mut answer = file.into_response();
    let headers: &mut HeaderMap = answer.headers_mut();
    let media = header::HeaderValue::from_static("text/calendar; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, media);
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("private, no-store"));
    Ok(answer)
}

fn tell_duty(words: Words, desk: &str, duty: &duty::Duty) -> Option<Day> {
    Some(Day {
        key: duty.key.replace('/', "-"),
        on: duty.due_on?,
        title: letter::tell(words, duty),
        about: String::new(),
        place: String::new(),
        address: format!("{desk}{}", duty.path),
    })
}

fn list_meetings(office: &Office, words: Words, desk: &str, body: &Id<Body>) -> Vec<Day> {
    let name = office.find(body).map_or("", |body| body.name.get(words.language()));
    let meetings = office.list::<Meeting>().filter(|meeting| &meeting.record.body == body);
    meetings
        .map(|meeting| Day {
            key: format!("meeting-{}", meeting.id),
            on: meeting.record.on,
            title: words.say_with("calendar-meeting", &[("body", name.into())]),
            about: words
                .say_with("calendar-items", &[("count", meeting.record.items.len().into())]),
            place: meeting.record.place.get(words.language()).to_owned(),
            address: format!("{desk}/meetings/{}", meeting.id),
        })
        .collect()
}
