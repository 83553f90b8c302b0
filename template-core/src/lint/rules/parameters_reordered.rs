//! `parameters-reordered`: `new` takes its values in another order.

use crate::lint::against::{Change, FieldChange, What, fields};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::model::{NEW_LIMIT, TemplateFile};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for parameters that are declared, or where they are not declared appear, in another order. Types of more than seven fields have no `new`, and nothing is said of them.",
    why: "Programs that write `Parcel::new(\"Ann\", \"A-1023\")` give values by their order: where both are texts, they build as before and send them in each other's place.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"parcel\", example = \"A-1023\" }, { name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your parcel {{parcel}} has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"parcel\", example = \"A-1023\" }]\n+++\nYour parcel {{parcel}} has been packed for you, {{customer}}, and is on its way.\n",
    source: "This project: `new` takes the fields in the order of the file.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    let (old, new) = (change.old.template, change.new.template);
    let (was, is) = (fields(&old.parameters), fields(&new.parameters));
    if was.len() < 2 || !has_new(old, was.len()) || !has_new(new, is.len()) {
        return;
    }
    // What was added, removed or renamed is said already; the others are compared by the names they have now.
    let renamed = |name: &str| {
        let new_name = |change: &FieldChange<'_>| match &change.what {
            What::Renamed { old, new } if change.card.is_none() && old.name() == name => {
                Some(new.parameter.field.as_str().to_owned())
            }
            _ => None,
        };
        change.fields.iter().find_map(new_name).unwrap_or_else(|| name.to_owned())
    };
    let mut was: Vec<_> = was.iter().map(|field| renamed(field.name())).collect();
    was.retain(|name| is.iter().any(|field| field.name() == name));
    let kept: Vec<_> = is.iter().filter(|field| was.iter().any(|name| name == field.name())).collect();
    let Some((_, first)) = was.iter().zip(&kept).find(|(was, is)| *was != is.name()) else { return };
    let names = kept.iter().map(|field| field.name()).collect::<Vec<_>>().join(", ");
    let found = report
        .at(change.head(first.parameter.name.span), format!("`new` takes `{names}`, and took `{}`", was.join(", ")));
    report.push(found.help("list them in `params` in the order they had; the text may have them in any"));
}

/// Whether the type has a function `new`.
fn has_new(template: &TemplateFile, own: usize) -> bool {
    let has_cards = template.content.cards.iter().any(|card| !card.parameters.is_empty());
    own + usize::from(has_cards) <= NEW_LIMIT
}
