//! A text with placeholders, resolved: what is constant, and which parameter goes where.

use crate::source::Source;
use crate::syntax::{Body, Piece};
use crate::text::Text;

/// Puts the parameters that `resolved` found for the placeholders, in their order, into the text.
///
/// Where the file has CRLF the text has LF. A placeholder that means no parameter was reported where that was found
/// out; it stays as it is written.
pub(super) fn resolve(source: &Source, body: &Body, resolved: &[Option<u16>]) -> Text {
    let mut resolved = resolved.iter().copied();
    let mut text = Text::default();
    for piece in &body.pieces {
        let span = match piece {
            Piece::Text(span) => *span,
            Piece::Placeholder(placeholder) => match resolved.next().flatten() {
                Some(index) => {
                    text.push_argument(index);
                    continue;
                }
                None => placeholder.span,
            },
        };
        text.push_text(&source.slice(span).replace("\r\n", "\n"));
    }
    text
}
