//! Values by name, as tools have them, and the examples of a file: the same message as the typed one, every slip named.

use template_core::source::Source;
use template_core::{Argument, ArgumentError, Definition, model};
use templates::{Api, Message, Template, UntypedMessage, Verify};

use crate::fixtures::{DoorCode, OpeningHours, ParcelHandover, route};

/// The definition that a program gets when it reads `text` itself.
fn read(path: &str, text: &str) -> Definition {
    model::read(&Source::new(path, text)).into_definition().unwrap()
}

#[test]
fn a_file_read_at_run_time_is_the_one_read_at_compile_time() {
    let files = [
        ("verify.mtm", include_str!("../../templates/verify.mtm"), Verify::DEFINITION),
        ("parcel_handover.mtm", include_str!("../templates/parcel_handover.mtm"), ParcelHandover::DEFINITION),
        ("opening_hours.mtm", include_str!("../templates/opening_hours.mtm"), OpeningHours::DEFINITION),
        ("door_code.mtm", include_str!("../templates/door_code.mtm"), DoorCode::DEFINITION),
    ];
    for (path, text, compiled) in files {
        assert_eq!(read(path, text), *compiled, "{path}");
    }
}

#[test]
fn values_by_name_make_the_same_message() {
    let typed = ParcelHandover { customer: "Ann", parcel: "P-77", deposit: 12 };
    let pairs = [("deposit", "12"), ("parcel", "P-77"), ("customer", "Ann")];
    let arguments = ParcelHandover::DEFINITION.named_arguments(pairs).unwrap();
    assert_eq!(arguments, typed.arguments().as_ref());
    let untyped = UntypedMessage::new(route(), ParcelHandover::DEFINITION, &arguments).unwrap();
    let message = Message::new(route(), &typed).unwrap();
    for &api in Api::ALL {
        assert_eq!(untyped.to_json(api), message.to_json(api));
    }
    let mut text = String::new();
    template_core::render::write_text(ParcelHandover::DEFINITION, &arguments, &mut text).unwrap();
    assert_eq!(text, typed.to_string());
}

#[test]
fn examples_make_the_same_message() {
    let arguments = Verify::DEFINITION.example_arguments().unwrap();
    assert_eq!(arguments, Verify::EXAMPLE.arguments().as_ref());
    assert_eq!(arguments[2], Argument::Integer(10));
    assert_eq!(OpeningHours::DEFINITION.example_arguments(), Ok(vec![]));
}

#[test]
fn every_slip_with_names_is_said() {
    let slips: [&[(&str, &str)]; 6] = [
        &[],
        &[("brand", "a"), ("kode", "b"), ("minutes", "1")],
        &[("brand", "a"), ("code", "b"), ("minutes", "1"), ("Brand", "c")],
        &[("brand", "a"), ("code", "b"), ("minutes", "1"), ("code", "b")],
        &[("brand", "a"), ("code", "b"), ("minutes", "ten\n")],
        &[("brnd", "a"), ("x\ty", "b"), ("minutes", "1.5"), ("minutes", "1")],
    ];
    let said = slips.map(|pairs| {
        let error = Verify::DEFINITION.named_arguments(pairs.iter().copied()).unwrap_err();
        error.problems().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    });
    insta::assert_snapshot!(said.join("\n\n"), @r"
    `brand` has no value
    `code` has no value
    `minutes` has no value

    there is no parameter `kode` (did you mean `code`?)
    `code` has no value

    there is no parameter `Brand`

    `code` has two values

    `minutes` is not a whole number of 64 bits: `ten\n`

    `minutes` is not a whole number of 64 bits: `1.5`
    `minutes` has two values
    there is no parameter `brnd` (did you mean `brand`?)
    there is no parameter `x\ty`
    `brand` has no value
    `code` has no value
    ");
}

#[test]
fn a_number_is_refused_where_it_is_none() {
    for number in ["", " 1", "1.0", "9223372036854775808", "1_000", "٣"] {
        let pairs = [("brand", "a"), ("code", "b"), ("minutes", number)];
        let error = Verify::DEFINITION.named_arguments(pairs).unwrap_err();
        let expected = ArgumentError::NotAnInteger { parameter: "minutes".to_owned(), given: number.to_owned() };
        assert_eq!(error.problems(), [expected], "{number:?}");
    }
}

#[test]
fn a_template_without_parameters_takes_no_names() {
    assert_eq!(OpeningHours::DEFINITION.named_arguments([]), Ok(vec![]));
    let error = OpeningHours::DEFINITION.named_arguments([("hour", "9")]).unwrap_err();
    insta::assert_snapshot!(error, @"template `b7c1_parcels:opening_hours`: there is no parameter `hour`");
}

#[test]
fn examples_that_are_missing_are_all_named() {
    let error = DoorCode::DEFINITION.example_arguments().unwrap_err();
    insta::assert_snapshot!(error, @"template `door_code`: `door` has no value");
    let definition = read("two.mtm", "From {{place}} to {{goal}}.");
    let error = definition.example_arguments().unwrap_err();
    insta::assert_snapshot!(error, @"template `two`: `place` has no value; `goal` has no value");
}
