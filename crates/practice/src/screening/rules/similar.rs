//! What is already here and like what somebody proposes: by the words they share, by partner, by
//! programme and by place. Each reason is told, so that a person can judge.

use crate::cooperation::{Cooperation, Sight};
use crate::likeness::{Bag, Common, Reader, Weights, Wording, list_words};
use crate::organisation::Organisation;
use spine::base::{Country, Id, Language};
use spine::office::{Derivation, Office};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A cooperation that is like another one, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// The cooperation.
    pub cooperation: Id<Cooperation>,
    /// The words they share, the weightiest first.
    pub words: Vec<String>,
    /// The partners they share.
    pub partners: Vec<Id<Organisation>>,
    /// True when the same programme pays.
    pub programme: bool,
    /// The countries they share.
    pub countries: Vec<Country>,
    /// How alike they are; only for putting them in order.
    pub likeness: f64,
}

/// At most so many are told.
const TOLD: usize = 6;
/// At most so many shared words are told of each.
const WORDS: usize = 5;
/// Fewer shared words are chance.
const LEAST_WORDS: usize = 2;
/// What is less alike is not told.
const LEAST_LIKENESS: f64 = 0.12;
/// When a word is common.
const COMMON: Common = Common { often: 3, share: 8 };
/// What a shared partner, programme and place add to what the words say.
const PARTNER: f64 = 0.2;
const PROGRAMME: f64 = 0.1;
const PLACE: f64 = 0.04;

/// The words of each cooperation in a language.
struct Words;

impl Wording for Words {
    type Record = Cooperation;
    type Words = Bag;

    fn read(reader: &mut Reader, record: &Cooperation) -> Bag {
        reader.read([&record.name, &record.summary, &record.purpose, &record.expected_outcome])
    }
}

/// How much each word weighs in a language.
struct Weighed;

impl Derivation for Weighed {
    type Key = Language;
    type Output = Weights;

    fn derive(office: &Office, language: &Language) -> Weights {
        let bags = list_words::<Words>(office, *language);
        Weights::of(bags.iter().map(AsRef::as_ref), COMMON)
    }
}

/// What cooperations are compared with in one language.
struct Scale {
    language: Language,
    ours: Bag,
    weights: Arc<Weights>,
    theirs: HashMap<Id<Cooperation>, Arc<Bag>>,
}

impl Scale {
    fn of(office: &Office, record: &Cooperation, language: Language) -> Self {
        let bags = list_words::<Words>(office, language);
        let ids = office.list::<Cooperation>().map(|entry| entry.id.clone());
        Self {
            language,
            ours: Words::read(&mut Reader::new(language), record),
            weights: office.derive::<Weighed>(&language),
            theirs: ids.zip(bags.iter().cloned()).collect(),
        }
    }

    /// How alike the words are, and the shared ones, the weightiest first.
    fn compare(&self, theirs: &Id<Cooperation>) -> (f64, Vec<String>) {
        let theirs = self.theirs.get(theirs);
        theirs.map_or((0.0, Vec::new()), |theirs| self.weights.compare(&self.ours, theirs))
    }
}

/// What is like a cooperation, or like what is to become one, the likest first. Only what the
/// reader sees is told, in the reader's language where that is possible.
pub fn list_similar(
    office: &Office,
    (id, record): (Option<&Id<Cooperation>>, &Cooperation),
    (sight, reader): (&Sight, Language),
) -> Vec<Similar> {
    let scales: Vec<Scale> =
        record.name.languages().map(|language| Scale::of(office, record, language)).collect();
    let others = office.list::<Cooperation>();
    let others = others.filter(|entry| Some(&entry.id) != id && sight.sees(&entry.record));
    let mut found: Vec<Similar> = others
        .map(|entry| compare((office, reader), (record, &scales), (&entry.id, &entry.record)))
        .filter(|similar| similar.likeness >= LEAST_LIKENESS)
        .collect();
    found.sort_by(|a, b| {
        b.likeness.total_cmp(&a.likeness).then_with(|| a.cooperation.cmp(&b.cooperation))
    });
    found.truncate(TOLD);
    found
}

#[allow(clippy::cast_precision_loss, reason = "a cooperation has few partners and places")]
fn compare(
    (office, reader): (&Office, Language),
    (ours, scales): (&Cooperation, &[Scale]),
    (id, theirs): (&Id<Cooperation>, &Cooperation),
) -> Similar {
    let scales = scales.iter().filter(|scale| theirs.name.find(scale.language).is_some());
    let compared = scales.map(|scale| (scale.language, scale.compare(id)));
    let compared: Vec<_> = compared.filter(|(_, (_, it))| it.len() >= LEAST_WORDS).collect();
    let by_words = compared.iter().map(|(_, (likeness, _))| *likeness).fold(0.0, f64::max);
    // What they share is told in the reader's language where both are written in it.
    let own = compared.iter().find(|(language, _)| *language == reader);
    let likest = || compared.iter().max_by(|a, b| a.1.0.total_cmp(&b.1.0));
    let words = own.or_else(likest).map(|(_, (_, words))| words.clone());
    let mut words = words.unwrap_or_default();
    words.truncate(WORDS);
    let partners = list_shared(&list_partners(ours), &list_partners(theirs));
    let programme = ours.programme.is_some() && ours.programme == theirs.programme;
    let countries = list_shared(&list_places(office, ours), &list_places(office, theirs));
    let likeness = by_words
        + PARTNER * partners.len() as f64
        + PROGRAMME * f64::from(u8::from(programme))
        + PLACE * countries.len().min(3) as f64;
    Similar { cooperation: id.clone(), words, partners, programme, countries, likeness }
}

fn list_partners(record: &Cooperation) -> BTreeSet<Id<Organisation>> {
    record.partners.iter().map(|partner| partner.organisation.clone()).collect()
}

fn list_places(office: &Office, record: &Cooperation) -> BTreeSet<Country> {
    let partners = record.partners.iter();
    let of_partners = partners.filter_map(|partner| office.find(&partner.organisation)?.country);
    record.geography.countries.iter().copied().chain(of_partners).collect()
}

fn list_shared<T: Ord + Clone>(ours: &BTreeSet<T>, theirs: &BTreeSet<T>) -> Vec<T> {
    ours.intersection(theirs).cloned().collect()
}
