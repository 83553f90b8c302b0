//! What can be wrong in a folder, all at once.

templates::templates!(pub mod messages = "folders/wrong");

fn main() {
    // The module is not there, and that is not said twice for each type.
}
