//! What `cfg` removes leaves nothing behind, so that another type may have its name.
#![deny(warnings)]

templates::template! {
    #[cfg(any())]
    #[derive(Debug)]
    pub Verify = "templates/verify.mtm"
}

#[cfg(any())]
templates::template!(pub Verify = "templates/there_is_no_such_file.mtm");

templates::template! {
    #[cfg(not(any()))]
    #[cfg(all())]
    pub Verify = "templates/no_parameters.mtm"
}

fn main() {
    assert_eq!(Verify.to_string(), "We are closed today.");
}
