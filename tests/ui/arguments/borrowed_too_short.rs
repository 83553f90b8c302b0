//! A value is dropped while the template still borrows it.

templates::template!(pub Verify = "templates/verify.mtm");

fn verify() -> Verify<'static> {
    let code = 64873.to_string();
    Verify { brand: "Nexmo", code: &code, minutes: 10 }
}

fn main() {
    let _ = verify();
}
