//! The figures that the register of Region Nordjylland shows in March 2012, worked out from the
//! demo's bundle: they must be those of the design.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail as the test may")]

mod by_hand;
#[path = "../shared/mod.rs"]
mod shared;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use practice::cooperation::*;
use practice::organisation::{Organisation, list_users};
use shared::read_bundle;
use spine::base::{Currency, Id, Language};
use spine::office::Office;
use std::collections::BTreeMap;

const TODAY: Date = date(2012, 3, 15);

fn read_office(bundle: &str) -> Office {
    let (empty, draft) = read_bundle(bundle, |_| true);
    empty.amend(draft, "import", Timestamp::UNIX_EPOCH).unwrap().unwrap().1
}

fn nordjylland() -> Office {
    read_office(include_str!("../../../../demo/nordjylland.json"))
}

const VIEWER: Viewer<'static> = Viewer {
    today: TODAY,
    language: Language::En,
    sight: &Sight::Everything,
    compare: &|a, b| a.cmp(b),
};

fn look(query: &[(&str, &str)]) -> Selection {
    let (filter, faults) = Filter::parse(query.iter().copied());
    assert_eq!(faults, []);
    select(&nordjylland(), &filter, &VIEWER)
}

fn find(office: &Office, id: &str) -> Cooperation {
    office.find(&Id::<Cooperation>::parse(id).unwrap()).unwrap().clone()
}

/// Øre as whole kroner, the way the table shows them.
fn kroner(minor: i64) -> i64 {
    (minor + 50) / 100
}

#[test]
fn own_contribution_by_year_is_that_of_the_chart() {
    let office = nordjylland();
    let sum = sum_own_money(&list_rows(&office, TODAY));
    let table: Vec<(i16, [i64; 4], i64)> = sum
        .by_year
        .iter()
        .map(|(year, series)| {
            let amount = |key| kroner(series.get(&key).copied().unwrap_or(0));
            let of =
                [Series::Standing, Series::ProjectCash, Series::ProjectHours, Series::ProjectMixed];
            (*year, of.map(amount), kroner(sum.total(*year)))
        })
        .collect();
    assert_eq!(
        table,
        [
            (2009, [0, 670_634, 294_167, 0], 964_801),
            (2010, [20_000, 1_051_291, 527_500, 0], 1_598_791),
            (2011, [2_043_397, 1_191_619, 569_167, 233_333], 4_037_516),
            (2012, [2_118_397, 635_984, 531_233, 233_333], 3_518_948),
            (2013, [2_023_397, 140_328, 260_400, 233_333], 2_657_458),
            (2014, [0, 0, 218_733, 0], 218_733),
        ]
    );
    assert_eq!(sum.left_out, []);
    let this_year_only: Vec<&str> = sum.this_year_only.iter().map(|id| id.as_str()).collect();
    assert_eq!(this_year_only, ["ehealth-for-regions"]);
}

#[test]
fn nine_entries_need_a_look() {
    let office = nordjylland();
    let summary = summarise_findings(&list_rows(&office, TODAY));
    let lines: Vec<(FindingKind, Vec<&str>)> = summary
        .lines
        .iter()
        .map(|line| (line.kind, line.rows.iter().map(|row| row.entry.id.as_str()).collect()))
        .collect();
    let ending = ["cedar", "coast-alive", "recreational-routes", "tirgu-mures", "westlink"];
    assert_eq!(
        lines,
        [
            (FindingKind::EndsWithinYear, ending.to_vec()),
            (FindingKind::MissingFacts, vec!["aer", "nordic-principals-conference"]),
            (FindingKind::VacantSeat, vec!["ehealth-for-regions"]),
            (FindingKind::ImplausibleDate, vec!["mikropol"]),
            (FindingKind::SourcesDiffer, vec!["creative-alliances", "women-in-business"]),
        ]
    );
    assert_eq!(summary.needing, 9);
}

#[test]
fn what_is_missing_is_named() {
    let office = nordjylland();
    let check = |id: &str, facts: &[Fact]| {
        let found = list_findings(&office, &find(&office, id), TODAY);
        assert_eq!(found, [Finding::MissingFacts(facts.to_vec())], "{id}");
    };
    check("aer", &[Fact::Period, Fact::Funding]);
    check("nordic-principals-conference", &[Fact::Funding, Fact::ExpectedOutcome]);
    assert_eq!(list_findings(&office, &find(&office, "regions-of-knowledge"), TODAY), []);
}

#[test]
fn the_views_of_the_register_have_the_counts_of_the_design() {
    let check = |query: &[(&str, &str)], total: usize| {
        assert_eq!(look(query).total, total, "{query:?}");
    };
    check(&[], 40);
    check(&[("track", "political")], 12);
    // The proposal that somebody is asked to weigh.
    check(&[("track", "administrative"), ("state", "screening")], 1);
    check(&[("track", "administrative"), ("state", "idea")], 0);
    check(&[("state", "active")], 35);
    check(&[("state", "closed")], 3);
    check(&[("finding", "any")], 9);
    check(&[("finding", "ends_within_year")], 5);
    check(&[("find", "alborg")], look(&[("find", "Ålborg")]).total);
    check(&[("find", "vastra gotaland")], look(&[("find", "Västra Götaland")]).total);
    check(&[("find", "maritime kattegat")], look(&[("find", "KATTEGAT maritime")]).total);
    assert!(look(&[("find", "Asturien")]).total >= 1);
}

#[test]
fn the_areas_are_summed_for_the_year() {
    let groups: Vec<(GroupKey, usize, i64)> = look(&[])
        .groups
        .into_iter()
        .map(|group| (group.key, group.count, kroner(group.own_this_year)))
        .collect();
    let area = |slug: &str| GroupKey::Area(spine::base::Slug::parse(slug).unwrap());
    assert_eq!(
        groups,
        [
            (area("common"), 6, 1_800_000),
            (area("health"), 2, 75_000),
            (area("regional-development"), 13, 1_643_948),
            (area("special-sector"), 19, 0),
        ]
    );
}

#[test]
fn the_money_column_says_what_the_source_says() {
    let office = nordjylland();
    let state = |id: &str| describe_own(&office, &find(&office, id), Currency::DKK, TODAY);
    let check = |id: &str, units: i64, per: Per, about: bool, form: Option<FundingForm>| {
        let OwnStatement::Amount { money, per: found, about: said, form: of, .. } = state(id)
        else {
            panic!("{id} has no amount")
        };
        let found = (money.amount_minor, found, said, of);
        assert_eq!(found, (units * 100, per, about, form), "{id}");
    };
    let (cash, hours) = (Some(FundingForm::Cash), Some(FundingForm::Hours));
    let in_all = |months| Per::InAll { months: Some(months) };
    check("eu-office", 1_800_000, Per::Year, false, cash);
    check("cpmr", 48_847, Per::Year, false, cash);
    check("coast-alive", 610_000, in_all(48), false, None);
    check("markis", 1_637_953, in_all(36), false, None);
    check("mikropol", 656_200, in_all(36), true, hours);
    check("healthport", 700_000, in_all(36), true, Some(FundingForm::Mixed));
    check("recreational-routes", 750_000, in_all(36), false, None);
    check("women-in-business", 783_903, in_all(36), false, None);
    assert_eq!(state("asturias"), OwnStatement::NotBudgeted);
    assert_eq!(state("aer"), OwnStatement::NotStated);
    assert_eq!(state("interreg-iva-oks"), OwnStatement::ProgrammeFunds);
    assert_eq!(state("regions-of-knowledge"), OwnStatement::Nothing);
    assert_eq!(state("tavs"), OwnStatement::NoExternal);
    assert!(matches!(state("isaac"), OwnStatement::InWords(note) if !note.is_empty()));
}

#[test]
fn the_region_pays_seven_percent_of_markis() {
    let office = nordjylland();
    let markis = find(&office, "markis");
    let shares = find_shares(Some(&office), &markis, Currency::DKK, TODAY).unwrap();
    let parts: Vec<(ShareOf, i64, u16)> = shares
        .parts
        .iter()
        .map(|part| (part.of, part.amount_minor / 100, shares.percent(part.amount_minor)))
        .collect();
    assert_eq!(
        parts,
        [
            (ShareOf::Programme, 11_650_000, 50),
            (ShareOf::OwnCash, 1_262_953, 5),
            (ShareOf::OwnHours, 375_000, 2),
            (ShareOf::NotStated, 10_012_047, 43),
        ]
    );
    assert_eq!(shares.own_percent(), 7);
    let own = find_own_money(&office, &markis, Currency::DKK, TODAY);
    let years: Vec<(i16, i64)> =
        own.by_year.iter().map(|(year, parts)| (*year, kroner(parts.total()))).collect();
    assert_eq!(years, [(2010, 363_990), (2011, 545_984), (2012, 545_984), (2013, 181_995)]);
    assert_eq!(own.spread_over_months, Some(36));
}

#[test]
fn the_life_of_markis_is_that_of_the_design() {
    let office = nordjylland();
    let markis = find(&office, "markis");
    let life = list_life(&markis, find_state(&markis, TODAY), TODAY);
    let statuses: Vec<(LifeStage, LifeStatus)> =
        life.iter().map(|step| (step.stage, step.status)).collect();
    assert_eq!(
        statuses,
        [
            (LifeStage::Idea, LifeStatus::NotRecorded),
            (LifeStage::Screening, LifeStatus::NotRecorded),
            (LifeStage::Recommended, LifeStatus::NotRecorded),
            (LifeStage::Decided, LifeStatus::Done),
            (LifeStage::Active, LifeStatus::Here),
            (LifeStage::Review, LifeStatus::ToCome),
            (LifeStage::Closing, LifeStatus::ToCome),
        ]
    );
    let decided: Vec<String> =
        life[3].deeds.iter().map(|deed| deed.on.unwrap().to_string()).collect();
    assert_eq!(decided, ["2010-02-01", "2010-03-09"]);
    assert_eq!(life[4].months_left, Some(13));
    assert_eq!(life[4].on.unwrap().to_string(), "2010-05-01");
    assert_eq!(life[6].on.unwrap().to_string(), "2013-04-30");
    let events: Vec<String> =
        list_events(&markis).iter().map(|event| format!("{} {:?}", event.on, event.kind)).collect();
    assert_eq!(
        events,
        [
            "2013-04-30 Ends",
            "2010-05-01 Started",
            "2010-03-09 DecidedAndFunded",
            "2010-02-01 DecidedAndFunded",
        ]
    );
}

#[test]
fn the_bars_stand_where_the_design_has_them() {
    let office = nordjylland();
    let axis = Axis::around(TODAY);
    assert_eq!((axis.first, axis.last), (2008, 2015));
    assert_eq!(axis.place(TODAY), 525);
    let check = |id: &str, expected: &[(Shape, u16, u16)]| {
        let marks = find_bar(&find(&office, id), TODAY).list_marks(axis);
        let marks: Vec<_> = marks.iter().map(|mark| (mark.shape, mark.from, mark.to)).collect();
        assert_eq!(marks, expected, "{id}");
    };
    check("asturias", &[(Shape::Open, 354, 1000)]);
    check("cpmr", &[(Shape::Decided, 375, 750), (Shape::Open, 750, 1000)]);
    check("friendship-regions", &[(Shape::Open, 0, 1000)]);
    check("aer", &[]);
    check("interreg-iva-oks", &[(Shape::Decided, 0, 750)]);
    check("helps", &[(Shape::Ended, 0, 500)]);
    check("mikropol", &[(Shape::Decided, 500, 875)]);
    check("regions-of-knowledge", &[(Shape::Planned, 531, 906)]);
}

#[test]
fn an_organisation_knows_who_uses_it() {
    let office = nordjylland();
    let of_regions: BTreeMap<String, usize> = list_partner_regions(&office)
        .into_iter()
        .map(|partner| (partner.region.id.to_string(), partner.cooperations.len()))
        .collect();
    let regions: Vec<&str> = of_regions.keys().map(String::as_str).collect();
    assert_eq!(regions, ["asturias", "ostfold", "vastra-gotaland"]);
    let users = list_users::<Organisation>(&office, &Id::parse("asturias").unwrap());
    assert!(users.iter().any(|user| user.kind == "cooperation" && user.id == "asturias"));
}

#[test]
fn markis_stands_beside_the_projects_of_its_programme() {
    let office = nordjylland();
    let siblings = list_siblings(&office, &Id::parse("markis").unwrap(), TODAY);
    let ids: Vec<&str> = siblings.iter().map(|row| row.entry.id.as_str()).collect();
    assert_eq!(ids, ["creative-alliances", "women-in-business", "recreational-routes"]);
    let programme = find(&office, "interreg-iva-oks");
    let mut bars: Vec<TimeBar> = siblings.iter().map(|row| row.bar).collect();
    bars.push(find_bar(&programme, TODAY));
    let axis = Axis::fit(&bars, TODAY);
    assert_eq!((axis.first, axis.last, axis.ticks().len()), (2007, 2013, 7));
    assert_eq!(axis.ticks()[1], (2008, 143));
}

#[test]
fn what_ended_counts_as_running_before() {
    let office = read_office(include_str!("../../../../demo/midtjylland.json"));
    let check = |id: &str, on: Date, state: State| {
        assert_eq!(find_state(&find(&office, id), on), state, "{id} on {on}");
    };
    check("poland", date(2013, 3, 1), State::Active);
    check("poland", date(2013, 3, 19), State::Closed);
    check("leningrad-oblast", date(2013, 3, 19), State::UnderReview);
    check("shanghai", date(2013, 3, 19), State::Active);
}

/// A line of our own: cooperation, amount, currency, the source's conversion to kroner, and what it
/// is for.
type OwnLine = (&'static str, i64, &'static str, Option<i64>, Basis, FundingForm);
/// A whole: cooperation, amount, currency, "about", in the other currency, the European Union's
/// share and rate.
type Whole = (&'static str, i64, &'static str, bool, Option<i64>, Option<i64>, Option<f64>);

/// Every amount of our own that S3 states, by hand from its annexes 4 and 5: cooperation, amount,
/// currency, what the source itself converts it to, per year or in all, cash or hours.
#[rustfmt::skip]
const S3_OWN: [OwnLine; 20] = {
    use Basis::{InTotal, PerYear};
    use FundingForm::{Cash, Hours, Mixed};
    [
        ("eu-office", 1_800_000, "DKK", None, PerYear, Cash),
        ("ehealth-for-regions", 10_000, "EUR", Some(75_000), PerYear, Cash),
        ("cpmr", 6_513, "EUR", Some(48_847), PerYear, Cash),
        ("north-sea-commission", 4_940, "EUR", Some(37_050), PerYear, Cash),
        ("nordic-transport-network", 25_000, "DKK", None, PerYear, Cash),
        ("westlink", 20_000, "DKK", None, PerYear, Cash),
        ("ertico", 15_000, "EUR", Some(112_500), PerYear, Cash),
        ("women-in-business", 713_903, "DKK", None, InTotal, Cash),
        ("women-in-business", 70_000, "DKK", None, InTotal, Hours),
        ("creative-alliances", 953_000, "DKK", None, InTotal, Cash),
        ("creative-alliances", 700_000, "DKK", None, InTotal, Hours),
        ("coast-alive", 115_000, "DKK", None, PerYear, Cash),
        ("coast-alive", 150_000, "DKK", None, InTotal, Hours),
        ("recreational-routes", 100_000, "DKK", None, PerYear, Cash),
        ("recreational-routes", 150_000, "DKK", None, PerYear, Hours),
        ("markis", 1_262_953, "DKK", None, InTotal, Cash),
        ("markis", 125_000, "DKK", None, PerYear, Hours),
        ("healthport", 700_000, "DKK", None, InTotal, Mixed),
        ("mikropol", 656_200, "DKK", None, InTotal, Hours),
        // The 800 kroner that each resident gets (annex 5, table 3) are no money of ours.
        ("regions-of-knowledge", 0, "DKK", None, InTotal, Cash),
    ]
};

/// The whole budgets that S3 states in annexes 2, 4 and 5: in its first currency, "about", and in
/// the other; what the European Union pays, and its rate.
#[rustfmt::skip]
const S3_WHOLE: [Whole; 8] = [
    ("women-in-business", 12_700_000, "DKK", false, Some(1_513_546), Some(5_700_000), Some(50.0)),
    ("creative-alliances", 11_700_000, "DKK", false, Some(1_522_210), Some(5_900_000), Some(50.0)),
    ("coast-alive", 30_600_000, "DKK", true, Some(4_086_141), None, Some(50.0)),
    ("recreational-routes", 37_500_000, "DKK", true, None, None, Some(50.0)),
    ("markis", 23_300_000, "DKK", true, Some(3_106_385), None, Some(50.0)),
    ("healthport", 18_700_000, "DKK", true, None, None, Some(75.0)),
    ("mikropol", 13_900_000, "DKK", true, None, None, Some(75.0)),
    ("regions-of-knowledge", 2_500_000, "EUR", true, None, None, Some(100.0)),
];

#[test]
fn every_amount_of_the_strategy_stands_as_it_is_stated() {
    let office = nordjylland();
    let mut stated = Vec::new();
    let of_the_source = |id: &str| !id.starts_with("example-");
    for entry in office.list::<Cooperation>().filter(|entry| of_the_source(entry.id.as_str())) {
        for line in entry.record.funding.iter().filter(|line| line.payer == Payer::Own) {
            if let FundingValue::Amount { money, also, .. } = &line.value {
                let also = also.map(|also| (also.amount_minor / 100, also.currency));
                stated.push((entry.id.to_string(), *money, also, line.basis, line.form));
            }
        }
    }
    let mut expected = Vec::new();
    for (id, units, code, also, basis, form) in S3_OWN.into_iter().filter(|row| row.1 > 0) {
        let money = spine::base::Money::of_units(units, Currency::parse(code).unwrap());
        let also = also.map(|units| (units, Currency::DKK));
        expected.push((id.to_owned(), money, also, basis, form));
    }
    expected.sort_by(|one, other| one.0.cmp(&other.0));
    stated.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(stated, expected);
}

#[test]
fn every_whole_budget_of_the_strategy_stands_in_its_currencies() {
    let office = nordjylland();
    let with_whole = office.list::<Cooperation>().filter(|one| one.record.budget.total.is_some());
    assert_eq!(with_whole.count(), S3_WHOLE.len());
    for (id, units, code, about, also, eu, rate) in S3_WHOLE {
        let budget = find(&office, id).budget;
        let total = budget.total.as_ref().unwrap();
        let found = (total.money.amount_minor, total.money.currency.code(), total.about);
        assert_eq!(found, (units * 100, code, about), "{id}");
        assert_eq!(total.also.map(|also| also.amount_minor / 100), also, "{id}");
        let share = budget.eu_share.map(|share| share.money.amount_minor / 100);
        assert_eq!((share, budget.eu_rate_percent), (eu, rate), "{id}");
    }
    // What the programme itself has for its members stands as a line of its funding.
    let programme = find(&office, "interreg-iva-oks");
    let FundingValue::Amount { money, also, .. } = &programme.funding[0].value else {
        panic!("the programme has no amount")
    };
    assert_eq!(*money, spine::base::Money::of_units(111_611_517, Currency::EUR));
    assert_eq!(*also, Some(spine::base::Money::of_units(837_000_000, Currency::DKK)));
}

#[test]
fn women_in_business_is_half_paid_by_the_eu_as_stated_and_45_percent_by_the_amounts() {
    let office = nordjylland();
    let record = find(&office, "women-in-business");
    let shares = find_shares(Some(&office), &record, Currency::DKK, TODAY).unwrap();
    assert_eq!(shares.sum(&[ShareOf::Programme]) / 100, 5_700_000);
    assert_eq!(record.budget.eu_rate_percent, Some(50.0));
    assert_eq!(5_700_000 * 100 / (shares.total_minor / 100), 44);
}
