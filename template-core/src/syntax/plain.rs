//! Finding placeholders that are written as they should be, without keeping anything; what else has braces is left to
//! [`placeholder`](super::placeholder), which knows what is wrong with it.

use crate::source::Span;

/// What stands in a text beside text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found<'t> {
    /// A placeholder, where it stands with its braces, and its name or number.
    Placeholder(Span, PlainId<'t>),
    /// Two braces that begin none that is as it should be.
    Other(usize),
}

/// What stands between the braces of a placeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlainId<'t> {
    /// A number, 1 or more.
    Number(u16),
    /// A name.
    Name(&'t str),
}

/// What a text is searched for from `at` on.
pub(super) struct Finder<'t> {
    text: &'t str,
    /// The bytes up to where the search ends.
    bytes: &'t [u8],
    pub(super) at: usize,
}

impl<'t> Finder<'t> {
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        Self { text, bytes: text.as_bytes().get(..span.end).unwrap_or_default(), at: span.start }
    }

    /// The next `{{` or `}}`.
    fn find_braces(&mut self) -> Option<usize> {
        loop {
            let brace = self.at + find_brace(self.bytes.get(self.at..)?)?;
            match self.bytes.get(brace..brace + 2)? {
                b"{{" | b"}}" => return Some(brace),
                _ => self.at = brace + 1,
            }
        }
    }

    /// The placeholder at the braces, where it is as it should be.
    fn placeholder(&self, open: usize) -> Option<(Span, PlainId<'t>)> {
        let inside = open + 2;
        let rest = self.bytes.get(inside..)?;
        let length = rest.iter().position(|&byte| !is_name_byte(byte))?;
        let closing = rest.get(length..)?;
        if !closing.starts_with(b"}}") || closing.get(2) == Some(&b'}') {
            return None;
        }
        let id = match rest.first()? {
            b'0' | b'-' => return None,
            b'1'..=b'9' => PlainId::Number(number(rest.get(..length)?)?),
            _ => PlainId::Name(self.text.get(inside..inside + length).filter(|name| !name.is_empty())?),
        };
        Some((Span::new(open, inside + length + 2), id))
    }
}

impl<'t> Iterator for Finder<'t> {
    type Item = Found<'t>;

    fn next(&mut self) -> Option<Found<'t>> {
        let braces = self.find_braces()?;
        match self.placeholder(braces) {
            Some((span, id)) => {
                self.at = span.end;
                Some(Found::Placeholder(span, id))
            }
            None => Some(Found::Other(braces)),
        }
    }
}

/// The first brace, of either kind.
fn find_brace(bytes: &[u8]) -> Option<usize> {
    /// How many bytes are looked at in one go, which finds nothing much faster than one by one.
    const STRIDE: usize = 64;

    let is_brace = |byte: &u8| matches!(byte, b'{' | b'}');
    // Few other characters are as large, and what is not ASCII is below 0: one comparison for many bytes.
    let may_be = |chunk: &[u8; STRIDE]| {
        chunk.iter().fold(false, |found, &byte| found | (byte.cast_signed() > b'z'.cast_signed()))
    };
    let (chunks, _) = bytes.as_chunks::<STRIDE>();
    let mut start = 0;
    for chunk in chunks {
        if may_be(chunk)
            && let Some(brace) = chunk.iter().position(is_brace)
        {
            return Some(start + brace);
        }
        start += STRIDE;
    }
    bytes.get(start..)?.iter().position(is_brace).map(|brace| start + brace)
}

/// A byte that a name can have.
pub(super) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

/// The number that `digits` write without zeros before it, unless they are none or it is too large.
fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0_u16, |number, &digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number.checked_mul(10)?.checked_add(u16::from(digit))
    })
}
