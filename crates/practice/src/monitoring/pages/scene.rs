//! What every page of the slice reads from, and the words and addresses they share.

use crate::cooperation::pages::access;
use crate::cooperation::{Cooperation, Sight};
use crate::monitoring::{
    Asked, Criterion, Guide, Overview, Review, ReviewState, Round, Turn, find_asked, find_guide,
    find_overview, find_report_path, find_review, find_review_state, find_round, is_asked,
};
use crate::organisation::{Person, Unit, find_authority};
use crate::questionnaire::{Verdict, pages::draw_verdict};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, People, Target};
use spine::base::{Id, Slug, Text};
use spine::i18n::Words;
use spine::kit::{self, Addresses, Failure, Tone, Visit, form::FormData};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// The words of an address of a round: language, authority, year.
pub type AtYear = (String, String, String);
/// The words of an address of a report: language, authority, year, cooperation.
pub type AtReport = (String, String, String, String);

/// Who reads, in which language, on which day, and what is offered.
pub struct Scene<'a> {
    /// The reader's language.
    pub words: Words,
    /// The office as it is shown.
    pub office: &'a Office,
    /// The day it is seen from.
    pub today: Date,
    /// The addresses of the desk.
    pub desk: Addresses,
    /// Which cooperations the reader sees.
    pub sight: Sight,
    /// The names of people; empty for those who may not see them.
    pub people: Arc<People>,
    /// True where the reader leads rounds, and looks at today.
    pub keeps: bool,
    /// What the address asks for after its question mark.
    pub query: FormData,
}

impl<'a> Scene<'a> {
    /// The scene of a visit.
    ///
    /// # Errors
    /// When the names of people cannot be read; 404 or 403 for those who see nothing internal.
    pub async fn of(visit: &'a Visit) -> Result<Self, Failure> {
        visit.need(Deed::SeeInternal, &Target::default())?;
        let people = match visit.may(Deed::SeeNames, &Target::default()) {
            true => visit.house.accounts.list_people(visit.authority()).await?,
            false => Arc::default(),
        };
        let query = visit.address.split_once('?').map_or("", |(_, query)| query);
        Ok(Self {
            words: visit.words,
            office: &visit.view,
            today: visit.today,
            desk: Addresses::of(visit),
            sight: Sight::of(&visit.actor, &visit.view),
            people,
            keeps: visit.as_of.is_none() && visit.may(Deed::KeepRound, &Target::default()),
            query: FormData::parse(query.as_bytes()).unwrap_or_default(),
        })
    }

    /// What has just been done here, in words, as the address says (`done=saved`).
    pub fn draw_done(&self) -> Markup {
        let done = self.words.find(&format!("monitoring-done-{}", self.query.get("done")));
        html! { @if let Some(done) = done { (kit::notice(done)) } }
    }

    /// The round of a year.
    ///
    /// # Errors
    /// 404 where there is none.
    pub fn round(&self, year: &str) -> Result<&'a Arc<Entry<Round>>, Failure> {
        find_round(self.office, year).ok_or_else(Failure::not_found)
    }

    /// A round at a glance, as far as the reader sees it.
    pub fn overview(&self, round: &Entry<Round>) -> Arc<Overview> {
        find_overview(self.office, &round.id, (&self.sight, self.today))
    }

    /// The address of a page of a round: `year(round, "/answers")`.
    pub fn year(&self, round: &Round, rest: &str) -> String {
        self.desk.link(&format!("/monitoring/{}{rest}", round.year), &[])
    }

    /// The address of a page of a report.
    pub fn report(&self, round: &Round, cooperation: &Cooperation, rest: &str) -> String {
        let path = find_report_path(round.year, &cooperation.slug);
        self.desk.link(&format!("{path}{rest}"), &[])
    }

    /// Words written by people, in the reader's language or the nearest.
    pub fn say(&self, text: &'a Text) -> &'a str {
        text.get(self.words.language())
    }

    /// The name of a person, else their post.
    pub fn person(&self, id: &Id<Person>) -> String {
        match self.people.get(id.as_str()) {
            Some(person) => person.name.clone(),
            None => self.office.find(id).map_or(id.as_str(), |p| self.say(&p.post)).to_owned(),
        }
    }

    /// The name of a unit.
    pub fn unit(&self, id: &Id<Unit>) -> String {
        self.office.find(id).map_or(id.as_str(), |unit| self.say(&unit.name)).to_owned()
    }

    /// The name of an area.
    pub fn area(&self, area: &'a Slug) -> &'a str {
        let known = find_authority(self.office).and_then(|authority| authority.find_area(area));
        known.map_or(area.as_str(), |area| self.say(&area.name))
    }

    /// A cooperation that leads to its report in a round.
    pub fn report_link(&self, round: &Round, cooperation: &Cooperation) -> Markup {
        html! {
            a href=(self.report(round, cooperation, "")) {
                (kit::name(self.words, &cooperation.name))
            }
        }
    }

    /// A cooperation by its id, leading to its page, where the reader sees it.
    pub fn cooperation_link(&self, id: &Id<Cooperation>) -> Markup {
        match self.office.find(id).filter(|record| self.sight.sees(record)) {
            Some(record) => html! {
                a href=(self.desk.link(&format!("/cooperations/{}", record.slug), &[])) {
                    (kit::name(self.words, &record.name))
                }
            },
            None => kit::soft(self.words.say("decide-not-shown")),
        }
    }

    /// Who is asked: a person, else a unit, else nobody.
    pub fn draw_asked(&self, asked: &Asked) -> Markup {
        match (&asked.person, &asked.unit) {
            (Some(person), _) => html! { (self.person(person)) },
            (None, Some(unit)) => html! {
                (self.unit(unit))
                span.sub { (self.words.say("monitoring-no-one-named")) }
            },
            (None, None) => kit::flag(self.words.say("monitoring-nobody")),
        }
    }

    /// Where a report stands.
    pub fn draw_state(&self, state: ReviewState) -> Markup {
        let tone = match state {
            ReviewState::NotBegun => Tone::Idea,
            ReviewState::Begun => Tone::Screening,
            ReviewState::Sent => Tone::Recommended,
            ReviewState::Returned => Tone::Review,
            ReviewState::Approved => Tone::Decided,
            ReviewState::Concluded => Tone::Active,
        };
        kit::tag(tone, self.words.word("review", state.code()))
    }

    /// What changed since the round before: "Resources: worse".
    pub fn draw_turns(
        &self,
        criteria: &[Criterion],
        turns: impl Iterator<Item = (usize, Turn)>,
    ) -> Markup {
        let words = self.words;
        let mut lines = turns.filter_map(|(place, turn)| {
            let title = criteria.get(place)?.title.get(words.language());
            let (sign, key) = match turn {
                Turn::Better => ("↑", spine::key!("monitoring-better")),
                Turn::Worse => ("↓", spine::key!("monitoring-worse")),
            };
            Some((title, sign, words.say(key)))
        });
        let first = lines.next();
        html! {
            @if first.is_none() { (kit::soft("–")) }
            @for (title, sign, word) in first.into_iter().chain(lines) {
                div.turn { (title) ": " span aria-hidden="true" { (sign) } " " (word) }
            }
        }
    }

    /// The pages of a round beside each other.
    pub fn tabs(&self, round: &Round, here: &str) -> Markup {
        let words = self.words;
        let all = [
            ("", words.say("monitoring-tab-overview")),
            ("/answers", words.say("monitoring-tab-answers")),
            ("/decisions", words.say("monitoring-tab-decisions")),
            ("/guide", words.say("monitoring-tab-guide")),
            ("/reminders", words.say("monitoring-tab-reminders")),
            ("/report", words.say("monitoring-tab-report")),
        ];
        let links: Vec<String> = all.iter().map(|(rest, _)| self.year(round, rest)).collect();
        let views: Vec<(&str, Option<usize>, &str, bool)> = all
            .iter()
            .zip(&links)
            .map(|((rest, name), link)| (*name, None, link.as_str(), *rest == here))
            .collect();
        kit::views(words.say("monitoring-tabs"), &views)
    }

    /// The name of a round: "Monitoring 2011".
    pub fn round_name(&self, round: &Round) -> String {
        // A year is not a number with a thousands separator.
        let year = round.year.to_string();
        self.words.say_with("monitoring-of-year", &[("year", year.into())])
    }

    /// The way from the list of rounds to a page.
    pub fn crumbs(&self, round: Option<&Round>, here: &str) -> Markup {
        let words = self.words;
        let list = self.desk.link("/monitoring", &[]);
        let round = round.map(|round| (self.round_name(round), self.year(round, "")));
        let mut links = vec![(words.say("monitoring-title"), list.as_str())];
        links.extend(round.as_ref().map(|(name, link)| (name.as_str(), link.as_str())));
        kit::crumbs(words, &links, here)
    }
}

/// A verdict for each criterion, as a line of lights with their criteria.
pub fn draw_lights(words: Words, criteria: &[Criterion], lights: &[Option<Verdict>]) -> Markup {
    html! {
        dl.lights {
            @for (criterion, light) in criteria.iter().zip(lights) {
                div {
                    dt { (kit::name(words, &criterion.title)) }
                    dd { (draw_verdict(words, *light)) }
                }
            }
        }
    }
}

/// A report with everything it hangs on.
#[derive(Clone)]
pub struct Place {
    /// The round.
    pub round: Arc<Entry<Round>>,
    /// Who is asked.
    pub asked: Asked,
    /// The cooperation.
    pub cooperation: Arc<Entry<Cooperation>>,
    /// The guide it answers.
    pub guide: (Id<Guide>, Guide),
    /// The report; none while nobody has begun.
    pub review: Option<Arc<Entry<Review>>>,
    /// True where the reader may answer it.
    pub may_answer: bool,
}

impl Place {
    /// The report at an address in an office, where the reader sees the cooperation.
    ///
    /// # Errors
    /// 404 where there is none or it may not be known.
    pub fn find(
        visit: &Visit,
        office: &Office,
        (year, slug): (&str, &str),
    ) -> Result<Self, Failure> {
        let round = find_round(office, year).ok_or_else(Failure::not_found)?;
        let cooperation = access::find(visit, office, slug, Deed::SeeInternal)?;
        let asked = is_asked(&round.record, &cooperation.id).ok_or_else(Failure::not_found)?;
        let asked = find_asked(office, &round.record, asked, visit.today);
        let (id, guide) = find_guide(office, round, cooperation).ok_or_else(Failure::not_found)?;
        let mut target = access::target(&visit.actor, &cooperation.record);
        target.anchored |= is_them(visit, &asked);
        let is_open = visit.as_of.is_none() && round.record.closed_on.is_none();
        Ok(Self {
            may_answer: is_open && visit.may(Deed::AnswerReview, &target),
            round: round.clone(),
            asked,
            cooperation: cooperation.clone(),
            guide: (id.clone(), guide.clone()),
            review: find_review(office, &round.id, &cooperation.id).cloned(),
        })
    }

    /// Goes on only where the reader may answer.
    ///
    /// # Errors
    /// 403 with whom to ask.
    pub fn need_answer(&self, visit: &Visit) -> Result<(), Failure> {
        let mut target = access::target(&visit.actor, &self.cooperation.record);
        target.anchored |= is_them(visit, &self.asked);
        visit.need(Deed::AnswerReview, &target)
    }

    /// Where the report stands.
    pub fn state(&self) -> ReviewState {
        find_review_state(self.review.as_ref().map(|entry| &entry.record))
    }

    /// The version it stands at; 0 where nobody has begun.
    pub fn seq(&self) -> i64 {
        self.review.as_ref().map_or(0, |entry| entry.seq)
    }
}

fn is_them(visit: &Visit, asked: &Asked) -> bool {
    let person = asked.person.as_ref().map(Id::as_str);
    person.is_some() && visit.actor.person() == person
}

/// The one who acts, where the office knows them.
pub fn find_person(visit: &Visit) -> Option<Id<Person>> {
    let id = Id::parse(visit.actor.person()?)?;
    visit.office.find::<Person>(&id).map(|_| id)
}
