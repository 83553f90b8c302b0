//! Any bytes as a template file and, after a zero byte, its translation: read, laid out, every finding drawn; and what is
//! right rendered, exported and sent with its examples.
#![no_main]

use libfuzzer_sys::fuzz_target;
use template_core::exchange::{self, Target};
use template_core::report::text::{self, Style};
use template_core::source::Source;
use template_core::{Api, Kind, Parameter, Route, UntypedMessage, format, model, render};

/// A value that every parameter of that kind takes.
fn value(parameter: Parameter<'_>) -> &str {
    parameter.example().unwrap_or(match parameter.kind() {
        Kind::Currency => "7 EUR",
        Kind::Location => "51.5, 0, Office, 1 High Street",
        Kind::Product => "7/7",
        Kind::ProductList => "Seven=7",
        Kind::FlowData | Kind::OrderDetails => "{}",
        _ => "7",
    })
}

fuzz_target!(|bytes: &[u8]| {
    let mut files = bytes.splitn(2, |byte| *byte == 0);
    let source = Source::from_bytes("templates/fuzz.mtm", files.next().unwrap_or_default().to_vec());
    let siblings: Vec<_> = files.map(|file| Source::from_bytes("templates/fuzz.de.mtm", file.to_vec())).collect();
    let reading = model::read_family(&source, &siblings);
    let found = [&reading.diagnostics].into_iter().chain(&reading.translation_diagnostics);
    for (source, found) in [&source].into_iter().chain(&siblings).zip(found) {
        for finding in found {
            assert!(source.text().get(finding.primary.span.range()).is_some(), "{finding:?}");
            for style in [Style::Plain, Style::Coloured] {
                assert!(!text::draw(source, finding, style).is_empty());
            }
        }
    }
    if let Ok(laid_out) = format::format(&source) {
        let again = Source::new("templates/fuzz.mtm", laid_out.as_str());
        assert_eq!(format::format(&again).expect("what was laid out can be read"), laid_out);
    }
    if !reading.has_errors() {
        for exported in exchange::export(&reading.template, Target::Cloud).unwrap_or_default() {
            exchange::import(&exported.json, |_| None).expect("what is exported is a definition");
        }
    }
    let Ok(definition) = reading.into_definition() else { return };
    let values = definition.parameters().map(|parameter| (parameter.name(), value(parameter)));
    let arguments = definition.named_arguments(values).expect("each is a value of its kind");
    let mut rendered = String::new();
    render::write_text(&definition, &arguments, &mut rendered).expect("a string takes everything");
    assert!(rendered.len() >= definition.body().constant().len());
    let route = Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() };
    let Ok(message) = UntypedMessage::new(route, &definition, &arguments) else { return };
    for language in definition.languages() {
        let Ok(message) = message.language(language) else { continue };
        for &api in Api::ALL {
            let Ok(json) = message.to_json(api) else {
                assert_eq!(api, Api::Beta, "every other API takes every template");
                continue;
            };
            assert_eq!(message.payload(api).expect("as before").as_json(), json);
            serde_json::from_str::<serde_json::Value>(&json).expect("it is JSON");
        }
    }
});
