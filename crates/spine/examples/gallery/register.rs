//! The register.

use super::rows::{GROUPS, Row};
use jiff::{ToSpan, civil::date};
use maud::{Markup, html};
use spine::{
    base::Currency,
    i18n::Words,
    kit::{
        self, Filter, Filters, Head, Look, Tone,
        chart::{
            Bars, Figures, Fill, Mark, MarkKind, Series, TimeAxis, axis_head, bars, key_of_periods,
            period_bar,
        },
        table::{self, Column, GroupLine, Kind, Sorted},
    },
};

pub fn main(words: Words) -> Markup {
    let today = date(2012, 3, 15);
    let label = words.month_year(today);
    let axis = TimeAxis::of_years(2008, 2015, today, label.clone());
    let actions = html! {
        (kit::menu("Export", &[("Excel, this view", "#"), ("CSV, this view", "#")]))
        (kit::main_button("Propose a cooperation", "#"))
    };
    html! {
        (kit::head(&Head {
            title: "Cooperations",
            lede: Some(html! { "Everything the region takes part in abroad, as it stood in March 2012." }),
            actions: Some(actions),
            ..Head::default()
        }))
        div.split {
            (kit::panel("look", "Nine entries need a look", looks()))
            figure.panel {
                h2 { "Almost nothing is funded beyond 2013" }
                (chart(words, &label))
            }
        }
        (kit::views("Saved views", &[
            ("All", Some(39), "#", true), ("Political", Some(11), "#", false),
            ("Administrative", Some(27), "#", false), ("In preparation", Some(1), "#", false),
            ("Needs a look", Some(9), "#", false), ("Ends within a year", Some(5), "#", false),
            ("Save this view", None, "#", false),
        ]))
        (kit::filters(words, &filters()))
        div.count {
            span role="status" { "39 cooperations, grouped by area, sorted by name" }
            (key_of_periods(words))
        }
        (table::sheet("Cooperations grouped by area", &columns(&axis), html! {
            @for (name, sum, rows) in GROUPS {
                @let line = GroupLine { label: name, count: rows.len(), sum, before: 3, after: 2 };
                (table::group(Some(line), html! { @for entry in rows { (row(&axis, entry)) } }))
            }
        }))
    }
}

fn looks() -> Markup {
    let look = |count, what, detail| Look { count: Some(count), what, detail, href: "#" };
    kit::looks(&[
        look(5, "End in 2012", "Coast Alive, Recreational Routes, Westlink, CEDAR, Tirgu Mures"),
        look(2, "Lack basic facts", "Assembly of European Regions, Nordic principals’ conference"),
        look(1, "Has a vacant political seat", "eHealth for Regions"),
        look(1, "Has a date that looks wrong", "Mikropol ends in 3014 in the source"),
    ])
}

fn chart(words: Words, label: &str) -> Markup {
    let series = |label, fill, kroner: [i64; 6]| Series {
        label,
        fill,
        values: kroner.iter().map(|amount| amount * 100).collect(),
    };
    bars(
        words,
        &Bars {
            measure: "Own contribution by year",
            years: (2009..=2014).collect(),
            series: vec![
                series(
                    "EU office and memberships",
                    Fill::First,
                    [0, 20_000, 2_043_397, 2_118_397, 2_023_397, 0],
                ),
                series(
                    "Projects, cash",
                    Fill::Third,
                    [670_634, 1_051_291, 1_191_619, 635_984, 140_328, 0],
                ),
                series(
                    "Projects, staff hours",
                    Fill::Hatch,
                    [294_167, 527_500, 569_167, 531_233, 260_400, 218_733],
                ),
                series("Projects, mixed", Fill::Rest, [0, 0, 233_333, 233_333, 233_333, 0]),
            ],
            currency: Currency::DKK,
            today: (date(2012, 3, 15), label),
            reaches_today: true,
            figures: Figures::Folded(Some("#")),
        },
    )
}

fn filters() -> Filters<'static> {
    let filter = |name, label, all, values: &[(&str, usize)]| Filter {
        name,
        label,
        all,
        options: values
            .iter()
            .map(|(value, count)| ((*value).to_owned(), (*value).to_owned(), Some(*count)))
            .collect(),
        chosen: "",
    };
    Filters {
        label: "Filter cooperations",
        action: "#",
        find: ("find", "", "Find in this list"),
        filters: vec![
            filter("area", "Area", "All areas", &[("Shared", 5), ("Health", 2)]),
            filter("kind", "Kind", "All kinds", &[("Membership", 7)]),
            filter("status", "Status", "All statuses", &[("Active", 35), ("Closed", 3)]),
            filter("country", "Country", "All countries", &[("Spain", 1)]),
        ],
        keep: Vec::new(),
        also: Vec::new(),
    }
}

fn columns(axis: &TimeAxis) -> [Column<'static>; 6] {
    [
        Column::new(Kind::Name, "Cooperation").sort("#", Some(Sorted::Up)),
        Column::new(Kind::State, "Status").sort("#", None),
        Column::new(Kind::When, "Period").sort("#", None).below(axis_head(axis)),
        Column::new(Kind::Amount, "Own contribution, DKK").sort("#", None),
        Column::new(Kind::By, "Decided by, anchored in"),
        Column::new(Kind::Signal, "Needs a look").sort("#", None),
    ]
}

fn row(axis: &TimeAxis, row: &Row) -> Markup {
    let Row(name, kind, tone, periods, when, amount, by, look) = row;
    let start = date(2008, 1, 1);
    let marks: Vec<Mark> = periods
        .iter()
        .map(|(kind, from, to)| Mark {
            kind: *kind,
            from: Some(start + from.months()),
            to: (*kind != MarkKind::Open).then(|| start + to.months() - 1.day()),
        })
        .collect();
    let word = match tone {
        Tone::Idea => "Idea",
        Tone::Closed => "Closed",
        _ => "Active",
    };
    let is_figure = amount[0].starts_with(|c: char| c.is_ascii_digit());
    let amount_main = if is_figure {
        html! { (amount[0]) }
    } else {
        kit::soft(amount[0])
    };
    table::row(&[
        table::name_cell("#", html! { (name) }, kind),
        (Kind::State, kit::tag(*tone, word)),
        (Kind::When, period_bar(axis, &marks, when)),
        (Kind::Amount, kit::over(amount_main, amount[1])),
        (Kind::By, kit::over(by[0], by[1])),
        (
            Kind::Signal,
            if look.is_empty() {
                html! {}
            } else {
                kit::flag(look)
            },
        ),
    ])
}
