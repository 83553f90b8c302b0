//! `punctuated-placeholders`: two placeholders with no word between them.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for two placeholders with nothing but signs between them: `{{from}}-{{to}}`.",
    why: "The platform accepts it. A reader, and a reviewer, who does not know the values cannot tell what they are.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"from\", example = \"London\" }, { name = \"to\", example = \"Paris\" }]\n+++\nYour train {{from}}-{{to}} is late. We are sorry for the trouble.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"from\", example = \"London\" }, { name = \"to\", example = \"Paris\" }]\n+++\nYour train from {{from}} to {{to}} is late. We are sorry for the trouble.\n",
    source: "This project: an opinion. The platform's own samples have such placeholders.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.placeholders.len() > 1 && text.place.part != Part::Url) {
        for pair in text.placeholders.windows(2) {
            let ((first, _), (second, _)) = (&pair[0], &pair[1]);
            let between = text.value[first.end..second.start].trim();
            if !between.is_empty() && !between.chars().any(char::is_alphanumeric) {
                let span = text.at(first.start..second.end);
                let found = report.at(span, format!("{} has two placeholders with no word between them", text.place));
                report.push(found.help("write a word between them, or make them one parameter"));
            }
        }
    }
}
