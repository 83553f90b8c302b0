//! Sends the messages of many rows: what is going to be sent is in the journal first, what became of it after.

use std::io::Write as _;

use indicatif::{ProgressBar, ProgressStyle};
use messages_client::{Client, SendError, Sent};
use serde_json::{Value, json};
use template_core::Definition;
use tokio::task::JoinSet;

use super::journal::{Journal, State};
use super::plan::Plan;
use crate::args::SendArgs;
use crate::failure::Failure;
use crate::output;

/// How many rows came to which end.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) sent: usize,
    pub(crate) not_sent: usize,
    pub(crate) uncertain: usize,
}

/// Sends what the journal does not know as sent. `keep` turns the journal's errors into the command's.
pub(crate) async fn deliver(
    client: &Client,
    definition: &Definition,
    plans: &[Plan],
    journal: &mut Journal,
    args: &SendArgs,
) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let mut left = Vec::with_capacity(plans.len());
    for plan in plans {
        let state = match journal.state(plan.row) {
            // It was on its way when a run ended.
            Some(State::Sending) => {
                Some(State::Uncertain("the run before this one ended while it was sent".to_owned()))
            }
            Some(State::NotSent(_)) | None => None,
            known => known.cloned(),
        };
        match state {
            Some(State::Uncertain(_)) if args.rows.resend_uncertain => left.push(plan),
            Some(state) => tell(plan, &state, true, &mut tally)?,
            None => left.push(plan),
        }
    }
    let bar = bar(left.len());
    let (mut under_way, mut left) = (JoinSet::new(), left.into_iter());
    loop {
        // All that can begin now is noted, and made to last together.
        let mut begun = Vec::new();
        while under_way.len() + begun.len() < usize::from(args.rows.at_once)
            && let Some(plan) = left.next()
        {
            journal.note(plan.row, State::Sending)?;
            begun.push(plan);
        }
        if !begun.is_empty() {
            journal.sync()?;
        }
        for plan in begun {
            // Everything was checked before; what is refused now all the same surely was not sent.
            let call = plan.with(definition, |message| client.send(message));
            let row = plan.row;
            under_way.spawn(async move {
                let state = match call {
                    Ok(call) => state_of(call.await),
                    Err(problems) => State::NotSent(problems.join("; ")),
                };
                (row, state)
            });
        }
        let Some(ended) = under_way.join_next().await else { break };
        let (row, state) = ended.map_err(|error| Failure::Account(format!("a message was dropped: {error}")))?;
        journal.note(row, state.clone())?;
        bar.inc(1);
        if let Some(plan) = plans.iter().find(|plan| plan.row == row) {
            bar.suspend(|| tell(plan, &state, false, &mut tally))?;
        }
    }
    journal.sync()?;
    bar.finish_and_clear();
    Ok(tally)
}

/// What became of a message.
pub(crate) fn state_of(result: Result<Sent, SendError>) -> State {
    match result {
        Ok(sent) => State::Sent(sent.message_uuid),
        Err(error) if error.is_uncertain() => State::Uncertain(error.to_string()),
        Err(error) => State::NotSent(error.to_string()),
    }
}

/// Prints what became of a row as a line of JSON.
fn tell(plan: &Plan, state: &State, before: bool, tally: &mut Tally) -> Result<(), Failure> {
    let (word, name, text): (_, _, &str) = match state {
        State::Sent(uuid) => ("sent", "message_uuid", uuid),
        State::NotSent(why) => ("not_sent", "error", why),
        State::Uncertain(why) => ("uncertain", "error", why),
        State::Sending => ("uncertain", "error", ""),
    };
    match state {
        State::Sent(_) => tally.sent += 1,
        State::NotSent(_) => tally.not_sent += 1,
        State::Uncertain(_) | State::Sending => tally.uncertain += 1,
    }
    let mut line = json!({ "row": plan.row, "line": plan.line, "to": plan.route.to.as_str(), "state": word });
    line[name] = Value::from(text);
    if before {
        line["before"] = Value::from(true);
    }
    let mut out = output::stdout();
    writeln!(out, "{line}")?;
    out.flush()?;
    Ok(())
}

fn bar(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} sent, {eta} left") {
        bar.set_style(style);
    }
    bar
}
