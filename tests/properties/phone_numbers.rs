//! Phone numbers: what is accepted goes through unchanged, and what is not is told apart in words.

use proptest::prelude::*;
use template_core::PhoneNumber;

use crate::config;

/// Texts that people write for phone numbers, right and wrong.
fn number() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "+", "00", "0", "44", "7700", "900000", "1", " ", "-", ".", "(", ")", "(0)", "/", "\u{a0}", "\n", "x", "٤",
        "😀",
    ];
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..10).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => "[0-9]{0,18}", 2 => "[+]?[0-9 .()/-]{0,20}", 3 => pieces, 1 => any::<String>()]
}

/// What a number is, said once more: 7 to 15 digits, the first not the zero that no country code begins with.
fn is_number(text: &str) -> bool {
    (7..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0')
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn accepted_or_told_why_not(text in number()) {
        match PhoneNumber::new(&text) {
            Ok(number) => {
                prop_assert!(is_number(&text), "{text:?}");
                prop_assert_eq!(number.as_str(), &text);
                prop_assert_eq!(number.to_string(), text.as_str());
                prop_assert_eq!(text.parse(), Ok(number));
                prop_assert_eq!(PhoneNumber::try_from(text.as_str()), Ok(number));
            }
            Err(error) => {
                prop_assert!(!is_number(&text), "{text:?}");
                prop_assert_eq!(error.given(), &text);
                let said = error.to_string();
                prop_assert!(!said.is_empty());
                prop_assert!(said.chars().all(|character| !character.is_control()), "{said:?}");
                if let Some(suggestion) = error.suggestion() {
                    prop_assert_eq!(suggestion.as_str().parse(), Ok(suggestion));
                    prop_assert!(said.contains(&format!("`{suggestion}`")), "{said}");
                    let mut rest = text.chars();
                    prop_assert!(suggestion.as_str().chars().all(|digit| rest.any(|given| given == digit)), "{said}");
                }
            }
        }
    }
}
