//! Putting findings right: fixes are made in rounds until none is left that can be made.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::diagnostic::{Diagnostic, Edit, Fix, Safety};
use crate::lint::{Checked, Linter};
use crate::source::Source;
use crate::syntax;

/// A template's own file and its translations.
#[derive(Debug, Clone)]
pub struct Family {
    /// The template's own file.
    pub base: Source,
    /// Its translations.
    pub siblings: Vec<Source>,
}

impl Family {
    /// The files, the template's own first.
    pub fn files(&self) -> impl Iterator<Item = &Source> {
        std::iter::once(&self.base).chain(&self.siblings)
    }

    fn file_mut(&mut self, index: usize) -> Option<&mut Source> {
        match index.checked_sub(1) {
            None => Some(&mut self.base),
            Some(sibling) => self.siblings.get_mut(sibling),
        }
    }
}

/// More rounds than any file needs: a fix that makes another one possible needs a second, and so on.
const ROUNDS: usize = 100;

/// Makes the fixes of everything that is found in these templates, and of what is found then; how many were made.
///
/// Fixes that overlap are made one after another. No fix is kept that would leave a file with more mistakes in its form
/// than it had, so what could be read before can be read afterwards. A second time changes nothing more.
///
/// ```
/// use template_core::diagnostic::Safety;
/// use template_core::lint::{self, Family, Linter, Settings};
/// use template_core::source::Source;
///
/// let mut families = [Family { base: Source::new("a.mtm", "Hello {{ customer }}, welcome.\n"), siblings: Vec::new() }];
/// let made = lint::fix(&Linter::new(Settings::default()), &mut families, Safety::Safe);
/// assert_eq!((made, families[0].base.text()), (1, "Hello {{customer}}, welcome.\n"));
/// ```
pub fn fix(linter: &Linter, families: &mut [Family], up_to: Safety) -> usize {
    let mut seen = HashSet::new();
    let mut made = 0;
    for _ in 0..ROUNDS {
        let checked = linter.check_all(families.iter().map(|family| (&family.base, &*family.siblings)));
        let in_round = round(families, &checked, up_to, &mut seen);
        if in_round == 0 {
            break;
        }
        made += in_round;
    }
    made
}

/// Makes the fixes that were found; how many.
fn round(
    families: &mut [Family],
    checked: &[Checked],
    up_to: Safety,
    seen: &mut HashSet<(usize, usize, u64)>,
) -> usize {
    let mut made = 0;
    for (index, (family, checked)) in families.iter_mut().zip(checked).enumerate() {
        for (file, findings) in checked.files.iter().enumerate() {
            let Some(source) = family.file_mut(file) else { continue };
            let Some((text, count)) = apply(source, &findings.diagnostics, up_to) else { continue };
            seen.insert((index, file, hash(source.text())));
            // Two fixes that undo each other would go on for ever.
            if seen.insert((index, file, hash(&text))) {
                *source = Source::new(source.path(), text);
                made += count;
            }
        }
    }
    made
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The text of a file with the fixes of `found` made that go together, and how many those are; nothing where none can be
/// made.
#[must_use]
pub fn apply(source: &Source, found: &[Diagnostic], up_to: Safety) -> Option<(String, usize)> {
    // What is shown of such a file is not what stands in it.
    if source.invalid_utf8().is_some() {
        return None;
    }
    let fixes = found.iter().filter_map(|found| found.fix.as_ref());
    let mut chosen: Vec<&Fix> = Vec::new();
    for fix in fixes.filter(|fix| fix.safety <= up_to && !fix.edits.is_empty()) {
        let overlaps = |other: &&Fix| fix.edits.iter().any(|edit| other.edits.iter().any(|other| touch(edit, other)));
        if is_sound(source, fix) && !chosen.iter().any(overlaps) {
            chosen.push(fix);
        }
    }
    let before = syntax::parse(source).1.len();
    let parses = |text: &str| syntax::parse(&Source::new(source.path(), text)).1.len() <= before;
    let text = edited(source.text(), &chosen);
    if chosen.is_empty() || parses(&text) {
        return (text != source.text()).then_some((text, chosen.len()));
    }
    // One of them spoils the file: the others are made all the same.
    let mut kept: Vec<&Fix> = Vec::new();
    for fix in chosen {
        kept.push(fix);
        if !parses(&edited(source.text(), &kept)) {
            kept.pop();
        }
    }
    let text = edited(source.text(), &kept);
    (text != source.text()).then_some((text, kept.len()))
}

/// Whether its changes are of this text, and none reaches into the next.
fn is_sound(source: &Source, fix: &Fix) -> bool {
    let is_ordered = fix.edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    is_ordered && fix.edits.iter().all(|edit| source.text().get(edit.span.range()).is_some())
}

/// Whether two changes are of the same bytes, or put something in at the same place.
fn touch(left: &Edit, right: &Edit) -> bool {
    left.span.start < right.span.end && right.span.start < left.span.end || left.span.start == right.span.start
}

fn edited(text: &str, fixes: &[&Fix]) -> String {
    let mut edits: Vec<_> = fixes.iter().flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    let mut edited = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        edited.push_str(text.get(at..edit.span.start).unwrap_or_default());
        edited.push_str(&edit.replacement);
        at = edit.span.end;
    }
    edited.push_str(text.get(at..).unwrap_or_default());
    edited
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::TABLE;
    use crate::source::Span;

    fn found(edits: &[(usize, usize, &str)]) -> Diagnostic {
        let edits = edits.iter().map(|&(start, end, text)| Edit::new(Span::new(start, end), text)).collect();
        let mut found = Diagnostic::new(TABLE[0], Span::default(), "");
        found.fix = Some(Fix::safe("change it", edits));
        found
    }

    #[test]
    fn what_overlaps_waits_for_the_next_round() {
        let source = Source::new("a.mtm", "abcdef");
        let all = [found(&[(0, 2, "x")]), found(&[(1, 3, "y")]), found(&[(3, 4, "z"), (5, 6, "")])];
        assert_eq!(apply(&source, &all, Safety::Safe), Some(("xcze".to_owned(), 2)));
        let inserted = [found(&[(2, 2, "x")]), found(&[(2, 2, "y")])];
        assert_eq!(apply(&source, &inserted, Safety::Safe), Some(("abxcdef".to_owned(), 1)));
    }

    #[test]
    fn what_spoils_the_form_is_not_made() {
        let source = Source::new("a.mtm", "+++\nname = \"a\"\n+++\nHello {{1}}!");
        let all = [found(&[(4, 8, "=")]), found(&[(19, 24, "Good day")]), found(&[(25, 27, "{")])];
        let expected = "+++\nname = \"a\"\n+++\nGood day {{1}}!";
        assert_eq!(apply(&source, &all, Safety::Safe), Some((expected.to_owned(), 1)));
    }

    #[test]
    fn what_is_not_of_this_text_is_not_made() {
        let source = Source::new("a.mtm", "é");
        assert_eq!(apply(&source, &[found(&[(1, 2, "x")]), found(&[(5, 9, "x")])], Safety::Safe), None);
        let backwards = [found(&[(0, 2, "x"), (0, 1, "y")])];
        assert_eq!(apply(&source, &backwards, Safety::Safe), None);
    }

    #[test]
    fn unsafe_fixes_are_asked_for() {
        let source = Source::new("a.mtm", "abc");
        let mut unsafe_ = found(&[(0, 1, "x")]);
        unsafe_.fix = unsafe_.fix.map(|fix| Fix::unsafe_(fix.message, fix.edits));
        assert_eq!(apply(&source, &[unsafe_.clone()], Safety::Safe), None);
        assert_eq!(apply(&source, &[unsafe_], Safety::Unsafe), Some(("xbc".to_owned(), 1)));
    }
}
