//! What the pages of every kept kind look like. Pure: a reading and records in, a page out.

use super::{Kept, Reading, telling};
use crate::organisation::{User, list_users};
use maud::{Markup, html};
use spine::{
    account::{Deed, Target},
    base::Fault,
    key,
    kit::{
        Head, Sheet, crumbs, empty, facts,
        form::{Field, FormData, FormView, Sending},
        head, link_button, log, main_button, name, notice, panel, section, submit, table, warning,
        with_aside,
    },
    office::Entry,
};

/// The list of a kind.
pub(super) fn draw_all<R: Kept>(reading: &Reading) -> Markup {
    let words = reading.words();
    let place = R::PLACE;
    let add = reading
        .may_change::<R>()
        .then(|| main_button(words.say(place.add), &reading.address::<R>("/new")));
    let main = html! {
        (path_to_admin::<R>(reading, words.say(place.title)))
        (head(&Head {
            title: words.say(place.title),
            lede: Some(html! { (words.say(place.about)) }),
            actions: add,
            ..Head::default()
        }))
        (done(reading))
        @if reading.office().count::<R>() == 0 {
            (empty(words.say(place.empty), None))
        } @else {
            (R::draw_list(reading))
        }
    };
    sheet::<R>(reading, words.say(place.title), main)
}

fn sheet<R: Kept>(reading: &Reading, title: &str, main: Markup) -> Markup {
    reading.visit.page(&Sheet { title, part: R::PLACE.part }, main)
}

/// Where a list lies: below the administration, or at the top.
fn path_to_admin<R: Kept>(reading: &Reading, here: &str) -> Markup {
    let words = reading.words();
    if R::PLACE.part != "admin" {
        return html! {};
    }
    let admin = reading.visit.desk("/admin");
    crumbs(words, &[(words.say("organisation-administration"), &admin)], here)
}

/// Where a page of one record lies.
fn path<R: Kept>(reading: &Reading, entry: Option<&Entry<R>>, here: &str) -> Markup {
    let words = reading.words();
    let admin = reading.visit.desk("/admin");
    let list = reading.address::<R>("");
    let mut links = Vec::new();
    if R::PLACE.part == "admin" {
        links.push((words.say("organisation-administration"), admin.as_str()));
    }
    links.push((words.say(R::PLACE.title), list.as_str()));
    let named = entry.map(|entry| {
        let name = R::name(entry, reading);
        (name.get(words.language()).to_owned(), reading.address::<R>(&format!("/{}", entry.id)))
    });
    if let Some((name, address)) = named.as_ref().filter(|(name, _)| name != here) {
        links.push((name, address));
    }
    crumbs(words, &links, here)
}

/// What has just been done, as the address says.
pub(super) fn done(reading: &Reading) -> Markup {
    let words = reading.words();
    match reading.query().get("done") {
        "entered" => notice(words.say("organisation-done-entered")),
        "changed" => notice(words.say("organisation-done-changed")),
        "merged" => notice(words.say("organisation-done-merged")),
        "removed" => notice(words.say("organisation-done-removed")),
        "erased" => notice(words.say("organisation-done-erased")),
        _ => html! {},
    }
}

/// The page of one record.
pub(super) fn draw_one<R: Kept>(reading: &Reading, entry: &Entry<R>) -> Markup {
    let words = reading.words();
    let title = R::name(entry, reading);
    let (language, title) = title.read(words.language());
    let list = R::list_facts(entry, reading);
    let known: Vec<(&str, Markup)> =
        list.into_iter().map(|(key, value)| (words.find(key).unwrap_or(key), value)).collect();
    let aside = panel("facts", words.say("organisation-facts"), facts(&known));
    let ended = entry.record.ended_on().map(|day| {
        let day = words.partial_date(day);
        spine::kit::tag(
            spine::kit::Tone::Closed,
            &words.say_with("organisation-ended", &[("day", day.into())]),
        )
    });
    let main = html! {
        (path(reading, Some(entry), title))
        (head(&Head {
            title,
            lang: (language != words.language()).then_some(language),
            tag: ended,
            lede: entry.record.draw_lede(reading),
            actions: Some(actions(reading, entry)),
            is_object: true,
            ..Head::default()
        }))
        (done(reading))
        (with_aside(words.say("organisation-facts"), aside, html! {
            (R::draw_more(entry, reading))
            @if R::LISTS_USERS {
                (section(
                    "used", html! { (words.say("organisation-used-by")) }, used_by(reading, entry),
                ))
            }
            (section(
                "changed", html! { (words.say("organisation-changed")) },
                last_change(reading, entry),
            ))
        }))
    };
    sheet::<R>(reading, title, main)
}

fn actions<R: Kept>(reading: &Reading, entry: &Entry<R>) -> Markup {
    let words = reading.words();
    let address = |rest: &str| reading.address::<R>(&format!("/{}{rest}", entry.id));
    let may = reading.may_change::<R>();
    let closing = R::CLOSING.filter(|_| may && entry.record.ended_on().is_none());
    html! {
        @if reading.visit.may(Deed::SeeHistory, &Target::default()) {
            (link_button(words.say("organisation-history"), &address("/history")))
        }
        @if may {
            (R::draw_actions(entry, reading))
            (link_button(words.say("organisation-remove"), &address("/remove")))
            @if let Some(closing) = closing {
                (link_button(words.find(closing.button).unwrap_or_default(), &address("/close")))
            }
            (main_button(words.say("organisation-edit"), &address("/edit")))
        }
    }
}

/// What uses a record, as far as the reader may see it.
fn used_by<R: Kept>(reading: &Reading, entry: &Entry<R>) -> Markup {
    let words = reading.words();
    let users = list_users(reading.office(), &entry.id);
    let shown = telling::list_visible(reading, &users);
    if shown.is_empty() {
        return html! { p.soft { (words.say("organisation-used-by-none")) } };
    }
    html! {
        p { (telling::count_users(words, &shown)) }
        ul.listed { @for user in &shown { li { (telling::link_user(reading, user)) } } }
    }
}

fn last_change<R: Kept>(reading: &Reading, entry: &Entry<R>) -> Markup {
    let words = reading.words();
    let zone = reading.visit.house.offices.zone();
    let day = entry.changed_at.to_zoned(zone.clone()).date();
    let who = super::describe_author(words, &reading.authors, &entry.author);
    log(&[(&day.to_string(), &words.date(day), html! { (who) })])
}

/// How many use it, in a cell of a list.
pub(super) fn used_cell<R: Kept>(reading: &Reading, entry: &Entry<R>) -> Markup {
    let users = list_users(reading.office(), &entry.id);
    let shown = telling::list_visible(reading, &users);
    match shown.is_empty() {
        true => spine::kit::soft(reading.words().say("organisation-used-not")),
        false => html! { (telling::count_users(reading.words(), &shown)) },
    }
}

/// A list as a table on paper.
pub(crate) fn draw_table(
    caption: &str,
    columns: &[table::Column<'_>],
    rows: &[Vec<Markup>],
) -> Markup {
    html! { div.panel { (table::plain(caption, columns, rows)) } }
}

/// A record's name, leading to its page, with what stands below it.
pub(crate) fn name_of<R: Kept>(reading: &Reading, entry: &Entry<R>, below: &str) -> Markup {
    let title = R::name(entry, reading);
    html! {
        a href=(reading.address::<R>(&format!("/{}", entry.id))) { (name(reading.words(), &title)) }
        @if !below.is_empty() { span.sub { (below) } }
    }
}

/// The field that says: enter it although there may be one like it.
pub(super) const DESPITE: &str = "despite";

/// The form of a new record.
pub(super) fn draw_new<R: Kept>(reading: &Reading, data: &FormData, faults: &[Fault]) -> Markup {
    draw_new_beside::<R>(reading, data, faults, &[])
}

/// The form of a new record that may be there already: sent once more, it is entered.
pub(super) fn draw_new_beside<R: Kept>(
    reading: &Reading,
    data: &FormData,
    faults: &[Fault],
    twins: &[Markup],
) -> Markup {
    let words = reading.words();
    let title = words.say(R::PLACE.add);
    let enter = match twins {
        [] => key!("organisation-enter"),
        [..] => key!("organisation-enter-despite"),
    };
    let view = FormView::new(words, data, faults);
    let action = reading.address::<R>("");
    let main = html! {
        (path::<R>(reading, None, title))
        (head(&Head { title, ..Head::default() }))
        @if !twins.is_empty() {
            (warning(words.say("organisation-twins"), html! {
                ul.listed { @for twin in twins { li { (twin) } } }
                p { (words.say("organisation-twins-about")) }
            }))
        }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            @if !twins.is_empty() { (view.hidden(DESPITE, "1")) }
            (R::draw_fields(&view, reading, None))
            (reason(reading, &view))
            (buttons(reading, words.say(enter), &action))
        }))
    };
    sheet::<R>(reading, title, main)
}

/// The form filled from a record, with the version it was read at.
pub(super) fn fill_form<R: Kept>(reading: &Reading, entry: &Entry<R>) -> FormData {
    let mut data = FormData::new();
    entry.record.fill(reading.words(), &mut data);
    R::fill_beside(reading, &entry.id, &mut data);
    data.put("read_at", entry.seq);
    data
}

/// What was typed, read now: sending it again is done in knowledge of what stands there.
pub(super) fn read_now(data: &FormData, seq: i64) -> FormData {
    let mut now = FormData::new();
    for (name, value) in data.iter().filter(|(name, _)| *name != "read_at") {
        now.put(name, value);
    }
    now.put("read_at", seq);
    now
}

/// The form of a record.
pub(super) fn draw_edit<R: Kept>(
    reading: &Reading,
    entry: &Entry<R>,
    data: &FormData,
    faults: &[Fault],
) -> Markup {
    draw_form(reading, entry, data, faults, html! {})
}

fn draw_form<R: Kept>(
    reading: &Reading,
    entry: &Entry<R>,
    data: &FormData,
    faults: &[Fault],
    above: Markup,
) -> Markup {
    let words = reading.words();
    let named = R::name(entry, reading);
    let named = named.get(words.language()).to_owned();
    let title = words.say_with("organisation-edit-title", &[("name", named.into())]);
    let view = FormView::new(words, data, faults);
    let action = reading.address::<R>(&format!("/{}", entry.id));
    let main = html! {
        (path(reading, Some(entry), words.say("organisation-edit")))
        (head(&Head { title: &title, ..Head::default() }))
        (above)
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.hidden("read_at", data.get("read_at")))
            (R::draw_fields(&view, reading, Some(entry)))
            (reason(reading, &view))
            (buttons(reading, words.say("organisation-save"), &action))
        }))
    };
    sheet::<R>(reading, &title, main)
}

/// Why, for the log.
pub(super) fn reason(reading: &Reading, view: &FormView<'_>) -> Markup {
    let words = reading.words();
    let field = Field::new("reason", words.say("organisation-reason"));
    view.text(field.help(words.say("organisation-reason-help")).optional())
}

/// The button that sends, and the way back.
pub(super) fn buttons(reading: &Reading, label: &str, back: &str) -> Markup {
    html! {
        div.buttons {
            (submit(label))
            a href=(back) { (reading.words().say("organisation-cancel")) }
        }
    }
}

/// Somebody else was faster: what stands there now beside what was typed, and the form with what
/// was typed, ready to be sent again.
pub(super) fn draw_conflict<R: Kept>(
    reading: &Reading,
    now: &Entry<R>,
    typed: &R,
    data: &FormData,
) -> Markup {
    draw_form(reading, now, &read_now(data, now.seq), &[], draw_faster(reading, now, typed))
}

/// What stands there now beside what was typed, and who was faster.
pub fn draw_faster<R: spine::office::Record>(
    reading: &Reading,
    now: &Entry<R>,
    typed: &R,
) -> Markup {
    let words = reading.words();
    let zone = reading.visit.house.offices.zone();
    let named = [
        ("who", super::describe_author(words, &reading.authors, &now.author).into()),
        ("when", words.instant(now.changed_at, zone).into()),
    ];
    let title = words.say_with("organisation-conflict", &named);
    let told = telling::list_told(reading, R::KIND, &body(&now.record), &body(typed));
    html! {
        (warning(&title, html! { p { (words.say("organisation-conflict-text")) } }))
        (draw_both(reading, told))
    }
}

/// What stands there now beside what was typed.
pub(super) fn draw_both(reading: &Reading, told: Vec<super::Told>) -> Markup {
    let words = reading.words();
    let columns = [
        table::Column::new(table::Kind::Plain, words.say("organisation-column-field")),
        table::Column::new(table::Kind::Plain, words.say("organisation-conflict-now")),
        table::Column::new(table::Kind::Plain, words.say("organisation-conflict-yours")),
    ];
    let rows: Vec<Vec<Markup>> = told
        .into_iter()
        .map(|told| vec![html! { (told.field) }, told.before, told.after])
        .collect();
    html! {
        @if !rows.is_empty() {
            (draw_table(words.say("organisation-conflict-both"), &columns, &rows))
        }
        h2 { (words.say("organisation-conflict-form")) }
    }
}

/// A record as the log would hold it.
pub(super) fn body<R: spine::office::Record>(record: &R) -> serde_json::Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// The page that asks on which day a record comes to its end; none for a kind that has no end.
pub(super) fn draw_closing<R: Kept>(
    reading: &Reading,
    entry: &Entry<R>,
    data: &FormData,
    faults: &[Fault],
) -> Option<Markup> {
    let closing = R::CLOSING?;
    let words = reading.words();
    let button = words.find(closing.button).unwrap_or_default();
    let named = R::name(entry, reading);
    let title = format!("{button}: {}", named.get(words.language()));
    let view = FormView::new(words, data, faults);
    let back = reading.address::<R>(&format!("/{}", entry.id));
    let action = format!("{back}/close");
    let label = words.find(closing.label).unwrap_or_default();
    let main = html! {
        (path(reading, Some(entry), button))
        (head(&Head { title: &title, ..Head::default() }))
        p { (words.find(closing.about).unwrap_or_default()) }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.hidden("read_at", data.get("read_at")))
            (view.date(Field::new(closing.field, label)))
            (reason(reading, &view))
            (buttons(reading, button, &back))
        }))
    };
    Some(sheet::<R>(reading, &title, main))
}

/// The page that asks before a record is removed, or says by what it is used. Of a form that came
/// too late there is the reason that was typed.
pub(super) fn draw_removal<R: Kept>(
    reading: &Reading,
    entry: &Entry<R>,
    late: Option<&str>,
) -> Markup {
    let words = reading.words();
    let named = R::name(entry, reading);
    let named = named.get(words.language()).to_owned();
    let title = words.say_with("organisation-remove-title", &[("name", named.into())]);
    let users = list_users(&reading.visit.office, &entry.id);
    let back = reading.address::<R>(&format!("/{}", entry.id));
    let main = html! {
        (path(reading, Some(entry), words.say("organisation-remove")))
        (head(&Head { title: &title, ..Head::default() }))
        @if late.is_some() {
            (warning(words.say("strategy-stale"), html! {
                p { (words.say("strategy-stale-text")) }
            }))
        }
        @if users.is_empty() { (ask_removal(reading, entry, (&back, late.unwrap_or_default()))) }
        @else {
            (draw_users(reading, &users))
            p { (link_button(words.say("organisation-back"), &back)) }
        }
    };
    sheet::<R>(reading, &title, main)
}

fn ask_removal<R: Kept>(
    reading: &Reading,
    entry: &Entry<R>,
    (back, typed): (&str, &str),
) -> Markup {
    let words = reading.words();
    let mut data = FormData::new();
    data.put("read_at", entry.seq).put("reason", typed);
    let view = FormView::new(words, &data, &[]);
    let action = format!("{back}/remove");
    html! {
        p { (words.say("organisation-remove-text")) }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.hidden("read_at", data.get("read_at")))
            (reason(reading, &view))
            (buttons(reading, words.say("organisation-remove"), back))
        }))
    }
}

/// Why a record cannot be removed: what uses it.
pub(crate) fn draw_users(reading: &Reading, users: &[User]) -> Markup {
    let words = reading.words();
    let shown = telling::list_visible(reading, users);
    html! {
        p { (words.say("organisation-remove-used")) }
        @if shown.is_empty() {
            p { (words.say("organisation-remove-used-hidden")) }
        } @else {
            p { (telling::count_users(words, &shown)) }
            ul.listed { @for user in &shown { li { (telling::link_user(reading, user)) } } }
        }
    }
}
