//! What a message refuses before there is any JSON: each text names its parameter, and all problems come at once.

use templates::{Argument, ArgumentError, BODY_LIMIT, Message, Template, UntypedMessage, Verify};

use crate::fixtures::{DoorCode, NOTE_REST, Note, ParcelHandover, route};

/// What is said about a template with these values.
fn refused<T: Template>(template: &T) -> String {
    Message::new(route(), template).unwrap_err().to_string()
}

#[test]
fn texts_that_the_platform_refuses() {
    let said = ["", "two\nlines", "grüße\r", "\ttab", "é 😀     five"].map(|note| refused(&Note { note }));
    insta::assert_snapshot!(said.join("\n"), @"
    template `note`: `note` is empty: the platform refuses empty values
    template `note`: `note` has a line break at character 4: write the value on one line
    template `note`: `note` has a line break at character 6: write the value on one line
    template `note`: `note` has a tab at character 1: write a space instead
    template `note`: `note` has more than 4 spaces in a row at character 4: write fewer
    ");
}

#[test]
fn one_time_passwords_that_are_none() {
    let codes = ["", "12 34", "12\n34", "１２３４", "1234567890abcdef"];
    let said = codes.map(|code| refused(&DoorCode { code, door: "north" }));
    insta::assert_snapshot!(said.join("\n"), @r"
    template `door_code`: `code` is empty: the platform refuses empty values
    template `door_code`: `code` is not a one-time password: it holds ` `, only ASCII letters and digits are allowed
    template `door_code`: `code` is not a one-time password: it holds `\n`, only ASCII letters and digits are allowed
    template `door_code`: `code` is not a one-time password: it holds `１`, only ASCII letters and digits are allowed
    template `door_code`: `code` is not a one-time password: it is 16 characters long, 15 are allowed
    ");
}

#[test]
fn everything_else_passes() {
    for text in [" ", "a    b", "😀", "{{1}}", "}}", "*bold*", "a\u{a0}b", "\"", "\u{0}"] {
        assert!(Message::new(route(), &Note { note: text }).is_ok(), "{text:?}");
    }
    for text in ["1", "abcDEF123456789"] {
        assert!(Message::new(route(), &DoorCode { code: text, door: "x" }).is_ok(), "{text:?}");
    }
    for minutes in [i64::MIN, -1, 0, i64::MAX] {
        assert!(Message::new(route(), &Verify { brand: "b", code: "c", minutes }).is_ok(), "{minutes}");
    }
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_parameters() {
    let said = refused(&DoorCode { code: "no code", door: "a\tb\nc      d" });
    insta::assert_snapshot!(said.replace("; ", ";\n"), @"
    template `door_code`: `code` is not a one-time password: it holds ` `, only ASCII letters and digits are allowed;
    `door` has a line break at character 4: write the value on one line;
    `door` has a tab at character 2: write a space instead;
    `door` has more than 4 spaces in a row at character 6: write fewer
    ");
    let door = format!("{}\t", "x".repeat(BODY_LIMIT));
    let error = Message::new(route(), &DoorCode { code: "", door: &door }).unwrap_err();
    assert_eq!(error.template(), "door_code");
    assert!(
        matches!(
            error.problems(),
            [
                ArgumentError::Empty { parameter: first },
                ArgumentError::Tab { parameter: second, position: 1025 },
                ArgumentError::BodyTooLong { length: 1058, limit: 1024, longest: Some(third) },
            ] if first == "code" && second == "door" && third == "door"
        ),
        "{error:?}"
    );
}

#[test]
fn the_body_may_have_its_limit_and_no_more() {
    for character in ["a", "é", "😀"] {
        let fits = character.repeat(BODY_LIMIT - NOTE_REST);
        assert_eq!(Note { note: &fits }.to_string().chars().count(), 1024);
        assert!(Message::new(route(), &Note { note: &fits }).is_ok(), "{character}");
        let over = character.repeat(BODY_LIMIT - NOTE_REST + 1);
        assert!(Message::new(route(), &Note { note: &over }).is_err(), "{character}");
    }
    let over = "é".repeat(1025 - NOTE_REST);
    let said = refused(&Note { note: &over });
    insta::assert_snapshot!(said.replace(": ", ":\n"), @"
    template `note`:
    the body would be 1025 characters long, 1024 are allowed:
    `note` has the longest value
    ");
}

#[test]
fn the_limit_of_the_body_can_be_another() {
    let note = Note { note: "twelve chars" };
    assert!(Message::with_body_limit(route(), &note, 18).is_ok());
    let error = Message::with_body_limit(route(), &note, 17).unwrap_err();
    let expected = ArgumentError::BodyTooLong { length: 18, limit: 17, longest: Some("note".to_owned()) };
    assert_eq!(error.problems(), [expected]);
    // A limit does not lift the other rules.
    assert!(Message::with_body_limit(route(), &Note { note: "" }, usize::MAX).is_err());
    let long = "x".repeat(5000);
    assert!(Message::with_body_limit(route(), &Note { note: &long }, 5000 + NOTE_REST).is_ok());
}

#[test]
fn the_body_is_measured_in_characters_with_every_value_each_time() {
    // The text has characters of several bytes, a number, and a value that stands in it twice.
    let handover = ParcelHandover { customer: "Zoë", parcel: "P-77", deposit: -12 };
    let length = handover.to_string().chars().count();
    assert!(Message::with_body_limit(route(), &handover, length).is_ok());
    let error = Message::with_body_limit(route(), &handover, length - 1).unwrap_err();
    let longest = Some("parcel".to_owned());
    assert_eq!(error.problems(), [ArgumentError::BodyTooLong { length, limit: length - 1, longest }]);
}

#[test]
fn arguments_of_the_wrong_number_or_kind_are_refused() {
    let (text, number) = (Argument::Text("A1"), Argument::Integer(7));
    let refused: [&[Argument<'_>]; 4] =
        [&[], &[text, number], &[text, text, number, number], &[text, text, Argument::Text("ten\n")]];
    let said =
        refused.map(|arguments| UntypedMessage::new(route(), Verify::DEFINITION, arguments).unwrap_err().to_string());
    insta::assert_snapshot!(said.join("\n"), @r"
    template `whatsapp:hsm:technology:nexmo:verify`: the template has 3 parameters, and 0 values are given
    template `whatsapp:hsm:technology:nexmo:verify`: the template has 3 parameters, and 2 values are given
    template `whatsapp:hsm:technology:nexmo:verify`: the template has 3 parameters, and 4 values are given
    template `whatsapp:hsm:technology:nexmo:verify`: `minutes` is not a whole number of 64 bits: `ten\n`
    ");
    // The digits of a number are a text, and without a sign they can be a one-time password.
    assert!(UntypedMessage::new(route(), Verify::DEFINITION, &[number, number, number]).is_ok());
    let code = [Argument::Integer(-1), Argument::Text("north")];
    let error = UntypedMessage::new(route(), DoorCode::DEFINITION, &code).unwrap_err();
    insta::assert_snapshot!(
        error.problems()[0],
        @"`code` is not a one-time password: it holds `-`, only ASCII letters and digits are allowed"
    );
}
