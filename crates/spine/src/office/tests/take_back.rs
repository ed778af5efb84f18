//! Taking a deed back.

use super::*;
use crate::ledger::Change;
use crate::office::{Made, StayReason, TAKE_BACK, Way, take_back};
use std::collections::BTreeMap;

/// Puts several notes as one deed; none takes one away.
async fn do_many(offices: &Offices, word: &str, notes: &[(&str, Option<Note>)]) -> i64 {
    let mut draft = Draft::new("many").as_deed(word);
    for (record, note) in notes {
        draft = match note {
            Some(note) => draft.put(&id(record), note),
            None => draft.remove(&id(record)),
        };
    }
    let count = i64::try_from(notes.len()).unwrap();
    let done = offices.commit("nord", "anna", move |_: &Office| Ok(draft.clone())).await;
    done.unwrap().seq - count + 1
}

fn counted(slug: &str, count: u32) -> Note {
    Note { count, ..note(slug) }
}

fn linked(slug: &str, link: &str) -> Note {
    Note { link: Some(id(link)), ..note(slug) }
}

async fn find(offices: &Offices, seq: i64) -> Made {
    offices.find_made("nord", seq).await.unwrap().unwrap()
}

/// Takes a deed back; gives what stayed, by id.
async fn undo(offices: &Offices, seq: i64) -> BTreeMap<String, StayReason> {
    let made = find(offices, seq).await;
    let office = offices.find("nord").await.unwrap().unwrap();
    let stays = take_back(&office, &made, "").stays;
    let command = move |office: &Office| Ok(take_back(office, &made, "a mistake").draft);
    offices.commit("nord", "bo", command).await.unwrap();
    stays.into_iter().map(|stay| (stay.id, stay.why)).collect()
}

/// What every record says.
async fn read(offices: &Offices) -> BTreeMap<String, String> {
    let office = offices.find("nord").await.unwrap().unwrap();
    office.list_all().map(|entry| (entry.id().to_owned(), entry.body())).collect()
}

#[on_each_database]
async fn everything_goes_back_to_what_it_was_and_again_to_what_it_became(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    for record in ["a", "b", "c"] {
        put(&offices, record, note(record)).await.unwrap();
    }
    let before = read(&offices).await;
    let notes = [
        ("a", Some(counted("a", 5))),
        ("b", None),
        ("d", Some(linked("d", "e"))),
        ("e", Some(note("e"))),
    ];
    let deed = do_many(&offices, "many_notes", &notes).await;
    assert_eq!(deed, 4);
    let made = find(&offices, deed).await;
    assert_eq!((made.seq(), made.word()), (4, Some("many_notes")));
    let after = read(&offices).await;
    let office = offices.find("nord").await.unwrap().unwrap();
    let shown = take_back(&office, &made, "");
    let ways: Vec<_> = shown.back.iter().map(|back| (back.id.as_str(), back.way)).collect();
    assert_eq!(ways, [("a", Way::Before), ("b", Way::Again), ("d", Way::Gone), ("e", Way::Gone)]);
    assert_eq!(undo(&offices, deed).await, BTreeMap::new());
    assert_eq!(read(&offices).await, before);
    let taken = offices.ledger().find_deed("nord", &format!("{TAKE_BACK}{deed}")).await.unwrap();
    assert_eq!(taken, Some(8));
    // Taken back once more it has nothing left to take back, and taking back is taken back itself.
    let again = undo(&offices, deed).await;
    assert_eq!(again.len(), 4);
    assert_eq!(undo(&offices, 8).await, BTreeMap::new());
    assert_eq!(read(&offices).await, after);
    assert_whole(&offices).await;
    // The deeds are listed with how many changes each made.
    let listed = offices.ledger().list_deeds_before("nord", i64::MAX, 10).await.unwrap();
    let rows = listed.iter();
    let listed: Vec<_> = rows.map(|row| (row.seq, row.changes, row.author.as_str())).collect();
    assert_eq!(listed, [(12, 4, "bo"), (8, 4, "bo"), (4, 4, "anna")]);
}

#[on_each_database]
async fn what_somebody_changed_since_stays_and_is_named(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    put(&offices, "a", note("a")).await.unwrap();
    put(&offices, "b", note("b")).await.unwrap();
    let notes = ["a", "b", "c", "d"].map(|record| (record, Some(counted(record, 7))));
    let deed = do_many(&offices, "many_notes", &notes).await;
    put(&offices, "b", counted("b", 8)).await.unwrap();
    do_many(&offices, "other", &[("c", None)]).await;
    let stays = undo(&offices, deed).await;
    let who: Vec<&str> = stays.keys().map(String::as_str).collect();
    assert_eq!(who, ["b", "c"]);
    assert!(matches!(&stays["b"], StayReason::Changed { author, .. } if &**author == "anna"));
    assert_eq!(stays["c"], StayReason::Removed);
    let now = read(&offices).await;
    assert!(now["a"].contains(r#""count":0"#) && now["b"].contains(r#""count":8"#), "{now:?}");
    assert_eq!(now.len(), 2);
    assert_whole(&offices).await;
}

#[on_each_database]
async fn deeds_on_top_of_each_other_are_taken_back_one_after_the_other(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    put(&offices, "a", note("a")).await.unwrap();
    put(&offices, "b", note("b")).await.unwrap();
    let before = read(&offices).await;
    let notes = |count| ["a", "b", "c"].map(|record| (record, Some(counted(record, count))));
    let first = do_many(&offices, "many_notes", &notes(5)).await;
    let second = do_many(&offices, "many_notes", &notes(6)).await;
    assert_eq!(undo(&offices, second).await, BTreeMap::new());
    assert_eq!(undo(&offices, first).await, BTreeMap::new());
    assert_eq!(read(&offices).await, before);
    assert_whole(&offices).await;
}

#[on_each_database]
async fn what_is_needed_settled_or_rests_on_what_is_settled_stays(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    put(&offices, "old", Note { settled: true, ..note("old") }).await.unwrap();
    let notes = [
        ("needed", Some(note("needed"))),
        ("free", Some(linked("free", "old"))),
        ("plan", Some(note("plan"))),
        ("part", Some(linked("part", "plan"))),
        ("sent", Some(Note { settled: true, ..note("sent") })),
        ("old", Some(Note { settled: true, ..counted("old", 3) })),
    ];
    let deed = do_many(&offices, "many_notes", &notes).await;
    put(&offices, "user", linked("user", "needed")).await.unwrap();
    // Adopted since.
    put(&offices, "plan", Note { settled: true, ..note("plan") }).await.unwrap();
    let stays = undo(&offices, deed).await;
    assert!(matches!(stays["needed"], StayReason::Needed(_)), "{stays:?}");
    assert!(matches!(stays["plan"], StayReason::Changed { .. }), "{stays:?}");
    let rests = StayReason::Rests { kind: "note", id: "plan".to_owned() };
    assert_eq!(stays["part"], rests);
    assert_eq!(stays["sent"], StayReason::Settled);
    assert_eq!(stays.len(), 4, "{stays:?}");
    let now = read(&offices).await;
    assert!(!now.contains_key("free"), "it rests on nothing that was settled since");
    assert!(now["old"].contains(r#""count":0"#), "it was settled before, and goes back");
    assert_whole(&offices).await;
}

#[on_each_database]
async fn a_bundle_goes_with_what_it_brought_as_settled_but_not_the_beginning(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    let first =
        do_many(&offices, "import", &[("a", Some(note("a"))), ("b", Some(note("b")))]).await;
    let settled = || Note { settled: true, ..note("adopted") };
    let notes = [("adopted", Some(settled())), ("part", Some(linked("part", "adopted")))];
    let second = do_many(&offices, "import", &notes).await;
    assert_eq!(undo(&offices, second).await, BTreeMap::new());
    let left: Vec<String> = read(&offices).await.into_keys().collect();
    assert_eq!(left, ["a", "b"]);
    let stays = undo(&offices, first).await;
    assert_eq!(stays["a"], StayReason::Beginning);
    assert_eq!(read(&offices).await.len(), 2);
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) % sides
    }
}

const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// A note as the dice have it: it may lead to another one, and may be settled.
fn throw(dice: &mut Dice, record: &str) -> Note {
    let other = NAMES[usize::try_from(dice.roll(6)).unwrap()];
    let link = (dice.roll(3) == 0).then(|| id(other));
    let count = u32::try_from(dice.roll(100)).unwrap();
    Note { link, count, settled: dice.roll(8) == 0, ..note(record) }
}

#[tokio::test]
async fn after_any_deeds_taking_one_back_leaves_each_record_as_before_or_names_it() {
    let start = Office::empty("nord", KINDS);
    for seed in 0..400 {
        let mut dice = Dice(seed);
        let mut office = start.follow(&[]).unwrap();
        let mut log = Vec::new();
        let mut deeds = Vec::new();
        for _ in 0..12 {
            let mut draft = Draft::new("random").as_deed("many_notes");
            for _ in 0..=dice.roll(4) {
                let record = NAMES[usize::try_from(dice.roll(6)).unwrap()];
                draft = match dice.roll(4) {
                    0 if office.find(&id(record)).is_some() => draft.remove(&id(record)),
                    _ => draft.put(&id(record), &throw(&mut dice, record)),
                };
            }
            let at = Timestamp::from_second(office.seq()).unwrap();
            // What breaks a rule is refused, and nothing has happened.
            if let Ok((commit, next)) = office.amend(draft, "anna", at).unwrap() {
                deeds.push((office, commit.changes().to_vec()));
                log.extend(commit.changes().to_vec());
                office = next;
            }
        }
        let Some((past, changes)) = deeds.into_iter().nth(usize::try_from(dice.roll(6)).unwrap())
        else {
            continue;
        };
        let gone = changes.iter().filter(|change| change.body.is_none());
        let last = gone.map(|gone| {
            let of = |change: &&Change| change.record == gone.record;
            ((gone.kind.clone(), gone.record.clone()), log.iter().rfind(of).unwrap().seq)
        });
        let made = Made { last: last.collect(), changes, past: Arc::new(past) };
        let taken = take_back(&office, &made, "");
        let at = office.last_at();
        let after = office.amend(taken.draft, "bo", at).unwrap().expect("it holds together").1;
        for change in &made.changes {
            let key = id(&change.record);
            let body = |office: &Office| office.find(&key).cloned();
            let stays = taken.stays.iter().any(|stay| stay.id == change.record);
            let expected = if stays { body(&office) } else { body(&made.past) };
            assert_eq!(body(&after), expected, "seed {seed}, {}", change.record);
        }
        let all: Vec<_> = after.list_all().collect();
        let flaws = after.check(all.iter().map(|entry| (entry.kind(), entry.id())));
        assert_eq!(flaws, [], "seed {seed}");
    }
}
