//! `parameter-renamed`: the field that programs name is called otherwise.

use crate::lint::against::{Change, What};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a parameter that is gone where another one stands in its place: the same place in the text, or the same words around it.",
    why: "The name is a field of the generated type: programs that fill in the template do not build. Where the platform knows parameters by name, the approved text has the old one.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"name\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nDear {{name}}, your parcel {{parcel}} has been packed and is on its way to you.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nHello {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n",
    source: "This project: the generated type has a field for each parameter.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    for field in &change.fields {
        let What::Renamed { old, new } = &field.what else { continue };
        let span = change.head(new.parameter.name.span);
        let found = report.at(span, format!("{} is called `{}` now", field.named(old), new.name()));
        report.push(if new.parameter.is_made() {
            found.help("call the value of the text otherwise, which has taken the name")
        } else {
            found.help(format!("call it `{}` again: programs name it", old.parameter.name.value))
        });
    }
}
