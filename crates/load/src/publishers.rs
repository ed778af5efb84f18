//! Files as their publishers write them, of the shape and size of real ones: a snapshot of calls of
//! the European portal, and the euro reference rates since 1999. The real ones are no part of the
//! project; their paths can be given with `--calls` and `--rates`.

use super::{funds::make_words, register::Dice};
use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};
use serde_json::{Value, json};
use std::fmt::Write;

/// How many topics the snapshot has.
pub const TOPICS: usize = 734;
/// How many days the rates have.
pub const DAYS: usize = 7_126;

const CURRENCIES: &str = "USD,JPY,BGN,CYP,CZK,DKK,EEK,GBP,HUF,LTL,LVL,MTL,PLN,ROL,RON,SEK,SIT,SKK,\
    CHF,ISK,NOK,HRK,RUB,TRL,TRY,AUD,BRL,CAD,CNY,HKD,IDR,ILS,INR,KRW,MXN,MYR,NZD,PHP,SGD,THB,ZAR";

/// A snapshot of calls: titles of some ten words, abstracts of some 140 for six of seven topics,
/// 3.3 kB each.
pub fn make_snapshot(today: Date) -> String {
    let mut dice = Dice::new(0x000c_a115);
    let grants: Vec<Value> = (0..TOPICS).map(|number| topic(number, today, &mut dice)).collect();
    json!({
        "generatedAt": format!("{today}T04:00:00.000Z"),
        "source": { "storedResults": TOPICS }, "facets": {}, "summary": { "total": TOPICS },
        "grants": grants,
    })
    .to_string()
}

fn topic(number: usize, today: Date, dice: &mut Dice) -> Value {
    let identifier = format!("LOAD-CL{}-2027-{:02}-D3-{number}", number % 7, number % 12);
    let title = make_words(dice, 10);
    let abstract_ = if number.is_multiple_of(7) { String::new() } else { make_words(dice, 140) };
    let (status, label) = match number % 3 {
        0 => ("31094501", "Forthcoming"),
        _ => ("31094502", "Open"),
    };
    let start = today + if number.is_multiple_of(3) { 40.days() } else { (-60).days() };
    let deadline = today + (60 + number as i32 % 400).days();
    let label_of = |part: usize| {
        let label = format!("Part {part} of the programme");
        json!({ "id": format!("43{part:06}"), "label": label })
    };
    json!({
        "id": format!("{}TOPICSen", 50_000_000 + number), "identifier": identifier,
        "title": title, "summary": title,
        "url": format!("https://portal.example/opportunities/topic-details/{identifier}"),
        "callIdentifier": format!("LOAD-CL{}-2027-{:02}", number % 7, number % 12),
        "callTitle": make_words(dice, 4), "destination": make_words(dice, 12),
        "abstract": abstract_, "actionType": format!("HORIZON Action {}", number % 56),
        "status": { "id": status, "label": label }, "kind": { "id": "1", "label": "Grant" },
        "startDate": format!("{start}T00:00:00.000Z"),
        "deadlineDate": format!("{deadline}T00:00:00.000Z"),
        "plannedOpeningDate": null, "deadlineModel": null,
        "frameworkProgrammes": [label_of(number % 20)],
        "programmeDivisions":
            [label_of(100 + number % 8), label_of(200 + number % 30), label_of(300 + number % 60)],
        "budget": { "totalBudgetEur": 18_000_000, "expectedGrants": 3,
            "minContributionEur": 6_000_000, "maxContributionEur": 6_000_000, "years": ["2027"] },
        "searchText": format!("{identifier} {title} {title} {abstract_}"),
    })
}

/// The history of rates: the newest day first, a comma at the end of every line, a fourth of the
/// cells without a rate.
pub fn make_rates() -> String {
    let mut dice = Dice::new(0x0000_ecb0);
    let is_weekday = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let days = date(1999, 1, 4).series(1.day()).filter(is_weekday).take(DAYS);
    let days: Vec<Date> = days.collect();
    let mut file = format!("Date,{CURRENCIES},\n");
    for day in days.iter().rev() {
        let _ = write!(file, "{day},");
        for (place, code) in CURRENCIES.split(',').enumerate() {
            let _ = match code {
                "DKK" => write!(file, "7.4{:03},", 400 + dice.throw(80)),
                "SEK" | "NOK" => write!(file, "10.{:04},", dice.throw(10_000)),
                _ if place.is_multiple_of(4) && day.year() > 2008 => write!(file, "N/A,"),
                _ => write!(file, "{}.{:04},", 1 + dice.throw(300), dice.throw(10_000)),
            };
        }
        file.push('\n');
    }
    file
}
