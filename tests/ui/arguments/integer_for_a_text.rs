//! A number is given where the file says nothing of a kind, which makes it a text.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify { brand: "Nexmo", code: 64873, minutes: 10 };
}
