//! `filled-in-too-long`: a body that has no room for its values.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the body with the examples in the places of the placeholders against 1,024; `[lint.limits] body` in `mtm.toml` changes the number.",
    why: "The template is approved, and then messages with values as long as the examples are refused when they are sent.",
    wrong: include_str!("filled_in_too_long.wrong.mtm"),
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [\n  { name = \"answer\", example = \"which we have read with care, and which we are glad to answer, because what you say helps us to do better\" },\n]\n+++\nDear customer, thank you for your letter, {{answer}}. We shall write to you again within the week.\n",
    source: "The platform's list of errors: 132005, the text with its values is too long.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    if body.placeholders.is_empty() || version.content.call_permission_request || !version.is_sound {
        return;
    }
    let limit = report.limits.body;
    let text = version.content.body.text();
    let examples = || text.slots().map(|(_, index)| example(version, index));
    // No text has more characters than bytes.
    if text.constant().len() + examples().map(str::len).sum::<usize>() <= limit {
        return;
    }
    let length = text.constant().chars().count() + examples().map(|example| example.chars().count()).sum::<usize>();
    // Where the text is too long by itself, `body-too-long` says so.
    if length <= limit || body.length() > limit {
        return;
    }
    let longest = examples().enumerate().max_by_key(|(_, example)| example.chars().count());
    let place = longest.and_then(|(index, _)| body.placeholders.get(index)).map(|(range, _)| range.clone());
    let message = format!("with its examples the body has {length} characters, {limit} are allowed");
    let found = report.at(place.map_or(body.span, |place| body.at(place)), message);
    report.push(
        found
            .label("the longest example stands here")
            .help("leave more room for the values, or give shorter examples where values are never as long"),
    );
}

/// The example of a parameter in this language; nothing where there is none.
fn example<'v>(version: &'v Version<'_>, index: u16) -> &'v str {
    let Some(parameter) = version.template.parameters.get(usize::from(index)) else { return "" };
    let own = version.translation.and_then(|translation| {
        translation.examples.iter().find(|(name, _)| name.value == parameter.name.value).map(|(_, example)| example)
    });
    own.or(parameter.example.as_ref()).map_or("", |example| example.value.as_str())
}
