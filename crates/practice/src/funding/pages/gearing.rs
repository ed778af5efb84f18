//! What our own money releases: project by project, and the same by area and by strategy.

use super::desk::{Answer, Looker};
use super::view::{Cell, View};
use crate::cooperation::{Cooperation, Sight, list_seen_rows};
use crate::funding::{
    Gearing, NotCounted, WholeSum, find_gearing, list_areas_of, list_nodes_of, sum_wholes,
};
use jiff::civil::Date;
use spine::base::{Id, Money};
use spine::key;
use spine::office::{Derivation, Office};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A project, and what stands against our own money in it.
type Project = (Id<Cooperation>, Gearing);

/// The projects that state both what a programme pays and what we pay.
#[derive(Default)]
struct Released {
    /// Those that release the most first.
    projects: Vec<Project>,
    /// All of them together.
    total: Gearing,
    /// The wholes they were found among.
    wholes: WholeSum,
}

/// Two places of the page tell of them.
impl Derivation for Released {
    type Key = (Date, Sight);
    type Output = Self;

    fn derive(office: &Office, (today, sight): &Self::Key) -> Self {
        let rows = list_seen_rows(office, *today, sight);
        let wholes = sum_wholes(office, &rows, *today);
        let (lines, _) =
            find_gearing(office, &rows, (&wholes, *today), |row| vec![row.entry.id.clone()]);
        let both = |one: &Gearing| one.own.total() > 0 && one.programmes > 0;
        let lines = lines.into_iter();
        let mut projects: Vec<Project> =
            lines.filter_map(|(id, one)| Some((id.filter(|_| both(&one))?, one))).collect();
        projects.sort_by_key(|(id, one)| (Reverse(find_ratio(one)), id.clone()));
        let mut total = Gearing::default();
        projects.iter().for_each(|(_, one)| total.merge(one));
        Self { projects, total, wholes }
    }
}

fn find_released(looker: &Looker<'_>) -> Arc<Released> {
    looker.office.derive::<Released>(&(looker.today, looker.sight.clone()))
}

/// For each unit that we pay the programmes pay so many, in hundredths.
fn find_ratio(one: &Gearing) -> i64 {
    let own = i128::from(one.own.total()).max(1);
    i64::try_from((i128::from(one.programmes) * 100 + own / 2) / own).unwrap_or(i64::MAX)
}

/// A ratio as money: "12 kr."
fn tell_ratio(looker: &Looker<'_>, one: &Gearing) -> String {
    let unit = looker.currency.minor_units();
    let ratio = find_ratio(one);
    // Small ones need their part of a unit.
    let whole = if ratio < 1_000 { (ratio + 5) / 10 * 10 } else { (ratio + 50) / 100 * 100 };
    let amount_minor = whole * unit / 100;
    looker.words.amount(Money { amount_minor, currency: looker.currency })
}

fn in_currency(looker: &Looker<'_>) -> [(&'static str, spine::i18n::Value<'static>); 1] {
    [("currency", looker.currency.code().to_owned().into())]
}

/// The question in one number.
pub(super) fn answer(looker: &Looker<'_>) -> Answer {
    let released = find_released(looker);
    let Released { projects, total, .. } = &*released;
    let words = looker.words;
    if projects.is_empty() {
        let about = words.say("funding-releases-none").to_owned();
        return Answer { figure: words.word("value", "not_stated").to_owned(), about };
    }
    let named = [("amount", tell_ratio(looker, total).into())];
    Answer {
        figure: words.say_with("funding-releases-figure", &named),
        about: words.say_with("funding-releases-about", &in_currency(looker)),
    }
}

/// Project by project.
pub(super) fn projects(looker: &Looker<'_>) -> View {
    let words = looker.words;
    let released = find_released(looker);
    let Released { projects, total, wholes } = &*released;
    let headline = match projects.is_empty() {
        true => words.say("funding-releases-none").to_owned(),
        false => words.say_with(
            "funding-releases-finding",
            &[
                ("own", looker.amount_short(total.own.total()).into()),
                ("who", looker.called().into()),
                ("programmes", looker.amount_short(total.programmes).into()),
            ],
        ),
    };
    let mut view = View::new(headline, looker.currency);
    view.words(words.say("funding-project")).amounts(words.say("funding-we-pay"));
    view.amounts(words.say("funding-programmes-pay")).amounts(words.say("funding-whole-project"));
    view.words(words.say_with("funding-per-unit", &in_currency(looker)));
    let most = projects.first().map_or(1, |(_, one)| find_ratio(one)).max(1);
    let cells = |name: Cell, one: &Gearing, is_drawn: bool| {
        let told = tell_ratio(looker, one);
        let length = u16::try_from(find_ratio(one).saturating_mul(1_000) / most).unwrap_or(1_000);
        vec![
            name,
            Cell::Amount(one.own.total()),
            Cell::Amount(one.programmes),
            Cell::Amount(one.wholes),
            if is_drawn { Cell::Bar(length, told) } else { Cell::Words(told) },
        ]
    };
    for (id, one) in projects {
        let Some(row) = looker.rows.iter().find(|row| row.entry.id == *id) else { continue };
        let name = Cell::Name(looker.name(row), Some(looker.address(row)));
        view.rows.push(cells(name, one, true));
    }
    let all = Cell::Words(words.say("kit-in-all").to_owned());
    view.sums = Some(cells(all, total, false));
    view.empty = words.say("funding-releases-none").to_owned();
    view.contains.push(words.say("funding-releases-rule").to_owned());
    view.contains.push(words.say("funding-releases-all").to_owned());
    describe_wholes(looker, &wholes.left_out, &mut view);
    let shown: BTreeSet<&Id<Cooperation>> = projects.iter().map(|(id, _)| id).collect();
    let without = looker
        .rows
        .iter()
        .filter(|row| wholes.counted.contains_key(&row.entry.id) && !shown.contains(&row.entry.id));
    let names: Vec<String> = without.map(|row| looker.name(row)).collect();
    if !names.is_empty() {
        let named = [("names", looker.shorten(&names).into())];
        view.leaves_out.push(words.say_with("funding-releases-leaves", &named));
    }
    view
}

/// What our own money stands against, by area.
pub(super) fn areas(looker: &Looker<'_>) -> View {
    let wholes = sum_wholes(looker.office, &looker.rows, looker.today);
    let by = (&wholes, looker.today);
    let (areas, total) = find_gearing(looker.office, &looker.rows, by, list_areas_of);
    let none = looker.words.say("funding-no-area");
    let lines = areas.iter().map(|(area, one)| {
        (area.as_ref().map_or_else(|| (none.to_owned(), None), |area| looker.area(area)), *one)
    });
    draw_gearing(looker, key!("register-area"), (lines.collect(), total), &wholes.left_out)
}

/// The same by what it serves.
pub(super) fn nodes(looker: &Looker<'_>) -> View {
    let wholes = sum_wholes(looker.office, &looker.rows, looker.today);
    let by = (&wholes, looker.today);
    let (nodes, total) = find_gearing(looker.office, &looker.rows, by, list_nodes_of);
    let none = looker.words.say("funding-no-node");
    let lines = nodes.iter().map(|(node, one)| {
        (node.as_ref().map_or_else(|| (none.to_owned(), None), |node| looker.node(node)), *one)
    });
    draw_gearing(looker, key!("funding-gearing-node"), (lines.collect(), total), &wholes.left_out)
}

/// A line: its name with its page, and what stands against our money in it.
type Line = ((String, Option<String>), Gearing);

fn draw_gearing(
    looker: &Looker<'_>,
    of: &'static str,
    (lines, total): (Vec<Line>, Gearing),
    left_out: &[(Id<Cooperation>, NotCounted)],
) -> View {
    let words = looker.words;
    let headline = match total.find_hundredths() {
        Some(times) => words.say_with(
            "funding-gearing-finding",
            &[("who", looker.called().into()), ("times", tell_times(looker, times).into())],
        ),
        None => words.say("funding-gearing-none").to_owned(),
    };
    let mut view = View::new(headline, looker.currency);
    view.words(words.say(of)).figures(words.say("funding-count"));
    view.amounts(words.say("funding-own-cash")).amounts(words.say("funding-own-hours"));
    view.amounts(words.say("funding-granted")).amounts(words.say("funding-received"));
    view.amounts(words.say("funding-programme-money")).amounts(words.say("funding-wholes"));
    view.figures(words.say("funding-times"));
    let cells = |name: Cell, one: &Gearing| {
        let times = one.find_hundredths().map(|times| tell_times(looker, times));
        let count = words.number(i64::try_from(one.cooperations).unwrap_or(i64::MAX));
        let posted = |amount: i64| match amount {
            0 => Cell::NoAmount(words.say("funding-nothing-posted")),
            amount => Cell::Amount(amount),
        };
        vec![
            name,
            Cell::Words(count),
            Cell::Amount(one.own.cash + one.own.mixed),
            Cell::Amount(one.own.hours),
            posted(one.granted),
            posted(one.received),
            Cell::Amount(one.programmes),
            Cell::Amount(one.wholes),
            Cell::Words(times.unwrap_or_else(|| "–".to_owned())),
        ]
    };
    for ((name, href), one) in lines {
        view.rows.push(cells(Cell::Name(name, href), &one));
    }
    view.sums = Some(cells(Cell::Words(words.say("funding-each-once").to_owned()), &total));
    view.empty = words.say("funding-gearing-none").to_owned();
    view.contains.push(words.say("funding-gearing-rule").to_owned());
    view.contains.push(words.say("funding-gearing-lines").to_owned());
    describe_wholes(looker, left_out, &mut view);
    view
}

fn tell_times(looker: &Looker<'_>, hundredths: i64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "far below what a double holds exactly")]
    looker.words.decimal(hundredths as f64 / 100.0, 1)
}

type IsIt = fn(&NotCounted) -> bool;

/// Which wholes are not in a sum, and why.
fn describe_wholes(
    looker: &Looker<'_>,
    left_out: &[(Id<Cooperation>, NotCounted)],
    view: &mut View,
) {
    let words = looker.words;
    let names = |is_it: IsIt| -> Vec<String> {
        let ids: BTreeSet<_> =
            left_out.iter().filter(|(_, why)| is_it(why)).map(|(id, _)| id).collect();
        let rows = looker.rows.iter().filter(|row| ids.contains(&row.entry.id));
        rows.map(|row| looker.name(row)).collect()
    };
    let kinds: [(&'static str, IsIt); 4] = [
        (key!("funding-left-programmes"), |why| *why == NotCounted::Programme),
        (key!("funding-left-within"), |why| matches!(why, NotCounted::Within(_))),
        (key!("funding-left-no-rate"), |why| *why == NotCounted::NoConversion),
        (key!("funding-left-not-stated"), |why| *why == NotCounted::NotStated),
    ];
    for (key, is_it) in kinds {
        let names = names(is_it);
        if !names.is_empty() {
            let names = looker.shorten(&names);
            view.leaves_out.push(words.say_with(key, &[("names", names.into())]));
        }
    }
}
