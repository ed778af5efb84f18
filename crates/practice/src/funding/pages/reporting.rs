//! The reports that programmes wait for: all periods of all projects in one place by deadline, with
//! what was claimed and received; and one period.

use super::forms::{self, Frame, tell_period};
use super::ledger::{draw_done, may_post};
use crate::cooperation::Cooperation;
use crate::cooperation::pages::access;
use crate::funding::{
    PeriodState, ReportingPeriod, change_period, find_period_money, find_period_state,
    list_all_periods,
};
use crate::monitoring::find_whom_to_ask;
use crate::organisation::pages::{Reading, Story, draw_history};
use crate::organisation::{Person, find_currency};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, People, Target};
use spine::base::{Fault, Id, Money, PartialDate, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, or_stand_in};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Tone, Visit};
use spine::office::{Entry, Record};
use std::sync::Arc;

/// The words of an address: language, authority, period.
type AtPeriod = Path<(String, String, String)>;

/// `GET …/reporting`
///
/// # Errors
/// 404 for those who see nothing internal.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let words = scene.words;
    let people = list_people(&visit).await?;
    // What is published of a cooperation is not what it reports: listed is what may be opened.
    let may = |one| visit.may(Deed::SeeInternal, &access::target(&visit.actor, one));
    let seen = |period: &Arc<Entry<ReportingPeriod>>| {
        scene.office.find(&period.record.cooperation).is_some_and(may)
    };
    let periods: Vec<_> = list_all_periods(scene.office).into_iter().filter(seen).collect();
    let state = |entry: &Entry<ReportingPeriod>| find_period_state(&entry.record, scene.today);
    let is_open = |entry: &&Arc<Entry<ReportingPeriod>>| match state(entry) {
        PeriodState::ToSend | PeriodState::Late | PeriodState::Sent => true,
        PeriodState::Runs | PeriodState::Approved => false,
    };
    let late = periods.iter().filter(|one| state(one) == PeriodState::Late).count();
    let to_send = periods.iter().filter(|one| state(one) == PeriodState::ToSend).count();
    let (open, rest): (Vec<_>, Vec<_>) = periods.iter().partition(is_open);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let title = words.say("reporting-title");
    let finding = words.say_with(
        "reporting-finding",
        &[("late", count(late).into()), ("open", count(to_send).into())],
    );
    let main = html! {
        (kit::head(&Head { title, lede: Some(html! { (finding) }), ..Head::default() }))
        (draw_done(&scene))
        p.small.soft { (words.say("reporting-about")) }
        @if periods.is_empty() { (kit::empty(words.say("reporting-none"), None)) }
        @if !open.is_empty() {
            (kit::section("open", html! { (words.say("reporting-open")) },
                draw_list(&scene, &people, &open, true)))
        }
        @if !rest.is_empty() {
            (kit::section("rest", html! { (words.say("reporting-rest")) },
                draw_list(&scene, &people, &rest, true)))
        }
    };
    Ok(visit.page(&Sheet { title, part: "funding" }, main))
}

async fn list_people(visit: &Visit) -> Result<Arc<People>, Failure> {
    Ok(match visit.may(Deed::SeeNames, &Target::default()) {
        true => visit.house.accounts.list_people(visit.authority()).await?,
        false => Arc::default(),
    })
}

pub(super) fn draw_list(
    scene: &Scene<'_>,
    people: &People,
    periods: &[&Arc<Entry<ReportingPeriod>>],
    with_project: bool,
) -> Markup {
    let words = scene.words;
    let mut columns = vec![Column::new(Kind::Plain, words.say("reporting-period-head"))];
    if with_project {
        columns.push(Column::new(Kind::Plain, words.say("reporting-project")));
    }
    columns.extend([
        Column::new(Kind::Plain, words.say("reporting-due")),
        Column::new(Kind::Plain, words.say("reporting-state")),
        Column::new(Kind::Plain, words.say("reporting-who")),
        Column::new(Kind::Amount, words.word("phase", "claimed")),
        Column::new(Kind::Amount, words.word("phase", "received")),
    ]);
    let by = (find_currency(scene.office), scene.today);
    let amount = |amount: Option<i64>| match amount {
        Some(amount_minor) => {
            html! { (words.amount_rounded(Money { amount_minor, currency: by.0 })) }
        }
        None => kit::soft(words.say("funding-nothing-posted")),
    };
    let row = |entry: &&Arc<Entry<ReportingPeriod>>| {
        let period = &entry.record;
        let money = find_period_money(scene.office, entry, by);
        let link = scene.link(&format!("/reporting/{}", entry.id), &[]);
        let mut cells = vec![html! { a href=(link) { (tell_period(scene, period)) } }];
        if with_project {
            cells.push(match scene.office.find(&period.cooperation) {
                Some(record) => {
                    let at = format!("/cooperations/{}/ledger", record.slug);
                    html! {
                        a href=(scene.link(&at, &[])) { (kit::name(words, &record.name)) }
                    }
                }
                None => html! { (period.cooperation) },
            });
        }
        cells.extend([
            html! { (words.date(period.due_on)) },
            draw_state(scene, period),
            draw_who(scene, people, period),
            amount(money.claimed),
            amount(money.received),
        ]);
        cells
    };
    let rows: Vec<Vec<Markup>> = periods.iter().map(row).collect();
    let sign = words.currency_sign(by.0);
    html! {
        p.small.soft { (words.say_with("funding-unit", &[("currency", sign.into())])) }
        div.panel { (table::plain(words.say("reporting-title"), &columns, &rows)) }
    }
}

fn draw_state(scene: &Scene<'_>, period: &ReportingPeriod) -> Markup {
    let words = scene.words;
    let state = find_period_state(period, scene.today);
    let tone = match state {
        PeriodState::Runs => Tone::Idea,
        PeriodState::ToSend => Tone::Review,
        PeriodState::Late => Tone::Exiting,
        PeriodState::Sent => Tone::Recommended,
        PeriodState::Approved => Tone::Active,
    };
    let day = period.approved_on.or(period.sent_on);
    html! {
        (kit::tag(tone, words.word("period-state", state.code())))
        @if let Some(day) = day { span.sub { (words.date(day)) } }
    }
}

/// Who writes the report: the one named, else whoever carries the project.
fn draw_who(scene: &Scene<'_>, people: &People, period: &ReportingPeriod) -> Markup {
    let record = scene.office.find(&period.cooperation);
    let asked =
        record.map(|one| find_whom_to_ask(scene.office, (&period.cooperation, one), scene.today));
    let person = period.person.clone().or(asked.as_ref().and_then(|asked| asked.person.clone()));
    let unit = asked.and_then(|asked| asked.unit);
    let tell = |id: &Id<Person>| match people.get(id.as_str()) {
        Some(person) => person.name.clone(),
        None => scene.office.find(id).map_or(id.as_str(), |one| scene.say(&one.post)).to_owned(),
    };
    match (person, unit) {
        (Some(person), _) => html! { (tell(&person)) },
        (None, Some(unit)) => match scene.office.find(&unit) {
            Some(unit) => kit::name(scene.words, &unit.name),
            None => html! { (unit) },
        },
        (None, None) => kit::flag(scene.words.say("monitoring-nobody")),
    }
}

/// A period with its project, where the visit may do the deed to that.
fn find(visit: &Visit, id: &str, deed: Deed) -> Result<Found, Failure> {
    let office = if deed == Deed::EditFunding { &visit.office } else { &visit.view };
    let entry = forms::expect::<ReportingPeriod>(office, id)?.clone();
    let project = office.find_entry(&entry.record.cooperation).cloned();
    let project = project.ok_or_else(Failure::not_found)?;
    visit.need(deed, &access::target(&visit.actor, &project.record))?;
    Ok((project, entry))
}

type Found = (Arc<Entry<Cooperation>>, Arc<Entry<ReportingPeriod>>);

/// `GET …/reporting/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): AtPeriod) -> Result<Markup, Failure> {
    let (project, entry) = find(&visit, &id, Deed::SeeInternal)?;
    let people = list_people(&visit).await?;
    let may = visit.as_of.is_none() && may_post(&visit, &project.record);
    let data = fill(&visit, &entry);
    Ok(draw(&visit, &people, (&project, &entry), (&data, &[], html! {}, may)))
}

/// `POST …/reporting/{id}`
///
/// # Errors
/// 404 and 403 as for posting; what is wrong with the form comes back in the form.
pub async fn change(
    visit: Visit,
    Path((_, _, id)): AtPeriod,
    body: Bytes,
) -> Result<Response, Failure> {
    let (project, entry) = find(&visit, &id, Deed::EditFunding)?;
    let people = list_people(&visit).await?;
    let data = sending::read_form(&body)?;
    let page = |data: &FormData, faults: &[Fault], note: Markup| {
        draw(&visit, &people, (&project, &entry), (data, faults, note, true))
    };
    let period = match read(&visit, &entry.record, &data) {
        Ok(period) => period,
        Err(faults) => return Ok(forms::unprocessable(page(&data, &faults, html! {}))),
    };
    let (of, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    match sending::send(&visit, move |office| change_period(office, (&of, read_at), &period))
        .await?
    {
        Ok(receipt) => {
            let back = visit.desk(&format!("/reporting/{id}?done=period"));
            Ok(visit.see_other(&back, &receipt))
        }
        Err(again) => {
            let data = match &again {
                sending::Again::Stale(newest) => {
                    let now = newest.find_entry(&entry.id).ok_or_else(Failure::not_found)?;
                    sending::open_at(&data, now.seq)
                }
                sending::Again::Faults(_) | sending::Again::Unavailable => data,
            };
            let note = again.draw_note(&visit);
            Ok(again.answer(page(&data, again.faults(), note)))
        }
    }
}

fn fill(visit: &Visit, entry: &Entry<ReportingPeriod>) -> FormData {
    let (words, period) = (visit.words, &entry.record);
    let mut data = FormData::new();
    let day = |day| Some(PartialDate::of_day(day));
    data.put(sending::READ_AT, entry.seq)
        .put_date(words, "from", day(period.from))
        .put_date(words, "to", day(period.to))
        .put_date(words, "due_on", day(period.due_on))
        .put_some("person", period.person.as_ref())
        .put_date(words, "sent_on", period.sent_on.and_then(day))
        .put_date(words, "approved_on", period.approved_on.and_then(day))
        .put("note", period.note.get(words.language()));
    data
}

fn read(
    visit: &Visit,
    before: &ReportingPeriod,
    data: &FormData,
) -> Result<ReportingPeriod, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let from = reader.needed_date("from").map(PartialDate::first_day);
    let to = reader.needed_date("to").map(PartialDate::last_day);
    let due_on = reader.needed_date("due_on").map(PartialDate::last_day);
    let person = reader.id("person");
    let sent_on = reader.date("sent_on").map(PartialDate::last_day);
    let approved_on = reader.date("approved_on").map(PartialDate::last_day);
    let written = reader.text("note");
    let mut note = before.note.clone();
    if written != note.get(visit.words.language()) {
        note.write(visit.words.language(), written);
    }
    let mut faults = reader.into_faults();
    // A day that is missing comes neither too early nor too late.
    let from = or_stand_in(from);
    let period = ReportingPeriod {
        from,
        to: to.unwrap_or(from),
        due_on: due_on.unwrap_or(from),
        person,
        sent_on,
        approved_on,
        note: if note.is_empty() { Text::default() } else { note },
        ..before.clone()
    };
    sending::check_record(&period, &mut faults);
    if faults.is_empty() { Ok(period) } else { Err(faults) }
}

fn draw(
    visit: &Visit,
    people: &People,
    (project, entry): (&Entry<Cooperation>, &Arc<Entry<ReportingPeriod>>),
    (data, faults, note, may): (&FormData, &[Fault], Markup, bool),
) -> Markup {
    let scene = Scene::of(visit);
    let words = visit.words;
    let title = tell_period(&scene, &entry.record);
    let back = scene.link("/reporting", &[]);
    let mut path = vec![(words.say("reporting-title").to_owned(), back.clone())];
    let ledger = scene.link(&format!("/cooperations/{}/ledger", project.record.slug), &[]);
    path.push((scene.say(&project.record.name).to_owned(), ledger.clone()));
    let history = scene.link(&format!("/reporting/{}/history", entry.id), &[]);
    let by = |phase: &str| {
        let at = format!("/cooperations/{}/ledger/new", project.record.slug);
        let pairs = [("phase", phase), ("payer", "programme"), ("period", entry.id.as_str())];
        scene.link(&at, &pairs)
    };
    let above = html! {
        (draw_done(&scene))
        (note)
        (draw_list(&scene, people, &[entry], true))
        p {
            a href=(history) { (words.say("organisation-history")) }
            @if may {
                " · " a href=(by("claimed")) { (words.say("reporting-post-claim")) }
                " · " a href=(by("received")) { (words.say("reporting-post-receipt")) }
            }
        }
    };
    let action = visit.desk(&format!("/reporting/{}", entry.id));
    let frame = Frame {
        title: &title,
        part: "funding",
        path,
        above: above.clone(),
        action: &action,
        back: &back,
        button: words.say("reporting-keep"),
    };
    if !may {
        let path: Vec<(&str, &str)> =
            frame.path.iter().map(|(name, at)| (name.as_str(), at.as_str())).collect();
        let main = html! {
            (kit::crumbs(words, &path, &title))
            (kit::head(&Head { title: &title, ..Head::default() }))
            (above)
            @if !entry.record.note.is_empty() { (kit::text(words, &entry.record.note)) }
        };
        return visit.page(&Sheet { title: &title, part: "funding" }, main);
    }
    let view = FormView::new(words, data, faults);
    let fields = draw_fields(&scene, &view, people);
    forms::draw(visit, &frame, &view, fields)
}

fn draw_fields(scene: &Scene<'_>, view: &FormView<'_>, people: &People) -> Markup {
    let words = scene.words;
    let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
    let choices = list_person_choices(scene, people);
    html! {
        div.side {
            (view.date(field("from", "reporting-from")))
            (view.date(field("to", "reporting-to")))
        }
        (view.date(field("due_on", "reporting-due")))
        (view.select(field("person", "reporting-who").optional(),
            Some(words.say("reporting-who-carries")), &choices))
        div.side {
            (view.date(field("sent_on", "reporting-sent-on").optional()))
            (view.date(field("approved_on", "reporting-approved-on").optional()))
        }
        (view.area(field("note", "reporting-note").optional(), 2))
    }
}

fn list_person_choices(scene: &Scene<'_>, people: &People) -> Vec<Choice> {
    let all = scene.office.list::<Person>().filter(|entry| entry.record.is_here(scene.today));
    let name = |entry: &Entry<Person>| match people.get(entry.id.as_str()) {
        Some(person) => person.name.clone(),
        None => scene.say(&entry.record.post).to_owned(),
    };
    let mut choices: Vec<Choice> =
        all.map(|entry| Choice::new(entry.id.as_str(), name(entry))).collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}

/// `GET …/reporting/{id}/history`
///
/// # Errors
/// 404 where there never was such a period, or it may not be known.
pub async fn history(visit: Visit, Path((_, _, id)): AtPeriod) -> Result<Markup, Failure> {
    let (project, entry) = find(&visit, &id, Deed::SeeInternal)?;
    let scene = Scene::of(&visit);
    let name =
        format!("{}, {}", scene.say(&project.record.name), tell_period(&scene, &entry.record));
    let path = [
        (visit.words.say("reporting-title").to_owned(), scene.link("/reporting", &[])),
        (name, scene.link(&format!("/reporting/{id}"), &[])),
    ];
    let path: Vec<(&str, &str)> = path.iter().map(|(n, at)| (n.as_str(), at.as_str())).collect();
    let reading = Reading::of(visit.clone()).await?;
    let of = (ReportingPeriod::KIND, id.as_str());
    let within = (ReportingPeriod::KIND, &[][..]);
    draw_history(&reading, &Story { of, within, path: &path, part: "funding" }).await
}
