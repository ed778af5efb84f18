//! The next eight weeks: meetings, deadlines, and what is open until a day, as one list by day.
//! Each knows its place among the 63 days that begin with this week's Monday, so that a style sheet
//! can lay the list on a grid without a style of its own.

use crate::calls::Application;
use crate::cooperation::pages::register::Question;
use crate::decision::Meeting;
use crate::duty::{Duty, DutyKind, Lines, letter};
use crate::funding::list_all_periods;
use crate::monitoring::list_rounds;
use jiff::ToSpan;
use jiff::civil::Date;
use spine::i18n::Words;
use spine::office::Office;

/// How many days are drawn: this week and eight more.
pub const DAYS: i32 = 63;
/// How many days a label takes at least, where the drawing is narrow.
const LABEL: i32 = 17;
/// How many of each kind are drawn; the calendar has all of them.
const MOST: usize = 8;

/// What stands in the weeks ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A meeting.
    Meeting,
    /// A day by which something must be done.
    Deadline,
    /// Something that is open until a day.
    Open,
}

/// One thing in the weeks ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// What it is.
    pub mark: Mark,
    /// The day; of what is open, its last.
    pub on: Date,
    /// What it is called.
    pub what: String,
    /// What more there is to say; may be empty.
    pub sub: String,
    /// Where it leads.
    pub href: String,
    /// The first day of its place, from 0.
    pub day: i32,
    /// How many days its place has.
    pub span: i32,
    /// The line it stands on, from 1.
    pub line: usize,
    /// True where its words stand before its day, because the drawing ends after it.
    pub is_back: bool,
    /// True for what stays open after the last day drawn.
    pub goes_on: bool,
}

/// The weeks ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weeks {
    /// The Monday they begin with.
    pub monday: Date,
    /// What stands in them, in the order of their days.
    pub items: Vec<Ahead>,
    /// What they come to, in one sentence.
    pub finding: String,
}

/// What stands in the eight weeks after a day for a reader.
pub fn list_ahead(office: &Office, question: &Question, lines: &Lines) -> Weeks {
    let today = question.today;
    let back = i64::from(today.weekday().to_monday_zero_offset());
    let monday = today.saturating_sub(back.days());
    let last = monday.saturating_add(i64::from(DAYS - 1).days());
    let mut items = list_meetings(office, question, last);
    items.extend(list_deadlines(office, question, lines, last));
    items.extend(list_open(office, question, last));
    let finding = find_finding(question.words(), office, question, &items);
    place(&mut items, monday);
    items.sort_by(|one, other| {
        (one.on, one.mark as u8, &one.what).cmp(&(other.on, other.mark as u8, &other.what))
    });
    Weeks { monday, items, finding }
}

fn new(mark: Mark, on: Date, what: String, href: String) -> Ahead {
    Ahead {
        mark,
        on,
        what,
        sub: String::new(),
        href,
        day: 0,
        span: 0,
        line: 0,
        is_back: false,
        goes_on: false,
    }
}

fn list_meetings(office: &Office, question: &Question, last: Date) -> Vec<Ahead> {
    let words = question.words();
    let within = question.today..=last;
    let meetings = office.list::<Meeting>().filter(|meeting| within.contains(&meeting.record.on));
    let mut all: Vec<Ahead> = meetings
        .map(|meeting| {
            let body = office.find(&meeting.record.body);
            let body = body.map_or("", |body| body.name.get(words.language())).to_owned();
            let count = meeting.record.items.len().into();
            let href = question.address(&format!("/meetings/{}", meeting.id), &[]);
            let sub = words.say_with("today-meeting-items", &[("count", count)]);
            Ahead { sub, ..new(Mark::Meeting, meeting.record.on, body, href) }
        })
        .collect();
    all.sort_by(|one, other| (one.on, &one.what).cmp(&(other.on, &other.what)));
    all.truncate(MOST);
    all
}

/// The deadlines of what waits for the reader; what several have in common is said once.
fn list_deadlines(office: &Office, question: &Question, lines: &Lines, last: Date) -> Vec<Ahead> {
    let words = question.words();
    let within = question.today..=last;
    let is_drawn = |duty: &&Duty| {
        // A round is drawn as open until its day.
        let is_round = matches!(
            duty.kind,
            DutyKind::Answer | DutyKind::Returned | DutyKind::NameAnswerers | DutyKind::Report
        );
        !is_round && duty.due_on.is_some_and(|due| within.contains(&due))
    };
    let owed = lines.own.iter().filter(is_drawn).filter_map(|duty| {
        let href = question.address(&duty.path, &[]);
        Some(new(Mark::Deadline, duty.due_on?, letter::tell(words, duty), href))
    });
    let papers = office.list::<Meeting>().filter_map(|meeting| {
        let due = meeting.record.papers_due_on.filter(|due| within.contains(due))?;
        let body = office.find(&meeting.record.body)?.name.get(words.language());
        let what = words.say_with("today-papers-due", &[("body", body.into())]);
        let href = question.address(&format!("/meetings/{}", meeting.id), &[]);
        meeting.record.sent_on.is_none().then(|| new(Mark::Deadline, due, what, href))
    });
    // What is to be written and sent for a meeting has the day of its papers.
    let is_paper = |one: &Ahead| one.href.contains("/papers/") || one.href.contains("/meetings/");
    let mut all: Vec<Ahead> = owed.filter(|one| !is_paper(one)).chain(papers).collect();
    all.sort_by(|one, other| (one.on, &one.what).cmp(&(other.on, &other.what)));
    all.truncate(MOST);
    all
}

/// Rounds, periods of reporting, and the calls we write an application for.
fn list_open(office: &Office, question: &Question, last: Date) -> Vec<Ahead> {
    let words = question.words();
    let today = question.today;
    let open = |on: Date, what: String, path: &str| Ahead {
        goes_on: on > last,
        ..new(Mark::Open, on, what, question.address(path, &[]))
    };
    let rounds = list_rounds(office).into_iter().filter_map(|round| {
        let record = &round.record;
        let is_open =
            record.closed_on.is_none() && record.opened_on <= today && record.due_on >= today;
        let year = record.year.to_string();
        let what = words.say_with("today-round", &[("year", year.into())]);
        is_open.then(|| open(record.due_on, what, &format!("/monitoring/{}", record.year)))
    });
    let periods = list_all_periods(office).into_iter().filter_map(|period| {
        let record = &period.record;
        let of = office.find(&record.cooperation)?;
        let waits = record.sent_on.is_none() && record.to < today && record.due_on >= today;
        let name = of.name.get(words.language());
        let what = words.say_with("today-reporting", &[("name", name.into())]);
        (waits && question.sight.sees(of))
            .then(|| open(record.due_on, what, &format!("/reporting/{}", period.id)))
    });
    let calls = office.list::<Application>().filter_map(|application| {
        let record = &application.record;
        let is_over = record.stage().is_some_and(crate::calls::StageKind::is_final);
        let call = office.find(record.call.as_ref().filter(|_| !is_over)?)?;
        let title = record.title.get(words.language());
        let what = words.say_with("today-call", &[("name", title.into())]);
        let path = format!("/applications/{}", application.id);
        call.find_deadline(today).map(|on| open(on, what, &path))
    });
    let mut all: Vec<Ahead> = rounds.chain(periods).chain(calls).collect();
    all.sort_by(|one, other| (one.on, &one.what).cmp(&(other.on, &other.what)));
    all.truncate(MOST);
    all
}

/// Gives each its days and its line: meetings first, then deadlines, then what is open.
fn place(items: &mut [Ahead], monday: Date) {
    let mut line = 0;
    for mark in [Mark::Meeting, Mark::Deadline] {
        // The days that each line of this kind is taken until.
        let mut taken: Vec<i32> = Vec::new();
        for item in items.iter_mut().filter(|item| item.mark == mark) {
            let day = (item.on - monday).get_days();
            item.is_back = day + LABEL > DAYS;
            item.day = if item.is_back { (day + 1 - LABEL).max(0) } else { day };
            item.span = if item.is_back { day + 1 - item.day } else { LABEL };
            let free = taken.iter().position(|until| *until <= item.day);
            let at = free.unwrap_or_else(|| {
                taken.push(0);
                taken.len() - 1
            });
            if let Some(until) = taken.get_mut(at) {
                *until = item.day + item.span;
            }
            item.line = line + at + 1;
        }
        line += taken.len();
    }
    for item in items.iter_mut().filter(|item| item.mark == Mark::Open) {
        line += 1;
        item.line = line;
        item.span = ((item.on - monday).get_days() + 1).clamp(1, DAYS);
    }
}

/// What the weeks come to: the next meeting and what must be sent before it, else how many things
/// have a day, else that none is known.
fn find_finding(words: Words, office: &Office, question: &Question, items: &[Ahead]) -> String {
    let next = items.iter().find(|item| item.mark == Mark::Meeting);
    if let Some(next) = next {
        let papers = office.list::<Meeting>().filter(|meeting| {
            meeting.record.on == next.on
                && meeting.record.sent_on.is_none()
                && meeting.record.papers_due_on.is_some_and(|due| due >= question.today)
        });
        let due = papers.filter_map(|meeting| meeting.record.papers_due_on).min();
        let body = next.what.as_str();
        let day = words.day_month(next.on);
        return match due {
            Some(due) => words.say_with(
                "today-ahead-papers",
                &[("body", body.into()), ("day", day.into()), ("due", words.day_month(due).into())],
            ),
            None => {
                words.say_with("today-ahead-meeting", &[("body", body.into()), ("day", day.into())])
            }
        };
    }
    words.say_with("today-ahead-days", &[("count", items.len().into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const MONDAY: Date = date(2012, 3, 12);

    fn check(marks: &[(Mark, i64)], expected: &[(i32, i32, usize, bool)]) {
        let mut items: Vec<Ahead> = marks
            .iter()
            .map(|(mark, day)| {
                new(*mark, MONDAY.saturating_add(day.days()), String::new(), String::new())
            })
            .collect();
        place(&mut items, MONDAY);
        let placed: Vec<_> =
            items.iter().map(|item| (item.day, item.span, item.line, item.is_back)).collect();
        assert_eq!(placed, expected);
    }

    #[test]
    fn words_that_would_overlap_stand_on_lines_of_their_own() {
        use Mark::{Deadline, Meeting, Open};
        check(
            &[(Meeting, 15), (Meeting, 39), (Meeting, 43), (Deadline, 11), (Open, 18), (Open, 80)],
            &[
                (15, 17, 1, false),
                (39, 17, 1, false),
                (43, 17, 2, false),
                (11, 17, 3, false),
                (0, 19, 4, false),
                (0, 63, 5, false),
            ],
        );
    }

    #[test]
    fn words_at_the_end_of_the_drawing_stand_before_their_day() {
        check(&[(Mark::Meeting, 62)], &[(46, 17, 1, true)]);
        check(&[(Mark::Meeting, 46)], &[(46, 17, 1, false)]);
        check(&[(Mark::Deadline, 47)], &[(31, 17, 1, true)]);
        check(&[], &[]);
    }
}
