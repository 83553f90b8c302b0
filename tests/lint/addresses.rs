//! Where buttons lead: addresses, numbers, codes.

use template_core::diagnostic::Safety;

use super::{assert_clean, assert_fixed, assert_said, fixed, url};

#[test]
fn addresses_end_in_their_value() {
    assert_clean(&url("https://a.example/{{x}}"));
    assert_clean(&url("https://a.example?{{x}}"));
    assert_clean(&url("HTTP://a.example/#{{x}}"));
    assert_said(&url("https://a.example/{{x}}/{{y}}"), &["url-placeholder at \"{{y}}\""]);
    assert_said(&url("https://a.example/{{x}} "), &["url-placeholder at \" \"", "url-address at \" \""]);
    assert_said(&url("https://a.example{{x}}"), &["url-placeholder-in-host at \"{{x}}\""]);
    assert_said(&url("https://{{x}}"), &["url-placeholder-in-host at \"{{x}}\""]);
    assert_said(&url("{{x}}"), &["url-placeholder-in-host at \"{{x}}\""]);
    assert_said(&url("a.example{{x}}"), &["url-scheme at \"a.example{{x}}\"", "url-placeholder-in-host at \"{{x}}\""]);
}

#[test]
fn addresses_open_something() {
    for right in ["https://a", "http://a:80/?q#f", "https://bücher.example/ä", "https://user@a.example"] {
        assert_clean(&url(right));
    }
    for wrong in ["https://", "https:///a", "https://?a", "https://:80"] {
        assert_said(&url(wrong), &[&format!("url-address at {wrong:?}")]);
    }
    for (local, host) in [
        ("http://localhost:5174/s/7", "localhost:5174"),
        ("https://LOCALHOST", "LOCALHOST"),
        ("https://127.0.0.1?{{x}}", "127.0.0.1"),
        ("http://192.168.0.10/#a", "192.168.0.10"),
    ] {
        assert_said(&url(local), &[&format!("local-url at {host:?}")]);
    }
    for open in ["https://localhost.example/a", "https://1.example", "https://8.8.8.8/a", "https://l/{{x}}"] {
        assert_clean(&url(open));
    }
    assert_said(&url("https://a.example/\u{a0}b"), &["url-address at \"\\u{a0}\""]);
    for other in ["mailto:a@b.example", "tel:1", "/orders", "ftp://a.example"] {
        assert_said(&url(other), &[&format!("url-scheme at {other:?}")]);
        assert_eq!(fixed(&url(other)), None);
    }
    assert_fixed(&url("a.example/b"), &url("https://a.example/b"), Safety::Unsafe);
    assert_fixed(&url("https://a.example/b c d"), &url("https://a.example/b%20c%20d"), Safety::Safe);
    assert_eq!(fixed(&url("https://a.example/b ")), None);
}

#[test]
fn an_address_has_2000_characters() {
    let long = format!("https://a.example/{}é", "a".repeat(1981));
    assert_clean(&url(&long));
    assert_said(&url(&format!("{long}é")), &["url-too-long at \"é\""]);
}

#[test]
fn examples_of_addresses_have_a_value_to_show() {
    assert_clean(&format!("{}\nexample = 'b'", url("https://a.example/{{x}}")));
    assert_said(&format!("{}\nexample = 'b'", url("https://a.example/")), &["url-example at \"'b'\""]);
}

#[test]
fn numbers_can_be_called() {
    let phone = |number: &str| format!("[[buttons]]\ntext = 'Call'\nphone = '{number}'");
    for right in ["15550051310", "+441632960001", "+390612345678", "+2250712345678", "123456789012345"] {
        assert_clean(&phone(right));
    }
    let cases = [
        ("+44 1632 960001", "phone-number"),
        ("+44(0)1632960001", "phone-number"),
        ("++441632960001", "phone-number"),
        ("+44163296000é", "phone-number"),
        ("123456789012345678901", "phone-number"),
        ("12345678901234567890", "phone-number-form"),
        ("1800FLOWERS", "phone-number-form"),
        ("+", "phone-number-form"),
        ("112", "phone-number-form"),
        ("01632960001", "phone-number-form"),
        ("00441632960001", "phone-number-form"),
    ];
    for (wrong, slug) in cases {
        assert_said(&phone(wrong), &[&format!("{slug} at \"'{wrong}'\"")]);
    }
    assert_said(&phone("4901511234567"), &["phone-number-form at \"0\""]);
    assert_fixed(&phone("4901511234567"), &phone("491511234567"), Safety::Unsafe);
    assert_fixed(&phone("+44 (1632) 960-001"), &phone("+441632960001"), Safety::Safe);
    for unclear in ["+44 (0)1632 960001", "+44 1632 CALLME", "+44 1632 960001 extension 7", "++44 1"] {
        assert_eq!(fixed(&phone(unclear)), None, "{unclear}");
    }
}

#[test]
fn codes_have_20_characters() {
    let code = |code: &str| format!("[[buttons]]\ncopy_code = '{code}'");
    assert_clean(&code("12345678901234567890"));
    assert_said(&code("123456789012345678901"), &["coupon-code-example at \"'123456789012345678901'\""]);
    assert_said(&code(""), &["coupon-code-example at \"''\""]);
    assert_said(&code("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"), &["coupon-code-characters at \"'ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ'\""]);
    let offer = |code: &str| format!("limited_time_offer = {{ text = 'Today' }}\n[[buttons]]\ncopy_code = '{code}'");
    assert_clean(&offer("123456789012345"));
    assert_said(&offer("1234567890123456"), &["offer-coupon-too-long at \"'1234567890123456'\""]);
    assert_said(&offer("123456789012345678901"), &["coupon-code-example at \"'123456789012345678901'\""]);
}
