//! How many buttons there are, of which kinds, and what they say.

use template_core::diagnostic::Safety;

use super::{PHONE, assert_clean, assert_fixed, assert_said, fixed, replies, said, url};

#[test]
fn ten_buttons_are_enough() {
    assert_clean(&replies(10));
    assert_said(&replies(12), &["too-many-buttons at \"[[buttons]]\""]);
    let two = [url("https://a.example"), "\n".to_owned()].concat().repeat(2);
    assert_clean(&[&two, PHONE].concat());
    assert_said(&format!("{two}{}", url("https://a.example")), &["too-many-of-a-kind at \"[[buttons]]\""]);
    assert_said(&PHONE.repeat(2), &["too-many-of-a-kind at \"[[buttons]]\""]);
}

#[test]
fn quick_replies_stand_together() {
    assert_clean(&[&replies(2), PHONE].concat());
    assert_clean(&[PHONE, &replies(2)].concat());
    let between = [&replies(2), PHONE, &replies(1)].concat();
    assert_said(&between, &["button-groups at \"[[buttons]]\""]);
    // Others on both sides leave the quick replies together.
    assert_clean(&[PHONE, &replies(1), &url("https://a.example")].concat());
}

#[test]
fn labels_have_25_characters() {
    assert_clean("[[buttons]]\nquick_reply = 'Schließen Sie Ihr Päckche'");
    assert_said("[[buttons]]\nquick_reply = 'Schließen Sie Ihr Päckchen'", &["label-too-long at \"n\""]);
    let otp =
        "[authentication]\n[[buttons]]\notp = 'copy_code'\ntext = 'Copy'\nautofill_text = 'Fill it in without my hand'";
    let text = format!("+++\n{otp}\n+++\n");
    assert_eq!(said(&[("a.mtm", &text)]), ["a.mtm label-too-long at \"d\""]);
}

#[test]
fn translations_say_their_own_labels_and_numbers() {
    let base = "+++\ntranslations = ['de']\n[[buttons]]\ntext = 'Call 📞'\nphone = '+44 1'\n[[buttons]]\ncopy_code = 'A-1'\n+++\nHello.\n";
    let inherited = ("a.de.mtm", "Hallo.\n");
    let in_base = [
        "a.mtm label-characters at \"📞\"",
        "a.mtm phone-number at \"'+44 1'\"",
        "a.mtm coupon-code-characters at \"'A-1'\"",
    ];
    assert_eq!(said(&[("a.mtm", base), inherited]), in_base);
    let own = "+++\nbuttons = [{ text = '👋', phone = '+49 1' }, { example = 'B-1' }]\n+++\nHallo.\n";
    let all = [
        in_base.as_slice(),
        &[
            "a.de.mtm label-characters at \"👋\"",
            "a.de.mtm phone-number at \"'+49 1'\"",
            "a.de.mtm coupon-code-characters at \"'B-1'\"",
        ],
    ];
    assert_eq!(said(&[("a.mtm", base), ("a.de.mtm", own)]), all.concat());
}

#[test]
fn labels_are_plain() {
    for label in ["5* hotel", "snake_case", "one_of_three", "5*5*5", "~20 minutes", "a * b * c", "NÃO", "5 €", "❤"]
    {
        assert_clean(&format!("[[buttons]]\nquick_reply = '{label}'"));
    }
    let wrong = |label: &str| format!("[[buttons]]\nquick_reply = {label}");
    assert_said(&wrong("'*Yes*'"), &["label-characters at \"*\""]);
    assert_said(&wrong("\"Yes\\nor no\""), &["label-characters at \"\\\\n\""]);
    assert_fixed(&wrong("'*Yes*, ~no~'"), &wrong("'Yes, no'"), Safety::Unsafe);
    assert_fixed(&wrong("\"Yes\\nor no\""), &wrong("\"Yes or no\""), Safety::Unsafe);
    assert_fixed(&wrong("'👍 Yes 👍🏽 of course 👨‍👩‍👧'"), &wrong("'Yes of course'"), Safety::Unsafe);
    assert_fixed(&wrong("'_a_b_ `x`'"), &wrong("'a_b x'"), Safety::Unsafe);
    assert_fixed(&wrong("'👍 👍 Yes 👍 👍'"), &wrong("'Yes'"), Safety::Unsafe);
    // Nothing would be left.
    assert_eq!(fixed(&wrong("'👍'")), None);
}

#[test]
fn flows_begin_somewhere() {
    let flow = |rest: &str| format!("[[buttons]]\ntext = 'Go'\nflow = {{ id = '1' }}\n{rest}");
    for right in
        ["", "action = 'NAVIGATE'\nscreen = 'A'", "screen = 'A'", "action = 'data_exchange'", "icon = 'REVIEW'"]
    {
        assert_clean(&flow(right));
    }
    assert_said(&flow("action = 'open'"), &["flow-action at \"'open'\""]);
    assert_said(&flow("icon = 'review'"), &["flow-icon at \"'review'\""]);
}
