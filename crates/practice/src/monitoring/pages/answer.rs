//! Answering the yearly questions on one cooperation.
//!
//! Who comes: a clinician or an officer on a phone, once a year, with five minutes. So one section
//! is one short page, last year's answer and the screening's stand beside each question, what is
//! written is kept page by page, and two who answer at once do not destroy each other's words.

use super::forms::{self, Again, READ_AT};
use super::scene::{Place, Scene, find_person};
use crate::monitoring::{
    Answering, Review, ReviewPlace, compare_rounds, save_answers, save_lesson, send_review,
};
use crate::questionnaire::pages::{
    Yardstick, draw_answer, draw_answers, draw_section, fill_answers, find_missing, read_section,
};
use crate::questionnaire::{Answers, Questionnaire, Section};
use crate::screening::{Checklist, Screening};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::base::{Fault, Id, Text};
use spine::kit::form::{Field, FormData, FormView, Reader, Sending};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Office;

/// The words of an address of a part of a report.
pub type AtPart = (String, String, String, String, String);

/// The part with what was learnt.
const LESSON: &str = "lesson";
/// The part that looks the answers over and sends them.
pub const CHECK: &str = "check";
/// The button that keeps a part and goes back to the report.
const LEAVE: &str = "leave";

/// Answers from elsewhere, owned, so that they can stand beside the questions.
pub struct Elsewhere {
    label: String,
    sheet: Questionnaire,
    answers: Answers,
    repeat: Option<String>,
}

impl Elsewhere {
    fn stand_beside(&self) -> Yardstick<'_> {
        Yardstick {
            label: self.label.clone(),
            sheet: &self.sheet,
            answers: &self.answers,
            repeat: self.repeat.as_deref(),
        }
    }
}

/// What was answered on a cooperation before: in the last approved report and in its screening.
pub fn find_elsewhere(scene: &Scene<'_>, place: &Place) -> Vec<Elsewhere> {
    let words = scene.words;
    let mut found = Vec::new();
    let (office, id) = (scene.office, &place.cooperation.id);
    let earlier = compare_rounds(office, id).years.into_iter().filter(|year| {
        year.round.record.year < place.round.record.year
            && year.review.as_ref().is_some_and(|review| review.record.is_approved())
    });
    if let Some((year, review)) = earlier.last().and_then(|y| Some((y.round, y.review?)))
        && let Some(guide) = office.find(&review.record.guide)
    {
        let named = [("year", year.record.year.to_string().into())];
        found.push(Elsewhere {
            label: words.say_with("monitoring-answer-of", &named),
            sheet: guide.questions.clone(),
            answers: review.record.answers.clone(),
            repeat: Some(words.say_with("monitoring-same-as", &named)),
        });
    }
    found.extend(find_screening(scene, id));
    found
}

fn find_screening(
    scene: &Scene<'_>,
    cooperation: &Id<crate::cooperation::Cooperation>,
) -> Option<Elsewhere> {
    let screenings = scene.office.list::<Screening>().map(|entry| &entry.record);
    let done = screenings.filter(|screening| &screening.cooperation == cooperation);
    let done = done.filter_map(|screening| Some((screening, screening.result.as_ref()?)));
    let (screening, result) = done.max_by_key(|(_, result)| result.on)?;
    let checklist: &Checklist = scene.office.find(&screening.checklist)?;
    let named = [("year", result.on.year().to_string().into())];
    Some(Elsewhere {
        label: scene.words.say_with("monitoring-screening-of", &named),
        sheet: checklist.questions.clone(),
        answers: result.answers.clone(),
        repeat: None,
    })
}

/// The same, to stand beside the questions of a form.
pub fn list_yardsticks(elsewhere: &[Elsewhere]) -> Vec<Yardstick<'_>> {
    elsewhere.iter().map(Elsewhere::stand_beside).collect()
}

/// A part of a report that is open: what stands in it.
struct Open<'a> {
    visit: &'a Visit,
    scene: Scene<'a>,
    place: Place,
    part: String,
    data: FormData,
    read_at: i64,
    /// The answers and the lesson as the form was opened with.
    base: (Answers, Text),
}

/// `GET …/monitoring/{year}/of/{cooperation}/answer/{part}`
///
/// # Errors
/// 404 where there is no such part or it may not be known, 403 where it may not be answered.
pub async fn show(visit: Visit, Path(path): Path<AtPart>) -> Result<Response, Failure> {
    let (_, _, year, slug, part) = path;
    let place = Place::find(&visit, &visit.office, (&year, &slug))?;
    place.need_answer(&visit)?;
    let scene = Scene::of(&visit).await?;
    if !place.state().is_open() || place.round.record.closed_on.is_some() {
        return Ok(kit_redirect(&scene.report(&place.round.record, &place.cooperation.record, "")));
    }
    let open = Open::begin(&visit, scene, place, part)?;
    Ok(open.page(&[], html! {}).into_response())
}

fn kit_redirect(address: &str) -> Response {
    axum::response::Redirect::to(address).into_response()
}

/// `POST …/monitoring/{year}/of/{cooperation}/answer/{part}`
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in the form.
pub async fn save(
    visit: Visit,
    Path(path): Path<AtPart>,
    body: Bytes,
) -> Result<Response, Failure> {
    let (_, _, year, slug, part) = path;
    let place = Place::find(&visit, &visit.office, (&year, &slug))?;
    place.need_answer(&visit)?;
    let scene = Scene::of(&visit).await?;
    let mut open = Open::begin(&visit, scene, place, part)?;
    open.data = forms::read_form(&body)?;
    open.read_at = forms::read_at(&open.data, open.read_at);
    open.base = open.find_base().await?;
    match open.part.as_str() {
        CHECK => open.send().await,
        LESSON => open.keep_lesson().await,
        _ => open.keep_section().await,
    }
}

impl<'a> Open<'a> {
    fn begin(
        visit: &'a Visit,
        scene: Scene<'a>,
        place: Place,
        part: String,
    ) -> Result<Self, Failure> {
        let record = place.review.as_ref().map(|entry| &entry.record);
        let base = record.map(|review| (review.answers.clone(), review.lesson.clone()));
        let base = base.unwrap_or_default();
        let mut data = FormData::new();
        let read_at = place.seq();
        if let Some(section) = find_section(&place, &part) {
            fill_answers(&mut data, section, &base.0);
        } else if part == LESSON {
            data.put_text(LESSON, &base.1);
        } else if part != CHECK {
            return Err(Failure::not_found());
        }
        Ok(Self { visit, scene, place, part, data, read_at, base })
    }

    /// What stood there at the version the form was opened at.
    async fn find_base(&self) -> Result<(Answers, Text), Failure> {
        if self.read_at == self.place.seq() {
            return Ok(self.base.clone());
        }
        let (house, authority) = (&self.visit.house, self.visit.authority());
        let past = match self.read_at {
            0 => None,
            seq => house.offices.find_past(authority, seq).await?,
        };
        let review = past.as_ref().and_then(|office| self.find_in(office));
        Ok(review.map(|review| (review.answers.clone(), review.lesson.clone())).unwrap_or_default())
    }

    fn find_in<'o>(&self, office: &'o Office) -> Option<&'o Review> {
        let (round, cooperation) = (&self.place.round.id, &self.place.cooperation.id);
        crate::monitoring::find_review(office, round, cooperation).map(|entry| &entry.record)
    }

    fn at(&self) -> ReviewPlace {
        let (round, cooperation) = (self.place.round.id.clone(), self.place.cooperation.id.clone());
        ReviewPlace { round, cooperation }
    }

    fn id(&self) -> Id<Review> {
        self.place.review.as_ref().map_or_else(|| self.visit.make_id(), |entry| entry.id.clone())
    }

    async fn keep_section(mut self) -> Result<Response, Failure> {
        let section = find_section(&self.place, &self.part).ok_or_else(Failure::not_found)?.clone();
        let elsewhere = find_elsewhere(&self.scene, &self.place);
        let beside = list_yardsticks(&elsewhere);
        let sent = (&self.data, &self.base.0);
        let (answers, faults) = read_section(self.visit.words, &section, &beside, sent);
        if !faults.is_empty() {
            return Ok(self.again(&Again::Faults(faults)));
        }
        let answering = Answering {
            id: self.id(),
            section: section.key.clone(),
            base: self.base.0.clone(),
            read_at: self.read_at,
            answers,
        };
        let at = self.at();
        let sent = forms::send(self.visit, move |office| save_answers(office, &at, &answering));
        match sent.await? {
            Ok(receipt) => Ok(self.visit.see_other(&self.next_address(), &receipt)),
            Err(again) => self.again_now(again).await,
        }
    }

    async fn keep_lesson(mut self) -> Result<Response, Failure> {
        let mut reader = Reader::new(self.visit.words, &self.data);
        let lesson = reader.text_in_languages(LESSON, &self.base.1);
        let faults = lesson.check(LESSON, spine::base::TEXT_LIMIT, false);
        if !faults.is_empty() {
            return Ok(self.again(&Again::Faults(faults)));
        }
        let (at, id, read_at, base) = (self.at(), self.id(), self.read_at, self.base.1.clone());
        let sent = forms::send(self.visit, move |office| {
            save_lesson(office, &at, &id, (read_at, &base, &lesson))
        });
        match sent.await? {
            Ok(receipt) => Ok(self.visit.see_other(&self.next_address(), &receipt)),
            Err(again) => self.again_now(again).await,
        }
    }

    async fn send(mut self) -> Result<Response, Failure> {
        let missing = self.list_missing();
        if !missing.is_empty() {
            return Ok(self.again(&Again::Faults(missing)));
        }
        let (at, id, today) = (self.at(), self.id(), self.visit.today);
        let by = find_person(self.visit);
        let sent = forms::send(self.visit, move |office| {
            send_review(office, &at, &id, (by.as_ref(), today))
        });
        match sent.await? {
            Ok(receipt) => {
                let address = self.address("?done=sent");
                Ok(self.visit.see_other(&address, &receipt))
            }
            Err(again) => self.again_now(again).await,
        }
    }

    fn list_missing(&self) -> Vec<Fault> {
        find_missing(self.visit.words, &self.place.guide.1.questions, &self.base.0)
    }

    /// The form again, opened at what is kept now.
    async fn again_now(&mut self, again: Again) -> Result<Response, Failure> {
        if let Again::Stale = again {
            let offices = &self.visit.house.offices;
            let newest = offices.find(self.visit.authority()).await?;
            let newest = newest.ok_or_else(Failure::not_found)?;
            let at = (
                &*self.place.round.record.year.to_string(),
                self.place.cooperation.record.slug.as_str(),
            );
            self.place = Place::find(self.visit, &newest, at)?;
            self.read_at = self.place.seq();
        }
        Ok(self.again(&again))
    }

    fn again(&mut self, again: &Again) -> Response {
        let note = again.draw_note(self.visit);
        (again.status(), self.page(again.faults(), note)).into_response()
    }

    fn address(&self, rest: &str) -> String {
        self.scene.report(&self.place.round.record, &self.place.cooperation.record, rest)
    }

    /// The parts in order, by their words in addresses and their names.
    fn list_parts(&self) -> Vec<(String, String)> {
        list_parts(&self.scene, &self.place)
    }

    fn next_address(&self) -> String {
        if self.data.has(LEAVE) {
            return self.address("?done=kept");
        }
        let parts = self.list_parts();
        let here = parts.iter().position(|(key, _)| *key == self.part).unwrap_or(0);
        let next = parts.get(here + 1).map_or(CHECK, |(key, _)| key.as_str());
        self.address(&format!("/answer/{next}"))
    }

    fn page(&self, faults: &[Fault], above: Markup) -> Markup {
        let words = self.scene.words;
        let name = self.scene.say(&self.place.cooperation.record.name).to_owned();
        let year = self.place.round.record.year.to_string();
        let title = words.say_with(
            "monitoring-answer-title",
            &[("name", name.as_str().into()), ("year", year.into())],
        );
        let main = self.main((&title, &name), faults, above);
        self.visit.page(&Sheet { title: &title, part: "monitoring" }, main)
    }

    fn main(&self, (title, name): (&str, &str), faults: &[Fault], above: Markup) -> Markup {
        let (scene, words) = (&self.scene, self.scene.words);
        let parts = self.list_parts();
        let here = parts.iter().position(|(key, _)| *key == self.part).unwrap_or(0);
        let part = parts.get(here).map_or("", |(_, name)| name.as_str());
        let place = words.say_with(
            "monitoring-part-of",
            &[("part", (here + 1).into()), ("of", parts.len().into()), ("name", part.into())],
        );
        let (round, list) = (&self.place.round.record, self.address(""));
        let (rounds, year) = (scene.desk.link("/monitoring", &[]), scene.year(round, ""));
        let round_name = scene.round_name(round);
        let path =
            [(words.say("monitoring-title"), rounds.as_str()), (&round_name, &year), (name, &list)];
        html! {
            (kit::crumbs(words, &path, part))
            (kit::head(&Head { title, lede: Some(html! { (place) }), ..Head::default() }))
            (above)
            (super::report::draw_question(scene, &self.place))
            @match self.part.as_str() {
                CHECK => (self.draw_check(faults)),
                _ => {
                    (super::report::draw_expected(scene, &self.place, here > 0))
                    (self.draw_form(faults))
                }
            }
        }
    }

    fn draw_form(&self, faults: &[Fault]) -> Markup {
        let (scene, words) = (&self.scene, self.scene.words);
        let view = FormView::new(words, &self.data, faults);
        let action = self.address(&format!("/answer/{}", self.part));
        let elsewhere = find_elsewhere(scene, &self.place);
        let mut beside = list_yardsticks(&elsewhere);
        // Whoever comes second sees what the first one wrote beside what they typed themselves.
        let theirs = self.place.review.as_ref().filter(|entry| entry.record.answers != self.base.0);
        if let Some(theirs) = theirs {
            let label = words.say("monitoring-kept-now").to_owned();
            let (sheet, answers) = (&self.place.guide.1.questions, &theirs.record.answers);
            beside.insert(0, Yardstick { label, sheet, answers, repeat: None });
        }
        let fields = match find_section(&self.place, &self.part) {
            Some(section) => {
                let asked = draw_section(words, &view, section, &self.base.0, &beside);
                match draw_others(scene, section, &elsewhere) {
                    Some(others) => html! { div.beside { div { (asked) } div { (others) } } },
                    None => asked,
                }
            }
            None => {
                let language = forms::language_of(words, &self.base.1).code();
                let at = format!("{LESSON}.{language}");
                let field = Field::new(&at, words.say("monitoring-lesson"))
                    .help(words.say("monitoring-lesson-help"));
                view.area(field.optional(), 5)
            }
        };
        view.form(
            Sending { action: &action, ..Sending::default() },
            html! {
                input type="hidden" name=(READ_AT) value=(self.read_at);
                (fields)
                div.buttons {
                    (kit::submit(words.say("monitoring-save-on")))
                    (kit::submit_as(words.say("monitoring-save-leave"), LEAVE, "1"))
                    a href=(self.address("")) { (words.say("edit-cancel")) }
                }
            },
        )
    }

    fn draw_check(&self, faults: &[Fault]) -> Markup {
        let words = self.scene.words;
        let missing = if faults.is_empty() { self.list_missing() } else { faults.to_vec() };
        let action = self.address("/answer/check");
        html! {
            @if !missing.is_empty() {
                (kit::warning(words.say("monitoring-missing"), html! {
                    @let count = [("count", missing.len().into())];
                    p { (words.say_with("monitoring-missing-count", &count)) }
                }))
            }
            @for section in &self.place.guide.1.questions.sections {
                section.panel aria-labelledby={ "s-" (section.key) } {
                    h2 id={ "s-" (section.key) } { (kit::name(words, &section.title)) }
                    (draw_answers(words, section, &self.base.0))
                    p.more {
                        a href=(self.address(&format!("/answer/{}", section.key))) {
                            (words.say("kit-change"))
                            span.vh { ": " (kit::name(words, &section.title)) }
                        }
                    }
                }
            }
            section.panel aria-labelledby="s-lesson" {
                h2 #s-lesson { (words.say("monitoring-lesson")) }
                @if self.base.1.is_empty() {
                    p { (kit::soft(words.say("questionnaire-not-answered"))) }
                } @else {
                    (kit::text(words, &self.base.1))
                }
                p.more {
                    a href=(self.address("/answer/lesson")) {
                        (words.say("kit-change")) span.vh { ": " (words.say("monitoring-lesson")) }
                    }
                }
            }
            @if missing.is_empty() {
                form.form method="post" action=(action) {
                    input type="hidden" name=(READ_AT) value=(self.read_at);
                    p { (words.say("monitoring-send-help")) }
                    div.buttons {
                        (kit::submit(words.say("monitoring-send")))
                        a href=(self.address("")) { (words.say("edit-cancel")) }
                    }
                }
            }
        }
    }
}

/// What was answered elsewhere to the same criterion by other questions, each with its own
/// question: the screening asks its own, and an earlier guide may have asked otherwise.
fn draw_others(scene: &Scene<'_>, section: &Section, elsewhere: &[Elsewhere]) -> Option<Markup> {
    let words = scene.words;
    let own = |key| section.questions.iter().any(|question| &question.key == key);
    let others: Vec<(&str, Vec<Markup>)> = elsewhere
        .iter()
        .filter_map(|other| {
            let same = other.sheet.sections.iter().find(|known| known.key == section.key)?;
            let asked = same.questions.iter().filter(|question| !own(&question.key));
            let told = asked.filter_map(|question| {
                let answer = draw_answer(words, question, other.answers.get(&question.key)?);
                Some(html! { dt { (kit::name(words, &question.text)) } dd { (answer) } })
            });
            Some((other.label.as_str(), told.collect()))
        })
        .filter(|(_, told): &(_, Vec<_>)| !told.is_empty())
        .collect();
    (!others.is_empty()).then(|| {
        html! {
            @for (place, (label, told)) in others.iter().enumerate() {
                @let id = format!("elsewhere-{place}");
                section aria-labelledby=(id) {
                    h2 id=(id) { (label) }
                    dl.yardsticks { @for one in told { div { (one) } } }
                }
            }
        }
    })
}

/// The parts of a report in order: its sections, what was learnt, and sending.
pub fn list_parts(scene: &Scene<'_>, place: &Place) -> Vec<(String, String)> {
    let sections = &place.guide.1.questions.sections;
    let title = |text: &Text| text.get(scene.words.language()).to_owned();
    let sections = sections.iter().map(|s| (s.key.as_str().to_owned(), title(&s.title)));
    let last = [(LESSON, "monitoring-lesson-part"), (CHECK, "monitoring-check-part")];
    let last =
        last.map(|(key, name)| (key.to_owned(), scene.words.find(name).unwrap_or(name).to_owned()));
    sections.chain(last).collect()
}

fn find_section<'p>(place: &'p Place, part: &str) -> Option<&'p Section> {
    place.guide.1.questions.sections.iter().find(|section| section.key.as_str() == part)
}
