//! The authority itself: its names, languages, currency, colour and areas.

use super::{Reading, draw, fields, handlers::read_form, history, logo, telling};
use crate::organisation::{
    Area, Authority, AuthorityKind, Change, change_record, find_authority, find_contrast_on_white,
};
use axum::{
    body::Bytes,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use spine::{
    account::{Deed, Target},
    base::{Currency, Fault, Id, Language, NutsCode, Slug, Text},
    i18n::Words,
    kit::{
        Failure, Head, Sheet, Visit, crumbs, facts,
        form::{Choice, Field, FormData, FormView, Reader, Rows, Sending, Width},
        head, link_button, main_button, name, panel, section, table, text, warning, with_aside,
    },
    office::{CommitError, Entry, Record, Refusal},
};
use std::sync::Arc;

const PATH: &str = "/admin/authority";

pub(super) fn get_entry(visit: &Visit) -> Result<Arc<Entry<Authority>>, Failure> {
    let id = Id::parse(Authority::ID).ok_or_else(Failure::not_found)?;
    visit.office.find_entry(&id).cloned().ok_or_else(Failure::not_found)
}

fn sheet(reading: &Reading, title: &str, main: Markup) -> Markup {
    reading.visit.page(&Sheet { title, part: "admin" }, main)
}

fn path(reading: &Reading, here: &str) -> Markup {
    let words = reading.words();
    let admin = reading.visit.desk("/admin");
    crumbs(words, &[(words.say("organisation-administration"), &admin)], here)
}

/// `GET …/admin/authority`
pub async fn show_authority(visit: Visit) -> Result<Markup, Failure> {
    let reading = Reading::of(visit).await?;
    let words = reading.words();
    let known = find_authority(reading.office()).ok_or_else(Failure::not_found)?;
    let title = words.say("organisation-authority");
    let languages: Vec<&str> = known.languages.iter().map(|l| words.language_name(*l)).collect();
    let list = [
        (
            words.say("organisation-field-kind"),
            html! { (words.word("authority", known.kind.code())) },
        ),
        (words.say("organisation-field-called"), name(words, &known.called)),
        (words.say("organisation-field-country"), html! { (words.country(known.country)) }),
        (
            words.say("organisation-field-nuts"),
            reading.stated(known.nuts.as_ref().map(NutsCode::code)),
        ),
        (words.say("organisation-field-languages"), html! { (words.list(&languages)) }),
        (words.say("organisation-field-currency"), html! { (known.currency.code()) }),
        (words.say("organisation-field-accent"), tell_accent(words, &known.accent)),
        (words.say("organisation-field-source"), name(words, &known.source)),
        (words.say("organisation-field-contact"), text(words, &known.contact)),
    ];
    let may =
        reading.visit.as_of.is_none() && reading.visit.may(Deed::EditAuthority, &Target::default());
    let history = reading.visit.desk(&format!("{PATH}/history"));
    let main = html! {
        (path(&reading, title))
        (head(&Head {
            title: known.name.get(words.language()),
            lede: Some(html! { (words.say("organisation-authority-about")) }),
            actions: Some(html! {
                (link_button(words.say("organisation-history"), &history))
                @if may {
                    (main_button(
                        words.say("organisation-edit"),
                        &reading.visit.desk(&format!("{PATH}/edit")),
                    ))
                }
            }),
            is_object: true,
            ..Head::default()
        }))
        (draw::done(&reading))
        (with_aside(
            words.say("organisation-facts"),
            panel("facts", words.say("organisation-facts"), facts(&list)),
            html! {
                (section(
                    "areas",
                    html! { (words.say("organisation-field-areas")) },
                    draw_areas(&reading, known),
                ))
                (logo::draw_section(&reading, known))
            },
        ))
    };
    Ok(sheet(&reading, title, main))
}

/// The colour and how well it can be read.
fn tell_accent(words: Words, accent: &str) -> Markup {
    let contrast = find_contrast_on_white(accent).unwrap_or_default();
    let told = words.say_with(
        "organisation-accent-contrast",
        &[("contrast", words.decimal(contrast, 1).into())],
    );
    html! { (accent) span.sub { (told) } }
}

/// The areas, each with how many units and cooperations it has.
fn draw_areas(reading: &Reading, known: &Authority) -> Markup {
    let words = reading.words();
    let columns = [
        table::Column::new(table::Kind::Plain, words.say("organisation-field-name")),
        table::Column::new(table::Kind::Plain, words.say("organisation-field-slug")),
        table::Column::new(table::Kind::Plain, words.say("organisation-used-by")),
    ];
    let rows: Vec<Vec<Markup>> = known
        .areas
        .iter()
        .map(|area| {
            vec![
                name(words, &area.name),
                html! { (area.slug) },
                html! { (count_uses(reading, &area.slug)) },
            ]
        })
        .collect();
    table::plain(words.say("organisation-field-areas"), &columns, &rows)
}

fn count_uses(reading: &Reading, area: &Slug) -> String {
    let words = reading.words();
    let office = reading.office();
    let of_units = office.list::<crate::organisation::Unit>();
    let units = of_units.filter(|unit| unit.record.area.as_ref() == Some(area)).count();
    let of_register = office.list::<crate::cooperation::Cooperation>();
    let cooperations = of_register
        .filter(|entry| &entry.record.area == area && reading.may_see(&entry.record))
        .count();
    let mut told = Vec::new();
    if cooperations > 0 {
        told.push(
            words.say_with("organisation-count-cooperation", &[("count", cooperations.into())]),
        );
    }
    if units > 0 {
        told.push(words.say_with("organisation-count-unit", &[("count", units.into())]));
    }
    if told.is_empty() { words.say("organisation-used-not").to_owned() } else { words.list(&told) }
}

/// `GET …/admin/authority/history`
pub async fn show_authority_history(visit: Visit) -> Result<Markup, Failure> {
    let reading = Reading::of(visit).await?;
    let words = reading.words();
    let (admin, own) = (reading.visit.desk("/admin"), reading.visit.desk(PATH));
    let links = [
        (words.say("organisation-administration"), admin.as_str()),
        (words.say("organisation-authority"), own.as_str()),
    ];
    let of = (Authority::KIND, Authority::ID);
    let story = history::Story { of, within: (Authority::KIND, &[]), path: &links, part: "admin" };
    history::draw_history(&reading, &story).await
}

/// `GET …/admin/authority/edit`
pub async fn edit_authority(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let reading = Reading::of(visit).await?;
    let entry = get_entry(&reading.visit)?;
    let mut data = fill(reading.words(), &entry.record);
    data.put("read_at", entry.seq);
    Ok(draw_form(&reading, &entry, &data, &[], html! {}))
}

/// `POST …/admin/authority`
pub async fn change_authority(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let mut data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let entry = get_entry(visit)?;
    if data.take_added_row().is_some() {
        return Ok(draw_form(&reading, &entry, &data, &[], html! {}).into_response());
    }
    let again = |faults: &[Fault]| {
        let page = draw_form(&reading, &entry, &data, faults, html! {});
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let record = match read(reading.words(), &data, &entry.record) {
        Ok(record) => record,
        Err(faults) => return again(&faults),
    };
    let typed = record.clone();
    let read_at = data.get("read_at").parse().unwrap_or(0);
    let reason = data.get("reason").trim().to_owned();
    let change = Change { id: entry.id.clone(), read_at, record, reason };
    match visit.commit(move |office| change_record(office, &change)).await {
        Ok(receipt) => Ok(visit.see_other(&visit.desk(&format!("{PATH}?done=changed")), &receipt)),
        Err(CommitError::Refused(Refusal::Faults(faults))) => again(&faults),
        Err(CommitError::Refused(Refusal::Stale { .. })) => {
            let newest = visit.house.offices.find(visit.authority()).await?;
            let newest = newest.ok_or_else(Failure::not_found)?;
            let now = newest.find_entry(&entry.id).cloned().ok_or_else(Failure::not_found)?;
            let page = draw_conflict(&reading, &now, &typed, &data);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

fn draw_conflict(
    reading: &Reading,
    now: &Entry<Authority>,
    typed: &Authority,
    data: &FormData,
) -> Markup {
    let words = reading.words();
    let (here, mine) = (draw::body(&now.record), draw::body(typed));
    let told = telling::list_told(reading, Authority::KIND, &here, &mine);
    let above = html! {
        (warning(words.say("organisation-conflict-authority"), html! {
            p { (words.say("organisation-conflict-text")) }
        }))
        (draw::draw_both(reading, told))
    };
    draw_form(reading, now, &draw::read_now(data, now.seq), &[], above)
}

pub(super) fn fill(words: Words, known: &Authority) -> FormData {
    let mut data = FormData::new();
    data.put_text("name", &known.name)
        .put("kind", known.kind.code())
        .put_text("called", &known.called)
        .put("country", known.country.code())
        .put_some("nuts", known.nuts.as_ref().map(NutsCode::code))
        .put("currency", known.currency.code())
        .put("accent", &known.accent)
        .put_text("source", &known.source)
        .put_text("contact", &known.contact);
    for (place, language) in known.languages.iter().enumerate() {
        data.put("languages", language.code());
        if place == 0 {
            data.put("working", language.code());
        }
    }
    for (place, area) in known.areas.iter().enumerate() {
        let number = i64::try_from(place + 1).unwrap_or(i64::MAX);
        data.put(format!("areas[{place}].slug"), &area.slug)
            .put(format!("areas[{place}].known"), &area.slug)
            .put(format!("areas[{place}].order"), words.number(number))
            .put_text(&format!("areas[{place}].name"), &area.name);
    }
    data
}

/// The record in the form, or everything that is wrong with it.
pub(super) fn read(
    words: Words,
    data: &FormData,
    before: &Authority,
) -> Result<Authority, Vec<Fault>> {
    let mut reader = Reader::new(words, data);
    let name = reader.text_in_languages("name", &before.name);
    let kind = reader.needed_choice("kind", AuthorityKind::parse).unwrap_or(before.kind);
    let called = reader.text_in_languages("called", &before.called);
    let country = reader.country("country").unwrap_or(before.country);
    let nuts = match reader.optional_text("nuts") {
        None => None,
        Some(code) => {
            let parsed = NutsCode::parse(&code.to_ascii_uppercase());
            if parsed.is_none() {
                reader.fault(Fault::new("nuts", "fault-nuts"));
            }
            parsed
        }
    };
    let working = reader.choice("working", Language::parse);
    let mut languages = reader.choices("languages", Language::parse);
    // The working language stands first, and is written in whether or not its box is ticked.
    if let Some(working) = working {
        languages.retain(|language| *language != working);
        languages.insert(0, working);
    }
    let currency = reader.needed_choice("currency", Currency::parse).unwrap_or(before.currency);
    let accent = reader.needed_text("accent").to_ascii_uppercase();
    let areas = read_areas(&mut reader, before);
    let source = reader.text_in_languages("source", &before.source);
    let contact = reader.text_in_languages("contact", &before.contact);
    let record = Authority {
        name,
        kind,
        called,
        country,
        nuts,
        languages,
        currency,
        accent,
        areas,
        source,
        contact,
        logo: before.logo.clone(),
        own_bodies: before.own_bodies.clone(),
    };
    let mut faults = reader.into_faults();
    for fault in record.check() {
        if !faults.iter().any(|known| known.at == fault.at) {
            faults.push(fault);
        }
    }
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

/// The areas in the order of their numbers. A new one without a word for addresses gets the one
/// nearest to its name.
fn read_areas(reader: &mut Reader<'_>, before: &Authority) -> Vec<Area> {
    let none = Text::default();
    let mut numbered: Vec<(i64, Area)> = reader.rows("areas", |row| {
        let known = row.slug("known");
        let area = known.as_ref().and_then(|slug| before.find_area(slug));
        let name = row.text_in_languages("name", area.map_or(&none, |area| &area.name));
        let order = row.number("order").unwrap_or(i64::MAX);
        let from_name = || Slug::from_name(name.get(name.original()));
        let slug = known.or_else(|| row.slug("slug")).unwrap_or_else(from_name);
        Some((order, Area { slug, name }))
    });
    numbered.sort_by_key(|(order, _)| *order);
    numbered.into_iter().map(|(_, area)| area).collect()
}

fn draw_form(
    reading: &Reading,
    entry: &Entry<Authority>,
    data: &FormData,
    faults: &[Fault],
    above: Markup,
) -> Markup {
    let words = reading.words();
    let title = words.say("organisation-authority-edit");
    let view = FormView::new(words, data, faults);
    let action = reading.visit.desk(PATH);
    let main = html! {
        (path(reading, title))
        (head(&Head { title, ..Head::default() }))
        (above)
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.hidden("read_at", data.get("read_at")))
            (draw_fields(&view, reading, &entry.record))
            (draw::reason(reading, &view))
            (draw::buttons(reading, words.say("organisation-save"), &action))
        }))
    };
    sheet(reading, title, main)
}

fn draw_fields(form: &FormView<'_>, reading: &Reading, known: &Authority) -> Markup {
    let words = reading.words();
    let kinds = AuthorityKind::ALL.iter().map(|kind| kind.code());
    let languages: Vec<Choice> = Language::ALL
        .iter()
        .map(|language| Choice::new(language.code(), words.language_name(*language)))
        .collect();
    let currencies: Vec<Choice> =
        Currency::OFFERED.iter().map(|code| Choice::new(*code, *code)).collect();
    let name = words.say("organisation-field-name");
    let called = Field::new("called", words.say("organisation-field-called"));
    html! {
        (fields::draw_name(form, reading, "name", name, Some(&known.name)))
        (form.texts(
            called.help(words.say("organisation-called-help")).optional(),
            &reading.languages(), &known.called, 1,
        ))
        (form.radios(
            Field::new("kind", words.say("organisation-field-kind")),
            &fields::list_codes(words, "authority", kinds),
        ))
        (form.country(Field::new("country", words.say("organisation-field-country"))))
        (form.text(Field::new("nuts", words.say("organisation-field-nuts"))
            .help(words.say("organisation-nuts-help")).optional().width(Width::Short)))
        (form.select(
            Field::new("working", words.say("organisation-field-working")).width(Width::Medium),
            None, &languages,
        ))
        (form.checkboxes(
            Field::new("languages", words.say("organisation-field-languages")), &languages,
        ))
        (form.select(
            Field::new("currency", words.say("organisation-field-currency")).width(Width::Short),
            None, &currencies,
        ))
        (form.text(Field::new("accent", words.say("organisation-field-accent"))
            .help(words.say("organisation-accent-help")).width(Width::Medium)))
        h2 { (words.say("organisation-field-areas")) }
        p { (words.say("organisation-areas-help")) }
        (draw_area_rows(form, reading, known))
        (form.texts(
            Field::new("source", words.say("organisation-field-source"))
                .help(words.say("organisation-source-help")).optional(),
            &reading.languages(), &known.source, 3,
        ))
        (form.texts(
            Field::new("contact", words.say("organisation-field-contact"))
                .help(words.say("organisation-contact-help")).optional(),
            &reading.languages(), &known.contact, 4,
        ))
    }
}

fn draw_area_rows(form: &FormView<'_>, reading: &Reading, known: &Authority) -> Markup {
    let words = reading.words();
    let texts = Rows {
        one: words.say("organisation-field-area"),
        add: words.say("organisation-area-add"),
        remove: words.say("organisation-area-remove"),
    };
    form.rows("areas", texts, |row, _| {
        let slug = row.value("known");
        let area = Slug::parse(slug).and_then(|slug| known.find_area(&slug));
        html! {
            @if slug.is_empty() {
                (row.text(Field::new("slug", words.say("organisation-field-slug"))
                    .help(words.say("organisation-slug-help")).optional().width(Width::Medium)))
            } @else {
                (row.hidden("known", slug))
            }
            (fields::draw_name(
                row, reading, "name", words.say("organisation-field-name"), area.map(|a| &a.name),
            ))
            (row.number(Field::new("order", words.say("organisation-field-order")).optional()))
        }
    })
}
