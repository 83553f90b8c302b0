//! Types and parameters may be called as the generated code's own things are.
#![deny(warnings)]

/// Types with the library's own names, and those of the prelude.
mod types {
    templates::template!(pub Template = "templates/numbers.mtm");
    templates::template!(pub Option = "templates/numbers.mtm");
    templates::template!(pub Some = "templates/no_parameters.mtm");
    templates::template!(pub Definition = "templates/numbers.mtm");
    templates::template!(pub Sealed = "templates/numbers.mtm");
    templates::template!(pub Display = "templates/numbers.mtm");
    templates::template!(pub PARAMETERS = "templates/only_integers.mtm");
    templates::template!(#[allow(non_camel_case_types)] pub r#type = "templates/no_parameters.mtm");
}

templates::template!(pub Names = "templates/odd_names.mtm");

fn main() {
    let names = Names { new: "1", example: "2", f: "3", arguments: "4", definition: "5", str: "6", i64: 7, core: "8" };
    assert_eq!(names.to_string(), "1 2 3 4 5 6 7 8");
    assert_eq!(types::Template::new("1", "2").to_string(), types::Option { p1: "1", p2: "2" }.to_string());
    assert_eq!(types::Some.to_string(), types::r#type.to_string());
    assert_eq!(types::PARAMETERS { home: 1, away: 2 }.to_string(), "The score is 1 to 2.");
    assert_eq!(types::Sealed::new("1", "2").to_string(), types::Display::new("1", "2").to_string());
    assert_eq!(types::Definition::new("1", "2").p1, "1");
}
