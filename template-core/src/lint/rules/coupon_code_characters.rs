//! `coupon-code-characters`: letters and digits.

use crate::lint::buttons::own;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::coupon_code_example::code;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for examples of the codes that buttons copy with anything but letters and digits in them.",
    why: "The platform takes letters and digits when a message is sent. A template with another example may be approved, and then no message with such a code goes out.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[buttons]]\ncopy_code = \"SAVE-25\"\n+++\nOur winter sale begins today. Use this code to get a quarter off of everything.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[buttons]]\ncopy_code = \"SAVE25\"\n+++\nOur winter sale begins today. Use this code to get a quarter off of everything.\n",
    source: "The platform's pages on template components and on coupons.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for code in own(version, code) {
        // What is written as a placeholder is refused where the file is read.
        if code.value.contains("{{") {
            continue;
        }
        let Some(other) = code.value.chars().find(|character| !character.is_ascii_alphanumeric()) else { continue };
        let message = match other {
            ' ' => "the example of a code holds a space".to_owned(),
            other => format!("the example of a code holds `{}`", other.escape_debug()),
        };
        report.push(
            report.at(code.span, message).help("use ASCII letters and digits only, in the codes that are sent too"),
        );
    }
}
