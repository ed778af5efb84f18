//! The rounds: which there are, opening one with a look at who will be asked, and closing it.

use super::forms::{self, Again, READ_AT};
use super::scene::{AtYear, Scene};
use crate::cooperation::Track;
use crate::duty::{Part, list_duties};
use crate::monitoring::{
    Asked, Opening, ReviewState, Round, close_round, count_open, list_asked, list_guides,
    list_rounds, open_round,
};
use crate::organisation::Unit;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, PartialDate};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending, Width};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;
use std::collections::BTreeMap;
use std::sync::Arc;

/// `GET …/monitoring`
///
/// # Errors
/// 404 for those who see nothing internal.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    let scene = Scene::of(&visit).await?;
    let words = scene.words;
    let rounds = list_rounds(scene.office);
    let new = scene.desk.link("/monitoring/new", &[]);
    let owners = scene.desk.link("/monitoring/owners", &[]);
    let actions = html! {
        @if scene.keeps {
            (kit::link_button(words.say("monitoring-owners"), &owners))
            (kit::main_button(words.say("monitoring-open"), &new))
        }
    };
    let main = html! {
        (kit::head(&Head {
            title: words.say("monitoring-title"),
            lede: Some(html! { (words.say("monitoring-lede")) }),
            actions: Some(actions),
            ..Head::default()
        }))
        (scene.draw_done())
        (draw_own(&visit, &scene))
        @if rounds.is_empty() { (kit::empty(words.say("monitoring-none"), None)) }
        @else { (draw_rounds(&scene, &rounds)) }
    };
    Ok(visit.page(&Sheet { title: words.say("monitoring-title"), part: "monitoring" }, main))
}

/// The reports that wait for the reader.
fn draw_own(visit: &Visit, scene: &Scene<'_>) -> Markup {
    let Some(person) = visit.actor.person().filter(|_| visit.as_of.is_none()) else {
        return html! {};
    };
    let words = scene.words;
    let duties = list_duties(scene.office, scene.today);
    let here = duties.iter().filter(|duty| duty.kind.part() == Some(Part::Monitoring));
    let own = here.filter(|duty| duty.person.as_ref().is_some_and(|p| p.as_str() == person));
    let own: Vec<_> = own.collect();
    html! {
        @if !own.is_empty() {
            section.panel aria-labelledby="own" {
                h2 #own { (words.say("monitoring-own")) }
                ul.listed {
                    @for duty in own {
                        li {
                            a href=(scene.desk.link(&duty.path, &[])) {
                                (kit::name(words, &duty.what))
                            }
                            ", " (words.word("monitoring-duty", duty.kind.code()))
                            @if let Some(due) = duty.due_on { ", " (words.date(due)) }
                        }
                    }
                }
            }
        }
    }
}

fn draw_rounds(scene: &Scene<'_>, rounds: &[Arc<Entry<Round>>]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("monitoring-round")),
        Column::new(Kind::Plain, words.say("monitoring-state")),
        Column::new(Kind::Plain, words.say("monitoring-due")),
        Column::new(Kind::Amount, words.say("monitoring-asked-about")),
        Column::new(Kind::Amount, words.say("monitoring-answered")),
        Column::new(Kind::Amount, words.say("monitoring-concluded")),
    ];
    let rows: Vec<Vec<Markup>> = rounds
        .iter()
        .map(|entry| {
            let round = &entry.record;
            let overview = scene.overview(entry);
            let states = overview.count_states();
            let concluded = states.get(&ReviewState::Concluded).copied().unwrap_or(0);
            vec![
                html! { a href=(scene.year(round, "")) { (scene.round_name(round)) } },
                html! { (tell_state(scene, round)) },
                html! { (words.date(round.due_on)) },
                html! { (overview.rows.len()) },
                html! { (overview.count_answered()) },
                html! { (concluded) },
            ]
        })
        .collect();
    html! { div.sheet { (table::plain(words.say("monitoring-title"), &columns, &rows)) } }
}

/// Whether a round is open, and until or since when.
pub(super) fn tell_state(scene: &Scene<'_>, round: &Round) -> String {
    let words = scene.words;
    match round.closed_on {
        Some(on) => words.say_with("monitoring-closed-on", &[("day", words.date(on).into())]),
        None => {
            words.say_with("monitoring-open-until", &[("day", words.date(round.due_on).into())])
        }
    }
}

/// `GET …/monitoring/new`
///
/// # Errors
/// 403 for those who lead no rounds.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    let mut data = FormData::new();
    // The year that is over, unless it has been asked about.
    let known = list_rounds(scene.office).first().map_or(i16::MIN, |round| round.record.year);
    data.put("year", (visit.today.year() - 1).max(known.saturating_add(1)));
    for (at, track) in GUIDES {
        let guides = list_guides(scene.office, track, visit.today);
        data.put_some(at, guides.first().map(|guide| guide.id.as_str().to_owned()));
    }
    Ok(draw_start(&visit, &scene, (&data, &[]), html! {}))
}

/// The fields with the guides, and the track of each.
const GUIDES: [(&str, Track); 2] =
    [("political_guide", Track::Political), ("administrative_guide", Track::Administrative)];

/// `POST …/monitoring/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn open(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let data = forms::read_form(&body)?;
    let again = match read(&visit, &data) {
        Err(faults) => Again::Faults(faults),
        Ok(opening) => {
            let (id, today) = (visit.make_id(), visit.today);
            let year = opening.year;
            let command = move |office: &_| open_round(office, &id, &opening, today);
            match forms::send(&visit, command).await? {
                Ok(receipt) => {
                    let address = visit.desk(&format!("/monitoring/{year}?done=opened"));
                    return Ok(visit.see_deed(&address, &receipt));
                }
                Err(again) => again,
            }
        }
    };
    let scene = Scene::of(&visit).await?;
    let note = again.draw_note(&visit);
    let page = draw_start(&visit, &scene, (&data, again.faults()), note);
    Ok((again.status(), page).into_response())
}

fn read(visit: &Visit, data: &FormData) -> Result<Opening, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let year = reader.needed_text("year").parse::<i16>().ok();
    if year.is_none() && !reader.raw("year").is_empty() {
        reader.fault(Fault::new("year", "fault-year"));
    }
    let due_on = reader.needed_date("due_on").map(PartialDate::last_day);
    let [political, administrative] = GUIDES.map(|(at, _)| reader.needed_id(at));
    let faults = reader.into_faults();
    let opening = (|| {
        Some(Opening {
            year: year?,
            due_on: due_on?,
            political_guide: political?,
            administrative_guide: administrative?,
        })
    })();
    opening.filter(|_| faults.is_empty()).ok_or(faults)
}

fn draw_start(
    visit: &Visit,
    scene: &Scene<'_>,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let words = scene.words;
    let title = words.say("monitoring-open-title");
    let view = FormView::new(words, data, faults);
    let action = visit.desk("/monitoring/new");
    let back = visit.desk("/monitoring");
    let guides = |track: Track| -> Vec<Choice> {
        let guides = list_guides(scene.office, track, scene.today);
        let choice = |guide: &Arc<Entry<crate::monitoring::Guide>>| {
            let name = guide.record.title.get(words.language());
            Choice::new(guide.id.as_str(), name)
        };
        guides.iter().map(choice).collect()
    };
    let asked = list_asked(scene.office, scene.today);
    let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
    let lacks = GUIDES.iter().any(|(_, track)| guides(*track).is_empty());
    let main = html! {
        (scene.crumbs(None, title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("monitoring-open-lede")) }),
            ..Head::default()
        }))
        (above)
        @if lacks {
            (kit::warning(words.say("monitoring-no-guide"), html! {
                p { (words.say("monitoring-no-guide-text")) }
            }))
        }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.number(field("year", "monitoring-year").help(words.say("monitoring-year-help"))))
            (view.date(field("due_on", "monitoring-due")))
            @for (at, track) in GUIDES {
                @let key = match track {
                    Track::Political => spine::key!("monitoring-guide-political"),
                    Track::Administrative => spine::key!("monitoring-guide-administrative"),
                };
                (view.select(
                    field(at, key).width(Width::Full),
                    Some(words.say("kit-choose")),
                    &guides(track),
                ))
            }
            (draw_preview(scene, &asked))
            div.buttons {
                (kit::submit(words.say("monitoring-open-do")))
                a href=(back) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title, part: "monitoring" }, main)
}

/// Who will be asked, by unit, and what nobody answers for.
fn draw_preview(scene: &Scene<'_>, asked: &[Asked]) -> Markup {
    let words = scene.words;
    let people = asked.iter().filter(|asked| asked.person.is_some()).count();
    let nobody: Vec<&Asked> =
        asked.iter().filter(|a| a.person.is_none() && a.unit.is_none()).collect();
    let mut units: BTreeMap<&Id<Unit>, usize> = BTreeMap::new();
    for unit in asked.iter().filter_map(|asked| asked.unit.as_ref()) {
        *units.entry(unit).or_default() += 1;
    }
    let named =
        [("count", asked.len().into()), ("people", people.into()), ("nobody", nobody.len().into())];
    let content = html! {
        p { (words.say_with("monitoring-preview", &named)) }
        @if !units.is_empty() {
            h3 { (words.say("monitoring-preview-units")) }
            ul.columns {
                @for (unit, count) in units { li { (scene.unit(unit)) ": " (count) } }
            }
        }
        @if !nobody.is_empty() {
            h3 { (words.say("monitoring-preview-nobody")) }
            ul.columns {
                @for asked in nobody { li { (scene.cooperation_link(&asked.cooperation)) } }
            }
        }
    };
    kit::panel("preview", words.say("monitoring-preview-title"), content)
}

/// `GET …/monitoring/{year}/close`
///
/// # Errors
/// 404 where there is no such round, 403 for those who lead none.
pub async fn ask_close(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?.clone();
    Ok(draw_close(&visit, &scene, &round, &[]))
}

/// `POST …/monitoring/{year}/close`
///
/// # Errors
/// As [`ask_close`]; why it cannot be closed is told on the page.
pub async fn close(
    visit: Visit,
    Path((_, _, year)): Path<AtYear>,
    body: Bytes,
) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?.clone();
    let data = forms::read_form(&body)?;
    let (id, read_at) = (round.id.clone(), forms::read_at(&data, round.seq));
    let today = visit.today;
    match forms::send(&visit, move |office| close_round(office, &id, read_at, today)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/monitoring/{year}?done=closed"));
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(again) => {
            let page = draw_close(&visit, &scene, &round, again.faults());
            Ok((again.status(), page).into_response())
        }
    }
}

fn draw_close(visit: &Visit, scene: &Scene<'_>, round: &Entry<Round>, faults: &[Fault]) -> Markup {
    let words = scene.words;
    let year = round.record.year.to_string();
    let title = words.say_with("monitoring-close-title", &[("year", year.as_str().into())]);
    let overview = scene.overview(round);
    let missing = overview.rows.iter().filter(|row| row.state.is_open()).count();
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let action = scene.year(&round.record, "/close");
    let named = [("missing", missing.into()), ("open", count_open(scene.office, round).into())];
    let main = html! {
        (scene.crumbs(Some(&round.record), &title))
        (kit::head(&Head { title: &title, ..Head::default() }))
        p { (words.say_with("monitoring-close-about", &named)) }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            input type="hidden" name=(READ_AT) value=(round.seq);
            div.buttons {
                (kit::submit(words.say("monitoring-close-do")))
                a href=(scene.year(&round.record, "")) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title: &title, part: "monitoring" }, main)
}
