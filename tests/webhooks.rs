//! Webhooks over real HTTP: what is taken in, what is refused and how, what is never taken in twice.

use std::io::Write as _;
use std::path::PathBuf;

#[path = "webhooks/faults.rs"]
mod faults;
#[path = "webhooks/properties.rs"]
mod properties;
#[path = "webhooks/samples.rs"]
mod samples;
#[path = "webhooks/server.rs"]
mod server;
#[path = "webhooks/windows.rs"]
mod windows;

/// The folder that an environment variable names; where it is not set, `what` is said to be left out, on the real
/// stderr, which the test runner does not hold back.
fn folder(variable: &str, what: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        writeln!(std::io::stderr().lock(), "webhooks: {what}: left out, {variable} is not set").unwrap();
    }
    folder
}
