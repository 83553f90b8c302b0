//! What a rule is handed to report with: it knows which rule is asking and which limits hold.

use crate::diagnostic::{Diagnostic, Rule};
use crate::lint::settings::Limits;
use crate::source::Span;

/// Takes what one rule finds in one file.
pub(crate) struct Report<'a> {
    pub(super) rule: &'static Rule,
    pub(super) found: &'a mut Vec<Diagnostic>,
    pub(crate) limits: &'a Limits,
}

impl Report<'_> {
    /// A finding of the rule that is asking.
    pub(crate) fn at(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.rule, span, message)
    }

    /// Reports it.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }
}
