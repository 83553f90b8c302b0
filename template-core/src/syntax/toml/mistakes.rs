//! What is wrong with TOML, as diagnostics: one for each place.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use toml_parser::{ErrorSink, Expected, ParseError};

use crate::diagnostic::{Diagnostic, INVALID_TOML};
use crate::source::Span;

/// What was found so far in the TOML at one span of a text.
pub(super) struct Mistakes<'t> {
    text: &'t str,
    span: Span,
    places: BTreeSet<usize>,
    pub(super) found: Vec<Diagnostic>,
}

impl<'t> Mistakes<'t> {
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        Self { text, span, places: BTreeSet::new(), found: Vec::new() }
    }

    /// Reports what is wrong at `place`, which counts from the beginning of the TOML.
    #[cold]
    pub(super) fn report(&mut self, place: toml_parser::Span, message: &str) {
        let start = self.text.floor_char_boundary(place.start() + self.span.start).min(self.span.end);
        let end = self.text.ceil_char_boundary(place.end() + self.span.start).min(self.span.end);
        let place = Span::new(start, end.max(start));
        let colon = colon(self.text, self.span, place);
        let place = colon.unwrap_or(place);
        // One slip can trip the parser twice in one place.
        if !self.places.insert(place.start) {
            return;
        }
        let (message, help) = match colon {
            Some(_) => ("a `:` stands between a key and its value", Some("write `=` in its place".to_owned())),
            None => explanation(message, &self.text[place.range()]),
        };
        let mut mistake = Diagnostic::new(INVALID_TOML, place, format!("the front matter is not TOML: {message}"));
        mistake.help = help;
        self.found.push(mistake);
    }
}

impl ErrorSink for Mistakes<'_> {
    #[cold]
    fn report_error(&mut self, error: ParseError) {
        self.report(error.unexpected().unwrap_or_default(), &message(&error));
    }
}

/// What the parser says, with what it would take instead.
fn message(error: &ParseError) -> String {
    let mut message = error.description().to_owned();
    let Some(expected) = error.expected() else {
        return message;
    };
    message.push_str(", expected ");
    if expected.is_empty() {
        message.push_str("nothing");
    }
    for (index, expected) in expected.iter().enumerate() {
        if index > 0 {
            message.push_str(", ");
        }
        match expected {
            Expected::Literal("\n") => message.push_str("newline"),
            Expected::Literal(literal) => {
                // A `String` takes whatever is written to it.
                let _ = if literal.chars().all(|character| character.is_ascii_control()) {
                    write!(message, "`{}`", literal.escape_debug())
                } else {
                    write!(message, "`{literal}`")
                };
            }
            Expected::Description(description) => message.push_str(description),
            _ => message.push_str("etc"),
        }
    }
    message
}

/// What the parser says, and what to do about it where that is plain. Of a value that is none it speaks as of the kind
/// of string that it tried last.
fn explanation<'m>(message: &'m str, at: &str) -> (&'m str, Option<String>) {
    let help = |help: &str| Some(help.to_owned());
    if message.contains("literal string") && matches!(at.trim(), "" | "," | "]" | "}") {
        return ("a value is missing", help("write the value, or remove the key"));
    }
    if let Some(message) = message.strip_suffix(", expected literal string") {
        let quotes = ['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '\u{ab}', '\u{bb}'];
        let word = at.trim_matches(quotes);
        // A number or a date that went wrong is not meant as a string.
        let is_word = word.starts_with(char::is_alphabetic) && !word.contains(['"', '\'', '\\', '\n']);
        return (message, is_word.then(|| format!("write it between straight quotes: `\"{word}\"`")));
    }
    match message {
        "duplicate key" => ("this key stands here twice", help("keep one of the two")),
        _ if message.starts_with("key with no value") => (message, help("write it as `key = value`")),
        _ => (message, None),
    }
}

/// The `:` after the key of a line, as in YAML, where the parser stumbles over it or over what follows it.
fn colon(text: &str, front_matter: Span, place: Span) -> Option<Span> {
    let before = text.get(front_matter.start..place.start)?;
    let line = place.start - before.rsplit('\n').next()?.len();
    let written = text.get(line..front_matter.end)?;
    let colon = line + written.find(|letter| !matches!(letter, 'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-' | ' '))?;
    let is_there = text.get(colon..)?.starts_with(':');
    let is_near =
        colon == place.start || text.get(colon + 1..place.start).is_some_and(|between| between.trim().is_empty());
    (is_there && is_near).then(|| Span::new(colon, colon + 1))
}
