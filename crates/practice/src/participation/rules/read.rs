//! Reads open lists of participations: CORDIS (its organisations beside its projects), partners of
//! keep.eu, and the Danish lists of operations. What a file is follows from its header,
//! never from its name. Of hundreds of thousands of rows only those are kept that touch us.

use super::own::OurNames;
use super::table::{Cells, Table, clean, cut};
use super::values::{Slot, Unclear, Values};
use crate::calls::{ADDRESS_LIMIT, TITLE_LIMIT, is_address};
use crate::organisation::{compare_cvr, compare_pic, fold_name};
use crate::participation::{Matched, NamedBody, Participation, ParticipationRole, Publisher};
use jiff::civil::Date;
use spine::base::{Currency, Fault, Id, Language, Money, NAME_LIMIT, Text, decode, hash_bytes};
use spine::i18n::Writing;
use std::collections::{HashMap, HashSet};

/// Participations that one reading keeps at most.
pub const KEPT_LIMIT: usize = 20_000;
/// Lines that one reading names at most as unreadable.
const UNREAD_LIMIT: usize = 100_000;

/// What was read from one or two files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadList {
    /// What touches us, each under the id it has for ever.
    pub found: Vec<(Id<Participation>, Participation)>,
    /// How many participations there are in all.
    pub rows: u32,
    /// The lines that could not be read.
    pub unread: Vec<u32>,
    /// The cells of lines that touch us that say something, but no amount and no date that can be
    /// understood; what they should have said is not stated.
    pub unclear: Vec<Unclear>,
    /// The lines of the file of projects that could not be read.
    pub unread_projects: Vec<u32>,
    /// The projects that touch us and of which the file of projects says nothing.
    pub without_project: u32,
}

/// What the Danish list calls its columns since 2014, in two languages at once, and before.
const DANISH_COLUMNS: [(&str, &str); 9] = [
    ("Projektitel / Operation name", "projekttitel"),
    ("Startdato / Operation start date", "start_dato"),
    ("Slutdato / Operation end date", "slut_dato"),
    ("Budget / Budget", "budget"),
    ("EU-medfinansiering / Union co-financing", "eu"),
    ("Fond / Fund", "fond"),
    ("Kontraktansvarlig partner / Beneficiary name", "navn"),
    ("Bynavn / City name", "bynavn"),
    ("Partere / Project partners", "parter"),
];

/// What a file can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Organisations,
    Projects,
    Keep,
    Danish,
}

impl Layout {
    fn of(table: &Table<'_>) -> Option<Self> {
        let has = |names: &[&str]| table.has(names);
        match () {
            () if has(&["projectID", "organisationID", "name", "role"]) => {
                Some(Self::Organisations)
            }
            () if has(&["id", "acronym", "title", "startDate"]) => Some(Self::Projects),
            () if has(&["project_id", "programme", "partner_name"]) => Some(Self::Keep),
            () if has(&["projekttitel", "ordning", "cvr", "navn"]) => Some(Self::Danish),
            () if has(&["projekttitel", "fond", "navn", "parter"]) => Some(Self::Danish),
            () => None,
        }
    }
}

/// Reads one or two files: `read_on` is the day.
///
/// # Errors
/// `fault-list-no-table`, `fault-list-unknown` with the columns found, `fault-list-projects-only`,
/// `fault-list-two` and `fault-list-large`; a row that cannot be read is no error.
pub fn read_list(files: &[&[u8]], ours: &OurNames, read_on: Date) -> Result<ReadList, Fault> {
    let texts: Vec<_> = files.iter().map(|bytes| decode(bytes)).collect();
    let (mut main, mut projects) = (None, None);
    for (bytes, text) in files.iter().zip(&texts) {
        // A workbook and a page are no table, however many signs in them part others.
        let is_text = !text.contains('\0') && !text.trim_start().starts_with(['<', '{', '[']);
        let table = Table::of(text).renamed(&DANISH_COLUMNS);
        if !is_text || table.columns().len() < 2 {
            return Err(Fault::new("file", "fault-list-no-table"));
        }
        let place = match Layout::of(&table) {
            None => return Err(unknown(&table)),
            Some(Layout::Projects) => &mut projects,
            Some(_) => &mut main,
        };
        if place.replace((hash_bytes(bytes), table)).is_some() {
            return Err(Fault::new("file", "fault-list-two"));
        }
    }
    let Some((file, table)) = main else {
        return Err(Fault::new("file", "fault-list-projects-only"));
    };
    let layout = Layout::of(&table);
    let values = match layout {
        // It writes 15.414.794 for fifteen million kroner.
        Some(Layout::Danish) => Values::new(false, Currency::DKK, Writing::grouped_by('.')),
        Some(_) | None => Values::new(false, Currency::EUR, Writing::default()),
    };
    let (list, seen) = (ReadList::default(), HashSet::new());
    let mut reader = Reader { ours, read_on, file, list, seen, values };
    reader.list.rows = match layout {
        Some(Layout::Organisations) => table.each(|cells| reader.take_cordis(cells)),
        Some(Layout::Keep) => table.each(|cells| reader.take_keep(cells)),
        Some(Layout::Danish) => table.each(|cells| reader.take_danish(cells)),
        Some(Layout::Projects) | None => 0,
    };
    let unclear = reader.values.settle(&mut reader.list.found);
    let mut list = ReadList { unclear, ..reader.list };
    if let Some((_, projects)) = projects {
        add_projects(&mut list, projects);
    }
    match list.found.len() > KEPT_LIMIT {
        true => Err(Fault::new("file", "fault-list-large").with("limit", KEPT_LIMIT)),
        false => Ok(list),
    }
}

fn unknown(table: &Table<'_>) -> Fault {
    let columns = cut(&table.columns().join(", "), 300);
    Fault::new("file", "fault-list-unknown").with("columns", columns)
}

struct Reader<'o> {
    ours: &'o OurNames,
    read_on: Date,
    file: String,
    list: ReadList,
    seen: HashSet<Id<Participation>>,
    values: Values,
}

impl Reader<'_> {
    fn skip(&mut self, cells: &Cells<'_>) {
        name_unread(&mut self.list.unread, cells);
    }

    /// A participation with what every list says; the rest is filled in by its list.
    fn begin(
        &self,
        cells: &Cells<'_>,
        publisher: Publisher,
        (title, named, matched): (Text, NamedBody, Matched),
    ) -> Participation {
        Participation {
            publisher,
            number: None,
            title,
            acronym: None,
            programme_name: None,
            call_name: None,
            from: None,
            to: None,
            project_total: None,
            project_eu: None,
            named,
            role: None,
            own_total: None,
            own_eu: None,
            address: None,
            read_on: self.read_on,
            file: Some(self.file.clone()),
            line: Some(cells.row.line),
            matched,
            answer: None,
            source: Text::default(),
        }
    }

    /// Keeps what was found under an id that the same row has in every reading.
    fn keep(&mut self, project: &str, found: Participation) {
        if self.list.found.len() > KEPT_LIMIT {
            // One too many is enough to say so.
            return self.values.forget(self.list.found.len());
        }
        let named = &found.named;
        let cvr = || named.vat.as_deref().and_then(compare_cvr);
        let number = named.pic.as_deref().and_then(compare_pic).or_else(cvr);
        let name = || mark_of(&[&fold_name(&named.name)]);
        let who = number.clone().unwrap_or_else(name);
        let mut id = make_id(found.publisher, project, &who);
        if number.is_some() && self.seen.contains(&id) {
            // Parts of one body share its number.
            id = make_id(found.publisher, project, &name());
        }
        match self.seen.insert(id.clone()) {
            true => self.list.found.push((id, found)),
            false => self.values.forget(self.list.found.len()),
        }
    }

    fn take_cordis(&mut self, cells: &Cells<'_>) {
        let line = |name: &str| cells.short(name, NAME_LIMIT);
        let (Some(project), Some(name), true) =
            (cells.number("projectID", NAME_LIMIT), cells.short("name", TITLE_LIMIT), cells.fits())
        else {
            return self.skip(cells);
        };
        let named = NamedBody {
            name,
            also: line("shortName"),
            town: line("city"),
            country_name: line("country"),
            pic: cells.number("organisationID", NAME_LIMIT),
            vat: line("vatNumber"),
            nuts: line("nutsCode"),
        };
        self.values.observe(cells, &["totalCost", "ecContribution"]);
        let Some(matched) = self.ours.find(&named) else { return };
        let (acronym, place) = (line("projectAcronym"), self.list.found.len());
        let title = Text::new(Language::En, acronym.clone().unwrap_or_else(|| project.clone()));
        let mut found = self.begin(cells, Publisher::Cordis, (title, named, matched));
        found.role = match cells.raw("role") {
            "coordinator" => Some(ParticipationRole::Lead),
            "participant" | "partner" => Some(ParticipationRole::Partner),
            "" => None,
            _ => Some(ParticipationRole::Other),
        };
        found.acronym = acronym;
        let (total, eu) = ((place, own_total as Slot), (place, own_eu as Slot));
        found.own_total = self.values.amount(total, cells, "totalCost");
        found.own_eu = self.values.amount(eu, cells, "ecContribution");
        found.address = Some(format!("https://cordis.europa.eu/project/id/{project}"))
            .filter(|address| is_address(address));
        found.number = Some(project.clone());
        self.keep(&project, found);
    }

    fn take_keep(&mut self, cells: &Cells<'_>) {
        let line = |name: &str| cells.short(name, NAME_LIMIT);
        let title = cells.short("project_name_en", TITLE_LIMIT).or_else(|| line("project_acronym"));
        let (Some(project), Some(name), Some(title), true) = (
            cells.number("project_id", NAME_LIMIT),
            cells.short("partner_name", TITLE_LIMIT),
            title,
            cells.fits(),
        ) else {
            return self.skip(cells);
        };
        let named = NamedBody {
            name,
            also: line("partner_name_en"),
            town: line("town"),
            country_name: line("country"),
            pic: cells.number("pic", NAME_LIMIT),
            vat: line("beneficiary_id"),
            nuts: None,
        };
        self.values.observe(cells, &["budget_eur", "co_financing_eur"]);
        let Some(matched) = self.ours.find(&named) else { return };
        let place = self.list.found.len();
        let title = Text::new(Language::En, title);
        let mut found = self.begin(cells, Publisher::Keep, (title, named, matched));
        found.acronym = line("project_acronym");
        found.programme_name = line("programme");
        found.role = match cells.raw("type") {
            "lead" => Some(ParticipationRole::Lead),
            "partner" => Some(ParticipationRole::Partner),
            _ => None,
        };
        found.from = self.values.date(cells, "start_date");
        found.to = self.values.date(cells, "end_date");
        let (total, eu) = ((place, own_total as Slot), (place, own_eu as Slot));
        found.own_total = self.values.amount(total, cells, "budget_eur");
        found.own_eu = self.values.amount(eu, cells, "co_financing_eur");
        found.address = cells.short("source_url", ADDRESS_LIMIT).filter(|it| is_address(it));
        found.number = Some(project.clone());
        self.keep(&project, found);
    }

    /// The body that the money is granted to, and the partners, which stand in one cell.
    fn take_danish(&mut self, cells: &Cells<'_>) {
        let line = |name: &str| cells.short(name, NAME_LIMIT);
        let (Some(title), Some(name), true) = (
            cells.short("projekttitel", TITLE_LIMIT),
            cells.short("navn", TITLE_LIMIT),
            cells.fits(),
        ) else {
            return self.skip(cells);
        };
        self.values.observe(cells, &["budget", "eu"]);
        // The list is Denmark's; it does not say so in each row.
        let country_name = Some("DK".to_owned());
        let beneficiary = NamedBody {
            name,
            town: line("bynavn"),
            country_name: country_name.clone(),
            vat: line("cvr"),
            ..NamedBody::default()
        };
        let from = cells.raw("start_dato");
        let scheme = [cells.raw("ordning"), cells.raw("fond")].concat();
        let project = mark_of(&[&scheme, &fold_name(&title), cells.raw("cvr"), from]);
        let parts = cells.raw("parter").split_inclusive(['.', '\n']);
        let partners = join_initials(parts).into_iter().map(|name| NamedBody {
            name: cut(&name, TITLE_LIMIT),
            country_name: country_name.clone(),
            ..NamedBody::default()
        });
        let bodies = std::iter::once((beneficiary, ParticipationRole::Beneficiary))
            .chain(partners.map(|named| (named, ParticipationRole::Partner)));
        for (named, role) in bodies {
            let Some(matched) = self.ours.find(&named) else { continue };
            let place = self.list.found.len();
            let title = Text::new(Language::Da, title.clone());
            let mut found = self.begin(cells, Publisher::DanishOperations, (title, named, matched));
            found.role = Some(role);
            found.programme_name = tell_scheme(&scheme);
            found.from = self.values.date(cells, "start_dato");
            found.to = self.values.date(cells, "slut_dato");
            let (total, eu) = ((place, project_total as Slot), (place, project_eu as Slot));
            found.project_total = self.values.amount(total, cells, "budget");
            found.project_eu = self.values.amount(eu, cells, "eu");
            self.keep(&project, found);
        }
    }
}

/// Names the lines of a row that could not be read, all of them.
fn name_unread(unread: &mut Vec<u32>, cells: &Cells<'_>) {
    let left = UNREAD_LIMIT.saturating_sub(unread.len());
    unread.extend((cells.row.line..=cells.row.last_line).take(left));
}

fn own_total(found: &mut Participation) -> &mut Option<Money> {
    &mut found.own_total
}

fn own_eu(found: &mut Participation) -> &mut Option<Money> {
    &mut found.own_eu
}

fn project_total(found: &mut Participation) -> &mut Option<Money> {
    &mut found.project_total
}

fn project_eu(found: &mut Participation) -> &mut Option<Money> {
    &mut found.project_eu
}

/// What the file of projects says of the projects that were found.
fn add_projects(list: &mut ReadList, table: Table<'_>) {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, (_, found)) in list.found.iter().enumerate() {
        places.entry(found.number.clone().unwrap_or_default()).or_default().push(place);
    }
    let mut values = Values::new(true, Currency::EUR, Writing::default());
    table.each(|cells| {
        if !cells.fits() {
            return name_unread(&mut list.unread_projects, cells);
        }
        values.observe(cells, &["totalCost", "ecMaxContribution"]);
        for place in
            places.remove(&cells.number("id", NAME_LIMIT).unwrap_or_default()).into_iter().flatten()
        {
            tell_project((place, &mut list.found[place].1), cells, &mut values);
        }
    });
    list.unclear.extend(values.settle(&mut list.found));
    list.without_project = u32::try_from(places.len()).unwrap_or(u32::MAX);
}

fn tell_project(
    (place, found): (usize, &mut Participation),
    cells: &Cells<'_>,
    values: &mut Values,
) {
    let line = |name: &str| cells.short(name, NAME_LIMIT);
    if let Some(title) = cells.short("title", TITLE_LIMIT) {
        found.title = Text::new(Language::En, title);
    }
    if let Some(acronym) = line("acronym") {
        found.acronym = Some(acronym);
    }
    let parts = [line("frameworkProgramme"), line("legalBasis")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    found.programme_name = (!parts.is_empty()).then(|| cut(&parts.join(", "), NAME_LIMIT));
    found.call_name = line("topics").or_else(|| line("masterCall")).or_else(|| line("subCall"));
    found.from = values.date(cells, "startDate");
    found.to = values.date(cells, "endDate");
    let (total, eu) = ((place, project_total as Slot), (place, project_eu as Slot));
    found.project_total = values.amount(total, cells, "totalCost");
    found.project_eu = values.amount(eu, cells, "ecMaxContribution");
}

/// Partners end in a full stop each; so does a short word within a name (`Nr.`).
fn join_initials<'t>(parts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut names = Vec::new();
    let mut open = String::new();
    for part in parts {
        open.push_str(part);
        let last = part.trim_end_matches(['.', '\n', ' ']).rsplit(' ').next().unwrap_or_default();
        if part.ends_with('.') && is_shortened(last) {
            continue;
        }
        let name = clean(open.trim_end_matches(['.', ',', ' ', '\n']));
        open.clear();
        if !name.is_empty() {
            names.push(name);
        }
    }
    let name = clean(open.trim_end_matches(['.', ',', ' ']));
    if !name.is_empty() {
        names.push(name);
    }
    names
}

/// True for a letter or a shortened word (`Nr`), not for a form of company (`AB`).
fn is_shortened(word: &str) -> bool {
    let letters = word.chars().count();
    let is_form = letters == 2 && word.chars().all(char::is_uppercase);
    (1..=2).contains(&letters) && word.chars().all(char::is_alphabetic) && !is_form
}

/// The fund is hidden in a word with a letter for the region at its end: `ERDFN`; since 2014 it is
/// a letter of its own.
fn tell_scheme(scheme: &str) -> Option<String> {
    let scheme = clean(scheme);
    match scheme.as_str() {
        "R" => return Some("ERDF 2014–2020".to_owned()),
        "S" => return Some("ESF 2014–2020".to_owned()),
        _ => {}
    }
    let fund = ["ERDF", "ESF"].into_iter().find(|fund| scheme.starts_with(fund));
    match fund {
        Some(fund) => Some(format!("{fund} 2007–2013 ({scheme})")),
        None => Some(scheme).filter(|scheme| !scheme.is_empty()),
    }
}

/// A mark of some words, the same in every reading.
fn mark_of(words: &[&str]) -> String {
    hash_bytes(words.join("\n").as_bytes()).chars().take(12).collect()
}

fn make_id(publisher: Publisher, project: &str, who: &str) -> Id<Participation> {
    let of = match publisher {
        Publisher::Cordis => "cordis",
        Publisher::Keep => "keep",
        Publisher::DanishOperations => "dk",
    };
    let readable = Id::parse(&format!("{of}-{project}-{who}"));
    let marked = || Id::parse(&format!("{of}-{}", mark_of(&[project, who])));
    readable.or_else(marked).expect("a word, a hyphen and hexadecimal digits are an id")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partners_in_one_cell_are_parted_at_their_full_stops() {
        let cell = "Martin Professional A/S. Volvo AB. Region Nordjylland. Nr. Nissum Skole. X,. Y";
        let parted = join_initials(cell.split_inclusive(['.', '\n']));
        let names = ["Martin Professional A/S", "Volvo AB", "Region Nordjylland"];
        assert_eq!(parted[..3], names);
        assert_eq!(parted[3..], ["Nr. Nissum Skole", "X", "Y"]);
    }
}
