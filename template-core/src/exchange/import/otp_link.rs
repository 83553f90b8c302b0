//! Links that stand for something else: a fetched authentication template shows its button as one.

use crate::exchange::import::template::{Otp, Piece, Text};

/// The format's word for one of the platform's kinds of one-time password button.
pub(super) fn kind(word: &str) -> Option<&'static str> {
    match word {
        "COPY_CODE" => Some("copy_code"),
        "ONE_TAP" => Some("one_tap"),
        "ZERO_TAP" => Some("zero_tap"),
        _ => None,
    }
}

/// The button that such a link stands for; `None` where it holds anything this does not know.
///
/// `https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}`
pub(super) fn read(url: &str) -> Option<Otp> {
    let query = url.strip_prefix("https://www.whatsapp.com/otp/code/?")?;
    let (mut otp_type, mut autofill_text, mut name, mut signature) = (None, None, None, None);
    let mut minutes = None;
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=')?;
        match key {
            "otp_type" => otp_type = kind(value),
            "cta_display_name" => autofill_text = Some(decoded(value)?),
            "package_name" => name = Some(decoded(value)?),
            "signature_hash" => signature = Some(decoded(value)?),
            "code_expiration_minutes" => minutes = Some(value.parse().ok()?),
            "code" if matches!(value, "otp{{1}}" | "{{1}}") => {}
            _ => return None,
        }
    }
    let apps = match (name, signature) {
        (Some(name), Some(signature)) => vec![(name, signature)],
        (None, None) => Vec::new(),
        _ => return None,
    };
    Some(Otp { kind: otp_type?, autofill_text, apps, accepts_terms: None, minutes_of_link: minutes, is_link: true })
}

/// A value of a query, its `%2F` and the like resolved.
fn decoded(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            b'+' => b' ',
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// The value of an address's one placeholder in `example`, which may be the value alone or a whole address.
pub(super) fn value_in<'e>(url: &Text, example: &'e str) -> &'e str {
    let text = |piece: Option<&Piece>| match piece {
        Some(Piece::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let before = text(url.pieces.first());
    let Some(value) = example.strip_prefix(before.as_str()).filter(|_| !before.is_empty()) else {
        return example;
    };
    value.strip_suffix(text(url.pieces.last()).as_str()).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::text::scan;

    #[test]
    fn links_of_one_time_passwords_are_known() {
        let plain = read("https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}").unwrap();
        assert_eq!((plain.kind, plain.apps.len()), ("copy_code", 0));
        let one_tap = read(
            "https://www.whatsapp.com/otp/code/?otp_type=ONE_TAP&cta_display_name=Fill+in&package_name=a.b\
             &signature_hash=K8a%2FAINcGX7&code=otp{{1}}",
        );
        let one_tap = one_tap.unwrap();
        assert_eq!(one_tap.autofill_text.as_deref(), Some("Fill in"));
        assert_eq!(one_tap.apps, [("a.b".to_owned(), "K8a/AINcGX7".to_owned())]);
        let timed = read("https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code_expiration_minutes=15&code={{1}}");
        assert_eq!(timed.unwrap().minutes_of_link, Some(15));
        for other in ["", "https://www.whatsapp.com/otp/code/?otp_type=NEW", "https://www.whatsapp.com/otp/code/?a=%2"]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn a_whole_address_holds_the_value() {
        let value = |url: &str, example| {
            let url = Text { pieces: scan(url).unwrap(), ..Text::default() };
            value_in(&url, example).to_owned()
        };
        assert_eq!(value("https://a.example/{{1}}", "https://a.example/x"), "x");
        assert_eq!(value("https://a.example/{{1}}/y", "https://a.example/x/y"), "x");
        assert_eq!(value("https://a.example/{{1}}", "x"), "x");
        assert_eq!(value("{{1}}", "x"), "x");
    }
}
