//! The text of a template as its reader sees it, with the values filled in.

use std::fmt::{self, Write};

use crate::argument::Argument;
use crate::definition::Definition;
use crate::text::Piece;

/// Writes the body with `arguments` in place of its placeholders, formatting marks as they are.
///
/// An argument that is not given is left out; `Message::new` refuses that.
///
/// # Errors
///
/// Only those of `out`.
pub fn write_text(definition: &Definition, arguments: &[Argument<'_>], out: &mut impl Write) -> fmt::Result {
    for piece in definition.body().pieces() {
        match piece {
            Piece::Text(text) => out.write_str(text)?,
            Piece::Argument(index) => match arguments.get(usize::from(index)) {
                Some(Argument::Text(text)) => out.write_str(text)?,
                Some(Argument::Integer(number)) => write!(out, "{number}")?,
                None => {}
            },
        }
    }
    Ok(())
}
