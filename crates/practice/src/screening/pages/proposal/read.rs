//! What the pages of a proposal say, as the records they will be.

use crate::cooperation::{
    Anchor, Basis, Budget, Cooperation, CooperationKind, Effort, EffortUnit, FundingForm,
    FundingLine, FundingValue, Geography, Holding, HoldingState, Note, NoteKind, Partner,
    PartnerRole, Payer, Stated, Term, Track,
};
use crate::organisation::{Organisation, Unit};
use crate::strategy::{Node, Serves};
use spine::base::{Fault, Id, Language, PartialDate, Slug, Text, Visibility};
use spine::kit::Visit;
use spine::kit::form::{FormData, Reader};
use spine::office::Record;
use std::collections::BTreeSet;

/// A proposal as far as it goes, and everything that keeps it from being sent.
pub(super) struct Read {
    /// What is proposed.
    pub cooperation: Cooperation,
    /// The language it is written in.
    pub language: Language,
    /// The unit that would carry it.
    pub unit: Option<Id<Unit>>,
    /// What it costs the office a year.
    pub hours_yearly: Option<u32>,
    /// What would have to stop instead.
    pub instead: Text,
    /// What is missing or cannot be.
    pub faults: Vec<Fault>,
}

/// Reads the fields of all pages together.
pub(super) fn read(visit: &Visit, data: &FormData) -> Read {
    let mut form = Reader::new(visit.words, data);
    let language = form.choice("language", Language::parse).unwrap_or(visit.words.language());
    let write = |said: String| match said.as_str() {
        "" => Text::default(),
        said => Text::new(language, said),
    };
    let name = write(form.needed_text("name"));
    let purpose = write(form.needed_text("purpose"));
    let expected_outcome = write(form.needed_text("expected_outcome"));
    let summary = write(form.text("summary"));
    let instead = write(form.text("instead"));
    let track = form.needed_choice("track", Track::parse).unwrap_or(Track::Administrative);
    let kind = form.needed_choice("kind", CooperationKind::parse);
    let area = form.needed_choice("area", Slug::parse);
    let unit: Option<Id<Unit>> = form.needed_id("unit");
    let hours_yearly = read_hours(&mut form);
    let serves = form
        .choices("serves", Id::<Node>::parse)
        .into_iter()
        .map(|node| Serves { node, why: Text::default() })
        .collect();
    let others = write(form.text("others"));
    let cooperation = Cooperation {
        slug: Slug::from_name(name.get(language)),
        former_slugs: Vec::new(),
        name,
        short: None,
        track,
        kind: kind.unwrap_or(CooperationKind::Project),
        area: area.unwrap_or_else(|| Slug::from_name("common")),
        summary,
        purpose,
        expected_outcome,
        serves,
        withheld: BTreeSet::new(),
        term: read_term(&mut form),
        term_note: Text::default(),
        steps: Vec::new(),
        anchors: read_anchors(visit, &mut form, (unit.as_ref(), language)),
        seats: Vec::new(),
        budget: read_budget(&mut form),
        funding: read_funding(&mut form)
            .into_iter()
            .chain(hours_yearly.and_then(|hours| make_work(hours, unit.as_ref())))
            .collect(),
        programme: form.id("programme"),
        programme_part: Text::default(),
        partners: read_partners(&mut form),
        geography: Geography { countries: form.countries("countries"), ..Geography::default() },
        links: Vec::new(),
        agreements: Vec::new(),
        notes: tell_others(visit, &others).into_iter().collect(),
        attachments: Vec::new(),
        doubts: Vec::new(),
        source: Text::default(),
        visibility: Visibility::Internal,
    };
    let faults = add_own(form.into_faults(), &cooperation);
    Read { cooperation, language, unit, hours_yearly, instead, faults }
}

/// The faults of the form, and those of the record at fields that have told none of their own.
fn add_own(mut faults: Vec<Fault>, cooperation: &Cooperation) -> Vec<Fault> {
    for fault in cooperation.check() {
        let at = find_field(&fault.at, cooperation).to_owned();
        if !faults.iter().any(|known| known.at == at) {
            faults.push(Fault { at, ..fault });
        }
    }
    faults
}

/// The field in which somebody wrote what a place of the record says. Here a text has one language,
/// and its field no language in its name.
fn find_field<'a>(at: &'a str, cooperation: &Cooperation) -> &'a str {
    let line = |place: &str| {
        let place = place.split(']').next().and_then(|place| place.parse::<usize>().ok());
        place.and_then(|place| cooperation.funding.get(place)).map(|line| line.form)
    };
    match at.split(['.', '[']).next().unwrap_or_default() {
        "budget" if at.starts_with("budget.eu_rate_percent") => "eu_rate_percent",
        "budget" => "total",
        "funding" => match at.strip_prefix("funding[").and_then(line) {
            Some(FundingForm::Hours) => "hours_yearly",
            _ => "own",
        },
        "term" if at.starts_with("term.months") => "months",
        "term" => "from",
        "geography" => "countries",
        "notes" => "others",
        "anchors" => "post",
        head => head,
    }
}

/// What others than those in the register take part, as a note of the office.
fn tell_others(visit: &Visit, others: &Text) -> Option<Note> {
    let language = others.original();
    let begin = visit.words.say("proposal-others-note");
    let text = Text::new(language, format!("{begin} {}", others.get(language)));
    (!others.is_empty()).then_some(Note { kind: NoteKind::Note, on: None, text })
}

fn read_hours(form: &mut Reader<'_>) -> Option<u32> {
    if form.raw("hours_yearly").is_empty() {
        form.fault(Fault::new("hours_yearly", "fault-hours-needed"));
    }
    form.number_between("hours_yearly", 0, 1_000_000).and_then(|hours| u32::try_from(hours).ok())
}

fn read_term(form: &mut Reader<'_>) -> Term {
    let from = form.date("from");
    let months = form.number_between("months", 1, 600);
    let months = months.and_then(|months| u16::try_from(months).ok());
    match (from, months) {
        (None, None) => Term::NotStated,
        (from, months) => Term::Planned { months, from },
    }
}

fn read_partners(form: &mut Reader<'_>) -> Vec<Partner> {
    let rows = form.rows("partners", |row| row.id::<Organisation>("organisation"));
    let mut partners: Vec<Partner> = Vec::new();
    for organisation in rows {
        if !partners.iter().any(|known| known.organisation == organisation) {
            let (role, note) = (PartnerRole::Partner, Text::default());
            partners.push(Partner { organisation, role, note });
        }
    }
    partners
}

fn read_budget(form: &mut Reader<'_>) -> Budget {
    let total = form.money("total").map(|money| Stated { money, about: false, also: None });
    let eu_rate_percent = form.decimal("eu_rate_percent");
    if eu_rate_percent.is_some_and(|rate| !(0.0..=100.0).contains(&rate)) {
        form.fault(Fault::new("eu_rate_percent", "fault-percent"));
    }
    Budget { total, eu_rate_percent, ..Budget::default() }
}

/// Our own cash; nothing written is not the same as nothing.
fn read_funding(form: &mut Reader<'_>) -> Option<FundingLine> {
    let basis = form.choice("own_basis", Basis::parse).unwrap_or(Basis::PerYear);
    let money = form.money("own")?;
    let value = match money.amount_minor {
        0 => FundingValue::Nothing,
        _ => FundingValue::Amount { money, about: false, also: None, effort: None },
    };
    Some(FundingLine {
        payer: Payer::Own,
        organisation: None,
        form: FundingForm::Cash,
        value,
        basis,
        from: None::<PartialDate>,
        to: None,
        unit: None,
        budget_line: None,
        by_year: Vec::new(),
        account: Text::default(),
        decisions: Vec::new(),
        note: Text::default(),
    })
}

/// The hours as work of the unit, so that whoever weighs and decides sees what it takes.
fn make_work(hours: u32, unit: Option<&Id<Unit>>) -> Option<FundingLine> {
    let effort = Effort { count: f64::from(hours), unit: EffortUnit::Hours };
    (hours > 0).then(|| FundingLine {
        payer: Payer::Own,
        organisation: None,
        form: FundingForm::Hours,
        value: FundingValue::Work { effort, about: false },
        basis: Basis::PerYear,
        from: None,
        to: None,
        unit: unit.cloned(),
        budget_line: None,
        by_year: Vec::new(),
        account: Text::default(),
        decisions: Vec::new(),
        note: Text::default(),
    })
}

fn read_anchors(
    visit: &Visit,
    form: &mut Reader<'_>,
    (unit, language): (Option<&Id<Unit>>, Language),
) -> Vec<Anchor> {
    let post = form.text("post");
    let own = form.checkbox("myself").then(|| super::super::person_of(visit)).flatten();
    let holding = Holding {
        state: HoldingState::ForNow,
        person: own,
        post: if post.is_empty() { Text::default() } else { Text::new(language, post) },
        from: None,
        to: None,
        appointed_by: None,
        appointed_on: None,
    };
    let holdings = match holding.person.is_some() || !holding.post.is_empty() {
        true => vec![holding],
        false => Vec::new(),
    };
    unit.map(|unit| Anchor { level: Track::Administrative, unit: Some(unit.clone()), holdings })
        .into_iter()
        .collect()
}
