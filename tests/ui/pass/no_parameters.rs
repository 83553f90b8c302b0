//! Without parameters the type is a unit struct, which is its own example.
#![deny(warnings)]

templates::template!(
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub Closed = "templates/no_parameters.mtm"
);

fn main() {
    assert_eq!(Closed, Closed::EXAMPLE);
    assert_eq!(Closed.to_string(), "We are closed today.");
}
