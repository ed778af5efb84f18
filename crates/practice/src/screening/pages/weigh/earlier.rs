//! A criterion of a screening among the same criterion of all earlier ones (UX, chart 5): the
//! sentence, a strip of dots, and a table behind it.

use super::Room;
use crate::screening::{Earlier, Screening, SectionPoints, find_earlier};
use maud::{Markup, html};
use spine::base::Id;
use spine::i18n::Words;
use spine::kit::chart::{DotStrip, dot_strip};
use spine::kit::table::{self, Column, Kind};

/// How a section stands beside earlier screenings.
pub(super) fn draw(room: &Room, id: &Id<Screening>, points: &SectionPoints) -> Markup {
    let earlier = find_earlier(&room.visit.office, (id, points));
    draw_earlier(room.visit.words, points, &earlier)
}

fn draw_earlier(words: Words, points: &SectionPoints, earlier: &Earlier) -> Markup {
    let Some(own) = points.share_percent.filter(|_| !earlier.shares_percent.is_empty()) else {
        return html! { p.small.soft { (words.say("screening-earlier-none")) } };
    };
    let count = earlier.shares_percent.len();
    let named = [("lower", earlier.lower.into()), ("count", count.into())];
    let told = words.say_with("screening-earlier", &named);
    let own_label = words.say("screening-earlier-own");
    let strip = DotStrip { told: &told, own_label, own, others: &earlier.shares_percent };
    html! {
        p.small.soft { (told) }
        (dot_strip(&strip))
        details {
            summary.small { (words.say("screening-earlier-table")) }
            (draw_table(words, points, earlier))
        }
    }
}

fn draw_table(words: Words, points: &SectionPoints, earlier: &Earlier) -> Markup {
    let columns = [
        Column::new(Kind::Name, words.say("screening-earlier-points")),
        Column::new(Kind::Amount, words.say("screening-earlier-count")),
    ];
    let rows: Vec<Vec<Markup>> = (1..=5_u8)
        .rev()
        .map(|dots| {
            let count = earlier.of_five.iter().filter(|other| **other == dots).count();
            let label = match points.of_five == Some(dots) {
                true => words.say_with("screening-earlier-here", &[("points", dots.into())]),
                false => dots.to_string(),
            };
            vec![html! { (label) }, html! { (count) }]
        })
        .collect();
    table::plain(words.say("screening-earlier-table"), &columns, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::base::{Language, Slug};

    fn words() -> Words {
        spine::i18n::install(&crate::texts());
        Words::new(Language::En)
    }

    #[test]
    fn a_criterion_stands_among_all_earlier_ones() {
        let points = SectionPoints {
            key: Slug::parse("relevance").unwrap(),
            of_five: Some(4),
            share_percent: Some(80),
        };
        let earlier =
            Earlier { of_five: vec![2, 4, 5], shares_percent: vec![40, 80, 100], lower: 1 };
        let page = draw_earlier(words(), &points, &earlier).into_string();
        assert!(page.contains("Higher than 1 of 3 earlier screenings"), "{page}");
        assert_eq!(page.matches("<circle").count(), 4, "{page}");
        assert!(page.contains("4, as this one"), "{page}");
        let none = draw_earlier(words(), &points, &Earlier::default()).into_string();
        assert!(none.contains("No earlier screening") && !none.contains("<svg"), "{none}");
    }
}
