//! The arguments of `mtm lint`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueHint};
use template_core::report::Format;

/// Report what is wrong with template files
///
/// What the platform would refuse, what readers stumble over, and what programs could not use. A template is looked at
/// with all its translations, whichever of its files is named. `mtm explain RULE` says more of a finding.
#[derive(Debug, Clone, ClapArgs)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a command line")]
pub(crate) struct LintArgs {
    /// Files, or folders to look for `.mtm` files in; hidden ones and what git ignores are left out
    #[arg(default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,

    /// How findings are printed; where `GITHUB_ACTIONS` is set, `github` unless said otherwise
    #[arg(long, value_name = "FORMAT", value_parser = format, help_heading = "Output")]
    pub(crate) format: Option<Format>,

    /// Write findings to a file too, in any of the formats; as often as needed
    #[arg(long, value_name = "FORMAT=FILE", value_parser = output, help_heading = "Output")]
    pub(crate) output: Vec<(Format, PathBuf)>,

    /// Print nothing but the findings
    #[arg(long, short, help_heading = "Output")]
    pub(crate) quiet: bool,

    /// Put right what can be put right without changing what a message says
    #[arg(long, help_heading = "Fixes")]
    pub(crate) fix: bool,

    /// Put right also what a person has to look at afterwards
    #[arg(long, help_heading = "Fixes")]
    pub(crate) unsafe_fixes: bool,

    /// Print what would be put right, and change no file
    #[arg(long, help_heading = "Fixes")]
    pub(crate) diff: bool,

    /// Run these rules: codes, names, the beginning of codes, `default` or `all`
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) select: Vec<String>,

    /// Do not run these rules
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) ignore: Vec<String>,

    /// Compare with an older version: a branch, a tag or a commit of git
    ///
    /// Finds what changed since then that breaks programs or the text that the platform has approved. Name folders: of
    /// a file that is named by itself, nobody can tell where it came from or that another is gone.
    #[arg(long, value_name = "REVISION", help_heading = "Rules")]
    pub(crate) against: Option<String>,

    /// Exit with 1 for warnings too
    #[arg(long, help_heading = "Rules")]
    pub(crate) deny_warnings: bool,

    /// Take settings from this file; otherwise from the `mtm.toml` nearest to the paths, upward
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Settings")]
    pub(crate) config: Option<PathBuf>,

    /// Look for no `mtm.toml`
    #[arg(long, conflicts_with = "config", help_heading = "Settings")]
    pub(crate) no_config: bool,

    /// Leave out the findings that this file knows
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Settings")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write all findings to the baseline, so that only new ones are reported from now on
    #[arg(long, help_heading = "Settings")]
    pub(crate) write_baseline: bool,

    /// Lint again whenever a file changes
    #[arg(long, conflicts_with_all = ["fix", "unsafe_fixes", "diff", "write_baseline", "output"])]
    pub(crate) watch: bool,
}

/// A format by its name.
fn format(text: &str) -> Result<Format, String> {
    Format::from_name(text).ok_or_else(|| {
        let names: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
        format!("the formats are {}", names.join(", "))
    })
}

fn output(text: &str) -> Result<(Format, PathBuf), String> {
    let (name, path) = text.split_once('=').ok_or("write it as FORMAT=FILE")?;
    Ok((format(name)?, PathBuf::from(path)))
}
