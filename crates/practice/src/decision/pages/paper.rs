//! The paper on a matter for a meeting: reading it, and writing the office's own words in it.

use super::common::{At, expect, find_matter, list_papers, may_do, meeting_name, name_of, now};
use super::forms::{self, Frame, path_from_decisions};
use super::paper_draw::{self, Facts};
use crate::decision::{Matter, Paper, PaperPart, PaperPartKind, find_part, write_paper};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Text};
use spine::kit::form::{Field, FormData, FormView, Reader};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// A paper with its matter.
type Found<'o> = (&'o Arc<Entry<Paper>>, &'o Arc<Entry<Matter>>);

fn find<'o>(visit: &Visit, office: &'o Office, id: &str) -> Result<Found<'o>, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let entry = expect::<Paper>(office, id)?;
    let matter = find_matter(visit, office, entry.record.matter.as_str(), Deed::SeeInternal)?;
    Ok((entry, matter))
}

/// `GET …/desk/papers/{id}`: as the records are now, or as they were when it was sent.
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let (entry, matter) = find(&visit, &visit.view, &id)?;
    let scene = Scene::of(&visit);
    let title = scene.say(&matter.record.title).to_owned();
    let body = draw_as_sent(&visit, entry, None).await?;
    let decisions = visit.desk("/decisions");
    let meeting = scene.office.find(&entry.record.meeting);
    let meeting = meeting.map(|meeting| {
        let href = scene.desk.link(&format!("/meetings/{}", entry.record.meeting), &[]);
        (meeting_name(&scene, meeting), href)
    });
    let mut path = vec![(visit.words.say("decide-title"), decisions.as_str())];
    path.extend(meeting.as_ref().map(|(name, href)| (name.as_str(), href.as_str())));
    let lede = tell_place(&scene, &entry.record).map(|told| html! { (told) });
    let may_write = entry.record.frozen.is_none() && may_do(&scene, Deed::KeepMeetings, None);
    let edit = scene.desk.link(&format!("/papers/{}/edit", entry.id), &[]);
    let actions = may_write.then(|| kit::main_button(visit.words.say("decide-paper-write"), &edit));
    let main = html! {
        (kit::crumbs(visit.words, &path, &title))
        (kit::head(&Head { title: &title, lede, actions, is_object: true, ..Head::default() }))
        (super::common::draw_done(&scene))
        @if let Some(frozen) = entry.record.frozen {
            @let day = [("day", visit.words.date(frozen.on).into())];
            p.small.soft { (visit.words.say_with("decide-paper-frozen", &day)) }
        }
        div.page.parted {
            div { (body) }
            (draw_agenda(&scene, &entry.record))
        }
        (draw_neighbours(&scene, &entry.record))
    };
    Ok(visit.page(&Sheet { title: &title, part: "decisions" }, main))
}

/// A paper as it was when it was sent, else as the records are now. `among` is its number where it
/// stands with others on one page.
///
/// # Errors
/// When the log cannot be read.
pub(super) async fn draw_as_sent(
    visit: &Visit,
    entry: &Entry<Paper>,
    among: Option<usize>,
) -> Result<Markup, Failure> {
    let scene = Scene::of(visit);
    match entry.record.frozen {
        Some(frozen) => {
            let past = visit.house.offices.find_past(visit.authority(), frozen.seq).await?;
            let past = past.ok_or_else(Failure::not_found)?;
            draw_body(&scene, &past, (entry, frozen.on), among)
        }
        None => draw_body(&scene, &visit.view, (entry, visit.today), among),
    }
}

/// The paper as an office has it, seen from a day. The office is the one the paper was frozen with
/// or the one that is shown.
fn draw_body(
    scene: &Scene<'_>,
    office: &Office,
    (entry, today): (&Entry<Paper>, jiff::civil::Date),
    among: Option<usize>,
) -> Result<Markup, Failure> {
    let paper = office.find(&entry.id).ok_or_else(Failure::not_found)?;
    let matter = office.find_entry(&paper.matter).ok_or_else(Failure::not_found)?;
    let seen = Scene { office, today, ..scene.clone() };
    let facts = Facts { scene: &seen, paper, matter };
    Ok(match among {
        Some(number) => paper_draw::draw_parts(&facts, Some(number)),
        None => paper_draw::draw(&facts),
    })
}

/// For which meeting it is, and which item there: it says so on paper too.
fn tell_place(scene: &Scene<'_>, paper: &Paper) -> Option<String> {
    let meeting = scene.office.find(&paper.meeting)?;
    let mut items = meeting.items.iter().enumerate();
    let (place, item) = items.find(|(_, item)| item.matter == paper.matter)?;
    let named = [
        ("meeting", meeting_name(scene, meeting).into()),
        ("place", item.find_number(place).into()),
        ("count", meeting.items.len().into()),
    ];
    Some(scene.words.say_with("decide-paper-place", &named))
}

/// What else is on the agenda, and all of it as one page.
fn draw_agenda(scene: &Scene<'_>, paper: &Paper) -> Markup {
    let words = scene.words;
    let Some(meeting) = scene.office.find(&paper.meeting) else { return html! {} };
    let papers = list_papers(scene, (&paper.meeting, meeting));
    let all = scene.desk.link(&format!("/meetings/{}/papers", paper.meeting), &[]);
    let read = words.say_with("decide-papers-read", &[("count", papers.len().into())]);
    html! {
        @if papers.len() > 1 {
            aside.on-screen aria-label=(words.say("decide-agenda")) {
                (kit::panel("agenda", &meeting_name(scene, meeting), html! {
                    ol.serves {
                        @for one in &papers {
                            @let name = name_of(scene, &one.record.matter);
                            li {
                                @if one.record.matter == paper.matter {
                                    strong aria-current="page" { (name) }
                                } @else {
                                    a href=(scene.desk.link(&format!("/papers/{}", one.id), &[])) {
                                        (name)
                                    }
                                }
                            }
                        }
                    }
                    (kit::link_button(&read, &all))
                }))
            }
        }
    }
}

/// The papers before and after this one on the agenda, so that a member can read on.
fn draw_neighbours(scene: &Scene<'_>, paper: &Paper) -> Markup {
    let words = scene.words;
    let Some(meeting) = scene.office.find(&paper.meeting) else { return html! {} };
    let shown = list_papers(scene, (&paper.meeting, meeting));
    let Some(place) = shown.iter().position(|one| one.record.matter == paper.matter) else {
        return html! {};
    };
    let before = place.checked_sub(1).and_then(|place| shown.get(place));
    let after = shown.get(place + 1);
    let link = |one: &Entry<Paper>, label| {
        let href = scene.desk.link(&format!("/papers/{}", one.id), &[]);
        let name = name_of(scene, &one.record.matter);
        html! { a href=(href) { (words.say(label)) span.what { (name) } } }
    };
    html! {
        @if before.is_some() || after.is_some() {
            nav.neighbours aria-label=(words.say("decide-papers-others")) {
                @if let Some(before) = before { (link(before, "decide-paper-before")) }
                @if let Some(after) = after { (link(after, "decide-paper-after")) }
            }
        }
    }
}

/// `GET …/desk/papers/{id}/edit`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be written.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::KeepMeetings, &Target::default())?;
    let (entry, matter) = find(&visit, &visit.office, &id)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    for part in &entry.record.parts {
        data.put_text(part.kind.code(), &part.text);
    }
    Ok(page(&visit, (entry, matter), (&data, &[]), html! {}))
}

/// `POST …/desk/papers/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn write(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::KeepMeetings, &Target::default())?;
    let (entry, matter) = find(&visit, &visit.office, &id)?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let language = visit.words.language();
    let parts: Vec<PaperPart> = PaperPartKind::ALL
        .iter()
        .map(|kind| {
            let before = find_part(&entry.record, *kind).unwrap_or(Text::nothing());
            let text = forms::read_text(&mut reader, language, kind.code(), before);
            PaperPart { kind: *kind, text }
        })
        .collect();
    // The record keeps what says something, one after the other; the form has a field for each.
    let said: Vec<&str> =
        parts.iter().filter(|part| !part.text.is_empty()).map(|part| part.kind.code()).collect();
    let find_field = |at: &str| {
        let (place, rest) = at.strip_prefix("parts[")?.split_once("].text")?;
        Some(format!("{}{rest}", said.get(place.parse::<usize>().ok()?)?))
    };
    let (id, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let command = {
        let parts = parts.clone();
        move |office: &_| write_paper(office, (&id, read_at), &parts)
    };
    let draw = |data: &FormData, faults: &[Fault], note| {
        page(&visit, (entry, matter), (data, faults), note)
    };
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/papers/{}?done=saved", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let again = again.at_fields(find_field);
            forms::again(&visit, &again, (data.clone(), &entry.id), draw)
        }
    }
}

fn page(
    visit: &Visit,
    (entry, matter): (&Entry<Paper>, &Entry<Matter>),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let back = visit.desk(&format!("/papers/{}", entry.id));
    let mut path = path_from_decisions(visit);
    path.push((scene.say(&matter.record.title).to_owned(), back.clone()));
    let frame = Frame {
        title: words.say("decide-paper-write"),
        part: "decisions",
        path,
        above: html! { (note) p { (words.say("decide-paper-write-about")) } },
        action: &format!("{back}/edit"),
        back: &back,
        button: words.say("decide-save"),
    };
    let facts = Facts { scene: &scene, paper: &entry.record, matter };
    let fields = html! {
        @for kind in PaperPartKind::ALL {
            @let before = find_part(&entry.record, *kind).unwrap_or(Text::nothing());
            @let label = words.word("paper-part", kind.code());
            h2 { (label) }
            (paper_draw::draw_facts(&facts, *kind))
            @let field = Field::new(kind.code(), words.say("decide-paper-words")).optional();
            (forms::draw_text(&view, words, field, (before, 4)))
        }
    };
    forms::draw(visit, &frame, &view, fields)
}
