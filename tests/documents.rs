//! The documentation is true: the template files it shows are right, and laid out as `mtm fmt` lays them out.

use std::fs;
use std::path::Path;

use template_core::format::format;
use template_core::model;
use template_core::source::Source;

/// The blocks of a page that show files with front matter.
fn files(page: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(page);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let blocks = text.split("```text\n+++\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.map(|block| format!("+++\n{block}")).collect()
}

#[test]
fn the_files_in_the_documentation_are_right() {
    let mut count = 0;
    for page in ["README.md", "docs/template-file.md"] {
        let mut files = files(page).into_iter().peekable();
        while let Some(file) = files.next() {
            let base = Source::new("page.mtm", file.as_str());
            assert_eq!(format(&base).unwrap(), file, "{page}");
            // What follows a file that lists a language is its translation.
            let is_translated = file.contains("translations = [\"de\"]");
            let translation = files.next_if(|_| is_translated);
            let siblings: Vec<_> = translation.iter().map(|text| Source::new("page.de.mtm", text.as_str())).collect();
            let reading = model::read_family(&base, &siblings);
            let found: Vec<_> = reading.all_diagnostics().collect();
            assert!(found.is_empty(), "{page}: {found:?}\n{file}");
            count += 1 + siblings.len();
        }
    }
    assert_eq!(count, 5);
}

/// `MTM_UPDATE_DOCS=1 cargo test -p tests --test documents` writes the page anew.
#[test]
fn the_page_of_rules_is_what_the_rules_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/rules.md");
    let said = template_core::lint::docs::all_as_markdown();
    if std::env::var_os("MTM_UPDATE_DOCS").is_some_and(|value| value == "1") {
        fs::write(&path, &said).unwrap();
    }
    let page = fs::read_to_string(&path).unwrap_or_default();
    let differing = said.lines().zip(page.lines().chain(std::iter::repeat(""))).find(|(said, page)| said != page);
    assert_eq!(differing, None, "docs/rules.md is stale: run with MTM_UPDATE_DOCS=1");
    assert!(said == page, "docs/rules.md is stale: run with MTM_UPDATE_DOCS=1");
}
