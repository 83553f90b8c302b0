//! Names as words of eight bytes, and their hash: the same on every machine, because the compiler's machine writes the
//! index that the program reads.

/// Numbers without a pattern: digits of pi.
const KEYS: [u64; 4] = [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89];

/// The words that a name of 8 to 32 bytes is made of: its first, its second, its last but one and its last, which may
/// overlap. Two names of one length are the same where their words are.
#[inline]
pub(super) fn words(name: &[u8]) -> Option<[u64; 4]> {
    let length = name.len();
    if !(8..=32).contains(&length) {
        return None;
    }
    let word = |at: usize| Some(u64::from_le_bytes(*name.get(at..)?.first_chunk()?));
    Some([word(0)?, word(8.min(length - 8))?, word(length.max(16) - 16)?, word(length - 8)?])
}

/// The hash of a name's words: four that are read at once, and two products that need not wait for each other. Most
/// names are of these lengths, and for them nothing depends on which.
#[inline]
pub(super) fn hash_words([first, second, third, last]: [u64; 4], length: usize, seed: u64) -> u64 {
    let ends = fold(first ^ KEYS[0] ^ seed, last ^ KEYS[1]);
    let middle = fold(second ^ KEYS[2], third ^ KEYS[3]);
    // Not among the words, which can differ as lengths do.
    ends ^ middle.rotate_left(23) ^ (length as u64).wrapping_mul(KEYS[0])
}

/// The hash of a name of any length.
///
/// It is not made to withstand those who look for names of one hash: names come from files of one's own.
#[inline]
pub(super) fn hash(name: &[u8], seed: u64) -> u64 {
    words(name).map_or_else(|| hash_other(name, seed), |words| hash_words(words, name.len(), seed))
}

/// The hash of a name that is shorter or longer than most.
pub(super) fn hash_other(name: &[u8], seed: u64) -> u64 {
    let mut hash = KEYS[0] ^ seed;
    let (words, rest) = name.as_chunks::<8>();
    for word in words {
        hash = fold(hash ^ u64::from_le_bytes(*word), KEYS[1]);
    }
    let rest = rest.iter().fold(0, |rest, &byte| rest << 8 | u64::from(byte));
    // Twice, because of a short name there is little to multiply.
    fold(fold(hash ^ rest, KEYS[2] ^ name.len() as u64), KEYS[3])
}

/// A product of twice the width, its halves on each other: every bit of both tells in every bit of it.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the halves are taken apart")]
fn fold(left: u64, right: u64) -> u64 {
    let product = u128::from(left) * u128::from(right);
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn hashes_are_the_same_everywhere() {
        let long = "x".repeat(99);
        let names = ["", "a", "verify", "order_id", "order_shipped", "a_name_of_more_than_16", &long];
        let hashes = names.map(|name| format!("{:016x}", hash(name.as_bytes(), 0)));
        insta::assert_snapshot!(hashes.join(" "), @"b0b755e12c0aded4 6b30a09387a64127 3563879ba775f51c 0a1b65400589966b 7f94818c6a196504 497c1f7e72197e14 6e82f6b0601a6225");
    }

    #[test]
    fn every_byte_tells() {
        for length in 1..80 {
            let name = vec![b'a'; length];
            let mut hashes = BTreeSet::from([hash(&name, 0)]);
            for at in 0..length {
                let mut other = name.clone();
                other[at] = b'b';
                assert!(hashes.insert(hash(&other, 0)), "{at} of {length}");
                assert!(words(&name).is_none() || words(&name) != words(&other), "{at} of {length}");
            }
            assert!(hashes.insert(hash(&vec![b'a'; length + 1], 0)));
        }
    }

    #[test]
    fn names_that_differ_little_are_spread_evenly() {
        let names: [fn(u32) -> String; 4] = [
            |number| format!("p{number:04}"),
            |number| format!("promo_{number:05}"),
            |number| format!("{number:05}_reminder_of_2026"),
            |number| format!("a_long_name_that_says_what_it_is_for_{number:05}"),
        ];
        for name in names {
            for shift in [0, 16, 32, 50] {
                let hashes = (0..8192).map(|number| hash(name(number).as_bytes(), 0) >> shift & 0x3fff);
                let taken = hashes.collect::<BTreeSet<_>>().len();
                // At random it would be 16,384 * (1 - e^-0.5) = 6,447.
                assert!((6_000..7_200).contains(&taken), "{}, {shift}: {taken}", name(1));
            }
        }
    }
}
