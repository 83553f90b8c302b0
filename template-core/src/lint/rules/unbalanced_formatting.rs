//! `unbalanced-formatting`: a mark that was to begin bold, italic or struck-out text, and that nothing ends.

use crate::lint::explanation::Explanation;
use crate::lint::formatting::{self, Mark};
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks in bodies for `*`, `_` and `~` that open at the beginning of a word and have no other on their line, and for three backticks without three others. Marks of lists and footnotes, inside words, numbers and addresses are none.",
    why: "The customer reads the mark itself, and the text is not what it was to be: formatting ends at the end of the line, but for that between backticks.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order *A-1023 has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order *A-1023* has been packed and is on its way to you.\n",
    source: "The help pages of WhatsApp on formatting, and how its apps show texts.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for body in version.texts_of(Part::Body).filter(|body| body.signs.has(Signs::FORMATTING)) {
        for (mark, range) in formatting::unclosed(body) {
            let (written, does) = match mark {
                Mark::Bold => ("*", "bold"),
                Mark::Italic => ("_", "italic"),
                Mark::Struck => ("~", "struck-out"),
                Mark::Monospace => ("```", "monospace"),
            };
            let message = format!("`{written}` opens {does} text in {}, and nothing closes it", body.place);
            let help = match mark {
                Mark::Monospace => "write it again where that text ends".to_owned(),
                _ => format!("write `{written}` again where that text ends, on the same line, or remove it"),
            };
            report.push(report.at(body.at(range), message).label("opened here").help(help));
        }
    }
}
