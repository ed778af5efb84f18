//! From the form to the record: a section's fields are read onto the record as it was when the form
//! was opened; all faults come at once, each at its field.

use super::fill::WAS;
use crate::cooperation::{
    Agreement, AgreementKind, Anchor, Basin, Cooperation, CooperationKind, CooperationLink, Doubt,
    DoubtKind, Geography, Holding, HoldingState, LinkKind, Note, NoteKind, Partner, PartnerRole,
    Seat, SeatKind, Section, Step, StepKind, Term, Track,
};
use crate::strategy::Serves;
use spine::base::{Fault, Id, NutsCode, PartialDate, Slug, Text};
use spine::i18n::Words;
use spine::kit::form::{FormData, Reader};
use spine::office::Record;

/// The record with the section as the form has it, and everything that is wrong with it.
pub(super) fn read(
    words: Words,
    section: Section,
    data: &FormData,
    base: &Cooperation,
) -> (Cooperation, Vec<Fault>) {
    let mut record = base.clone();
    let mut reader = Reader::new(words, data);
    let form = &mut reader;
    match section {
        Section::Basics => read_basics(form, &mut record),
        Section::Purpose => {
            record.purpose = form.text_in_languages("purpose", &base.purpose);
            record.expected_outcome =
                form.text_in_languages("expected_outcome", &base.expected_outcome);
        }
        Section::Strategy => {
            record.serves = form.rows("serves", |form| Some(read_serves(form, base)));
        }
        Section::Term => {
            record.term = form.within("term", |form| read_term(form, base.term));
            record.term_note = form.text_in_languages("term_note", &base.term_note);
        }
        Section::Life => record.steps = form.rows("steps", |form| Some(read_step(form, base))),
        Section::Money => super::read_money::read_money(form, &mut record),
        Section::People => {
            record.anchors = form.rows("anchors", |form| Some(read_anchor(form, base)));
            record.seats = form.rows("seats", |form| Some(read_seat(form, base)));
        }
        Section::Partners => {
            record.partners = form.rows("partners", |form| Some(read_partner(form, base)));
        }
        Section::Places => {
            record.geography = form.within("geography", |form| read_places(form, &base.geography));
        }
        Section::Links => record.links = form.rows("links", |form| Some(read_link(form))),
        Section::Agreements => {
            record.agreements = form.rows("agreements", |form| Some(read_agreement(form, base)));
        }
        Section::Notes => record.notes = form.rows("notes", |form| Some(read_note(form, base))),
        Section::Doubts => {
            record.doubts = form.rows("doubts", |form| Some(read_doubt(form, base)));
        }
        Section::Publication => record.source = form.text_in_languages("source", &base.source),
        Section::Attachments => {}
    }
    let mut faults = reader.into_faults();
    for fault in record.check() {
        let fault = super::read_money::place_fault(&record, fault);
        // What years say beside an amount is judged once the amount can be read.
        let amount = fault.at.strip_suffix("by_year").map(|line| format!("{line}value.money"));
        let told = |known: &Fault| known.at == fault.at || Some(&known.at) == amount.as_ref();
        let told = faults.iter().any(told);
        if Section::find(&fault.at) == Some(section) && !told {
            faults.push(fault);
        }
    }
    (record, faults)
}

/// The part of the record that a row was drawn from.
pub(super) fn find_before<'b, T>(form: &Reader<'_>, list: &'b [T]) -> Option<&'b T> {
    list.get(find_place(form.raw(WAS))?)
}

/// The place that a row had in the record, as its form says.
pub(super) fn find_place(was: &str) -> Option<usize> {
    was.parse().ok()
}

/// A text of a row, with the languages and revisions it had before.
pub(super) fn text_of(form: &mut Reader<'_>, at: &str, before: Option<&Text>) -> Text {
    form.text_in_languages(at, before.unwrap_or(&Text::default()))
}

/// The id of a record that must be chosen. Where it is not, a stand-in lets the other faults be
/// found; with a fault nothing is ever saved.
pub(super) fn needed_id<R>(form: &mut Reader<'_>, at: &str) -> Id<R> {
    let chosen = form.needed_id(at);
    chosen.unwrap_or_else(|| Id::parse("none").expect("a word of letters is an id"))
}

/// One of a list of words that must be chosen; the first stands in where it is not.
pub(super) fn needed_word<T: Copy>(
    form: &mut Reader<'_>,
    at: &str,
    all: &[T],
    parse: fn(&str) -> Option<T>,
) -> T {
    form.needed_choice(at, parse).unwrap_or(all[0])
}

fn read_serves(form: &mut Reader<'_>, base: &Cooperation) -> Serves {
    let before = find_before(form, &base.serves).map(|serves| &serves.why);
    Serves { node: needed_id(form, "node"), why: text_of(form, "why", before) }
}

fn read_basics(form: &mut Reader<'_>, record: &mut Cooperation) {
    record.name = form.text_in_languages("name", &record.name);
    record.short = form.optional_text("short");
    if form.raw("slug").is_empty() {
        form.fault(Fault::new("slug", "fault-needed"));
    }
    if let Some(slug) = form.slug("slug") {
        record.slug = slug;
    }
    record.track = needed_word(form, "track", Track::ALL, Track::parse);
    record.kind = needed_word(form, "kind", CooperationKind::ALL, CooperationKind::parse);
    if let Some(area) = form.needed_choice("area", Slug::parse) {
        record.area = area;
    }
    record.summary = form.text_in_languages("summary", &record.summary);
}

/// No cooperation is agreed for longer without somebody having looked at the year twice.
pub(super) const YEARS_AT_MOST: i16 = 60;

fn read_term(form: &mut Reader<'_>, before: Term) -> Term {
    let kind = form.raw("kind");
    if kind != "fixed" && !form.raw("to").is_empty() {
        form.fault(Fault::new("kind", "fault-end-not-fixed"));
    }
    match kind {
        "fixed" => {
            let (from, to) = (form.needed_date("from"), form.date("to"));
            if form.raw("to").is_empty() {
                form.fault(Fault::new("to", "fault-term-end-needed"));
            }
            let to_read_as = form.date("to_read_as");
            let (Some(from), Some(to)) = (from, to) else { return before };
            let term = Term::Fixed { from, to, to_read_as };
            let confirmed = form.checkbox("to.confirm") || to_read_as.is_some() || term == before;
            if to.year() - from.year() > YEARS_AT_MOST && !confirmed {
                form.fault(
                    Fault::new("to", "fault-far-end")
                        .with("end", to.year())
                        .with("years", to.year() - from.year())
                        .with("on", guess_year(from, to)),
                );
            }
            term
        }
        "ongoing" => Term::Ongoing { from: form.date("from") },
        "yearly" => Term::Yearly { from: form.date("from") },
        "recurring" => {
            let every = form.number_between("every_years", 1, 50);
            if form.raw("every_years").is_empty() {
                form.fault(Fault::new("every_years", "fault-needed"));
            }
            let every_years = every.and_then(|years| u8::try_from(years).ok()).unwrap_or(1);
            Term::Recurring { every_years, from: form.date("from") }
        }
        "planned" => {
            let months = form.number_between("months", 1, 600);
            let months = months.and_then(|months| u16::try_from(months).ok());
            Term::Planned { months, from: form.date("from") }
        }
        "not_stated" => Term::NotStated,
        _ => {
            form.fault(Fault::new("kind", "fault-choice"));
            before
        }
    }
}

/// The year that was probably meant: the same two last figures in the century of the start.
fn guess_year(from: PartialDate, to: PartialDate) -> i16 {
    let guess = from.year() / 100 * 100 + to.year() % 100;
    if guess < from.year() { guess + 100 } else { guess }
}

fn read_step(form: &mut Reader<'_>, base: &Cooperation) -> Step {
    let before = find_before(form, &base.steps);
    Step {
        kind: needed_word(form, "kind", StepKind::ALL, StepKind::parse),
        on: form.date("on"),
        body: form.id("body"),
        reason: text_of(form, "reason", before.map(|step| &step.reason)),
        ground: before.and_then(|step| step.ground.clone()),
    }
}

fn read_anchor(form: &mut Reader<'_>, base: &Cooperation) -> Anchor {
    let before = find_before(form, &base.anchors);
    Anchor {
        level: needed_word(form, "level", Track::ALL, Track::parse),
        unit: form.id("unit"),
        holdings: read_holdings(form, before.map_or(&[], |anchor| &anchor.holdings)),
    }
}

fn read_seat(form: &mut Reader<'_>, base: &Cooperation) -> Seat {
    let before = find_before(form, &base.seats);
    Seat {
        title: text_of(form, "title", before.map(|seat| &seat.title)),
        kind: needed_word(form, "kind", SeatKind::ALL, SeatKind::parse),
        holdings: read_holdings(form, before.map_or(&[], |seat| &seat.holdings)),
    }
}

fn read_holdings(form: &mut Reader<'_>, before: &[Holding]) -> Vec<Holding> {
    form.rows("holdings", |form| {
        let before = find_before(form, before);
        Some(Holding {
            state: needed_word(form, "state", HoldingState::ALL, HoldingState::parse),
            person: form.id("person"),
            post: text_of(form, "post", before.map(|holding| &holding.post)),
            from: form.date("from"),
            to: form.date("to"),
            appointed_by: form.id("appointed_by"),
            appointed_on: form.date("appointed_on"),
        })
    })
}

fn read_partner(form: &mut Reader<'_>, base: &Cooperation) -> Partner {
    let before = find_before(form, &base.partners);
    Partner {
        organisation: needed_id(form, "organisation"),
        role: needed_word(form, "role", PartnerRole::ALL, PartnerRole::parse),
        note: text_of(form, "note", before.map(|partner| &partner.note)),
    }
}

fn read_places(form: &mut Reader<'_>, before: &Geography) -> Geography {
    let mut nuts: Vec<NutsCode> = Vec::new();
    for part in form.raw("nuts").split([',', ';', ' ', '\n']).filter(|part| !part.is_empty()) {
        match NutsCode::parse(&part.to_uppercase()) {
            Some(code) if !nuts.contains(&code) => nuts.push(code),
            Some(_) => {}
            None => form.fault(Fault::new("nuts", "fault-nuts")),
        }
    }
    let mut basins = form.choices("basins", Basin::parse);
    // Boxes come in their own order; what was there before keeps its place.
    let place = |basin: &Basin| before.basins.iter().position(|known| known == basin);
    basins.sort_by_key(|basin| place(basin).unwrap_or(usize::MAX));
    Geography {
        countries: form.countries("countries"),
        nuts,
        basins,
        note: form.text_in_languages("note", &before.note),
    }
}

fn read_link(form: &mut Reader<'_>) -> CooperationLink {
    CooperationLink {
        to: needed_id(form, "to"),
        kind: needed_word(form, "kind", LinkKind::ALL, LinkKind::parse),
    }
}

fn read_agreement(form: &mut Reader<'_>, base: &Cooperation) -> Agreement {
    let before = find_before(form, &base.agreements);
    Agreement {
        kind: needed_word(form, "kind", AgreementKind::ALL, AgreementKind::parse),
        title: text_of(form, "title", before.map(|agreement| &agreement.title)),
        signed_on: form.date("signed_on"),
        expires_on: form.date("expires_on"),
    }
}

fn read_note(form: &mut Reader<'_>, base: &Cooperation) -> Note {
    let before = find_before(form, &base.notes);
    Note {
        kind: needed_word(form, "kind", NoteKind::ALL, NoteKind::parse),
        on: form.date("on"),
        text: text_of(form, "text", before.map(|note| &note.text)),
    }
}

fn read_doubt(form: &mut Reader<'_>, base: &Cooperation) -> Doubt {
    let before = find_before(form, &base.doubts);
    Doubt {
        kind: needed_word(form, "kind", DoubtKind::ALL, DoubtKind::parse),
        field: form.needed_text("field"),
        text: text_of(form, "text", before.map(|doubt| &doubt.text)),
    }
}
