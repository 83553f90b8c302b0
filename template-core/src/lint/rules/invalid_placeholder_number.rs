//! `invalid-placeholder-number`: a number that no value has.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for placeholders that are numbered 0, with leading zeros or beyond what there is room for.",
    why: "The platform counts from `{{1}}`, and refuses numbers that are written in another way.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{01}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{1}}, your order has been packed and is on its way to you.\n",
    source: "The platform's page on template review: parameters are numbered from 1, in sequence.",
    fix: Some("Removes leading zeros. Safe: such a file could not be used before, and the number is the same."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let digits = version.source.slice(span).strip_prefix("{{")?.strip_suffix("}}")?;
    let number = digits.trim_start_matches('0');
    let is_number =
        number != digits && number.bytes().all(|byte| byte.is_ascii_digit()) && number.parse::<u16>().is_ok();
    is_number.then(|| Fix::safe("remove the zeros", vec![Edit::new(span, format!("{{{{{number}}}}}"))]))
}
