//! How many connections may be open: so many in all, and so many from one network, so that nobody
//! takes every place.

use spine::account::find_network;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// How many connections one network may hold at once.
const FROM_ONE: usize = 200;

/// The places that are taken, by where from.
#[derive(Clone, Debug)]
pub(super) struct Places {
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
    from_one: usize,
}

/// A place that is taken, until it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Places,
    from: IpAddr,
}

impl Places {
    /// Behind a proxy every connection comes from the proxy, which counts for itself.
    pub(super) fn new(behind_proxy: bool) -> Self {
        let from_one = if behind_proxy { usize::MAX } else { FROM_ONE };
        Self { taken: Arc::default(), from_one }
    }

    /// A place for a connection from an address; none where its network holds too many already.
    pub(super) fn take(&self, from: IpAddr) -> Option<Place> {
        let from = find_network(from);
        let mut taken = self.lock();
        let count = taken.entry(from).or_default();
        if *count >= self.from_one {
            return None;
        }
        *count += 1;
        Some(Place { places: self.clone(), from })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.lock();
        if let Some(count) = taken.get_mut(&self.from) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.from);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_network_takes_some_places_and_leaves_the_others() {
        let places = Places::new(false);
        let one: IpAddr = "2001:db8::1".parse().unwrap();
        let neighbour: IpAddr = "2001:db8:0:ffff::2".parse().unwrap();
        let other: IpAddr = "192.0.2.1".parse().unwrap();
        let mut held: Vec<Place> = (0..FROM_ONE).filter_map(|_| places.take(one)).collect();
        assert_eq!(held.len(), FROM_ONE);
        assert!(places.take(one).is_none() && places.take(neighbour).is_none());
        assert!(places.take(other).is_some());
        held.pop();
        assert!(places.take(neighbour).is_some());
        drop(held);
        assert!(places.lock().is_empty(), "nobody is remembered who has gone");
        let behind = Places::new(true);
        let held: Vec<Place> = (0..2 * FROM_ONE).filter_map(|_| behind.take(one)).collect();
        assert_eq!(held.len(), 2 * FROM_ONE);
    }
}
