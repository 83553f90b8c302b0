//! Each quick reply has a payload, or none that is said.

templates::template!(pub Party = "templates/three_replies.mtm");

fn main() {
    let _ = Party { payloads: [Some("yes"), Some("no")] };
}
