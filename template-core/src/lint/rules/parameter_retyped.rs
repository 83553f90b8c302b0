//! `parameter-retyped`: programs give a value of another kind.

use crate::lint::against::{Change, What};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for parameters whose kind, or whose number where they are an array, is another. A code that becomes a text is no finding: a text takes all that a code took.",
    why: "The kind is the type of the field: programs that fill in the template do not build, or build and are refused when they send.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }, { name = \"eta\", example = \"Dec 1\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and will be with you on {{eta}}, before noon.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }, { name = \"eta\", kind = \"date_time\", example = \"Dec 1\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and will be with you on {{eta}}, before noon.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }, { name = \"eta\", example = \"Dec 1\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and will be with you on {{eta}}, before noon.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }, { name = \"eta\", example = \"Dec 1\" }]\n+++\nHello {{customer}}, your parcel {{parcel}} has been packed and will be with you on {{eta}}, before noon.\n",
    source: "This project: the type of a field is that of its parameter.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    for field in &change.fields {
        let What::Retyped { old, new } = &field.what else { continue };
        let span = change.head(new.parameter.name.span);
        let found = report.at(span, format!("{} is {new}, and was {old}", field.named(new)));
        report.push(found.help("make it what it was, or make another template and let programs change over"));
    }
}
