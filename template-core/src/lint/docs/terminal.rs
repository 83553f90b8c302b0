//! One rule on a terminal: plain text, as wide as most are.

use std::fmt::Write as _;

use crate::lint::Entry;
use crate::lint::docs::{applies, example, section};

/// No line of prose is longer; those of examples are as they are.
const WIDTH: usize = 100;

/// All that is to be said of a rule, as plain text.
///
/// ```
/// use template_core::lint::{docs, entry_named};
///
/// let text = docs::explain(entry_named("MTM401").unwrap());
/// assert!(text.starts_with("error[MTM401]: body-too-long\n"));
/// ```
#[must_use]
pub fn explain(entry: &Entry) -> String {
    let (rule, explanation) = (entry.rule, entry.explanation);
    // Writing into a string does not fail.
    let mut page = format!("{}[{}]: {}\n", rule.severity, rule.code, rule.slug);
    let _ = write!(page, "Section: {}\n\n", section(rule.code));
    for text in [rule.summary, explanation.what, explanation.why] {
        wrap(&mut page, text);
        page.push('\n');
    }
    for (title, text) in [("Wrong", explanation.wrong), ("Right", explanation.right)] {
        for (name, lines) in example::files(text) {
            let _ = match name {
                Some(name) => write!(page, "{title}, {name}:\n\n"),
                None => write!(page, "{title}:\n\n"),
            };
            for line in lines.lines() {
                let _ = writeln!(page, "{}", format!("    {line}").trim_end());
            }
            page.push('\n');
        }
    }
    if let Some(fix) = explanation.fix {
        wrap(&mut page, &format!("Fix: {fix}"));
        page.push('\n');
    }
    wrap(&mut page, &format!("Source: {}", explanation.source));
    page.push('\n');
    wrap(&mut page, &applies(entry));
    page
}

/// Writes the words of a paragraph, as many to a line as fit; a longer word has a line of its own.
fn wrap(out: &mut String, text: &str) {
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH {
            out.push('\n');
            width = 0;
        }
        if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::TABLE;

    #[test]
    fn lines_hold_a_hundred_characters() {
        let wrapped = |text: &str| {
            let mut out = String::new();
            wrap(&mut out, text);
            out
        };
        let word = "é".repeat(49);
        assert_eq!(wrapped(&format!("{word} {word}é b")), format!("{word} {word}é\nb\n"));
        assert_eq!(wrapped(&format!("{word} {word}éé b")), format!("{word}\n{word}éé b\n"));
        let long = "x".repeat(101);
        assert_eq!(wrapped(&format!("a {long} b")), format!("a\n{long}\nb\n"));
    }

    #[test]
    fn prose_is_wrapped_in_every_rule() {
        for entry in TABLE {
            let page = explain(entry);
            let prose = page.lines().filter(|line| !line.starts_with("    "));
            let longest = prose.map(|line| line.chars().count()).max();
            assert!(longest <= Some(WIDTH), "{}:\n{page}", entry.rule.slug);
        }
    }
}
