//! Budget lines and what work is worth, kept like the other records of who there is.

use crate::funding::{BudgetLine, BudgetYear, SetAside, WorkRate, find_work_rate};
use crate::organisation::find_currency;
use crate::organisation::pages::{
    Kept, Place, Reading, draw_day, draw_name, draw_table, draw_unit, name_of,
};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, PartialDate, Text};
use spine::i18n::Words;
use spine::key;
use spine::kit::form::{Field, FormData, FormView, Reader, Rows, Width};
use spine::kit::table::{self, Column};
use spine::office::Entry;

impl Kept for BudgetLine {
    const PLACE: Place = Place {
        path: "/funding/lines",
        part: "funding",
        deed: Deed::EditBudgets,
        title: key!("funding-lines"),
        about: key!("funding-lines-about"),
        add: key!("funding-lines-add"),
        empty: key!("funding-lines-empty"),
    };

    fn fill(&self, words: Words, data: &mut FormData) {
        data.put_text("name", &self.name)
            .put_some("number", self.number.as_ref())
            .put_some("unit", self.unit.as_ref())
            .put_date(words, "closed_on", self.closed_on)
            .put_text("source", &self.source);
        for (place, year) in self.years.iter().enumerate() {
            let at = format!("years[{place}]");
            data.put(format!("{at}.was"), place)
                .put(format!("{at}.year"), year.year)
                .put_checked(format!("{at}.none"), year.granted.is_none())
                .put_money(words, format!("{at}.granted"), year.granted)
                .put_text(&format!("{at}.note"), &year.note);
        }
    }

    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self> {
        let none = Text::default();
        let name = reader.text_in_languages("name", before.map_or(&none, |line| &line.name));
        let number = reader.optional_text("number");
        let unit = reader.id("unit");
        let years = reader.rows("years", |reader| read_year(reader, before));
        let closed_on = reader.date("closed_on");
        let source = reader.text_in_languages("source", before.map_or(&none, |line| &line.source));
        Some(Self { name, number, unit, years, closed_on, source })
    }

    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup {
        let words = reading.words();
        let old = before.map(|entry| &entry.record);
        let add = words.say("funding-year-add");
        let rows = Rows { one: words.say("kit-year"), add, remove: words.say("edit-remove") };
        let none = Text::default();
        let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
        html! {
            (draw_name(form, reading, "name", words.say("organisation-field-name"),
                old.map(|line| &line.name)))
            (form.text(field("number", "funding-number").optional().width(Width::Medium)))
            (draw_unit(form, reading, "unit", words.say("funding-kept-by"), None))
            (form.rows("years", rows, |row, _| html! {
                (row.hidden("was", row.value("was")))
                (row.number(field("year", "kit-year")))
                (row.money(field("granted", "funding-set-aside"),
                    find_currency(reading.office())))
                (row.checkbox(field("none", "funding-none-budgeted")))
            }))
            (draw_day(form, "closed_on", words.say("organisation-field-closed-on")))
            (form.texts(field("source", "organisation-field-source").optional(),
                &reading.languages(), old.map_or(&none, |line| &line.source), 1))
        }
    }

    fn draw_list(reading: &Reading) -> Markup {
        let words = reading.words();
        let year = reading.visit.today.year();
        let this_year = year.to_string();
        let columns = [
            Column::new(table::Kind::Name, words.say("organisation-field-name")),
            Column::new(table::Kind::Plain, words.say("funding-number")),
            Column::new(table::Kind::Plain, words.say("funding-kept-by")),
            Column::new(table::Kind::Amount, &this_year),
        ];
        let mut lines: Vec<_> = reading.office().list::<Self>().collect();
        let name = |line: &Self| line.name.get(words.language()).to_owned();
        lines.sort_by(|one, other| words.compare(&name(&one.record), &name(&other.record)));
        let row = |entry: &Entry<Self>| {
            vec![
                name_of(reading, entry, ""),
                reading.stated(entry.record.number.as_deref()),
                reading.link_or_not(entry.record.unit.as_ref()),
                tell_set_aside(words, entry.record.find_set_aside(year)),
            ]
        };
        let rows: Vec<_> = lines.iter().map(|entry| row(entry)).collect();
        draw_table(words.say(Self::PLACE.title), &columns, &rows)
    }

    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)> {
        let line = &entry.record;
        vec![
            (key!("funding-number"), reading.stated(line.number.as_deref())),
            (key!("funding-kept-by"), reading.link_or_not(line.unit.as_ref())),
            (key!("organisation-field-source"), tell_source(reading, &line.source)),
        ]
    }

    fn draw_more(entry: &Entry<Self>, reading: &Reading) -> Markup {
        let words = reading.words();
        let columns = [
            Column::new(table::Kind::Plain, words.say("kit-year")),
            Column::new(table::Kind::Amount, words.say("funding-set-aside")),
            Column::new(table::Kind::Plain, words.say("organisation-field-note")),
        ];
        let rows = entry.record.years.iter().map(|year| {
            let link = reading.visit.desk(&format!("/funding/budget?year={}", year.year));
            vec![
                html! { a href=(link) { (year.year) } },
                tell_set_aside(words, entry.record.find_set_aside(year.year)),
                spine::kit::name(words, &year.note),
            ]
        });
        let rows: Vec<_> = rows.collect();
        html! {
            @if !rows.is_empty() {
                (table::plain(words.say("funding-set-aside"), &columns, &rows))
            }
        }
    }

    fn ended_on(&self) -> Option<PartialDate> {
        self.closed_on
    }
}

fn read_year(reader: &mut Reader<'_>, before: Option<&BudgetLine>) -> Option<BudgetYear> {
    let year = reader.number_between("year", 1900, 2200);
    let granted = reader.money("granted");
    let is_none = reader.checkbox("none");
    if reader.raw("year").is_empty() {
        reader.fault(Fault::new("year", "fault-needed"));
    }
    if is_none && granted.is_some() {
        reader.fault(Fault::new("granted", "fault-budget-both"));
    }
    if !is_none && reader.raw("granted").is_empty() {
        reader.fault(Fault::new("granted", "fault-budget-neither"));
    }
    let was = reader.raw("was").parse::<usize>().ok();
    let old = was.and_then(|was| before?.years.get(was));
    let note = old.map(|old| old.note.clone()).unwrap_or_default();
    Some(BudgetYear { year: i16::try_from(year?).ok()?, granted, note })
}

/// What a line has in a year; that nothing is budgeted and that nobody said are not 0.
fn tell_set_aside(words: Words, set_aside: SetAside) -> Markup {
    match set_aside {
        SetAside::Amount(money) => html! { (words.amount(money)) },
        SetAside::NotBudgeted => spine::kit::soft(words.word("value", "not_budgeted")),
        SetAside::NotStated => spine::kit::soft(words.word("value", "not_stated")),
    }
}

fn tell_source(reading: &Reading, source: &Text) -> Markup {
    match source.is_empty() {
        true => reading.not_stated(),
        false => spine::kit::name(reading.words(), source),
    }
}

impl Kept for WorkRate {
    const PLACE: Place = Place {
        path: "/admin/work-rates",
        part: "admin",
        deed: Deed::EditBudgets,
        title: key!("funding-work-rates"),
        about: key!("funding-work-rates-about"),
        add: key!("funding-work-rates-add"),
        empty: key!("funding-work-rates-empty"),
    };
    const LISTS_USERS: bool = false;

    fn fill(&self, words: Words, data: &mut FormData) {
        data.put_some("unit", self.unit.as_ref())
            .put_money(words, "per_hour", Some(self.per_hour))
            .put("hours_a_month", words.decimal(self.hours_a_month, 4))
            .put_date(words, "from", Some(PartialDate::of_day(self.from)))
            .put_text("source", &self.source);
    }

    fn read(reader: &mut Reader<'_>, before: Option<&Self>) -> Option<Self> {
        let none = Text::default();
        let unit = reader.id("unit");
        let per_hour = reader.needed_money("per_hour");
        if reader.raw("hours_a_month").is_empty() {
            reader.fault(Fault::new("hours_a_month", "fault-needed"));
        }
        let hours_a_month = reader.decimal("hours_a_month");
        let from = reader.needed_date("from").map(PartialDate::first_day);
        let source = reader.text_in_languages("source", before.map_or(&none, |rate| &rate.source));
        let (per_hour, hours_a_month, from) = (per_hour?, hours_a_month?, from?);
        Some(Self { unit, per_hour, hours_a_month, from, source })
    }

    fn draw_fields(form: &FormView<'_>, reading: &Reading, before: Option<&Entry<Self>>) -> Markup {
        let words = reading.words();
        let none = Text::default();
        let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
        html! {
            (draw_unit(form, reading, "unit", words.say("funding-rate-unit"), None))
            p.help { (words.say("funding-rate-unit-help")) }
            (form.money(field("per_hour", "funding-per-hour"), find_currency(reading.office())))
            (form.number(field("hours_a_month", "funding-hours-a-month")
                .help(words.say("funding-hours-a-month-help"))))
            (form.date(field("from", "funding-rate-from")))
            (form.texts(field("source", "funding-rate-source").optional(), &reading.languages(),
                before.map_or(&none, |entry| &entry.record.source), 1))
        }
    }

    fn draw_list(reading: &Reading) -> Markup {
        let words = reading.words();
        let columns = [
            Column::new(table::Kind::Name, words.say("funding-rate-unit")),
            Column::new(table::Kind::Amount, words.say("funding-per-hour")),
            Column::new(table::Kind::Amount, words.say("funding-hours-a-month")),
            Column::new(table::Kind::Plain, words.say("funding-rate-from")),
            Column::new(table::Kind::Plain, words.say("funding-rate-counts")),
        ];
        let mut rates: Vec<_> = reading.office().list::<Self>().collect();
        rates.sort_by_key(|rate| (rate.record.unit.clone(), std::cmp::Reverse(rate.record.from)));
        let row = |entry: &Entry<Self>| {
            let rate = &entry.record;
            let today = reading.visit.today;
            let now = find_work_rate(reading.office(), rate.unit.as_ref(), today);
            let counts = now.is_some_and(|now| now.unit == rate.unit && now.from == rate.from);
            vec![
                name_of(reading, entry, ""),
                html! { (words.amount(rate.per_hour)) },
                html! { (words.decimal(rate.hours_a_month, 2)) },
                html! { (words.date(rate.from)) },
                html! { @if counts { (words.say("funding-rate-now")) } @else { "–" } },
            ]
        };
        let rows: Vec<_> = rates.iter().map(|entry| row(entry)).collect();
        draw_table(words.say(Self::PLACE.title), &columns, &rows)
    }

    fn list_facts(entry: &Entry<Self>, reading: &Reading) -> Vec<(&'static str, Markup)> {
        let (rate, words) = (&entry.record, reading.words());
        let unit = match &rate.unit {
            Some(unit) => reading.link(unit),
            None => html! { (words.say("funding-rate-everybody")) },
        };
        vec![
            (key!("funding-rate-unit"), unit),
            (key!("funding-per-hour"), html! { (words.amount(rate.per_hour)) }),
            (key!("funding-hours-a-month"), html! { (words.decimal(rate.hours_a_month, 2)) }),
            (key!("funding-rate-from"), html! { (words.date(rate.from)) }),
            (key!("funding-rate-source"), tell_source(reading, &rate.source)),
        ]
    }

    /// A rate has no name of its own; it is told by whom it is for.
    fn name(entry: &Entry<Self>, reading: &Reading) -> Text {
        let words = reading.words();
        let unit = entry.record.unit.as_ref().and_then(|unit| reading.office().find(unit));
        match unit {
            Some(unit) => unit.name.clone(),
            None => Text::new(words.language(), words.say("funding-rate-everybody")),
        }
    }
}
