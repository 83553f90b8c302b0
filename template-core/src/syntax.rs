//! The recovering parser: one file's text becomes a [`Document`], and everything wrong with its form is reported at once.
//!
//! It knows where things stand and what they look like; what they mean is [`model`](crate::model)'s business.

use crate::diagnostic::{self, BYTE_ORDER_MARK, Diagnostic, NOT_UTF8};
use crate::source::{Source, Span};

mod front_matter;
mod look_alike;
mod pattern;
mod placeholder;
mod plain;
mod string;
mod toml;

pub use pattern::{Pattern, Piece, Placeholder, PlaceholderId};
#[doc(hidden)]
pub use plain::PlainId;
pub use toml::{Entry, Table, Value, ValueKind};

use plain::{Finder, Found};

pub(crate) use look_alike::name_help;
pub(crate) use placeholder::is_name;
pub(crate) use string::scan_string;
#[cfg(feature = "lint")]
pub(crate) use string::{inside_quotes, place_in_string};

/// One template file, taken apart: what stands between the `+++` lines, and the text below them.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Document {
    /// The front matter, if the file has any.
    pub front_matter: Option<Table>,
    /// The front matter could not be read whole, so nothing is to be concluded from what is missing in it.
    pub front_matter_is_partial: bool,
    /// The message itself.
    pub body: Pattern,
}

/// Takes a source apart.
///
/// It always answers: a document as complete as the text allows, and everything found wrong, in the order of the file.
///
/// ```
/// use template_core::{source::Source, syntax};
///
/// let source = Source::new("a.mtm", "Your code: {{1}. It ends at {{ 2 }}.\n");
/// let (document, found) = syntax::parse(&source);
/// assert_eq!(document.body.placeholders().count(), 2);
/// assert_eq!(found.len(), 2);
/// ```
#[must_use]
pub fn parse(source: &Source) -> (Document, Vec<Diagnostic>) {
    let mut found = Vec::new();
    check_text(source, &mut found);
    if source.invalid_utf8().is_some() {
        let front_matter_is_partial = true;
        return (Document { front_matter_is_partial, ..Document::default() }, found);
    }
    let text = source.text();
    let start = byte_order_mark(source);
    let split = front_matter::split(text, start, &mut found);
    let mut document = Document { front_matter_is_partial: split.is_unclosed, ..Document::default() };
    if let Some(span) = split.front_matter {
        let (table, errors) = toml::read(text, span);
        document.front_matter_is_partial |= !errors.is_empty();
        document.front_matter = Some(table);
        found.extend(errors);
    }
    if let Some(span) = split.body {
        document.body = placeholder::scan(text, span, &mut found);
    }
    diagnostic::sort(&mut found);
    (document, found)
}

/// Hands over each placeholder of a text that is written as it should be, in order; whether all are.
#[doc(hidden)]
pub fn plain_placeholders<'t>(text: &'t str, mut each: impl FnMut(Span, PlainId<'t>)) -> bool {
    Finder::new(text, Span::new(0, text.len())).all(|found| match found {
        Found::Placeholder(span, id) => {
            each(span, id);
            true
        }
        Found::Other(_) => false,
    })
}

/// Reads a whole file as TOML, with everything wrong with its form.
#[cfg(feature = "lint")]
pub(crate) fn parse_toml(source: &Source) -> (Table, Vec<Diagnostic>) {
    let mut found = Vec::new();
    check_text(source, &mut found);
    if source.invalid_utf8().is_some() {
        return (Table::default(), found);
    }
    let (table, errors) = toml::read(source.text(), Span::new(byte_order_mark(source), source.text().len()));
    found.extend(errors.into_iter().map(|mut error| {
        error.message = error.message.replacen("the front matter", "the file", 1);
        error
    }));
    (table, found)
}

/// Reports a file that is not text as it should be.
fn check_text(source: &Source, found: &mut Vec<Diagnostic>) {
    if let Some(at) = source.invalid_utf8() {
        let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
        found.push(
            Diagnostic::new(NOT_UTF8, Span::new(at, end), "the file is not UTF-8")
                .label("the first byte that is not")
                .help("save the file as UTF-8"),
        );
    } else if byte_order_mark(source) > 0 {
        let span = Span::new(0, byte_order_mark(source));
        found.push(
            Diagnostic::new(BYTE_ORDER_MARK, span, "the file begins with a byte-order mark")
                .help("save the file as UTF-8 without a byte-order mark"),
        );
    }
}

/// How many bytes of a byte-order mark the file begins with.
fn byte_order_mark(source: &Source) -> usize {
    if source.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}
