//! What a paper looks like: for each part the facts drawn from the records, and the office's own
//! words beside them. Pure, and without names of people: the same office gives the same paper for
//! ever, and no name that is erased lives on in one.

use super::common::{draw_route, name_of, subject_link, tell_amount};
use super::matter::draw_log;
use super::raise_form::tell_rule;
use crate::cooperation::pages::tell::Teller;
use crate::cooperation::{Anchor, Cooperation, Holding, HoldingState, find_own_money, find_state};
use crate::decision::{
    DecisionFilter, Matter, Paper, PaperPartKind, Subject, find_part, list_decisions,
};
use crate::organisation::find_currency;
use crate::screening::{Checklist, Screening};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::People;
use spine::base::Money;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self};
use spine::office::Entry;

/// What a paper is drawn from.
pub(super) struct Facts<'a> {
    pub scene: &'a Scene<'a>,
    pub paper: &'a Paper,
    pub matter: &'a Entry<Matter>,
}

impl<'a> Facts<'a> {
    fn cooperation(&self) -> Option<&'a Cooperation> {
        match self.matter.record.subject.as_ref()? {
            Subject::Cooperation(id) => self.scene.office.find(id),
            Subject::Edition(_) | Subject::Plan(_) => None,
        }
    }
}

/// The paper, in the order of a council paper: what is asked, why, money, who is anchored,
/// screening, alternatives, route.
pub(super) fn draw(facts: &Facts<'_>) -> Markup {
    html! { article.paper #paper { (draw_parts(facts, None)) } }
}

/// The parts of a paper. `among` is its number where it stands among others on one page: then its
/// headings are one level lower, and what they are called by begins with the number.
pub(super) fn draw_parts(facts: &Facts<'_>, among: Option<usize>) -> Markup {
    let words = facts.scene.words;
    html! {
        @for kind in PaperPartKind::ALL {
            @let own = find_part(facts.paper, *kind);
            @let drawn = draw_facts(facts, *kind);
            @let name = words.word("paper-part", kind.code());
            @let id = match among {
                Some(number) => format!("paper-{number}-{}", kind.code()),
                None => kind.code().to_owned(),
            };
            @if own.is_some() || !drawn.0.is_empty() {
                section aria-labelledby=(id) {
                    @if among.is_some() { h3 id=(id) { (name) } } @else { h2 id=(id) { (name) } }
                    @if let Some(own) = own { (kit::text(words, own)) }
                    (drawn)
                }
            }
        }
    }
}

/// What the records say for a part.
pub(super) fn draw_facts(facts: &Facts<'_>, kind: PaperPartKind) -> Markup {
    match kind {
        PaperPartKind::Asked => asked(facts),
        PaperPartKind::Why => why(facts),
        PaperPartKind::Money => money(facts),
        PaperPartKind::Anchoring => anchoring(facts),
        PaperPartKind::Screening => screening(facts),
        // What could be done instead only people know.
        PaperPartKind::Alternatives => html! {},
        PaperPartKind::Route => route(facts),
    }
}

fn asked(facts: &Facts<'_>) -> Markup {
    let (scene, matter) = (facts.scene, &facts.matter.record);
    let words = scene.words;
    let mut list = vec![
        (words.say("decide-about"), subject_link(scene, matter.subject.as_ref())),
        (words.say("decide-act"), html! { (words.word("act", matter.act.code())) }),
    ];
    if let Some(exit) = &matter.exit {
        list.push((words.say("decide-exit-ends"), html! { (words.date(exit.ends_on)) }));
    }
    html! { p { strong { (kit::name(words, &matter.asked)) } } (kit::facts(&list)) }
}

fn why(facts: &Facts<'_>) -> Markup {
    let (scene, words) = (facts.scene, facts.scene.words);
    let exit = facts.matter.record.exit.as_ref();
    html! {
        @if let Some(exit) = exit { (kit::text(words, &exit.reason)) }
        @if let Some(record) = facts.cooperation() {
            @if !record.purpose.is_empty() { (kit::text(words, &record.purpose)) }
            @if !record.expected_outcome.is_empty() {
                h3 { (words.say("field-expected-outcome")) }
                (kit::text(words, &record.expected_outcome))
            }
            @if !record.serves.is_empty() {
                h3 { (words.say("decide-serves")) }
                ul.listed {
                    @for serves in &record.serves {
                        li {
                            (name_of(scene, &serves.node))
                            @if !serves.why.is_empty() {
                                span.sub { (kit::name(words, &serves.why)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn money(facts: &Facts<'_>) -> Markup {
    let (scene, words) = (facts.scene, facts.scene.words);
    let asked = facts.matter.record.amount;
    html! {
        @if let Some(asked) = asked {
            p { (words.say("decide-amount-asked")) ": " strong { (words.amount(asked)) } }
        }
        @if let Some(record) = facts.cooperation() { (own_money(scene, record)) }
    }
}

/// Our own contribution, this year and after, and the lines as their source states them.
fn own_money(scene: &Scene<'_>, record: &Cooperation) -> Markup {
    let words = scene.words;
    let currency = find_currency(scene.office);
    let own = find_own_money(scene.office, record, currency, scene.today);
    let amount = |amount_minor: i64| words.amount_rounded(Money { amount_minor, currency });
    let rows: Vec<Vec<Markup>> = own
        .by_year
        .range(scene.today.year()..)
        .map(|(year, parts)| {
            let cash = parts.cash + parts.mixed;
            vec![html! { (year) }, html! { (amount(cash)) }, html! { (amount(parts.hours)) }]
        })
        .collect();
    let columns = [
        Column::new(Kind::Plain, words.say("leave-year")),
        Column::new(Kind::Amount, words.say("leave-cash")),
        Column::new(Kind::Amount, words.say("leave-hours-in-money")),
    ];
    let people = People::new();
    let teller = Teller { words, office: scene.office, people: &people };
    html! {
        @if rows.is_empty() { p { (words.say("decide-no-own-money")) } }
        @else {
            (table::plain(words.say("coop-own-contribution"), &columns, &rows))
            @if own.this_year_only { p.small { (words.say("decide-each-year")) } }
        }
        @if !record.funding.is_empty() {
            ul.listed {
                @for line in &record.funding {
                    li {
                        (words.word("payer", line.payer.code())) ": "
                        (teller.amount_of(&line.value, line.basis, line.form))
                        @if line.from.is_some() || line.to.is_some() {
                            ", " (words.period(line.from, line.to))
                        }
                    }
                }
            }
        }
    }
}

fn anchoring(facts: &Facts<'_>) -> Markup {
    let Some(record) = facts.cooperation() else { return html! {} };
    let (scene, words) = (facts.scene, facts.scene.words);
    html! {
        @if record.anchors.is_empty() { p { (words.say("coop-no-one")) } }
        ul.listed {
            @for anchor in &record.anchors { li { (tell_anchor(scene, anchor)) } }
            @for seat in &record.seats {
                li {
                    (kit::name(words, &seat.title)) ": "
                    (tell_holdings(scene, &seat.holdings))
                }
            }
        }
    }
}

fn tell_anchor(scene: &Scene<'_>, anchor: &Anchor) -> Markup {
    let words = scene.words;
    html! {
        (words.word("track", anchor.level.code()))
        @if let Some(unit) = &anchor.unit { ", " (name_of(scene, unit)) }
        ": " (tell_holdings(scene, &anchor.holdings))
    }
}

/// Who holds it, by post.
fn tell_holdings(scene: &Scene<'_>, holdings: &[Holding]) -> String {
    let words = scene.words;
    let now =
        holdings.iter().filter(|holding| holding.to.is_none_or(|to| scene.today <= to.last_day()));
    let told: Vec<String> = now
        .map(|holding| {
            let post = match &holding.person {
                Some(person) => name_of(scene, person),
                None => scene.say(&holding.post).to_owned(),
            };
            match holding.state {
                HoldingState::Held if !post.is_empty() => post,
                state if post.is_empty() => words.word("holding", state.code()).to_owned(),
                state => format!("{post} ({})", words.word("holding", state.code())),
            }
        })
        .collect();
    match told.is_empty() {
        true => words.say("coop-no-one").to_owned(),
        false => words.list(&told),
    }
}

fn screening(facts: &Facts<'_>) -> Markup {
    let (scene, words) = (facts.scene, facts.scene.words);
    let found = facts.matter.record.screening.as_ref();
    let Some(screening) = found.and_then(|id| scene.office.find::<Screening>(id)) else {
        return html! { p.soft { (words.say("decide-no-screening")) } };
    };
    let Some(result) = &screening.result else {
        return html! { p.soft { (words.say("decide-screening-open")) } };
    };
    let checklist: Option<&Checklist> = scene.office.find(&screening.checklist);
    let sections = checklist.map_or(&[][..], |list| &list.questions.sections);
    html! {
        p {
            strong { (words.word("recommendation", result.recommendation.code())) }
            ", " (words.date(result.on))
        }
        (kit::text(words, &result.reasons))
        dl.facts {
            @for section in sections {
                @let points = section.sum_points(&result.answers);
                @if points.highest > 0 {
                    @let named = [
                        ("points", points.given.into()), ("of", points.highest.into()),
                    ];
                    div {
                        dt { (kit::name(words, &section.title)) }
                        dd { (words.say_with("kit-score", &named)) }
                    }
                }
            }
        }
    }
}

fn route(facts: &Facts<'_>) -> Markup {
    let (scene, matter) = (facts.scene, facts.matter);
    let words = scene.words;
    let subject = matter.record.subject.clone();
    let filter = DecisionFilter { subject: subject.clone(), ..DecisionFilter::default() };
    let earlier = match subject {
        Some(_) => list_decisions(scene.office, &filter),
        None => Vec::new(),
    };
    html! {
        (draw_route(scene, &matter.id, &matter.record))
        p { (words.say("decide-rule")) ": " (tell_rule(scene, &matter.record)) }
        @if !earlier.is_empty() {
            h3 { (words.say("decide-decided-before")) }
            (draw_log(scene, &earlier))
        }
        @if let Some(record) = facts.cooperation() {
            p.small.soft {
                (words.say("decide-state")) ": "
                (words.word("state", find_state(record, scene.today).code()))
            }
        }
    }
}

/// The amounts of a decision, one after the other.
pub(super) fn list_amounts(scene: &Scene<'_>, decision: &crate::decision::Decision) -> String {
    let told: Vec<String> = decision.amounts.iter().map(|it| tell_amount(scene, it)).collect();
    told.join("; ")
}
