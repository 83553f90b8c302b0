//! `mtm explain`: what a rule looks for, why, and what to write instead.

use std::io::Write;

use template_core::lint::{docs, entry_named, unknown_rule_help};

use crate::Outcome;
use crate::args::ExplainArgs;
use crate::failure::Failure;
use crate::output;

pub(crate) fn run(args: &ExplainArgs) -> Result<Outcome, Failure> {
    let name = args.rule.trim();
    let upper = name.to_ascii_uppercase();
    let Some(entry) = entry_named(name).or_else(|| entry_named(&upper)) else {
        return Err(Failure::Rule { name: args.rule.clone(), help: unknown_rule_help(name) });
    };
    let mut out = output::stdout();
    write!(out, "{}", docs::explain(entry))?;
    out.flush()?;
    Ok(Outcome::Clean)
}
