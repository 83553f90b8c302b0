//! What a finding is known by when lines above it come and go.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::report::place;
use crate::source::Source;

/// The fingerprints of the findings of one file, one after another.
pub(super) struct Fingerprints<'r> {
    source: &'r Source,
    /// How often a rule has found something in a line that says the same.
    seen: HashMap<(&'static str, &'r str), usize>,
}

impl<'r> Fingerprints<'r> {
    pub(super) fn new(source: &'r Source) -> Self {
        Self { source, seen: HashMap::new() }
    }

    /// Made of the path, the code, what the line says and a counter; not of the message, which may be worded better
    /// one day. The same in every version of this crate and on every machine.
    pub(super) fn next(&mut self, found: &Diagnostic) -> String {
        let line = line_at(self.source.text(), found.primary.span.start);
        let count = self.seen.entry((found.rule.code, line)).or_default();
        *count += 1;
        let mut hash = OFFSET;
        for part in [&place::path(self.source), found.rule.code, line, &count.to_string()] {
            // No UTF-8 has the byte that ends a part.
            for byte in part.bytes().chain([0xff]) {
                hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
            }
        }
        format!("{hash:032x}")
    }
}

/// FNV-1a: short, and the same everywhere; nobody is to be kept from finding two that are equal.
const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// The line without the spaces and the line end around it: moving text about or checking it out elsewhere changes them.
fn line_at(text: &str, offset: usize) -> &str {
    let offset = text.floor_char_boundary(offset);
    let (before, after) = text.split_at(offset);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let end = after.find('\n').map_or(text.len(), |newline| offset + newline);
    text.get(start..end).unwrap_or_default().trim()
}

/// How many characters one of GitHub's fingerprints covers.
const BLOCK: usize = 100;

/// A fingerprint for each line, as GitHub's upload of SARIF makes them itself: a sum of the next hundred characters that
/// are no spaces, each times a power of 37, and how many lines had the same sum so far. Where they differ from its own,
/// it warns of each.
pub(super) fn line_hashes(text: &str) -> Vec<String> {
    let mut units: Vec<u16> = Vec::with_capacity(text.len() + BLOCK + 1);
    let mut starts = vec![0];
    let mut after_return = false;
    for unit in text.encode_utf16() {
        // The second half of a line end.
        let is_rest = unit == u16::from(b'\n') && after_return;
        if is_rest || unit == u16::from(b' ') || unit == u16::from(b'\t') {
            after_return = false;
            continue;
        }
        after_return = unit == u16::from(b'\r');
        if after_return || unit == u16::from(b'\n') {
            units.push(u16::from(b'\n'));
            starts.push(units.len());
        } else {
            units.push(unit);
        }
    }
    units.push(u16::MAX);
    units.resize(units.len() + BLOCK, 0);
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let hash_at = |start: &usize| {
        let block = units.iter().skip(*start).take(BLOCK);
        let hash = block.fold(0_u64, |hash, unit| hash.wrapping_mul(37).wrapping_add(u64::from(*unit)));
        let count = seen.entry(hash).or_default();
        *count += 1;
        format!("{hash:x}:{count}")
    };
    starts.iter().map(hash_at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic;
    use crate::source::Span;

    #[test]
    fn lines_above_do_not_matter_and_equal_lines_are_counted() {
        let of = |text: &str, places: &[usize]| -> Vec<String> {
            let source = Source::new("a.mtm", text);
            let mut fingerprints = Fingerprints::new(&source);
            let found = places.iter().map(|at| Diagnostic::new(diagnostic::NO_BODY, Span::new(*at, *at), "no body"));
            found.map(|found| fingerprints.next(&found)).collect()
        };
        let once = of("same\nsame\n", &[0, 5]);
        assert_ne!(once[0], once[1]);
        assert_eq!(once, of("more\r\n  same \r\nsame", &[8, 16]));
        assert_ne!(once[0], of("other", &[0])[0]);
    }

    /// The known answers for this hash.
    #[test]
    fn the_hash_is_fnv_1a() {
        let hash = b"a".iter().fold(OFFSET, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME));
        assert_eq!(hash, 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
    }

    /// The known answers of GitHub's own tests.
    #[test]
    fn lines_have_the_hashes_that_github_gives_them() {
        assert_eq!(line_hashes(""), ["c129715d7a2bc9a3:1"]);
        let four = ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"];
        assert_eq!(line_hashes(" a\nb\n  \t\tc\n d"), four);
        let ends = line_hashes(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n");
        assert_eq!(ends[0], "e9496ae3ebfced30:1");
        assert_eq!(ends[3], "e20e36e16fcb0cc8:1");
        assert_eq!(ends[6], "c129715d7a2bc9a3:1");
        let same = line_hashes(&"Lorem ipsum dolor sit amet.\n".repeat(10));
        assert_eq!(same[5], "a7f2ff13bc495cf2:6");
        assert_eq!(same[6], "a7f2ff1481e87703:1");
    }
}
