//! The office as it stood: what was seen then is what is read now.

use super::{Hand, KINDS, Note, id, note};
use crate::{
    ledger::tests::Fresh,
    office::{Draft, Office, Offices, Refusal},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use proptest::{collection::vec, option, prelude::*, test_runner::TestRunner};
use std::collections::BTreeMap;
use testbed::{Database, on_each_database};

/// What somebody does, some seconds after the last.
#[derive(Clone, Debug)]
struct Step {
    after_seconds: i64,
    deeds: Vec<(u8, Deed)>,
}

#[derive(Clone, Debug)]
enum Deed {
    Put { slug: u8, link: Option<u8> },
    Remove,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let put =
        (0..6u8, option::weighted(0.3, 0..5u8)).prop_map(|(slug, link)| Deed::Put { slug, link });
    let deed = prop_oneof![4 => put, 1 => Just(Deed::Remove)];
    let step = (0..100_000i64, vec((0..5u8, deed), 1..4));
    vec(step.prop_map(|(after_seconds, deeds)| Step { after_seconds, deeds }), 1..25)
}

fn draw(step: &Step) -> Draft {
    step.deeds.iter().fold(Draft::new("a step"), |draft, (record, deed)| {
        let record = id(&format!("r{record}"));
        match deed {
            Deed::Put { slug, link } => {
                let link = link.map(|link| id(&format!("r{link}")));
                draft.put(&record, &Note { link, ..note(&format!("s{slug}")) })
            }
            Deed::Remove => draft.remove(&record),
        }
    })
}

type Seen = BTreeMap<String, Note>;

fn look(office: &Office) -> Seen {
    office.list::<Note>().map(|entry| (entry.id.to_string(), entry.record.clone())).collect()
}

/// What the step should make of what there was, worked out without the office; `None` when a link
/// would lead nowhere or an address would be shared.
fn expect(before: &Seen, step: &Step) -> Option<Seen> {
    let mut after = before.clone();
    for (record, deed) in &step.deeds {
        let record = format!("r{record}");
        match deed {
            Deed::Remove => drop(after.remove(&record)),
            Deed::Put { slug, link } => {
                let link = link.map(|link| id(&format!("r{link}")));
                after.insert(record, Note { link, ..note(&format!("s{slug}")) });
            }
        }
    }
    let links_hold = after
        .values()
        .filter_map(|n| n.link.as_ref())
        .all(|link| after.contains_key(link.as_str()));
    let mut slugs: Vec<&str> = after.values().map(|note| note.slug.as_str()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    (links_hold && slugs.len() == after.len()).then_some(after)
}

struct World {
    offices: Offices,
    hand: Hand,
}

/// Takes the steps on a new authority and compares everything seen on the way with the past.
async fn walk(world: &World, authority: &str, steps: &[Step]) {
    let offices = &world.offices;
    let now = offices.real_now();
    offices.ledger().add_authority(authority, 0, now).await.unwrap();
    let mut seen: Vec<(i64, Date, Seen)> = vec![(0, Date::MIN, Seen::new())];
    for step in steps {
        world.hand.advance(step.after_seconds);
        let draft = draw(step);
        let before = seen.last().unwrap().2.clone();
        let committed =
            offices.commit(authority, "anna", move |_| Ok::<_, Refusal>(draft.clone())).await;
        let office = offices.find(authority).await.unwrap().unwrap();
        match expect(&before, step) {
            Some(after) => assert_eq!(after, look(&office), "{committed:?}"),
            None => assert!(committed.is_err(), "{step:?} on {before:?}"),
        }
        seen.push((office.seq(), offices.today(authority), look(&office)));
    }
    for (place, (seq, day, notes)) in seen.iter().enumerate().skip(1) {
        let past = offices.find_past(authority, *seq).await.unwrap().unwrap();
        assert_eq!((past.seq(), &look(&past)), (*seq, notes));
        // The last thing seen on a day is what the day ended in.
        if seen.get(place + 1).is_none_or(|(_, next, _)| next > day) {
            let past = offices.find_on(authority, *day).await.unwrap().unwrap();
            assert_eq!(&look(&past), notes, "on {day}");
        }
    }
    let verdict = offices.verify(authority).await.unwrap();
    assert_eq!(verdict.first_fault, None);
}

#[on_each_database]
fn the_office_of_a_past_change_or_day_is_the_one_that_was_seen_then(database: Database) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let fresh = runtime.block_on(Fresh::new(database));
    let hand = Hand::default();
    let _inside = runtime.enter();
    let offices = Offices::open(fresh.ledger(), KINDS, hand.clock(), TimeZone::UTC);
    let world = World { offices, hand };
    let number = std::cell::Cell::new(0);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(&steps(), |steps| {
        number.set(number.get() + 1);
        runtime.block_on(walk(&world, &format!("case-{}", number.get()), &steps));
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[on_each_database]
async fn a_day_that_another_node_wrote_on_is_found_at_once(database: Database) {
    let fresh = Fresh::new(database).await;
    let here = super::open_nord(&fresh).await;
    let there = super::open(fresh.open_again().await);
    there.find("nord").await.unwrap();
    super::count_up(&here).await.unwrap();
    let day = Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC).date();
    assert_eq!(there.find_on("nord", day).await.unwrap().unwrap().seq(), 1);
    assert_eq!(there.find_past("nord", 2).await.unwrap().map(|office| office.seq()), None);
    assert_eq!(there.find_past("nord", 0).await.unwrap().unwrap().count::<Note>(), 0);
}
