//! `authentication-content`: a one-time password and nothing beside it.

use crate::category::Category;
use crate::lint::buttons::head;
use crate::lint::emoji;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::{Part, Written};
use crate::model::{Action, Header};
use crate::source::Spanned;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks in authentication templates with a text of their own for pictures, films and files, for addresses of web pages and for emoji, also in the examples of parameters.",
    why: "Messages with one-time passwords have none of these: the platform refuses the template, or approves it as another category.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\nparams = [{ name = \"code\", kind = \"code\", example = \"123456\" }]\n\n[lint]\nallow = [\"own-authentication-text\"]\n+++\nUse the code {{code}} to sign in at https://acme.example, and show it to nobody.\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\nparams = [{ name = \"code\", kind = \"code\", example = \"123456\" }]\n\n[lint]\nallow = [\"own-authentication-text\"]\n+++\nUse the code {{code}} to sign in at our shop, and show it to nobody.\n",
    source: "The platform's page on categories: no links, media or emoji in authentication templates or their parameters.",
    fix: None,
};

const HELP: &str = "remove it: authentication templates have none; or make it a template of another category";

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    // In the platform's own text there is no place for any of these.
    if version.category() != Some(Category::Authentication) || version.content.authentication.is_some() {
        return;
    }
    // A translation has header and buttons of the same kinds.
    if version.translation.is_none() {
        if let Some(Header::Asset(asset)) = &version.content.header {
            let message = format!("the header of the authentication template is of kind `{}`", asset.kind);
            report.push(report.at(asset.span, message).help(HELP));
        }
        for button in &version.content.buttons {
            if let Action::Url { .. } = button.action {
                let found = report.at(head(version, button.span), "the authentication template opens an address");
                report.push(found.help(HELP));
            }
        }
    }
    for text in &version.texts {
        // Emoji in labels, `label-characters` finds in every template.
        if !matches!(text.place.part, Part::Url | Part::Label) {
            text_with_more(report, text);
        }
    }
    let look = |example: &Spanned<String>| example_with_more(report, example);
    match version.translation {
        None => version.template.parameters.iter().filter_map(|parameter| parameter.example.as_ref()).for_each(look),
        Some(translation) => translation.examples.iter().map(|(_, example)| example).for_each(look),
    }
}

fn text_with_more(report: &mut Report<'_>, text: &Written<'_>) {
    if let Some((start, address)) = address(text.value) {
        let found = report.at(
            text.at(start..start + address.len()),
            format!("{} of the authentication template has an address", text.place),
        );
        report.push(found.help(HELP));
    }
    if let Some(at) = emoji::find(text.value).filter(|_| !text.is_ascii) {
        let found = report.at(text.at(at), format!("{} of the authentication template holds an emoji", text.place));
        report.push(found.help(HELP));
    }
}

fn example_with_more(report: &mut Report<'_>, example: &Spanned<String>) {
    let what = if address(&example.value).is_some() {
        "an address"
    } else if !example.value.is_ascii() && emoji::find(&example.value).is_some() {
        "an emoji"
    } else {
        return;
    };
    let message = format!("an example of the authentication template holds {what}");
    report.push(report.at(example.span, message).help("give an example of a code, such as `123456`"));
}

/// The first address of a web page in a text, and where it begins.
fn address(text: &str) -> Option<(usize, &str)> {
    let start = ["http://", "https://", "www."].iter().filter_map(|begin| text.find(begin)).min()?;
    let rest = &text[start..];
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '{')).unwrap_or(rest.len());
    Some((start, rest[..end].trim_end_matches(['.', ',', ')', '!', '?', ';', ':'])))
}
