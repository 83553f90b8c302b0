//! The rules as people read them: `docs/rules.md`, and one rule on a terminal.

mod example;
mod markdown;
mod terminal;

pub use markdown::{all_as_markdown, rule_as_markdown};
pub use terminal::explain;

use crate::lint::{Entry, Stage};

/// The sections, each with the beginning of its codes; the longer ones first.
const SECTIONS: [(&str, &str); 11] = [
    ("MTM09", "what files say to the linter"),
    ("MTM0", "what reading finds"),
    ("MTM1", "the template as a whole"),
    ("MTM2", "placeholders and parameters"),
    ("MTM3", "the header"),
    ("MTM4", "the body, and texts of every kind"),
    ("MTM5", "the footer"),
    ("MTM6", "buttons"),
    ("MTM7", "one-time passwords"),
    ("MTM8", "carousels, offers, products, calls"),
    ("MTM9", "all templates of an account, and what a template was before"),
];

/// What the rule of that code is about, as the table of rules is divided.
///
/// ```
/// assert_eq!(template_core::lint::docs::section("MTM401"), "the body, and texts of every kind");
/// ```
#[must_use]
pub fn section(code: &str) -> &'static str {
    SECTIONS.iter().find(|(start, _)| code.starts_with(start)).map_or("other rules", |(_, title)| title)
}

/// When a rule applies, in sentences.
fn applies(entry: &Entry) -> String {
    let stage = match entry.stage {
        Stage::Always => "Applies to every text.",
        Stage::Creation => "Applies to texts that the platform is yet to approve: not where `approved = true` stands.",
    };
    let mut applies = stage.to_owned();
    if entry.in_macro {
        applies.push_str(" The macro reports it too.");
    }
    if !entry.is_default {
        applies.push_str(" Off unless `mtm.toml` selects it.");
    }
    if entry.is_of_the_build() {
        applies.push_str(" Nothing can quiet it: such a template cannot be built.");
    }
    applies
}
