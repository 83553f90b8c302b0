//! A template of one language has no languages to choose from.

templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    let _ = Verify::EN;
    let _ = Verify::best_language("de");
}
