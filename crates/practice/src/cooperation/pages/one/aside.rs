//! Beside the text: the one next step, and the key facts.

use super::Scene;
use crate::cooperation::pages::phrases;
use crate::cooperation::pages::tell::capitalise;
use crate::cooperation::{
    AnchorStatement, Fact, Finding, OwnStatement, Per, Section, State, Vacancy, describe_anchor,
    describe_own, find_end, find_state, is_on_route, list_findings, list_vacancies,
};
use crate::organisation::find_currency;
use crate::screening::pages as screening;
use jiff::ToSpan;
use maud::{Markup, html};
use spine::base::{Money, Visibility};
use spine::kit;

/// How long before its end one should think of what follows.
const MONTHS_AHEAD: i32 = 18;

/// What should be done next, and where.
struct Next {
    title: &'static str,
    why: String,
    action: &'static str,
    href: String,
}

/// The one next step: to weigh it, to wait for the matter under way, to have it decided, else what
/// its own record asks for.
pub(super) fn next(scene: &Scene<'_>) -> Option<Markup> {
    let words = scene.words;
    if let Some(step) = find_weigh(scene) {
        let action = kit::main_button(words.say(step.action), &scene.desk.link(&step.path, &[]));
        return Some(kit::next_step(words.say(step.title), words.say(step.why), action));
    }
    if let Some(under_way) = &scene.deciding.under_way {
        return Some(under_way.clone());
    }
    if let Some(raise) = scene.deciding.raise.as_ref().filter(|_| is_to_raise(scene)) {
        let action = kit::main_button(words.say("decide-take-up"), raise);
        let title = words.say("coop-next-decision");
        return Some(kit::next_step(title, words.say("coop-next-decision-why"), action));
    }
    let next = find_next(scene)?;
    let action = html! {
        @if scene.allowed.edit { (kit::main_button(next.action, &next.href)) }
    };
    Some(kit::next_step(next.title, &next.why, action))
}

fn find_weigh(scene: &Scene<'_>) -> Option<screening::NextStep> {
    screening::find_next(scene.office, scene.entry, &scene.viewer, scene.today)
}

/// True when it was weighed and nobody was asked yet: then a decision is the next step.
pub(super) fn is_to_raise(scene: &Scene<'_>) -> bool {
    let state = find_state(scene.record(), scene.today);
    matches!(state, State::Screening | State::Recommended)
        && scene.deciding.raise.is_some()
        && find_weigh(scene).is_none()
        && is_on_route(scene.office, &scene.entry.id, scene.record())
}

/// What is missing comes first, then what is vacant, then what ends, then what is doubtful.
fn find_next(scene: &Scene<'_>) -> Option<Next> {
    let words = scene.words;
    let state = find_state(scene.record(), scene.today);
    let findings = list_findings(scene.office, scene.record(), scene.today);
    let edit = |section: Section| scene.here(&format!("/edit/{}", section.code()));
    let step = |title, why: String, action, section| {
        Some(Next { title: words.say(title), why, action: words.say(action), href: edit(section) })
    };
    let say = |key: &'static str| words.say(key).to_owned();
    for finding in &findings {
        match finding {
            Finding::MissingFacts(facts) => {
                let names: Vec<&str> = facts.iter().map(|f| words.word("fact", f.code())).collect();
                let why =
                    words.say_with("coop-next-missing", &[("facts", words.list(&names).into())]);
                let section = facts.first().map_or(Section::Basics, |fact| section_of(*fact));
                return step("coop-next-fill", why, "coop-next-fill-do", section);
            }
            Finding::NoOwner => {
                let why = say("coop-next-no-owner");
                return step("coop-next-owner", why, "coop-next-owner-do", Section::People);
            }
            Finding::VacantSeat(seats) => {
                let seats: Vec<String> = seats.iter().map(|seat| vacancy(scene, seat)).collect();
                let why =
                    words.say_with("coop-next-vacant", &[("seats", words.list(&seats).into())]);
                return step("coop-next-seat", why, "coop-next-seat-do", Section::People);
            }
            Finding::AgreementExpires { on, .. } => {
                let on = words.partial_date(*on);
                let why = words.say_with("coop-next-expires", &[("date", on.into())]);
                return step("coop-next-renew", why, "coop-next-renew-do", Section::Agreements);
            }
            Finding::EndsWithinYear(_)
            | Finding::ImplausibleDate { .. }
            | Finding::ImplausibleAmount { .. }
            | Finding::SourcesDiffer { .. } => {}
        }
    }
    let by_hand = find_step_by_hand(state)
        .filter(|_| !is_on_route(scene.office, &scene.entry.id, scene.record()));
    if let Some((title, why)) = by_hand {
        return step(title, say(why), "coop-next-life-do", Section::Life);
    }
    find_follow_up(scene, state, &findings).or_else(|| {
        let doubtful = findings.iter().find_map(Finding::field)?;
        let section = Section::find(doubtful).unwrap_or(Section::Doubts);
        let why = say("coop-next-doubt-why");
        step("coop-next-doubt", why, "coop-next-doubt-do", section).filter(|_| !state.is_over())
    })
}

/// The step that somebody has to enter where no matter and no report makes it; its title and why.
fn find_step_by_hand(state: State) -> Option<(&'static str, &'static str)> {
    match state {
        State::UnderReview => Some(("coop-next-review", "coop-next-review-why")),
        State::Exiting => Some(("coop-next-exit", "coop-next-exit-why")),
        State::Idea | State::Screening | State::Recommended => {
            Some(("coop-next-decide", "coop-next-decide-why"))
        }
        State::Decided | State::Active | State::Closed | State::Declined => None,
    }
}

/// Near its end, or when our grant runs out: what comes after must be planned.
fn find_follow_up(scene: &Scene<'_>, state: State, findings: &[Finding]) -> Option<Next> {
    if state.is_over() {
        return None;
    }
    let words = scene.words;
    let follow = scene.desk.link("/cooperations/new", &[("follows", scene.record().slug.as_str())]);
    let grant = findings.iter().find_map(|finding| match finding {
        Finding::EndsWithinYear(ending) => Some(ending.on),
        _ => None,
    });
    let soon = scene.today.saturating_add(MONTHS_AHEAD.months());
    let end = find_end(scene.record()).filter(|end| *end <= soon);
    let (on, key) = match (end, grant) {
        (Some(end), _) => (end, "coop-next-ends"),
        (None, Some(grant)) if grant < scene.today => (grant, "coop-next-grant-ended"),
        (None, Some(grant)) => (grant, "coop-next-grant-ends"),
        (None, None) => return None,
    };
    let renews = end.is_none();
    Some(Next {
        title: words.say("coop-next-follow"),
        why: words.say_with(key, &[("date", words.date(on).into())]),
        action: words.say(if renews { "coop-next-grant-do" } else { "coop-next-follow-do" }),
        href: if renews { scene.here("/edit/money") } else { follow },
    })
}

fn section_of(fact: Fact) -> Section {
    match fact {
        Fact::Period => Section::Term,
        Fact::Funding => Section::Money,
        Fact::Purpose | Fact::ExpectedOutcome => Section::Purpose,
        Fact::Anchoring => Section::People,
    }
}

fn vacancy(scene: &Scene<'_>, vacancy: &Vacancy) -> String {
    let words = scene.words;
    match vacancy {
        Vacancy::Political => words.say("coop-vacant-political").to_owned(),
        Vacancy::Administrative(None) => words.say("coop-vacant-administrative").to_owned(),
        Vacancy::Administrative(Some(unit)) => {
            let unit = scene.teller().name(unit);
            words.say_with("coop-vacant-unit", &[("unit", unit.into())])
        }
        Vacancy::Seat(title) => scene
            .words
            .say_with("coop-vacant-seat", &[("seat", title.get(scene.words.language()).into())]),
    }
}

pub(super) fn facts(scene: &Scene<'_>) -> Markup {
    let (words, record, teller) = (scene.words, scene.record(), scene.teller());
    let mut facts: Vec<(&str, Markup)> = Vec::new();
    if let Some(short) = &record.short {
        facts.push((words.say("field-short"), html! { (short) }));
    }
    facts.push((words.say("field-kind"), html! { (words.word("kind", record.kind.code())) }));
    facts.push((
        words.say("field-track"),
        html! { (capitalise(words.word("track", record.track.code()))) },
    ));
    facts.push((words.say("field-area"), html! { (teller.area(&record.area)) }));
    facts.push((words.say("field-term"), period(scene)));
    if let Some(programme) = &record.programme {
        let part = teller.text(&record.programme_part);
        facts.push((
            words.say("field-programme"),
            html! { (teller.marked_name(programme)) @if !part.is_empty() { ", " (part) } },
        ));
    }
    if let Some(total) = &record.budget.total {
        facts.push((words.say("field-budget-total"), html! { (teller.stated(total)) }));
    }
    if let Some(rate) = record.budget.eu_rate_percent {
        let key = if record.budget.eu_rate_up_to { "coop-rate-up-to" } else { "coop-rate" };
        let rate = words.say_with(key, &[("rate", words.percent(rate).into())]);
        facts.push((words.say("coop-eu-share"), html! { (rate) }));
    }
    facts.push((words.say("coop-own-contribution"), html! { (own(scene)) }));
    facts.push((words.say("coop-anchoring"), anchoring(scene)));
    let published = match record.visibility {
        Visibility::Published => words.say("coop-yes"),
        Visibility::Internal => words.say("coop-no-internal"),
    };
    let site = scene.desk.path().trim_end_matches("/desk");
    facts.push((words.say("coop-on-public-site"), html! {
        (published)
        @if scene.record().visibility == Visibility::Published {
            " "
            a href={ (site) "/cooperations/" (scene.record().slug) } { (words.say("coop-see-it")) }
        } @else if scene.allowed.publish {
            " " a href=(scene.here("/preview")) { (words.say("publish-preview")) }
        }
    }));
    html! {
        section.panel {
            div.headed { h2 { (words.say("coop-key-facts")) } (scene.change(Section::Basics)) }
            (kit::facts(&facts))
        }
    }
}

fn period(scene: &Scene<'_>) -> Markup {
    let record = scene.record();
    let wrong = list_findings(scene.office, record, scene.today);
    let is_of_term = |field: Option<&str>| matches!(field, Some("term.from" | "term.to"));
    let wrong = wrong.iter().any(|finding| is_of_term(finding.field()));
    html! {
        (scene.teller().term(&record.term))
        @if !record.term_note.is_empty() {
            span.sub { (kit::name(scene.words, &record.term_note)) }
        }
        @if wrong { " " (kit::flag(scene.words.word("doubt", "date"))) }
        @if scene.allowed.edit {
            span.on-screen {
                " " a href=(scene.here("/edit/term")) {
                    (scene.words.say("kit-change"))
                    span.vh { ": " (scene.words.word("section", "term")) }
                }
            }
        }
    }
}

/// What we pay, in one line.
pub(super) fn own(scene: &Scene<'_>) -> String {
    let words = scene.words;
    let currency = find_currency(scene.office);
    let about = |money: Money, about: bool, stated: Option<Money>| {
        scene.teller().money(money, about, stated)
    };
    let value = |code| words.word("value", code).to_owned();
    match describe_own(scene.office, scene.record(), currency, scene.today) {
        OwnStatement::Amount { money, per, about: is_about, stated, hours, beside, .. } => {
            let amount = about(money, is_about, stated);
            let amount = match per {
                Per::Year => words.say_with("coop-own-a-year", &[("amount", amount.into())]),
                Per::InAll { months: None } => amount,
                Per::InAll { months: Some(months) } => words.say_with(
                    "coop-own-over-months",
                    &[("amount", amount.into()), ("months", months.into())],
                ),
            };
            let mut told = vec![amount];
            told.extend(phrases::hours_within(words, hours));
            told.extend(beside.iter().map(|one| phrases::beside(words, *one)));
            told.join(", ")
        }
        OwnStatement::Work { effort, is_yearly, about } => {
            let told = scene.teller().work(effort, about);
            match is_yearly {
                true => words.say_with("coop-own-a-year", &[("amount", told.into())]),
                false => told,
            }
        }
        OwnStatement::NotBudgeted => value("not_budgeted"),
        OwnStatement::Nothing => value("nothing"),
        OwnStatement::NoExternal => value("no_external"),
        OwnStatement::ProgrammeFunds => words.say("coop-programme-funds").to_owned(),
        OwnStatement::InWords(note) => match note.get(words.language()) {
            "" => value("in_words"),
            told => told.to_owned(),
        },
        OwnStatement::NotStated => value("not_stated"),
    }
}

fn anchoring(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let told = match describe_anchor(scene.office, record, scene.today) {
        AnchorStatement::Members(count) => {
            words.say_with("coop-anchor-members", &[("count", count.into())])
        }
        AnchorStatement::AdHoc => words.say("coop-anchor-ad-hoc").to_owned(),
        AnchorStatement::NotAppointed => words.word("holding", "not_appointed").to_owned(),
        AnchorStatement::Units(units) => {
            let units: Vec<String> = units.iter().map(|unit| scene.teller().name(unit)).collect();
            words.list(&units)
        }
        AnchorStatement::Officers(count) => {
            words.say_with("coop-anchor-officers", &[("count", count.into())])
        }
        AnchorStatement::Nobody => words.say("coop-no-one").to_owned(),
    };
    let vacant = list_vacancies(scene.office, record, scene.today);
    html! {
        (told)
        @for seat in &vacant { " " (kit::flag(&vacancy(scene, seat))) }
    }
}
