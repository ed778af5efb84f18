//! Remembering what was derived from a snapshot, for as long as the snapshot lives.

use super::Office;
use std::{
    any::{Any, TypeId},
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

/// Something that follows from an office and a key (a day, a language), and from nothing else.
pub trait Derivation: 'static {
    /// What it depends on beside the office.
    type Key: Hash + Eq + Clone + Send + Sync + 'static;
    /// What comes out.
    type Output: Send + Sync + 'static;

    /// Works it out. Must not depend on anything but its arguments.
    fn derive(office: &Office, key: &Self::Key) -> Self::Output;
}

/// How many keys are remembered for one derivation before all are forgotten.
const KEYS: usize = 256;

#[derive(Default)]
pub(super) struct Memo(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

type Answers<D> = Mutex<HashMap<<D as Derivation>::Key, Arc<<D as Derivation>::Output>>>;

impl Memo {
    pub(super) fn get<D: Derivation>(&self, office: &Office, key: &D::Key) -> Arc<D::Output> {
        let answers = self.answers::<D>();
        if let Some(known) = lock(&answers).get(key) {
            return known.clone();
        }
        // Worked out without the lock: two at once may do it twice, but nobody waits.
        let answer = Arc::new(D::derive(office, key));
        let mut answers = lock(&answers);
        if answers.len() >= KEYS {
            answers.clear();
        }
        answers.entry(key.clone()).or_insert(answer).clone()
    }

    fn answers<D: Derivation>(&self) -> Arc<Answers<D>> {
        let mut all = lock(&self.0);
        let answers = all
            .entry(TypeId::of::<D>())
            .or_insert_with(|| Arc::new(Answers::<D>::default()))
            .clone();
        answers.downcast().expect("the key is the type's own id")
    }
}

/// A lock whose holder panicked is taken all the same: what it guards is whole after every step.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
