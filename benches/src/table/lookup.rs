//! Finding a template by its name and language among thousands; the peer is a table by both, as one would write it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;

use foldhash::fast::RandomState;
use hashbrown::HashMap;
use template_core::source::Source;
use template_core::{Definition, Language, Registry, model, registry_index, registry_sort, static_data};

use super::{Goal, Row};

/// The languages that every template has.
const LANGUAGES: [Language; 4] = [Language::EN, Language::DE, Language::FR, Language::PT_BR];

/// How many templates there are.
pub const COUNT: usize = 6000;

type Peer = HashMap<(&'static str, Language), &'static Definition, RandomState>;

/// A registry as `templates!` writes it, and the peer's table of the same.
pub struct Tables {
    registry: &'static Registry,
    peer: Peer,
    /// Every name with every language, in no order, each name in a place of its own.
    keys: Vec<(&'static str, Language)>,
}

/// The rows of finding.
#[must_use]
pub fn rows() -> Vec<Row> {
    let tables = Tables::new();
    let there = tables.keys.clone();
    let elsewhere = there.iter().map(|&(name, _)| (name, Language::JA)).collect();
    let unknown = there.iter().map(|&(name, language)| (&*format!("{}x", &name[1..]).leak(), language)).collect();
    let cases: [(&str, Vec<_>); 3] = [
        ("that are there", there),
        ("of languages that are not there", elsewhere),
        ("of names that are not there", unknown),
    ];
    let row = |(name, keys): (&str, Vec<(&'static str, Language)>)| {
        let what = format!("look-up among {COUNT} names x 4 languages, {name}, against hashbrown with foldhash");
        let mut row = Row::measure(what, Goal::OfTheTime(0.7), || tables.find(&keys), || tables.find_by_peer(&keys));
        let count = f64::from(u32::try_from(keys.len()).unwrap_or(u32::MAX));
        (row.ours, row.peer) = (row.ours / count, row.peer / count);
        row
    };
    cases.into_iter().map(row).collect()
}

impl Tables {
    /// # Panics
    ///
    /// Where a template that is written here is not right.
    #[must_use]
    pub fn new() -> Self {
        let mut definitions: Vec<_> = names().iter().map(|name| definition(name)).collect();
        registry_sort(&mut definitions, |definition| definition);
        let index = registry_index(&definitions);
        let (text, numbers) = static_data(&definitions);
        let registry = Registry::from_static((text.leak(), numbers.leak()), index.leak(), "");
        let registry: &'static Registry = Box::leak(Box::new(registry));
        let mut peer = Peer::default();
        let mut keys = Vec::new();
        for definition in registry {
            for language in LANGUAGES {
                peer.insert((definition.name(), language), definition);
                keys.push((definition.name(), language));
            }
        }
        // The same order every time, which is none: by the hash of a small generator.
        let mut state = 0x1234_5678_9abc_def1_u64;
        let shuffled: BTreeMap<u64, _> = keys
            .into_iter()
            .map(|key| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state, key)
            })
            .collect();
        // As a request has it: not the text that the tables have.
        let keys = shuffled.into_values().map(|(name, language)| (&*name.to_owned().leak(), language)).collect();
        Self { registry, peer, keys }
    }

    /// Ours: how many are found.
    #[must_use]
    pub fn find(&self, keys: &[(&'static str, Language)]) -> usize {
        keys.iter()
            .filter(|&&(name, language)| black_box(self.registry.get(black_box(name), language)).is_some())
            .count()
    }

    /// The peer's: how many are found.
    #[must_use]
    pub fn find_by_peer(&self, keys: &[(&'static str, Language)]) -> usize {
        keys.iter()
            .filter(|&&(name, language)| black_box(self.peer.get(&(black_box(name), language))).is_some())
            .count()
    }

    /// Every name with every language.
    #[must_use]
    pub fn keys(&self) -> &[(&'static str, Language)] {
        &self.keys
    }
}

impl Default for Tables {
    fn default() -> Self {
        Self::new()
    }
}

/// Names as businesses give them.
fn names() -> Vec<String> {
    let things = ["order", "parcel", "invoice", "login", "promo", "visit", "table", "ticket", "refund", "survey"];
    let events =
        ["shipped", "confirmed", "reminder", "cancelled", "delayed", "ready", "paid", "failed", "update", "offer"];
    let name = |index: usize| format!("{}_{}_{:03}", things[index % 10], events[index / 10 % 10], index / 100);
    (0..COUNT).map(name).collect()
}

fn definition(name: &str) -> Definition {
    let mut codes = String::new();
    let siblings: Vec<_> = LANGUAGES[1..]
        .iter()
        .map(|language| {
            // Writing to a `String` cannot fail.
            let _ = write!(codes, "{:?},", language.code());
            Source::new(format!("{name}.{language}.mtm"), "{{a}} is what it says.")
        })
        .collect();
    let base = Source::new(format!("{name}.mtm"), format!("+++\ntranslations = [{codes}]\n+++\nIt says {{{{a}}}}."));
    model::read_family(&base, &siblings).into_definition().expect("the template is right")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_find_the_same() {
        let tables = Tables::new();
        assert_eq!(tables.keys().len(), COUNT * 4);
        assert_eq!(tables.find(tables.keys()), COUNT * 4);
        assert_eq!(tables.find_by_peer(tables.keys()), COUNT * 4);
        let missing = [("order_shipped_000", Language::JA), ("no", Language::EN)];
        assert_eq!((tables.find(&missing), tables.find_by_peer(&missing)), (0, 0));
    }
}
