//! What a paper looks like: for each part the facts drawn from the records, and the office's own
//! words beside them. Pure, and without names of people: the same office gives the same paper for
//! ever, and no name that is erased lives on in one.

use super::common::{draw_route, name_of, subject_link, tell_amount};
use super::matter::draw_log;
use super::raise_form::tell_rule;
use crate::cooperation::pages::tell::Teller;
use crate::cooperation::{
    Anchor, Cooperation, FundingLine, FundingValue, Holding, HoldingState, Payer, find_own_money,
    find_stage, find_state,
};
use crate::decision::{
    DecidedAmount, DecisionFilter, Matter, Paper, PaperPartKind, Subject, find_part, is_ground,
    list_asked_years, list_decisions, list_grants,
};
use crate::organisation::{Body, find_currency};
use crate::questionnaire::pages::draw_points;
use crate::screening::{Checklist, Screening, find_hours, list_conditions};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::People;
use spine::base::{Id, Money, PartialDate};
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
    html! {
        div.panel.next {
            strong.lede { (kit::name(words, &matter.asked)) }
            p { (words.say("decide-about")) ": " (subject_link(scene, matter.subject.as_ref())) }
            @if let Some(exit) = &matter.exit {
                p { (words.say("decide-exit-ends")) ": " (words.date(exit.ends_on)) }
            }
        }
    }
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

/// The money: what is asked for by year, and what there is today. Where nothing is asked for, what
/// the cooperation costs us from now on.
fn money(facts: &Facts<'_>) -> Markup {
    let matter = &facts.matter.record;
    let record = facts.cooperation();
    // Before anybody has decided to take part there is nothing today.
    let standing = record.filter(|it| !find_state(it, facts.scene.today).is_before_decision());
    let told = if matter.amount.is_some() { standing } else { record };
    let tells_hours = told.is_some_and(|record| {
        let own = record.funding.iter().filter(|line| line.payer == Payer::Own);
        own.map(|line| &line.value).any(|value| matches!(value, FundingValue::Work { .. }))
    });
    html! {
        @if let Some(asked) = matter.find_asked() {
            (asked_money(facts.scene, matter, &asked))
            @if let Some(record) = standing { (standing_money(facts, record)) }
        } @else if let Some(record) = record {
            (own_money(facts.scene, record))
            (list_lines(facts.scene, record))
        }
        @if let Some(record) = record.filter(|_| !tells_hours) { (hours(facts, record)) }
    }
}

/// What is asked for, the years in rows, and their sum.
fn asked_money(scene: &Scene<'_>, matter: &Matter, asked: &DecidedAmount) -> Markup {
    let words = scene.words;
    let currency = asked.money.currency;
    let amount = |amount_minor: i64| Money { amount_minor, currency };
    let (years, sign) = (list_asked_years(matter), words.currency_sign(currency));
    let sum: i64 = years.iter().map(|(_, amount)| amount).sum();
    let mut rows: Vec<Vec<Markup>> = years
        .iter()
        .map(|(year, share)| vec![html! { (year) }, html! { (words.amount_bare(amount(*share))) }])
        .collect();
    if years.len() > 1 {
        let sum = html! { strong { (words.amount_bare(amount(sum))) } };
        rows.push(vec![html! { strong { (words.say("kit-in-all")) } }, sum]);
    }
    let columns =
        [Column::new(Kind::Plain, words.say("leave-year")), Column::new(Kind::Amount, &sign)];
    let in_all = [("amount", words.amount(amount(sum)).into())];
    html! {
        p {
            (words.say("decide-amount-asked")) ": " strong { (tell_amount(scene, asked)) }
            @if asked.yearly && years.len() > 1 { ", " (words.say_with("decide-in-all", &in_all)) }
        }
        @if !rows.is_empty() {
            (table::plain(words.say("decide-amount-asked"), &columns, &rows))
        }
    }
}

/// What there is today, in a line each: the grants that the matter is about to follow.
fn standing_money(facts: &Facts<'_>, record: &Cooperation) -> Markup {
    let (scene, words) = (facts.scene, facts.scene.words);
    let own = record.funding.iter().filter(|line| line.payer == Payer::Own);
    let grants = facts.matter.record.find_cooperation();
    let grants = grants.map(|id| list_grants(scene.office, id)).unwrap_or_default();
    html! {
        @for line in own {
            p.small.soft {
                (words.say("decide-today")) ": " (tell_line(scene, line))
                @for decision in &line.decisions {
                    ", " (tell_decided(scene, (&decision.body, decision.on)))
                }
                @if line.decisions.is_empty() {
                    @for entry in grants.iter().filter(|entry| is_ground(entry, line)) {
                        ", " (tell_decided(scene, (&entry.record.body, Some(entry.record.on))))
                    }
                }
            }
        }
    }
}

fn tell_decided(scene: &Scene<'_>, (body, on): (&Id<Body>, Option<PartialDate>)) -> String {
    let named = [("body", name_of(scene, body).into())];
    let told = scene.words.say_with("decide-decided-by", &named);
    match on {
        Some(on) => format!("{told}, {}", scene.words.partial_date(on)),
        None => told,
    }
}

/// A line of funding as it is stated: "DKK 20,000 a year in cash, 2010–2012".
fn tell_line(scene: &Scene<'_>, line: &FundingLine) -> String {
    let words = scene.words;
    let people = People::new();
    let teller = Teller { words, office: scene.office, people: &people };
    let told = teller.amount_of(&line.value, line.basis, line.form);
    match line.from.is_some() || line.to.is_some() {
        true => format!("{told}, {}", words.period(line.from, line.to)),
        false => told,
    }
}

/// Our own contribution, this year and after, and the lines as their source states them.
fn own_money(scene: &Scene<'_>, record: &Cooperation) -> Markup {
    let words = scene.words;
    let currency = find_currency(scene.office);
    let own = find_own_money(scene.office, record, currency, scene.today);
    let amount = |amount_minor: i64| words.amount_rounded(Money { amount_minor, currency });
    let years = || own.by_year.range(scene.today.year()..);
    // Hours that nobody has put in money are told as hours, and never as 0.
    let has_hours = years().any(|(_, parts)| parts.hours > 0);
    let rows: Vec<Vec<Markup>> = years()
        .map(|(year, parts)| {
            let cash = html! { (amount(parts.cash + parts.mixed)) };
            let mut row = vec![html! { (year) }, cash];
            row.extend(has_hours.then(|| html! { (amount(parts.hours)) }));
            row
        })
        .collect();
    let mut columns = vec![
        Column::new(Kind::Plain, words.say("leave-year")),
        Column::new(Kind::Amount, words.say("leave-cash")),
    ];
    if has_hours {
        columns.push(Column::new(Kind::Amount, words.say("leave-hours-in-money")));
    }
    html! {
        @if rows.is_empty() { p { (words.say("decide-no-own-money")) } }
        @else {
            (table::plain(words.say("coop-own-contribution"), &columns, &rows))
            @if own.this_year_only { p.small { (words.say("decide-each-year")) } }
        }
    }
}

fn list_lines(scene: &Scene<'_>, record: &Cooperation) -> Markup {
    html! {
        @if !record.funding.is_empty() {
            ul.listed {
                @for line in &record.funding {
                    li {
                        (scene.words.word("payer", line.payer.code())) ": "
                        (tell_line(scene, line))
                    }
                }
            }
        }
    }
}

/// The hours of work: those of our own lines, else those the proposal states.
fn hours(facts: &Facts<'_>, record: &Cooperation) -> Markup {
    let (scene, words) = (facts.scene, facts.scene.words);
    let Some(id) = facts.matter.record.find_cooperation() else { return html! {} };
    let Some(hours) = find_hours(scene.office, id, record) else { return html! {} };
    let hours = [("count", i64::from(hours).into())];
    html! { p { (words.say_with("decide-hours-yearly", &hours)) } }
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
                state => format!("{post}, {}", words.word("holding", state.code()).to_lowercase()),
            }
        })
        .collect();
    match told.is_empty() {
        true => words.say("coop-no-one").to_owned(),
        false => words.list(&count_alike(told)),
    }
}

/// What is said several times is said once, with how often: "2 × Officer".
fn count_alike(told: Vec<String>) -> Vec<String> {
    let mut alike: Vec<(String, usize)> = Vec::new();
    for said in told {
        match alike.iter_mut().find(|(known, _)| *known == said) {
            Some((_, count)) => *count += 1,
            None => alike.push((said, 1)),
        }
    }
    let tell = |(said, count): (String, usize)| match count {
        1 => said,
        count => format!("{count} × {said}"),
    };
    alike.into_iter().map(tell).collect()
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
            strong { (words.word("screening-advice", result.recommendation.code())) }
            ", " (words.date(result.on))
        }
        (kit::text(words, &result.reasons))
        (conditions(scene, facts.matter.record.screening.as_ref()))
        dl.facts {
            @for section in sections {
                @let points = section.sum_points(&result.answers);
                @if points.highest > 0 {
                    div {
                        dt { (kit::name(words, &section.title)) }
                        dd { (draw_points(words, points)) }
                    }
                }
            }
        }
    }
}

/// The conditions under which to join, each with who sees to it and by when.
fn conditions(scene: &Scene<'_>, screening: Option<&Id<Screening>>) -> Markup {
    let words = scene.words;
    let conditions = screening.map(|id| list_conditions(scene.office, id)).unwrap_or_default();
    html! {
        @if !conditions.is_empty() {
            h3 { (words.say("decide-conditions")) }
            ul.listed {
                @for entry in &conditions {
                    @let condition = &entry.record;
                    li {
                        (kit::name(words, &condition.what))
                        @if let Some(unit) = &condition.unit { ", " (name_of(scene, unit)) }
                        @if let Some(due) = condition.due_on { ", " (words.date(due)) }
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
                (words.word("state", find_stage(scene.office, record, scene.today).code()))
            }
        }
    }
}

/// The amounts of a decision, one after the other.
pub(super) fn list_amounts(scene: &Scene<'_>, decision: &crate::decision::Decision) -> String {
    let told: Vec<String> = decision.amounts.iter().map(|it| tell_amount(scene, it)).collect();
    told.join("; ")
}
