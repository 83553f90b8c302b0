//! There is no `EXAMPLE` where the file leaves out an example.

templates::template!(pub Greeting = "templates/without_example.mtm");

fn main() {
    let _ = Greeting::EXAMPLE;
}
