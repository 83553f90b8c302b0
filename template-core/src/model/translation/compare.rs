//! Whether the texts of a translation have the values of its base file, and which each placeholder is.

use crate::diagnostic::{Diagnostic, TRANSLATED_PARAMETERS};
use crate::model::parameters::{Placeholders, ResolvedText, by_id};
use crate::model::reader::{Reader, list};
use crate::model::text::FileText;
use crate::model::{FileParameter, bind};
use crate::nearest::nearest;
use crate::source::Span;

/// Finds the base file's parameters in the texts of a translation.
pub(super) fn resolve(
    reader: &mut Reader<'_>,
    parameters: &[FileParameter],
    base: Vec<(&mut FileText, Option<usize>)>,
    texts: Vec<(&mut FileText, Option<usize>)>,
    reading: bind::Reading,
) {
    for ((base, _), (text, button)) in base.into_iter().zip(texts) {
        // What the base file says is as it is there.
        if text.is_inherited() {
            continue;
        }
        let placeholders = reading.placeholders(text, button);
        let resolved = by_id(&placeholders, parameters);
        report(reader, parameters, base, text.span(), &resolved, &placeholders);
        text.resolve(reader.source, &resolved, 0);
    }
}

/// Reports values that stand in one of the two texts and not in the other.
fn report(
    reader: &mut Reader<'_>,
    parameters: &[FileParameter],
    base: &FileText,
    text: Span,
    resolved: &ResolvedText,
    placeholders: &Placeholders,
) {
    let of_base: Vec<_> = base.text().wire_order().filter_map(|index| parameters.get(usize::from(index))).collect();
    let known: Vec<_> = of_base.iter().map(|parameter| parameter.placeholder.as_str()).collect();
    let written: Vec<_> = known.iter().map(|name| written(base, name)).collect();
    let is_here = |index: &u16| base.text().wire_order().any(|known| known == *index);
    let mut missing: Vec<_> = (0..of_base.len()).collect();
    missing.retain(|&index| base.text().wire_order().nth(index).is_some_and(|known| !has(resolved, known)));
    let mut is_complete = true;
    let mut foreign = 0;
    for (index, (name, span)) in resolved.placeholders.iter().zip(placeholders.names(&known)) {
        if index.as_ref().is_some_and(is_here) {
            continue;
        }
        let Some(name) = name else {
            is_complete = false;
            continue;
        };
        let lacking: Vec<_> = missing.iter().filter_map(|&index| known.get(index).copied()).collect();
        let help = match nearest(&name, lacking.iter().copied()) {
            Some(near) => {
                missing.retain(|&index| known[index] != near);
                format!("did you mean `{{{{{near}}}}}`?")
            }
            None if written.is_empty() => "remove it: the base file has no value there".to_owned(),
            None => {
                foreign += 1;
                format!("the text has {} there", list(&written.iter().map(String::as_str).collect::<Vec<_>>()))
            }
        };
        let message = format!("the base file has no `{{{{{name}}}}}` in this text");
        reader.report(Diagnostic::new(TRANSLATED_PARAMETERS, span, message).help(help));
    }
    // What stands in place of another has been said.
    if is_complete && missing.len() > foreign {
        let missing: Vec<_> = missing.iter().filter_map(|&index| written.get(index)).map(String::as_str).collect();
        let message = format!("the text lacks {}, which the base file has", list(&missing));
        let span = reader.head(text);
        reader.report(
            Diagnostic::new(TRANSLATED_PARAMETERS, span, message)
                .help("a translation has the values of its base file, in any order"),
        );
    }
}

fn has(resolved: &ResolvedText, index: u16) -> bool {
    resolved.wire_order.contains(&u32::from(index))
}

/// A placeholder as its file writes it: a number in an address among names has a name of its button's own.
fn written(text: &FileText, name: &str) -> String {
    let name = if text.is_numbered() { name.rsplit('_').next().unwrap_or(name) } else { name };
    format!("{{{{{name}}}}}")
}
