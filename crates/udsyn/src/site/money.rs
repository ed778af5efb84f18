//! What it costs the authority itself, by year, and what the figures contain and leave out.

use super::{Leaf, PublicVisit, frame};
use axum::response::Response;
use maud::{Markup, html};
use practice::cooperation::pages::{export::write_own_money, opening::draw_own_money};
use spine::kit::{self, Failure, Head};

/// `GET …/money`
pub async fn show(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let rows = visit.rows();
    let title = words.say("site-money");
    let download = visit.path("/money.csv");
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-money-about")) }),
            ..Head::default()
        }))
        div.parts {
            (draw_own_money(words, &visit.office, (visit.today, &rows), &download))
            (kit::section("contains", html! { (words.say("site-money-contains")) }, html! {
                ul.listed {
                    li { (words.say("site-money-contains-own")) }
                    li { (words.say("site-money-contains-decided")) }
                    li { (words.say("site-money-contains-spread")) }
                }
            }))
            (kit::section("leaves-out", html! { (words.say("site-money-leaves-out")) }, html! {
                ul.listed {
                    li { (words.say("site-money-leaves-out-others")) }
                    li { (words.say("site-money-leaves-out-unpublished")) }
                    li { (words.say("site-money-leaves-out-unstated")) }
                    li { (words.say("site-money-leaves-out-currency")) }
                }
            }))
        }
    };
    let about = words.say("site-money-about");
    frame::draw(&visit, &Leaf { title, description: about, part: "money", ..Leaf::default() }, main)
}

/// `GET …/money.csv`
pub async fn file(visit: PublicVisit) -> Result<Response, Failure> {
    let rows = visit.rows();
    let file = write_own_money(visit.words, &visit.office, &rows);
    Ok(file.answer((visit.place.authority(), "own-contribution"), visit.today))
}
