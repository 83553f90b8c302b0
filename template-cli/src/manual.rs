//! `mtm man` and `mtm completions`: what the system asks of a command, made of its arguments.

use std::fs;
use std::io::Write;

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;

use crate::Outcome;
use crate::args::{Args, CompletionsArgs, ManArgs};
use crate::failure::Failure;
use crate::output;

/// Prints the completions of a shell.
pub(crate) fn completions(args: &CompletionsArgs) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "mtm", &mut script);
    let mut out = output::stdout();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Outcome::Clean)
}

/// Prints a page, or writes all of them.
pub(crate) fn run(args: &ManArgs) -> Result<Outcome, Failure> {
    let mut command = Args::command();
    // Names of sub-commands become `mtm-lint`.
    command.build();
    if let Some(folder) = &args.out {
        let failed = |error| Failure::Write { path: folder.clone(), error };
        fs::create_dir_all(folder).map_err(failed)?;
        for (name, page) in pages(&command)? {
            fs::write(folder.join(name), page).map_err(failed)?;
        }
        return Ok(Outcome::Clean);
    }
    let command = match &args.command {
        None => &command,
        Some(name) => command.find_subcommand(name).ok_or_else(|| Failure::Command(name.clone()))?,
    };
    let mut out = output::stdout();
    out.write_all(&page(command)?)?;
    out.flush()?;
    Ok(Outcome::Clean)
}

fn page(command: &Command) -> Result<Vec<u8>, Failure> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    Ok(page)
}

/// The page of the command and of each of its sub-commands, with the names of their files.
fn pages(command: &Command) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut pages = vec![("mtm.1".to_owned(), page(command)?)];
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        pages.push((format!("mtm-{}.1", sub.get_name()), page(sub)?));
    }
    Ok(pages)
}
