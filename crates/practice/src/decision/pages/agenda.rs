//! The agenda of a meeting as a whole: all its papers on one page, and the order of its items.
//!
//! Who comes: a member who reads everything before the meeting, and the secretary who arranges it.

use super::common::{At, draw_done, expect, list_papers, meeting_name, name_of, now};
use super::forms::name_bodies;
use super::meeting::{draw_faults, finish, need};
use super::meeting_draw;
use super::paper::draw_as_sent;
use crate::decision::{
    Meeting, Move, Paper, move_item, number_item, put_on_agenda, take_off_agenda,
};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id};
use spine::kit::form::FormData;
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{Entry, Office, Refusal};

/// `GET …/desk/meetings/{id}/papers`: all papers one after the other, to be read or printed.
///
/// # Errors
/// 404 where there is no such meeting.
pub async fn papers(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let entry = expect::<Meeting>(&visit.view, &id)?;
    let (scene, words) = (Scene::of(&visit), visit.words);
    let name = meeting_name(&scene, &entry.record);
    let title = words.say_with("decide-papers-of", &[("meeting", name.as_str().into())]);
    let shown = list_papers(&scene, (&entry.id, &entry.record));
    let mut drawn = Vec::new();
    for (place, paper) in shown.iter().enumerate() {
        drawn.push((place, *paper, draw_as_sent(&visit, paper, Some(place + 1)).await?));
    }
    let back = meeting_draw::link(&scene, &entry.id, "");
    let decisions = visit.desk("/decisions");
    let main = html! {
        (kit::crumbs(words, &[(words.say("decide-title"), &decisions), (&name, &back)],
            words.say("decide-papers")))
        (kit::head(&Head { title: &title, is_object: true, ..Head::default() }))
        @if drawn.is_empty() { (kit::empty(words.say("decide-papers-none"), None)) }
        @for (place, paper, body) in &drawn {
            article.paper.several aria-labelledby={ "paper-" (place + 1) } {
                h2 id={ "paper-" (place + 1) } {
                    (place + 1) ". "
                    a href=(scene.desk.link(&format!("/papers/{}", paper.id), &[])) {
                        (name_of(&scene, &paper.record.matter))
                    }
                }
                (body)
            }
        }
    };
    Ok(visit.page(&Sheet { title: &title, part: "decisions" }, main))
}

/// `GET …/desk/meetings/{id}/order`: the order of the items, their numbers, taking one off.
///
/// # Errors
/// 404 where there is none, 403 where no meeting may be kept.
pub async fn order(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    Ok(order_page(&visit, entry, (&FormData::new(), &[])))
}

fn order_page(visit: &Visit, entry: &Entry<Meeting>, sent: (&FormData, &[Fault])) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let (name, back) =
        (meeting_name(&scene, &entry.record), meeting_draw::link(&scene, &entry.id, ""));
    let (title, decisions) = (words.say("decide-order"), visit.desk("/decisions"));
    let main = html! {
        (kit::crumbs(words, &[(words.say("decide-title"), &decisions), (&name, &back)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("decide-order-about")) }),
            actions: Some(kit::main_button(words.say("decide-order-done"), &back)),
            ..Head::default()
        }))
        (draw_done(&scene))
        (draw_faults(words, sent.1))
        (meeting_draw::draw_order(&scene, entry, sent.0))
    };
    visit.page(&Sheet { title, part: "decisions" }, main)
}

/// `POST …/desk/meetings/{id}/items`: puts a matter on the agenda, moves it, numbers it, or takes
/// it off.
///
/// # Errors
/// 404 where there is none, 403 where no meeting may be kept; what cannot be done is told above the
/// agenda.
pub async fn change_items(
    visit: Visit,
    Path((_, _, id)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    need(&visit)?;
    let entry = expect::<Meeting>(&visit.office, &id)?;
    let data = sending::read_form(&body)?;
    let matter = Id::parse(data.get("matter")).ok_or_else(Failure::not_found)?;
    let (id, paper) = (entry.id.clone(), visit.make_id::<Paper>());
    let number = Some(data.get("number").trim().to_owned()).filter(|number| !number.is_empty());
    let deed = data.get("do").to_owned();
    let is_adding = deed == "add";
    let command = move |office: &Office| match deed.as_str() {
        "add" => put_on_agenda(office, &id, &matter, &paper),
        "up" => move_item(office, &id, &matter, Move::Up),
        "down" => move_item(office, &id, &matter, Move::Down),
        "number" => number_item(office, &id, &matter, number.as_deref()),
        "remove" => take_off_agenda(office, &id, &matter),
        _ => Err(Refusal::NotFound),
    };
    if is_adding {
        return finish(&visit, entry, command, "saved").await;
    }
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let order = visit.desk(&format!("/meetings/{}/order?done=saved", entry.id));
            Ok(visit.see_other(&order, &receipt))
        }
        Err(again) => {
            let faults = name_bodies(&now(&visit), again.faults().to_vec());
            Ok(again.answer(order_page(&visit, entry, (&data, &faults))))
        }
    }
}
