//! The fields of an initiative, filled, drawn and read.

use super::seen::Seen;
use super::serves;
use crate::cooperation::Cooperation;
use crate::decision::pages::forms::{draw_text, list_people, list_units, read_text};
use crate::indicator::Indicator;
use crate::organisation::find_currency;
use crate::plan::{Initiative, Task};
use crate::strategy::pages::forms as sending;
use maud::{Markup, html};
use spine::base::{Fault, Id, Slug, Text, Visibility};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows};

/// The field of a row with the word of the task it was.
const KEY: &str = "key";

/// An initiative with nothing in it, in an area.
pub(super) fn blank(area: Slug) -> Initiative {
    Initiative {
        title: Text::default(),
        description: Text::default(),
        area,
        plans: Vec::new(),
        serves: Vec::new(),
        unit: None,
        person: None,
        from: None,
        to: None,
        tasks: Vec::new(),
        budget: None,
        set_by_hand: None,
        cooperations: Vec::new(),
        indicators: Vec::new(),
        source: Text::default(),
        visibility: Visibility::Internal,
    }
}

/// The form as the record has it.
pub(super) fn fill(seen: &Seen<'_>, record: &Initiative) -> FormData {
    let words = seen.words;
    let mut data = FormData::new();
    data.put_text("title", &record.title)
        .put_text("description", &record.description)
        .put("area", &record.area)
        .put_some("unit", record.unit.as_ref())
        .put_some("person", record.person.as_ref())
        .put_date(words, "from", record.from)
        .put_date(words, "to", record.to)
        .put_money(words, "budget", record.budget);
    serves::fill_rows(&mut data, &record.serves);
    for (place, task) in record.tasks.iter().enumerate() {
        let at = |field: &str| format!("tasks[{place}].{field}");
        data.put(at(KEY), &task.key)
            .put_text(&at("what"), &task.what)
            .put_checked(at("is_milestone"), task.is_milestone)
            .put_some(at("due_on"), task.due_on.map(|day| words.date(day)))
            .put_some(at("person"), task.person.as_ref())
            .put_some(at("done_on"), task.done_on.map(|day| words.date(day)))
            .put_text(&at("note"), &task.note);
    }
    for id in &record.cooperations {
        data.put("cooperations", id);
    }
    for id in &record.indicators {
        data.put("indicators", id);
    }
    data
}

/// The fields.
pub(super) fn draw(seen: &Seen<'_>, view: &FormView<'_>, before: &Initiative) -> Markup {
    let words = seen.words;
    let field = |at: &'static str, label: &'static str| Field::new(at, label);
    let title = field("title", words.say("plan-initiative-name"));
    let description = field("description", words.say("plan-description")).optional();
    let description = description.help(words.say("plan-description-help"));
    let unit = field("unit", words.say("plan-unit")).optional();
    let person = field("person", words.say("plan-person")).optional();
    let budget = field("budget", words.say("plan-budget")).optional();
    let areas = sending::list_areas(seen, |_| true);
    html! {
        (draw_text(view, words, title, (&before.title, 1)))
        (draw_text(view, words, description, (&before.description, 6)))
        (view.select(field("area", words.say("plan-area")), Some(words.say("kit-choose")), &areas))
        (view.select(unit, Some(words.say("plan-no-unit")), &list_units(seen)))
        (view.select(person, Some(words.say("plan-no-one")), &list_people(seen, &seen.people)))
        (view.date(field("from", words.say("plan-from")).optional()))
        (view.date(field("to", words.say("plan-to")).optional()))
        (view.money(budget.help(words.say("plan-budget-help")), find_currency(seen.office)))
        h2 { (words.say("plan-serves")) }
        (serves::draw_rows(view, seen, &before.serves))
        h2 { (words.say("plan-tasks")) }
        (draw_tasks(seen, view, before))
        (draw_links(seen, view, before))
    }
}

fn draw_tasks(seen: &Seen<'_>, view: &FormView<'_>, before: &Initiative) -> Markup {
    let words = seen.words;
    let texts = Rows {
        one: words.say("plan-task"),
        add: words.say("plan-task-add"),
        remove: words.say("edit-remove"),
    };
    let people = list_people(seen, &seen.people);
    view.rows("tasks", texts, |row, _| {
        let key = row.value(KEY);
        let known = before.tasks.iter().find(|task| task.key.as_str() == key);
        let none = Text::nothing();
        let person = Field::new("person", words.say("plan-task-person")).optional();
        let note = Field::new("note", words.say("plan-task-note")).optional();
        html! {
            (row.hidden(KEY, key))
            (draw_text(row, words, Field::new("what", words.say("plan-task-what")),
                (known.map_or(none, |task| &task.what), 1)))
            (row.checkbox(Field::new("is_milestone", words.say("plan-milestone"))
                .help(words.say("plan-milestone-help"))))
            (row.day(Field::new("due_on", words.say("plan-task-due")).optional()))
            (row.select(person, Some(words.say("plan-task-owner")), &people))
            (row.day(Field::new("done_on", words.say("plan-task-done-on")).optional()))
            (draw_text(row, words, note, (known.map_or(none, |task| &task.note), 2)))
        }
    })
}

/// The cooperations it is done with and the indicators it is seen by: lists, because each may be
/// long and most initiatives have one or none.
fn draw_links(seen: &Seen<'_>, view: &FormView<'_>, before: &Initiative) -> Markup {
    let words = seen.words;
    let mut cooperations: Vec<Choice> = seen
        .office
        .list::<Cooperation>()
        .filter(|entry| seen.sight.sees(&entry.record))
        .filter(|entry| {
            let is_over = crate::cooperation::find_state(&entry.record, seen.today).is_over();
            !is_over || before.cooperations.contains(&entry.id)
        })
        .map(|entry| Choice::new(entry.id.as_str(), seen.say(&entry.record.name)))
        .collect();
    cooperations.sort_by(|one, other| words.compare(&one.label, &other.label));
    let mut indicators: Vec<Choice> = seen
        .office
        .list::<Indicator>()
        .map(|entry| Choice::new(entry.id.as_str(), seen.say(&entry.record.title)))
        .collect();
    indicators.sort_by(|one, other| words.compare(&one.label, &other.label));
    let chosen = |name: &str| !view.value(name).is_empty();
    html! {
        details.more open[chosen("cooperations")] {
            summary { (words.say("plan-done-with")) }
            (view.checkboxes(
                Field::new("cooperations", words.say("plan-done-with")).optional(), &cooperations,
            ))
        }
        @if !indicators.is_empty() {
            details.more open[chosen("indicators")] {
                summary { (words.say("plan-seen-by")) }
                (view.checkboxes(
                    Field::new("indicators", words.say("plan-seen-by")).optional(), &indicators,
                ))
            }
        }
    }
}

/// What was typed, or everything that is wrong with it.
pub(super) fn read(
    seen: &Seen<'_>,
    data: &FormData,
    before: &Initiative,
) -> Result<Initiative, Vec<Fault>> {
    let language = seen.words.language();
    let mut reader = Reader::new(seen.words, data);
    let mut record = before.clone();
    record.title = read_text(&mut reader, language, "title", &before.title);
    record.description = read_text(&mut reader, language, "description", &before.description);
    if let Some(area) = reader.needed_choice("area", Slug::parse) {
        record.area = area;
    }
    record.unit = reader.id("unit");
    record.person = reader.id("person");
    record.from = reader.date("from");
    record.to = reader.date("to");
    record.budget = reader.money("budget");
    record.serves = serves::read_rows(&mut reader, language, &before.serves);
    record.tasks = read_tasks(&mut reader, language, &before.tasks);
    record.cooperations = reader.choices("cooperations", Id::<Cooperation>::parse);
    record.indicators = reader.choices("indicators", Id::<Indicator>::parse);
    let mut faults = reader.into_faults();
    sending::check_record(&record, &mut faults);
    // Which plan it stands in is not asked for in this form.
    faults.retain(|fault| fault.at != "plans");
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

fn read_tasks(
    reader: &mut Reader<'_>,
    language: spine::base::Language,
    before: &[Task],
) -> Vec<Task> {
    let none = Text::nothing();
    let mut tasks = reader.rows("tasks", |row| {
        let key = Slug::parse(row.raw(KEY));
        let known = before.iter().find(|task| Some(&task.key) == key.as_ref());
        Some(Task {
            what: read_text(row, language, "what", known.map_or(none, |task| &task.what)),
            is_milestone: row.checkbox("is_milestone"),
            due_on: row.day("due_on"),
            person: row.id("person"),
            done_on: row.day("done_on"),
            note: read_text(row, language, "note", known.map_or(none, |task| &task.note)),
            key: known.map_or_else(|| Slug::from_name(""), |task| task.key.clone()),
        })
    });
    name_new(&mut tasks, before);
    tasks
}

/// Gives tasks that are new a word of their own, which they keep.
fn name_new(tasks: &mut [Task], before: &[Task]) {
    let is_old = |task: &Task| before.iter().any(|known| known.key == task.key);
    for place in 0..tasks.len() {
        if is_old(&tasks[place]) {
            continue;
        }
        let name = tasks[place].what.clone();
        let is_free = |slug: &Slug| {
            !before.iter().any(|known| known.key == *slug)
                && !tasks[..place].iter().any(|known| known.key == *slug)
        };
        tasks[place].key = sending::find_free_slug(&name, is_free);
    }
}
