//! Recording what a body did, on a matter or from before, and the page of one decision.

use super::common::{
    At, draw_done, expect, find_matter, may_do, meeting_name, name_of, now, outcome_tag,
    subject_link, target, tell_amount,
};
use super::decision_form::{self, Recording};
use super::forms::{self, Frame, name_bodies, path_from_decisions, unprocessable};
use crate::cooperation::pages::tell::Teller;
use crate::decision::{
    Decision, Matter, RouteStep, Subject, find_agenda, find_place, list_decisions_on,
    list_lines_of, list_unentered, record_decision, record_earlier,
};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, People, Target};
use spine::base::{Fault, Id};
use spine::kit::form::{FormData, FormView};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// What the form is about: the matter, whose step it is, what is corrected.
struct Open {
    entry: Arc<Entry<Matter>>,
    step: Option<RouteStep>,
    is_on_meeting: bool,
    corrects: Option<Arc<Entry<Decision>>>,
    people: Arc<People>,
}

impl Open {
    async fn find(visit: &Visit, id: &str, corrects: &str) -> Result<Self, Failure> {
        visit.need(Deed::RecordDecision, &Target::default())?;
        let entry = find_matter(visit, &visit.office, id, Deed::SeeInternal)?.clone();
        let last = list_decisions_on(&visit.office, &entry.id).pop();
        let corrects = match corrects {
            "" => None,
            id => Some(last.filter(|last| last.id.as_str() == id).ok_or_else(Failure::not_found)?),
        };
        let place = find_place(&visit.office, &entry.id, &entry.record);
        let step = match &corrects {
            Some(old) => Some(RouteStep { body: old.record.body.clone(), role: old.record.role }),
            None => place.find_turn().cloned(),
        };
        let is_on_meeting = match &corrects {
            Some(old) => old.record.meeting.is_some(),
            None => find_agenda(&visit.office, &entry.id).is_some(),
        };
        let people = match visit.may(Deed::SeeNames, &Target::default()) {
            true => visit.house.accounts.list_people(visit.authority()).await?,
            false => Arc::default(),
        };
        Ok(Self { entry, step, is_on_meeting, corrects, people })
    }

    fn recording(&self) -> Option<Recording<'_>> {
        Some(Recording {
            id: &self.entry.id,
            matter: &self.entry.record,
            step: self.step.as_ref()?,
            is_on_meeting: self.is_on_meeting,
            corrects: self.corrects.as_ref().map(|old| &old.id),
        })
    }
}

/// `GET …/desk/matters/{id}/decision`, with `?corrects=` for a correction.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where no decision may be recorded.
pub async fn ask(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let corrects = Scene::of(&visit).query().get("corrects").to_owned();
    let open = Open::find(&visit, &id, &corrects).await?;
    let mut data = FormData::new();
    data.put("corrects", corrects);
    match &open.corrects {
        Some(old) => decision_form::fill(visit.words, &old.record, &mut data),
        None => {
            if let Some(asked) = open.entry.record.find_asked() {
                decision_form::fill_amount(visit.words, &asked, (0, &mut data));
            }
        }
    }
    Ok(page(&visit, &open, (&data, &[]), html! {}))
}

/// `POST …/desk/matters/{id}/decision`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn record(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let mut data = sending::read_form(&body)?;
    let open = Open::find(&visit, &id, data.get("corrects")).await?;
    if data.take_added_row().is_some() {
        return Ok(page(&visit, &open, (&data, &[]), html! {}).into_response());
    }
    let closed = || vec![Fault::new("body", "fault-matter-closed")];
    let read = match open.recording() {
        Some(recording) => decision_form::read(&visit, &recording, &data),
        None => Err(closed()),
    };
    let new = match read {
        Ok(new) => new,
        Err(faults) => return Ok(unprocessable(page(&visit, &open, (&data, &faults), html! {}))),
    };
    let today = visit.today;
    let id = new.id.clone();
    let command = move |office: &_| record_decision(office, &new, today);
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/decisions/{id}?done=recorded"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let faults = name_bodies(&now(&visit), again.faults().to_vec());
            Ok(again.answer(page(&visit, &open, (&data, &faults), again.draw_note(&visit))))
        }
    }
}

fn page(visit: &Visit, open: &Open, (data, faults): (&FormData, &[Fault]), note: Markup) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let entry = &open.entry;
    let name = scene.say(&entry.record.title).to_owned();
    let back = visit.desk(&format!("/matters/{}", entry.id));
    let mut path = path_from_decisions(visit);
    path.push((name.clone(), back.clone()));
    let view = FormView::new(words, data, faults);
    let title = match open.corrects {
        Some(_) => words.say("decide-correct"),
        None => words.say("decide-record"),
    };
    let Some(recording) = open.recording() else {
        let main = html! {
            (kit::head(&Head { title, ..Head::default() }))
            (view.summary())
            p { (words.say("decide-record-closed")) }
            p { (kit::link_button(&name, &back)) }
        };
        return visit.page(&Sheet { title, part: "decisions" }, main);
    };
    let meeting = find_agenda(scene.office, &entry.id);
    let above = html! {
        (note)
        p { strong { (kit::name(words, &entry.record.asked)) } }
        p {
            (name_of(&scene, &recording.step.body)) " "
            (words.word("route-role", recording.step.role.code()))
            @if let Some(meeting) = &meeting { ". " (meeting_name(&scene, &meeting.record)) }
        }
        @if meeting.as_ref().is_some_and(|meeting| meeting.record.sent_on.is_none()) {
            (kit::warning(words.say("decide-not-sent"), html! {
                p { (words.say("decide-not-sent-text")) }
            }))
        }
        @if open.corrects.is_some() { p { (words.say("decide-correct-about")) } }
        (kit::final_note(words))
    };
    let frame = Frame {
        title,
        part: "decisions",
        path,
        above,
        action: &format!("{back}/decision"),
        back: &back,
        button: words.say("decide-record-do"),
    };
    let fields = html! {
        (view.hidden("corrects", data.get("corrects")))
        (decision_form::draw(&view, &scene, (&recording, &open.people)))
    };
    forms::draw(visit, &frame, &view, fields)
}

/// `GET …/desk/decisions/earlier`
///
/// # Errors
/// 403 for who does not keep the meetings: a politician decides, and keeps no archive.
pub async fn ask_earlier(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::KeepMeetings, &Target::default())?;
    Ok(earlier_page(&visit, (&FormData::new(), &[]), html! {}))
}

/// `POST …/desk/decisions/earlier`
///
/// # Errors
/// As [`ask_earlier`]; what is wrong with the form comes back in the form.
pub async fn enter_earlier(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::KeepMeetings, &Target::default())?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(earlier_page(&visit, (&data, &[]), html! {}).into_response());
    }
    let record = match decision_form::read_earlier(visit.words, &data) {
        Ok(record) => record,
        Err(faults) => return Ok(unprocessable(earlier_page(&visit, (&data, &faults), html! {}))),
    };
    visit.need(Deed::SeeInternal, &target(&visit.office, record.subject.as_ref()))?;
    let (id, today) = (visit.make_id::<Decision>(), visit.today);
    let new = id.clone();
    let command = move |office: &_| record_earlier(office, &new, &record, today);
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/decisions/{id}?done=recorded"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let page = earlier_page(&visit, (&data, again.faults()), again.draw_note(&visit));
            Ok(again.answer(page))
        }
    }
}

fn earlier_page(visit: &Visit, (data, faults): (&FormData, &[Fault]), note: Markup) -> Markup {
    let words = visit.words;
    let view = FormView::new(words, data, faults);
    let back = visit.desk("/decisions/decided");
    let frame = Frame {
        title: words.say("decide-earlier"),
        part: "decisions",
        path: path_from_decisions(visit),
        above: html! {
            (note)
            p { (words.say("decide-earlier-about")) }
            (kit::final_note(words))
        },
        action: &visit.desk("/decisions/earlier"),
        back: &back,
        button: words.say("decide-record-do"),
    };
    forms::draw(visit, &frame, &view, decision_form::draw_earlier(&view, &now(visit)))
}

/// `GET …/desk/decisions/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Decision>(&visit.view, &id)?;
    visit.need(Deed::SeeInternal, &target(&visit.view, entry.record.subject.as_ref()))?;
    let scene = Scene::of(&visit);
    let title = title_of(&scene, &entry.record);
    let main = draw(&scene, entry, &title);
    Ok(visit.page(&Sheet { title: &title, part: "decisions" }, main))
}

/// What a decision is called: its matter, or what was done.
pub(super) fn title_of(scene: &Scene<'_>, decision: &Decision) -> String {
    let matter = decision.matter.as_ref().and_then(|id| scene.office.find(id));
    let words = scene.words;
    match (matter, &decision.subject) {
        (Some(matter), _) => scene.say(&matter.title).to_owned(),
        (None, Some(crate::decision::Subject::Cooperation(id))) => {
            format!("{}: {}", words.word("act", decision.act.code()), name_of(scene, id))
        }
        (None, Some(crate::decision::Subject::Edition(id))) => {
            format!("{}: {}", words.word("act", decision.act.code()), name_of(scene, id))
        }
        (None, Some(crate::decision::Subject::Plan(id))) => {
            format!("{}: {}", words.word("act", decision.act.code()), name_of(scene, id))
        }
        (None, None) => words.word("act", decision.act.code()).to_owned(),
    }
}

fn draw(scene: &Scene<'_>, entry: &Entry<Decision>, title: &str) -> Markup {
    let (words, decision) = (scene.words, &entry.record);
    let decided = scene.desk.link("/decisions/decided", &[]);
    let later = find_correction(scene, &entry.id);
    let last = decision.matter.as_ref().and_then(|id| list_decisions_on(scene.office, id).pop());
    let may_correct =
        last.is_some_and(|last| last.id == entry.id) && may_do(scene, Deed::RecordDecision, None);
    let actions = decision.matter.as_ref().filter(|_| may_correct).map(|matter| {
        let path = format!("/matters/{matter}/decision");
        let href = scene.desk.link(&path, &[("corrects", entry.id.as_str())]);
        kit::link_button(words.say("decide-correct"), &href)
    });
    html! {
        (kit::crumbs(words, &[(words.say("decide-decided"), &decided)], title))
        (kit::head(&Head {
            title,
            tag: Some(outcome_tag(words, decision)),
            actions,
            is_object: true,
            ..Head::default()
        }))
        (draw_done(scene))
        @if let Some(later) = later {
            (kit::warning(words.say("decide-corrected"), html! {
                p {
                    a href=(scene.desk.link(&format!("/decisions/{later}"), &[])) {
                        (words.say("decide-corrected-by"))
                    }
                }
            }))
        }
        @if !decision.text.is_empty() { (kit::text(words, &decision.text)) }
        (kit::facts(&list_facts(scene, entry)))
        @if !decision.source.is_empty() {
            p.small.soft { (words.say("decide-source")) ": " (kit::name(words, &decision.source)) }
        }
    }
}

fn find_correction(scene: &Scene<'_>, id: &Id<Decision>) -> Option<Id<Decision>> {
    let mut all = scene.office.list::<Decision>();
    all.find(|entry| entry.record.corrects.as_ref() == Some(id)).map(|entry| entry.id.clone())
}

/// The lines of funding that the decision is the ground of, leading to the money of the
/// cooperation; that there is none, where it granted money.
fn draw_lines(scene: &Scene<'_>, decision: &Entry<Decision>) -> Option<Markup> {
    let words = scene.words;
    let Some(Subject::Cooperation(about)) = &decision.record.subject else { return None };
    let cooperation = scene.office.find_entry(about)?;
    let people = People::new();
    let teller = Teller { words, office: scene.office, people: &people };
    let lines = list_lines_of(&cooperation.record, decision);
    let lines: Vec<String> = lines
        .into_iter()
        .filter_map(|place| cooperation.record.funding.get(place))
        .map(|line| {
            let amount = teller.amount_of(&line.value, line.basis, line.form);
            match line.from.is_some() || line.to.is_some() {
                true => format!("{amount}, {}", words.period(line.from, line.to)),
                false => amount,
            }
        })
        .collect();
    let record = &cooperation.record;
    let page = format!("/cooperations/{}", record.slug);
    let missing = list_unentered(scene.office, (about, record));
    let is_missing = missing.iter().any(|(entry, _)| entry.id == decision.id);
    let href = scene.desk.link(&page, &[]);
    let asked = [("decision", decision.id.as_str())];
    let edit = scene.desk.link(&format!("{page}/edit/money"), &asked);
    let may = may_do(scene, Deed::EditCooperation, decision.record.subject.as_ref());
    (!lines.is_empty() || is_missing).then(|| {
        html! {
            @for line in &lines { div { a href={ (href) "#money" } { (line) } } }
            @if is_missing {
                (words.say("decide-funding-line-missing"))
                @if may { " " a href=(edit) { (words.say("decide-funding-line-enter")) } }
            }
        }
    })
}

fn list_facts<'w>(scene: &Scene<'_>, entry: &Entry<Decision>) -> Vec<(&'w str, Markup)> {
    let (words, decision) = (scene.words, &entry.record);
    let mut facts: Vec<(&str, Markup)> = vec![
        (words.say("decide-body"), html! { (name_of(scene, &decision.body)) }),
        (words.say("decide-on"), html! { (words.partial_date(decision.on)) }),
        (words.say("decide-about"), subject_link(scene, decision.subject.as_ref())),
    ];
    if let Some(matter) = &decision.matter {
        facts.push((words.say("decide-matter"), super::common::matter_link(scene, matter)));
    }
    if let Some((id, meeting)) =
        decision.meeting.as_ref().and_then(|id| Some((id, scene.office.find(id)?)))
    {
        let href = scene.desk.link(&format!("/meetings/{id}"), &[]);
        let name = meeting_name(scene, meeting);
        facts.push((words.say("decide-meeting"), html! { a href=(href) { (name) } }));
    }
    if let Some(item) = &decision.item {
        facts.push((words.say("decide-item"), html! { (item) }));
    }
    for amount in &decision.amounts {
        facts.push((words.say("decide-amount"), html! { (tell_amount(scene, amount)) }));
    }
    if let Some(lines) = draw_lines(scene, entry) {
        facts.push((words.say("decide-funding-line"), lines));
    }
    if let Some(votes) = decision.votes {
        let named = [
            ("for", votes.in_favour.into()),
            ("against", votes.against.into()),
            ("abstained", votes.abstained.into()),
        ];
        facts.push((
            words.say("decide-votes"),
            html! { (words.say_with("decide-votes-told", &named)) },
        ));
    }
    if !decision.dissent.is_empty() {
        facts.push((words.say("decide-dissent"), kit::text(words, &decision.dissent)));
    }
    if let Some(old) = &decision.corrects {
        let href = scene.desk.link(&format!("/decisions/{old}"), &[]);
        let label = words.say("decide-corrects");
        facts.push((label, html! { a href=(href) { (words.say("decide-corrects-see")) } }));
    }
    facts
}
