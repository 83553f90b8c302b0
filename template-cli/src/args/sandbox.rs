//! The arguments of the local Messages API, as `mtm help sandbox` and `mtm help demo` show them.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use messages_client::Timestamp;
use messages_sandbox::Fault;

/// Run a local Messages API, to try and test templates without an account
///
/// It has the addresses of the provider's beta, v0.1 and v1, checks what the provider checks, and sends signed webhooks.
/// What is sent is shown on a page with the customer's phone, and kept in a folder. On the first start an application is made; its
/// private key is written to that folder, once.
#[derive(Debug, ClapArgs)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct SandboxArgs {
    #[command(subcommand)]
    pub(crate) command: Option<SandboxCommand>,

    /// The port; 0 for any that is free
    #[arg(long, value_name = "N", default_value = "4010")]
    pub(crate) port: u16,

    /// The address to listen at. Whoever reaches it may read all messages
    #[arg(long, value_name = "IP", default_value = "127.0.0.1")]
    pub(crate) listen: IpAddr,

    /// The folder with the approved templates, read again when they change; otherwise `verify` alone
    #[arg(long, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) folder: FolderArgs,

    /// Where webhooks go: inbound messages to `/inbound`, statuses to `/status` under this URL
    #[arg(long, value_name = "URL")]
    pub(crate) webhooks: Option<String>,

    /// Something that goes wrong, and for which part of all: `429:0.1`, `503:1`, `drop:0.1`, `delay=2s:0.5`, `lost:0.1`,
    /// `duplicate:0.1`, `out-of-order:0.1`; again for more
    #[arg(long = "fault", value_name = "FAULT")]
    pub(crate) faults: Vec<Fault>,

    /// The same ids every time, and the same messages hit by faults
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,

    /// Let the clock stand still at a time, such as `2026-11-24T12:00:00Z`; `POST /sandbox/clock` moves it
    #[arg(long, value_name = "TIME")]
    pub(crate) clock: Option<Timestamp>,

    /// How many messages a second a number may send; 0 for any number
    #[arg(long, value_name = "N", default_value_t = messages_sandbox::SandboxBuilder::RATE)]
    pub(crate) rate: u32,
}

/// Where a sandbox keeps what it has.
#[derive(Debug, ClapArgs)]
pub(crate) struct FolderArgs {
    /// The folder for messages, applications and their keys
    #[arg(long, value_name = "DIR", default_value = ".mtm-sandbox")]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SandboxCommand {
    /// What has to do with applications
    #[command(subcommand)]
    App(AppCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum AppCommand {
    New(NewAppArgs),
}

/// Make an application: an id, a key pair, and where its webhooks go
#[derive(Debug, ClapArgs)]
pub(crate) struct NewAppArgs {
    /// What it is called
    pub(crate) name: String,

    #[command(flatten)]
    pub(crate) folder: FolderArgs,

    /// Where inbound messages go
    #[arg(long, value_name = "URL")]
    pub(crate) inbound: Option<String>,

    /// Where statuses go
    #[arg(long, value_name = "URL")]
    pub(crate) status: Option<String>,
}

/// Show the whole way of a message, once, on this machine
///
/// A template is linted and shown; a local Messages API and a small receiving program start; the message is signed, sent
/// over HTTP, delivered and read; the customer answers and is answered freely; and a day later that is refused.
///
/// Exit status: 0 every step happened, 2 one did not.
#[derive(Debug, ClapArgs)]
pub(crate) struct DemoArgs {
    /// Stay when all is done, until Ctrl-C, with the customer's phone as a page
    #[arg(long)]
    pub(crate) open: bool,

    /// The port of the local Messages API; 0 for any that is free
    #[arg(long, value_name = "N", default_value = "0")]
    pub(crate) port: u16,
}
