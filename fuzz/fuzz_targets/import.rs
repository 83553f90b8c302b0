//! Any bytes as the platform's JSON: what is imported is right, is laid out, and can be exported.
#![no_main]

use libfuzzer_sys::fuzz_target;
use template_core::exchange::{self, Target};
use template_core::source::{Source, stem, translation_of};
use template_core::{format, model};

fuzz_target!(|text: &str| {
    let Ok(import) = exchange::import(text, |_| None) else { return };
    let source = |index: usize| Source::new(import.files[index].path.as_str(), import.files[index].text.as_str());
    for (index, file) in import.files.iter().enumerate() {
        assert_eq!(format::format(&source(index)).expect("it can be read"), file.text);
        if translation_of(&file.path).is_some() {
            continue;
        }
        let of_this = |other: &usize| {
            translation_of(&import.files[*other].path).is_some_and(|(base, _)| base == stem(&file.path))
        };
        let siblings: Vec<_> = (0..import.files.len()).filter(of_this).map(source).collect();
        let reading = model::read_family(&source(index), &siblings);
        assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
        let _ = exchange::export(&reading.template, Target::Cloud);
    }
});
