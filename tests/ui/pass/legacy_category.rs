//! A category that the platform no longer takes is a warning: the linter's to say, not the compiler's.
#![deny(warnings)]

templates::template!(pub Shipped = "templates/legacy_category.mtm");

fn main() {
    assert_eq!(Shipped.to_string(), "Your order is on its way.");
}
