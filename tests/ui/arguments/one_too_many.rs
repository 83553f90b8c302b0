//! A value is given for a parameter the template does not have.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify { brand: "Nexmo", code: "64873", minutes: 10, sender: "Ann" };
}
