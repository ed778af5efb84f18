//! Who carries it and who sits where, now and before; what is vacant says so.

use super::Scene;
use crate::cooperation::{Anchor, Holding, HoldingState, Seat, Section, is_vacant};
use maud::{Markup, html};
use spine::base::Text;
use spine::kit;
use spine::kit::table::{self, Column, Kind};

/// The section about people.
pub(super) fn people(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for anchor in &record.anchors {
        rows.push(row(scene, anchor_name(scene, anchor), &anchor.holdings));
    }
    for seat in &record.seats {
        rows.push(row(scene, seat_name(scene, seat), &seat.holdings));
    }
    let columns = [
        Column::new(Kind::Plain, words.say("coop-role")),
        Column::new(Kind::Plain, words.say("coop-holder")),
        Column::new(Kind::Plain, words.say("coop-before")),
    ];
    scene.section(
        "people",
        words.word("section", "people"),
        Section::People,
        html! {
            @if rows.is_empty() {
                p { (kit::soft(words.say("coop-no-one"))) }
            } @else {
                (table::plain(words.word("section", "people"), &columns, &rows))
            }
        },
    )
}

/// Who takes part for us, as everybody may read it: the posts that are held, and nothing of how
/// they are held or which are not.
pub(super) fn posts(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let teller = scene.teller();
    let held = |holdings: &[Holding]| -> Vec<Markup> {
        holdings
            .iter()
            .filter(|holding| holding.is_current(scene.office, scene.today))
            .filter_map(|holding| match &holding.person {
                _ if !holding.post.is_empty() => Some(kit::name(words, &holding.post)),
                Some(person) => Some(html! { (teller.person(person)) }),
                None => None,
            })
            .collect()
    };
    let anchors =
        record.anchors.iter().flat_map(|anchor| held(&anchor.holdings)).map(|post| (None, post));
    let seats = record.seats.iter().flat_map(|seat| {
        held(&seat.holdings).into_iter().map(move |post| (Some(&seat.title), post))
    });
    let mut told: Vec<(Option<&Text>, Markup)> = Vec::new();
    for (seat, post) in anchors.chain(seats) {
        let is_new = |(known, word): &(Option<&Text>, Markup)| *known != seat || word.0 != post.0;
        if told.iter().all(is_new) {
            told.push((seat, post));
        }
    }
    html! {
        @if !told.is_empty() {
            (kit::section("people", html! { (words.say("coop-public-people")) }, html! {
                ul.serves {
                    @for (seat, post) in &told {
                        li {
                            (post)
                            @if let Some(seat) = seat { span.sub { (kit::name(words, seat)) } }
                        }
                    }
                }
            }))
        }
    }
}

fn anchor_name(scene: &Scene<'_>, anchor: &Anchor) -> Markup {
    let key = match anchor.level {
        crate::cooperation::Track::Political => "coop-anchor-political",
        crate::cooperation::Track::Administrative => "coop-anchor-administrative",
    };
    html! {
        (scene.words.find(key).unwrap_or_default())
        @if let Some(unit) = &anchor.unit { span.sub { (scene.teller().marked_name(unit)) } }
    }
}

fn seat_name(scene: &Scene<'_>, seat: &Seat) -> Markup {
    html! {
        (kit::name(scene.words, &seat.title))
        span.sub { (scene.words.word("seat", seat.kind.code())) }
    }
}

fn row(scene: &Scene<'_>, name: Markup, holdings: &[Holding]) -> Vec<Markup> {
    let is_current = |holding: &&Holding| holding.is_current(scene.office, scene.today);
    let (now, before): (Vec<&Holding>, Vec<&Holding>) = holdings.iter().partition(is_current);
    let vacant = is_vacant(scene.office, holdings, scene.today);
    vec![
        name,
        html! {
            @for holding in now.iter().filter(|h| h.state != HoldingState::Vacant) {
                div { (tell(scene, holding)) }
            }
            @if vacant { (kit::flag(scene.words.word("holding", "vacant"))) }
            @else if now.is_empty() { (kit::soft(scene.words.say("coop-no-one"))) }
        },
        html! {
            @for holding in &before { div { (tell(scene, holding)) } }
            @if before.is_empty() { (kit::soft("–")) }
        },
    ]
}

/// A holder: by name for those who may see it, else by post; how it is held; since when.
fn tell(scene: &Scene<'_>, holding: &Holding) -> Markup {
    let (words, teller) = (scene.words, scene.teller());
    let post = teller.text(&holding.post);
    let who = match (&holding.person, post) {
        (Some(person), "") => teller.person(person),
        // One whose name is not known is called by the post.
        (Some(person), post) if teller.person(person) == post => post.to_owned(),
        (Some(person), post) => format!("{}, {post}", teller.person(person)),
        (None, post) => post.to_owned(),
    };
    let in_person = matches!(holding.state, HoldingState::Held | HoldingState::ForNow);
    let state = (holding.state != HoldingState::Held || who.is_empty())
        .then(|| words.word("holding", holding.state.code()));
    let to = holding.find_end(scene.office);
    let years = (holding.from.is_some() || to.is_some()).then(|| words.period(holding.from, to));
    let appointed = holding.appointed_by.as_ref().map(|body| {
        let body = teller.name(body);
        match holding.appointed_on {
            Some(on) => {
                let named = [("body", body.into()), ("date", words.partial_date(on).into())];
                words.say_with("coop-appointed-by-on", &named)
            }
            None => words.say_with("coop-appointed-by", &[("body", body.into())]),
        }
    });
    html! {
        @if who.is_empty() {
            @if let Some(state) = state { (state) }
            @if in_person && holding.post.is_empty() {
                span.sub { (words.say("coop-no-one-named")) }
            }
        } @else {
            (who)
            @if let Some(state) = state { span.sub { (state) } }
        }
        @if let Some(years) = years { span.sub { (years) } }
        @if let Some(appointed) = appointed { span.sub { (appointed) } }
    }
}
