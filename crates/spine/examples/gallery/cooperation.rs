//! One cooperation.

use jiff::civil::{Date, date};
use maud::{Markup, html};
use spine::{
    base::Currency,
    i18n::Words,
    kit::{
        self, Head, Light, Step, StepState, Tone,
        chart::{
            Bars, Figures, Fill, Piece, Series, Share, ShareBar, TimeAxis, TimelineBar,
            TimelineTone, bars, share_bar, timeline,
        },
        table::{self, Column, Kind},
    },
};

pub fn main(words: Words) -> Markup {
    html! {
        (kit::crumbs(words, &[("Cooperations", "#"), ("Regional development", "#")], "MARKIS"))
        (kit::head(&Head {
            title: "MARKIS",
            is_object: true,
            tag: Some(kit::tag(Tone::Active, "Active")),
            lede: Some(html! {
                "Authorities, schools and businesses around Kattegat and Skagerrak build one maritime \
                 environment for clean shipping and green growth."
            }),
            note: Some(html! { "Translated from Danish. " a href="#" { "Show the original" } }),
            actions: Some(html! {
                (kit::menu("More", &[("Add to a meeting", "#"), ("PDF, one page", "#")]))
                (kit::link_button("Edit", "#"))
                (kit::main_button("Start the 2012 review", "#"))
            }),
            ..Head::default()
        }))
        (route())
        (kit::with_aside("Key facts", aside(), html! {
            (kit::section("purpose", html! { "Purpose and expected outcome" }, purpose()))
            (kit::section("money", html! { "The region pays 7% of a project worth 23.3 million DKK" }, money(words)))
            (kit::section("assess", html! { "Screening and monitoring " span.sample { "Sample answers" } }, answers(words)))
            (kit::section("related", html! { "Under the same programme" }, related(words)))
            (kit::section("log", html! { "History" }, kit::log(&[
                ("2012-03", "March 2012", html! { "Entered in the register from annex 5, table 2 of the strategy" }),
                ("2010-05-01", "1 May 2010", html! { "Project started" }),
                ("2010-03-09", "9 March 2010", html! { "Regional Council granted co-financing" }),
            ])))
        }))
    }
}

fn route() -> Markup {
    let step = |name, what, state| Step { name, what, state };
    kit::route(
        "Life of this cooperation",
        &[
            step("Idea", "Not recorded", StepState::NotRecorded),
            step("Screening", "Joined before screening began", StepState::NotRecorded),
            step("Recommended", "Not recorded", StepState::NotRecorded),
            step("Decided", "Regional Council, 1 February and 9 March 2010", StepState::Done),
            step("Active", "Since 1 May 2010; 13 months left", StepState::Here),
            step("Review", "Yearly, next in 2012", StepState::Ahead),
            step("Closing", "30 April 2013", StepState::Ahead),
        ],
    )
}

fn aside() -> Markup {
    html! {
        (kit::next_step(
            "Plan what follows",
            "The project ends on 30 April 2013. Secure funding for what comes after, or record what was learned.",
            kit::link_button("Plan follow-up", "#"),
        ))
        section.panel {
            h2 { "Key facts" }
            (kit::facts(&[
                ("Kind", html! { "EU project" }),
                ("Area", html! { "Regional development" }),
                ("Period", html! { "1 May 2010–30 April 2013" }),
                ("Programme", html! { "Interreg IVA Öresund–Kattegat–Skagerrak, Kattegat–Skagerrak" }),
                ("Total budget", html! { "€3,106,385, about 23.3 million DKK" }),
                ("EU share", html! { "50%" }),
                ("Political anchoring", html! { "Members appointed ad hoc " (kit::flag("No one named")) }),
                ("On the public site", html! { "Yes, Danish and English. " a href="#" { "See it" } }),
            ]))
        }
    }
}

fn purpose() -> Markup {
    html! {
        div.two {
            div { h3 { "Purpose" } p {
                "The maritime sector in Scandinavia faces challenges in environment, energy and competition. \
                 The partners look for solutions together and show the area as a world leader in maritime \
                 service and innovation."
            } }
            div { h3 { "Expected outcome" } p {
                "Kattegat–Skagerrak becomes the natural place to develop solutions that make sea transport \
                 the best and cleanest form of transport."
            } }
        }
    }
}

fn money(words: Words) -> Markup {
    let share = |label: &str, figure: &str, told, pieces: &[(Fill, i64)]| Share {
        label: label.to_owned(),
        figure: figure.to_owned(),
        told,
        pieces: pieces.iter().map(|(fill, value)| Piece { fill: *fill, value: *value }).collect(),
    };
    let series = |label, fill, kroner: [i64; 4]| Series {
        label,
        fill,
        values: kroner.iter().map(|amount| amount * 100).collect(),
    };
    let today = date(2012, 3, 15);
    let label = words.month_year(today);
    html! {
        figure {
            h3 { "Who pays" }
            (share_bar(&ShareBar {
                measure: "Whole project, million DKK; the share of other partners is what remains",
                shares: vec![
                    share("Interreg IVA 50%", "11.65", "Interreg IVA pays 11.65 million DKK", &[(Fill::First, 1165)]),
                    share("The region 7%", "1.64", "Region Nordjylland 1.64 million", &[(Fill::Third, 126), (Fill::Hatch, 38)]),
                    share("Other partners 43%", "10.01", "other partners 10.01 million", &[(Fill::Rest, 1001)]),
                ],
            }))
        }
        figure {
            h3 { "The region’s own contribution by year" }
            (bars(words, &Bars {
                measure: "Spread evenly over 36 months",
                years: (2010..=2013).collect(),
                series: vec![
                    series("Cash, regional development funds", Fill::Third, [280_656, 420_984, 420_984, 140_328]),
                    series("Staff hours", Fill::Hatch, [83_333, 125_000, 125_000, 41_667]),
                ],
                currency: Currency::DKK,
                today: (today, &label),
                reaches_today: true,
                figures: Figures::Folded(None),
            }))
        }
    }
}

fn answers(words: Words) -> Markup {
    let row = |name: &str, below: &str, points, last: Markup| {
        vec![
            kit::over(name, below),
            kit::score(words, points, 5),
            last,
            kit::light(Light::Unset, "Not answered"),
        ]
    };
    let column = |label| Column::new(Kind::Plain, label);
    table::plain(
        "Screening and monitoring",
        &[
            column("Criterion"),
            column("Screening"),
            column("Monitoring 2011"),
            column("Monitoring 2012"),
        ],
        &[
            row(
                "Relevance",
                "Fits the strategies, plans and problems of the region",
                5,
                kit::light(Light::Good, "Continue"),
            ),
            row(
                "Resources",
                "People and money can be set aside",
                3,
                kit::light(Light::Mind, "Adjust"),
            ),
            row(
                "Usefulness",
                "Serves the region’s development and interests",
                4,
                kit::light(Light::Stop, "Exit"),
            ),
        ],
    )
}

fn related(words: Words) -> Markup {
    let today = date(2012, 3, 15);
    let axis = TimeAxis::of_years(2007, 2013, today, words.month_year(today));
    let bar = |label, from: Date, to: Date, tone| TimelineBar {
        label,
        period: format!("{}–{}", from.year(), to.year()),
        from,
        to: Some(to),
        tone,
    };
    html! {
        figure {
            (timeline(&axis, "Periods", &[
                bar("Women in Business, ended", date(2009, 1, 1), date(2011, 12, 31), TimelineTone::Ended),
                bar("Creative Alliances, ended", date(2009, 1, 1), date(2011, 12, 31), TimelineTone::Ended),
                bar("Recreational Routes", date(2010, 1, 1), date(2012, 12, 31), TimelineTone::Other),
                bar("MARKIS, this project", date(2010, 5, 1), date(2013, 4, 30), TimelineTone::Here),
                bar("Programme period", date(2007, 1, 1), date(2013, 12, 31), TimelineTone::Frame),
            ]))
        }
    }
}
