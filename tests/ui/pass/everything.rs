//! A template that has everything: each component in its field, in the file's order, and every language.
#![deny(warnings)]

use templates::{Api, Message, Route, Template, template};

template!(#[derive(Debug, Clone, Copy, PartialEq)] pub Everything = "templates/everything.mtm");

fn main() {
    let everything = Everything { customer: "Bob", payloads: [Some("yes"), None], ..Everything::EXAMPLE };
    let (fern, moss) = everything.cards;
    assert_eq!((fern.fern, moss.moss), ("Fern", "Moss"));
    // The one-time password in the text is that of the button.
    assert_eq!(everything.pin, "482913");
    assert!(everything.preview().contains("Bob, you have 10 points"));
    assert!(everything.preview_in(Everything::best_language("de")).contains("Auch Moss"));

    let route = Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() };
    let message = Message::new(route, &everything).unwrap();
    let german = message.clone().language(Everything::DE).unwrap();
    for message in [message, german] {
        let json = message.to_json(Api::Cloud).unwrap();
        for value in ["Bob", "482913", "9Z8", "SAVE20", "1893456000000", "https://example.com/video.mp4", "Moss", "\"yes\""] {
            assert!(json.contains(value), "{value} in {json}");
        }
    }
}
