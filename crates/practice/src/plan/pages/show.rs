//! One plan, seen in three ways: as a table, as a board by state, along the months.
//!
//! Who comes: a head of area who follows the plan, an officer who moves an initiative on, a
//! politician who asks what is behind. So the state stands with its reason, what was added since
//! the plan was adopted is marked, and what can be done next with the plan stands beside.

use super::parts::{
    draw_added, draw_plan_state, draw_state_and_why, link, path_to, plan_link, tell_period,
    tell_tasks,
};
use super::seen::{At, Seen};
use super::{board, list, timeline};
use crate::organisation::find_authority;
use crate::plan::{
    ActionPlan, InitiativeOf, PlanState, find_open_matter, find_plan_state, find_rolled,
    list_initiatives, list_reports,
};
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::Deed;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// A plan with what stands in it.
pub(super) struct Place<'a> {
    pub seen: Seen<'a>,
    pub entry: &'a Arc<Entry<ActionPlan>>,
    pub initiatives: Vec<InitiativeOf>,
}

impl<'a> Place<'a> {
    /// The plan at an address, as it is shown to the visit.
    pub async fn find(visit: &'a Visit, id: &str) -> Result<Self, Failure> {
        Self::at(Seen::of(visit).await?, id)
    }

    /// The plan at an address as it is now, where the visit may change it.
    pub async fn find_to_change(visit: &'a Visit, id: &str) -> Result<Self, Failure> {
        let place = Self::at(Seen::now(visit).await?, id)?;
        visit.need(Deed::EditPlan, &place.seen.target_of_plan(&place.entry.record))?;
        Ok(place)
    }

    fn at(seen: Seen<'a>, id: &str) -> Result<Self, Failure> {
        let entry = seen.expect::<ActionPlan>(id)?;
        seen.visit.need(Deed::SeeInternal, &seen.target_of_plan(&entry.record))?;
        let mut initiatives = list_initiatives(seen.office, &entry.id, seen.today);
        initiatives.retain(|one| seen.sees_in(&seen.target_of(&one.entry.record)));
        Ok(Self { seen, entry, initiatives })
    }

    /// The address of a page of the plan.
    pub fn here(&self, rest: &str) -> String {
        self.seen.link(&format!("/plans/{}{rest}", self.entry.id), &[])
    }

    /// The plan's name.
    pub fn title(&self) -> String {
        self.seen.say(&self.entry.record.title).to_owned()
    }

    /// The way from the list to a page below the plan.
    pub fn path(&self) -> Vec<(String, String)> {
        path_to(&self.seen, Some(self.entry))
    }

    fn may_edit(&self) -> bool {
        self.seen.may_do(Deed::EditPlan, &self.seen.target_of_plan(&self.entry.record))
    }
}

/// `GET …/desk/plans/{id}?view=board`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find(&visit, &id).await?;
    let seen = &place.seen;
    let (words, plan) = (seen.words, &place.entry.record);
    let title = place.title();
    let state = find_plan_state(seen.office, place.entry);
    let query = seen.query();
    let view = query.get("view");
    let main = html! {
        (seen.crumbs(&list::path(seen), &title))
        (kit::head(&Head {
            title: &title,
            tag: Some(draw_plan_state(words, state)),
            lede: Some(html! { (list::tell_states(seen, &place.initiatives)) }),
            actions: draw_actions(&place),
            is_object: true,
            ..Head::default()
        }))
        (seen.draw_receipt("plan-done"))
        @if !plan.introduction.is_empty() { (kit::text(words, &plan.introduction)) }
        @if state != PlanState::Adopted { (draw_next(&place, state)) }
        (draw_views(&place, view))
        @if place.initiatives.is_empty() {
            (kit::empty(words.say("plan-no-initiatives"), None))
        } @else {
            @match view {
                "board" => (board::draw(&place)),
                "timeline" => (timeline::draw(&place)),
                _ => (draw_table(&place)),
            }
        }
        (draw_reports(&place))
        div.two {
            (kit::panel("facts", words.say("plan-facts"), kit::facts(&list_facts(&place))))
            div {
                @if state == PlanState::Adopted { (draw_next(&place, state)) }
                p.small.soft { (tell_rule(&place)) }
            }
        }
        @if !plan.source.is_empty() {
            p.small.soft { (words.say("plan-source")) ": " (kit::name(words, &plan.source)) }
        }
    };
    Ok(seen.page(&title, "plans", main))
}

fn draw_views(place: &Place<'_>, view: &str) -> Markup {
    let words = place.seen.words;
    let path = format!("/plans/{}", place.entry.id);
    let all = [
        ("", words.say("plan-view-table")),
        ("board", words.say("plan-view-board")),
        ("timeline", words.say("plan-view-timeline")),
    ];
    let links = all.map(|(code, _)| match code {
        "" => place.seen.link(&path, &[]),
        code => place.seen.link(&path, &[("view", code)]),
    });
    let is_known = all.iter().any(|(code, _)| *code == view);
    let here = if is_known { view } else { "" };
    let views: Vec<(&str, Option<usize>, &str, bool)> = all
        .iter()
        .zip(&links)
        .map(|((code, name), href)| (*name, None, href.as_str(), *code == here))
        .collect();
    kit::views(words.say("plan-views"), &views)
}

fn draw_actions(place: &Place<'_>) -> Option<Markup> {
    let (seen, words) = (&place.seen, place.seen.words);
    let may = place.may_edit();
    let mut more: Vec<(&str, String)> = vec![(words.say("plan-document"), place.here("/document"))];
    if place.entry.record.frozen.is_some() {
        more.push((words.say("plan-as-adopted"), place.here("/adopted")));
    }
    if seen.visit.may(Deed::SeeHistory, &seen.target_of_plan(&place.entry.record)) {
        more.push((words.say("plan-history"), place.here("/history")));
    }
    if may {
        if place.entry.record.frozen.is_none() {
            more.push((words.say("plan-edit"), place.here("/edit")));
        }
        more.push((words.say("plan-report-new"), place.here("/reports/new")));
        more.push((words.say("plan-roll"), place.here("/roll")));
    }
    let links: Vec<(&str, &str)> = more.iter().map(|(name, href)| (*name, href.as_str())).collect();
    Some(html! {
        (kit::menu(words.say("plan-more"), &links))
        @if may { (kit::main_button(words.say("plan-add"), &place.here("/initiatives/new"))) }
    })
}

/// What the plan is part of, and how it was decided.
fn list_facts<'a>(place: &Place<'a>) -> Vec<(&'a str, Markup)> {
    let (seen, words) = (&place.seen, place.seen.words);
    let plan = &place.entry.record;
    let mut facts: Vec<(&str, Markup)> = Vec::new();
    if let Some(strategy) = seen.office.find(&plan.strategy) {
        let href = seen.strategy_link(strategy, "");
        let name = kit::name(words, &strategy.name);
        facts.push((words.say("plan-strategy"), html! { a href=(href) { (name) } }));
    }
    facts.push((words.say("plan-year"), html! { (plan.year) }));
    if let (Some(decision), Some(frozen)) = (&plan.adopted_by, plan.frozen) {
        let href = seen.link(&format!("/decisions/{decision}"), &[]);
        facts.push((
            words.say("plan-adopted"),
            html! {
                a href=(href) { (words.date(frozen.on)) }
                span.sub { a href=(place.here("/adopted")) { (words.say("plan-as-adopted")) } }
            },
        ));
    }
    if let Some(before) = &plan.rolled_from {
        facts.push((words.say("plan-rolled-from"), plan_link(seen, before)));
    }
    if let Some(next) = find_rolled(seen.office, &place.entry.id) {
        facts.push((words.say("plan-rolled-into"), plan_link(seen, &next.id)));
    }
    facts
}

/// How the authority makes its plans.
fn tell_rule(place: &Place<'_>) -> String {
    let seen = &place.seen;
    let authority = find_authority(seen.office).map_or("", |found| seen.say(&found.name));
    seen.words.say_with("plan-rule", &[("authority", authority.into())])
}

/// The one next step with the plan as a whole.
fn draw_next(place: &Place<'_>, state: PlanState) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let target = seen.target_of_plan(&place.entry.record);
    let raise =
        |act: &str| seen.link("/matters/new", &[("plan", place.entry.id.as_str()), ("act", act)]);
    match state {
        PlanState::Draft if seen.may_do(Deed::RaiseMatter, &target) => kit::next_step(
            words.say("plan-next-decide"),
            words.say("plan-next-decide-why"),
            kit::link_button(words.say("plan-raise"), &raise("adopt")),
        ),
        PlanState::Adopted if seen.may_do(Deed::RaiseMatter, &target) => kit::next_step(
            words.say("plan-next-add"),
            words.say("plan-next-add-why"),
            kit::link_button(words.say("plan-raise-addition"), &raise("other")),
        ),
        PlanState::Raised => match find_open_matter(seen.office, &place.entry.id) {
            Some(matter) => {
                let href = seen.link(&format!("/matters/{}", matter.id), &[]);
                let button = kit::link_button(words.say("plan-see-matter"), &href);
                kit::next_step(words.say("plan-raised"), words.say("plan-raised-why"), button)
            }
            None => html! {},
        },
        PlanState::Draft | PlanState::Adopted => html! {},
    }
}

/// The table: what the plan was adopted with, then what was added since.
fn draw_table(place: &Place<'_>) -> Markup {
    let words = place.seen.words;
    let (first, added): (Vec<&InitiativeOf>, Vec<&InitiativeOf>) =
        place.initiatives.iter().partition(|one| one.within.added.is_none());
    html! {
        @if !first.is_empty() { (draw_rows(place, words.say("plan-initiatives"), &first)) }
        @if !added.is_empty() {
            section aria-labelledby="added" {
                h2 #added {
                    (words.say_with("plan-added", &[("count", added.len().into())]))
                }
                (draw_rows(place, words.say("plan-added-table"), &added))
            }
        }
    }
}

fn draw_rows(place: &Place<'_>, caption: &str, rows: &[&InitiativeOf]) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let columns = [
        Column::new(Kind::Name, words.say("plan-initiative")),
        Column::new(Kind::Plain, words.say("plan-serves")),
        Column::new(Kind::By, words.say("plan-owner")),
        Column::new(Kind::Plain, words.say("plan-runs")),
        Column::new(Kind::Plain, words.say("plan-tasks")),
        Column::new(Kind::State, words.say("plan-state-of")),
    ];
    let rows: Vec<Vec<Markup>> = rows
        .iter()
        .map(|one| {
            let record = &one.entry.record;
            vec![
                html! { (link(seen, &one.entry)) (draw_added(seen, &one.within)) },
                html! {
                    @if record.serves.is_empty() { (kit::soft(words.say("plan-serves-none"))) }
                    @for link in &record.serves { div { (seen.draw_node(&link.node)) } }
                },
                seen.draw_owner(record.unit.as_ref(), record.person.as_ref()),
                html! { (tell_period(words, record)) },
                html! { (tell_tasks(words, &one.progress)) },
                draw_state_and_why(seen, &one.progress),
            ]
        })
        .collect();
    html! { div.sheet { (table::plain(caption, &columns, &rows)) } }
}

fn draw_reports(place: &Place<'_>) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let reports = list_reports(seen.office, &place.entry.id);
    html! {
        @if !reports.is_empty() {
            (kit::section("reports", html! { (words.say("plan-reports")) }, html! {
                ul.listed {
                    @for entry in &reports {
                        li {
                            a href=(seen.link(&format!("/progress/{}", entry.id), &[])) {
                                (kit::name(words, &entry.record.title))
                            }
                            ", " (words.date(entry.record.on))
                            @if entry.record.frozen.is_none() {
                                " " (kit::soft(words.say("plan-report-draft")))
                            }
                        }
                    }
                }
            }))
        }
    }
}
