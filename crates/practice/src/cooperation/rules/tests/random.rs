//! Whatever people do one after the other, the office keeps its invariants, and reading the log
//! from its beginning gives the same office.

use std::collections::BTreeSet;

use super::*;
use crate::cooperation::*;
use proptest::prelude::*;
use spine::base::{Language, Slug};

#[derive(Clone, Debug)]
enum Deed {
    Propose(u8),
    Rename(u8, u8),
    Purpose(u8, u8),
    Link(u8, u8),
    Publish(u8),
    Remove(u8),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let which = || 0_u8..5;
    let deed = prop_oneof![
        which().prop_map(Deed::Propose),
        (which(), which()).prop_map(|(a, b)| Deed::Rename(a, b)),
        (which(), any::<u8>()).prop_map(|(a, b)| Deed::Purpose(a, b)),
        (which(), which()).prop_map(|(a, b)| Deed::Link(a, b)),
        which().prop_map(Deed::Publish),
        which().prop_map(Deed::Remove),
    ];
    proptest::collection::vec(deed, 0..40)
}

fn name(which: u8) -> Id<Cooperation> {
    id(&format!("c{which}"))
}

fn edit(office: &Office, which: u8, change: impl FnOnce(&mut Cooperation)) -> Option<Edit> {
    let entry = office.find_entry(&name(which))?;
    let mut record = entry.record.clone();
    change(&mut record);
    Some(Edit { id: name(which), read_at: entry.seq, record, reason: String::new() })
}

/// The draft of a deed, as a page would make it from what it has just read.
fn draw(office: &Office, deed: &Deed) -> Option<Result<Draft, Refusal>> {
    Some(match deed {
        Deed::Propose(which) => {
            let slug = json!({"slug": format!("c{which}")});
            propose_cooperation(office, &name(*which), cooperation(slug), TODAY)
        }
        Deed::Rename(which, to) => {
            let slug = Slug::parse(&format!("c{to}"))?;
            change_cooperation(office, edit(office, *which, |record| record.slug = slug)?)
        }
        Deed::Purpose(which, words) => {
            let base = office.find(&name(*which))?;
            let write = |record: &mut Cooperation| {
                record.purpose.write(Language::Da, words.to_string());
            };
            change_section(office, Section::Purpose, base, edit(office, *which, write)?)
        }
        Deed::Link(which, to) => {
            let link = CooperationLink { to: name(*to), kind: LinkKind::Related };
            change_cooperation(office, edit(office, *which, |record| record.links.push(link))?)
        }
        Deed::Publish(which) => {
            let read_at = office.find_entry(&name(*which))?.seq;
            publish_cooperation(office, &name(*which), read_at, &BTreeSet::new())
        }
        Deed::Remove(which) => {
            let read_at = office.find_entry(&name(*which))?.seq;
            remove_cooperation(office, &name(*which), read_at, TODAY)
        }
    })
}

fn bodies(office: &Office) -> Vec<(String, i64, String)> {
    office.list_all().map(|entry| (entry.id().to_owned(), entry.seq(), entry.body())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn random_deeds_keep_the_office_whole(deeds in deeds()) {
        let (commit, mut office) = found();
        let mut log = commit.changes().to_vec();
        for deed in &deeds {
            let Some(Ok(draft)) = draw(&office, deed) else { continue };
            let sealed = office.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap();
            if let Ok((commit, next)) = sealed {
                log.extend_from_slice(commit.changes());
                office = next;
            }
        }
        let all: Vec<(&str, String)> =
            office.list_all().map(|entry| (entry.kind(), entry.id().to_owned())).collect();
        prop_assert_eq!(office.check(all.iter().map(|(kind, id)| (*kind, id.as_str()))), vec![]);
        let empty = Office::empty(office.authority(), crate::KINDS);
        let replayed = empty.follow(&log).unwrap();
        prop_assert_eq!(bodies(&replayed), bodies(&office));
        prop_assert_eq!((replayed.seq(), replayed.head()), (office.seq(), office.head()));
        prop_assert_eq!(list_rows(&office, TODAY).len(), office.count::<Cooperation>());
    }
}
