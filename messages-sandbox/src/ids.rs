//! The ids that messages get: any, or the same ones every time from a seed.

use std::sync::atomic::{AtomicU64, Ordering};

use aws_lc_rs::digest::{SHA256, digest};
use uuid::{Builder, Uuid};

/// Gives out ids.
#[derive(Debug)]
pub(crate) struct Ids {
    seed: Option<u64>,
    given: AtomicU64,
}

impl Ids {
    /// Ids of a seed, after those that were given out before; without one, random ones.
    pub(crate) const fn new(seed: Option<u64>, given: u64) -> Self {
        Self { seed, given: AtomicU64::new(given) }
    }

    pub(crate) fn next(&self) -> Uuid {
        let Some(seed) = self.seed else { return Uuid::new_v4() };
        Self::of(seed, self.given.fetch_add(1, Ordering::Relaxed))
    }

    fn of(seed: u64, number: u64) -> Uuid {
        let bytes = [seed.to_be_bytes(), number.to_be_bytes()].concat();
        let mut id = [0; 16];
        for (to, from) in id.iter_mut().zip(digest(&SHA256, &bytes).as_ref()) {
            *to = *from;
        }
        Builder::from_random_bytes(id).into_uuid()
    }

    /// A number from 0 to 1 that goes with an id: what is by chance is so again with the same seed.
    pub(crate) fn chance(id: Uuid, of: &str) -> f64 {
        let hash = digest(&SHA256, &[id.as_bytes(), of.as_bytes()].concat());
        let number = hash.as_ref().iter().take(4).fold(0, |number: u32, byte| number << 8 | u32::from(*byte));
        f64::from(number) / (f64::from(u32::MAX) + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_ids_again_and_goes_on_where_it_was() {
        let take = |ids: &Ids, count| (0..count).map(|_| ids.next()).collect::<Vec<_>>();
        let all = take(&Ids::new(Some(7), 0), 4);
        assert_eq!(all[2..], take(&Ids::new(Some(7), 2), 2));
        assert_ne!(all, take(&Ids::new(Some(8), 0), 4));
        assert!(all.iter().all(|id| id.get_version_num() == 4));
        assert_ne!(Ids::new(None, 0).next(), Ids::new(None, 0).next());
    }

    #[test]
    fn chances_are_spread() {
        let ids = Ids::new(Some(1), 0);
        let low = (0..1000).filter(|_| Ids::chance(ids.next(), "429") < 0.1).count();
        assert!((60..140).contains(&low), "{low}");
    }
}
