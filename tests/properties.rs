//! What holds for every input: reading never panics, places are places, and what goes into a message comes out of it.

use proptest::test_runner::Config;

#[path = "properties/exchange.rs"]
mod exchange;
#[path = "properties/families.rs"]
mod families;
#[path = "properties/files.rs"]
mod files;
#[path = "properties/fixes.rs"]
mod fixes;
#[path = "properties/linting.rs"]
mod linting;
#[path = "properties/messages.rs"]
mod messages;
#[path = "properties/names.rs"]
mod names;
#[path = "properties/phone_numbers.rs"]
mod phone_numbers;
#[path = "properties/reading.rs"]
mod reading;
#[path = "properties/recipients.rs"]
mod recipients;
#[path = "properties/round_trip.rs"]
mod round_trip;
#[path = "properties/strategies.rs"]
mod strategies;
#[path = "properties/whole.rs"]
mod whole;
#[path = "properties/whole_files.rs"]
mod whole_files;
#[path = "properties/whole_meaning.rs"]
mod whole_meaning;

/// `times` the cases that are asked for: 256, or what the environment variable `PROPTEST_CASES` says.
///
/// A failure prints its smallest case, to be written down as a test of its own; no file is kept of it.
fn config(times: u32) -> Config {
    let default = Config::default();
    Config { cases: default.cases.saturating_mul(times), failure_persistence: None, ..default }
}
