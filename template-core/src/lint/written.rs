//! One text of a file as rules look at it: what it says, and where in the file each part of it stands.

use std::fmt;
use std::ops::Range;

use crate::diagnostic::Edit;
use crate::lint::signs::Signs;
use crate::source::{Source, Span, Spanned};
use crate::syntax::{self, Pattern, Piece, Placeholder, PlaceholderId};

/// Which text of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// The index of the card it stands in.
    pub(crate) card: Option<usize>,
    pub(crate) part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Header,
    Offer,
    Body,
    Footer,
    /// What a button says.
    Label,
    /// What a button opens.
    Url,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.part {
            Part::Header => "the header",
            Part::Offer => "the offer's text",
            Part::Body => "the body",
            Part::Footer => "the footer",
            Part::Label => "the label of a button",
            Part::Url => "the address of a button",
        })?;
        match self.card {
            Some(card) => write!(f, " of card {}", card + 1),
            None => Ok(()),
        }
    }
}

/// A text that the file writes itself.
#[derive(Debug)]
pub(crate) struct Written<'a> {
    pub(crate) place: Place,
    source: &'a Source,
    /// Where it stands, without quotes.
    pub(crate) span: Span,
    /// What it says, placeholders as they are written. In a body, a line may end in CRLF.
    pub(crate) value: &'a str,
    /// The placeholders, and where each stands in `value`.
    pub(crate) placeholders: Vec<(Range<usize>, &'a Placeholder)>,
    pub(crate) is_ascii: bool,
    /// What kinds of characters it holds.
    pub(crate) signs: Signs,
    /// The platform is told the names of placeholders, not numbers in their place.
    pub(super) names_are_sent: bool,
}

impl<'a> Written<'a> {
    /// A text that may hold values.
    pub(crate) fn pattern(place: Place, source: &'a Source, pattern: &'a Pattern) -> Self {
        let value = pattern.text(source);
        // Places of text are those of the value where the file writes escapes; otherwise all are the file's.
        let is_plain = std::ptr::eq(value, source.slice(pattern.span));
        let start = if is_plain { pattern.span.start } else { 0 };
        let mut placeholders = Vec::new();
        let mut at = 0;
        let mut pieces = pattern.pieces.iter().peekable();
        while let Some(piece) = pieces.next() {
            match piece {
                Piece::Text(span) => at = span.end - start,
                Piece::Placeholder(placeholder) => {
                    let end = match pieces.peek() {
                        _ if is_plain => placeholder.span.end - start,
                        Some(Piece::Text(next)) => next.start,
                        None => value.len(),
                        // Two in a row: the first ends where its braces do.
                        Some(Piece::Placeholder(_)) => {
                            value[at..].find("}}").map_or(value.len(), |close| at + close + 2)
                        }
                    };
                    placeholders.push((at..end, placeholder));
                    at = end;
                }
            }
        }
        Self {
            place,
            source,
            span: pattern.span,
            value,
            placeholders,
            is_ascii: value.is_ascii(),
            signs: Signs::of(value),
            names_are_sent: false,
        }
    }

    /// A text that holds no values.
    pub(crate) fn plain(place: Place, source: &'a Source, text: &'a Spanned<String>) -> Self {
        let span = syntax::inside_quotes(source, text.span);
        let value = text.value.as_str();
        Self {
            place,
            source,
            span,
            value,
            placeholders: Vec::new(),
            is_ascii: value.is_ascii(),
            signs: Signs::of(value),
            names_are_sent: false,
        }
    }

    /// How long the platform counts it: in characters, line ends as one, placeholders as they are sent to it.
    pub(crate) fn length(&self) -> usize {
        self.measure(usize::MAX).0
    }

    /// How long it is, and where what is too much stands, where it has more than `limit` characters.
    pub(crate) fn beyond(&self, limit: usize) -> Option<(usize, Span)> {
        // No text has more characters than bytes.
        if self.value.len() <= limit {
            return None;
        }
        let (length, start) = self.measure(limit);
        start.map(|start| (length, self.at(start..self.value.len())))
    }

    /// Its length, and where in the value the first character stands that is one too many.
    fn measure(&self, limit: usize) -> (usize, Option<usize>) {
        let (mut length, mut first, mut from) = (0, None, 0);
        let mut names = Vec::new();
        let end = self.value.len();
        let placeholders = self.placeholders.iter().map(|(range, placeholder)| (range.clone(), Some(*placeholder)));
        for (range, placeholder) in placeholders.chain([(end..end, None)]) {
            let constant = &self.value[from..range.start];
            for (at, _) in constant.char_indices().filter(|&(at, _)| !constant[at..].starts_with("\r\n")) {
                if length == limit {
                    first = first.or(Some(from + at));
                }
                length += 1;
            }
            let sent = placeholder.map_or(0, |placeholder| self.sent_length(&range, placeholder, &mut names));
            if length <= limit && limit < length + sent {
                first = first.or(Some(range.start));
            }
            length += sent;
            from = range.end;
        }
        (length, first)
    }

    /// How long a placeholder is as it is sent: names are numbered where the platform is not told them.
    fn sent_length<'n>(&self, range: &Range<usize>, placeholder: &'n Placeholder, names: &mut Vec<&'n str>) -> usize {
        let PlaceholderId::Name(name) = &placeholder.id else { return range.len() };
        if self.names_are_sent {
            return range.len();
        }
        let index = names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        "{{1}}".len() + (index + 1).ilog10() as usize
    }

    /// The text between placeholders, in order: where each stands in `value`, and what it says.
    pub(crate) fn constants(&self) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        let starts = std::iter::once(0).chain(self.placeholders.iter().map(|(range, _)| range.end));
        let ends = self.placeholders.iter().map(|(range, _)| range.start).chain([self.value.len()]);
        starts.zip(ends).filter(|(start, end)| start < end).map(|(start, end)| (start, &self.value[start..end]))
    }

    /// Whether what stands at `at` of the value is part of a placeholder.
    pub(crate) fn is_in_placeholder(&self, at: usize) -> bool {
        self.placeholders.iter().any(|(range, _)| range.contains(&at))
    }

    /// The place in the file of a part of the value.
    pub(crate) fn at(&self, range: Range<usize>) -> Span {
        let written = self.source.slice(self.span);
        if written == self.value {
            return Span::new(range.start, range.end).shifted(self.span.start);
        }
        syntax::place_in_string(written, self.value, Span::new(range.start, range.end))
            .map_or(self.span, |span| span.shifted(self.span.start))
    }

    /// Whether something is left to read without those parts, which are in order: nothing shows an empty text.
    pub(crate) fn has_words_without(&self, ranges: &[Range<usize>]) -> bool {
        let starts = std::iter::once(0).chain(ranges.iter().map(|range| range.end));
        let ends = ranges.iter().map(|range| range.start).chain([self.value.len()]);
        let mut kept = starts.zip(ends).filter_map(|(start, end)| self.value.get(start..end));
        kept.any(|text| text.contains(char::is_alphanumeric))
    }

    /// Puts `replacement` in the place of each of those parts, which are in order; nothing where the file cannot say it
    /// that way, or where nothing would be left.
    pub(crate) fn edits(&self, ranges: &[Range<usize>], replacement: &str) -> Option<Vec<Edit>> {
        if replacement.trim().is_empty() && !self.has_words_without(ranges) {
            return None;
        }
        ranges.iter().map(|range| self.edit(range.clone(), replacement)).collect()
    }

    /// Puts `replacement` in the place of a part of the value; nothing where the file cannot say it that way.
    pub(crate) fn edit(&self, range: Range<usize>, replacement: &str) -> Option<Edit> {
        let span = self.at(range);
        let quote = match self.place.part {
            Part::Body if self.place.card.is_none() => "",
            _ => self.source.slice(Span::new(0, self.span.start)),
        };
        let replacement = if quote.ends_with('"') || quote.ends_with("\"\"\"\n") {
            let mut escaped = String::with_capacity(replacement.len());
            for character in replacement.chars() {
                match character {
                    '"' | '\\' => escaped.extend(['\\', character]),
                    '\n' => escaped.push_str("\\n"),
                    '\t' => escaped.push_str("\\t"),
                    control if control.is_control() => return None,
                    character => escaped.push(character),
                }
            }
            escaped
        } else if !quote.is_empty() && replacement.contains(['\'', '\n', '\r']) {
            return None;
        } else {
            replacement.to_owned()
        };
        (span != self.span || self.source.slice(self.span) == self.value).then(|| Edit::new(span, replacement))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::version::Version;

    /// The length of the body of a file, and how much of it is beyond a limit.
    fn measured(text: &str, limit: usize) -> (usize, Option<String>) {
        let source = Source::new("a.mtm", text);
        let reading = crate::model::read(&source);
        let version = Version::base(&source, &reading.template, true);
        let body = version.body().unwrap();
        (body.length(), body.beyond(limit).map(|(_, span)| source.slice(span).to_owned()))
    }

    #[test]
    fn a_name_is_as_long_as_the_number_that_is_sent() {
        let body = "Hello {{customer}}, é\r\nyours";
        assert_eq!(measured(body, 19), (20, Some("s".to_owned())), "Hello {{1}}, é and six more");
        assert_eq!(measured(body, 20), (20, None));
        assert_eq!(measured(body, 10).1.unwrap(), "{{customer}}, é\r\nyours");
        assert_eq!(measured(body, 11).1.unwrap(), ", é\r\nyours");
        let named = format!("+++\nparameter_format = \"named\"\n+++\n{body}");
        assert_eq!(measured(&named, 28).0, 27);
    }

    #[test]
    fn a_name_keeps_its_number_and_the_tenth_has_two_digits() {
        let ten = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(|name| ["{{", name, "}} "].concat()).concat();
        assert_eq!(measured(&ten, 1024).0, 10 * 6 + 1);
        assert_eq!(measured("{{one}} {{two}} {{one}}", 1024).0, 17);
        assert_eq!(measured("{{1}} {{2}}", 1024).0, 11);
    }
}
