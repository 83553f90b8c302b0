//! The events of TOML that is written plainly, as nearly all is: found without the parser, in a fraction of its time.
//!
//! Whatever is wrong or out of the ordinary is the parser's, from the beginning.

use toml_parser::Span;
use toml_parser::decoder::Encoding;

use super::events::{Event, EventKind};

/// Deeper than this, arrays and inline tables are not plain.
const DEEPEST: usize = 8;

/// The events of `toml`, as the parser would see them; nothing where it has to look itself.
pub(super) fn events(toml: &str) -> Option<Vec<Event>> {
    let mut plain = Plain { bytes: toml.as_bytes(), at: 0, seen: Vec::with_capacity(toml.len() / 6 + 8) };
    plain.lines()?;
    Some(plain.seen)
}

struct Plain<'t> {
    bytes: &'t [u8],
    at: usize,
    seen: Vec<Event>,
}

// Every function answers whether what it read was plain; what it could not read is where it was.
impl Plain<'_> {
    fn lines(&mut self) -> Option<()> {
        loop {
            self.space();
            match self.next() {
                None => return Some(()),
                Some(b'\n' | b'\r' | b'#') => {}
                Some(b'[') => self.header()?,
                Some(_) => self.pair()?,
            }
            self.line_end()?;
        }
    }

    fn next(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes `byte`, if it comes next.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.next() == Some(byte)).then(|| self.at += 1)
    }

    /// One event, of what began at `start` and ends here.
    fn see(&mut self, kind: EventKind, start: usize, encoding: Option<Encoding>) {
        self.seen.push(Event { kind, encoding, span: Span::new_unchecked(start, self.at) });
    }

    /// One event, of the single byte that comes next.
    fn mark(&mut self, kind: EventKind, byte: u8) -> Option<()> {
        self.take(byte)?;
        self.see(kind, self.at - 1, None);
        Some(())
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t') = self.next() {
            self.at += 1;
        }
    }

    /// Space, a comment, and the end of the line or of everything.
    fn line_end(&mut self) -> Option<()> {
        self.space();
        if self.next() == Some(b'#') {
            let rest = &self.bytes[self.at..];
            let is_control = |byte: &u8| (*byte < b' ' && *byte != b'\t') || *byte == 0x7f;
            self.at += rest.iter().position(is_control).unwrap_or(rest.len());
        }
        match self.next() {
            None => Some(()),
            Some(b'\r') => {
                self.at += 1;
                self.take(b'\n')
            }
            Some(_) => self.take(b'\n'),
        }
    }

    /// Space and lines that are empty but for comments, between brackets.
    fn lines_between(&mut self) -> Option<()> {
        loop {
            self.space();
            match self.next()? {
                b'\n' | b'\r' | b'#' => self.line_end()?,
                _ => return Some(()),
            }
        }
    }

    fn header(&mut self) -> Option<()> {
        let start = self.at;
        self.at += 1;
        let is_array = self.take(b'[').is_some();
        self.see(if is_array { EventKind::ArrayTableOpen } else { EventKind::TableOpen }, start, None);
        self.space();
        self.key()?;
        let end = self.at;
        self.take(b']')?;
        if is_array {
            self.take(b']')?;
        }
        self.see(EventKind::HeaderClose, end, None);
        Some(())
    }

    fn pair(&mut self) -> Option<()> {
        self.key()?;
        self.mark(EventKind::Equals, b'=')?;
        self.space();
        self.value(0)
    }

    /// A key with its dots, and the space after it.
    fn key(&mut self) -> Option<()> {
        loop {
            match self.next()? {
                quote @ (b'"' | b'\'') => self.quoted(EventKind::Key, quote)?,
                _ => self.bare(EventKind::Key, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))?,
            }
            self.space();
            if self.mark(EventKind::KeySeparator, b'.').is_none() {
                return Some(());
            }
            self.space();
        }
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        match self.next()? {
            quote @ (b'"' | b'\'') => self.quoted(EventKind::Scalar, quote)?,
            b'[' if depth < DEEPEST => self.array(depth + 1)?,
            b'{' if depth < DEEPEST => self.inline_table(depth + 1)?,
            _ => {
                let is_part =
                    |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'.' | b':');
                self.bare(EventKind::Scalar, is_part)?;
            }
        }
        // A word after it may belong to it, as the time of a date does.
        self.space();
        matches!(self.next(), None | Some(b'\n' | b'\r' | b'#' | b',' | b']' | b'}')).then_some(())
    }

    fn bare(&mut self, kind: EventKind, is_part: impl Fn(u8) -> bool) -> Option<()> {
        let start = self.at;
        while self.next().is_some_and(&is_part) {
            self.at += 1;
        }
        self.see(kind, start, None);
        (self.at > start).then_some(())
    }

    /// A string on one line; what its escapes say comes later.
    fn quoted(&mut self, kind: EventKind, quote: u8) -> Option<()> {
        let start = self.at;
        if self.bytes[start..].starts_with(&[quote; 3]) {
            return None;
        }
        self.at += 1;
        loop {
            let next = self.next()?;
            self.at += 1;
            match next {
                b'\n' => return None,
                b'\\' if quote == b'"' => {
                    if let Some(b'"' | b'\\') = self.next() {
                        self.at += 1;
                    }
                }
                _ if next == quote => break,
                _ => {}
            }
        }
        let encoding = if quote == b'"' { Encoding::BasicString } else { Encoding::LiteralString };
        self.see(kind, start, Some(encoding));
        Some(())
    }

    fn array(&mut self, depth: usize) -> Option<()> {
        self.mark(EventKind::ArrayOpen, b'[')?;
        loop {
            self.lines_between()?;
            if self.mark(EventKind::ArrayClose, b']').is_some() {
                return Some(());
            }
            self.value(depth)?;
            self.lines_between()?;
            if self.next()? != b']' {
                self.mark(EventKind::Comma, b',')?;
            }
        }
    }

    fn inline_table(&mut self, depth: usize) -> Option<()> {
        self.mark(EventKind::InlineTableOpen, b'{')?;
        loop {
            self.lines_between()?;
            if self.mark(EventKind::InlineTableClose, b'}').is_some() {
                return Some(());
            }
            self.key()?;
            self.mark(EventKind::Equals, b'=')?;
            self.space();
            self.value(depth)?;
            self.lines_between()?;
            if self.next()? != b'}' {
                self.mark(EventKind::Comma, b',')?;
            }
        }
    }
}
