//! `stacked-placeholders`: two placeholders below each other with nothing else on their lines.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for two placeholders with nothing but line breaks between them.",
    why: "A reviewer cannot tell what the lines will say. The platform rejects placeholders that stand side by side; of those below each other some are in use, which is why this is a warning.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"route\", example = \"London to Paris\" }, { name = \"day\", example = \"Monday\" }]\n+++\nWe have a new trip for you:\n{{route}}\n{{day}}\nPlease answer this message to accept it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"route\", example = \"London to Paris\" }, { name = \"day\", example = \"Monday\" }]\n+++\nWe have a new trip for you:\nRoute: {{route}}\nDay: {{day}}\nPlease answer this message to accept it.\n",
    source: "The platform's example of INVALID_FORMAT, taken further; programs of others send templates that are made so.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let several = |signs: Signs, placeholders: usize| placeholders > 1 && signs.has(Signs::NEWLINE);
    for text in version.texts.iter().filter(|text| several(text.signs, text.placeholders.len())) {
        for pair in text.placeholders.windows(2) {
            let ((first, _), (second, _)) = (&pair[0], &pair[1]);
            let between = &text.value[first.end..second.start];
            if between.trim().is_empty() && between.contains('\n') {
                let message = format!("{} has two placeholders below each other with no word between them", text.place);
                let found = report.at(text.at(second.clone()), message);
                report.push(found.help("say before it what it is, such as `Day:`"));
            }
        }
    }
}
