//! `single-product-header`: the product that a button opens is shown above the text.

use crate::kind::Kind;
use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, Header};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a `single_product` button in a message whose header is no product. Cards have `card-buttons`.",
    why: "The button opens the product of the header; the platform refuses the template without one.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[buttons]]\nsingle_product = \"View\"\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { product = true }\n\n[[buttons]]\nsingle_product = \"View\"\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    source: "The platform's page on templates with a single product.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let is_product = |action: &Action| matches!(action, Action::SingleProduct);
    let Some(button) = version.content.buttons.iter().find(|button| is_product(&button.action)) else { return };
    let is_shown = match &version.content.header {
        Some(Header::Asset(asset)) => asset.kind == Kind::Product,
        Some(Header::Text(_)) => false,
        // A header that could not be read may be one.
        None => !version.is_sound,
    };
    if !is_shown {
        let found = report.at(head(version, button.span), "the button opens a product, and the header is none");
        report.push(found.help("write `header = { product = true }`, or a button with an address"));
    }
}
