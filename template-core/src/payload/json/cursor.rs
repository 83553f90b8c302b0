//! Bytes that were made long enough before: what is written has nothing to ask for and nothing to keep but a place.
//!
//! A vector that grows stores its length after every piece and asks whether there is room for the next; a place in a
//! slice stays in registers. Half of the time of a small message is in that.

use std::mem;

use super::{Escape, Sink};
use crate::phone_number::PhoneNumber;
use crate::words;

/// The part of a slice that is not written yet. What does not fit is left out.
pub(crate) struct Cursor<'b> {
    rest: &'b mut [u8],
}

impl<'b> Cursor<'b> {
    /// Appends what `write` writes, `length` bytes, to `out`. How many bytes were not written, which is none where
    /// `length` is right.
    pub(crate) fn fill(out: &mut Vec<u8>, length: usize, write: impl FnOnce(&mut Cursor<'_>)) -> usize {
        let start = out.len();
        out.resize(start.saturating_add(length), 0);
        let mut cursor = Cursor { rest: out.get_mut(start..).unwrap_or_default() };
        write(&mut cursor);
        let unwritten = cursor.rest.len();
        out.truncate(out.len() - unwritten);
        unwritten
    }

    /// The next bytes, which are to be written; none where there are fewer.
    #[expect(clippy::inline_always, reason = "the lengths of constants are to be seen")]
    #[inline(always)]
    fn next(&mut self, length: usize) -> Option<&'b mut [u8]> {
        let (next, rest) = mem::take(&mut self.rest).split_at_mut_checked(length)?;
        self.rest = rest;
        Some(next)
    }

    /// The first bytes of a word.
    #[inline]
    fn word(&mut self, word: u64, length: usize) {
        let bytes = word.to_le_bytes();
        if let Some(next) = self.rest.first_chunk_mut() {
            // Eight at once, of which those after the first ones are written over.
            *next = bytes;
            self.next(length);
        } else if let Some(bytes) = bytes.get(..length) {
            self.rest = copied(mem::take(&mut self.rest), bytes);
        }
    }

    /// The first bytes of a word, at least one, escaped.
    #[inline]
    fn escaped_word(&mut self, mut word: u64, mut length: usize) {
        let mut marks = words::escaped(word) & (u64::MAX >> (64 - 8 * length));
        while marks != 0 {
            let before = marks.trailing_zeros() / 8;
            self.word(word, before as usize);
            word >>= 8 * before;
            #[expect(clippy::cast_possible_truncation, reason = "the lowest byte of the word")]
            if let Some(escape) = Escape::of(word as u8) {
                self.escape(escape);
            }
            word >>= 8;
            marks = marks >> (8 * before) >> 8;
            length -= before as usize + 1;
        }
        self.word(word, length);
    }
}

impl Sink for Cursor<'_> {
    #[expect(clippy::inline_always, reason = "the lengths of constants are to be seen")]
    #[inline(always)]
    fn raw(&mut self, json: &str) {
        if let Some(next) = self.next(json.len()) {
            next.copy_from_slice(json.as_bytes());
        }
    }

    #[expect(clippy::inline_always, reason = "the cursor stays in registers")]
    #[inline(always)]
    fn plain(&mut self, text: &str) {
        self.rest = copied(mem::take(&mut self.rest), text.as_bytes());
    }

    #[expect(clippy::inline_always, reason = "the cursor stays in registers")]
    #[inline(always)]
    fn escaped(&mut self, text: &str) {
        self.aside(|out| out.write_escaped(text));
    }

    #[expect(clippy::inline_always, reason = "the cursor stays in registers")]
    #[inline(always)]
    fn phone_number(&mut self, number: &PhoneNumber) {
        let (digits, length) = number.padded();
        match self.rest.first_chunk_mut() {
            // All at once, of which those after the number's own are written over.
            Some(next) => {
                *next = *digits;
                self.next(length);
            }
            None => self.raw(number.as_str()),
        }
    }

    #[expect(clippy::inline_always, reason = "the cursor stays in registers")]
    #[inline(always)]
    fn aside(&mut self, write: impl FnOnce(&mut Self)) {
        self.rest = apart(mem::take(&mut self.rest), write);
    }
}

/// Writes with a cursor of its own, so that the caller's is known to nobody else and stays in registers.
#[inline(never)]
fn apart<'b>(rest: &'b mut [u8], write: impl FnOnce(&mut Cursor<'b>)) -> &'b mut [u8] {
    let mut cursor = Cursor { rest };
    write(&mut cursor);
    cursor.rest
}

impl Cursor<'_> {
    fn write_escaped(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (words, rest) = bytes.as_chunks::<8>();
        for bytes in words {
            self.escaped_word(words::word(*bytes), 8);
        }
        if rest.is_empty() {
            return;
        }
        let word = match bytes.last_chunk() {
            Some(last) => words::word(*last) >> (64 - 8 * rest.len()),
            None => rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
        };
        self.escaped_word(word, rest.len());
    }
}

/// Copies bytes that are probably few, where asking for the copy would take longer than the copy; what comes after
/// them. Bytes in the middle are copied twice, so that each length has few steps.
#[inline]
fn copied<'b>(to: &'b mut [u8], from: &[u8]) -> &'b mut [u8] {
    const MANY: usize = 64;
    let Some((to, rest)) = to.split_at_mut_checked(from.len()) else { return &mut [] };
    if from.len() > MANY {
        to.copy_from_slice(from);
    } else if let Some(last) = from.last_chunk::<16>() {
        let chunks = to.as_chunks_mut::<16>().0.iter_mut();
        chunks.zip(from.as_chunks().0).for_each(|(to, from)| *to = *from);
        ends(to, None, last);
    } else if let (first @ Some(_), Some(last)) = (from.first_chunk::<8>(), from.last_chunk()) {
        ends(to, first, last);
    } else if let (first @ Some(_), Some(last)) = (from.first_chunk::<4>(), from.last_chunk()) {
        ends(to, first, last);
    } else if let (first @ Some(_), Some(last)) = (from.first_chunk::<2>(), from.last_chunk()) {
        ends(to, first, last);
    } else if let (Some(to), Some(from)) = (to.first_mut(), from.first()) {
        *to = *from;
    }
    rest
}

/// Copies what stands at the beginning and what stands at the end.
#[inline]
fn ends<const COUNT: usize>(to: &mut [u8], first: Option<&[u8; COUNT]>, last: &[u8; COUNT]) {
    if let (Some(to), Some(first)) = (to.first_chunk_mut(), first) {
        *to = *first;
    }
    if let Some(to) = to.last_chunk_mut() {
        *to = *last;
    }
}
