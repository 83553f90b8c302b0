//! The arguments of `mtm preview`.

use std::path::PathBuf;

use clap::{ArgGroup, Args as ClapArgs};

/// Make a page that shows templates as customers see them
///
/// Every language with the file's example values, lengths against the platform's limits, and what the linter says. The page
/// is one file, can be searched, filtered and printed, and needs nothing from elsewhere.
#[derive(Debug, ClapArgs)]
#[command(group = ArgGroup::new("where").required(true).args(["out", "serve"]).multiple(true))]
pub(crate) struct PreviewArgs {
    /// Files, or folders to look for `.mtm` files in; hidden ones and what git ignores are left out
    #[arg(default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,

    /// Write the page to this folder, as `index.html`
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// Serve the page on this machine, and load it again in the browser when a file changes
    #[arg(long)]
    pub(crate) serve: bool,

    /// The port to serve at; 0 for any that is free
    #[arg(long, value_name = "N", default_value = "4011", requires = "serve")]
    pub(crate) port: u16,
}
