//! Reads open lists of participations: CORDIS (its organisations beside its projects), partners of
//! keep.eu, and the Danish list of operations of 2007-2013. What a file is follows from its header,
//! never from its name. Of hundreds of thousands of rows only those are kept that touch us.

use super::own::{OurNames, fold_name, read_cvr};
use super::table::{Cells, Table, clean, cut, decode};
use crate::calls::{ADDRESS_LIMIT, TITLE_LIMIT, is_address};
use crate::participation::{Matched, NamedBody, Participation, ParticipationRole, Publisher};
use jiff::civil::Date;
use spine::base::{
    Currency, Fault, Id, Language, Money, NAME_LIMIT, PartialDate, Text, hash_bytes,
};
use std::collections::{HashMap, HashSet};

/// Participations that one reading keeps at most.
pub const KEPT_LIMIT: usize = 20_000;
/// Lines that one reading names at most as unreadable.
const UNREAD_LIMIT: usize = 1_000;

/// What was read from one or two files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadList {
    /// What touches us, each under the id it has for ever.
    pub found: Vec<(Id<Participation>, Participation)>,
    /// How many participations there are in all.
    pub rows: u32,
    /// The lines that could not be read.
    pub unread: Vec<u32>,
    /// The projects that touch us and of which the file of projects says nothing.
    pub without_project: u32,
}

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
            () => None,
        }
    }
}

/// Reads one or two files: `read_on` is the day.
///
/// # Errors
/// `fault-list-unknown` with the columns that were found, `fault-list-projects-only`,
/// `fault-list-two` and `fault-list-large`; a row that cannot be read is no error.
pub fn read_list(files: &[&[u8]], ours: &OurNames, read_on: Date) -> Result<ReadList, Fault> {
    let texts: Vec<_> = files.iter().map(|bytes| decode(bytes)).collect();
    let (mut main, mut projects) = (None, None);
    for (bytes, text) in files.iter().zip(&texts) {
        let table = Table::of(text);
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
    let mut reader =
        Reader { ours, read_on, file, list: ReadList::default(), seen: HashSet::new() };
    reader.list.rows = match layout {
        Some(Layout::Organisations) => table.each(|cells| reader.take_cordis(cells)),
        Some(Layout::Keep) => table.each(|cells| reader.take_keep(cells)),
        Some(Layout::Danish) => table.each(|cells| reader.take_danish(cells)),
        Some(Layout::Projects) | None => 0,
    };
    if let Some((_, projects)) = projects {
        reader.add_projects(projects);
    }
    let list = reader.list;
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
}

impl Reader<'_> {
    fn skip(&mut self, cells: &Cells<'_, '_>) {
        if self.list.unread.len() < UNREAD_LIMIT {
            self.list.unread.push(cells.row.line);
        }
    }

    /// A participation with what every list says; the rest is filled in by its list.
    fn begin(
        &self,
        cells: &Cells<'_, '_>,
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
        let named = &found.named;
        let cvr = || named.vat.as_deref().and_then(read_cvr);
        let number = named.pic.clone().filter(|pic| pic.len() == 9).or_else(cvr);
        let name = || mark_of(&[&fold_name(&named.name)]);
        let who = number.clone().unwrap_or_else(name);
        let mut id = make_id(found.publisher, project, &who);
        if number.is_some() && self.seen.contains(&id) {
            // Parts of one body share its number.
            id = make_id(found.publisher, project, &name());
        }
        if self.seen.insert(id.clone()) {
            self.list.found.push((id, found));
        }
    }

    fn take_cordis(&mut self, cells: &Cells<'_, '_>) {
        let line = |name: &str| cells.short(name, NAME_LIMIT);
        let (Some(project), Some(name), true) =
            (line("projectID"), cells.short("name", TITLE_LIMIT), cells.fits())
        else {
            return self.skip(cells);
        };
        let named = NamedBody {
            name,
            also: line("shortName"),
            town: line("city"),
            country_name: line("country"),
            pic: line("organisationID"),
            vat: line("vatNumber"),
            nuts: line("nutsCode"),
        };
        let Some(matched) = self.ours.find(&named) else { return };
        let acronym = line("projectAcronym");
        let title = Text::new(Language::En, acronym.clone().unwrap_or_else(|| project.clone()));
        let mut found = self.begin(cells, Publisher::Cordis, (title, named, matched));
        found.role = match cells.raw("role") {
            "coordinator" => Some(ParticipationRole::Lead),
            "participant" | "partner" => Some(ParticipationRole::Partner),
            "" => None,
            _ => Some(ParticipationRole::Other),
        };
        found.acronym = acronym;
        found.own_total = read_money(cells.raw("totalCost"), Currency::EUR);
        found.own_eu = read_money(cells.raw("ecContribution"), Currency::EUR);
        found.address = Some(format!("https://cordis.europa.eu/project/id/{project}"))
            .filter(|address| is_address(address));
        found.number = Some(project.clone());
        self.keep(&project, found);
    }

    /// What the file of projects says of the projects that were found.
    fn add_projects(&mut self, table: Table<'_>) {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, (_, found)) in self.list.found.iter().enumerate() {
            places.entry(found.number.clone().unwrap_or_default()).or_default().push(place);
        }
        let found = &mut self.list.found;
        table.each(|cells| {
            let Some(of_project) = places.remove(cells.raw("id")) else { return };
            for place in of_project {
                tell_project(&mut found[place].1, cells);
            }
        });
        self.list.without_project = u32::try_from(places.len()).unwrap_or(u32::MAX);
    }

    fn take_keep(&mut self, cells: &Cells<'_, '_>) {
        let line = |name: &str| cells.short(name, NAME_LIMIT);
        let title = cells.short("project_name_en", TITLE_LIMIT).or_else(|| line("project_acronym"));
        let (Some(project), Some(name), Some(title), true) =
            (line("project_id"), cells.short("partner_name", TITLE_LIMIT), title, cells.fits())
        else {
            return self.skip(cells);
        };
        let named = NamedBody {
            name,
            also: line("partner_name_en"),
            town: line("town"),
            country_name: line("country"),
            pic: line("pic"),
            vat: line("beneficiary_id"),
            nuts: None,
        };
        let Some(matched) = self.ours.find(&named) else { return };
        let title = Text::new(Language::En, title);
        let mut found = self.begin(cells, Publisher::Keep, (title, named, matched));
        found.acronym = line("project_acronym");
        found.programme_name = line("programme");
        found.role = match cells.raw("type") {
            "lead" => Some(ParticipationRole::Lead),
            "partner" => Some(ParticipationRole::Partner),
            _ => None,
        };
        (found.from, found.to) =
            (read_date(cells.raw("start_date")), read_date(cells.raw("end_date")));
        found.own_total = read_money(cells.raw("budget_eur"), Currency::EUR);
        found.own_eu = read_money(cells.raw("co_financing_eur"), Currency::EUR);
        found.address = cells.short("source_url", ADDRESS_LIMIT).filter(|it| is_address(it));
        found.number = Some(project.clone());
        self.keep(&project, found);
    }

    /// The body that the money is granted to, and the partners, which stand in one cell.
    fn take_danish(&mut self, cells: &Cells<'_, '_>) {
        let line = |name: &str| cells.short(name, NAME_LIMIT);
        let (Some(title), Some(name), true) = (
            cells.short("projekttitel", TITLE_LIMIT),
            cells.short("navn", TITLE_LIMIT),
            cells.fits(),
        ) else {
            return self.skip(cells);
        };
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
        let project = mark_of(&[cells.raw("ordning"), &fold_name(&title), cells.raw("cvr"), from]);
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
            let title = Text::new(Language::Da, title.clone());
            let mut found = self.begin(cells, Publisher::DanishOperations, (title, named, matched));
            found.role = Some(role);
            found.programme_name = tell_scheme(cells.raw("ordning"));
            found.from = read_date(from);
            found.to = read_date(cells.raw("slut_dato"));
            found.project_total = read_danish_money(cells.raw("budget"));
            found.project_eu = read_danish_money(cells.raw("eu"));
            self.keep(&project, found);
        }
    }
}

fn tell_project(found: &mut Participation, cells: &Cells<'_, '_>) {
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
    (found.from, found.to) = (read_date(cells.raw("startDate")), read_date(cells.raw("endDate")));
    found.project_total = read_money(cells.raw("totalCost"), Currency::EUR);
    found.project_eu = read_money(cells.raw("ecMaxContribution"), Currency::EUR);
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

/// The fund is hidden in a word with a letter for the region at its end: `ERDFN`.
fn tell_scheme(scheme: &str) -> Option<String> {
    let scheme = clean(scheme);
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

/// A date as lists write it; what is none is not stated.
fn read_date(text: &str) -> Option<PartialDate> {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    PartialDate::parse(day).or_else(|| {
        let mut parts = day.split(['.', '/', '-']).map(|part| part.parse::<i16>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        PartialDate::parse(&format!("{year:04}-{month:02}-{day:02}"))
    })
}

/// An amount with a point or a comma before its decimals: `1499998.0`, `642632,00`.
fn read_money(text: &str, currency: Currency) -> Option<Money> {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) {
        return None;
    }
    // The third decimal rounds: `626199.99999984` is 626,200.
    let padded = format!("{decimals:0<3}");
    let minor: i64 = format!("{whole}{}", padded.get(..2)?).parse().ok()?;
    let rounds = padded.as_bytes().get(2).is_some_and(|digit| *digit >= b'5');
    let money = Money { amount_minor: minor.checked_add(i64::from(rounds))?, currency };
    money.check("").is_none().then_some(money)
}

/// Kroner with points between thousands and a comma before the øre: `15.414.794`, `32467,02`.
fn read_danish_money(text: &str) -> Option<Money> {
    let currency = Currency::parse("DKK")?;
    read_money(&text.replace('.', ""), currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_each_list_writes_them() {
        for (text, minor) in [
            ("1499998.0", Some(149_999_800)),
            ("642632.00", Some(64_263_200)),
            ("194046,6", Some(19_404_660)),
            ("626199.99999984", Some(62_620_000)),
            ("0", Some(0)),
            ("", None),
            ("n/a", None),
            ("-5", None),
            ("99999999999999999999", None),
        ] {
            let read = read_money(text, Currency::EUR).map(|money| money.amount_minor);
            assert_eq!(read, minor, "{text}");
        }
        for (text, minor) in [("15.414.794", 1_541_479_400), ("32467,02", 3_246_702)] {
            assert_eq!(read_danish_money(text).unwrap().amount_minor, minor, "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_each_list_writes_them() {
        for (text, date) in [
            ("2024-02-01", "2024-02-01"),
            ("24.04.2014", "2014-04-24"),
            ("01/01/2015", "2015-01-01"),
            ("25.05.2020 00:00", "2020-05-25"),
            ("2011", "2011"),
        ] {
            assert_eq!(read_date(text), PartialDate::parse(date), "{text}");
        }
        for text in ["", "31.02.2014", "soon", "1.2"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn partners_in_one_cell_are_parted_at_their_full_stops() {
        let cell = "Martin Professional A/S. Volvo AB. Region Nordjylland. Nr. Nissum Skole. X,. Y";
        let parted = join_initials(cell.split_inclusive(['.', '\n']));
        let names = ["Martin Professional A/S", "Volvo AB", "Region Nordjylland"];
        assert_eq!(parted[..3], names);
        assert_eq!(parted[3..], ["Nr. Nissum Skole", "X", "Y"]);
    }
}
