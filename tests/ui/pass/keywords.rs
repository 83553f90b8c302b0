//! Parameters named by keywords are raw identifiers; those that cannot be raw end in an underscore.
#![deny(warnings)]

templates::template!(pub Parcel = "templates/keywords.mtm");

fn main() {
    let parcel = Parcel { r#type: "letter", r#gen: "third", self_: "Ann", crate_: "box", __: "blank" };
    assert_eq!(parcel.to_string(), "A letter of the third generation from Ann in a box: blank.");
    let parcel = Parcel::new("card", "first", "Bob", "tin", "none");
    assert_eq!((parcel.r#type, parcel.self_, parcel.__), ("card", "Bob", "none"));
}
