//! The money of a decision and the lines of funding it is the ground of: one grant is entered once,
//! and each of the two names the other.
//!
//! The rule: where the body that decides says yes, each amount is the line of our own that states
//! it already, or becomes a line. Two tell of the same money when amount, basis and years agree; a
//! line without years agrees with any.

use super::list::{DecisionFilter, list_decisions, list_decisions_on};
use crate::cooperation::{
    Basis, Cooperation, FundingDecision, FundingForm, FundingLine, FundingValue, Payer,
};
use crate::decision::{Act, DecidedAmount, Decision, Matter, Outcome, RouteRole, Subject};
use crate::organisation::Body;
use spine::base::{Id, PartialDate, Text};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// True where the amounts of a decision are what we pay for the cooperation it is about.
fn grants(record: &Decision) -> bool {
    let is_yes = matches!(record.outcome, Outcome::Agreed | Outcome::Changed);
    let acts = [Act::Join, Act::Continue, Act::Adjust, Act::Appropriate];
    is_yes && record.role == RouteRole::Decides && acts.contains(&record.act)
}

/// True where a line states what was decided.
fn states(line: &FundingLine, amount: &DecidedAmount) -> bool {
    let basis = if amount.yearly { Basis::PerYear } else { Basis::InTotal };
    let same = match &line.value {
        FundingValue::Amount { money, also, .. } => {
            *money == amount.money || *also == Some(amount.money)
        }
        FundingValue::Work { .. }
        | FundingValue::NotBudgeted
        | FundingValue::Nothing
        | FundingValue::NoExternal
        | FundingValue::InWords
        | FundingValue::NotStated
        | FundingValue::Rest => false,
    };
    let agree = |line: Option<PartialDate>, year: Option<i16>| {
        line.zip(year).is_none_or(|(line, year)| line.year() == year)
    };
    line.payer == Payer::Own
        && same
        && line.basis == basis
        && agree(line.from, amount.from_year)
        && agree(line.to, find_last_year(amount))
}

/// The last year; where only the first is named and it is no amount for each year, that one.
fn find_last_year(amount: &DecidedAmount) -> Option<i16> {
    amount.to_year.or(amount.from_year.filter(|_| !amount.yearly))
}

/// The line that an amount becomes.
fn make_line(amount: &DecidedAmount) -> FundingLine {
    let year = |year: Option<i16>| PartialDate::parse(&format!("{:04}", year?));
    FundingLine {
        payer: Payer::Own,
        organisation: None,
        form: FundingForm::Cash,
        value: FundingValue::Amount { money: amount.money, about: false, also: None, effort: None },
        basis: if amount.yearly { Basis::PerYear } else { Basis::InTotal },
        from: year(amount.from_year),
        to: year(find_last_year(amount)),
        unit: None,
        budget_line: None,
        by_year: Vec::new(),
        account: amount.from.clone(),
        decisions: Vec::new(),
        note: Text::default(),
    }
}

/// Enters the money of a decision in the cooperation it is about.
pub(super) fn enter_money(
    office: &Office,
    cooperation: &mut Cooperation,
    (id, record): (&Id<Decision>, &Decision),
) {
    if !grants(record) {
        return;
    }
    let decided = FundingDecision {
        body: record.body.clone(),
        on: Some(record.on),
        recommended_by: find_advice(office, record),
        decision: Some(id.clone()),
    };
    for amount in &record.amounts {
        let is_it = |line: &FundingLine| states(line, amount) && !line.decisions.contains(&decided);
        if let Some(place) = cooperation.funding.iter().position(is_it) {
            // A line for no named years is for those that were decided.
            let (line, new) = (&mut cooperation.funding[place], make_line(amount));
            line.from = line.from.or(new.from);
            line.to = line.to.or(new.to);
            line.decisions.push(decided.clone());
        } else if !enter_in_proposed(cooperation, record.act, amount, &decided) {
            // "Not stated" is no longer true.
            let is_said = |line: &FundingLine| {
                line.payer != Payer::Own || line.value != FundingValue::NotStated
            };
            cooperation.funding.retain(is_said);
            let decisions = vec![decided.clone()];
            cooperation.funding.push(FundingLine { decisions, ..make_line(amount) });
        }
    }
}

/// Where one line was proposed and another amount was decided, the line has what was decided; true
/// where there is such a line, and only one, so that no other can be meant. Whoever is asked to
/// join may grant by the year what was proposed in all, and the other way about; later a line of
/// the other basis is other money.
fn enter_in_proposed(
    cooperation: &mut Cooperation,
    act: Act,
    amount: &DecidedAmount,
    decided: &FundingDecision,
) -> bool {
    let new = make_line(amount);
    let is_proposed = |line: &FundingLine| {
        line.payer == Payer::Own
            && line.form != FundingForm::Hours
            && line.decisions.is_empty()
            && matches!(line.value, FundingValue::Amount { .. })
    };
    let proposed = |is_it: &dyn Fn(&FundingLine) -> bool| {
        let mut found = (0..).zip(&cooperation.funding).filter(|(_, line)| is_it(line));
        found.next().filter(|_| found.next().is_none()).map(|(place, _)| place)
    };
    let place = proposed(&|line| is_proposed(line) && line.basis == new.basis)
        .or_else(|| proposed(&is_proposed).filter(|_| act == Act::Join));
    let Some(place) = place else { return false };
    let line: &mut FundingLine = &mut cooperation.funding[place];
    if line.basis != new.basis || line.value != new.value {
        // Years laid down by hand were those of the amount that was proposed.
        line.by_year.clear();
    }
    line.value = new.value;
    line.basis = new.basis;
    line.from = new.from.or(line.from);
    line.to = new.to.or(line.to);
    line.decisions.push(decided.clone());
    true
}

/// A cooperation with the money of a decision entered in it, as a form shows it before it is saved.
pub fn with_money_of(
    office: &Office,
    cooperation: &Cooperation,
    decision: &Entry<Decision>,
) -> Cooperation {
    let mut changed = cooperation.clone();
    enter_money(office, &mut changed, (&decision.id, &decision.record));
    changed
}

/// The body that recommended it last, of those that said yes.
fn find_advice(office: &Office, record: &Decision) -> Option<Id<Body>> {
    let before = list_decisions_on(office, record.matter.as_ref()?);
    let yes = |decision: &&Arc<Entry<Decision>>| {
        decision.record.role == RouteRole::Recommends
            && matches!(decision.record.outcome, Outcome::Agreed | Outcome::Changed)
    };
    before.iter().rev().find(yes).map(|decision| decision.record.body.clone())
}

/// Takes the money of a decision out again, because it is corrected: what it made goes, what stood
/// there before it stays without it.
pub(super) fn take_back_money(
    cooperation: &mut Cooperation,
    (id, record): (&Id<Decision>, &Decision),
) {
    let made: Vec<FundingLine> = record.amounts.iter().map(make_line).collect();
    for line in &mut cooperation.funding {
        line.decisions.retain(|decision| decision.decision.as_ref() != Some(id));
    }
    if grants(record) {
        cooperation.funding.retain(|line| !made.contains(line));
    }
}

/// True where a line states what a decision granted, whether or not it names it.
pub fn is_ground(decision: &Entry<Decision>, line: &FundingLine) -> bool {
    let record = &decision.record;
    line.decisions.iter().any(|one| one.decision.as_ref() == Some(&decision.id))
        || grants(record) && record.amounts.iter().any(|amount| states(line, amount))
}

/// The lines of a cooperation that a decision is the ground of: those that name it, and those that
/// state what it decided without naming it.
pub fn list_lines_of(cooperation: &Cooperation, decision: &Entry<Decision>) -> Vec<usize> {
    let lines = cooperation.funding.iter().enumerate();
    lines.filter(|(_, line)| is_ground(decision, line)).map(|(place, _)| place).collect()
}

/// The decisions on a cooperation that granted money, the first first.
pub fn list_grants(office: &Office, cooperation: &Id<Cooperation>) -> Vec<Arc<Entry<Decision>>> {
    let subject = Some(Subject::Cooperation(cooperation.clone()));
    let filter = DecisionFilter { subject, ..DecisionFilter::default() };
    let mut found = list_decisions(office, &filter);
    found.retain(|entry| grants(&entry.record));
    found.sort_by_key(|entry| (entry.record.on.first_day(), entry.id.clone()));
    found
}

/// The amounts that were decided for a cooperation and stand in no line of it.
pub fn list_unentered(
    office: &Office,
    (id, cooperation): (&Id<Cooperation>, &Cooperation),
) -> Vec<(Arc<Entry<Decision>>, DecidedAmount)> {
    let mut missing = Vec::new();
    for entry in list_grants(office, id) {
        for amount in &entry.record.amounts {
            let is_there = |line: &FundingLine| {
                let names = |one: &FundingDecision| one.decision.as_ref() == Some(&entry.id);
                states(line, amount) || line.decisions.iter().any(names)
            };
            if !cooperation.funding.iter().any(is_there) {
                missing.push((entry.clone(), amount.clone()));
            }
        }
    }
    missing
}

/// The years that money is asked for, each with its amount in minor units; none where nothing is
/// asked for or no years are named. An amount in all is divided evenly, what is left over to the
/// first years.
pub fn list_asked_years(matter: &Matter) -> Vec<(i16, i64)> {
    let Some(asked) = matter.find_asked() else { return Vec::new() };
    let Some(first) = asked.from_year.or(asked.to_year.filter(|_| !asked.yearly)) else {
        return Vec::new();
    };
    let Some(last) = find_last_year(&asked).filter(|last| first <= *last) else {
        return Vec::new();
    };
    let (amount, count) = (asked.money.amount_minor, i64::from(last - first) + 1);
    let share = |place: i64| match asked.yearly {
        true => amount,
        false => amount / count + i64::from(place < amount % count),
    };
    (first..=last).zip(0..).map(|(year, place)| (year, share(place))).collect()
}
