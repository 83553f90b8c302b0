//! `url-placeholder-in-host`: where an address leads is not left to a value.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::url_scheme::after_scheme;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for addresses whose placeholder stands in the domain or right behind it, without a `/` or a query between them.",
    why: "The value could make it another domain. Reviewers refuse what may lead anywhere, and customers are told to distrust it.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"page\", example = \"/orders/7\" }]\n\n[[buttons]]\nurl = \"https://acme.example{{page}}\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"page\", example = \"orders/7\" }]\n\n[[buttons]]\nurl = \"https://acme.example/{{page}}\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "A provider's documentation of the platform's review of buttons.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for url in version.texts_of(Part::Url) {
        let Some((placeholder, _)) = url.placeholders.first() else { continue };
        let before = &url.value[..placeholder.start];
        if after_scheme(before).unwrap_or(before).contains(['/', '?', '#']) {
            continue;
        }
        let found = report
            .at(url.at(placeholder.clone()), format!("{} leaves its domain to a value", url.place))
            .label("no `/` stands between the domain and this");
        report.push(
            found.help("write the whole domain and a `/` before the placeholder: `https://acme.example/{{page}}`"),
        );
    }
}
