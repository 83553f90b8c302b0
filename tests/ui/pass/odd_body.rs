//! A body may hold whatever upsets formats, comments and documentation.
#![deny(warnings)]

templates::template!(pub Odd = "templates/odd_body.mtm");

fn main() {
    let text = Odd { tick_name: "`", quote: "\"" }.to_string();
    let (_, body) = include_str!("../templates/odd_body.mtm").rsplit_once("+++\n").unwrap();
    let expected = body.replace("{{tickName}}", "`").replace("{{quote}}", "\"");
    assert_eq!(Some(text.as_str()), expected.strip_suffix('\n'));
    assert_eq!(Odd::EXAMPLE.quote, "``\"\\ */ {}");
}
