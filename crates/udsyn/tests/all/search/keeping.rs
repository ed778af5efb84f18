//! The index is what the office is: after every change, after a crash, after damage, and when
//! another database takes the place of the one it was made from. On both databases.

use super::{NORD, Place, TODAY, ask, cooperation, in_areas, list_ids, open_index};
use practice::{cooperation::Cooperation, organisation::Organisation};
use serde_json::{Value, json};
use spine::{
    base::{Id, Language, Text, Visibility},
    office::Draft,
    search::{Asking, How, Index, Query, Reach, Rebuilt},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    time::Duration,
};
use testbed::{Database, on_each_database};

/// The words that records here are made of, so that every one can be looked for.
const WORDS: [&str; 12] = [
    "havn",
    "sundhed",
    "energi",
    "turisme",
    "klima",
    "kultur",
    "kyst",
    "forskning",
    "fiskeri",
    "demens",
    "havneenergi",
    "cykelruter",
];

fn records() -> Vec<Value> {
    let organisation = |id: &str, name: &str| {
        json!({"kind": "organisation", "id": id, "body": {
            "name": {"da": name}, "kind": "region", "visibility": "published"}})
    };
    let mut all = vec![organisation("one", "Klimapartner"), organisation("two", "Kulturpartner")];
    all.extend((0..8).map(|n| {
        cooperation(
            &format!("c{n}"),
            json!({"da": format!("{} {n}", WORDS[n])}),
            json!({
            "area": (["health", "traffic"][n % 2]),
            "partners": [{"organisation": (["one", "two"][n / 4]), "role": "partner"}]}),
        )
    }));
    all
}

/// Everything an index finds: for everybody who may ask and every word, the records and the counts.
async fn tell(place: &Place, index: &Index) -> Vec<String> {
    index.catch_up().await.unwrap();
    let office = place.installation.offices.find(NORD).await.unwrap().unwrap();
    let mut told = Vec::new();
    for reach in [Reach::Everything, Reach::Public, in_areas(&["health"])] {
        let asking = Asking {
            office: &office,
            reach: &reach,
            withheld: &[],
            today: TODAY,
            language: Language::Da,
        };
        for word in WORDS.iter().chain(&["klimapartner", "kulturpartner", "ny", "gammel"]) {
            let mut ids = BTreeSet::new();
            let mut query = ask(word);
            let mut found = index.find(&asking, &query);
            assert_ne!(found.how, How::NotReady);
            for page in 1..=found.pages {
                ids.extend(list_ids(&found));
                query = Query { page, ..query };
                found = index.find(&asking, &query);
            }
            told.push(format!("{reach:?} {word} {:?} {ids:?} {:?}", found.how, found.facets));
        }
    }
    told
}

async fn check_whole(place: &Place, index: &Index, when: &str) {
    let fresh = open_index(place, None);
    let (ours, expected) = (tell(place, index).await, tell(place, &fresh).await);
    for (ours, expected) in ours.iter().zip(&expected) {
        assert_eq!(ours, expected, "{when}");
    }
}

/// A generator of pseudo-random numbers (xorshift), the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

/// One change of any kind to any record.
async fn change_something(place: &Place, dice: &mut Dice) {
    let cooperation = format!("c{}", dice.throw(8));
    let word = WORDS[dice.throw(WORDS.len())];
    let name = Text::new(Language::Da, format!("{word} ny"));
    let new = ["one", "two"][dice.throw(2)];
    match dice.throw(6) {
        0 => place.change::<Cooperation>(&cooperation, move |c| c.name = name.clone()).await,
        1 => place.change::<Cooperation>(&cooperation, move |c| c.purpose = name.clone()).await,
        2 => {
            let flip = |visibility: &mut Visibility| {
                *visibility = match visibility {
                    Visibility::Internal => Visibility::Published,
                    Visibility::Published => Visibility::Internal,
                }
            };
            place.change::<Cooperation>(&cooperation, move |c| flip(&mut c.visibility)).await;
        }
        3 => place.change::<Organisation>(new, move |o| o.name = name.clone()).await,
        4 => {
            place
                .change::<Organisation>(new, |o| {
                    o.visibility = match o.visibility {
                        Visibility::Internal => Visibility::Published,
                        Visibility::Published => Visibility::Internal,
                    }
                })
                .await;
        }
        // Taken away, and put in again under the same id.
        _ => {
            let id: Id<Cooperation> = Id::parse(&cooperation).unwrap();
            let office = place.installation.offices.find(NORD).await.unwrap().unwrap();
            let mut record = office.find(&id).unwrap().clone();
            let gone = id.clone();
            let remove = move |_: &_| Ok(Draft::default().remove(&gone));
            place.installation.offices.commit(NORD, "test", remove).await.unwrap();
            if dice.throw(2) == 0 {
                place.installation.search.catch_up().await.unwrap();
            }
            record.name = name;
            let add = move |_: &_| Ok(Draft::default().put(&id, &record));
            place.installation.offices.commit(NORD, "test", add).await.unwrap();
        }
    }
}

#[on_each_database]
async fn the_index_is_what_the_office_is_after_any_changes(database: Database) {
    let place = Place::new(database, records()).await;
    let mut dice = Dice(0x0dd5_eed5);
    for round in 0..12 {
        for _ in 0..=dice.throw(3) {
            change_something(&place, &mut dice).await;
        }
        check_whole(&place, &place.installation.search, &format!("after round {round}")).await;
    }
}

#[on_each_database]
async fn what_another_process_wrote_is_found(database: Database) {
    let place = Place::new(database, records()).await;
    assert_eq!(place.find("kystfiskeri").await, Vec::<String>::new());
    place.change::<Cooperation>("c0", |c| c.summary = Text::new(Language::Da, "kystfiskeri")).await;
    let beside = open_index(&place, None);
    beside.catch_up().await.unwrap();
    let found = place.look(&beside, NORD, &Reach::Everything, &ask("kystfiskeri")).await;
    assert_eq!(list_ids(&found), ["c0"]);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn list_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[on_each_database]
async fn an_index_that_was_left_behind_catches_up_and_one_that_is_ahead_begins_anew(
    database: Database,
) {
    let another = database.another();
    let place = Place::new(database, records()).await;
    let folder = tempfile::tempdir().unwrap();
    let (now, before) = (folder.path().join("now"), folder.path().join("before"));
    let index = open_index(&place, Some(&now));
    index.catch_up().await.unwrap();
    drop(index);
    copy(&now, &before);
    // Killed before the next commit: what stands there is the state before.
    place.change::<Cooperation>("c1", |c| c.name = Text::new(Language::Da, "gammel kyst")).await;
    let index = open_index(&place, Some(&before));
    check_whole(&place, &index, "left behind").await;
    drop(index);

    // The same authority in another database, whose log is another and shorter.
    let other = Place::new(another, records()[..3].to_vec()).await;
    let index = open_index(&other, Some(&before));
    check_whole(&other, &index, "another log").await;
    drop(index);
    // And back to the longer one.
    let index = open_index(&place, Some(&before));
    check_whole(&place, &index, "back again").await;
}

/// What may happen to a file.
type Damage = fn(&Path);

#[on_each_database]
async fn a_damaged_index_is_built_anew_and_never_a_panic(database: Database) {
    let place = Place::new(database, records()).await;
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    let index = open_index(&place, Some(&whole));
    let expected = tell(&place, &index).await;
    drop(index);
    let files: Vec<PathBuf> = list_files(&whole);
    assert!(files.len() > 5, "{files:?}");
    let damages: [(&str, Damage); 4] = [
        ("gone", |file| std::fs::remove_file(file).unwrap()),
        ("empty", |file| std::fs::write(file, "").unwrap()),
        ("half", |file| {
            let bytes = std::fs::read(file).unwrap();
            std::fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("garbage", |file| {
            let mut bytes = std::fs::read(file).unwrap();
            bytes.iter_mut().for_each(|byte| *byte = byte.wrapping_mul(31).wrapping_add(7));
            std::fs::write(file, bytes).unwrap();
        }),
    ];
    for (number, file) in files.iter().enumerate() {
        for (name, damage) in damages {
            let damaged = folder.path().join(format!("{number}-{name}"));
            copy(&whole, &damaged);
            damage(&damaged.join(file.file_name().unwrap()));
            let index = open_index(&place, Some(&damaged));
            let told = tell(&place, &index).await;
            assert_eq!(told, expected, "{} {name}", file.display());
        }
    }
}

#[on_each_database]
async fn one_process_writes_an_index_and_others_have_their_own(database: Database) {
    let place = Place::new(database, records()).await;
    let folder = tempfile::tempdir().unwrap();
    let index = open_index(&place, Some(folder.path()));
    index.catch_up().await.unwrap();
    let second = open_index(&place, Some(folder.path()));
    check_whole(&place, &second, "in memory").await;

    // Whoever asks for a new one while it is kept asks the keeper.
    let keeper = tokio::spawn(index.clone().follow());
    let third = open_index(&place, Some(folder.path()));
    let rebuilt = third.rebuild(Duration::from_secs(30)).await.unwrap();
    assert_eq!(rebuilt, Rebuilt::ByServer);
    keeper.abort();
    let _ = keeper.await;
    check_whole(&place, &index, "built anew").await;
    drop(index);
    let nobody = open_index(&place, Some(folder.path()));
    let mut rebuilt = nobody.rebuild(Duration::ZERO).await.unwrap();
    // The lock goes with the last copy of the open file, and a program that another test starts
    // just then has one for a moment.
    for _ in 0..100 {
        if rebuilt != Rebuilt::ByNobody {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        rebuilt = nobody.rebuild(Duration::ZERO).await.unwrap();
    }
    // Eleven records, each public: the authority, two organisations, eight cooperations.
    assert_eq!(rebuilt, Rebuilt::Here { documents: 22 });
}
