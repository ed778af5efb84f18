//! Who has not answered, by who can mend it, and what can be done about it: somebody is named where
//! nobody is, and those who can answer are reminded by hand.
//!
//! Who comes: the office that leads the round. So who would get a letter, and when they last had
//! one, stands beside the button that writes it.

use super::forms::{self, Again};
use super::overview::draw_top;
use super::scene::{AtYear, Scene};
use crate::cooperation::Cooperation;
use crate::decision::pages::forms::list_people;
use crate::duty::{Duty, DutyKind, LastLetters, list_duties, list_receivers};
use crate::monitoring::{OverviewRow, Round, name_answerer};
use crate::organisation::Unit;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Account, Deed, Member, Target};
use spine::base::{Fault, Id};
use spine::kit::form::{Field, FormData, FormView, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Sheet, Visit};
use spine::office::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// True for what a round still waits for from somebody else than the office.
pub fn is_chased(duty: &Duty, round: &Round) -> bool {
    matches!(duty.kind, DutyKind::Answer | DutyKind::Returned)
        && duty.path.starts_with(&format!("/monitoring/{}/", round.year))
}

/// The letters of an authority: who can be written to, and when each was written to last.
struct Post {
    members: Vec<Member>,
    refused: BTreeSet<(String, String)>,
    last: LastLetters,
}

impl Post {
    async fn of(visit: &Visit) -> Result<Self, Failure> {
        let accounts = &visit.house.accounts;
        Ok(Self {
            members: accounts.list_active_members(visit.authority()).await?,
            refused: accounts.list_refused_mails(visit.authority()).await?,
            last: LastLetters::of(&visit.house.offices, accounts, visit.authority()).await?,
        })
    }

    fn reaches(&self, account: &Account) -> bool {
        let email = account.email.as_deref().unwrap_or_default();
        !self.refused.contains(&(account.id.as_str().to_owned(), email.to_owned()))
    }

    /// When a person was last written to; none where they never were, or have no account.
    fn find_last(&self, person: &str) -> Option<Date> {
        let is_theirs = |member: &&Member| member.membership.person.as_deref() == Some(person);
        let accounts = self.members.iter().filter(is_theirs);
        accounts.filter_map(|member| self.last.find(&member.account)).max()
    }
}

/// `GET …/monitoring/{year}/reminders`
///
/// # Errors
/// 404 where there is no such round.
pub async fn show(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    draw(&visit, &year, (&FormData::new(), &[]), html! {}).await
}

async fn draw(
    visit: &Visit,
    year: &str,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Result<Markup, Failure> {
    let scene = Scene::of(visit).await?;
    let round = scene.round(year)?;
    let overview = scene.overview(round);
    let title = scene.round_name(&round.record);
    let open: Vec<&OverviewRow> = overview.rows.iter().filter(|row| row.state.is_open()).collect();
    let post = Post::of(visit).await?;
    let may = scene.keeps && round.record.closed_on.is_none();
    let main = html! {
        (draw_top(&scene, (&round.record, &title), &overview))
        (draw_sent(&scene))
        (above)
        (scene.tabs(&round.record, "/reminders"))
        @if open.is_empty() {
            (kit::empty(scene.words.say("monitoring-all-in"), None))
        } @else {
            @if may { (draw_letters(visit, &scene, round, (&open, &post))) }
            (draw_open((visit, &scene), round, (&open, &post), may.then_some((data, faults))))
        }
    };
    Ok(visit.page(&Sheet { title: &title, part: "monitoring" }, main))
}

/// What has just been done here, and how often (`done=reminded&count=3`).
fn draw_sent(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let key = match scene.query.get("done") {
        "reminded" => spine::key!("monitoring-done-reminded"),
        "named" => spine::key!("monitoring-done-named"),
        _ => return html! {},
    };
    let count = scene.query.get("count").parse::<usize>().unwrap_or(0);
    kit::notice(words.say_with(key, &[("count", count.into())]))
}

/// Who gets a letter, when they last had one, and the button that writes it.
fn draw_letters(
    visit: &Visit,
    scene: &Scene<'_>,
    round: &Entry<Round>,
    (open, post): (&[&OverviewRow], &Post),
) -> Markup {
    let words = scene.words;
    let duties: Vec<Duty> = list_duties(scene.office, scene.today)
        .iter()
        .filter(|duty| is_chased(duty, &round.record))
        .cloned()
        .collect();
    let mut receivers = list_receivers(&duties, &post.members, |account| post.reaches(account));
    receivers.sort_by(|one, other| words.compare(&one.account.name, &other.account.name));
    let is_due = |account: &Account| post.last.find(account) != Some(scene.today);
    let due = receivers.iter().filter(|receiver| is_due(receiver.account)).count();
    let columns = [
        Column::new(Kind::Plain, words.say("monitoring-receiver")),
        Column::new(Kind::Plain, words.say("monitoring-last-reminded")),
        Column::new(Kind::Amount, words.say("monitoring-asked-about")),
    ];
    let rows: Vec<Vec<Markup>> = receivers
        .iter()
        .map(|receiver| {
            vec![
                html! { (receiver.account.name) },
                tell_last(scene, post.last.find(receiver.account)),
                html! { (receiver.duties.len()) },
            ]
        })
        .collect();
    let title = words.say_with("monitoring-remind", &[("count", open.len().into())]);
    let action = scene.year(&round.record, "/reminders");
    kit::section(
        "remind",
        html! { (title) },
        html! {
            p { (words.say("monitoring-remind-about")) }
            @if receivers.is_empty() {
                p { (kit::flag(words.say("monitoring-remind-nobody"))) }
            } @else {
                div.sheet { (table::plain(&title, &columns, &rows)) }
                @if !visit.house.sends_mail { p.soft { (words.say("monitoring-remind-kept")) } }
                @if due == 0 {
                    p.soft { (words.say("monitoring-remind-today")) }
                } @else {
                    (kit::final_note(words))
                    form.buttons method="post" action=(action) {
                        (kit::submit(&words.say_with(
                            "monitoring-remind-do", &[("count", due.into())],
                        )))
                    }
                }
            }
        },
    )
}

fn tell_last(scene: &Scene<'_>, last: Option<Date>) -> Markup {
    match last {
        Some(day) => html! { (scene.words.date(day)) },
        None => kit::soft(scene.words.say("monitoring-never-reminded")),
    }
}

/// What is missing in a unit.
type OfUnit<'r> = (Option<&'r Id<Unit>>, Vec<&'r OverviewRow>);

/// The open reports by the unit that carries them; the unit with the most first.
fn group<'r>(open: &[&'r OverviewRow]) -> Vec<OfUnit<'r>> {
    let mut units: BTreeMap<Option<&Id<Unit>>, Vec<&OverviewRow>> = BTreeMap::new();
    for row in open {
        units.entry(row.unit.as_ref()).or_default().push(row);
    }
    let mut units: Vec<OfUnit<'r>> = units.into_iter().collect();
    // What no unit carries comes last.
    units.sort_by_key(|(unit, rows)| (unit.is_none(), std::cmp::Reverse(rows.len())));
    units
}

fn draw_open(
    (visit, scene): (&Visit, &Scene<'_>),
    round: &Entry<Round>,
    (open, post): (&[&OverviewRow], &Post),
    form: Option<(&FormData, &[Fault])>,
) -> Markup {
    let words = scene.words;
    let nobody = open.iter().filter(|row| row.has_nobody()).count();
    let named = [("count", open.len().into()), ("nobody", nobody.into())];
    let columns = [
        Column::new(Kind::Plain, words.say("monitoring-unit")),
        Column::new(Kind::Plain, words.say("monitoring-missing-answers")),
        Column::new(Kind::Plain, words.say("monitoring-owners-person")),
        Column::new(Kind::Plain, words.say("monitoring-last-reminded")),
    ];
    let title = words.say_with("monitoring-missing-of", &named);
    let chosen = form.map(|(data, _)| data);
    let rows: Vec<Vec<Markup>> = group(open)
        .iter()
        .map(|(unit, rows)| draw_unit(scene, round, (*unit, rows), (post, chosen)))
        .collect();
    let list = html! { div.sheet { (table::plain(&title, &columns, &rows)) } };
    let people = list_people(&crate::strategy::pages::Scene::of(visit), &scene.people);
    kit::section(
        "missing",
        html! { (title) },
        match form {
            None => list,
            Some((data, faults)) => {
                let view = FormView::new(words, data, faults);
                let action = scene.year(&round.record, "/asked");
                let field = Field::new("person", words.say("monitoring-owners-person"));
                let choose = Some(words.say("monitoring-owners-choose"));
                let fields = html! {
                    p.soft { (words.say("monitoring-missing-about")) }
                    (list)
                    (view.select(field, choose, &people))
                    div.buttons { (kit::submit(words.say("monitoring-owners-do"))) }
                };
                let sending = Sending { action: &action, ..Sending::default() };
                html! { div.whole { (view.form(sending, fields)) } }
            }
        },
    )
}

/// A unit with what is missing in it, each to be ticked alone or all together.
fn draw_unit(
    scene: &Scene<'_>,
    round: &Entry<Round>,
    (unit, rows): (Option<&Id<Unit>>, &[&OverviewRow]),
    (post, chosen): (&Post, Option<&FormData>),
) -> Vec<Markup> {
    let words = scene.words;
    let name = unit.map_or_else(|| words.say("monitoring-no-unit").to_owned(), |u| scene.unit(u));
    let key = unit.map_or("", Id::as_str);
    let ticked = |field: &str, value: &str| {
        chosen.is_some_and(|data| data.iter().any(|(name, it)| name == field && it == value))
    };
    let people: BTreeSet<&str> =
        rows.iter().filter_map(|row| row.asked.person.as_ref()).map(Id::as_str).collect();
    let nobody = rows.iter().filter(|row| row.has_nobody()).count();
    let count = words.say_with("monitoring-shown", &[("count", rows.len().into())]);
    vec![
        html! {
            @if chosen.is_some() {
                @let value = format!("unit-{key}");
                (tick("unit", &value, ticked("unit", &value), html! { (name) }))
            } @else { (name) }
        },
        html! {
            details {
                summary { (count) span.vh { ": " (name) } }
                ul.listed {
                    @for row in rows {
                        @let id = row.cooperation.id.as_str();
                        li {
                            @let record = &row.cooperation.record;
                            @let named = kit::name(words, &record.name);
                            @if chosen.is_some() {
                                (tick("chosen", id, ticked("chosen", id), named))
                            }
                            @else { (named) }
                            span.small.soft { (tell_since(scene, row, round.record.due_on)) }
                            " "
                            a.small href=(scene.report(&round.record, record, "")) {
                                (words.say("monitoring-see-report"))
                                span.vh { ": " (scene.say(&record.name)) }
                            }
                        }
                    }
                }
            }
        },
        html! {
            @for person in &people {
                @if let Some(id) = Id::parse(person) { div { (scene.person(&id)) } }
            }
            @if nobody == rows.len() { (kit::flag(words.say("monitoring-nobody-answers"))) }
            @else if nobody > 0 {
                (kit::flag(&words.say_with(
                    "monitoring-nobody-answers-some", &[("count", nobody.into())],
                )))
            }
        },
        html! {
            @for person in &people { div { (tell_last(scene, post.find_last(person))) } }
            @if people.is_empty() { (kit::soft("–")) }
        },
    ]
}

/// A box to tick, with its label.
fn tick(field: &str, value: &str, is_ticked: bool, label: Markup) -> Markup {
    let id = format!("{field}-{value}");
    html! {
        div.check {
            input type="checkbox" id=(id) name=(field) value=(value) checked[is_ticked];
            label for=(id) { (label) }
        }
    }
}

/// Where it stands, since when, and how late it is.
fn tell_since(scene: &Scene<'_>, row: &OverviewRow, due_on: Date) -> String {
    let words = scene.words;
    let state = words.word("review", row.state.code());
    let since = words.date(row.since);
    let named = [("state", state.into()), ("since", since.into())];
    let said = words.say_with("monitoring-state-since", &named);
    let late = (scene.today - due_on).get_days();
    match late > 0 {
        true => {
            let late = words.say_with("monitoring-late", &[("days", i64::from(late).into())]);
            format!("{said}, {late}")
        }
        false => said,
    }
}

/// `POST …/monitoring/{year}/asked`: names who answers for what was ticked.
///
/// # Errors
/// 404 where there is no such round, 403 for those who lead none; what is wrong with the form comes
/// back in the form.
pub async fn name(
    visit: Visit,
    Path((_, _, year)): Path<AtYear>,
    body: Bytes,
) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let data = forms::read_form(&body)?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?.clone();
    let overview = scene.overview(&round);
    let chosen = read_chosen(&data, &overview.rows);
    let (count, id, today) = (chosen.len(), round.id.clone(), visit.today);
    let person = Id::parse(data.get("person"));
    let sent = forms::send(&visit, move |office| {
        name_answerer(office, &id, (&chosen, person.as_ref()), today)
    });
    let again: Again = match sent.await? {
        Ok(receipt) => {
            let rest = format!("/reminders?done=named&count={count}");
            return Ok(visit.see_other(&scene.year(&round.record, &rest), &receipt));
        }
        Err(again) => again,
    };
    let note = again.draw_note(&visit);
    let page = draw(&visit, &year, (&data, again.faults()), note).await?;
    Ok((again.status(), page).into_response())
}

/// What was ticked: single cooperations, and all that is missing in a unit.
fn read_chosen(data: &FormData, rows: &[OverviewRow]) -> BTreeSet<Id<Cooperation>> {
    let has = |field: &str, value: &str| {
        data.iter().any(|(name, ticked)| name == field && ticked == value)
    };
    let is_chosen = |row: &&OverviewRow| {
        let unit = row.unit.as_ref().map_or("", Id::as_str);
        has("chosen", row.cooperation.id.as_str()) || has("unit", &format!("unit-{unit}"))
    };
    let open = rows.iter().filter(|row| row.state.is_open());
    open.filter(is_chosen).map(|row| row.cooperation.id.clone()).collect()
}
