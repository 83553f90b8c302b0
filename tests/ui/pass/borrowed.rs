//! Values are borrowed for as long as the type is used, and a message may outlive none of them.
#![deny(warnings)]

use templates::{Api, Message, Route};

templates::template!(pub Verify = "templates/verify.mtm");

const SHORT: Verify<'static> = Verify::new("Nexmo", "1", 2);

fn shorter<'a>(verify: Verify<'static>, code: &'a str) -> Verify<'a> {
    Verify { code, ..verify }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let code = 64873.to_string();
    let verify = shorter(SHORT, &code);
    assert_eq!(verify.to_string(), "Nexmo code: 64873. Valid for 2 minutes.");
    let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
    let json = Message::new(route, &verify)?.to_json(Api::V1)?;
    assert!(json.contains(r#""parameters":["Nexmo","64873","2"]"#), "{json}");
    Ok(())
}
