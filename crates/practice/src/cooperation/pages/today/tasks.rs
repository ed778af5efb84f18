//! What waits, as rows: when, what, why now, and from whom. It is read from the lines that every
//! number counts, so the heading, the groups and the rail say the same.

use crate::cooperation::pages::register::Question;
use crate::cooperation::{Cooperation, Section, pages::phrases};
use crate::duty::{Duty, DutyKind, Lines, letter};
use crate::monitoring::find_whom_to_ask;
use crate::organisation::{Person, Unit, find_authority};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use spine::account::DraftHead;
use spine::base::Id;
use spine::i18n::Words;
use spine::office::{Office, Record};

/// How many rows stand on a page.
pub const TASK_ROWS: usize = 100;
/// How many rows that lie with others are named.
const OTHERS: usize = 30;

/// When something is due, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Its day is over.
    Overdue,
    /// Today or later in this week.
    ThisWeek,
    /// After this week, or without a day.
    Later,
}

impl When {
    /// In the order they are shown.
    pub const ALL: [Self; 3] = [Self::Overdue, Self::ThisWeek, Self::Later];

    fn of(due: Option<Date>, today: Date) -> Self {
        let to_sunday = i64::from(Weekday::Sunday.since(today.weekday()));
        let sunday = today.saturating_add(to_sunday.days());
        match due {
            Some(due) if due < today => Self::Overdue,
            Some(due) if due <= sunday => Self::ThisWeek,
            Some(_) | None => Self::Later,
        }
    }
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// In which group it stands.
    pub when: When,
    /// The day, in words; "No deadline" without one.
    pub due: String,
    /// How far that day is from today, in words; may be empty.
    pub far: String,
    /// What is to be done, beginning with a verb.
    pub what: String,
    /// The same in two or three words, for the button of the first one.
    pub deed: &'static str,
    /// Why it waits.
    pub why: String,
    /// From whom: a post, a unit or a body; may be empty. Never a name.
    pub from: Vec<String>,
    /// Where it is done.
    pub href: String,
}

/// A page of what waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tasks {
    /// What stands on it, in the order of their days.
    pub items: Vec<Task>,
    /// How many stand in each group, on all pages.
    pub counts: [usize; 3],
    /// How many wait in all.
    pub total: usize,
    /// Which page it is, from 0.
    pub page: usize,
    /// What lies with others.
    pub others: Vec<Task>,
    /// How many lie with others.
    pub others_total: usize,
}

/// What waits, a page of it. Only what stands on the page is put into words. What lies with others
/// is shown to those who keep watch over all of it.
pub fn list_tasks(office: &Office, question: &Question, lines: &Lines, watches: bool) -> Tasks {
    let today = question.today;
    let total = lines.own.len();
    let page = question.filter.page.min(total.saturating_sub(1) / TASK_ROWS);
    let shown = lines.own.iter().skip(page * TASK_ROWS).take(TASK_ROWS);
    let count = |when| lines.own.iter().filter(|duty| When::of(duty.due_on, today) == when).count();
    let others: &[Duty] = if watches { &lines.others } else { &[] };
    Tasks {
        items: shown.map(|duty| tell(office, question, duty)).collect(),
        counts: When::ALL.map(count),
        total,
        page,
        others: others
            .iter()
            .take(OTHERS)
            .map(|duty| Task {
                from: find_whose(office, question.words(), duty),
                href: question.address(find_place(duty), &[]),
                ..tell(office, question, duty)
            })
            .collect(),
        others_total: others.len(),
    }
}

fn tell(office: &Office, question: &Question, duty: &Duty) -> Task {
    let words = question.words();
    let (due, far) = tell_day(words, duty.due_on, question.today);
    let code = duty.kind.code().replace('_', "-");
    Task {
        when: When::of(duty.due_on, question.today),
        due,
        far,
        what: letter::tell(words, duty),
        deed: words.find(&format!("duty-do-{code}")).unwrap_or_default(),
        why: tell_why(words, duty),
        from: find_from(office, question, duty),
        href: question.address(&duty.path, &[]),
    }
}

/// The day and how far it is: "23 March", "in 8 days".
fn tell_day(words: Words, due: Option<Date>, today: Date) -> (String, String) {
    let Some(due) = due else { return (words.say("today-no-day").to_owned(), String::new()) };
    let days = i64::from((due - today).get_days());
    let day = match due.year() == today.year() {
        true => words.day_month(due),
        false => words.short_date(due),
    };
    let count = [("days", days.abs().into())];
    match days {
        0 => (words.say("today-title").to_owned(), day),
        1 => (day, words.say("today-tomorrow").to_owned()),
        2.. => (day, words.say_with("today-in-days", &count)),
        _ => (day, words.say_with("today-days-over", &count)),
    }
}

fn tell_why(words: Words, duty: &Duty) -> String {
    let code = duty.kind.code().replace('_', "-");
    let key = match duty.since {
        Some(_) => format!("today-since-{code}"),
        None => format!("today-why-{code}"),
    };
    let since = duty.since.map(|day| words.day_month(day)).unwrap_or_default();
    // A plan should be decided before its year.
    let year = match (duty.kind, duty.due_on) {
        (DutyKind::DecidePlan, Some(due)) => (due.year() + 1).to_string(),
        (_, _) => duty.what.get(words.language()).to_owned(),
    };
    let count = duty.count.into();
    words.say_with(&key, &[("since", since.into()), ("year", year.into()), ("count", count)])
}

/// From whom it comes: whose work waits, else the body, else who carries what it is about.
fn find_from(office: &Office, question: &Question, duty: &Duty) -> Vec<String> {
    let words = question.words();
    let own = tell_holder(office, words, duty.from_person.as_ref(), duty.from_unit.as_ref());
    if !own.is_empty() {
        return own;
    }
    if let Some(body) = &duty.body {
        return phrases::body_name(words, office, body).into_iter().collect();
    }
    match duty.kind {
        // The office asks for these.
        DutyKind::Returned | DutyKind::Answer | DutyKind::Assess | DutyKind::TakeOn => {
            vec![words.say("today-from-office").to_owned()]
        }
        DutyKind::NameAnswerers => {
            let year = duty.what.get(words.language());
            vec![words.say_with("today-from-round", &[("year", year.into())])]
        }
        _ => find_carrier(office, question, duty),
    }
}

/// Who carries the cooperation, else the unit or the area it belongs to.
fn find_carrier(office: &Office, question: &Question, duty: &Duty) -> Vec<String> {
    let words = question.words();
    let known = duty.cooperation.as_ref().and_then(|id| Some((id, office.find(id)?)));
    let carried = known.map(|found| find_whom_to_ask(office, found, question.today));
    if let Some(asked) = carried {
        let told = tell_holder(office, words, asked.person.as_ref(), asked.unit.as_ref());
        if !told.is_empty() {
            return told;
        }
    }
    let told = tell_holder(office, words, None, duty.unit.as_ref());
    if !told.is_empty() {
        return told;
    }
    let area = find_authority(office).and_then(|it| it.find_area(duty.area.as_ref()?));
    area.map(|area| area.name.get(words.language()).to_owned()).into_iter().collect()
}

/// Where what lies with others is read: only they may open the form it is done in.
fn find_place(duty: &Duty) -> &str {
    let path = duty.path.as_str();
    let form = match duty.kind {
        DutyKind::Assess => "/weigh",
        DutyKind::Conclude => "/result",
        DutyKind::Screen => "/screening/open",
        DutyKind::Record => "/decision",
        DutyKind::Fill => "/edit/people",
        DutyKind::TakeOn => "/answer",
        DutyKind::Own => "/edit",
        DutyKind::Measure => "/measure",
        DutyKind::Demand => return path.split_once("/demands/").map_or(path, |(page, _)| page),
        DutyKind::FollowUp | DutyKind::Condition | DutyKind::Tell => return "/decisions/follow-up",
        _ => return path,
    };
    path.strip_suffix(form).unwrap_or(path)
}

/// With whom it lies.
fn find_whose(office: &Office, words: Words, duty: &Duty) -> Vec<String> {
    let told = tell_holder(office, words, duty.person.as_ref(), duty.unit.as_ref());
    match told.is_empty() {
        true => vec![words.word("role", duty.keepers.code()).to_owned()],
        false => told,
    }
}

/// A post and its unit.
fn tell_holder(
    office: &Office,
    words: Words,
    person: Option<&Id<Person>>,
    unit: Option<&Id<Unit>>,
) -> Vec<String> {
    let person = person.and_then(|id| office.find(id));
    let post = person.map(|person| person.post.get(words.language()).to_owned());
    let unit = unit.or_else(|| person?.unit.as_ref()).and_then(|id| office.find(id));
    let unit = unit.map(|unit| unit.name.get(words.language()).to_owned());
    post.into_iter().chain(unit).filter(|said| !said.is_empty()).collect()
}

/// A form that was begun and not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// What it is about.
    pub what: String,
    /// Which part of it.
    pub detail: String,
    /// Where.
    pub href: String,
}

/// The forms that were begun: `cooperation/{id}/{section}`. One about something that is gone is not
/// named.
pub fn list_begun(office: &Office, question: &Question, drafts: &[DraftHead]) -> Vec<Begun> {
    drafts.iter().filter_map(|draft| find_begun(office, question, &draft.subject)).collect()
}

fn find_begun(office: &Office, question: &Question, subject: &str) -> Option<Begun> {
    let words = question.words();
    let mut parts = subject.split('/');
    if parts.next()? != Cooperation::KIND {
        return None;
    }
    let (id, section) = (parts.next()?, parts.next()?);
    let record = office.find(&Id::<Cooperation>::parse(id)?)?;
    let section = Section::ALL.iter().find(|known| known.code() == section)?;
    let name = words.word("section", section.code());
    let place = format!("/cooperations/{}/edit/{}", record.slug, section.code());
    Some(Begun {
        what: phrases::name(words, record),
        detail: words.say_with("today-begun", &[("section", name.into())]),
        href: question.address(&place, &[]),
    })
}
