//! The views of our own contribution: by year, and cut by area, node, programme and kind.

use super::desk::Looker;
use super::view::{Cell, View};
use crate::cooperation::pages::opening::{say_cost, series_fill, series_key};
use crate::cooperation::{LeftOut, Parts, Row, Series, list_beside_whole, sum_own_money};
use crate::funding::{
    Cut, CutLine, cut_own_money, list_areas_of, list_kinds_of, list_nodes_of, list_programmes_of,
};
use jiff::civil::Date;
use maud::Markup;
use spine::i18n::Words;
use spine::key;
use spine::kit::chart::{self, Bars, Fill};
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many lines of a cut have a fill of their own in the drawing.
const FILLS: usize = 3;

/// By year, with standing cooperations and projects in cash and hours.
pub(super) fn by_year(looker: &Looker<'_>) -> View {
    let words = looker.words;
    let sum = sum_own_money(&looker.rows);
    let headline = say_cost(words, looker.office, (&sum, looker.today));
    let mut view = View::new(headline, looker.currency);
    let years: Vec<i16> = sum.by_year.keys().copied().collect();
    let amount = |year: i16, series: Series| {
        sum.by_year.get(&year).and_then(|all| all.get(&series)).copied().unwrap_or(0)
    };
    // A series that nothing is in has no column.
    let is_used = |one: &&Series| years.iter().any(|year| amount(*year, **one) != 0);
    let used: Vec<Series> = Series::ALL.iter().filter(is_used).copied().collect();
    let series = used.iter().map(|one| {
        (words.say(series_key(*one)).to_owned(), series_fill(*one), {
            let of = *one;
            move |year| amount(year, of)
        })
    });
    let series: Vec<_> = series.collect();
    view.chart = draw_bars(looker, &years, &series);
    view.words(words.say("kit-year"));
    for one in &used {
        view.amounts(words.say(series_key(*one)));
    }
    view.amounts(words.say("kit-total"));
    for year in &years {
        let mut row = vec![Cell::Name(year.to_string(), None)];
        row.extend(used.iter().map(|one| Cell::Amount(amount(*year, *one))));
        row.push(Cell::Amount(sum.total(*year)));
        view.rows.push(row);
    }
    let mut sums = vec![Cell::Words(words.say("kit-in-all").to_owned())];
    let all = |one: &Series| years.iter().map(|year| amount(*year, *one)).sum();
    sums.extend(used.iter().map(|one| Cell::Amount(all(one))));
    sums.push(Cell::Amount(years.iter().map(|year| sum.total(*year)).sum()));
    view.sums = Some(sums);
    describe_own(looker, &mut view);
    view
}

/// What the sums of our own contribution contain and leave out; the same for every cut of them.
pub(super) fn describe_own(looker: &Looker<'_>, view: &mut View) {
    let words = looker.words;
    view.empty = words.say("register-no-figures").to_owned();
    view.contains.push(words.say("funding-contains-own").to_owned());
    view.contains.push(words.say("register-rule").to_owned());
    let decided = || looker.rows.iter().filter(|row| row.is_decided());
    let names = |chosen: &dyn Fn(&Row) -> bool| -> Option<String> {
        let names: Vec<String> =
            decided().filter(|row| chosen(row)).map(|row| looker.name(row)).collect();
        (!names.is_empty()).then(|| looker.shorten(&names))
    };
    let mut say = |is_in: bool, key: &'static str, chosen: &dyn Fn(&Row) -> bool| {
        let Some(names) = names(chosen) else { return };
        let sentence = words.say_with(key, &[("names", names.into())]);
        match is_in {
            true => view.contains.push(sentence),
            false => view.leaves_out.push(sentence),
        }
    };
    let leaves = |row: &Row, is_it: fn(&LeftOut) -> bool| row.money.left_out.iter().any(is_it);
    say(true, key!("funding-laid-down"), &|row| row.money.laid_down);
    say(true, key!("funding-converted"), &|row| !row.money.converted.is_empty());
    say(true, key!("funding-this-year-only"), &|row| row.money.this_year_only);
    say(false, key!("register-unconverted"), &|row| {
        leaves(row, |why| matches!(why, LeftOut::NoConversion { .. }))
    });
    say(false, key!("funding-work-unvalued"), &|row| {
        leaves(row, |why| matches!(why, LeftOut::NoWorkRate { .. }))
    });
    say(false, key!("register-undated"), &|row| {
        leaves(row, |why| matches!(why, LeftOut::NoPeriod { .. }))
    });
    say(false, key!("register-doubtful-end"), &|row| {
        leaves(row, |why| matches!(why, LeftOut::DoubtfulEnd { .. }))
    });
    let beside = list_beside_whole(&looker.rows);
    say(true, key!("funding-beside-whole"), &|row| {
        beside.iter().any(|(part, _)| *part == row.entry.id)
    });
    say(false, key!("funding-not-laid-down"), &|row| {
        leaves(row, |why| matches!(why, LeftOut::NotLaidDown { .. }))
    });
    say(false, key!("funding-repeats"), &|row| {
        leaves(row, |why| matches!(why, LeftOut::Repeats { .. }))
    });
    view.leaves_out.push(words.say("funding-leaves-out-own").to_owned());
}

/// A series of a drawing: its name, its fill, its amount in a year.
type Drawn<F> = (String, Fill, F);

pub(super) fn draw_bars<F: Fn(i16) -> i64>(
    looker: &Looker<'_>,
    years: &[i16],
    series: &[Drawn<F>],
) -> Markup {
    let words = looker.words;
    if !series.iter().any(|(.., amount)| years.iter().any(|year| amount(*year) > 0)) {
        return Markup::default();
    }
    let month = words.month_year(looker.today);
    let measure = words.say_with("register-measure", &[("month", month.as_str().into())]);
    let series = series.iter().filter(|(.., f)| years.iter().any(|year| f(*year) != 0));
    chart::bars(
        words,
        &Bars {
            measure: &measure,
            series: series
                .map(|(label, fill, f)| chart::Series {
                    label,
                    fill: *fill,
                    values: years.iter().map(|year| f(*year)).collect(),
                })
                .collect(),
            currency: looker.currency,
            today: (looker.today, &month),
            reaches_today: true,
            figures: chart::Figures::Beside,
            years: years.to_vec(),
        },
    )
}

/// What a cut is by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CutBy {
    Area,
    Node,
    Programme,
    Kind,
}

/// The view of a cut.
pub(super) fn by(looker: &Looker<'_>, cut_by: CutBy) -> View {
    let rows: &[Arc<Row>] = &looker.rows;
    match cut_by {
        CutBy::Area => {
            let cut = cut_own_money(rows, list_areas_of);
            draw_cut(looker, cut_by, cut, |area| looker.area(area))
        }
        CutBy::Node => {
            let cut = cut_own_money(rows, list_nodes_of);
            draw_cut(looker, cut_by, cut, |node| looker.node(node))
        }
        CutBy::Programme => {
            let cut = cut_own_money(rows, list_programmes_of);
            draw_cut(looker, cut_by, cut, |programme| looker.programme(programme))
        }
        CutBy::Kind => {
            let cut = cut_own_money(rows, list_kinds_of);
            draw_cut(looker, cut_by, cut, |kind| {
                (looker.words.word("kind", kind.code()).to_owned(), None)
            })
        }
    }
}

/// The years of a table: those around today each in a column, those before and after together.
pub(super) struct Years {
    before: Vec<i16>,
    near: Vec<i16>,
    after: Vec<i16>,
}

impl Years {
    /// The columns for years that have something.
    pub(super) fn of(years: impl Iterator<Item = i16>, today: Date) -> Self {
        let years: BTreeSet<i16> = years.collect();
        let (first, last) = (years.first().copied(), years.last().copied());
        let near = first.zip(last).map(|span| chart::near_years(span, today));
        let near = near.unwrap_or(0..=0);
        let take = |is_in: &dyn Fn(&i16) -> bool| years.iter().copied().filter(is_in).collect();
        Self {
            before: take(&|year| year < near.start()),
            near: take(&|year| near.contains(year)),
            after: take(&|year| year > near.end()),
        }
    }

    /// The heads of the columns.
    pub(super) fn head(&self, words: Words, view: &mut View) {
        let named = |year: Option<&i16>| {
            [("year", year.map(ToString::to_string).unwrap_or_default().into())]
        };
        if !self.before.is_empty() {
            view.amounts(words.say_with("funding-years-before", &named(self.near.first())));
        }
        for year in &self.near {
            view.amounts(year.to_string());
        }
        if !self.after.is_empty() {
            view.amounts(words.say_with("funding-years-after", &named(self.near.last())));
        }
    }

    /// The amounts in the columns.
    pub(super) fn cells(&self, amount: impl Fn(i16) -> i64) -> Vec<Cell> {
        let sum = |years: &[i16]| Cell::Amount(years.iter().map(|year| amount(*year)).sum());
        let beyond = |years: &[i16]| (!years.is_empty()).then(|| sum(years));
        let near = self.near.iter().map(|year| Cell::Amount(amount(*year)));
        beyond(&self.before).into_iter().chain(near).chain(beyond(&self.after)).collect()
    }
}

/// A line of a cut with its name and its page.
type Named = ((String, Option<String>), bool, CutLine);

fn draw_cut<K: Ord>(
    looker: &Looker<'_>,
    by: CutBy,
    cut: Cut<K>,
    name: impl Fn(&K) -> (String, Option<String>),
) -> View {
    let words = looker.words;
    let this_year = looker.today.year();
    let (none, head) = match by {
        CutBy::Area => (key!("funding-no-area"), key!("register-area")),
        CutBy::Node => (key!("funding-no-node"), key!("funding-node")),
        CutBy::Programme => (key!("funding-no-programme"), key!("funding-programme")),
        CutBy::Kind => (key!("funding-no-kind"), key!("register-kind")),
    };
    let mut lines: Vec<Named> = cut
        .lines
        .into_iter()
        .map(|(key, line)| match &key {
            Some(key) => (name(key), true, line),
            None => ((words.say(none).to_owned(), None), false, line),
        })
        .collect();
    lines.sort_by_key(|(_, _, line)| std::cmp::Reverse(line.find(this_year).total()));
    let mut view =
        View::new(say_finding(looker, &lines, cut.total.find(this_year)), looker.currency);
    view.chart = draw_lines(looker, by, &lines, &cut.total);
    view.words(words.say(head)).figures(words.say("funding-count"));
    view.amounts(words.say_with("funding-cash-in", &[("year", this_year.to_string().into())]));
    view.amounts(words.say_with("funding-hours-in", &[("year", this_year.to_string().into())]));
    let years = Years::of(cut.total.by_year.keys().copied(), looker.today);
    years.head(words, &mut view);
    view.amounts(words.say("kit-in-all"));
    let cells = |name: Cell, line: &CutLine| {
        let now = line.find(this_year);
        let count = words.number(i64::try_from(line.cooperations).unwrap_or(i64::MAX));
        let mut row = vec![name, Cell::Words(count)];
        row.push(Cell::Amount(now.cash + now.mixed));
        row.push(Cell::Amount(now.hours));
        row.extend(years.cells(|year| line.find(year).total()));
        row.push(Cell::Amount(line.sum().total()));
        row
    };
    view.rows = lines
        .iter()
        .map(|((name, href), _, line)| cells(Cell::Name(name.clone(), href.clone()), line))
        .collect();
    view.sums = Some(cells(Cell::Words(words.say("kit-in-all").to_owned()), &cut.total));
    describe_own(looker, &mut view);
    view.contains.push(words.say("funding-mixed-is-cash").to_owned());
    if cut.shared > 0 {
        let count = i64::try_from(cut.shared).unwrap_or(i64::MAX);
        view.contains.push(words.say_with("funding-shared", &[("count", count.into())]));
    }
    view
}

/// What a cut says: where most of this year's money goes.
fn say_finding(looker: &Looker<'_>, lines: &[Named], total: Parts) -> String {
    let words = looker.words;
    let year = looker.today.year();
    let first = lines
        .iter()
        .filter(|(_, is_named, _)| *is_named)
        .max_by_key(|(_, _, line)| line.find(year).total());
    let most = first.map(|((name, _), _, line)| (name, line.find(year).total()));
    match most.filter(|(_, amount)| *amount > 0 && total.total() > 0) {
        None => words.say_with("funding-finding-none", &[("year", year.to_string().into())]),
        Some((name, amount)) => {
            let percent = (amount * 100 + total.total() / 2) / total.total();
            words.say_with(
                "funding-finding-most",
                &[
                    ("year", year.to_string().into()),
                    ("name", name.as_str().into()),
                    ("amount", looker.amount(amount).into()),
                    ("total", looker.amount(total.total()).into()),
                    ("percent", looker.percent(percent).into()),
                ],
            )
        }
    }
}

/// The largest lines by year; a cut by kind, and one whose lines overlap, is drawn by cash and
/// hours.
fn draw_lines(looker: &Looker<'_>, by: CutBy, lines: &[Named], total: &CutLine) -> Markup {
    let words = looker.words;
    let years: Vec<i16> = total.by_year.keys().copied().collect();
    type Amount<'a> = Box<dyn Fn(i16) -> i64 + 'a>;
    let mut series: Vec<Drawn<Amount<'_>>> = Vec::new();
    match by {
        CutBy::Kind | CutBy::Node => {
            let part = |label: &str, fill, f: fn(Parts) -> i64| -> Drawn<Amount<'_>> {
                (label.to_owned(), fill, Box::new(move |year| f(total.find(year))))
            };
            series.push(part(words.word("form", "cash"), Fill::Third, |parts| parts.cash));
            series.push(part(words.word("form", "hours"), Fill::Hatch, |parts| parts.hours));
            series.push(part(words.word("form", "mixed"), Fill::Second, |parts| parts.mixed));
        }
        CutBy::Area | CutBy::Programme => {
            let fills = [Fill::First, Fill::Second, Fill::Third];
            for (((name, _), _, line), fill) in lines.iter().take(FILLS).zip(fills) {
                let amount: Amount<'_> = Box::new(move |year| line.find(year).total());
                series.push((name.clone(), fill, amount));
            }
            let rest = &lines[lines.len().min(FILLS)..];
            let amount: Amount<'_> =
                Box::new(move |y| rest.iter().map(|(.., line)| line.find(y).total()).sum());
            series.push((words.say("funding-others").to_owned(), Fill::Rest, amount));
        }
    }
    draw_bars(looker, &years, &series)
}
