//! Publishing an edition or taking it back, and removing a draft: each asks on a page of its own,
//! and says what will follow.

use crate::organisation::list_users;
use crate::strategy::pages::access::{self, AtPart, Place};
use crate::strategy::pages::forms::{self, Frame};
use crate::strategy::pages::scene::Scene;
use crate::strategy::{Node, find_tree, publish_edition, remove_edition, unpublish_edition};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Visibility;
use spine::kit::form::{FormData, FormView};
use spine::kit::{self, Failure, Visit};
use spine::office::Office;

/// The field with the visibility that the page was opened at.
const WAS: &str = "was";

/// `GET …/editions/{edition}/publish`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be published.
pub async fn ask(visit: Visit, Path((_, _, strategy, edition)): AtPart) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::Publish)?;
    Ok(draw_question(&visit, &place, html! {}))
}

fn draw_question(visit: &Visit, place: &Place, above: Markup) -> Markup {
    let (scene, words) = (Scene::of(visit), visit.words);
    let edition = &place.edition.record;
    let tree = find_tree(&visit.office, &place.edition.id);
    let name = scene.say(&edition.title);
    let count = [("count", tree.nodes.len().into())];
    let (title, button, about, was) = match edition.visibility {
        Visibility::Internal => (
            words.say_with("strategy-publish-title", &[("name", name.into())]),
            words.say("strategy-publish-do"),
            html! {
                p { (words.say_with("strategy-publish-about", &count)) }
                p { (tell_languages(&scene, place)) }
                @if place.strategy.record.visibility == Visibility::Internal {
                    p { (words.say("strategy-publish-strategy")) }
                }
                @if edition.adoption.is_none() {
                    (kit::warning(words.say("strategy-publish-draft"), html! {}))
                }
            },
            "internal",
        ),
        Visibility::Published => (
            words.say_with("strategy-unpublish-title", &[("name", name.into())]),
            words.say("strategy-unpublish-do"),
            html! { p { (words.say_with("strategy-unpublish-about", &count)) } },
            "published",
        ),
    };
    let asked = Asked { title: &title, button, about, rest: "/publish", was };
    draw(visit, place, &asked, above)
}

/// Which languages the whole of it can be read in.
fn tell_languages(scene: &Scene<'_>, place: &Place) -> String {
    let tree = find_tree(scene.office, &place.edition.id);
    let told: Vec<String> = scene
        .list_languages(None)
        .into_iter()
        .map(|language| {
            let has = |node: &&crate::strategy::TreeNode| {
                node.entry.record.title.find(language).is_some()
            };
            let named = [
                ("language", scene.words.language_name(language).into()),
                ("count", tree.nodes.iter().filter(has).count().into()),
            ];
            scene.words.say_with("strategy-publish-language", &named)
        })
        .collect();
    let told = scene.words.list(&told);
    scene.words.say_with("strategy-publish-languages", &[("languages", told.into())])
}

/// `POST …/editions/{edition}/publish`
///
/// # Errors
/// As [`ask`].
pub async fn publish(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
    body: Bytes,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::Publish)?;
    let data = forms::read_form(&body)?;
    let (id, read_at) = (place.edition.id.clone(), forms::read_at(&data, place.edition.seq));
    // What the button said is done, also when somebody did the same in between.
    let publishes = data.get(WAS) != "published";
    let command = move |office: &Office| match publishes {
        true => publish_edition(office, &id, read_at),
        false => unpublish_edition(office, &id, read_at),
    };
    let done = if publishes { "?done=published" } else { "?done=unpublished" };
    match forms::send(&visit, command).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).edition_link(&place.edition.record, done);
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(again) => {
            let above = html! { (again.draw_note(&visit)) (draw_faults(&visit, again.faults())) };
            Ok(again.answer(draw_question(&visit, &newest_of(&again, &place), above)))
        }
    }
}

/// `GET …/editions/{edition}/remove`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be removed.
pub async fn ask_remove(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::EditStrategy)?;
    Ok(draw_removal(&visit, &place, html! {}))
}

/// `POST …/editions/{edition}/remove`
///
/// # Errors
/// As [`ask_remove`]; 422 when it was adopted or something hangs on it.
pub async fn remove(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
    body: Bytes,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::EditStrategy)?;
    let data = forms::read_form(&body)?;
    let (id, read_at) = (place.edition.id.clone(), forms::read_at(&data, place.edition.seq));
    match forms::send(&visit, move |office| remove_edition(office, &id, read_at)).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).strategy_link(&place.strategy.record, "?done=removed");
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(again) => {
            let above = html! { (again.draw_note(&visit)) (draw_faults(&visit, again.faults())) };
            Ok(again.answer(draw_removal(&visit, &newest_of(&again, &place), above)))
        }
    }
}

/// The edition as it is after somebody else was faster.
fn newest_of(again: &forms::Again, place: &Place) -> Place {
    let newest = match again {
        forms::Again::Stale(newest) => newest.find_entry(&place.edition.id).cloned(),
        forms::Again::Faults(_) | forms::Again::Unavailable => None,
    };
    Place { edition: newest.unwrap_or_else(|| place.edition.clone()), ..place.clone() }
}

fn draw_removal(visit: &Visit, place: &Place, above: Markup) -> Markup {
    let (scene, words) = (Scene::of(visit), visit.words);
    let tree = find_tree(&visit.office, &place.edition.id);
    let name = scene.say(&place.edition.record.title);
    let title = words.say_with("strategy-remove-title", &[("name", name.into())]);
    let count = tree.nodes.len() + tree.retired.len();
    let hanging = count_hanging(&visit.office, place);
    let about = html! {
        p { (words.say_with("strategy-remove-about", &[("count", count.into())])) }
        @if hanging > 0 {
            @let named = [("count", hanging.into())];
            (kit::warning(&words.say_with("strategy-remove-hanging", &named), html! {}))
        }
    };
    let button = words.say("strategy-remove-do");
    let asked = Asked { title: &title, button, about, rest: "/remove", was: "" };
    draw(visit, place, &asked, above)
}

/// How many cooperations name a node of the draft itself.
fn count_hanging(office: &Office, place: &Place) -> usize {
    let tree = find_tree(office, &place.edition.id);
    let nodes = tree.nodes.iter().map(|node| &node.entry.id);
    let nodes = nodes.chain(tree.retired.iter().map(|entry| &entry.id));
    let users = nodes.flat_map(|id| list_users::<Node>(office, id));
    let others = users.filter(|user| user.kind == "cooperation").map(|user| user.id);
    others.collect::<std::collections::BTreeSet<_>>().len()
}

/// A page that asks before a deed.
struct Asked<'a> {
    title: &'a str,
    button: &'a str,
    about: Markup,
    rest: &'a str,
    was: &'a str,
}

fn draw(visit: &Visit, place: &Place, asked: &Asked<'_>, above: Markup) -> Markup {
    let scene = Scene::of(visit);
    let edition = &place.edition.record;
    let mut data = FormData::new();
    data.put(forms::READ_AT, place.edition.seq);
    let view = FormView::new(visit.words, &data, &[]);
    let (back, action) = (scene.edition_link(edition, ""), scene.edition_link(edition, asked.rest));
    let frame = Frame {
        title: asked.title,
        path: scene.path_to(place),
        about: asked.about.clone(),
        action: &action,
        back: &back,
        button: asked.button,
    };
    let fields = html! { (view.hidden(WAS, asked.was)) };
    forms::draw(visit, &frame, &view, (above, fields))
}

fn draw_faults(visit: &Visit, faults: &[spine::base::Fault]) -> Markup {
    let words = visit.words;
    html! {
        @if !faults.is_empty() {
            (kit::warning(words.say("strategy-not-possible"), html! {
                ul { @for fault in faults { li { (words.fault(fault)) } } }
            }))
        }
    }
}
