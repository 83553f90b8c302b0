//! `placeholder-gap`: numbers that leave one out.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;
use crate::lint::written::Written;
use crate::syntax::PlaceholderId;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for numbers of placeholders that do not follow each other: `{{1}}` and `{{3}}` without `{{2}}`.",
    why: "The platform refuses the template in review.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"order\", example = \"A-1023\" }]\n+++\nDear {{1}}, your order {{3}} has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"order\", example = \"A-1023\" }]\n+++\nDear {{1}}, your order {{2}} has been packed and is on its way to you.\n",
    source: "The platform's page on template review, which shows `{{1}}, {{2}}, {{5}}` as a mistake.",
    fix: Some(
        "Numbers the placeholders of the text anew, in the order of their numbers. Safe where as many parameters are declared as there are placeholders and there is no translation; a person looks at the others.",
    ),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let is_here = |text: &&Written<'_>| text.placeholders.iter().any(|(_, one)| one.span == found.primary.span);
    let text = version.texts.iter().find(is_here)?;
    let mut numbers = Vec::with_capacity(text.placeholders.len());
    for (_, placeholder) in &text.placeholders {
        let PlaceholderId::Number(number) = placeholder.id else { return None };
        // What is not written as it is read has been reported too, and is put right first.
        if version.source.slice(placeholder.span) != format!("{{{{{number}}}}}") {
            return None;
        }
        numbers.push((number, placeholder.span));
    }
    let mut distinct: Vec<_> = numbers.iter().map(|(number, _)| *number).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let renumbered = numbers.iter().filter_map(|(number, span)| {
        let new = distinct.binary_search(number).ok()? + 1;
        (new != usize::from(*number)).then(|| Edit::new(*span, format!("{{{{{new}}}}}")))
    });
    let parameters = match text.place.card {
        None => &version.template.parameters,
        Some(card) => &version.template.content.cards.get(card)?.parameters,
    };
    let declared = parameters.iter().filter(|parameter| parameter.is_declared).count();
    let is_alone = version.template.translation_list.is_empty() && version.template.translations.is_empty();
    let (message, edits) = ("number the placeholders without a gap", renumbered.collect());
    Some(if is_alone && declared == distinct.len() { Fix::safe(message, edits) } else { Fix::unsafe_(message, edits) })
}
