//! Checking the answers, and sending.

use super::read::{Read, read};
use super::{Open, Step, criteria, list};
use crate::cooperation::pages::access;
use crate::cooperation::pages::tell::{Teller, capitalise};
use crate::cooperation::{Basis, FundingLine, FundingValue};
use crate::decision::{Act, Asked, RouteRole, find_route};
use crate::screening::pages::person_of;
use crate::screening::{OwnAssessment, Proposal, Sending, send_proposal};
use crate::strategy::pages::send as commit;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{Deed, People, Target};
use spine::base::{Fault, Id, Text};
use spine::kit::form::{FormData, FormView, Sending as SendingForm};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Record;

/// `GET …/proposals/{id}/check`
pub(super) fn check(open: &Open) -> Response {
    if !list::is_ready(open) {
        return Redirect::to(&open.link("")).into_response();
    }
    draw(open, &[], html! {}).into_response()
}

/// `POST …/proposals/{id}/check`: sends the proposal. Pressed twice it is sent once.
///
/// # Errors
/// 403 where the actor may not propose in that area.
pub(super) async fn send(open: Open) -> Result<Response, Failure> {
    if !list::is_ready(&open) {
        return Ok(Redirect::to(&open.link("")).into_response());
    }
    let visit = open.visit.clone();
    let read = read(&visit, open.kept.all());
    // One who may propose in an area only is told so before anything is written.
    let target = access::target(&visit.actor, &read.cooperation);
    visit.need(Deed::Propose, &Target { anchored: true, ..target })?;
    let (sending, today) = (make(&open, read), visit.today);
    match commit(&visit, move |office| send_proposal(office, &sending, today)).await? {
        Ok(receipt) => {
            open.kept.drop(&visit, &open.id).await;
            Ok(visit.see_other(&open.link("?done=sent"), &receipt))
        }
        Err(again) => {
            let status: StatusCode = again.status();
            let page = draw(&open, again.faults(), again.draw_note(&visit));
            Ok((status, page).into_response())
        }
    }
}

fn make(open: &Open, read: Read) -> Sending {
    let proposer = person_of(&open.visit);
    let id = &open.id;
    let own = open.checklist().filter(|_| proposer.is_some()).and_then(|list| {
        let (answers, _) = criteria::read_all(open, &list.record);
        let made = |end: &str| format!("{id}-{end}");
        (!answers.is_empty()).then_some(OwnAssessment {
            screening: Id::parse(&made("screening"))?,
            id: Id::parse(&made("proposer"))?,
            checklist: list.id.clone(),
            answers,
        })
    });
    let proposal = Proposal {
        cooperation: id.cast(),
        proposer,
        unit: read.unit,
        sent_on: open.visit.today,
        hours_yearly: read.hours_yearly,
        instead: read.instead,
        source: Text::default(),
    };
    Sending {
        id: id.clone(),
        cooperation_id: id.cast(),
        cooperation: read.cooperation,
        language: read.language,
        proposal,
        own,
    }
}

fn draw(open: &Open, faults: &[Fault], note: Markup) -> Markup {
    let words = open.visit.words;
    let read = read(&open.visit, open.kept.all());
    let title = words.say("proposal-check");
    let (data, action, back) = (FormData::new(), open.link("/check"), open.link(""));
    let view = FormView::new(words, &data, faults);
    let main = html! {
        p { a href=(back) { "← " (words.say("proposal-back")) } }
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("proposal-check-lede")) }),
            ..Head::default()
        }))
        (note)
        (draw_summary(open, &read))
        (draw_criteria(open))
        (super::super::similar::draw(&open.visit, (None, &read.cooperation)))
        @if let Some(route) = route_preview(&open.visit) { (route) }
        (view.form(SendingForm { action: &action, ..SendingForm::default() }, html! {
            p.small.soft { (words.say("proposal-send-about")) }
            div.buttons { (kit::submit(words.say("proposal-send"))) }
        }))
    };
    open.page(title, main)
}

fn draw_summary(open: &Open, read: &Read) -> Markup {
    let (visit, words) = (&open.visit, open.visit.words);
    let people = People::default();
    let teller = Teller { words, office: &visit.office, people: &people };
    let record = &read.cooperation;
    let word = |family: &str, code: &str| capitalise(words.word(family, code));
    let say = |text: &Text| text.get(read.language).to_owned();
    let name = |id: &Id<_>| teller.name(id);
    let partners: Vec<String> =
        record.partners.iter().map(|partner| name(&partner.organisation)).collect();
    let countries: Vec<String> =
        record.geography.countries.iter().map(|country| words.country(*country)).collect();
    let serves: Vec<String> = record.serves.iter().map(|one| teller.name(&one.node)).collect();
    let own = record.funding.first().map(|line| tell_own(&teller, line));
    let rate = record.budget.eu_rate_percent.map(|rate| words.percent(rate));
    let hours = read.hours_yearly.map(|hours| words.number(hours.into()));
    let (what, gives, money, who) = (Step::What, Step::Gives, Step::Money, Step::Who);
    let rows: Vec<(&'static str, String, &Step)> = vec![
        (words.say("field-name"), say(&record.name), &what),
        (words.say("field-track"), word("track", record.track.code()), &what),
        (words.say("field-kind"), word("kind", record.kind.code()), &what),
        (words.say("field-area"), teller.area(&record.area).to_owned(), &what),
        (words.say("proposal-partners"), words.list(&partners), &what),
        (words.say("proposal-others"), open.kept.all().get("others").to_owned(), &what),
        (words.say("proposal-countries"), words.list(&countries), &what),
        (
            words.say("field-programme"),
            record.programme.as_ref().map(name).unwrap_or_default(),
            &what,
        ),
        (words.say("field-term"), teller.term(&record.term), &what),
        (words.say("field-purpose"), say(&record.purpose), &gives),
        (words.say("field-expected-outcome"), say(&record.expected_outcome), &gives),
        (words.say("field-summary"), say(&record.summary), &gives),
        (words.say("proposal-serves"), words.list(&serves), &gives),
        (
            words.say("field-budget-total"),
            record.budget.total.as_ref().map(|total| teller.stated(total)).unwrap_or_default(),
            &money,
        ),
        (words.say("proposal-eu-rate"), rate.unwrap_or_default(), &money),
        (words.say("proposal-own"), own.unwrap_or_default(), &money),
        (words.say("proposal-hours"), hours.unwrap_or_default(), &money),
        (words.say("proposal-instead"), say(&read.instead), &money),
        (
            words.say("new-unit"),
            read.unit.as_ref().map(|unit| teller.name(unit)).unwrap_or_default(),
            &who,
        ),
        (words.say("proposal-post"), open.kept.all().get("post").to_owned(), &who),
    ];
    let links: Vec<String> =
        rows.iter().map(|(_, _, step)| open.link(&format!("/{}", step.word()))).collect();
    let rows: Vec<(&str, Markup, Option<&str>)> = rows
        .into_iter()
        .zip(&links)
        .map(|((name, value, _), link)| {
            let value = match value.trim() {
                "" => kit::soft(words.say("coop-not-stated")),
                value => html! { (value) },
            };
            (name, value, Some(link.as_str()))
        })
        .collect();
    kit::summary(words, &rows)
}

/// Our own money, and of a sum that it is one.
fn tell_own(teller: &Teller<'_>, line: &FundingLine) -> String {
    let told = teller.amount_of(&line.value, line.basis, line.form);
    let is_sum = line.basis == Basis::InTotal && matches!(line.value, FundingValue::Amount { .. });
    match is_sum {
        true => format!("{told}, {}", teller.words.word("basis", line.basis.code()).to_lowercase()),
        false => told,
    }
}

fn draw_criteria(open: &Open) -> Markup {
    let words = open.visit.words;
    let Some(list) = open.checklist() else { return html! {} };
    let (answers, _) = criteria::read_all(open, &list.record);
    if answers.is_empty() || person_of(&open.visit).is_none() {
        return html! {};
    }
    html! {
        section aria-labelledby="criteria" {
            h2 #criteria { (words.say("proposal-criteria")) }
            p.small.soft { (words.say("proposal-criteria-beside")) }
            @for section in &list.record.questions.sections {
                @let link = open.link(&format!("/{}", Step::Criteria(section.key.clone()).word()));
                h3 { (kit::name(words, &section.title)) }
                (crate::questionnaire::pages::draw_answers(words, section, &answers))
                p.more { a href=(link) {
                    (words.say("kit-change")) span.vh { ": " (kit::name(words, &section.title)) }
                } }
            }
        }
    }
}

/// The bodies that will take it up, as the competence plan in force says; nothing where it does
/// not say.
pub(super) fn route_preview(visit: &Visit) -> Option<Markup> {
    let words = visit.words;
    let route = find_route(&visit.office, Asked::Act(Act::Join), visit.today)?;
    let line = |role: RouteRole| match role {
        RouteRole::Recommends => words.say("proposal-route-recommends"),
        RouteRole::Decides => words.say("proposal-route-decides"),
    };
    Some(html! {
        section aria-labelledby="route" {
            h2 #route { (words.say("proposal-route")) }
            ol {
                @for step in &route.steps {
                    @if let Some(body) = visit.office.find(&step.body) {
                        li { (kit::name(words, body.title())) " " (line(step.role)) }
                    }
                }
            }
        }
    })
}
