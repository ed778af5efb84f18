//! Views of the register: the ones everybody has, and those that people kept under a name.

use super::register::Question;
use crate::cooperation::{
    Filter, FindingChoice, FindingKind, Phase, SavedView, Track, count_rows, remove_view, save_view,
};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Text};
use spine::i18n::Words;
use spine::kit::form::{Field, FormData, FormView, Sending};
use spine::kit::{self, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::office::{CommitError, Entry, Office, Refusal};
use std::sync::Arc;

/// The views that everybody has.
fn list_standing(words: Words) -> [(&'static str, Filter); 6] {
    let all = Filter::default();
    let of_track = |track| Filter { track: Some(track), phase: Some(Phase::Joined), ..all.clone() };
    let finding = |choice| Filter { finding: Some(choice), ..all.clone() };
    [
        (words.say("register-view-all"), all.clone()),
        (words.say("register-view-political"), of_track(Track::Political)),
        (words.say("register-view-administrative"), of_track(Track::Administrative)),
        (
            words.say("register-view-preparing"),
            Filter { phase: Some(Phase::Preparing), ..all.clone() },
        ),
        (words.say("register-view-look"), finding(FindingChoice::Any)),
        (
            words.say("register-view-ends"),
            finding(FindingChoice::Kind(FindingKind::EndsWithinYear)),
        ),
    ]
}

/// The part of a filter that makes a view of its own: what has no field in the form.
fn base_of(filter: &Filter) -> Filter {
    let Filter { track, phase, body, finding, ends_before, ends_within, .. } = filter.clone();
    Filter { track, phase, body, finding, ends_before, ends_within, ..Filter::default() }
}

/// A filter as a kept view holds it: the page and its length are nobody's business.
fn whole_of(filter: &Filter) -> Filter {
    Filter { rows: Default::default(), ..filter.at_start() }
}

/// True when an account keeps views that only it sees.
pub fn has_views(office: &Office, owner: &str) -> bool {
    office.list::<SavedView>().any(|view| view.record.owner == owner)
}

/// The kept views that a reader sees, by name.
fn list_saved(office: &Office, question: &Question) -> Vec<Arc<Entry<SavedView>>> {
    let words = question.words();
    let owner = question.offers.owner.as_deref();
    let is_seen = |view: &SavedView| view.shared || Some(view.owner.as_str()) == owner;
    let views = office.list::<SavedView>().filter(|view| is_seen(&view.record));
    let mut views: Vec<Arc<Entry<SavedView>>> = views.cloned().collect();
    let name = |view: &Entry<SavedView>| view.record.name.get(question.language).to_owned();
    views.sort_by(|one, other| words.compare(&name(one), &name(other)));
    views
}

fn read_query(query: &str) -> Filter {
    let form = FormData::parse(query.as_bytes()).unwrap_or_default();
    Filter::parse(form.iter()).0
}

/// The kept view that the page shows just now.
fn find_current(office: &Office, question: &Question) -> Option<Arc<Entry<SavedView>>> {
    let asked = whole_of(&question.filter);
    let mut views = list_saved(office, question).into_iter();
    views.find(|view| whole_of(&read_query(&view.record.query)) == asked)
}

/// True when what the form has no field for is said by the name of the view.
pub fn is_in_a_view(office: &Office, question: &Question) -> bool {
    let base = base_of(&question.filter);
    list_standing(question.words()).iter().any(|(_, filter)| *filter == base)
        || find_current(office, question).is_some()
}

/// The views as tabs, and what can be done with this one.
pub fn draw_tabs(office: &Office, question: &Question) -> Markup {
    let words = question.words();
    let current = find_current(office, question);
    let base = base_of(&question.filter);
    let mut tabs: Vec<(String, Option<usize>, String, bool)> = Vec::new();
    for (name, filter) in list_standing(words) {
        let is_current = current.is_none() && filter == base;
        let count = question.look(|viewer| count_rows(office, &filter, viewer));
        let filter = Filter { rows: question.filter.rows, ..filter };
        tabs.push((name.to_owned(), Some(count), question.list(&filter), is_current));
    }
    for view in list_saved(office, question) {
        let is_current = current.as_ref().is_some_and(|current| current.id == view.id);
        let filter = read_query(&view.record.query);
        let count = question.look(|viewer| count_rows(office, &filter, viewer));
        let name = view.record.name.get(question.language).to_owned();
        tabs.push((name, Some(count), question.list(&filter), is_current));
    }
    if let Some((label, href)) = find_deed(question, current.as_deref()) {
        tabs.push((label, None, href, false));
    }
    let tabs: Vec<(&str, Option<usize>, &str, bool)> = tabs
        .iter()
        .map(|(name, count, href, current)| (name.as_str(), *count, href.as_str(), *current))
        .collect();
    kit::views(words.say("register-views"), &tabs)
}

/// Save this view, or take it away.
fn find_deed(question: &Question, current: Option<&Entry<SavedView>>) -> Option<(String, String)> {
    let words = question.words();
    let offers = &question.offers;
    if !offers.save {
        return None;
    }
    let Some(view) = current else {
        let href = question.filtered("/views/new", &whole_of(&question.filter));
        return Some((words.say("register-save-view").to_owned(), href));
    };
    let is_own = offers.owner.as_deref() == Some(view.record.owner.as_str());
    let may_remove = is_own || view.record.shared && offers.keep_shared;
    may_remove.then(|| {
        let href = question.address(&format!("/views/{}/remove", view.id), &[]);
        (words.say("register-remove-view").to_owned(), href)
    })
}

/// `GET …/desk/views/new`: asks for the name of a view.
pub async fn show_new(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SaveOwnView, &Target::default())?;
    let (question, _) = Question::read(&visit);
    let mut form = FormData::new();
    form.put("query", question.filter.to_query());
    Ok(draw_new(&visit, &form, &[]))
}

fn draw_new(visit: &Visit, form: &FormData, faults: &[Fault]) -> Markup {
    let words = visit.words;
    let title = words.say("register-save-view");
    let list = visit.desk("/cooperations");
    let view = FormView::new(words, form, faults);
    let may_share = visit.may(Deed::SaveSharedView, &Target::default());
    let fields = html! {
        (view.hidden("query", form.get("query")))
        (view.text(Field::new("name", words.say("register-view-name"))
            .help(words.say("register-view-name-help"))))
        @if may_share {
            (view.checkbox(Field::new("shared", words.say("register-view-shared")).optional()))
        }
        (kit::submit(title))
    };
    let action = visit.desk("/views");
    let main = html! {
        (kit::crumbs(words, &[(words.say("register-title"), &list)], title))
        (kit::head(&Head { title, ..Head::default() }))
        (view.form(Sending { action: &action, ..Sending::default() }, fields))
    };
    visit.page(&Sheet { title, part: "cooperations" }, main)
}

/// `POST …/desk/views`
pub async fn save(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    let form = FormData::parse(&body)
        .map_err(|fault| Problem::new(ProblemKind::Unreadable).faults(vec![fault]))?;
    let shared = !form.get("shared").is_empty();
    let deed = if shared { Deed::SaveSharedView } else { Deed::SaveOwnView };
    visit.need(deed, &Target::default())?;
    let filter = whole_of(&read_query(form.get("query")));
    let view = SavedView {
        name: Text::new(visit.words.language(), form.get("name").trim()),
        query: filter.to_query(),
        owner: visit.actor.author().into_owned(),
        shared,
    };
    let id: Id<SavedView> = visit.make_id();
    match visit.commit(move |office| save_view(office, &id, &view)).await {
        Ok(receipt) => {
            let address = format!("/cooperations?{}", filter.to_query());
            Ok(visit.see_other(&visit.desk(address.trim_end_matches('?')), &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            let faults: Vec<Fault> = faults.into_iter().map(at_field).collect();
            let page = draw_new(&visit, &form, &faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// The form has one field for the name, whatever the language.
fn at_field(fault: Fault) -> Fault {
    if fault.at.starts_with("name") { Fault { at: "name".to_owned(), ..fault } } else { fault }
}

/// The view, where the reader may take it away.
fn find_own<'o>(
    office: &'o Office,
    visit: &Visit,
    id: &Id<SavedView>,
) -> Result<&'o SavedView, Failure> {
    let view = office.find(id).ok_or_else(Failure::not_found)?;
    if *view.owner == *visit.actor.author() {
        return Ok(view);
    }
    if !view.shared {
        return Err(Failure::not_found());
    }
    visit.need(Deed::SaveSharedView, &Target::default())?;
    Ok(view)
}

fn parse_id(id: &str) -> Result<Id<SavedView>, Failure> {
    Id::parse(id).ok_or_else(Failure::not_found)
}

/// `GET …/desk/views/{id}/remove`: asks before a view is taken away.
pub async fn ask_removal(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Markup, Failure> {
    let id = parse_id(&id)?;
    let view = find_own(&visit.office, &visit, &id)?;
    let words = visit.words;
    let title = words.say("register-remove-view");
    let name = view.name.get(words.language());
    let list = visit.desk("/cooperations");
    let back = format!("{list}?{}", view.query);
    let form = FormData::new();
    let asked = if view.shared { "register-remove-shared" } else { "register-remove-own" };
    let fields = html! {
        p { (words.say_with(asked, &[("name", name.into())])) }
        div.buttons {
            (kit::submit(title))
            (kit::link_button(words.say("register-keep-view"), &back))
        }
    };
    let action = visit.desk(&format!("/views/{id}/remove"));
    let main = html! {
        (kit::crumbs(words, &[(words.say("register-title"), &list)], title))
        (kit::head(&Head { title, ..Head::default() }))
        (FormView::new(words, &form, &[])
            .form(Sending { action: &action, ..Sending::default() }, fields))
    };
    Ok(visit.page(&Sheet { title, part: "cooperations" }, main))
}

/// `POST …/desk/views/{id}/remove`
pub async fn remove(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let id = parse_id(&id)?;
    find_own(&visit.office, &visit, &id)?;
    let account = visit.actor.author().into_owned();
    let is_coordinator = visit.may(Deed::SaveSharedView, &Target::default());
    let removed =
        visit.commit(move |office| remove_view(office, &id, &account, is_coordinator)).await;
    let receipt = removed.map_err(|error| visit.refuse(error))?;
    Ok(visit.see_other(&visit.desk("/cooperations"), &receipt))
}
