//! The command line, as `mtm help` shows it.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};
use template_core::exchange::Target;
use template_core::{Api, Language, PhoneNumber, Recipient};

mod lint;
#[cfg(feature = "preview")]
mod preview;
#[cfg(feature = "sandbox")]
mod sandbox;
#[cfg(feature = "send")]
mod send;

pub(crate) use lint::LintArgs;
#[cfg(feature = "preview")]
pub(crate) use preview::PreviewArgs;
#[cfg(feature = "sandbox")]
pub(crate) use sandbox::{AppCommand, DemoArgs, NewAppArgs, SandboxArgs, SandboxCommand};
#[cfg(feature = "send")]
pub(crate) use send::{AccountArgs, JwtArgs, SendArgs};

/// Lints, formats, renders, lists, imports, exports and sends WhatsApp message templates.
///
/// Exit status: 0 nothing wrong, 1 errors in templates, 2 the command could not run.
#[derive(Debug, Parser)]
#[command(name = "mtm", version, propagate_version = true, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Lint(LintArgs),
    Explain(ExplainArgs),
    Rules(RulesArgs),
    Fmt(FmtArgs),
    Render(RenderArgs),
    List(ListArgs),
    #[cfg(feature = "preview")]
    Preview(PreviewArgs),
    Import(ImportArgs),
    Export(ExportArgs),
    #[cfg(feature = "send")]
    Send(Box<SendArgs>),
    #[cfg(feature = "send")]
    Jwt(JwtArgs),
    #[cfg(feature = "sandbox")]
    Sandbox(Box<SandboxArgs>),
    #[cfg(feature = "sandbox")]
    Demo(DemoArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Say what a rule looks for, why, and what to write instead
#[derive(Debug, ClapArgs)]
pub(crate) struct ExplainArgs {
    /// The rule, by its name or its code: `body-too-long`, `MTM401`
    pub(crate) rule: String,
}

/// List the rules of the linter: code, severity, name, what each asks for
#[derive(Debug, ClapArgs)]
pub(crate) struct RulesArgs {
    /// Print all that is said of them, as the page `docs/rules.md`
    #[arg(long)]
    pub(crate) markdown: bool,
}

/// Print the JSON Schema of `mtm.toml`, for editors
#[derive(Debug, ClapArgs)]
pub(crate) struct SchemaArgs {}

/// Print what a shell needs to complete commands
#[derive(Debug, ClapArgs)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

/// Print the manual page of a command, or write those of all commands to a folder
#[derive(Debug, ClapArgs)]
pub(crate) struct ManArgs {
    /// The command, such as `lint`; without one, `mtm` itself
    pub(crate) command: Option<String>,

    /// Write a page for each command to this folder
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    pub(crate) out: Option<PathBuf>,
}

/// Lay out template files: the order of keys, spacing, quotes
///
/// Only the front matter changes, and its comments stay. The body stays as it is, byte for byte. A file that cannot be
/// read is reported and left alone.
#[derive(Debug, ClapArgs)]
pub(crate) struct FmtArgs {
    /// Files, or folders to look for `.mtm` files in; hidden ones and what git ignores are left out
    #[arg(default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,

    /// Change nothing: print the files that would change, and exit with 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
}

/// List templates: name, language, parameters, file
#[derive(Debug, ClapArgs)]
pub(crate) struct ListArgs {
    /// Files, or folders to look for `.mtm` files in; hidden ones and what git ignores are left out
    #[arg(default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,
}

/// Print the JSON that creates templates with the platform, one object for each language
#[derive(Debug, ClapArgs)]
pub(crate) struct ExportArgs {
    /// Files, or folders to look for `.mtm` files in; hidden ones and what git ignores are left out
    #[arg(default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,

    /// Who takes it: the platform's management API, or the provider's
    #[arg(long, value_parser = crate::export::target, value_name = "cloud|vonage", default_value = "cloud")]
    pub(crate) to: Target,
}

/// Make template files of the platform's JSON
///
/// The JSON is one definition, an array of them, or a page of a list, as the management APIs take and give it. What a
/// template file cannot say is reported, and its template is not written.
#[derive(Debug, ClapArgs)]
pub(crate) struct ImportArgs {
    /// The file with the JSON, or `-` for standard input
    pub(crate) file: PathBuf,

    /// The folder to write the template files to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,

    /// Write over files that are there; their parameters keep their names
    #[arg(long)]
    pub(crate) force: bool,
}

/// Print a template with values filled in: its text, or the request body that sends it
#[derive(Debug, ClapArgs)]
pub(crate) struct RenderArgs {
    /// The template file
    pub(crate) file: PathBuf,

    /// Fill in the examples that the file gives
    #[arg(long, conflicts_with = "params")]
    pub(crate) examples: bool,

    /// Fill in a value; once for each parameter
    #[arg(long = "param", value_name = "NAME=VALUE", value_parser = param)]
    pub(crate) params: Vec<(String, String)>,

    /// Print the request body for this API
    #[arg(long, value_parser = api, value_name = "beta|v0.1|v1|cloud")]
    pub(crate) api: Option<Api>,

    /// Print it in this language of the template, such as `de`; otherwise in that of the file
    #[arg(long, value_name = "CODE")]
    pub(crate) language: Option<Language>,

    /// Print the message as its reader sees it (this is the default)
    #[arg(long, conflicts_with_all = ["api", "from", "to"])]
    pub(crate) text: bool,

    /// The business's number
    #[arg(long, value_name = "NUMBER", default_value = "447700900001")]
    pub(crate) from: PhoneNumber,

    /// The customer's number or user id
    #[arg(long, value_name = "RECIPIENT", default_value = "447700900000")]
    pub(crate) to: Recipient,
}

fn param(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write it as NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

fn api(text: &str) -> Result<Api, String> {
    Api::from_name(text).ok_or_else(|| {
        let names: Vec<_> = Api::ALL.iter().map(|api| api.name()).collect();
        format!("the APIs are {}", names.join(", "))
    })
}
