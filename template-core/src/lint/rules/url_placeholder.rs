//! `url-placeholder`: an address ends in its one value.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for addresses of buttons with more than one placeholder, or with text after it.",
    why: "The platform adds the value to the end of the address, and refuses the template that has it elsewhere.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"A-1023\" }]\n\n[[buttons]]\nurl = \"https://acme.example/orders/{{order}}/track\"\ntext = \"Track it\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"A-1023\" }]\n\n[[buttons]]\nurl = \"https://acme.example/track/{{order}}\"\ntext = \"Track it\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "The platform's page on template components: one variable, at the end of the address.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for url in version.texts_of(Part::Url) {
        let Some((last, _)) = url.placeholders.last() else { continue };
        if let Some((second, _)) = url.placeholders.get(1) {
            let message = format!("{} has {} placeholders, 1 is allowed", url.place, url.placeholders.len());
            let found = report.at(url.at(second.clone()), message).label("the second");
            report.push(found.help("make them one parameter, such as `a/b`, or let the page find the rest itself"));
        } else if last.end < url.value.len() {
            let found = report
                .at(url.at(last.end..url.value.len()), format!("{} goes on after its placeholder", url.place))
                .label("this stands behind it");
            report.push(found.help("move the placeholder to the end of the address, or make this a part of the value"));
        }
    }
}
