//! `url-example`: an example of nothing.

use crate::lint::buttons::own;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for buttons with an `example` whose address has no placeholder.",
    why: "The platform is shown an example of a value that there is none of: most often the placeholder was forgotten.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order\"\nexample = \"https://acme.example/orders/7\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"7\" }]\n\n[[buttons]]\nurl = \"https://acme.example/orders/{{order}}\"\ntext = \"Show the order\"\nexample = \"https://acme.example/orders/7\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "The platform's page on template components: the example goes with a variable. Libraries that create templates refuse it elsewhere.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let example = own(version, |button| match &button.action {
        Action::Url { url, example, .. } if url.pattern().placeholders().next().is_none() => example.as_ref(),
        _ => None,
    });
    for example in example {
        let found = report.at(example.span, "the button has an example, and its address has no placeholder");
        report.push(found.help("put the placeholder at the end of the address, or remove the example"));
    }
}
