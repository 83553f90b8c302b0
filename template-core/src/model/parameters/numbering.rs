//! How placeholders are numbered, as far as it takes to see that nothing is wrong.

use crate::source::Span;
use crate::syntax::{PlainId, plain_placeholders};

/// What was seen of the numbers and names of texts.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbering {
    last: u16,
    skips: bool,
    has_names: bool,
}

impl Numbering {
    /// How the placeholders of one text are numbered, each of which is handed to `each` with its place; nothing where
    /// one is not written as it should be, of which [`syntax::parse`](crate::syntax::parse) says what it is.
    ///
    /// ```
    /// use template_core::model::Numbering;
    ///
    /// let numbering = Numbering::of_text("{{1}} code: {{2}}.", |_, _| ()).unwrap();
    /// assert!(!numbering.is_mixed() && !numbering.may_have_gaps());
    /// ```
    #[must_use]
    pub fn of_text<'t>(text: &'t str, mut each: impl FnMut(Span, PlainId<'t>)) -> Option<Self> {
        let mut numbering = Self::default();
        let is_plain = plain_placeholders(text, |span, id| {
            match id {
                PlainId::Number(number) => numbering.number(number),
                PlainId::Name(_) => numbering.name(),
            }
            each(span, id);
        });
        is_plain.then_some(numbering)
    }

    /// A number stands next.
    pub(super) fn number(&mut self, number: u16) {
        self.skips |= number > self.last.saturating_add(1);
        self.last = self.last.max(number);
    }

    /// A name stands next.
    pub(super) fn name(&mut self) {
        self.has_names = true;
    }

    /// Whether there is a number.
    #[must_use]
    pub fn has_numbers(&self) -> bool {
        self.last > 0
    }

    /// The largest number; 0 where there is none.
    #[must_use]
    pub fn last(&self) -> u16 {
        self.last
    }

    /// Whether numbers stand beside names.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        self.last > 0 && self.has_names
    }

    /// Whether a number stood where one before it had not yet been: it comes later, or there is a gap. The linter warns
    /// of the one, the other is an error.
    #[must_use]
    pub fn may_have_gaps(&self) -> bool {
        self.skips
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_order_is_seen_to_be() {
        let of = |text| Numbering::of_text(text, |_, _| ());
        let right = |text| of(text).is_some_and(|numbering| !numbering.is_mixed() && !numbering.may_have_gaps());
        for text in ["", "{ } {a}", "{{1}} {{2}} {{1}} {{3}}", "{{a}} {{b-c}}", "é{{_}}"] {
            assert!(right(text), "{text}");
        }
        for text in ["{{2}}", "{{1}} {{3}} {{2}}", "{{1}} {{a}}", "{{a}} {{1}}"] {
            assert!(of(text).is_some() && !right(text), "{text}");
        }
        for text in ["{{ 1 }}", "{{0}}", "{{01}}", "{{65536}}", "{{1a}}", "{{1}}}", "{{{1}}", "{{", "}}", "{{é}}"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
