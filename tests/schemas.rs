//! The JSON of each API against what the provider publishes: its OpenAPI documents, and requests of its own pages.
//!
//! Neither is part of this repository. The environment variables `MTM_OPENAPI` and `MTM_SAMPLES` name the folders they
//! are in; where one is not set, its checks say so and are left out.

use std::io::Write;
use std::path::PathBuf;

use template_core::source::Source;
use template_core::{Api, Argument, Definition, Route, UntypedMessage, model};

#[path = "schemas/documents.rs"]
mod documents;
#[path = "schemas/known.rs"]
mod known;
#[path = "schemas/options.rs"]
mod options;
#[path = "schemas/refused.rs"]
mod refused;
#[path = "schemas/samples.rs"]
mod samples;
#[path = "schemas/valid.rs"]
mod valid;

/// Says something on the real stderr, which the test runner does not hold back as it does what `eprintln!` prints.
fn say(text: &str) {
    let mut stderr = std::io::stderr().lock();
    writeln!(stderr, "schemas: {text}").unwrap();
}

/// The folder that an environment variable names; where it is not set, `what` is said to be left out.
fn folder(variable: &str, what: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        say(&format!("{what}: left out, {variable} is not set"));
    }
    folder
}

fn definition(path: &str, text: &str) -> Definition {
    let read = model::read(&Source::new(path, text));
    read.into_definition().unwrap_or_else(|found| panic!("{path}: {found:?}\n{text}"))
}

fn route(from: &str, to: &str) -> Route {
    Route { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// The request body for `api`, read back.
fn body(
    api: Api,
    route: Route,
    definition: &Definition,
    arguments: &[Argument<'_>],
    client_ref: Option<&str>,
) -> serde_json::Value {
    let mut message = UntypedMessage::new(route, definition, arguments).unwrap();
    if let Some(client_ref) = client_ref {
        message = message.client_ref(client_ref).unwrap();
    }
    serde_json::from_str(&message.to_json(api).unwrap()).unwrap()
}
