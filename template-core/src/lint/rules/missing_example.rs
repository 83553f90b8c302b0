//! `missing-example`: the platform is shown a value for every parameter.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, Button, CardExamples, FileParameter, FileText, Header};
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for parameters of texts and addresses that have no example. Those of a translation may be in its `examples` or in the base file.",
    why: "The platform refuses to create the template: a reviewer is shown the text with its examples.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [\"customer\"]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "The platform's overview of templates: each parameter needs an example; error 2388043.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if !version.is_sound {
        return;
    }
    let content = version.content;
    let own = version.translation.map(|translation| &translation.examples);
    if lacks_any(&version.template.parameters, own) {
        let scope = Scope { parameters: &version.template.parameters, own };
        let body = content.authentication.is_none().then_some(&content.body);
        scope.check(report, version, [header(content.header.as_ref()), body], &content.buttons);
    }
    // A translation has the parameters of its base file's cards.
    for (index, card) in content.cards.iter().enumerate() {
        let own = version.translation.and_then(|translation| translation.card_examples.get(index));
        if lacks_any(&card.parameters, own) {
            let scope = Scope { parameters: &card.parameters, own };
            scope.check(report, version, [header(card.header.as_ref()), card.body.as_ref()], &card.buttons);
        }
    }
}

/// The parameters of a message or of a card, and their examples in this language.
struct Scope<'s> {
    parameters: &'s [FileParameter],
    own: Option<&'s CardExamples>,
}

/// Whether a parameter is without an example, whether or not a button shows one for it.
fn lacks_any(parameters: &[FileParameter], own: Option<&CardExamples>) -> bool {
    parameters.iter().any(|parameter| lacks(parameter, own))
}

fn lacks(parameter: &FileParameter, own: Option<&CardExamples>) -> bool {
    let is_given = |own: &CardExamples| own.iter().any(|(name, _)| name.value == parameter.name.value);
    parameter.example.is_none() && !parameter.is_made() && !own.is_some_and(is_given)
}

fn header(header: Option<&Header>) -> Option<&FileText> {
    match header? {
        Header::Text(text) => Some(text),
        Header::Asset(_) => None,
    }
}

impl Scope<'_> {
    fn check(&self, report: &mut Report<'_>, version: &Version<'_>, texts: [Option<&FileText>; 2], buttons: &[Button]) {
        // What the base file lacks is said there, unless nobody asks it for examples.
        if version.translation.is_some() && !version.template.approved {
            return;
        }
        let urls = buttons.iter().filter_map(|button| match &button.action {
            Action::Url { url, example: None, .. } => Some(url),
            _ => None,
        });
        let mut missing: Vec<&FileParameter> = Vec::new();
        for text in texts.into_iter().flatten().chain(urls) {
            for index in text.text().wire_order() {
                let parameter = self.parameters.get(usize::from(index));
                let Some(parameter) = parameter.filter(|parameter| lacks(parameter, self.own)) else { continue };
                if !missing.iter().any(|known| known.name == parameter.name) {
                    missing.push(parameter);
                }
            }
        }
        for FileParameter { name, is_declared, .. } in missing {
            let (span, help) = match version.translation {
                Some(_) => (Span::default(), format!("give it one: `examples = {{ {} = \"...\" }}`", name.value)),
                None if *is_declared => {
                    (name.span, format!("give it one: `{{ name = \"{}\", example = \"...\" }}`", name.value))
                }
                None => {
                    let help =
                        format!("declare it with one: `params = [{{ name = \"{}\", example = \"...\" }}]`", name.value);
                    (name.span, help)
                }
            };
            let found = report.at(span, format!("the parameter `{}` has no example", name.value));
            report.push(found.help(help));
        }
    }
}
