//! `header-example-address`: the example of a header is what the platform's upload answered.

use crate::lint::explanation::Explanation;
use crate::lint::header_examples::header_examples;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for the example of a header that is an address, not a handle.",
    why: "The platform creates a template from what was uploaded to it, and refuses an address; it writes addresses itself in the definitions it gives out. Some providers upload what is at the address, which is why this is a warning.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"https://acme.example/van.jpg\" }\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"4::aW1hZ2UvanBlZw==:ARbvan\" }\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on template components: `header_handle` is the handle of a resumable upload.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for (_, example) in header_examples(version) {
        let address = example.value.as_bytes();
        if address.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"http")) && example.value.contains("://")
        {
            let found = report.at(example.span, "the example of the header is an address");
            report.push(found.help("upload it, and write the handle that the platform answers: `4::...`"));
        }
    }
}
