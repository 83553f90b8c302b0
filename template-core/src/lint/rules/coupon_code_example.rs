//! `coupon-code-example`: the example of a code that a button copies.

use crate::lint::buttons::own;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, Button};
use crate::source::Spanned;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for `copy_code` buttons without an example of a code, and for examples of more than 20 characters.",
    why: "The platform refuses to create the template without an example that could be sent.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[buttons]]\ncopy_code = \"SAVE25ONEVERYTHING2026\"\n+++\nOur winter sale begins today. Use this code to get a quarter off of everything.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[buttons]]\ncopy_code = \"SAVE25\"\n+++\nOur winter sale begins today. Use this code to get a quarter off of everything.\n",
    source: "The platform's pages on template components and on coupons: a code has at most 20 characters. Until December 2025 it was 15.",
    fix: None,
};

pub(in crate::lint) const CHARACTERS: usize = 20;

/// The example of a button that copies a code.
pub(in crate::lint) fn code(button: &Button) -> Option<&Spanned<String>> {
    match &button.action {
        Action::CopyCode(example) => Some(example),
        _ => None,
    }
}

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for code in own(version, code) {
        // Where the TOML is broken, a value that is missing reads as an empty one.
        if code.value.is_empty() && version.is_sound {
            let found = report.at(code.span, "the button has no example of the code it copies");
            report.push(found.help("write one: `SAVE25`"));
        }
        if code.value.len() > CHARACTERS {
            let length = code.value.chars().count();
            if length > CHARACTERS {
                let message = format!("the example of a code has {length} characters, {CHARACTERS} are allowed");
                report.push(report.at(code.span, message).help("write a shorter one"));
            }
        }
    }
}
