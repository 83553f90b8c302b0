//! `wrong-type`: a value of another type than its key takes.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for values of a type that their key does not take, such as a number where a string belongs.",
    why: "What is meant is not certain, and a guess would go to the customer.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"days\", kind = \"integer\", example = 10 }]\n+++\nYour parcel waits for you at the shop for {{days}} more days.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"days\", kind = \"integer\", example = \"10\" }]\n+++\nYour parcel waits for you at the shop for {{days}} more days.\n",
    source: "This project's file format: docs/template-file.md, which says what each key takes.",
    fix: Some(
        "Puts a whole number in quotes where a string belongs, and takes `true`, `false` or a whole number out of them where that belongs. Safe: the value stays as it is written.",
    ),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let written = version.source.slice(span);
    let is_number = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    // `"007"` is a string that is no number of TOML.
    let is_integer = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        is_number(text) && (digits == "0" || !digits.starts_with('0'))
    };
    let (_, takes) = found.message.split_once("` takes ")?;
    let (message, replacement) = if takes == "a string, not an integer" && is_number(written) {
        ("write it in quotes", format!("\"{written}\""))
    } else {
        let said = repair::said(written)?;
        let is_right = match takes {
            "`true` or `false`, not a string" => matches!(said, "true" | "false"),
            "`true`, not a string" => said == "true",
            "a whole number, not a string" => is_integer(said),
            _ => false,
        };
        is_right.then(|| ("remove the quotes", said.to_owned()))?
    };
    Some(Fix::safe(message, vec![Edit::new(span, replacement)]))
}
