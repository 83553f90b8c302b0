//! Reading the index.

use super::hash::{hash_other, hash_words, words};
use super::index::{HEADER, Layout, NUMBERS, ROW};
use crate::language::Language;

/// The index with what its header says.
#[derive(Clone, Copy)]
pub(super) struct Index<'i> {
    bytes: &'i [u8],
    layout: &'i Layout,
}

/// The definitions that a name finds.
#[derive(Clone, Copy)]
pub(super) struct Rows<'i> {
    count: u16,
    /// They, and what stands behind them.
    bytes: &'i [u8],
}

impl<'i> Index<'i> {
    #[inline]
    pub(super) fn new(bytes: &'i [u8], layout: &'i Layout) -> Self {
        Self { bytes, layout }
    }

    /// The position of the definition of that name that has that language. Bytes that are no index have none.
    ///
    /// The two ways do not meet again: where they did, what they found would go through memory.
    #[inline]
    pub(super) fn position(self, name: &str, language: Language) -> Option<usize> {
        match words(name.as_bytes()) {
            Some(words) => self.find_words(words, name.len())?.in_language(language),
            None => self.position_of_other(name, language),
        }
    }

    #[inline(never)]
    fn position_of_other(self, name: &str, language: Language) -> Option<usize> {
        self.find(name)?.in_language(language)
    }

    /// The definitions of that name.
    pub(super) fn find(self, name: &str) -> Option<Rows<'i>> {
        let name = name.as_bytes();
        if let Some(words) = words(name) {
            return self.find_words(words, name.len());
        }
        let (found, rows) = self.candidate(hash_other(name, self.layout.seed), name.len())?;
        (found == name).then_some(rows)
    }

    #[inline]
    fn find_words(self, wanted: [u64; 4], length: usize) -> Option<Rows<'i>> {
        let (found, rows) = self.candidate(hash_words(wanted, length, self.layout.seed), length)?;
        // Word by word: compared as arrays, they would go through memory.
        let [first, second, third, last] = words(found)?;
        let is_it = first == wanted[0] && second == wanted[1] && third == wanted[2] && last == wanted[3];
        is_it.then_some(rows)
    }

    /// The name that has the slot of this hash, if it is of that length; and its definitions.
    #[inline]
    fn candidate(self, hash: u64, length: usize) -> Option<(&'i [u8], Rows<'i>)> {
        let Self { bytes, layout } = self;
        let turn = *bytes.get(HEADER + layout.turn_of(hash))?;
        let slot = bytes.get(layout.place_of(layout.slot_of(hash, turn))..)?.first_chunk()?;
        let offset = u32::from_le_bytes(*slot) ^ layout.tag(hash);
        if offset & layout.tag_mask != 0 {
            return None;
        }
        // An empty slot is that of the record at 0, which is the header: no name is as long as it says.
        let (&[l0, l1, c0, c1], rest) = bytes.get(offset as usize..)?.split_first_chunk::<NUMBERS>()?;
        if usize::from(u16::from_le_bytes([l0, l1])) != length {
            return None;
        }
        let (name, bytes) = rest.split_at_checked(length)?;
        Some((name, Rows { count: u16::from_le_bytes([c0, c1]), bytes }))
    }
}

impl<'i> Rows<'i> {
    /// The position of the definition that has that language.
    #[inline]
    pub(super) fn in_language(self, language: Language) -> Option<usize> {
        let first = self.bytes.first_chunk()?;
        if has_language(first, language) {
            return Some(position(first));
        }
        // Hardly ever is there more than one.
        if self.count > 1 { self.in_language_of_others(language) } else { None }
    }

    #[inline(never)]
    fn in_language_of_others(self, language: Language) -> Option<usize> {
        self.all().find(|row| has_language(row, language)).map(position)
    }

    /// The position of each definition.
    pub(super) fn positions(self) -> impl Iterator<Item = usize> + use<'i> {
        self.all().map(position)
    }

    fn all(self) -> impl Iterator<Item = &'i [u8; ROW]> + use<'i> {
        self.bytes.as_chunks().0.iter().take(self.count.into())
    }
}

#[inline]
fn position(&[p0, p1, p2, p3, ..]: &[u8; ROW]) -> usize {
    u32::from_le_bytes([p0, p1, p2, p3]) as usize
}

#[inline]
fn has_language([_, _, _, _, languages @ ..]: &[u8; ROW], language: Language) -> bool {
    let number = usize::from(language.number());
    let half = languages.as_chunks::<8>().0.get(number / 64).map_or(0, |half| u64::from_le_bytes(*half));
    half >> (number % 64) & 1 != 0
}
