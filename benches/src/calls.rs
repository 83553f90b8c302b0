//! The calls that are measured: each clears its buffer, fills it, and says how much it wrote.

use std::hint::black_box;

use serde::Serialize;
use templates::{Message, Route, Template};

use crate::cases::{API, Case};

/// Our JSON of a checked message.
pub fn write_json<T: Template>(message: &Message<'_, T>, out: &mut Vec<u8>) -> usize {
    out.clear();
    black_box(message).write_json(out, API).expect("the API takes it");
    black_box(out).len()
}

/// Our checks, and then our JSON.
pub fn check_and_write_json<C: Case>(route: Route, value: &C::Ours, out: &mut Vec<u8>) -> usize {
    out.clear();
    let message = Message::new(black_box(route), black_box(value)).expect("the values are right");
    message.write_json(out, API).expect("the API takes it");
    black_box(out).len()
}

/// The JSON of `serde_json`.
pub fn write_serde(request: &impl Serialize, out: &mut Vec<u8>) -> usize {
    out.clear();
    serde_json::to_writer(&mut *out, black_box(request)).expect("a buffer takes everything");
    black_box(out).len()
}

/// simd-json-derive's JSON.
pub fn write_simd(request: &impl simd_json_derive::Serialize, out: &mut Vec<u8>) -> usize {
    out.clear();
    black_box(request).json_write(out).expect("a buffer takes everything");
    black_box(out).len()
}

/// What people write today: a value, and a string of it.
#[must_use]
pub fn json_to_string<C: Case>(value: &C::Ours) -> String {
    C::json(black_box(value)).to_string()
}

/// Our text.
pub fn write_text<T: Template>(value: &T, out: &mut String) -> usize {
    out.clear();
    black_box(value).write_text(out);
    black_box(out).len()
}

/// askama's text.
pub fn render_into(template: &impl askama::Template, out: &mut String) -> usize {
    out.clear();
    black_box(template).render_into(out).expect("a string takes everything");
    black_box(out).len()
}

/// The text as `write!` has it.
pub fn write_macro<C: Case>(value: &C::Ours, out: &mut String) -> usize {
    out.clear();
    C::write(black_box(value), out).expect("a string takes everything");
    black_box(out).len()
}
