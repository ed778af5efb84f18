//! Giving a follow-up to somebody else or another day, and who had it before.
//!
//! Who comes: an officer whose colleague took over, or who was promised more time. So the page asks
//! who and when, and nothing else of it can be changed here.

use super::common::{At, expect, now, target};
use super::follow::{find, subject_of, what};
use super::forms::{self, Frame, path_from_decisions, unprocessable};
use crate::decision::{Carrying, FollowUp, carry_follow_up};
use crate::organisation::pages::{Reading, Story, draw_history};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{Deed, People, Target};
use spine::base::Fault;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader};
use spine::kit::{Failure, Visit};
use spine::office::{Entry, Record};
use std::sync::Arc;

/// `GET …/desk/follow-ups/{id}/carry`: of one that is done the list, which says when.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it is not the actor's to do.
pub async fn ask(visit: Visit, Path((_, _, id)): At) -> Result<Response, Failure> {
    let entry = find(&visit, &visit.office, &id)?;
    if entry.record.done.is_some() {
        return Ok(Redirect::to(&visit.desk("/decisions/follow-up")).into_response());
    }
    let people = list_names(&visit).await?;
    let Carrying { owner, unit, due_on } = Carrying::of(&entry.record);
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put_some("owner", owner);
    data.put_some("unit", unit);
    data.put_some("due_on", due_on.map(|due| visit.words.date(due)));
    Ok(page(&visit, (entry, &people), (&data, &[]), html! {}).into_response())
}

async fn list_names(visit: &Visit) -> Result<Arc<People>, Failure> {
    Ok(match visit.may(Deed::SeeNames, &Target::default()) {
        true => visit.house.accounts.list_people(visit.authority()).await?,
        false => Arc::default(),
    })
}

/// `POST …/desk/follow-ups/{id}/carry`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn carry(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let entry = find(&visit, &visit.office, &id)?;
    let people = list_names(&visit).await?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let due_on = reader.day("due_on");
    let new = Carrying { owner: reader.id("owner"), unit: reader.id("unit"), due_on };
    let faults = reader.into_faults();
    if !faults.is_empty() {
        let page = page(&visit, (entry, &people), (&data, &faults), html! {});
        return Ok(unprocessable(page));
    }
    let (id, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    let (reason, today) = (sending::read_reason(&data), visit.today);
    let command = move |office: &_| carry_follow_up(office, (&id, read_at), (&new, &reason), today);
    let draw = |data: &FormData, faults: &[Fault], note| {
        page(&visit, (entry, &people), (data, faults), note)
    };
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk("/decisions/follow-up?done=carried");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn page(
    visit: &Visit,
    (entry, people): (&Entry<FollowUp>, &People),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let back = visit.desk("/decisions/follow-up");
    let mut path = path_from_decisions(visit);
    path.push((words.say("decide-follow-up").to_owned(), back.clone()));
    let frame = Frame {
        title: words.say("decide-carry"),
        part: "decisions",
        path,
        above: html! {
            (note)
            p { (what(&scene, &entry.record)) }
            p { (words.say("decide-carry-about")) }
        },
        action: &visit.desk(&format!("/follow-ups/{}/carry", entry.id)),
        back: &back,
        button: words.say("decide-carry-do"),
    };
    let owner = Field::new("owner", words.say("decide-owner")).optional();
    let unit = Field::new("unit", words.say("decide-unit")).optional();
    let units = with_known(&scene, forms::list_units(&scene), entry.record.unit.as_ref());
    let persons = forms::list_people(&scene, people);
    let persons = with_known(&scene, persons, entry.record.owner.as_ref());
    let fields = html! {
        (view.select(owner, Some(words.say("decide-no-one")), &persons))
        (view.select(unit, Some(words.say("decide-no-unit")), &units))
        (view.day(Field::new("due_on", words.say("decide-due")).optional()))
        (sending::draw_reason(&view, &scene))
    };
    forms::draw(visit, &frame, &view, fields)
}

/// Who has it now stays to be chosen, also when they have left or were closed.
fn with_known<R: Record>(
    scene: &Scene<'_>,
    mut choices: Vec<Choice>,
    known: Option<&spine::base::Id<R>>,
) -> Vec<Choice> {
    if let Some(id) = known.filter(|id| choices.iter().all(|one| one.value != id.as_str())) {
        choices.push(Choice::new(id.as_str(), super::common::name_of(scene, id)));
    }
    choices
}

/// `GET …/desk/follow-ups/{id}/history`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the history may not be seen.
pub async fn history(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<FollowUp>(&visit.view, &id)?;
    let of = target(&visit.view, subject_of(&entry.record).as_ref());
    visit.need(Deed::SeeInternal, &of)?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let title = scene.say(&entry.record.what).to_owned();
    let (list, here) = (visit.desk("/decisions/follow-up"), visit.desk("/decisions"));
    let path = [
        (words.say("decide-title"), here.as_str()),
        (words.say("decide-follow-up"), list.as_str()),
        (title.as_str(), list.as_str()),
    ];
    let reading = Reading::of(visit.clone()).await?;
    let of = (FollowUp::KIND, entry.id.as_str());
    let within = (FollowUp::KIND, &[][..]);
    draw_history(&reading, &Story { of, within, path: &path, part: "decisions" }).await
}
