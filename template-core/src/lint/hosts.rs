//! The hosts of the addresses in a text: `acme.example` of `https://acme.example/t` and of `acme.example/t`.

use std::ops::Range;

/// The hosts that a path follows, each as it is written; those of mail addresses are none.
pub(super) fn hosts(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let is_host = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let dot = from + text[from..].find('.')?;
            let length = bytes[dot..].iter().take_while(|byte| is_host(byte)).count();
            let end = dot + length;
            let start = dot - bytes[from..dot].iter().rev().take_while(|byte| is_host(byte)).count();
            from = end;
            // A full stop ends a sentence far more often.
            if bytes.get(end) == Some(&b'/')
                && length > 1
                && start.checked_sub(1).map(|before| bytes[before]) != Some(b'@')
            {
                return Some(start..end);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_has_a_path() {
        for (text, found) in [
            ("Hello. Hello.", vec![]),
            ("https://acme.example/t", vec!["acme.example"]),
            ("see acme.example/t, www.a.b/.", vec!["acme.example", "www.a.b"]),
            ("acme.example", vec![]),
            ("ann@acme.example/t", vec![]),
            ("über.example/t é.a/", vec!["ber.example", ".a"]),
            ("a/b ./ ../ x..y/", vec!["..", "x..y"]),
            ("", vec![]),
        ] {
            assert_eq!(hosts(text).map(|host| &text[host]).collect::<Vec<_>>(), found, "{text}");
        }
    }
}
