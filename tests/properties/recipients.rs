//! Recipients: what is accepted goes through unchanged, and what is not is told apart in words.

use proptest::prelude::*;
use template_core::{Recipient, UserId};

use crate::config;

fn recipient() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Z]{2}[.](ENT[.])?[0-9A-Za-z]{0,30}",
        1 => "[A-Z]{2}[.](ENT[.])?[0-9A-Za-z]{120,140}",
        2 => "[A-Za-z]{0,3}[.]?[0-9A-Z. ]{0,30}",
        2 => "[0-9]{0,18}",
        1 => any::<String>(),
    ]
}

/// What a user id is, said once more, by cutting it at its dots.
fn is_user_id(text: &str) -> bool {
    let parts: Vec<_> = text.split('.').collect();
    let ([country, own] | [country, "ENT", own]) = parts[..] else { return false };
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=128).contains(&own.len())
        && own.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn accepted_or_told_why_not(text in recipient()) {
        prop_assert_eq!(UserId::new(&text).is_ok(), is_user_id(&text));
        match Recipient::new(&text) {
            Ok(recipient) => {
                prop_assert_eq!(recipient.as_str(), &text);
                prop_assert_eq!(recipient.user_id().is_some(), is_user_id(&text));
                prop_assert_eq!(text.parse(), Ok(recipient));
            }
            Err(error) => {
                prop_assert!(!is_user_id(&text));
                let said = error.to_string();
                prop_assert!(!said.is_empty() && said.chars().all(|character| !character.is_control()), "{said:?}");
            }
        }
    }
}
