//! `mtm sandbox`: the local Messages API, and its applications.

use std::fs;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::Path;

use messages_sandbox::{Sandbox, SandboxClock};

use crate::args::{AppCommand, NewAppArgs, SandboxArgs, SandboxCommand};
use crate::failure::Failure;
use crate::send::runtime;
use crate::{Outcome, output};

pub(crate) fn run(args: &SandboxArgs) -> Result<Outcome, Failure> {
    match &args.command {
        Some(SandboxCommand::App(AppCommand::New(args))) => runtime()?.block_on(new_application(args)),
        None => runtime()?.block_on(serve(args)),
    }
}

async fn serve(args: &SandboxArgs) -> Result<Outcome, Failure> {
    let folder = &args.folder.folder;
    prepare(folder)?;
    let mut sandbox = Sandbox::builder().listen(SocketAddr::new(args.listen, args.port)).folder(folder).rate(args.rate);
    if let Some(templates) = &args.templates {
        sandbox = sandbox.templates_from(templates);
    }
    if let Some(webhooks) = &args.webhooks {
        sandbox = sandbox.webhooks(webhooks);
    }
    if let Some(seed) = args.seed {
        sandbox = sandbox.seed(seed);
    }
    if let Some(time) = args.clock {
        sandbox = sandbox.clock(SandboxClock::fixed(time));
    }
    sandbox = args.faults.iter().fold(sandbox, |sandbox, fault| sandbox.fault(*fault));
    let sandbox = sandbox.start().await.map_err(Failure::account)?;
    let mut out = output::stdout();
    writeln!(out, "MTM_BASE_URL={}", sandbox.url())?;
    let application = sandbox.application();
    writeln!(out, "MTM_APPLICATION_ID={}", application.id())?;
    if let Some(key) = sandbox.key_file() {
        writeln!(out, "MTM_PRIVATE_KEY={}", key.display())?;
    }
    writeln!(out, "MTM_API_KEY={}", application.api_key())?;
    writeln!(out, "MTM_API_SECRET={}", application.api_secret())?;
    writeln!(out, "MTM_SIGNATURE_SECRET={}", application.signature_secret())?;
    out.flush()?;
    output::note("ready", &format!("the phone is at {}; Ctrl-C ends it", sandbox.url()));
    sandbox.serve().await;
    Err(Failure::Account("the sandbox has stopped listening".to_owned()))
}

async fn new_application(args: &NewAppArgs) -> Result<Outcome, Failure> {
    let folder = &args.folder.folder;
    prepare(folder)?;
    let made = Sandbox::make_application(folder, &args.name, args.inbound.clone(), args.status.clone()).await;
    let (application, key) = made.map_err(Failure::account)?;
    let mut out = output::stdout();
    writeln!(out, "MTM_APPLICATION_ID={}", application.id())?;
    writeln!(out, "MTM_PRIVATE_KEY={}", key.display())?;
    writeln!(out, "MTM_API_KEY={}", application.api_key())?;
    writeln!(out, "MTM_API_SECRET={}", application.api_secret())?;
    writeln!(out, "MTM_SIGNATURE_SECRET={}", application.signature_secret())?;
    out.flush()?;
    Ok(Outcome::Clean)
}

/// Makes the folder, and has git leave it alone: there are keys in it.
fn prepare(folder: &Path) -> Result<(), Failure> {
    let failed = |error| Failure::Write { path: folder.to_owned(), error };
    if !folder.exists() {
        fs::create_dir_all(folder).map_err(failed)?;
        fs::write(folder.join(".gitignore"), "*\n").map_err(failed)?;
    }
    Ok(())
}
