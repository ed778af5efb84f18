//! Planted overlaps: the same money told twice counts once, and what is left out is said.

use super::{TODAY, amend, office, office_of, own, project};
use crate::cooperation::{LeftOut, Row, Series, Sight, list_rows, sum_own_money};
use crate::funding::{
    Covers, Neighbour, NotCounted, Phase, bring_rates, cut_own_money, find_gearing, find_ledger,
    join, list_areas_of, read_rates, sum_wholes,
};
use serde_json::{Value, json};
use spine::base::{Currency, Id};
use spine::office::Office;
use std::sync::Arc;

fn kroner(units: i64) -> Value {
    json!({"amount_minor": units * 100, "currency": "DKK"})
}

fn build(projects: &[(&'static str, String, Value)]) -> Office {
    let records: Vec<_> =
        projects.iter().map(|(kind, id, body)| (*kind, id.as_str(), body.clone())).collect();
    office(&records)
}

fn rows(office: &Office) -> Vec<Arc<Row>> {
    list_rows(office, TODAY).to_vec()
}

fn own_total(office: &Office) -> i64 {
    let sum = sum_own_money(&rows(office));
    sum.by_year.keys().map(|year| sum.total(*year)).sum::<i64>() / 100
}

/// An own line that the council decided on a day.
fn decided(units: i64, on: &str) -> Value {
    let mut line = own(units, "DKK");
    line["decisions"] = json!([{"body": "council", "on": on}]);
    line
}

#[test]
fn a_programme_and_its_project_are_counted_once() {
    let office = build(&[
        project(
            "interreg",
            json!({
                "kind": "programme",
                "budget": {"total": {"money": kroner(1_000_000_000)}},
            }),
        ),
        project(
            "markis",
            json!({
                "budget": {"total": {"money": kroner(23_300_000)}, "eu_rate_percent": 50.0},
                "funding": [own(1_000_000, "DKK")],
                "links": [{"to": "interreg", "kind": "funded_by"}],
            }),
        ),
    ]);
    let wholes = sum_wholes(&office, &rows(&office), TODAY);
    assert_eq!(wholes.total(), 2_330_000_000);
    assert_eq!(wholes.left_out, [(Id::parse("interreg").unwrap(), NotCounted::Programme)]);
    let (_, total) = find_gearing(&office, &rows(&office), (&wholes, TODAY), list_areas_of);
    assert_eq!((total.own.total(), total.wholes), (100_000_000, 2_330_000_000));
    assert_eq!(total.find_hundredths(), Some(2_330));
    assert_eq!(total.programmes, 1_165_000_000);
}

#[test]
fn a_part_is_not_counted_beside_its_whole_unless_only_the_part_states_an_amount() {
    let part = |of: &str| {
        project(
            "part",
            json!({
                "budget": {"total": {"money": kroner(300)}},
                "links": [{"to": of, "kind": "part_of"}],
            }),
        )
    };
    let whole = project("whole", json!({"budget": {"total": {"money": kroner(1_000)}}}));
    let office = build(&[whole, part("whole")]);
    let sum = sum_wholes(&office, &rows(&office), TODAY);
    assert_eq!(sum.total(), 100_000);
    let within = NotCounted::Within(Id::parse("whole").unwrap());
    assert_eq!(sum.left_out, [(Id::parse("part").unwrap(), within)]);

    let office = build(&[project("whole", json!({})), part("whole")]);
    let sum = sum_wholes(&office, &rows(&office), TODAY);
    assert_eq!(sum.total(), 30_000);
    assert_eq!(sum.left_out, [(Id::parse("whole").unwrap(), NotCounted::NotStated)]);
}

#[test]
fn own_money_that_a_part_repeats_of_its_whole_counts_once() {
    let office = build(&[
        project("whole", json!({"funding": [decided(900, "2010-02-01")]})),
        project(
            "part",
            json!({
                "funding": [decided(900, "2010-02-01"), decided(50, "2010-02-01")],
                "links": [{"to": "whole", "kind": "part_of"}],
            }),
        ),
    ]);
    assert_eq!(own_total(&office), 950);
    let part = rows(&office).into_iter().find(|row| row.entry.id.as_str() == "part").unwrap();
    assert_eq!(part.money.left_out, [LeftOut::Repeats { line: 0 }]);

    // Two fees of the same amount, each by its own decision, are two fees (S3, annex 4).
    let office = build(&[
        project("cpmr", json!({"funding": [decided(900, "2010-02-01")]})),
        project(
            "north-sea",
            json!({
                "funding": [decided(900, "2011-02-01")],
                "links": [{"to": "cpmr", "kind": "part_of"}],
            }),
        ),
    ]);
    assert_eq!(own_total(&office), 1_800);
}

#[test]
fn what_is_only_an_idea_counts_nowhere() {
    let mut idea = project(
        "idea",
        json!({
            "budget": {"total": {"money": kroner(700)}},
            "funding": [own(70, "DKK")],
        }),
    );
    idea.2["steps"] = json!([]);
    idea.2["term"] = json!({"kind": "planned", "months": 12, "from": "2013"});
    let office = build(&[idea]);
    assert_eq!(own_total(&office), 0);
    assert_eq!(sum_wholes(&office, &rows(&office), TODAY).total(), 0);
}

#[test]
fn the_whole_projects_postings_are_never_added_to_ours() {
    let posting = |covers: &str, units: i64| {
        json!({
            "cooperation": "markis", "phase": "granted", "on": "2010-05-01", "payer": "programme",
            "value": {"kind": "cash", "money": kroner(units)}, "covers": covers,
        })
    };
    let mut records = vec![project("markis", json!({}))];
    records.push(("posting", "whole".to_owned(), posting("whole", 11_650_000)));
    records.push(("posting", "ours".to_owned(), posting("ours", 600_000)));
    let office = build(&records);
    let id = Id::parse("markis").unwrap();
    let of = |covers| {
        let table = find_ledger(&office, &id, covers, (Currency::DKK, TODAY));
        table.total(Phase::Granted).total() / 100
    };
    assert_eq!((of(Covers::Ours), of(Covers::Whole)), (600_000, 11_650_000));
    let wholes = sum_wholes(&office, &rows(&office), TODAY);
    let (_, total) = find_gearing(&office, &rows(&office), (&wholes, TODAY), list_areas_of);
    assert_eq!(total.granted, 0, "a project that states no whole is in no gearing");
}

#[test]
fn a_cut_says_which_stand_in_several_lines_and_its_total_has_each_once() {
    let office = build(&[project("a", json!({"funding": [own(360, "DKK")]}))]);
    let cut = cut_own_money(&rows(&office), |_| vec!["one", "two"]);
    assert_eq!(cut.shared, 1);
    assert_eq!(cut.lines.values().map(|line| line.sum().total()).sum::<i64>(), 72_000);
    assert_eq!(cut.total.sum().total(), 36_000);
}

/// Two authorities in one installation, one of them in euro.
#[test]
fn a_project_of_two_authorities_counts_once_and_their_shares_add_up() {
    let rates = read_rates("Date,DKK,\n2012-03-15,7.5,\n2010-01-04,7.5,\n").unwrap();
    let with_rates = |office: Office| {
        let draft = bring_rates(&office, &rates).unwrap();
        amend(&office, draft)
    };
    let make = |authority: &str, body: (&'static str, String, Value)| {
        let office = with_rates(office_of(authority, &[(body.0, body.1.as_str(), body.2)]));
        Neighbour::of(authority, &office, (TODAY, Sight::Everything, Currency::DKK))
    };
    let north = make(
        "north",
        project(
            "markis",
            json!({
                "budget": {"total": {"money": kroner(23_300_000)}},
                "funding": [own(1_000_000, "DKK")],
            }),
        ),
    );
    let middle = make(
        "middle",
        project(
            "maritime",
            json!({
                "name": {"en": "Maritime competence", "da": "MARKIS"},
                "budget": {"total": {"money": kroner(23_000_000)}}, "funding": [own(10_000, "EUR")],
            }),
        ),
    );
    let other = make(
        "other",
        project(
            "else",
            json!({
                "budget": {"total": {"money": kroner(100)}}, "funding": [own(10, "DKK")],
            }),
        ),
    );
    // The same word in its address, and no name in common: another one.
    let namesake = make("namesake", project("markis", json!({"name": {"en": "Their own"}})));
    let joints = join(&[north, middle, other, namesake]);
    assert_eq!(joints.len(), 3);
    assert_eq!(joints[0].of.len(), 2);
    assert!(joints[0].differs, "the two state different wholes");
    assert_eq!(joints[0].whole, Some(2_330_000_000));
    assert_eq!(joints[0].total_own(), 100_000_000 + 7_500_000);
    let whole: i64 = joints.iter().filter_map(|joint| joint.whole).sum();
    assert_eq!(whole, 2_330_010_000);
}

#[test]
fn whole_part_and_part_of_the_part_have_each_a_contribution_and_it_is_said() {
    let part = |of: &str| json!([{"to": of, "kind": "part_of"}]);
    let office = build(&[
        project("whole", json!({"funding": [own(9_000, "DKK")]})),
        project("part", json!({"funding": [own(3_000, "DKK")], "links": part("whole")})),
        project("inner", json!({"funding": [own(1_000, "DKK")], "links": part("part")})),
    ]);
    assert_eq!(own_total(&office), 13_000);
    let beside = sum_own_money(&rows(&office)).beside_whole;
    let beside: Vec<(&str, &str)> =
        beside.iter().map(|(part, whole)| (part.as_str(), whole.as_str())).collect();
    assert_eq!(beside, [("inner", "part"), ("part", "whole")]);
}

#[test]
fn a_series_has_what_its_name_says() {
    let of = |kind: &str| {
        let office = build(&[project("one", json!({"kind": kind, "funding": [own(36, "DKK")]}))]);
        let sum = sum_own_money(&rows(&office));
        let series: Vec<Series> = sum.by_year[&2011].keys().copied().collect();
        series
    };
    assert_eq!(of("representation"), [Series::Standing]);
    assert_eq!(of("membership"), [Series::Standing]);
    assert_eq!(of("network"), [Series::Standing]);
    assert_eq!(of("research"), [Series::Other]);
    assert_eq!(of("congress"), [Series::Other]);
    assert_eq!(of("project"), [Series::ProjectCash]);
}
