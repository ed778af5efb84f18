//! The demo's bundles hold only records that the register accepts, and say of cooperations and
//! strategies what their sources say.

mod strategies;

use practice::calls::{Application, Call, Need};
use practice::contract::PerformanceContract;
use practice::cooperation::{
    Basis, Cooperation, DoubtKind, FundingForm, FundingLine, FundingValue, Payer, Step, StepKind,
    Term, Track,
};
use practice::decision::{CompetencePlan, Decision, Matter, Meeting, Paper};
use practice::funding::{BudgetLine, Posting, ReportingPeriod, WorkRate};
use practice::indicator::{Indicator, Measurement};
use practice::monitoring::{Guide, Review, Round};
use practice::organisation::{Authority, Body, CouncilTerm, Organisation, Person, Unit};
use practice::participation::Participation;
use practice::plan::{ActionPlan, Initiative, ProgressReport};
use practice::screening::{Assessment, Checklist, Proposal, Screening};
use practice::strategy::{Edition, Node, Strategy};
use serde::Deserialize;
use serde_json::Value;
use spine::base::{Language, PartialDate, is_id};
use spine::office::{Link, Record};
use std::collections::{BTreeMap, BTreeSet};

/// The source of what no source has.
const EXAMPLE: &str = "Example, made for the demonstration";

const BUNDLES: [(&str, &str); 3] = [
    ("nordjylland", include_str!("../../../../demo/nordjylland.json")),
    ("midtjylland", include_str!("../../../../demo/midtjylland.json")),
    ("herning", include_str!("../../../../demo/herning.json")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bundle {
    format: String,
    version: u32,
    authority: String,
    reason: String,
    records: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    kind: String,
    id: String,
    body: Value,
}

impl Entry {
    fn read<R: Record>(&self) -> R {
        serde_json::from_value(self.body.clone())
            .unwrap_or_else(|error| panic!("{}/{}: {error}", self.kind, self.id))
    }
}

impl Bundle {
    /// The bundle of the authority with this name.
    fn read(name: &str) -> Self {
        let known = BUNDLES.iter().find(|(known, _)| *known == name);
        let (_, text) = known.unwrap_or_else(|| panic!("no bundle is called {name}"));
        let bundle: Self = serde_json::from_str(text).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(bundle.authority, name);
        bundle
    }

    fn all() -> impl Iterator<Item = Self> {
        BUNDLES.iter().map(|(name, _)| Self::read(name))
    }

    /// The records of one kind, by id.
    fn list<R: Record>(&self) -> BTreeMap<String, R> {
        let entries = self.records.iter().filter(|entry| entry.kind == R::KIND);
        entries.map(|entry| (entry.id.clone(), entry.read())).collect()
    }

    fn cooperations(&self) -> BTreeMap<String, Cooperation> {
        self.list()
    }
}

/// Parses the entry as `R`, asserts that it has no fault, and lists where it points.
fn check_entry<R: Record>(at: &str, entry: &Entry) -> Vec<Link> {
    let record: R = entry.read();
    assert_eq!(record.check(), [], "{at}");
    let mut links = Vec::new();
    record.visit_links(&mut |link| links.push(link));
    links
}

#[test]
fn every_record_is_accepted_and_every_link_leads_somewhere() {
    for bundle in Bundle::all() {
        assert_eq!((bundle.format.as_str(), bundle.version), ("udsyn-bundle", 1));
        assert!(!bundle.reason.is_empty(), "{}", bundle.authority);
        let mut known = BTreeSet::new();
        for entry in &bundle.records {
            assert!(is_id(&entry.id), "{}", entry.id);
            assert!(known.insert((entry.kind.as_str(), entry.id.as_str())), "{} twice", entry.id);
        }
        assert!(known.contains(&(Authority::KIND, Authority::ID)));
        for entry in &bundle.records {
            let at = format!("{}/{}/{}", bundle.authority, entry.kind, entry.id);
            let links = match entry.kind.as_str() {
                Authority::KIND => check_entry::<Authority>(&at, entry),
                Unit::KIND => check_entry::<Unit>(&at, entry),
                Body::KIND => check_entry::<Body>(&at, entry),
                CouncilTerm::KIND => check_entry::<CouncilTerm>(&at, entry),
                Person::KIND => check_entry::<Person>(&at, entry),
                Organisation::KIND => check_entry::<Organisation>(&at, entry),
                Strategy::KIND => check_entry::<Strategy>(&at, entry),
                Edition::KIND => check_entry::<Edition>(&at, entry),
                Node::KIND => check_entry::<Node>(&at, entry),
                Cooperation::KIND => check_entry::<Cooperation>(&at, entry),
                Proposal::KIND => check_entry::<Proposal>(&at, entry),
                Checklist::KIND => check_entry::<Checklist>(&at, entry),
                Screening::KIND => check_entry::<Screening>(&at, entry),
                Assessment::KIND => check_entry::<Assessment>(&at, entry),
                Guide::KIND => check_entry::<Guide>(&at, entry),
                Round::KIND => check_entry::<Round>(&at, entry),
                Review::KIND => check_entry::<Review>(&at, entry),
                CompetencePlan::KIND => check_entry::<CompetencePlan>(&at, entry),
                Matter::KIND => check_entry::<Matter>(&at, entry),
                Meeting::KIND => check_entry::<Meeting>(&at, entry),
                Paper::KIND => check_entry::<Paper>(&at, entry),
                Decision::KIND => check_entry::<Decision>(&at, entry),
                Call::KIND => check_entry::<Call>(&at, entry),
                Need::KIND => check_entry::<Need>(&at, entry),
                Application::KIND => check_entry::<Application>(&at, entry),
                Participation::KIND => check_entry::<Participation>(&at, entry),
                WorkRate::KIND => check_entry::<WorkRate>(&at, entry),
                BudgetLine::KIND => check_entry::<BudgetLine>(&at, entry),
                ReportingPeriod::KIND => check_entry::<ReportingPeriod>(&at, entry),
                Posting::KIND => check_entry::<Posting>(&at, entry),
                Indicator::KIND => check_entry::<Indicator>(&at, entry),
                Measurement::KIND => check_entry::<Measurement>(&at, entry),
                ActionPlan::KIND => check_entry::<ActionPlan>(&at, entry),
                Initiative::KIND => check_entry::<Initiative>(&at, entry),
                ProgressReport::KIND => check_entry::<ProgressReport>(&at, entry),
                PerformanceContract::KIND => check_entry::<PerformanceContract>(&at, entry),
                other => panic!("{at}: no record is of kind {other}"),
            };
            for link in links {
                let to = (link.kind, link.id.as_str());
                assert!(
                    known.contains(&to),
                    "{at}: {} leads to {to:?}, which is not here",
                    link.at
                );
            }
        }
    }
}

#[test]
fn every_slug_is_its_own_and_every_area_exists() {
    for bundle in Bundle::all() {
        let authority = &bundle.list::<Authority>()[Authority::ID];
        let mut slugs = BTreeSet::new();
        for (id, cooperation) in bundle.cooperations() {
            assert!(slugs.insert(cooperation.slug.clone()), "{id}: {:?} twice", cooperation.slug);
            assert!(authority.find_area(&cooperation.area).is_some(), "{id}");
        }
        for (id, unit) in bundle.list::<Unit>() {
            assert!(unit.area.is_none_or(|area| authority.find_area(&area).is_some()), "{id}");
        }
    }
}

/// Calls `visit` with every text: an object whose keys are languages, in the short form or as the
/// versions of the long one.
fn visit_texts(at: &str, value: &Value, visit: &mut impl FnMut(&str, &[&str])) {
    match value {
        Value::Object(map) => {
            if map.keys().any(|key| matches!(key.as_str(), "da" | "en" | "de")) {
                let filled = |version: &Value| {
                    let text = version.get("text").unwrap_or(version);
                    text.as_str().is_some_and(|words| !words.trim().is_empty())
                };
                let languages: Vec<&str> =
                    map.iter().filter(|(_, t)| filled(t)).map(|(l, _)| l.as_str()).collect();
                visit(at, &languages);
            } else {
                for (key, value) in map {
                    visit_texts(&format!("{at}.{key}"), value, visit);
                }
            }
        }
        Value::Array(list) => {
            for value in list {
                visit_texts(at, value, visit);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_text_can_be_read_in_danish_and_english() {
    for bundle in Bundle::all() {
        let mut texts = 0;
        for entry in &bundle.records {
            visit_texts(&entry.id, &entry.body, &mut |at, languages| {
                assert!(languages.contains(&"da") && languages.contains(&"en"), "{at}");
                texts += 1;
            });
        }
        assert!(texts > bundle.records.len());
    }
}

#[test]
fn no_seat_and_no_anchoring_names_a_person() {
    for bundle in Bundle::all() {
        // The people of a bundle are posts that no source names, made for the demonstration.
        let people = bundle.records.iter().filter(|entry| entry.kind == Person::KIND);
        for person in people {
            assert!(person.id.starts_with("example-"), "{}", person.id);
            assert!(person.body["post"]["en"].as_str().unwrap().ends_with("(example)"));
        }
        for (id, cooperation) in bundle.cooperations() {
            let anchored = cooperation.anchors.iter().flat_map(|anchor| &anchor.holdings);
            let seated = cooperation.seats.iter().flat_map(|seat| &seat.holdings);
            for holding in anchored.chain(seated) {
                let Some(person) = &holding.person else { continue };
                // One example of a member holds something, so that a member has a page to see.
                assert_eq!(person.as_str(), "example-council-member", "{id}");
                assert!(!holding.post.is_empty(), "{id}: told by the post");
            }
        }
    }
}

/// The cooperations of Nordjylland that the strategy has; the rest are examples, and say so.
fn list_of_the_strategy() -> BTreeMap<String, Cooperation> {
    let mut cooperations = Bundle::read("nordjylland").cooperations();
    cooperations.retain(|_, one| one.source.get(Language::En) != EXAMPLE);
    cooperations
}

#[test]
fn nordjylland_has_the_39_cooperations_of_its_strategy() {
    let cooperations = list_of_the_strategy();
    assert_eq!(cooperations.len(), 39);
    let in_area = |area| cooperations.values().filter(|c| c.area.as_str() == area).count();
    let areas = ["common", "health", "regional-development", "special-sector"];
    assert_eq!(areas.map(in_area), [5, 2, 13, 19]);
    let political = cooperations.values().filter(|c| c.track == Track::Political).count();
    let planned = cooperations.values().filter(|c| matches!(c.term, Term::Planned { .. })).count();
    assert_eq!((political, planned), (11, 1));
}

#[test]
fn what_the_strategy_states_wrongly_is_kept_and_flagged() {
    let cooperations = Bundle::read("nordjylland").cooperations();
    let Term::Fixed { to, to_read_as, .. } = cooperations["mikropol"].term else {
        panic!("Mikropol has a stated period");
    };
    assert_eq!(Some(to), PartialDate::parse("3014-12-31"));
    assert_eq!(to_read_as, PartialDate::parse("2014-12-31"));
    let doubted = |id: &str, kind, field: &str| {
        cooperations[id].doubts.iter().any(|doubt| doubt.kind == kind && doubt.field == field)
    };
    assert!(doubted("mikropol", DoubtKind::Date, "term.to"));
    assert!(doubted("women-in-business", DoubtKind::SourcesDiffer, "budget.total"));
    assert!(doubted("women-in-business", DoubtKind::SourcesDiffer, "budget.eu_rate_percent"));
    assert!(doubted("creative-alliances", DoubtKind::SourcesDiffer, "budget.total"));
}

/// The region's own funding of a cooperation as it stands in S3, annexes 4 and 5: an amount in
/// whole kroner or euro, per year or in total.
struct Own(&'static str, FundingForm, i64, &'static str, Basis);

#[test]
fn the_own_contributions_are_those_of_the_strategy() {
    use Basis::{InTotal, PerYear};
    use FundingForm::{Cash, Hours, Mixed};
    let stated = [
        Own("eu-office", Cash, 1_800_000, "DKK", PerYear),
        Own("ehealth-for-regions", Cash, 10_000, "EUR", PerYear),
        Own("cpmr", Cash, 6_513, "EUR", PerYear),
        Own("north-sea-commission", Cash, 4_940, "EUR", PerYear),
        Own("nordic-transport-network", Cash, 25_000, "DKK", PerYear),
        Own("westlink", Cash, 20_000, "DKK", PerYear),
        Own("ertico", Cash, 15_000, "EUR", PerYear),
        Own("women-in-business", Cash, 713_903, "DKK", InTotal),
        Own("women-in-business", Hours, 70_000, "DKK", InTotal),
        Own("creative-alliances", Cash, 953_000, "DKK", InTotal),
        Own("creative-alliances", Hours, 700_000, "DKK", InTotal),
        Own("coast-alive", Cash, 115_000, "DKK", PerYear),
        Own("coast-alive", Hours, 150_000, "DKK", InTotal),
        Own("recreational-routes", Cash, 100_000, "DKK", PerYear),
        Own("recreational-routes", Hours, 150_000, "DKK", PerYear),
        Own("markis", Cash, 1_262_953, "DKK", InTotal),
        Own("markis", Hours, 125_000, "DKK", PerYear),
        Own("healthport", Mixed, 700_000, "DKK", InTotal),
        Own("mikropol", Hours, 656_200, "DKK", InTotal),
    ];
    let cooperations = list_of_the_strategy();
    let own_amount = |line: &FundingLine| match (&line.payer, &line.value) {
        (Payer::Own, FundingValue::Amount { money, .. }) => Some(*money),
        _ => None,
    };
    for Own(id, form, amount, currency, basis) in &stated {
        let lines = &cooperations[*id].funding;
        let line = lines.iter().find(|l| l.form == *form && own_amount(l).is_some());
        let line = line.unwrap_or_else(|| panic!("{id} has no own amount in {form:?}"));
        let money = own_amount(line).unwrap();
        let found = (money.amount_minor, money.currency.code(), line.basis);
        assert_eq!(found, (amount * 100, *currency, *basis), "{id}");
    }
    let amounts = cooperations.values().flat_map(|c| &c.funding).filter_map(own_amount).count();
    assert_eq!(amounts, stated.len(), "amounts that S3 does not state");
}

#[test]
fn midtjylland_kept_two_countries_left_two_and_reviews_one() {
    let cooperations = Bundle::read("midtjylland").cooperations();
    let last = |id: &str| cooperations[id].steps.last().unwrap().kind;
    let ids = ["shanghai", "hungary", "poland", "romania", "leningrad-oblast"];
    use StepKind::{Continued, Ended, UnderReview};
    assert_eq!(ids.map(last), [Continued, Continued, Ended, Ended, UnderReview]);
    // S2: the council decided on the Wednesday before the press release of Tuesday 19 March 2013.
    let council_day = PartialDate::parse("2013-03-13");
    for id in ["poland", "romania"] {
        let is_exit = |step: &&Step| step.kind == StepKind::ExitDecided;
        let exit = cooperations[id].steps.iter().find(is_exit).unwrap();
        assert_eq!(exit.on, council_day, "{id}");
        assert!(exit.body.is_some() && !exit.reason.is_empty(), "{id}");
    }
}
