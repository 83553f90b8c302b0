//! `product-header-button`: a product that is shown can be opened.

use crate::kind::Kind;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, Header};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a header that is a product in a message without a `single_product` button.",
    why: "The platform's pages show such a header only above that button, or on a card; the customer sees a product and has no way to it.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { product = true }\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { product = true }\n\n[[buttons]]\nsingle_product = \"View\"\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    source: "The platform's page on templates with a single product.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(Header::Asset(asset)) = &version.content.header else { return };
    if asset.kind != Kind::Product || !version.is_sound {
        return;
    }
    let is_product = |action: &Action| matches!(action, Action::SingleProduct);
    if !version.content.buttons.iter().any(|button| is_product(&button.action)) {
        let found = report.at(asset.span, "the header is a product that no button opens");
        report.push(found.help("add a button: `single_product = \"View\"`"));
    }
}
