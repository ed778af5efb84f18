//! What a council member finds: the next meeting with its items, the seats held, what came of it.

use crate::cooperation::pages::register::Question;
use crate::cooperation::pages::{access, phrases};
use crate::cooperation::{Cooperation, Holding, Row, list_rows};
use crate::decision::{
    self, Matter, Meeting, RouteRole, Subject, find_paper, find_place, is_meeting_over,
};
use crate::monitoring::{Review, ReviewStepKind, Round, find_report_path};
use crate::organisation::{Body, BodyKind, CouncilTerm, Person};
use crate::questionnaire::Verdict;
use jiff::civil::Date;
use spine::account::Actor;
use spine::base::{Id, Text};
use spine::i18n::Words;
use spine::office::{Entry, Office};
use std::cmp::Reverse;
use std::sync::Arc;

/// How many results are named.
const RESULTS: usize = 3;

/// What a council member finds on coming in.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who looks, from which day, in which language.
    pub question: Question,
    /// The next meeting.
    pub next: Option<NextMeeting>,
    /// The seats the reader holds: the cooperation, and as what.
    pub seats: Vec<(Arc<Row>, String)>,
    /// The last day of the council's term.
    pub term_ends: Option<Date>,
    /// What came of cooperations lately, the newest first.
    pub results: Vec<Outcome>,
}

/// A meeting to come.
#[derive(Clone, Debug)]
pub struct NextMeeting {
    /// The body's name.
    pub body: String,
    /// The day.
    pub on: Date,
    /// Where, and at what time.
    pub place: Text,
    /// The day by which its papers are ready.
    pub papers_due_on: Option<Date>,
    /// The day agenda and papers were sent.
    pub sent_on: Option<Date>,
    /// The agenda.
    pub items: Vec<Item>,
    /// Its page.
    pub href: String,
    /// All its papers one after the other, where it has any that the reader may see.
    pub papers: Option<String>,
}

/// An item of an agenda.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its number.
    pub number: String,
    /// What it is about; none where the reader may not know.
    pub about: Option<About>,
}

/// What an item is about.
#[derive(Clone, Debug)]
pub struct About {
    /// The matter's name.
    pub title: Text,
    /// What is asked.
    pub asked: Text,
    /// What the body does, and what others recommend.
    pub route: String,
    /// True for a cooperation in which the reader holds a seat.
    pub is_own: bool,
    /// Its paper, or the matter where it has none.
    pub href: String,
    /// Whether it has a paper.
    pub has_paper: bool,
}

/// What came of a cooperation.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its name.
    pub name: String,
    /// What was concluded, where the office has.
    pub verdict: Option<Verdict>,
    /// Why, or what was learnt.
    pub text: Text,
    /// The day.
    pub on: Date,
    /// The report.
    pub href: String,
}

/// What a council member finds.
pub fn find_member(office: &Office, question: &Question, actor: &Actor) -> Member {
    let seats = list_seats(office, question, actor);
    Member {
        next: find_next(office, question, actor, &seats),
        term_ends: find_term(office, question.today),
        results: list_results(office, question),
        seats,
        question: question.clone(),
    }
}

/// The next meeting of a body the reader sits in that is not over: with something on its agenda,
/// else the next one.
fn find_next(
    office: &Office,
    question: &Question,
    actor: &Actor,
    seats: &[(Arc<Row>, String)],
) -> Option<NextMeeting> {
    let words = question.words();
    let own = actor.person().and_then(Id::<Person>::parse);
    let own = own.and_then(|person| office.find(&person)?.body.clone());
    let to_come = office.list::<Meeting>().filter(|entry| {
        entry.record.on >= question.today
            && !is_meeting_over(office, &entry.id, &entry.record)
            && sits_in(office, own.as_ref(), &entry.record.body)
    });
    let entry = to_come.min_by_key(|entry| (entry.record.items.is_empty(), entry.record.on))?;
    let meeting = &entry.record;
    let items = meeting.items.iter().enumerate().map(|(place, item)| Item {
        number: item.find_number(place),
        about: tell_item(office, question, entry, &item.matter, seats),
    });
    let items: Vec<Item> = items.collect();
    let has_papers = items.iter().flat_map(|item| &item.about).any(|about| about.has_paper);
    let path = |rest: &str| question.address(&format!("/meetings/{}{rest}", entry.id), &[]);
    Some(NextMeeting {
        body: phrases::body_name(words, office, &meeting.body).unwrap_or_default(),
        on: meeting.on,
        place: meeting.place.clone(),
        papers_due_on: meeting.papers_due_on,
        sent_on: meeting.sent_on,
        items,
        href: path(""),
        papers: has_papers.then(|| path("/papers")),
    })
}

/// True when somebody of this body sits in that one: who sits in a committee of the council sits in
/// the council. Of whom no body is on record it may be any that was elected or appointed.
fn sits_in(office: &Office, own: Option<&Id<Body>>, body: &Id<Body>) -> bool {
    let Some(own) = own else {
        let kind = office.find(body).map(|body| body.kind);
        return kind.is_some_and(|kind| kind != BodyKind::Administration);
    };
    let is = |id: &Id<Body>, kinds: &[BodyKind]| {
        office.find(id).is_some_and(|body| kinds.contains(&body.kind))
    };
    let of_council = [BodyKind::ExecutiveCommittee, BodyKind::AdvisoryCommittee];
    own == body || is(own, &of_council) && is(body, &[BodyKind::Council])
}

fn tell_item(
    office: &Office,
    question: &Question,
    meeting: &Entry<Meeting>,
    id: &Id<Matter>,
    seats: &[(Arc<Row>, String)],
) -> Option<About> {
    let matter = office.find(id)?;
    let cooperation = match &matter.subject {
        Some(Subject::Cooperation(id)) => Some(id),
        Some(Subject::Edition(_) | Subject::Plan(_)) | None => None,
    };
    // Who may not see what a matter is about does not read of it here either.
    if !question.sight.admits_one(office, id) {
        return None;
    }
    let paper = find_paper(office, &meeting.id, id);
    let path = match paper {
        Some(paper) => format!("/papers/{}", paper.id),
        None => format!("/matters/{id}"),
    };
    let is_own = seats.iter().any(|(row, _)| Some(&row.entry.id) == cooperation);
    Some(About {
        title: matter.title.clone(),
        asked: matter.asked.clone(),
        route: tell_route(office, question.words(), (id, matter), &meeting.record),
        is_own,
        href: question.address(&path, &[]),
        has_paper: paper.is_some(),
    })
}

/// What the body of the meeting does with a matter, and what those before it recommended.
fn tell_route(
    office: &Office,
    words: Words,
    (id, matter): (&Id<Matter>, &Matter),
    meeting: &Meeting,
) -> String {
    let here = matter.route.iter().find(|step| step.body == meeting.body);
    let decider = matter.route.iter().find(|step| step.role == RouteRole::Decides);
    let name = |id| phrases::body_name(words, office, id).unwrap_or_default();
    let ours = match (here.map(|step| step.role), decider) {
        (Some(RouteRole::Decides), _) => words.say("today-you-decide").to_owned(),
        (Some(RouteRole::Recommends), Some(decider)) => {
            let body = name(&decider.body);
            words.say_with("today-you-recommend", &[("body", body.into())])
        }
        (_, _) => words.say("today-for-information").to_owned(),
    };
    let place = find_place(office, id, matter);
    let before = place.walk.iter().filter(|walk| walk.step.role == RouteRole::Recommends);
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for walk in before {
        match walk.decisions.last().map(|done| done.record.outcome) {
            Some(decision::Outcome::Agreed | decision::Outcome::Changed) => {
                yes.push(name(&walk.step.body));
            }
            Some(decision::Outcome::Refused) => no.push(name(&walk.step.body)),
            Some(
                decision::Outcome::SentBack
                | decision::Outcome::Postponed
                | decision::Outcome::Noted,
            )
            | None => {}
        }
    }
    let tell = |key, bodies: &[String]| {
        let named = [("bodies", words.list(bodies).into()), ("count", bodies.len().into())];
        (!bodies.is_empty()).then(|| words.say_with(key, &named))
    };
    let told = [Some(ours), tell("today-recommend-yes", &yes), tell("today-recommend-no", &no)];
    told.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What the reader sits in, and as what.
fn list_seats(office: &Office, question: &Question, actor: &Actor) -> Vec<(Arc<Row>, String)> {
    let Some(person) = actor.person().and_then(Id::<Person>::parse) else { return Vec::new() };
    let words = question.words();
    let rows = list_rows(office, question.today);
    let held = rows.iter().filter(|row| {
        !row.state.is_over()
            && question.sight.sees(&row.entry.record)
            && access::target(actor, &row.entry.record).anchored
    });
    let mut seats: Vec<(Arc<Row>, String)> =
        held.map(|row| (row.clone(), tell_seat(words, &row.entry.record, &person))).collect();
    seats.sort_by(|one, other| {
        let name = |row: &Row| phrases::name(words, &row.entry.record);
        words.compare(&name(&one.0), &name(&other.0))
    });
    seats
}

/// What somebody is in a cooperation: the titles of the seats, else the post that anchors it.
fn tell_seat(words: Words, record: &Cooperation, person: &Id<Person>) -> String {
    let holds =
        |holding: &&Holding| holding.to.is_none() && holding.person.as_ref() == Some(person);
    let seats: Vec<&str> = record
        .seats
        .iter()
        .filter(|seat| seat.holdings.iter().any(|holding| holds(&holding)))
        .map(|seat| seat.title.get(words.language()))
        .collect();
    if !seats.is_empty() {
        return seats.join(", ");
    }
    let anchors = record.anchors.iter().flat_map(|anchor| &anchor.holdings);
    let post = anchors.filter(holds).map(|holding| holding.post.get(words.language())).next();
    post.unwrap_or_default().to_owned()
}

fn find_term(office: &Office, today: Date) -> Option<Date> {
    let terms = office.list::<CouncilTerm>().map(|term| &term.record);
    let running =
        |term: &&CouncilTerm| term.from.first_day() <= today && today <= term.to.last_day();
    terms.filter(running).map(|term| term.to.last_day()).max()
}

/// The newest reports that were concluded or approved with something learnt.
fn list_results(office: &Office, question: &Question) -> Vec<Outcome> {
    let mut results: Vec<Outcome> = office
        .list::<Review>()
        .filter(|entry| question.sight.admits(office, entry.as_ref()))
        .filter_map(|entry| find_outcome(office, question, &entry.record))
        .collect();
    results.sort_by_key(|outcome| (Reverse(outcome.on), outcome.name.clone()));
    results.truncate(RESULTS);
    results
}

fn find_outcome(office: &Office, question: &Question, review: &Review) -> Option<Outcome> {
    let record = office.find(&review.cooperation)?;
    let round: &Round = office.find(&review.round)?;
    let approved = review.steps.iter().rfind(|step| step.kind == ReviewStepKind::Approved);
    let (verdict, text, on) = match (&review.conclusion, approved) {
        (Some(made), _) => (Some(made.verdict), made.reason.clone(), made.on),
        (None, Some(step)) if !review.lesson.is_empty() => (None, review.lesson.clone(), step.on),
        (None, _) => return None,
    };
    let href = question.address(&find_report_path(round.year, &record.slug), &[]);
    let name = phrases::name(question.words(), record);
    (on <= question.today && question.sight.sees(record)).then_some(Outcome {
        name,
        verdict,
        text,
        on,
        href,
    })
}
