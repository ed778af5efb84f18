//! The fields of a matter: what is asked, the money, the route with the rule that made it.

use super::common::{subject_link, tell_route};
use super::{exit, forms};
use crate::cooperation::{Cooperation, Track};
use crate::decision::{
    Act, Asked, CompetenceRule, Matter, Subject, find_plan, find_route, list_rules,
};
use crate::organisation::{Person, find_currency};
use crate::screening::Screening;
use crate::strategy::pages::{Scene, forms as sending};
use maud::{Markup, html};
use spine::base::{Fault, Id, Slug, Text};
use spine::i18n::Words;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader};
use spine::kit::{self, Visit};
use spine::office::Office;

/// The choice of no rule.
const OWN: &str = "own";

/// What is asked for, about what.
pub(super) struct Asking<'a> {
    pub act: Act,
    pub subject: Option<&'a Subject>,
}

impl Asking<'_> {
    fn cooperation<'o>(&self, office: &'o Office) -> Option<&'o Cooperation> {
        match self.subject? {
            Subject::Cooperation(id) => office.find(id),
            Subject::Edition(_) | Subject::Plan(_) => None,
        }
    }

    fn name(&self, office: &Office, words: Words) -> String {
        let text = match self.subject {
            Some(Subject::Cooperation(id)) => office.find(id).map(|found| &found.name),
            Some(Subject::Edition(id)) => office.find(id).map(|found| &found.title),
            Some(Subject::Plan(id)) => office.find(id).map(|found| &found.title),
            None => None,
        };
        text.map_or("", |text| text.get(words.language())).to_owned()
    }
}

/// What the form begins with: a title, a sentence, the route.
pub(super) fn fill(scene: &Scene<'_>, asking: &Asking<'_>, data: &mut FormData) {
    let words = scene.words;
    let name = asking.name(scene.office, words);
    if !name.is_empty() {
        let act = words.word("act", asking.act.code());
        data.put("title", format!("{act}: {name}"));
        if let Some(key) = find_sentence(asking.act) {
            data.put("asked", words.say_with(key, &[("name", name.into())]));
        }
    }
    let rule = match find_route(scene.office, Asked::Act(asking.act), scene.today) {
        Some(route) => route.rule.to_string(),
        None if list_rules(scene.office, asking.act, scene.today).is_empty() => OWN.to_owned(),
        None => String::new(),
    };
    if rule == OWN {
        data.put("route[0].row", "1");
    }
    data.put("rule", rule);
}

/// What is asked in most matters of a kind; none where every one asks for something else.
fn find_sentence(act: Act) -> Option<&'static str> {
    match act {
        Act::Join => Some("decide-asked-join"),
        Act::Continue => Some("decide-asked-continue"),
        Act::Adjust => Some("decide-asked-adjust"),
        Act::Exit => Some("decide-asked-exit"),
        Act::Adopt => Some("decide-asked-adopt"),
        Act::Appropriate | Act::Appoint | Act::Travel | Act::Report | Act::Other => None,
    }
}

/// The fields.
pub(super) fn draw(view: &FormView<'_>, scene: &Scene<'_>, asking: &Asking<'_>) -> Markup {
    let words = scene.words;
    let asked = Field::new("asked", words.say("decide-asked")).help(words.say("decide-asked-help"));
    let amount = Field::new("amount", words.say("decide-amount-asked")).optional();
    html! {
        @if asking.subject.is_some() {
            p { (words.say("decide-about")) ": " (subject_link(scene, asking.subject)) }
        }
        (view.text(Field::new("title", words.say("decide-matter-title"))))
        (view.area(asked, 2))
        @if asking.act == Act::Exit { (exit::draw(view, words)) }
        (view.money(amount, find_currency(scene.office)))
        (forms::draw_years(view, words))
        (draw_route(view, scene, asking))
    }
}

fn draw_route(view: &FormView<'_>, scene: &Scene<'_>, asking: &Asking<'_>) -> Markup {
    let words = scene.words;
    let plan = find_plan(scene.office, scene.today);
    let fitting: Vec<&Slug> =
        list_rules(scene.office, asking.act, scene.today).iter().map(|rule| &rule.key).collect();
    let rules = plan.into_iter().flat_map(|plan| &plan.record.rules);
    let (first, others): (Vec<_>, Vec<_>) = rules.partition(|rule| fitting.contains(&&rule.key));
    let choice = |rule: &CompetenceRule| {
        let name = scene.say(&rule.matter);
        let label = match scene.say(&rule.reference) {
            "" => name.to_owned(),
            reference => format!("{name} ({reference})"),
        };
        Choice::new(rule.key.as_str(), label).help(tell_route(scene, &rule.route))
    };
    let offered = if first.is_empty() { others } else { first };
    let mut choices: Vec<Choice> = offered.into_iter().map(choice).collect();
    let own = Choice::new(OWN, words.say("decide-route-own"));
    choices.push(own.help(words.say("decide-route-own-help")));
    let rule = Field::new("rule", words.say("decide-route"));
    let reason = Field::new("route_reason", words.say("decide-route-reason"));
    html! {
        (view.radios(rule.help(words.say("decide-route-help")), &choices))
        details open[view.value("rule") == OWN] {
            summary { (words.say("decide-route-other")) }
            p.help { (words.say("decide-route-other-help")) }
            (forms::draw_steps(view, scene))
        }
        (view.area(reason.help(words.say("decide-route-reason-help")), 2))
        @if asking.cooperation(scene.office).is_some_and(|it| it.track == Track::Political) {
            p.small.soft { (words.say("decide-route-track")) }
        }
    }
}

/// The matter in a form, or everything that is wrong with it.
pub(super) fn read(
    visit: &Visit,
    scene: &Scene<'_>,
    asking: &Asking<'_>,
    (data, source): (&FormData, Option<&Text>),
) -> Result<Matter, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let language = visit.words.language();
    let title = forms::read_text(&mut reader, language, "title", Text::nothing());
    let asked = forms::read_text(&mut reader, language, "asked", Text::nothing());
    let amount = reader.money("amount");
    let years = forms::read_asked_years(&mut reader);
    if amount.is_none() && years.is_some() {
        reader.fault(Fault::new("amount", "fault-needed"));
    }
    let exit = (asking.act == Act::Exit).then(|| exit::read(&mut reader, visit.words));
    let reason = forms::read_text(&mut reader, language, "route_reason", Text::nothing());
    let chosen = reader.needed_choice("rule", |word| match word {
        OWN => Some(None),
        word => Slug::parse(word).map(Some),
    });
    let mut plan = None;
    let mut rule = None;
    let mut route = Vec::new();
    if let Some(key) = chosen.flatten() {
        match find_route(scene.office, Asked::Rule(&key), visit.today) {
            Some(made) => (plan, rule, route) = (Some(made.plan), Some(made.rule), made.steps),
            None => reader.fault(Fault::new("rule", "fault-choice")),
        }
    }
    // Bodies written down beside a rule extend it on this one matter; a reason is asked for.
    let written = forms::read_steps(&mut reader);
    if !written.is_empty() {
        route = written;
    }
    let person = visit.actor.person().and_then(Id::<Person>::parse);
    let matter = Matter {
        title,
        subject: asking.subject.cloned(),
        act: asking.act,
        asked,
        amount,
        amount_years: years,
        plan,
        rule,
        route,
        route_reason: reason,
        screening: find_screening(scene.office, asking.subject),
        exit: exit.flatten(),
        raised_on: visit.today,
        raised_by: person.filter(|id| scene.office.find(id).is_some()),
        withdrawn: None,
        source: source.cloned().unwrap_or_default(),
    };
    let mut faults = reader.into_faults();
    // Whether the terms are there the form has told already.
    sending::check_record(&matter, &mut faults);
    if faults.is_empty() { Ok(matter) } else { Err(faults) }
}

/// The screening a matter rests on: the latest of its cooperation that has a result.
fn find_screening(office: &Office, subject: Option<&Subject>) -> Option<Id<Screening>> {
    let Some(Subject::Cooperation(id)) = subject else { return None };
    let done = office.list::<Screening>().filter(|entry| entry.record.cooperation == *id);
    let done = done.filter_map(|entry| Some((entry.record.result.as_ref()?.on, &entry.id)));
    done.max().map(|(_, id)| id.clone())
}

/// Why nothing is asked for the route: what made it.
pub(super) fn tell_rule(scene: &Scene<'_>, matter: &Matter) -> Markup {
    let words = scene.words;
    let rule = crate::decision::find_rule(scene.office, matter.plan.as_ref(), matter.rule.as_ref());
    html! {
        @match (rule, &matter.plan) {
            (Some(rule), Some(plan)) => {
                a href=(scene.desk.link(&format!("/admin/competence-plan/{plan}"), &[])) {
                    (kit::name(words, &rule.matter))
                    @if !rule.reference.is_empty() { " (" (kit::name(words, &rule.reference)) ")" }
                }
            },
            (None, _) | (_, None) => (words.say("decide-route-by-hand")),
        }
        @if !matter.route_reason.is_empty() {
            span.sub {
                (words.say("decide-route-because")) ": "
                (kit::name(words, &matter.route_reason))
            }
        }
    }
}
