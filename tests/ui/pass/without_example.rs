//! Where the file leaves out an example there is no `EXAMPLE`: one of one's own has room.
#![deny(warnings)]

templates::template!(pub Greeting = "templates/without_example.mtm");

impl Greeting<'static> {
    const EXAMPLE: Self = Self { customer: "Ann", order: "17" };
}

fn main() {
    assert_eq!(Greeting::EXAMPLE.to_string(), "Hello Ann, your order 17 is here.");
}
