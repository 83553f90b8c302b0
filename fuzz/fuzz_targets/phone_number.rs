//! Any text as a phone number: accepted unchanged, or refused in words with a suggestion that is accepted.
#![no_main]

use libfuzzer_sys::fuzz_target;
use template_core::PhoneNumber;

fuzz_target!(|text: &str| match PhoneNumber::new(text) {
    Ok(number) => {
        assert!((7..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()));
        assert_eq!(number.as_str(), text);
    }
    Err(error) => {
        assert!(!error.to_string().is_empty());
        if let Some(suggestion) = error.suggestion() {
            assert_eq!(PhoneNumber::new(suggestion.as_str()), Ok(suggestion));
        }
    }
});
