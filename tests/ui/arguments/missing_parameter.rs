//! A parameter has no value.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify { brand: "Nexmo", code: "64873" };
}
