//! Reading a body: its placeholders, each with its place, and how they are numbered; the peer finds the places alone.

use std::hint::black_box;

use regex::Regex;
use template_core::model::Numbering;

use super::{Goal, Row};

/// What is read: its name, and the text.
pub const BODIES: [(&str, &str); 3] = [("small", SMALL), ("medium", MEDIUM), ("without placeholders", PLAIN)];

const SMALL: &str = "Your {{1}} code is {{2}}. It is valid for {{3}} more minutes.";

const MEDIUM: &str = "Hello {{customer}}, thank you for your order {{order}} of {{date}}. We have packed {{count}} parcels, \
    which leave our house in {{city}} today. Each has a number of its own, printed on the label beside the address. \
    The first of them, {{parcel}}, should reach you on {{day}} between {{from}} and {{until}}; please have somebody at \
    home who can sign for it, as the courier takes what cannot be handed over back to the depot. Should anything be \
    missing or broken, keep the box and write to us within two weeks, and we send what you need at once. If that is \
    too late for you, call {{phone}} and we find another way.";

const PLAIN: &str = "Our shop is closed from Monday to Wednesday, as we are counting what is on the shelves. Orders that \
    reach us on these days are packed on Thursday morning, in the order in which they came in, and leave the house on \
    the same day. The telephone is answered all the same, between nine in the morning and five in the afternoon, and \
    so are letters. Who would like to collect something should ring the bell beside the gate, not the one at the \
    front door, which nobody hears in the yard. From Thursday on everything is as it has always been, and there will \
    be coffee and cake for all who come by in the afternoon. We are looking forward to seeing you again.";

/// Every row of reading.
#[must_use]
pub fn rows() -> Vec<Row> {
    let regex = regex();
    let row = |(name, body): (&str, &'static str)| {
        let what = format!("reading a body with its numbering, against regex `find_iter`, {name}");
        Row::measure(what, Goal::TimesAsFast(2.0), || read(body), || find(&regex, body))
    };
    BODIES.map(row).into()
}

/// Ours: the sum of the places, so that each is looked at.
///
/// # Panics
///
/// Where the text is not right.
#[must_use]
pub fn read(body: &str) -> usize {
    let mut places = 0;
    let numbering = Numbering::of_text(black_box(body), |span, id| {
        black_box(id);
        places += span.start;
    });
    let numbering = numbering.expect("every placeholder is right");
    assert!(!numbering.is_mixed() && !numbering.may_have_gaps(), "the placeholders are in order");
    places
}

/// The peer's: the same sum.
#[must_use]
pub fn find(regex: &Regex, body: &str) -> usize {
    regex.find_iter(black_box(body)).map(|found| found.start()).sum()
}

/// The expression that finds what we find.
///
/// # Panics
///
/// Never: it is one.
#[must_use]
pub fn regex() -> Regex {
    Regex::new(r"\{\{\s*([A-Za-z0-9_]+)\s*\}\}").expect("the expression is right")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_find_the_same_places() {
        let regex = regex();
        for ((_, body), (length, count)) in BODIES.into_iter().zip([(60, 3), (600, 10), (650, 0)]) {
            assert!(body.len().abs_diff(length) < 30, "{} bytes", body.len());
            assert_eq!(regex.find_iter(body).count(), count);
            assert_eq!(read(body), find(&regex, body));
        }
    }
}
