//! What the parser sees in TOML, one after the other, less the space on a line.

use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span};

use super::plain;

/// How deep arrays and inline tables may stand in each other: reading them calls itself.
const DEEPEST: u32 = 80;

/// One thing the parser saw.
#[derive(Debug, Clone, Copy)]
pub(super) struct Event {
    pub(super) kind: EventKind,
    /// How a key or scalar is quoted, if it is.
    pub(super) encoding: Option<Encoding>,
    pub(super) span: Span,
}

/// What it saw; space on a line says nothing to who reads on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EventKind {
    TableOpen,
    ArrayTableOpen,
    HeaderClose,
    InlineTableOpen,
    InlineTableClose,
    ArrayOpen,
    ArrayClose,
    Key,
    KeySeparator,
    Equals,
    Scalar,
    Comma,
    /// A comment, or the end of a line: they matter only where something is wrong.
    LineEnd,
    /// Something that was reported and left out.
    Error,
}

/// The events of `toml`; mistakes in its form are reported.
pub(super) fn of(toml: &str, mistakes: &mut dyn ErrorSink) -> Vec<Event> {
    plain::events(toml).unwrap_or_else(|| parsed(toml, mistakes))
}

/// Those that the parser sees, whatever there is.
pub(super) fn parsed(toml: &str, mistakes: &mut dyn ErrorSink) -> Vec<Event> {
    let source = Source::new(toml);
    let tokens = source.lex().into_vec();
    let mut events = Events { toml, seen: Vec::with_capacity(tokens.len()), depth: 0 };
    parse_document(&tokens, &mut events, mistakes);
    events.seen
}

struct Events<'t> {
    toml: &'t str,
    seen: Vec<Event>,
    depth: u32,
}

impl<'t> Events<'t> {
    fn see(&mut self, kind: EventKind, span: Span) {
        self.seen.push(Event { kind, encoding: None, span });
    }

    /// Whether what opens here may be read.
    fn enter(&mut self, kind: EventKind, span: Span, mistakes: &mut dyn ErrorSink) -> bool {
        self.see(kind, span);
        self.depth += 1;
        let is_allowed = self.depth <= DEEPEST;
        if !is_allowed {
            let mistake = ParseError::new("cannot recurse further; max recursion depth met");
            mistakes.report_error(mistake.with_unexpected(span));
        }
        is_allowed
    }

    fn leave(&mut self, kind: EventKind, span: Span) {
        self.depth = self.depth.saturating_sub(1);
        self.see(kind, span);
    }

    fn raw(&self, span: Span) -> Raw<'t> {
        Raw::new_unchecked(self.toml.get(span.start()..span.end()).unwrap_or_default(), None, span)
    }
}

impl EventReceiver for Events<'_> {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::TableOpen, span);
    }

    fn std_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::HeaderClose, span);
    }

    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::ArrayTableOpen, span);
    }

    fn array_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::HeaderClose, span);
    }

    fn inline_table_open(&mut self, span: Span, mistakes: &mut dyn ErrorSink) -> bool {
        self.enter(EventKind::InlineTableOpen, span, mistakes)
    }

    fn inline_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.leave(EventKind::InlineTableClose, span);
    }

    fn array_open(&mut self, span: Span, mistakes: &mut dyn ErrorSink) -> bool {
        self.enter(EventKind::ArrayOpen, span, mistakes)
    }

    fn array_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.leave(EventKind::ArrayClose, span);
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.seen.push(Event { kind: EventKind::Key, encoding, span });
    }

    fn key_sep(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::KeySeparator, span);
    }

    fn key_val_sep(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::Equals, span);
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.seen.push(Event { kind: EventKind::Scalar, encoding, span });
    }

    fn value_sep(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::Comma, span);
    }

    fn comment(&mut self, span: Span, mistakes: &mut dyn ErrorSink) {
        self.raw(span).decode_comment(mistakes);
        self.see(EventKind::LineEnd, span);
    }

    fn newline(&mut self, span: Span, mistakes: &mut dyn ErrorSink) {
        self.raw(span).decode_newline(mistakes);
        self.see(EventKind::LineEnd, span);
    }

    fn error(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.see(EventKind::Error, span);
    }
}
