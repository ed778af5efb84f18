//! Editing a cooperation, section by section.
//!
//! Who comes: an officer with a letter on the desk and ten minutes. So one section is one page,
//! what was typed is never lost (not by a fault, not by somebody who was faster, not by a database
//! that is away), and nothing but the section is touched.

mod choices;
mod conflict;
mod draft;
mod draw;
mod draw_line;
mod draw_money;
mod fill;
mod persons;
mod read;
mod read_money;
mod suggest;

pub use draft::keep as keep_draft;
pub use draw::Desk;
pub use suggest::confirm;

use super::access;
use super::{author_name, find_receipt};
use crate::cooperation::{Cooperation, Edit, Section, Sight, change_section, is_on_route};
use crate::decision::{list_unentered, with_money_of};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, People};
use spine::base::{Fault, Id, Visibility};
use spine::kit::form::{Field, FormData, FormView, Sending};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::ledger::LedgerError;
use spine::office::{CommitError, Entry, Office, Record, Refusal, write_reason};
use std::sync::Arc;

/// The field with the version the form was opened at.
const READ_AT: &str = "read_at";
/// The field with the reason.
const WHY: &str = "why";
/// The field with the reason that everybody may read.
const WHY_PUBLIC: &str = "why_public";

/// The sections that are edited in a form; files are taken in and removed one by one.
pub fn sections() -> impl Iterator<Item = Section> {
    Section::ALL.iter().copied().filter(|section| *section != Section::Attachments)
}

/// The form of a section as the record has it.
pub fn fill(words: spine::i18n::Words, section: Section, record: &Cooperation) -> FormData {
    fill::fill(words, section, record)
}

/// The record with the section as the form has it, and everything that is wrong with it.
pub fn read(
    words: spine::i18n::Words,
    section: Section,
    data: &FormData,
    base: &Cooperation,
) -> (Cooperation, Vec<Fault>) {
    read::read(words, section, data, base)
}

/// A form that is open: what it is about and what stands in it.
struct Open<'a> {
    visit: &'a Visit,
    section: Section,
    id: &'a Id<Cooperation>,
    /// The record as it was when the form was opened.
    base: &'a Cooperation,
    /// The version it was opened at.
    read_at: i64,
    data: FormData,
    faults: Vec<Fault>,
    people: Arc<People>,
    /// What the button that saves says.
    save: &'static str,
}

type At = Path<(String, String, String, String)>;

/// `GET …/cooperations/{slug}/edit/{section}`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn show(visit: Visit, Path((_, _, slug, section)): At) -> Result<Response, Failure> {
    let section = parse_section(&section)?;
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditCooperation)?;
    let kept = draft::find(&visit, &entry.id, section).await?;
    let kept = kept.filter(|_| !is_kept_by_route(&visit, entry, section));
    let people = list_people(&visit, &entry.record).await?;
    let Some(kept) = kept else {
        let granted = find_granted(&visit, entry, section);
        let record = granted.as_ref().unwrap_or(&entry.record);
        let mut data = fill::fill(visit.words, section, record);
        draw_money::turn_to(&mut data, &visit.address, granted.is_some());
        let open = Open {
            visit: &visit,
            section,
            id: &entry.id,
            base: &entry.record,
            read_at: entry.seq,
            data,
            faults: Vec::new(),
            people,
            save: visit.words.say("edit-save"),
        };
        return Ok(open.page(draw_above(&visit, entry, section)).into_response());
    };
    let (base, read_at) = find_base(&visit, entry, kept.read_at).await?;
    let open = Open {
        visit: &visit,
        section,
        id: &entry.id,
        base: &base,
        read_at,
        data: kept.data,
        faults: Vec::new(),
        people,
        save: visit.words.say("edit-save"),
    };
    let notice = draft::notice(&visit, &open.draft_address(), &kept.when);
    let above = html! { (notice) (draw_above(&visit, entry, section)) };
    Ok(open.page(above).into_response())
}

/// The record with the money of a decision that the address names: `decision=0123…`.
fn find_granted(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    section: Section,
) -> Option<Cooperation> {
    let query = visit.address.split_once('?').map_or("", |(_, query)| query);
    let asked = query.split('&').find_map(|pair| pair.strip_prefix("decision="))?;
    let missing = list_unentered(&visit.office, (&entry.id, &entry.record));
    let (decision, _) = missing.iter().find(|(decision, _)| decision.id.as_str() == asked)?;
    let is_money = section == Section::Money;
    is_money.then(|| with_money_of(&visit.office, &entry.record, decision))
}

/// What has just been done, and for the strategy what might be added.
fn draw_above(visit: &Visit, entry: &Entry<Cooperation>, section: Section) -> Markup {
    html! {
        @if let Some(done) = super::find_done(visit) { (kit::notice(done)) }
        @if section == Section::Strategy { (suggest::draw(visit, entry)) }
    }
}

/// The steps of a cooperation that walks its route here are nobody's to write.
fn is_kept_by_route(visit: &Visit, entry: &Entry<Cooperation>, section: Section) -> bool {
    section == Section::Life && is_on_route(&visit.office, &entry.id, &entry.record)
}

/// `POST …/cooperations/{slug}/edit/{section}`
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in the form.
pub async fn save(
    visit: Visit,
    Path((_, _, slug, section)): At,
    body: Bytes,
) -> Result<Response, Failure> {
    let section = parse_section(&section)?;
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditCooperation)?;
    let mut data = parse_form(&body)?;
    let is_money = section == Section::Money;
    let turned = is_money.then(|| draw_money::turn(&mut data)).flatten();
    let is_adding = data.take_added_row().is_some();
    let read_at = data.get(READ_AT).parse().unwrap_or(entry.seq);
    let (base, read_at) = find_base(&visit, entry, read_at).await?;
    let people = list_people(&visit, &entry.record).await?;
    let (id, base) = (&entry.id, base.as_ref());
    let save = visit.words.say("edit-save");
    let faults = Vec::new();
    let mut open = Open { visit: &visit, section, id, base, read_at, data, faults, people, save };
    if is_adding || turned.is_some() {
        if turned == Some(draw_money::Turned::Elsewhere) {
            open.faults = find_typed_wrong(&open);
        }
        let status = match open.faults.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let is_taken = turned == Some(draw_money::Turned::Taken);
        let told = html! {
            @if is_taken { (kit::notice(visit.words.say("money-taken"))) }
        };
        return Ok((status, open.page(told)).into_response());
    }
    let (record, mut faults) = read::read(visit.words, section, &open.data, base);
    let is_long = |field: &&str| open.data.get(field).trim().chars().count() > REASON;
    let too_long = |field: &str| Fault::new(field, "fault-too-long").with("limit", REASON);
    faults.extend([WHY, WHY_PUBLIC].into_iter().filter(is_long).map(too_long));
    if !faults.is_empty() {
        open.faults = faults;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, open.page(html! {})).into_response());
    }
    let line = |field| open.data.get(field);
    let reason = write_reason(line(WHY), visit.words.language(), line(WHY_PUBLIC));
    let edit = Edit { id: id.clone(), read_at, record: record.clone(), reason };
    let was = base.clone();
    let done =
        visit.commit(move |office| change_section(office, section, &was, edit.clone())).await;
    match done {
        Ok(receipt) => {
            draft::drop(&visit, id, section).await;
            if let Some(next) = draw_money::find_next(&open.data) {
                let address = format!("{}?done=saved&line={next}", open.address());
                return Ok(visit.see_other(&address, &receipt));
            }
            Ok(find_receipt(&visit, &record.slug, "saved", &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            open.faults = faults;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, open.page(html! {})).into_response())
        }
        Err(CommitError::Refused(Refusal::Stale { .. })) => conflict::show(open, &record).await,
        Err(CommitError::Ledger(error)) if matches!(*error, LedgerError::Unavailable(_)) => {
            let words = visit.words;
            let text = html! { p { (words.say("edit-unavailable-text")) } };
            let warning = kit::warning(words.say("edit-unavailable"), text);
            Ok((StatusCode::SERVICE_UNAVAILABLE, open.page(warning)).into_response())
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// What was typed so far and cannot be. Nothing is asked for while somebody is still writing, and
/// what the record had before is not told as theirs.
fn find_typed_wrong(open: &Open<'_>) -> Vec<Fault> {
    let (_, mut faults) = read::read(open.visit.words, open.section, &open.data, open.base);
    let before = open.base.check();
    let data = &open.data;
    // An amount counts once it is said what it is for.
    let has_amount =
        |at: &str| at.strip_suffix("kind").is_some_and(|value| data.has(&format!("{value}money")));
    faults.retain(|fault| {
        let is_typed = data.has(&fault.at) || has_amount(&fault.at);
        is_typed && !before.contains(fault)
    });
    faults
}

/// The longest reason, in characters.
const REASON: usize = 500;

fn parse_section(code: &str) -> Result<Section, Failure> {
    sections().find(|section| section.code() == code).ok_or_else(Failure::not_found)
}

fn parse_form(body: &[u8]) -> Result<FormData, Failure> {
    FormData::parse(body)
        .map_err(|fault| kit::Problem::new(kit::ProblemKind::Faults).faults(vec![fault]).into())
}

async fn list_people(visit: &Visit, record: &Cooperation) -> Result<Arc<People>, Failure> {
    let allowed = visit.may(Deed::SeeNames, &access::target(&visit.actor, record));
    Ok(match allowed {
        true => visit.house.accounts.list_people(visit.authority()).await?,
        false => Arc::default(),
    })
}

/// The record at the version a form was opened at; as it is now where that version never was.
async fn find_base(
    visit: &Visit,
    entry: &Arc<Entry<Cooperation>>,
    read_at: i64,
) -> Result<(Arc<Cooperation>, i64), Failure> {
    let now = || (Arc::new(entry.record.clone()), entry.seq);
    if read_at == entry.seq {
        return Ok(now());
    }
    let past: Option<Arc<Office>> =
        visit.house.offices.find_past(visit.authority(), read_at).await?;
    let past = past.as_ref().and_then(|office| office.find(&entry.id));
    Ok(past.map_or_else(now, |record| (Arc::new(record.clone()), read_at)))
}

impl Open<'_> {
    fn here(&self) -> String {
        self.visit.desk(&format!("/cooperations/{}", self.base.slug))
    }

    fn address(&self) -> String {
        format!("{}/edit/{}", self.here(), self.section.code())
    }

    fn draft_address(&self) -> String {
        format!("{}/draft", self.address())
    }

    fn page(&self, above: Markup) -> Markup {
        let (visit, words) = (self.visit, self.visit.words);
        let name = self.base.name.get(words.language());
        let key = if self.section == Section::Money { "money-title" } else { "edit-title" };
        let title = words.say_with(key, &[("name", name.into())]);
        visit.page(&Sheet { title: &title, part: "cooperations" }, self.main(&title, above))
    }

    fn main(&self, title: &str, above: Markup) -> Markup {
        let words = self.visit.words;
        let (register, here) = (self.visit.desk("/cooperations"), self.here());
        let name = self.base.name.get(words.language());
        let section = words.word("section", self.section.code());
        let is_money = self.section == Section::Money;
        let desk = self.desk();
        let lede = is_money.then(|| draw_money::Typed::of(&desk, &self.data).tell());
        html! {
            (kit::crumbs(words, &[(words.say("coop-register"), &register), (name, &here)], section))
            (kit::head(&Head {
                title,
                lede: lede.map(|lede| html! { (lede) }),
                actions: is_money.then(|| draw_money::add_line(words)),
                ..Head::default()
            }))
            @if !is_money { (self.index()) }
            (above)
            @if self.is_by_route() {
                (kit::warning(words.say("decide-steps-title"), html! {
                    p { (words.say("decide-steps-text")) }
                }))
            } @else { (self.form(section)) }
            // Whoever comes for one number needs the lines first and the other sections last.
            @if is_money { (self.index()) }
        }
    }

    /// The other sections of the cooperation.
    fn index(&self) -> Markup {
        let (words, here) = (self.visit.words, self.here());
        let all: Vec<(&str, String, bool)> = sections()
            .map(|other| {
                let address = format!("{here}/edit/{}", other.code());
                (words.word("section", other.code()), address, other == self.section)
            })
            .collect();
        let index: Vec<(&str, Option<usize>, &str, bool)> =
            all.iter().map(|(name, href, here)| (*name, None, href.as_str(), *here)).collect();
        kit::views(words.say("edit-sections"), &index)
    }

    fn desk(&self) -> Desk<'_> {
        let visit = self.visit;
        Desk {
            words: visit.words,
            office: &visit.office,
            people: &self.people,
            base: self.base,
            sight: Sight::of(&visit.actor, &visit.office),
            today: visit.today,
        }
    }

    fn is_by_route(&self) -> bool {
        self.section == Section::Life && is_on_route(&self.visit.office, self.id, self.base)
    }

    fn form(&self, section: &str) -> Markup {
        let (visit, words) = (self.visit, self.visit.words);
        let view = FormView::new(words, &self.data, &self.faults);
        let (address, draft) = (self.address(), self.draft_address());
        let has_account = visit.actor.account().is_some();
        let sending = Sending {
            action: &address,
            id: (self.section == Section::Money).then_some(draw_money::FORM),
            draft: has_account.then_some(draft.as_str()),
            ..Sending::default()
        };
        let desk = self.desk();
        let why = Field::new(WHY, words.say("edit-why")).help(words.say("edit-why-help"));
        let public = Field::new(WHY_PUBLIC, words.say("edit-why-public"))
            .help(words.say("edit-why-public-help"));
        view.form(
            sending,
            html! {
                (view.hidden(READ_AT, &self.read_at.to_string()))
                @if self.section != Section::Money { div.stack { h2 { (section) } } }
                (draw::fields(&desk, self.section, &self.data, &view))
                @let reasons = html! {
                    (view.text(why.optional()))
                    @if self.base.visibility == Visibility::Published {
                        (view.text(public.optional()))
                    }
                };
                @if self.section == Section::Money {
                    details.more open[self.data.has(WHY) || self.data.has(WHY_PUBLIC)] {
                        summary { (words.say("money-why")) }
                        div.more-form { (reasons) }
                    }
                } @else { (reasons) }
                div.buttons {
                    (kit::submit(self.save))
                    @if self.section == Section::Money && draw_money::has_next(&self.data) {
                        (kit::submit_as(words.say("money-save-next"), draw_money::NEXT, "1"))
                    }
                    @if has_account {
                        button.btn formaction=(draft) { (words.say("edit-save-draft")) }
                    }
                    a href=(self.here()) { (words.say("edit-cancel")) }
                }
            },
        )
    }
}

/// The fields of a section in a form of their own, for looking at them without a visit.
pub fn preview(desk: &Desk<'_>, section: Section, data: &FormData, faults: &[Fault]) -> Markup {
    let view = FormView::new(desk.words, data, faults);
    let fields = draw::fields(desk, section, data, &view);
    view.form(Sending { action: "#", ..Sending::default() }, fields)
}
