//! The answer to a participation: one short form with three ways, which works without script.

use super::common::tell_source;
use super::show;
use crate::calls::pages::common::{At, expect, now};
use crate::cooperation::pages::access;
use crate::cooperation::pages::new::list_areas;
use crate::cooperation::{Cooperation, CooperationKind};
use crate::decision::pages::forms;
use crate::organisation::Person;
use crate::participation::{
    Answering, Finding, Participation, answer_participation, enter_participation, list_found,
    make_cooperation,
};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::base::{Fault, Id, Slug, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending, Width};
use spine::kit::{self, Failure, Visit};
use spine::office::Entry;

/// The three ways to answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Enter,
    Known,
    NotOurs,
}

impl Way {
    const ALL: [Self; 3] = [Self::Known, Self::Enter, Self::NotOurs];

    fn code(self) -> &'static str {
        match self {
            Self::Enter => "enter",
            Self::Known => "known",
            Self::NotOurs => "not_ours",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// The form as it is opened: with what was answered, else with what it may be.
pub(super) fn fill(scene: &Scene<'_>, entry: &Entry<Participation>) -> FormData {
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    let what = entry.record.answer.as_ref().map(|answer| &answer.what);
    match what {
        Some(Finding::NotOurs { reason }) => {
            data.put("answer", Way::NotOurs.code());
            data.put("reason", reason.get(scene.words.language()));
        }
        Some(Finding::Known { cooperation } | Finding::Entered { cooperation }) => {
            data.put("answer", Way::Known.code());
            data.put("cooperation", cooperation);
        }
        None => {
            let rows = list_found(scene.office);
            let row = rows.iter().find(|row| row.entry.id == entry.id);
            let likely = row.map(|row| show::seen(scene, row)).unwrap_or_default();
            data.put_some("cooperation", likely.first().map(|(id, _)| id));
        }
    }
    data
}

/// The form. A way that is not for this reader is not offered.
pub(super) fn draw_form(
    visit: &Visit,
    scene: &Scene<'_>,
    entry: &Entry<Participation>,
    (data, faults): (&FormData, &[Fault]),
) -> Markup {
    let words = scene.words;
    let view = FormView::new(words, data, faults);
    let what = entry.record.answer.as_ref().map(|answer| &answer.what);
    let may_enter = !matches!(what, Some(Finding::Entered { .. }));
    let ways: Vec<Choice> = Way::ALL
        .into_iter()
        .filter(|way| may_enter || *way != Way::Enter)
        .map(|way| Choice::new(way.code(), words.word("found-way", way.code())))
        .collect();
    let action = visit.desk(&format!("/participations/{}/answer", entry.id));
    let title = match what {
        None => words.say("found-answer-title"),
        Some(_) => words.say("found-answer-again"),
    };
    let cooperation =
        Field::new("cooperation", words.say("found-which")).help(words.say("found-which-help"));
    let area = Field::new("area", words.say("found-area")).help(words.say("found-area-help"));
    let reason =
        Field::new("reason", words.say("found-reason")).help(words.say("found-reason-help"));
    let choose = Some(words.say("kit-choose"));
    let sending = Sending { action: &action, ..Sending::default() };
    kit::section(
        "answer",
        html! { (title) },
        view.form(
            sending,
            html! {
                (view.hidden(sending::READ_AT, view.value(sending::READ_AT)))
                (view.radios(Field::new("answer", words.say("found-answer-question")), &ways))
                (view.select(cooperation.optional(), choose, &list_choices(scene, what)))
                @if may_enter {
                    (view.select(area.optional().width(Width::Medium), choose, &list_areas(visit)))
                }
                (view.area(reason.optional(), 2))
                (kit::submit(words.say("found-answer-do")))
            },
        ),
    )
}

/// The cooperations it may be said to be: projects first, for lists name projects.
fn list_choices(scene: &Scene<'_>, what: Option<&Finding>) -> Vec<Choice> {
    let known = what.and_then(Finding::cooperation);
    let mut choices: Vec<(bool, Choice)> = scene
        .office
        .list::<Cooperation>()
        .filter(|entry| scene.sight.sees(&entry.record))
        .map(|entry| {
            let is_other =
                entry.record.kind != CooperationKind::Project && known != Some(&entry.id);
            (is_other, Choice::new(entry.id.as_str(), scene.say(&entry.record.name)))
        })
        .collect();
    choices.sort_by(|one, other| {
        one.0.cmp(&other.0).then_with(|| scene.words.compare(&one.1.label, &other.1.label))
    });
    choices.into_iter().map(|(_, choice)| choice).collect()
}

/// What was answered, as far as it can be right.
enum Answered {
    Finding(Finding),
    Enter(Slug),
}

fn read(visit: &Visit, data: &FormData) -> Result<Answered, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let answered = match reader.needed_choice("answer", Way::parse) {
        None => None,
        Some(Way::Enter) => {
            let offered = list_areas(visit);
            let area = |code: &str| {
                Slug::parse(code).filter(|_| offered.iter().any(|choice| choice.value == code))
            };
            reader.needed_choice("area", area).map(Answered::Enter)
        }
        Some(Way::Known) => {
            let scene = now(visit);
            let known = |code: &str| {
                let id = Id::<Cooperation>::parse(code)?;
                let found = visit.office.find(&id)?;
                scene.sight.sees(found).then_some(id)
            };
            let cooperation = reader.needed_choice("cooperation", known);
            cooperation.map(|cooperation| Answered::Finding(Finding::Known { cooperation }))
        }
        Some(Way::NotOurs) => {
            let reason = Text::new(visit.words.language(), reader.needed_text("reason"));
            Some(Answered::Finding(Finding::NotOurs { reason }))
        }
    };
    let faults = reader.into_faults();
    answered.filter(|_| faults.is_empty()).ok_or(faults)
}

/// `POST …/desk/participations/{id}/answer`: writes the answer; what is entered leads on to the
/// page where the rest of it is written.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 for who changes nothing in the register;
/// what is wrong with the form comes back in the form.
pub async fn answer(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    if !may_somewhere(&visit.actor, Deed::EditCooperation) {
        visit.need(Deed::EditCooperation, &Target::default())?;
    }
    let entry = expect::<Participation>(&visit.office, &id)?.clone();
    let data = sending::read_form(&body)?;
    let draw = |data: &FormData, faults: &[Fault], note: Markup| {
        show::page(&visit, &now(&visit), &entry, (data, faults), note)
    };
    let answered = match read(&visit, &data) {
        Ok(answered) => answered,
        Err(faults) => return Ok(forms::unprocessable(draw(&data, &faults, html! {}))),
    };
    let answering = Answering {
        id: entry.id.clone(),
        read_at: sending::read_at(&data, entry.seq),
        by: visit.actor.person().and_then(Id::<Person>::parse),
        on: visit.today,
    };
    let (sent, address) = match answered {
        Answered::Finding(what) => {
            let command = move |office: &_| answer_participation(office, &answering, &what);
            let address = format!("/participations/{}?done=answered", entry.id);
            (sending::send(&visit, command).await?, address)
        }
        Answered::Enter(area) => {
            let target =
                Target { area: access::area_of(&area), anchored: true, ..Target::default() };
            visit.need(Deed::Propose, &target)?;
            let source = Text::new(visit.words.language(), tell_source(visit.words, &entry.record));
            let from = (area, source);
            let new = make_cooperation(&visit.office, &entry.record, from, visit.today);
            let own = Id::parse(new.slug.as_str()).filter(|id| visit.office.find(id).is_none());
            let own = own.unwrap_or_else(|| visit.make_id::<Cooperation>());
            let address = format!("/cooperations/{}/edit/basics", new.slug);
            let command = move |office: &_| enter_participation(office, &answering, (&own, &new));
            (sending::send(&visit, command).await?, address)
        }
    };
    match sent {
        Ok(receipt) => Ok(visit.see_other(&visit.desk(&address), &receipt)),
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}
