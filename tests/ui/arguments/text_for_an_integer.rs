//! A text is given where the file says `kind = "integer"`.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify { brand: "Nexmo", code: "64873", minutes: "10" };
}
