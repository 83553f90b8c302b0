//! The rules as Markdown: `docs/rules.md`, and what SARIF says of one.

use std::fmt::Write as _;

use crate::lint::docs::{SECTIONS, applies, example};
use crate::lint::{Entry, TABLE};

/// All rules as one page: a list of them by section, then what each is.
#[must_use]
pub fn all_as_markdown() -> String {
    let mut page = String::from(
        "# Rules\n\nWhat `mtm lint` looks for in template files. This page is made of the rules themselves; `mtm explain` says \
         the same of one.\n",
    );
    for (start, title) in sections() {
        let title = capitalised(title);
        // Writing into a string does not fail.
        let _ = write!(page, "\n## {title}\n\n| code | name | severity | what it asks for |\n|---|---|---|---|\n");
        for Entry { rule, is_default, .. } in of_section(start) {
            let (code, slug, anchor) = (rule.code, rule.slug, rule.code.to_ascii_lowercase());
            let off = if *is_default { "" } else { ", off by default" };
            let summary = rule.summary.replace('|', "\\|");
            let _ = writeln!(page, "| {code} | [`{slug}`](#{anchor}-{slug}) | {}{off} | {summary} |", rule.severity);
        }
    }
    for (start, title) in sections() {
        let _ = write!(page, "\n## Explained: {title}\n");
        for entry in of_section(start) {
            let _ = write!(page, "\n### {} `{}`\n\n{}", entry.rule.code, entry.rule.slug, rule_as_markdown(entry));
        }
    }
    page
}

/// The sections that have rules, in the order of their codes.
fn sections() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut sections = SECTIONS;
    sections.sort_by_key(|(start, _)| of_section(start).next().map(|entry| entry.rule.code));
    sections.into_iter().filter(|(start, _)| of_section(start).next().is_some())
}

fn of_section(start: &str) -> impl Iterator<Item = &'static Entry> + use<> {
    let title = super::section(start);
    TABLE.iter().filter(move |entry| super::section(entry.rule.code) == title)
}

fn capitalised(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// One rule without a heading: what it asks for, what, why, the examples, where it comes from, what its fix does.
#[must_use]
pub fn rule_as_markdown(entry: &Entry) -> String {
    let (rule, explanation) = (entry.rule, entry.explanation);
    let mut page = String::new();
    // Writing into a string does not fail.
    let _ = write!(page, "**{}** ({})\n\n", prose(rule.summary), rule.severity);
    let _ = write!(page, "{}\n\n{}\n\n", prose(explanation.what), prose(explanation.why));
    for (title, text) in [("Wrong", explanation.wrong), ("Right", explanation.right)] {
        let _ = write!(page, "{title}:\n\n");
        for (name, lines) in example::files(text) {
            if let Some(name) = name {
                let _ = write!(page, "`{name}`:\n\n");
            }
            let fence = fence(&lines);
            let _ = write!(page, "{fence}text\n{lines}{fence}\n\n");
        }
    }
    if let Some(fix) = explanation.fix {
        let _ = write!(page, "Fix: {}\n\n", prose(fix));
    }
    let _ = write!(page, "Source: {}\n\n{}\n", prose(explanation.source), prose(&applies(entry)));
    page
}

/// A fence that the text does not have.
fn fence(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(3.max(longest + 1))
}

/// The text with what Markdown would take for its own escaped, but for code between backticks; words with `_` in them are left alone by it.
fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        let is_code = index % 2 == 1;
        for letter in part.chars() {
            if !is_code && matches!(letter, '*' | '<' | '[' | ']' | '\\' | '~') {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_no_code_is_escaped() {
        assert_eq!(prose("a *b* `[lint] *` <c>"), "a \\*b\\* `[lint] *` \\<c>");
    }

    #[test]
    fn fences_are_longer_than_what_they_hold() {
        assert_eq!((fence("a `b`"), fence("```x")), ("```".to_owned(), "````".to_owned()));
    }

    #[test]
    fn every_rule_is_listed_and_explained_once() {
        let page = all_as_markdown();
        for Entry { rule, .. } in TABLE {
            assert_eq!(page.matches(&format!("| {} | [`{}`]", rule.code, rule.slug)).count(), 1, "{}", rule.slug);
            assert_eq!(page.matches(&format!("\n### {} `{}`\n", rule.code, rule.slug)).count(), 1, "{}", rule.slug);
        }
    }
}
