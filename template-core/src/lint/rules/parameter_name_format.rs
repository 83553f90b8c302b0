//! `parameter-name-format`: names that the platform is told are in lower case.

use crate::diagnostic::{Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::sent_names::sent_names;
use crate::lint::version::Version;
use crate::model::FileParameter;
use crate::source::Span;
use crate::syntax::PlaceholderId;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for upper-case letters and hyphens in the names of parameters, where `parameter_format = \"named\"` tells them to the platform.",
    why: "The platform refuses to create the template: it takes lower-case letters, digits and underscores.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparameter_format = \"named\"\nparams = [{ name = \"customerName\", example = \"Ann\" }]\n+++\nDear {{customerName}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparameter_format = \"named\"\nparams = [{ name = \"customer_name\", example = \"Ann\" }]\n+++\nDear {{customer_name}}, your order has been packed and is on its way to you.\n",
    source: "The platform's overview of templates: names of parameters are lower-case letters and underscores.",
    fix: Some(
        "Writes the name in lower case with underscores, wherever it stands. Unsafe: whoever gives values by name has to give them by the new one; in Rust the fields stay as they are.",
    ),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for (parameter, card) in sent_names(version) {
        let name = &parameter.name.value;
        if name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') {
            continue;
        }
        let message = format!("the platform does not take `{name}` as the name of a parameter");
        let mut found = report.at(parameter.name.span, message);
        found.fix = fix(version, parameter, card);
        let better = parameter.field.as_str();
        report.push(found.help(format!("write `{better}`, here and wherever the name stands")));
    }
}

/// Writes the name of the field wherever the name stands; its translations would have to follow.
fn fix(version: &Version<'_>, parameter: &FileParameter, card: Option<usize>) -> Option<Fix> {
    if !version.template.translation_list.is_empty() || !version.is_sound {
        return None;
    }
    let (old, new) = (&parameter.name.value, parameter.field.as_str());
    let mut edits = Vec::new();
    if parameter.is_declared {
        let Span { start, end } = parameter.name.span;
        let inside = Span::new(start + 1, end.checked_sub(1)?);
        // Written with escapes, it is not worth the trouble.
        edits.push((version.source.slice(inside) == old).then(|| Edit::new(inside, new))?);
    }
    for text in version.texts.iter().filter(|text| text.place.card == card) {
        for (range, placeholder) in &text.placeholders {
            if matches!(&placeholder.id, PlaceholderId::Name(name) if name == old) {
                edits.push(text.edit(range.clone(), &format!("{{{{{new}}}}}"))?);
            }
        }
    }
    Some(Fix::unsafe_(format!("call it `{new}`"), edits))
}
