//! A name that stands in the text twice is one parameter.
#![deny(warnings)]

templates::template!(pub Reminder = "templates/repeated_name.mtm");

fn main() {
    assert_eq!(Reminder { day: "Monday" }.to_string(), "Monday it is. See you on Monday, Monday!");
}
