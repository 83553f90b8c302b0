//! `more-than-one`: a product is shown once.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a second `single_product` button in the message. A second flow, catalog, call, list of products or order is refused where the file is read, and a second one-time password by `otp-button-count`.",
    why: "The button opens the product of the header, which is one. The platform's pages have no example with two, and libraries that create templates refuse them; what the platform itself answers is not known, which is why this is a warning.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { product = true }\n\n[[buttons]]\nsingle_product = \"View\"\n\n[[buttons]]\nsingle_product = \"Buy\"\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { product = true }\n\n[[buttons]]\nsingle_product = \"View\"\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    source: "Two libraries that create templates, which take one button of each of these kinds.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let buttons = &version.content.buttons;
    if buttons.len() < 2 {
        return;
    }
    let mut products = buttons.iter().filter(|button| matches!(button.action, Action::SingleProduct));
    let (Some(first), Some(second)) = (products.next(), products.next()) else { return };
    let found = report
        .at(head(version, second.span), "the message has more than one `single_product` button")
        .label("the second")
        .also(head(version, first.span), "the first");
    report.push(found.help("remove one of them: both open the product of the header"));
}
