//! `mtm send`: one message, or one for each row of a file, through the Messages API.

use std::io::Write as _;
use std::path::Path;

use messages_client::{Destinations, Limits, Request};
use template_core::{Definition, Route};

use crate::args::SendArgs;
use crate::failure::Failure;
use crate::files::{self, Translations};
use crate::{Outcome, output};

pub(crate) mod account;
mod deliver;
mod journal;
mod plan;
mod rows;

use journal::{Journal, State};
use plan::Plan;
use rows::{RowsError, Shown};

pub(crate) fn run(args: &SendArgs) -> Result<Outcome, Failure> {
    let family = Translations::default().read_family(&files::base(&args.file))?;
    let Ok(definition) = family.definition() else {
        for (source, found) in family.findings() {
            output::draw(&mut output::stderr(), source, found)?;
        }
        return Err(Failure::Account(format!("`{}` is not a template that can be sent", args.file.display())));
    };
    match (&args.rows.data, args.from, args.to) {
        (Some(data), ..) => many(args, &definition, data),
        (None, Some(from), Some(to)) => one(args, &definition, Route { from, to }),
        // The command line asks for both.
        (None, ..) => Err(Failure::Account("give `--from` and `--to`, or `--data`".to_owned())),
    }
}

fn one(args: &SendArgs, definition: &Definition, route: Route) -> Result<Outcome, Failure> {
    let plan = Plan::of_one(args, route);
    let hint = "give each value with `--param NAME=VALUE`";
    let refuse = |problems: Vec<String>| {
        let problems = problems.join("; ");
        Failure::Account(format!("template `{}`: {problems}\nhelp: {hint}", definition.qualified_name()))
    };
    if args.dry_run {
        let host = account::host(&args.account)?;
        Destinations::excluded().check(&route).map_err(Failure::account)?;
        let request = plan.with(definition, |message| Request::of(&host, args.api, message)).map_err(refuse)?;
        let mut out = output::stdout();
        writeln!(out, "{}", request.map_err(Failure::account)?)?;
        out.flush()?;
        return Ok(Outcome::Clean);
    }
    let client = account::client(&args.account, args.api)?.build().map_err(Failure::account)?;
    let call = plan.with(definition, |message| client.send(message)).map_err(refuse)?;
    match deliver::state_of(runtime()?.block_on(call)) {
        State::Sent(uuid) => {
            let mut out = output::stdout();
            writeln!(out, "{uuid}")?;
            out.flush()?;
            Ok(Outcome::Clean)
        }
        State::NotSent(why) | State::Uncertain(why) => {
            output::note("error", &why);
            Ok(Outcome::Findings)
        }
        State::Sending => Ok(Outcome::Findings),
    }
}

fn many(args: &SendArgs, definition: &Definition, data: &Path) -> Result<Outcome, Failure> {
    let told =
        |mistakes: &[rows::Mistake]| Failure::Account(format!("nothing is sent:\n{}", Shown { path: data, mistakes }));
    let (rows, mistakes) = rows::read(data).map_err(|error| match error {
        RowsError::Read(error) => Failure::Path { path: data.to_owned(), error },
        RowsError::Form => Failure::Account(format!(
            "`{}` is neither CSV nor lines of JSON\nhelp: its name has to end with `.csv` or `.ndjson`",
            data.display()
        )),
        RowsError::NotText(mistake) => told(&[mistake]),
    })?;
    let host = account::host(&args.account)?;
    let (plans, digest) = plan::plans(definition, &rows, &host, args, mistakes).map_err(|mistakes| told(&mistakes))?;
    if args.dry_run {
        let mut out = output::stdout();
        for plan in &plans {
            let body = plan.body(definition, args).map_err(|problems| Failure::Account(problems.join("; ")))?;
            out.write_all(&body)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
        return Ok(Outcome::Clean);
    }
    // Rows wait for their turn as long as it takes.
    let limits = Limits::new().per_second(args.rows.per_second.try_into().ok()).patience(std::time::Duration::MAX);
    let client = account::client(&args.account, args.api)?.limits(limits).build().map_err(Failure::account)?;
    let path = args.rows.journal.clone().unwrap_or_else(|| rows::journal_beside(data));
    let mut journal = Journal::open(&path, &digest)
        .map_err(|error| Failure::Account(format!("cannot use the journal `{}`: {error}", path.display())))?;
    let delivery = deliver::deliver(&client, definition, &plans, &mut journal, args);
    let tally = runtime()?.block_on(delivery)?;
    let deliver::Tally { sent, not_sent, uncertain } = tally;
    output::note("done", &format!("{sent} sent, {not_sent} not sent, {uncertain} uncertain"));
    if uncertain > 0 {
        output::note(
            "help",
            "status webhooks tell whether the uncertain ones were sent; `--resend-uncertain` sends them again",
        );
    }
    Ok(if not_sent + uncertain == 0 { Outcome::Clean } else { Outcome::Findings })
}

pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}
