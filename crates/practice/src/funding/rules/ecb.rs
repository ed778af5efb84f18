//! Reading the reference rates as the European Central Bank publishes them: a table with the newest
//! day first, a column for each currency, `N/A` where one has no rate, and a comma at the end of
//! every line.

use crate::deeds::ManyDeed;
use crate::funding::{Rate, ReferenceRates};
use jiff::civil::Date;
use spine::base::{Currency, Fault, Id, Language, Text};
use spine::office::{Draft, Office, Refusal};
use std::collections::{BTreeMap, BTreeSet};

/// More currencies than anybody publishes.
const CURRENCIES: usize = 300;

/// A table of rates that was read: for each day the rate of each currency that has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RateTable {
    currencies: Vec<Currency>,
    days: BTreeMap<Date, Vec<Option<Rate>>>,
}

/// What bringing in a table did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatesBrought {
    /// The years that had no rates before.
    pub new: Vec<i16>,
    /// The years in which something is new or other.
    pub changed: Vec<i16>,
    /// The years that are as they were.
    pub same: Vec<i16>,
}

/// Reads the publisher's table: its history, or the one of a day.
///
/// # Errors
/// `fault-rates-unreadable` where the head is not that of such a table, `fault-rates-line` with the
/// line that cannot be read.
pub fn read_rates(file: &str) -> Result<RateTable, Fault> {
    let unreadable = || Fault::new("file", "fault-rates-unreadable");
    let file = file.trim_start_matches('\u{feff}');
    let mut lines = file.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (_, head) = lines.next().ok_or_else(unreadable)?;
    let mut head = list_cells(head);
    if head.next() != Some("Date") {
        return Err(unreadable());
    }
    let currencies: Option<Vec<Currency>> = head.map(Currency::parse).collect();
    // A currency twice, or a day twice with other rates, is no table of a publisher.
    let is_once = |all: &Vec<Currency>| all.iter().collect::<BTreeSet<_>>().len() == all.len();
    let currencies = currencies.filter(|all| (1..=CURRENCIES).contains(&all.len()) && is_once(all));
    let mut table =
        RateTable { currencies: currencies.ok_or_else(unreadable)?, days: BTreeMap::new() };
    for (place, line) in lines {
        let fault = || Fault::new("file", "fault-rates-line").with("line", place + 1);
        let (day, rates) = read_line(line, table.currencies.len()).ok_or_else(fault)?;
        if table.days.get(&day).is_some_and(|known| *known != rates) {
            return Err(fault());
        }
        table.days.insert(day, rates);
    }
    if table.days.is_empty() { Err(unreadable()) } else { Ok(table) }
}

/// The cells of a line; the one comma at its end makes no cell.
fn list_cells(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim();
    line.strip_suffix(',').unwrap_or(line).split(',').map(str::trim)
}

fn read_line(line: &str, columns: usize) -> Option<(Date, Vec<Option<Rate>>)> {
    let mut cells = list_cells(line);
    let day = read_day(cells.next()?)?;
    let read = |cell: &str| match cell {
        "" | "N/A" => Some(None),
        cell => Rate::parse(cell).map(Some),
    };
    let rates: Vec<Option<Rate>> = cells.take(columns + 1).map(read).collect::<Option<_>>()?;
    // A line that was cut off does not say that there is no rate.
    (rates.len() == columns).then_some((day, rates))
}

/// A day as the history writes it, or the table of one day: 2026-10-30, 30 October 2026.
fn read_day(cell: &str) -> Option<Date> {
    let day = cell.parse::<Date>().or_else(|_| Date::strptime("%d %B %Y", cell)).ok()?;
    (1999..=2200).contains(&day.year()).then_some(day)
}

/// Who publishes the rates.
fn source() -> Text {
    let written = [
        (Language::En, "European Central Bank, euro foreign exchange reference rates"),
        (Language::Da, "Den Europæiske Centralbank, euroens referencekurser"),
        (Language::De, "Europäische Zentralbank, Euro-Referenzkurse"),
    ];
    let mut source = Text::default();
    for (language, said) in written {
        source.write(language, said);
    }
    source
}

impl RateTable {
    /// The years of the table.
    fn years(&self) -> BTreeSet<i16> {
        self.days.keys().map(|day| day.year()).collect()
    }

    /// The rates of a year together with those known before: no day is taken away, and a rate that
    /// the table does not have stays.
    fn merge(&self, year: i16, before: Option<&ReferenceRates>) -> ReferenceRates {
        let first = Date::new(year, 1, 1).expect("the year was checked when its day was read");
        let here = || self.days.range(first..=first.last_of_year());
        let known = before.map_or(&[][..], |year| &year.days);
        let mut days: Vec<Date> = known.iter().chain(here().map(|(day, _)| day)).copied().collect();
        days.sort_unstable();
        days.dedup();
        let mut rates: BTreeMap<Currency, Vec<Option<Rate>>> = BTreeMap::new();
        let mut put = |currency: Currency, day: &Date, rate: Option<Rate>| {
            let (Some(rate), Ok(place)) = (rate, days.binary_search(day)) else { return };
            rates.entry(currency).or_insert_with(|| vec![None; days.len()])[place] = Some(rate);
        };
        for (currency, old) in before.iter().flat_map(|year| &year.rates) {
            known.iter().zip(old).for_each(|(day, rate)| put(*currency, day, *rate));
        }
        for (day, new) in here() {
            self.currencies.iter().zip(new).for_each(|(one, rate)| put(*one, day, *rate));
        }
        let source = before.map_or_else(source, |year| year.source.clone());
        ReferenceRates { year, source, days, rates }
    }
}

/// What bringing a table into the office would do.
pub fn compare_rates(office: &Office, table: &RateTable) -> RatesBrought {
    let mut brought = RatesBrought::default();
    for year in table.years() {
        let known = office.find_by_address::<ReferenceRates>(&year.to_string());
        let merged = table.merge(year, known.map(|entry| &entry.record));
        match known {
            Some(entry) if entry.record == merged => brought.same.push(year),
            Some(_) => brought.changed.push(year),
            None => brought.new.push(year),
        }
    }
    brought
}

/// Brings a table into the office, in one commit, a record a year; only years that become other are
/// written.
///
/// # Errors
/// `fault-rates-known` when the office has all of it.
pub fn bring_rates(office: &Office, table: &RateTable) -> Result<Draft, Refusal> {
    let mut draft = Draft::default();
    for year in table.years() {
        let known = office.find_by_address::<ReferenceRates>(&year.to_string());
        let merged = table.merge(year, known.map(|entry| &entry.record));
        match known {
            Some(entry) if entry.record == merged => {}
            Some(entry) => draft = draft.put(&entry.id, &merged),
            None => {
                let id = Id::parse(&format!("rates-{year}")).expect("letters, a hyphen, figures");
                draft = draft.put(&id, &merged);
            }
        }
    }
    match draft.changes.is_empty() {
        true => Err(Refusal::fault(Fault::new("file", "fault-rates-known"))),
        false => Ok(draft.as_deed(ManyDeed::BringRates.code())),
    }
}
