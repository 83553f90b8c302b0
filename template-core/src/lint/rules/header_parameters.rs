//! `header-parameters`: a header has one value.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for more than one parameter in a text header.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Order {{order}} of {{day}} is packed\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"day\", example = \"Monday\" }]\n+++\nOur courier will ring at your door tomorrow before noon.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Order {{order}} is packed\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"day\", example = \"Monday\" }]\n+++\nOn {{day}} our courier will ring at your door before noon.\n",
    source: "The platform's page on template components: a text header supports one parameter.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for header in version.texts_of(Part::Header).filter(|header| header.placeholders.len() > 1) {
        let Some((first, known)) = header.placeholders.first() else { continue };
        if let Some((second, _)) = header.placeholders.iter().find(|(_, placeholder)| placeholder.id != known.id) {
            let message = format!("{} has more than one parameter", header.place);
            let found = report
                .at(header.at(second.clone()), message)
                .label("the second")
                .also(header.at(first.clone()), "the first");
            report.push(found.help("keep one of them, and say the other in the body"));
        }
    }
}
