//! A parameter whose name is a keyword is written without `r#`.

templates::template!(pub Parcel = "templates/keywords.mtm");

fn main() {
    let _ = Parcel { type: "letter", r#gen: "third", self_: "me", crate_: "box", __: "blank" };
}
