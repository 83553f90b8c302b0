//! A text with placeholders, resolved: what is constant, and which parameter goes where.

use crate::definition::Number;
use crate::model::parameters::ResolvedText;
use crate::source::{Source, Span};
use crate::syntax::{Pattern, Piece, PlaceholderId};
use crate::text::Text;

/// A text of a template file: the body, a text header, the address of a button.
#[derive(Debug, Clone, Default)]
pub struct FileText {
    pattern: Pattern,
    constant: String,
    slots: Vec<Number>,
    wire_order: Vec<Number>,
    /// A translation has it from its base file.
    is_inherited: bool,
}

impl FileText {
    /// A text whose placeholders are yet to be found parameters for.
    pub(super) fn new(pattern: Pattern) -> Self {
        Self { pattern, ..Self::default() }
    }

    /// Where it stands: the body without the file's final newline, a string without its quotes.
    #[must_use]
    pub fn span(&self) -> Span {
        self.pattern.span
    }

    /// Its pieces as the file has them.
    #[must_use]
    pub fn pattern(&self) -> &Pattern {
        &self.pattern
    }

    /// The text with its parameters, as indices of the parameters of the message or of the card.
    #[must_use]
    pub fn text(&self) -> Text<'_> {
        Text::new(&self.constant, &self.slots, &self.wire_order)
    }

    /// Whether its placeholders are written as numbers.
    #[must_use]
    pub fn is_numbered(&self) -> bool {
        self.pattern.placeholders().any(|placeholder| matches!(placeholder.id, PlaceholderId::Number(_)))
    }

    /// Whether a translation has it from its base file: then its places are that file's.
    #[must_use]
    pub fn is_inherited(&self) -> bool {
        self.is_inherited
    }

    /// As a translation of its file has it that says nothing else.
    pub(super) fn inherit(&mut self) {
        self.is_inherited = true;
    }

    /// Puts the parameters that `resolved` found for the placeholders, in their order, into the text; `offset` is how
    /// many parameters stand before them.
    ///
    /// Where the file has CRLF the text has LF. A placeholder that means no parameter was reported where that was found
    /// out; it is left out.
    pub(super) fn resolve(&mut self, source: &Source, resolved: &ResolvedText, offset: usize) {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        let shifted = |index: u32| index.saturating_add(offset).to_le_bytes();
        let mut placeholders = resolved.placeholders.iter().copied();
        self.constant.clear();
        self.slots.clear();
        for piece in &self.pattern.pieces {
            match piece {
                Piece::Text(span) => {
                    let text = self.pattern.slice(source, *span);
                    if text.contains('\r') {
                        self.constant.push_str(&text.replace("\r\n", "\n"));
                    } else {
                        self.constant.push_str(text);
                    }
                }
                Piece::Placeholder(_) => {
                    let Some(index) = placeholders.next().flatten() else { continue };
                    // A text beyond 4 GiB is a thousand times what any program holds of a message.
                    let at = u32::try_from(self.constant.len()).unwrap_or(u32::MAX);
                    self.slots.extend([at.to_le_bytes(), shifted(u32::from(index))]);
                }
            }
        }
        self.wire_order = resolved.wire_order.iter().map(|&index| shifted(index)).collect();
    }

    /// A text that no file writes: `before`, the value of `parameter`, `after`.
    pub(super) fn written(before: &str, parameter: u16, after: &str) -> Self {
        let at = u32::try_from(before.len()).unwrap_or(u32::MAX);
        let parameter = u32::from(parameter).to_le_bytes();
        Self {
            pattern: Pattern::default(),
            constant: [before, after].concat(),
            slots: vec![at.to_le_bytes(), parameter],
            wire_order: vec![parameter],
            is_inherited: false,
        }
    }
}
