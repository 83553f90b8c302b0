//! Numbers that no name is declared for are called `p` and the number.
#![deny(warnings)]

templates::template!(pub Parcel = "templates/numbers.mtm");

fn main() {
    let parcel = Parcel { p1: "17", p2: "Monday" };
    assert_eq!(parcel.to_string(), "Your parcel 17 arrives on Monday.");
}
