//! A deprecated template warns where it is used, and not where it is made.
#![deny(warnings)]

templates::template! {
    #[deprecated(note = "use the new one")]
    #[derive(Clone)]
    pub Verify = "templates/verify.mtm"
}

#[allow(deprecated)]
fn main() {
    assert!(Verify::EXAMPLE.clone().to_string().starts_with("Nexmo Verification"));
}
