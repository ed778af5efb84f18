//! What the council reads of a round. It drafts itself from the reports; the office writes its own
//! words into each part. Once finished it shows for ever what the records said then.
//!
//! Who comes: the office before a meeting, and a politician who reads one page on a phone or on
//! paper. So each part begins with the office's words, and the facts stand below.

use super::forms::{self, Again, READ_AT, language_of};
use super::overview::{draw_top, overview_of};
use super::scene::{AtYear, Scene, find_person};
use crate::cooperation::Cooperation;
use crate::decision::{Act, Asked, find_route};
use crate::monitoring::{
    CouncilReport, Raising, ReportFacts, ReportPartKind, Round, find_facts, find_report,
    has_matter, raise_report, write_part,
};
use crate::questionnaire::Verdict;
use crate::questionnaire::pages::draw_verdict;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Language, Money, TEXT_LIMIT, Text};
use spine::i18n::Words;
use spine::kit::form::{Field, FormData, FormView, Reader, Sending};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// The words of an address of a part: language, authority, year, part.
pub type AtPart = (String, String, String, String);

/// The office as the report shows it: as it was when the report was finished, else as it is.
async fn find_shown(visit: &Visit, report: Option<&CouncilReport>) -> Result<Arc<Office>, Failure> {
    let Some(frozen) = report.and_then(|report| report.frozen) else {
        return Ok(visit.view.clone());
    };
    let past = visit.house.offices.find_past(visit.authority(), frozen.seq).await?;
    past.ok_or_else(Failure::not_found)
}

/// `GET …/monitoring/{year}/report`
///
/// # Errors
/// 404 where there is no such round.
pub async fn show(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?;
    let entry = find_report(scene.office, &round.id);
    let report = entry.map(|entry| &entry.record);
    let shown = find_shown(&visit, report).await?;
    let as_shown = shown.find_entry(&round.id).ok_or_else(Failure::not_found)?;
    let day = report.and_then(|report| report.frozen).map_or(scene.today, |frozen| frozen.on);
    let facts = find_facts(&shown, as_shown, &scene.sight, day);
    let overview = overview_of(&scene, round);
    let title = scene.round_name(&round.record);
    let is_open = scene.keeps && report.is_none_or(|report| report.frozen.is_none());
    let top = html! {
        (draw_top(&scene, (&round.record, &title), &overview))
        (scene.draw_done())
        (scene.tabs(&round.record, "/report"))
        (draw_standing(&scene, &round.record, entry))
    };
    let shown = Scene { office: &shown, today: day, ..scene };
    let main = html! {
        (top)
        @for kind in ReportPartKind::ALL {
            (draw_part(&shown, &round.record, (*kind, report, is_open), &facts))
            @if *kind == ReportPartKind::NotDelivered { (draw_without(&shown, &facts)) }
        }
    };
    Ok(visit.page(&Sheet { title: &title, part: "monitoring" }, main))
}

/// Whether the report is being written or finished, and what can be done with it.
fn draw_standing(
    scene: &Scene<'_>,
    round: &Round,
    entry: Option<&Arc<Entry<CouncilReport>>>,
) -> Markup {
    let words = scene.words;
    let finish = scene.year(round, "/report/finish");
    match entry.and_then(|entry| Some((entry, &entry.record, entry.record.frozen?))) {
        Some((entry, report, frozen)) => {
            let day = words.date(frozen.on);
            let raise = scene.year(round, "/report/raise");
            let route = find_route(scene.office, Asked::Act(Act::Report), scene.today);
            let own = [("act", Act::Report.code()), ("report", entry.id.as_str())];
            html! {
                p { (words.say_with("monitoring-report-finished", &[("day", day.into())])) }
                @match report.matter.as_ref().filter(|id| has_matter(scene.office, Some(id))) {
                    Some(matter) => p {
                        a href=(scene.desk.link(&format!("/matters/{matter}"), &[])) {
                            (words.say("monitoring-matter-see"))
                        }
                    },
                    // Where the plan has no rule for it, somebody chooses the route.
                    None if scene.keeps && route.is_none() => p {
                        a.btn.main href=(scene.desk.link("/matters/new", &own)) {
                            (words.say("monitoring-report-raise"))
                        }
                    },
                    None if scene.keeps => form.buttons method="post" action=(raise) {
                        button.btn.main { (words.say("monitoring-report-raise")) }
                    },
                    None => {},
                }
            }
        }
        None => html! {
            p.soft { (words.say("monitoring-report-drafted")) }
            @if scene.keeps {
                p { (kit::link_button(words.say("monitoring-report-finish"), &finish)) }
            }
        },
    }
}

fn draw_part(
    scene: &Scene<'_>,
    round: &Round,
    (kind, report, is_open): (ReportPartKind, Option<&CouncilReport>, bool),
    facts: &ReportFacts,
) -> Markup {
    let words = scene.words;
    let name = words.word("report-part", kind.code());
    let id = format!("part-{}", kind.code());
    let written = report.and_then(|r| r.parts.iter().find(|part| part.kind == kind));
    let edit = scene.year(round, &format!("/report/{}", kind.code()));
    html! {
        section.panel aria-labelledby=(id) {
            h2 id=(id) { (name) }
            @if let Some(part) = written { div.own-words { (kit::text(words, &part.text)) } }
            (draw_facts(scene, round, kind, facts))
            @if is_open {
                p.more {
                    a href=(edit) {
                        @if written.is_some() { (words.say("kit-change")) }
                        @else { (words.say("monitoring-report-write")) }
                        span.vh { ": " (name) }
                    }
                }
            }
        }
    }
}

fn draw_facts(
    scene: &Scene<'_>,
    round: &Round,
    kind: ReportPartKind,
    facts: &ReportFacts,
) -> Markup {
    let words = scene.words;
    match kind {
        ReportPartKind::Summary => {
            let [go_on, adjust, exit] = facts.verdicts;
            let named = [
                ("asked", facts.asked.into()),
                ("approved", facts.approved.into()),
                ("continue", go_on.into()),
                ("adjust", adjust.into()),
                ("exit", exit.into()),
            ];
            html! { p { (words.say_with("monitoring-report-summary", &named)) } }
        }
        ReportPartKind::Delivered => list_cooperations(scene, &facts.delivered),
        ReportPartKind::NotDelivered => list_cooperations(scene, &facts.not_delivered),
        ReportPartKind::Lessons => html! {
            @if facts.lessons.is_empty() { p { (kit::soft(words.say("monitoring-report-none"))) } }
            dl.answers {
                @for told in &facts.lessons {
                    div {
                        dt { (scene.cooperation_link(&told.cooperation)) }
                        dd { (kit::text(words, &told.text)) }
                    }
                }
            }
        },
        ReportPartKind::Money => draw_money(words, round, facts),
        ReportPartKind::Proposals => draw_proposals(scene, facts),
    }
}

/// What nothing can be said about yet: it neither delivered nor failed to.
fn draw_without(scene: &Scene<'_>, facts: &ReportFacts) -> Markup {
    let words = scene.words;
    let about = words.say_with(
        "monitoring-report-unanswered-about",
        &[("count", facts.unanswered.len().into()), ("asked", facts.asked.into())],
    );
    html! {
        @if !facts.untold.is_empty() {
            section.panel aria-labelledby="untold" {
                h2 #untold { (words.say("monitoring-report-untold")) }
                (list_cooperations(scene, &facts.untold))
            }
        }
        @if !facts.unanswered.is_empty() {
            section.panel aria-labelledby="unanswered" {
                h2 #unanswered { (words.say("monitoring-report-unanswered")) }
                p { (about) }
                (list_cooperations(scene, &facts.unanswered))
            }
        }
    }
}

fn by_name<'a>(scene: &Scene<'_>, list: &'a [Id<Cooperation>]) -> Vec<&'a Id<Cooperation>> {
    let name =
        |id: &Id<Cooperation>| scene.office.find(id).map_or("", |record| scene.say(&record.name));
    let mut sorted: Vec<&Id<Cooperation>> = list.iter().collect();
    sorted.sort_by(|one, other| scene.words.compare(name(one), name(other)));
    sorted
}

fn list_cooperations(scene: &Scene<'_>, list: &[Id<Cooperation>]) -> Markup {
    html! {
        @if list.is_empty() { p { (kit::soft(scene.words.say("monitoring-report-none"))) } }
        @else {
            ul.columns { @for id in by_name(scene, list) { li { (scene.cooperation_link(id)) } } }
        }
    }
}

fn draw_money(words: Words, round: &Round, facts: &ReportFacts) -> Markup {
    let money = &facts.money;
    let amount =
        |amount_minor| words.amount_whole(Money { amount_minor, currency: money.currency });
    let asked = i64::try_from(round.asked.len()).unwrap_or(i64::MAX);
    let own = |year: i16| {
        let named = [("year", year.to_string().into()), ("count", asked.into())];
        words.say_with("monitoring-money-own", &named)
    };
    let (this, after) = (own(round.year), own(round.year + 1));
    let programmes =
        words.say_with("monitoring-money-programmes", &[("count", money.projects.into())]);
    kit::facts(&[
        (&this, html! { (amount(money.own)) }),
        (&after, html! { (amount(money.own_after)) }),
        (&programmes, html! { (amount(money.programmes)) }),
    ])
}

fn draw_proposals(scene: &Scene<'_>, facts: &ReportFacts) -> Markup {
    let words = scene.words;
    if facts.proposals.is_empty() {
        return html! { p { (kit::soft(words.say("monitoring-report-none"))) } };
    }
    let columns = [
        Column::new(Kind::Plain, words.say("monitoring-cooperation")),
        Column::new(Kind::Plain, words.say("monitoring-proposed")),
        Column::new(Kind::Plain, words.say("monitoring-reason")),
        Column::new(Kind::Plain, words.say("monitoring-matter")),
    ];
    let mut proposals: Vec<_> = facts.proposals.iter().collect();
    proposals.sort_by_key(|proposed| std::cmp::Reverse::<Verdict>(proposed.verdict));
    let rows: Vec<Vec<Markup>> = proposals
        .iter()
        .map(|proposed| {
            vec![
                scene.cooperation_link(&proposed.cooperation),
                draw_verdict(words, Some(proposed.verdict)),
                kit::text(words, &proposed.reason),
                match &proposed.matter {
                    Some(matter) => html! {
                        a href=(scene.desk.link(&format!("/matters/{matter}"), &[])) {
                            (words.say("monitoring-matter-see"))
                        }
                    },
                    None => kit::soft(words.say("monitoring-matter-none")),
                },
            ]
        })
        .collect();
    table::plain(words.word("report-part", "proposals"), &columns, &rows)
}

/// `GET …/monitoring/{year}/report/{part}`
///
/// # Errors
/// 404 where there is no such part, 403 for those who lead no rounds.
pub async fn edit(
    visit: Visit,
    Path((_, _, year, part)): Path<AtPart>,
) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let kind = ReportPartKind::parse(&part).ok_or_else(Failure::not_found)?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?;
    let report = find_report(&visit.office, &round.id);
    if report.is_some_and(|report| report.record.frozen.is_some()) {
        return Ok(Redirect::to(&scene.year(&round.record, "/report")).into_response());
    }
    let base = part_text(report.map(|entry| &entry.record), kind);
    let mut data = FormData::new();
    data.put_text("text", &base);
    let seq = report.map_or(0, |report| report.seq);
    let shown = Shown { data: &data, faults: &[], seq, now: &base };
    Ok(draw_edit(&visit, &scene, (round, kind), (shown, html! {})).into_response())
}

/// A part as its form shows it.
struct Shown<'a> {
    data: &'a FormData,
    faults: &'a [Fault],
    /// The version of the report that the form is opened at.
    seq: i64,
    /// What is kept now.
    now: &'a Text,
}

fn part_text(report: Option<&CouncilReport>, kind: ReportPartKind) -> Text {
    let part = report.and_then(|report| report.parts.iter().find(|part| part.kind == kind));
    part.map(|part| part.text.clone()).unwrap_or_default()
}

/// `POST …/monitoring/{year}/report/{part}`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn write(
    visit: Visit,
    Path((_, _, year, part)): Path<AtPart>,
    body: Bytes,
) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let kind = ReportPartKind::parse(&part).ok_or_else(Failure::not_found)?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?;
    let data = forms::read_form(&body)?;
    let report = find_report(&visit.office, &round.id);
    let seq = report.map_or(0, |report| report.seq);
    let read_at = forms::read_at(&data, seq);
    let past = match read_at {
        0 => None,
        read_at => visit.house.offices.find_past(visit.authority(), read_at).await?,
    };
    let base = past.as_ref().and_then(|office| find_report(office, &round.id));
    let base = part_text(base.map(|entry| &entry.record), kind);
    let text = Reader::new(visit.words, &data).text_in_languages("text", &base);
    let faults = text.check("text", TEXT_LIMIT, false);
    let again = if faults.is_empty() {
        let (id, new, title) = (round.id.clone(), visit.make_id(), make_title(&round.record));
        let was = base.clone();
        let sent = forms::send(&visit, move |office| {
            write_part(office, &id, (&new, &title), (kind, &was, &text))
        });
        match sent.await? {
            Ok(receipt) => {
                let address = scene.year(&round.record, "/report?done=written");
                return Ok(visit.see_other(&address, &receipt));
            }
            Err(again) => again,
        }
    } else {
        Again::Faults(faults)
    };
    let now = part_text(report.map(|entry| &entry.record), kind);
    let shown = Shown { data: &data, faults: again.faults(), seq, now: &now };
    let page = draw_edit(&visit, &scene, (round, kind), (shown, again.draw_note(&visit)));
    Ok((again.status(), page).into_response())
}

/// The name of a round's report in every language of the interface.
pub(super) fn make_title(round: &Round) -> Text {
    let mut title = Text::default();
    for language in Language::INTERFACE {
        let named = [("year", round.year.to_string().into())];
        title.write(language, Words::new(language).say_with("monitoring-of-year", &named));
    }
    title
}

fn draw_edit(
    visit: &Visit,
    scene: &Scene<'_>,
    (round, kind): (&Entry<Round>, ReportPartKind),
    (shown, above): (Shown<'_>, Markup),
) -> Markup {
    let Shown { data, faults, seq, now } = shown;
    let words = scene.words;
    let title = words.word("report-part", kind.code());
    let view = FormView::new(words, data, faults);
    let action = scene.year(&round.record, &format!("/report/{}", kind.code()));
    let back = scene.year(&round.record, "/report");
    let language = language_of(words, now).code();
    let at = format!("text.{language}");
    let facts = find_facts(scene.office, round, &scene.sight, scene.today);
    let field = Field::new(&at, words.say("monitoring-report-words"))
        .help(words.say("monitoring-report-words-help"));
    let typed = data.get(&at);
    let main = html! {
        (scene.crumbs(Some(&round.record), title))
        (kit::head(&Head { title, ..Head::default() }))
        (above)
        @if !now.is_empty() && now.get(words.language()) != typed {
            (kit::warning(words.say("monitoring-kept-now"), kit::text(words, now)))
        }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            input type="hidden" name=(READ_AT) value=(seq);
            (view.area(field.optional(), 8))
            div.buttons {
                (kit::submit(words.say("monitoring-report-save")))
                a href=(back) { (words.say("edit-cancel")) }
            }
        }))
        (kit::panel(
            "facts",
            words.say("monitoring-report-facts"),
            draw_facts(scene, &round.record, kind, &facts),
        ))
    };
    visit.page(&Sheet { title, part: "monitoring" }, main)
}

/// `POST …/monitoring/{year}/report/raise`
///
/// # Errors
/// As [`ask_finish`]; why the matter cannot be raised is told on a page of its own.
pub async fn raise(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    visit.need(Deed::RaiseMatter, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?;
    let report = find_report(&visit.office, &round.id).ok_or_else(Failure::not_found)?;
    let mut asked = Text::default();
    for language in Language::INTERFACE {
        let named = [("year", round.record.year.to_string().into())];
        asked.write(language, Words::new(language).say_with("monitoring-matter-report", &named));
    }
    let title = report.record.title.clone();
    let raising =
        Raising { id: visit.make_id(), title, asked, exit: None, by: find_person(&visit) };
    let (id, today) = (report.id.clone(), visit.today);
    let sent = forms::send(&visit, move |office| raise_report(office, &id, &raising, today));
    match sent.await? {
        Ok(receipt) => {
            let address = scene.year(&round.record, "/report?done=raised");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let page = draw_refused(&visit, &scene, (&round.record, &report.id), again.faults());
            Ok((again.status(), page).into_response())
        }
    }
}

fn draw_refused(
    visit: &Visit,
    scene: &Scene<'_>,
    (round, report): (&Round, &Id<CouncilReport>),
    faults: &[Fault],
) -> Markup {
    let words = scene.words;
    let title = words.say("monitoring-report-raise");
    let own = [("act", Act::Report.code()), ("report", report.as_str())];
    let data = FormData::new();
    let main = html! {
        (scene.crumbs(Some(round), title))
        (kit::head(&Head { title, ..Head::default() }))
        (FormView::new(words, &data, faults).summary())
        p { a href=(scene.desk.link("/matters/new", &own)) {
            (words.say("monitoring-matter-other"))
        } }
        p { a href=(scene.year(round, "/report")) { (words.say("edit-cancel")) } }
    };
    visit.page(&Sheet { title, part: "monitoring" }, main)
}
