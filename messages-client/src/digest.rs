//! Digests as they are written: small letters and digits.

use aws_lc_rs::digest::{SHA256, digest};

/// The SHA-256 of the bytes, in 64 hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble & 15)]);
    digest(&SHA256, bytes).as_ref().iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_everybody_else_says() {
        // The digest of the empty text and of `abc`, as the standard prints them (FIPS 180-2).
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
