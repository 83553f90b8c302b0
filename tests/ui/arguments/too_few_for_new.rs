//! The function `new` is given a value too few.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify::new("Nexmo", "64873");
}
