//! The one table of rules: code, name, severity, when each applies and what checks it.

use crate::diagnostic::{self, Diagnostic, Fix, Rule, Severity};
use crate::lint::account::CheckAccount;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules;
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
            Self::Linter => "Linter",
        })
    }
}

/// A rule that reading checks, and the macro with it.
macro_rules! read {
    ($rule:ident, $module:ident) => {
        read!(@ $rule, $module, Check::Reading)
    };
    ($rule:ident, $module:ident, repair) => {
        read!(@ $rule, $module, Check::Repaired(rules::$module::repair))
    };
    (@ $rule:ident, $module:ident, $check:expr) => {
        Entry {
            rule: diagnostic::$rule,
            since: "0.1.0",
            stage: Stage::Always,
            is_default: true,
            in_macro: true,
            explanation: &rules::$module::EXPLANATION,
            check: $check,
        }
    };
}

/// A rule that only the linter checks.
macro_rules! rule {
    ($code:literal, $slug:literal, $severity:ident, $stage:ident, $check:ident $module:ident, $summary:literal) => {
        rule!(@ true, $code, $slug, $severity, $stage, Check::$check(rules::$module::check), $module, $summary)
    };
    ($code:literal, $slug:literal, $severity:ident, $stage:ident, $module:ident, $summary:literal) => {
        rule!(@ true, $code, $slug, $severity, $stage, Check::Linter, $module, $summary)
    };
    (@ $default:literal, $code:literal, $slug:literal, $severity:ident, $stage:ident, $check:expr, $module:ident,
     $summary:literal) => {
        Entry {
            rule: &Rule { code: $code, slug: $slug, severity: Severity::$severity, summary: $summary },
            since: "0.1.0",
            stage: Stage::$stage,
            is_default: $default,
            in_macro: false,
            explanation: &rules::$module::EXPLANATION,
            check: $check,
        }
    };
}

/// A rule that runs only where the settings select it.
macro_rules! opinion {
    ($code:literal, $slug:literal, $severity:ident, $stage:ident, $check:ident $module:ident, $summary:literal) => {
        rule!(@ false, $code, $slug, $severity, $stage, Check::$check(rules::$module::check), $module, $summary)
    };
}

/// Every rule, in the order of their codes.
///
/// A column that says `Creation` is for texts that the platform is yet to approve.
#[rustfmt::skip]
pub static TABLE: &[Entry] = &[
    // --- What reading finds: the macro refuses these too. ---

    read!(SPACE_IN_PLACEHOLDER, space_in_placeholder, repair),

    // --- What files say to the linter. ---

    rule!("MTM090", "unused-allow", Warning, Always, unused_allow, "What `[lint] allow` names, it quiets."),
    rule!("MTM091", "unknown-rule", Warning, Always, unknown_rule, "What `[lint] allow` names is a rule."),

    // --- 1: the template as a whole. ---

    rule!("MTM102", "missing-category", Warning, Creation, Template missing_category, "A template says its category."),

    // --- 2: placeholders and parameters. ---

    rule!("MTM207", "adjacent-placeholders", Error, Creation, Version adjacent_placeholders, "Between two placeholders there is text or punctuation."),

    // --- 3: the header. ---

    // --- 4: the body, and texts of every kind. ---

    rule!("MTM401", "body-too-long", Error, Always, Version body_too_long, "A body has at most 1,024 characters."),

    // --- 5: the footer. ---

    // --- 6: buttons. ---

    // --- 7: one-time passwords. ---

    // --- 8: carousels, offers, products, calls. ---

    // --- 9: all templates of an account, and what a template was before. ---

    rule!("MTM901", "duplicate-template", Error, Always, Account duplicate_template, "A name has one template in each language."),
];

impl Entry {
    /// Whether a template that breaks it cannot be built, whatever anybody asks of the linter.
    #[must_use]
    pub fn is_of_the_build(&self) -> bool {
        self.in_macro && self.rule.severity == Severity::Error
    }
}

/// The rule of that code or name, if there is one.
///
/// ```
/// let entry = template_core::lint::entry_named("body-too-long").unwrap();
/// assert_eq!(entry.rule.code, "MTM401");
/// ```
#[must_use]
pub fn entry_named(code_or_slug: &str) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.rule.code == code_or_slug || entry.rule.slug == code_or_slug)
}

/// The row of a rule.
pub(super) fn entry_of(rule: &Rule) -> Option<&'static Entry> {
    TABLE.binary_search_by_key(&rule.code, |entry| entry.rule.code).ok().map(|index| &TABLE[index])
}
