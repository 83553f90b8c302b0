//! `placeholder-order`: numbers rise in the order of the text.

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::{Part, Written};
use crate::model::{FileParameter, ParameterFormat};
use crate::syntax::PlaceholderId;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a placeholder whose number comes before a smaller one: `{{2}}` in front of `{{1}}`.",
    why: "The page on template review says that such templates are rejected. The platform has approved some all the same, which is why this is a warning.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"day\", example = \"Monday\" }]\n+++\nOn {{2}} we bring your order {{1}} to your door.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"day\", example = \"Monday\" }]\n+++\nOn {{day}} we bring your order {{order}} to your door.\n",
    source: "The platform's page on template review: parameters that are not in order, such as 1, 2, 5, 4. Accounts hold approved ones whose second parameter comes first.",
    fix: Some(
        "Writes the names of the parameters in place of their numbers, or counts anew where the file gives no names. Unsafe: what a program gives by number, and what the platform has already, may be of the old order.",
    ),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.placeholders.len() > 1) {
        let Some(index) = first_out_of_order(text) else { continue };
        // Where numbers are left out, or cannot be read, reading has said so.
        if !is_whole(text)
            || (text.place.part == Part::Url && version.template.parameter_format == ParameterFormat::Named)
        {
            continue;
        }
        let (range, _) = &text.placeholders[index];
        let (place, written) = (text.place, &text.value[range.clone()]);
        let message = format!("{place} has `{written}` before a smaller number");
        let help = if version.translation.is_none() {
            "number the placeholders in the order of the text, or give them names"
        } else {
            "give the placeholders names, here and in the base file: then each language has an order of its own"
        };
        let mut found = report.at(text.at(range.clone()), message).help(help);
        found.fix = fix(version, text);
        report.push(found);
    }
}

/// The index of the first placeholder whose number is not the next one.
fn first_out_of_order(text: &Written<'_>) -> Option<usize> {
    let mut last = 0;
    text.placeholders.iter().position(|(_, placeholder)| match placeholder.id {
        PlaceholderId::Number(number) if number > last + 1 => true,
        PlaceholderId::Number(number) => {
            last = last.max(number);
            false
        }
        _ => false,
    })
}

/// Whether the placeholders are all numbers, from 1 and without gaps.
fn is_whole(text: &Written<'_>) -> bool {
    let numbers = || {
        text.placeholders.iter().map(|(_, placeholder)| match placeholder.id {
            PlaceholderId::Number(number) if !placeholder.is_guess => Some(number),
            _ => None,
        })
    };
    let last = numbers().max().flatten().unwrap_or_default();
    numbers().all(|number| number.is_some()) && (1..=last).all(|number| numbers().any(|other| other == Some(number)))
}

/// Names, which have no order, where the file gives them; new numbers where it gives none.
fn fix(version: &Version<'_>, text: &Written<'_>) -> Option<Fix> {
    // What stands in the file of a translation means what it means in its base file, and the other way round.
    if version.translation.is_some() || !version.template.translation_list.is_empty() || !version.is_sound {
        return None;
    }
    let parameters = match text.place.card {
        None => &version.template.parameters,
        Some(card) => &version.content.cards.get(card)?.parameters,
    };
    let of = |written: &str| {
        let number = written.trim_matches(['{', '}']);
        parameters.iter().find(|parameter| parameter.placeholder == number)
    };
    let used: Vec<_> = text.placeholders.iter().filter_map(|(range, _)| of(&text.value[range.clone()])).collect();
    if used.len() != text.placeholders.len() {
        return None;
    }
    let (message, are_names) = if used.iter().all(|parameter| parameter.is_declared) {
        ("write the names of the parameters", true)
    } else if used.iter().any(|parameter| parameter.is_declared) {
        return None;
    } else {
        ("number the placeholders in the order of the text", false)
    };
    let mut order: Vec<&FileParameter> = Vec::new();
    let edits = used.into_iter().zip(&text.placeholders).map(|(parameter, (range, _))| {
        if !order.iter().any(|known| known.placeholder == parameter.placeholder) {
            order.push(parameter);
        }
        let number = order.iter().take_while(|known| known.placeholder != parameter.placeholder).count() + 1;
        let name = if are_names { parameter.name.value.clone() } else { number.to_string() };
        text.edit(range.clone(), &format!("{{{{{name}}}}}"))
    });
    Some(Fix::unsafe_(message, edits.collect::<Option<_>>()?))
}
