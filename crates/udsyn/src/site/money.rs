//! What it costs the authority itself, by year, and what the figures contain and leave out.

use super::{Leaf, PublicVisit, frame};
use axum::response::Response;
use maud::{Markup, html};
use practice::cooperation::{
    Row,
    pages::{export::write_own_money, opening::draw_own_money},
    sum_own_money,
};
use spine::kit::{self, Failure, Head};
use std::sync::Arc;

/// `GET …/money`
pub async fn show(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let rows = visit.rows();
    let title = words.say("site-money");
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-money-about")) }),
            ..Head::default()
        }))
        @if sum_own_money(&rows).by_year.is_empty() {
            (kit::empty(words.say("site-money-none"), None))
        } @else {
            (draw_figures(&visit, &rows))
        }
    };
    let about = words.say("site-money-about");
    frame::draw(&visit, &Leaf { title, description: about, part: "money", ..Leaf::default() }, main)
}

/// The figures, and by which rules they are made.
fn draw_figures(visit: &PublicVisit, rows: &[Arc<Row>]) -> Markup {
    let words = visit.words;
    html! {
        div.parts {
            (draw_own_money(words, &visit.office, (visit.today, rows), &visit.path("/money.csv")))
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
    }
}

/// `GET …/money.csv`
pub async fn file(visit: PublicVisit) -> Result<Response, Failure> {
    let rows = visit.rows();
    let file = write_own_money(visit.words, &visit.office, &rows);
    Ok(file.answer((visit.place.authority(), "own-contribution"), visit.today))
}
