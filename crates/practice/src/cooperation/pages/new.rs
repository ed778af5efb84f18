//! Entering a cooperation that the authority has already: a few facts are enough to begin with.
//!
//! Who comes: an officer who finds one that the register lacks. So one short page, and everything
//! that can be said later is left for later. What is only an idea is proposed elsewhere.

use super::{access, field_label, find_receipt};
use crate::calls::{
    Application, StageKind, attach_new_cooperation, find_programme_of, is_anchored_for,
};
use crate::cooperation::{
    Anchor, Budget, Cooperation, CooperationKind, CooperationLink, Geography, LinkKind, Step,
    StepKind, Term, Track, find_free_slug, propose_cooperation,
};
use crate::organisation::{Unit, find_authority, list_units};
use axum::body::Bytes;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Language, NAME_LIMIT, PartialDate, Slug, Text, Visibility};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending, Width};
use spine::kit::{self, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::ledger::LedgerError;
use spine::office::{CommitError, Entry, Record, Refusal};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The field with the cooperation that the new one follows.
const FOLLOWS: &str = "follows";
/// The field with the application that was granted and that it comes of.
const APPLICATION: &str = "application";

/// The fields with how far it is, and since when.
const STEP: &str = "step";
const ON: &str = "on";

/// How far something can be that is entered by hand.
const STEPS: [StepKind; 5] = [
    StepKind::Proposed,
    StepKind::Decided,
    StepKind::Joined,
    StepKind::UnderReview,
    StepKind::Ended,
];

/// Whether this one is shown the way here: who keeps the register, in some area or in all.
pub fn may_enter(visit: &Visit) -> bool {
    let areas = find_authority(&visit.office).into_iter().flat_map(|authority| &authority.areas);
    areas
        .map(|area| access::area_of(&area.slug))
        .any(|area| visit.may(Deed::EditCooperation, &Target { area, ..Target::default() }))
}

/// `GET …/cooperations/new`
///
/// # Errors
/// 403 where the actor may not propose anything.
pub async fn show(
    visit: Visit,
    Query(asked): Query<HashMap<String, String>>,
) -> Result<Markup, Failure> {
    let mut data = FormData::new();
    data.put("language", visit.words.language().code());
    data.put_some(FOLLOWS, asked.get(FOLLOWS));
    let application = asked.get(APPLICATION).map_or("", String::as_str);
    if let Some(entry) = find_granted(&visit, application) {
        data.put(APPLICATION, &entry.id);
        data.put("name", entry.record.title.get(visit.words.language()));
        data.put("area", &entry.record.area);
        data.put("kind", CooperationKind::Project.code());
    }
    if data.get(FOLLOWS).is_empty() {
        data.put(STEP, StepKind::Joined.code());
    }
    Ok(page(&visit, &data, &[], html! {}))
}

/// `POST …/cooperations/new`
///
/// # Errors
/// 403 where the actor may not propose in that area; what is wrong with the form comes back in it.
pub async fn send(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    let data = FormData::parse(&body)
        .map_err(|fault| Problem::new(ProblemKind::Faults).faults(vec![fault]))?;
    let refuse = |status: StatusCode, faults: &[Fault], above: Markup| {
        (status, page(&visit, &data, faults, above)).into_response()
    };
    let (record, faults) = read(&visit, &data);
    if !faults.is_empty() {
        return Ok(refuse(StatusCode::UNPROCESSABLE_ENTITY, &faults, html! {}));
    }
    // One who may propose in an area only is told so before anything is written.
    let target = access::target(&visit.actor, &record);
    visit.need(Deed::Propose, &Target { anchored: true, ..target })?;
    let (id, today) = (make_id(&visit, &record), visit.today);
    let slug = record.slug.clone();
    let granted = find_granted(&visit, data.get(APPLICATION)).map(|entry| entry.id.clone());
    let done = visit
        .commit(move |office| {
            let draft = propose_cooperation(office, &id, record.clone(), today)?;
            Ok(match &granted {
                Some(granted) => attach_new_cooperation(office, draft, granted, &id),
                None => draft,
            })
        })
        .await;
    match done {
        Ok(receipt) => Ok(find_receipt(&visit, &slug, "proposed", &receipt)),
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            Ok(refuse(StatusCode::UNPROCESSABLE_ENTITY, &faults, html! {}))
        }
        Err(CommitError::Ledger(error)) if matches!(*error, LedgerError::Unavailable(_)) => {
            let words = visit.words;
            let text = html! { p { (words.say("edit-unavailable-text")) } };
            let above = kit::warning(words.say("edit-unavailable"), text);
            Ok(refuse(StatusCode::SERVICE_UNAVAILABLE, &[], above))
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// The application that was granted, where the actor may say what came of it.
fn find_granted<'v>(visit: &'v Visit, id: &str) -> Option<&'v Arc<Entry<Application>>> {
    let entry = visit.office.find_entry(&Id::<Application>::parse(id)?)?;
    let anchored = is_anchored_for(&visit.office, &entry.record, visit.actor.person());
    let area = access::area_of(&entry.record.area);
    let target = Target { area, anchored, ..Target::default() };
    let is_open = entry.record.stage() == Some(StageKind::Granted);
    (is_open && visit.may(Deed::EditApplication, &target)).then_some(entry)
}

/// The word in the address where it can be the id and is free; else one that sorts by time.
fn make_id(visit: &Visit, record: &Cooperation) -> Id<Cooperation> {
    let by_name = Id::parse(record.slug.as_str()).filter(|id| visit.office.find(id).is_none());
    let now = visit.house.offices.now(visit.authority()).as_millisecond();
    by_name.unwrap_or_else(|| Id::make(now, rand::random()))
}

/// How far it is, and since when. What is only proposed is so today.
fn read_step(form: &mut Reader<'_>, visit: &Visit) -> Option<Step> {
    let kind = form.choice(STEP, |word| StepKind::parse(word).filter(|kind| STEPS.contains(kind)));
    let on = form.date(ON);
    let kind = kind?;
    let on = on.or((kind == StepKind::Proposed).then(|| PartialDate::of_day(visit.today)));
    Some(Step { kind, on, body: None, reason: Text::default(), ground: None })
}

/// What was entered, and everything that is wrong with it.
fn read(visit: &Visit, data: &FormData) -> (Cooperation, Vec<Fault>) {
    let mut form = Reader::new(visit.words, data);
    let language = form.choice("language", parse_language);
    let language = language.unwrap_or(visit.words.language());
    let mut text = |at: &str| match form.text(at) {
        said if said.is_empty() => Text::default(),
        said => Text::new(language, said),
    };
    let (name, summary, purpose) = (text("name"), text("summary"), text("purpose"));
    let track = form.needed_choice("track", Track::parse).unwrap_or(Track::Administrative);
    let kind = form.needed_choice("kind", CooperationKind::parse);
    let area = form.needed_choice("area", Slug::parse);
    let unit: Option<Id<Unit>> = form.id("unit");
    let steps = read_step(&mut form, visit);
    let follows = find_followed(visit, data).map(|entry| entry.id.clone());
    let slug = find_free_slug(&visit.office, name.get(language));
    let record = Cooperation {
        serves: Vec::new(),
        withheld: BTreeSet::new(),
        slug,
        former_slugs: Vec::new(),
        name,
        short: None,
        track,
        kind: kind.unwrap_or(CooperationKind::Project),
        area: area.unwrap_or_else(|| Slug::from_name("none")),
        summary,
        purpose,
        expected_outcome: Text::default(),
        term: Term::NotStated,
        term_note: Text::default(),
        steps: steps.into_iter().collect(),
        anchors: unit
            .map(|unit| Anchor {
                level: Track::Administrative,
                unit: Some(unit),
                holdings: Vec::new(),
            })
            .into_iter()
            .collect(),
        seats: Vec::new(),
        budget: Budget::default(),
        funding: Vec::new(),
        programme: find_granted(visit, data.get(APPLICATION))
            .and_then(|entry| find_programme_of(&visit.office, &entry.record)),
        programme_part: Text::default(),
        partners: Vec::new(),
        geography: Geography::default(),
        links: follows
            .map(|to| CooperationLink { to, kind: LinkKind::Follows })
            .into_iter()
            .collect(),
        agreements: Vec::new(),
        notes: Vec::new(),
        attachments: Vec::new(),
        doubts: Vec::new(),
        source: Text::default(),
        visibility: Visibility::Internal,
    };
    let mut faults = form.into_faults();
    for fault in record.check() {
        // Here a text has one language, and its field no language in its name.
        let at = fault.at.split('.').next().unwrap_or_default();
        let at = if at.starts_with("steps[") { ON } else { at }.to_owned();
        if !faults.iter().any(|known| known.at == at) {
            faults.push(Fault { at, ..fault });
        }
    }
    (record, faults)
}

fn parse_language(code: &str) -> Option<Language> {
    Language::parse(code)
}

fn find_followed<'v>(
    visit: &'v Visit,
    data: &FormData,
) -> Option<&'v std::sync::Arc<spine::office::Entry<Cooperation>>> {
    let entry = visit.office.find_by_address::<Cooperation>(data.get(FOLLOWS))?;
    let target = access::target(&visit.actor, &entry.record);
    visit.may(Deed::SeeInternal, &target).then_some(entry)
}

fn page(visit: &Visit, data: &FormData, faults: &[Fault], above: Markup) -> Markup {
    let words = visit.words;
    let title = words.say("new-title");
    let register = visit.desk("/cooperations");
    let follows = find_followed(visit, data).map(|entry| {
        let name = entry.record.name.get(words.language());
        words.say_with("new-follows", &[("name", name.into())])
    });
    let granted = find_granted(visit, data.get(APPLICATION)).map(|entry| {
        let name = entry.record.title.get(words.language());
        words.say_with("apply-new-cooperation", &[("name", name.into())])
    });
    let main = html! {
        (kit::crumbs(words, &[(words.say("coop-register"), &register)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("new-lede")) }),
            ..Head::default()
        }))
        (above)
        @for from in follows.iter().chain(&granted) { p { (from) } }
        (form(visit, data, faults))
    };
    visit.page(&Sheet { title, part: "cooperations" }, main)
}

fn form(visit: &Visit, data: &FormData, faults: &[Fault]) -> Markup {
    let words = visit.words;
    let view = FormView::new(words, data, faults);
    let field = |at: &'static str| Field::new(at, field_label(words, at).unwrap_or("?"));
    let choices = |family: &str, codes: Vec<&'static str>| -> Vec<Choice> {
        codes.into_iter().map(|code| Choice::new(code, words.word(family, code))).collect()
    };
    let tracks = choices("track", Track::ALL.iter().map(|track| track.code()).collect());
    let kinds = choices("kind", CooperationKind::ALL.iter().map(|kind| kind.code()).collect());
    let choose = Some(words.say("kit-choose"));
    let authority = find_authority(&visit.office);
    let languages: Vec<Choice> = authority
        .map_or(vec![words.language()], |authority| authority.languages.clone())
        .into_iter()
        .map(|language| Choice::new(language.code(), language.own_name()))
        .collect();
    let language = Field::new("language", words.say("new-language")).width(Width::Medium);
    let unit = Field::new("unit", words.say("new-unit")).optional();
    let step = Field::new(STEP, words.say("new-step"));
    let steps = choices("step", STEPS.iter().map(|kind| kind.code()).collect());
    let on = Field::new(ON, words.say("new-on")).help(words.say("new-on-help"));
    let action = visit.desk("/cooperations/new");
    view.form(
        Sending { action: &action, ..Sending::default() },
        html! {
            (view.hidden(FOLLOWS, data.get(FOLLOWS)))
            (view.hidden(APPLICATION, data.get(APPLICATION)))
            @if languages.len() > 1 { (view.select(language, None, &languages)) }
            (view.text(field("name")))
            (view.radios(field("track"), &tracks))
            (view.select(field("kind").width(Width::Medium), choose, &kinds))
            (view.select(field("area").width(Width::Medium), choose, &list_areas(visit)))
            (view.select(step.width(Width::Medium), None, &steps))
            (view.date(on.optional()))
            (view.area(field("summary").optional(), 2))
            (view.area(field("purpose").optional(), 5))
            (view.select(unit, Some(words.say("edit-none")), &list_unit_choices(visit)))
            (kit::submit(words.say("new-send")))
        },
    )
}

/// The areas in which the actor may propose something.
pub fn list_areas(visit: &Visit) -> Vec<Choice> {
    let language = visit.words.language();
    let areas = find_authority(&visit.office).into_iter().flat_map(|authority| &authority.areas);
    areas
        .filter(|area| {
            let own = access::area_of(&area.slug);
            visit.may(Deed::Propose, &Target { area: own, anchored: true, ..Target::default() })
        })
        .map(|area| Choice::new(area.slug.as_str(), area.name.get(language)))
        .collect()
}

/// The units that are open, in the order of their tree.
pub fn list_unit_choices(visit: &Visit) -> Vec<Choice> {
    let words = visit.words;
    let language = words.language();
    let compare = |a: &Text, b: &Text| words.compare(a.get(language), b.get(language));
    let open = |place: &&crate::organisation::UnitPlace| place.unit.record.closed_on.is_none();
    list_units(&visit.office, &compare)
        .iter()
        .filter(open)
        .map(|place| {
            let name: String =
                place.unit.record.name.get(language).chars().take(NAME_LIMIT).collect();
            Choice::new(place.unit.id.as_str(), format!("{}{name}", "– ".repeat(place.depth)))
        })
        .collect()
}
