//! What it costs and who pays: a sentence as the heading, the whole divided, our own part by year,
//! and every line as its source states it.

use super::Scene;
use super::lines;
use crate::cooperation::pages::tell::capitalise;
use crate::cooperation::{
    CooperationKind, FundingForm, LeftOut, OwnMoney, OwnStatement, Parts, Per, Section, Share,
    ShareOf, Shares, describe_own, find_co_financing, find_own_money, find_shares, find_state,
};
use crate::funding::Conversion;
use crate::funding::pages::{self as funding, phrases::tell_conversion};
use crate::organisation::find_currency;
use maud::{Markup, html};
use spine::base::{Currency, Money};
use spine::kit;
use spine::kit::chart::{self, Bars, Figures, Fill, Piece, Series, ShareBar};

/// The section about money.
pub(super) fn money(scene: &Scene<'_>) -> Markup {
    let shares = shares(scene);
    let own =
        find_own_money(scene.office, scene.record(), find_currency(scene.office), scene.today);
    let note = &scene.record().budget.note;
    kit::section(
        "money",
        html! { (finding(scene, shares.as_ref())) },
        html! {
            @if let Some(shares) = &shares { (who_pays(scene, shares)) }
            (lines::whole(scene))
            (missing(scene))
            (by_year(scene, &own))
            (lines::lines(scene))
            @if scene.allowed.see_internal {
                (funding::draw_panel(
                    scene.office,
                    scene.words,
                    (scene.desk, scene.record()),
                    (&scene.entry.id, find_currency(scene.office), scene.today),
                ))
            }
            @if !note.is_empty() { div.more { (kit::text(scene.words, note)) } }
            (scene.change(Section::Money))
        },
    )
}

/// Whether what is stated adds up to the whole, and what is missing.
fn missing(scene: &Scene<'_>) -> Markup {
    let record = scene.record();
    let Some(total) = record.budget.total.as_ref() else { return html! {} };
    let currency = total.money.currency;
    let Some(parts) = find_co_financing(Some(scene.office), record, currency, scene.today) else {
        return html! {};
    };
    let words = scene.words;
    let amount = |amount_minor: i64| words.amount(Money { amount_minor, currency });
    let named = [
        ("whole", amount(parts.whole).into()),
        ("stated", amount(parts.stated()).into()),
        ("rest", amount(parts.find_rest().abs()).into()),
    ];
    let key = match parts.find_rest() {
        0 => "funding-adds-up",
        rest if rest > 0 => "funding-missing",
        _ => "funding-too-much",
    };
    let rows: Vec<(&str, Markup)> = parts
        .list()
        .into_iter()
        .map(|(payer, amount_minor)| {
            (words.word("payer", payer.code()), html! { (amount(amount_minor)) })
        })
        .collect();
    html! {
        h3 { (words.say("funding-parts")) }
        (kit::facts(&rows))
        @match parts.find_rest() < 0 {
            true => p { (kit::flag(&words.say_with(key, &named))) },
            false => p { (words.say_with(key, &named)) },
        }
    }
}

/// The shares in the authority's currency, else in that of the stated whole.
fn shares(scene: &Scene<'_>) -> Option<Shares> {
    let record = scene.record();
    let stated = record.budget.total.as_ref()?.money.currency;
    let find = |currency| find_shares(scene.office, record, currency, scene.today);
    find(find_currency(scene.office)).or_else(|| find(stated))
}

/// The heading: what the money means.
pub(super) fn finding(scene: &Scene<'_>, shares: Option<&Shares>) -> String {
    let (words, record) = (scene.words, scene.record());
    let over = if find_state(record, scene.today).is_over() { "yes" } else { "no" };
    let who = scene.teller().called();
    let what = if record.kind == CooperationKind::Project { "project" } else { "other" };
    let own = describe_own(record, find_currency(scene.office), scene.today);
    if let Some(shares) = shares.filter(|shares| shares.own_minor() > 0) {
        let percent = match shares.own_percent() {
            0 => words.say("coop-less-than-one").to_owned(),
            percent => words.percent(f64::from(percent)),
        };
        return capitalise(&words.say_with(
            "coop-money-share",
            &[
                ("who", who.into()),
                ("percent", percent.into()),
                ("what", what.into()),
                ("whole", round(scene, shares.total_minor, shares.currency).into()),
                ("over", over.into()),
            ],
        ));
    }
    let named = |key: &str, amount: String| {
        let named = [("who", who.into()), ("amount", amount.into()), ("over", over.into())];
        capitalise(&words.say_with(key, &named))
    };
    match own {
        OwnStatement::Amount { money, per, form, .. } => {
            let amount = words.amount(money);
            let hours = form == Some(FundingForm::Hours);
            match (per, hours) {
                (Per::Year, false) => named("coop-money-yearly", amount),
                (Per::Year, true) => named("coop-money-yearly-hours", amount),
                (Per::InAll { .. }, false) => named("coop-money-in-all", amount),
                (Per::InAll { .. }, true) => named("coop-money-hours", amount),
            }
        }
        OwnStatement::Work { effort, is_yearly, about } => {
            let told = scene.teller().work(effort, about);
            named(if is_yearly { "coop-money-yearly" } else { "coop-money-in-all" }, told)
        }
        OwnStatement::NotBudgeted => words.say("coop-money-not-budgeted").to_owned(),
        OwnStatement::Nothing => named("coop-money-nothing", String::new()),
        OwnStatement::NoExternal => words.say("coop-money-no-external").to_owned(),
        OwnStatement::ProgrammeFunds => named("coop-money-programme", String::new()),
        OwnStatement::InWords(_) => words.say("coop-money-in-words").to_owned(),
        OwnStatement::NotStated => match &record.budget.total {
            Some(total) => {
                let whole = round(scene, total.money.amount_minor, total.money.currency);
                named("coop-money-whole", whole)
            }
            None => words.say("coop-money-not-stated").to_owned(),
        },
    }
}

/// Millions for what is a million or more, the exact amount below.
fn round(scene: &Scene<'_>, amount_minor: i64, currency: Currency) -> String {
    let money = Money { amount_minor, currency };
    if amount_minor >= 1_000_000 * currency.minor_units() {
        scene.words.millions(money)
    } else {
        scene.words.amount(money)
    }
}

fn who_pays(scene: &Scene<'_>, shares: &Shares) -> Markup {
    let words = scene.words;
    let sign = words.currency_sign(shares.currency);
    let is_in_millions = shares.total_minor >= 1_000_000 * shares.currency.minor_units();
    let unit = match is_in_millions {
        true => words.say_with("kit-in-millions", &[("currency", sign.into())]),
        false => words.say_with("kit-in-thousands", &[("currency", sign.into())]),
    };
    let parts = group(scene, shares);
    let figure = |amount: i64| {
        let units = minor_to_units(amount, shares.currency);
        match is_in_millions {
            true => words.fixed(units / 1e6, 2),
            false => words.fixed(units / 1e3, 0),
        }
    };
    let told: Vec<String> =
        parts.iter().map(|part| format!("{} {} {unit}", part.label, figure(part.minor))).collect();
    let bar = ShareBar {
        measure: &words.say_with("coop-whole", &[("unit", unit.clone().into())]),
        shares: parts
            .iter()
            .zip(&told)
            .map(|(part, told)| chart::Share {
                label: part.label.clone(),
                figure: figure(part.minor),
                pieces: part.pieces.clone(),
                told,
            })
            .collect(),
    };
    html! {
        figure { h3 { (words.say("coop-who-pays")) } (chart::share_bar(&bar)) }
    }
}

#[allow(clippy::cast_precision_loss, reason = "amounts are far below what a double holds exactly")]
fn minor_to_units(amount_minor: i64, currency: Currency) -> f64 {
    amount_minor as f64 / currency.minor_units() as f64
}

/// One who pays, as the bar names it.
struct Payer {
    label: String,
    minor: i64,
    pieces: Vec<Piece>,
}

/// The programme, we with cash and hours together, the others.
fn group(scene: &Scene<'_>, shares: &Shares) -> Vec<Payer> {
    let words = scene.words;
    let of = |wanted: &[ShareOf]| -> Vec<Share> {
        shares.parts.iter().copied().filter(|part| wanted.contains(&part.of)).collect()
    };
    let programme = scene.record().programme.as_ref();
    let programme = programme
        .map_or(words.word("payer", "programme").to_owned(), |id| scene.teller().short_name(id));
    let own = capitalise(scene.teller().called());
    let groups = [
        (programme, of(&[ShareOf::Programme])),
        (own, of(&[ShareOf::OwnCash, ShareOf::OwnHours, ShareOf::OwnMixed])),
        (words.word("payer", "partners").to_owned(), of(&[ShareOf::Others])),
    ];
    let groups = groups.into_iter().filter(|(_, parts)| !parts.is_empty());
    groups
        .map(|(name, parts)| {
            let minor = parts.iter().map(|part| part.amount_minor).sum();
            let percent = words.percent(f64::from(shares.percent(minor)));
            let pieces = parts
                .iter()
                .map(|part| Piece { fill: fill(part.of), value: part.amount_minor })
                .collect();
            Payer { label: format!("{name} {percent}"), minor, pieces }
        })
        .collect()
}

fn fill(of: ShareOf) -> Fill {
    match of {
        ShareOf::Programme => Fill::First,
        ShareOf::OwnCash => Fill::Third,
        ShareOf::OwnHours => Fill::Hatch,
        ShareOf::OwnMixed => Fill::Second,
        ShareOf::Others => Fill::Rest,
    }
}

fn by_year(scene: &Scene<'_>, own: &OwnMoney) -> Markup {
    let words = scene.words;
    html! {
        // One year alone is told by the heading.
        @if own.by_year.len() > 1 { (chart_by_year(scene, own)) }
        @if own.this_year_only {
            p.small.soft { (words.say("coop-this-year-only")) }
        }
        @for (line, conversion) in &own.converted {
            p.small.soft { (tell_converted(scene, *line, conversion)) }
        }
        @if own.laid_down { p.small.soft { (words.say("funding-years-laid-down")) } }
        @for left in &own.left_out {
            p.small.soft { (tell_left_out(scene, *left)) }
        }
    }
}

fn chart_by_year(scene: &Scene<'_>, own: &OwnMoney) -> Markup {
    let words = scene.words;
    let (Some(first), Some(last)) =
        (own.by_year.keys().next().copied(), own.by_year.keys().last().copied())
    else {
        return html! {};
    };
    let years: Vec<i16> = (first..=last).collect();
    let values = |part: fn(&Parts) -> i64| -> Vec<i64> {
        years.iter().map(|year| own.by_year.get(year).map_or(0, part)).collect()
    };
    let series = [
        ("cash", Fill::Third, values(|parts| parts.cash)),
        ("hours", Fill::Hatch, values(|parts| parts.hours)),
        ("mixed", Fill::Second, values(|parts| parts.mixed)),
    ];
    let series = series
        .into_iter()
        .filter(|(_, _, values)| values.iter().any(|value| *value > 0))
        .map(|(form, fill, values)| Series { label: words.word("form", form), fill, values });
    let measure = match own.spread_over_months {
        Some(months) => words.say_with("coop-by-year-spread", &[("months", months.into())]),
        None => words.say("coop-by-year-measure").to_owned(),
    };
    let today = words.month_year(scene.today);
    let who = scene.teller().called();
    let bars = Bars {
        measure: &measure,
        series: series.collect(),
        currency: own.currency,
        today: years.contains(&scene.today.year()).then_some((scene.today, today.as_str())),
        years,
        figures: Figures::Folded(None),
    };
    html! {
        figure {
            h3 { (capitalise(&words.say_with("coop-by-year", &[("who", who.into())]))) }
            (chart::bars(words, &bars))
        }
    }
}

/// That a line counts by a reference rate, and by which.
fn tell_converted(scene: &Scene<'_>, line: usize, conversion: &Conversion) -> String {
    let words = scene.words;
    let told = scene.record().funding.get(line).map(|line| scene.teller().value(&line.value));
    let named = [
        ("amount", told.unwrap_or_default().into()),
        ("counts", words.amount(conversion.to).into()),
    ];
    let counts = words.say_with("funding-counts-as", &named);
    format!("{counts} {}", tell_conversion(words, conversion))
}

fn tell_left_out(scene: &Scene<'_>, left: LeftOut) -> String {
    let key = match left {
        LeftOut::NoConversion { .. } => "coop-left-out-currency",
        LeftOut::NoWorkRate { .. } => "funding-left-out-work",
        LeftOut::NoPeriod { .. } => "coop-left-out-period",
        LeftOut::NotLaidDown { .. } => "funding-left-out-years",
        LeftOut::Repeats { .. } => "funding-left-out-repeats",
    };
    let told =
        scene.record().funding.get(left.line()).map(|line| scene.teller().value(&line.value));
    scene.words.say_with(key, &[("amount", told.unwrap_or_default().into())])
}
