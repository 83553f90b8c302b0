//! A parameter's name has a letter too few.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify { brand: "Nexmo", code: "64873", minuts: 10 };
}
