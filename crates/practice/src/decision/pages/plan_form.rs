//! The fields of a competence plan: each rule with the part of each body.

use super::forms;
use crate::decision::{Act, CompetencePlan, CompetenceRule, RouteRole, RouteStep};
use crate::organisation::{Body, BodyKind, list_open_bodies};
use crate::strategy::pages::{Scene, forms as sending};
use maud::{Markup, html};
use spine::base::{Fault, Slug, Text};
use spine::kit::form::{Field, FormData, FormView, Reader, Rows, Width, or_stand_in};
use spine::office::Entry;
use std::sync::Arc;

/// The fields of the plan. `before` is the plan that the texts come from.
pub(super) fn draw(
    view: &FormView<'_>,
    scene: &Scene<'_>,
    before: Option<&CompetencePlan>,
) -> Markup {
    let words = scene.words;
    let none = Text::nothing();
    let title = Field::new("title", words.say("decide-plan-title"));
    let source = Field::new("source", words.say("decide-source")).optional();
    let from = Field::new("valid_from", words.say("decide-plan-from"));
    let to = Field::new("valid_to", words.say("decide-plan-to")).optional();
    let texts = Rows {
        one: words.say("decide-plan-rule"),
        add: words.say("decide-plan-rule-add"),
        remove: words.say("decide-plan-rule-remove"),
    };
    html! {
        (forms::draw_text(view, words, title, (before.map_or(none, |plan| &plan.title), 1)))
        (view.date(from))
        (view.date(to))
        (forms::draw_text(view, words, source, (before.map_or(none, |plan| &plan.source), 1)))
        h2 { (words.say("decide-plan-rules")) }
        (view.rows("rules", texts, |row, _| draw_rule(row, scene, before)))
    }
}

fn find_rule<'p>(plan: Option<&'p CompetencePlan>, key: &str) -> Option<&'p CompetenceRule> {
    plan?.rules.iter().find(|rule| rule.key.as_str() == key)
}

fn draw_rule(row: &FormView<'_>, scene: &Scene<'_>, before: Option<&CompetencePlan>) -> Markup {
    let words = scene.words;
    let none = Text::nothing();
    let rule = find_rule(before, row.value("key"));
    let matter = Field::new("matter", words.say("decide-plan-matter"));
    let reference = Field::new("reference", words.say("decide-plan-reference")).optional();
    let acts = forms::list_codes(words, "act", Act::ALL.iter().map(|act| act.code()));
    let for_acts = Field::new("acts", words.say("decide-plan-acts"));
    let roles = forms::list_codes(words, "route-role", RouteRole::ALL.iter().map(|r| r.code()));
    html! {
        (row.hidden("key", row.value("key")))
        (forms::draw_text(row, words, matter, (rule.map_or(none, |rule| &rule.matter), 1)))
        (forms::draw_text(row, words, reference, (rule.map_or(none, |rule| &rule.reference), 1)))
        (row.group(Field::new("route", words.say("decide-plan-parts")), || html! {
            @for body in ordered(scene) {
                @let at = format!("part.{}", body.id);
                @let field = Field::new(&at, scene.say(&body.record.name)).width(Width::Medium);
                (row.select(field, Some(words.say("decide-plan-no-part")), &roles))
            }
        }))
        (row.checkboxes(for_acts.help(words.say("decide-plan-acts-help")), &acts))
    }
}

/// The bodies in the order a matter usually goes: from the administration up to the council.
fn ordered(scene: &Scene<'_>) -> Vec<Arc<Entry<Body>>> {
    let mut bodies = list_open_bodies(scene.office, scene.today);
    bodies.sort_by_key(|body| match body.record.kind {
        BodyKind::Administration => 0,
        BodyKind::AdvisoryCommittee => 1,
        BodyKind::Partnership => 2,
        BodyKind::ExecutiveCommittee => 3,
        BodyKind::Council => 4,
    });
    bodies
}

/// Fills the form from a plan.
pub(super) fn fill(scene: &Scene<'_>, plan: &CompetencePlan, data: &mut FormData) {
    data.put_text("title", &plan.title);
    data.put_text("source", &plan.source);
    data.put_date(scene.words, "valid_from", Some(plan.valid_from));
    data.put_date(scene.words, "valid_to", plan.valid_to);
    for (place, rule) in plan.rules.iter().enumerate() {
        let at = format!("rules[{place}]");
        data.put(format!("{at}.key"), &rule.key);
        data.put_text(&format!("{at}.matter"), &rule.matter);
        data.put_text(&format!("{at}.reference"), &rule.reference);
        for act in &rule.acts {
            data.put(format!("{at}.acts"), act.code());
        }
        for step in &rule.route {
            data.put(format!("{at}.part.{}", step.body), step.role.code());
        }
    }
}

/// The plan in a form, or everything that is wrong with it.
pub(super) fn read(
    scene: &Scene<'_>,
    data: &FormData,
    before: Option<&CompetencePlan>,
) -> Result<CompetencePlan, Vec<Fault>> {
    let mut reader = Reader::new(scene.words, data);
    let language = scene.words.language();
    let none = Text::nothing();
    let title = before.map_or(none, |plan| &plan.title);
    let title = forms::read_text(&mut reader, language, "title", title);
    let source = before.map_or(none, |plan| &plan.source);
    let source = forms::read_text(&mut reader, language, "source", source);
    let valid_from = reader.needed_date("valid_from");
    let valid_to = reader.date("valid_to");
    let bodies = ordered(scene);
    let mut rules = reader.rows("rules", |row| Some(read_rule(row, scene, (before, &bodies))));
    give_keys(&mut rules);
    let mut faults = reader.into_faults();
    let valid_from = or_stand_in(valid_from);
    let plan = CompetencePlan { title, valid_from, valid_to, rules, source };
    sending::check_record(&plan, &mut faults);
    if faults.is_empty() { Ok(plan) } else { Err(faults) }
}

fn read_rule(
    row: &mut Reader<'_>,
    scene: &Scene<'_>,
    (before, bodies): (Option<&CompetencePlan>, &[Arc<Entry<Body>>]),
) -> CompetenceRule {
    let language = scene.words.language();
    let none = Text::nothing();
    let known = find_rule(before, row.raw("key"));
    let matter = forms::read_text(row, language, "matter", known.map_or(none, |rule| &rule.matter));
    let reference =
        forms::read_text(row, language, "reference", known.map_or(none, |rule| &rule.reference));
    let acts = row.choices("acts", Act::parse);
    let mut route: Vec<RouteStep> = Vec::new();
    for body in bodies {
        if let Some(role) = row.choice(&format!("part.{}", body.id), RouteRole::parse) {
            route.push(RouteStep { body: body.id.clone(), role });
        }
    }
    // Who decides comes last; the others go in the order in which a matter usually does.
    route.sort_by_key(|step| step.role == RouteRole::Decides);
    let key = Slug::parse(row.raw("key")).unwrap_or_else(|| {
        let name: String = matter.get(matter.original()).chars().take(40).collect();
        Slug::from_name(&name)
    });
    // An order that was entered otherwise stays, while nothing else changes.
    if let Some(known) = known.filter(|known| same_parts(&known.route, &route)) {
        route.clone_from(&known.route);
    }
    CompetenceRule { key, matter, reference, acts, route }
}

fn same_parts(one: &[RouteStep], other: &[RouteStep]) -> bool {
    one.len() == other.len() && one.iter().all(|step| other.contains(step))
}

/// A new rule gets a word of its own.
fn give_keys(rules: &mut [CompetenceRule]) {
    for place in 0..rules.len() {
        let (earlier, later) = rules.split_at_mut(place);
        let wanted = later[0].key.clone();
        let taken = |key: &Slug| earlier.iter().any(|rule| rule.key == *key);
        let numbered = (2..1_000).map(|n| Slug::from_name(&format!("{wanted}-{n}")));
        let free = std::iter::once(wanted.clone()).chain(numbered).find(|key| !taken(key));
        later[0].key = free.unwrap_or(wanted);
    }
}
