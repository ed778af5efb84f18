//! The fields of an indicator, filled, drawn and read.

use super::value_draw::write_contributor;
use crate::cooperation::Cooperation;
use crate::decision::pages::forms::{draw_text, list_codes, list_people, list_units, read_text};
use crate::indicator::{
    Better, Contribution, Contributor, Dimension, DimensionMember, Every, Indicator, Measure, Point,
};
use crate::plan::Initiative;
use crate::plan::pages::{Seen, serves};
use crate::strategy::pages::forms as sending;
use maud::{Markup, html};
use spine::base::{Fault, Id, Language, Slug, Text, Visibility};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows};

/// The field of a row with the place or the word it had in the record.
const WAS: &str = "was";
/// The two ways to measure.
const FIGURE: &str = "figure";
const SCALE: &str = "scale";

/// An indicator with nothing in it.
pub(super) fn blank() -> Indicator {
    Indicator {
        title: Text::default(),
        definition: Text::default(),
        measure: Measure::Figure { unit: Text::default(), decimals: 0, adds_up: false },
        better: Better::More,
        baseline: None,
        targets: Vec::new(),
        dimensions: Vec::new(),
        every: Every::Year,
        serves: Vec::new(),
        contributions: Vec::new(),
        unit: None,
        person: None,
        closed_on: None,
        source: Text::default(),
        visibility: Visibility::Internal,
    }
}

/// The form as the record has it.
pub(super) fn fill(seen: &Seen<'_>, record: &Indicator) -> FormData {
    let words = seen.words;
    let mut data = FormData::new();
    data.put_text("title", &record.title).put_text("definition", &record.definition);
    match &record.measure {
        Measure::Figure { unit, decimals, adds_up } => {
            data.put("measure", FIGURE)
                .put_text("measure.unit", unit)
                .put("measure.decimals", decimals)
                .put_checked("measure.adds_up", *adds_up);
        }
        Measure::Scale { steps } => {
            data.put("measure", SCALE);
            for (place, step) in steps.iter().enumerate() {
                data.put(format!("measure.steps[{place}].{WAS}"), place)
                    .put_text(&format!("measure.steps[{place}].name"), step);
            }
        }
    }
    data.put("better", record.better.code()).put("every", record.every.code());
    if let Some(baseline) = &record.baseline {
        fill_point(seen, &mut data, "baseline", baseline);
    }
    for (place, target) in record.targets.iter().enumerate() {
        let at = format!("targets[{place}]");
        data.put(format!("{at}.{WAS}"), place);
        fill_point(seen, &mut data, &at, target);
    }
    for (place, dimension) in record.dimensions.iter().enumerate() {
        let at = format!("dimensions[{place}]");
        data.put(format!("{at}.{WAS}"), &dimension.key)
            .put_text(&format!("{at}.name"), &dimension.name);
        for (inner, member) in dimension.members.iter().enumerate() {
            let at = format!("{at}.members[{inner}]");
            data.put(format!("{at}.{WAS}"), &member.key)
                .put_text(&format!("{at}.name"), &member.name);
        }
    }
    serves::fill_rows(&mut data, &record.serves);
    for (place, one) in record.contributions.iter().enumerate() {
        let at = format!("contributions[{place}]");
        data.put(format!("{at}.{WAS}"), place)
            .put(format!("{at}.of"), write_contributor(&one.of))
            .put_text(&format!("{at}.how"), &one.how);
    }
    data.put_some("unit", record.unit.as_ref())
        .put_some("person", record.person.as_ref())
        .put_date(words, "closed_on", record.closed_on);
    data
}

fn fill_point(seen: &Seen<'_>, data: &mut FormData, at: &str, point: &Point) {
    let words = seen.words;
    data.put(format!("{at}.value"), words.decimal(point.value, 6))
        .put_date(words, format!("{at}.on"), Some(point.on))
        .put_text(&format!("{at}.source"), &point.source);
}

/// The fields.
pub(super) fn draw(seen: &Seen<'_>, view: &FormView<'_>, before: &Indicator) -> Markup {
    let words = seen.words;
    let title = Field::new("title", words.say("indicator-name"));
    let definition = Field::new("definition", words.say("indicator-definition")).optional();
    let definition = definition.help(words.say("indicator-definition-help"));
    let better = list_codes(words, "better", Better::ALL.iter().map(|one| one.code()));
    let every = list_codes(words, "every", Every::ALL.iter().map(|one| one.code()));
    let unit = Field::new("unit", words.say("plan-unit")).optional();
    let person = Field::new("person", words.say("indicator-measured-by")).optional();
    let closed = Field::new("closed_on", words.say("indicator-closed-on")).optional();
    let baseline = before.baseline.as_ref();
    html! {
        (draw_text(view, words, title, (&before.title, 1)))
        (draw_text(view, words, definition, (&before.definition, 4)))
        (draw_measure(seen, view, &before.measure))
        (view.radios(Field::new("better", words.say("indicator-better")), &better))
        (view.select(Field::new("every", words.say("indicator-every")), None, &every))
        h2 { (words.say("indicator-baseline")) }
        (draw_point(seen, &view.within("baseline"), (baseline, true)))
        h2 { (words.say("indicator-targets")) }
        (view.rows("targets", rows(seen, words.say("indicator-target")), |row, _| {
            let was = row.value(WAS);
            let known = was.parse::<usize>().ok().and_then(|was| before.targets.get(was));
            html! { (row.hidden(WAS, was)) (draw_point(seen, row, (known, false))) }
        }))
        h2 { (words.say("indicator-dimensions")) }
        p.small.soft { (words.say("indicator-dimensions-help")) }
        (draw_dimensions(seen, view, &before.dimensions))
        h2 { (words.say("indicator-serves")) }
        (serves::draw_rows(view, seen, &before.serves))
        h2 { (words.say("indicator-contributions")) }
        (draw_contributions(seen, view, &before.contributions))
        (view.select(unit, Some(words.say("plan-no-unit")), &list_units(seen)))
        (view.select(person, Some(words.say("plan-no-one")), &list_people(seen, &seen.people)))
        (view.date(closed))
    }
}

fn rows<'w>(seen: &Seen<'w>, one: &'w str) -> Rows<'w> {
    let words = seen.words;
    Rows { one, add: words.say("indicator-add-row"), remove: words.say("edit-remove") }
}

/// In what it is measured: a figure or a scale in words, each with what it needs.
fn draw_measure(seen: &Seen<'_>, view: &FormView<'_>, before: &Measure) -> Markup {
    let words = seen.words;
    let kinds = [
        Choice::new(FIGURE, words.say("indicator-figure")),
        Choice::new(SCALE, words.say("indicator-scale")).help(words.say("indicator-scale-help")),
    ];
    let none = Text::default();
    let (unit, steps): (&Text, &[Text]) = match before {
        Measure::Figure { unit, .. } => (unit, &[]),
        Measure::Scale { steps } => (&none, steps),
    };
    let adds_up = Field::new("measure.adds_up", words.say("indicator-adds-up"));
    let decimals = Field::new("measure.decimals", words.say("indicator-decimals")).optional();
    let unit_field = Field::new("measure.unit", words.say("indicator-unit"));
    html! {
        (view.radios(Field::new("measure", words.say("indicator-measured-in")), &kinds))
        (draw_text(view, words, unit_field.help(words.say("indicator-unit-help")), (unit, 1)))
        (view.number(decimals))
        (view.checkbox(adds_up.help(words.say("indicator-adds-up-help"))))
        details.more open[view.value("measure") == SCALE] {
            summary { (words.say("indicator-steps")) }
            (view.rows("measure.steps", rows(seen, words.say("indicator-one-step")), |row, _| {
                let was = row.value(WAS);
                let known = was.parse::<usize>().ok().and_then(|was| steps.get(was));
                let name = Field::new("name", words.say("indicator-one-step"));
                html! {
                    (row.hidden(WAS, was))
                    (draw_text(row, words, name, (known.unwrap_or(&none), 1)))
                }
            }))
        }
    }
}

/// A value at a time.
fn draw_point(
    seen: &Seen<'_>,
    view: &FormView<'_>,
    (before, is_optional): (Option<&Point>, bool),
) -> Markup {
    let words = seen.words;
    let mark = |field: Field<'static>| if is_optional { field.optional() } else { field };
    let source = Field::new("source", words.say("indicator-source")).optional();
    let known = before.map_or(Text::nothing(), |point| &point.source);
    html! {
        (view.number(mark(Field::new("value", words.say("indicator-value")))))
        (view.date(mark(Field::new("on", words.say("indicator-time")))))
        (draw_text(view, words, source, (known, 1)))
    }
}

fn draw_dimensions(seen: &Seen<'_>, view: &FormView<'_>, before: &[Dimension]) -> Markup {
    let words = seen.words;
    view.rows("dimensions", rows(seen, words.say("indicator-dimension")), |row, _| {
        let was = row.value(WAS);
        let known = before.iter().find(|one| one.key.as_str() == was);
        let none = Text::nothing();
        let name = Field::new("name", words.say("indicator-dimension-name"));
        let members = known.map_or(&[][..], |one| &one.members);
        html! {
            (row.hidden(WAS, was))
            (draw_text(row, words, name, (known.map_or(none, |one| &one.name), 1)))
            (row.rows("members", rows(seen, words.say("indicator-member")), |row, _| {
                let was = row.value(WAS);
                let known = members.iter().find(|one| one.key.as_str() == was);
                let name = Field::new("name", words.say("indicator-member"));
                html! {
                    (row.hidden(WAS, was))
                    (draw_text(row, words, name, (known.map_or(none, |one| &one.name), 1)))
                }
            }))
        }
    })
}

fn draw_contributions(seen: &Seen<'_>, view: &FormView<'_>, before: &[Contribution]) -> Markup {
    let words = seen.words;
    let cooperations = seen.office.list::<Cooperation>();
    let cooperations = cooperations.filter(|entry| seen.sight.sees(&entry.record)).map(|entry| {
        let of = Contributor::Cooperation(entry.id.clone());
        (of, seen.say(&entry.record.name))
    });
    let initiatives = seen.office.list::<Initiative>();
    let initiatives =
        initiatives.filter(|entry| seen.sees_in(&seen.target_of(&entry.record))).map(|entry| {
            let of = Contributor::Initiative(entry.id.clone());
            (of, seen.say(&entry.record.title))
        });
    let mut choices: Vec<Choice> = cooperations
        .chain(initiatives)
        .map(|(of, name)| Choice::new(write_contributor(&of), name))
        .collect();
    choices.sort_by(|one, other| words.compare(&one.label, &other.label));
    view.rows("contributions", rows(seen, words.say("indicator-contribution")), |row, _| {
        let was = row.value(WAS);
        let known = was.parse::<usize>().ok().and_then(|was| before.get(was));
        let how = Field::new("how", words.say("indicator-how")).optional();
        let of = Field::new("of", words.say("indicator-from"));
        html! {
            (row.hidden(WAS, was))
            (row.select(of, Some(words.say("kit-choose")), &choices))
            (draw_text(row, words, how, (known.map_or(Text::nothing(), |one| &one.how), 2)))
        }
    })
}

/// What was typed, or everything that is wrong with it.
pub(super) fn read(
    seen: &Seen<'_>,
    data: &FormData,
    before: &Indicator,
) -> Result<Indicator, Vec<Fault>> {
    let language = seen.words.language();
    let mut reader = Reader::new(seen.words, data);
    let mut record = before.clone();
    record.title = read_text(&mut reader, language, "title", &before.title);
    record.definition = read_text(&mut reader, language, "definition", &before.definition);
    record.measure = read_measure(&mut reader, language, &before.measure);
    record.better = reader.choice("better", Better::parse).unwrap_or_default();
    record.every = reader.choice("every", Every::parse).unwrap_or_default();
    record.baseline = reader.within("baseline", |reader| {
        let is_empty = reader.raw("value").is_empty() && reader.raw("on").is_empty();
        if is_empty { None } else { read_point(reader, language, before.baseline.as_ref()) }
    });
    record.targets = reader.rows("targets", |row| {
        let was = row.raw(WAS).parse::<usize>().ok();
        read_point(row, language, was.and_then(|was| before.targets.get(was)))
    });
    record.targets.sort_by_key(|target| target.on.last_day());
    record.dimensions = read_dimensions(&mut reader, language, &before.dimensions);
    record.serves = serves::read_rows(&mut reader, language, &before.serves);
    record.contributions = reader.rows("contributions", |row| {
        let was = row.raw(WAS).parse::<usize>().ok().and_then(|was| before.contributions.get(was));
        let known = was.map_or(Text::nothing(), |one| &one.how);
        let how = read_text(row, language, "how", known);
        Some(Contribution { of: row.needed_choice("of", parse_contributor)?, how })
    });
    record.unit = reader.id("unit");
    record.person = reader.id("person");
    record.closed_on = reader.date("closed_on");
    let mut faults = reader.into_faults();
    sending::check_record(&record, &mut faults);
    faults.iter_mut().for_each(lead_to_field);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

/// A step of a scale is a text in the record and a row with a name in the form.
fn lead_to_field(fault: &mut Fault) {
    let step = fault.at.strip_prefix("measure.steps[").and_then(|rest| rest.split_once(']'));
    if let Some((place, rest)) = step.filter(|(_, rest)| !rest.starts_with(".name")) {
        fault.at = format!("measure.steps[{place}].name{rest}");
    }
}

fn parse_contributor(word: &str) -> Option<Contributor> {
    match word.split_once('/')? {
        ("cooperation", id) => Id::parse(id).map(Contributor::Cooperation),
        ("initiative", id) => Id::parse(id).map(Contributor::Initiative),
        _ => None,
    }
}

fn read_measure(reader: &mut Reader<'_>, language: Language, before: &Measure) -> Measure {
    let none = Text::default();
    let (unit, steps): (&Text, &[Text]) = match before {
        Measure::Figure { unit, .. } => (unit, &[]),
        Measure::Scale { steps } => (&none, steps),
    };
    match reader.raw("measure") {
        SCALE => Measure::Scale {
            steps: reader.rows("measure.steps", |row| {
                let was = row.raw(WAS).parse::<usize>().ok().and_then(|was| steps.get(was));
                Some(read_text(row, language, "name", was.unwrap_or(Text::nothing())))
            }),
        },
        _ => Measure::Figure {
            unit: read_text(reader, language, "measure.unit", unit),
            decimals: reader
                .number_between("measure.decimals", 0, 6)
                .and_then(|decimals| u8::try_from(decimals).ok())
                .unwrap_or_default(),
            adds_up: reader.checkbox("measure.adds_up"),
        },
    }
}

fn read_point(
    reader: &mut Reader<'_>,
    language: Language,
    before: Option<&Point>,
) -> Option<Point> {
    if reader.raw("value").is_empty() {
        reader.fault(Fault::new("value", "fault-needed"));
    }
    let value = reader.decimal("value");
    let on = reader.needed_date("on");
    let known = before.map_or(Text::nothing(), |point| &point.source);
    let source = read_text(reader, language, "source", known);
    Some(Point { value: value?, on: on?, source })
}

fn read_dimensions(
    reader: &mut Reader<'_>,
    language: Language,
    before: &[Dimension],
) -> Vec<Dimension> {
    let mut dimensions = reader.rows("dimensions", |row| {
        let known = before.iter().find(|one| one.key.as_str() == row.raw(WAS));
        let none = Text::nothing();
        let name = read_text(row, language, "name", known.map_or(none, |one| &one.name));
        let old = known.map_or(&[][..], |one| &one.members);
        let mut members = row.rows("members", |row| {
            let known = old.iter().find(|one| one.key.as_str() == row.raw(WAS));
            let name = read_text(row, language, "name", known.map_or(none, |one| &one.name));
            let key = known.map_or_else(|| Slug::from_name(""), |one| one.key.clone());
            Some(DimensionMember { key, name })
        });
        for place in 0..members.len() {
            let is_old = old.iter().any(|one| one.key == members[place].key);
            if !is_old {
                let name = members[place].name.clone();
                members[place].key = sending::find_free_slug(&name, |slug| {
                    !old.iter().any(|one| one.key == *slug)
                        && !members[..place].iter().any(|one| one.key == *slug)
                });
            }
        }
        let key = known.map_or_else(|| Slug::from_name(""), |one| one.key.clone());
        Some(Dimension { key, name, members })
    });
    for place in 0..dimensions.len() {
        if !before.iter().any(|one| one.key == dimensions[place].key) {
            let name = dimensions[place].name.clone();
            dimensions[place].key = sending::find_free_slug(&name, |slug| {
                !before.iter().any(|one| one.key == *slug)
                    && !dimensions[..place].iter().any(|one| one.key == *slug)
            });
        }
    }
    dimensions
}
