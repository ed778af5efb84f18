//! An authority whose ledger is full: 2,000 cooperations over the same ten years with ten lines of
//! funding each, what was posted for them, budget lines, needs, and the plan of the year.

use super::register::{self, COOPERATIONS, Dice, NODES};
use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};

/// How many lines of its own budget it has.
const BUDGET_LINES: usize = 12;
/// How many programmes pay.
const PROGRAMMES: usize = 20;
/// How many needs are open.
const NEEDS: usize = 60;
/// How many initiatives stand in the plan of the year.
const INITIATIVES: usize = 60;
/// The first of the ten years lies so many years back.
const BACK: i16 = 5;
/// The last lies so many years ahead.
const AHEAD: i16 = 4;

/// The address of the plan as a board.
pub const BOARD: &str = "/da/at/load/desk/plans/plan?view=board";
/// The address of a need that calls fit.
pub const NEED: &str = "/da/at/load/desk/needs/need-7";

/// The bundle as JSON.
pub fn make_bundle(today: Date) -> Value {
    let mut bundle =
        register::make_bundle_of(COOPERATIONS, &|record| fund(&mut record["body"], today));
    let Some(records) = bundle["records"].as_array_mut() else { return bundle };
    let mut dice = Dice::new(0x00c0_ffee);
    for record in records.iter_mut().filter(|record| record["kind"] == "node") {
        record["body"]["body"] = make_text(&mut dice, 25);
    }
    add_who_pays(records, today);
    add_postings(records, today);
    add_needs(records, today, &mut dice);
    add_plan(records, today, &mut dice);
    bundle
}

/// A text of so many words, most of them seldom, in the languages of the authority and of calls.
pub fn make_text(dice: &mut Dice, length: usize) -> Value {
    let words = make_words(dice, length);
    json!({ "da": words, "en": words })
}

/// So many words, most of them seldom.
pub fn make_words(dice: &mut Dice, length: usize) -> String {
    let words: Vec<String> =
        (0..length).map(|_| register::make_word(dice.throw(1 << 20))).collect();
    words.join(" ")
}

fn amount(minor: usize, currency: &str) -> Value {
    json!({ "kind": "amount", "money": money(minor, currency) })
}

fn money(minor: usize, currency: &str) -> Value {
    json!({ "amount_minor": minor, "currency": currency })
}

/// Gives a cooperation its ten years and its ten lines.
fn fund(body: &mut Value, today: Date) {
    let slug = body["slug"].as_str().unwrap_or_default().to_owned();
    let number = slug.rsplit('-').next().and_then(|n| n.parse().ok()).unwrap_or(0_usize);
    let (first, last) = (today.year() - BACK, today.year() + AHEAD);
    let texts = make_text(&mut Dice::new(0x5eed_0dd5 + number as u64 * 7_919), 40);
    body["purpose"] = texts;
    body["term"] = json!({ "kind": "fixed", "from": format!("{first}-01-01"),
        "to": format!("{last}-12-{:02}", 1 + number % 31) });
    body["steps"] = json!([
        { "kind": "decided", "on": format!("{}-11-30", first - 1), "body": "council" },
        { "kind": "joined", "on": first.to_string() },
    ]);
    body["programme"] = format!("programme-{}", number % PROGRAMMES).into();
    let size = 100_000 * (1 + number % 1_000);
    body["budget"] = json!({
        "total": { "money": money(size * 400, "EUR"), "also": money(size * 2_984, "DKK") },
        "eu_rate_percent": 50.0,
    });
    if number % 10 == 9 {
        body["links"] = json!([{ "to": format!("load-{}", number - 1), "kind": "part_of" }]);
    }
    let decided = json!([{ "body": "council", "on": format!("{}-11-30", first - 1) }]);
    let budget_line = format!("line-{}", number % BUDGET_LINES);
    let (first, last) = (first.to_string(), last.to_string());
    let line = |payer: &str, form: &str, value: Value| -> Value {
        let mut line = json!({ "payer": payer, "form": form, "value": value });
        line["decisions"] = decided.clone();
        line
    };
    let ours = |form: &str, value: Value| {
        let mut line = line("own", form, value);
        line["budget_line"] = budget_line.as_str().into();
        line
    };
    let mut lines = [
        ours("cash", amount(size, "DKK")),
        ours("hours", amount(size / 2, "DKK")),
        ours("cash", amount(size / 10, "DKK")),
        ours("cash", amount(size / 8, "EUR")),
        ours("mixed", amount(size / 3, "DKK")),
        ours("cash", amount(size, "DKK")),
        line("programme", "cash", amount(size * 20, "EUR")),
        line("partners", "cash", amount(size * 9, "SEK")),
        line("other", "cash", amount(size * 2, "NOK")),
        ours("cash", json!({ "kind": "not_budgeted" })),
    ];
    lines[2]["basis"] = "per_year".into();
    lines[4]["from"] = first.as_str().into();
    lines[4]["to"] = last.as_str().into();
    lines[5]["by_year"] = json!([{ "year": today.year(), "amount_minor": size / 5 },
                                 { "year": today.year() + 1, "amount_minor": size / 4 }]);
    body["funding"] = lines.into();
}

fn push(records: &mut Vec<Value>, kind: &str, id: &str, body: Value) {
    records.push(json!({ "kind": kind, "id": id, "body": body }));
}

/// Programmes, budget lines over the ten years, and what an hour is worth.
fn add_who_pays(records: &mut Vec<Value>, today: Date) {
    for number in 0..PROGRAMMES {
        let name = format!("Program {number}");
        let body = json!({
            "name": { "da": name, "en": name }, "kind": "programme", "visibility": "published",
        });
        push(records, "organisation", &format!("programme-{number}"), body);
    }
    let years = today.year() - BACK..=today.year() + AHEAD;
    let years: Vec<Value> =
        years.map(|year| json!({ "year": year, "granted": money(900_000_000, "DKK") })).collect();
    for number in 0..BUDGET_LINES {
        let body = json!({
            "name": { "da": format!("Konto {number}"), "en": format!("Account {number}") },
            "number": format!("10.{number}"), "unit": "office", "years": years,
        });
        push(records, "budget_line", &format!("line-{number}"), body);
    }
    let body = json!({
        "per_hour": money(45_000, "DKK"), "hours_a_month": 140.0, "from": "2000-01-01",
    });
    push(records, "work_rate", "rate", body);
}

/// Three postings for each cooperation: what we paid or worked, what was granted, what came.
fn add_postings(records: &mut Vec<Value>, today: Date) {
    for number in 0..COOPERATIONS {
        let cooperation = format!("load-{number}");
        let size = 50_000 * (1 + number % 1_000);
        let spent = match number % 3 {
            0 => json!({ "kind": "work", "effort": { "count": 120.0, "unit": "hours" } }),
            _ => json!({ "kind": "cash", "money": money(size, "DKK") }),
        };
        let cash = |times: usize| json!({ "kind": "cash", "money": money(size * times, "EUR") });
        for (phase, payer, value) in [
            ("spent", "own", spent),
            ("granted", "programme", cash(2)),
            ("received", "programme", cash(1)),
        ] {
            let year = today.year() - (number % 3) as i16;
            let mut body = json!({
                "cooperation": cooperation, "phase": phase, "on": format!("{year}-01"),
                "payer": payer, "value": value, "unit": "office",
            });
            if payer == "own" {
                body["budget_line"] = format!("line-{}", number % BUDGET_LINES).into();
            }
            push(records, "posting", &format!("{phase}-{number}"), body);
        }
    }
}

fn add_needs(records: &mut Vec<Value>, today: Date, dice: &mut Dice) {
    for number in 0..NEEDS {
        let body = json!({
            "title": make_text(dice, 6), "description": make_text(dice, 40), "area": "health",
            "unit": "office", "raised_on": (today - (number as i32).days()).to_string(),
            "serves": [{ "node": format!("node-{}", number * 5 % NODES) }],
        });
        push(records, "need", &format!("need-{number}"), body);
    }
}

/// The plan of the year, with initiatives that are on time, late and done.
fn add_plan(records: &mut Vec<Value>, today: Date, dice: &mut Dice) {
    let body = json!({
        "title": { "da": "Handlingsplan", "en": "Action plan" }, "strategy": "strategy",
        "year": today.year(),
    });
    push(records, "action_plan", "plan", body);
    for number in 0..INITIATIVES {
        let tasks = (0..5).map(|task| {
            let due = today + ((number * 7 + task * 11) as i32 - 30).days();
            let mut body = json!({
                "key": format!("task-{task}"), "what": make_text(dice, 6),
                "due_on": due.to_string(),
            });
            if number % 3 != 0 || task < 3 {
                body["done_on"] = (today - 40.days()).to_string().into();
            }
            body
        });
        let tasks: Vec<Value> = tasks.collect();
        let body = json!({
            "title": make_text(dice, 5), "description": make_text(dice, 30), "area": "common",
            "plans": [{ "plan": "plan" }], "unit": "office", "tasks": tasks,
            "serves": [{ "node": format!("node-{}", number * 3 % NODES) }],
            "cooperations": [format!("load-{number}")],
        });
        push(records, "initiative", &format!("initiative-{number}"), body);
    }
}
