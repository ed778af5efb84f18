//! What it costs and who pays: a sentence as the heading, the whole divided, our own part by year,
//! and every line as its source states it.

use super::Scene;
use super::lines;
use crate::cooperation::pages::phrases;
use crate::cooperation::pages::tell::capitalise;
use crate::cooperation::{
    Beside, CooperationKind, FundingForm, LeftOut, OwnMoney, OwnStatement, Parts, Per, Rest,
    Section, Share, ShareOf, Shares, describe_own, find_own_money, find_shares, find_state,
};
use crate::decision::{DecidedAmount, Decision, list_unentered};
use crate::funding::Conversion;
use crate::funding::pages::{self as funding, phrases::tell_conversion};
use crate::organisation::find_currency;
use maud::{Markup, html};
use spine::base::{Currency, Money};
use spine::kit;
use spine::kit::chart::{self, Bars, Figures, Fill, Piece, Series, ShareBar};
use spine::office::Entry;

/// The section about money.
pub(super) fn money(scene: &Scene<'_>) -> Markup {
    let shares = shares(scene);
    let own =
        find_own_money(scene.office, scene.record(), find_currency(scene.office), scene.today);
    let note = &scene.record().budget.note;
    let drawn = shares.as_ref().filter(|shares| shares.is_within());
    let whole = html! {
        (lines::whole(scene))
        @if let Some(shares) = &shares { (parts_of_whole(scene, shares)) }
        (lines::rate(scene))
        @if !note.is_empty() { (kit::text(scene.words, note)) }
    };
    scene.section(
        "money",
        &finding(scene, shares.as_ref()),
        Section::Money,
        html! {
            (draw_unentered(scene))
            // What a drawing shows is told in words where somebody asks for it.
            @match drawn {
                Some(shares) => {
                    (who_pays(scene, shares))
                    (kit::folded(scene.words.say("coop-whole-parts"), &whole))
                },
                None => (whole),
            }
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
        },
    )
}

/// What is stated of the whole, part by part, and who pays what remains of it.
fn parts_of_whole(scene: &Scene<'_>, shares: &Shares) -> Markup {
    let words = scene.words;
    if shares.stated_minor() == 0 {
        return html! {};
    }
    let amount =
        |amount_minor: i64| words.amount(Money { amount_minor, currency: shares.currency });
    let rows: Vec<(&str, Markup)> = list_parts(scene, shares)
        .into_iter()
        .map(|(name, of)| (name, html! { (amount(shares.sum(of))) }))
        .filter(|(name, _)| *name != words.word("value", "not_stated"))
        .collect();
    html! {
        h3 { (words.say("funding-parts")) }
        (kit::facts(&rows))
        @match shares.rest {
            Rest::TooMuch(_) => p { (kit::flag(&tell_rest(scene, shares))) },
            Rest::Nothing | Rest::PaidBy(..) | Rest::NotStated(_) => {
                p { (tell_rest(scene, shares)) }
            }
        }
        @for (line, conversion) in shares.converted.iter().filter(|(line, _)| !is_own(scene, *line))
        {
            p.small.soft { (tell_converted(scene, *line, conversion)) }
        }
        @for left in shares.left_out.iter().filter(|left| !is_own(scene, left.line())) {
            p.small.soft { (tell_left_out(scene, *left)) }
        }
    }
}

/// What our own lines count as stands below the years.
fn is_own(scene: &Scene<'_>, line: usize) -> bool {
    let line = scene.record().funding.get(line);
    line.is_some_and(|line| line.payer == crate::cooperation::Payer::Own)
}

/// Who pays what remains, in a sentence.
fn tell_rest(scene: &Scene<'_>, shares: &Shares) -> String {
    let words = scene.words;
    let round = |amount_minor: i64| {
        let money = Money { amount_minor, currency: shares.currency };
        // What is left of about so much is about so much.
        match shares.about {
            true => {
                let amount = round(scene, amount_minor, shares.currency);
                words.say_with("coop-about", &[("amount", amount.into())])
            }
            false => words.amount(money),
        }
    };
    let whole = round(shares.total_minor);
    match shares.rest {
        Rest::Nothing => words.say_with("funding-adds-up", &[("whole", whole.into())]),
        Rest::PaidBy(payer, rest) => {
            let who = words.word("payer", payer.code()).to_owned();
            let named = [("who", who.into()), ("rest", round(rest).into())];
            words.say_with("funding-rest-paid", &named)
        }
        Rest::NotStated(rest) => {
            let key = match shares.is_up_to {
                true => "funding-rest-not-stated-up-to",
                false => "funding-rest-not-stated",
            };
            words.say_with(key, &[("rest", round(rest).into()), ("whole", whole.into())])
        }
        Rest::TooMuch(rest) => words.say_with(
            "funding-too-much",
            &[
                ("whole", whole.into()),
                ("stated", round(shares.stated_minor()).into()),
                ("rest", round(rest).into()),
            ],
        ),
    }
}

/// The shares in the authority's currency, else in that of the stated whole.
fn shares(scene: &Scene<'_>) -> Option<Shares> {
    let record = scene.record();
    let stated = record.budget.total.as_ref()?.money.currency;
    let find = |currency| find_shares(Some(scene.office), record, currency, scene.today);
    find(find_currency(scene.office)).or_else(|| find(stated))
}

/// The heading: what the money means.
pub(super) fn finding(scene: &Scene<'_>, shares: Option<&Shares>) -> String {
    let (words, record) = (scene.words, scene.record());
    let over = if find_state(record, scene.today).is_over() { "yes" } else { "no" };
    let who = scene.teller().called();
    let what = if record.kind == CooperationKind::Project { "project" } else { "other" };
    let own = describe_own(scene.office, record, find_currency(scene.office), scene.today);
    if let (OwnStatement::NotStated, Some(told)) = (&own, tell_unentered(scene)) {
        return told;
    }
    let own_part = |shares: &&Shares| shares.own_minor() > 0 && shares.is_within();
    if let Some(shares) = shares.filter(own_part) {
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
        OwnStatement::Amount { money, per, form, beside, .. } => {
            let amount = words.amount(money);
            let hours = form == Some(FundingForm::Hours);
            let said = match (per, hours) {
                (Per::Year, false) => named("coop-money-yearly", amount),
                (Per::Year, true) => named("coop-money-yearly-hours", amount),
                (Per::InAll { .. }, false) => named("coop-money-in-all", amount),
                (Per::InAll { .. }, true) => named("coop-money-hours", amount),
            };
            let is_money = |one: &&(Beside, bool)| !matches!(one.0, Beside::Work(_));
            let more = beside.iter().filter(is_money).map(|one| phrases::beside(words, *one));
            std::iter::once(said).chain(more).collect::<Vec<_>>().join(", ")
        }
        OwnStatement::Work { effort, is_yearly, about } => {
            let told = scene.teller().work(effort, about);
            named(if is_yearly { "coop-money-work-yearly" } else { "coop-money-work" }, told)
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

/// What was decided and stands in no line yet, with the way to the form that has it filled in.
fn draw_unentered(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let missing = list_unentered(scene.office, (&scene.entry.id, scene.record()));
    let list = if scene.allowed.see_internal { &missing[..] } else { &[] };
    html! {
        @for (entry, amount) in list {
            p {
                (tell_granted(scene, entry, amount)) ". "
                (words.say("decide-funding-line-missing"))
                @if scene.allowed.edit {
                    " "
                    a.on-screen href={ (scene.here("/edit/money")) "?decision=" (entry.id) } {
                        (words.say("decide-funding-line-enter"))
                    }
                }
            }
        }
    }
}

/// What was decided and stands in no line yet: it is known what that costs.
fn tell_unentered(scene: &Scene<'_>) -> Option<String> {
    let missing = list_unentered(scene.office, (&scene.entry.id, scene.record()));
    missing.last().map(|(entry, amount)| tell_granted(scene, entry, amount))
}

fn tell_granted(scene: &Scene<'_>, entry: &Entry<Decision>, amount: &DecidedAmount) -> String {
    let named = [
        ("body", scene.teller().name(&entry.record.body).into()),
        ("amount", scene.words.amount(amount.money).into()),
        ("yearly", if amount.yearly { "yes" } else { "no" }.into()),
    ];
    scene.words.say_with("coop-money-decided", &named)
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

const OWN: [ShareOf; 3] = [ShareOf::OwnCash, ShareOf::OwnHours, ShareOf::OwnMixed];

/// Who pays a part that is not nothing, in the order they are shown: the programme, we with cash
/// and hours together, the others, and what nobody is stated to pay.
fn list_parts<'w>(scene: &Scene<'w>, shares: &Shares) -> Vec<(&'w str, &'static [ShareOf])> {
    let words = scene.words;
    let all: [(&str, &[ShareOf]); 5] = [
        (words.word("payer", "programme"), &[ShareOf::Programme]),
        (words.word("payer", "own"), &OWN),
        (words.word("payer", "partners"), &[ShareOf::Partners]),
        (words.word("payer", "other"), &[ShareOf::Other]),
        (words.word("value", "not_stated"), &[ShareOf::NotStated]),
    ];
    all.into_iter().filter(|(_, of)| shares.sum(of) > 0).collect()
}

/// The same with names, as the bar shows them.
fn group(scene: &Scene<'_>, shares: &Shares) -> Vec<Payer> {
    let words = scene.words;
    let of = |wanted: &[ShareOf]| -> Vec<Share> {
        shares.parts.iter().copied().filter(|part| wanted.contains(&part.of)).collect()
    };
    let programme = scene.record().programme.as_ref();
    let programme = programme
        .map_or(words.word("payer", "programme").to_owned(), |id| scene.teller().short_name(id));
    let programme = match shares.is_up_to {
        true => words.say_with("coop-up-to", &[("what", programme.into())]),
        false => programme,
    };
    let own = capitalise(scene.teller().called());
    let groups = list_parts(scene, shares).into_iter().map(|(name, kinds)| {
        let name = match kinds.first() {
            Some(ShareOf::Programme) => programme.clone(),
            Some(ShareOf::OwnCash) => own.clone(),
            Some(_) | None => name.to_owned(),
        };
        (name, of(kinds))
    });
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
        ShareOf::Partners => Fill::Rest,
        ShareOf::Other => Fill::Second,
        ShareOf::NotStated => Fill::Unknown,
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
    if own.by_year.is_empty() {
        return html! {};
    }
    let years: Vec<i16> = own.by_year.keys().copied().collect();
    let values = |part: fn(&Parts) -> i64| own.by_year.values().map(part).collect::<Vec<i64>>();
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
        today: (scene.today, today.as_str()),
        reaches_today: false,
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
        LeftOut::DoubtfulEnd { .. } => "coop-left-out-end",
        LeftOut::NotLaidDown { .. } => "funding-left-out-years",
        LeftOut::Repeats { .. } => "funding-left-out-repeats",
    };
    let told =
        scene.record().funding.get(left.line()).map(|line| scene.teller().value(&line.value));
    scene.words.say_with(key, &[("amount", told.unwrap_or_default().into())])
}
