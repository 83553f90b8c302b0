//! Any bytes as a template file: read, every finding drawn, and what is right rendered and sent with its examples.
#![no_main]

use libfuzzer_sys::fuzz_target;
use template_core::report::text::{self, Style};
use template_core::source::Source;
use template_core::{Api, Route, UntypedMessage, model, render};

fuzz_target!(|bytes: &[u8]| {
    let source = Source::from_bytes("templates/fuzz.mtm", bytes.to_vec());
    let reading = model::read(&source);
    for finding in &reading.diagnostics {
        assert!(source.text().get(finding.primary.span.range()).is_some(), "{finding:?}");
        for style in [Style::Plain, Style::Coloured] {
            assert!(!text::draw(&source, finding, style).is_empty());
        }
    }
    let Ok(definition) = reading.into_definition() else { return };
    // Without examples, a value that every kind of text takes.
    let arguments = definition.example_arguments().or_else(|_| {
        let names = definition.parameters().map(|parameter| (parameter.name(), "7"));
        definition.named_arguments(names)
    });
    let arguments = arguments.expect("an example is a value of its kind, and 7 is of every kind");
    let mut rendered = String::new();
    render::write_text(&definition, &arguments, &mut rendered).expect("a string takes everything");
    assert!(rendered.len() >= definition.body().constant().len());
    let route = Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() };
    if let Ok(message) = UntypedMessage::new(route, &definition, &arguments) {
        for &api in Api::ALL {
            let json = message.to_json(api).expect("every API takes a message without a reference");
            assert_eq!(message.payload(api).expect("as before").as_json(), json);
        }
    }
});
