//! The main job from end to end: a template's type, its text, and the request body that sends it.

use templates::{Api, Message, Route, Verify};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let verify = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };
    println!("{verify}");

    let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
    println!("{}", Message::new(route, &verify)?.to_json(Api::Beta)?);
    Ok(())
}
