//! The other pages of a round: what was answered, what was concluded, and the guides.

use super::overview::{draw_top, overview_of};
use super::paging::turn;
use super::scene::{AtYear, Scene, draw_lights};
use crate::monitoring::{Guide, OverviewRow, Round, find_review};
use crate::questionnaire::AnswerKind;
use crate::questionnaire::Verdict;
use crate::questionnaire::pages::draw_verdict;
use axum::extract::Path;
use maud::{Markup, html};
use spine::base::Id;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Sheet, Visit};
use spine::office::Entry;

/// A page of a round.
async fn page(
    visit: &Visit,
    year: &str,
    tab: &str,
    content: impl Fn(&Scene<'_>, &Entry<Round>) -> Markup,
) -> Result<Markup, Failure> {
    let scene = Scene::of(visit).await?;
    let round = scene.round(year)?;
    let overview = overview_of(&scene, round);
    let title = scene.round_name(&round.record);
    let main = html! {
        (draw_top(&scene, (&round.record, &title), &overview))
        (scene.tabs(&round.record, tab))
        (content(&scene, round))
    };
    Ok(visit.page(&Sheet { title: &title, part: "monitoring" }, main))
}

/// `GET …/monitoring/{year}/answers`
///
/// # Errors
/// 404 where there is no such round.
pub async fn answers(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    page(&visit, &year, "/answers", |scene, round| {
        let (words, overview) = (scene.words, overview_of(scene, round));
        let answered: Vec<&OverviewRow> =
            overview.rows.iter().filter(|row| row.state.is_answered()).collect();
        if answered.is_empty() {
            return kit::empty(words.say("monitoring-no-answers"), None);
        }
        let (shown, pager) = turn(scene, &answered, |page| at(scene, round, "/answers", page));
        html! {
            @for row in shown {
                section.panel {
                    h2 { (scene.report_link(&round.record, &row.cooperation.record)) }
                    p { (scene.draw_state(row.state)) " " span.soft { (words.date(row.since)) } }
                    (draw_lights(words, &overview.criteria, &row.lights))
                    @let id = &row.cooperation.id;
                    @if let Some(review) = find_review(scene.office, &round.id, id) {
                        @if !review.record.lesson.is_empty() {
                            h3 { (words.say("monitoring-lesson")) }
                            (kit::text(words, &review.record.lesson))
                        }
                    }
                }
            }
            (pager)
        }
    })
    .await
}

/// The address of a page of a long list.
fn at(scene: &Scene<'_>, round: &Entry<Round>, rest: &str, page: usize) -> String {
    let page = page.to_string();
    scene.desk.link(&format!("/monitoring/{}{rest}", round.record.year), &[("page", &page)])
}

/// `GET …/monitoring/{year}/decisions`
///
/// # Errors
/// 404 where there is no such round.
pub async fn decisions(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    page(&visit, &year, "/decisions", |scene, round| {
        let (words, overview) = (scene.words, overview_of(scene, round));
        let mut concluded: Vec<(&OverviewRow, Verdict)> =
            overview.rows.iter().filter_map(|row| Some((row, row.verdict?))).collect();
        if concluded.is_empty() {
            return kit::empty(words.say("monitoring-no-decisions"), None);
        }
        // What needs a body comes first.
        concluded.sort_by_key(|(_, verdict)| std::cmp::Reverse(*verdict));
        let columns = [
            Column::new(Kind::Plain, words.say("monitoring-cooperation")),
            Column::new(Kind::Plain, words.say("monitoring-conclusion")),
            Column::new(Kind::Plain, words.say("monitoring-reason")),
            Column::new(Kind::Plain, words.say("monitoring-matter")),
        ];
        let (shown, pager) = turn(scene, &concluded, |page| at(scene, round, "/decisions", page));
        let rows: Vec<Vec<Markup>> = shown
            .iter()
            .map(|(row, verdict)| {
                let review = find_review(scene.office, &round.id, &row.cooperation.id);
                let end = review.and_then(|review| review.record.conclusion.as_ref());
                let matter = end.and_then(|end| end.matter.as_ref());
                vec![
                    scene.report_link(&round.record, &row.cooperation.record),
                    draw_verdict(words, Some(*verdict)),
                    html! { @if let Some(end) = end { (kit::text(words, &end.reason)) } },
                    match (matter, verdict) {
                        (Some(matter), _) => html! {
                            a href=(scene.desk.link(&format!("/matters/{matter}"), &[])) {
                                (words.say("monitoring-matter-see"))
                            }
                        },
                        (None, Verdict::Continue) => kit::soft("–"),
                        (None, Verdict::Adjust | Verdict::Exit) => {
                            kit::flag(words.say("monitoring-matter-none"))
                        }
                    },
                ]
            })
            .collect();
        html! {
            div.sheet { (table::plain(words.say("monitoring-tab-decisions"), &columns, &rows)) }
            (pager)
        }
    })
    .await
}

/// `GET …/monitoring/{year}/guide`
///
/// # Errors
/// 404 where there is no such round.
pub async fn guide(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    page(&visit, &year, "/guide", |scene, round| {
        let guides = [&round.record.political_guide, &round.record.administrative_guide];
        html! {
            @for id in guides {
                @if let Some(guide) = scene.office.find(id) { (draw_guide(scene, id, guide)) }
            }
        }
    })
    .await
}

fn draw_guide(scene: &Scene<'_>, id: &Id<Guide>, guide: &Guide) -> Markup {
    let words = scene.words;
    let anchor = format!("guide-{id}");
    html! {
        section.panel aria-labelledby=(anchor) {
            h2 id=(anchor) { (kit::name(words, &guide.title)) }
            p.soft { (words.word("track", guide.track.code())) }
            @for section in &guide.questions.sections {
                h3 { (kit::name(words, &section.title)) }
                @if !section.about.is_empty() { (kit::text(words, &section.about)) }
                ol.listed {
                    @for question in &section.questions {
                        li {
                            (kit::name(words, &question.text)) " "
                            @let kind = tell_kind(&question.answer);
                            span.small.soft { (words.word("answer-kind", kind)) }
                        }
                    }
                }
            }
            @if !guide.source.is_empty() { p.small.soft { (kit::name(words, &guide.source)) } }
        }
    }
}

fn tell_kind(kind: &AnswerKind) -> &'static str {
    match kind {
        AnswerKind::Score { .. } => "score",
        AnswerKind::YesNo => "yes_no",
        AnswerKind::Verdict => "verdict",
        AnswerKind::Figure { .. } => "figure",
        AnswerKind::Words => "words",
    }
}
