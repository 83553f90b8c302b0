//! `mtm lint`: everything that is wrong with template files.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use template_core::diagnostic::Safety;
use template_core::lint::{Baseline, BaselineError, Linter, Settings};
use template_core::report::Format;

use crate::Outcome;
use crate::args::LintArgs;
use crate::failure::Failure;
use crate::output::{self as terminal, count};
use crate::write;

mod against;
pub(crate) mod check;
pub(crate) mod families;
mod fix;
mod output;
mod progress;
pub(crate) mod settings;
pub(crate) mod watch;

use check::File;
use watch::Watch;

pub(crate) fn run(args: &LintArgs) -> Result<Outcome, Failure> {
    if !args.watch {
        return once(args);
    }
    let mut watch = None;
    loop {
        if std::io::stdout().is_terminal() {
            // The screen, and what has left it upward.
            write!(terminal::stdout(), "\x1b[2J\x1b[3J\x1b[H")?;
        }
        // Files are broken while people write them: what cannot be read now is read the next time.
        if let Err(failure) = once(args) {
            terminal::complain(&failure);
        }
        let watch: &mut Watch = match &mut watch {
            Some(watch) => watch,
            None => watch.insert(Watch::new(&args.paths, args.config.as_deref())?),
        };
        if !watch.wait() {
            return Ok(Outcome::Clean);
        }
    }
}

fn once(args: &LintArgs) -> Result<Outcome, Failure> {
    let (settings, _) = settings::settings(args)?;
    let linter = Linter::new(settings);
    let settings = linter.settings();
    let paths = families::find(&args.paths, &linter)?;
    let before = args.against.as_deref().map(|revision| against::revision(revision, &args.paths)).transpose()?;
    let (checked, sources, failed) = if args.fix || args.unsafe_fixes || args.diff {
        let up_to = if args.unsafe_fixes { Safety::Unsafe } else { Safety::Safe };
        let fixed = fix::run(&linter, &paths, up_to, args.diff)?;
        if !args.quiet {
            terminal::note("note", &fix::summary(&fixed, args.diff));
        }
        if args.diff {
            return Ok(if fixed.changed > 0 { Outcome::Findings } else { Outcome::Clean });
        }
        let checked = fixed.families.iter().map(|family| linter.check(&family.base, &family.siblings)).collect();
        let sources = fixed.families.into_iter().map(|family| [vec![family.base], family.siblings].concat());
        (checked, sources.collect(), None)
    } else {
        check::read_and_check(&linter, &paths)
    };
    let mut files = check::settle(&linter, checked, sources, before.as_ref(), &paths);

    let baseline = args.baseline.clone().or_else(|| of_settings(settings));
    if args.write_baseline {
        let path = baseline.ok_or(Failure::NoBaseline)?;
        let mut baseline = Baseline::default();
        for file in &files {
            baseline.add(file.source.path(), &file.diagnostics, settings);
        }
        write::stage(&path, &baseline.to_json())?.put(true)?;
        terminal::note("note", &format!("{} written to `{}`", count(baseline.len(), "finding"), path.display()));
        return failed.map_or(Ok(Outcome::Clean), Err);
    }
    if let Some(path) = &baseline {
        quiet(&mut files, path, settings, args.quiet)?;
    }

    let is_github = std::env::var_os("GITHUB_ACTIONS").is_some();
    let format = args.format.unwrap_or(if is_github { Format::Github } else { Format::Text });
    let counts = output::write(&files, format, &args.output, args.quiet)?;
    match failed {
        Some(failure) => Err(failure),
        None if counts.errors > 0 || (args.deny_warnings && counts.warnings > 0) => Ok(Outcome::Findings),
        None => Ok(Outcome::Clean),
    }
}

/// The baseline that `mtm.toml` names, from its folder.
fn of_settings(settings: &Settings) -> Option<PathBuf> {
    let path = settings.baseline.as_ref()?;
    Some(settings.root.as_deref().unwrap_or(Path::new("")).join(path))
}

/// Leaves out what the baseline knows.
fn quiet(files: &mut [File], path: &Path, settings: &Settings, is_quiet: bool) -> Result<(), Failure> {
    let wrong = |what: String| Failure::Baseline { path: path.to_path_buf(), what };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    let mut baseline: Baseline = text.parse().map_err(|error: BaselineError| wrong(error.to_string()))?;
    let take = |file: &mut File| baseline.take(file.source.path(), &mut file.diagnostics, settings);
    let quieted: usize = files.iter_mut().map(take).sum();
    let gone = baseline.len();
    if quieted > 0 && !is_quiet {
        terminal::note("note", &format!("{} left out: `{}` knows of it", count(quieted, "finding"), path.display()));
    }
    if gone > 0 && !is_quiet {
        let message =
            format!("`{}` knows of {} no longer there: write it again", path.display(), count(gone, "finding"));
        terminal::note("note", &message);
    }
    Ok(())
}
