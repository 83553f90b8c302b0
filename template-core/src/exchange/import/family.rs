//! The files of one template: its placeholders named in all languages, written, and read again.

use crate::diagnostic::Diagnostic;
use crate::exchange::import::known::Known;
use crate::exchange::import::template::Template;
use crate::exchange::import::{ImportedFile, naming, pairing, translation, write};
use crate::exchange::remark::Report;
use crate::model;
use crate::source::{EXTENSION, Source};

/// One file and its translations.
pub(super) struct Family {
    /// The template's own file first.
    pub(super) files: Vec<ImportedFile>,
}

impl Family {
    /// Names the placeholders of all languages and writes their files.
    pub(super) fn new(
        mut base: Template,
        mut translations: Vec<Template>,
        stem: &str,
        existing: &dyn Fn(&str) -> Option<String>,
        report: &mut Report,
    ) -> Self {
        let path = format!("{stem}.{EXTENSION}");
        let known = existing(&path).map(|text| Known::of_file(&text)).unwrap_or_default();
        for translation in &translations {
            pairing::doubts(&base, translation, report);
        }
        let all = || std::iter::once(&base).chain(&translations);
        let may_rename: Vec<bool> = (0..=base.cards.len())
            .map(|index| all().all(|template| template.parts().nth(index).is_none_or(naming::is_in_order)))
            .collect();
        name_parts(&mut base, &known, &may_rename, report);
        let names = Known::of_template(&base);
        for translation in &mut translations {
            name_parts(translation, &names, &may_rename, report);
        }
        let codes: Vec<_> = translations.iter().map(|translation| translation.language).collect();
        let mut files = vec![ImportedFile { path, text: write::base(&base, stem, &codes) }];
        files.extend(translations.iter().map(|translation| ImportedFile {
            path: format!("{stem}.{}.{EXTENSION}", translation.language),
            text: translation::write(&base, translation),
        }));
        Self { files }
    }

    /// For each file what is wrong with it as a template file, if anything is wrong with one of them.
    ///
    /// Where it is the first that is not right, the others' mistakes may only be its own.
    pub(super) fn problems(&self) -> Option<Vec<Option<String>>> {
        let sources: Vec<_> =
            self.files.iter().map(|file| Source::new(file.path.as_str(), file.text.as_str())).collect();
        let (base, siblings) = sources.split_first()?;
        let reading = model::read_family(base, siblings);
        let problem =
            |found: &Vec<Diagnostic>| found.iter().find(|found| found.is_error()).map(|found| found.message.clone());
        let mut problems = vec![problem(&reading.diagnostics)];
        if problems == [None] {
            problems.extend(reading.translation_diagnostics.iter().map(problem));
        }
        let has_problem = problems.iter().any(Option::is_some);
        problems.resize(sources.len(), None);
        has_problem.then_some(problems)
    }
}

fn name_parts(template: &mut Template, known: &Known, may_rename: &[bool], report: &mut Report) {
    let is_named = template.is_named;
    let parts = std::iter::once(&mut template.message).chain(&mut template.cards);
    for (index, part) in parts.enumerate() {
        naming::name(part, is_named, known.part(index), may_rename.get(index) == Some(&true), report);
    }
}
