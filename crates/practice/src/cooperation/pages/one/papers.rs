//! What is on paper: agreements, files, notes, what the source says wrongly, what happened, and
//! where the facts come from.

use super::Scene;
use super::more::Part;
use crate::cooperation::{
    Agreement, Attachment, Event, EventKind, Finding, Note, Section, is_on_route, list_events,
    list_findings,
};
use maud::{Markup, html};
use spine::base::Visibility;
use spine::kit;
use spine::kit::form::FormData;

/// So many notes are read at once.
const FEW: usize = 2;

/// The parts that have something.
pub(super) fn list(scene: &Scene<'_>) -> Vec<Part> {
    let parts = [agreements(scene), files(scene), notes(scene), Some(history(scene))];
    parts.into_iter().flatten().collect()
}

/// Those that everybody may read.
pub(super) fn list_public(scene: &Scene<'_>) -> Vec<Part> {
    [agreements(scene), files(scene)].into_iter().flatten().collect()
}

/// Agreements and letters of intent.
fn agreements(scene: &Scene<'_>) -> Option<Part> {
    let (words, record) = (scene.words, scene.record());
    if record.agreements.is_empty() {
        return None;
    }
    let tell = |agreement: &Agreement| {
        let dates = [("coop-signed", agreement.signed_on), ("coop-expires", agreement.expires_on)];
        let dates: Vec<String> = dates
            .into_iter()
            .filter_map(|(key, on)| {
                Some(words.say_with(key, &[("date", words.partial_date(on?).into())]))
            })
            .collect();
        html! {
            li {
                (words.word("agreement", agreement.kind.code()))
                @if !agreement.title.is_empty() { ": " (kit::name(words, &agreement.title)) }
                @if !dates.is_empty() { span.sub { (dates.join(", ")) } }
            }
        }
    };
    let told = html! { ul.serves { @for agreement in &record.agreements { (tell(agreement)) } } };
    let title = words.word("section", "agreements");
    Some(Part::new("agreements", title, told).changed_at(scene, Section::Agreements))
}

/// Files, and the form to add one.
fn files(scene: &Scene<'_>) -> Option<Part> {
    let (words, record) = (scene.words, scene.record());
    let shown =
        |file: &&Attachment| scene.allowed.see_internal || file.visibility == Visibility::Published;
    let files: Vec<&Attachment> = record.attachments.iter().filter(shown).collect();
    let told = html! {
        ul.serves { @for file in &files { (file_line(scene, file)) } }
        @if scene.allowed.edit { (add_file(scene)) }
    };
    let title = words.word("section", "attachments");
    (!files.is_empty()).then(|| Part::new("files", title, told))
}

/// The form to add a file, folded.
pub(super) fn add_file(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    html! {
        details.more {
            summary { (words.say("coop-add-file")) }
            (super::super::files::draw(words, &scene.here("/files"), &FormData::new(), &[]))
        }
    }
}

fn file_line(scene: &Scene<'_>, file: &Attachment) -> Markup {
    let words = scene.words;
    let address = scene.here(&format!("/files/{}", file.hash));
    let title = scene.teller().text(&file.title);
    let name = if title.is_empty() { file.file_name.as_str() } else { title };
    html! {
        li {
            a href=(address) { (name) }
            span.sub {
                (file.file_name) ", " (tell_size(scene, file.size_bytes)) ", "
                (words.word("visibility", match file.visibility {
                    Visibility::Internal => "internal",
                    Visibility::Published => "published",
                }))
            }
            @if scene.unread.contains(&file.hash) {
                p.small {
                    (words.say("coop-file-unread"))
                }
                @if scene.allowed.edit {
                    form method="post" action={ (address) "/read" } {
                        button.btn {
                            (words.say("coop-file-read-again")) span.vh { ": " (name) }
                        }
                    }
                }
            }
            @if scene.allowed.edit {
                form method="post" action={ (address) "/remove" } {
                    button.btn { (words.say("coop-remove-file")) span.vh { ": " (name) } }
                }
            }
        }
    }
}

/// A size as people know it: 1.2 MB.
#[allow(clippy::cast_precision_loss, reason = "files are at most some megabytes")]
fn tell_size(scene: &Scene<'_>, bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", scene.words.decimal(bytes as f64 / 1e3, 0)),
        _ => format!("{} MB", scene.words.decimal(bytes as f64 / 1e6, 1)),
    }
}

/// Notes, meetings and visits: for the office only.
fn notes(scene: &Scene<'_>) -> Option<Part> {
    let (words, record) = (scene.words, scene.record());
    if !scene.allowed.see_internal || record.notes.is_empty() {
        return None;
    }
    let told = html! {
        ol.log { @for note in &record.notes { (tell_note(scene, note)) } }
    };
    let part = Part::new(
        "notes",
        words.word("section", "notes"),
        html! {
            span.sample { (words.word("visibility", "internal")) }
        },
    );
    let part = match record.notes.len() > FEW {
        true => {
            let count = [("count", record.notes.len().into())];
            part.with_rest(words.say_with("coop-show-all", &count), told)
        }
        false => Part { content: html! { (part.content) (told) }, is_wide: true, ..part },
    };
    Some(part.changed_at(scene, Section::Notes))
}

fn tell_note(scene: &Scene<'_>, note: &Note) -> Markup {
    let words = scene.words;
    html! {
        li {
            @if let Some(on) = note.on {
                time datetime=(on) { (words.partial_date(on)) }
            } @else {
                span { (words.word("note", note.kind.code())) }
            }
            div {
                @if note.on.is_some() {
                    span.soft { (words.word("note", note.kind.code())) }
                }
                (kit::text(words, &note.text))
            }
        }
    }
}

/// What the source says wrongly: kept as stated, with the reading used.
pub(super) fn doubts(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let findings = list_findings(scene.office, scene.record(), scene.today);
    let wrong: Vec<&Finding> = findings.iter().filter(|f| f.field().is_some()).collect();
    if wrong.is_empty() {
        return html! {};
    }
    scene.section(
        "doubts",
        words.say("coop-doubts"),
        Section::Doubts,
        html! {
            p.small.soft { (words.say("coop-doubts-why")) }
            ul.serves { @for finding in wrong { li { (tell_doubt(scene, finding)) } } }
        },
    )
}

fn tell_doubt(scene: &Scene<'_>, finding: &Finding) -> Markup {
    let words = scene.words;
    let (kind, said, reading) = match finding {
        Finding::ImplausibleDate { stated, read_as, doubt, .. } => {
            let reading = stated.map(|stated| match read_as {
                Some(read_as) => words.say_with(
                    "coop-read-as",
                    &[
                        ("stated", words.partial_date(stated).into()),
                        ("read", words.partial_date(*read_as).into()),
                    ],
                ),
                None => words
                    .say_with("coop-stated-only", &[("stated", words.partial_date(stated).into())]),
            });
            ("date", doubt, reading)
        }
        Finding::ImplausibleAmount { doubt, .. } => ("amount", doubt, None),
        Finding::SourcesDiffer { doubt, .. } => ("sources_differ", doubt, None),
        Finding::EndsWithinYear(_)
        | Finding::MissingFacts(_)
        | Finding::NoOwner
        | Finding::VacantSeat(_)
        | Finding::AgreementExpires { .. } => return html! {},
    };
    let field = finding.field().and_then(|field| super::super::field_label(words, field));
    html! {
        (kit::flag(words.word("doubt", kind)))
        @if let Some(field) = field { " " span.soft { (field) } }
        @match said {
            Some(said) => (kit::text(words, said)),
            None => p { (words.say("coop-doubt-computed")) },
        }
        @if let Some(reading) = reading { p { (reading) } }
    }
}

/// Who changed the record last, where its facts come from, and the dated facts of its life.
fn history(scene: &Scene<'_>) -> Part {
    let (words, record, entry) = (scene.words, scene.record(), scene.entry);
    let by = super::super::author_name(words, scene.names, &entry.author);
    let changed = words.say_with(
        "coop-last-changed",
        &[("when", words.instant(entry.changed_at, scene.zone).into()), ("who", by.into())],
    );
    let told = html! {
        @if scene.allowed.see_history {
            p {
                (changed) " "
                a.on-screen href=(scene.here("/history")) { (words.say("coop-all-changes")) }
            }
        }
        @if !record.source.is_empty() {
            p { (words.say("field-source")) ": " (kit::name(words, &record.source)) }
        }
    };
    let part = Part::new("history", words.say("coop-history"), told);
    let part = match tell_events(scene) {
        Some((latest, log)) => part.with_rest(latest, log),
        None => part,
    };
    match is_on_route(scene.office, &scene.entry.id, record) {
        true => part,
        false => part.changed_at(scene, Section::Life),
    }
}

/// What happened, and above it in a sentence what happened last.
fn tell_events(scene: &Scene<'_>) -> Option<(String, Markup)> {
    let words = scene.words;
    let events = list_events(scene.record());
    let told: Vec<(String, String, Markup)> = events
        .iter()
        .map(|event| {
            let what = tell_event(scene, event);
            (event.on.to_string(), words.partial_date(event.on), html! { (what) })
        })
        .collect();
    let rows: Vec<(&str, &str, Markup)> =
        told.iter().map(|(iso, when, what)| (iso.as_str(), when.as_str(), what.clone())).collect();
    let last = events.iter().find(|event| event.on.first_day() <= scene.today);
    let last = last.or(events.first())?;
    let named = [
        ("date", words.partial_date(last.on).into()),
        ("what", tell_event(scene, last).into()),
        ("count", events.len().into()),
    ];
    Some((words.say_with("coop-latest", &named), kit::log(&rows)))
}

fn tell_event(scene: &Scene<'_>, event: &Event) -> String {
    let words = scene.words;
    let body = event.body.as_ref().map(|body| scene.teller().name(body));
    let agreement = |kind: crate::cooperation::AgreementKind| words.word("agreement", kind.code());
    match event.kind {
        EventKind::Step(step) => {
            let step = words.word("step", step.code());
            body.map_or(step.to_owned(), |body| format!("{step}: {body}"))
        }
        EventKind::Funded => {
            words.say_with("coop-event-funded", &[("body", body.unwrap_or_default().into())])
        }
        EventKind::DecidedAndFunded => {
            let named = [("body", body.unwrap_or_default().into())];
            words.say_with("coop-event-decided-funded", &named)
        }
        EventKind::Started if event.on.first_day() > scene.today => {
            words.say("coop-event-starts").to_owned()
        }
        EventKind::Started => words.say("coop-event-started").to_owned(),
        EventKind::Ends if event.on.last_day() < scene.today => {
            words.say("coop-event-ended").to_owned()
        }
        EventKind::Ends => words.say("coop-event-ends").to_owned(),
        EventKind::Signed(kind) => {
            words.say_with("coop-event-signed", &[("what", agreement(kind).into())])
        }
        EventKind::Expires(kind) => {
            words.say_with("coop-event-expires", &[("what", agreement(kind).into())])
        }
    }
}
