//! A deprecated template is used where warnings are errors.
#![deny(deprecated)]

templates::template!(#[deprecated(note = "use `Score`")] pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify::new("Nexmo", "64873", 10);
}
