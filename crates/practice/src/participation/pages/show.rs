//! One participation: what its source says beside what the register has, and the answer to it.

use super::answer::draw_form;
use super::common::{PART, draw_done, draw_publisher, tell_match, tell_period};
use crate::calls::pages::common::{At, expect, may_do, not_stated};
use crate::calls::pages::need::link_cooperation;
use crate::cooperation::Term;
use crate::participation::{Finding, FoundRow, Likeness, Participation, list_found};
use crate::strategy::pages::Scene;
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::base::{Fault, Id, Money};
use spine::i18n::Words;
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;

/// `GET …/desk/participations/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let entry = expect::<Participation>(scene.office, &id)?;
    let data = super::answer::fill(&scene, entry);
    Ok(page(&visit, &scene, entry, (&data, &[]), html! {}))
}

/// The page, with the form as it was sent where something is wrong in it.
pub(super) fn page(
    visit: &Visit,
    scene: &Scene<'_>,
    entry: &Entry<Participation>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, record) = (scene.words, &entry.record);
    let title = scene.say(&record.title);
    let (language, _) = record.title.read(words.language());
    let list = scene.desk.link("/participations", &[]);
    let history = scene.desk.link(&format!("/participations/{}/history", entry.id), &[]);
    let may_answer = !scene.desk.is_past() && may_somewhere(scene.actor, Deed::EditCooperation);
    let main = html! {
        (kit::crumbs(words, &[(words.say("found-title"), &list)], title))
        (kit::head(&Head {
            title,
            lang: (language != words.language()).then_some(language),
            lede: Some(html! { (tell_match(words, record)) }),
            actions: may_do(scene, Deed::SeeHistory, &Target::default())
                .then(|| kit::link_button(words.say("found-history"), &history)),
            is_object: true,
            ..Head::default()
        }))
        (note)
        (draw_done(words, scene.query().get("done")))
        (kit::with_aside(words.say("found-source-title"), draw_source(scene, record), html! {
            (draw_answer(scene, record))
            (draw_register(scene, entry))
            @if may_answer { (draw_form(visit, scene, entry, (data, faults))) }
        }))
    };
    visit.page(&Sheet { title, part: PART }, main)
}

/// Everything the source says, and in one line what it leaves open.
fn draw_source(scene: &Scene<'_>, record: &Participation) -> Markup {
    let words = scene.words;
    let facts = list_facts(words, record);
    let open: Vec<&str> =
        facts.iter().filter(|(_, fact)| fact.is_none()).map(|(name, _)| *name).collect();
    let stated: Vec<(&str, Markup)> =
        facts.iter().filter_map(|(name, fact)| Some((*name, fact.clone()?))).collect();
    kit::panel(
        "source",
        words.say("found-source-title"),
        html! {
            (kit::facts(&stated))
            @if !open.is_empty() {
                p.small.soft {
                    (words.say_with("found-open", &[("names", words.list(&open).into())]))
                }
            }
            p.small.soft { (words.say("found-money-rule")) }
        },
    )
}

/// What a source may say, each with what this one says.
fn list_facts(words: Words, record: &Participation) -> Vec<(&'static str, Option<Markup>)> {
    let text = |text: &Option<String>| text.as_ref().map(|text| html! { (text) });
    let money = |money: Option<Money>| money.map(|money| html! { (words.amount(money)) });
    let named = &record.named;
    let body = html! {
        (named.name)
        @if let Some(also) = &named.also { span.sub { (also) } }
    };
    let role = record.role.map(|role| words.word("participation-role", role.code()));
    let hash = record.file.as_deref().and_then(|hash| hash.get(..8)).unwrap_or_default();
    let place = record.line.map(|line| {
        let place = [("line", words.number(line.into()).into()), ("file", hash.into())];
        words.say_with("found-line", &place)
    });
    let mut facts = vec![
        (words.say("found-publisher"), Some(draw_publisher(words, record))),
        (words.say("found-number"), text(&record.number)),
        (words.say("found-acronym"), text(&record.acronym)),
        (words.say("found-programme"), text(&record.programme_name)),
        (words.say("found-call"), text(&record.call_name)),
        (words.say("found-period"), text(&tell_period(words, record))),
        (words.say("found-project-total"), money(record.project_total)),
        (words.say("found-project-eu"), money(record.project_eu)),
        (words.say("found-body"), Some(body)),
        (words.say("found-role"), role.map(|role| html! { (role) })),
        (words.say("found-town"), text(&named.town)),
        (words.say("found-country"), text(&named.country_name)),
        ("PIC", text(&named.pic)),
        (words.say("found-vat"), text(&named.vat)),
        ("NUTS", text(&named.nuts)),
        (words.say("found-own-total"), money(record.own_total)),
        (words.say("found-own-eu"), money(record.own_eu)),
        (words.say("found-read-on"), Some(html! { (words.date(record.read_on)) })),
    ];
    if place.is_some() {
        facts.push((words.say("found-place"), text(&place)));
    }
    if !record.source.is_empty() {
        facts.push((words.say("found-facts-from"), Some(kit::name(words, &record.source))));
    }
    facts
}

/// What somebody said to it.
fn draw_answer(scene: &Scene<'_>, record: &Participation) -> Markup {
    let words = scene.words;
    let Some(answer) = &record.answer else { return html! {} };
    let day = [("day", words.date(answer.on).into())];
    html! {
        section.panel aria-labelledby="answered" {
            h2 #answered { (words.word("finding", answer.what.code())) }
            @match &answer.what {
                Finding::Entered { cooperation } | Finding::Known { cooperation } => {
                    p { (link_cooperation(scene, cooperation)) }
                }
                Finding::NotOurs { reason } => { (kit::text(words, reason)) }
            }
            p.small.soft { (words.say_with("found-answered-on", &day)) }
        }
    }
}

/// The cooperations it may be, each beside what the source says.
fn draw_register(scene: &Scene<'_>, entry: &Entry<Participation>) -> Markup {
    let words = scene.words;
    let rows = list_found(scene.office);
    let row = rows.iter().find(|row| row.entry.id == entry.id);
    let likely = row.filter(|row| row.entry.record.waits()).map(|row| seen(scene, row));
    let Some(likely) = likely else { return html! {} };
    let columns = [
        Column::new(Kind::Name, words.say("found-cooperation")),
        Column::new(Kind::Plain, words.say("found-period")),
        Column::new(Kind::Plain, words.say("found-programme")),
        Column::new(Kind::Plain, words.say("found-likely-why")),
    ];
    let rows: Vec<Vec<Markup>> =
        likely.iter().map(|(id, why)| draw_likely(scene, id, *why)).collect();
    kit::section(
        "register",
        html! { (words.say("found-register")) },
        html! {
            @if rows.is_empty() { p { (words.say("found-missing-about")) } }
            @else {
                p { (words.say("found-likely-about")) }
                (table::plain(words.say("found-register"), &columns, &rows))
            }
        },
    )
}

/// The suggestions that the reader may see.
pub(super) fn seen(
    scene: &Scene<'_>,
    row: &FoundRow,
) -> Vec<(Id<crate::cooperation::Cooperation>, Likeness)> {
    let sees = |id| scene.office.find(id).is_some_and(|found| scene.sight.sees(found));
    row.likely.iter().filter(|(id, _)| sees(id)).cloned().collect()
}

fn draw_likely(
    scene: &Scene<'_>,
    id: &Id<crate::cooperation::Cooperation>,
    why: Likeness,
) -> Vec<Markup> {
    let words = scene.words;
    let record = scene.office.find(id);
    let period = match record.map(|record| record.term) {
        Some(Term::Fixed { from, to, .. }) => html! {
            (words.partial_date(from)) " – " (words.partial_date(to))
        },
        _ => not_stated(words),
    };
    let programme = record.and_then(|record| scene.office.find(record.programme.as_ref()?));
    vec![
        link_cooperation(scene, id),
        period,
        match programme {
            Some(programme) => kit::name(words, &programme.name),
            None => not_stated(words),
        },
        html! { (words.word("found-likeness", why.code())) },
    ]
}
