//! A text with places for values: one constant string, and where in it each value goes.

use crate::definition::Number;

/// A text with places for values, as programs carry it: the body, a header, the address of a button.
///
/// ```
/// use template_core::{Piece, source::Source};
///
/// let source = Source::new("a.mtm", "Hello {{customer}}.");
/// let definition = template_core::model::read(&source).into_definition().unwrap();
/// let pieces: Vec<_> = definition.body().pieces().collect();
/// assert_eq!(pieces, [Piece::Text("Hello "), Piece::Argument(0), Piece::Text(".")]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Text<'d> {
    constant: &'d str,
    /// Two numbers for each place, in order: the byte of `constant` it stands before, and the index of its parameter.
    slots: &'d [Number],
    /// The indices of its parameters in the order the platform numbers them.
    wire_order: &'d [Number],
}

/// A piece of a [`Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text that is always the same; never empty.
    Text(&'t str),
    /// The value of the parameter with that index.
    Argument(u16),
}

impl<'d> Text<'d> {
    pub(crate) const fn new(constant: &'d str, slots: &'d [Number], wire_order: &'d [Number]) -> Self {
        Self { constant, slots, wire_order }
    }

    /// Everything that is always the same, in one string.
    #[must_use]
    pub const fn constant(&self) -> &'d str {
        self.constant
    }

    /// For each place, in order: the byte of [`constant`](Self::constant) it stands before, and the index of its
    /// parameter.
    pub fn slots(&self) -> impl Iterator<Item = (usize, u16)> + use<'d> {
        let pairs = self.slots.as_chunks::<2>().0.iter();
        pairs.map(|&[at, index]| (u32::from_le_bytes(at) as usize, narrow(u32::from_le_bytes(index))))
    }

    /// The parameters in the order the platform numbers them, each once.
    pub fn wire_order(&self) -> impl Iterator<Item = u16> + use<'d> {
        self.wire_order.iter().map(|&index| narrow(u32::from_le_bytes(index)))
    }

    /// Whether it holds a value.
    #[must_use]
    pub const fn has_values(&self) -> bool {
        !self.slots.is_empty()
    }

    /// The text in pieces, in order.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'d>> + use<'d> {
        let mut start = 0;
        let constant = self.constant;
        let ends = self.slots().map(|(at, index)| (at, Some(index)));
        let pieces = ends.chain([(constant.len(), None)]).flat_map(move |(end, index)| {
            let text = constant.get(start..end).unwrap_or_default();
            start = end;
            [(!text.is_empty()).then_some(Piece::Text(text)), index.map(Piece::Argument)]
        });
        pieces.flatten()
    }
}

/// What was a `u16` when it was written is one still.
pub(crate) fn narrow(index: u32) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}
