//! `offer-coupon-too-long`: an older limit for codes, which may still hold for offers.

use crate::lint::buttons::own;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::coupon_code_example::{self, code};
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for examples of codes of more than 15 characters in limited-time offers. More than 20 are refused everywhere, by `coupon-code-example`.",
    why: "The platform takes 20 characters since December 2025, and its page on limited-time offers still says 15.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMPSINWINTER2026\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    source: "The platform's page on limited-time offers, against those on coupons and on template components.",
    fix: None,
};

const CHARACTERS: usize = 15;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.content.limited_time_offer.is_none() {
        return;
    }
    for code in own(version, code) {
        let length = code.value.chars().count();
        if length > CHARACTERS && length <= coupon_code_example::CHARACTERS {
            let message =
                format!("the example of an offer's code has {length} characters, {CHARACTERS} are sure to be taken");
            report.push(report.at(code.span, message).help("write a shorter one, and send shorter ones"));
        }
    }
}
