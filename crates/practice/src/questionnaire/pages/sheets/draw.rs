//! The pages of sheets.

use super::fill::{KindChoice, join_lines};
use super::{Kept, READ_AT, Room};
use crate::cooperation::Track;
use crate::cooperation::pages::capitalise;
use crate::questionnaire::{AnswerKind, Question, Section, SheetParts};
use maud::{Markup, html};
use spine::base::{Fault, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Rows, Sending, Width};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Head, Sheet as Page};
use spine::office::Entry;

/// The page in the administration's frame.
fn page<R: Kept>(room: &Room<R>, title: &str, parents: &[(&str, &str)], main: Markup) -> Markup {
    let words = room.visit.words;
    let admin = room.visit.desk("/admin");
    let mut path = vec![(words.say("sheet-administration"), admin.as_str())];
    path.extend(parents);
    let done = crate::cooperation::pages::find_done_as(&room.visit, "sheet-done");
    let main = html! {
        (kit::crumbs(words, &path, title))
        (main)
        @if let Some(done) = done { (kit::notice(done)) }
    };
    room.visit.page(&Page { title, part: "admin" }, main)
}

/// All of a kind.
pub(super) fn draw_all<R: Kept>(room: &Room<R>) -> Markup {
    let words = room.visit.words;
    let title = room.say(R::PLACE.title);
    let mut entries: Vec<_> = room.visit.office.list::<R>().collect();
    let parts = |entry: &Entry<R>| entry.record.to_parts();
    entries.sort_by_key(|entry| {
        let parts = parts(entry);
        (parts.track, std::cmp::Reverse(parts.valid_from.is_none()), parts.valid_from, entry.seq)
    });
    let columns = [
        Column::new(Kind::Name, words.say("sheet-title")),
        Column::new(Kind::Plain, words.say("field-track")),
        Column::new(Kind::Plain, words.say("sheet-questions")),
        Column::new(Kind::Plain, words.say("sheet-state")),
    ];
    let rows: Vec<Vec<Markup>> = entries
        .iter()
        .map(|entry| {
            let parts = parts(entry);
            let href = room.link(&format!("/{}", entry.id));
            vec![
                html! { a href=(href) { (kit::name(words, &parts.title)) } },
                html! { (capitalise(words.word("track", parts.track.code()))) },
                html! { (parts.questions.list_questions().count()) },
                html! { (say_state(room, entry, &parts)) },
            ]
        })
        .collect();
    let add = kit::main_button(room.say(R::PLACE.add), &room.link("/new"));
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (room.say(R::PLACE.about)) }),
            actions: Some(add),
            ..Head::default()
        }))
        @if rows.is_empty() { (kit::empty(room.say(R::PLACE.empty), None)) }
        @else { (table::plain(title, &columns, &rows)) }
    };
    page(room, title, &[], main)
}

/// True when a newer one of the same track has come into use: that one is asked by.
fn is_replaced<R: Kept>(room: &Room<R>, entry: &Entry<R>, parts: &SheetParts<R>) -> bool {
    room.visit.office.list::<R>().any(|other| {
        let newer = other.record.to_parts();
        newer.track == parts.track
            && newer.valid_from.is_some_and(|from| from <= room.visit.today)
            && (newer.valid_from, other.seq) > (parts.valid_from, entry.seq)
    })
}

/// "In use since 1 January 2012, locked" or "Being written".
fn say_state<R: Kept>(room: &Room<R>, entry: &Entry<R>, parts: &SheetParts<R>) -> String {
    let words = room.visit.words;
    let state = match parts.valid_from {
        None => words.say("sheet-being-written").to_owned(),
        Some(from) => {
            let named = [("day", words.date(from).into())];
            match from <= room.visit.today {
                true if is_replaced(room, entry, parts) => words.say_with("sheet-replaced", &named),
                true => words.say_with("sheet-in-use", &named),
                false => words.say_with("sheet-to-be-used", &named),
            }
        }
    };
    match room.is_used(&entry.id) {
        true => format!("{state}. {}", words.say("sheet-locked")),
        false => state,
    }
}

/// One sheet, to be read, with what may be done to it.
pub(super) fn draw_one<R: Kept>(room: &Room<R>, entry: &Entry<R>, faults: &[Fault]) -> Markup {
    let mut data = FormData::new();
    let words = room.visit.words;
    let from = entry.record.to_parts().valid_from.map(spine::base::PartialDate::of_day);
    data.put_date(words, "valid_from", from);
    draw_one_with(room, entry, (&data, faults), html! {})
}

/// The same with what was sent and what is wrong with it.
pub(super) fn draw_one_with<R: Kept>(
    room: &Room<R>,
    entry: &Entry<R>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = room.visit.words;
    let parts = entry.record.to_parts();
    let title = parts.title.get(words.language());
    let used = room.is_used(&entry.id);
    let here = |rest: &str| room.link(&format!("/{}{rest}", entry.id));
    let copy = html! {
        form method="post" action=(here("/copy")) {
            button.btn { (words.say("sheet-copy")) }
        }
        (kit::link_button(words.say("organisation-history"), &here("/history")))
        @if !used { (kit::link_button(words.say("sheet-edit"), &here("/edit"))) }
    };
    let lede = format!(
        "{}. {}",
        capitalise(words.word("track", parts.track.code())),
        say_state(room, entry, &parts)
    );
    let count = parts.questions.sections.len();
    let before = parts.replaces.as_ref().and_then(|id| room.visit.office.find_entry(id));
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (lede) }),
            actions: Some(copy),
            ..Head::default()
        }))
        (note)
        @if used {
            (kit::warning(words.say("sheet-locked"), html! { p { (room.say(R::PLACE.used)) } }))
        }
        (draw_use(room, entry, (data, faults), used))
        @for (place, section) in parts.questions.sections.iter().enumerate() {
            section.stack aria-labelledby={ "s-" (section.key) } {
                h2 id={ "s-" (section.key) } { (place + 1) ". " (kit::name(words, &section.title)) }
                @if !section.about.is_empty() { (kit::text(words, &section.about)) }
                (draw_questions(room, section))
                @if !used { (draw_section_deeds(room, entry, section, (place, count))) }
            }
        }
        @if !used {
            p { (kit::link_button(words.say("sheet-add-section"), &here("/sections/new"))) }
        }
        @if let Some(before) = before {
            p.small.soft {
                (words.say("sheet-replaces")) " "
                a href=(room.link(&format!("/{}", before.id))) {
                    (kit::name(words, before.record.title()))
                }
            }
        }
        @if !parts.source.is_empty() { p.small.soft { (kit::name(words, &parts.source)) } }
        @if !used { (draw_removal(room, entry)) }
    };
    page(room, title, &[(room.say(R::PLACE.title), &room.link(""))], main)
}

fn draw_use<R: Kept>(
    room: &Room<R>,
    entry: &Entry<R>,
    (data, faults): (&FormData, &[Fault]),
    used: bool,
) -> Markup {
    let words = room.visit.words;
    if used {
        return html! {};
    }
    let view = FormView::new(words, data, faults);
    let action = room.link(&format!("/{}/use", entry.id));
    let field = Field::new("valid_from", words.say("sheet-valid-from"))
        .help(words.say("sheet-valid-from-help"));
    view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            (view.hidden(READ_AT, &entry.seq.to_string()))
            (view.day(field))
            div.buttons { (kit::submit(words.say("sheet-use"))) }
        },
    )
}

fn draw_removal<R: Kept>(room: &Room<R>, entry: &Entry<R>) -> Markup {
    let words = room.visit.words;
    html! {
        details {
            summary { (words.say("sheet-remove")) }
            p { (words.say("sheet-remove-text")) }
            form method="post" action=(room.link(&format!("/{}/remove", entry.id))) {
                input type="hidden" name=(READ_AT) value=(entry.seq);
                button.btn { (words.say("sheet-remove-do")) }
            }
        }
    }
}

fn draw_section_deeds<R: Kept>(
    room: &Room<R>,
    entry: &Entry<R>,
    section: &Section,
    (place, count): (usize, usize),
) -> Markup {
    let words = room.visit.words;
    let name = section.title.get(words.language());
    let here = room.link(&format!("/{}/sections/{}", entry.id, section.key));
    let deeds = [
        (place > 0, "up", words.say("sheet-up")),
        (place + 1 < count, "down", words.say("sheet-down")),
        (count > 1, "out", words.say("sheet-out")),
    ];
    html! {
        div.buttons {
            a.btn href=(here) { (words.say("kit-change")) span.vh { ": " (name) } }
            @for (_, to, label) in deeds.into_iter().filter(|deed| deed.0) {
                form method="post" action={ (here) "/move" } {
                    input type="hidden" name=(READ_AT) value=(entry.seq);
                    button.btn name="to" value=(to) { (label) span.vh { ": " (name) } }
                }
            }
        }
    }
}

fn draw_questions<R: Kept>(room: &Room<R>, section: &Section) -> Markup {
    html! {
        ol.questions {
            @for question in &section.questions { li { (draw_question(room, question)) } }
        }
    }
}

fn draw_question<R: Kept>(room: &Room<R>, question: &Question) -> Markup {
    let words = room.visit.words;
    let kind = words.word("sheet-answer", KindChoice::of(&question.answer).code());
    html! {
        strong { (kit::name(words, &question.text)) }
        @if question.optional { " " span.optional { "(" (words.say("kit-optional")) ")" } }
        @if !question.help.is_empty() { p.small.soft { (kit::name(words, &question.help)) } }
        @match &question.answer {
            AnswerKind::Score { weight, anchors } => {
                p.small.soft {
                    (words.say_with("sheet-weight-of", &[("weight", (*weight).into())]))
                }
                ol.small.numbered {
                    @for anchor in anchors { li {
                        @if anchor.is_empty() { (kit::soft(words.say("sheet-between"))) }
                        @else { (kit::name(words, anchor)) }
                    } }
                }
            }
            AnswerKind::Figure { unit } => p.small.soft { (kind) ": " (kit::name(words, unit)) },
            AnswerKind::YesNo | AnswerKind::Verdict | AnswerKind::Words => p.small.soft { (kind) },
        }
    }
}

/// The form of a new sheet: what it is called and is for, and its first section.
pub(super) fn draw_new<R: Kept>(
    room: &Room<R>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = room.visit.words;
    let title = room.say(R::PLACE.add);
    let view = FormView::new(words, data, faults);
    let (action, back) = (room.link(""), room.link(""));
    let fields = html! {
        (head_fields(room, &view, None))
        div.stack { h2 { (words.say("sheet-first-section")) } }
        (section_fields(room, &view.within("section"), None))
        (buttons(room, &back))
    };
    let form = view.form(Sending { action: &action, ..Sending::default() }, fields);
    let main = html! { (kit::head(&Head { title, ..Head::default() })) (note) (form) };
    page(room, title, &[(room.say(R::PLACE.title), &room.link(""))], main)
}

/// The form of what a sheet is called and is for.
pub(super) fn draw_head_form<R: Kept>(
    room: &Room<R>,
    entry: &Entry<R>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = room.visit.words;
    let title = words.say("sheet-edit");
    let view = FormView::new(words, data, faults);
    let here = room.link(&format!("/{}", entry.id));
    let parts = entry.record.to_parts();
    let fields = html! {
        (view.hidden(READ_AT, view.value(READ_AT)))
        (head_fields(room, &view, Some(&parts)))
        (buttons(room, &here))
    };
    let form = view.form(Sending { action: &here, ..Sending::default() }, fields);
    let main = html! { (kit::head(&Head { title, ..Head::default() })) (note) (form) };
    let name = parts.title.get(words.language());
    page(room, title, &[(room.say(R::PLACE.title), &room.link("")), (name, &here)], main)
}

/// The form of a section.
pub(super) fn draw_section_form<R: Kept>(
    room: &Room<R>,
    (entry, section): (&Entry<R>, Option<&Section>),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = room.visit.words;
    let language = words.language();
    let title = section.map_or(words.say("sheet-add-section"), |one| one.title.get(language));
    let view = FormView::new(words, data, faults);
    let here = room.link(&format!("/{}", entry.id));
    let key = section.map_or(super::NEW, |section| section.key.as_str());
    let action = format!("{here}/sections/{key}");
    let fields = html! {
        (view.hidden(READ_AT, view.value(READ_AT)))
        (section_fields(room, &view, section))
        (buttons(room, &here))
    };
    let form = view.form(Sending { action: &action, ..Sending::default() }, fields);
    let main = html! { (kit::head(&Head { title, ..Head::default() })) (note) (form) };
    let name = entry.record.title().get(language);
    page(room, title, &[(room.say(R::PLACE.title), &room.link("")), (name, &here)], main)
}

fn buttons<R: Kept>(room: &Room<R>, back: &str) -> Markup {
    let words = room.visit.words;
    html! {
        div.buttons {
            (kit::submit(words.say("edit-save")))
            a href=(back) { (words.say("edit-cancel")) }
        }
    }
}

fn texts<R: Kept>(
    room: &Room<R>,
    view: &FormView<'_>,
    field: Field<'_>,
    (before, lines): (Option<&Text>, u8),
) -> Markup {
    let none = Text::default();
    let languages = room.scene().list_languages(before);
    view.texts(field, &languages, before.unwrap_or(&none), lines)
}

fn head_fields<R: Kept>(
    room: &Room<R>,
    view: &FormView<'_>,
    before: Option<&SheetParts<R>>,
) -> Markup {
    let words = room.visit.words;
    let tracks: Vec<Choice> = Track::ALL
        .iter()
        .map(|track| Choice::new(track.code(), capitalise(words.word("track", track.code()))))
        .collect();
    let source = Field::new("source", words.say("sheet-source")).optional();
    html! {
        (texts(room, view, Field::new("title", words.say("sheet-title")),
            (before.map(|parts| &parts.title), 1)))
        (view.radios(Field::new("track", words.say("field-track")), &tracks))
        (texts(room, view, source, (before.map(|parts| &parts.source), 1)))
    }
}

fn section_fields<R: Kept>(
    room: &Room<R>,
    view: &FormView<'_>,
    before: Option<&Section>,
) -> Markup {
    let words = room.visit.words;
    let key = Field::new("key", words.say("sheet-key")).help(words.say("sheet-key-help"));
    let rows = Rows {
        one: words.say("sheet-question"),
        add: words.say("sheet-add-question"),
        remove: words.say("sheet-remove-question"),
    };
    html! {
        (texts(room, view, Field::new("title", words.say("sheet-section-title")),
            (before.map(|section| &section.title), 1)))
        (texts(room, view, Field::new("about", words.say("sheet-section-about")).optional(),
            (before.map(|section| &section.about), 3)))
        (view.text(key.optional().width(Width::Medium)))
        (view.rows("questions", rows, |row, place| {
            let known = before.and_then(|section| {
                let key = row.value("key");
                section.questions.iter().find(|question| question.key.as_str() == key)
            });
            question_fields(room, row, (known, place))
        }))
    }
}

fn question_fields<R: Kept>(
    room: &Room<R>,
    row: &FormView<'_>,
    (before, place): (Option<&Question>, usize),
) -> Markup {
    let words = room.visit.words;
    let kinds: Vec<Choice> = KindChoice::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), words.word("sheet-answer", kind.code())))
        .collect();
    let (lines, unit) = match before.map(|question| &question.answer) {
        Some(AnswerKind::Score { anchors, .. }) => (Some(join_lines(anchors)), None),
        Some(AnswerKind::Figure { unit }) => (None, Some(unit.clone())),
        Some(AnswerKind::YesNo | AnswerKind::Verdict | AnswerKind::Words) | None => (None, None),
    };
    let anchors =
        Field::new("anchors", words.say("sheet-anchors")).help(words.say("sheet-anchors-help"));
    let weight = Field::new("weight", words.say("sheet-weight"));
    let order = Field::new("place", words.say("sheet-place"));
    let key = Field::new("key", words.say("sheet-key")).help(words.say("sheet-question-key-help"));
    let help = Field::new("help", words.say("sheet-help")).optional();
    html! {
        @if row.value("place").is_empty() { (row.hidden("place", &(place + 1).to_string())) }
        @else { (row.number(order)) }
        (texts(room, row, Field::new("text", words.say("sheet-question")),
            (before.map(|question| &question.text), 2)))
        (texts(room, row, help, (before.map(|question| &question.help), 2)))
        (row.select(Field::new("kind", words.say("sheet-kind")).width(Width::Medium),
            Some(words.say("kit-choose")), &kinds))
        (texts(room, row, anchors, (lines.as_ref(), 5)))
        (row.number(weight.help(words.say("sheet-weight-help")).optional()))
        (texts(room, row, Field::new("unit", words.say("sheet-unit")),
            (unit.as_ref(), 1)))
        (row.checkbox(Field::new("optional", words.say("sheet-optional"))))
        (row.text(key.optional().width(Width::Medium)))
    }
}
