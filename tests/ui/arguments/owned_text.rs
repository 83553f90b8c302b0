//! A `String` is given for a text, which is borrowed.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let brand = "Nexmo".to_owned();
    let _ = Verify { brand, code: "64873", minutes: 10 };
}
