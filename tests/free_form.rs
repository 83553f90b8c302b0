//! Free-form messages: the JSON of each kind and API, what is refused, and the provider's documents and requests.
//!
//! The last two are not part of this repository. The environment variables `MTM_OPENAPI` and `MTM_SAMPLES` name the
//! folders they are in; where one is not set, its checks say so and are left out.

use std::io::Write;
use std::path::PathBuf;

use insta::{Settings, assert_snapshot};
use templates::Route;

#[path = "free_form/bodies.rs"]
mod bodies;
#[path = "free_form/documents.rs"]
mod check_documents;
#[expect(dead_code, reason = "the schemas of templates are for the templates' own tests")]
#[path = "schemas/documents.rs"]
mod documents;
#[path = "free_form/fixtures.rs"]
mod fixtures;
#[path = "schemas/known.rs"]
mod known;
#[path = "free_form/members.rs"]
mod members;
#[path = "free_form/properties.rs"]
mod properties;
#[path = "free_form/refusals.rs"]
mod refusals;
#[path = "free_form/request.rs"]
mod request;
#[path = "free_form/request_contacts.rs"]
mod request_contacts;
#[path = "free_form/request_interactive.rs"]
mod request_interactive;
#[path = "free_form/samples.rs"]
mod samples;

/// From the business to the customer, with numbers that documentation uses.
fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() }
}

/// Says something on the real stderr, which the test runner does not hold back as it does what `eprintln!` prints.
fn say(text: &str) {
    let mut stderr = std::io::stderr().lock();
    writeln!(stderr, "free_form: {text}").unwrap();
}

/// The folder that an environment variable names; where it is not set, `what` is said to be left out.
fn folder(variable: &str, what: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        say(&format!("{what}: left out, {variable} is not set"));
    }
    folder
}

/// Compares `text` with the snapshot of that name.
fn assert_text(name: &str, text: &str) {
    let mut settings = Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots/free_form");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| assert_snapshot!(name, text));
}
