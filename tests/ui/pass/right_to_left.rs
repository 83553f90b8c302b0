//! A text may hold the marks that right-to-left languages need.
#![deny(warnings)]

templates::template!(pub Greeting = "templates/right_to_left.mtm");

fn main() {
    assert!(Greeting { customer: "Ann" }.to_string().contains("\u{2067}Ann\u{2069}"));
}
