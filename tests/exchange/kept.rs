//! What looks like the platform's and is not, and what says nothing: neither is lost without a word.

use template_core::exchange;

use crate::normal::normalized;
use crate::round_trip::exported;

fn reported(json: &str) -> Vec<String> {
    exchange::import(json, |_| None).unwrap().report.iter().map(ToString::to_string).collect()
}

/// Authentication templates of older days say their own words around the code.
#[test]
fn a_text_of_ones_own_stays_beside_a_button_for_a_code() {
    let json = r#"{"name": "a", "language": "en", "category": "AUTHENTICATION", "components": [
        {"type": "BODY", "text": "{{1}} is your code for {{2}}.", "example": {"body_text": [["123", "ACME"]]}},
        {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE", "text": "Copy"}]}]}"#;
    let import = exchange::import(json, |_| None).unwrap();
    assert!(import.files[0].text.ends_with("+++\n{{1}} is your code for {{2}}.\n"), "{}", import.files[0].text);
    assert_eq!(
        exported(&import).0.into_iter().map(normalized).collect::<Vec<_>>(),
        [normalized(serde_json::from_str(json).unwrap())]
    );
    let fixed = json.replace("{{1}} is your code for {{2}}.", "*{{1}}* is your verification code.");
    let import = exchange::import(&fixed.replace(r#"["123", "ACME"]"#, r#"["123"]"#), |_| None).unwrap();
    assert!(import.files[0].text.contains("[authentication]"), "{}", import.files[0].text);
}

#[test]
fn a_key_that_is_null_is_named() {
    let json = r#"{"name": "a", "language": "en", "components": [{"type": "BODY", "text": "Hello.", "bar": null}]}"#;
    assert_eq!(reported(json), ["`bar`, which is null, left out once"]);
}

#[test]
fn a_page_with_two_lists_is_read_whole() {
    let template = r#"{"name": "NAME", "language": "en", "components": [{"type": "BODY", "text": "Hello."}]}"#;
    let (one, two) = (template.replace("NAME", "one"), template.replace("NAME", "two"));
    let page = format!(r#"{{"data": [{one}], "templates": [{two}]}}"#);
    let import = exchange::import(&page, |_| None).unwrap();
    assert_eq!(import.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["one.mtm", "two.mtm"]);
    assert_eq!(reported(&page), [""; 0]);
}

/// The platform's own coupon page has a value of the text called as the field of its button.
#[test]
fn a_value_may_be_called_as_the_field_of_a_button() {
    let json = r#"{"name": "a", "language": "en", "category": "MARKETING", "parameter_format": "NAMED", "components": [
        {"type": "BODY", "text": "Use {{coupon_code}} today.", "example": {"body_text_named_params":
            [{"param_name": "coupon_code", "example": "SAVE20"}]}},
        {"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "example": "SAVE20"}]}]}"#;
    let import = exchange::import(json, |_| None).unwrap();
    assert_eq!(
        exported(&import).0.into_iter().map(normalized).collect::<Vec<_>>(),
        [normalized(serde_json::from_str(json).unwrap())]
    );
}

/// A flow belongs to its language, as does what the app says when it fills in a code.
#[test]
fn languages_with_flows_of_their_own_are_one_template() {
    let flow = |language: &str, text: &str, id: &str| {
        format!(
            r#"{{"name": "visit", "language": "{language}", "category": "UTILITY", "components": [
            {{"type": "BODY", "text": "{text}"}},
            {{"type": "BUTTONS", "buttons": [{{"type": "FLOW", "text": "{text}", "flow_id": "{id}"}}]}}]}}"#
        )
    };
    let code = |language: &str, text: &str| {
        format!(
            r#"{{"name": "code", "language": "{language}", "category": "AUTHENTICATION", "components": [
            {{"type": "BODY", "add_security_recommendation": true}},
            {{"type": "BUTTONS", "buttons": [{{"type": "OTP", "otp_type": "ONE_TAP", "text": "{text}", "autofill_text": "{text}!",
              "supported_apps": [{{"package_name": "com.example.app", "signature_hash": "K8a/AINcGX7"}}]}}]}}]}}"#
        )
    };
    let all = [flow("en", "Book", "11"), flow("de", "Buchen", "12"), code("en", "Copy"), code("de", "Kopieren")];
    let json = format!("[{}]", all.join(","));
    let import = exchange::import(&json, |_| None).unwrap();
    let paths: Vec<_> = import.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["visit.mtm", "visit.de.mtm", "code.mtm", "code.de.mtm"], "{:?}", import.report);
    let made: Vec<_> = exported(&import).0.into_iter().map(normalized).collect();
    let expected: Vec<_> = all.iter().map(|json| normalized(serde_json::from_str(json).unwrap())).collect();
    assert_eq!(made, expected);
}
