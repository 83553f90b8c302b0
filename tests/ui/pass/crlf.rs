//! A file with CRLF has LF in its message.
#![deny(warnings)]

templates::template!(pub Greeting = "templates/crlf.mtm");

fn main() {
    assert_eq!(Greeting { customer: "Ann" }.to_string(), "Hello Ann,\nwelcome.");
}
