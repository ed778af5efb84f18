//! The rules of participations that were found, without a database: the demonstration's Region
//! Nordjylland in memory, and excerpts of four open lists.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail as the test may")]

mod shared;

use jiff::civil::{Date, date};
use practice::cooperation::{Cooperation, StepKind, Term};
use practice::organisation::{Authority, OwnBody};
use practice::participation::*;
use shared::read_bundle;
use spine::base::{Fault, Id, Language, PartialDate, Slug, Text, Visibility};
use spine::office::{Draft, Office, Record, Refusal};

const TODAY: Date = date(2012, 3, 15);
const DANISH: &[u8] = include_bytes!("data/participations/dk-2007-2013.csv");
const KEEP: &[u8] = include_bytes!("data/participations/keep-eu-partners.csv");
const ORGANISATIONS: &[u8] = include_bytes!("data/participations/cordis-organization.csv");
const PROJECTS: &[u8] = include_bytes!("data/participations/cordis-project.csv");
const FP7: &[u8] = include_bytes!("data/participations/fp7-organization.csv");
const FP7_PROJECTS: &[u8] = include_bytes!("data/participations/fp7-project.csv");

fn seal(office: &Office, draft: Draft) -> Result<Office, Refusal> {
    let at = "2012-03-15T08:00:00Z".parse().unwrap();
    office.amend(draft, "test", at).unwrap().map(|(_, office)| office)
}

/// The demonstration without what was found in it.
fn nordjylland() -> Office {
    demonstration(false)
}

fn demonstration(with_found: bool) -> Office {
    let wanted = |kind: &str| with_found || kind != Participation::KIND;
    let (empty, draft) = read_bundle(include_str!("../../../demo/nordjylland.json"), wanted);
    seal(&empty, draft).unwrap()
}

fn id<R: Record>(word: &str) -> Id<R> {
    Id::parse(word).unwrap()
}

/// The office with these bodies as its own.
fn with_own(office: &Office, own_bodies: Vec<OwnBody>, nuts: &str) -> Office {
    let authority = office.find(&id::<Authority>(Authority::ID)).unwrap();
    let nuts = spine::base::NutsCode::parse(nuts);
    let record = Authority { own_bodies, nuts, ..authority.clone() };
    seal(office, Draft::new("test").put(&id(Authority::ID), &record)).unwrap()
}

fn body(name: &str, pic: Option<&str>, cvr: Option<&str>, town: Option<&str>) -> OwnBody {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let (pic, cvr, town) = (owned(pic), owned(cvr), owned(town));
    OwnBody { name: name.to_owned(), also_called: Vec::new(), pic, cvr, town }
}

fn read(office: &Office, files: &[&[u8]]) -> Result<ReadList, Fault> {
    read_list(files, &OurNames::of(office), TODAY)
}

fn bring(office: &Office, list: &ReadList) -> Office {
    let draft = bring_list(office, list);
    if draft.changes.is_empty() {
        office.follow(&[]).unwrap()
    } else {
        seal(office, draft).unwrap()
    }
}

fn titles(list: &ReadList, by: MatchedBy) -> Vec<&str> {
    let found = list.found.iter().filter(|(_, found)| found.matched.by == by);
    found.map(|(_, found)| found.title.get(Language::Da)).collect()
}

#[test]
fn the_danish_list_has_us_by_number_and_as_partner_by_name() {
    let list = read(&nordjylland(), &[DANISH]).unwrap();
    assert_eq!((list.rows, list.unread.len(), list.found.len()), (8, 0, 6));
    let certain = ["One-Stop-Shop Facilitator", "TeleCare Nord"];
    assert_eq!(titles(&list, MatchedBy::Number)[..2], certain);
    let perhaps = [
        "Procesinnovation i professionsuddannelserne",
        "BioMed Community - Nordjysk MedTech Klynge",
        "Eir",
    ];
    assert_eq!(titles(&list, MatchedBy::NameAndPlace), perhaps);
    let (_, telecare) = &list.found[3];
    assert_eq!(telecare.project_total.unwrap().amount_minor, 1_090_604_092);
    assert_eq!(telecare.project_eu.unwrap().amount_minor, 437_000_000);
    assert_eq!((telecare.own_total, telecare.own_eu), (None, None));
    assert_eq!(telecare.role, Some(ParticipationRole::Beneficiary));
    assert_eq!(
        (telecare.from, telecare.to),
        (PartialDate::parse("2012-07-09"), PartialDate::parse("2015-08-31"))
    );
    assert_eq!(telecare.line, Some(7));
    assert_eq!(telecare.programme_name.as_deref(), Some("ESF 2007–2013 (ESFN)"));
}

#[test]
fn cordis_is_read_with_its_projects_in_both_of_its_forms() {
    let own = vec![body("Aarhus University", Some("999997736"), None, None)];
    let office = with_own(&nordjylland(), own, "DK04");
    let list = read(&office, &[PROJECTS, ORGANISATIONS]).unwrap();
    assert_eq!((list.rows, list.unread.len(), list.found.len()), (8, 0, 1));
    let (id, found) = &list.found[0];
    assert_eq!(id.as_str(), "cordis-101163161-999997736");
    assert_eq!(found.matched.by, MatchedBy::Number);
    assert_eq!(found.own_eu.unwrap().amount_minor, 424_624_000);
    assert_eq!(found.project_total.unwrap().amount_minor, 1_208_536_300);
    assert!(found.title.get(Language::En).starts_with("MOLECULAR QUANTUM"));
    assert_eq!(
        (found.acronym.as_deref(), found.from),
        (Some("IRASTRO"), PartialDate::parse("2025-08-01"))
    );
    // The older export: semicolons, every field quoted, a byte order mark, no number but the PIC.
    let by_name = vec![body("Ålborg Universitet", None, None, Some("Aalborg"))];
    let list = read(&with_own(&nordjylland(), by_name, "DK05"), &[FP7, FP7_PROJECTS]).unwrap();
    assert_eq!((list.rows, list.found.len(), list.without_project), (15, 1, 0));
    let (_, found) = &list.found[0];
    assert_eq!(found.matched.by, MatchedBy::NameAndPlace);
    assert_eq!(found.call_name.as_deref(), Some("KBBE.2012.2.5-03"));
    // Without the projects its title is its short name, and the period is not stated.
    let own = vec![body("Aarhus University", None, Some("31119103"), None)];
    let list = read(&with_own(&nordjylland(), own, "DK04"), &[ORGANISATIONS]).unwrap();
    let (_, found) = &list.found[0];
    assert_eq!((found.title.get(Language::En), found.from), ("IRASTRO", None));
    assert_eq!(found.matched.by, MatchedBy::Number);
}

#[test]
fn a_body_in_our_region_is_near_and_a_name_without_a_place_is_nothing() {
    let near = with_own(&nordjylland(), Vec::new(), "DK04");
    let list = read(&near, &[ORGANISATIONS]).unwrap();
    assert_eq!(list.found.len(), 1);
    assert_eq!(list.found[0].1.matched.by, MatchedBy::Place);
    assert!(!list.found[0].1.waits());
    let fund = "Громадська організація \"Центр європейських ініціатив\"";
    for (town, count) in [(None, 0), (Some("Aalborg"), 0), (Some("Uzhhorod"), 1)] {
        let office = with_own(&nordjylland(), vec![body(fund, None, None, town)], "DK05");
        let list = read(&office, &[KEEP]).unwrap();
        assert_eq!((list.rows, list.found.len()), (6, count), "{town:?}");
    }
    // A name in English is one, too, and so is a title over two lines.
    let english = "International Association of Regional Development Insitutions \"IARDI\"";
    let office =
        with_own(&nordjylland(), vec![body(english, None, None, Some("Uzhhorod"))], "DK05");
    let list = read(&office, &[KEEP]).unwrap();
    let (_, found) = &list.found[0];
    let title = "Unified Network for International Cooperation, Operational Response, \
                 and Neighboring Safety";
    assert_eq!(found.title.get(Language::En), title);
    assert_eq!(found.own_total.unwrap().amount_minor, 22_577_000);
    assert!(found.project_total.is_none());
}

#[test]
fn what_is_no_list_says_what_it_is_and_a_bad_line_costs_only_itself() {
    let office = nordjylland();
    let refused = |files: &[&[u8]]| read(&office, files).unwrap_err();
    let fault = refused(&[b"\xef\xbb\xbfname;town\n1;2"]);
    assert_eq!(fault.key, "fault-list-unknown");
    assert!(fault.args.iter().any(|(_, value)| value == "name, town"), "{fault:?}");
    for (files, key) in [
        (&[&b""[..]][..], "fault-list-no-table"),
        (&[&b"PK\x03\x04\x14\0\0\0workbook,;,;,"[..]][..], "fault-list-no-table"),
        (&[&b"<?xml version=\"1.0\"?><project a=\"1,2;3\"/>"[..]][..], "fault-list-no-table"),
        (&[PROJECTS][..], "fault-list-projects-only"),
        (&[DANISH, KEEP][..], "fault-list-two"),
        (&[PROJECTS, PROJECTS][..], "fault-list-two"),
    ] {
        assert_eq!(refused(files).key, key);
    }
    let text = String::from_utf8(DANISH.to_vec()).unwrap();
    let broken = text.replacen("Fremtidens", "Too,few\n\nFremtidens", 1);
    let list = read(&office, &[broken.as_bytes()]).unwrap();
    assert_eq!((list.rows, &list.unread[..], list.found.len()), (9, &[3][..], 6));
    // The same in Windows-1252.
    let (bytes, _): (Vec<u8>, ()) =
        (text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect(), ());
    let titles = |list: &ReadList| -> Vec<Text> {
        list.found.iter().map(|(_, found)| found.title.clone()).collect()
    };
    let latin = read(&office, &[&bytes]).unwrap();
    assert_eq!(titles(&latin), titles(&read(&office, &[DANISH]).unwrap()));
}

#[test]
fn the_same_again_changes_nothing_and_answers_stay() {
    let office = nordjylland();
    let list = read(&office, &[DANISH]).unwrap();
    let fresh = Brought { fresh: 6, ..Brought::default() };
    assert_eq!(count_brought(&office, &list), fresh);
    let office = bring(&office, &list);
    let count = FoundCount { missing: 6, ..FoundCount::default() };
    assert_eq!(count_found(&list_found(&office)), count);
    assert!(bring_list(&office, &list).changes.is_empty());
    let (first, _) = &list.found[0];
    let answering = |office: &Office| Answering {
        id: first.clone(),
        read_at: office.find_entry(first).unwrap().seq,
        by: None,
        on: TODAY,
    };
    let reason = Text::new(Language::Da, "Kun en samarbejdspartner");
    let what = Finding::NotOurs { reason };
    let office = seal(&office, answer_participation(&office, &answering(&office), &what).unwrap());
    let office = office.unwrap();
    assert_eq!(count_found(&list_found(&office)).answered, 1);
    // A later edition of the list has another end; the answer is kept.
    let text = String::from_utf8(DANISH.to_vec()).unwrap().replace("30.08.2014", "31.12.2014");
    let later = read(&office, &[text.as_bytes()]).unwrap();
    let brought = Brought { fresh: 0, changed: 1, same: 5 };
    assert_eq!(count_brought(&office, &later), brought);
    let office = bring(&office, &later);
    let kept = office.find(first).unwrap();
    assert_eq!(kept.to, PartialDate::parse("2014-12-31"));
    assert_eq!(kept.answer.as_ref().map(|answer| &answer.what), Some(&what));
    let gone = Finding::Known { cooperation: id("no-such-cooperation") };
    let refused = answer_participation(&office, &answering(&office), &gone).unwrap_err();
    assert!(matches!(refused, Refusal::Faults(_)), "{refused:?}");
}

/// The list of keep.eu with other words in a row of ours.
fn keep_with(budget: &str, start: &str) -> String {
    format!(
        "project_id,programme,project_name_en,partner_name,country,town,budget_eur,start_date\n\
         1,North Sea,One,Region Nordjylland,DK,Aalborg,{budget},{start}\n\
         2,North Sea,Two,Somebody else,DK,Aalborg,\"2.500,50\",2015-01-01\n"
    )
}

#[test]
fn what_a_list_writes_unclearly_is_told_with_its_line_and_never_guessed() {
    let office = nordjylland();
    let read_one = |budget: &str, start: &str, column_groups: bool| {
        let text = keep_with(budget, start);
        let text = if column_groups { text } else { text.replace("\"2.500,50\"", "") };
        let list = read(&office, &[text.as_bytes()]).unwrap();
        let found = list.found[0].1.clone();
        let unclear: Vec<_> = list.unclear.iter().map(|it| (it.line, it.column)).collect();
        (found.own_total.map(|money| money.amount_minor), found.from, unclear)
    };
    let day = PartialDate::parse("2015-02-01");
    assert_eq!(read_one("149.355", "2015/02/01", true), (Some(14_935_500), day, vec![]));
    let unclear = vec![(2, "budget_eur")];
    assert_eq!(read_one("149.355", "2015/02/01", false), (None, day, unclear));
    assert_eq!(read_one("1.234.567", "2015", false).0, Some(123_456_700));
    // A nought before the sign groups nothing, and kroner are no euro.
    assert_eq!(read_one("0.355", "2015", true).0, Some(36));
    assert_eq!(read_one("149.355 kr.", "2015", true).2, [(2, "budget_eur")]);
    assert_eq!(read_one("149.355 EUR", "2015", true).0, Some(14_935_500));
    assert_eq!(read_one("1.234.567", "2015", false).1, PartialDate::parse("2015"));
    let unclear = vec![(2, "budget_eur"), (2, "start_date")];
    assert_eq!(read_one("many", "spring", false), (None, None, unclear));
    // The Danish list groups by points, and has one amount with a decimal point.
    let text = "projekttitel;ordning;cvr;navn;budget;eu\n\
                A;ERDFN;29190941;Region Nordjylland;32467.02;149.355\n\
                B;ERDFN;29190941;Region Nordjylland;32467,02;15.414.794\n";
    let list = read(&office, &[text.as_bytes()]).unwrap();
    let minor = |place: usize| {
        let found = &list.found[place].1;
        [found.project_total, found.project_eu].map(|money| money.unwrap().amount_minor)
    };
    assert_eq!((minor(0), minor(1)), ([3_246_702, 14_935_500], [3_246_702, 1_541_479_400]));
    assert!(list.unclear.is_empty(), "{:?}", list.unclear);
}

#[test]
fn the_danish_list_is_read_under_its_later_header_too() {
    let office = nordjylland();
    let text = "\"Projektitel / Operation name\";\"Startdato / Operation start date\";\
        \"Slutdato / Operation end date\";\"Prioritetsakse / Priority axis\";\"Budget / Budget\";\
        \"EU-medfinansiering / Union co-financing\";\"Fond / Fund\";\
        \"Kontraktansvarlig partner / Beneficiary name\";\"Bynavn / City name\";\
        \"Partere / Project partners\"\n\
        \"V\u{e6}kst 2.0 \";\"24.04.2014\";\"28.02.2017\";\"2 Flere.\nUdvikle\";\"15.414.794\";\
        \"7.707.397\";\"R\";\"Region Nordjylland\";\"Aalborg \u{d8}\";\"Nogen.\nEn anden.\"\n\
        \"To\";\"01.01.2015\";\"\";\"\";\"1.000\";\"\";\"S\";\"Nogen\";\"\";\
        \"Region Nordjylland.\nEn.\"\n";
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let list = read(&office, &[&latin]).unwrap();
    assert_eq!((list.rows, list.unread.len(), list.found.len()), (2, 0, 2));
    let found = &list.found[0].1;
    assert_eq!(found.title.get(Language::Da), "Vækst 2.0");
    assert_eq!(found.programme_name.as_deref(), Some("ERDF 2014–2020"));
    let minor = [found.project_total, found.project_eu].map(|it| it.unwrap().amount_minor);
    assert_eq!(minor, [1_541_479_400, 770_739_700]);
    assert_eq!(
        (found.from, found.to),
        (PartialDate::parse("2014-04-24"), PartialDate::parse("2017-02-28"))
    );
    assert_eq!(list.found[1].1.project_total.unwrap().amount_minor, 100_000);
}

#[test]
fn a_quotation_mark_at_the_beginning_of_a_cell_swallows_no_line() {
    let office = nordjylland();
    let text = "projekttitel;ordning;cvr;navn;parter\n\
                A;ERDFN;29190941;\"Grøn vækst\" i Nord;\n\
                B;ERDFN;29190941;Region Nordjylland;\"x\"\n\
                C;ERDFN;\n\
                D;ERDFN;29190941;\"Region Nordjylland;y\n\
                E;ERDFN;DK-29190941;Region Nordjylland;\n";
    let list = read(&office, &[text.as_bytes()]).unwrap();
    let names: Vec<_> = list.found.iter().map(|(_, found)| found.named.name.as_str()).collect();
    assert_eq!(names[..2], ["\"Grøn vækst\" i Nord", "Region Nordjylland"]);
    assert_eq!((list.rows, &list.unread[..], list.found.len()), (5, &[4][..], 4));
}

#[test]
fn a_reading_that_knows_less_empties_nothing() {
    let office = nordjylland();
    let own = body("Region Nordjylland", Some("999542340"), None, None);
    let office = with_own(&office, vec![own], "DK05");
    let bodies = "projectID,projectAcronym,organisationID,name,role,country,totalCost\n\
                  7,SEA,999542340,REGION NORDJYLLAND,participant,DK,1000.50\n";
    let projects = "id,acronym,title,startDate,endDate,totalCost\n\
                    7,SEA,Of the sea,2011-01-01,2014-12-31,642632.00\n";
    let both = read(&office, &[bodies.as_bytes(), projects.as_bytes()]).unwrap();
    let office = bring(&office, &both);
    let alone = read(&office, &[bodies.replace("1000.50", "").as_bytes()]).unwrap();
    let brought = Brought { same: 1, ..Brought::default() };
    assert_eq!(count_brought(&office, &alone), brought);
    let more = read(&office, &[bodies.replace("1000.50", "2000.00").as_bytes()]).unwrap();
    let office = bring(&office, &more);
    let kept = office.find(&both.found[0].0).unwrap();
    assert_eq!(kept.title.get(Language::En), "Of the sea");
    assert_eq!(kept.to, PartialDate::parse("2014-12-31"));
    assert_eq!(kept.project_total.unwrap().amount_minor, 64_263_200);
    assert_eq!(kept.own_total.unwrap().amount_minor, 200_000);
}

#[test]
fn what_a_program_wrote_into_empty_cells_and_numbers_is_no_fact() {
    let office = nordjylland();
    let own = body("Region Nordjylland", Some("999542340"), None, None);
    let office = with_own(&office, vec![own], "DK05");
    let head = "sep=;\nprojectID;projectAcronym;organisationID;name;shortName;role;city;country\n";
    let whole = format!("{head}7;SEA;999542340;REGION NORDJYLLAND;RN;participant;Aalborg;DK\n");
    let first = read(&office, &[whole.as_bytes()]).unwrap();
    let projects = "id,acronym,title,startDate\n7.0,SEA,Of the sea,2011-01-01\n";
    let floats = "7.0;N/A;999542340.0;REGION NORDJYLLAND;null;participant;-;DK\n;;;;;;;\n";
    let floats = format!("{head}{floats}");
    let second = read(&office, &[floats.as_bytes(), projects.as_bytes()]).unwrap();
    assert_eq!((second.rows, &second.unread[..], second.without_project), (1, &[][..], 0));
    assert_eq!(first.found[0].0, second.found[0].0);
    let office = bring(&bring(&office, &first), &second);
    let kept = office.find(&first.found[0].0).unwrap();
    assert_eq!(kept.title.get(Language::En), "Of the sea");
    assert_eq!(
        (kept.acronym.as_deref(), kept.named.town.as_deref()),
        (Some("SEA"), Some("Aalborg"))
    );
    assert_eq!((kept.named.also.as_deref(), kept.number.as_deref()), (Some("RN"), Some("7")));
    assert_eq!(kept.address.as_deref(), Some("https://cordis.europa.eu/project/id/7"));
}

#[test]
fn a_participation_keeps_its_place_when_its_letters_or_numbers_are_read_better() {
    let office = nordjylland();
    let text = |title: &str, cvr: &str| {
        format!(
            "projekttitel,ordning,cvr,navn,start_dato\n\
             {title},ERDFN,{cvr},Region Nordjylland,01.02.2010\n"
        )
    };
    let list = read(&office, &[text("Kom\u{ad}petencer", "29190941").as_bytes()]).unwrap();
    let mut earlier = list.clone();
    earlier.found[0].0 = id("dk-0123456789ab-29190941");
    let office = bring(&office, &earlier);
    let brought = Brought { same: 1, ..Brought::default() };
    assert_eq!(count_brought(&office, &list), brought);
}

#[test]
fn what_the_demonstration_has_of_the_danish_list_is_what_the_list_says() {
    let office = demonstration(true);
    let list = read(&office, &[DANISH]).unwrap();
    assert_eq!(count_brought(&office, &list), Brought { fresh: 4, changed: 0, same: 2 });
    // A title that was translated here stays so when the rest of it changes.
    let later = String::from_utf8(DANISH.to_vec()).unwrap().replace("31.12.2014", "31.12.2015");
    let later = read(&office, &[later.as_bytes()]).unwrap();
    let office = bring(&office, &later);
    let titles = office.list::<Participation>().map(|entry| entry.record.title.clone());
    let english: Vec<String> =
        titles.filter_map(|it| it.find(Language::En).map(str::to_owned)).collect();
    assert!(english.iter().any(|title| title.starts_with("BioMed Community")), "{english:?}");
}

#[test]
fn what_is_entered_says_what_its_source_says_and_is_suggested_from_then_on() {
    let office = nordjylland();
    let office = bring(&office, &read(&office, &[DANISH]).unwrap());
    let rows = list_found(&office);
    let row = rows.iter().find(|row| row.entry.record.title.get(Language::Da).starts_with("Idé"));
    let entry = &row.unwrap().entry;
    let source = Text::new(Language::En, "The Danish list");
    let from = (Slug::parse("health").unwrap(), source.clone());
    let made = make_cooperation(&office, &entry.record, from.clone(), TODAY);
    assert_eq!(made.name, entry.record.title);
    assert_eq!((&made.source, made.visibility), (&source, Visibility::Internal));
    let day = |text| PartialDate::parse(text).unwrap();
    let term = Term::Fixed { from: day("2008-11-10"), to: day("2011-12-31"), to_read_as: None };
    assert_eq!(made.term, term);
    let steps: Vec<StepKind> = made.steps.iter().map(|step| step.kind).collect();
    assert_eq!(steps, [StepKind::Joined, StepKind::Ended]);
    assert!(made.funding.is_empty());
    let answering = Answering { id: entry.id.clone(), read_at: entry.seq, by: None, on: TODAY };
    let new: Id<Cooperation> = id("ideklinikken");
    let draft = enter_participation(&office, &answering, (&new, &made)).unwrap();
    assert_eq!(draft.changes.len(), 2);
    let office = seal(&office, draft).unwrap();
    let known = office.find_entry(&entry.id).unwrap();
    let what = &known.record.answer.as_ref().unwrap().what;
    assert_eq!(what, &Finding::Entered { cooperation: new.clone() });
    let again = Answering { read_at: known.seq, ..answering.clone() };
    let refused = enter_participation(&office, &again, (&id("another"), &made));
    assert!(matches!(refused, Err(Refusal::Faults(_))));
    let late = enter_participation(&office, &answering, (&id("another"), &made));
    assert!(matches!(late, Err(Refusal::Stale { .. })));
    // The same project in another list, by another name of ours.
    let other = Participation {
        publisher: Publisher::Keep,
        number: Some("1".to_owned()),
        answer: None,
        ..entry.record.clone()
    };
    let office = seal(&office, Draft::new("test").put(&id("keep-1"), &other)).unwrap();
    let rows = list_found(&office);
    let row = rows.iter().find(|row| row.entry.id.as_str() == "keep-1").unwrap();
    assert_eq!(row.likely, [(new, Likeness::Name)]);
    assert_eq!(count_found(&rows).likely, 1);
}

#[test]
fn what_the_register_may_have_is_found_by_its_short_name() {
    let office = nordjylland();
    let list = read(&office, &[DANISH]).unwrap();
    let acronym =
        |text: &str| Participation { acronym: Some(text.to_owned()), ..list.found[0].1.clone() };
    for (text, likely) in [("markis", vec![Likeness::ShortName]), ("no such", vec![])] {
        let office = seal(&office, Draft::new("test").put(&id("keep-1"), &acronym(text))).unwrap();
        let why: Vec<Likeness> = list_found(&office)[0].likely.iter().map(|it| it.1).collect();
        assert_eq!(why, likely, "{text}");
    }
}
