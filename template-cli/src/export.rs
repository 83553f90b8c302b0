//! `mtm export`: the JSON that creates templates.

use std::io::Write;

use template_core::diagnostic::Diagnostic;
use template_core::exchange::{self, Target};

use crate::args::ExportArgs;
use crate::failure::Failure;
use crate::files::{self, Translations};
use crate::{Outcome, output};

pub(crate) fn run(args: &ExportArgs) -> Result<Outcome, Failure> {
    let mut exported = Vec::new();
    let mut outcome = Outcome::Clean;
    let mut translations = Translations::default();
    for path in files::find_templates(&args.paths)? {
        let family = translations.read_family(&path)?;
        if family.reading.has_errors() {
            for (source, found) in family.findings() {
                let errors: Vec<_> = found.iter().filter(|found| Diagnostic::is_error(found)).cloned().collect();
                output::draw(&mut output::stderr(), source, &errors)?;
            }
            outcome = Outcome::Findings;
            continue;
        }
        match exchange::export(&family.reading.template, args.to) {
            Ok(definitions) => {
                for definition in &definitions {
                    for missing in &definition.missing {
                        let (path, language) = (path.display(), definition.language);
                        output::note("warning", &format!("{path} in `{language}`: {missing}"));
                    }
                }
                exported.extend(definitions);
            }
            Err(errors) => {
                for problem in errors.problems() {
                    output::note("error", &format!("{}: {problem}", path.display()));
                }
                outcome = Outcome::Findings;
            }
        }
    }
    let mut out = output::stdout();
    // One is what creates it; several are a list.
    match exported.as_slice() {
        [] => {}
        [one] => writeln!(out, "{}", one.json)?,
        several => {
            let all: Vec<_> = several.iter().map(|one| one.json.as_str()).collect();
            writeln!(out, "[{}]", all.join(",\n"))?;
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// The target of that name.
pub(crate) fn target(text: &str) -> Result<Target, String> {
    Target::ALL.iter().copied().find(|target| target.name() == text).ok_or_else(|| {
        let names: Vec<_> = Target::ALL.iter().map(|target| target.name()).collect();
        format!("the targets are {}", names.join(", "))
    })
}
