//! What a row of the table of rules is.

use crate::diagnostic::{Diagnostic, Fix, Rule, Severity};
use crate::lint::account::CheckAccount;
use crate::lint::against::{Change, Pair};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

/// A row of the table.
#[derive(Debug)]
#[non_exhaustive]
pub struct Entry {
    /// Its code, its name, how bad it is.
    pub rule: &'static Rule,
    /// The version of this crate that had it first.
    pub since: &'static str,
    /// Which texts it is for.
    pub stage: Stage,
    /// Whether it runs where the settings say nothing. Opinions do not.
    pub is_default: bool,
    /// Whether the macro reports it too.
    pub in_macro: bool,
    /// What is said of it to people who meet it for the first time.
    pub explanation: &'static Explanation,
    pub(super) check: Check,
}

/// Which texts a rule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// All.
    Always,
    /// Those that the platform is yet to approve: what it has approved (`approved = true`), it does not look at again.
    Creation,
}

/// Who finds what breaks a rule.
#[derive(Clone, Copy)]
pub(super) enum Check {
    /// Reading the file.
    Reading,
    /// Reading the file; the rule knows how to put it right.
    Repaired(fn(&Version<'_>, &Diagnostic) -> Option<Fix>),
    /// A function that looks at each language.
    Version(fn(&mut Report<'_>, &Version<'_>)),
    /// A function that looks at the template's own file: what its translations are is as there.
    Template(fn(&mut Report<'_>, &Version<'_>)),
    /// A function that looks at all templates.
    Account(CheckAccount),
    /// A function that compares a template with what it was.
    Change(fn(&mut Report<'_>, &Change<'_>)),
    /// A function that compares one language of a template with what it was.
    Rewording(fn(&mut Report<'_>, &Change<'_>, &Pair<'_>)),
    /// A function that looks at a template that is no more.
    Removal(fn(&mut Report<'_>, &Version<'_>)),
    /// The linter itself, about what it was asked.
    Linter,
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Reading | Self::Repaired(_) => "Reading",
            Self::Version(_) => "Version",
            Self::Template(_) => "Template",
            Self::Account(_) => "Account",
            Self::Change(_) | Self::Rewording(_) | Self::Removal(_) => "Change",
            Self::Linter => "Linter",
        })
    }
}

impl Entry {
    /// Whether a template that breaks it cannot be built, whatever anybody asks of the linter.
    #[must_use]
    pub fn is_of_the_build(&self) -> bool {
        self.in_macro && self.rule.severity == Severity::Error
    }

    /// Whether it compares a template with what it was, so that it runs only where there is something to compare with.
    #[must_use]
    pub fn is_of_changes(&self) -> bool {
        matches!(self.check, Check::Change(_) | Check::Rewording(_) | Check::Removal(_))
    }
}
