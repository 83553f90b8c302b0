//! Which settings hold: those of `mtm.toml`, found upward from the paths, and what the command line says over them.

use std::path::{Path, PathBuf};

use template_core::lint::config;
use template_core::lint::{Settings, is_rule_name, unknown_rule_help};

use crate::args::LintArgs;
use crate::failure::Failure;
use crate::{files, output};

/// The settings for a run, and the file they come from, if there is one.
pub(crate) fn settings(args: &LintArgs) -> Result<(Settings, Option<PathBuf>), Failure> {
    let path = match &args.config {
        Some(path) => Some(path.clone()),
        None if args.no_config => None,
        None => find(&args.paths)?,
    };
    let mut settings = match &path {
        Some(path) => read(path)?,
        None => Settings::default(),
    };
    for name in args.select.iter().chain(&args.ignore) {
        if !is_rule_name(name) {
            return Err(Failure::Rule { name: name.clone(), help: unknown_rule_help(name) });
        }
    }
    if !args.select.is_empty() {
        settings.select.clone_from(&args.select);
    }
    settings.ignore.extend(args.ignore.iter().cloned());
    Ok((settings, path))
}

/// The `mtm.toml` nearest to the paths, upward. One run has one: what rules say of all templates would have no settings
/// otherwise.
pub(crate) fn find(paths: &[PathBuf]) -> Result<Option<PathBuf>, Failure> {
    let mut found: Option<(&PathBuf, Option<PathBuf>)> = None;
    for path in paths {
        let nearest = config::find(path);
        match &found {
            None => found = Some((path, nearest)),
            Some((other, known)) if *known != nearest => {
                return Err(Failure::Settings { left: (*other).clone(), right: path.clone() });
            }
            Some(_) => {}
        }
    }
    Ok(found.and_then(|(_, nearest)| nearest))
}

pub(crate) fn read(path: &Path) -> Result<Settings, Failure> {
    let source = files::read(path)?;
    let (settings, found) = config::read(&source);
    if found.iter().any(template_core::diagnostic::Diagnostic::is_error) {
        output::draw(&mut output::stderr(), &source, &found)?;
        return Err(Failure::Config(path.to_path_buf()));
    }
    Ok(settings)
}
