//! The JSON of a request, written into a buffer that is used again.

use super::{Goal, Row};
use crate::calls;
use crate::cases::{Case, Escape, Medium, Small, route};

struct Goals {
    serde: f64,
    json: f64,
    simd: f64,
    with_checks: f64,
}

/// Every row of emission.
#[must_use]
pub fn rows() -> Vec<Row> {
    let cases = [
        of::<Small>(&Goals { serde: 9.0, json: 55.0, simd: 5.0, with_checks: 4.0 }),
        of::<Medium>(&Goals { serde: 7.0, json: 50.0, simd: 4.0, with_checks: 2.5 }),
        of::<Escape>(&Goals { serde: 3.0, json: 15.0, simd: 1.8, with_checks: 1.3 }),
    ];
    super::by_peer(&cases)
}

fn of<C: Case>(goals: &Goals) -> [Row; 4] {
    let (value, request, route) = (C::ours(), C::request(), route());
    let message = C::message(&value);
    let (mut out, mut other) = (Vec::with_capacity(4096), Vec::with_capacity(4096));
    let what = |compared: &str| format!("{compared}, {}", C::NAME);
    [
        Row::measure(
            what("JSON against serde_json `to_writer`"),
            Goal::TimesAsFast(goals.serde),
            || calls::write_json(&message, &mut out),
            || calls::write_serde(&request, &mut other),
        ),
        Row::measure(
            what("JSON against `json!` and `to_string`"),
            Goal::TimesAsFast(goals.json),
            || calls::write_json(&message, &mut out),
            || calls::json_to_string::<C>(&value),
        ),
        Row::measure(
            what("JSON against simd-json-derive"),
            Goal::TimesAsFast(goals.simd),
            || calls::write_json(&message, &mut out),
            || calls::write_simd(&request, &mut other),
        ),
        Row::measure(
            what("checks and JSON against serde_json `to_writer`"),
            Goal::TimesAsFast(goals.with_checks),
            || calls::check_and_write_json::<C>(route, &value, &mut out),
            || calls::write_serde(&request, &mut other),
        ),
    ]
}
