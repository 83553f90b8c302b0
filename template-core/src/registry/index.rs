//! Finding templates by their names in a flat string of bytes, which a program carries as it is.
//!
//! ```text
//! header   two bytes that are no length; log2 of the number of slots, of the number of turns; the number of bits of an
//!          offset; the seed of the hash; two bytes of nothing
//! turns    a byte each, for the names whose hashes begin alike: how far their hashes are turned to find their slots
//! slots    u32 each, 0 where it is empty: the offset of a record, and above it bits of the name's hash
//! records  one for each name that finds something: u16 length of the name, u16 how many definitions it finds, the
//!          name; then for each of them its u32 position in the registry and a u128 with a bit for each of its languages
//! ```
//!
//! All numbers are little-endian. Offsets count from the first byte. The turns are chosen so that each name has a slot of
//! its own: a look-up reads one turn, one slot and one record, and takes the same way whatever it finds, which the
//! processor foresees. Of the definitions it reads nothing at all. A template in a namespace has two names, with and
//! without it; the second where it is no other's.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::hash::hash;
use crate::definition::Definition;

/// The bytes before the turns.
pub(super) const HEADER: usize = FIRST_TURN as usize;

const FIRST_TURN: u32 = 8;

/// The bytes of a record before its name: two numbers of two bytes.
#[cfg(feature = "payload")]
pub(super) const NUMBERS: usize = 4;

/// The bytes of a definition: numbers of 4 and 16 bytes.
#[cfg(feature = "payload")]
pub(super) const ROW: usize = 20;

/// The index of definitions, which stand in the order of a registry: what generated code writes beside them.
#[doc(hidden)]
#[must_use]
pub fn registry_index<'d>(definitions: impl IntoIterator<Item = &'d Definition>) -> Vec<u8> {
    let names = names((0..).zip(definitions));
    // A seed with which two names have one hash, or which leaves no slot for one, is one in thousands. Only for gigabytes
    // of names there is none.
    (0..=u8::MAX).find_map(|seed| index_with_seed(&names, seed)).unwrap_or_default()
}

type Names<'d> = [(&'d str, Vec<(u32, &'d Definition)>)];

fn index_with_seed(names: &Names<'_>, seed: u8) -> Option<Vec<u8>> {
    let [slot_bits, turn_bits] = bits_for(names.len());
    let mut layout = Layout::new(slot_bits, turn_bits, 0, seed)?;
    let hashes: Vec<_> = names.iter().map(|(name, _)| hash(name.as_bytes(), layout.seed)).collect();
    let (turns, slots) = place(&hashes, layout)?;

    let mut bytes = vec![0; HEADER];
    bytes.extend(&turns);
    bytes.resize(layout.place_of(slots.len()), 0);
    let mut offsets = Vec::with_capacity(names.len());
    for (name, rows) in names {
        offsets.push(bytes.len());
        write_record(name, rows, &mut bytes);
    }
    let offset_bits = usize::BITS - bytes.len().leading_zeros();
    layout = Layout::new(slot_bits, turn_bits, offset_bits, seed)?;
    let (places, _) = bytes[layout.place_of(0)..].as_chunks_mut::<4>();
    for (place, index) in places.iter_mut().zip(slots) {
        if let Some(index) = index {
            *place = (u32::try_from(offsets[index]).ok()? | layout.tag(hashes[index])).to_le_bytes();
        }
    }
    let header = [slot_bits, turn_bits, offset_bits].map(|bits| u8::try_from(bits).unwrap_or(u8::MAX));
    bytes[..HEADER].copy_from_slice(&[u8::MAX, u8::MAX, header[0], header[1], header[2], seed, 0, 0]);
    Some(bytes)
}

/// How many bits say the slot and the turn: at least two slots for each name, and a turn for two to four.
fn bits_for(names: usize) -> [u32; 2] {
    [names * 2, names / 4].map(|count| count.next_power_of_two().ilog2())
}

/// The turns, and which name each slot is of.
fn place(hashes: &[u64], layout: Layout) -> Option<(Vec<u8>, Vec<Option<usize>>)> {
    let mut turns = vec![0; layout.turn_count()];
    let mut slots = vec![None; layout.slot_count()];
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, &hash) in hashes.iter().enumerate() {
        groups.entry(layout.turn_of(hash)).or_default().push(index);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    // Those that need the most room, while there is most.
    groups.sort_by_key(|(_, names)| Reverse(names.len()));
    for (group, names) in groups {
        let places = |turn| names.iter().map(move |&index| (layout.slot_of(hashes[index], turn), index));
        let is_free = |turn: &u8| {
            let mut own: Vec<_> = places(*turn).map(|(slot, _)| slot).collect();
            own.sort_unstable();
            own.windows(2).all(|pair| pair[0] != pair[1]) && own.iter().all(|&slot| slots[slot].is_none())
        };
        let turn = (0..64).find(is_free)?;
        turns[group] = turn;
        for (slot, index) in places(turn) {
            slots[slot] = Some(index);
        }
    }
    Some((turns, slots))
}

/// Each name with what it finds. The shorter names come first: those are what programs write.
fn names<'d>(definitions: impl Iterator<Item = (u32, &'d Definition)>) -> Vec<(&'d str, Vec<(u32, &'d Definition)>)> {
    let mut own: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut qualified: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (position, definition) in definitions {
        own.entry(definition.name()).or_default().push((position, definition));
        if definition.namespace().is_some() {
            qualified.entry(definition.qualified_name()).or_default().push((position, definition));
        }
    }
    own.retain(|_, rows| {
        // Without a namespace, the name is the whole name.
        if rows.iter().any(|(_, definition)| definition.namespace().is_none()) {
            rows.retain(|(_, definition)| definition.namespace().is_none());
        }
        rows.windows(2).all(|pair| pair[0].1.namespace() == pair[1].1.namespace())
    });
    own.into_iter().chain(qualified).collect()
}

/// Writes the record of definitions that have one name.
fn write_record(name: &str, rows: &[(u32, &Definition)], bytes: &mut Vec<u8>) {
    let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes();
    bytes.extend(short(name.len()));
    bytes.extend(short(rows.len()));
    bytes.extend(name.as_bytes());
    for (position, definition) in rows {
        let languages =
            definition.languages().map(|language| 1_u128.checked_shl(language.number().into()).unwrap_or(0));
        bytes.extend(position.to_le_bytes());
        bytes.extend(languages.fold(0, |all, one| all | one).to_le_bytes());
    }
}

/// What the header says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Layout {
    /// What the hashes of names begin with.
    pub(super) seed: u64,
    /// How far the bits of a hash that say its turn are from the lowest.
    turn_shift: u32,
    /// Where in the index the slots begin.
    first_slot: u32,
    /// The bits of a turned hash that say the slot.
    slot_mask: u32,
    /// The bits of a slot that are the hash's, not the offset's.
    pub(super) tag_mask: u32,
}

impl Layout {
    /// Numbers of bits that an index can have, if these are.
    const fn new(slot_bits: u32, turn_bits: u32, offset_bits: u32, seed: u8) -> Option<Self> {
        if slot_bits >= 32 || turn_bits >= 31 || offset_bits >= 32 {
            return None;
        }
        let slot_mask = (1 << slot_bits) - 1;
        // The shift is below 64 always: of one turn, every hash is.
        let (turn_shift, first_slot) = (63 - turn_bits, FIRST_TURN + (1 << turn_bits));
        let (seed, tag_mask) = ((seed as u64) << 32, u32::MAX << offset_bits);
        Some(Self { seed, turn_shift, first_slot, slot_mask, tag_mask })
    }

    /// The layout of an index. Of other bytes, one by which nothing is found.
    #[cfg(feature = "payload")]
    pub(super) const fn of(bytes: &[u8]) -> Self {
        let layout = match *bytes {
            [_, _, slot_bits, turn_bits, offset_bits, seed, _, _, ..] => {
                Self::new(slot_bits as u32, turn_bits as u32, offset_bits as u32, seed)
            }
            _ => None,
        };
        match layout {
            Some(layout) => layout,
            None => Self { seed: 0, turn_shift: 0, first_slot: 0, slot_mask: 0, tag_mask: 0 },
        }
    }

    /// How many turns there are.
    fn turn_count(self) -> usize {
        1 << (63 - self.turn_shift)
    }

    fn slot_count(self) -> usize {
        self.slot_mask as usize + 1
    }

    /// The turn of a hash.
    #[inline]
    pub(super) fn turn_of(self, hash: u64) -> usize {
        ((hash >> 1) >> self.turn_shift) as usize
    }

    /// The slot of a hash that is turned so far.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the low bits are asked for")]
    pub(super) fn slot_of(self, hash: u64, turn: u8) -> usize {
        (hash.rotate_right(u32::from(turn)) as u32 & self.slot_mask) as usize
    }

    /// Where in the index a slot is.
    #[inline]
    pub(super) fn place_of(self, slot: usize) -> usize {
        self.first_slot as usize + slot * 4
    }

    /// What a slot keeps of a hash.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "these bits are asked for")]
    pub(super) fn tag(self, hash: u64) -> u32 {
        (hash >> 16) as u32 & self.tag_mask
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_names_has_its_place() {
        for count in (0..300).chain([1_000, 4_095, 4_096, 4_097, 6_000, 24_000, 40_000]) {
            let hashes: Vec<_> = (0..count).map(|number| hash(format!("promo_{number}").as_bytes(), 0)).collect();
            let [slot_bits, turn_bits] = bits_for(count);
            let layout = Layout::new(slot_bits, turn_bits, 0, 0).unwrap();
            let (turns, slots) = place(&hashes, layout).unwrap_or_else(|| panic!("{count} names"));
            assert!(slots.len() <= 4 * count.max(1), "{count} names in {} slots", slots.len());
            for (index, &hash) in hashes.iter().enumerate() {
                assert_eq!(slots[layout.slot_of(hash, turns[layout.turn_of(hash)])], Some(index));
            }
        }
    }
}
