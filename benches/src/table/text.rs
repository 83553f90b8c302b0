//! The text as its reader sees it, written into a buffer that is used again.

use super::{Goal, Row};
use crate::calls;
use crate::cases::{Case, Escape, Medium, Small};

/// Every row of rendering.
#[must_use]
pub fn rows() -> Vec<Row> {
    super::by_peer(&[of::<Small>(2.2), of::<Medium>(0.75), of::<Escape>(0.75)])
}

fn of<C: Case>(of_askama: f64) -> [Row; 2] {
    let (value, askama) = (C::ours(), C::askama());
    let (mut out, mut other) = (String::with_capacity(4096), String::with_capacity(4096));
    let what = |compared: &str| format!("{compared}, {}", C::NAME);
    [
        Row::measure(
            what("text against askama `render_into`"),
            Goal::OfTheTime(of_askama),
            || calls::write_text(&value, &mut out),
            || calls::render_into(&askama, &mut other),
        ),
        Row::measure(
            what("text against `write!`"),
            Goal::OfTheTime(1.0),
            || calls::write_text(&value, &mut out),
            || calls::write_macro::<C>(&value, &mut other),
        ),
    ]
}
