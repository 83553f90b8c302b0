//! The command `mtm`: one file a subcommand, all of them thin users of template-core.

use std::process::ExitCode;

use clap::Parser as _;

mod args;
#[cfg(feature = "sandbox")]
mod demo;
mod explain;
mod export;
mod failure;
mod files;
mod fmt;
mod import;
#[cfg(feature = "send")]
mod jwt;
mod lint;
mod list;
mod manual;
mod output;
#[cfg(feature = "preview")]
mod preview;
mod render;
mod rules;
#[cfg(feature = "sandbox")]
mod sandbox;
mod schema;
#[cfg(feature = "send")]
mod send;
mod write;

use args::{Args, Command};

/// Reading a template is many small allocations; the system's allocator takes twice as long for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a subcommand that ran has to say by its exit status.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing wrong: 0.
    Clean,
    /// Findings at error level: 1.
    Findings,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let result = match &args.command {
        Command::Lint(args) => lint::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Rules(args) => rules::run(args),
        Command::Schema(_) => schema::run(),
        Command::Completions(args) => manual::completions(args),
        Command::Man(args) => manual::run(args),
        Command::Fmt(args) => fmt::run(args),
        Command::Render(args) => render::run(args),
        Command::List(args) => list::run(args),
        #[cfg(feature = "preview")]
        Command::Preview(args) => preview::run(args),
        Command::Import(args) => import::run(args),
        Command::Export(args) => export::run(args),
        #[cfg(feature = "send")]
        Command::Send(args) => send::run(args),
        #[cfg(feature = "send")]
        Command::Jwt(args) => jwt::run(args),
        #[cfg(feature = "sandbox")]
        Command::Sandbox(args) => sandbox::run(args),
        #[cfg(feature = "sandbox")]
        Command::Demo(args) => demo::run(args),
    };
    match result {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(failure) => {
            output::complain(&failure);
            ExitCode::from(2)
        }
    }
}
