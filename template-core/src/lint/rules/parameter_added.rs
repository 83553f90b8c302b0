//! `parameter-added`: a value that programs do not give yet.

use crate::lint::against::{Change, What};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for fields of the generated type that are new: parameters, and what headers, buttons and cards ask for.",
    why: "Programs that fill in the template do not build until they give the value. The platform counts values too: error 132000.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }, { name = \"eta\", example = \"Dec 1\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and will be with you on {{eta}}, before noon.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nHello {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n",
    source: "This project: the generated type has a field for each parameter.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    for field in &change.fields {
        if let What::Added(new) = &field.what {
            let span = change.head(new.parameter.name.span);
            let found = report.at(span, format!("{} is new: programs do not give it", field.named(new)));
            report.push(
                found.help("leave it out, or make another template of the new text and let programs change over"),
            );
        }
    }
}
