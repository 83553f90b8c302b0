//! Any bytes as a template file and, after a zero byte, its translation: linted with every rule and fixed, as far as is
//! safe and farther; what could be read can be read afterwards, and a second time changes nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use template_core::diagnostic::Safety;
use template_core::lint::{self, Family, Linter, Settings};
use template_core::report::text::{self, Style};
use template_core::source::Source;
use template_core::syntax;

fuzz_target!(|bytes: &[u8]| {
    let mut files = bytes.splitn(2, |byte| *byte == 0);
    let base = Source::from_bytes("templates/fuzz.mtm", files.next().unwrap_or_default().to_vec());
    let siblings = files.map(|file| Source::from_bytes("templates/fuzz.de.mtm", file.to_vec())).collect();
    let family = Family { base, siblings };
    let mut settings = Settings::default();
    settings.select = vec!["all".to_owned()];
    let linter = Linter::new(settings);
    let checked = linter.check_all([(&family.base, family.siblings.as_slice())]);
    for (source, findings) in family.files().zip(&checked[0].files) {
        for finding in &findings.diagnostics {
            assert!(source.text().get(finding.primary.span.range()).is_some(), "{finding:?}");
            assert!(!text::draw(source, finding, Style::Plain).is_empty());
            for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
                assert!(source.text().get(edit.span.range()).is_some(), "{finding:?}");
            }
        }
    }
    let mistakes = |family: &Family| family.files().map(|file| syntax::parse(file).1.len()).sum::<usize>();
    for up_to in [Safety::Safe, Safety::Unsafe] {
        let mut fixed = [family.clone()];
        lint::fix(&linter, &mut fixed, up_to);
        assert!(mistakes(&fixed[0]) <= mistakes(&family), "{:?}", fixed[0]);
        assert_eq!(lint::fix(&linter, &mut fixed, up_to), 0, "{:?}", fixed[0]);
    }
});
