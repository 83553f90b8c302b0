//! `adjacent-placeholders`: two placeholders with nothing between them.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for two placeholders with nothing but spaces between them. Those below each other are for `stacked-placeholders`.",
    why: "A reviewer cannot tell what the message will say, and the template is rejected: INVALID_FORMAT.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", example = \"Monday\" }, { name = \"time\", example = \"noon\" }]\n+++\nWe have booked your table for {{day}} {{time}} and look forward to your visit.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", example = \"Monday\" }, { name = \"time\", example = \"noon\" }]\n+++\nWe have booked your table for {{day}} at {{time}} and look forward to your visit.\n",
    source: "The platform's page on the webhook of template status: its example of INVALID_FORMAT.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in &version.texts {
        for pair in text.placeholders.windows(2) {
            let ((first, _), (second, _)) = (&pair[0], &pair[1]);
            let between = &text.value[first.end..second.start];
            if between.trim().is_empty() && !between.contains('\n') {
                let found = report
                    .at(
                        text.at(first.start..second.end),
                        format!("{} has two placeholders with nothing between them", text.place),
                    )
                    .help("write a word or a sign between them, or make them one parameter");
                report.push(found);
            }
        }
    }
}
