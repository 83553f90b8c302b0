//! A text with places for values: one constant string, and where in it each value goes.

use std::borrow::Cow;

/// A text with places for values, as programs carry it.
///
/// ```
/// use template_core::{Piece, source::Source};
///
/// let source = Source::new("a.mtm", "Hello {{customer}}.");
/// let definition = template_core::model::read(&source).into_definition().unwrap();
/// let pieces: Vec<_> = definition.body().pieces().collect();
/// assert_eq!(pieces, [Piece::Text("Hello "), Piece::Argument(0), Piece::Text(".")]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    constant: Cow<'static, str>,
    /// Two numbers for each place, in order: the byte of `constant` it stands before, and the index of its parameter.
    slots: Cow<'static, [u32]>,
}

/// A piece of a [`Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text that is always the same; never empty.
    Text(&'t str),
    /// The value of the parameter with that index.
    Argument(u16),
}

impl Text {
    pub(crate) const fn from_static(constant: &'static str, slots: &'static [u32]) -> Self {
        Self { constant: Cow::Borrowed(constant), slots: Cow::Borrowed(slots) }
    }

    /// Appends text that is always the same.
    #[cfg(feature = "syntax")]
    pub(crate) fn push_text(&mut self, text: &str) {
        self.constant.to_mut().push_str(text);
    }

    /// Appends a place for the parameter with that index.
    #[cfg(feature = "syntax")]
    pub(crate) fn push_argument(&mut self, index: u16) {
        // A text beyond 4 GiB is a thousand times what any program holds of a message.
        let at = u32::try_from(self.constant.len()).unwrap_or(u32::MAX);
        self.slots.to_mut().extend([at, u32::from(index)]);
    }

    /// Everything that is always the same, in one string.
    #[must_use]
    pub fn constant(&self) -> &str {
        &self.constant
    }

    /// For each place, in order: the byte of [`constant`](Self::constant) it stands before, and the index of its
    /// parameter.
    pub fn slots(&self) -> impl Iterator<Item = (usize, u16)> {
        let pairs = self.slots.as_chunks::<2>().0.iter();
        // What was a `u16` when it was written is one still.
        pairs.map(|&[at, index]| (at as usize, u16::try_from(index).unwrap_or(u16::MAX)))
    }

    /// The numbers behind [`slots`](Self::slots), as generated code writes them.
    #[doc(hidden)]
    #[must_use]
    pub fn slot_numbers(&self) -> &[u32] {
        &self.slots
    }

    /// The text in pieces, in order.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let mut start = 0;
        let ends = self.slots().map(|(at, index)| (at, Some(index)));
        let pieces = ends.chain([(self.constant.len(), None)]).flat_map(move |(end, index)| {
            let text = self.constant.get(start..end).unwrap_or_default();
            start = end;
            [(!text.is_empty()).then_some(Piece::Text(text)), index.map(Piece::Argument)]
        });
        pieces.flatten()
    }
}
