//! A template may stand wherever an item may, and one file may make several types.
#![deny(warnings)]

use templates::{Template, template};

template!(pub Outer = "templates/verify.mtm");
template!(pub Again = "./templates/../templates/verify.mtm");
template! { pub Braces = "templates/verify.mtm" }
template![pub Brackets = r"templates/verify.mtm";];

fn inside() -> String {
    template!(Local = "templates/verify.mtm");
    Local::EXAMPLE.to_string()
}

fn main() {
    assert_eq!(inside(), Outer::EXAMPLE.to_string());
    assert_eq!(Outer::DEFINITION, Again::DEFINITION);
    assert_eq!(Braces::DEFINITION, Brackets::DEFINITION);
}
