//! Remembering what was derived from a snapshot, with what was looked at for it. An answer holds on
//! in every later snapshot in which that is the same. So a change of one kind costs nothing where
//! only others are looked at; and of what is worked out for each record by itself, only what the
//! change touched is worked out anew.

use super::{
    Entry, Office, Record,
    each::{Outcome, Pieces},
    shelf::{Held, open},
    watch::{Grain, Reads, saw_again, saw_reads, watch},
};
use std::{
    any::{Any, TypeId},
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

/// How many keys are remembered of what follows from each record: days and languages.
const EACH_KEYS: usize = 16;
/// What was not asked for among so many questions to one derivation is forgotten: yesterday's.
const QUESTIONS: u64 = 4_096;

/// What one line of snapshots remembers in common.
#[derive(Default)]
pub(super) struct Memo(Mutex<HashMap<TypeId, Arc<dyn Known>>>);

/// The answers of one derivation.
trait Known: Any + Send + Sync {
    /// Forgets what does not hold in an office and is of no use for what follows.
    fn forget(&self, office: &Office);
}

struct Answers<K, T>(Mutex<Book<K, T>>);

struct Book<K, T> {
    answers: HashMap<K, Answer<T>>,
    /// How often it was asked.
    asked: u64,
    /// How many keys are remembered.
    keys: usize,
    /// True where an answer that no longer holds helps with the next.
    is_followed: bool,
}

struct Answer<T> {
    value: Arc<T>,
    reads: Arc<Reads>,
    /// The stamp of the office that it was last found to hold in.
    holds_in: u64,
    /// The question it was last an answer to.
    asked: u64,
}

impl<K: Hash + Eq + Send + 'static, T: Send + Sync + 'static> Known for Answers<K, T> {
    fn forget(&self, office: &Office) {
        let book = &mut *lock(&self.0);
        let (asked, is_followed) = (book.asked, book.is_followed);
        book.answers.retain(|_, answer| {
            let is_needed = asked - answer.asked < QUESTIONS;
            is_needed && (is_followed || answer.reads.hold(office))
        });
    }
}

/// Something that follows from an office and a key (a day, a language), and from nothing else.
pub trait Derivation: 'static {
    /// What it depends on beside the office.
    type Key: Hash + Eq + Clone + Send + Sync + 'static;
    /// What comes out.
    type Output: Send + Sync + 'static;
    /// How many keys are remembered before all are forgotten; fewer where much comes out.
    const KEYS: usize = 256;

    /// Works it out. Must not depend on anything but its arguments, and not leave to later what
    /// depends on the office: only what is looked at here is noted.
    fn derive(office: &Office, key: &Self::Key) -> Self::Output;
}

/// Something that follows from each record of a kind by itself, with what it leads to.
pub trait EachDerivation: 'static {
    /// The kind of record.
    type Record: Record;
    /// What it depends on beside the record and the office.
    type Key: Hash + Eq + Clone + Send + Sync + 'static;
    /// What is at hand while many are worked out one after the other; it must not change what
    /// comes out.
    type Tool;
    /// What comes out for one record.
    type Output: Send + Sync + 'static;

    /// Makes the tool.
    fn begin(office: &Office, key: &Self::Key) -> Self::Tool;

    /// Works it out for one record. Must not depend on anything but its arguments.
    fn derive(
        office: &Office,
        entry: &Arc<Entry<Self::Record>>,
        key: &Self::Key,
        tool: &mut Self::Tool,
    ) -> Self::Output;
}

impl Memo {
    pub(super) fn get<D: Derivation>(&self, office: &Office, key: &D::Key) -> Arc<D::Output> {
        let answers = self.answers::<D::Key, D::Output>(TypeId::of::<D>(), (D::KEYS, false));
        answers.get(office, key, |_| D::derive(office, key))
    }

    pub(super) fn get_each<D: EachDerivation>(
        &self,
        office: &Office,
        key: &D::Key,
    ) -> Arc<Vec<Arc<D::Output>>> {
        let answers = self.answers::<D::Key, Each<D>>(TypeId::of::<D>(), (EACH_KEYS, true));
        let follow = |before: Option<Arc<_>>| Each::<D>::follow(office, key, before.as_deref());
        answers.get(office, key, follow).all.clone()
    }

    /// Something that is made from what it was before; `T` tells it apart.
    pub(super) fn get_followed<T: Send + Sync + 'static>(
        &self,
        office: &Office,
        follow: impl FnOnce(Option<Arc<T>>) -> T,
    ) -> Arc<T> {
        self.answers::<(), T>(TypeId::of::<T>(), (1, true)).get(office, &(), follow)
    }

    /// Forgets what does not hold in an office and is of no use for what follows.
    pub(super) fn forget(&self, office: &Office) {
        let all: Vec<Arc<dyn Known>> = lock(&self.0).values().cloned().collect();
        all.iter().for_each(|known| known.forget(office));
    }

    fn answers<K, T>(&self, id: TypeId, (keys, is_followed): (usize, bool)) -> Arc<Answers<K, T>>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        T: Send + Sync + 'static,
    {
        let begin = || -> Arc<dyn Known> {
            let book = Book { answers: HashMap::new(), asked: 0, keys, is_followed };
            Arc::new(Answers::<K, T>(Mutex::new(book)))
        };
        let known = lock(&self.0).entry(id).or_insert_with(begin).clone();
        let known: Arc<dyn Any + Send + Sync> = known;
        known.downcast().expect("the key is the type's own id")
    }
}

impl<K: Hash + Eq + Clone + Send + 'static, T: Send + Sync + 'static> Answers<K, T> {
    fn get(&self, office: &Office, key: &K, derive: impl FnOnce(Option<Arc<T>>) -> T) -> Arc<T> {
        let before = match self.find(office, key) {
            Found::Holds(value) => return value,
            Found::Before(before) => before,
        };
        // Worked out without the lock: two at once may do it twice, but nobody waits.
        let (value, reads) = watch(office, Grain::Kinds, || derive(before));
        let (value, reads) = (Arc::new(value), Arc::new(reads));
        saw_again(office, &reads);
        let book = &mut *lock(&self.0);
        if book.answers.len() >= book.keys && !book.answers.contains_key(key) {
            book.answers.clear();
        }
        let answer =
            Answer { value: value.clone(), reads, holds_in: office.stamp, asked: book.asked };
        book.answers.insert(key.clone(), answer);
        value
    }

    fn find(&self, office: &Office, key: &K) -> Found<T> {
        let book = &mut *lock(&self.0);
        book.asked += 1;
        let Some(answer) = book.answers.get_mut(key) else { return Found::Before(None) };
        answer.asked = book.asked;
        if answer.holds_in != office.stamp {
            if !answer.reads.hold(office) {
                return Found::Before(book.is_followed.then(|| answer.value.clone()));
            }
            answer.holds_in = office.stamp;
        }
        saw_again(office, &answer.reads);
        Found::Holds(answer.value.clone())
    }
}

/// What is remembered for a key.
enum Found<T> {
    /// An answer that holds.
    Holds(Arc<T>),
    /// One that held before, where it helps.
    Before(Option<Arc<T>>),
}

/// What follows from each record of a kind, with what was looked at for each.
struct Each<D: EachDerivation> {
    all: Arc<Vec<Arc<D::Output>>>,
    pieces: Pieces,
    /// What was looked at to make the tool.
    begun: Reads,
}

impl<D: EachDerivation> Each<D> {
    /// What follows from each record, by id, with what holds of what was known before.
    fn follow(office: &Office, key: &D::Key, before: Option<&Self>) -> Self {
        let (mut tool, begun) = watch(office, Grain::Kinds, || D::begin(office, key));
        let before = before.filter(|before| before.begun.hold(office));
        let none = Pieces::default();
        let before = before.map_or(&none, |before| &before.pieces);
        let mut work = |held: &Arc<dyn Held>| -> Outcome {
            Arc::new(D::derive(office, open(held), key, &mut tool))
        };
        let pieces = Pieces::follow(office, D::Record::KIND, before, &mut work);
        saw_reads(office, pieces.reads());
        saw_reads(office, &begun);
        let outputs = pieces
            .all
            .iter()
            .map(|piece| piece.outcome.clone().downcast().expect("it came out of this derivation"));
        Self { all: Arc::new(outputs.collect()), pieces, begun }
    }
}

/// A lock whose holder panicked is taken all the same: what it guards is whole after every step.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
