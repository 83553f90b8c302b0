//! A macro of one's own may call `template!`, with what it was given and with what it brings.
#![deny(warnings)]

macro_rules! given {
    ($(#[$attribute:meta])* $visibility:vis $name:ident, $path:literal) => {
        templates::template!($(#[$attribute])* $visibility $name = $path);
    };
}

macro_rules! brought {
    () => {
        templates::template!(pub Brought = "templates/verify.mtm");
    };
}

given!(
    /// Sends a code.
    #[derive(Debug, PartialEq)]
    pub(crate) Given,
    "templates/verify.mtm"
);
given!(Private, "templates/numbers.mtm");
brought!();

fn main() {
    let given = Given { brand: "Nexmo", code: "64873", minutes: 10 };
    assert_eq!(given, Given::new("Nexmo", "64873", 10));
    assert_eq!(given.to_string(), Brought { brand: "Nexmo", code: "64873", minutes: 10 }.to_string());
    assert_eq!(Private::new("17", "Monday").p2, "Monday");
}
