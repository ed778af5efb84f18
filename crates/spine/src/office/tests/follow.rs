//! What is derived follows the change: it is what working it out anew gives, and only what the
//! change touched is worked out.

use super::{Note, id, note};
use crate::{
    base::{Fault, Id, Text},
    office::{Derivation, Draft, EachDerivation, Entry, Kind, Link, Office, Record},
};
use jiff::Timestamp;
use proptest::{collection::vec, option, prelude::*};
use serde::{Deserialize, Serialize};
use std::{cell::Cell, sync::Arc};

/// Another kind of record, which knows no links.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Mark {
    name: Text,
    weight: u32,
}

impl Record for Mark {
    const KIND: &'static str = "mark";

    fn check(&self) -> Vec<Fault> {
        Vec::new()
    }

    fn visit_links(&self, _: &mut dyn FnMut(Link)) {}

    fn title(&self) -> &Text {
        &self.name
    }
}

const KINDS: &[Kind] = &[Kind::of::<Note>(), Kind::of::<Mark>()];

thread_local! {
    /// How much was worked out in this test.
    static WORK: Cell<usize> = const { Cell::new(0) };
}

fn count_work(work: impl FnOnce()) -> usize {
    WORK.set(0);
    work();
    WORK.get()
}

fn worked() {
    WORK.set(WORK.get() + 1);
}

/// The weight of all marks.
struct Weight;

impl Derivation for Weight {
    type Key = ();
    type Output = u32;

    fn derive(office: &Office, (): &()) -> u32 {
        worked();
        office.list::<Mark>().map(|mark| mark.record.weight).sum()
    }
}

/// What a note says: its own number, that of the note it leads to, and that of the note after; of
/// a note with an even number also the weight of all marks, or where the log stands.
struct Said;

impl EachDerivation for Said {
    type Record = Note;
    type Key = bool;
    type Tool = Vec<u8>;
    type Output = String;

    fn begin(_: &Office, _: &bool) -> Vec<u8> {
        Vec::new()
    }

    fn derive(office: &Office, entry: &Arc<Entry<Note>>, deep: &bool, _: &mut Vec<u8>) -> String {
        worked();
        let record = &entry.record;
        let count = |id: &Id<Note>| office.find(id).map(|note| note.count);
        let linked = record.link.as_ref().map(|link| {
            // Of what it leads to also what that leads to.
            (count(link), office.find(link).and_then(|note| count(note.link.as_ref()?)))
        });
        let after = id(&format!("r{}", record.count));
        let weight = record.count.is_multiple_of(2).then(|| *office.derive::<Weight>(&()));
        let place = (*deep && record.count == 3).then(|| office.seq());
        let held = office.find_any("mark", "m1").map(|mark| mark.seq());
        format!("{} {linked:?} {:?} {weight:?} {place:?} {held:?}", record.count, count(&after))
    }
}

/// How many notes say something long, and which note has an address.
struct Long;

impl Derivation for Long {
    type Key = bool;
    type Output = (usize, Option<String>, usize);

    fn derive(office: &Office, deep: &bool) -> Self::Output {
        let said = office.derive_each::<Said>(deep);
        let found = office.find_by_address::<Note>("s2");
        let long = said.iter().filter(|said| said.len() > 30).count();
        (long, found.map(|note| note.id.to_string()), office.count::<Mark>())
    }
}

/// Everything that is derived, in words.
fn tell(office: &Office) -> String {
    let public = office.to_public();
    let long = [true, false].map(|deep| office.derive::<Long>(&deep));
    let said = [false, true].map(|deep| office.derive_each::<Said>(&deep));
    let weight = office.derive::<Weight>(&());
    format!("{long:?} {said:?} {weight} {} {}", public.seq(), public.count::<Note>())
}

#[derive(Clone, Debug)]
enum Deed {
    Put { note: u8, count: u32, link: Option<u8> },
    Weigh { mark: u8, weight: u32 },
    Remove { note: u8 },
    Unweigh { mark: u8 },
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let put = (0..6u8, 0..5u32, option::weighted(0.5, 0..6u8));
    let put = put.prop_map(|(note, count, link)| Deed::Put { note, count, link });
    let weigh = (0..3u8, 0..9u32).prop_map(|(mark, weight)| Deed::Weigh { mark, weight });
    let remove = (0..6u8).prop_map(|note| Deed::Remove { note });
    let unweigh = (0..3u8).prop_map(|mark| Deed::Unweigh { mark });
    vec(prop_oneof![5 => put, 2 => weigh, 1 => remove, 1 => unweigh], 1..4)
}

fn draw(deeds: &[Deed]) -> Draft {
    let mark = |mark: &u8| Id::<Mark>::parse(&format!("m{mark}")).unwrap();
    deeds.iter().fold(Draft::new("a step"), |draft, deed| match deed {
        Deed::Put { note: number, count, link } => {
            let link = link.map(|link| id(&format!("r{link}")));
            let slug = format!("s{number}");
            let record = Note { count: *count, link, ..note(&slug) };
            draft.put(&id(&format!("r{number}")), &record)
        }
        Deed::Weigh { mark: number, weight } => {
            draft.put(&mark(number), &Mark { weight: *weight, ..Mark::default() })
        }
        Deed::Remove { note } => draft.remove(&id(&format!("r{note}"))),
        Deed::Unweigh { mark: number } => draft.remove(&mark(number)),
    })
}

fn amend(office: &Office, draft: Draft) -> Option<Office> {
    let amended = office.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap();
    amended.ok().map(|(_, next)| next)
}

proptest! {
    #[test]
    fn what_follows_the_change_is_what_working_it_out_anew_gives(
        steps in vec((deeds(), any::<(bool, bool, bool)>()), 1..30),
    ) {
        let mut office = Office::empty("nord", KINDS);
        let mut before = office.forget();
        for (deeds, (is_kept, is_asked, is_swept)) in steps {
            let Some(next) = amend(&office, draw(&deeds)) else { continue };
            if is_asked {
                prop_assert_eq!(tell(&next), tell(&next.forget()));
                // Whoever still reads the one before, or one long before, reads that.
                prop_assert_eq!(tell(&office), tell(&office.forget()));
                prop_assert_eq!(tell(&before), tell(&before.forget()));
            }
            if is_swept {
                next.forget_earlier();
            }
            // One that is not kept never was: it could not be written.
            if is_kept {
                before = std::mem::replace(&mut office, next);
            }
            prop_assert_eq!(tell(&office), tell(&office.forget()));
        }
    }
}

fn begin() -> Office {
    let office = Office::empty("nord", KINDS);
    let draft = (0..20_u32).fold(Draft::new("begin"), |draft, number| {
        let link = (number == 1).then(|| id("r0"));
        let record = Note { count: 2 * number + 101, link, ..note(&format!("s{number}")) };
        draft.put(&id(&format!("r{number}")), &record)
    });
    amend(&office, draft).unwrap()
}

#[test]
fn only_what_a_change_touches_is_worked_out_anew() {
    let office = begin();
    let ask = |office: &Office| count_work(|| drop(office.derive_each::<Said>(&false)));
    assert_eq!((ask(&office), ask(&office)), (20, 0));
    let changed = Note { count: 301, ..note("s5") };
    let next = amend(&office, Draft::new("one").put(&id("r5"), &changed)).unwrap();
    assert_eq!((ask(&next), ask(&next)), (1, 0));
    // Who leads to what was changed says something else too.
    let changed = Note { count: 303, ..note("s0") };
    let next = amend(&next, Draft::new("two").put(&id("r0"), &changed)).unwrap();
    assert_eq!(ask(&next), 2);
    // A new one, and one that is gone.
    let next = amend(&next, Draft::new("new").put(&id("r7a"), &Note { count: 9, ..note("n") }));
    let next = next.unwrap();
    assert_eq!(ask(&next), 1);
    let next = amend(&next, Draft::new("gone").remove(&id("r11"))).unwrap();
    assert_eq!((ask(&next), next.derive_each::<Said>(&false).len()), (0, 20));
}

#[test]
fn what_looks_at_other_kinds_holds_on_through_a_change() {
    let office = begin();
    let ask = |office: &Office| count_work(|| drop(office.derive::<Weight>(&())));
    assert_eq!((ask(&office), ask(&office)), (1, 0));
    let next = amend(&office, Draft::new("one").put(&id("r5"), &note("s5"))).unwrap();
    assert_eq!(ask(&next), 0);
    let mark = Id::<Mark>::parse("m1").unwrap();
    let next = amend(&next, Draft::new("mark").put(&mark, &Mark::default())).unwrap();
    assert_eq!(ask(&next), 1);
    // Sweeping takes away what does not hold and leaves what does.
    next.forget_earlier();
    assert_eq!(ask(&next), 0);
}

#[test]
fn a_derivation_that_panics_leaves_nothing_behind() {
    struct Panics;
    impl Derivation for Panics {
        type Key = ();
        type Output = ();
        fn derive(office: &Office, (): &()) {
            assert!(office.count::<Note>() == 0, "a fault of the program, planted");
        }
    }
    let office = begin();
    let asked = std::panic::AssertUnwindSafe(|| office.derive::<Panics>(&()));
    assert!(std::panic::catch_unwind(asked).is_err());
    let ask = |office: &Office| count_work(|| drop(office.derive::<Weight>(&())));
    assert_eq!((ask(&office), ask(&office)), (1, 0));
}
