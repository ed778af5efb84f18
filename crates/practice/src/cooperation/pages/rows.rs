//! The table of the register: its head, its groups and its rows.

use super::phrases;
use super::register::Question;
use crate::cooperation::{
    Axis, Direction, Filter, Group, GroupBy, GroupKey, Row, Selection, Sort, SortBy, TimeBar,
};
use crate::organisation::{find_authority, find_currency};
use maud::{Markup, html};
use spine::base::Money;
use spine::kit::chart::{Mark, MarkKind, TimeAxis, axis_head, period_bar};
use spine::kit::table::{self, Column, GroupLine, Kind, Sorted};
use spine::kit::{flag, over, tag};
use spine::office::Office;

/// The axis of a page: the years around today, with today in it.
pub fn draw_axis(question: &Question, axis: Axis) -> TimeAxis {
    let label = question.words().month_year(question.today);
    TimeAxis::of_years(axis.first, axis.last, question.today, label)
}

/// The table with everything selected.
pub fn draw_table(office: &Office, question: &Question, selection: &Selection) -> Markup {
    let words = question.words();
    let axis = draw_axis(question, selection.axis);
    let grouped = words.say(grouped_key(question.filter.group));
    let caption = words.say_with("register-caption", &[("grouped", grouped.into())]);
    let currency = words.currency_sign(find_currency(office));
    let own = words.say_with("register-own", &[("currency", currency.into())]);
    let sorted = |kind, label, by| {
        let (href, now) = find_sort(question, by);
        Column::new(kind, label).sort(href, now)
    };
    let columns = [
        sorted(Kind::Name, words.say("register-cooperation"), SortBy::Name),
        sorted(Kind::State, words.say("register-state"), SortBy::State),
        sorted(Kind::When, words.say("register-period"), SortBy::Period).below(axis_head(&axis)),
        sorted(Kind::Amount, &own, SortBy::Money),
        Column::new(Kind::By, words.say("register-by")),
        sorted(Kind::Signal, words.say("register-look"), SortBy::Ends),
    ];
    let groups = html! {
        @for group in &selection.groups { (draw_group(office, question, &axis, group)) }
    };
    table::sheet(&caption, &columns, groups)
}

/// The key of "grouped by …".
pub fn grouped_key(group: GroupBy) -> &'static str {
    use spine::key;
    match group {
        GroupBy::Area => key!("register-grouped-area"),
        GroupBy::State => key!("register-grouped-state"),
        GroupBy::Kind => key!("register-grouped-kind"),
        GroupBy::Track => key!("register-grouped-track"),
        GroupBy::Body => key!("register-grouped-body"),
        GroupBy::None => key!("register-grouped-none"),
    }
}

/// The address that sorts by a column: the other way round where the list is sorted by it already.
fn find_sort(question: &Question, by: SortBy) -> (String, Option<Sorted>) {
    let Sort { by: now, direction } = question.filter.sort;
    let (sorted, next) = match (now == by, direction) {
        (false, _) => (None, Direction::Ascending),
        (true, Direction::Ascending) => (Some(Sorted::Up), Direction::Descending),
        (true, Direction::Descending) => (Some(Sorted::Down), Direction::Ascending),
    };
    let sort = Sort { by, direction: next };
    (question.list(&Filter { sort, ..question.filter.at_start() }), sorted)
}

fn draw_group(office: &Office, question: &Question, axis: &TimeAxis, group: &Group) -> Markup {
    let rows = html! {
        @for row in &group.rows { (draw_row(office, question, axis, row)) }
    };
    let label = group_name(office, question, &group.key);
    let sum = sum_of(office, question, group.own_this_year);
    let line = GroupLine { label: &label, count: group.count, sum: &sum, before: 3, after: 2 };
    table::group((group.key != GroupKey::All).then_some(line), rows)
}

/// "1,800,000 in 2012"; nothing where nothing is decided.
fn sum_of(office: &Office, question: &Question, amount_minor: i64) -> String {
    if amount_minor == 0 {
        return String::new();
    }
    let words = question.words();
    let amount = words.amount_rounded(Money { amount_minor, currency: find_currency(office) });
    let year = question.today.year().to_string();
    words.say_with("register-sum", &[("amount", amount.into()), ("year", year.into())])
}

/// What the rows of a group have in common, in words.
pub fn group_name(office: &Office, question: &Question, key: &GroupKey) -> String {
    let words = question.words();
    match key {
        GroupKey::All => String::new(),
        GroupKey::Area(slug) => {
            let area = find_authority(office).and_then(|authority| authority.find_area(slug));
            area.map_or(slug.as_str(), |area| area.name.get(words.language())).to_owned()
        }
        GroupKey::State(state) => words.word("state", state.code()).to_owned(),
        GroupKey::Kind(kind) => words.word("kind", kind.code()).to_owned(),
        GroupKey::Track(track) => words.say(super::register::track_key(*track)).to_owned(),
        GroupKey::Body(Some(id)) => phrases::body_name(words, office, id).unwrap_or_default(),
        GroupKey::Body(None) => words.say("register-no-decision").to_owned(),
    }
}

fn draw_row(office: &Office, question: &Question, axis: &TimeAxis, row: &Row) -> Markup {
    let words = question.words();
    let record = &row.entry.record;
    let about = phrases::about(words, office, record);
    let own = phrases::own(words, office, &row.own);
    let own_main = html! {
        @if own.is_figure { (own.main) }
        @else { span.soft.quoted lang=[own.lang.map(|l| l.code())] { (own.main) } }
    };
    let decision = phrases::decision(words, office, row.decision.as_ref());
    let anchor = phrases::anchor(words, office, &row.anchor);
    let period = phrases::period(words, record, &row.bar);
    let found = phrases::findings(words, office, row, question.today);
    table::row(&[
        table::name_cell(&question.one(record.slug.as_str()), name(question, row), &about),
        (Kind::State, tag(phrases::tone(row.state), words.word("state", row.state.code()))),
        (Kind::When, period_bar(axis, &list_marks(&row.bar, axis), &period)),
        (Kind::Amount, over(own_main, &own.below)),
        (Kind::By, over(html! { (decision) }, &anchor)),
        (Kind::Signal, html! { @for what in &found { (flag(what)) } }),
    ])
}

fn name(question: &Question, row: &Row) -> Markup {
    let words = question.words();
    let record = &row.entry.record;
    let (language, _) = record.name.read(words.language());
    let name = phrases::name(words, record);
    match language == words.language() {
        true => html! { (name) },
        false => html! { span lang=(language.code()) { (name) } },
    }
}

/// The marks of a bar; what lies wholly beyond the axis is left out.
pub fn list_marks(bar: &TimeBar, axis: &TimeAxis) -> Vec<Mark> {
    let (first, last) = axis.years();
    let shows = |mark: &Mark| {
        mark.from.is_none_or(|from| from.year() <= last)
            && mark.to.is_none_or(|to| to.year() >= first)
    };
    let decided = if bar.ended { MarkKind::Ended } else { MarkKind::Decided };
    let block = |kind, period: spine::base::Period| Mark {
        kind,
        from: Some(period.first),
        to: Some(period.last),
    };
    let open = || {
        let after_grant = bar.decided.map(|grant| grant.last.tomorrow().unwrap_or(grant.last));
        Mark { kind: MarkKind::Open, from: after_grant.or(bar.from), to: None }
    };
    [
        bar.decided.map(|period| block(decided, period)),
        bar.open_ended.then(open),
        bar.planned.map(|period| block(MarkKind::Planned, period)),
    ]
    .into_iter()
    .flatten()
    .filter(shows)
    .collect()
}
