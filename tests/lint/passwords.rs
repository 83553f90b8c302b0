//! One-time passwords.

use super::{assert_said, said};

#[test]
fn one_time_passwords() {
    let otp = |own: &str, button: &str| format!("+++\n[authentication]\n{own}\n[[buttons]]\n{button}\n+++\n");
    let said = |text: &str| said(&[("a.mtm", text)]);
    let clean = Vec::<String>::new();
    let copy = "otp = 'copy_code'";
    for minutes in [1, 90] {
        assert_eq!(said(&otp(&format!("code_expiration_minutes = {minutes}"), copy)), clean);
    }
    for minutes in ["0", "91", "-1"] {
        let expected = format!("a.mtm code-expiration at {minutes:?}");
        assert_eq!(said(&otp(&format!("code_expiration_minutes = {minutes}"), copy)), [expected]);
    }
    let apps = |count: usize| {
        let app = "{ package_name = 'a.b', signature_hash = 'K8a/AINcGX7' }, ";
        format!("otp = 'one_tap'\nsupported_apps = [{}]", app.repeat(count))
    };
    assert_eq!(said(&otp("", &apps(5))), clean);
    assert_eq!(said(&otp("", &apps(6))), ["a.mtm supported-apps at \"'a.b'\""]);
    assert_eq!(said(&otp("", &apps(0))), ["a.mtm supported-apps at \"[[buttons]]\""]);
    let zero = apps(1).replace("one_tap", "zero_tap");
    let terms = ["a.mtm zero-tap-terms at \"[[buttons]]\""];
    assert_eq!(said(&otp("", &zero)), terms);
    assert_eq!(said(&otp("", &format!("{zero}\nzero_tap_terms_accepted = false"))), terms);
    assert_eq!(said(&otp("", &format!("{zero}\nzero_tap_terms_accepted = true"))), clean);
}

#[test]
fn a_text_of_its_own_is_a_code_and_nothing_else() {
    let base = "+++\ncategory = 'authentication'\ntranslations = ['de']\nheader = { image = '4::a' }\nfooter = 'See www.a.example.'\nparams = [{ name = 'code', example = '🔑 1' }]\n[[buttons]]\nurl = 'https://a.example'\ntext = 'Open'\n+++\nYour code: {{code}} 🔑\n";
    let german =
        "+++\nexamples = { code = 'https://a.example' }\n+++\nDein Code: {{code}} 🔑🔑\r\nhttp://b.example/{{code}}\n";
    let expected = [
        "a.mtm own-authentication-text at \"'authentication'\"",
        "a.mtm authentication-content at \"{ image = '4::a' }\"",
        "a.mtm authentication-content at \"www.a.example\"",
        "a.mtm authentication-content at \"'🔑 1'\"",
        "a.mtm authentication-content at \"[[buttons]]\"",
        "a.mtm authentication-content at \"🔑\"",
        "a.de.mtm authentication-content at \"'https://a.example'\"",
        "a.de.mtm authentication-content at \"🔑\"",
        "a.de.mtm authentication-content at \"http://b.example/\"",
    ];
    assert_eq!(said(&[("a.mtm", base), ("a.de.mtm", german)]), expected);
    assert_said(
        "category = 'authentication'\nlint = { allow = ['own-authentication-text'] }\n[[buttons]]\notp = 'copy_code'\n[[buttons]]\nquick_reply = 'Not me'",
        &["otp-button-count at \"[[buttons]]\""],
    );
}
