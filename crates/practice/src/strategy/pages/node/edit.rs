//! A node as a form: entering one, and changing what one says.

use super::fields;
use crate::organisation::{Change, pages::Reading, pages::draw_faster};
use crate::strategy::pages::access::{self, AtPart, Place};
use crate::strategy::pages::forms;
use crate::strategy::pages::scene::Scene;
use crate::strategy::{Node, change_node, enter_node};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::kit::form::FormData;
use spine::kit::{Failure, Visit};
use spine::office::Entry;

/// `GET …/editions/{edition}/nodes/new?under=`
///
/// # Errors
/// 404 where there is no such edition or it may not be known, 403 where it may not be changed.
pub async fn start(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::EditStrategy)?;
    let mut data = FormData::new();
    let asked = Scene::of(&visit).query();
    data.put("parent", asked.get("under")).put("kind", asked.get("kind"));
    Ok(fields::draw_new(&visit, &place, (&data, &[]), html! {}))
}

/// `POST …/editions/{edition}/nodes`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
    body: Bytes,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::EditStrategy)?;
    let mut data = forms::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(fields::draw_new(&visit, &place, (&data, &[]), html! {}).into_response());
    }
    let record = match fields::read_new(&visit, &place, &data) {
        Ok(record) => record,
        Err(faults) => {
            let page = fields::draw_new(&visit, &place, (&data, &faults), html! {});
            return Ok(forms::Again::Faults(faults).answer(page));
        }
    };
    let (id, reason, new) = (visit.make_id(), forms::read_reason(&data), record.clone());
    match forms::send(&visit, move |office| enter_node(office, &id, &new, &reason)).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).node_link(&record, "");
            Ok(visit.see_other(&forms::with_done(&address, "entered"), &receipt))
        }
        Err(again) => {
            let above = again.draw_note(&visit);
            Ok(again.answer(fields::draw_new(&visit, &place, (&data, again.faults()), above)))
        }
    }
}

/// `GET …/desk/strategy/{strategy}/{node}/edit?edition=`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn show(visit: Visit, Path((_, _, strategy, node)): AtPart) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), node.as_str());
    let (place, node) = access::find_node(&visit, &visit.office, at, Deed::EditStrategy)?;
    let data = fields::fill(&node);
    Ok(fields::draw_edit(&visit, (&place, &node), (&data, &[]), html! {}))
}

/// `POST …/desk/strategy/{strategy}/{node}/edit?edition=`
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in the form.
pub async fn save(
    visit: Visit,
    Path((_, _, strategy, node)): AtPart,
    body: Bytes,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), node.as_str());
    let (place, node) = access::find_node(&visit, &visit.office, at, Deed::EditStrategy)?;
    let mut data = forms::read_form(&body)?;
    let again = |data: &FormData, faults: &[_], above| {
        fields::draw_edit(&visit, (&place, &node), (data, faults), above)
    };
    if data.take_added_row().is_some() {
        return Ok(again(&data, &[], html! {}).into_response());
    }
    let record = match fields::read_edit(&visit, &place, &node.record, &data) {
        Ok(record) => record,
        Err(faults) => {
            let page = again(&data, &faults, html! {});
            return Ok(forms::Again::Faults(faults).answer(page));
        }
    };
    let change = Change {
        id: node.id.clone(),
        read_at: forms::read_at(&data, node.seq),
        record: record.clone(),
        reason: forms::read_reason(&data),
    };
    match forms::send(&visit, move |office| change_node(office, &change)).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).node_link(&record, "");
            Ok(visit.see_other(&forms::with_done(&address, "saved"), &receipt))
        }
        Err(forms::Again::Stale(newest)) => {
            let now = newest.find_entry(&node.id).ok_or_else(Failure::not_found)?;
            let page = draw_stale(&visit, (&place, now), &record, &data).await?;
            Ok(forms::Again::Stale(newest).answer(page))
        }
        Err(refused) => {
            let above = refused.draw_note(&visit);
            Ok(refused.answer(again(&data, refused.faults(), above)))
        }
    }
}

/// Somebody else was faster: both states beside each other, and the form with what was typed, ready
/// to be sent again.
async fn draw_stale(
    visit: &Visit,
    (place, now): (&Place, &Entry<Node>),
    typed: &Node,
    data: &FormData,
) -> Result<Markup, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let above = draw_faster(&reading, now, typed);
    let data = forms::open_at(data, now.seq);
    Ok(fields::draw_edit(visit, (place, now), (&data, &[]), above))
}
